# What the octet encoding rules (X.696) need of a descriptor beside the rest, and the names of what a table does not
# know.
#
# Rules: an extensible constraint leaves no trace in the octets (8.2); a size is not sent when it is the only one; an
# unknown item or alternative goes by its number or tag, since OER knows no index: "unknown:7", and "unknown:2:7" with
# the class of the tag (2 is context-specific).

cdef uint64_t TAG_NUMBER = (<uint64_t>1 << 56) - 1


cdef int oer_start(Table table, Node* n, dict item) except -1:
    """What a node knows without looking at others."""
    if n.kind == BOOLEAN:
        n.octets = 1
    elif n.kind == INTEGER:
        oer_start_integer(n, item["min"], item["max"])
    elif n.kind == REAL:
        if item["width"] not in (None, 4, 8):
            raise ValueError(f"no width of a real: {item['width']}")
        n.octets = item["width"] or 0
    elif n.kind == ENUMERATED:
        oer_start_enumerated(table, n, item["values"])
    elif n.kind in (BITS, OCTETS, STRING, SEQUENCE_OF):
        if n.kind == STRING and n.form != TEXT_UTF8:
            n.form = TEXT_CODES
            n.unit = WIDE_UNITS.get(item["charset"], 8)
        n.fixed = n.low == n.high and not n.extensible and n.kind != SEQUENCE_OF
        if n.raw:
            n.octets = (n.width + 7) >> 3
    return 0


cdef int oer_start_integer(Node* n, object minimum, object maximum) except -1:
    """Fixed sizes and signs by the bounds (10.2, 10.3)."""
    if n.extensible:
        minimum = maximum = None
    n.signed = minimum is None or minimum < 0
    if minimum is not None and maximum is not None:
        for octets in (1, 2, 4, 8):
            low, high = (-(1 << 8 * octets - 1), (1 << 8 * octets - 1) - 1) if n.signed else (0, (1 << 8 * octets) - 1)
            if low <= minimum and maximum <= high:
                n.octets = octets
                n.whole = (minimum, maximum) == (low, high)
                break
    elif maximum is None:
        n.whole = minimum is None or minimum == 0
    return 0


cdef int oer_start_enumerated(Table table, Node* n, list numbers) except -1:
    cdef int k
    if len(numbers) != n.roots + n.additions or len(set(numbers)) != len(numbers):
        raise ValueError(f"values {numbers} do not fit the names")
    n.values = <int64_t*>table.block(len(numbers), sizeof(int64_t))
    for k, number in enumerate(numbers):
        if not -(2 ** 55) <= number < 2 ** 55:
            raise ValueError(f"{number} is beyond 7 octets")
        n.values[k] = number
    return 0


cdef int oer_refer(Table table, Node* n, list alternatives) except -1:
    """The tags of a CHOICE."""
    n.tags = <uint64_t*>table.block(len(alternatives), sizeof(uint64_t))
    tags = [tuple(alternative["tag"]) for alternative in alternatives]
    if len(set(tags)) != len(tags):
        raise ValueError(f"two alternatives of {<object>n.name} have the same tag")
    for k, (class_, number) in enumerate(tags):
        if not 0 <= class_ <= 3 or not 0 <= number <= TAG_NUMBER:
            raise ValueError(f"no tag: {class_}, {number}")
        n.tags[k] = <uint64_t>class_ << 56 | <uint64_t>number
    return 0


cdef uint64_t oer_floor(Table table, Node* n, dict item) except? 0xFFFFFFFF:
    """The least number of bits a value can take."""
    cdef uint64_t most = 1 << 20
    cdef uint64_t bits
    cdef uint64_t least = 8 if n.extensible else most
    cdef int k
    if n.kind == ENUMERATED:
        return 8
    if n.octets:
        return 8 * n.octets
    if n.kind == NULL_:
        return 0
    if n.kind == SEQUENCE:
        bits = n.extensible
        for member in item["root"]:
            if member["optional"] or "default" in member:
                bits += 1
        bits = (bits + 7) >> 3 << 3
        for member in item["root"]:
            if not (member["optional"] or "default" in member):
                bits += table.node(member["node"]).floor
        return min(bits, most)
    if n.kind == CHOICE:
        for k in range(n.roots):
            least = min(least, n.alternatives[k].node.floor)
        return min(8 + least, most)
    if n.fixed:
        return min((<uint64_t>n.low * n.unit + 7) >> 3 << 3, most)
    return 16 if n.kind in (INTEGER, SEQUENCE_OF, BITS) else 8


# What the table does not know

cdef PyObject* item_name(int64_t number) noexcept:
    cdef str name = f"unknown:{number}"
    INCREF(<PyObject*>name)
    return <PyObject*>name


cdef PyObject* tag_name(uint64_t tag) noexcept:
    cdef str name = f"unknown:{tag >> 56}:{tag & TAG_NUMBER}"
    INCREF(<PyObject*>name)
    return <PyObject*>name


cdef object written_number(str text):
    """The integer a text is the plain form of, or None."""
    digits = text.removeprefix("-")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 18 or str(int(text)) != text:
        return None
    return int(text)


cdef bint numbered_item(Node* n, object name, int64_t* raw) noexcept:
    """The raw form of "unknown:<number>", unless that is the number of an item known by name."""
    cdef int k
    cdef int known = n.roots + n.additions
    cdef int64_t value
    number = written_number(name.removeprefix("unknown:")) if name.startswith("unknown:") else None
    if number is None or not -(2 ** 55) <= number < 2 ** 55:
        return False
    value = number
    for k in range(known):
        if n.values[k] == value:
            return False
    raw[0] = known + folded(value)
    return True


cdef bint named_tag(object name, uint64_t* tag) noexcept:
    """The tag in "unknown:<class>:<number>"."""
    if not isinstance(name, str) or not name.startswith("unknown:"):
        return False
    class_, _, rest = name[8:].partition(":")
    number = written_number(rest)
    if class_ not in ("0", "1", "2", "3") or number is None or not 0 <= number <= TAG_NUMBER:
        return False
    tag[0] = <uint64_t>int(class_) << 56 | <uint64_t>number
    return True
