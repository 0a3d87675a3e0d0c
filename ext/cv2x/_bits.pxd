# The bit cursor: the only place that touches the octets of a message.
#
# Reader: octets stand in a buffer with SLACK zero octets behind them, so a field is one unaligned 64-bit load, a byte
# swap and shifts, wherever it lies.  The caller asks `has` once for a whole run of fields; `take` itself checks
# nothing.
# Writer: the octet at the cursor holds the bits already written and zeros behind them; `put` stores 64 bits from there,
# so what follows the cursor needs no clearing.  The caller calls `room` (in _uper) for a whole run; `put` itself checks
# nothing.
# Widths: take 0..57, put 0..56, the *_wide forms 0..64.  Bits are counted from the most significant (X.691 clause 11).

from libc.stdint cimport uint8_t, uint64_t
from libc.string cimport memcpy


cdef extern from *:
    """
    #include <stdint.h>
    #include <string.h>
    static inline uint64_t cv2x_swap(uint64_t v) {
    #if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        return v;
    #else
        return __builtin_bswap64(v);
    #endif
    }
    static inline uint64_t cv2x_load64(const uint8_t *p) { uint64_t v; memcpy(&v, p, 8); return cv2x_swap(v); }
    static inline void cv2x_store64(uint8_t *p, uint64_t v) { v = cv2x_swap(v); memcpy(p, &v, 8); }
    static inline unsigned cv2x_width(uint64_t v) { return v ? 64 - (unsigned)__builtin_clzll(v) : 0; }
    #define CV2X_LIKELY(x) __builtin_expect(!!(x), 1)
    #define CV2X_UNLIKELY(x) __builtin_expect(!!(x), 0)
    #define CV2X_PREFETCH(p) __builtin_prefetch(p)
    """
    uint64_t load64 "cv2x_load64" (const uint8_t*) noexcept nogil
    void store64 "cv2x_store64" (uint8_t*, uint64_t) noexcept nogil
    unsigned int width_of "cv2x_width" (uint64_t) noexcept nogil
    bint likely "CV2X_LIKELY" (bint) noexcept nogil
    bint unlikely "CV2X_UNLIKELY" (bint) noexcept nogil
    void prefetch "CV2X_PREFETCH" (const void*) noexcept nogil


cdef enum:
    SLACK = 16


cdef struct Input:
    const uint8_t* data
    uint64_t pos        # the next bit
    uint64_t end        # the first bit behind what may be read


cdef struct Output:
    uint8_t* data
    uint64_t pos        # the next bit
    uint64_t limit      # bits that may be written before more room is needed


cdef inline bint has(Input* i, uint64_t bits) noexcept nogil:
    return i.end - i.pos >= bits


cdef inline uint64_t peek(const uint8_t* data, uint64_t pos, unsigned int width) noexcept nogil:
    return ((load64(data + (pos >> 3)) << (pos & 7)) >> 1) >> (63 - width)


cdef inline uint64_t take(Input* i, unsigned int width) noexcept nogil:
    cdef uint64_t value = peek(i.data, i.pos, width)
    i.pos += width
    return value


cdef inline uint64_t take_wide(Input* i, unsigned int width) noexcept nogil:
    cdef uint64_t high
    if width <= 57:
        return take(i, width)
    high = take(i, width - 32)
    return (high << 32) | take(i, 32)


cdef inline void put(Output* o, uint64_t value, unsigned int width) noexcept nogil:
    cdef uint8_t* p = o.data + (o.pos >> 3)
    cdef unsigned int offset = o.pos & 7
    store64(p, ((<uint64_t>p[0] << 56) if offset else 0) | ((value << (63 - offset - width)) << 1))
    o.pos += width


cdef inline void put_wide(Output* o, uint64_t value, unsigned int width) noexcept nogil:
    if width <= 56:
        put(o, value, width)
    else:
        put(o, value >> 32, width - 32)
        put(o, value & 0xFFFFFFFFULL, 32)


cdef inline void patch(uint8_t* data, uint64_t pos, uint64_t value, unsigned int width) noexcept nogil:
    """Overwrite up to 56 bits at ``pos`` and leave all others as they are."""
    cdef uint8_t* p = data + (pos >> 3)
    cdef unsigned int shift = 63 - (pos & 7) - width
    cdef uint64_t mask = (((<uint64_t>1 << width) - 1) << shift) << 1
    store64(p, (load64(p) & ~mask) | ((value << shift) << 1))


cdef inline void gather(const uint8_t* data, uint64_t pos, uint64_t bits, uint8_t* out) noexcept nogil:
    """Copy ``bits`` bits at ``pos`` to the start of ``out``; the unused bits of its last octet become zero."""
    cdef uint64_t octets = (bits + 7) >> 3
    cdef const uint8_t* p = data + (pos >> 3)
    cdef unsigned int offset = pos & 7
    cdef uint64_t k
    if offset == 0:
        memcpy(out, p, octets)
    else:
        k = 0
        while k + 8 <= octets:
            store64(out + k, (load64(p + k) << offset) | (p[k + 8] >> (8 - offset)))
            k += 8
        while k < octets:
            out[k] = <uint8_t>((p[k] << offset) | (p[k + 1] >> (8 - offset)))
            k += 1
    if bits & 7:
        out[octets - 1] &= <uint8_t>(0xFF << (8 - (bits & 7)))


cdef inline void scatter(Output* o, const uint8_t* octets, uint64_t bits) noexcept nogil:
    """Write the first ``bits`` bits of ``octets``; room for ``bits`` + 64 must be there."""
    cdef uint64_t whole = bits >> 3
    cdef unsigned int rest = bits & 7
    cdef uint64_t k = 0
    if whole and o.pos & 7 == 0:
        memcpy(o.data + (o.pos >> 3), octets, whole)
        o.pos += whole << 3
        k = whole
    while k + 4 <= whole:
        put(o, (<uint64_t>octets[k] << 24) | (<uint64_t>octets[k + 1] << 16)
            | (<uint64_t>octets[k + 2] << 8) | octets[k + 3], 32)
        k += 4
    while k < whole:
        put(o, octets[k], 8)
        k += 1
    if rest:
        put(o, octets[whole] >> (8 - rest), rest)
