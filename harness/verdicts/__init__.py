"""One judge per kind of expectation: each takes what was observed and returns a verdict.

Rules.  Bounds are inclusive.  A run that ended early is judged only where the answer can no longer change: a thing that
happened when it must not has failed, a thing whose time has passed has failed, everything else is not judged.  Nothing
measured is not a pass.
"""
