# Columns to many frames, with the GIL released.
#
# Strategy: a frame of the right shape is encoded once by the engine; `find` says where in it the columns stand, and
# `fill` copies it for every row with other values in those places, each checked against its range.

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


cdef class Plan(Reading):
    """What is wanted of one message: ``Plan(codec, name, steps)``, a tuple of steps per column.

    A step is the index of a member (root, then additions with groups flattened), of an alternative, of a key among the
    sorted keys of an open type, or of an element (-1: the first in which the rest of the steps leads somewhere).
    ``columns`` says what each column holds: ``(store, octets of a row, may be absent, fixed)`` with store one of
    "boolean", "int32", "int64" and "octets"; a fixed one can be filled in place.  Raises EncodeError for an unknown
    message, InputError for a value that has no column form.
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
