# Octets to values (X.691 UNALIGNED), one recursive walk over the nodes.
#
# Rules: what is accepted is what the encoder would have written, so whatever decodes encodes to the same octets:
# shortest lengths, zero padding, no extension bit without need, no DEFAULT sent.  `has` is asked before every read and
# every allocation; a count is believed only as far as the octets left could bear it.  A failure carries the first bit
# of the field it happened in.

cdef PyObject* decode_open(Reader* r, Node* n) noexcept:
    """An open type holding ``n``, or its octets when ``n`` is NULL."""
    cdef Extent e
    cdef Input outer
    cdef PyObject* value
    if open_enter(r, &e, &outer) < 0:
        return NULL
    if n == NULL:
        value = bytes_at(e.data, e.pos, 8 * e.count)
        close_extent(&e)
        r.i = outer
        return value
    value = decode_value(r, n)
    if open_leave(r, &e, &outer, value != NULL) < 0:
        XDECREF(value)
        return NULL
    return value


cdef PyObject* decode_open_member(Reader* r, Layout* layout, int64_t* slots, Member* m) noexcept:
    cdef Node* n = open_node(layout, slots, m)
    if n != NULL:
        return decode_open(r, n)
    return as_unknown(decode_open(r, NULL))


cdef PyObject* as_unknown(PyObject* octets) noexcept:
    """Octets, which it takes over, as a record holds them where nobody knows what they mean."""
    if octets == NULL:
        return NULL
    try:
        value = Unknown.__new__(Unknown)
        (<Unknown>value).octets = <bytes><object>octets
    except MemoryError:
        DECREF(octets)
        return PyErr_NoMemory()
    DECREF(octets)
    INCREF(<PyObject*>value)
    return <PyObject*>value


# Values that have a raw form

cdef int decode_raw(Reader* r, Node* n, int64_t* raw) noexcept:
    cdef uint64_t start = r.i.pos
    cdef uint64_t field
    if n.extensible:
        if unlikely(not has(&r.i, 1)):
            return fail_short(r, start, 1)
        if take(&r.i, 1):
            if read_small(r, &field) < 0:
                return -1
            raw[0] = <int64_t>(n.roots + field)
            return 0
    if unlikely(not has(&r.i, n.width)):
        return fail_short(r, start, n.width)
    field = take_wide(&r.i, n.width)
    if unlikely(field > n.span) and fail_beyond(r, start, n, field) < 0:
        return -1
    raw[0] = <int64_t>(<uint64_t>n.low + field) if n.raw == RAW_INTEGER else <int64_t>field
    return 0


# Everything else

cdef PyObject* decode_value(Reader* r, Node* n) noexcept:
    """Any value as a new reference; NULL and a failure otherwise."""
    cdef int64_t raw = 0
    if n.raw:
        if decode_raw(r, n, &raw) < 0:
            return NULL
        return box(n, raw)
    if n.kind == SEQUENCE:
        return decode_sequence(r, n)
    if n.kind == CHOICE:
        return decode_choice(r, n)
    if n.kind == SEQUENCE_OF:
        return decode_sequence_of(r, n)
    if n.kind == BITS or n.kind == OCTETS or n.kind == STRING:
        return decode_sized(r, n)
    if n.kind == NULL_:
        INCREF(TRUE)
        return TRUE
    if n.kind == OPEN:
        return decode_open(r, n.element) if n.element != NULL else as_unknown(decode_open(r, NULL))
    return decode_rare(r, n)


cdef PyObject* decode_sized(Reader* r, Node* n) noexcept:
    """BIT STRING (16), OCTET STRING (17), character strings (30)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t count
    cdef bint more, outside
    cdef Extent e
    cdef PyObject* value
    cdef unsigned int unit = n.unit
    if read_size(r, n, &count, &more, &outside) < 0 or open_extent(r, &e, count, more, unit, start) < 0:
        return NULL
    if (outside or not n.bounded) and check_size(r, n, start, e.count, outside) < 0:
        close_extent(&e)
        return NULL
    if n.kind == OCTETS:
        value = bytes_at(e.data, e.pos, 8 * e.count)
    elif n.kind == BITS:
        if n.named and not n.extensible and <int64_t>e.count > n.low and not peek(e.data, e.pos + e.count - 1, 1):
            if tolerate(r, fail(&r.failure, start, FORMAT(b"trailing zeros that should have been left out"))) < 0:
                close_extent(&e)
                return NULL
            while <int64_t>e.count > n.low and not peek(e.data, e.pos + e.count - 1, 1):
                e.count -= 1
        value = new_pair(bytes_at(e.data, e.pos, e.count), PyLong_FromUnsignedLongLong(e.count))
    else:
        value = decode_text(r, n, &e)
    close_extent(&e)
    return value


cdef PyObject* decode_text(Reader* r, Node* n, Extent* e) noexcept:
    cdef PyObject* value
    cdef unsigned char* out
    cdef uint64_t k, code
    cdef bint strange = False               # a character of no alphabet has been tolerated
    if n.form == TEXT_UTF8:
        return decode_utf8(r, e)
    if n.code_index == NULL:
        return decode_wide_text(r, n, e)
    value = PyUnicode_New(<Py_ssize_t>e.count, 127)
    if value == NULL:
        return NULL
    out = PyUnicode_1BYTE_DATA(value)
    for k in range(e.count):
        code = peek(e.data, e.pos + k * n.unit, n.unit)
        if n.form == TEXT_INDEXES:
            if unlikely(code >= <uint64_t>n.n_codes):
                DECREF(value)
                fail(&r.failure, e.start, FORMAT(b"character %llu of an alphabet of %d", code, n.n_codes))
                return NULL
            code = n.codes[code]
        elif unlikely(code > 127):              # OER has eight bits for each; no alphabet here goes beyond ASCII
            DECREF(value)
            fail(&r.failure, e.start, FORMAT(b"character U+%04x is not in the alphabet", <int>code))
            return NULL
        elif unlikely(n.code_index[code] < 0) and not strange:
            if tolerate(r, fail(&r.failure, e.start, FORMAT(
                    b"character U+%04x is not in the alphabet", <int>code))) < 0:
                DECREF(value)
                return NULL
            strange = True
        out[k] = <unsigned char>code
    return value


cdef PyObject* decode_utf8(Reader* r, Extent* e) noexcept:
    cdef PyObject* octets = bytes_at(e.data, e.pos, 8 * e.count)
    cdef PyObject* value
    if octets == NULL:
        return NULL
    value = PyUnicode_DecodeUTF8(PyBytes_AS_STRING(octets), PyBytes_GET_SIZE(octets), NULL)
    DECREF(octets)
    if value == NULL and not PyErr_ExceptionMatches(MEMORY_ERROR):
        PyErr_Clear()
        fail(&r.failure, e.start, FORMAT(b"octets that are not UTF-8"))
    return value


cdef PyObject* decode_wide_text(Reader* r, Node* n, Extent* e) noexcept:
    """BMPString, UniversalString, and alphabets beyond ASCII."""
    cdef uint32_t* codes = <uint32_t*>malloc(4 * e.count + 4)
    cdef uint64_t k, code
    cdef bint strange = False
    cdef PyObject* value
    if codes == NULL:
        return PyErr_NoMemory()
    for k in range(e.count):
        code = peek(e.data, e.pos + k * n.unit, n.unit)
        if n.form == TEXT_INDEXES:
            code = n.codes[code] if code < <uint64_t>n.n_codes else 0x110000
        if code >= 0x110000 or (n.form == TEXT_CODES and n.n_codes and not strange and not in_alphabet(n, code)):
            fail(&r.failure, e.start, FORMAT(b"character number %llu is not in the alphabet", k))
            if code >= 0x110000 or tolerate(r, -1) < 0:
                free(codes)
                return NULL
            strange = True
        codes[k] = <uint32_t>code
    value = PyUnicode_FromKindAndData(4, codes, <Py_ssize_t>e.count)
    free(codes)
    return value


cdef int in_alphabet(Node* n, uint64_t code) noexcept nogil:
    """1 + the place of the code in the alphabet, or 0."""
    cdef int low = 0
    cdef int high = n.n_codes - 1
    cdef int middle
    while low <= high:
        middle = (low + high) // 2
        if n.codes[middle] == code:
            return middle + 1
        if n.codes[middle] < code:
            low = middle + 1
        else:
            high = middle - 1
    return 0


cdef PyObject* decode_sequence_of(Reader* r, Node* n) noexcept:
    """SEQUENCE OF and SET OF (20)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t count, k
    cdef bint more, outside
    cdef PyObject* value = NULL
    cdef PyObject* item
    if enter(r, start) < 0 or read_size(r, n, &count, &more, &outside) < 0:
        return NULL
    if unlikely(more):
        value = decode_fragments_of(r, n, start, count, outside)
        leave(r)
        return value
    if outside or not n.bounded:
        if check_size(r, n, start, count, outside) < 0:
            return NULL
    if bearable(r, n, start, count) < 0:
        return NULL
    value = new_tuple(<Py_ssize_t>count)
    if value == NULL:
        return NULL
    for k in range(count):
        item = decode_value(r, n.element)
        if unlikely(item == NULL):
            add_step(&r.failure, NULL, <int64_t>k)
            DECREF(value)
            return NULL
        PyTuple_SET_ITEM(value, <Py_ssize_t>k, item)
    leave(r)
    return value


cdef int bearable(Reader* r, Node* n, uint64_t start, uint64_t count) noexcept:
    """No more elements than the bits left can hold; those of no bits draw on a budget."""
    if n.element.floor:
        if unlikely(count > (r.i.end - r.i.pos) // n.element.floor):
            return fail(&r.failure, start, FORMAT(
                b"%llu element%s announced, %llu bits left", count, s_of(count), r.i.end - r.i.pos))
    elif count > r.zero_budget:
        return fail(&r.failure, start, FORMAT(b"%llu elements of no bits announced", count))
    else:
        r.zero_budget -= count
    return 0


cdef PyObject* decode_fragments_of(Reader* r, Node* n, uint64_t start, uint64_t count, bint outside) noexcept:
    """16K elements and more: a list grows block by block."""
    cdef PyObject* items = PyList_New(0)
    cdef PyObject* item
    cdef PyObject* value = NULL
    cdef uint64_t k
    cdef uint64_t total = 0
    cdef bint more = True
    cdef bint good = items != NULL
    while good:
        good = bearable(r, n, start, count) == 0
        for k in range(count if good else 0):
            item = decode_value(r, n.element)
            if item == NULL or PyList_Append(items, item) < 0:
                XDECREF(item)
                add_step(&r.failure, NULL, <int64_t>(total + k))
                good = False
                break
            DECREF(item)
        if not good or not more:
            break
        total += count
        good = read_next_length(r, &count, &more) == 0
    if good and check_size(r, n, start, total + count, outside) == 0:
        value = PyList_AsTuple(items)
    XDECREF(items)
    return value


cdef PyObject* decode_choice(Reader* r, Node* n) noexcept:
    """CHOICE (23) as (name, value)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t index
    cdef Member* alternative
    cdef PyObject* value
    if enter(r, start) < 0:
        return NULL
    if not has(&r.i, n.extensible + n.width):
        fail_short(r, start, n.extensible + n.width)
        return NULL
    if n.extensible and take(&r.i, 1):
        if read_small(r, &index) < 0:
            return NULL
        if index >= <uint64_t>n.additions:
            value = new_pair(unknown_name(index), decode_open(r, NULL))
            leave(r)
            return value
        alternative = &n.alternatives[n.roots + index]
        value = decode_open(r, alternative.node)
    else:
        index = take(&r.i, n.width)
        if unlikely(index > n.span):
            fail_range(r, start, n, index)
            return NULL
        alternative = &n.alternatives[index]
        value = decode_value(r, alternative.node)
    if unlikely(value == NULL):
        add_step(&r.failure, alternative.name, 0)
        return NULL
    leave(r)
    INCREF(alternative.name)
    return new_pair(alternative.name, value)


cdef PyObject* decode_sequence(Reader* r, Node* n) noexcept:
    """SEQUENCE (19) as a record of its layout."""
    cdef Layout* layout = n.layout
    cdef uint64_t start = r.i.pos
    cdef PyObject* record
    cdef int64_t* slots
    cdef bint extended
    cdef Member* m
    if enter(r, start) < 0:
        return NULL
    if unlikely(not has(&r.i, n.extensible)):
        fail_short(r, start, 1)
        return NULL
    extended = n.extensible and peek(r.i.data, start, 1)
    r.i.pos += n.extensible
    record = record_new(layout)
    if unlikely(record == NULL):
        return NULL
    slots = slots_of(record)
    if unlikely(decode_members(r, layout, slots, layout.members, n.roots, layout.optionals) < 0):
        DECREF(record)
        return NULL
    if layout.extra >= 0:
        slots[layout.extra] = as_slot(NONE)
        m = &layout.members[n.roots]
        while m < &layout.members[layout.count]:
            set_absent(m, &slots[m.slot])
            m += 1
        if unlikely(extended) and decode_additions(r, layout, slots) < 0:
            DECREF(record)
            return NULL
    leave(r)
    return record


cdef inline int decode_run(Reader* r, int64_t* slots, Member* m) noexcept:
    """Flat mandatory members in a row: one check of the room, one loop, one look at the ranges."""
    cdef const uint8_t* data = r.i.data
    cdef uint64_t pos = r.i.pos
    cdef uint64_t field
    cdef bint bad = False
    cdef Flat* flat = m.flat
    cdef Flat* end = flat + m.run
    if unlikely(not has(&r.i, m.run_bits)):
        return fail_run(r, slots, m)
    while flat < end:
        field = peek(data, pos, flat.width)
        pos += flat.width
        bad |= field > flat.span
        slots[flat.slot] = <int64_t>(<uint64_t>flat.low + field)
        flat += 1
    if unlikely(bad):
        return fail_run(r, slots, m)
    r.i.pos = pos
    return 0


cdef int fail_run(Reader* r, int64_t* slots, Member* m) noexcept:
    """Find the member of a run that does not decode, one at a time; 0 when all that is wrong is tolerated."""
    cdef int k
    for k in range(m.run):
        if decode_raw(r, m[k].node, &slots[m[k].slot]) < 0:
            add_step(&r.failure, m[k].name, 0)
            return -1
    return 0


cdef int decode_members(Reader* r, Layout* layout, int64_t* slots, Member* m, int count, int optionals) noexcept:
    """The presence bitmap and the members it speaks of."""
    cdef uint64_t bitmap = r.i.pos
    cdef uint64_t presence
    cdef uint64_t start
    cdef bint present
    cdef Member* end = m + count
    if unlikely(not has(&r.i, optionals)):
        return fail_short(r, bitmap, optionals)
    presence = load64(r.i.data + (bitmap >> 3)) << (bitmap & 7)
    r.i.pos += optionals
    optionals = 56                          # bits of `presence` that count
    while m < end:
        if m.run:
            if unlikely(decode_run(r, slots, m) < 0):
                return -1
            m += m.run
            continue
        if m.optional:
            if unlikely(optionals == 0):
                bitmap += 56
                presence = load64(r.i.data + (bitmap >> 3)) << (bitmap & 7)
                optionals = 56
            optionals -= 1
            present = presence >> 63
            presence <<= 1
            if not present:
                set_absent(m, &slots[m.slot])
                m += 1
                continue
        start = r.i.pos
        if unlikely(decode_member(r, layout, slots, m) < 0):
            add_step(&r.failure, m.name, 0)
            return -1
        if unlikely(m.has_default) and m.node.simple and is_default(m, slots) and fail_default(r, start, m) < 0:
            return -1
        m += 1
    return 0


cdef inline int decode_member(Reader* r, Layout* layout, int64_t* slots, Member* m) noexcept:
    cdef PyObject* value
    if m.raw:
        return decode_raw(r, m.node, &slots[m.slot])
    if m.node.kind == OPEN:
        value = decode_open_member(r, layout, slots, m)
    else:
        value = decode_value(r, held_node(layout, slots, m))
    slots[m.slot] = as_slot(value)
    return 0 if likely(value != NULL) else -1


cdef int fail_default(Reader* r, uint64_t start, Member* m) noexcept:
    if tolerate(r, fail(&r.failure, start, FORMAT(b"a default value that should have been left out"))) < 0:
        add_step(&r.failure, m.name, 0)
        return -1
    return 0


cdef bint is_default(Member* m, int64_t* slots) noexcept:
    """Whether a member with DEFAULT has that value; an exception in a comparison counts as no."""
    cdef int same
    if m.raw:
        return slots[m.slot] == m.raw_default
    same = PyObject_RichCompareBool(reference(slots[m.slot]), m.default, Py_EQ)
    if same < 0:
        PyErr_Clear()
    return same == 1


cdef int decode_additions(Reader* r, Layout* layout, int64_t* slots) noexcept:
    """What stands behind the ellipsis (19.7 to 19.9): presence bits as many as the sender knows, an open type each."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t bitmap, k
    cdef uint64_t count = 0
    cdef int known = layout.node.additions
    cdef Addition* addition
    cdef bint present
    cdef bint any_present = False
    cdef PyObject* unknown = NULL
    cdef int found
    if read_small_length(r, &count) < 0:
        return -1
    bitmap = r.i.pos
    if not has(&r.i, count):
        return fail_short(r, start, count)
    r.i.pos += count
    for k in range(count):
        present = peek(r.i.data, bitmap + k, 1)
        if not present:
            continue
        if k < <uint64_t>known:
            found = decode_addition(r, layout, slots, &layout.additions[k])
        else:
            found = keep_unknown(r, &unknown, k, decode_open(r, NULL))
        if unlikely(found < 0):
            XDECREF(unknown)
            return -1
        any_present |= found == 0
    if not any_present:
        return tolerate(r, fail(&r.failure, start, FORMAT(b"extension bit without an addition")))
    return finish_additions(r, layout, slots, unknown, count, bitmap)


cdef int finish_additions(
    Reader* r, Layout* layout, int64_t* slots, PyObject* unknown, uint64_t count, uint64_t bitmap
) noexcept:
    """Put the list of unknown additions, which it takes over, in its slot; where the sender's ended goes with it."""
    cdef uint64_t known = layout.node.additions
    if count != known and not (count > known and peek(r.i.data, bitmap + count - 1, 1)):
        INCREF(NONE)
        if keep_unknown(r, &unknown, count - 1, NONE) < 0:
            XDECREF(unknown)
            return -1
    if unknown != NULL:
        slots[layout.extra] = as_slot(PyList_AsTuple(unknown))
        DECREF(unknown)
        if slots[layout.extra] == 0:
            return -1
    return 0


cdef int keep_unknown(Reader* r, PyObject** unknown, uint64_t index, PyObject* octets) noexcept:
    """Append (index, octets) to the list of unknown additions; ``octets`` is taken over."""
    cdef PyObject* pair
    cdef int done
    if octets == NULL:
        add_step(&r.failure, <PyObject*>ADDITIONS, 0)
        return -1
    if unknown[0] == NULL:
        unknown[0] = PyList_New(0)
    pair = new_pair(PyLong_FromUnsignedLongLong(index), octets)
    if pair == NULL or unknown[0] == NULL:
        XDECREF(pair)
        return -1
    done = PyList_Append(unknown[0], pair)
    DECREF(pair)
    return done


cdef int decode_addition(Reader* r, Layout* layout, int64_t* slots, Addition* a) noexcept:
    """One known addition: a member, or a group in version brackets; 1 when it says nothing and that is tolerated."""
    cdef Extent e
    cdef Input outer
    cdef uint64_t start = r.i.pos
    cdef Member* m = &layout.members[a.first]
    cdef bint good
    if open_enter(r, &e, &outer) < 0:
        add_step(&r.failure, m.name, 0)
        return -1
    forget_absent(layout, slots, a)
    if a.group:
        good = decode_members(r, layout, slots, m, a.count, a.optionals) == 0
    else:
        good = decode_member(r, layout, slots, m) == 0
    if open_leave(r, &e, &outer, good) < 0:
        if not a.group:
            add_step(&r.failure, m.name, 0)
        return -1
    if a.group and not group_present(layout, slots, a):
        return tolerate(r, fail(&r.failure, start, FORMAT(b"an addition group of nothing"))) or 1
    if not a.group and m.has_default and m.node.simple and is_default(m, slots):
        return fail_default(r, start, m) or 1
    return 0


cdef void forget_absent(Layout* layout, int64_t* slots, Addition* a) noexcept:
    """Give up what stands for absent members: each is set anew."""
    cdef int k
    for k in range(a.first, a.first + a.count):
        if not layout.members[k].raw:
            drop(reference(slots[layout.members[k].slot]))
            slots[layout.members[k].slot] = 0


cdef bint group_present(Layout* layout, int64_t* slots, Addition* a) noexcept:
    """Whether any member of a group (or the one member of a plain addition) has something to say."""
    cdef int k
    cdef Member* m
    for k in range(a.first, a.first + a.count):
        m = &layout.members[k]
        if m.has_default:
            if not is_default(m, slots):
                return True
        elif slots[m.slot] != (ABSENT if m.raw else as_slot(NONE)):
            return True
    return False
