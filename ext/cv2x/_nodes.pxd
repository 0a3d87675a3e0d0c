# The descriptors the engine walks: one Node per type, made once from a dialect table (docs/codec-tables.md) and never
# changed after.
#
# A value stands in a slot of a record either raw (an int64: see the RAW_* forms) or as a reference.  A raw form that is
# also `flat` has a fixed width and one rule for both directions, `slot = low + field`, `field <= span`: INTEGER,
# ENUMERATED, BOOLEAN and short fixed BIT STRING and OCTET STRING all share it, so a run of flat members is one loop
# without a branch on the type.
# Pointers to Python objects are borrowed: the Table keeps them alive, and every record type keeps its Table alive.

from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t

from cpython.object cimport PyObject, PyTypeObject
from cv2x._bits cimport Input, Output


cdef enum Kind:
    BOOLEAN
    NULL_
    REAL
    OID
    RELATIVE_OID
    INTEGER
    ENUMERATED
    BITS
    OCTETS
    STRING
    SEQUENCE
    SEQUENCE_OF
    CHOICE
    OPEN


cdef enum Raw:
    RAW_NONE        # a reference
    RAW_INTEGER     # the value
    RAW_ENUMERATED  # index: root, then additions, then unknown additions (OER: `folded` numbers)
    RAW_BOOLEAN     # 0 or 1
    RAW_BITS        # a fixed BIT STRING of 1..56 bits, right-aligned
    RAW_OCTETS      # a fixed OCTET STRING of 1..8 octets, right-aligned


cdef enum Text:
    TEXT_UTF8       # octets with a length of their own
    TEXT_CODES      # characters stand as their code
    TEXT_INDEXES    # characters stand as their place in the alphabet


cdef struct Node:
    uint8_t kind
    uint8_t raw
    bint flat
    bint extensible
    bint bounded            # INTEGER: both bounds; sizes: an upper bound below 64K
    bint named              # BITS: trailing zeros carry no meaning
    bint simple             # DEFAULT must not be sent (X.691 19.5)
    uint8_t form            # STRING: Text
    unsigned int width      # bits of a root value, of a size, or of a root index
    unsigned int unit       # STRING: bits per character
    int64_t low             # least value or size
    int64_t high            # greatest size, -1 for none
    uint64_t span           # greatest field of `width` bits: values above have no meaning
    uint64_t floor          # least number of bits a value can take
    PyObject* minimum       # INTEGER: bounds as Python integers or None
    PyObject* maximum
    int32_t roots           # root members, alternatives or items
    int32_t additions       # the same behind the ellipsis (a group counts once)
    PyObject** names        # ENUMERATED: root, then additions
    PyObject* lookup        # ENUMERATED, CHOICE: dict of name -> index
    uint32_t* codes         # STRING: the alphabet
    int32_t n_codes
    int32_t* code_index     # STRING: place in the alphabet of each code below 128, or -1
    Node* element           # SEQUENCE OF; OPEN that is no member itself: what it holds by the key, NULL when unknown
    Member* alternatives    # CHOICE: root, then additions (name and node only)
    Layout* layout          # SEQUENCE
    int64_t* keys           # OPEN: sorted keys and what they select
    Node** choices
    int32_t n_keys
    PyObject* name          # type name for errors
    int64_t* values         # OER ENUMERATED: the number of each name
    uint64_t* tags          # OER CHOICE: of each alternative, the class in the first octet and the number in the others
    uint8_t octets          # OER: of a fixed field; 0 where a length stands before it
    bint signed             # OER INTEGER: two's complement
    bint whole              # OER INTEGER that is not raw: what its octets can hold needs no look at the bounds
    bint fixed              # OER: a size that is not sent


cdef struct Flat:            # what a run needs of one member
    int64_t low
    uint64_t span
    int32_t slot
    uint32_t width


cdef struct Member:
    Node* node
    Flat* flat              # of this member and those behind it; only read when `run` is not 0
    PyObject* name          # as in the ASN.1 text
    PyObject* attribute     # as in Python
    int32_t slot
    int32_t run             # how many flat mandatory members follow from here, this one included
    uint32_t run_bits       # and how many bits they take
    uint8_t raw
    bint optional           # has a bit in the presence bitmap
    bint absent             # may be None in a record
    bint has_default
    uint8_t width
    int64_t raw_default
    PyObject* default
    int32_t key             # index of the member that selects what an open type here, or further in, holds; or -1
    Node* select            # an OPEN of what the member holds by that key: itself, or forms of a list or CHOICE


cdef struct Addition:
    int32_t first           # members[first : first + count]
    int32_t count
    int32_t optionals
    bint group


cdef struct Layout:
    PyTypeObject* type
    Node* node
    Member* members         # root, then additions with groups flattened
    int32_t count
    int32_t optionals       # bits of the root presence bitmap
    Addition* additions
    int32_t slots
    int32_t raws            # slots[:raws] are raw, the others references
    int32_t extra           # slot of the unknown additions, -1 when not extensible
    PyObject* by_name
    PyObject* by_attribute


cdef struct RecordHead:
    PyObject ob_base
    Layout* layout


cdef struct Step:
    PyObject* name          # a member or alternative, or NULL for an element
    int64_t index


cdef enum:
    MAX_DEPTH = 64
    MAX_STEPS = 2 * MAX_DEPTH + 8
    MAX_LIBERTIES = 64      # a frame that needs more is no message of this dialect
    MOST_ADDITIONS = 16384  # bits that a list of extension additions may have


cdef struct Failure:
    PyObject* reason        # owned str; NULL while all is well
    uint64_t bit
    int steps
    Step step[MAX_STEPS]


cdef struct Reader:
    Input i
    int depth
    uint64_t zero_budget    # elements without bits that may still be made
    int allowed             # liberties that may be taken; -1 when strict
    int taken
    bint tolerable          # the failure is one that a tolerant reader goes past
    PyObject* surplus       # the octets beyond an encoding, where they are the failure of a tolerant reader
    bint canonical          # OER: one form for each value, any other is refused
    Failure failure


cdef struct Writer:
    Output o
    uint8_t* heap
    int depth
    Failure failure
