"""The peeler: captured octets of any kind in, what they are out, layer by layer, down to who can read the message.

::

    any octets → link, IP, PC5 layer 2 → family octet → WSMP, DSMP, GeoNetworking and BTP → security envelope → message

Strategy.  What is told from outside (a link type, an EtherType, a port, a next header) is followed.  Where nothing is
told, every beginning that makes sense is read to its end, and the reading that holds best is the answer: best is a
message that some dialect takes strictly and encodes to the same octets again, with every length on the way closing.
How the answer was come by is part of it (`Certainty`).  Nothing is ever found by searching for octets that look like a
message: that finds messages inside of maps.

Rules.  Any octets give an answer, within a bounded number of steps.  What does not hold is named with its layer and
octet.  Signatures are not verified here, and the answer says so.
"""

from cv2x.station.peel.found import Answer, Certainty, Found, Trouble
from cv2x.station.peel.peeler import Peeler
from cv2x.station.peel.subjects import SUBJECTS, What

__all__ = ["SUBJECTS", "Answer", "Certainty", "Found", "Peeler", "Trouble", "What"]
