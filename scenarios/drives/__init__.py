"""Readers of recorded drives: one file per kind of recording."""
