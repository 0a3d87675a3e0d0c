"""What a station believes is around it, from receptions and its own fixes alone."""
