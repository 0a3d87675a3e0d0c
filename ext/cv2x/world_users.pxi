"""Who comes close: road users and the station go on at their present velocities."""


def approaching(
    list rows, int64_t utc_ns, int64_t limit_ns, double east_m, double north_m, double east_mps, double north_mps,
    double within_s, double range_m, double reach_m
):
    """Return the indices of those who can be closest to the station within a time, within a range now, and then with
    their middle no farther than half their width and ``reach_m``: a sieve, a millionth wider than all that.

    Rows are ``None`` or (metres east, north, metres a second east, north, width, instant they hold for), moved to
    ``utc_ns`` over at most ``limit_ns``.
    """
    cdef Py_ssize_t index
    cdef tuple row
    cdef int64_t age_ns
    cdef double moved_s, their_east_mps, their_north_mps, away_east_m, away_north_m, squared, closing, closest_s
    cdef list found = []
    for index in range(len(rows)):
        if rows[index] is None:
            continue
        row = rows[index]
        age_ns = utc_ns - <int64_t> row[5]
        moved_s = <double> min(max(age_ns, -limit_ns), limit_ns) * 1e-9
        their_east_mps, their_north_mps = row[2], row[3]
        away_east_m = <double> row[0] + their_east_mps * moved_s - east_m
        away_north_m = <double> row[1] + their_north_mps * moved_s - north_m
        if not hypot(away_east_m, away_north_m) <= range_m + 1e-6:
            continue
        their_east_mps -= east_mps
        their_north_mps -= north_mps
        squared = their_east_mps * their_east_mps + their_north_mps * their_north_mps
        closing = -(away_east_m * their_east_mps + away_north_m * their_north_mps)
        if not closing > 0.0:
            continue
        closest_s = closing / squared
        if not closest_s <= within_s + 1e-6:
            continue
        if hypot(away_east_m + their_east_mps * closest_s, away_north_m + their_north_mps * closest_s) <= (
            <double> row[4] / 2 + reach_m + 1e-6
        ):
            found.append(index)
    return found
