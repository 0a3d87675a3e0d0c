# What is wanted of one message, laid out once for many frames: probes for the walk, and lanes for plain frames.
#
# Rules: a Plan does not change after it is made, so threads may share it.  What it holds is made of the tables alone.

cdef enum:
    BLOCK = 128             # frames of one shape taken in one go
    LANE_OCTETS = 112       # longest frame of plain shape
    LANE_WORDS = LANE_OCTETS // 8
    BLOCK_WORDS = 4096      # words of frames filled in one go


cdef struct Lane:           # one field of a frame of plain shape
    uint32_t word           # in which it starts
    uint32_t left           # bits it has in the next word
    uint32_t right          # bits behind it in its last word
    uint64_t pos
    uint64_t width
    uint64_t mask
    uint64_t span
    int64_t low
    int32_t column          # -1: only looked at
    int32_t store


cdef class Wanted:
    """The laying out; `Plan` says what for."""

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
        if codec.table.oer:
            raise InputError("messages in OER have no columns", field="name")
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
        cdef bint inside = False
        for step in steps:
            outer_default |= m != NULL and m.has_default
            inside = m != NULL              # an open type that is selected from further out has no columns
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
            elif n.kind == OPEN and 0 <= step < n.n_keys and inside:
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
        elif n.kind == STRING or (n.kind == OCTETS and not self.of_one_size(n)):
            sink.store, sink.size = STORE_SPAN, 16
        elif n.kind == OCTETS or n.kind == BITS:
            if not self.of_one_size(n):
                raise InputError("bits of no fixed number have no column form")
            sink.store = STORE_OCTETS
            sink.size = <uint32_t>((n.low * n.unit + 7) >> 3) if not n.raw else n.width >> 3
            fixed = True
        elif n.kind != INTEGER:
            kinds = {OPEN: "an open type", REAL: "a REAL", OID: "an OBJECT IDENTIFIER"}
            raise InputError(f"{kinds.get(n.kind, 'this')} has no column form")
        store = ("boolean", "int32", "int64", "octets", "span")[sink.store]
        return store, sink.size, bool(self.absent[column]), bool(fixed)

    cdef bint of_one_size(self, Node* n) noexcept:
        return (n.bounded or n.raw) and n.low == n.high and not n.extensible and n.low

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
                if layout.members[j].key < 0:
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
        if n.kind != SEQUENCE or not self.framed or self.codec.style == FRAME_HEADER:
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
            set_place(lane)
        self.n_lanes = s.quick + s.slow + s.checks
        return 0


cdef void set_place(Lane* lane) noexcept:
    """Where the words hold a field: in one of them, or the end in the next one.  One of no bits is anywhere."""
    cdef uint64_t end = lane.pos + lane.width
    lane.word = <uint32_t>(lane.pos >> 6) if lane.width else 0
    lane.mask = (<uint64_t>1 << lane.width) - 1 if lane.width < 64 else ~<uint64_t>0
    if lane.width and (end - 1) >> 6 != lane.pos >> 6:
        lane.left = end & 63
        lane.right = 64 - lane.left
    else:
        lane.left = 0
        lane.right = -end & 63 if lane.width else 0


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
