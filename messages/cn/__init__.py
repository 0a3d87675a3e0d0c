"""The Chinese phase-one messages (YD/T 3709) and the neutral model: one file per noun, `offset` for positions relative
to another.
"""
