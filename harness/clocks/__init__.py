"""Clocks: who steers this machine's, what two of them say of each other, and how far each can be believed."""
