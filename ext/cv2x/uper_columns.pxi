# Many frames to columns, with the GIL released: a row per frame that is good.
#
# Strategy: frames in which nothing optional stands go in blocks, a field after the other (lanes); all others are
# walked (uper_walk).
# Rules: every buffer given is measured against the number of frames before the loop; frames are read where they lie
# only when enough octets follow them.

cdef struct Octets:
    const uint8_t* data
    uint64_t size


cdef uint64_t run_lane(Lane* lane, Sink* sinks, const uint8_t** at, int n, int64_t row) noexcept nogil:
    """One field of ``n`` frames into its column; not 0 when one of them is out of range."""
    cdef Lane f = lane[0]
    cdef Sink* sink = &sinks[f.column] if f.column >= 0 else NULL
    cdef uint64_t most = 0
    cdef uint64_t field
    cdef int32_t* to32
    cdef int64_t* to64
    cdef uint8_t* to8
    cdef int k
    if sink == NULL:
        for k in range(n):
            field = load64(at[k] + f.octet) >> f.shift & f.mask
            most = field if field > most else most
    elif f.store == STORE_INT32:
        to32 = <int32_t*>sink.values + row
        for k in range(n):
            field = load64(at[k] + f.octet) >> f.shift & f.mask
            most = field if field > most else most
            to32[k] = <int32_t>(<uint64_t>f.low + field)
    elif f.store == STORE_INT64:
        to64 = <int64_t*>sink.values + row
        for k in range(n):
            field = load64(at[k] + f.octet) >> f.shift & f.mask
            most = field if field > most else most
            to64[k] = <int64_t>(<uint64_t>f.low + field)
    elif f.store == STORE_BOOLEAN:
        to8 = sink.values + row
        for k in range(n):
            to8[k] = <uint8_t>(<uint64_t>f.low + (load64(at[k] + f.octet) >> f.shift & f.mask))
    else:
        for k in range(n):
            gather(at[k], f.pos, f.width, sink.values + <uint64_t>(row + k) * sink.size)
    return most > f.span


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
        else:
            done = self.walk_choice_frame(w)
        if done >= 0:
            if unlikely(walk_end(w) < 0):
                done = -1
            elif done > 0:
                w.cause = CAUSE_OTHER
        return done

    cdef int walk_open_frame(self, Walk* w) noexcept nogil:
        """0 for the message wanted, 1 for another, -1 for none."""
        cdef Node* frame = self.codec.frame
        cdef FrameEntry* entries = self.codec.entries
        cdef int64_t id_ = 0
        cdef int k
        if frame.extensible and w.i.end and peek(w.i.data, 0, 1):
            return -1 if walk_sequence(w, frame, NULL) < 0 else 1
        if not has(&w.i, frame.extensible):
            return stop(w, CAUSE_SHORT)
        w.i.pos += frame.extensible
        if unlikely(walk_raw(w, frame.layout.members[0].node, NULL, &id_) < 0):
            return -1
        if likely(id_ == entries[self.entry].id):
            return walk_open(w, self.node, self.probe)
        for k in range(self.codec.n_entries):
            if entries[k].id == id_:
                return -1 if walk_open(w, entries[k].node, NULL) < 0 else 1
        return -1 if walk_open(w, NULL, NULL) < 0 else 1

    cdef int walk_choice_frame(self, Walk* w) noexcept nogil:
        cdef Node* frame = self.codec.frame
        cdef FrameEntry* entries = self.codec.entries
        cdef uint64_t index
        cdef bint ours
        if not has(&w.i, frame.extensible + frame.width):
            return stop(w, CAUSE_SHORT)
        if frame.extensible and take(&w.i, 1):
            if walk_small(w, &index) < 0:
                return -1
            if index >= <uint64_t>frame.additions:
                return -1 if walk_open(w, NULL, NULL) < 0 else 1
            index += frame.roots
            ours = index == <uint64_t>self.entry
            return -1 if walk_open(w, entries[index].node, self.probe if ours else NULL) < 0 else not ours
        index = take(&w.i, frame.width)
        if unlikely(index > frame.span):
            return stop(w, CAUSE_RANGE)
        ours = index == <uint64_t>self.entry
        return -1 if walk_value(w, entries[index].node, self.probe if ours else NULL) < 0 else not ours

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
                taken = self.run_lanes(sinks, &frames[k], count - k, end, w.row, &ahead)
                ahead += k
                for j in range(taken):
                    status[k] = CAUSE_NONE
                    rows[w.row] = k
                    w.row += 1
                    k += 1
                if taken:
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

    cdef int run_lanes(self, Sink* sinks, Octets* frames, int64_t count, const uint8_t* end, int64_t row,
                       int64_t* tried) noexcept nogil:
        """Frames from the first on that have the plain shape, up to `BLOCK`, a column after the other.

        Returns how many rows that made: all of them, or none when one has a value out of its range.  ``tried`` is the
        number of frames that need not be tried again.
        """
        cdef uint8_t scratch[BLOCK * (LANE_OCTETS + SLACK)]
        cdef const uint8_t* at[BLOCK]
        cdef uint64_t size = self.plain_size
        cdef uint64_t bad = 0
        cdef uint64_t bits
        cdef int64_t most = count if count < BLOCK else BLOCK
        cdef const uint8_t* data
        cdef int n = 0
        cdef int k, j
        while n < most and frames[n].size == size:
            data = frames[n].data
            if n + 8 < most:
                prefetch(frames[n + 8].data)
            if end == NULL or size + SLACK > <uint64_t>(end - data):
                memcpy(scratch + n * (LANE_OCTETS + SLACK), data, size)
                data = scratch + n * (LANE_OCTETS + SLACK)
                memset(<void*>(data + size), 0, SLACK)
            if (load64(data) & self.head_mask) != self.head or peek(data, self.tail, self.tail_bits) != 0:
                break
            at[n] = data
            n += 1
        tried[0] = n
        for k in range(self.n_lanes):
            bad |= run_lane(&self.lanes[k], sinks, at, n, row)
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

        ``frames`` is a tuple of bytes, or one buffer with ``offsets``, a buffer of int64 (one more than frames).
        ``values`` and ``valid`` are writable buffers with as many rows as frames (valid: None where a column is always
        there), ``status`` one octet per frame, ``rows`` an int64 per frame.  Raises MemoryError.
        """
        cdef Buffers held = Buffers(2 * self.count + 4)
        cdef Sink* sinks
        cdef Octets* list_of = NULL
        cdef const uint8_t* end = NULL
        cdef int64_t count, done
        cdef int64_t k = 0
        if len(values) != self.count or len(valid) != self.count:
            raise ValueError(f"{self.count} columns expected")
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
                point_to_each(list_of, frames)
            else:
                end = point_into(list_of, held, frames, offsets, count)
            with nogil:
                done = self.walk_all(sinks, list_of, count, end, status_at, rows_at)
        finally:
            free(sinks)
            free(list_of)
        if done < 0:
            raise MemoryError
        return done


cdef int point_to_each(Octets* list_of, tuple frames) except -1:
    cdef Py_ssize_t k
    cdef PyObject* octets
    for k in range(PyTuple_GET_SIZE(<PyObject*>frames)):
        octets = PyTuple_GET_ITEM(<PyObject*>frames, k)
        if not PyBytes_CheckExact(octets):
            raise TypeError(f"frame {k}: octets expected, not {brief(<object>octets)}")
        list_of[k].data = <const uint8_t*>PyBytes_AS_STRING(octets)
        list_of[k].size = PyBytes_GET_SIZE(octets)
    return 0


cdef const uint8_t* point_into(Octets* list_of, Buffers held, object frames, object offsets,
                               int64_t count) except NULL:
    """Frames in one buffer; returns its end."""
    cdef const uint8_t* data = held.add(frames, False, 0)
    cdef int64_t size = held.views[held.held - 1].len
    cdef const int64_t* at = <const int64_t*>held.add(offsets, False, 8 * (count + 1))
    cdef int64_t k, start, stop_at
    for k in range(count):
        start = at[k]
        stop_at = at[k + 1]                 # read once: the buffer may be shared
        if start < 0 or stop_at < start or stop_at > size:
            raise InputError(f"frame {k} from {start} to {stop_at} is not within {size} octets", field="offsets")
        list_of[k].data = data + start
        list_of[k].size = stop_at - start
    return data + size
