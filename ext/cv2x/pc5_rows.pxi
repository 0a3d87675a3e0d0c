# A sender's row: the mean power it has at every other station, and the list of those near enough to hear it.
#
# Strategy: a row is made when its station sends and somebody has moved since; a station that does not send costs
# nothing.  With correlated shadowing the row holds the shadowed power, and the state of the pair moves on by
# S' = exp(-D/Dc) S + sqrt(1 - exp(-2D/Dc)) N, D the way both ends have gone since (TR 36.885 A.1.4); otherwise every
# packet draws its own.
# Rules: a pair has one shadow in both directions, keyed by the lower id first.  Near are those whom a packet can reach
# with shadowing four sigma in their favour, and everybody within the report distance; the others only suffer
# interference.  What the model leaves out is only power below `faintest`.

cdef inline float between(float difference, float wrap_m) noexcept nogil:
    """A difference of x, the short way round where the road is a ring."""
    if wrap_m > 0:
        if difference > wrap_m / 2:
            return difference - wrap_m
        if difference < -wrap_m / 2:
            return difference + wrap_m
    return difference


cdef inline float decay(float ways) noexcept nogil:
    """exp(-ways), near enough for a shadow (a series, so that no table is needed)."""
    cdef float y = ways * <float>0.125
    if ways > 12:
        return 0
    y = 1 / (1 + y * (1 + y * (<float>0.5 + y * (<float>(1.0 / 6) + y * <float>(1.0 / 24)))))
    y *= y
    y *= y
    return y * y


cdef inline float pair_score(Air* air, int32_t u, int32_t v) noexcept nogil:
    """The standard score of a pair's shadow, moved on to where its ends are now."""
    cdef int32_t low = u if air.ids[u] < air.ids[v] else v
    cdef int32_t high = v if low == u else u
    cdef int64_t at = <int64_t>low * air.slots + high
    cdef float way = air.travelled[u] + air.travelled[v]
    cdef float rho, gone
    cdef uint64_t bits
    if air.score_at[at] == way and air.score_at[at] >= 0:
        return air.score_of[at]
    bits = key_of(air.seed, SHADOW, <uint64_t>air.ids[low], <uint64_t>air.ids[high])
    if air.score_at[at] < 0:
        air.score_of[at] = air.score[drawn(bits, 0) >> 52]
    else:
        gone = way - air.score_at[at]
        rho = decay(gone / air.decorrelation_m)
        bits = drawn(bits, <uint64_t>air.now + 1)
        air.score_of[at] = rho * air.score_of[at] + sqrtf(1 - rho * rho) * air.score[bits >> 52]
    air.score_at[at] = way
    return air.score_of[at]


cdef inline float factor_of(Air* air, float score) noexcept nogil:
    """The linear factor of a standard score."""
    cdef int32_t cell = <int32_t>((score + 8) * <float>(SCORE_CELLS / 16))
    cell = 0 if cell < 0 else SCORE_CELLS - 1 if cell >= SCORE_CELLS else cell
    return air.factor[cell]


cdef inline float blocked_gain(Air* air, int32_t u, int32_t v, float square) noexcept nogil:
    """The gain (at most 1) of what stands between a pair: fixed chance and fixed depth, so that it changes with the
    distance alone."""
    cdef int32_t low = u if air.ids[u] < air.ids[v] else v
    cdef int32_t high = v if low == u else u
    cdef uint64_t key = key_of(air.seed, BLOCKED, <uint64_t>air.ids[low], <uint64_t>air.ids[high])
    cdef float gain
    if unit(drawn(key, 0)) < by_square(air.clear, square):
        return 1
    gain = by_square(air.blockage, square)
    if air.blockage_sigma > 0:
        gain *= factor_of(air, air.blockage_sigma * air.score[drawn(key, 1) >> 52])
    return 1 if gain > 1 else gain


cdef void make_row(Air* air, int32_t u) noexcept nogil:
    """Fill the row of a sender."""
    cdef int32_t slots = air.slots
    cdef float* row = air.row + <int64_t>u * slots
    cdef int32_t* near = air.near + <int64_t>u * slots
    cdef float* near_m = air.near_m + <int64_t>u * slots
    cdef float x = air.xyz[3 * u]
    cdef float y = air.xyz[3 * u + 1]
    cdef float z = air.xyz[3 * u + 2]
    cdef float power = air.power[u]
    cdef float reach = air.sensitivity_mw if air.correlated else air.sensitivity_mw / air.certain
    cdef float dx, dy, dz, square, mw
    cdef int32_t v
    cdef int32_t n = 0
    for v in range(slots):
        row[v] = 0
        if air.ids[v] < 0 or v == u:
            continue
        dx = between(air.xyz[3 * v] - x, air.wrap_m)
        dy = air.xyz[3 * v + 1] - y
        dz = air.xyz[3 * v + 2] - z
        square = dx * dx + dy * dy + dz * dz
        mw = power * by_square(air.gain, square)
        if mw * air.certain < air.faintest_mw and square > air.report_m2:
            continue
        if air.may_block:
            mw *= blocked_gain(air, u, v, square)
        if air.correlated:
            mw *= factor_of(air, pair_score(air, u, v))
        row[v] = mw
        if mw >= reach or square <= air.report_m2:
            near[n] = v
            near_m[n] = sqrtf(square)
            n += 1
    air.near_n[u] = n
    air.row_epoch[u] = air.epoch
