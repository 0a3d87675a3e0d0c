"""Who can matter to which application: necessary conditions, all of all applications in one pass.

A screen is a conjunction: somebody in one of some relations, with one of some bits (or all of them) set in a column
of flags, and with columns of numbers within closed intervals (NaN is within none).  Each belongs to a group, and who
passes one screen of a group passes the group.  Whom something speaks against passes nothing.
"""

cdef enum:
    MOST_BOUNDS = 8
    MOST_GROUPS = 63

cdef struct Screen:
    uint64_t group
    int32_t kinds  # a bit for each relation
    int flags  # column, -1 = none is asked
    int32_t mask
    bint is_all  # of the mask, not one of it
    int bounds
    int columns[MOST_BOUNDS]
    double lows[MOST_BOUNDS]
    double highs[MOST_BOUNDS]


cdef class Screens:
    """Screens as (group, relations, column of flags or -1, mask, whether all of it, ((column, low, high), ...)).

    Columns of numbers count on from those of `Slots.look_at` (18) with those of `relate` (7).  Intervals are widened by
    ``slack`` and by that part of their ends, so that no rounding makes a necessary condition too narrow.
    """

    cdef Screen *_screens
    cdef Py_ssize_t _count

    def __init__(self, screens, double slack=1e-6):
        cdef Screen *screen
        self._screens = <Screen *> PyMem_Malloc((len(screens) + 1) * sizeof(Screen))
        if self._screens == NULL:
            raise MemoryError
        for group, kinds, flags, mask, is_all, bounds in screens:
            if not 0 <= group < MOST_GROUPS or len(bounds) > MOST_BOUNDS:
                raise ValueError(f"a screen of group {group} with {len(bounds)} bounds")
            screen = &self._screens[self._count]
            screen.group, screen.flags, screen.mask, screen.kinds = 1ULL << <int> group, flags, mask, 0
            screen.is_all = is_all
            for kind in kinds:
                screen.kinds |= 1 << <int> kind
            screen.bounds = 0
            for column, low, high in bounds:
                if not 0 <= column < NUMBERS + RELATIONS:
                    raise ValueError(f"there is no column {column}")
                screen.columns[screen.bounds] = column
                screen.lows[screen.bounds] = <double> low - slack * (1.0 + abs(low)) if low > -INFINITY else low
                screen.highs[screen.bounds] = <double> high + slack * (1.0 + abs(high)) if high < INFINITY else high
                screen.bounds += 1
            self._count += 1

    def __dealloc__(self):
        PyMem_Free(self._screens)

    def sift(
        self, double[:, ::1] numbers, int32_t[:, ::1] flags, int32_t[::1] kinds, double[:, ::1] relations,
        uint64_t wanted
    ):
        """Return the groups (a bit each) of ``wanted`` that somebody passes, and those each neighbour passes, or
        ``None`` where nobody passes any."""
        cdef Py_ssize_t count = numbers.shape[1], index, which
        cdef uint64_t passed, found = 0
        cdef Screen *screen
        cdef uint64_t[::1] each
        cdef double value
        cdef int bound, column
        cdef int32_t bits
        each_passed = None
        for index in range(count):
            if flags[4, index] != 0:
                continue
            passed = 0
            for which in range(self._count):
                screen = &self._screens[which]
                if not screen.group & wanted & ~passed or not screen.kinds >> kinds[index] & 1:
                    continue
                if screen.flags >= 0:
                    bits = flags[screen.flags, index] & screen.mask
                    if not bits or (screen.is_all and bits != screen.mask):
                        continue
                for bound in range(screen.bounds):
                    column = screen.columns[bound]
                    value = numbers[column, index] if column < NUMBERS else relations[column - NUMBERS, index]
                    if not screen.lows[bound] <= value <= screen.highs[bound]:
                        break
                else:
                    passed |= screen.group
            if passed:
                if each_passed is None:
                    each_passed = np.zeros(count, np.uint64)
                    each = each_passed
                each[index] = passed
                found |= passed
        return found, each_passed
