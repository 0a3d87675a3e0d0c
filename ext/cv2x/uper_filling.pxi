# Columns to many frames, with the GIL released.
#
# Strategy: a frame of the right shape is encoded once by the engine; `find` says where in it the columns stand, and
# `fill` copies it for every row with other values in those places, each checked against its range.

cdef struct Spot:
    Lane at                 # where its bits stand; up to 48 of octets, else all
    uint32_t skip           # octets of the column before it
    uint32_t octets         # 0: a number


cdef struct Filled:         # a template
    uint64_t size
    uint64_t words
    uint64_t* template
    int64_t rows            # that are made in one go
    int n_spots
    Spot* spots


cdef class Plan(Reading):
    """What is wanted of one message: ``Plan(codec, name, steps)``, a tuple of steps per column.

    A step is the index of a member (root, then additions with groups flattened), of an alternative, of a key among the
    sorted keys of an open type, or of an element (-1: the first in which the rest of the steps leads somewhere).
    ``columns`` says what each column holds: ``(store, octets of a row, may be absent, fixed)`` with store one of
    "boolean", "int32", "int64", "octets" and "span" (see `held`); a fixed one can be filled in place.  Raises
    EncodeError for an unknown message, InputError for a value that has no column form.
    """

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
            words = <uint64_t*>malloc((most + BLOCK_WORDS) * 8)
            if words == NULL:
                raise MemoryError
            with nogil:
                bad_row = check_rows(forms, n_groups, groups_at, rows, offsets_at)
            if bad_row >= 0:
                raise ValueError(f"row {bad_row} has no template, or another length than its template")
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
        cdef uint64_t part
        cdef Spot* s
        cdef uint8_t* copy
        form.size = size
        form.words = (size + 7) >> 3
        form.rows = <int64_t>(BLOCK_WORDS // (form.words + 1))
        form.rows = 1 if form.rows < 1 else BLOCK if form.rows > BLOCK else form.rows
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
                    s.at.column = <int32_t>k
                    s.at.pos = place + part
                    s.at.width = 48 if self.sinks[k].store == STORE_OCTETS and bits - part > 48 else bits - part
                    set_place(&s.at)
                    s.skip = <uint32_t>(part >> 3)
                    s.octets = <uint32_t>((s.at.width + 7) >> 3) if self.sinks[k].store == STORE_OCTETS else 0
                    clear(copy, s.at.pos, s.at.width)
                    part += s.at.width
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
        cdef uint8_t* to
        cdef uint64_t j
        cdef int64_t row = 0
        cdef int n, k
        cdef int worst
        cdef int32_t column
        while row < rows:                   # rows of one template that follow each other, a column after the other
            form = &forms[groups[row]]
            n = 1
            while n < form.rows and row + n < rows and groups[row + n] == groups[row]:
                n += 1
            for j in range(form.words):
                for k in range(n):
                    words[j * <uint64_t>form.rows + k] = form.template[j]
            worst = n
            for k in range(form.n_spots):
                column = form.spots[k].at.column
                worst = self.fill_spot(&form.spots[k], columns[column], wide[column], words, form.rows, row, worst,
                                       bad_column)
            if worst < n:
                return row + worst
            for k in range(n):
                to = out + offsets[row + k]
                for j in range(form.words):
                    store64(to + 8 * j, words[j * <uint64_t>form.rows + k])
            row += n
        return -1

    cdef int fill_spot(self, Spot* s, const uint8_t* given, uint8_t wide, uint64_t* words, int64_t apart, int64_t row,
                       int n, int32_t* bad_column) noexcept nogil:
        """One field of ``n`` rows; returns the first that is out of range, or ``n``."""
        cdef Node* node = self.leaves[s.at.column]
        cdef int64_t low = node.low if node.raw == RAW_INTEGER else 0
        cdef uint64_t span = node.span
        cdef uint64_t* a = words + s.at.word * apart
        cdef uint64_t* b = a + apart if s.at.left else NULL
        cdef uint32_t left = s.at.left
        cdef uint32_t right = s.at.right
        cdef bint bad
        cdef int k
        if s.octets:
            fill_octets(s, given + row * self.sinks[s.at.column].size, self.sinks[s.at.column].size, a, b, n)
            return n
        if wide == 4 and low >= -0x80000000LL and <int64_t>span <= 0x7FFFFFFFLL - low and span <= 0xFFFFFFFFULL:
            bad = write32(a, b, n, left, right, <uint32_t>low, <uint32_t>span, <const int32_t*>given + row)
        elif wide == 4:
            bad = write_wide(a, b, n, left, right, <uint64_t>low, span, <const int32_t*>given + row)
        elif wide == 8:
            bad = write64(a, b, n, left, right, <uint64_t>low, span, <const int64_t*>given + row)
        else:
            bad = write8(a, b, n, left, right, 0, <uint32_t>span, given + row)
        if unlikely(bad):
            bad_column[0] = s.at.column
            for k in range(n):
                if value_at(given, wide, row + k) - <uint64_t>low > span:
                    return k
        return n                            # or somebody writes into the column meanwhile


cdef int64_t check_rows(Filled* forms, int n_groups, int32_t* groups, int64_t rows, int64_t* offsets) noexcept nogil:
    """The first row without a template or of another length, or -1."""
    cdef int64_t row
    for row in range(rows):
        if not 0 <= groups[row] < n_groups or offsets[row] < 0:
            return row
        if offsets[row + 1] - offsets[row] != <int64_t>forms[groups[row]].size:
            return row
    return -1


cdef inline uint64_t value_at(const uint8_t* given, uint8_t wide, int64_t row) noexcept nogil:
    if wide == 4:
        return <uint64_t><int64_t>(<const int32_t*>given)[row]
    return (<const uint64_t*>given)[row] if wide == 8 else given[row]


cdef void fill_octets(Spot* s, const uint8_t* given, uint32_t size, uint64_t* a, uint64_t* b, int n) noexcept nogil:
    cdef uint64_t field
    cdef uint32_t j
    cdef int k
    for k in range(n):
        field = 0
        for j in range(s.octets):
            field = field << 8 | given[k * <int64_t>size + s.skip + j]
        field >>= 8 * s.octets - s.at.width
        if b == NULL:
            a[k] |= field << s.at.right
        else:
            a[k] |= field >> s.at.left
            b[k] |= field << s.at.right


cdef void clear(uint8_t* data, uint64_t pos, uint64_t bits) noexcept:
    cdef uint64_t part
    while bits:
        part = bits if bits < 48 else 48
        patch(data, pos, 0, <unsigned int>part)
        pos += part
        bits -= part


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
