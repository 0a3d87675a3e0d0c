# Many frames to columns, with the GIL released: a row per frame that is good.
#
# Strategy: frames in which nothing optional stands go in blocks, as words and a field after the other (_lanes.pxd); all
# others are walked (uper_walk).
# Rules: every buffer given is measured against the number of frames before the loop; frames are read where they lie
# only when enough octets follow them.

cdef struct Octets:
    const uint8_t* data
    uint64_t size


cdef bint run_lane(Lane* f, Sink* sinks, const uint64_t* words, int n, int64_t row) noexcept nogil:
    """One field of ``n`` frames into its column; true when one of them is out of range."""
    cdef Sink* sink
    cdef const uint64_t* a = words + f.word * BLOCK
    cdef const uint64_t* b = a + BLOCK if f.left else NULL
    if f.column < 0:
        return look_at(a, b, n, f.left, f.right, f.mask, f.span, 0, NULL)
    sink = &sinks[f.column]
    if f.store == STORE_INT32:
        return read32(a, b, n, f.left, f.right, <uint32_t>f.mask, <uint32_t>f.span, <uint32_t>f.low,
                      <int32_t*>sink.values + row)
    if f.store == STORE_INT64:
        return read64(a, b, n, f.left, f.right, f.mask, f.span, <uint64_t>f.low, <int64_t*>sink.values + row)
    if f.store == STORE_BOOLEAN:
        return read8(a, b, n, f.left, f.right, <uint32_t>f.mask, <uint32_t>f.span, <uint32_t>f.low, sink.values + row)
    if f.width == 32:
        read_four(a, b, n, f.left, f.right, sink.values + 4 * row)
    else:
        lane_octets(f, words, n, sink.values + row * sink.size)
    return False


cdef void lane_octets(Lane* f, const uint64_t* words, int n, uint8_t* out) noexcept nogil:
    cdef uint64_t pos, width
    cdef const uint64_t* a
    cdef int k
    for k in range(n):
        pos = f.pos
        while pos < f.pos + f.width:
            width = f.pos + f.width - pos
            width = width if width < 8 else 8
            a = words + (pos >> 6) * BLOCK + k
            out[0] = <uint8_t>((a[0] << (pos & 63)) >> 56)
            if (pos & 63) > 56:
                out[0] |= <uint8_t>(a[BLOCK] >> (120 - (pos & 63)))
            out[0] &= <uint8_t>(0xFF << (8 - width))
            out += 1
            pos += 8


cdef class Buffers:
    """C-contiguous buffers held while the GIL is away."""

    cdef Py_buffer* views
    cdef int count
    cdef int held

    def __cinit__(self, int count):
        self.views = <Py_buffer*>calloc(count + 1, sizeof(Py_buffer))
        if self.views == NULL:
            raise MemoryError
        self.count = count

    def __dealloc__(self):
        cdef int k
        for k in range(self.held):
            PyBuffer_Release(&self.views[k])
        free(self.views)

    cdef uint8_t* add(self, object given, bint writable, uint64_t octets) except NULL:
        """The memory of a buffer that holds at least ``octets``."""
        if self.held == self.count:
            raise SystemError("more buffers than announced")
        PyObject_GetBuffer(given, &self.views[self.held], PyBUF_WRITABLE if writable else PyBUF_SIMPLE)
        self.held += 1
        if <uint64_t>self.views[self.held - 1].len < octets:
            raise ValueError(f"a buffer of {self.views[self.held - 1].len} octets where {octets} are needed")
        # a buffer of no octets may have no memory
        return <uint8_t*>self.views if self.views[self.held - 1].buf == NULL else \
            <uint8_t*>self.views[self.held - 1].buf


cdef class Reading(Wanted):
    """A plan that reads."""

    cdef int begin(self, Walk* w, Sink* sinks) noexcept nogil:
        w.nodes = self.codec.table.nodes
        w.plain = self.plain
        w.keepers = self.keepers
        w.sinks = sinks
        w.row = 0
        w.places = NULL
        return 0

    cdef int walk_one(self, Walk* w, const uint8_t* data, uint64_t size) noexcept nogil:
        """One frame, with SLACK octets behind it."""
        cdef int done
        w.i.data = data
        w.i.pos = 0
        w.i.end = 8 * size
        w.depth = 0
        w.cause = CAUSE_NONE
        w.joined = False
        w.zero_budget = 1024 + 8 * size
        if not self.framed:
            done = walk_value(w, self.node, self.probe)
        elif self.codec.style == FRAME_OPEN:
            done = self.walk_open_frame(w)
        elif self.codec.style == FRAME_HEADER:
            done = self.walk_header_frame(w)
        else:
            done = self.walk_choice_frame(w)
        if done >= 0:
            if unlikely(walk_end(w) < 0):
                done = -1
            elif done > 0:
                w.cause = CAUSE_OTHER
        return done

    # Each of these: 0 for the message wanted, 1 for another, -1 for none.

    cdef int walk_entry(self, Walk* w, FrameEntry* entry, bint in_open) noexcept nogil:
        cdef bint ours = entry == &self.codec.entries[self.entry]
        cdef Probe* p = self.probe if ours else NULL
        cdef int done = walk_open(w, entry.node, p) if in_open else walk_value(w, entry.node, p)
        return -1 if unlikely(done < 0) else not ours

    cdef int walk_open_frame(self, Walk* w) noexcept nogil:
        """A frame, or the envelope of a nested one."""
        cdef Node* frame = self.codec.envelope
        cdef FrameEntry* entry
        cdef int64_t id_ = 0
        if frame.extensible and has(&w.i, 1) and peek(w.i.data, w.i.pos, 1):
            return -1 if walk_sequence(w, frame, NULL) < 0 else 1
        if not has(&w.i, frame.extensible):
            return stop(w, CAUSE_SHORT)
        w.i.pos += frame.extensible
        if unlikely(walk_raw(w, frame.layout.members[0].node, NULL, &id_) < 0):
            return -1
        entry = self.codec.entry_by_id(id_)
        if likely(entry != NULL):
            return self.walk_entry(w, entry, True)
        return -1 if walk_open(w, NULL, NULL) < 0 else 1

    cdef int walk_choice_frame(self, Walk* w) noexcept nogil:
        cdef Node* frame = self.codec.frame
        cdef Outside o
        cdef uint64_t index
        if not has(&w.i, frame.extensible + frame.width):
            return stop(w, CAUSE_SHORT)
        if frame.extensible and take(&w.i, 1):
            if walk_small(w, &index) < 0:
                return -1
            if index >= <uint64_t>frame.additions:
                return -1 if walk_open(w, NULL, NULL) < 0 else 1
            if self.codec.style == FRAME_CHOICE:
                return self.walk_entry(w, &self.codec.entries[frame.roots + index], True)
            if index == <uint64_t>self.codec.envelope_at:
                return -1 if walk_enter_open(w, &o) < 0 else walk_leave_open(w, &o, self.walk_open_frame(w))
            return -1 if walk_open(w, frame.alternatives[frame.roots + index].node, NULL) < 0 else 1
        index = take(&w.i, frame.width)
        if unlikely(index > frame.span):
            return stop(w, CAUSE_RANGE)
        return self.walk_entry(w, &self.codec.entries[index], False)

    cdef int walk_header_frame(self, Walk* w) noexcept nogil:
        cdef FrameEntry* entry
        if w.i.end < 8 * HEADER_OCTETS:
            return stop(w, CAUSE_SHORT)
        if self.codec.is_refused(w.i.data):
            return stop(w, CAUSE_RELEASE)
        entry = self.codec.entry_by_id(w.i.data[1])
        if entry != NULL:
            return self.walk_entry(w, entry, False)
        w.i.pos = w.i.end
        return 1

    cdef int64_t walk_all(self, Sink* sinks, Octets* frames, int64_t count, const uint8_t* end, uint8_t* status,
                          int64_t* rows) noexcept nogil:
        """Every frame; octets before ``end`` may be read.  Returns the number of rows."""
        cdef uint8_t scratch[SCRATCH]
        cdef uint8_t* heap = NULL
        cdef uint8_t* target
        cdef uint64_t heap_size = 0
        cdef uint64_t size
        cdef const uint8_t* data
        cdef int64_t k = 0
        cdef int64_t ahead = 0              # frames before this one are not tried by lanes again
        cdef int j, taken
        cdef Walk w
        self.begin(&w, sinks)
        while k < count:
            if self.n_lanes and k >= ahead:
                taken = self.run_lanes(sinks, &frames[k], count - k, w.row, &ahead)
                ahead += k
                if taken:
                    memset(status + k, CAUSE_NONE, taken)
                    for j in range(taken):
                        rows[w.row + j] = k + j
                    w.row += taken
                    k += taken
                    continue
            data = frames[k].data
            size = frames[k].size
            if k + 8 < count:
                prefetch(frames[k + 8].data)
            if end == NULL or size + SLACK > <uint64_t>(end - data):
                target = scratch
                if size > SCRATCH - SLACK:
                    if size + SLACK > heap_size:
                        free(heap)
                        heap_size = 2 * size + SLACK
                        heap = <uint8_t*>malloc(heap_size)
                        if heap == NULL:
                            return -1
                    target = heap
                memcpy(target, data, size)
                memset(target + size, 0, SLACK)
                data = target
            for j in range(self.count):
                if sinks[j].valid != NULL:
                    sinks[j].valid[w.row] = 0
                    memset(sinks[j].values + <uint64_t>w.row * sinks[j].size, 0, sinks[j].size)
            self.walk_one(&w, data, size)
            status[k] = <uint8_t>w.cause
            if likely(w.cause == CAUSE_NONE):
                rows[w.row] = k
                w.row += 1
            elif unlikely(w.cause == CAUSE_MEMORY):
                free(heap)
                return -1
            k += 1
        free(heap)
        return w.row

    cdef int run_lanes(self, Sink* sinks, Octets* frames, int64_t count, int64_t row, int64_t* tried) noexcept nogil:
        """Frames from the first on that have the plain shape, up to `BLOCK`, a column after the other.

        Returns how many rows that made: all of them, or none when one has a value out of its range.  ``tried`` is the
        number of frames that need not be tried again.
        """
        cdef uint64_t words[LANE_WORDS * BLOCK]
        cdef uint64_t size = self.plain_size
        cdef uint64_t whole = (size - 1) >> 3       # words before the last
        cdef uint64_t behind = 8 * (8 * whole + 8 - size)
        cdef uint64_t padding = (<uint64_t>1 << self.tail_bits) - 1 << behind
        cdef uint64_t last, j
        cdef bint bad = False
        cdef int64_t most = count if count < BLOCK else BLOCK
        cdef const uint8_t* data
        cdef int n = 0
        cdef int k
        while n < most and frames[n].size == size:
            data = frames[n].data
            if n + 8 < most:
                prefetch(frames[n + 8].data)
            last = load64(data + size - 8) << behind
            if (load64(data) & self.head_mask) != self.head or last & padding:
                break
            for j in range(whole):
                words[j * BLOCK + n] = load64(data + 8 * j)
            words[whole * BLOCK + n] = last
            n += 1
        tried[0] = n
        for k in range(self.n_lanes):
            bad |= run_lane(&self.lanes[k], sinks, words, n, row)
        if unlikely(bad):
            return 0
        tried[0] = 0
        for k in range(self.count):
            if sinks[k].valid != NULL:
                memset(sinks[k].valid + row, 0, n)
                memset(sinks[k].values + <uint64_t>row * sinks[k].size, 0, n * sinks[k].size)
        return n

    def scan(self, frames, offsets, list values not None, list valid not None, status, rows):
        """Fill the columns and return the number of rows.

        ``frames`` is a tuple of bytes (TypeError for anything else), or one buffer with ``offsets``, a buffer of int64
        (one more than frames).
        ``values`` and ``valid`` are writable buffers with as many rows as frames (valid: None where a column is always
        there), ``status`` one octet per frame, ``rows`` an int64 per frame.  Raises MemoryError.
        """
        cdef Buffers held = Buffers(2 * self.count + 4)
        cdef Sink* sinks
        cdef Octets* list_of = NULL
        cdef const uint8_t* end = NULL
        cdef const uint8_t* octets_at = NULL
        cdef const int64_t* offsets_at = NULL
        cdef PyObject* given = NULL
        cdef int64_t octets = 0
        cdef int64_t bad = -1
        cdef int64_t done = -1
        cdef int64_t count
        cdef int64_t k = 0
        if len(values) != self.count or len(valid) != self.count:
            raise ValueError(f"{self.count} columns expected")
        if offsets is None and type(frames) is not tuple:
            raise TypeError("a tuple of octets expected where there are no offsets")
        count = len(frames) if offsets is None else memoryview(offsets).nbytes // 8 - 1
        if count < 0:
            raise InputError("offsets are one more than frames", field="offsets")
        cdef uint8_t* status_at = held.add(status, True, count)
        cdef int64_t* rows_at = <int64_t*>held.add(rows, True, 8 * count)
        sinks = <Sink*>malloc((self.count + 1) * sizeof(Sink))
        list_of = <Octets*>malloc((count + 1) * sizeof(Octets))
        try:
            if sinks == NULL or list_of == NULL:
                raise MemoryError
            for k in range(self.count):
                sinks[k] = self.sinks[k]
                sinks[k].values = held.add(values[k], True, <uint64_t>count * sinks[k].size)
                sinks[k].valid = NULL
                if self.absent[k]:
                    sinks[k].valid = held.add(valid[k], True, count)
            if offsets is None:
                given = <PyObject*>frames   # held by the caller, and a tuple never changes
            else:
                octets_at = held.add(frames, False, 0)
                octets = held.views[held.held - 1].len
                offsets_at = <const int64_t*>held.add(offsets, False, 8 * (count + 1))
                end = octets_at + octets
            with nogil:
                if given != NULL:
                    bad = point_to_each(list_of, given, count)
                else:
                    bad = point_into(list_of, octets_at, octets, offsets_at, count)
                if bad < 0:
                    done = self.walk_all(sinks, list_of, count, end, status_at, rows_at)
            if bad >= 0:
                if offsets is None:
                    raise TypeError(f"frame {bad}: octets expected, not {brief(frames[bad])}")
                raise InputError(f"frame {bad} from {offsets_at[bad]} to {offsets_at[bad + 1]} is not within "
                                 f"{octets} octets", field="offsets")
        finally:
            free(sinks)
            free(list_of)
        if done < 0:
            raise MemoryError
        return done

    def held(self, int column, frames, offsets, spans, valid, rows):
        """A list of what a "span" column holds: bytes or str, None where ``valid`` (or None for always) says so.

        ``spans`` are two int64 a row, as `scan` wrote them, ``rows`` the frame of each row.  Raises ValueError when the
        frames are not those any more.
        """
        cdef Buffers given = Buffers(4)
        cdef int64_t count = memoryview(rows).nbytes // 8
        cdef const int64_t* spans_at = <const int64_t*>given.add(spans, False, 16 * count)
        cdef const int64_t* rows_at = <const int64_t*>given.add(rows, False, 8 * count)
        cdef const uint8_t* valid_at = NULL if valid is None else given.add(valid, False, count)
        cdef list found = []
        cdef Node* n = self.leaves[column]
        cdef int64_t k, row
        view = None if offsets is None else memoryview(frames).cast("B")
        for k in range(count):
            row = rows_at[k]
            if valid_at != NULL and not valid_at[k]:
                found.append(None)
                continue
            octets = frames[row] if offsets is None else bytes(view[offsets[row]:offsets[row + 1]])
            found.append(span_value(n, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets),
                                    spans_at[2 * k], spans_at[2 * k + 1]))
        return found


cdef object span_value(Node* n, const uint8_t* data, uint64_t size, int64_t pos, int64_t bits):
    """The octets or text of ``bits`` bits at ``pos``, found good before; ValueError where they are no more."""
    cdef Reader r
    cdef Extent e
    cdef PyObject* value
    if pos < 0 or bits < 0 or <uint64_t>pos > 8 * size or <uint64_t>bits > 8 * size - <uint64_t>pos:
        raise ValueError("not within its frame")
    copy = PyBytes_FromStringAndSize(<const char*>data + (pos >> 3), <Py_ssize_t>((bits + (pos & 7) + 7) >> 3))
    octets = <bytes>owned(copy) + bytes(SLACK)
    e.data = <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets)
    e.pos = pos & 7
    e.start = pos
    e.count = bits // n.unit
    e.heap = NULL
    if n.kind == OCTETS:
        return owned(bytes_at(e.data, e.pos, bits))
    r.i.data = e.data
    be_strict(&r)
    value = decode_text(&r, n, &e)
    if value == NULL:
        reason = reason_of(&r.failure)
        if reason is not None:
            raise ValueError(reason)
    return owned(value)


def first_odd(tuple frames not None):
    """The index of the first item of a tuple that is no bytes, or -1."""
    cdef Py_ssize_t k
    for k in range(PyTuple_GET_SIZE(<PyObject*>frames)):
        if not PyBytes_CheckExact(PyTuple_GET_ITEM(<PyObject*>frames, k)):
            return k
    return -1


# Where frames lie: Python's octets are only looked at, never counted, so no GIL is needed.

cdef int64_t point_to_each(Octets* list_of, PyObject* frames, int64_t count) noexcept nogil:
    """The frames of a tuple; returns the index of the first that is no bytes, or -1."""
    cdef PyObject* octets
    cdef int64_t k
    for k in range(count):
        octets = PyTuple_GET_ITEM(frames, k)
        if unlikely(not PyBytes_CheckExact(octets)):
            return k
        list_of[k].data = <const uint8_t*>PyBytes_AS_STRING(octets)
        list_of[k].size = PyBytes_GET_SIZE(octets)
    return -1


cdef int64_t point_into(Octets* list_of, const uint8_t* data, int64_t size, const int64_t* at,
                        int64_t count) noexcept nogil:
    """The frames of one buffer; returns the index of the first that is not within it, or -1."""
    cdef int64_t k, start, stop_at
    for k in range(count):
        start = at[k]
        stop_at = at[k + 1]                 # read once: the buffer may be shared
        if unlikely(start < 0 or stop_at < start or stop_at > size):
            return k
        list_of[k].data = data + start
        list_of[k].size = stop_at - start
    return -1
