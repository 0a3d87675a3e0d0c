# Random numbers from a counter.
#
# Strategy: a number is a hash of what it is for; there is no generator with a state, so nothing that is added, left out
# or asked for in another order moves anybody else's draws.
# Rules: one purpose, one constant.  Station ids, not indices, go into a key.

cdef enum:
    RECEPTION = 1
    SHADOW = 2
    BLOCKED = 3
    BLOCKAGE = 4
    CHOICE = 5
    TIE = 6
    COUNTER = 7
    KEEP = 8

cdef uint64_t GOLDEN = 0x9E3779B97F4A7C15u


cdef inline uint64_t mix(uint64_t x) noexcept nogil:
    """Every bit of the result depends on every bit of ``x`` (two rounds of multiply and shift)."""
    x ^= x >> 32
    x *= 0xD6E8FEB86659FD93u
    x ^= x >> 32
    x *= 0xD6E8FEB86659FD93u
    return x ^ (x >> 32)


cdef inline uint64_t key_of(uint64_t seed, uint64_t purpose, uint64_t a, uint64_t b) noexcept nogil:
    """The key of a draw, or of a stream of them (`drawn`)."""
    return mix(mix(mix(seed + GOLDEN * purpose) + GOLDEN * (a + 1)) + GOLDEN * (b + 1))


cdef inline uint64_t drawn(uint64_t key, uint64_t number) noexcept nogil:
    """Draw ``number`` of a stream: 64 bits."""
    return mix(key + GOLDEN * number)


cdef inline float unit(uint64_t bits) noexcept nogil:
    """The upper 24 bits as a number in [0, 1)."""
    return <float>(bits >> 40) * <float>(1.0 / 16777216.0)


cdef inline uint32_t below(uint64_t bits, uint32_t limit) noexcept nogil:
    """An integer in [0, limit), from the upper 32 bits."""
    return <uint32_t>(((bits >> 32) * <uint64_t>limit) >> 32)
