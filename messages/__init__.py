"""What stations say: wire dialects and their records (`dialect`), and what they mean (`model`).

``dialect("ydt3709")`` gives the codec of one wire version: ``decode`` turns a frame into a short name and a record,
``encode`` back.
"""

from __future__ import annotations

from cv2x.messages.dialect import Dialect, Liberty, Record, Unknown, dialect

__all__ = ["Dialect", "Liberty", "Record", "Unknown", "dialect"]
