# A sender's row: the mean power it has at every other station, and a bit for each who is near enough to hear it.
#
# Strategy: a row is made when its station sends and somebody has moved since; a station that does not send costs
# nothing.  With correlated shadowing the row holds the shadowed power; otherwise every packet draws its own.  A pair's
# shadow is S' = r S + sqrt(1 - r²) N with r = exp(-step / Dc), one such step every half decorrelation distance Dc of
# the way both ends have gone together (TR 36.885 A.1.4 in steps); each of the two keeps it in its own row, as half a
# word: the last four bits of the step's number, and the score.
# Rules: the draws of a pair are keyed by both ids and the number of the step, so both directions have one shadow and it
# depends on where they went, not on when anybody looked.  A pair that meets begins eight steps back: what is left of
# the beginning then is 2 %.  Near are those whom a packet can reach with shadowing in their favour, and
# everybody within the report distance; all others suffer interference only.  A vacant slot is too far away for any.

cdef enum:
    SHADOW_BITS = 12      # of the score's cell; cell 0 = no shadow yet
    SHADOW_CELL = (1 << SHADOW_BITS) - 1
    SHADOW_STEPS = 15     # what is kept of a step's number
    SHADOW_BEFORE = 8     # steps a new pair begins back, and after which an old one begins anew


cdef inline int32_t cell_of(float score) noexcept nogil:
    """The cell of a standard score."""
    cdef int32_t cell = <int32_t>((score + 8) * <float>(SCORE_CELLS / 16))
    return 1 if cell < 1 else SCORE_CELLS - 1 if cell >= SCORE_CELLS else cell


cdef inline float score_in(int32_t cell) noexcept nogil:
    """The score in the middle of a cell."""
    return (<float>cell + <float>0.5) * <float>(16.0 / SCORE_CELLS) - 8


cdef inline uint64_t pair_key(Air* air, int32_t u, int32_t v, uint64_t purpose) noexcept nogil:
    """The key of a pair's draws, the same from both ends."""
    return air.seed + GOLDEN * purpose + (air.stream[u] + air.stream[v])


cdef uint16_t shadow_at(Air* air, int32_t u, int32_t v, uint16_t word, int32_t number) noexcept nogil:
    """Move the shadow of a pair on to a step and return its word."""
    cdef uint64_t key = mix(pair_key(air, u, v, SHADOW))
    cdef float rho = air.step_rho
    cdef float rest = sqrtf(1 - rho * rho)
    cdef int32_t behind = (number - (word >> SHADOW_BITS)) & SHADOW_STEPS
    cdef int32_t at = number + SHADOW_BEFORE - behind  # counted so that it is never negative
    cdef float score
    if word & SHADOW_CELL == 0 or behind > SHADOW_BEFORE:
        at = number
        score = air.score[drawn(key, <uint64_t>at) >> 52]
    else:
        score = score_in(word & SHADOW_CELL)
    while at < number + SHADOW_BEFORE:
        at += 1
        score = rho * score + rest * air.score[drawn(key, <uint64_t>at) >> 52]
    return <uint16_t>((number & SHADOW_STEPS) << SHADOW_BITS | cell_of(score))


cdef inline float blocked_gain(Air* air, int32_t u, int32_t v, float square) noexcept nogil:
    """The gain (at most 1) of what stands between a pair: fixed chance and fixed depth, so that it changes with the
    distance alone."""
    cdef uint64_t key = pair_key(air, u, v, BLOCKED)
    cdef float gain
    if unit(drawn(key, 1)) < by_square(air.clear, square):
        return 1
    gain = by_square(air.blockage, square)
    if air.blockage_sigma > 0:
        gain *= air.factor[cell_of(air.blockage_sigma * air.score[drawn(key, 2) >> 52])]
    return 1 if gain > 1 else gain


cdef void square_distances(Air* air, int32_t u, float* square) noexcept nogil:
    """Squared distances from a station to all, the short way round where the road is a ring."""
    cdef int32_t slots = air.slots
    cdef const float* xs = air.xyz
    cdef const float* ys = xs + slots
    cdef const float* zs = ys + slots
    cdef float x = xs[u]
    cdef float y = ys[u]
    cdef float z = zs[u]
    cdef float wrap_m = air.wrap_m if air.wrap_m > 0 else <float>1e9
    cdef float dx, dy, dz, other_m
    cdef int32_t v
    for v in range(slots):
        dx = fabsf(xs[v] - x)
        other_m = fabsf(wrap_m - dx)
        dx = dx if dx < other_m else other_m
        dy = ys[v] - y
        dz = zs[v] - z
        square[v] = dx * dx + dy * dy + dz * dz


cdef void cast_shadows(Air* air, int32_t u, float* row) noexcept nogil:
    """Put the shadows of all pairs of a station on its row."""
    cdef int32_t slots = air.slots
    cdef uint16_t* shadow = air.shadow + u * <int64_t>slots
    cdef const float* travelled = air.travelled
    cdef const float* factor = air.factor
    cdef float way = travelled[u]
    cdef uint16_t word
    cdef int32_t number, v
    for v in range(slots):
        number = <int32_t>(way + travelled[v])
        word = shadow[v]
        if word >> SHADOW_BITS != number & SHADOW_STEPS or word == 0:
            word = shadow_at(air, u, v, word, number)
            shadow[v] = word
        row[v] *= factor[word & SHADOW_CELL]


cdef void mark_near(Air* air, int32_t u, const float* row, const float* square) noexcept nogil:
    """Set the bits of those who are near a sender: an octet each, then eight octets to eight bits by a product."""
    cdef int32_t slots = air.slots
    cdef uint64_t* near = air.near + u * <int64_t>(slots >> 6)
    cdef uint8_t* mark = air.mark
    cdef float reach = air.sensitivity_mw if air.correlated else air.sensitivity_mw / air.certain
    cdef float report_m2 = air.report_m2
    cdef uint64_t eight, bits
    cdef int32_t v, k
    for v in range(slots):
        mark[v] = (row[v] >= reach) | (square[v] <= report_m2)
    mark[u] = 0
    for k in range(slots >> 6):
        bits = 0
        for v in range(8):
            memcpy(&eight, mark + (k << 6 | v << 3), 8)
            bits |= (eight * 0x0102040810204080u >> 56) << (v << 3)
        near[k] = bits


cdef inline int32_t street_of(Air* air, float at, float across, int32_t* lies) noexcept nogil:
    """The number of the street nearest to a coordinate, and whether the station lies in it; one that stands among the
    houses counts as in the nearer street of the two."""
    cdef int32_t number = <int32_t>floorf(at / air.block_m + <float>0.5)
    cdef int32_t other = <int32_t>floorf(across / air.block_m + <float>0.5)
    cdef float off = fabsf(at - number * air.block_m)
    cdef float beside = fabsf(across - other * air.block_m)
    lies[0] = off <= air.street_m / 2 or (beside > air.street_m / 2 and off <= beside)
    return number


cdef inline float corner_gain(Air* air, float along_m, float across_m) noexcept nogil:
    """The gain around one corner, along the sender's street and then across."""
    cdef float n = <float>2.8 - <float>0.0024 * along_m
    n = n if n > <float>1.84 else <float>1.84
    cdef float loss_db = 20 - <float>12.5 * n + 10 * n * log10f(across_m)
    return by_square(air.gain, along_m * along_m) * exp2f(-loss_db * <float>0.33219281)


cdef void find_streets(Air* air) noexcept nogil:
    """Note in which streets everybody is, once for all rows that are made before somebody moves."""
    cdef int32_t slots = air.slots
    cdef const float* xs = air.xyz
    cdef const float* ys = xs + slots
    cdef int32_t v
    if air.streets_epoch == air.epoch:
        return
    for v in range(slots):
        air.column[v] = street_of(air, xs[v], ys[v], &air.north[v])
        air.line[v] = street_of(air, ys[v], xs[v], &air.east[v])
    air.streets_epoch = air.epoch


cdef float way_round(Air* air, int32_t u, int32_t v) noexcept nogil:
    """The gain around the corners between two stations in different streets; the same from both ends."""
    cdef const float* xs = air.xyz
    cdef const float* ys = xs + air.slots
    cdef float dx = fabsf(xs[v] - xs[u])
    cdef float dy = fabsf(ys[v] - ys[u])
    # streets that cross are one corner apart; from one to a parallel one the way leads round half a block at least
    cdef bint cross = (air.north[u] and air.east[v]) or (air.east[u] and air.north[v])
    cdef float least_m = air.street_m / 2 if cross else air.block_m / 2
    cdef float one, other
    dx = dx if dx > least_m else least_m
    dy = dy if dy > least_m else least_m
    one = corner_gain(air, dx, dy)
    other = corner_gain(air, dy, dx)
    return one if one > other else other


cdef void turn_corners(Air* air, int32_t u, float* row, const float* square) noexcept nogil:
    """Weaken the pairs between which houses stand: WINNER+ B1 in a Manhattan grid, without line of sight.

    What the way round a pair's corners leaves is kept until somebody moves, so that the one of the two who sends second
    need not work it out again.
    """
    cdef int32_t slots = air.slots
    cdef float* corner = air.corner + <int64_t>u * slots
    cdef float power = air.power[u]
    cdef float clear_m2 = air.street_m * air.street_m
    cdef float around
    cdef int32_t v
    find_streets(air)
    for v in range(slots):
        if square[v] <= clear_m2 or air.ids[v] < 0:
            continue
        if air.north[u] and air.north[v] and air.column[v] == air.column[u]:
            continue
        if air.east[u] and air.east[v] and air.line[v] == air.line[u]:
            continue
        if air.row_epoch[v] == air.epoch:
            corner[v] = air.corner[<int64_t>v * slots + u]
        else:
            corner[v] = way_round(air, u, v)
        around = power * corner[v]
        row[v] = around if around < row[v] else row[v]


cdef void make_row(Air* air, int32_t u) noexcept nogil:
    """Fill the row of a sender."""
    cdef int32_t slots = air.slots
    cdef float* row = air.row + <int64_t>u * slots
    cdef float* square = air.square
    cdef const float* table = air.gain
    cdef float power = air.power[u]
    cdef int32_t v
    square_distances(air, u, square)
    for v in range(slots):
        row[v] = power * by_square(table, square[v])
    if air.block_m > 0:
        turn_corners(air, u, row, square)
    if air.may_block:
        for v in range(slots):
            row[v] *= blocked_gain(air, u, v, square[v])
    if air.correlated:
        cast_shadows(air, u, row)
    row[u] = 0
    mark_near(air, u, row, square)
    air.row_epoch[u] = air.epoch
