"""The SAE messages (J2735, written for the edition of 2024) and the neutral model: one file per noun, `nodes` for
chained offsets.
"""
