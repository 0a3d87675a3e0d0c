# The memory of a channel, and how it grows.
#
# Strategy: every piece of memory is a NumPy array kept by name in `arrays`; `_bind` puts the pointers into the struct.
# Columns that were handed out are used again once the caller has let go of them: fresh memory would cost as much as
# filling it.
# Rules: after anything in `arrays` is replaced comes `_bind`.

cdef void* address(array) except? NULL:
    cdef uint64_t at = array.ctypes.data
    return <void*>at


cdef class Memory:
    """What a channel holds: the struct all parts take, and the arrays behind its pointers."""

    cdef Air air
    cdef dict arrays
    cdef dict slot_of
    cdef dict tables
    cdef object sent_rows
    cdef list rx
    cdef list lent
    cdef object known_ids
    cdef object known_slots
    cdef list vacant
    cdef double step_m

    def __cinit__(self):
        memset(&self.air, 0, sizeof(Air))

    def __dealloc__(self):
        free(self.air.arriving)
        free(self.air.sender)

    def _grow(self, int32_t slots):
        """Make room for so many stations, keeping what there is."""
        cdef dict lengths = {
            "C": slots, "S": self.air.sub_channels, "W": WINDOW, "B": BLOCK, "V": CBR_WINDOW, "O": OWN, "3": 3,
            "F": sizeof(Waiting), "2": 2, "K": len(self.arrays["kept_free"]), "M": self.air.memory, "N": slots // 64,
            "L": CAUSES_N,
        }
        square = set() if self.air.correlated else {"shadow"}
        if not self.air.block_m > 0:
            square.add("corner")
        for name, (kind, letters) in BY_SLOT.items():
            shape = (1,) if name in square else tuple(lengths[letter] for letter in letters)
            before = self.arrays.get(name)
            if name in EMPTY:
                fresh = np.full(shape, EMPTY[name], kind)
            else:
                fresh = np.zeros(shape, kind)
            if before is not None and name not in square:
                fresh[tuple(slice(n) for n in before.shape)] = before
            self.arrays[name] = fresh
        self.vacant = list(range(slots - 1, self.air.slots - 1, -1)) + self.vacant
        self.air.slots = slots
        self.air.epoch += 1
        free(self.air.arriving)
        self.air.arriving = NULL
        self.air.crowd = 0

    def _processes(self, int32_t processes):
        """Make room for so many processes."""
        cdef Process* p
        cdef int32_t had = 0
        before = self.arrays.get("process")
        self.arrays["process"] = fresh = np.zeros(processes * sizeof(Process), np.uint8)
        if before is not None:
            had = len(before) // sizeof(Process)
            fresh[:len(before)] = before
        for name, empty, kind in (("node_next", -1, np.int32), ("node_last", -1, np.int32), ("node_due", -1, np.int64)):
            nodes = np.full(2 * processes, empty, kind)
            if name in self.arrays:
                nodes[:2 * had] = self.arrays[name]
            self.arrays[name] = nodes
        p = <Process*>address(fresh)
        for number in range(processes - 1, had - 1, -1):
            p[number].station = -1
            p[number].sibling = self.air.free_process if had or number < processes - 1 else -1
            self.air.free_process = number

    def _room(self, int64_t rows):
        """Make room for so many receptions, keeping those there are."""
        cdef Air* air = &self.air
        kinds = (np.int32, np.int32, np.float32, np.float32, np.float32, np.uint8)
        fresh = None
        for columns in self.lent:
            # 2: in the list, and as the argument of the call that counts
            if len(columns[0]) >= rows and all(getrefcount(columns[k]) == 2 for k in range(6)):
                fresh = columns
        if fresh is None:
            fresh = [np.empty(rows + rows // 4, kind) for kind in kinds]
        else:
            self.lent = [columns for columns in self.lent if columns is not fresh]
        for new, old in zip(fresh, self.rx or (), strict=False):
            new[:air.rx_n] = old[:air.rx_n]
        self.rx = fresh
        air.rx_sent = <int32_t*>address(fresh[0])
        air.rx_station = <int32_t*>address(fresh[1])
        air.rx_mw = <float*>address(fresh[2])
        air.rx_sinr = <float*>address(fresh[3])
        air.rx_m = <float*>address(fresh[4])
        air.rx_cause = <uint8_t*>address(fresh[5])
        air.rx_room = len(fresh[0])

    cdef void _bind(self):
        cdef Air* air = &self.air
        a = self.arrays
        air.ids = <int64_t*>address(a["ids"])
        air.xyz = <float*>address(a["xyz"])
        air.power = <float*>address(a["power"])
        air.travelled = <float*>address(a["travelled"])
        air.observed = <uint8_t*>address(a["observed"])
        air.pool = <int32_t*>address(a["pool"])
        air.processes_of = <int32_t*>address(a["processes_of"])
        air.row_epoch = <int32_t*>address(a["row_epoch"])
        air.row = <float*>address(a["row"])
        air.near = <uint64_t*>address(a["near"])
        air.shadow = <uint16_t*>address(a["shadow"])
        air.corner = <float*>address(a["corner"])
        air.column = <int32_t*>address(a["column"])
        air.north = <int32_t*>address(a["north"])
        air.line = <int32_t*>address(a["line"])
        air.east = <int32_t*>address(a["east"])
        air.stream = <uint64_t*>address(a["stream"])
        air.square = <float*>address(a["square"])
        air.lost = <int64_t*>address(a["lost"])
        air.mark = <uint8_t*>address(a["mark"])
        air.kept = <float*>address(a["kept"])
        air.kept_free = <int32_t*>address(a["kept_free"])
        air.made_next = <int32_t*>address(a["made_next"])
        air.made_process = <int32_t*>address(a["made_process"])
        air.made_frame = <Waiting*>address(a["made_frame"])
        air.rssi = <uint16_t*>address(a["rssi"])
        air.heard = <uint32_t*>address(a["heard"])
        air.total = <float*>address(a["total"])
        air.total_heard = <uint32_t*>address(a["total_heard"])
        air.busy = <uint8_t*>address(a["busy"])
        air.busy_sum = <int32_t*>address(a["busy_sum"])
        air.monitored = <int32_t*>address(a["monitored"])
        air.in_pool = <uint8_t*>address(a["in_pool"])
        air.sending = <uint8_t*>address(a["sending"])
        air.own = <int64_t*>address(a["own"])
        air.own_width = <int32_t*>address(a["own_width"])
        air.own_n = <int32_t*>address(a["own_n"])
        air.mixed = <float*>address(a["mixed"])
        air.process = <Process*>address(a["process"])
        air.node_next = <int32_t*>address(a["node_next"])
        air.node_last = <int32_t*>address(a["node_last"])
        air.node_due = <int64_t*>address(a["node_due"])
        air.due = <int32_t*>address(a["due"])
        air.made = <int32_t*>address(a["made"])
        air.excluded = <float*>address(a["excluded"])
        air.summed = <float*>address(a["summed"])
        air.samples = <int32_t*>address(a["samples"])
        air.ranked = <uint64_t*>address(a["ranked"])
        air.sent = <Sent*>address(self.sent_rows)
        air.sent_room = len(self.sent_rows)

    def _sent_room(self, int64_t rows):
        if rows > len(self.sent_rows):
            fresh = np.zeros(max(rows, 2 * len(self.sent_rows)), SENT_DTYPE)
            fresh[:self.air.sent_n] = self.sent_rows[:self.air.sent_n]
            self.sent_rows = fresh
            self.air.sent = <Sent*>address(fresh)
            self.air.sent_room = len(fresh)

    def _keep(self, int32_t rows):
        """Make room for so many frames whose second copy is to come."""
        cdef Air* air = &self.air
        had = len(self.arrays["kept_free"])
        free_rows = np.zeros(rows, np.int32)
        free_rows[:air.kept_left] = self.arrays["kept_free"][:air.kept_left]
        free_rows[air.kept_left:air.kept_left + rows - had] = np.arange(had, rows)
        kept = np.zeros((rows, 2, air.slots), np.float32)
        kept[:had] = self.arrays["kept"]
        air.kept_left += rows - had
        self.arrays |= {"kept": kept, "kept_free": free_rows}
        self._bind()

    def _crowd(self, int32_t senders):
        cdef Air* air = &self.air
        cdef void* fresh = realloc(air.arriving, <size_t>senders * max(air.slots, 1) * sizeof(float))
        if fresh == NULL:
            raise MemoryError
        air.arriving = <float*>fresh
        fresh = realloc(air.sender, <size_t>senders * sizeof(Sender))
        if fresh == NULL:
            raise MemoryError
        air.sender = <Sender*>fresh
        air.crowd = senders
