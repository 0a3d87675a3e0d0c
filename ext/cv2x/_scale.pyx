"""Quantities between raw integers and units, and many of them out of one record in one call.

Reading is exactly rounded: for raw integers up to 2**32 and the whole numbers of scales below 2**20 the product is a
double without rounding, so one division in double precision gives what Python's integers give.  Larger ones (a user's
own ASN.1 can have them) go through Python's arithmetic.
"""
from cpython.long cimport PyLong_AsLongLongAndOverflow
from libc.math cimport rint

cdef long long _EXACT = 1LL << 32


cdef class Scale:
    """A linear quantity: value = raw * num / den, for raw in low..high."""

    cdef readonly str name
    cdef readonly object low
    cdef readonly object high
    cdef readonly object num
    cdef readonly object den
    cdef readonly object unavailable
    cdef readonly bint or_more
    cdef readonly object fallback
    cdef double _num, _den, _below, _above
    cdef long long _low, _high, _unavailable
    cdef bint _says_unavailable

    def __init__(self, str name, low, high, *, num=1, den=1, unavailable=None, bint or_more=False, fallback=0):
        self.name, self.low, self.high, self.num, self.den = name, low, high, num, den
        self.unavailable, self.or_more = unavailable, or_more
        self.fallback = fallback if unavailable is None else unavailable
        self._num, self._den = num, den
        self._low, self._high = low, high
        self._below, self._above = low - 0.5, high + 0.5
        self._says_unavailable = unavailable is not None
        self._unavailable = 0 if unavailable is None else unavailable

    cdef object _value(self, object raw):
        if raw is None:
            return None
        cdef int overflow = 0
        cdef long long whole = PyLong_AsLongLongAndOverflow(raw, &overflow)
        if overflow != 0 or not -_EXACT <= whole <= _EXACT:
            return raw * self.num / self.den
        if self._says_unavailable and whole == self._unavailable:
            return None
        return <double> whole * self._num / self._den

    def value(self, raw):
        """Return the quantity in its unit, ``None`` where the field is absent or says unavailable."""
        return self._value(raw)

    def raw(self, value, notes):
        """Return the integer for a mandatory field."""
        if value is None:
            if self.unavailable is None:
                notes[f"no unavailable: {self.name}"] += 1
            return self.fallback
        fitted = self.fit(value, notes)
        return self.fallback if fitted is None else fitted

    def optional(self, value, notes):
        """Return the integer for an optional field, ``None`` where it is to be left out."""
        return None if value is None else self.fit(value, notes)

    cpdef object fit(self, double value, notes):
        """Return the nearest integer in range, or ``None`` (counted) where there is none."""
        cdef double scaled = value * self._den / self._num
        if self._below < scaled < self._above:
            return min(max(<long long> rint(scaled), self._low), self._high)
        if self.or_more and scaled > self._high:
            notes[f"saturated: {self.name}"] += 1
            return self.high
        notes[f"unavailable: {self.name}"] += 1
        return None


cdef class Angle(Scale):
    """A direction on the full circle: ``turn`` steps make 360 degrees, and any finite angle fits."""

    cdef readonly object turn
    cdef long long _turn

    def __init__(self, str name, turn, *, num, den, unavailable):
        Scale.__init__(self, name, 0, turn - 1, num=num, den=den, unavailable=unavailable)
        self.turn = self._turn = turn

    cpdef object fit(self, double value, notes):
        """Return the nearest step, folded into one turn; ``None`` (counted) for what is no number."""
        cdef double scaled = value * self._den / self._num
        cdef long long step
        if -1e12 < scaled < 1e12:
            step = <long long> rint(scaled) % self._turn
            return step + self._turn if step < 0 else step
        notes[f"unavailable: {self.name}"] += 1
        return None


cdef class Readings:
    """Many quantities of one record, read in one call.

    Each is a path of attributes (``accelSet.long``) and its scale; what hangs on an absent member is absent.
    """

    cdef list _groups
    cdef Py_ssize_t _size

    def __init__(self, *quantities):
        groups = {}
        for index, (path, scale) in enumerate(quantities):
            if not isinstance(scale, Scale):
                raise TypeError(f"{path}: a Scale is needed, not {type(scale).__name__}")
            *above, name = path.split(".")
            groups.setdefault(tuple(above), []).append((index, name, scale))
        self._groups = [(above, members) for above, members in groups.items()]
        self._size = len(quantities)

    def read(self, record):
        """Return the quantities in the order they were named, ``None`` where absent or unavailable."""
        cdef list found = [None] * self._size
        cdef tuple group, member
        for group in self._groups:
            holder = record
            for name in <tuple> group[0]:
                holder = getattr(holder, name)
                if holder is None:
                    break
            if holder is None:
                continue
            for member in <list> group[1]:
                raw = getattr(holder, member[1])
                found[<Py_ssize_t> member[0]] = (<Scale> member[2])._value(raw)
        return found
