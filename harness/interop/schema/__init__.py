"""The schemas of SUITE.yaml and of results.json of a matrix."""
