# Records: one native type per SEQUENCE, made when a dialect loads.
#
# Layout: head, raw slots (int64), then references.  A record only ever holds immutable trees: it has no GC header (a
# cycle cannot be made: SEQUENCE OF is a tuple, and the constructor freezes lists and dicts), freed records wait in a
# free list per size, and a deep tree is taken apart in a loop instead of by recursion.  The type keeps its Table alive,
# so layouts outlive every record.
# None stands in a slot without being counted, since most slots of most records hold it; whoever takes it out counts it.
# ABSENT in a raw slot means that the member is absent; raw forms that could hold that number are never used for
# optional members.

cdef enum:
    FREE_SIZES = 40
    FREE_LENGTH = 256
    DROP_DEPTH = 100

cdef int64_t ABSENT = <int64_t>(<uint64_t>1 << 63)
cdef PyObject* free_records[FREE_SIZES]     # linked through the layout word
cdef int free_counts[FREE_SIZES]
cdef int drop_depth = 0
cdef PyObject* drop_later = NULL
cdef object RECORD = None


cdef inline int64_t* slots_of(PyObject* record) noexcept:
    return <int64_t*>(<char*>record + sizeof(RecordHead))


cdef inline Layout* layout_of(PyObject* record) noexcept:
    return (<RecordHead*>record).layout


cdef inline PyObject* reference(int64_t slot) noexcept:
    return <PyObject*><intptr_t>slot


cdef inline int64_t as_slot(PyObject* value) noexcept:
    return <int64_t><intptr_t>value


cdef inline bint is_record(PyObject* value) noexcept:
    return TYPE(value).tp_dealloc == <destructor>record_dealloc


cdef inline void drop(PyObject* held) noexcept:
    """Give up what a slot holds."""
    if held != NONE:
        XDECREF(held)


cdef inline PyObject* record_new(Layout* layout) noexcept:
    """A record whose references are NULL and whose raw slots are undefined."""
    cdef int size = layout.slots
    cdef int k
    cdef PyObject* record
    cdef int64_t* slots
    if likely(size < FREE_SIZES and free_records[size] != NULL):
        record = free_records[size]
        free_records[size] = <PyObject*>(<RecordHead*>record).layout
        free_counts[size] -= 1
        SET_REFCNT(record, 1)
        SET_TYPE(record, layout.type)
        INCREF(<PyObject*>layout.type)
    else:
        # not the interpreter's arenas: they go back to the system when messages that were kept are let go, and the
        # next ones would pay for fresh pages again, which costs more than decoding
        record = <PyObject*>PyMem_RawMalloc(sizeof(RecordHead) + size * sizeof(int64_t))
        if record == NULL:
            return PyErr_NoMemory()
        PyObject_Init(record, layout.type)
    (<RecordHead*>record).layout = layout
    slots = slots_of(record)
    for k in range(layout.raws, size):
        slots[k] = 0
    return record


cdef inline void record_free(PyObject* record, int size) noexcept:
    cdef PyObject* kind = <PyObject*>TYPE(record)
    if likely(size < FREE_SIZES and free_counts[size] < FREE_LENGTH):
        (<RecordHead*>record).layout = <Layout*>free_records[size]
        free_records[size] = record
        free_counts[size] += 1
    else:
        PyMem_RawFree(record)
    DECREF(kind)


cdef inline void drop_references(PyObject* record, Layout* layout) noexcept:
    cdef int64_t* slots = slots_of(record)
    cdef int k
    for k in range(layout.raws, layout.slots):
        drop(reference(slots[k]))


cdef void record_dealloc(PyObject* record) noexcept:
    global drop_depth, drop_later
    cdef Layout* layout = layout_of(record)
    cdef int size = layout.slots
    cdef PyObject* next_one
    if layout.raws == size:
        record_free(record, size)
        return
    if drop_depth >= DROP_DEPTH:            # linked through the layout word; the type still knows the layout
        (<RecordHead*>record).layout = <Layout*>drop_later
        drop_later = record
        return
    drop_depth += 1
    drop_references(record, layout)
    record_free(record, size)
    if drop_depth == 1:
        while drop_later != NULL:
            next_one = drop_later
            drop_later = <PyObject*>(<RecordHead*>next_one).layout
            layout = layout_of_type(TYPE(next_one))
            size = layout.slots
            drop_references(next_one, layout)
            record_free(next_one, size)
    drop_depth -= 1


cdef Layout* layout_of_type(PyTypeObject* kind) noexcept:
    cdef PyObject* holder = PyDict_GetItemBorrowed(<PyObject*>kind.tp_dict, <PyObject*>LAYOUT)
    return NULL if holder == NULL else (<LayoutHolder><object>holder).layout


cdef class LayoutHolder:
    """What ties a record type to its layout and keeps the Table alive as long as the type lives."""

    cdef Layout* layout
    cdef Table table


cdef PyObject* box(Node* n, int64_t raw) noexcept:
    """The value of a raw slot as a new reference."""
    cdef PyObject* value
    cdef PyObject* pair
    cdef int octets
    cdef uint64_t bits
    cdef int known
    if n.raw == RAW_INTEGER:
        return PyLong_FromLongLong(raw)
    if n.raw == RAW_ENUMERATED:
        known = n.roots + n.additions
        if raw >= known:
            return unknown_name(raw - n.roots) if n.values == NULL else item_name(unfolded(raw - known))
        value = n.names[raw]
        INCREF(value)
        return value
    if n.raw == RAW_BOOLEAN:
        value = TRUE if raw else FALSE
        INCREF(value)
        return value
    octets = (n.width + 7) >> 3
    value = PyBytes_FromStringAndSize(NULL, octets)
    if value == NULL:
        return NULL
    bits = <uint64_t>raw
    if n.width & 7:
        bits <<= 8 - (n.width & 7)
    while octets:
        octets -= 1
        PyBytes_AS_STRING(value)[octets] = <char>(bits & 0xFF)
        bits >>= 8
    if n.raw == RAW_OCTETS:
        return value
    return new_pair(value, PyLong_FromLongLong(n.width))


cdef inline PyObject* new_tuple(Py_ssize_t count) noexcept:
    """A tuple for decoded values.  None of them can be part of a cycle, so the collector need not look at it."""
    cdef PyObject* value = PyTuple_New(count)
    if likely(value != NULL and count):
        PyObject_GC_UnTrack(value)
    return value


cdef inline PyObject* new_pair(PyObject* first, PyObject* second) noexcept:
    """A tuple of two references, which it takes over; NULL when one of them is."""
    cdef PyObject* pair
    if first == NULL or second == NULL:
        XDECREF(first)
        XDECREF(second)
        return NULL
    pair = new_tuple(2)
    if pair == NULL:
        DECREF(first)
        DECREF(second)
        return NULL
    PyTuple_SET_ITEM(pair, 0, first)
    PyTuple_SET_ITEM(pair, 1, second)
    return pair


cdef PyObject* unknown_name(uint64_t index) noexcept:
    cdef str name = f"unknown:{index}"
    INCREF(<PyObject*>name)
    return <PyObject*>name


cdef PyObject* slot_value(PyObject* record, Member* m) noexcept:
    """The value of one member as a new reference."""
    cdef int64_t slot = slots_of(record)[m.slot]
    cdef PyObject* value
    if m.raw:
        if m.absent and slot == ABSENT:
            INCREF(NONE)
            return NONE
        return box(m.node, slot)
    value = reference(slot)
    INCREF(value)
    return value


cdef PyObject* get_raw(PyObject* record, void* member) noexcept:
    return slot_value(record, <Member*>member)


cdef PyObject* get_additions(PyObject* record, void* layout) noexcept:
    return new_additions(reference(slots_of(record)[(<Layout*>layout).extra]))


cdef PyObject* new_additions(PyObject* pairs) noexcept:
    """The unknown additions as a dict of one's own, or None."""
    if pairs == NONE:
        INCREF(NONE)
        return NONE
    try:
        found = dict(<object>pairs)
    except MemoryError:
        return PyErr_NoMemory()
    INCREF(<PyObject*>found)
    return <PyObject*>found


cdef PyObject* record_richcompare(PyObject* one, PyObject* other, int how) noexcept:
    cdef PyObject* answer = NOT_IMPLEMENTED
    cdef int same
    if (how == Py_EQ or how == Py_NE) and TYPE(one) == TYPE(other):
        same = same_record(one, other)
        if same < 0:
            return NULL
        answer = TRUE if (same == 1) == (how == Py_EQ) else FALSE
    INCREF(answer)
    return answer


cdef int same_record(PyObject* one, PyObject* other) noexcept:
    cdef Layout* layout = layout_of(one)
    cdef int64_t* a = slots_of(one)
    cdef int64_t* b = slots_of(other)
    cdef int k
    cdef int same = 1
    if memcmp(a, b, layout.raws * sizeof(int64_t)) != 0:
        return 0
    if enter_call(" while comparing records"):
        return -1
    for k in range(layout.raws, layout.slots):
        same = PyObject_RichCompareBool(reference(a[k]), reference(b[k]), Py_EQ)
        if same != 1:
            break
    leave_call()
    return same


cdef Py_hash_t record_hash(PyObject* record) noexcept:
    cdef Layout* layout = layout_of(record)
    cdef int64_t* slots = slots_of(record)
    cdef uint64_t mixed = <uint64_t><uintptr_t>layout.type >> 4
    cdef Py_hash_t part
    cdef int k
    if enter_call(" while hashing a record"):
        return -1
    for k in range(layout.slots):
        part = slots[k] if k < layout.raws else PyObject_Hash(reference(slots[k]))
        if k >= layout.raws and part == -1:
            leave_call()
            return -1
        mixed = (mixed ^ <uint64_t>part) * 0x9E3779B97F4A7C15ULL
        mixed ^= mixed >> 29
    leave_call()
    return -2 if <Py_hash_t>mixed == -1 else <Py_hash_t>mixed


cdef object record_text(object record):
    cdef PyObject* p = <PyObject*>record
    cdef Layout* layout = layout_of(p)
    cdef list parts = []
    cdef int k
    for k in range(layout.count):
        value = owned(slot_value(p, &layout.members[k]))
        if value is not None:
            parts.append(f"{<object>layout.members[k].attribute}={value!r}")
    if layout.extra >= 0 and reference(slots_of(p)[layout.extra]) != NONE:
        parts.append(f"_additions={owned(get_additions(p, layout))!r}")
    label = "experimental " if type(record)._experimental else ""
    return f"{label}{type(record).__name__}({', '.join(parts)})"


cdef object owned(PyObject* value):
    """A new reference as an object; raises when it is NULL."""
    if value == NULL:
        if PyErr_Occurred() == NULL:
            raise SystemError("no value")
        raise_set()
    result = <object>value
    DECREF(value)
    return result


cdef int raise_set() except -1:
    return -1


cdef PyObject* record_repr(PyObject* record) noexcept:
    if enter_call(" while showing a record"):
        return NULL
    try:
        text = record_text(<object>record)
        INCREF(<PyObject*>text)
        return <PyObject*>text
    except BaseException as error:
        return set_error(error)
    finally:
        leave_call()


cdef PyObject* set_error(object error) noexcept:
    kind = type(error)
    PyErr_SetObject(<PyObject*>kind, <PyObject*>error)
    return NULL


cdef PyObject* record_to_dict(PyObject* record, PyObject* _unused) noexcept:
    try:
        found = to_plain(layout_of(record).node, record)
        INCREF(<PyObject*>found)
        return <PyObject*>found
    except BaseException as error:
        return set_error(error)


cdef PyObject* record_itself(PyObject* record, PyObject* _unused) noexcept:
    INCREF(record)
    return record


cdef PyObject* record_replace(PyObject* record, PyObject* args, PyObject* changes) noexcept:
    try:
        if PyTuple_GET_SIZE(args):
            raise TypeError("replace() takes keyword arguments only")
        found = changed(<object>record, {} if changes == NULL else <dict><object>changes)
        INCREF(<PyObject*>found)
        return <PyObject*>found
    except BaseException as error:
        return set_error(error)


cdef object changed(object record, dict changes):
    """A copy of ``record`` with other values for some members."""
    cdef PyObject* p = <PyObject*>record
    cdef Layout* layout = layout_of(p)
    cdef dict values = {}
    cdef int k
    for k in range(layout.count):
        values[<object>layout.members[k].attribute] = owned(slot_value(p, &layout.members[k]))
    if layout.extra >= 0:
        values["_additions"] = owned(get_additions(p, layout))
    values.update(changes)
    return construct(layout, values)


cdef PyObject* record_tp_new(PyTypeObject* kind, PyObject* args, PyObject* changes) noexcept:
    cdef Layout* layout = layout_of_type(kind)
    try:
        if layout == NULL:
            raise TypeError("a record class comes from dialect(name).record(type)")
        if PyTuple_GET_SIZE(args):
            raise TypeError(f"{kind_name(kind)}() takes keyword arguments only")
        found = construct(layout, {} if changes == NULL else <dict><object>changes)
        INCREF(<PyObject*>found)
        return <PyObject*>found
    except BaseException as error:
        return set_error(error)


cdef PyObject* record_call(PyObject* kind, PyObject* const* args, size_t flags, PyObject* names) noexcept:
    """``Type(member=value, …)`` without a dict in between."""
    cdef Layout* layout = layout_of_type(<PyTypeObject*>kind)
    try:
        if PyVectorcall_NARGS(flags):
            raise TypeError(f"{kind_name(<PyTypeObject*>kind)}() takes keyword arguments only")
        found = construct_from(layout, args, names)
        INCREF(<PyObject*>found)
        return <PyObject*>found
    except BaseException as error:
        return set_error(error)


cdef str kind_name(PyTypeObject* kind):
    return (<object>kind).__name__


cdef PyMethodDef record_methods[5]
record_methods[0] = PyMethodDef(
    b"to_dict", record_to_dict, METH_NOARGS,
    b"to_dict()\n--\n\nThe value as dicts, lists and scalars (docs/codec-tables.md), absent members left out.")
record_methods[1] = PyMethodDef(
    b"replace", <PyCFunction><void*>record_replace, METH_VARARGS | METH_KEYWORDS,
    b"replace(**changes)\n--\n\nA copy with other values for the members named; None makes a member absent.")
record_methods[2] = PyMethodDef(b"__copy__", record_itself, METH_NOARGS, NULL)
record_methods[3] = PyMethodDef(b"__deepcopy__", record_itself, METH_O, NULL)
record_methods[4] = PyMethodDef(NULL, NULL, 0, NULL)


cdef object make_base_type():
    cdef PyType_Slot slots[8]
    cdef PyType_Spec spec
    slots[0] = PyType_Slot(Py_tp_dealloc, <void*>record_dealloc)
    slots[1] = PyType_Slot(Py_tp_repr, <void*>record_repr)
    slots[2] = PyType_Slot(Py_tp_hash, <void*>record_hash)
    slots[3] = PyType_Slot(Py_tp_richcompare, <void*>record_richcompare)
    slots[4] = PyType_Slot(Py_tp_methods, <void*>record_methods)
    slots[5] = PyType_Slot(Py_tp_new, <void*>record_tp_new)
    slots[6] = PyType_Slot(Py_tp_doc, <void*>(
        b"A decoded SEQUENCE: immutable, compared by value.  Absent members are None; replace() gives changed copies."))
    slots[7] = PyType_Slot(0, NULL)
    spec.name = b"cv2x._uper.Record"
    spec.basicsize = sizeof(RecordHead)
    spec.itemsize = 0
    spec.flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE
    spec.slots = slots
    kind = owned(PyType_FromSpec(&spec))
    kind._experimental = False
    seal_type(<PyObject*>kind, NULL)
    return kind


cdef object make_record_type(Layout* layout, str name, PyGetSetDef* getters, PyMemberDef* members, LayoutHolder holder,
                             tuple fields, bint experimental):
    """The type of one SEQUENCE: its raw members as getters, its references as plain object members."""
    cdef PyType_Slot slots[4]
    cdef PyType_Spec spec
    slots[0] = PyType_Slot(Py_tp_dealloc, <void*>record_dealloc)
    slots[1] = PyType_Slot(Py_tp_getset, <void*>getters)
    slots[2] = PyType_Slot(Py_tp_members, <void*>members)
    slots[3] = PyType_Slot(0, NULL)
    spec.name = b"cv2x.record"
    spec.basicsize = <int>(sizeof(RecordHead) + layout.slots * sizeof(int64_t))
    spec.itemsize = 0
    spec.flags = Py_TPFLAGS_DEFAULT
    spec.slots = slots
    bases = (RECORD,)
    kind = owned(PyType_FromSpecWithBases(&spec, <PyObject*>bases))
    kind.__name__ = name
    kind.__qualname__ = name
    kind.__module__ = "cv2x.messages"
    kind._layout = holder
    kind._fields = fields
    if experimental:
        kind._experimental = True
    layout.type = <PyTypeObject*><PyObject*>kind
    seal_type(<PyObject*>kind, record_call)
    return kind
