# The reading half of what is common to many types: lengths (X.691 11.9), sizes, contents of equal units, open types
# (11.2).
#
# Rules: `has` is asked before every read; a length is the shortest possible or refused; fragments are put together
# before anybody looks at them, and a bit inside them is found again for the error.

cdef inline void be_strict(Reader* r) noexcept nogil:
    """Start a reader that takes no liberty and has not failed."""
    r.allowed = -1
    r.taken = 0
    r.tolerable = False
    r.surplus = NULL
    r.failure.reason = NULL
    r.failure.steps = 0


cdef inline int enter(Reader* r, uint64_t start) noexcept:
    r.depth += 1
    if unlikely(r.depth > MAX_DEPTH):
        return fail(&r.failure, start, FORMAT(b"nested deeper than %d", MAX_DEPTH))
    return 0


cdef inline void leave(Reader* r) noexcept:
    r.depth -= 1


# Lengths and counts (11.9, 11.6)

cdef int read_length(Reader* r, uint64_t* count, bint* more) noexcept:
    """A length determinant without bounds; ``more`` when it is a fragment that another length follows."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t head
    more[0] = False
    if unlikely(not has(&r.i, 8)):
        return fail_short(r, start, 8)
    head = take(&r.i, 8)
    if likely(head < 0x80):
        count[0] = head
        return 0
    if head < 0xC0:
        if not has(&r.i, 8):
            return fail_short(r, start, 16)
        count[0] = (head & 0x3F) << 8 | take(&r.i, 8)
        if count[0] < 0x80:
            return tolerate(r, fail(&r.failure, start, FORMAT(
                b"length %llu is not in its shortest form", count[0])))
        return 0
    if head < 0xC1 or head > 0xC4:
        return fail(&r.failure, start, FORMAT(b"%llu is no number of 16K blocks", head & 0x3F))
    count[0] = (head & 0x3F) << 14
    more[0] = True
    return 0


cdef int read_next_length(Reader* r, uint64_t* count, bint* more) noexcept:
    """The length behind a fragment: after less than 64K only the rest below 16K may follow (11.9.3.8)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t before = count[0]
    if read_length(r, count, more) < 0:
        return -1
    if more[0] and before != 0x10000:
        return tolerate(r, fail(&r.failure, start, FORMAT(
            b"a fragment that should have been part of the one before")))
    return 0


cdef int read_small(Reader* r, uint64_t* number) noexcept:
    """A normally small non-negative number (11.6): an index behind an ellipsis."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t octets
    cdef bint more
    if not has(&r.i, 7):
        return fail_short(r, start, 7)
    if take(&r.i, 1) == 0:
        number[0] = take(&r.i, 6)
        return 0
    if read_length(r, &octets, &more) < 0:
        return -1
    if more or octets > 3 or octets == 0:
        return fail(&r.failure, start, FORMAT(b"an index of %llu octets", octets))
    if not has(&r.i, 8 * octets):
        return fail_short(r, start, 8 * octets)
    number[0] = take(&r.i, <unsigned int>(8 * octets))
    if number[0] < 64 or (octets > 1 and number[0] >> (8 * (octets - 1)) == 0):
        return tolerate(r, fail(&r.failure, start, FORMAT(b"index %llu is not in its shortest form", number[0])))
    return 0


cdef int read_small_length(Reader* r, uint64_t* count) noexcept:
    """A normally small length (11.9.3.4): how long the list of extension additions is."""
    cdef uint64_t start = r.i.pos
    cdef bint more
    if not has(&r.i, 7):
        return fail_short(r, start, 7)
    if take(&r.i, 1) == 0:
        count[0] = take(&r.i, 6) + 1
        return 0
    if read_length(r, count, &more) < 0:
        return -1
    if more or count[0] == 0:
        return fail(&r.failure, start, FORMAT(b"a list of %llu additions", count[0]))
    if count[0] <= 64:
        return tolerate(r, fail(&r.failure, start, FORMAT(b"length %llu is not in its shortest form", count[0])))
    return 0


cdef int read_size(Reader* r, Node* n, uint64_t* count, bint* more, bint* outside) noexcept:
    """A size by its constraint; ``outside`` when the extension bit says that it is not in the root."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t field
    more[0] = False
    outside[0] = False
    if n.extensible:
        if not has(&r.i, 1):
            return fail_short(r, start, 1)
        outside[0] = take(&r.i, 1)
    if n.bounded and not outside[0]:
        if not has(&r.i, n.width):
            return fail_short(r, start, n.width)
        field = take(&r.i, n.width)
        if unlikely(field > n.span) and fail_beyond(r, start, n, field) < 0:
            return -1
        count[0] = n.low + field
        return 0
    return read_length(r, count, more)


cdef inline int check_size(Reader* r, Node* n, uint64_t start, uint64_t total, bint outside) noexcept:
    """A size that came as a length: in the root, or out of it when the extension bit says so."""
    cdef bint inside = total >= <uint64_t>n.low and (n.high < 0 or total <= <uint64_t>n.high)
    if unlikely(inside == outside):
        if inside:
            return tolerate(r, fail(&r.failure, start, FORMAT(b"size %llu needs no extension bit", total)))
        return tolerate(r, fail_size(&r.failure, start, n, total))
    return 0


# Contents of equal units: octets, bits, characters, open types

cdef struct Extent:
    const uint8_t* data
    uint64_t pos
    uint64_t count          # units
    uint8_t* heap           # fragments put together, else NULL
    uint64_t start          # where the (first) length stands in the octets given


cdef int close_extent(Extent* e) noexcept:
    free(e.heap)
    e.heap = NULL
    return 0


cdef int open_extent(Reader* r, Extent* e, uint64_t count, bint more, unsigned int unit, uint64_t start) noexcept:
    """Find the contents behind a length just read and move the cursor past them."""
    e.heap = NULL
    e.start = start
    if likely(not more):
        if unlikely(not has(&r.i, count * unit)):
            return fail_contents(r, start, count * unit)
        e.data = r.i.data
        e.pos = r.i.pos
        e.count = count
        r.i.pos += count * unit
        return 0
    return join_fragments(r, e, count, unit)


cdef int join_fragments(Reader* r, Extent* e, uint64_t count, unsigned int unit) noexcept:
    cdef uint64_t first = r.i.pos
    cdef uint64_t first_count = count
    cdef uint64_t total = 0
    cdef uint64_t done = 0
    cdef bint more = True
    cdef int taken, allowed
    while True:
        if not has(&r.i, count * unit):
            return fail_contents(r, e.start, count * unit)
        r.i.pos += count * unit
        total += count
        if not more:
            break
        if read_next_length(r, &count, &more) < 0:
            return -1
    e.heap = <uint8_t*>malloc(((total * unit + 7) >> 3) + SLACK)
    if e.heap == NULL:
        PyErr_NoMemory()
        return -1
    r.i.pos = first
    count = first_count
    more = True
    taken = r.taken
    allowed = r.allowed
    r.allowed = taken + MAX_LIBERTIES       # what was tolerated once is tolerated again
    while True:                             # every fragment but the last is a whole number of octets
        gather(r.i.data, r.i.pos, count * unit, e.heap + (done >> 3))
        done += count * unit
        r.i.pos += count * unit
        if not more:
            break
        read_next_length(r, &count, &more)
    r.taken = taken
    r.allowed = allowed
    memset(e.heap + ((done + 7) >> 3), 0, SLACK)
    e.data = e.heap
    e.pos = 0
    e.count = total
    return 0


cdef uint64_t place_in_fragments(Reader* outer, uint64_t start, uint64_t bit) noexcept:
    """Where bit ``bit`` of joined octets stands in the fragments whose first length is at ``start``."""
    cdef Reader r
    cdef uint64_t count
    cdef bint more
    r.i = outer.i
    r.i.pos = start
    r.failure.reason = NULL
    r.taken = 0
    r.allowed = MAX_LIBERTIES
    while read_length(&r, &count, &more) == 0 and bit >= 8 * count and more:
        bit -= 8 * count
        r.i.pos += 8 * count
    XDECREF(r.failure.reason)
    return r.i.pos + bit


cdef PyObject* bytes_at(const uint8_t* data, uint64_t pos, uint64_t bits) noexcept:
    cdef PyObject* value = PyBytes_FromStringAndSize(NULL, <Py_ssize_t>((bits + 7) >> 3))
    if value != NULL:
        gather(data, pos, bits, <uint8_t*>PyBytes_AS_STRING(value))
    return value


# Open types (11.2)

cdef int open_enter(Reader* r, Extent* e, Input* outer) noexcept:
    """Make the contents of an open type all that the reader sees."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t count
    cdef bint more
    if read_length(r, &count, &more) < 0 or open_extent(r, e, count, more, 8, start) < 0:
        return -1
    outer[0] = r.i
    r.i.data = e.data
    r.i.pos = e.pos
    r.i.end = e.pos + 8 * e.count
    return 0


cdef int open_surplus(Reader* r, Extent* e, uint64_t used) noexcept:
    """The length of an open type does not fit what it holds."""
    cdef uint64_t end = e.pos + 8 * used
    if e.count > used and keep_surplus(r, e.data, end, e.count - used) < 0:
        return -1
    return tolerate(r, fail(&r.failure, r.i.pos, FORMAT(
        b"%llu octet%s announced, %llu used", e.count, s_of(e.count), used)))


cdef int open_leave(Reader* r, Extent* e, Input* outer, bint good) noexcept:
    """Check that the contents were used up, but for zero padding, and go on behind them."""
    cdef uint64_t used = r.i.pos - e.pos
    cdef uint64_t octets = (used + 7) >> 3 if used else 1
    if good and unlikely(octets != e.count):
        good = open_surplus(r, e, octets) == 0
    if good and e.count and unlikely(take(&r.i, <unsigned int>(8 * octets - used)) != 0):
        good = tolerate(r, fail(&r.failure, e.pos + used, FORMAT(b"padding is not zero"))) == 0
    r.i = outer[0]
    if unlikely(e.heap != NULL):
        if not good:
            r.failure.bit = place_in_fragments(r, e.start, r.failure.bit)
        close_extent(e)
    return 0 if good else -1
