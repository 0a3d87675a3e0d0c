"""The piece of a lane nearest to a place: the rules are those `cv2x.world.matching` states."""


cdef class Pieces:
    """Straight pieces of lanes, (n): where each begins, its direction (of length one), its length, how far aside it
    reaches, the direction of travel, whether it is a lane's first and its last."""

    cdef readonly Py_ssize_t count
    cdef const double[::1] _east_m, _north_m, _unit_east, _unit_north, _length_m, _reach_m, _heading_deg
    cdef const unsigned char[::1] _first, _last

    def __init__(self, start, unit, length_m, reach_m, heading_deg, first, last):
        self._east_m, self._north_m = np.ascontiguousarray(start[:, 0]), np.ascontiguousarray(start[:, 1])
        self._unit_east, self._unit_north = np.ascontiguousarray(unit[:, 0]), np.ascontiguousarray(unit[:, 1])
        self._length_m, self._reach_m = np.ascontiguousarray(length_m), np.ascontiguousarray(reach_m)
        self._heading_deg = np.ascontiguousarray(heading_deg)
        self._first, self._last = first.astype(np.uint8), last.astype(np.uint8)
        self.count = len(length_m)

    def nearest(self, double east_m, double north_m, double heading_deg, double turned_deg):
        """Return (piece, metres along it, metres aside: positive to the right of the direction of travel) of the
        nearest piece that heads at most ``turned_deg`` off, or ``None``."""
        cdef double along_m = 0.0, aside_m = 0.0
        cdef Py_ssize_t piece = self._nearest(east_m, north_m, heading_deg, turned_deg, &along_m, &aside_m)
        return None if piece < 0 else (piece, along_m, aside_m)

    def nearest_each(
        self, const double[::1] east_m, const double[::1] north_m, const double[::1] heading_deg, double turned_deg
    ):
        """Return the same of many places: pieces (n), -1 where there is none, and (2, n) metres along and aside."""
        cdef Py_ssize_t index
        pieces, metres = np.empty(east_m.shape[0], np.int64), np.full((2, east_m.shape[0]), NAN)
        cdef int64_t[::1] piece = pieces
        cdef double[:, ::1] into = metres
        for index in range(east_m.shape[0]):
            piece[index] = self._nearest(
                east_m[index], north_m[index], heading_deg[index], turned_deg, &into[0, index], &into[1, index]
            )
        return pieces, metres

    cdef Py_ssize_t _nearest(
        self, double east_m, double north_m, double heading_deg, double turned_deg, double *best_along_m,
        double *aside_m
    ) noexcept:
        cdef Py_ssize_t piece, best = -1
        cdef double best_m = INFINITY
        cdef double east, north, along_m, nearest_m, away_m
        for piece in range(self.count):
            if not fabs(folded_deg(heading_deg - self._heading_deg[piece])) <= turned_deg:
                continue
            east, north = east_m - self._east_m[piece], north_m - self._north_m[piece]
            along_m = east * self._unit_east[piece] + north * self._unit_north[piece]
            if (self._first[piece] and along_m < 0.0) or (self._last[piece] and along_m > self._length_m[piece]):
                continue
            nearest_m = fmin(fmax(along_m, 0.0), self._length_m[piece])
            away_m = hypot(east - self._unit_east[piece] * nearest_m, north - self._unit_north[piece] * nearest_m)
            if away_m <= self._reach_m[piece] and away_m < best_m:
                best, best_m, best_along_m[0] = piece, away_m, nearest_m
                # Outwards is against the traffic: what lies left of the unit vector lies right of the way travelled.
                aside_m[0] = copysign(away_m, self._unit_east[piece] * north - self._unit_north[piece] * east)
        return best
