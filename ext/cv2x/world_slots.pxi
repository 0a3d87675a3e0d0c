"""Who is in which slot, what they said, and where everybody is now.

An array holds the slots in the order of last hearing, so those heard since the last look are its end, and who was heard
longest ago is its beginning.  Hearing only appends to a second array, which is joined to the first when somebody asks.
Two hundred stations that each know two hundred vehicles do not fit into a processor's cache: what hearing needs of a
slot is one line of it, a slot is a few lines without its trail, and loops fetch slots before they come to them.
"""

cdef class Slots:
    """What is heard of at most ``capacity`` vehicles."""

    cdef Slot *_slots
    cdef Trail *_trails
    cdef int *_free
    cdef int *_order
    cdef int *_heard
    cdef int _size, _frees, _capacity, _ordered, _heards
    cdef bint _elsewhere
    cdef list _ids
    cdef dict _by_id, _told
    cdef object _name
    cdef int64_t _named
    cdef public object own_id
    """Who speaks under it is no neighbour; ``None`` = nobody."""
    cdef public bint awaited
    """Whether the station will look here anyway, so that hearing more changes nothing about when."""
    cdef Bounds _bounds
    cdef readonly dict new
    """Slot -> id of those heard for the first time since everybody was taken in."""

    def __cinit__(self, *args, **kwargs):
        self._ids, self._by_id, self._told, self.new, self._name = [], {}, {}, {}, ""

    def __init__(self, int capacity, Bounds bounds):
        self._capacity, self._bounds = capacity, bounds

    def __dealloc__(self):
        cdef int index
        self._join()
        for index in range(self._ordered):
            Py_DECREF(<object> self._slots[self._order[index]].state)
        PyMem_Free(self._slots)
        PyMem_Free(self._trails)
        PyMem_Free(self._free)
        PyMem_Free(self._order)
        PyMem_Free(self._heard)

    def __len__(self):
        return len(self._by_id)

    def __contains__(self, temporary_id):
        return temporary_id in self._by_id

    def slot(self, temporary_id):
        """Return the slot of an id, or ``None``."""
        return self._by_id.get(temporary_id)

    def held(self, temporary_id):
        """Return the last message of a vehicle, or ``None``."""
        slot = self._by_id.get(temporary_id)
        return None if slot is None else <object> self._slots[<int> slot].state

    @property
    def is_news(self):
        """Whether somebody was heard who was not taken in yet."""
        self._join()
        return self._ordered > 0 and self._slots[self._order[self._ordered - 1]].is_news != 0

    def hear(self, state, received, name):
        """Hold what a vehicle says, at the instant its second mark means; return what `put` returns, or that it speaks
        under the own id.  The message is counted under its short name."""
        cdef Head *head = head_of(state)
        return self._hear(state, head, instant_of(head.mark_ms, received.utc_ns), received.monotonic_ns, name)

    cdef inline object _hear(self, object state, Head *head, int64_t time_ns, int64_t heard_ns, object name):
        if name is not self._name:
            self._told[self._name] = self._told.get(self._name, 0) + self._named
            self._name, self._named = name, 0
        self._named += 1
        if self.own_id is not None and <object> head.temporary_id == self.own_id:
            return "own temporary id"
        return self._put(state, head, time_ns, heard_ns)

    @property
    def told(self):
        """How many messages `hear` was given, by short name."""
        cdef dict told = dict(self._told)
        told[self._name] = told.get(self._name, 0) + self._named
        return {name: count for name, count in told.items() if count}

    def put(self, state, int64_t time_ns, received):
        """Hold what a vehicle says about the instant ``time_ns`` (UTC); return ``None``, or why it was refused or what
        it pushed out."""
        return self._put(state, head_of(state), time_ns, received.monotonic_ns)

    cdef object _put(self, object state, Head *head, int64_t time_ns, int64_t heard_ns):
        cdef object cause = None
        cdef object temporary_id = <object> head.temporary_id
        cdef PyObject *known
        cdef int64_t counted, before_ns, count = head.count
        cdef int number, index
        cdef Slot *slot
        if not head.is_placed:
            return "vehicle without position"
        known = PyDict_GetItem(self._by_id, temporary_id)
        if known == NULL:
            if len(self._by_id) >= self._capacity:
                self._join()
                self._drop_at(0)
                cause = "vehicle pushed out"
            number = self._take()
            slot = &self._slots[number]
            slot.said = slot.missed = 0
            slot.is_new, slot.is_aged, slot.after_last = True, False, False
            slot.state = NULL
            self.new[number] = temporary_id
            self._by_id[temporary_id] = number
            self._ids[number] = temporary_id
        else:
            number = <object> known
            slot = &self._slots[number]
            before_ns = time_ns - slot.last_time_ns
            counted = (count - slot.count) % self._bounds.counts
            if counted < 0:
                counted += self._bounds.counts
            if before_ns == 0 and counted == 0:
                return "vehicle message repeated"
            if -self._bounds.older_ns < before_ns < 0:
                return "vehicle message older than held"
            if 1 < counted <= self._bounds.most_missed:
                slot.missed += counted - 1
        if slot.after_last:  # a second time since the arrays were joined
            index = self._heards - 1
            while self._heard[index] != number:
                index -= 1
            memmove(&self._heard[index], &self._heard[index + 1], (self._heards - 1 - index) * sizeof(int))
            self._heards -= 1
        self._heard[self._heards] = number
        self._heards += 1
        Py_INCREF(state)
        Py_XDECREF(slot.state)
        slot.state = <PyObject *> state
        slot.count = count
        slot.said += 1
        slot.last_time_ns, slot.last_heard_ns = time_ns, heard_ns
        slot.is_news = slot.after_last = True
        return cause

    cdef void _join(self) noexcept:
        """Join those heard to the others, in the order of last hearing."""
        cdef int index, kept = 0
        if not self._heards:
            return
        for index in range(self._ordered):
            if not self._slots[self._order[index]].after_last:
                self._order[kept] = self._order[index]
                kept += 1
        for index in range(self._heards):
            self._order[kept + index] = self._heard[index]
            self._slots[self._heard[index]].after_last = False
        self._ordered, self._heards = kept + self._heards, 0

    cdef int _news(self) noexcept:
        """Return where in the order the news begin."""
        cdef int index = self._ordered
        while index > 0 and self._slots[self._order[index - 1]].is_news:
            index -= 1
        return index

    cdef int _take(self) except -1:
        """Return a free slot; there is one for everybody up to the capacity."""
        cdef int size
        if not self._frees:
            size = min(max(2 * self._size, 16), self._capacity)
            self._slots = <Slot *> grown(self._slots, size * sizeof(Slot))
            self._trails = <Trail *> grown(self._trails, size * sizeof(Trail))
            self._free = <int *> grown(self._free, size * sizeof(int))
            self._order = <int *> grown(self._order, size * sizeof(int))
            self._heard = <int *> grown(self._heard, size * sizeof(int))
            for number in range(size - 1, self._size - 1, -1):
                self._free[self._frees] = number
                self._frees += 1
            self._ids += [None] * (size - self._size)
            self._size = size
        self._frees -= 1
        return self._free[self._frees]

    cdef int _drop_at(self, int index) except -1:
        """Forget who is at a place of the order; the arrays are joined."""
        cdef int number = self._order[index]
        cdef Slot *slot = &self._slots[number]
        memmove(&self._order[index], &self._order[index + 1], (self._ordered - 1 - index) * sizeof(int))
        self._ordered -= 1
        del self._by_id[self._ids[number]]
        if slot.is_new:
            self.new.pop(number, None)
        Py_DECREF(<object> slot.state)
        slot.state = NULL
        self._ids[number] = None
        self._free[self._frees] = number
        self._frees += 1
        return 0

    def expire(self, int64_t since_ns):
        """Drop who was last heard before a monotonic time; return how many went."""
        cdef int gone = 0
        self._join()
        while self._ordered and self._slots[self._order[0]].last_heard_ns < since_ns:
            self._drop_at(0)
            gone += 1
        return gone

    # Taking in.

    def leave_plane(self):
        """Have the metres of everybody worked out anew with the next `place`."""
        self._elsewhere = True

    def place(self, frame):
        """Work out everybody's metres, if the plane is another one."""
        cdef Row **rows
        cdef Py_ssize_t count = 0
        cdef int index
        if not self._elsewhere:
            return
        self._join()
        rows = <Row **> PyMem_Malloc((self._ordered + 1) * sizeof(void *))
        if rows == NULL:
            raise MemoryError
        for index in range(self._ordered):
            if not self._slots[self._order[index]].is_new:
                rows[count] = &self._slots[self._order[index]].row
                count += 1
        try:
            project(rows, count, frame, self._bounds)
        finally:
            PyMem_Free(rows)
        self._elsewhere = False

    def first_place(self):
        """Return latitude and longitude of the lowest slot with news."""
        cdef int index, lowest
        self._join()
        lowest = self._order[self._ordered - 1]
        for index in range(self._news(), self._ordered):
            lowest = min(lowest, self._order[index])
        position = (<object> self._slots[lowest].state).position
        return position.lat_deg, position.lon_deg

    def begin(self, int number, int64_t track):
        """Make the slot of somebody new ready, under a track."""
        cdef Slot *slot = &self._slots[number]
        slot.row.east_m = slot.row.north_m = slot.row.speed_mps = slot.row.heading_deg = NAN
        slot.row.east_mps = slot.row.north_mps = NAN
        slot.off_east_m = slot.off_north_m = NAN
        slot.identity = 1.0
        slot.time_ns = slot.heard_ns = slot.doubted_ns = slot.doubts = slot.trail = 0
        slot.track = track

    def fill(self, frame, bint new):
        """Fill the columns of those heard since the last look, of the new or of the known ones; return how many came
        under each doubt (bit by bit), or ``None`` where nobody did."""
        cdef int number, place, begin
        cdef Py_ssize_t most = 0, count = 0, misses = 0, index
        cdef Entry *entry
        cdef Work *works
        cdef Row **pending
        cdef PyObject *state
        cdef int begun[DOUBTS]
        cdef bint any_begun = False
        memset(begun, 0, sizeof(begun))
        self._join()
        begin = self._news()
        for place in range(begin, self._ordered):
            most += (self._slots[self._order[place]].is_new != 0) == new
        if not most:
            return None
        works = <Work *> PyMem_Malloc(most * sizeof(Work))
        pending = <Row **> PyMem_Malloc(most * sizeof(void *))
        try:
            if works == NULL or pending == NULL:
                raise MemoryError
            for place in range(begin, self._ordered):
                number = self._order[place]
                if (self._slots[number].is_new != 0) != new:
                    continue
                works[count].number = number
                state = self._slots[number].state
                entry = place_of(state, <PyObject *> frame)
                if entry.state == state and entry.frame == <PyObject *> frame:
                    works[count].row = &entry.row
                else:
                    works[count].row = pending[misses] = &works[count].fresh
                    misses += 1
                    read_row(<object> state, self._bounds, &works[count].fresh)
                count += 1
            project(pending, misses, frame, self._bounds)
            for index in range(count):
                if index + AHEAD_OF_USE < count:
                    fetch_slot(&self._slots[works[index + AHEAD_OF_USE].number], sizeof(Slot))
                any_begun |= self._fill(works[index].number, works[index].row, begun)
            for index in range(count):
                if works[index].row == &works[index].fresh:
                    keep(<object> self._slots[works[index].number].state, frame, &works[index].fresh)
        finally:
            PyMem_Free(works)
            PyMem_Free(pending)
        if not any_begun:
            return None
        return tuple([begun[index] for index in range(DOUBTS)])

    cdef bint _fill(self, int number, Row *row, int *begun) noexcept:
        """Take a message's numbers into a slot: compare, smooth, follow; return whether a doubt began."""
        cdef Slot *slot = &self._slots[number]
        cdef Row before = slot.row
        cdef double passed_s = <double> (slot.last_time_ns - slot.time_ns) * 1e-9
        cdef int last, standing, bit
        cdef bint any_begun = False
        slot.row = row[0]
        slot.time_ns, slot.heard_ns, slot.is_aged = slot.last_time_ns, slot.last_heard_ns, False
        extend(slot, &self._trails[number], row.lat_deg, row.lon_deg, row.shrink, self._bounds)
        smooth(
            slot,
            before.east_m + slot.off_east_m + (before.east_mps + row.east_mps) / 2 * passed_s,
            before.north_m + slot.off_north_m + (before.north_mps + row.north_mps) / 2 * passed_s,
            passed_s,
            self._bounds,
        )
        last = row.doubts | doubts_of(&before, row, passed_s, self._bounds)
        standing = slot.doubts if slot.heard_ns < slot.doubted_ns else 0
        slot.doubts = last | standing
        if last:
            slot.doubted_ns = slot.heard_ns + self._bounds.doubt_ns
            for bit in range(DOUBTS):
                if last & ~standing & (1 << bit):
                    begun[bit] += 1
                    any_begun = True
        return any_begun

    def settle(self):
        """Say that nobody is news any more."""
        cdef int index
        self._join()
        for index in range(self._news(), self._ordered):
            self._slots[self._order[index]].is_news = self._slots[self._order[index]].is_new = False
        self.new.clear()

    # Following somebody who changed the id.

    def followed(self):
        """Return (slot, id) of everybody who is not new, who was heard longest ago first."""
        cdef int index
        cdef list found = []
        self._join()
        for index in range(self._ordered):
            if not self._slots[self._order[index]].is_new:
                found.append((self._order[index], self._ids[self._order[index]]))
        return found

    def is_somebody_near(self, int64_t gap_ns, double distance_m):
        """Whether some new one is so close to where a known one, silent for no longer than that, would be by now: a
        sieve before `cv2x.world.continuity`."""
        cdef int new, known, begin
        cdef int64_t at_ns = 0
        cdef bint any_new = False
        cdef Slot *mine
        cdef Slot *theirs
        cdef double moved_s, east_m, north_m
        self._join()
        begin = self._news()
        for new in range(begin, self._ordered):
            mine = &self._slots[self._order[new]]
            if mine.is_new and (not any_new or mine.time_ns > at_ns):
                at_ns, any_new = mine.time_ns, True
        for new in range(begin, self._ordered):
            mine = &self._slots[self._order[new]]
            if not mine.is_new:
                continue
            moved_s = self._moved_s(at_ns - mine.time_ns)
            east_m = mine.row.east_m + mine.off_east_m + mine.row.east_mps * moved_s
            north_m = mine.row.north_m + mine.off_north_m + mine.row.north_mps * moved_s
            for known in range(self._ordered):
                theirs = &self._slots[self._order[known]]
                if theirs.is_new or not 0 < mine.heard_ns - theirs.heard_ns <= gap_ns:
                    continue
                moved_s = self._moved_s(at_ns - theirs.time_ns)
                if hypot(
                    theirs.row.east_m + theirs.off_east_m + theirs.row.east_mps * moved_s - east_m,
                    theirs.row.north_m + theirs.off_north_m + theirs.row.north_mps * moved_s - north_m,
                ) <= distance_m:
                    return True
        return False

    cdef inline double _moved_s(self, int64_t age_ns) noexcept:
        cdef int64_t limit_ns = self._bounds.extrapolation_ns
        return <double> min(max(age_ns, -limit_ns), limit_ns) * 1e-9

    def looks(self, slots, int64_t at_ns):
        """Return what tells vehicles apart, (7, n) at an instant: metres east and north, speed, heading, length, width,
        class."""
        cdef Py_ssize_t index
        cdef double moved_s
        cdef Slot *slot
        found = np.empty((7, len(slots)))
        cdef double[:, ::1] into = found
        for index, number in enumerate(slots):
            slot = &self._slots[<int> number]
            moved_s = self._moved_s(at_ns - slot.time_ns)
            into[0, index] = slot.row.east_m + slot.off_east_m + slot.row.east_mps * moved_s
            into[1, index] = slot.row.north_m + slot.off_north_m + slot.row.north_mps * moved_s
            into[2, index], into[3, index] = slot.row.speed_mps, slot.row.heading_deg
            into[4, index], into[5, index], into[6, index] = slot.row.length_m, slot.row.width_m, slot.row.vehicle_class
        return found

    def time_ns(self, int number):
        """Return the instant (UTC) what is told of a slot holds for."""
        return self._slots[number].time_ns

    def heard_ns(self, int number):
        """Return when a slot was last heard (monotonic)."""
        return self._slots[number].last_heard_ns

    def track(self, int number):
        """Return the track in a slot."""
        return self._slots[number].track

    def rename(self, int64_t old, int64_t track):
        """Give whoever has a track another one."""
        cdef int index
        self._join()
        for index in range(self._ordered):
            if self._slots[self._order[index]].track == old:
                self._slots[self._order[index]].track = track

    def merge(self, int number, int known, double confidence):
        """Let who is in a slot be who is in another one too: it takes over track, counts, place and trail, and the
        other slot is left."""
        cdef Slot *mine = &self._slots[number]
        cdef Slot *theirs = &self._slots[known]
        cdef double passed_s = <double> (mine.time_ns - theirs.time_ns) * 1e-9
        cdef Trail *trail = &self._trails[known]
        cdef double lat_deg, lon_deg
        cdef int place
        mine.track = theirs.track
        mine.said += theirs.said
        mine.missed = theirs.missed
        mine.identity = theirs.identity * confidence
        smooth(
            mine,
            theirs.row.east_m + theirs.off_east_m + (theirs.row.east_mps + mine.row.east_mps) / 2 * passed_s,
            theirs.row.north_m + theirs.off_north_m + (theirs.row.north_mps + mine.row.north_mps) / 2 * passed_s,
            passed_s,
            self._bounds,
        )
        mine.trail = 0
        for place in range(max(theirs.trail - TRAIL_POINTS, 0), theirs.trail):
            lat_deg, lon_deg = trail.lat_deg[place % TRAIL_POINTS], trail.lon_deg[place % TRAIL_POINTS]
            extend(mine, &self._trails[number], lat_deg, lon_deg, cos(lat_deg * RADIANS), self._bounds)
        extend(mine, &self._trails[number], mine.row.lat_deg, mine.row.lon_deg, mine.row.shrink, self._bounds)
        self._join()
        for place in range(self._ordered):
            if self._order[place] == known:
                self._drop_at(place)
                break

    def places(self, int number):
        """Return latitudes and longitudes of a slot's trail, (2, n), the latest first."""
        cdef Slot *slot = &self._slots[number]
        cdef int place, count = min(slot.trail, <int> TRAIL_POINTS)
        found = np.empty((2, count))
        cdef double[:, ::1] into = found
        for place in range(count):
            into[0, place] = self._trails[number].lat_deg[(slot.trail - 1 - place) % TRAIL_POINTS]
            into[1, place] = self._trails[number].lon_deg[(slot.trail - 1 - place) % TRAIL_POINTS]
        return found

    # Looking.

    def look_at(self, now, ego, int64_t silent_ns):
        """Return everybody heard lately, moved to ``now``: ids, then columns, all in the order of last hearing.

        Numbers (18, n): metres east and north, speed, heading, length, width, class, age, metres ahead and to the
        right, heading difference, acceleration, yaw rate, identity, share of messages missed, silence, metres a second
        along the own heading and across it to the right.  Flags (5, n):
        events, lights, brakes, emergency, doubts.  Counts (2, n): tracks, messages.  Then how many were found silent,
        and how many with a clock far off, who were not before; silent is who was not heard for ``silent_ns``.
        """
        cdef int64_t utc_ns = now.utc_ns, monotonic_ns = now.monotonic_ns
        cdef int64_t since_ns = monotonic_ns - self._bounds.stale_ns
        cdef int64_t age_ns, silence_ns
        cdef double ego_east_m = NAN, ego_north_m = NAN, heading_deg = NAN, sine = NAN, cosine = NAN
        cdef double moved_s, east_m, north_m, plane_deg
        cdef Py_ssize_t count = 0, index = 0
        cdef int number, place, doubts, silent = 0, astray = 0
        cdef Slot *slot
        if ego is not None and ego.heading_deg is not None:
            ego_east_m, ego_north_m, heading_deg = ego.east_m, ego.north_m, ego.heading_deg
            plane_deg = ego.plane_heading_deg
            sine, cosine = sin(plane_deg * RADIANS), cos(plane_deg * RADIANS)
        self._join()
        for place in range(self._ordered):  # monotonic times may come out of order, so everybody is asked
            count += self._slots[self._order[place]].heard_ns >= since_ns
        cdef tuple ids = PyTuple_New(count)
        all_numbers = np.empty((NUMBERS, count))
        all_flags = np.empty((5, count), np.int32)
        all_counts = np.empty((2, count), np.int64)
        cdef double[:, ::1] numbers = all_numbers
        cdef int32_t[:, ::1] flags = all_flags
        cdef int64_t[:, ::1] counts = all_counts
        for place in range(self._ordered):
            if place + AHEAD_OF_USE < self._ordered:
                fetch_slot(&self._slots[self._order[place + AHEAD_OF_USE]], sizeof(Slot))
            number = self._order[place]
            slot = &self._slots[number]
            if slot.heard_ns < since_ns:
                continue
            name = self._ids[number]
            Py_INCREF(name)
            PyTuple_SET_ITEM(ids, index, name)
            age_ns, silence_ns = utc_ns - slot.time_ns, monotonic_ns - slot.heard_ns
            moved_s = self._moved_s(age_ns)
            east_m = slot.row.east_m + slot.off_east_m + slot.row.east_mps * moved_s
            north_m = slot.row.north_m + slot.off_north_m + slot.row.north_mps * moved_s
            numbers[0, index], numbers[1, index] = east_m, north_m
            numbers[2, index], numbers[3, index] = slot.row.speed_mps, slot.row.heading_deg
            numbers[4, index], numbers[5, index] = slot.row.length_m, slot.row.width_m
            numbers[6, index], numbers[7, index] = slot.row.vehicle_class, <double> age_ns * 1e-9
            numbers[8, index] = (east_m - ego_east_m) * sine + (north_m - ego_north_m) * cosine
            numbers[9, index] = (east_m - ego_east_m) * cosine - (north_m - ego_north_m) * sine
            numbers[10, index] = folded_deg(slot.row.heading_deg - heading_deg)
            numbers[11, index], numbers[12, index] = slot.row.accel_mps2, slot.row.yaw_dps
            numbers[13, index] = slot.identity
            numbers[14, index] = <double> slot.missed / fmax(<double> (slot.missed + slot.said), 1.0)
            numbers[15, index] = <double> silence_ns * 1e-9
            if isfinite(slot.row.speed_mps) and isfinite(slot.row.heading_deg):
                numbers[16, index] = slot.row.east_mps * sine + slot.row.north_mps * cosine
                numbers[17, index] = slot.row.east_mps * cosine - slot.row.north_mps * sine
            else:
                numbers[16, index] = numbers[17, index] = NAN
            flags[0, index], flags[1, index] = slot.row.events, slot.row.lights
            flags[2, index], flags[3, index] = slot.row.brakes, slot.row.emergency
            doubts = slot.doubts if monotonic_ns < slot.doubted_ns else 0
            doubts |= SILENT if silence_ns > silent_ns else 0
            doubts |= CLOCK if abs(age_ns - silence_ns) > self._bounds.clock_ns else 0
            flags[4, index] = doubts
            if doubts & (SILENT | CLOCK) and not slot.is_aged:
                slot.is_aged = True
                astray += (doubts & CLOCK) != 0
                silent += (doubts & CLOCK) == 0
            counts[0, index], counts[1, index] = slot.track, slot.said
            index += 1
        return ids, all_numbers, all_flags, all_counts, silent, astray
