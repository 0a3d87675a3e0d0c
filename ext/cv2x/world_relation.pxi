"""How everybody stands to the station: the rules are those `cv2x.world.relation` states, which names the numbers."""

cdef enum:  # of `cv2x.world.relation.Relation`
    UNKNOWN = 0
    AHEAD = 1  # and one to the left, one to the right; likewise the next two
    BEHIND = 4
    ONCOMING = 7
    FROM_LEFT = 10
    FROM_RIGHT = 11
    PASSED = 12
    RELATIONS = 7  # columns


def relate(
    double[:, ::1] numbers, ego_mps, ego_heading_deg, double ego_length_m, double ego_width_m, double same_deg,
    double oncoming_deg, double lane_m
):
    """Return how those in the columns of `Slots.look_at` stand to the station.

    Kinds (n) of `Relation`; numbers (7, n): lane, distance, time, their time, range (between both centres), clear (the
    least between both sides across the own heading, negative while they overlap), apart (between both times).
    """
    cdef Py_ssize_t count = numbers.shape[1], index
    cdef double own_mps = ego_mps or 0.0
    cdef double ahead_m, right_m, turned_deg, along_mps, across_mps, between_m, closing_mps
    cdef double lane, their_s, meeting_m
    cdef int kind, side
    all_kinds = np.zeros(count, np.int32)
    all_found = np.empty((RELATIONS, count))
    cdef int32_t[::1] kinds = all_kinds
    cdef double[:, ::1] found = all_found
    for index in range(count):
        found[0, index] = found[1, index] = found[2, index] = found[3, index] = found[6, index] = NAN
        ahead_m, right_m = numbers[8, index], numbers[9, index]
        found[4, index] = hypot(ahead_m, right_m)
        found[5, index] = fabs(right_m) - (ego_width_m + numbers[5, index]) / 2
        if ego_heading_deg is None:
            continue
        turned_deg = fabs(numbers[10, index])
        along_mps, across_mps = numbers[16, index], numbers[17, index]
        if not isfinite(along_mps):
            along_mps = across_mps = 0.0
        if turned_deg < same_deg or turned_deg > oncoming_deg:
            lane = rint(right_m / lane_m)
            side = 1 if lane < 0.0 else 2 if lane > 0.0 else 0
            if turned_deg < same_deg:
                kind = (AHEAD if ahead_m > 0.0 else BEHIND) + side
            else:
                kind = ONCOMING + side if ahead_m > 0.0 else PASSED
            between_m = fabs(ahead_m) - (ego_length_m + numbers[4, index]) / 2
            closing_mps = own_mps - along_mps if ahead_m > 0.0 else along_mps - own_mps
            found[0, index], found[1, index] = lane, between_m
            found[2, index] = between_m / closing_mps if closing_mps > 0.0 else INFINITY
        elif same_deg <= turned_deg <= oncoming_deg:
            kind = PASSED
            if across_mps != 0.0:
                their_s = -right_m / across_mps
                meeting_m = ahead_m + along_mps * their_s
                if their_s > 0.0 and meeting_m > 0.0:
                    kind = FROM_LEFT if right_m < 0.0 else FROM_RIGHT
                    found[1, index] = meeting_m
                    found[2, index] = meeting_m / own_mps
                    found[3, index] = their_s
                    found[6, index] = fabs(found[2, index] - their_s)
        else:
            kind = UNKNOWN
        kinds[index] = kind
    return all_kinds, all_found
