# The strict decoder once more without Python: it walks a frame by the same nodes and refuses what uper_decode refuses,
# but makes no objects, so it runs without the GIL and writes what is wanted straight into columns.
#
# Strategy: members of fixed width that follow each other (through nested SEQUENCEs too) form a stretch: one check of
# the room, then one load per field that is wanted or whose range must be looked at.  All else is walked value by value.
# A Probe says what is wanted below a node; where there is none the walk only checks.
# Rules: every read has its `has`, as in uper_reading; a refusal is a cause and no text (the decoder can be asked for
# one); what needs Python objects (UTF-8, wide integers, REAL, OBJECT IDENTIFIER, a DEFAULT that is no scalar) takes the
# GIL and asks the decoder itself.

# Columns

cdef int capture(Walk* w, int32_t column, uint64_t pos, uint64_t bits, int64_t value) noexcept nogil:
    """Put a value into its column, or the ``bits`` at ``pos`` when that holds octets; the first one stays."""
    cdef Sink* sink
    if w.places != NULL:
        if w.places[column] < 0:
            w.places[column] = -2 if w.joined else <int64_t>pos
        return 0
    sink = &w.sinks[column]
    if sink.valid != NULL:
        if sink.valid[w.row]:
            return 0
        sink.valid[w.row] = 1
    if sink.store == STORE_INT32:
        (<int32_t*>sink.values)[w.row] = <int32_t>value
    elif sink.store == STORE_INT64:
        (<int64_t*>sink.values)[w.row] = value
    elif sink.store == STORE_BOOLEAN:
        sink.values[w.row] = <uint8_t>value
    elif sink.store == STORE_SPAN:
        if w.joined:
            return stop(w, CAUSE_FRAGMENTS)
        (<int64_t*>sink.values)[2 * w.row] = <int64_t>pos
        (<int64_t*>sink.values)[2 * w.row + 1] = <int64_t>bits
    else:
        gather(w.i.data, pos, bits, sink.values + <uint64_t>w.row * sink.size)
    return 0


cdef inline void capture_all(Walk* w, Probe* p, uint64_t pos, uint64_t bits, int64_t value) noexcept nogil:
    cdef int k
    for k in range(p.n_columns):
        capture(w, p.columns[k], pos, bits, value)


cdef inline Probe* child(Probe* p, int64_t k) noexcept nogil:
    return p.children[k] if p != NULL and k < p.count else NULL


cdef int walk_stretch(Walk* w, Stretch* s) noexcept nogil:
    cdef const uint8_t* data = w.i.data
    cdef uint64_t pos = w.i.pos
    cdef uint64_t field = 0
    cdef int64_t row = w.row
    cdef bint bad = False
    cdef Cell* c = s.cells
    cdef Cell* end = c + s.quick
    if unlikely(not has(&w.i, s.bits)):
        return stop(w, CAUSE_SHORT)
    if unlikely(w.depth + s.depth > MAX_DEPTH):
        return stop(w, CAUSE_DEEP)
    if unlikely(w.places != NULL):
        while c < end:
            capture(w, c.column, pos + c.offset, c.width, 0)
            c += 1
    while c < end:
        field = peek(data, pos + c.offset, c.width)
        bad |= field > c.span
        (<int32_t*>w.sinks[c.column].values)[row] = <int32_t>(<uint64_t>c.low + field)
        c += 1
    end = c + s.slow
    while c < end:
        if c.width <= 56:
            field = peek(data, pos + c.offset, c.width)
            bad |= field > c.span
        capture(w, c.column, pos + c.offset, c.width, <int64_t>(<uint64_t>c.low + field))
        c += 1
    end = c + s.checks
    while c < end:
        bad |= peek(data, pos + c.offset, c.width) > c.span
        c += 1
    if unlikely(bad):
        return stop(w, CAUSE_RANGE)
    w.i.pos = pos + s.bits
    return 0


cdef struct Outside:        # what an open type is entered from
    Input i
    Extent e
    bint joined


cdef int walk_enter_open(Walk* w, Outside* o) noexcept nogil:
    """Make the contents of an open type all that there is to see."""
    cdef uint64_t count
    cdef bint more
    if walk_length(w, &count, &more) < 0 or walk_extent(w, &o.e, count, more, 8) < 0:
        return -1
    o.i = w.i
    o.joined = w.joined
    w.i.data = o.e.data
    w.i.pos = o.e.pos
    w.i.end = o.e.pos + 8 * o.e.count
    w.joined |= o.e.heap != NULL
    return 0


cdef int walk_leave_open(Walk* w, Outside* o, int done) noexcept nogil:
    """Go on behind it; ``done``, or -1 when it was not used up but for padding."""
    cdef uint64_t used = w.i.pos - o.e.pos
    cdef uint64_t octets = (used + 7) >> 3 if used else 1
    if likely(done >= 0):
        if unlikely(octets != o.e.count):
            done = stop(w, CAUSE_LONG if octets < o.e.count else CAUSE_SHORT)
        elif unlikely(take(&w.i, <unsigned int>(8 * octets - used)) != 0):
            done = stop(w, CAUSE_PADDING)
    w.i = o.i
    w.joined = o.joined
    if unlikely(o.e.heap != NULL):
        free(o.e.heap)
    return done


cdef int walk_open(Walk* w, Node* n, Probe* p) noexcept nogil:
    """An open type holding ``n``, or octets that mean nothing to us when ``n`` is NULL."""
    cdef Outside o
    cdef uint64_t count
    cdef bint more
    if n != NULL:
        return -1 if walk_enter_open(w, &o) < 0 else walk_leave_open(w, &o, walk_value(w, n, p))
    if walk_length(w, &count, &more) < 0 or walk_extent(w, &o.e, count, more, 8) < 0:
        return -1
    free(o.e.heap)
    return 0


# Values

cdef int walk_rare(Walk* w, Node* n, Member* m, int64_t* number, bint* same) noexcept with gil:
    """Ask the decoder itself; ``number`` when it is an INTEGER that fits, ``same`` when it is the DEFAULT of ``m``."""
    cdef Reader r
    cdef PyObject* value
    cdef int overflow = 0
    r.i = w.i
    r.depth = w.depth
    r.zero_budget = w.zero_budget
    r.canonical = False                     # of OER alone
    be_strict(&r)
    value = decode_value(&r, n)
    if value == NULL:
        if r.failure.reason == NULL:
            PyErr_Clear()
            return stop(w, CAUSE_MEMORY)
        DECREF(r.failure.reason)
        return stop(w, CAUSE_FORM)
    w.i.pos = r.i.pos
    w.zero_budget = r.zero_budget
    number[0] = ABSENT
    if PyLong_Check(value):
        number[0] = PyLong_AsLongLongAndOverflow(value, &overflow)
        if overflow:
            number[0] = ABSENT
    if m != NULL and m.has_default:
        overflow = PyObject_RichCompareBool(value, m.default, Py_EQ)
        if overflow < 0:
            PyErr_Clear()
        same[0] = overflow == 1
    DECREF(value)
    return 0


cdef int walk_raw(Walk* w, Node* n, Probe* p, int64_t* raw) noexcept nogil:
    cdef uint64_t start
    cdef uint64_t field
    if n.extensible:
        if unlikely(not has(&w.i, 1)):
            return stop(w, CAUSE_SHORT)
        if take(&w.i, 1):
            start = w.i.pos
            if walk_small(w, &field) < 0:
                return -1
            raw[0] = <int64_t>(n.roots + field)
            if p != NULL:
                capture_all(w, p, start, 0, raw[0])
            return 0
    start = w.i.pos
    if unlikely(not has(&w.i, n.width)):
        return stop(w, CAUSE_SHORT)
    field = take_wide(&w.i, n.width)
    if unlikely(field > n.span):
        return stop(w, CAUSE_RANGE)
    raw[0] = <int64_t>(<uint64_t>n.low + field) if n.raw == RAW_INTEGER else <int64_t>field
    if p != NULL:
        capture_all(w, p, start, n.width, raw[0])
    return 0


cdef int walk_value(Walk* w, Node* n, Probe* p) noexcept nogil:
    cdef int64_t raw
    if n.raw:
        return walk_raw(w, n, p, &raw)
    if n.kind == SEQUENCE:
        return walk_sequence(w, n, p)
    if n.kind == CHOICE:
        return walk_choice(w, n, p)
    if n.kind == SEQUENCE_OF:
        return walk_sequence_of(w, n, p)
    if n.kind == NULL_:
        if p != NULL:
            capture_all(w, p, w.i.pos, 0, 1)
        return 0
    if n.kind == OPEN:
        return walk_open(w, n.element, NULL)
    if n.kind == BITS or n.kind == OCTETS or (n.kind == STRING and n.form != TEXT_UTF8):
        return walk_sized(w, n, p)
    return walk_number(w, n, p, &raw)


cdef int walk_number(Walk* w, Node* n, Probe* p, int64_t* number) noexcept nogil:
    """An INTEGER too wide or too free for a raw form; REAL and its like go this way too, but never to a column."""
    cdef bint same = False
    cdef uint64_t start = w.i.pos
    if walk_rare(w, n, NULL, number, &same) < 0:
        return -1
    if p != NULL and p.n_columns:
        if n.kind == STRING:
            return walk_span(w, p, start)
        if number[0] == ABSENT:
            return stop(w, CAUSE_WIDE)
        capture_all(w, p, 0, 0, number[0])
    return 0


cdef int walk_span(Walk* w, Probe* p, uint64_t start) noexcept nogil:
    """Where the octets of text stand whose length, found good, is at ``start``."""
    cdef uint64_t end = w.i.pos
    cdef uint64_t count
    cdef bint more
    cdef bint joined = w.joined
    w.i.pos = start
    walk_length(w, &count, &more)
    w.joined |= more
    capture_all(w, p, w.i.pos, 8 * count, 0)
    w.joined = joined
    w.i.pos = end
    return 0 if w.cause == CAUSE_NONE else -1


cdef int walk_sized(Walk* w, Node* n, Probe* p) noexcept nogil:
    cdef uint64_t count
    cdef bint more, outside
    cdef Extent e
    cdef bint joined
    cdef int done = 0
    if walk_size(w, n, &count, &more, &outside) < 0 or walk_extent(w, &e, count, more, n.unit) < 0:
        return -1
    if outside or not n.bounded:
        done = walk_check_size(w, n, e.count, outside)
    if done == 0 and n.kind == STRING:
        done = walk_text(w, n, &e)
    elif done == 0 and n.kind == BITS and n.named and not n.extensible and <int64_t>e.count > n.low:
        if not peek(e.data, e.pos + e.count - 1, 1):
            done = stop(w, CAUSE_FORM)
    if done == 0 and p != NULL:
        joined = w.joined
        w.joined |= e.heap != NULL          # never of a fixed size
        capture_all(w, p, e.pos, e.count * n.unit, 0)
        w.joined = joined
        done = 0 if w.cause == CAUSE_NONE else -1
    free(e.heap)
    return done


cdef int walk_text(Walk* w, Node* n, Extent* e) noexcept nogil:
    cdef uint64_t k, code
    for k in range(e.count):
        code = peek(e.data, e.pos + k * n.unit, n.unit)
        if n.form == TEXT_INDEXES:
            if unlikely(code >= <uint64_t>n.n_codes):
                return stop(w, CAUSE_RANGE)
        elif n.code_index != NULL:
            if unlikely(code > 127 or n.code_index[code] < 0):
                return stop(w, CAUSE_RANGE)
        elif code >= 0x110000 or (n.n_codes and not in_alphabet(n, code)):
            return stop(w, CAUSE_RANGE)
    return 0


cdef int walk_bearable(Walk* w, Node* n, uint64_t count) noexcept nogil:
    if n.element.floor:
        if unlikely(count > (w.i.end - w.i.pos) // n.element.floor):
            return stop(w, CAUSE_SHORT)
    elif count > w.zero_budget:
        return stop(w, CAUSE_RANGE)
    else:
        w.zero_budget -= count
    return 0


cdef int walk_sequence_of(Walk* w, Node* n, Probe* p) noexcept nogil:
    cdef uint64_t count, k
    cdef uint64_t total = 0
    cdef uint64_t start = w.i.pos
    cdef bint more, outside
    cdef Probe* inner = NULL
    if walk_enter(w) < 0 or walk_size(w, n, &count, &more, &outside) < 0:
        return -1
    if (outside or not n.bounded) and not more and walk_check_size(w, n, count, outside) < 0:
        return -1
    while True:
        if walk_bearable(w, n, count) < 0:
            return -1
        for k in range(total, total + count):
            if p != NULL:
                inner = p.children[k] if k < <uint64_t>p.count else p.rest
            if unlikely(walk_value(w, n.element, inner) < 0):
                return -1
        total += count
        if not more:
            break
        if walk_next_length(w, &count, &more) < 0:
            return -1
        if not more and walk_check_size(w, n, total + count, outside) < 0:
            return -1
    if p != NULL:
        capture_all(w, p, start, 0, <int64_t>total)
    w.depth -= 1
    return 0


cdef int walk_choice(Walk* w, Node* n, Probe* p) noexcept nogil:
    cdef uint64_t start = w.i.pos
    cdef uint64_t index
    if walk_enter(w) < 0:
        return -1
    if not has(&w.i, n.extensible + n.width):
        return stop(w, CAUSE_SHORT)
    if n.extensible and take(&w.i, 1):
        if walk_small(w, &index) < 0:
            return -1
        if p != NULL:
            capture_all(w, p, start, 0, <int64_t>(n.roots + index))
        if index >= <uint64_t>n.additions:
            if walk_open(w, NULL, NULL) < 0:
                return -1
        elif walk_open(w, n.alternatives[n.roots + index].node, child(p, n.roots + <int64_t>index)) < 0:
            return -1
    else:
        index = take(&w.i, n.width)
        if unlikely(index > n.span):
            return stop(w, CAUSE_RANGE)
        if p != NULL:
            capture_all(w, p, start, 0, <int64_t>index)
        if walk_value(w, n.alternatives[index].node, child(p, <int64_t>index)) < 0:
            return -1
    w.depth -= 1
    return 0


cdef int walk_sequence(Walk* w, Node* n, Probe* p) noexcept nogil:
    cdef Layout* layout = n.layout
    cdef int64_t keys[MAX_KEYS]
    cdef bint extended
    cdef int k
    if walk_enter(w) < 0:
        return -1
    if unlikely(not has(&w.i, n.extensible)):
        return stop(w, CAUSE_SHORT)
    extended = n.extensible and peek(w.i.data, w.i.pos, 1)
    if p != NULL:
        capture_all(w, p, w.i.pos, 0, 1)
    w.i.pos += n.extensible
    for k in range(MAX_KEYS):
        keys[k] = ABSENT
    if w.keepers[n - w.nodes] != NULL:
        for k in range(n.roots, layout.count):
            if w.keepers[n - w.nodes][k] >= 0 and layout.members[k].has_default:
                keys[w.keepers[n - w.nodes][k]] = layout.members[k].raw_default
    if unlikely(walk_members(w, n, p, keys, 0, n.roots, layout.optionals) < 0):
        return -1
    if unlikely(extended):
        if walk_additions(w, n, p, keys) < 0:
            return -1
    elif p != NULL and n.additions:
        walk_left_out(w, n, p, 0, 0)
    w.depth -= 1
    return 0


cdef void walk_left_out(Walk* w, Node* n, Probe* p, uint64_t bitmap, uint64_t count) noexcept nogil:
    """Give the members of additions that did not come their DEFAULT."""
    cdef Addition* a
    cdef Member* m
    cdef int k, j
    for k in range(n.additions):
        a = &n.layout.additions[k]
        if <uint64_t>k < count and peek(w.i.data, bitmap + k, 1):
            continue
        for j in range(a.first, a.first + a.count):
            m = &n.layout.members[j]
            if m.raw and m.has_default and child(p, j) != NULL and w.places == NULL:
                capture_all(w, p.children[j], 0, 0, m.raw_default)


cdef int walk_members(Walk* w, Node* n, Probe* p, int64_t* keys, int first, int count, int optionals) noexcept nogil:
    """Members and their presence bits; returns how many of them say something, or -1."""
    cdef Layout* layout = n.layout
    cdef Stretch* stretches = p.stretches if p != NULL else w.plain[n - w.nodes]
    cdef int8_t* keepers = w.keepers[n - w.nodes]
    cdef uint64_t bitmap = w.i.pos
    cdef int said = 0
    cdef int k = first
    cdef int64_t raw
    cdef bint present
    cdef Member* m
    if unlikely(not has(&w.i, optionals)):
        return stop(w, CAUSE_SHORT)
    w.i.pos += optionals
    while k < first + count:
        if stretches[k].members:
            if unlikely(walk_stretch(w, &stretches[k]) < 0):
                return -1
            said += stretches[k].members
            k += stretches[k].members
            continue
        m = &layout.members[k]
        raw = ABSENT
        if m.optional:
            present = peek(w.i.data, bitmap, 1)
            bitmap += 1
            if not present:
                if m.raw and m.has_default:
                    raw = m.raw_default
                    if child(p, k) != NULL and w.places == NULL:
                        capture_all(w, p.children[k], 0, 0, raw)
                if keepers != NULL and keepers[k] >= 0:
                    keys[keepers[k]] = raw
                k += 1
                continue
        present = walk_member(w, n, m, child(p, k), keys, &raw)
        if unlikely(w.cause != CAUSE_NONE):
            return -1
        said += present
        if keepers != NULL and keepers[k] >= 0:
            keys[keepers[k]] = raw
        k += 1
    return said


cdef bint walk_member(Walk* w, Node* sequence, Member* m, Probe* p, int64_t* keys, int64_t* raw) noexcept nogil:
    """One member that is there; whether it says something, or a cause in ``w``."""
    cdef Node* n = m.node
    cdef Node* held = NULL
    cdef bint same = False
    cdef int at
    cdef int k = 0
    if m.raw:
        if walk_raw(w, n, p, raw) < 0:
            return False
        same = m.has_default and raw[0] == m.raw_default
    elif m.has_default:
        if walk_rare(w, n, m, raw, &same) < 0:
            return False
    elif n.kind == OPEN or m.key >= 0:
        if m.key >= 0:
            at = w.keepers[sequence - w.nodes][m.key]
            for k in range(m.select.n_keys):
                if m.select.keys[k] == keys[at]:
                    held = m.select.choices[k]
                    break
        if n.kind == OPEN:
            walk_open(w, held, child(p, k) if held != NULL else NULL)
        else:
            walk_value(w, held if held != NULL else n, p)
        return True
    elif n.kind == INTEGER:
        walk_number(w, n, p, raw)
        return True
    else:
        walk_value(w, n, p)
        return True
    if same and n.simple:
        stop(w, CAUSE_FORM)
    return not same


cdef int walk_additions(Walk* w, Node* n, Probe* p, int64_t* keys) noexcept nogil:
    """What stands behind the ellipsis (19.7 to 19.9)."""
    cdef Layout* layout = n.layout
    cdef uint64_t bitmap, k
    cdef uint64_t count = 0
    cdef bint any_present = False
    if walk_small_length(w, &count) < 0:
        return -1
    bitmap = w.i.pos
    if not has(&w.i, count):
        return stop(w, CAUSE_SHORT)
    w.i.pos += count
    if p != NULL:
        walk_left_out(w, n, p, bitmap, count)
    for k in range(count):
        if not peek(w.i.data, bitmap + k, 1):
            continue
        any_present = True
        if k >= <uint64_t>n.additions:
            if walk_open(w, NULL, NULL) < 0:
                return -1
        elif walk_addition(w, n, p, keys, &layout.additions[k]) < 0:
            return -1
    return 0 if any_present else stop(w, CAUSE_FORM)


cdef int walk_addition(Walk* w, Node* n, Probe* p, int64_t* keys, Addition* a) noexcept nogil:
    """One known addition in its open type: a member, or a group in version brackets."""
    cdef Outside o
    cdef int done
    cdef int64_t raw = ABSENT
    if walk_enter_open(w, &o) < 0:
        return -1
    if a.group:
        done = walk_members(w, n, p, keys, a.first, a.count, a.optionals)
        if done == 0:
            done = stop(w, CAUSE_FORM)      # a group of nothing
    else:
        walk_member(w, n, &n.layout.members[a.first], child(p, a.first), keys, &raw)
        done = 0 if w.cause == CAUSE_NONE else -1
        if w.keepers[n - w.nodes] != NULL and w.keepers[n - w.nodes][a.first] >= 0:
            keys[w.keepers[n - w.nodes][a.first]] = raw
    return -1 if walk_leave_open(w, &o, done) < 0 else 0


cdef int walk_end(Walk* w) noexcept nogil:
    """Whole octets, at least one, padded with zeros (11.1)."""
    cdef uint64_t padding = -w.i.pos & 7 if w.i.pos else 8
    if unlikely(not has(&w.i, padding)):
        return stop(w, CAUSE_SHORT)
    if unlikely(take(&w.i, <unsigned int>padding) != 0):
        return stop(w, CAUSE_PADDING)
    if unlikely(w.i.pos != w.i.end):
        return stop(w, CAUSE_LONG)
    return 0
