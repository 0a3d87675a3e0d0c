"""Two runs compared: what changed in messages, alerts and figures, and what the configuration says about why.

`compare.compare` does the work and returns a `Comparison` of plain data; `words` says it in a language.  Each kind of
evidence has a file of its own (`alerts`, `messages`, `reception`, `latency`, `discards`, `expectations`, `units`), and
yields `Finding`s.  A finding says what changed and whether that is a regression by the tolerances; a `Cause` is a
difference of the configuration, and never a finding.
"""
