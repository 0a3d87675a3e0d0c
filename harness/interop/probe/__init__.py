"""One frame under all eyes: which dialects and stacks accept it, why the others do not, and who it likely is from.

`look` is the door.  It asks the peeler what stands in front of the message, every dialect and stack what they make of
it, and then gathers explanations, one file for each kind of trouble: how the octets were written (`hextext`), what
stands around the message (`around`), two editions that say it otherwise (`editions`), a number that belongs to another
message (`misnumbered`).  Nothing here raises for any octets.
"""

from cv2x.harness.interop.probe.look import Probe, look

__all__ = ["Probe", "look"]
