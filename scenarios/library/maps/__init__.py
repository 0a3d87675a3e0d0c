"""Road maps of the shipped scenarios."""
