# Values that real messages hardly use, in plain Python: integers beyond a 64-bit field, OBJECT IDENTIFIER, REAL.
#
# They reach the wire as an octet string with a length (12.2.6, 15, 24); what the octets mean is X.690's (8.3, 8.5,
# 8.19, 8.20).

cdef bytes read_octets(Reader* r):
    """Octets behind a length without bounds; None after a failure."""
    cdef uint64_t start = r.i.pos
    cdef uint64_t count
    cdef bint more
    cdef Extent e
    if read_length(r, &count, &more) < 0 or open_extent(r, &e, count, more, 8, start) < 0:
        return None
    octets = owned(bytes_at(e.data, e.pos, 8 * e.count))
    close_extent(&e)
    return octets


cdef int fail_at(Reader* r, uint64_t start, str reason) noexcept:
    INCREF(<PyObject*>reason)
    return fail(&r.failure, start, <PyObject*>reason)


cdef PyObject* decode_rare(Reader* r, Node* n) noexcept:
    cdef uint64_t start = r.i.pos
    try:
        if n.kind == INTEGER:
            value = read_integer(r, n, start)
        else:
            octets = read_octets(r)
            if octets is None:
                return NULL
            try:
                value = real_from(octets) if n.kind == REAL else oid_from(octets, n.kind == RELATIVE_OID)
            except ValueError as error:
                fail_at(r, start, str(error))
                return NULL
    except BaseException as error:
        return set_error(error)
    if r.failure.reason != NULL:
        return NULL
    INCREF(<PyObject*>value)
    return <PyObject*>value


cdef object read_integer(Reader* r, Node* n, uint64_t start):
    """INTEGER (13): extensible, wide, semi-constrained or without bounds."""
    cdef unsigned int left
    cdef uint64_t chunk
    minimum = <object>n.minimum
    maximum = <object>n.maximum
    cdef bint outside = False
    if n.extensible:
        if not has(&r.i, 1):
            fail_short(r, start, 1)
            return None
        outside = take(&r.i, 1)
    if n.bounded and not outside:
        if not has(&r.i, n.width):
            fail_short(r, start, n.width)
            return None
        field = 0
        left = n.width
        while left:
            chunk = take(&r.i, left % 32 or 32)
            field = field << 32 | chunk
            left -= left % 32 or 32
        value = minimum + field
        if value > maximum:
            tolerate(r, fail_at(r, start, f"{brief(value)} is outside {bounds_of(n)}"))
        return value
    octets = read_octets(r)
    if octets is None:
        return None
    if not octets:
        fail_at(r, start, "an integer of no octets")
        return None
    if outside or minimum is None:
        value = int.from_bytes(octets, "big", signed=True)
        longer = len(octets) > 1 and (octets[0] == 0 and octets[1] < 128 or octets[0] == 255 and octets[1] > 127)
    else:
        value = minimum + int.from_bytes(octets, "big")
        longer = len(octets) > 1 and octets[0] == 0
    inside = (minimum is None or value >= minimum) and (maximum is None or value <= maximum)
    if longer and tolerate(r, fail_at(r, start, f"{brief(value)} is not in its shortest form")) < 0:
        return None
    if outside == inside:
        if inside:
            tolerate(r, fail_at(r, start, f"{brief(value)} needs no extension bit"))
        else:
            tolerate(r, fail_at(r, start, f"{brief(value)} is outside {bounds_of(n)}"))
    return value


cdef int write_integer(Writer* w, Node* n, PyObject* given) except -1:
    minimum = <object>n.minimum
    maximum = <object>n.maximum
    value = <object>given
    if isinstance(value, bool) or not hasattr(type(value), "__index__"):
        fail_type(&w.failure, "an integer", given)
        return 0
    value = value.__index__()
    inside = (minimum is None or value >= minimum) and (maximum is None or value <= maximum)
    if not inside and not n.extensible:
        fail_text(&w.failure, f"{brief(value)} is outside {bounds_of(n)}")
        return 0
    if room(w, 8 + n.width) < 0:
        return 0
    if n.extensible:
        put(&w.o, not inside, 1)
    if inside and n.bounded:
        octets = (<object>(value - minimum) << (-<int64_t>n.width & 7)).to_bytes((n.width + 7) >> 3, "big")
        scatter(&w.o, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), n.width)
        return 0
    if inside and minimum is not None:
        octets = (value - minimum).to_bytes(max(1, ((value - minimum).bit_length() + 7) // 8), "big")
    else:
        octets = value.to_bytes((value if value >= 0 else ~value).bit_length() // 8 + 1, "big", signed=True)
    write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))
    return 0


cdef int encode_rare(Writer* w, Node* n, PyObject* value) noexcept:
    try:
        if n.kind == INTEGER:
            write_integer(w, n, value)
        else:
            try:
                if n.kind == REAL:
                    octets = real_octets(<object>value)
                else:
                    octets = oid_octets(<object>value, n.kind == RELATIVE_OID)
            except ValueError as error:
                return fail_text(&w.failure, str(error))
            write_octets(w, <const uint8_t*>PyBytes_AS_STRING(<PyObject*>octets), len(octets))
    except BaseException as error:
        set_error(error)
        return -1
    return -1 if w.failure.reason != NULL else 0


cdef enum:
    ARC_BITS = 128          # the widest arcs there are, those below 2.25, hold a UUID; wider ones cost their square


cdef str oid_from(bytes octets, bint relative):
    """"1.2.840" of its contents (X.690 8.19, 8.20)."""
    arcs = []
    arc = 0
    fresh = True
    if not octets:
        raise ValueError("an object identifier of no octets")
    for octet in octets:
        if fresh and octet == 0x80:
            raise ValueError("an arc that is not in its shortest form")
        if arc >> (ARC_BITS - 7):
            raise ValueError(f"an arc of more than {ARC_BITS} bits")
        arc = arc << 7 | octet & 0x7F
        fresh = octet < 0x80
        if fresh:
            arcs.append(arc)
            arc = 0
    if not fresh:
        raise ValueError("an arc without an end")
    if not relative:
        top = min(arcs[0] // 40, 2)
        arcs[:1] = [top, arcs[0] - 40 * top]
    return ".".join(map(str, arcs))


cdef bytes oid_octets(object value, bint relative):
    if not isinstance(value, str) or not all(part.isascii() and part.isdecimal() for part in value.split(".")):
        raise ValueError(f'arcs as in "1.2.840" expected, not {brief(value)}')
    parts = value.split(".")
    if max(map(len, parts)) > 40:
        raise ValueError(f"an arc of more than {ARC_BITS} bits")
    arcs = [int(part) for part in parts]
    if not relative:
        if len(arcs) < 2 or arcs[0] > 2 or (arcs[0] < 2 and arcs[1] > 39):
            raise ValueError(f"{brief(value)} is no object identifier")
        arcs[:2] = [40 * arcs[0] + arcs[1]]
    if max(arcs) >> ARC_BITS:
        raise ValueError(f"an arc of more than {ARC_BITS} bits")
    out = bytearray()
    for arc in arcs:
        groups = [arc & 0x7F]
        while arc > 0x7F:
            arc >>= 7
            groups.append(arc & 0x7F | 0x80)
        out += bytes(reversed(groups))
    return bytes(out)


cdef object real_from(bytes octets):
    """A float of its contents (X.690 8.5): binary, decimal or special."""
    if not octets:
        return 0.0
    head = octets[0]
    if head & 0x80:
        count = head & 3
        start = 1
        if count == 3:
            if len(octets) < 2:
                raise ValueError("a real without an exponent")
            count = octets[1] - 1
            start = 2
        count += 1
        exponent_octets, mantissa = octets[start:start + count], octets[start + count:]
        base = (head >> 4) & 3
        if len(exponent_octets) < count or count > 4 or not mantissa or base == 3:
            raise ValueError("a real that is cut short or of a reserved base")
        exponent = int.from_bytes(exponent_octets, "big", signed=True) * (1, 3, 4)[base] + ((head >> 2) & 3)
        number = int.from_bytes(mantissa, "big") * (-1 if head & 0x40 else 1)
        try:
            return math.ldexp(number, exponent)
        except OverflowError:
            raise ValueError("a real too large for a float") from None
    if head & 0x40:
        if len(octets) > 1 or head > 0x43:
            raise ValueError("a special real that is not known")
        return (math.inf, -math.inf, math.nan, -0.0)[head & 3]
    if head not in (1, 2, 3):
        raise ValueError("a decimal real of a form that is not known")
    try:
        text = octets[1:].decode("ascii")
        if "_" in text:
            raise ValueError
        return float(text.replace(",", "."))
    except ValueError:
        raise ValueError("a decimal real that is no number") from None


cdef bytes real_octets(object value):
    """The canonical contents (X.690 11.3): binary, odd mantissa, base 2."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"a number expected, not {brief(value)}")
    try:
        value = float(value)
    except OverflowError:
        raise ValueError(f"{brief(value)} is too large for a float") from None
    if value != value:
        return b"\x42"
    if math.isinf(value):
        return b"\x40" if value > 0 else b"\x41"
    if value == 0:
        return b"\x43" if math.copysign(1.0, value) < 0 else b""
    number, scale = abs(value).as_integer_ratio()
    exponent = -(scale.bit_length() - 1)
    zeros = (number & -number).bit_length() - 1
    number >>= zeros
    exponent += zeros
    size = (exponent if exponent >= 0 else ~exponent).bit_length() // 8 + 1
    exponent_octets = exponent.to_bytes(size, "big", signed=True)
    head = 0x80 | (0x40 if value < 0 else 0) | (size - 1)
    return bytes([head]) + exponent_octets + number.to_bytes((number.bit_length() + 7) // 8, "big")
