# Values to octets in the octet encoding rules (X.696), the mirror of oer_decode, with the lengths, tags and open types
# of oer_reading written.
#
# Rules: always the canonical form; every write starts at an octet; `room` is asked before it, with 64 bits to spare.
# An open type is written in place: one octet is kept for its length, and its contents move on when that needs more.

cdef inline void oer_put_length(Writer* w, uint64_t count) noexcept:
    """A length determinant (8.6) of up to nine octets."""
    cdef unsigned int size
    if likely(count < 0x80):
        put(&w.o, count, 8)
        return
    size = (width_of(count) + 7) >> 3
    put(&w.o, 0x80 | size, 8)
    put_wide(&w.o, count, 8 * size)


cdef int oer_write_octets(Writer* w, const uint8_t* octets, uint64_t count) noexcept:
    if room(w, 8 * count + 144) < 0:
        return -1
    oer_put_length(w, count)
    scatter(&w.o, octets, 8 * count)
    return 0


cdef int oer_write_tag(Writer* w, uint64_t tag) noexcept:
    cdef uint64_t number = tag & TAG_NUMBER
    cdef int groups
    if room(w, 144) < 0:
        return -1
    if likely(number < 0x3F):
        put(&w.o, (tag >> 56) << 6 | number, 8)
        return 0
    put(&w.o, (tag >> 56) << 6 | 0x3F, 8)
    groups = (width_of(number) + 6) // 7
    while groups:
        groups -= 1
        put(&w.o, (number >> (7 * groups) & 0x7F) | (0x80 if groups else 0), 8)
    return 0


cdef int oer_open_end(Writer* w, uint64_t mark) noexcept:
    """Write the length that `open_begin` kept an octet for."""
    cdef uint64_t first = (mark >> 3) + 1
    cdef uint64_t octets = (w.o.pos >> 3) - first
    cdef uint64_t end = w.o.pos
    cdef unsigned int size
    if likely(octets < 0x80):
        w.o.data[mark >> 3] = <uint8_t>octets
        return 0
    size = (width_of(octets) + 7) >> 3
    if room(w, 8 * size + 64) < 0:
        return -1
    memmove(w.o.data + first + size, w.o.data + first, octets)
    w.o.data[mark >> 3] = <uint8_t>(0x80 | size)
    while size:
        size -= 1
        w.o.data[first] = <uint8_t>(octets >> (8 * size))
        first += 1
        end += 8
    w.o.pos = end
    return 0


cdef int oer_write_open(Writer* w, Node* n, PyObject* value) noexcept:
    cdef uint64_t mark
    if open_begin(w, &mark) < 0 or oer_write(w, n, value) < 0:
        return -1
    return oer_open_end(w, mark)


cdef int oer_write_unknown(Writer* w, PyObject* value) noexcept:
    """The octets of an open type whose meaning nobody knows."""
    try:
        if isinstance(<object>value, Unknown):
            octets = (<Unknown><object>value).octets
        else:
            octets = octets_of(value)
    except BaseException as error:
        set_error(error)
        return -1
    if octets is None:
        return fail_type(&w.failure, "octets", value)
    return oer_write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))


# Values that have a raw form

cdef int oer_write_raw(Writer* w, Node* n, int64_t raw) noexcept:
    cdef unsigned int bits = 8 * n.octets
    cdef uint64_t field = <uint64_t>raw
    if room(w, 144) < 0:
        return -1
    if n.raw == RAW_INTEGER:
        if unlikely(field - <uint64_t>n.low > n.span):
            return fail(&w.failure, 0, FORMAT(b"%lld is outside %S..%S", raw, n.minimum, n.maximum))
    elif n.raw == RAW_ENUMERATED:
        oer_put_item(w, n, raw)
        return 0
    elif n.raw == RAW_BITS:
        field <<= bits - n.width
    elif n.raw == RAW_BOOLEAN:
        field = 0xFF if raw else 0
    put_wide(&w.o, field, bits)
    return 0


cdef void oer_put_item(Writer* w, Node* n, int64_t raw) noexcept:
    cdef int known = n.roots + n.additions
    cdef int64_t value = n.values[raw] if raw < known else unfolded(raw - known)
    cdef unsigned int size
    if likely(0 <= value < 0x80):
        put(&w.o, <uint64_t>value, 8)
        return
    size = shortest_size(value)
    put(&w.o, 0x80 | size, 8)
    put_wide(&w.o, <uint64_t>value, 8 * size)


# Everything else

cdef int oer_write(Writer* w, Node* n, PyObject* value) noexcept:
    cdef int64_t raw = 0
    if n.raw:
        if raw_from(&w.failure, n, value, &raw) < 0:
            return -1
        return oer_write_raw(w, n, raw)
    if n.kind == SEQUENCE:
        return oer_write_sequence(w, n, value)
    if n.kind == CHOICE:
        return oer_write_choice(w, n, value)
    if n.kind == SEQUENCE_OF:
        return oer_write_sequence_of(w, n, value)
    if n.kind == OCTETS:
        return oer_write_sized(w, n, value)
    if n.kind == INTEGER:
        return oer_write_integer(w, n, value)
    if n.kind == BITS:
        return oer_write_bits(w, n, value)
    if n.kind == STRING:
        return oer_write_text(w, n, value)
    if n.kind == NULL_:
        return 0 if value == NONE or value == TRUE else fail_type(&w.failure, "None or True", value)
    if n.kind == OPEN:
        return oer_write_open(w, n.element, value) if n.element != NULL else oer_write_unknown(w, value)
    return oer_write_rare(w, n, value)


cdef int oer_write_integer(Writer* w, Node* n, PyObject* value) noexcept:
    """INTEGER (10) that is no raw value; small ones of the usual kinds without Python arithmetic."""
    cdef int overflow = 0
    cdef long long number
    cdef unsigned int size
    if likely(PyLong_CheckExact(value)):
        number = PyLong_AsLongLongAndOverflow(value, &overflow)
        if likely(not overflow and n.whole and (n.signed or number >= 0)):
            if room(w, 144) < 0:
                return -1
            size = n.octets
            if size == 0:
                size = shortest_size(number) if n.signed else (width_of(<uint64_t>number | 1) + 7) >> 3
                put(&w.o, size, 8)
            put_wide(&w.o, <uint64_t>number, 8 * size)
            return 0
    try:
        oer_write_any_integer(w, n, value)
    except BaseException as error:
        set_error(error)
        return -1
    return -1 if w.failure.reason != NULL else 0


cdef int oer_write_any_integer(Writer* w, Node* n, PyObject* given) except -1:
    cdef bint signed = n.signed
    cdef Py_ssize_t size = n.octets
    value = <object>given
    if isinstance(value, bool) or not hasattr(type(value), "__index__"):
        fail_type(&w.failure, "an integer", given)
        return 0
    value = value.__index__()
    minimum, maximum = <object>n.minimum, <object>n.maximum
    outside = (minimum is not None and value < minimum) or (maximum is not None and value > maximum)
    if outside and not n.extensible:
        fail_text(&w.failure, f"{brief(value)} is outside {bounds_of(n)}")
        return 0
    if size == 0:
        size = (value if value >= 0 else ~value).bit_length() // 8 + 1 if signed else (value.bit_length() + 7) // 8 or 1
    octets = value.to_bytes(size, "big", signed=signed)
    if n.octets:
        if room(w, 144) == 0:
            scatter(&w.o, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), 8 * size)
    else:
        oer_write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), size)
    return 0


cdef int oer_write_sized(Writer* w, Node* n, PyObject* value) noexcept:
    if likely(PyBytes_CheckExact(value)):
        return oer_write_units(w, n, <const uint8_t*>PyBytes_AS_STRING(value), PyBytes_GET_SIZE(value))
    try:
        octets = octets_of(value)
    except BaseException as error:
        set_error(error)
        return -1
    if octets is None:
        return fail_type(&w.failure, "octets", value)
    return oer_write_units(w, n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))


cdef int oer_write_units(Writer* w, Node* n, const uint8_t* octets, uint64_t count) noexcept:
    """OCTET STRING (14), and BIT STRING (13) with ``count`` in bits."""
    cdef uint64_t size = (count * n.unit + 7) >> 3
    cdef uint64_t bits = count * n.unit
    if unlikely(not fits(n, count)):
        return fail_size(&w.failure, 0, n, count)
    if room(w, 8 * size + 152) < 0:
        return -1
    if not n.fixed:
        oer_put_length(w, size + (n.kind == BITS))
        if n.kind == BITS:
            put(&w.o, -bits & 7, 8)
    scatter(&w.o, octets, bits)
    if w.o.pos & 7:
        put(&w.o, 0, 8 - (w.o.pos & 7))
    return 0


cdef int oer_write_bits(Writer* w, Node* n, PyObject* value) noexcept:
    try:
        pair = sent_bits(&w.failure, n, value)
        if pair is None:
            return -1
        held, count = pair
        return oer_write_units(w, n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>held), <uint64_t>count)
    except BaseException as error:
        set_error(error)
        return -1


cdef int oer_write_text(Writer* w, Node* n, PyObject* value) noexcept:
    """Character strings (27): whole octets for each character, UTF-8 apart."""
    cdef uint64_t count, k
    cdef Py_ssize_t length
    cdef const char* text
    cdef int64_t field
    if not PyUnicode_Check(value):
        return fail_type(&w.failure, "a string", value)
    if n.form == TEXT_UTF8:
        text = utf8_of(&w.failure, value, &length)
        if text == NULL:
            return -1
        return oer_write_octets(w, <const uint8_t*>text, length)
    count = PyUnicode_GET_LENGTH(value)
    if unlikely(not fits(n, count)):
        return fail_size(&w.failure, 0, n, count)
    if room(w, (count + 1) * n.unit + 144) < 0:
        return -1
    if not n.fixed:
        oer_put_length(w, count * (n.unit >> 3))
    for k in range(count):
        field = character_field(&w.failure, n, PyUnicode_READ_CHAR(value, k))
        if unlikely(field < 0):
            return -1
        put(&w.o, <uint64_t>field, n.unit)
    return 0


cdef int oer_write_rare(Writer* w, Node* n, PyObject* value) noexcept:
    """REAL (12), OBJECT IDENTIFIER (21), RELATIVE-OID (22)."""
    try:
        try:
            if n.kind == REAL:
                octets = oer_real_octets(n, <object>value)
            else:
                octets = oid_octets(<object>value, n.kind == RELATIVE_OID)
        except ValueError as error:
            return fail_text(&w.failure, str(error))
        if n.octets:
            if room(w, 144) < 0:
                return -1
            scatter(&w.o, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), 8 * n.octets)
            return 0
        return oer_write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))
    except BaseException as error:
        set_error(error)
        return -1


cdef int oer_write_sequence_of(Writer* w, Node* n, PyObject* value) noexcept:
    """SEQUENCE OF (17) from a tuple; a list is copied first, since encoding may run code of the caller's."""
    cdef PyObject* items
    cdef int done
    if likely(PyTuple_Check(value)):
        return oer_write_elements(w, n, value)
    if not PyList_Check(value):
        return fail_type(&w.failure, "a list", value)
    items = PyList_AsTuple(value)
    if items == NULL:
        return -1
    done = oer_write_elements(w, n, items)
    DECREF(items)
    return done


cdef int oer_write_elements(Writer* w, Node* n, PyObject* items) noexcept:
    cdef uint64_t count = PyTuple_GET_SIZE(items)
    cdef uint64_t k
    cdef unsigned int size = (width_of(count | 1) + 7) >> 3
    if enter_writing(w) < 0:
        return -1
    if unlikely(not fits(n, count)):
        return fail_size(&w.failure, 0, n, count)
    if room(w, 144) < 0:
        return -1
    put(&w.o, size, 8)
    put_wide(&w.o, count, 8 * size)
    for k in range(count):
        if unlikely(oer_write(w, n.element, PyTuple_GET_ITEM(items, <Py_ssize_t>k)) < 0):
            add_step(&w.failure, NULL, <int64_t>k)
            return -1
    w.depth -= 1
    return 0


cdef int oer_write_choice(Writer* w, Node* n, PyObject* value) noexcept:
    cdef PyObject* pair
    cdef int done
    if likely(PyTuple_Check(value)):
        return oer_write_pair(w, n, value)
    if not PyList_Check(value):
        return fail_type(&w.failure, "(alternative, value)", value)
    pair = PyList_AsTuple(value)
    if pair == NULL:
        return -1
    done = oer_write_pair(w, n, pair)
    DECREF(pair)
    return done


cdef int oer_write_pair(Writer* w, Node* n, PyObject* pair) noexcept:
    cdef PyObject* name
    cdef PyObject* held
    cdef uint64_t tag
    cdef int index, done
    if PyTuple_GET_SIZE(pair) != 2:
        return fail_type(&w.failure, "(alternative, value)", pair)
    name = PyTuple_GET_ITEM(pair, 0)
    held = PyTuple_GET_ITEM(pair, 1)
    if enter_writing(w) < 0:
        return -1
    index = alternative_index(n, name)
    if unlikely(index < 0):
        if not n.extensible or not named_tag(<object>name, &tag) or oer_alternative(n, tag) >= 0:
            return unknown_alternative(&w.failure, n, name)
        w.depth -= 1
        return -1 if oer_write_tag(w, tag) < 0 else oer_write_unknown(w, held)
    done = oer_write_tag(w, n.tags[index])
    if done == 0:
        if index < n.roots:
            done = oer_write(w, n.alternatives[index].node, held)
        else:
            done = oer_write_open(w, n.alternatives[index].node, held)
    if unlikely(done < 0):
        add_step(&w.failure, n.alternatives[index].name, 0)
        return -1
    w.depth -= 1
    return 0


cdef int oer_write_sequence(Writer* w, Node* n, PyObject* value) noexcept:
    cdef PyObject* passing
    cdef int done
    if likely(TYPE(value) == n.layout.type):
        return oer_write_record(w, n, slots_of(value))
    if PyDict_Check(value):
        passing = record_from(&w.failure, n.layout, value, False)
        if passing == NULL:
            return -1
        done = oer_write_record(w, n, slots_of(passing))
        DECREF(passing)
        return done
    return fail_type(&w.failure, <str><object>n.name + " or a dict", value)


cdef int oer_write_record(Writer* w, Node* n, int64_t* slots) noexcept:
    cdef Layout* layout = n.layout
    cdef uint64_t start = w.o.pos
    cdef bint extended = False
    if unlikely(enter_writing(w) < 0 or oer_put_zeros(w, n.extensible + layout.optionals) < 0):
        return -1
    if n.extensible:
        extended = reference(slots[layout.extra]) != NONE or any_addition(layout, slots)
        if unlikely(extended):
            patch_bit(w, start)
    if unlikely(oer_write_members(w, layout, slots, layout.members, n.roots, start + n.extensible) < 0):
        return -1
    if unlikely(extended) and oer_write_additions(w, layout, slots) < 0:
        return -1
    w.depth -= 1
    return 0


cdef inline int oer_put_zeros(Writer* w, uint64_t bits) noexcept:
    """As many whole octets as the bits need, for `patch_bit`."""
    cdef int64_t left = (bits + 7) >> 3
    if room(w, bits + 144) < 0:
        return -1
    while left > 0:
        put(&w.o, 0, 8)
        left -= 1
    return 0


cdef int oer_write_members(
    Writer* w, Layout* layout, int64_t* slots, Member* m, int count, uint64_t bitmap
) noexcept:
    """Members, whose presence bits stand at ``bitmap``."""
    cdef Member* end = m + count
    while m < end:
        if m.optional:
            bitmap += 1
            if not member_present(m, slots):
                m += 1
                continue
            patch_bit(w, bitmap - 1)
        if unlikely(oer_write_member(w, layout, slots, m) < 0):
            add_step(&w.failure, m.name, 0)
            return -1
        m += 1
    return 0


cdef int oer_write_member(Writer* w, Layout* layout, int64_t* slots, Member* m) noexcept:
    cdef Node* n
    if m.raw:
        if m.absent and unlikely(slots[m.slot] == ABSENT):
            return fail(&w.failure, 0, FORMAT(b"missing"))
        return oer_write_raw(w, m.node, slots[m.slot])
    if m.absent and not m.optional and unlikely(reference(slots[m.slot]) == NONE):
        return fail(&w.failure, 0, FORMAT(b"missing"))
    if m.node.kind != OPEN:
        return oer_write(w, held_node(layout, slots, m), reference(slots[m.slot]))
    n = open_node(layout, slots, m)
    if n == NULL:
        return oer_write_unknown(w, reference(slots[m.slot]))
    return oer_write_open(w, n, reference(slots[m.slot]))


cdef int oer_write_additions(Writer* w, Layout* layout, int64_t* slots) noexcept:
    """The presence bits as a BIT STRING, then an open type for each addition that is there (16.4, 16.5)."""
    cdef PyObject* unknown = reference(slots[layout.extra])
    cdef uint64_t count, bitmap, k
    cdef PyObject* pair
    cdef int overflow
    if additions_length(w, layout, slots, &count) < 0 or room(w, 144) < 0:
        return -1
    oer_put_length(w, ((count + 7) >> 3) + 1)
    put(&w.o, -count & 7, 8)
    bitmap = w.o.pos
    if oer_put_zeros(w, count) < 0:
        return -1
    for k in range(min(count, <uint64_t>layout.node.additions)):
        if group_present(layout, slots, &layout.additions[k]):
            patch_bit(w, bitmap + k)
            if oer_write_addition(w, layout, slots, &layout.additions[k]) < 0:
                return -1
    for k in range(0 if unknown == NONE else <uint64_t>PyTuple_GET_SIZE(unknown)):
        pair = PyTuple_GET_ITEM(unknown, <Py_ssize_t>k)
        if PyTuple_GET_ITEM(pair, 1) != NONE:
            patch_bit(w, bitmap + <uint64_t>PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(pair, 0), &overflow))
            if oer_write_unknown(w, PyTuple_GET_ITEM(pair, 1)) < 0:
                return -1
    return 0


cdef int oer_write_addition(Writer* w, Layout* layout, int64_t* slots, Addition* a) noexcept:
    cdef uint64_t mark
    cdef Member* m = &layout.members[a.first]
    cdef int done
    if open_begin(w, &mark) < 0:
        return -1
    if a.group:
        done = oer_put_zeros(w, a.optionals)
        if done == 0:
            done = oer_write_members(w, layout, slots, m, a.count, mark + 8)
        return -1 if done < 0 else oer_open_end(w, mark)
    if oer_write_member(w, layout, slots, m) < 0:
        add_step(&w.failure, m.name, 0)
        return -1
    return oer_open_end(w, mark)
