# The reading half of what is common to many types in the octet encoding rules (ITU-T X.696): lengths (8.6), tags (8.7),
# preambles, open types (clause 30).
#
# Everything starts at an octet; the cursor still counts bits, so that the buffer, the bounds check and the bit of a
# failure are those of the other encoding.
# Rules: `has` is asked before every read; a length is only given out when that many octets are there.  Canonical OER
# (`r.canonical`) has one form for each value and any other is refused; Basic OER lets the sender choose where X.696
# does: longer lengths and integers, any octet but 0 for TRUE, a DEFAULT sent.  A tolerant reader goes past what leaves
# no doubt (`tolerate`), as in the other encoding.

cdef int oer_unsigned(Reader* r, uint64_t start, uint64_t size, uint64_t* number) noexcept:
    """An unsigned number of ``size`` octets that are there; what it counts never needs more than 64 bits."""
    if size == 0:
        return fail(&r.failure, start, FORMAT(b"a number of no octets"))
    if r.canonical and size > 1 and r.i.data[r.i.pos >> 3] == 0:
        if tolerate(r, fail(&r.failure, start, FORMAT(b"a number that is not in its shortest form"))) < 0:
            return -1
    while size > 1 and r.i.data[r.i.pos >> 3] == 0:
        size -= 1
        r.i.pos += 8
    if size > 8:
        return fail(&r.failure, start, FORMAT(b"a number of %llu octets", size))
    number[0] = take_wide(&r.i, <unsigned int>(8 * size))
    return 0


cdef int oer_long_length(Reader* r, uint64_t start, uint64_t size, uint64_t* count) noexcept:
    """The long form of a length (8.6.5)."""
    if not has(&r.i, 8 * size):
        return fail_short(r, start, 8 + 8 * size)
    if oer_unsigned(r, start, size, count) < 0:
        return -1
    if r.canonical and count[0] < 0x80:
        return tolerate(r, fail(&r.failure, start, FORMAT(b"length %llu is not in its shortest form", count[0])))
    return 0


cdef inline int oer_length(Reader* r, uint64_t* count) noexcept:
    """A length determinant, of octets that are there."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t head
    if unlikely(not has(&r.i, 8)):
        return fail_short(r, start, 8)
    head = r.i.data[start >> 3]
    r.i.pos += 8
    if unlikely(head >= 0x80) and oer_long_length(r, start, head & 0x7F, &head) < 0:
        return -1
    if unlikely(head > (r.i.end - r.i.pos) >> 3):
        return fail(&r.failure, start, FORMAT(
            b"%llu octet%s announced, %llu left", head, s_of(head), (r.i.end - r.i.pos) >> 3))
    count[0] = head
    return 0


cdef int oer_quantity(Reader* r, uint64_t* count) noexcept:
    """How many elements a SEQUENCE OF has (17.2)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t size
    if oer_length(r, &size) < 0:
        return -1
    return oer_unsigned(r, start, size, count)


cdef inline int oer_tag(Reader* r, uint64_t* tag) noexcept:
    """A tag (8.7) as its class in the first octet of a 64-bit word and its number in the others."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t head
    if unlikely(not has(&r.i, 8)):
        return fail_short(r, start, 8)
    head = r.i.data[start >> 3]
    r.i.pos += 8
    tag[0] = (head >> 6) << 56 | (head & 0x3F)
    if unlikely(head & 0x3F == 0x3F):
        return oer_long_tag(r, start, head >> 6, tag)
    return 0


cdef int oer_long_tag(Reader* r, uint64_t start, uint64_t class_, uint64_t* tag) noexcept:
    """A number of 63 and more, in groups of seven bits."""
    cdef uint64_t number = 0
    cdef uint64_t octet = 0x80
    cdef bint shortest = True
    cdef int groups = 0
    while octet & 0x80:
        if not has(&r.i, 8):
            return fail_short(r, start, r.i.pos - start + 8)
        octet = take(&r.i, 8)
        groups += 1
        if groups > 8:
            return fail(&r.failure, start, FORMAT(b"a tag beyond 56 bits"))
        shortest &= groups > 1 or octet != 0x80
        number = number << 7 | (octet & 0x7F)
    tag[0] = class_ << 56 | number
    if number < 0x3F or not shortest:
        return tolerate(r, fail(&r.failure, start, FORMAT(b"tag %llu is not in its shortest form", number)))
    return 0


cdef inline int oer_preamble(Reader* r, uint64_t bits) noexcept:
    """Move behind the bits before a SEQUENCE (16.2), padded with zeros to whole octets."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t octets = (bits + 7) >> 3
    if unlikely(not has(&r.i, 8 * octets)):
        return fail_short(r, start, bits)
    r.i.pos += 8 * octets
    if unlikely(bits & 7 and peek(r.i.data, start + bits, <unsigned int>(-bits & 7)) != 0):
        return tolerate(r, fail(&r.failure, start + bits, FORMAT(b"padding is not zero")))
    return 0


# Open types (clause 30)

cdef PyObject* oer_octets(Reader* r) noexcept:
    """Octets behind their length."""
    cdef uint64_t count
    cdef uint64_t start
    if oer_length(r, &count) < 0:
        return NULL
    start = r.i.pos
    r.i.pos += 8 * count
    return PyBytes_FromStringAndSize(<const char*>r.i.data + (start >> 3), <Py_ssize_t>count)


cdef inline int oer_open_enter(Reader* r, uint64_t* outer) noexcept:
    """Make the contents of an open type all that the reader sees; ``outer`` is where it ended before."""
    cdef uint64_t count
    if oer_length(r, &count) < 0:
        return -1
    outer[0] = r.i.end
    r.i.end = r.i.pos + 8 * count
    return 0


cdef inline int oer_open_leave(Reader* r, uint64_t outer, bint good) noexcept:
    """Check that the contents were used up, and go on behind them."""
    cdef uint64_t left = (r.i.end - r.i.pos) >> 3
    if unlikely(good and left != 0):
        good = keep_surplus(r, r.i.data, r.i.pos, left) == 0 and tolerate(r, fail(
            &r.failure, r.i.pos, FORMAT(b"%llu octet%s too many in an open type", left, s_of(left)))) == 0
        if good:
            r.i.pos = r.i.end
    r.i.end = outer
    return 0 if good else -1


cdef int oer_finish_reading(Reader* r) noexcept:
    cdef uint64_t left = (r.i.end - r.i.pos) >> 3
    return finish_surplus(r, left) if unlikely(left != 0) else 0
