# The lowest part of the walk without Python (uper_walk): causes, what a walk carries, lengths and contents.
#
# Rules: as in uper_reading, which these functions mirror line by line; a refusal is a cause and no text.

cdef enum Cause:
    CAUSE_NONE
    CAUSE_OTHER         # a good frame of another message
    CAUSE_SHORT         # cut short
    CAUSE_RANGE         # a value, size or index outside its range
    CAUSE_FORM          # not the form the standard's encoder writes
    CAUSE_PADDING
    CAUSE_LONG          # octets behind the end
    CAUSE_DEEP
    CAUSE_WIDE          # good, but an integer that is wanted does not fit 64 bits
    CAUSE_RELEASE       # a header of the other release
    CAUSE_FRAGMENTS     # good, but octets or text that are wanted come in fragments
    CAUSE_MEMORY

cdef enum Store:
    STORE_BOOLEAN       # uint8
    STORE_INT32
    STORE_INT64
    STORE_OCTETS        # `size` octets a row
    STORE_SPAN          # where octets or text stand: two int64, first bit and number of bits

cdef enum:
    MAX_KEYS = 4


cdef struct Cell:
    Node* node
    uint32_t offset     # bits from the start of the stretch
    uint32_t width
    uint64_t span
    int64_t low
    int32_t column      # -1: only looked at


cdef struct Stretch:
    int32_t members     # 0: none starts here
    int32_t depth       # SEQUENCEs nested in it
    uint64_t bits
    int32_t quick       # cells[:quick] go to int32 columns that are always there
    int32_t slow        # the next ones to any other column
    int32_t checks      # the rest is only looked at
    Cell* cells


cdef struct Probe:
    int32_t n_columns
    int32_t* columns    # where the value itself goes
    int32_t count
    Probe** children    # by member, alternative, place among the keys, or element
    Probe* rest         # SEQUENCE OF: the elements behind children
    Stretch* stretches  # SEQUENCE


cdef struct Sink:
    uint8_t* values
    uint8_t* valid      # NULL: always there
    uint8_t store
    uint32_t size       # octets of a row


cdef struct Walk:
    Input i
    int depth
    int cause
    bint joined         # the cursor is in fragments put together
    uint64_t zero_budget
    Node* nodes
    Stretch** plain     # stretches of a SEQUENCE nothing is wanted of, by node
    int8_t** keepers    # by node and member: which of the keys it is, or -1
    Sink* sinks
    int64_t row
    int64_t* places     # not NULL: note where the columns stand instead of their values


cdef inline int stop(Walk* w, int cause) noexcept nogil:
    w.cause = cause
    return -1


cdef inline int walk_enter(Walk* w) noexcept nogil:
    w.depth += 1
    return stop(w, CAUSE_DEEP) if unlikely(w.depth > MAX_DEPTH) else 0


# Lengths and counts (11.9, 11.6), as in uper_reading

cdef int walk_length(Walk* w, uint64_t* count, bint* more) noexcept nogil:
    cdef uint64_t head
    more[0] = False
    if unlikely(not has(&w.i, 8)):
        return stop(w, CAUSE_SHORT)
    head = take(&w.i, 8)
    if likely(head < 0x80):
        count[0] = head
        return 0
    if head < 0xC0:
        if not has(&w.i, 8):
            return stop(w, CAUSE_SHORT)
        count[0] = (head & 0x3F) << 8 | take(&w.i, 8)
        return stop(w, CAUSE_FORM) if count[0] < 0x80 else 0
    if head < 0xC1 or head > 0xC4:
        return stop(w, CAUSE_FORM)
    count[0] = (head & 0x3F) << 14
    more[0] = True
    return 0


cdef int walk_next_length(Walk* w, uint64_t* count, bint* more) noexcept nogil:
    cdef uint64_t before = count[0]
    if walk_length(w, count, more) < 0:
        return -1
    return stop(w, CAUSE_FORM) if more[0] and before != 0x10000 else 0


cdef int walk_small(Walk* w, uint64_t* number) noexcept nogil:
    cdef uint64_t octets
    cdef bint more
    if not has(&w.i, 7):
        return stop(w, CAUSE_SHORT)
    if take(&w.i, 1) == 0:
        number[0] = take(&w.i, 6)
        return 0
    if walk_length(w, &octets, &more) < 0:
        return -1
    if more or octets > 3 or octets == 0:
        return stop(w, CAUSE_FORM)
    if not has(&w.i, 8 * octets):
        return stop(w, CAUSE_SHORT)
    number[0] = take(&w.i, <unsigned int>(8 * octets))
    if number[0] < 64 or (octets > 1 and number[0] >> (8 * (octets - 1)) == 0):
        return stop(w, CAUSE_FORM)
    return 0


cdef int walk_small_length(Walk* w, uint64_t* count) noexcept nogil:
    cdef bint more
    if not has(&w.i, 7):
        return stop(w, CAUSE_SHORT)
    if take(&w.i, 1) == 0:
        count[0] = take(&w.i, 6) + 1
        return 0
    if walk_length(w, count, &more) < 0:
        return -1
    return stop(w, CAUSE_FORM) if more or count[0] <= 64 else 0


cdef int walk_size(Walk* w, Node* n, uint64_t* count, bint* more, bint* outside) noexcept nogil:
    cdef uint64_t field
    more[0] = False
    outside[0] = False
    if n.extensible:
        if not has(&w.i, 1):
            return stop(w, CAUSE_SHORT)
        outside[0] = take(&w.i, 1)
    if n.bounded and not outside[0]:
        if not has(&w.i, n.width):
            return stop(w, CAUSE_SHORT)
        field = take(&w.i, n.width)
        if unlikely(field > n.span):
            return stop(w, CAUSE_RANGE)
        count[0] = n.low + field
        return 0
    return walk_length(w, count, more)


cdef int walk_check_size(Walk* w, Node* n, uint64_t total, bint outside) noexcept nogil:
    cdef bint inside = total >= <uint64_t>n.low and (n.high < 0 or total <= <uint64_t>n.high)
    if unlikely(inside == outside):
        return stop(w, CAUSE_FORM if inside else CAUSE_RANGE)
    return 0


# Contents of equal units and open types (11.2)

cdef int walk_extent(Walk* w, Extent* e, uint64_t count, bint more, unsigned int unit) noexcept nogil:
    e.heap = NULL
    if likely(not more):
        if unlikely(not has(&w.i, count * unit)):
            return stop(w, CAUSE_SHORT)
        e.data = w.i.data
        e.pos = w.i.pos
        e.count = count
        w.i.pos += count * unit
        return 0
    return walk_join(w, e, count, unit)


cdef int walk_join(Walk* w, Extent* e, uint64_t count, unsigned int unit) noexcept nogil:
    """Put fragments together: once for the total, once for the contents."""
    cdef uint64_t first = w.i.pos
    cdef uint64_t first_count = count
    cdef uint64_t total = 0
    cdef uint64_t done = 0
    cdef bint more = True
    while True:
        if not has(&w.i, count * unit):
            return stop(w, CAUSE_SHORT)
        w.i.pos += count * unit
        total += count
        if not more:
            break
        if walk_next_length(w, &count, &more) < 0:
            return -1
    e.heap = <uint8_t*>malloc(((total * unit + 7) >> 3) + SLACK)
    if e.heap == NULL:
        return stop(w, CAUSE_MEMORY)
    w.i.pos = first
    count = first_count
    more = True
    while True:
        if done + count * unit > total * unit:      # somebody writes into the buffer meanwhile
            free(e.heap)
            e.heap = NULL
            return stop(w, CAUSE_FORM)
        gather(w.i.data, w.i.pos, count * unit, e.heap + (done >> 3))
        done += count * unit
        w.i.pos += count * unit
        if not more:
            break
        walk_next_length(w, &count, &more)
    memset(e.heap + ((done + 7) >> 3), 0, SLACK)
    e.data = e.heap
    e.pos = 0
    e.count = total
    return 0
