# How a failure travels: the place that finds it writes the reason (a str) and the bit once, every container on the way
# out adds its step, and only the door of the codec turns the whole into an exception.  A failure without a reason is a
# Python exception already set (out of memory).  Success costs nothing.

cdef int fail(Failure* f, uint64_t bit, PyObject* reason) noexcept:
    """Note a failure at ``bit``; takes over ``reason`` (NULL: an exception is set).  Always -1; it cannot raise."""
    if f.reason == NULL and PyErr_Occurred() == NULL:
        f.reason = reason
        f.bit = bit
    else:
        XDECREF(reason)
    return -1


cdef int fail_text(Failure* f, str reason) noexcept:
    """As `fail`, in cold code and for encoding, where there is no bit."""
    INCREF(<PyObject*>reason)
    return fail(f, 0, <PyObject*>reason)


cdef inline const char* s_of(uint64_t n) noexcept:
    return b"" if n == 1 else b"s"


cdef int tolerate(Reader* r, int failed) noexcept:
    """Forget a failure just noted, which leaves no doubt about what was meant, as long as liberties are allowed."""
    if r.failure.reason == NULL:
        return failed
    if r.taken < r.allowed:
        DECREF(r.failure.reason)
        r.failure.reason = NULL
        r.taken += 1
        return 0
    r.tolerable = True
    return failed


cdef int keep_surplus(Reader* r, const uint8_t* data, uint64_t pos, uint64_t octets) noexcept:
    """Set the octets beyond an encoding aside for the report of the liberty that is about to fail."""
    if r.taken == r.allowed:
        r.surplus = bytes_at(data, pos, 8 * octets)
        if r.surplus == NULL:
            return -1
    return 0


cdef void add_step(Failure* f, PyObject* name, int64_t index) noexcept:
    if f.steps < MAX_STEPS:
        f.step[f.steps].name = name
        f.step[f.steps].index = index
        f.steps += 1


cdef str path_of(Failure* f):
    cdef list parts = []
    cdef int k
    for k in range(f.steps - 1, -1, -1):
        if f.step[k].name == NULL:
            parts.append(f"[{f.step[k].index}]")
        else:
            parts.append(f".{<object>f.step[k].name}" if parts else str(<object>f.step[k].name))
    return "".join(parts)


cdef object reason_of(Failure* f):
    """The reason as an object of ours, the failure forgotten; None when an exception is set already."""
    if f.reason == NULL:
        return None
    reason = <object>f.reason
    DECREF(f.reason)
    f.reason = NULL
    return reason


cdef int raise_decode(Failure* f) except -1:
    reason = reason_of(f)
    if reason is None:
        if PyErr_Occurred() == NULL:
            raise SystemError("decoder failed without a reason")
        return -1
    raise DecodeError(reason, path_of(f), f.bit)


cdef int raise_encode(Failure* f) except -1:
    reason = reason_of(f)
    if reason is None:
        if PyErr_Occurred() == NULL:
            raise SystemError("encoder failed without a reason")
        return -1
    raise EncodeError(reason, path_of(f))


cdef str plural(object n, str what):
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


cpdef str brief(object value):
    """A value as it stands in an error text: short whatever it is."""
    try:
        text = repr(value)
    except Exception:                       # nested too deep, or with more digits than Python writes
        text = f"an integer of {value.bit_length()} bits" if isinstance(value, int) else f"a {type(value).__name__}"
    return text if len(text) <= 60 else f"{text[:57]}..."


cdef str bounds_of(Node* n):
    cdef object low = n.low
    cdef object high = n.high if n.high >= 0 else "MAX"
    if n.kind == INTEGER:
        low = "MIN" if <object>n.minimum is None else <object>n.minimum
        high = "MAX" if <object>n.maximum is None else <object>n.maximum
    return f"{low}" if low == high else f"{low}..{high}"


cdef int fail_short(Reader* r, uint64_t start, uint64_t bits) noexcept:
    """Less is left than the field at ``start`` needs."""
    return fail(&r.failure, start, FORMAT(b"%llu bit%s needed, %llu left", bits, s_of(bits), r.i.end - r.i.pos))


cdef int fail_contents(Reader* r, uint64_t start, uint64_t bits) noexcept:
    """Less is left than a length announces."""
    return fail(&r.failure, start, FORMAT(b"%llu bit%s announced, %llu left", bits, s_of(bits), r.i.end - r.i.pos))


cdef int fail_beyond(Reader* r, uint64_t start, Node* n, uint64_t field) noexcept:
    """As `fail_range`; an integer or a size is meant all the same, if a slot can hold it."""
    cdef int failed = fail_range(r, start, n, field)
    if n.kind == ENUMERATED or (n.low > 0 and field > <uint64_t>(INT64_MAX - n.low)):
        return failed
    return tolerate(r, failed)


cdef int fail_range(Reader* r, uint64_t start, Node* n, uint64_t field) noexcept:
    """A field of the right width whose value has no meaning."""
    cdef uint64_t value = <uint64_t>n.low + field
    if n.kind == INTEGER:
        return fail(&r.failure, start, FORMAT(b"%lld is outside %S..%S", <int64_t>value, n.minimum, n.maximum))
    if n.kind == ENUMERATED:
        return fail(&r.failure, start, FORMAT(b"item %llu of %d", field, n.roots))
    if n.kind == CHOICE:
        return fail(&r.failure, start, FORMAT(b"alternative %llu of %d", field, n.roots))
    return fail_size(&r.failure, start, n, value)


cdef int fail_size(Failure* f, uint64_t start, Node* n, uint64_t size) noexcept:
    if n.high < 0:
        return fail(f, start, FORMAT(b"size %llu is outside %lld..MAX", size, n.low))
    return fail(f, start, FORMAT(b"size %llu is outside %lld..%lld", size, n.low, n.high))


cdef int fail_type(Failure* f, str wanted, PyObject* value) noexcept:
    try:
        return fail_text(f, f"{wanted} expected, not {brief(<object>value)}")
    except BaseException as error:
        set_error(error)
        return -1


cdef int fail_value(Failure* f, PyObject* value, str what) noexcept:
    try:
        return fail_text(f, f"{brief(<object>value)} {what}")
    except BaseException as error:
        set_error(error)
        return -1
