# Many frames in one call, as records.
#
# Rule: an error says which frame it was ("frame 3: …"); nothing is left out of the list.

def decode_many(Codec codec not None, frames, bint keep_errors):
    """A list of (name, message) per frame; with ``keep_errors`` a DecodeError in the place of a frame that is bad."""
    cdef list found = []
    cdef Py_ssize_t k = 0
    for octets in frames:
        try:
            found.append(codec.decode_one(octets))
        except DecodeError as error:
            numbered = DecodeError(f"{error.reason} in frame {k}", error.path, error.bit)
            if not keep_errors:
                raise numbered from None
            found.append(numbered)
        k += 1
    return found


def encode_many(Codec codec not None, items, bint keep_errors):
    """A list of frames of (name, message) pairs; with ``keep_errors`` an EncodeError in the place of a bad one."""
    cdef list found = []
    cdef Py_ssize_t k = 0
    for item in items:
        if not isinstance(item, (tuple, list)) or len(item) != 2:
            raise TypeError(f"item {k}: (name, message) expected, not {brief(item)}")
        try:
            found.append(codec.encode_one(item[0], item[1]))
        except EncodeError as error:
            numbered = EncodeError(f"{error.reason} in item {k}", error.path)
            if not keep_errors:
                raise numbered from None
            found.append(numbered)
        k += 1
    return found
