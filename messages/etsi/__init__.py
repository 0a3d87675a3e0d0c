"""The ETSI messages and the neutral model: one file per noun, `releases` for what the two releases name differently,
`moments` for their times, `door` for all nouns at once.
"""
