# What a station remembers of the air.
#
# Strategy: a subframe adds into rows that run over the stations; every ten of them are turned over into each station's
# own memory, where choosing reads a thousand subframes in one sweep.  Nothing is a running sum of floats: a float sum
# from which a strong neighbour has been taken away keeps a rest of it.
# Rules: a subframe in which a station sends it does not monitor: no S-RSSI, no reservation heard, no part of its CBR.
# A reservation is kept as one word: the power per sub-channel with the last seven bits of its mantissa given over to
# the period's code and the priority; it is kept as long as the longest period there is.  S-RSSI is kept with eight bits
# of mantissa (0.02 dB), which halves the memory that choosing reads.

cdef inline uint32_t pack_heard(float mw, uint8_t code, uint8_t priority) noexcept nogil:
    return (bits_of(mw) & 0xFFFFFF80u) | <uint32_t>(code << 3) | priority


cdef inline float heard_mw(uint32_t word) noexcept nogil:
    return float_of(word & 0xFFFFFF80u)


cdef inline int32_t heard_code(uint32_t word) noexcept nogil:
    return <int32_t>(word >> 3) & 15


cdef inline int32_t heard_priority(uint32_t word) noexcept nogil:
    return <int32_t>word & 7


cdef void turn_over(Air* air, int32_t first, int32_t last, int64_t began, int32_t rows) noexcept nogil:
    """Copy the first ``rows`` subframes of the block that began at ``began`` into the memories of stations
    ``first`` .. ``last`` - 1."""
    cdef int32_t s_n = air.sub_channels
    cdef int32_t memory = air.memory
    cdef int64_t slots = air.slots
    cdef float floor_mw = air.rssi_floor_mw
    cdef const int64_t* ids = air.ids
    cdef int32_t v, s, b, base, top
    cdef float mw
    cdef const float* total
    cdef const uint32_t* heard
    cdef uint16_t* rssi
    cdef uint32_t* into
    for base in range(first, last, 16):  # sixteen stations share the cache lines that are read
        top = base + 16 if base + 16 < last else last
        for b in range(rows):
            for s in range(s_n):
                total = air.total + (b * s_n + s) * slots
                heard = air.total_heard + (b * s_n + s) * slots
                rssi = air.rssi + (began % WINDOW + b) * s_n + s
                into = air.heard + (began % memory + b) * s_n + s
                for v in range(base, top):
                    if ids[v] < 0:
                        continue
                    mw = total[v] if total[v] >= floor_mw else 0
                    rssi[v * WINDOW * s_n] = <uint16_t>((bits_of(mw) + 0x8000u) >> 16)
                    into[v * memory * s_n] = heard[v]


cdef void note_busy(Air* air, int32_t row, bint silent) noexcept nogil:
    """Count the busy sub-channels of the subframe at hand into every station's CBR (TS 36.214 5.1.30)."""
    cdef int32_t slots = air.slots
    cdef int32_t s_n = air.sub_channels
    cdef uint8_t* busy = air.busy + (air.now % CBR_WINDOW) * slots
    cdef const float* total
    cdef const uint8_t* in_pool
    cdef float limit = air.cbr_mw - air.noise_mw
    cdef bint in_use = air.mask[air.now % air.mask_length]
    cdef int32_t v, s
    for v in range(slots):
        if busy[v] != 255:
            air.busy_sum[v] -= busy[v]
            air.monitored[v] -= 1
    if not in_use:
        memset(busy, 255, slots)
        return
    memset(busy, 0, slots)
    if not silent:
        for s in range(s_n):
            total = air.total + (row * s_n + s) * <int64_t>slots
            in_pool = air.in_pool + s * slots
            for v in range(slots):
                busy[v] += in_pool[v] & (total[v] > limit)
        for v in range(slots):
            if air.sending[v]:
                busy[v] = 255
    for v in range(slots):
        if busy[v] != 255:
            air.busy_sum[v] += busy[v]
            air.monitored[v] += 1


cdef float cbr_of(Air* air, int32_t v) noexcept nogil:
    """The channel busy ratio of the last 100 subframes on the station's own pool."""
    if air.monitored[v] <= 0:
        return 0
    return air.busy_sum[v] / <float>(air.monitored[v] * air.pool_count[air.pool[v]])


cdef float cr_of(Air* air, int32_t v) noexcept nogil:
    """The channel occupancy ratio: sub-channels used in the last 1000 subframes over those there were (TS 36.214
    5.1.31 with nothing counted ahead)."""
    cdef int64_t* own = air.own + <int64_t>v * OWN
    cdef int32_t* width = air.own_width + <int64_t>v * OWN
    cdef int32_t n = air.own_n[v]
    cdef int32_t used = 0
    cdef int32_t k
    for k in range(n - 1, n - OWN - 1 if n > OWN else -1, -1):
        if own[k % OWN] < air.now - WINDOW:
            break
        used += width[k % OWN]
    return used / <float>(WINDOW * air.pool_count[air.pool[v]])


cdef float cr_limit(Air* air, float cbr) noexcept nogil:
    """The occupancy allowed at a busy ratio; 1 where no limit is configured."""
    cdef float limit = 1
    cdef int32_t k
    for k in range(air.limits):
        if cbr >= air.limit_cbr[k]:
            limit = air.limit_cr[k]
    return limit
