# What comes out of the channel: as columns, or sorted out frame by frame for those who listen.
#
# Strategy: subframes write what was sent and heard into rows; a study takes them as columns (`advance`), a run of units
# wants of each frame who got it and how strong, and of the rest only how often and why (`deliver`), which is one pass
# over the same rows.
# Rules: who listens is looked up by slot, anew whenever stations come or go; what was lost until then is put down to
# those who listened then.  Powers are turned into dBm by the same logarithm as the columns are, so that both say one
# number.

cdef class Outcome(Memory):
    """A channel's memory, and how what happened is taken out of it."""

    cdef dict listeners
    cdef list by_slot
    cdef list lost_before
    cdef object powers
    cdef object levels
    cdef float* power
    cdef float* level

    cdef int _happen(self, int64_t until) except -1:
        """Let all subframes before ``until`` happen, making room for what comes of them."""
        cdef Air* air = &self.air
        cdef Step step = DONE
        while air.now < until:
            with nogil:
                while air.now < until:
                    step = subframe(air)
                    if step != DONE:
                        break
            if step == HEARD_FULL:
                self._room(2 * air.rx_room + 64 * <int64_t>air.slots)
            elif step == SENT_FULL:
                self._sent_room(2 * air.sent_room + 4096)
            elif step == CROWDED:
                self._crowd(2 * air.crowd + 32)
            elif step == KEPT_FULL:
                self._keep(2 * len(self.arrays["kept_free"]) + 64)
        return 0

    def advance(self, int64_t until):
        """Let all subframes before ``until`` happen.  Return what was sent (`SENT_DTYPE`: copies that went out, and
        frames that did not) and, column by column, what was heard: row of the copy in the first, slot of the receiver,
        power in mW, SINR (linear, of this copy), distance in m, cause (`CAUSES`)."""
        self._happen(until)
        return self._columns()

    cdef tuple _columns(self):
        """Hand out what was sent and heard, and forget it."""
        cdef Air* air = &self.air
        sent = self.sent_rows[:air.sent_n].copy()
        air.sent_n = 0
        n = air.rx_n
        air.rx_n = 0
        if n < 4096:
            return sent, tuple(column[:n].copy() for column in self.rx)
        columns = self.rx
        heard = tuple(column[:n] for column in columns)
        self.lent = [columns, *self.lent[:3]]
        self.rx = None
        self._room(n)
        return sent, heard

    def listen(self, dict listeners):
        """Say who listens from now on: station id -> any object.  The dict is read again when stations come or go; a
        change of it must be said."""
        self._part()
        self.listeners = listeners

    cdef int _part(self) except -1:
        """Put what was lost down to those who listened so far: the slots may have other owners now."""
        self.lost_before += self._losses()
        self.by_slot = None
        return 0

    cdef list _listeners_by_slot(self):
        """Who listens in each slot, `None` = nobody."""
        if self.by_slot is None:
            self.by_slot = [self.listeners.get(station) for station in self.arrays["ids"].tolist()]
        return self.by_slot

    cdef list _losses(self):
        """What those who listen now have lost, and forget it."""
        lost = self.arrays["lost"]
        if not lost.any():
            return []
        by_slot = self._listeners_by_slot()
        cells = [(slot, cause) for slot, cause in np.argwhere(lost).tolist() if by_slot[slot] is not None]
        found = [(by_slot[slot], cause, int(lost[slot, cause])) for slot, cause in cells]
        lost[:] = 0
        return found

    def take_lost(self):
        """Return what `deliver` counted since the last call: (listener, cause, copies), in any order.  The cause `OK`
        never stands in it."""
        found = self.lost_before + self._losses()
        self.lost_before = []
        return found

    def deliver(self, int64_t until, bint told):
        """Let all subframes before ``until`` happen.  Return of every copy that went out, and of every frame that did
        not, (ticket, subframe, fate, those of the listeners whom it was delivered to, its power at each in dBm to
        0.01), and, where ``told``, what `advance` returns (otherwise ``None``).

        Copies that did not arrive, or once more, are counted for `take_lost`.
        """
        self._happen(until)
        found = self._sorted_out()
        if told:
            return found, self._columns()
        self.air.sent_n = 0
        self.air.rx_n = 0
        return found, None

    cdef int _levels(self) except -1:
        """Put the powers of what was delivered into ``level``, in their order: 10 · log10 of milliwatts in single
        precision."""
        cdef Air* air = &self.air
        cdef int64_t at
        cdef int64_t n = 0
        if len(self.levels) < air.rx_n:
            self.powers, self.levels = np.empty(air.rx_room, np.float32), np.empty(air.rx_room, np.float32)
            self.power, self.level = <float*>address(self.powers), <float*>address(self.levels)
        for at in range(air.rx_n):
            if air.rx_cause[at] == OK:
                self.power[n] = air.rx_mw[at]
                n += 1
        if n > 0:
            np.log10(self.powers[:n], self.levels[:n])
        for at in range(n):
            self.level[at] *= 10
        return 0

    cdef list _sorted_out(self):
        """What was sent and heard, frame by frame."""
        cdef Air* air = &self.air
        cdef const int32_t* rx_sent = air.rx_sent
        cdef const int32_t* rx_station = air.rx_station
        cdef const uint8_t* rx_cause = air.rx_cause
        cdef int64_t at = 0
        cdef int64_t delivered = 0
        cdef int64_t row
        cdef Sent* sent
        cdef list by_slot = self._listeners_by_slot()
        cdef list ears, levels
        cdef list found = []
        self._levels()
        for row in range(air.sent_n):
            sent = &air.sent[row]
            ears = []
            levels = []
            while at < air.rx_n and rx_sent[at] == row:
                if rx_cause[at] != OK:
                    air.lost[rx_station[at] * CAUSES_N + rx_cause[at]] += 1
                else:
                    ear = by_slot[rx_station[at]]
                    if ear is not None:
                        ears.append(ear)
                        levels.append(rint(<double>self.level[delivered] * 100) / 100)
                    delivered += 1
                at += 1
            found.append((sent.ticket, sent.subframe, sent.fate, ears, levels))
        return found
