"""Types of the link book's arithmetic; what each thing means stands in _links.pyx."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Marks = NDArray[np.uint8]

def count_cells(east_m: Floats, north_m: Floats, absent: Marks, edges_m: Floats) -> Ints:
    """Return for every pair (sender, receiver) the cell a transmission counts in, 0 where it does not count."""

def count_sent(counts: Ints, cells: Ints) -> None:
    """Count a transmission in each of its cells."""

def count_heard(counts: Ints, cells: Ints, heard: Marks, receivers: Ints, sender: int) -> int:
    """Count the receptions of a transmission and return how many do not count; -1, and nothing is counted, where they
    have to be looked at one by one."""
