"""The arithmetic of the link book, pair by pair and receiver by receiver (see harness/links.py)."""
from libc.math cimport hypot, isnan
from libc.stdint cimport int64_t, uint8_t

import numpy as np


def count_cells(
    const double[::1] east_m, const double[::1] north_m, const uint8_t[::1] absent, const double[::1] edges_m
):
    """Return for every pair (sender, receiver) the cell a transmission counts in: 1 + receiver * classes + class, 0
    where it does not count.  A class reaches up to its edge; there is one beyond the last, and one for distances that
    are not known.
    """
    cdef Py_ssize_t units = east_m.shape[0], edges = edges_m.shape[0], one, other, of_class
    cdef Py_ssize_t classes = edges + 2
    made = np.zeros((units, units), np.int64)
    if not units:
        return made
    cdef int64_t[:, ::1] cells = made
    cdef double distance_m
    for one in range(units):
        for other in range(one):
            distance_m = hypot(east_m[one] - east_m[other], north_m[one] - north_m[other])
            of_class = edges + 1
            if not isnan(distance_m):
                of_class = 0
                while of_class < edges and distance_m > edges_m[of_class]:
                    of_class += 1
            if not absent[other]:
                cells[one, other] = 1 + other * classes + of_class
            if not absent[one]:
                cells[other, one] = 1 + one * classes + of_class
    return made


def count_sent(int64_t[::1] counts, const int64_t[::1] cells):
    """Count a transmission in each of its cells."""
    cdef Py_ssize_t index
    for index in range(cells.shape[0]):
        counts[cells[index]] += 1


def count_heard(
    int64_t[::1] counts,
    const int64_t[::1] cells,
    uint8_t[::1] heard,
    const int64_t[::1] receivers,
    Py_ssize_t sender,
):
    """Count the receptions of a transmission in the cells of its receivers, mark that they have heard it, and return
    how many of them do not count; -1, and nothing is counted or marked, where one is the sender, has heard it before,
    comes twice, or has no cell.
    """
    cdef Py_ssize_t index, back, receiver, many = receivers.shape[0], known = cells.shape[0], late = 0
    for index in range(many):
        receiver = receivers[index]
        if receiver < 0 or receiver >= known or receiver == sender or heard[receiver]:
            for back in range(index):
                heard[receivers[back]] = 0
            return -1
        heard[receiver] = 1
    for index in range(many):
        if cells[receivers[index]]:
            counts[cells[receivers[index]]] += 1
        else:
            late += 1
    return late
