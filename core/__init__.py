"""cv2x: a testbed for C-V2X roadside and on-board units.

Ground floor: version, errors, clock, quantities, geodesy.  Nothing from the floors above is re-exported here, so
``import cv2x`` costs nothing; take what you need from its room (``cv2x.messages``, ``cv2x.radio``, ``cv2x.harness`` …).
"""

__version__ = "0.1.0"
