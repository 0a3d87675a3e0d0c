"""Signal plans of the shipped scenarios."""
