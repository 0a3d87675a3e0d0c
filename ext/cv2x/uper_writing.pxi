# The writing half of what is common to many types, the mirror of uper_reading.
#
# Rules: `room` is asked before every `put`, with 64 bits to spare behind what is written.  An open type is written in
# place: eight bits are kept for its length, and its contents move on by an octet when the length needs two.

cdef inline int room(Writer* w, uint64_t bits) noexcept:
    if likely(w.o.limit - w.o.pos >= bits):
        return 0
    return grow(w, bits)


cdef int grow(Writer* w, uint64_t bits) noexcept:
    cdef uint64_t octets = 2 * ((w.o.pos + bits + 7) >> 3) + 4 * SLACK
    cdef uint8_t* larger
    if w.heap != NULL:
        larger = <uint8_t*>realloc(w.heap, octets)
    else:
        larger = <uint8_t*>malloc(octets)
        if larger != NULL:
            memcpy(larger, w.o.data, (w.o.pos + 7) >> 3)
    if larger == NULL:
        PyErr_NoMemory()
        return -1
    w.heap = larger
    w.o.data = larger
    w.o.limit = 8 * (octets - SLACK)
    return 0


cdef inline int enter_writing(Writer* w) noexcept:
    w.depth += 1
    if unlikely(w.depth > MAX_DEPTH):
        return fail(&w.failure, 0, FORMAT(b"nested deeper than %d", MAX_DEPTH))
    return 0


# Lengths and counts (11.9, 11.6)

cdef inline uint64_t write_length(Writer* w, uint64_t count) noexcept:
    """A length determinant; returns how many units may follow it: fewer than ``count`` if it begins a fragment."""
    cdef uint64_t blocks
    if likely(count < 0x80):
        put(&w.o, count, 8)
        return count
    if count < 0x4000:
        put(&w.o, 0x8000 | count, 16)
        return count
    blocks = count >> 14
    if blocks > 4:
        blocks = 4
    put(&w.o, 0xC0 | blocks, 8)
    return blocks << 14


cdef int write_units(Writer* w, const uint8_t* octets, uint64_t count, unsigned int unit) noexcept:
    """A length without bounds and its contents, in fragments from 16K on; ``octets`` holds the units as bits."""
    cdef uint64_t part
    if room(w, count * unit + 16 * (count >> 14) + 128) < 0:
        return -1
    while True:
        part = write_length(w, count)
        scatter(&w.o, octets, part * unit)
        if part == count and part < 0x4000:
            return 0
        count -= part
        octets += (part * unit) >> 3


cdef inline int write_octets(Writer* w, const uint8_t* octets, uint64_t count) noexcept:
    return write_units(w, octets, count, 8)


cdef int write_small(Writer* w, uint64_t number) noexcept:
    cdef unsigned int octets
    if room(w, 48) < 0:
        return -1
    if number < 64:
        put(&w.o, number, 7)
    else:
        octets = (width_of(number) + 7) >> 3
        if octets > 3:
            return fail(&w.failure, 0, FORMAT(b"index %llu is beyond 24 bits", number))
        put(&w.o, 0x100 | octets, 9)
        put(&w.o, number, 8 * octets)
    return 0


cdef int write_small_length(Writer* w, uint64_t count) noexcept:
    if room(w, 32) < 0:
        return -1
    if count <= 64:
        put(&w.o, count - 1, 7)
    else:
        put(&w.o, 1, 1)
        write_length(w, count)
    return 0


cdef int write_bounded_size(Writer* w, Node* n, uint64_t count, bint* lengths) noexcept:
    """The extension bit and a bounded size; ``lengths`` when the size goes as a length with the contents instead."""
    cdef bint inside = count >= <uint64_t>n.low and (n.high < 0 or count <= <uint64_t>n.high)
    if unlikely(not inside and not n.extensible):
        return fail_size(&w.failure, 0, n, count)
    if room(w, 64) < 0:
        return -1
    if n.extensible:
        put(&w.o, not inside, 1)
    lengths[0] = not (inside and n.bounded)
    if not lengths[0]:
        put(&w.o, count - <uint64_t>n.low, n.width)
    return 0


# Open types (11.2)

cdef inline int open_begin(Writer* w, uint64_t* mark) noexcept:
    mark[0] = w.o.pos
    if room(w, 64) < 0:
        return -1
    put(&w.o, 0, 8)
    return 0


cdef int open_end(Writer* w, uint64_t mark) noexcept:
    cdef uint64_t used = w.o.pos - mark - 8
    cdef uint64_t octets
    cdef uint64_t first
    if room(w, 128) < 0:
        return -1
    if used == 0:
        put(&w.o, 0, 8)
        used = 8
    elif used & 7:
        put(&w.o, 0, 8 - (used & 7))
    octets = (used + 7) >> 3
    if likely(octets < 0x80):
        patch(w.o.data, mark, octets, 8)
        return 0
    if octets >= 0x4000:
        return open_fragments(w, mark, octets)
    first = (mark + 8) >> 3
    memmove(w.o.data + first + 1, w.o.data + first, ((w.o.pos + 7) >> 3) - first)
    patch(w.o.data, mark, 0x8000 | octets, 16)
    w.o.pos += 8
    return 0


cdef int open_fragments(Writer* w, uint64_t mark, uint64_t octets) noexcept:
    """Contents of 16K and more: set aside, then written again in blocks."""
    cdef uint8_t* aside = <uint8_t*>malloc(octets + SLACK)
    cdef int done
    if aside == NULL:
        PyErr_NoMemory()
        return -1
    gather(w.o.data, mark + 8, 8 * octets, aside)
    rewind(w, mark)
    done = write_octets(w, aside, octets)
    free(aside)
    return done


cdef inline void rewind(Writer* w, uint64_t mark) noexcept:
    """Go back: the octet at the cursor keeps the bits before it and zeros behind."""
    w.o.data[mark >> 3] &= <uint8_t>(0xFF00 >> (mark & 7))
    w.o.pos = mark
