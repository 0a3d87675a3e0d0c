# The door of the engine: octets in, (name, record) out, and back.
#
# A frame is how a dialect tells its messages apart (messages/frames.py): a CHOICE whose alternatives are the messages,
# or a SEQUENCE of an id and an open type.  A frame that carries more than (name, message) can hold comes out whole,
# named by its own type.

cdef enum:
    SCRATCH = 2048

cdef enum FrameStyle:
    FRAME_NONE
    FRAME_CHOICE
    FRAME_OPEN


cdef struct FrameEntry:
    PyObject* name          # the short name of the message
    int64_t id              # index of the alternative, or key of the open type
    Node* node


cdef int start_reading(Reader* r, object octets, uint8_t* scratch) except -1:
    """Copy the octets to where zeros can follow them."""
    cdef PyObject* p = <PyObject*>octets
    cdef const uint8_t[::1] view
    cdef const uint8_t* source = NULL
    cdef size_t size
    cdef uint8_t* target = scratch
    if PyBytes_CheckExact(p):
        source = <const uint8_t*>PyBytes_AS_STRING(p)
        size = PyBytes_GET_SIZE(p)
    elif isinstance(octets, (bytes, bytearray, memoryview)):
        octets = bytes(octets)
        return start_reading(r, octets, scratch)
    else:
        raise TypeError(f"octets expected (bytes, bytearray or memoryview), not {type(octets).__name__}")
    if size > SCRATCH - SLACK:
        target = <uint8_t*>malloc(size + SLACK)
        if target == NULL:
            raise MemoryError
    memcpy(target, source, size)
    memset(target + size, 0, SLACK)
    r.i.data = target
    r.i.pos = 0
    r.i.end = 8 * size
    r.depth = 0
    r.zero_budget = 1024 + 8 * size
    be_strict(r)
    return 0


cdef inline void stop_reading(Reader* r, uint8_t* scratch) noexcept:
    if r.i.data != scratch:
        free(<void*>r.i.data)


cdef int finish_reading(Reader* r) noexcept:
    """A complete encoding is whole octets, at least one, padded with zeros (11.1)."""
    cdef uint64_t pos = r.i.pos
    cdef uint64_t padding = -pos & 7 if pos else 8
    if unlikely(not has(&r.i, padding)):
        return fail_short(r, pos, padding)
    if unlikely(take(&r.i, <unsigned int>padding) != 0):
        if tolerate(r, fail(&r.failure, pos, FORMAT(b"padding is not zero"))) < 0:
            return -1
    if unlikely(r.i.pos != r.i.end):
        return finish_surplus(r, (r.i.end - r.i.pos) >> 3)
    return 0


cdef int finish_surplus(Reader* r, uint64_t octets) noexcept:
    if keep_surplus(r, r.i.data, r.i.pos, octets) < 0:
        return -1
    return tolerate(r, fail(&r.failure, r.i.pos, FORMAT(b"%llu octet%s too many", octets, s_of(octets))))


cdef object liberty_of(Reader* r):
    """The failure of a tolerant reader as the liberty that would be taken there."""
    surplus = b"" if r.surplus == NULL else owned(r.surplus)
    where = path_of(&r.failure)
    return Liberty(where, r.failure.bit, reason_of(&r.failure), surplus)


cdef inline void start_writing(Writer* w, uint8_t* scratch) noexcept:
    w.o.data = scratch
    w.o.pos = 0
    w.o.limit = 8 * (SCRATCH - SLACK)
    w.heap = NULL
    w.depth = 0
    w.failure.reason = NULL
    w.failure.steps = 0
    scratch[0] = 0


cdef object finish_writing(Writer* w, int done, uint64_t least):
    """The octets written, ``least`` bits or more, or the exception; either way the writer is finished."""
    cdef PyObject* octets = NULL
    if likely(done == 0):
        if w.o.pos & 7:
            put(&w.o, 0, 8 - (w.o.pos & 7))
        elif w.o.pos < least:
            put(&w.o, 0, 8)
        octets = PyBytes_FromStringAndSize(<char*>w.o.data, <Py_ssize_t>(w.o.pos >> 3))
    if w.heap != NULL:
        free(w.heap)
    if unlikely(octets == NULL):
        raise_encode(&w.failure)
    return owned(octets)


cdef class Codec:
    """Encodes and decodes the types of one dialect table.

    ``document`` is a table of docs/codec-tables.md; ``frame`` is None or ``(style, type, names)`` with style
    ``"choice"`` (names by alternative) or ``"open"`` (names by message id).  Raises InputError when they do not fit.
    """

    cdef Table table
    cdef FrameStyle style
    cdef Node* frame
    cdef FrameEntry* entries
    cdef int n_entries
    cdef int64_t id_low
    cdef object frame_name
    cdef dict by_name

    def __init__(self, dict document not None, tuple frame=None):
        self.table = Table(document)
        self.by_name = {}
        if frame is not None:
            if self.table.oer:
                raise InputError("only a dialect in UPER has a frame")
            style, name, names = frame
            self.frame = self.node_of(name)
            self.frame_name = sys.intern(name)
            if style == "choice":
                self.set_choice(names)
            elif style == "open":
                self.set_open(names)
            else:
                raise InputError(f"no frame style {style!r}")

    cdef Node* node_of(self, object name) except NULL:
        index = self.table.types.get(name)
        if index is None:
            raise InputError(f"no type {brief(name)} in this dialect")
        return self.table.node(index)

    cdef int set_choice(self, dict names) except -1:
        cdef Node* n = self.frame
        cdef int k
        if n.kind != CHOICE:
            raise InputError(f"{self.frame_name} is no CHOICE")
        self.style = FRAME_CHOICE
        self.n_entries = n.roots + n.additions
        self.entries = <FrameEntry*>self.table.block(self.n_entries, sizeof(FrameEntry))
        for k in range(self.n_entries):
            alternative = <object>n.alternatives[k].name
            self.set_entry(k, names.get(alternative, alternative), k, n.alternatives[k].node)
        return 0

    cdef int set_open(self, dict names) except -1:
        cdef Node* n = self.frame
        cdef Layout* layout = n.layout
        cdef Node* content
        cdef Member* m
        cdef int k
        if n.kind != SEQUENCE or n.roots != 2 or layout.optionals:
            raise InputError(f"{self.frame_name} is no SEQUENCE of two")
        m = layout.members
        if not m[0].node.flat or m[0].raw != RAW_INTEGER or m[1].node.kind != OPEN or m[1].key != 0:
            raise InputError(f"{self.frame_name} is no SEQUENCE of an id and an open type")
        content = layout.members[1].node
        self.style = FRAME_OPEN
        self.n_entries = content.n_keys
        self.entries = <FrameEntry*>self.table.block(self.n_entries, sizeof(FrameEntry))
        for k in range(self.n_entries):
            name = names.get(content.keys[k], <object>content.choices[k].name)
            self.set_entry(k, name, content.keys[k], content.choices[k])
        return 0

    cdef int set_entry(self, int k, object name, int64_t id_, Node* node) except -1:
        if name in self.by_name or name == self.frame_name:
            raise InputError(f"two messages are named {name}")
        self.entries[k].name = self.table.hold(sys.intern(name))
        self.entries[k].id = id_
        self.entries[k].node = node
        self.by_name[name] = k
        return 0

    @property
    def types(self):
        """Names of all types, in the order of the ASN.1 text."""
        return tuple(self.table.types)

    @property
    def messages(self):
        """Short names of the messages a frame can carry, in the order of their ids."""
        return tuple([<object>self.entries[k].name for k in range(self.n_entries)])

    def message_node(self, str name not None):
        """The index in the table document of a message, or of the frame by its own name.  Raises EncodeError."""
        cdef int k
        if name == self.frame_name:
            return <int>(self.frame - self.table.nodes)
        k = self.entry_of(<PyObject*>name)
        if k < 0:
            raise EncodeError(self.unknown_message(name))
        return <int>(self.entries[k].node - self.table.nodes)

    def type_node(self, name):
        """The index of the node of a type in the table document.  Raises InputError."""
        return <int>(self.node_of(name) - self.table.nodes)

    def record(self, str name not None):
        """The record class of a SEQUENCE, an anonymous one by its place (``PathHistory.x[]``).  Raises InputError."""
        index = self.table.types.get(name)
        if index is None:
            index = self.table.places.get(name, -1)
            if index < 0:
                raise InputError(f"no type {brief(name)} in this dialect")
        kind = self.table.kinds[<int>index]
        if kind is None:
            raise InputError(f"{name} is no SEQUENCE and has no record class")
        return kind

    def decode(self, octets):
        """Return (short name, message) of a frame, or ("unknown:<id>", octets).  Raises DecodeError."""
        return self.decode_one(octets)

    def encode(self, name, value):
        """Return the frame of a message (record or dict) named as `decode` names it.  Raises EncodeError."""
        return self.encode_one(name, value)

    cdef object decode_one(self, octets):
        cdef uint8_t scratch[SCRATCH]
        cdef Reader r
        cdef PyObject* found
        start_reading(&r, octets, scratch)
        if self.style == FRAME_OPEN:
            found = self.read_open_frame(&r)
        elif self.style == FRAME_CHOICE:
            found = self.read_choice_frame(&r)
        else:
            stop_reading(&r, scratch)
            raise InputError("this dialect has no frame; use decode_type")
        if found != NULL and unlikely(finish_reading(&r) < 0):
            DECREF(found)
            found = NULL
        stop_reading(&r, scratch)
        if unlikely(found == NULL):
            raise_decode(&r.failure)
        return owned(found)

    cdef object encode_one(self, name, value):
        cdef uint8_t scratch[SCRATCH]
        cdef Writer w
        cdef Member* key
        cdef int k = self.entry_of(<PyObject*>name)
        cdef int done
        start_writing(&w, scratch)
        if unlikely(k < 0):
            done = self.write_other(&w, name, <PyObject*>value)
        elif self.style == FRAME_OPEN:
            key = self.frame.layout.members
            put(&w.o, <uint64_t>(self.entries[k].id - key.flat.low), self.frame.extensible + key.width)
            done = encode_open(&w, self.entries[k].node, <PyObject*>value)
        elif k < self.frame.roots:
            put(&w.o, k, self.frame.extensible + self.frame.width)
            done = encode_value(&w, self.entries[k].node, <PyObject*>value)
        else:
            put(&w.o, 1, 1)
            done = write_small(&w, k - self.frame.roots)
            if done == 0:
                done = encode_open(&w, self.entries[k].node, <PyObject*>value)
        return finish_writing(&w, done, 8)

    def decode_type(self, name, octets):
        """Return the value of a named type.  Raises DecodeError, InputError for an unknown name."""
        cdef uint8_t scratch[SCRATCH]
        cdef Reader r
        cdef Node* n = self.node_of(name)
        cdef PyObject* found
        start_reading(&r, octets, scratch)
        r.canonical = self.table.canonical
        found = oer_value(&r, n) if self.table.oer else decode_value(&r, n)
        if found != NULL and unlikely((oer_finish_reading(&r) if self.table.oer else finish_reading(&r)) < 0):
            DECREF(found)
            found = NULL
        stop_reading(&r, scratch)
        if unlikely(found == NULL):
            raise_decode(&r.failure)
        return owned(found)

    def encode_type(self, name, value):
        """Return the octets of a value of a named type.  Raises EncodeError, InputError for an unknown name."""
        cdef uint8_t scratch[SCRATCH]
        cdef Writer w
        cdef Node* n = self.node_of(name)
        start_writing(&w, scratch)
        if self.table.oer:
            return finish_writing(&w, oer_write(&w, n, <PyObject*>value), 0)
        return finish_writing(&w, encode_value(&w, n, <PyObject*>value), 8)

    def decode_tolerant(self, octets):
        """Return (short name, message, liberties): as `decode`, past every breach that leaves no doubt.

        Each one is reported as a Liberty, in the order of the octets.  Raises DecodeError where there is doubt, or
        where more than 64 liberties would be needed.
        """
        if self.style == FRAME_NONE:
            raise InputError("this dialect has no frame; use decode_type_tolerant")
        (name, value), liberties = self.tolerated(NULL, octets)
        return name, value, liberties

    def decode_type_tolerant(self, name, octets):
        """Return (value of a named type, liberties): to `decode_type` what `decode_tolerant` is to `decode`."""
        return self.tolerated(self.node_of(name), octets)

    cdef tuple tolerated(self, Node* n, object octets):
        """Read again and again, past one liberty more each time: the strict walk does it all, and names the place."""
        cdef uint8_t scratch[SCRATCH]
        cdef Reader r
        cdef PyObject* found
        cdef list liberties = []
        if isinstance(octets, (bytearray, memoryview)):
            octets = bytes(octets)
        while True:
            start_reading(&r, octets, scratch)
            r.allowed = <int>len(liberties)
            if n != NULL:
                found = decode_value(&r, n)
            elif self.style == FRAME_OPEN:
                found = self.read_open_frame(&r)
            else:
                found = self.read_choice_frame(&r)
            if found != NULL and finish_reading(&r) < 0:
                DECREF(found)
                found = NULL
            stop_reading(&r, scratch)
            if found != NULL:
                return owned(found), tuple(liberties)
            if not r.tolerable or r.allowed == MAX_LIBERTIES:
                XDECREF(r.surplus)
                raise_decode(&r.failure)
            liberties.append(liberty_of(&r))

    def plain(self, name, value):
        """A decoded value of a named type as `to_dict()` would give it: dicts, lists, scalars."""
        return to_plain(self.node_of(name), <PyObject*>value)

    def plain_node(self, int index, value):
        """As `plain`, by the index of the node."""
        return to_plain(self.table.node(index), <PyObject*>value)

    cdef inline int entry_of(self, PyObject* name) except -2:
        cdef int k
        for k in range(self.n_entries):
            if self.entries[k].name == name:
                return k
        found = self.by_name.get(<object>name) if isinstance(<object>name, str) else None
        return -1 if found is None else <int>found

    cdef PyObject* read_open_frame(self, Reader* r) noexcept:
        cdef Node* frame = self.frame
        cdef Member* key = &frame.layout.members[0]
        cdef uint64_t start = r.i.pos
        cdef int64_t id_
        cdef PyObject* value
        cdef int k
        if frame.extensible and r.i.end and peek(r.i.data, 0, 1):
            value = decode_sequence(r, frame)
            INCREF(<PyObject*>self.frame_name)
            return new_pair(<PyObject*>self.frame_name, value)
        if not has(&r.i, frame.extensible):
            fail_short(r, start, 1)
            return NULL
        r.i.pos += frame.extensible
        if unlikely(decode_raw(r, key.node, &id_) < 0):
            add_step(&r.failure, key.name, 0)
            return NULL
        for k in range(self.n_entries):
            if self.entries[k].id == id_:
                value = decode_open(r, self.entries[k].node)
                if value == NULL:
                    return NULL
                INCREF(self.entries[k].name)
                return new_pair(self.entries[k].name, value)
        return new_pair(unknown_name(id_), decode_open(r, NULL))

    cdef PyObject* read_choice_frame(self, Reader* r) noexcept:
        cdef Node* frame = self.frame
        cdef uint64_t start = r.i.pos
        cdef uint64_t index
        cdef PyObject* value
        if not has(&r.i, frame.extensible + frame.width):
            fail_short(r, start, frame.extensible + frame.width)
            return NULL
        if frame.extensible and take(&r.i, 1):
            if read_small(r, &index) < 0:
                return NULL
            if index >= <uint64_t>frame.additions:
                return new_pair(unknown_name(index), decode_open(r, NULL))
            index += frame.roots
            value = decode_open(r, self.entries[index].node)
        else:
            index = take(&r.i, frame.width)
            if unlikely(index > frame.span):
                fail_range(r, start, frame, index)
                return NULL
            value = decode_value(r, self.entries[index].node)
        if value == NULL:
            return NULL
        INCREF(self.entries[index].name)
        return new_pair(self.entries[index].name, value)

    cdef int write_other(self, Writer* w, object name, PyObject* value) except -2:
        """A whole frame by the name of its type, or a message nobody knows by "unknown:<id>"."""
        cdef int id_ = unknown_index(name)
        cdef uint64_t field
        cdef Member* key
        if self.style == FRAME_NONE:
            raise InputError("this dialect has no frame; use encode_type")
        if name == self.frame_name:
            return encode_value(w, self.frame, value)
        if self.style == FRAME_OPEN:
            key = self.frame.layout.members
            field = <uint64_t>id_ - <uint64_t>key.flat.low
            if id_ >= 0 and field <= key.flat.span and keyed_node(key[1].node, id_) == NULL:
                put(&w.o, field, self.frame.extensible + key.width)
                return encode_unknown(w, value)
        elif self.frame.extensible and id_ >= self.frame.additions:
            put(&w.o, 1, 1)
            return -1 if write_small(w, id_) < 0 else encode_unknown(w, value)
        return fail_text(&w.failure, self.unknown_message(name))

    cdef str unknown_message(self, object name):
        return f"{brief(name)} is no message; expected {', '.join(self.messages)}"
