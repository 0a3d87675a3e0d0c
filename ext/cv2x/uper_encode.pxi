# Values to octets (X.691 UNALIGNED), the mirror of uper_decode.
#
# Rules: a dict becomes a passing record first, so there is one path; every range, size, alphabet and name is checked before the octets are
# given out.  Open types are written in place: eight bits are kept for their length, and the contents move on by an octet when it needs two.

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
    """A length determinant; returns how many units may follow it.  Less than ``count`` means a fragment: come again for the rest."""
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
        return encode_unknown(w, value)
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
    """BIT STRING; trailing zeros of a named one are dropped or added to meet its size (16.2, 16.3)."""
    cdef const uint8_t* octets
    cdef int64_t count
    try:
        pair = bit_string(&w.failure, value)
        if pair is None:
            return -1
        held, size = pair
        count = size
        if n.named:
            octets = <const uint8_t*>PyBytes_AS_STRING(<PyObject*>held)
            while count > n.low and not octets[(count - 1) >> 3] >> (7 - ((count - 1) & 7)) & 1:
                count -= 1
            if count < n.low:
                held = bytes(with_zeros(held, count, n.low))
                count = n.low
        return encode_contents(w, n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>held), count)
    except BaseException as error:
        set_error(error)
        return -1


cdef bytes with_zeros(bytes octets, int64_t count, int64_t wanted):
    """The first ``count`` bits, followed by zeros up to ``wanted``."""
    kept = int.from_bytes(octets[:(count + 7) >> 3], "big") >> (-count & 7) << (wanted - count)
    return (kept << (-wanted & 7)).to_bytes((wanted + 7) >> 3, "big")


cdef int encode_text(Writer* w, Node* n, PyObject* value) noexcept:
    cdef uint64_t count, k
    cdef Py_ssize_t length
    cdef const char* text
    cdef bint lengths
    cdef uint32_t code
    cdef int64_t place
    cdef uint64_t part
    if not PyUnicode_Check(value):
        return fail_type(&w.failure, "a string", value)
    if n.form == TEXT_UTF8:
        text = PyUnicode_AsUTF8AndSize(value, &length)
        if text == NULL:
            if not PyErr_ExceptionMatches(MEMORY_ERROR):
                PyErr_Clear()
                fail_value(&w.failure, value, "holds half a surrogate pair")
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
        code = PyUnicode_READ_CHAR(value, k)
        if code < 128 and n.code_index != NULL:
            place = n.code_index[code]
        else:
            place = in_alphabet(n, code) - 1 if n.n_codes else code
        if unlikely(place < 0 or (n.form == TEXT_CODES and n.unit < 21 and code >> n.unit)):
            return fail(&w.failure, 0, FORMAT(b"character U+%04x is not in the alphabet", <int>code))
        put(&w.o, <uint64_t>place if n.form == TEXT_INDEXES else code, n.unit)
    if lengths and count >= 0x4000 and count & 0x3FFF == 0:
        write_length(w, 0)
    return 0


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
        return fail_text(f, one_of(<object>name, "alternative", [<object>n.alternatives[k].name for k in range(n.roots + n.additions)]))
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
    cdef int k
    if enter_writing(w) < 0 or room(w, 64) < 0:
        return -1
    if n.extensible:
        extended = reference(slots[layout.extra]) != NONE
        for k in range(n.additions):
            if extended:
                break
            extended = group_present(layout, slots, &layout.additions[k])
        put(&w.o, extended, 1)
    if unlikely(encode_members(w, layout, slots, 0, n.roots, layout.optionals) < 0):
        return -1
    if unlikely(extended) and encode_additions(w, layout, slots) < 0:
        return -1
    w.depth -= 1
    return 0


cdef inline int encode_run(Writer* w, int64_t* slots, Member* m) noexcept:
    cdef uint64_t field
    cdef bint bad = False
    cdef int k
    if unlikely(room(w, m.run_bits) < 0):
        return -1
    for k in range(m.run):
        field = <uint64_t>slots[m[k].slot] - <uint64_t>m[k].low
        if unlikely(field > m[k].span):
            fail(&w.failure, 0, FORMAT(b"%lld is outside %S..%S", slots[m[k].slot], m[k].node.minimum, m[k].node.maximum))
            add_step(&w.failure, m[k].name, 0)
            return -1
        put(&w.o, field, m[k].width)
    return 0


cdef inline bint member_present(Member* m, int64_t* slots) noexcept:
    if m.has_default:
        return not is_default(m, slots)
    return slots[m.slot] != (ABSENT if m.raw else as_slot(NONE))


cdef int encode_members(Writer* w, Layout* layout, int64_t* slots, int first, int count, int optionals) noexcept:
    """The presence bitmap and the members it speaks of."""
    cdef uint64_t bitmap = w.o.pos
    cdef int left = optionals
    cdef int k = first
    cdef Member* m
    if room(w, optionals + 64) < 0:
        return -1
    while left > 0:
        put(&w.o, 0, left if left < 32 else 32)
        left -= 32
    while k < first + count:
        m = &layout.members[k]
        if m.run and not m.absent:
            if unlikely(encode_run(w, slots, m) < 0):
                return -1
            k += m.run
            continue
        k += 1
        if m.optional:
            bitmap += 1
            if not member_present(m, slots):
                continue
            w.o.data[(bitmap - 1) >> 3] |= <uint8_t>(0x80 >> ((bitmap - 1) & 7))
        if unlikely(encode_member(w, layout, slots, m) < 0):
            add_step(&w.failure, m.name, 0)
            return -1
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
        return encode_value(w, m.node, reference(slots[m.slot]))
    n = open_node(layout, slots, m)
    if n == NULL:
        return encode_unknown(w, reference(slots[m.slot]))
    return encode_open(w, n, reference(slots[m.slot]))


cdef int encode_additions(Writer* w, Layout* layout, int64_t* slots) noexcept:
    """The list of presence bits, then an open type for each addition that is there."""
    cdef int known = layout.node.additions
    cdef PyObject* unknown = reference(slots[layout.extra])
    cdef uint64_t count = known
    cdef uint64_t bitmap
    cdef int64_t left, index
    cdef int k, overflow
    cdef bint any_present = False
    cdef PyObject* pair
    cdef Addition* a
    if unknown != NONE:
        for k in range(<int>PyTuple_GET_SIZE(unknown)):
            pair = PyTuple_GET_ITEM(unknown, k)
            index = PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(pair, 0), &overflow)
            if PyTuple_GET_ITEM(pair, 1) == NONE:
                if k != PyTuple_GET_SIZE(unknown) - 1:
                    return fail_additions(w, FORMAT(b"only the last index can stand without octets, not %lld", index))
                count = index + 1
            elif index < known:
                return fail_additions(w, FORMAT(b"addition %lld is known by name", index))
            elif count <= <uint64_t>index:
                count = index + 1
    for k in range(<int>count, known):
        if group_present(layout, slots, &layout.additions[k]):
            return fail_additions(w, FORMAT(b"a list of %llu addition%s cannot hold addition %d", count, s_of(count), k))
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
            any_present = True
            patch_bit(w, bitmap + k)
            if encode_addition(w, layout, slots, a) < 0:
                return -1
    if unknown != NONE:
        for k in range(<int>PyTuple_GET_SIZE(unknown)):
            pair = PyTuple_GET_ITEM(unknown, k)
            if PyTuple_GET_ITEM(pair, 1) != NONE:
                any_present = True
                patch_bit(w, bitmap + PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(pair, 0), &overflow))
                if encode_unknown(w, PyTuple_GET_ITEM(pair, 1)) < 0:
                    return -1
    if not any_present:
        return fail_additions(w, FORMAT(b"no addition stands in the list"))
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
        if open_begin(w, &mark) < 0 or encode_members(w, layout, slots, a.first, a.count, a.optionals) < 0:
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
    if encode_open(w, m.node, reference(slots[m.slot])) < 0:
        add_step(&w.failure, m.name, 0)
        return -1
    return 0
