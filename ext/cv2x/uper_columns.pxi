# Many frames to columns and back: what is wanted of a message, laid out once as a Plan.
#
# Strategy: a Plan holds the probes of one message (uper_walk) and what the columns look like; `scan` walks frames with
# the GIL released, a row per frame that is good.  For the way back, a frame of the right shape is encoded once, `find`
# says where in it the columns stand, and `fill` copies it for every row with other values in those places.
# Rules: a Plan does not change after it is made, so threads may share it; every buffer given is measured against the
# number of frames before the loop; frames are read where they lie only when enough octets follow them.

cdef struct Octets:
    const uint8_t* data
    uint64_t size


cdef struct Spot:
    int32_t column
    uint32_t word
    uint8_t shift           # bits before it in the word
    uint8_t width           # at most 56
    uint8_t skip            # octets of the column before it
    uint8_t octets          # 0: a number


cdef struct Filled:         # a template
    uint64_t size
    uint64_t words
    uint64_t* template
    int n_spots
    Spot* spots


cdef enum:
    BLOCK = 64              # frames a lane takes in one go
    LANE_OCTETS = 112       # longest frame of plain shape
    BLOCK_WORDS = 4096      # words of frames filled in one go


cdef struct Lane:           # one field of a frame of plain shape
    uint32_t octet          # where the 64 bits start that hold it
    uint32_t shift          # bits behind it in these
    uint64_t pos
    uint64_t width
    uint64_t mask
    uint64_t span
    int64_t low
    int32_t column          # -1: only looked at
    int32_t store


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


cdef class Plan:
    """What is wanted of one message: ``Plan(codec, name, steps)``, a tuple of steps per column.

    A step is the index of a member (root, then additions with groups flattened), of an alternative, of a key among the
    sorted keys of an open type, or of an element (-1: the first in which the rest of the steps leads somewhere).
    ``columns`` says what each column holds: ``(store, octets of a row, may be absent, fixed)`` with store one of
    "boolean", "int32", "int64" and "octets"; a fixed one can be filled in place.  Raises EncodeError for an unknown
    message, InputError for a value that has no column form.
    """

    cdef Codec codec
    cdef Node* node
    cdef int entry
    cdef bint framed
    cdef list blocks
    cdef Stretch** plain
    cdef int8_t** keepers
    cdef Probe* probe
    cdef Sink* sinks        # without buffers
    cdef Node** leaves
    cdef bint* absent
    cdef int count
    cdef Lane* lanes        # of frames in which only what is mandatory stands, if that is one stretch
    cdef int n_lanes
    cdef uint64_t plain_size
    cdef uint64_t head, head_mask
    cdef uint64_t tail
    cdef unsigned int tail_bits
    cdef readonly tuple columns

    def __init__(self, Codec codec not None, str name not None, list steps not None, bint framed=True):
        cdef int k
        self.codec = codec
        self.framed = framed
        self.blocks = []
        self.count = len(steps)
        if framed:
            self.node = codec.table.node(codec.message_node(name))
            self.entry = codec.entry_of(<PyObject*>name)
            if self.entry < 0:
                raise InputError(f"{name} is the frame, not a message in it", field="name")
        else:
            self.node = codec.node_of(name)
        self.sinks = <Sink*>self.block(self.count, sizeof(Sink))
        self.leaves = <Node**>self.block(self.count, sizeof(Node*))
        self.absent = <bint*>self.block(self.count, sizeof(bint))
        tree = {}
        for k in range(self.count):
            self.follow(k, steps[k])
            grow_tree(tree, tuple(steps[k]), k)
        self.columns = tuple([self.describe(k) for k in range(self.count)])
        self.mark_keys()
        self.plain = <Stretch**>self.block(codec.table.count, sizeof(Stretch*))
        for k in range(codec.table.count):
            if codec.table.nodes[k].kind == SEQUENCE:
                self.plain[k] = self.stretches(&codec.table.nodes[k], NULL)
        self.probe = self.probe_of(self.node, tree)
        self.lay_lanes()

    def __dealloc__(self):
        if self.blocks is not None:
            for address in self.blocks:
                free(<void*><uintptr_t>address)

    cdef void* block(self, size_t count, size_t size) except NULL:
        cdef void* memory = calloc(count + 1, size)
        if memory == NULL:
            raise MemoryError
        self.blocks.append(<uintptr_t>memory)
        return memory

    cdef int follow(self, int column, object steps) except -1:
        """Find the node a column holds and whether it may be absent."""
        cdef Node* n = self.node
        cdef Member* m = NULL
        cdef bint outer_default = False
        for step in steps:
            outer_default |= m != NULL and m.has_default
            m = NULL
            if n.kind == SEQUENCE and 0 <= step < n.layout.count:
                m = &n.layout.members[<int>step]
                self.absent[column] |= m.absent or (m.has_default and not m.raw)
                n = m.node
            elif n.kind == CHOICE and 0 <= step < n.roots + n.additions:
                self.absent[column] = True
                n = n.alternatives[<int>step].node
            elif n.kind == SEQUENCE_OF and step >= -1:
                self.absent[column] = True
                n = n.element
            elif n.kind == OPEN and 0 <= step < n.n_keys:
                self.absent[column] = True
                n = n.choices[<int>step]
            else:
                raise InputError(f"step {step} leads nowhere")
        if outer_default or (m != NULL and m.has_default and not m.raw):
            raise InputError("a DEFAULT that is no scalar has no column form")
        self.leaves[column] = n
        return 0

    cdef object describe(self, int column):
        cdef Node* n = self.leaves[column]
        cdef Sink* sink = &self.sinks[column]
        cdef int64_t top
        cdef bint fixed = n.raw != RAW_NONE
        sink.size = 8
        sink.store = STORE_INT64
        if n.raw == RAW_BOOLEAN or n.kind == SEQUENCE or n.kind == NULL_:
            sink.store, sink.size = STORE_BOOLEAN, 1
        elif n.raw == RAW_ENUMERATED or n.kind == CHOICE or n.kind == SEQUENCE_OF:
            sink.store, sink.size = STORE_INT32, 4
        elif n.raw == RAW_INTEGER:
            top = <int64_t>(<uint64_t>n.low + n.span)
            if n.low >= -0x80000000LL and top <= 0x7FFFFFFFLL:
                sink.store, sink.size = STORE_INT32, 4
        elif n.raw == RAW_BITS:
            if n.width <= 31:
                sink.store, sink.size = STORE_INT32, 4
        elif n.kind == OCTETS or n.kind == BITS:
            if not n.bounded and not n.raw or n.low != n.high or n.extensible or not n.low:
                raise InputError("octets of no fixed number have no column form")
            sink.store = STORE_OCTETS
            sink.size = <uint32_t>((n.low * n.unit + 7) >> 3) if not n.raw else n.width >> 3
            fixed = True
        elif n.kind != INTEGER:
            kinds = {STRING: "a string", OPEN: "an open type", REAL: "a REAL", OID: "an OBJECT IDENTIFIER"}
            raise InputError(f"{kinds.get(n.kind, 'this')} has no column form")
        store = ("boolean", "int32", "int64", "octets")[sink.store]
        return store, sink.size, bool(self.absent[column]), bool(fixed)

    # Probes and stretches

    cdef int mark_keys(self) except -1:
        """Number the members that select what an open member beside them holds."""
        cdef Table table = self.codec.table
        cdef Layout* layout
        cdef int k, j
        cdef int8_t used
        self.keepers = <int8_t**>self.block(table.count, sizeof(int8_t*))
        for k in range(table.count):
            if table.nodes[k].kind != SEQUENCE:
                continue
            layout = table.nodes[k].layout
            used = 0
            for j in range(layout.count):
                if layout.members[j].node.kind != OPEN or layout.members[j].key < 0:
                    continue
                if self.keepers[k] == NULL:
                    self.keepers[k] = <int8_t*>self.block(layout.count, 1)
                    memset(self.keepers[k], -1, layout.count)
                if self.keepers[k][layout.members[j].key] < 0:
                    if used == MAX_KEYS:
                        raise InputError(f"{<object>layout.node.name} has more than {MAX_KEYS} keys")
                    self.keepers[k][layout.members[j].key] = used
                    used += 1
        return 0

    cdef bint fixed(self, Node* n, uint64_t* bits, int32_t* depth, int nested):
        """Whether a value always takes the same bits, without any that say so; adds them up."""
        cdef int k
        cdef int32_t inner, most
        if n.raw:
            bits[0] += n.width
            return not n.extensible
        if n.kind == NULL_:
            return True
        if n.kind == OCTETS or n.kind == BITS:
            if n.extensible or not n.bounded or n.low != n.high:
                return False
            bits[0] += n.low * n.unit
            return True
        if n.kind != SEQUENCE or n.extensible or n.layout.optionals or self.keepers[n - self.codec.table.nodes] != NULL:
            return False
        if nested > 16:
            return False
        most = 0
        for k in range(n.layout.count):
            inner = 0
            if not self.fixed(n.layout.members[k].node, bits, &inner, nested + 1):
                return False
            most = max(most, inner)
        depth[0] = most + 1
        return True

    cdef Stretch* stretches(self, Node* n, Probe* p) except NULL:
        """The stretches of a SEQUENCE, each at the index of its first member."""
        cdef Layout* layout = n.layout
        cdef Stretch* found = <Stretch*>self.block(layout.count, sizeof(Stretch))
        cdef int j
        self.lay_stretches(n, p, found, 0, n.roots)
        for j in range(n.additions):
            if layout.additions[j].group:
                self.lay_stretches(n, p, found, layout.additions[j].first, layout.additions[j].count)
        return found

    cdef int lay_stretches(self, Node* n, Probe* p, Stretch* found, int first, int count) except -1:
        cdef Layout* layout = n.layout
        cdef int8_t* keepers = self.keepers[n - self.codec.table.nodes]
        cdef Stretch* open_one = NULL
        cdef uint64_t bits
        cdef int32_t depth
        cdef int k
        cells = []
        for k in range(first, first + count + 1):
            bits = 0
            depth = 0
            if (k < first + count and not layout.members[k].optional and (keepers == NULL or keepers[k] < 0)
                    and self.fixed(layout.members[k].node, &bits, &depth, 0) and bits < 1 << 20):
                if open_one == NULL:
                    open_one = &found[k]
                self.collect(cells, layout.members[k].node, child(p, k), open_one.bits)
                open_one.members += 1
                open_one.bits += bits
                open_one.depth = max(open_one.depth, depth)
            elif open_one != NULL:
                self.set_cells(open_one, cells)
                open_one = NULL
                cells = []
        return 0

    cdef uint64_t collect(self, list cells, Node* n, Probe* p, uint64_t offset) except? 0xFFFFFFFF:
        """Note the fields of a fixed value that are wanted or to be looked at; its bits."""
        cdef uint64_t bits = 0
        cdef int32_t depth = 0
        cdef int32_t column
        cdef int k
        cdef uint64_t place = offset
        cdef bint wanted = p != NULL and p.n_columns > 0
        if n.kind == SEQUENCE:
            for k in range(n.layout.count):
                place += self.collect(cells, n.layout.members[k].node, child(p, k), place)
            bits = place - offset
        else:
            self.fixed(n, &bits, &depth, 0)
        node = <uintptr_t>n
        if wanted:
            for k in range(p.n_columns):
                column = p.columns[k]
                quick = self.sinks[column].store == STORE_INT32 and not self.absent[column]
                cells.append((0 if quick else 1, offset, 0 if n.kind == SEQUENCE else bits, node, column))
        elif n.raw and n.width < 64 and n.span != ((<uint64_t>1 << n.width) - 1):
            cells.append((2, offset, bits, node, -1))
        return bits

    cdef int set_cells(self, Stretch* s, list cells) except -1:
        cdef Cell* c = <Cell*>self.block(len(cells), sizeof(Cell))
        cdef Node* n
        s.cells = c
        for kind, offset, bits, node, column in sorted(cells, key=first_of):
            n = <Node*><uintptr_t>node
            s.quick += kind == 0
            s.slow += kind == 1
            s.checks += kind == 2
            c.node = n
            c.offset = offset
            c.width = bits
            c.span = n.span if n.raw else ~<uint64_t>0
            c.low = n.low if n.raw == RAW_INTEGER else 0
            if n.kind == SEQUENCE or n.kind == NULL_:
                c.low = 1                   # its presence
            c.column = column
            c += 1
        return 0

    cdef Probe* probe_of(self, Node* n, dict tree) except NULL:
        cdef Probe* p = <Probe*>self.block(1, sizeof(Probe))
        cdef int k
        columns = tree.get(None, [])
        p.n_columns = len(columns)
        p.columns = <int32_t*>self.block(p.n_columns, sizeof(int32_t))
        for k in range(p.n_columns):
            p.columns[k] = columns[k]
        inner = {step: held for step, held in tree.items() if step is not None and step != -1}
        p.count = max(inner, default=-1) + 1
        p.children = <Probe**>self.block(p.count, sizeof(Probe*))
        if n.kind == SEQUENCE_OF:
            rest = tree.get(-1)
            if rest is not None:
                p.rest = self.probe_of(n.element, rest)
            for k in range(p.count):
                both = merged(inner.get(k), rest)
                p.children[k] = NULL if both is None else self.probe_of(n.element, both)
        else:
            for step, held in inner.items():
                k = step
                if n.kind == SEQUENCE:
                    p.children[k] = self.probe_of(n.layout.members[k].node, held)
                elif n.kind == CHOICE:
                    p.children[k] = self.probe_of(n.alternatives[k].node, held)
                else:
                    p.children[k] = self.probe_of(n.choices[k], held)
        if n.kind == SEQUENCE:
            p.stretches = self.stretches(n, p)
        return p

    cdef int lay_lanes(self) except -1:
        """Lanes for frames in which nothing optional stands: their size and first bits are always the same."""
        cdef Node* n = self.node
        cdef Node* frame = self.codec.frame
        cdef Stretch* s
        cdef Cell* c
        cdef Lane* lane
        cdef uint64_t start = 0
        cdef uint64_t lead, octets, total
        cdef int k
        if n.kind != SEQUENCE or not self.framed:
            return 0
        s = self.probe.stretches
        for k in range(n.roots):
            if s[k].members:
                break
        else:
            return 0
        s = &s[k]
        for k in range(n.roots):            # all else is optional
            if not n.layout.members[k].optional and not &self.probe.stretches[k] == s and not (
                    <int>(s - self.probe.stretches) < k < <int>(s - self.probe.stretches) + s.members):
                return 0
        lead = s.quick + s.slow
        for k in range(self.count):
            lead += self.absent[k]          # it is not there in such a frame
        if lead != <uint64_t>self.count:    # a DEFAULT needs its own look
            return 0
        for k in range(s.quick + s.slow):
            if s.cells[k].node.kind == SEQUENCE:
                return 0
        lead = n.extensible + n.layout.optionals
        octets = (lead + s.bits + 7) >> 3
        head = 0
        if self.codec.style == FRAME_OPEN:
            start = frame.extensible + frame.layout.members[0].width
            head = self.codec.entries[self.entry].id - frame.layout.members[0].flat.low
            if frame.layout.members[0].node.extensible or octets > 0x7F:
                return 0
            head = head << 8 | octets
            start += 8
            total = (start + 8 * octets + 7) >> 3
        else:
            if self.entry >= frame.roots:
                return 0
            start = frame.extensible + frame.width
            head = self.entry
            total = (start + lead + s.bits + 7) >> 3
        if start + lead > 56 or total > LANE_OCTETS or total < 8:
            return 0
        self.plain_size = total
        self.head = <uint64_t>(head << (64 - start))
        self.head_mask = ~<uint64_t>0 << (64 - start - lead)
        self.tail = start + lead + s.bits
        self.tail_bits = <unsigned int>(8 * total - self.tail)
        self.lanes = <Lane*>self.block(s.quick + s.slow + s.checks, sizeof(Lane))
        for k in range(s.quick + s.slow + s.checks):
            c = &s.cells[k]
            lane = &self.lanes[k]
            lane.column = c.column
            lane.store = self.sinks[c.column].store if c.column >= 0 else STORE_INT64
            lane.pos = start + lead + c.offset
            lane.width = c.width
            lane.span = c.span
            lane.low = c.low
            if c.width <= 56:
                lane.octet = <uint32_t>(lane.pos >> 3)
                lane.shift = 64 - (lane.pos & 7) - c.width
                if c.width == 0:
                    lane.shift = 0
                lane.mask = (<uint64_t>1 << c.width) - 1
        self.n_lanes = s.quick + s.slow + s.checks
        return 0

    # Octets to columns

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

    # Columns to octets

    def find(self, bytes octets not None):
        """Return the bit at which each column stands in a frame: -1 where absent, -2 where it stands in fragments.

        Raises ValueError when the frame is none of this message.
        """
        cdef Walk w
        cdef int k
        cdef uint64_t size = len(octets)
        cdef uint8_t* copy = <uint8_t*>malloc(size + SLACK)
        cdef int64_t* places = <int64_t*>malloc((self.count + 1) * sizeof(int64_t))
        try:
            if copy == NULL or places == NULL:
                raise MemoryError
            memcpy(copy, PyBytes_AS_STRING(<PyObject*>octets), size)
            memset(copy + size, 0, SLACK)
            for k in range(self.count):
                places[k] = -1
            self.begin(&w, self.sinks)
            w.places = places
            self.walk_one(&w, copy, size)
            if w.cause != CAUSE_NONE:
                raise ValueError(f"no frame of this message (cause {w.cause})")
            return [places[k] for k in range(self.count)]
        finally:
            free(copy)
            free(places)

    def bounds(self, int column):
        """Return (least, greatest) of what a fixed column can hold; of octets the least and greatest octet."""
        cdef Node* n = self.leaves[column]
        if self.sinks[column].store == STORE_OCTETS:
            return 0, 255
        low = n.low if n.raw == RAW_INTEGER else 0
        return low, low + n.span

    def fill(self, list templates not None, list places not None, groups, list values not None, offsets, out):
        """Write a frame per row into ``out``, which has 16 octets to spare, and return None, or (row, column) of a
        value that is out of range.

        ``templates`` are frames and ``places`` what `find` says of each (-1 for a column to be left alone); ``groups``
        is a buffer of int32, the template of every row; ``values`` are buffers of int32, int64, bool or octets, None
        for a column no template needs; ``offsets`` says where each frame begins in ``out``, and where the last ends.
        """
        cdef Buffers held = Buffers(self.count + 4)
        cdef int64_t rows = memoryview(groups).nbytes // 4
        cdef int n_groups = len(templates)
        cdef int32_t* groups_at = <int32_t*>held.add(groups, False, 4 * rows)
        cdef int64_t* offsets_at = <int64_t*>held.add(offsets, False, 8 * (rows + 1))
        cdef uint8_t* out_at
        cdef list blocks = []
        cdef Filled filled
        cdef int64_t row, place
        cdef int64_t bad_row = -1
        cdef int32_t bad_column = -1
        cdef uint64_t most = 0
        cdef int g, k
        cdef Filled* form
        cdef Filled* forms = <Filled*>calloc(n_groups + 1, sizeof(Filled))
        cdef const uint8_t** columns = <const uint8_t**>calloc(self.count + 1, sizeof(uint8_t*))
        cdef uint8_t* wide = <uint8_t*>calloc(self.count + 1, 1)
        cdef uint64_t* words = NULL
        try:
            if forms == NULL or columns == NULL or wide == NULL:
                raise MemoryError
            for k in range(self.count):
                if values[k] is None:
                    continue
                view = memoryview(values[k])
                wide[k] = view.itemsize
                small = self.sinks[k].store == STORE_OCTETS or self.sinks[k].store == STORE_BOOLEAN
                if view.itemsize not in ([1] if small else [4, 8]):
                    raise ValueError(f"column {k} has items of {view.itemsize} octets")
                size = self.sinks[k].size if self.sinks[k].store == STORE_OCTETS else view.itemsize
                columns[k] = held.add(values[k], False, rows * size)
            for g in range(n_groups):
                form = &forms[g]
                self.prepare(form, templates[g], places[g], columns)
                most = max(most, form.words)
            words = <uint64_t*>malloc((most + 2 + BLOCK_WORDS) * 8)
            if words == NULL:
                raise MemoryError
            for row in range(rows):
                if not 0 <= groups_at[row] < n_groups:
                    raise ValueError(f"row {row} has no template")
                if offsets_at[row] < 0 or offsets_at[row + 1] - offsets_at[row] != <int64_t>forms[groups_at[row]].size:
                    raise ValueError(f"row {row} has another length than its template")
            out_at = held.add(out, True, (offsets_at[rows] if rows else 0) + SLACK)
            with nogil:
                bad_row = self.fill_all(forms, groups_at, rows, columns, wide, offsets_at, words, out_at, &bad_column)
        finally:
            if forms != NULL:
                for g in range(n_groups):
                    free(forms[g].template)
                    free(forms[g].spots)
            free(forms)
            free(columns)
            free(wide)
            free(words)
        return None if bad_row < 0 else (bad_row, bad_column)

    cdef int prepare(self, Filled* form, bytes template, list places, const uint8_t** columns) except -1:
        """A template as words with zeros where the columns stand, and where they stand in the words."""
        cdef uint64_t size = len(template)
        cdef uint64_t k, bits, place
        cdef uint64_t part, width
        cdef Spot* s
        cdef uint8_t* copy
        form.size = size
        form.words = (size + 7) >> 3
        form.template = <uint64_t*>calloc(form.words + 2, 8)
        copy = <uint8_t*>calloc(8 * (form.words + 2), 1)
        form.spots = <Spot*>calloc(self.spots_needed() + 1, sizeof(Spot))
        if form.template == NULL or form.spots == NULL or copy == NULL:
            free(copy)
            raise MemoryError
        try:
            memcpy(copy, PyBytes_AS_STRING(<PyObject*>template), size)
            for k in range(<uint64_t>self.count):
                if places[k] < 0:
                    continue
                place = places[k]
                bits = self.bits_of(<int>k)
                if columns[k] == NULL or not self.columns[k][3] or place + bits > 8 * size:
                    raise ValueError(f"column {k} cannot be filled")
                part = 0
                while True:                 # in parts of up to 48 bits, at least one
                    s = &form.spots[form.n_spots]
                    form.n_spots += 1
                    s.column = <int32_t>k
                    s.word = <uint32_t>((place + part) >> 6)
                    s.shift = (place + part) & 63
                    width = 48 if self.sinks[k].store == STORE_OCTETS and bits - part > 48 else bits - part
                    s.width = <uint8_t>width
                    s.skip = <uint8_t>(part >> 3)
                    s.octets = <uint8_t>((s.width + 7) >> 3) if self.sinks[k].store == STORE_OCTETS else 0
                    patch(copy, place + part, 0, s.width)
                    part += s.width
                    if part >= bits:
                        break
            for k in range(form.words):
                form.template[k] = load64(copy + 8 * k)
        finally:
            free(copy)
        return 0

    cdef uint64_t bits_of(self, int column) noexcept:
        cdef Node* n = self.leaves[column]
        return n.width if n.raw else <uint64_t>n.low * n.unit

    cdef uint64_t spots_needed(self) noexcept:
        cdef uint64_t needed = 0
        cdef int k
        for k in range(self.count):
            needed += 1 + self.bits_of(k) // 48 if self.sinks[k].store == STORE_OCTETS else 1
        return needed

    cdef int64_t fill_all(self, Filled* forms, int32_t* groups, int64_t rows, const uint8_t** columns,
                          const uint8_t* wide, int64_t* offsets, uint64_t* words, uint8_t* out,
                          int32_t* bad_column) noexcept nogil:
        """Every row; returns the first with a value out of range, or -1."""
        cdef Filled* form
        cdef uint64_t* from_
        cdef uint8_t* to
        cdef uint64_t w, j
        cdef int64_t row = 0
        cdef int n, most, k
        cdef int worst
        while row < rows:                   # rows of one template that follow each other, a column after the other
            form = &forms[groups[row]]
            most = <int>(BLOCK_WORDS // (form.words + 1))
            most = 1 if most < 1 else BLOCK if most > BLOCK else most
            w = form.words + 1              # the last one takes what a field writes behind the end: nothing
            n = 0
            while n < most and row + n < rows and groups[row + n] == groups[row]:
                memcpy(words + n * w, form.template, w * 8)
                n += 1
            worst = n
            for k in range(form.n_spots):
                worst = self.fill_spot(&form.spots[k], columns[form.spots[k].column], wide[form.spots[k].column],
                                       words, w, row, worst, bad_column)
            if worst < n:
                return row + worst
            for k in range(n):
                to = out + offsets[row + k]
                from_ = words + k * w
                for j in range(form.words):
                    store64(to + 8 * j, from_[j])
            row += n
        return -1

    cdef int fill_spot(self, Spot* s, const uint8_t* given, uint8_t wide, uint64_t* words, uint64_t w, int64_t row,
                       int n, int32_t* bad_column) noexcept nogil:
        """One field of ``n`` rows; returns the first that is out of range, or ``n``."""
        cdef Node* node = self.leaves[s.column]
        cdef uint64_t low = node.low if node.raw == RAW_INTEGER else 0
        cdef uint64_t span = node.span
        cdef uint64_t most = 0
        cdef uint64_t field
        cdef int left = 64 - <int>s.shift - <int>s.width if s.width else 0
        cdef uint64_t* to = words + s.word
        cdef int32_t size = self.sinks[s.column].size
        cdef int k, j
        if s.octets:
            for k in range(n):
                field = 0
                for j in range(s.octets):
                    field = field << 8 | given[(row + k) * size + s.skip + j]
                set_field(to + k * w, field >> (8 * s.octets - s.width), left)
            return n
        if wide == 4 and left >= 0:
            for k in range(n):
                field = <uint64_t><int64_t>(<const int32_t*>given)[row + k] - low
                most = field if field > most else most
                to[k * w] |= field << left
        else:
            for k in range(n):
                if wide == 4:
                    field = <uint64_t><int64_t>(<const int32_t*>given)[row + k] - low
                elif wide == 8:
                    field = (<const uint64_t*>given)[row + k] - low
                else:
                    field = given[row + k]
                most = field if field > most else most
                set_field(to + k * w, field, left)
        if likely(most <= span):
            return n
        bad_column[0] = s.column
        for k in range(n):
            if wide == 4:
                field = <uint64_t><int64_t>(<const int32_t*>given)[row + k] - low
            elif wide == 8:
                field = (<const uint64_t*>given)[row + k] - low
            else:
                field = given[row + k]
            if field > span:
                return k
        return n                            # somebody writes into the column meanwhile


cdef inline void set_field(uint64_t* to, uint64_t field, int left) noexcept nogil:
    """Put a field into a word with ``left`` bits behind it, or its end into the next word."""
    if left >= 0:
        to[0] |= field << (left & 63)
    else:
        to[0] |= field >> -left
        to[1] |= field << (64 + left)


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


cdef object first_of(tuple cell):
    return cell[0]


cdef int grow_tree(dict tree, tuple steps, int column) except -1:
    for step in steps:
        tree = tree.setdefault(step, {})
    tree.setdefault(None, []).append(column)
    return 0


cdef object merged(object one, object other):
    """Two trees of steps as one; None stands for an empty one."""
    if one is None or other is None:
        return other if one is None else one
    both = dict(one)
    for step, held in other.items():
        if step is None:
            both[None] = both.get(None, []) + held
        else:
            both[step] = merged(both.get(step), held)
    return both


def cut(octets, offsets):
    """A list of the octets between each offset (a buffer of int64) and the next."""
    cdef Buffers held = Buffers(2)
    cdef const char* data = <const char*>held.add(octets, False, 0)
    cdef int64_t size = held.views[0].len
    cdef int64_t count = memoryview(offsets).nbytes // 8 - 1
    cdef const int64_t* at = <const int64_t*>held.add(offsets, False, 8)
    cdef list found = []
    cdef int64_t k, start, stop_at
    for k in range(count):
        start = at[k]
        stop_at = at[k + 1]
        if start < 0 or stop_at < start or stop_at > size:
            raise ValueError(f"from {start} to {stop_at} of {size} octets")
        found.append(owned(PyBytes_FromStringAndSize(data + start, stop_at - start)))
    return found
