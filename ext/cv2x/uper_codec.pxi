# The door of the engine: octets in, (name, record) out, and back.
#
# How a frame tells which message it carries stands in uper_frames.

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


cdef class Codec(Framing):
    """Encodes and decodes the types of one dialect table.

    ``document`` is a table of docs/codec-tables.md; ``frame`` is None or ``(style, type, names, rest)``: see `Framing`.
    Raises InputError when they do not fit.
    """

    def __init__(self, dict document not None, tuple frame=None):
        self.table = Table(document)
        self.by_name = {}
        if frame is not None:
            style, name, names = frame[:3]
            self.set_frame(style, name, names, frame[3] if len(frame) > 3 else None)

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
        if unlikely(self.style == FRAME_NONE):
            raise InputError("this dialect has no frame; use decode_type")
        start_reading(&r, octets, scratch)
        found = self.read_frame(&r)
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
        if unlikely(self.style == FRAME_NONE):
            raise InputError("this dialect has no frame; use encode_type")
        start_writing(&w, scratch)
        return finish_writing(&w, self.write_frame(&w, <PyObject*>name, <PyObject*>value), 8)

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
            r.canonical = self.table.canonical
            if n == NULL:
                found = self.read_frame(&r)
            else:
                found = oer_value(&r, n) if self.table.oer else decode_value(&r, n)
            if found != NULL and (oer_finish_reading(&r) if self.table.oer else finish_reading(&r)) < 0:
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
