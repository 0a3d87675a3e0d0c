"""A frame heard by many: the loop over those who hear it."""

cdef class Ear:
    """A unit that may take what it hears straight into its world, between two steps.

    ``kind`` is equal for units that understand all frames alike and are measured by one probe; ``unit`` says in
    ``clock_offset_ns`` whether its clock is wrong, ``taps`` are those who listen in on its radio.
    """

    cdef readonly object number, name, driven, station
    cdef readonly int kind
    cdef object _unit, _counters
    cdef list _taps
    cdef Slots _slots
    cdef int64_t _heard

    def __init__(self, number, driven, int kind, list taps not None, Slots slots not None, counters):
        self.number, self.driven, self.kind = number, driven, kind
        self.name, self._unit, self.station = driven.name, driven.unit, driven.unit.station
        self._taps, self._slots, self._counters = taps, slots, counters

    def taken(self):
        """Return how many frames were heard through it since it was last asked."""
        cdef int64_t heard = self._heard
        self._heard = 0
        return heard


def overhear(dict ears, list radios, list powers_dbm, busy, at, list probes, understand):
    """Let a frame be heard by those with an ear who are not ``busy``; return the indices of those who have to fetch it
    from their radios, and the ears of those whose station has to be told.

    ``understand`` is called once for each kind of units, with an ear of that kind and its index, and returns ``None``
    where they do not take the frame in, otherwise the name of the message, the lists of those who hear it and of their
    powers (both are filled here), and the state of a vehicle if it is nothing else.  ``probes`` are those of the kinds,
    ``None`` = nothing is measured.
    """
    cdef list fetching = [], telling = [], units = None, powers = None
    cdef dict said_by_kind = {}
    cdef Py_ssize_t index
    cdef PyObject *found
    cdef Ear ear
    cdef Head *head = NULL
    cdef int kind = -1
    cdef int64_t utc_ns = at.utc_ns, monotonic_ns = at.monotonic_ns, time_ns = 0
    cdef object said = None, state = None, name = None, start = None, probe = None, mark, cause
    for index in range(len(radios)):
        found = PyDict_GetItem(ears, radios[index])
        if found == NULL:
            fetching.append(index)
            continue
        ear = <Ear> found
        if ear.number in busy or len(ear._taps) or ear._unit.clock_offset_ns:
            fetching.append(index)
            continue
        if ear.kind != kind:
            kind = ear.kind
            if kind not in said_by_kind:
                said_by_kind[kind] = understand(ear, index)
            said, probe = said_by_kind[kind], probes[kind]
            start = None if probe is None else probe.start
            if said is not None:
                name, units, powers, state = said
                if state is not None:
                    head = head_of(state)
                    time_ns = instant_of(head.mark_ms, utc_ns)
        if said is None:
            fetching.append(index)
            continue
        ear._heard += 1
        units.append(ear.name)
        powers.append(powers_dbm[index])
        if state is None or not ear._slots.awaited:
            telling.append(ear)
            continue
        mark = 0 if start is None else start()
        cause = ear._slots._hear(state, head, time_ns, monotonic_ns, name)
        if cause is not None:
            ear._counters[cause] += 1
        if mark:
            probe.stop("world", mark, name)
    return fetching, telling
