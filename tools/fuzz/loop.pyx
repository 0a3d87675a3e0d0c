# cython: boundscheck=False, wraparound=False, initializedcheck=False, cdivision=True
"""The mutation loop: frames made in C and given to the codec through its public door.

Rules: every frame stands in a shared file before it is tried, so that it outlives a crash of the process.  A frame
that takes an edge of the engine's code new to its dialect, or fails in a new way (field path without indexes, reason
without numbers), joins the corpus.  What may happen to a frame is written in `Loop.try_one`; anything else is a
finding.  The frames of each turn are also given to the codec all at once (batches.py).
"""

import traceback

from libc.stdint cimport uint8_t, uint16_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memcpy, memmove, memset
from posix.time cimport CLOCK_THREAD_CPUTIME_ID, clock_gettime, timespec

from cv2x.errors import DecodeError, EncodeError


cdef extern from *:
    """
    #include <stdint.h>
    #include <stddef.h>
    extern uint64_t cv2x_edges[16], cv2x_blocks[16], cv2x_allocated;
    extern uint16_t cv2x_block_seen[1 << 22];
    void cv2x_begin(unsigned);
    int cv2x_watch_memory(void);
    size_t __sanitizer_get_current_allocated_bytes(void);
    int __lsan_do_recoverable_leak_check(void);
    """
    uint64_t* edges_of "cv2x_edges"
    uint64_t* blocks_of "cv2x_blocks"
    uint16_t* block_seen "cv2x_block_seen"
    uint64_t allocated "cv2x_allocated"
    void begin "cv2x_begin" (unsigned)
    int watch_memory "cv2x_watch_memory" ()
    size_t live_octets "__sanitizer_get_current_allocated_bytes" ()
    int leaks "__lsan_do_recoverable_leak_check" ()


cdef enum:
    MOST = 1 << 17              # octets of a frame
    HEAD = 32                   # of the shared file: count, dialect, type, length
    NOBODY = 15                 # the dialect whose code is not counted
    OUTCOMES = 1 << 22
    ENTRIES = 20000             # of a corpus
    BASE_OCTETS = 16384         # what a call may allocate whatever it is given: the error, its texts, records
    PER_OCTET = 256             # and what for each octet given
    BASE_NS = 50_000_000        # the same in time of this thread; a tolerant reading may take 65 walks
    PER_OCTET_NS = 20_000

cdef uint8_t ODD[12]
ODD[:] = [0, 1, 0x7F, 0x80, 0x81, 0xBF, 0xC0, 0xC1, 0xC4, 0xC5, 0xFE, 0xFF]


cdef inline uint64_t now_ns() noexcept:
    cdef timespec t
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t)
    return <uint64_t>t.tv_sec * 1_000_000_000 + t.tv_nsec


class Finding(Exception):
    """Something that must not happen, with what happened."""


cdef class Loop:
    """One dialect under mutation.  ``corpus`` holds (type name or None for a frame, octets)."""

    cdef readonly object dialect
    cdef readonly list corpus
    cdef readonly list findings
    cdef readonly uint64_t frames, accepted, tolerated, outcomes, worst_ns, most_octets, odd_values, batched
    cdef readonly double worst_ratio
    cdef readonly bytes slowest, hungriest
    cdef readonly frozenset messages
    cdef readonly set messages_taken, types_taken
    cdef list seeds, types
    cdef dict places
    cdef object odd, batch
    cdef uint8_t* seen
    cdef uint8_t* buffer
    cdef uint8_t[::1] shared
    cdef uint64_t state
    cdef int number
    cdef bint fitted, canonical

    def __init__(self, dialect, int number, list seeds, uint8_t[::1] shared, uint64_t state, odd, batch):
        self.dialect, self.number, self.seeds, self.corpus = dialect, number, seeds, list(seeds)
        self.types = list(dialect.types)
        self.places = {name: k for k, name in enumerate(self.types)}
        self.messages, self.messages_taken, self.types_taken = frozenset(dialect.messages), set(), set()
        self.shared, self.state, self.odd, self.batch, self.findings = shared, state | 1, odd, batch, []
        self.fitted = dialect.family == "sae"
        # Basic OER leaves the sender a choice: what is read comes back in canonical form
        self.canonical = dialect.document["encoding"] != "oer"
        self.seen = <uint8_t*>calloc(OUTCOMES, 1)
        self.buffer = <uint8_t*>malloc(2 * MOST)
        if self.seen == NULL or self.buffer == NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.seen)
        free(self.buffer)

    cdef inline uint64_t random(self) noexcept:
        self.state ^= self.state << 13
        self.state ^= self.state >> 7
        self.state ^= self.state << 17
        return (self.state * 0x2545F4914F6CDD1DULL) >> 16

    cdef inline uint64_t below(self, uint64_t n) noexcept:
        return self.random() % n if n else 0

    def run(self, int count):
        """Try ``count`` mutated frames, one by one and then all that are frames together."""
        cdef tuple entry
        cdef size_t size
        cdef uint64_t before_edges
        cdef list frames = []
        begin(self.number)
        for _ in range(count):
            entry = self.pick()
            kind = entry[0]
            if kind is None and self.below(64) == 0:
                kind = self.types[self.below(len(self.types))]
            size = self.mutated(entry[1], kind is None)
            octets = (<char*>self.buffer)[:size]
            if kind is None:
                frames.append(octets)
            before_edges = edges_of[self.number]
            if (self.try_one(kind, octets) or edges_of[self.number] != before_edges) and size <= 4096:
                if len(self.corpus) < ENTRIES:
                    self.corpus.append((kind, octets))
                else:
                    self.corpus[len(self.seeds) + self.below(ENTRIES - len(self.seeds))] = (kind, octets)
        if frames:
            self.together(frames)
        begin(NOBODY)

    def together(self, list frames):
        """Give the codec many frames at once."""
        try:
            self.batched += self.batch(self.dialect, frames, self.random())
        except Exception as error:
            octets = getattr(error, "octets", None) or b"".join(frames)
            self.findings.append((None, octets, "".join(traceback.format_exception(error))))

    def replay(self, list entries):
        """Try entries as they are; returns the octets allocated afterwards."""
        for kind, octets in entries:
            self.try_one(kind, octets)
        return live_octets()

    cdef tuple pick(self):
        if self.below(2):
            return self.seeds[self.below(len(self.seeds))]
        return self.corpus[self.below(len(self.corpus))]

    cdef size_t mutated(self, bytes source, bint frame):
        """Fill the buffer with a mutation of ``source``; returns its size."""
        cdef uint8_t* b = self.buffer
        cdef size_t size = len(source)
        cdef int rounds = 1
        cdef bytes other
        memcpy(b, <const uint8_t*><const char*>source, size)
        while rounds < 6 and self.below(3) == 0:
            rounds += 1
        for _ in range(rounds):
            size = self.mutate(size)
        if self.below(16) == 0:
            other = self.pick()[1]
            size = self.splice(size, other)
        if frame and self.fitted and size > 4 and self.below(4):
            size = self.fit(size)
        return size

    cdef size_t mutate(self, size_t size) noexcept:
        cdef uint8_t* b = self.buffer
        cdef uint64_t how = self.below(16)
        cdef size_t at, count, to
        if size == 0:
            b[0] = <uint8_t>self.random()
            return 1
        at = self.below(size)
        if how < 5:
            b[at] ^= 1 << self.below(8)
        elif how < 8:
            self.field(size)
        elif how == 8:
            b[at] = ODD[self.below(12)]
        elif how == 9:
            b[at] = <uint8_t>self.random()
        elif how == 10:
            count = 1 + self.below(8)
            memmove(b + at + count, b + at, size - at)
            for to in range(at, at + count):
                b[to] = <uint8_t>self.random()
            size += count
        elif how == 11:
            count = 1 + self.below(min(size - at, 16))
            memmove(b + at, b + at + count, size - at - count)
            size -= count
        elif how == 12:
            size = at + 1 if self.below(4) == 0 else size
        elif how == 13:
            count = 1 + self.below(size - at)
            to = self.below(size - count + 1)
            memmove(b + to, b + at, count)
        elif how == 14:
            count = 1 + self.below(8)
            memset(b + size, <int>(0 if self.below(2) else self.random() & 0xFF), count)
            size += count
        elif self.below(64) == 0:               # a long one: blocks of 16K and the lengths before them
            count = self.below(70000)
            if size + count < MOST:
                memmove(b + at + count, b + at, size - at)
                memset(b + at, <int>(self.random() & 0xFF), count)
                size += count
        return min(size, MOST - 64)

    cdef void field(self, size_t size) noexcept:
        """Set up to 32 bits anywhere to zeros, ones, noise, or one more or less."""
        cdef uint64_t width = 1 + self.below(32)
        cdef uint64_t start = self.below(8 * size)
        cdef uint64_t how = self.below(5)
        cdef uint64_t value = 0
        cdef uint64_t k, place
        if start + width > 8 * size:
            width = 8 * size - start
        for k in range(width):
            place = start + k
            value = value << 1 | (self.buffer[place >> 3] >> (7 - (place & 7)) & 1)
        value = (<uint64_t>0, ~<uint64_t>0, self.random(), value + 1, value - 1)[how]
        for k in range(width):
            place = start + width - 1 - k
            self.buffer[place >> 3] &= ~(1 << (7 - (place & 7)))
            self.buffer[place >> 3] |= (value & 1) << (7 - (place & 7))
            value >>= 1

    cdef size_t splice(self, size_t size, bytes other):
        cdef size_t at = self.below(size + 1)
        cdef size_t start = self.below(len(other) + 1)
        cdef size_t count = min(<size_t>len(other) - start, <size_t>(MOST - 64) - at)
        memcpy(self.buffer + at, <const uint8_t*><const char*>other + start, count)
        return at + count

    cdef size_t fit(self, size_t size) noexcept:
        """Make the length behind the id of a frame true again, so that mutations reach deeper."""
        cdef uint8_t* b = self.buffer
        cdef size_t content = 4 if b[2] & 0x80 else 3
        cdef size_t count = size - content
        if count < 0x80:
            memmove(b + 3, b + content, count)
            b[2] = <uint8_t>count
            return 3 + count
        if count >= 0x4000:
            return size
        memmove(b + 4, b + content, count)
        b[2] = <uint8_t>(0x80 | count >> 8)
        b[3] = <uint8_t>(count & 0xFF)
        return 4 + count

    cdef void show(self, object kind, bytes octets):
        """Leave the frame where it outlives this process."""
        cdef uint64_t head[4]
        cdef size_t size = len(octets)
        head[0] = self.frames + 1
        head[1] = self.number
        head[2] = 0 if kind is None else 1 + self.places[kind]
        head[3] = size
        memcpy(&self.shared[0], head, HEAD)
        memcpy(&self.shared[HEAD], <const char*>octets, size)

    cdef bint try_one(self, object kind, bytes octets):
        """Give a frame to the codec in every way; returns whether the outcome is new.

        Octets decode, and then encode to themselves from the record, its dict and its JSON; or they raise DecodeError.
        In Basic OER they encode to their canonical form, which encodes to itself.
        What is decoded tolerantly encodes to a frame that decodes strictly and encodes to itself, or raises
        EncodeError.  Any value encodes or raises EncodeError.
        """
        cdef uint64_t before_octets, before_ns
        cdef uint64_t mark = 0
        d = self.dialect
        self.show(kind, octets)
        self.frames += 1
        before_octets = allocated
        before_ns = now_ns()
        try:
            try:
                if kind is None:
                    name, value = d.decode(octets)
                else:
                    name, value = kind, d.decode_type(kind, octets)
            except DecodeError as error:
                self.measure(octets, before_octets, before_ns, False)
                mark = outcome_of(error.path, error.reason)
                if self.below(2) == 0:
                    before_octets = allocated
                    before_ns = now_ns()
                    self.try_tolerant(kind, octets)
                    self.measure(octets, before_octets, before_ns, True)
            else:
                self.measure(octets, before_octets, before_ns, False)
                self.accepted += 1
                if kind is not None:
                    self.types_taken.add(kind)
                elif name in self.messages:
                    self.messages_taken.add(name)
                mark = outcome_of(name, "accepted")
                self.check_accepted(kind, name, value, octets)
        except Exception as error:
            if len(self.findings) < 20:
                told = "".join(traceback.format_exception(error))
                self.findings.append((kind, octets, told))
        mark = (mark ^ (0 if kind is None else <uint64_t>hash(kind))) * 0x9E3779B97F4A7C15ULL
        mark >>= 42
        if self.seen[mark]:
            return False
        self.seen[mark] = 1
        self.outcomes += 1
        return True

    cdef int measure(self, bytes octets, uint64_t before_octets, uint64_t before_ns, bint tolerant) except -1:
        cdef uint64_t spent = now_ns() - before_ns
        cdef uint64_t used = allocated - before_octets
        cdef uint64_t size = len(octets)
        cdef uint64_t walks = 66 if tolerant else 1
        if spent > self.worst_ns:
            self.worst_ns = spent
            self.slowest = octets
        if not tolerant:
            if used > self.most_octets:
                self.most_octets = used
            if size > 32 and <double>used / size > self.worst_ratio:
                self.worst_ratio = <double>used / size
                self.hungriest = octets
        if used > walks * (BASE_OCTETS + PER_OCTET * size):
            raise Finding(f"{used} octets allocated for {size} given")
        if spent > BASE_NS + walks * PER_OCTET_NS * size:
            raise Finding(f"{spent / 1e6:.1f} ms for {size} octets")
        return 0

    cdef int check_accepted(self, object kind, object name, object value, bytes octets) except -1:
        d = self.dialect
        again = d.encode(name, value) if kind is None else d.encode_type(kind, value)
        if again != octets:
            if self.canonical:
                raise Finding(f"{name} encodes to {again.hex()}")
            octets = again
            copy = d.decode_type(kind, octets)
            if without_zeros(d.plain(kind, copy)) != without_zeros(d.plain(kind, value)) and "nan" not in repr(copy):
                raise Finding(f"{name} encodes to {octets.hex()}, another value")
            value = copy
            again = d.encode_type(kind, value)
            if again != octets:
                raise Finding(f"{name} encodes to {octets.hex()} and then to {again.hex()}")
        if self.below(8):
            return 0
        if kind is not None:
            plain = d.plain(kind, value)
        else:
            plain = value.to_dict() if hasattr(value, "to_dict") else value
        again = d.encode(name, plain) if kind is None else d.encode_type(kind, plain)
        if again != octets:
            raise Finding(f"the dict of {name} encodes to {again.hex()}")
        if self.below(8):
            return 0
        if kind is None:
            again = d.encode(name, d.from_json(name, d.to_json(name, value)))
        else:
            again = d.encode_type(kind, d.from_json_type(kind, d.to_json_type(kind, value)))
        if again != octets:
            raise Finding(f"the JSON of {name} encodes to {again.hex()}")
        copy = d.decode(octets)[1] if kind is None else d.decode_type(kind, octets)
        if value != copy and "nan" not in repr(copy):
            raise Finding("two readings differ")
        if hash(copy) != hash(value) or repr(copy) != repr(value):
            raise Finding("two readings differ in hash or repr")
        if isinstance(plain, dict):
            self.odd_values += 1
            odd = self.odd(plain, self.random())
            try:
                again = d.encode(name, odd) if kind is None else d.encode_type(kind, odd)
            except EncodeError:
                return 0
            if kind is None:
                d.decode(again)
            else:
                d.decode_type(kind, again)
        return 0

    cdef int try_tolerant(self, object kind, bytes octets) except -1:
        d = self.dialect
        try:
            if kind is None:
                name, value, liberties = d.decode_tolerant(octets)
            else:
                name = kind
                value, liberties = d.decode_type_tolerant(kind, octets)
        except DecodeError:
            return 0
        self.tolerated += 1
        if not liberties:
            raise Finding("refused, but decoded without a liberty")
        try:
            again = d.encode(name, value) if kind is None else d.encode_type(kind, value)
        except EncodeError:
            return 0
        if kind is None:
            canonical_name, canonical = d.decode(again)
            same = d.encode(canonical_name, canonical)
        else:
            canonical = d.decode_type(kind, again)
            same = d.encode_type(kind, canonical)
        differs = canonical != value and "nan" not in repr(value) and (kind or canonical_name == name)
        if differs and not self.canonical:
            differs = without_zeros(d.plain(kind, canonical)) != without_zeros(d.plain(kind, value))
        if same != again or differs:
            raise Finding(f"liberties {liberties} and then {again.hex()}")
        return 0


cdef uint64_t outcome_of(str path, str reason):
    """A number for where and how, whatever the indexes and values are."""
    cdef uint64_t mark = 14695981039346656037ULL
    cdef Py_UCS4 c
    for c in path:
        if not c'0' <= c <= c'9':
            mark = (mark ^ <uint64_t>c) * 1099511628211ULL
    for c in reason:
        if not c'0' <= c <= c'9' and c != c'-':
            mark = (mark ^ <uint64_t>c) * 1099511628211ULL
    return mark


def without_zeros(value):
    """A plain value without the last zero bits of its bit strings, which are part of no value whose bits have names."""
    if isinstance(value, dict):
        return {name: without_zeros(item) for name, item in value.items()}
    if isinstance(value, list):
        return [without_zeros(item) for item in value]
    if not isinstance(value, tuple):
        return value
    if isinstance(value[0], bytes):
        return value[0].rstrip(b"\0")
    return value[0], without_zeros(value[1])


def start():
    """Begin to count what is allocated, and the code that is taken."""
    begin(NOBODY)
    return watch_memory()


def edges(int number):
    """Edges of the engine's code that a dialect has taken."""
    return edges_of[number]


def blocks(int number):
    """Basic blocks of the engine's code that a dialect has taken."""
    return blocks_of[number]


def taken(uint64_t base, uint64_t size):
    """Where in the engine's code, loaded at ``base``, the calls of all blocks taken return to."""
    return [at for at in range(size) if block_seen[(base + at) & ((1 << 22) - 1)]]


def live():
    """Octets allocated now, by everything in this process."""
    return live_octets()


def leaks_found():
    """Whether LeakSanitizer finds memory that nothing points to."""
    return leaks() != 0
