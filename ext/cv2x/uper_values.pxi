# Values on their way into slots: what a constructor takes and what a dict holds.
#
# Rules: a record is made from names and values alone; names are checked here, and so is what a raw slot cannot hold (a
# string for an INTEGER, an unknown item).  Ranges and sizes wait for the encoder, which is the only judge of them.
# `freeze` turns the dict conventions of docs/codec-tables.md into those of a record (tuples, records, True for NULL),
# so that a record made by hand equals a decoded one; what does not fit its type is kept as it is and refused when
# encoded.

cdef int raw_from(Failure* f, Node* n, PyObject* value, int64_t* raw) noexcept:
    """The raw form of a value; ranges are not looked at."""
    cdef int overflow = 0
    cdef PyObject* number
    if n.raw == RAW_INTEGER:
        if likely(PyLong_CheckExact(value)):
            raw[0] = PyLong_AsLongLongAndOverflow(value, &overflow)
        elif PyIndex_Check(value) and not PyBool_Check(value):
            number = PyNumber_Index(value)
            if number == NULL:
                return -1
            raw[0] = PyLong_AsLongLongAndOverflow(number, &overflow)
            DECREF(number)
        else:
            return fail_type(f, "an integer", value)
        if unlikely(overflow != 0 or raw[0] == ABSENT):
            return fail_outside(f, n, value)
        return 0
    if n.raw == RAW_ENUMERATED:
        return item_index(f, n, value, raw)
    if n.raw == RAW_BOOLEAN:
        if value == TRUE:
            raw[0] = 1
        elif value == FALSE:
            raw[0] = 0
        else:
            return fail_type(f, "True or False", value)
        return 0
    if n.raw == RAW_BITS:
        return raw_bits(f, n, value, raw)
    if PyBytes_CheckExact(value) and PyBytes_GET_SIZE(value) == n.low:
        raw[0] = <int64_t>load_short(PyBytes_AS_STRING(value), <int>n.low)
        return 0
    return raw_octets(f, n, value, raw)


cdef inline uint64_t load_short(const char* octets, int count) noexcept:
    cdef uint64_t bits = 0
    cdef int k
    for k in range(count):
        bits = (bits << 8) | <uint8_t>octets[k]
    return bits


cdef int raw_octets(Failure* f, Node* n, PyObject* value, int64_t* raw) noexcept:
    cdef Py_ssize_t size
    try:
        octets = octets_of(value)
        if octets is None:
            return fail_type(f, "octets", value)
        if len(octets) != n.low:
            size = len(octets)
            return fail(f, 0, FORMAT(b"%zd octet%s where %lld must stand", size, s_of(size), n.low))
        raw[0] = <int64_t>load_short(PyBytes_AS_STRING(<PyObject*>octets), <int>n.low)
        return 0
    except MemoryError:
        PyErr_NoMemory()
        return -1


cdef bytes octets_of(PyObject* value):
    """bytes, bytearray and memoryview as bytes; None for all else."""
    if PyBytes_CheckExact(value):
        return <bytes><object>value
    if isinstance(<object>value, (bytes, bytearray, memoryview)):
        return bytes(<object>value)
    return None


cdef int raw_bits(Failure* f, Node* n, PyObject* value, int64_t* raw) noexcept:
    """A fixed BIT STRING from (octets, bit count); a named one may be shorter, or longer by zeros."""
    cdef uint64_t bits = 0
    cdef int64_t count, width = n.width
    cdef int overflow
    cdef PyObject* octets_in
    if PyTuple_CheckExact(value) and PyTuple_GET_SIZE(value) == 2:
        octets_in = PyTuple_GET_ITEM(value, 0)
        if (PyBytes_CheckExact(octets_in) and PyBytes_GET_SIZE(octets_in) == (width + 7) >> 3
                and PyLong_CheckExact(PyTuple_GET_ITEM(value, 1))
                and PyLong_AsLongLongAndOverflow(PyTuple_GET_ITEM(value, 1), &overflow) == width):
            raw[0] = <int64_t>(load_short(PyBytes_AS_STRING(octets_in), <int>((width + 7) >> 3)) >> (-width & 7))
            return 0
    try:
        octets = bit_string(f, value)
        if octets is None:
            return -1
        count = (<tuple><object>octets)[1]
        whole = int.from_bytes((<tuple><object>octets)[0][:(count + 7) >> 3], "big") >> (-count & 7)
        if count != width:
            if not n.named or (count > width and whole & ((1 << (count - width)) - 1)):
                return fail(f, 0, FORMAT(b"%lld bit%s where %lld must stand", count, s_of(count), width))
            whole = whole << (width - count) if count < width else whole >> (count - width)
        bits = whole
        raw[0] = <int64_t>bits
        return 0
    except MemoryError:
        PyErr_NoMemory()
        return -1


cdef tuple bit_string(Failure* f, PyObject* value):
    """(bytes, bit count) with enough octets, or None and a failure."""
    pair = <object>value
    if (not isinstance(pair, (tuple, list)) or len(pair) != 2
            or isinstance(pair[1], bool) or not isinstance(pair[1], int)):
        fail_type(f, "(octets, bit count)", value)
        return None
    inner = pair[0]
    octets = octets_of(<PyObject*>inner)
    if octets is None:
        fail_type(f, "(octets, bit count)", value)
        return None
    if not 0 <= pair[1] <= 8 * len(octets):
        fail_text(f, f"{brief(pair[1])} bits do not stand in {plural(len(octets), 'octet')}")
        return None
    return octets, pair[1]


cdef int item_index(Failure* f, Node* n, PyObject* value, int64_t* raw) noexcept:
    """The index of an ENUMERATED item: by pointer where there are few, else by name."""
    cdef int known = n.roots + n.additions
    cdef int k
    cdef PyObject* found
    if known <= 16:
        for k in range(known):
            if n.names[k] == value:
                raw[0] = k
                return 0
    if not PyUnicode_Check(value):
        return fail_type(f, "the name of an item", value)
    found = PyDict_GetItemBorrowed(n.lookup, value)
    if found != NULL:
        raw[0] = PyLong_AsLongLongAndOverflow(found, &k)
        return 0
    if PyErr_Occurred() != NULL:
        return -1
    if n.values != NULL:
        if n.extensible and numbered_item(n, <object>value, raw):
            return 0
    elif n.extensible:
        k = unknown_index(<object>value)
        if k >= n.additions:
            raw[0] = <int64_t>n.roots + k
            return 0
    return unknown_item(f, n, value)


cdef int unknown_item(Failure* f, Node* n, PyObject* value) noexcept:
    try:
        return fail_text(f, one_of(<object>value, "item", [<object>n.names[k] for k in range(n.roots + n.additions)]))
    except BaseException as error:
        set_error(error)
        return -1


cdef str one_of(object value, str what, list names):
    return f"{brief(value)} is no {what}; expected {', '.join(names[:12])}{', …' if len(names) > 12 else ''}"


cdef int fail_outside(Failure* f, Node* n, PyObject* value) noexcept:
    try:
        return fail_text(f, f"{brief(<object>value)} is outside {<object>n.minimum}..{<object>n.maximum}")
    except BaseException as error:
        set_error(error)
        return -1


cdef int unknown_index(object name) noexcept:
    """The index in "unknown:<index>", or -1."""
    cdef str text
    if not isinstance(name, str):
        return -1
    text = name
    if not text.startswith("unknown:"):
        return -1
    text = text[8:]
    if not text.isascii() or not text.isdecimal() or len(text) > 9 or str(int(text)) != text:
        return -1
    return int(text)


cdef PyObject* freeze(Node* n, PyObject* value, Failure* f) noexcept:
    """The value as a record holds it, as a new reference; NULL and a failure when a name in it is wrong."""
    cdef PyObject* made
    if n != NULL and n.kind == SEQUENCE and PyDict_Check(value):
        made = record_from(f, n.layout, value, True)
        return made
    try:
        frozen = frozen_value(n, <object>value, f)
    except BaseException as error:
        return set_error(error)
    if f.reason != NULL:
        return NULL
    INCREF(<PyObject*>frozen)
    return <PyObject*>frozen


cdef object frozen_value(Node* n, object value, Failure* f):
    cdef int k
    cdef list items
    if isinstance(value, (bytearray, memoryview)):
        value = bytes(value)
    if n == NULL:
        return value
    if n.kind == NULL_:
        return True if value is None else value
    if n.kind == OPEN:
        return unknown_of(<PyObject*>value) if n.element == NULL else owned_or_none(
            freeze(n.element, <PyObject*>value, f))
    if n.kind == SEQUENCE_OF and isinstance(value, (list, tuple)):
        items = []
        for k, item in enumerate(value):
            items.append(owned_or_none(freeze(n.element, <PyObject*>item, f)))
            if f.reason != NULL:
                add_step(f, NULL, k)
                return None
        return tuple(items)
    if n.kind == BITS and isinstance(value, (list, tuple)) and len(value) == 2:
        return frozen_bits(frozen_value(NULL, value[0], f), value[1])
    if n.kind == CHOICE and isinstance(value, (list, tuple)) and len(value) == 2:
        k = alternative_index(n, <PyObject*>(value[0]))
        if k >= 0:
            inner = value[1]
            held = owned_or_none(freeze(n.alternatives[k].node, <PyObject*>inner, f))
            if f.reason != NULL:
                add_step(f, n.alternatives[k].name, 0)
            return <object>n.alternatives[k].name, held
        return value[0], frozen_value(NULL, value[1], f)
    return value


cdef tuple frozen_bits(object octets, object count):
    """A BIT STRING without the bits behind its last, so that equal values are equal."""
    cdef int64_t bits
    if not isinstance(octets, bytes) or type(count) is not int or not 0 <= count <= 8 * len(octets):
        return octets, count
    bits = count
    if bits == 8 * len(octets):
        return octets, count
    return with_zeros(octets, bits, bits), count


cdef object owned_or_none(PyObject* value):
    """As `owned`, but None where a failure has been noted."""
    if value == NULL and PyErr_Occurred() == NULL:
        return None
    return owned(value)


cdef int alternative_index(Node* n, PyObject* name) noexcept:
    """Which alternative of a CHOICE bears the name, or -1."""
    cdef int k, overflow
    cdef PyObject* found
    cdef int count = n.roots + n.additions
    if count <= 16:
        for k in range(count):
            if n.alternatives[k].name == name:
                return k
    if not PyUnicode_Check(name):
        return -1
    found = PyDict_GetItemBorrowed(n.lookup, name)
    return -1 if found == NULL else <int>PyLong_AsLongLongAndOverflow(found, &overflow)


cdef Node* open_node(Layout* layout, int64_t* slots, Member* m) noexcept:
    """What the open member holds by the key beside it; NULL when that is not known."""
    cdef Member* key
    cdef int64_t number
    cdef int overflow = 0
    if m.key < 0:
        return NULL
    key = &layout.members[m.key]
    number = slots[key.slot]
    if not key.raw:
        if not PyLong_Check(reference(number)):
            return NULL
        number = PyLong_AsLongLongAndOverflow(reference(number), &overflow)
        if overflow:
            return NULL
    return keyed_node(m.select, number)


cdef inline Node* held_node(Layout* layout, int64_t* slots, Member* m) noexcept:
    """The node of a member that is no open type itself, in the form its key asks for."""
    cdef Node* form
    if likely(m.key < 0):
        return m.node
    form = open_node(layout, slots, m)
    return m.node if form == NULL else form


cdef inline Node* keyed_node(Node* n, int64_t key) noexcept:
    cdef int k
    for k in range(n.n_keys):
        if n.keys[k] >= key:
            return n.choices[k] if n.keys[k] == key else NULL
    return NULL


cdef struct Filling:
    Layout* layout
    PyObject* record
    uint64_t seen           # members set, of the first 64: a raw slot of 64 bits has no value for "absent"
    int cursor              # the member expected next
    bint attributes         # names are those of Python, not of the ASN.1 text
    bint frozen             # a record to keep, not one made for being encoded at once


cdef int set_member(Failure* f, Filling* to, int which, PyObject* value) noexcept:
    """Put a value into its slot; None stands for absent, except that a NULL in a dict is None when present."""
    cdef Member* m = &to.layout.members[which]
    cdef int64_t* slot = slots_of(to.record) + m.slot
    cdef PyObject* held
    if which < 64:
        to.seen |= <uint64_t>1 << which
    if value == NONE and (m.absent or m.has_default) and (to.attributes or m.node.kind != NULL_):
        return set_absent(m, slot)
    if m.raw:
        if raw_from(f, m.node, value, slot) < 0:
            add_step(f, m.name, 0)
            return -1
        return 0
    if not to.frozen or m.node.kind == OPEN or m.key >= 0:
        held = TRUE if value == NONE and m.node.kind == NULL_ else value
        INCREF(held)
    else:
        held = freeze(m.node, value, f)
        if held == NULL:
            add_step(f, m.name, 0)
            return -1
    hold(slot, held)
    return 0


cdef inline void hold(int64_t* slot, PyObject* value) noexcept:
    """Put a new reference into a slot; None goes in without its count."""
    slot[0] = as_slot(value)
    if value == NONE:
        DECREF(value)


cdef inline int set_absent(Member* m, int64_t* slot) noexcept:
    if m.raw:
        slot[0] = m.raw_default if m.has_default else ABSENT
    elif m.has_default:
        INCREF(m.default)
        hold(slot, m.default)
    else:
        slot[0] = as_slot(NONE)
    return 0


cdef object unknown_of(PyObject* value):
    """Octets as a record holds them where nobody knows what they mean; all else as it is."""
    octets = octets_of(value)
    return <object>value if octets is None else Unknown(octets)


cdef int freeze_open(Failure* f, Layout* layout, PyObject* record, Member* m) noexcept:
    """Freeze an open member, or one with open types in it, once its key stands."""
    cdef int64_t* slots = slots_of(record)
    cdef PyObject* value = reference(slots[m.slot])
    cdef PyObject* held
    cdef Node* n = open_node(layout, slots, m)
    if value == NONE:
        return 0
    if m.node.kind != OPEN:
        n = held_node(layout, slots, m)
    try:
        made = unknown_of(value) if n == NULL else owned_or_none(freeze(n, value, f))
        held = NULL if f.reason != NULL else <PyObject*>made
        if held != NULL:
            INCREF(held)
    except BaseException as error:
        set_error(error)
        return -1
    if held == NULL:
        add_step(f, m.name, 0)
        return -1
    hold(&slots[m.slot], held)
    drop(value)
    return 0


cdef int finish_record(Failure* f, Filling* to) noexcept:
    """Complain of missing members, fill the absent ones, freeze what is open."""
    cdef int64_t* slots = slots_of(to.record)
    cdef int k
    cdef Member* m
    for k in range(to.layout.count):
        m = &to.layout.members[k]
        if slots[m.slot] == (ABSENT if m.raw else 0) and not (k < 64 and to.seen >> k & 1):
            if not m.absent and not m.has_default:
                fail(f, 0, FORMAT(b"missing"))
                add_step(f, m.name, 0)
                return -1
            set_absent(m, &slots[m.slot])
    if to.layout.extra >= 0 and slots[to.layout.extra] == 0:
        slots[to.layout.extra] = as_slot(NONE)
    if to.frozen:
        for k in range(to.layout.count):
            m = &to.layout.members[k]
            if (m.node.kind == OPEN or m.key >= 0) and freeze_open(f, to.layout, to.record, m) < 0:
                return -1
    return 0


cdef int start_record(Filling* to, Layout* layout, bint attributes, bint frozen) noexcept:
    cdef int k
    to.layout = layout
    to.cursor = 0
    to.seen = 0
    to.attributes = attributes
    to.frozen = frozen
    to.record = record_new(layout)
    if to.record == NULL:
        return -1
    for k in range(layout.raws):
        slots_of(to.record)[k] = ABSENT
    return 0


cdef int set_additions(Failure* f, Layout* layout, PyObject* record, PyObject* value) noexcept:
    """`_additions`: {index: octets}, and None at the last index where the sender's list ended without one."""
    cdef PyObject* pairs
    if value == NONE:
        return 0
    try:
        if not isinstance(<object>value, dict):
            return fail_type(f, "{index: octets}", value)
        found = []
        for index in sorted(<dict><object>value):
            octets = (<dict><object>value)[index]
            if octets is not None:
                inner = octets
                octets = octets_of(<PyObject*>inner)
                if octets is None:
                    return fail_type(f, "{index: octets}", value)
            if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < MOST_ADDITIONS:
                return fail_text(f, f"{brief(index)} is no index of an addition")
            found.append((index, octets))
        if not found:
            return 0
        result = tuple(found)
        pairs = <PyObject*>result
        INCREF(pairs)
        slots_of(record)[layout.extra] = as_slot(pairs)
        return 0
    except TypeError:
        return fail_type(f, "{index: octets}", value)
    except BaseException as error:
        set_error(error)
        return -1


cdef int set_named(Failure* f, Filling* to, PyObject* name, PyObject* value) noexcept:
    """Put one named value.  Names mostly come in order and interned: the next ones are compared by pointer first."""
    cdef Layout* layout = to.layout
    cdef int k, overflow
    cdef PyObject* found
    for k in range(to.cursor, layout.count):
        if (layout.members[k].attribute if to.attributes else layout.members[k].name) == name:
            to.cursor = k + 1
            return set_member(f, to, k, value)
    found = PyDict_GetItemBorrowed(layout.by_attribute if to.attributes else layout.by_name, name)
    if found != NULL:
        k = <int>PyLong_AsLongLongAndOverflow(found, &overflow)
        if k < layout.count:
            return set_member(f, to, k, value)
        if set_additions(f, layout, to.record, value) < 0:
            add_step(f, <PyObject*>ADDITIONS, 0)
            return -1
        return 0
    if PyErr_Occurred() != NULL:
        return -1
    return unknown_member(f, layout, name, to.attributes)


cdef int unknown_member(Failure* f, Layout* layout, PyObject* name, bint attributes) noexcept:
    try:
        names = [
            <object>(layout.members[k].attribute if attributes else layout.members[k].name) for k in range(layout.count)
        ]
        has_names = ", ".join(names) or "none"
        return fail_text(f, f"no member {brief(<object>name)}; {<object>layout.node.name} has {has_names}")
    except BaseException as error:
        set_error(error)
        return -1


cdef PyObject* record_from(Failure* f, Layout* layout, PyObject* values, bint frozen) noexcept:
    """A record of a dict by the names of the ASN.1 text; not frozen it is only good for being encoded."""
    cdef Filling to
    cdef Py_ssize_t place = 0
    cdef PyObject* name
    cdef PyObject* value
    cdef int done
    if start_record(&to, layout, False, frozen) < 0:
        return NULL
    while PyDict_Next(values, &place, &name, &value):
        INCREF(name)                    # an __index__ of the caller's may change the dict meanwhile
        INCREF(value)
        done = set_named(f, &to, name, value)
        DECREF(name)
        DECREF(value)
        if done < 0:
            DECREF(to.record)
            return NULL
    if finish_record(f, &to) < 0:
        DECREF(to.record)
        return NULL
    return to.record


cdef object construct(Layout* layout, dict values):
    """A record of a dict by attribute names.  Raises EncodeError."""
    cdef Failure f
    cdef Filling to
    f.reason = NULL
    f.steps = 0
    if start_record(&to, layout, True, True) < 0:
        raise_set()
    for name, value in values.items():
        if set_named(&f, &to, <PyObject*>name, <PyObject*>value) < 0:
            break
    return constructed(&f, &to)


cdef object construct_from(Layout* layout, PyObject* const* values, PyObject* names):
    """As `construct`, from the arguments of a call."""
    cdef Failure f
    cdef Filling to
    cdef Py_ssize_t k
    f.reason = NULL
    f.steps = 0
    if start_record(&to, layout, True, True) < 0:
        raise_set()
    for k in range(0 if names == NULL else PyTuple_GET_SIZE(names)):
        if set_named(&f, &to, PyTuple_GET_ITEM(names, k), values[k]) < 0:
            break
    return constructed(&f, &to)


cdef object constructed(Failure* f, Filling* to):
    if f.reason == NULL and PyErr_Occurred() == NULL and finish_record(f, to) == 0:
        return owned(to.record)
    DECREF(to.record)
    raise_encode(f)
    raise_set()
