"""Types of the batched receiver; what each thing means stands in _inbox.pyx."""

class Inbox:
    """What arrives at one socket, in batches."""

    @property
    def batch(self) -> int:
        """Most datagrams one fetch returns."""

    @property
    def octets(self) -> int:
        """Longest datagram taken whole."""

    overruns: int
    """What the kernel has dropped so far for want of room, as last said (32 bits, wraps); 0 it with a new socket."""

    def __init__(self, octets: int, batch: int = 32) -> None: ...
    def fetch(self, descriptor: int) -> list[tuple[bytes, bytes, int, int, bool]]:
        """Return (octets, source address, kernel stamp, hardware stamp, cut off) of what has arrived."""
