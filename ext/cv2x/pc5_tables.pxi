# Looking up by the bits of a float: the exponent and the first bits of the mantissa are the index, so a table has the
# same relative step over its whole range and no logarithm is taken.
#
# Rules: arguments below the first or above the last entry get that entry.  An entry holds the value in the middle of
# its cell; `cells` tells the Python side where that is.

cdef enum:
    RATIO_SHIFT = 17      # 6 bits of mantissa: at most 0.07 dB a cell
    RATIO_FIRST = 113     # 2^-14
    RATIO_LAST = 150      # 2^23
    RATIO_CELLS = (RATIO_LAST - RATIO_FIRST + 1) << 6
    SQUARE_SHIFT = 15     # 8 bits of mantissa: 0.02 dB off at most where power falls with the fourth power
    SQUARE_BITS = 8
    SQUARE_FIRST = 127    # 1 m²
    SQUARE_LAST = 157     # 2^31 m²: 46 km
    SQUARE_CELLS = (SQUARE_LAST - SQUARE_FIRST + 1) << SQUARE_BITS
    NORMAL_CELLS = 4096   # quantiles of the normal distribution
    SCORE_CELLS = 4096    # standard scores -8 .. 8

cdef union Bits:
    float value
    uint32_t bits


cdef inline uint32_t bits_of(float value) noexcept nogil:
    cdef Bits b
    b.value = value
    return b.bits


cdef inline float float_of(uint32_t bits) noexcept nogil:
    cdef Bits b
    b.bits = bits
    return b.value


cdef inline float by_ratio(const float* table, float ratio) noexcept nogil:
    """The entry for a non-negative ratio of powers."""
    cdef int32_t cell = <int32_t>(bits_of(ratio) >> RATIO_SHIFT) - (RATIO_FIRST << 6)
    cell = 0 if cell < 0 else cell
    return table[RATIO_CELLS - 1 if cell >= RATIO_CELLS else cell]


cdef inline float by_square(const float* table, float square) noexcept nogil:
    """The entry for a squared distance in m²."""
    cdef int32_t cell = <int32_t>(bits_of(square) >> SQUARE_SHIFT) - (SQUARE_FIRST << SQUARE_BITS)
    cell = 0 if cell < 0 else cell
    return table[SQUARE_CELLS - 1 if cell >= SQUARE_CELLS else cell]


def ratio_cells():
    """Return the ratios of powers in the middle of the cells of a block error table (float64, linear)."""
    edges = (np.arange(RATIO_CELLS + 1, dtype=np.uint32) << RATIO_SHIFT) + np.uint32(RATIO_FIRST << 23)
    return _middles(edges.astype(np.uint32).view(np.float32).astype(np.float64))


def square_cells():
    """Return the squared distances in m² in the middle of the cells of a gain table (float64)."""
    edges = (np.arange(SQUARE_CELLS + 1, dtype=np.uint32) << SQUARE_SHIFT) + np.uint32(SQUARE_FIRST << 23)
    return _middles(edges.astype(np.uint32).view(np.float32).astype(np.float64))


def _middles(edges):
    return np.sqrt(edges[:len(edges) - 1] * edges[1:])


def normal_cells():
    """Return how many quantiles of the normal distribution a table has."""
    return NORMAL_CELLS


def score_cells():
    """Return the standard scores in the middle of the cells of a shadowing table."""
    return (np.arange(SCORE_CELLS) + 0.5) * (16.0 / SCORE_CELLS) - 8.0
