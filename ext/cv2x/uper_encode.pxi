# Values to octets (X.691 UNALIGNED), the mirror of uper_decode.
#
# Rules: a dict becomes a passing record first, so there is one path; every range, size, alphabet and name is checked
# before the octets are given out.

cdef int encode_open(Writer* w, Node* n, PyObject* value) noexcept:
    cdef uint64_t mark
    if open_begin(w, &mark) < 0 or encode_value(w, n, value) < 0:
        return -1
    return open_end(w, mark)


cdef int encode_unknown(Writer* w, PyObject* value) noexcept:
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
    return write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))


# Values that have a raw form

cdef int encode_raw(Writer* w, Node* n, int64_t raw) noexcept:
    cdef uint64_t field = <uint64_t>raw - (<uint64_t>n.low if n.raw == RAW_INTEGER else 0)
    if room(w, 72) < 0:
        return -1
    if n.extensible:
        if raw >= n.roots:
            put(&w.o, 1, 1)
            return write_small(w, <uint64_t>(raw - n.roots))
        put(&w.o, 0, 1)
    if unlikely(field > n.span):
        return fail(&w.failure, 0, FORMAT(b"%lld is outside %S..%S", raw, n.minimum, n.maximum))
    put_wide(&w.o, field, n.width)
    return 0


# Everything else

cdef int encode_value(Writer* w, Node* n, PyObject* value) noexcept:
    cdef int64_t raw = 0
    if n.raw:
        if raw_from(&w.failure, n, value, &raw) < 0:
            return -1
        return encode_raw(w, n, raw)
    if n.kind == SEQUENCE:
        return encode_sequence(w, n, value)
    if n.kind == CHOICE:
        return encode_choice(w, n, value)
    if n.kind == SEQUENCE_OF:
        return encode_sequence_of(w, n, value)
    if n.kind == OCTETS:
        return encode_octets(w, n, value)
    if n.kind == BITS:
        return encode_bits(w, n, value)
    if n.kind == STRING:
        return encode_text(w, n, value)
    if n.kind == NULL_:
        return 0 if value == NONE or value == TRUE else fail_type(&w.failure, "None or True", value)
    if n.kind == OPEN:
        return encode_open(w, n.element, value) if n.element != NULL else encode_unknown(w, value)
    return encode_rare(w, n, value)


cdef int encode_contents(Writer* w, Node* n, const uint8_t* octets, uint64_t count) noexcept:
    """A size by its constraint, and units that stand as bits in ``octets``."""
    cdef bint lengths
    if write_bounded_size(w, n, count, &lengths) < 0:
        return -1
    if lengths:
        return write_units(w, octets, count, n.unit)
    if room(w, count * n.unit + 64) < 0:
        return -1
    scatter(&w.o, octets, count * n.unit)
    return 0


cdef int encode_octets(Writer* w, Node* n, PyObject* value) noexcept:
    if likely(PyBytes_CheckExact(value)):
        return encode_contents(w, n, <const uint8_t*>PyBytes_AS_STRING(value), PyBytes_GET_SIZE(value))
    try:
        octets = octets_of(value)
    except BaseException as error:
        set_error(error)
        return -1
    if octets is None:
        return fail_type(&w.failure, "octets", value)
    return encode_contents(w, n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))


cdef int encode_bits(Writer* w, Node* n, PyObject* value) noexcept:
    """BIT STRING; trailing zeros of a named one are dropped or added to meet its size (16.2, 16.3).

    DEVIATES 16.3: with an extensible size it goes as given: senders do send SIZE(8, ...) without bits, and it must come
    back to the same octets.
    """
    try:
        pair = sent_bits(&w.failure, n, value)
        if pair is None:
            return -1
        held, count = pair
        return encode_contents(w, n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>held), <uint64_t>count)
    except BaseException as error:
        set_error(error)
        return -1


cdef tuple sent_bits(Failure* f, Node* n, PyObject* value):
    """(octets, bit count) of a BIT STRING as it is sent; None after a failure."""
    cdef const uint8_t* octets
    cdef int64_t count
    pair = bit_string(f, value)
    if pair is None or not n.named or n.extensible:
        return pair
    held, size = pair
    count = size
    octets = <const uint8_t*>PyBytes_AS_STRING(<PyObject*>held)
    while count > n.low and not octets[(count - 1) >> 3] >> (7 - ((count - 1) & 7)) & 1:
        count -= 1
    if count < n.low:
        held = bytes(with_zeros(held, count, n.low))
        count = n.low
    return held, count


cdef bytes with_zeros(bytes octets, int64_t count, int64_t wanted):
    """The first ``count`` bits, followed by zeros up to ``wanted``."""
    kept = int.from_bytes(octets[:(count + 7) >> 3], "big") >> (-count & 7) << (wanted - count)
    return (kept << (-wanted & 7)).to_bytes((wanted + 7) >> 3, "big")


cdef int encode_text(Writer* w, Node* n, PyObject* value) noexcept:
    cdef uint64_t count, k
    cdef Py_ssize_t length
    cdef const char* text
    cdef bint lengths
    cdef int64_t field
    cdef uint64_t part
    if not PyUnicode_Check(value):
        return fail_type(&w.failure, "a string", value)
    if n.form == TEXT_UTF8:
        text = utf8_of(&w.failure, value, &length)
        if text == NULL:
            return -1
        return write_octets(w, <const uint8_t*>text, length)
    count = PyUnicode_GET_LENGTH(value)
    if write_bounded_size(w, n, count, &lengths) < 0 or room(w, (count + 1) * n.unit + 16 * (count >> 14) + 128) < 0:
        return -1
    part = write_length(w, count) if lengths else count
    length = 0
    for k in range(count):
        if lengths and k == part:
            part = k + write_length(w, count - k)
        field = character_field(&w.failure, n, PyUnicode_READ_CHAR(value, k))
        if unlikely(field < 0):
            return -1
        put(&w.o, <uint64_t>field, n.unit)
    if lengths and count >= 0x4000 and count & 0x3FFF == 0:
        write_length(w, 0)
    return 0


cdef const char* utf8_of(Failure* f, PyObject* value, Py_ssize_t* length) noexcept:
    """The UTF-8 of a string, which keeps it; NULL and a failure where there is none."""
    cdef const char* text = PyUnicode_AsUTF8AndSize(value, length)
    if text == NULL and not PyErr_ExceptionMatches(MEMORY_ERROR):
        PyErr_Clear()
        fail_value(f, value, "holds half a surrogate pair")
    return text


cdef inline int64_t character_field(Failure* f, Node* n, uint32_t code) noexcept:
    """What stands for a character: its code or its place in the alphabet; -1 and a failure where it is not in there."""
    cdef int64_t place
    if code < 128 and n.code_index != NULL:
        place = n.code_index[code]
    else:
        place = in_alphabet(n, code) - 1 if n.n_codes else code
    if unlikely(place < 0 or (n.form == TEXT_CODES and n.unit < 21 and code >> n.unit)):
        return fail(f, 0, FORMAT(b"character U+%04x is not in the alphabet", <int>code))
    return place if n.form == TEXT_INDEXES else code


cdef int encode_sequence_of(Writer* w, Node* n, PyObject* value) noexcept:
    """SEQUENCE OF from a tuple; a list is copied first, since encoding its elements may run code of the caller's."""
    cdef PyObject* items
    cdef int done
    if likely(PyTuple_Check(value)):
        return encode_elements(w, n, value)
    if not PyList_Check(value):
        return fail_type(&w.failure, "a list", value)
    items = PyList_AsTuple(value)
    if items == NULL:
        return -1
    done = encode_elements(w, n, items)
    DECREF(items)
    return done


cdef int encode_elements(Writer* w, Node* n, PyObject* items) noexcept:
    cdef bint lengths
    cdef uint64_t count = PyTuple_GET_SIZE(items)
    cdef uint64_t k, part
    if enter_writing(w) < 0 or write_bounded_size(w, n, count, &lengths) < 0:
        return -1
    part = write_length(w, count) if lengths else count
    for k in range(count):
        if unlikely(lengths and k == part):
            if room(w, 64) < 0:
                return -1
            part = k + write_length(w, count - k)
        if unlikely(encode_value(w, n.element, PyTuple_GET_ITEM(items, <Py_ssize_t>k)) < 0):
            add_step(&w.failure, NULL, <int64_t>k)
            return -1
    if lengths and count >= 0x4000 and count & 0x3FFF == 0:
        if room(w, 64) < 0:
            return -1
        write_length(w, 0)
    w.depth -= 1
    return 0


cdef int encode_choice(Writer* w, Node* n, PyObject* value) noexcept:
    cdef PyObject* pair
    cdef int done
    if likely(PyTuple_Check(value)):
        return encode_pair(w, n, value)
    if not PyList_Check(value):
        return fail_type(&w.failure, "(alternative, value)", value)
    pair = PyList_AsTuple(value)
    if pair == NULL:
        return -1
    done = encode_pair(w, n, pair)
    DECREF(pair)
    return done


cdef int encode_pair(Writer* w, Node* n, PyObject* pair) noexcept:
    cdef PyObject* name
    cdef PyObject* held
    cdef int index, done
    if PyTuple_GET_SIZE(pair) != 2:
        return fail_type(&w.failure, "(alternative, value)", pair)
    name = PyTuple_GET_ITEM(pair, 0)
    held = PyTuple_GET_ITEM(pair, 1)
    if enter_writing(w) < 0 or room(w, 64) < 0:
        return -1
    index = alternative_index(n, name)
    if unlikely(index < 0):
        return encode_unknown_alternative(w, n, name, held)
    if index < n.roots:
        put(&w.o, <uint64_t>index, n.extensible + n.width)
        done = encode_value(w, n.alternatives[index].node, held)
    else:
        put(&w.o, 1, 1)
        done = write_small(w, index - n.roots)
        if done == 0:
            done = encode_open(w, n.alternatives[index].node, held)
    if unlikely(done < 0):
        add_step(&w.failure, n.alternatives[index].name, 0)
        return -1
    w.depth -= 1
    return 0


cdef int encode_unknown_alternative(Writer* w, Node* n, PyObject* name, PyObject* held) noexcept:
    cdef int index = unknown_index(<object>name) if n.extensible else -1
    if index < n.additions:
        return unknown_alternative(&w.failure, n, name)
    put(&w.o, 1, 1)
    w.depth -= 1
    return -1 if write_small(w, index) < 0 else encode_unknown(w, held)


cdef int unknown_alternative(Failure* f, Node* n, PyObject* name) noexcept:
    try:
        names = [<object>n.alternatives[k].name for k in range(n.roots + n.additions)]
        return fail_text(f, one_of(<object>name, "alternative", names))
    except BaseException as error:
        set_error(error)
        return -1


cdef int encode_sequence(Writer* w, Node* n, PyObject* value) noexcept:
    cdef PyObject* passing
    cdef int done
    if likely(TYPE(value) == n.layout.type):
        return encode_record(w, n, slots_of(value))
    if PyDict_Check(value):
        passing = record_from(&w.failure, n.layout, value, False)
        if passing == NULL:
            return -1
        done = encode_record(w, n, slots_of(passing))
        DECREF(passing)
        return done
    return fail_type(&w.failure, <str><object>n.name + " or a dict", value)


cdef int encode_record(Writer* w, Node* n, int64_t* slots) noexcept:
    cdef Layout* layout = n.layout
    cdef bint extended = False
    if unlikely(enter_writing(w) < 0 or room(w, 64) < 0):
        return -1
    if n.extensible:
        extended = reference(slots[layout.extra]) != NONE or any_addition(layout, slots)
        put(&w.o, extended, 1)
    if unlikely(encode_members(w, layout, slots, layout.members, n.roots, layout.optionals) < 0):
        return -1
    if unlikely(extended) and encode_additions(w, layout, slots) < 0:
        return -1
    w.depth -= 1
    return 0


cdef inline bint any_addition(Layout* layout, int64_t* slots) noexcept:
    """Whether a known addition is there."""
    cdef Member* m = &layout.members[layout.node.roots]
    while m < &layout.members[layout.count]:
        if member_present(m, slots):
            return True
        m += 1
    return False


cdef inline int encode_run(Writer* w, int64_t* slots, Member* m) noexcept:
    """Flat mandatory members in a row, gathered in a register of 64 bits."""
    cdef Flat* flat = m.flat
    cdef Flat* end = flat + m.run
    cdef uint8_t* p = w.o.data + (w.o.pos >> 3)
    cdef unsigned int used = w.o.pos & 7
    cdef unsigned int octets
    cdef uint64_t bits = <uint64_t>p[0] << 56 if used else 0
    cdef uint64_t field
    while flat < end:
        field = <uint64_t>slots[flat.slot] - <uint64_t>flat.low
        if unlikely(field > flat.span):
            return fail_run_out(w, slots, m, <int>(flat - m.flat))
        if used + flat.width > 63:
            store64(p, bits)
            octets = used >> 3
            p += octets
            bits = (bits << (octets << 2)) << (octets << 2)
            used &= 7
        bits |= (field << 1) << (63 - used - flat.width)
        used += flat.width
        flat += 1
    store64(p, bits)
    w.o.pos += m.run_bits
    return 0


cdef int fail_run_out(Writer* w, int64_t* slots, Member* m, int k) noexcept:
    fail(&w.failure, 0, FORMAT(b"%lld is outside %S..%S", slots[m[k].slot], m[k].node.minimum, m[k].node.maximum))
    add_step(&w.failure, m[k].name, 0)
    return -1


cdef inline bint member_present(Member* m, int64_t* slots) noexcept:
    if unlikely(m.has_default):
        return not is_default(m, slots)
    return slots[m.slot] != (ABSENT if m.raw else as_slot(NONE))


cdef int encode_members(Writer* w, Layout* layout, int64_t* slots, Member* first, int count, int optionals) noexcept:
    """The presence bitmap and the members it speaks of."""
    cdef Member* m = first
    cdef Member* end = first + count
    cdef uint64_t presence = 0
    cdef int bits = 0
    if unlikely(room(w, optionals + 128) < 0):
        return -1
    while optionals:                        # 32 presence bits at a time
        if m.optional:
            presence = presence << 1 | <uint64_t>member_present(m, slots)
            bits += 1
            optionals -= 1
            if bits == 32 or optionals == 0:
                put(&w.o, presence, bits)
                bits = 0
                presence = 0
        m += 1
    m = first
    while m < end:
        if m.run and not m.absent:
            if unlikely(room(w, m.run_bits + 64) < 0 or encode_run(w, slots, m) < 0):
                return -1
            m += m.run
            continue
        if m.optional and not member_present(m, slots):
            m += 1
            continue
        if unlikely(encode_member(w, layout, slots, m) < 0):
            add_step(&w.failure, m.name, 0)
            return -1
        m += 1
    return 0


cdef int encode_member(Writer* w, Layout* layout, int64_t* slots, Member* m) noexcept:
    cdef Node* n
    if m.raw:
        if m.absent and unlikely(slots[m.slot] == ABSENT):
            return fail(&w.failure, 0, FORMAT(b"missing"))
        return encode_raw(w, m.node, slots[m.slot])
    if m.absent and not m.optional and unlikely(reference(slots[m.slot]) == NONE):
        return fail(&w.failure, 0, FORMAT(b"missing"))
    if m.node.kind != OPEN:
        return encode_value(w, held_node(layout, slots, m), reference(slots[m.slot]))
    n = open_node(layout, slots, m)
    if n == NULL:
        return encode_unknown(w, reference(slots[m.slot]))
    return encode_open(w, n, reference(slots[m.slot]))


cdef int additions_length(Writer* w, Layout* layout, int64_t* slots, uint64_t* count) noexcept:
    """How many presence bits the list of additions has; a list that cannot be, or holds none, is refused."""
    cdef int known = layout.node.additions
    cdef PyObject* unknown = reference(slots[layout.extra])
    cdef int64_t index
    cdef int k, overflow
    cdef bint any_present = any_addition(layout, slots)
    cdef PyObject* pair
    count[0] = known
    if unknown != NONE:
        for k in range(<int>PyTuple_GET_SIZE(unknown)):
            pair = PyTuple_GET_ITEM(unknown, k)
            index = PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(pair, 0), &overflow)
            if PyTuple_GET_ITEM(pair, 1) == NONE:
                if k != PyTuple_GET_SIZE(unknown) - 1:
                    return fail_additions(w, FORMAT(b"only the last index can stand without octets, not %lld", index))
                count[0] = index + 1
                continue
            any_present = True
            if index < known:
                return fail_additions(w, FORMAT(b"addition %lld is known by name", index))
            if count[0] <= <uint64_t>index:
                count[0] = index + 1
    for k in range(<int>count[0], known):
        if group_present(layout, slots, &layout.additions[k]):
            return fail_additions(w, FORMAT(b"a list of %llu cannot hold addition %d", count[0], k))
    if not any_present:
        return fail_additions(w, FORMAT(b"no addition stands in the list"))
    return 0


cdef int encode_additions(Writer* w, Layout* layout, int64_t* slots) noexcept:
    """The list of presence bits, then an open type for each addition that is there."""
    cdef int known = layout.node.additions
    cdef PyObject* unknown = reference(slots[layout.extra])
    cdef uint64_t count, bitmap
    cdef int64_t left
    cdef int k, overflow
    cdef PyObject* pair
    cdef Addition* a
    if additions_length(w, layout, slots, &count) < 0:
        return -1
    if write_small_length(w, count) < 0 or room(w, count + 64) < 0:
        return -1
    bitmap = w.o.pos
    left = count
    while left > 0:
        put(&w.o, 0, left if left < 32 else 32)
        left -= 32
    for k in range(<int>(count if count < <uint64_t>known else known)):
        a = &layout.additions[k]
        if group_present(layout, slots, a):
            patch_bit(w, bitmap + k)
            if encode_addition(w, layout, slots, a) < 0:
                return -1
    if unknown != NONE:
        for k in range(<int>PyTuple_GET_SIZE(unknown)):
            pair = PyTuple_GET_ITEM(unknown, k)
            if PyTuple_GET_ITEM(pair, 1) != NONE:
                patch_bit(w, bitmap + PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(pair, 0), &overflow))
                if encode_unknown(w, PyTuple_GET_ITEM(pair, 1)) < 0:
                    return -1
    return 0


cdef inline void patch_bit(Writer* w, uint64_t pos) noexcept:
    w.o.data[pos >> 3] |= <uint8_t>(0x80 >> (pos & 7))


cdef int fail_additions(Writer* w, PyObject* reason) noexcept:
    fail(&w.failure, 0, reason)
    add_step(&w.failure, <PyObject*>ADDITIONS, 0)
    return -1


cdef int encode_addition(Writer* w, Layout* layout, int64_t* slots, Addition* a) noexcept:
    cdef uint64_t mark
    cdef Member* m = &layout.members[a.first]
    if a.group:
        if open_begin(w, &mark) < 0 or encode_members(w, layout, slots, m, a.count, a.optionals) < 0:
            return -1
        return open_end(w, mark)
    if m.node.kind == OPEN:
        if open_begin(w, &mark) < 0 or encode_member(w, layout, slots, m) < 0:
            add_step(&w.failure, m.name, 0)
            return -1
        return open_end(w, mark)
    if m.raw:
        if open_begin(w, &mark) < 0 or encode_raw(w, m.node, slots[m.slot]) < 0:
            add_step(&w.failure, m.name, 0)
            return -1
        return open_end(w, mark)
    if encode_open(w, held_node(layout, slots, m), reference(slots[m.slot])) < 0:
        add_step(&w.failure, m.name, 0)
        return -1
    return 0
