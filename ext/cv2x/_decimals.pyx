"""Many doubles as JSON, each the shortest decimal that reads back as the same double, written as Python writes it.

The digits are found as in Raffaello Giulietti's "The Schubfach way to render doubles" (2021): the interval that rounds
to a double, scaled by a power of ten from a table of 128-bit factors, holds at most two candidates of the least length.
The table is made when the module is loaded.  Doubles below 1e-4 or from 1e16 on, which Python writes with an exponent,
are left to Python, and so are integers.
"""
from cpython.unicode cimport PyUnicode_DecodeASCII
from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy

cdef enum:
    _POWERS = 22  # powers of ten, from 0, that doubles of this range need
    _WIDEST = 26  # octets of the longest number, and a comma

cdef uint64_t _high[_POWERS]
cdef uint64_t _low[_POWERS]


cdef void _make_table() except *:
    """Fill in 10**k as 128-bit integers with the highest bit set; all of these are exact."""
    for k in range(_POWERS):
        factor = 10 ** k << 128 - (10 ** k).bit_length()
        _high[k], _low[k] = factor >> 64, factor & 0xFFFFFFFFFFFFFFFF


_make_table()


cdef inline uint64_t _times(uint64_t one, uint64_t other, uint64_t *low) noexcept nogil:
    """Return the upper half of a product, and its lower half in ``low``."""
    cdef uint64_t a = one & 0xFFFFFFFFULL, b = one >> 32, c = other & 0xFFFFFFFFULL, d = other >> 32
    cdef uint64_t ac = a * c, bc = b * c, ad = a * d
    cdef uint64_t middle = (ac >> 32) + (bc & 0xFFFFFFFFULL) + (ad & 0xFFFFFFFFULL)
    low[0] = (middle << 32) | (ac & 0xFFFFFFFFULL)
    return b * d + (bc >> 32) + (ad >> 32) + (middle >> 32)


cdef inline uint64_t _scaled(int k, uint64_t value) noexcept nogil:
    """Return ``value`` times 10**k (of the table) rounded to odd."""
    cdef uint64_t low_of_high, ignored
    cdef uint64_t carry = _times(_low[k], value, &ignored)
    cdef uint64_t top = _times(_high[k], value, &low_of_high)
    low_of_high += carry
    top += low_of_high < carry
    return top | (low_of_high > 1)


cdef inline uint64_t _digits(uint64_t bits, int *exponent) noexcept nogil:
    """Return the shortest decimal digits of a positive normal double, and their power of ten."""
    cdef uint64_t fraction = bits & ((1ULL << 52) - 1)
    cdef int q = <int> (bits >> 52) - 1075
    cdef uint64_t whole = fraction | (1ULL << 52)
    if -52 <= q <= 0 and (whole & ((1ULL << -q) - 1)) == 0:
        exponent[0] = 0
        return whole >> -q
    cdef bint closer = fraction == 0  # the next double below is only half as far away
    cdef uint64_t odd = whole & 1
    cdef int k = (q * 1262611 - (524031 if closer else 0)) >> 22
    cdef int shift = q + ((-k * 1741647) >> 19) + 1
    cdef uint64_t lower = _scaled(-k, (4 * whole - 2 + closer) << shift) + odd
    cdef uint64_t value = _scaled(-k, (4 * whole) << shift)
    cdef uint64_t upper = _scaled(-k, (4 * whole + 2) << shift) - odd
    cdef uint64_t s = value >> 2, tens = s // 10
    cdef bint under, over
    if s >= 10:
        under, over = lower <= 40 * tens, 40 * tens + 40 <= upper
        if under != over:
            exponent[0] = k + 1
            return tens + over
    exponent[0] = k
    under, over = lower <= 4 * s, 4 * s + 4 <= upper
    if under != over:
        return s + over
    over = value > 4 * s + 2 or (value == 4 * s + 2 and s % 2 == 1)
    return s + over


cdef inline int _write(double number, char *at) noexcept nogil:
    """Write a double with 1e-4 <= abs(number) < 1e16 and return how many octets it took."""
    cdef uint64_t bits
    cdef char digits[20]
    cdef int exponent = 0, many = 0, i, _zero, written = 0, point
    memcpy(&bits, &number, 8)
    if bits >> 63:
        at[0] = b"-"
        written = 1
        bits &= ~(1ULL << 63)
    cdef uint64_t left = _digits(bits, &exponent)
    while exponent < 0 and left % 10 == 0:
        left //= 10
        exponent += 1
    while left:
        digits[19 - many] = <char> (48 + left % 10)
        left //= 10
        many += 1
    cdef char *first = &digits[20 - many]
    point = many + exponent  # digits before the point
    if point <= 0:
        at[written] = b"0"
        at[written + 1] = b"."
        written += 2
        for _zero in range(-point):
            at[written] = b"0"
            written += 1
        memcpy(at + written, first, many)
        return written + many
    for i in range(point):
        at[written] = first[i] if i < many else <char> b"0"
        written += 1
    at[written] = b"."
    written += 1
    if many <= point:
        at[written] = b"0"
        return written + 1
    memcpy(at + written, first + point, many - point)
    return written + many - point


def json_numbers(list values):
    """Return numbers as the inside of a JSON array: ``None``, and what JSON has no word for, is ``null``."""
    cdef Py_ssize_t at = 0
    cdef char *text = <char *> malloc(_WIDEST * (len(values) + 1))
    cdef double number, size
    cdef bytes other
    if text == NULL:
        raise MemoryError
    try:
        for value in values:
            if isinstance(value, float):
                number = value
                size = abs(number)
                if 1e-4 <= size < 1e16:
                    at += _write(number, text + at)
                    text[at] = b","
                    at += 1
                    continue
                other = float.__repr__(number).encode() if size <= 1.7976931348623157e308 else b"null"
            elif value is None:
                other = b"null"
            else:
                other = b"%d" % value
                if len(other) >= _WIDEST:
                    raise OverflowError(f"{value} is too long")
            memcpy(text + at, <const char *> other, len(other))
            at += len(other)
            text[at] = b","
            at += 1
        return PyUnicode_DecodeASCII(text, at - 1, NULL) if at else ""
    finally:
        free(text)
