"""What an on-board unit says, and when: vehicle messages on a grid or triggered as CAMs are, events at once."""
