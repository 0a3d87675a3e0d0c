"""How a unit makes room on a busy channel: it speaks less often, and softer."""
