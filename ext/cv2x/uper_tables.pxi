# From the table document of a dialect (docs/codec-tables.md) to descriptors and record types.
#
# Nodes are made in two passes (scalars, then what refers to others), so a type may contain itself.  The document is
# trusted to come from the schema compiler, but not blindly: what does not fit the contract raises InputError and never
# reaches the hot paths.

cdef dict KIND_OF = {
    "boolean": BOOLEAN, "null": NULL_, "real": REAL, "oid": OID, "relative-oid": RELATIVE_OID, "integer": INTEGER,
    "enumerated": ENUMERATED, "bits": BITS, "octets": OCTETS, "string": STRING, "sequence": SEQUENCE,
    "sequence-of": SEQUENCE_OF, "choice": CHOICE, "open": OPEN,
}
cdef object ASCII_WORD = "".join(map(chr, range(32, 127)))
cdef dict ALPHABETS = {
    "IA5String": "".join(map(chr, range(128))),
    "VisibleString": ASCII_WORD, "ISO646String": ASCII_WORD, "GeneralizedTime": ASCII_WORD, "UTCTime": ASCII_WORD,
    "NumericString": " 0123456789",
    "PrintableString": " '()+,-./0123456789:=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "BMPString": None, "UniversalString": None,
}
cdef dict WIDE_UNITS = {"BMPString": 16, "UniversalString": 32}
RESERVED_ATTRIBUTES = frozenset({"replace", "to_dict"})


cdef enum:
    MAX_FORMS = 8           # how far in an open type may stand from the SEQUENCE with its key


cdef class Table:
    """The descriptors of one dialect and all that they point to."""

    cdef Node* nodes
    cdef int count
    cdef list blocks        # addresses to be freed
    cdef list keep          # Python objects the descriptors borrow
    cdef readonly dict types
    cdef readonly dict places  # SEQUENCE nodes by their own name, anonymous ones too
    cdef readonly list kinds  # record types, at the index of their node
    cdef list document
    cdef readonly bint oer
    cdef readonly bint canonical
    cdef readonly bint experimental

    def __init__(self, dict document):
        if document.get("format") != 1 or document.get("encoding") not in ("uper", "oer", "coer"):
            found = document.get("format"), document.get("encoding")
            raise InputError(f"not a UPER, OER or COER dialect table of format 1, but {found}")
        self.oer = document["encoding"] != "uper"
        self.canonical = document["encoding"] == "coer"
        self.experimental = bool(document.get("experimental"))
        self.blocks = []
        self.keep = []
        try:
            self.types = dict(document["types"])
            self.document = list(document["nodes"])
            self.count = len(self.document)
            self.kinds = [None] * self.count
            self.places = {item["name"]: k for k, item in enumerate(self.document) if item["kind"] == "sequence"}
            self.nodes = <Node*>self.block(self.count, sizeof(Node))
            for k, item in enumerate(self.document):
                self.start(&self.nodes[k], item)
            for k, item in enumerate(self.document):
                self.refer(&self.nodes[k], item)
            self.floors()
            for k, item in enumerate(self.document):
                if item["kind"] == "sequence":
                    self.lay_out(&self.nodes[k], item, k)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
            raise InputError(f"dialect table does not fit its contract: {error!r}") from error

    def __dealloc__(self):
        if self.blocks is not None:
            for address in self.blocks:
                free(<void*><uintptr_t>address)

    cdef void* block(self, size_t count, size_t size) except NULL:
        """Zeroed memory that lives as long as the table."""
        cdef void* memory = calloc(count + 1, size)
        if memory == NULL:
            raise MemoryError
        self.blocks.append(<uintptr_t>memory)
        return memory

    cdef PyObject* hold(self, object value):
        """A borrowed pointer to what the table keeps."""
        self.keep.append(value)
        return <PyObject*>value

    cdef Node* node(self, object index) except NULL:
        if not 0 <= index < self.count:
            raise IndexError(f"node {index} of {self.count}")
        return &self.nodes[<int>index]

    cdef int start(self, Node* n, dict item) except -1:
        """What a node knows without looking at others."""
        n.kind = KIND_OF[item["kind"]]
        n.extensible = bool(item.get("extensible"))
        n.high = -1
        n.simple = n.kind <= STRING
        n.minimum = n.maximum = NONE
        n.name = self.hold(item.get("name", item["kind"]))
        if n.kind == BOOLEAN:
            set_flat(n, RAW_BOOLEAN, 1, 0, 1)
        elif n.kind == INTEGER:
            self.start_integer(n, item["min"], item["max"])
        elif n.kind == ENUMERATED:
            self.start_enumerated(n, item)
        elif n.kind in (BITS, OCTETS, STRING, SEQUENCE_OF):
            n.unit = 1 if n.kind == BITS else 8
            if n.kind == STRING:
                self.start_string(n, item)
            set_sizes(n, item["min"], item["max"])
            n.named = n.kind == BITS and item.get("named") is not None
            if n.bounded and n.low == n.high and not n.extensible:
                if n.kind == BITS and 1 <= n.low <= 56:
                    set_flat(n, RAW_BITS, <unsigned int>n.low, 0, (<uint64_t>1 << n.low) - 1)
                    n.low = n.high
                elif n.kind == OCTETS and 1 <= n.low <= 8:
                    set_flat(n, RAW_OCTETS, <unsigned int>(8 * n.low), 0, ~<uint64_t>0 >> (64 - 8 * n.low))
                    n.low = n.high
        if self.oer:
            oer_start(self, n, item)
        return 0

    cdef int start_integer(self, Node* n, object minimum, object maximum) except -1:
        n.minimum = self.hold(minimum)
        n.maximum = self.hold(maximum)
        n.bounded = minimum is not None and maximum is not None
        if not n.bounded:
            return 0
        n.width = (maximum - minimum).bit_length()
        if n.extensible or n.width > 56 or minimum <= -(2 ** 63) or maximum >= 2 ** 63:
            return 0
        set_flat(n, RAW_INTEGER, n.width, minimum, maximum - minimum)
        return 0

    cdef int start_enumerated(self, Node* n, dict item) except -1:
        additions = item["additions"]
        names = [sys.intern(name) for name in [*item["names"], *(additions or [])]]
        n.roots = len(item["names"])
        n.additions = len(names) - n.roots
        n.extensible = additions is not None
        n.names = <PyObject**>self.block(len(names), sizeof(PyObject*))
        for k, name in enumerate(names):
            n.names[k] = self.hold(name)
        n.lookup = self.hold({name: k for k, name in enumerate(names)})
        set_flat(n, RAW_ENUMERATED, width_of(n.roots - 1 if n.roots else 0), 0, n.roots - 1)
        n.flat = not n.extensible
        return 0

    cdef int start_string(self, Node* n, dict item) except -1:
        charset = item["charset"]
        if charset not in ALPHABETS:
            n.form = TEXT_UTF8
            return 0
        alphabet = item["alphabet"] if item["alphabet"] is not None else ALPHABETS[charset]
        n.form = TEXT_CODES
        if alphabet is None:
            n.unit = WIDE_UNITS[charset]
            return 0
        codes = sorted(map(ord, alphabet))
        n.n_codes = len(codes)
        n.unit = width_of(n.n_codes - 1)
        if max(codes) > (1 << n.unit) - 1:           # 30.5.4: places instead of codes
            n.form = TEXT_INDEXES
        n.codes = <uint32_t*>self.block(len(codes), sizeof(uint32_t))
        for k, code in enumerate(codes):
            n.codes[k] = code
        if max(codes) < 128:
            n.code_index = <int32_t*>self.block(128, sizeof(int32_t))
            for k in range(128):
                n.code_index[k] = codes.index(k) if k in codes else -1
        return 0

    cdef int refer(self, Node* n, dict item) except -1:
        """What a node knows of others."""
        if n.kind == SEQUENCE_OF:
            n.element = self.node(item["element"])
        elif n.kind == CHOICE:
            alternatives = [*item["root"], *(item["additions"] or [])]
            n.roots = len(item["root"])
            n.additions = len(alternatives) - n.roots
            n.width = width_of(n.roots - 1)
            n.span = n.roots - 1
            n.alternatives = <Member*>self.block(len(alternatives), sizeof(Member))
            for k, alternative in enumerate(alternatives):
                n.alternatives[k].name = self.hold(sys.intern(alternative["name"]))
                n.alternatives[k].node = self.node(alternative["node"])
            n.lookup = self.hold({alternative["name"]: k for k, alternative in enumerate(alternatives)})
            if self.oer:
                oer_refer(self, n, alternatives)
        elif n.kind == OPEN:
            keys = sorted((int(key), index) for key, index in item["table"].items())
            n.n_keys = len(keys)
            n.keys = <int64_t*>self.block(len(keys), sizeof(int64_t))
            n.choices = <Node**>self.block(len(keys), sizeof(Node*))
            for k, (key, index) in enumerate(keys):
                n.keys[k] = key
                n.choices[k] = self.node(index)
        elif n.kind == SEQUENCE:
            n.roots = len(item["root"])
            n.additions = len(item["additions"] or [])
            n.layout = <Layout*>self.block(1, sizeof(Layout))
        return 0

    cdef int floors(self) except -1:
        """The least number of bits of every node; a type inside itself starts at none."""
        cdef int k
        for k in range(self.count):
            self.nodes[k].floor = 0
        for _round in range(4):
            for k in range(self.count):
                self.nodes[k].floor = self.floor(&self.nodes[k], self.document[k])
        return 0

    cdef uint64_t floor(self, Node* n, dict item) except? 0xFFFFFFFF:
        cdef uint64_t most = 1 << 20
        cdef uint64_t bits = n.extensible
        cdef uint64_t least
        cdef int k
        if self.oer:
            return oer_floor(self, n, item)
        if n.raw:
            return bits + n.width
        if n.kind == INTEGER:
            return bits + n.width if n.bounded else 16
        if n.kind in (BITS, OCTETS, STRING, SEQUENCE_OF):
            if not n.bounded:
                return bits + 8
            least = n.element.floor if n.kind == SEQUENCE_OF else n.unit
            return bits + (0 if n.extensible else n.width + n.low * least)
        if n.kind == SEQUENCE:
            for member in item["root"]:
                bits += 1 if member["optional"] or "default" in member else self.node(member["node"]).floor
            return min(bits, most)
        if n.kind == CHOICE:
            if not n.roots:
                return bits
            least = most
            for k in range(n.roots):
                least = min(least, n.alternatives[k].node.floor)
            return min(bits + n.width + (0 if n.extensible else least), most)
        return 0 if n.kind == NULL_ else 8

    cdef int lay_out(self, Node* n, dict item, int index) except -1:
        """Members, slots, runs and the record type of a SEQUENCE."""
        cdef Layout* layout = n.layout
        cdef int k, j
        cdef list flattened = list(item["root"])
        cdef list groups = item["additions"] or []
        layout.node = n
        layout.additions = <Addition*>self.block(len(groups), sizeof(Addition))
        for k, addition in enumerate(groups):
            members = addition["group"] if "group" in addition else [addition]
            layout.additions[k].first = len(flattened)
            layout.additions[k].count = len(members)
            layout.additions[k].group = "group" in addition
            layout.additions[k].optionals = sum(1 for m in members if m["optional"] or "default" in m)
            flattened += members
        layout.count = len(flattened)
        layout.members = <Member*>self.block(layout.count, sizeof(Member))
        for k, member in enumerate(flattened):
            self.start_member(layout, k, member)
        self.place(layout, n.extensible)
        flats = <Flat*>self.block(layout.count, sizeof(Flat))
        for k in range(layout.count):
            m = &layout.members[k]
            m.flat = flats + k
            m.flat.slot = m.slot
            m.flat.width = m.node.width
            m.flat.low = m.node.low if m.node.raw == RAW_INTEGER else 0
            m.flat.span = m.node.span
        layout.optionals = sum(1 for m in item["root"] if m["optional"] or "default" in m)
        set_runs(layout, 0, n.roots)
        for j in range(n.additions):
            if layout.additions[j].group:
                set_runs(layout, layout.additions[j].first, layout.additions[j].count)
        for k, member in enumerate(flattened):
            m = &layout.members[k]
            m.key = -1
            wanted = self.inner_key(m.node, 0)
            if wanted is None:
                continue
            for j in range(k):
                if (<object>layout.members[j].name) == wanted:
                    m.key = j
            if m.key >= 0:
                m.select = m.node if m.node.kind == OPEN else self.forms(m.node, wanted)
        layout.by_name = self.hold({member["name"]: k for k, member in enumerate(flattened)})
        layout.by_attribute = self.hold({<object>layout.members[k].attribute: k for k in range(layout.count)})
        if n.extensible:
            (<dict><object>layout.by_name)["_additions"] = layout.count
            (<dict><object>layout.by_attribute)["_additions"] = layout.count
        self.kinds[index] = self.record_type(layout, item["name"])
        for k, member in enumerate(flattened):
            if "default" in member:
                self.set_default(&layout.members[k], member["default"], self.document[member["node"]])
        return 0

    # An open type inside a SEQUENCE OF or CHOICE is selected by a member of the SEQUENCE around it.  A member with such
    # a list or CHOICE gets a form of it for every key, in which the open type is one that always holds the same.

    cdef object inner_key(self, Node* n, int depth):
        """The name of the member that selects an open type in this place, or None."""
        cdef int k
        if n.kind == OPEN:
            return self.document[<int>(n - self.nodes)]["key"]
        if depth == MAX_FORMS:
            return None
        if n.kind == SEQUENCE_OF:
            return self.inner_key(n.element, depth + 1)
        for k in range(n.roots + n.additions if n.kind == CHOICE else 0):
            found = self.inner_key(n.alternatives[k].node, depth + 1)
            if found is not None:
                return found
        return None

    cdef int inner_keys(self, Node* n, str wanted, set found, int depth) except -1:
        cdef int k
        if n.kind == OPEN and self.document[<int>(n - self.nodes)]["key"] == wanted:
            for k in range(n.n_keys):
                found.add(n.keys[k])
        if depth < MAX_FORMS and n.kind == SEQUENCE_OF:
            self.inner_keys(n.element, wanted, found, depth + 1)
        for k in range(n.roots + n.additions if depth < MAX_FORMS and n.kind == CHOICE else 0):
            self.inner_keys(n.alternatives[k].node, wanted, found, depth + 1)
        return 0

    cdef Node* forms(self, Node* n, str wanted) except NULL:
        cdef Node* made = <Node*>self.block(1, sizeof(Node))
        cdef set keys = set()
        cdef int k
        self.inner_keys(n, wanted, keys, 0)
        made.kind = OPEN
        made.keys = <int64_t*>self.block(len(keys), sizeof(int64_t))
        made.choices = <Node**>self.block(len(keys), sizeof(Node*))
        for k, number in enumerate(sorted(keys)):
            made.keys[k] = number
            made.choices[k] = self.form(n, wanted, number, 0)
        made.n_keys = len(keys)
        return made

    cdef Node* form(self, Node* n, str wanted, int64_t number, int depth) except NULL:
        """A node with the open types in it resolved by one key, or the node itself when there are none."""
        cdef Node* made = n
        cdef Node* inner
        cdef Member* alternatives
        cdef int k
        if n.kind == OPEN and self.document[<int>(n - self.nodes)]["key"] == wanted:
            made = self.copy(n)
            made.element = keyed_node(n, number)
        elif depth < MAX_FORMS and n.kind == SEQUENCE_OF:
            inner = self.form(n.element, wanted, number, depth + 1)
            if inner != n.element:
                made = self.copy(n)
                made.element = inner
        elif depth < MAX_FORMS and n.kind == CHOICE:
            alternatives = <Member*>self.block(n.roots + n.additions, sizeof(Member))
            for k in range(n.roots + n.additions):
                alternatives[k] = n.alternatives[k]
                alternatives[k].node = self.form(n.alternatives[k].node, wanted, number, depth + 1)
                if alternatives[k].node != n.alternatives[k].node and made == n:
                    made = self.copy(n)
                    made.alternatives = alternatives
        return made

    cdef Node* copy(self, Node* n) except NULL:
        cdef Node* made = <Node*>self.block(1, sizeof(Node))
        made[0] = n[0]
        return made

    cdef int start_member(self, Layout* layout, int k, dict member) except -1:
        cdef Member* m = &layout.members[k]
        cdef bint added = k >= layout.node.roots
        m.node = self.node(member["node"])
        m.name = self.hold(sys.intern(member["name"]))
        attribute = member["name"].replace("-", "_")
        if keyword.iskeyword(attribute) or attribute in RESERVED_ATTRIBUTES:
            attribute += "_"
        m.attribute = self.hold(sys.intern(attribute))
        m.has_default = "default" in member
        m.optional = member["optional"] or m.has_default
        m.absent = (member["optional"] or added) and not m.has_default
        m.raw = m.node.raw
        if m.raw == RAW_OCTETS and m.node.width > 56 and (m.absent or m.has_default or k >= 64):
            m.raw = RAW_NONE
        m.width = m.node.width
        return 0

    cdef int place(self, Layout* layout, bint extensible) except -1:
        """Raw slots first, then references, then the unknown additions."""
        cdef int k
        for k in range(layout.count):
            if layout.members[k].raw:
                layout.members[k].slot = layout.raws
                layout.raws += 1
        layout.slots = layout.raws
        for k in range(layout.count):
            if not layout.members[k].raw:
                layout.members[k].slot = layout.slots
                layout.slots += 1
        layout.extra = -1
        if extensible:
            layout.extra = layout.slots
            layout.slots += 1
        return 0

    cdef object record_type(self, Layout* layout, str name):
        cdef PyGetSetDef* getters = <PyGetSetDef*>self.block(layout.count + 2, sizeof(PyGetSetDef))
        cdef PyMemberDef* members = <PyMemberDef*>self.block(layout.count + 1, sizeof(PyMemberDef))
        cdef LayoutHolder holder = LayoutHolder.__new__(LayoutHolder)
        cdef Member* m
        cdef int k
        cdef int n_getters = 0
        cdef int n_members = 0
        holder.layout = layout
        holder.table = self
        for k in range(layout.count):
            m = &layout.members[k]
            text = (<str><object>m.attribute).encode()
            self.keep.append(text)
            if m.raw:
                getters[n_getters].name = text
                getters[n_getters].get = get_raw
                getters[n_getters].closure = m
                n_getters += 1
            else:
                members[n_members].name = text
                members[n_members].type = T_OBJECT_EX
                members[n_members].offset = sizeof(RecordHead) + m.slot * sizeof(int64_t)
                members[n_members].flags = READONLY
                n_members += 1
        if layout.extra >= 0:
            getters[n_getters].name = b"_additions"
            getters[n_getters].get = get_additions
            getters[n_getters].closure = layout
        fields = tuple([<object>layout.members[k].attribute for k in range(layout.count)])
        return make_record_type(layout, name, getters, members, holder, fields, self.experimental)

    cdef int set_default(self, Member* m, object written, dict item) except -1:
        """The DEFAULT as a record holds it."""
        cdef Failure f
        f.reason = NULL
        f.steps = 0
        value = from_json(item, written)
        if m.raw:
            raw_from(&f, m.node, <PyObject*>value, &m.raw_default)
        else:
            m.default = self.hold(owned_or_none(freeze(m.node, <PyObject*>value, &f)))
        reason = reason_of(&f)
        if reason is not None:
            raise InputError(f"default of {<object>m.name}: {reason}")
        return 0


cdef object from_json(dict item, object value):
    """A default as the table document writes it (octets in hex), by the kind of its node."""
    if item["kind"] == "octets":
        return bytes.fromhex(value)
    if item["kind"] == "bits":
        return bytes.fromhex(value[0]), value[1]
    return value


cdef int set_flat(Node* n, Raw raw, unsigned int width, int64_t low, uint64_t span) noexcept:
    n.raw = raw
    n.flat = width <= 56
    n.width = width
    n.low = low
    n.span = span
    return 0


cdef int set_sizes(Node* n, object minimum, object maximum) except -1:
    n.low = minimum or 0
    n.high = -1 if maximum is None else maximum
    n.bounded = maximum is not None and maximum < 65536
    if n.bounded:
        n.span = n.high - n.low
        n.width = width_of(n.span)
    return 0


cdef int set_runs(Layout* layout, int first, int count) noexcept:
    """How many flat mandatory members follow from each member on."""
    cdef int k
    cdef Member* m
    cdef bint flat
    for k in range(first + count - 1, first - 1, -1):
        m = &layout.members[k]
        flat = m.raw and m.node.flat and not m.optional
        if flat:
            m.run = 1
            m.run_bits = m.width
            if k + 1 < first + count:
                m.run += m[1].run
                m.run_bits += m[1].run_bits
    return 0
