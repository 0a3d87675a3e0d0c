# Octets to values in the octet encoding rules (X.696), one recursive walk over the nodes.
#
# Rules: those of uper_decode; what is accepted in Canonical OER is what the encoder would have written.  Tags are read
# only where a CHOICE stands.

# Values that have a raw form

cdef int oer_raw(Reader* r, Node* n, int64_t* raw) noexcept:
    """INTEGER (10), BOOLEAN (9), short fixed BIT STRING (13) and OCTET STRING (14), ENUMERATED (11)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t field, value
    cdef unsigned int bits = 8 * n.octets
    if n.raw == RAW_ENUMERATED:
        return oer_item(r, n, raw)
    if unlikely(not has(&r.i, bits)):
        return fail_short(r, start, bits)
    field = take_wide(&r.i, bits)
    if n.raw == RAW_INTEGER:
        # both are modulo 2**bits, so one comparison serves signed and unsigned forms
        value = (field - <uint64_t>n.low) & (~<uint64_t>0 >> (64 - bits))
        if unlikely(value > n.span):
            return oer_fail_integer(r, n, start, field, raw)
        raw[0] = <int64_t>(<uint64_t>n.low + value)
        return 0
    if n.raw == RAW_BITS:
        value = field >> (bits - n.width)
        if unlikely(value << (bits - n.width) != field):
            if tolerate(r, fail(&r.failure, start + n.width, FORMAT(b"padding is not zero"))) < 0:
                return -1
        field = value
    elif n.raw == RAW_BOOLEAN:
        if unlikely(r.canonical and field != 0 and field != 0xFF):
            if tolerate(r, fail(&r.failure, start, FORMAT(b"%llu is neither true (255) nor false (0)", field))) < 0:
                return -1
        field = field != 0
    raw[0] = <int64_t>field
    return 0


cdef int oer_fail_integer(Reader* r, Node* n, uint64_t start, uint64_t field, int64_t* raw) noexcept:
    """A fixed-size integer out of its range; it is meant all the same, if a slot can hold it."""
    cdef unsigned int spare = 64 - 8 * n.octets
    raw[0] = <int64_t>(field << spare) >> spare if n.signed else <int64_t>field
    if n.signed:
        fail(&r.failure, start, FORMAT(b"%lld is outside %S..%S", raw[0], n.minimum, n.maximum))
    else:
        fail(&r.failure, start, FORMAT(b"%llu is outside %S..%S", field, n.minimum, n.maximum))
    return -1 if raw[0] == ABSENT or (not n.signed and raw[0] < 0) else tolerate(r, -1)


cdef int oer_item(Reader* r, Node* n, int64_t* raw) noexcept:
    """ENUMERATED (11): its number, in one octet or with a length."""
    cdef uint64_t start = r.i.pos
    cdef int known = n.roots + n.additions
    cdef unsigned int size
    cdef int64_t value
    cdef int k
    if unlikely(not has(&r.i, 8)):
        return fail_short(r, start, 8)
    value = <int64_t>take(&r.i, 8)
    if unlikely(value >= 0x80):
        size = value & 0x7F
        if not has(&r.i, 8 * size):
            return fail_short(r, start, 8 + 8 * size)
        if size == 0 or size > 7:
            return fail(&r.failure, start, FORMAT(b"an item number of %u octets", size))
        value = <int64_t>(take(&r.i, 8 * size) << (64 - 8 * size)) >> (64 - 8 * size)
        if r.canonical and (0 <= value < 0x80 or (size > 1 and shortest_size(value) != size)):
            if tolerate(r, fail(&r.failure, start, FORMAT(b"item %lld is not in its shortest form", value))) < 0:
                return -1
    if likely(value >= 0 and value < known and n.values[value] == value):
        raw[0] = value
        return 0
    for k in range(known):
        if n.values[k] == value:
            raw[0] = k
            return 0
    if not n.extensible:
        return fail(&r.failure, start, FORMAT(b"%lld is no item", value))
    raw[0] = known + folded(value)
    return 0


cdef inline unsigned int shortest_size(int64_t value) noexcept:
    """Octets of the shortest two's complement form."""
    return (width_of(<uint64_t>(value if value >= 0 else ~value)) >> 3) + 1


cdef inline int64_t folded(int64_t value) noexcept:
    """A number of any sign, of less than 63 bits, as one that is not negative."""
    return <int64_t>((<uint64_t>value << 1) ^ <uint64_t>(value >> 63))


cdef inline int64_t unfolded(int64_t value) noexcept:
    return (value >> 1) ^ -(value & 1)


# Everything else

cdef PyObject* oer_value(Reader* r, Node* n) noexcept:
    """Any value as a new reference; NULL and a failure otherwise."""
    cdef int64_t raw = 0
    if n.raw:
        if oer_raw(r, n, &raw) < 0:
            return NULL
        return box(n, raw)
    if n.kind == SEQUENCE:
        return oer_sequence(r, n)
    if n.kind == CHOICE:
        return oer_choice(r, n)
    if n.kind == OCTETS or n.kind == STRING:
        return oer_sized(r, n)
    if n.kind == SEQUENCE_OF:
        return oer_sequence_of(r, n)
    if n.kind == INTEGER:
        return oer_integer(r, n)
    if n.kind == BITS:
        return oer_bits(r, n)
    if n.kind == NULL_:
        INCREF(TRUE)
        return TRUE
    if n.kind == OPEN:
        return oer_open(r, n.element) if n.element != NULL else as_unknown(oer_octets(r))
    return oer_rare(r, n)


cdef PyObject* oer_integer(Reader* r, Node* n) noexcept:
    """INTEGER (10) that is no raw value: of eight octets, or with a length."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t size = n.octets
    cdef uint64_t field
    cdef unsigned int spare
    cdef PyObject* value
    if size == 0 and oer_length(r, &size) < 0:
        return NULL
    if unlikely(not has(&r.i, 8 * size)):
        fail_short(r, start, 8 * size)
        return NULL
    if unlikely(size == 0):
        fail(&r.failure, start, FORMAT(b"an integer of no octets"))
        return NULL
    if n.octets == 0 and r.canonical and oer_long_integer(r, n, size):
        if tolerate(r, fail(&r.failure, start, FORMAT(b"an integer that is not in its shortest form"))) < 0:
            return NULL
    if unlikely(size > 8):
        value = oer_big_integer(r, n, size)
    else:
        field = take_wide(&r.i, <unsigned int>(8 * size))
        if n.signed:
            spare = 64 - 8 * <unsigned int>size
            value = PyLong_FromLongLong(<int64_t>(field << spare) >> spare)
        else:
            value = PyLong_FromUnsignedLongLong(field)
    if n.whole or value == NULL:
        return value
    if unlikely(not in_bounds(n, value)) and tolerate(r, fail_bounds(&r.failure, start, n, value)) < 0:
        DECREF(value)
        return NULL
    return value


cdef inline bint oer_long_integer(Reader* r, Node* n, uint64_t size) noexcept:
    """Whether the first of ``size`` octets says nothing (10.4)."""
    cdef uint64_t head
    if size < 2:
        return False
    head = peek(r.i.data, r.i.pos, 9)
    return head == 0 or head == 0x1FF if n.signed else head >> 1 == 0


cdef PyObject* oer_big_integer(Reader* r, Node* n, uint64_t size) noexcept:
    try:
        octets = (<const char*>r.i.data)[r.i.pos >> 3:(r.i.pos >> 3) + size]
        value = int.from_bytes(octets, "big", signed=n.signed)
    except BaseException as error:
        return set_error(error)
    r.i.pos += 8 * size
    INCREF(<PyObject*>value)
    return <PyObject*>value


cdef inline bint in_bounds(Node* n, PyObject* value) noexcept:
    """Whether a Python integer is in the range of an INTEGER."""
    return ((n.minimum == NONE or PyObject_RichCompareBool(value, n.minimum, Py_GE) == 1)
            and (n.maximum == NONE or PyObject_RichCompareBool(value, n.maximum, Py_LE) == 1))


cdef int fail_bounds(Failure* f, uint64_t start, Node* n, PyObject* value) noexcept:
    try:
        fail_text(f, f"{brief(<object>value)} is outside {bounds_of(n)}")
    except BaseException as error:
        set_error(error)
    f.bit = start
    return -1


cdef inline bint fits(Node* n, uint64_t size) noexcept:
    return n.extensible or (size >= <uint64_t>n.low and (n.high < 0 or size <= <uint64_t>n.high))


cdef PyObject* oer_sized(Reader* r, Node* n) noexcept:
    """OCTET STRING (14) and character strings (27), without a length where the size is fixed."""
    cdef Extent e
    cdef uint64_t octets
    cdef uint64_t wide = n.unit >> 3
    cdef PyObject* value
    e.start = r.i.pos
    e.heap = NULL
    if n.fixed:
        octets = wide * <uint64_t>n.low
        if unlikely((r.i.end - r.i.pos) >> 3 < octets):
            fail_short(r, e.start, 8 * octets)
            return NULL
        e.count = n.low
    else:
        if oer_length(r, &octets) < 0:
            return NULL
        e.count = octets if wide == 1 else octets // wide
        if unlikely(e.count * wide != octets):
            fail(&r.failure, e.start, FORMAT(b"%llu octets are no whole number of characters", octets))
            return NULL
        if unlikely(not fits(n, e.count)) and tolerate(r, fail_size(&r.failure, e.start, n, e.count)) < 0:
            return NULL
    e.data = r.i.data
    e.pos = r.i.pos
    r.i.pos += 8 * octets
    if n.kind == OCTETS:
        return PyBytes_FromStringAndSize(<const char*>e.data + (e.pos >> 3), <Py_ssize_t>octets)
    value = decode_text(r, n, &e)
    return value


cdef PyObject* oer_bits(Reader* r, Node* n) noexcept:
    """BIT STRING (13): whole octets, behind a length and the number of bits that do not count unless it is fixed."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t octets = 0
    cdef uint64_t unused = 0
    cdef uint64_t count, first
    if n.fixed:
        octets = (<uint64_t>n.low + 7) >> 3
        unused = -<uint64_t>n.low & 7
        if (r.i.end - r.i.pos) >> 3 < octets:
            fail_short(r, start, <uint64_t>n.low)
            return NULL
    else:
        if oer_length(r, &octets) < 0:
            return NULL
        if octets:
            octets -= 1
            unused = take(&r.i, 8)
        else:
            unused = 8
        if unused > 7 or (octets == 0 and unused):
            fail(&r.failure, start, FORMAT(b"a bit string without a number of unused bits, or with a wrong one"))
            return NULL
    first = r.i.pos
    count = 8 * octets - unused
    r.i.pos += 8 * octets
    if not n.fixed and unlikely(not fits(n, count)) and tolerate(r, fail_size(&r.failure, start, n, count)) < 0:
        return NULL
    if unused and unlikely(peek(r.i.data, first + count, <unsigned int>unused) != 0):
        if tolerate(r, fail(&r.failure, first + count, FORMAT(b"padding is not zero"))) < 0:
            return NULL
    if (r.canonical and n.named and not n.extensible and <int64_t>count > n.low
            and not peek(r.i.data, first + count - 1, 1)):
        if tolerate(r, fail(&r.failure, start, FORMAT(b"trailing zeros that should have been left out"))) < 0:
            return NULL
        while <int64_t>count > n.low and not peek(r.i.data, first + count - 1, 1):
            count -= 1
    return new_pair(bytes_at(r.i.data, first, count), PyLong_FromUnsignedLongLong(count))


cdef PyObject* oer_rare(Reader* r, Node* n) noexcept:
    """REAL (12), OBJECT IDENTIFIER (21), RELATIVE-OID (22): the contents octets of X.690 behind a length.

    A REAL constrained to a machine number is binary32 or binary64 (IEEE 754) without a length.
    """
    cdef uint64_t start = r.i.pos
    cdef PyObject* held
    if n.octets and not has(&r.i, 8 * n.octets):
        fail_short(r, start, 8 * n.octets)
        return NULL
    if n.octets:
        r.i.pos += 8 * n.octets
        held = bytes_at(r.i.data, start, 8 * n.octets)
    else:
        held = oer_octets(r)
    if held == NULL:
        return NULL
    try:
        octets = <bytes>owned(held)
        try:
            if n.kind != REAL:
                value = oid_from(octets, n.kind == RELATIVE_OID)
            else:
                value = struct.unpack(MACHINE[n.octets], octets)[0] if n.octets else real_from(octets)
                if r.canonical and oer_real_octets(n, value) != octets:
                    raise ValueError("a real that is not in its canonical form, or finer than a float")
        except ValueError as error:
            fail_at(r, start, str(error))
            return NULL
    except BaseException as error:
        return set_error(error)
    INCREF(<PyObject*>value)
    return <PyObject*>value


cdef dict MACHINE = {4: ">f", 8: ">d"}


cdef bytes oer_real_octets(Node* n, object value):
    """The contents of a REAL; ValueError when a machine number cannot hold the value."""
    octets = real_octets(value)
    if n.octets == 0:
        return octets
    try:
        octets = struct.pack(MACHINE[n.octets], math.nan if value != value else float(value))
    except OverflowError:
        raise ValueError(f"{brief(value)} is beyond {8 * n.octets} bits") from None
    if value == value and struct.unpack(MACHINE[n.octets], octets)[0] != value:
        raise ValueError(f"{brief(value)} is finer than {8 * n.octets} bits")
    return octets


cdef PyObject* oer_sequence_of(Reader* r, Node* n) noexcept:
    """SEQUENCE OF and SET OF (17)."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t count, k
    cdef PyObject* value
    cdef PyObject* item
    if enter(r, start) < 0 or oer_quantity(r, &count) < 0:
        return NULL
    if unlikely(not fits(n, count)) and tolerate(r, fail_size(&r.failure, start, n, count)) < 0:
        return NULL
    if bearable(r, n, start, count) < 0:
        return NULL
    value = new_tuple(<Py_ssize_t>count)
    if value == NULL:
        return NULL
    for k in range(count):
        item = oer_value(r, n.element)
        if unlikely(item == NULL):
            add_step(&r.failure, NULL, <int64_t>k)
            DECREF(value)
            return NULL
        PyTuple_SET_ITEM(value, <Py_ssize_t>k, item)
    leave(r)
    return value


cdef inline int oer_alternative(Node* n, uint64_t tag) noexcept:
    """Which alternative has the tag, or -1."""
    cdef int count = n.roots + n.additions
    cdef uint64_t guess = <uint32_t>tag
    cdef int k
    if likely(guess < <uint64_t>count and n.tags[guess] == tag):
        return <int>guess
    for k in range(count):
        if n.tags[k] == tag:
            return k
    return -1


cdef PyObject* oer_choice(Reader* r, Node* n) noexcept:
    """CHOICE (20) as (name, value): the tag, then the value, as an open type behind the ellipsis."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t tag
    cdef int index
    cdef Member* alternative
    cdef PyObject* value
    if enter(r, start) < 0 or oer_tag(r, &tag) < 0:
        return NULL
    index = oer_alternative(n, tag)
    if unlikely(index < 0):
        if not n.extensible:
            fail(&r.failure, start, FORMAT(
                b"no alternative has tag %llu of class %d", tag & TAG_NUMBER, <int>(tag >> 56)))
            return NULL
        value = oer_octets(r)
        leave(r)
        return new_pair(tag_name(tag), value)
    alternative = &n.alternatives[index]
    if index < n.roots:
        value = oer_value(r, alternative.node)
    else:
        value = oer_open(r, alternative.node)
    if unlikely(value == NULL):
        add_step(&r.failure, alternative.name, 0)
        return NULL
    leave(r)
    INCREF(alternative.name)
    return new_pair(alternative.name, value)


cdef PyObject* oer_open(Reader* r, Node* n) noexcept:
    """An open type holding ``n``."""
    cdef uint64_t outer
    cdef PyObject* value
    if oer_open_enter(r, &outer) < 0:
        return NULL
    value = oer_value(r, n)
    if oer_open_leave(r, outer, value != NULL) < 0:
        XDECREF(value)
        return NULL
    return value


cdef PyObject* oer_sequence(Reader* r, Node* n) noexcept:
    """SEQUENCE (16) as a record of its layout."""
    cdef Layout* layout = n.layout
    cdef uint64_t start = r.i.pos
    cdef PyObject* record
    cdef int64_t* slots
    cdef Member* m
    if enter(r, start) < 0 or oer_preamble(r, n.extensible + layout.optionals) < 0:
        return NULL
    record = record_new(layout)
    if unlikely(record == NULL):
        return NULL
    slots = slots_of(record)
    if unlikely(oer_members(r, layout, slots, layout.members, n.roots, start + n.extensible) < 0):
        DECREF(record)
        return NULL
    if layout.extra >= 0:
        slots[layout.extra] = as_slot(NONE)
        m = &layout.members[n.roots]
        while m < &layout.members[layout.count]:
            set_absent(m, &slots[m.slot])
            m += 1
        if unlikely(peek(r.i.data, start, 1) and oer_additions(r, layout, slots) < 0):
            DECREF(record)
            return NULL
    leave(r)
    return record


cdef int oer_members(Reader* r, Layout* layout, int64_t* slots, Member* m, int count, uint64_t bitmap) noexcept:
    """Members, whose presence bits stand at ``bitmap``."""
    cdef Member* end = m + count
    cdef uint64_t start
    while m < end:
        if m.optional:
            bitmap += 1
            if not peek(r.i.data, bitmap - 1, 1):
                set_absent(m, &slots[m.slot])
                m += 1
                continue
        start = r.i.pos
        if unlikely(oer_member(r, layout, slots, m) < 0):
            add_step(&r.failure, m.name, 0)
            return -1
        if unlikely(m.has_default and r.canonical and is_default(m, slots)) and fail_default(r, start, m) < 0:
            return -1
        m += 1
    return 0


cdef inline int oer_member(Reader* r, Layout* layout, int64_t* slots, Member* m) noexcept:
    cdef PyObject* value
    cdef Node* n
    if m.raw:
        return oer_raw(r, m.node, &slots[m.slot])
    if m.node.kind == OPEN:
        n = open_node(layout, slots, m)
        value = oer_open(r, n) if n != NULL else as_unknown(oer_octets(r))
    else:
        value = oer_value(r, held_node(layout, slots, m))
    slots[m.slot] = as_slot(value)
    return 0 if likely(value != NULL) else -1


cdef int oer_additions(Reader* r, Layout* layout, int64_t* slots) noexcept:
    """What stands behind the ellipsis (16.4): presence bits, as many as the sender knows, and an open type each."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t bitmap, k, size, unused
    cdef uint64_t count = 0
    cdef uint64_t known = layout.node.additions
    cdef bint any_present = False
    cdef int found
    cdef PyObject* unknown = NULL
    if oer_length(r, &size) < 0:
        return -1
    unused = take(&r.i, 8) if size else 8
    if size < 2 or unused > 7 or size - 1 > MOST_ADDITIONS >> 3:
        return fail(&r.failure, start, FORMAT(b"no list of additions: %llu octets, %llu bits unused", size, unused))
    bitmap = r.i.pos
    count = 8 * (size - 1) - unused
    r.i.pos += 8 * (size - 1)
    if unused and peek(r.i.data, bitmap + count, <unsigned int>unused) != 0:
        if tolerate(r, fail(&r.failure, bitmap + count, FORMAT(b"padding is not zero"))) < 0:
            return -1
    for k in range(count):
        if not peek(r.i.data, bitmap + k, 1):
            continue
        if k < known:
            found = oer_addition(r, layout, slots, &layout.additions[k])
        else:
            found = keep_unknown(r, &unknown, k, oer_octets(r))
        if unlikely(found < 0):
            XDECREF(unknown)
            return -1
        any_present |= found == 0
    if not any_present:
        return tolerate(r, fail(&r.failure, start, FORMAT(b"extension bit without an addition")))
    return finish_additions(r, layout, slots, unknown, count, bitmap)


cdef int oer_addition(Reader* r, Layout* layout, int64_t* slots, Addition* a) noexcept:
    """One known addition: a member, or a group in version brackets as the SEQUENCE it is; 1 when it says nothing and
    that is tolerated."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t bitmap, outer
    cdef Member* m = &layout.members[a.first]
    cdef bint good
    if oer_open_enter(r, &outer) < 0:
        add_step(&r.failure, m.name, 0)
        return -1
    forget_absent(layout, slots, a)
    if a.group:
        bitmap = r.i.pos
        good = oer_preamble(r, a.optionals) == 0 and oer_members(r, layout, slots, m, a.count, bitmap) == 0
    else:
        good = oer_member(r, layout, slots, m) == 0
    if oer_open_leave(r, outer, good) < 0:
        if not a.group:
            add_step(&r.failure, m.name, 0)
        return -1
    if a.group and not group_present(layout, slots, a):
        return tolerate(r, fail(&r.failure, start, FORMAT(b"an addition group of nothing"))) or 1
    if not a.group and m.has_default and r.canonical and is_default(m, slots):
        return fail_default(r, start, m) or 1
    return 0
