# What to_dict() gives back: a record's value in the conventions of docs/codec-tables.md, and octets nobody knows.
#
# Rule: what does not fit its type (a record may be made with anything) is given back as it is; the encoder complains.

cdef object to_plain(Node* n, PyObject* value):
    """The value in the conventions of to_dict(); what does not fit its type is given back as it is."""
    cdef int k
    cdef PyObject* pair
    if n != NULL and n.kind == OPEN:
        return to_plain(n.element, value)
    if n == NULL:
        return (<Unknown><object>value).octets if isinstance(<object>value, Unknown) else <object>value
    if n.kind == SEQUENCE and is_record(value):
        return plain_record(value)
    if n.kind == SEQUENCE_OF and PyTuple_Check(value):
        return [to_plain(n.element, <PyObject*>item) for item in <tuple><object>value]
    if n.kind == CHOICE and PyTuple_Check(value) and PyTuple_GET_SIZE(value) == 2:
        k = alternative_index(n, PyTuple_GET_ITEM(value, 0))
        pair = PyTuple_GET_ITEM(value, 1)
        return <object>PyTuple_GET_ITEM(value, 0), to_plain(n.alternatives[k].node, pair) if k >= 0 else <object>pair
    if n.kind == NULL_:
        return None
    return <object>value


cdef dict plain_record(PyObject* record):
    cdef Layout* layout = layout_of(record)
    cdef int64_t* slots = slots_of(record)
    cdef dict plain = {}
    cdef int k
    cdef Member* m
    cdef Node* n
    for k in range(layout.count):
        m = &layout.members[k]
        if m.raw:
            if not (m.absent and slots[m.slot] == ABSENT):
                plain[<object>m.name] = owned(box(m.node, slots[m.slot]))
        elif reference(slots[m.slot]) != NONE:
            n = open_node(layout, slots, m) if m.node.kind == OPEN else held_node(layout, slots, m)
            if enter_call(" while making a dict of a record"):
                raise_set()
            try:
                plain[<object>m.name] = to_plain(n, reference(slots[m.slot]))
            finally:
                leave_call()
    if layout.extra >= 0 and reference(slots[layout.extra]) != NONE:
        plain["_additions"] = dict(<object>reference(slots[layout.extra]))
    return plain


cdef class Unknown:
    """The content octets of an open type nobody has told us the type of; equal to another with the same octets."""

    cdef readonly bytes octets

    def __init__(self, bytes octets not None):
        self.octets = octets

    def __eq__(self, other):
        return self.octets == (<Unknown>other).octets if isinstance(other, Unknown) else NotImplemented

    def __hash__(self):
        return hash(self.octets) ^ 0x556E6B

    def __repr__(self):
        return f"Unknown({self.octets!r})"

    def __reduce__(self):
        return Unknown, (self.octets,)
