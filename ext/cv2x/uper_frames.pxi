# Frames: how a dialect tells its messages apart (messages/frames.py), in four styles.
#
#     choice  a CHOICE whose alternatives are the messages
#     open    a SEQUENCE of an id and an open type that holds the message
#     nested  a CHOICE whose alternatives are messages, and one addition, the envelope, that is an open frame
#     header  no frame of its own: the second octet of every message says which type the whole of it is
#
# A frame that carries more than (name, message) can hold comes out whole, named by its own type.

cdef enum:
    SCRATCH = 2048
    HEADER_OCTETS = 6       # ItsPduHeader: protocolVersion, messageID, stationID (TS 102 894-2 A.114)

cdef enum FrameStyle:
    FRAME_NONE
    FRAME_CHOICE
    FRAME_OPEN
    FRAME_NESTED
    FRAME_HEADER

cdef str HEADER = sys.intern("header")
cdef str VERSION = sys.intern("protocolVersion")
cdef str MESSAGE_ID = sys.intern("messageID")


cdef struct FrameEntry:
    PyObject* name          # the short name of the message
    int64_t id              # index of the alternative, key of the open type, or messageID
    Node* node


cdef class Framing:
    """The frame of a dialect: ``set_frame(style, type, names, rest)``.

    ``names`` are by alternative ("choice", "nested"), by key ("open") or, each the name of a type, by messageID
    ("header").  ``rest`` is (alternative of the envelope, names by key) of a nested frame; of a header it says why a
    header is refused, by (protocolVersion, messageID).
    """

    cdef Table table
    cdef FrameStyle style
    cdef Node* frame        # NULL: a header
    cdef Node* envelope     # the SEQUENCE of an id and an open type
    cdef int envelope_at    # its place among the additions
    cdef FrameEntry* entries
    cdef int n_entries
    cdef int n_outer        # entries before those of the envelope
    cdef object frame_name
    cdef dict by_name
    cdef dict refused
    cdef uint8_t* refused_bits

    cdef int set_frame(self, object style, object name, dict names, object rest) except -1:
        if self.table.oer:
            raise InputError("only a dialect in UPER has a frame")
        if style == "header":
            return self.set_header(names, rest or {})
        self.frame = self.node_of(name)
        self.frame_name = sys.intern(name)
        if style == "choice":
            self.set_choice(names, 0)
        elif style == "open":
            self.set_envelope(self.frame, name)
            self.entries = <FrameEntry*>self.table.block(self.envelope.layout.members[1].node.n_keys,
                                                         sizeof(FrameEntry))
            self.set_open(names)
        elif style == "nested":
            self.set_nested(names, rest[0], rest[1])
        else:
            raise InputError(f"no frame style {style!r}")
        return 0

    cdef Node* node_of(self, object name) except NULL:
        index = self.table.types.get(name)
        if index is None:
            raise InputError(f"no type {brief(name)} in this dialect")
        return self.table.node(index)

    cdef int set_choice(self, dict names, int more) except -1:
        """The alternatives, and room for ``more`` entries; of a nested frame those of the root."""
        cdef Node* n = self.frame
        cdef int k
        if n.kind != CHOICE:
            raise InputError(f"{self.frame_name} is no CHOICE")
        self.style = FRAME_NESTED if more else FRAME_CHOICE
        self.n_outer = n.roots if more else n.roots + n.additions
        self.entries = <FrameEntry*>self.table.block(self.n_outer + more, sizeof(FrameEntry))
        for k in range(self.n_outer):
            alternative = <object>n.alternatives[k].name
            self.add_entry(names.get(alternative, alternative), k, n.alternatives[k].node)
        return 0

    cdef int set_envelope(self, Node* n, object name) except -1:
        """Note the SEQUENCE of an id and what the id selects."""
        cdef Layout* layout = n.layout
        cdef Member* m
        if n.kind != SEQUENCE or n.roots != 2 or layout.optionals:
            raise InputError(f"{name} is no SEQUENCE of two")
        m = layout.members
        if not m[0].node.flat or m[0].raw != RAW_INTEGER or m[1].node.kind != OPEN or m[1].key != 0:
            raise InputError(f"{name} is no SEQUENCE of an id and an open type")
        self.envelope = n
        return 0

    cdef int set_open(self, dict names) except -1:
        cdef Node* content = self.envelope.layout.members[1].node
        cdef int k
        if self.style == FRAME_NONE:
            self.style = FRAME_OPEN
        for k in range(content.n_keys):
            name = names.get(content.keys[k], <object>content.choices[k].name)
            self.add_entry(name, content.keys[k], content.choices[k])
        return 0

    cdef int set_nested(self, dict names, object alternative, dict inner) except -1:
        cdef Node* n = self.frame
        cdef int k
        for k in range(n.roots, n.roots + n.additions) if n.kind == CHOICE else ():
            if <object>n.alternatives[k].name == alternative:
                break
        else:
            raise InputError(f"{self.frame_name} has no {alternative} behind its ellipsis")
        self.envelope_at = k - n.roots
        self.set_envelope(n.alternatives[k].node, alternative)
        self.set_choice(names, self.envelope.layout.members[1].node.n_keys)
        return self.set_open(inner)

    cdef int set_header(self, dict names, dict refused) except -1:
        self.style = FRAME_HEADER
        self.entries = <FrameEntry*>self.table.block(len(names), sizeof(FrameEntry))
        for number, name in names.items():
            self.add_entry(name, number, self.node_of(name))
        self.refused = refused
        self.refused_bits = <uint8_t*>self.table.block(1 << 13, 1)
        for version, number in refused:
            self.refused_bits[(<int>version << 8 | <int>number) >> 3] |= <uint8_t>(1 << (<int>number & 7))
        return 0

    cdef int add_entry(self, object name, int64_t id_, Node* node) except -1:
        cdef FrameEntry* entry = &self.entries[self.n_entries]
        if name in self.by_name or name == self.frame_name:
            raise InputError(f"two messages are named {name}")
        entry.name = self.table.hold(sys.intern(name))
        entry.id = id_
        entry.node = node
        self.by_name[name] = self.n_entries
        self.n_entries += 1
        return 0

    cdef inline int entry_of(self, PyObject* name) except -2:
        cdef int k
        for k in range(self.n_entries):
            if self.entries[k].name == name:
                return k
        found = self.by_name.get(<object>name) if isinstance(<object>name, str) else None
        return -1 if found is None else <int>found

    cdef inline FrameEntry* entry_by_id(self, int64_t id_) noexcept nogil:
        """The entry of a key of the envelope or of a messageID; NULL when nobody knows it."""
        cdef int k
        for k in range(self.n_outer if self.style == FRAME_NESTED else 0, self.n_entries):
            if self.entries[k].id == id_:
                return &self.entries[k]
        return NULL

    cdef inline bint is_refused(self, const uint8_t* header) noexcept nogil:
        return self.refused_bits[(<int>header[0] << 8 | header[1]) >> 3] >> (header[1] & 7) & 1

    cdef str unknown_message(self, object name):
        return f"{brief(name)} is no message; expected {', '.join(self.messages)}"

    # Reading

    cdef PyObject* read_frame(self, Reader* r) noexcept:
        """(name, message)"""
        if self.style == FRAME_OPEN:
            return self.read_open_frame(r)
        if self.style == FRAME_HEADER:
            return self.read_header_frame(r)
        return self.read_choice_frame(r)

    cdef PyObject* named(self, FrameEntry* entry, PyObject* value) noexcept:
        if value == NULL:
            return NULL
        INCREF(entry.name)
        return new_pair(entry.name, value)

    cdef PyObject* whole(self, PyObject* value) noexcept:
        INCREF(<PyObject*>self.frame_name)
        return new_pair(<PyObject*>self.frame_name, value)

    cdef PyObject* read_open_frame(self, Reader* r) noexcept:
        if self.frame.extensible and r.i.end and peek(r.i.data, 0, 1):
            return self.whole(decode_sequence(r, self.frame))
        return self.read_open(r)

    cdef PyObject* read_open(self, Reader* r) noexcept:
        """An id and what it selects, in an envelope without additions."""
        cdef Member* key = &self.envelope.layout.members[0]
        cdef FrameEntry* entry
        cdef int64_t id_
        if not has(&r.i, self.envelope.extensible):
            fail_short(r, r.i.pos, 1)
            return NULL
        r.i.pos += self.envelope.extensible
        if unlikely(decode_raw(r, key.node, &id_) < 0):
            add_step(&r.failure, key.name, 0)
            return NULL
        entry = self.entry_by_id(id_)
        if likely(entry != NULL):
            return self.named(entry, decode_open(r, entry.node))
        return new_pair(unknown_name(id_), decode_open(r, NULL))

    cdef PyObject* read_choice_frame(self, Reader* r) noexcept:
        cdef Node* frame = self.frame
        cdef uint64_t start = r.i.pos
        cdef uint64_t index
        if not has(&r.i, frame.extensible + frame.width):
            fail_short(r, start, frame.extensible + frame.width)
            return NULL
        if frame.extensible and take(&r.i, 1):
            if read_small(r, &index) < 0:
                return NULL
            if self.style == FRAME_NESTED:
                if index == <uint64_t>self.envelope_at:
                    return self.read_envelope(r)
                r.i.pos = start
                return self.whole(decode_value(r, frame))
            if index >= <uint64_t>frame.additions:
                return new_pair(unknown_name(index), decode_open(r, NULL))
            index += frame.roots
            return self.named(&self.entries[index], decode_open(r, self.entries[index].node))
        index = take(&r.i, frame.width)
        if unlikely(index > frame.span):
            fail_range(r, start, frame, index)
            return NULL
        return self.named(&self.entries[index], decode_value(r, self.entries[index].node))

    cdef PyObject* read_envelope(self, Reader* r) noexcept:
        cdef Member* alternative = &self.frame.alternatives[self.frame.roots + self.envelope_at]
        cdef Extent e
        cdef Input outer
        cdef PyObject* value
        if open_enter(r, &e, &outer) < 0:
            return NULL
        if self.envelope.extensible and r.i.end > r.i.pos and peek(r.i.data, r.i.pos, 1):
            value = decode_sequence(r, self.envelope)
            if value != NULL:
                INCREF(alternative.name)
                value = self.whole(new_pair(alternative.name, value))
        else:
            value = self.read_open(r)
        if open_leave(r, &e, &outer, value != NULL) < 0:
            XDECREF(value)
            return NULL
        return value

    cdef PyObject* read_header_frame(self, Reader* r) noexcept:
        cdef const uint8_t* data = r.i.data
        cdef uint64_t octets = r.i.end >> 3
        cdef FrameEntry* entry
        if unlikely(octets < HEADER_OCTETS):
            fail(&r.failure, r.i.end, FORMAT(b"%llu octet%s, but an ItsPduHeader takes %d", octets, s_of(octets),
                                             HEADER_OCTETS))
            add_step(&r.failure, <PyObject*>HEADER, 0)
            return NULL
        if unlikely(self.is_refused(data)):
            self.refuse(&r.failure, data)
            return NULL
        entry = self.entry_by_id(data[1])
        if likely(entry != NULL):
            return self.named(entry, decode_value(r, entry.node))
        r.i.pos = r.i.end
        return new_pair(unknown_name(data[1]), bytes_at(data, 0, r.i.end))

    cdef int refuse(self, Failure* f, const uint8_t* header) noexcept:
        try:
            fail_text(f, self.refused[header[0], header[1]])
        except BaseException as error:
            set_error(error)
        return header_failed(f, VERSION)

    # Writing

    cdef int write_frame(self, Writer* w, PyObject* name, PyObject* value) except -2:
        cdef FrameEntry* entry
        cdef int k = self.entry_of(name)
        if unlikely(k < 0):
            return self.write_other(w, <object>name, value)
        entry = &self.entries[k]
        if self.style == FRAME_OPEN:
            self.put_id(w, entry.id)
            return encode_open(w, entry.node, value)
        if self.style == FRAME_HEADER:
            return self.write_header_frame(w, entry, value)
        if k < self.frame.roots:
            put(&w.o, k, self.frame.extensible + self.frame.width)
            return encode_value(w, entry.node, value)
        if self.style == FRAME_NESTED:
            return self.write_envelope(w, entry.id, entry.node, value)
        put(&w.o, 1, 1)
        return -1 if write_small(w, k - self.frame.roots) < 0 else encode_open(w, entry.node, value)

    cdef void put_id(self, Writer* w, int64_t id_) noexcept:
        cdef Member* key = self.envelope.layout.members
        put(&w.o, <uint64_t>(id_ - key.flat.low), self.envelope.extensible + key.width)

    cdef int write_envelope(self, Writer* w, int64_t id_, Node* n, PyObject* value) noexcept:
        """The envelope of a nested frame around a message, or around octets when ``n`` is NULL."""
        cdef uint64_t mark
        put(&w.o, 1, 1)
        if write_small(w, self.envelope_at) < 0 or open_begin(w, &mark) < 0 or room(w, 64) < 0:
            return -1
        self.put_id(w, id_)
        if (encode_unknown(w, value) if n == NULL else encode_open(w, n, value)) < 0:
            return -1
        return open_end(w, mark)

    cdef int write_header_frame(self, Writer* w, FrameEntry* entry, PyObject* value) noexcept:
        if encode_value(w, entry.node, value) < 0:
            return -1
        if unlikely(w.o.data[1] != entry.id):
            fail(&w.failure, 0, FORMAT(b"%d is not the messageID of %S; expected %lld", <int>w.o.data[1], entry.name,
                                       entry.id))
            return header_failed(&w.failure, MESSAGE_ID)
        if unlikely(self.is_refused(w.o.data)):
            return self.refuse(&w.failure, w.o.data)
        return 0

    cdef int write_other(self, Writer* w, object name, PyObject* value) except -2:
        """A whole frame by the name of its type, or a message nobody knows by "unknown:<id>"."""
        cdef int id_ = unknown_index(name)
        cdef Member* key
        if self.frame != NULL and name == self.frame_name:
            return encode_value(w, self.frame, value)
        if self.style == FRAME_HEADER:
            if 0 <= id_ <= 0xFF and self.entry_by_id(id_) == NULL:
                return self.write_unknown_header(w, id_, value)
        elif self.style == FRAME_CHOICE:
            if self.frame.extensible and id_ >= self.frame.additions:
                put(&w.o, 1, 1)
                return -1 if write_small(w, id_) < 0 else encode_unknown(w, value)
        elif id_ >= 0:
            key = self.envelope.layout.members
            if <uint64_t>id_ - <uint64_t>key.flat.low <= key.flat.span and keyed_node(key[1].node, id_) == NULL:
                if self.style == FRAME_NESTED:
                    return self.write_envelope(w, id_, NULL, value)
                self.put_id(w, id_)
                return encode_unknown(w, value)
        return fail_text(&w.failure, self.unknown_message(name))

    cdef int write_unknown_header(self, Writer* w, int id_, PyObject* value) except -2:
        """The octets of a whole frame, header included."""
        octets = octets_of(value)
        if octets is None or len(octets) < HEADER_OCTETS:
            return fail_text(&w.failure, f"the octets of a whole frame expected, with the {HEADER_OCTETS} of a header")
        if octets[1] != id_:
            fail_text(&w.failure, f"{octets[1]} is not the messageID of unknown:{id_}")
            return header_failed(&w.failure, MESSAGE_ID)
        if self.is_refused(<const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets)):
            return self.refuse(&w.failure, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets))
        if room(w, 8 * <uint64_t>len(octets)) < 0:
            return -1
        scatter(&w.o, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), 8 * <uint64_t>len(octets))
        return 0


cdef int header_failed(Failure* f, str member) noexcept:
    add_step(f, <PyObject*>member, 0)
    add_step(f, <PyObject*>HEADER, 0)
    return -1
