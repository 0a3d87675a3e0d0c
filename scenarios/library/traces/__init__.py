"""Traffic traces of the shipped scenarios (docs/traces.md)."""
