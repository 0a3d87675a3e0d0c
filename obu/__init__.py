"""The on-board unit: vehicle messages from its position source, its world, and the applications that warn its
driver."""
