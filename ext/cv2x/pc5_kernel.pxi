# The door of the channel: settings in, stations and frames in, what was sent and heard out.
#
# Rules: one thread at a time; the GIL is released while subframes happen.  Everything is checked here, nothing below.
# A loop that lacks room for what it will hand out stops before the subframe, and goes on when there is more.

cdef int32_t MOST_STATIONS = 4096
cdef int32_t LONGEST_WINDOW = 100


cdef class Kernel(Outcome):
    """One channel.  ``settings`` is what `radio/pc5/settings.py` makes of a preset; see there for the meaning.

    Time is a count of subframes of 1 ms; `now` is the one that has not happened yet.  Stations are known by their ids
    (integers of the caller, non-negative).  Raises InputError for what makes no sense, EncodeError for a frame that
    this channel cannot carry.
    """

    def __init__(self, settings):
        cdef Air* air = &self.air
        air.seed = <uint64_t>(int(settings["seed"]) & 0xFFFFFFFFFFFFFFFF)
        air.sub_channels = settings["sub_channels"]
        air.retransmissions = settings["retransmissions"]
        air.max_gap = settings["max_gap"]
        air.t1 = settings["t1"]
        air.t2 = settings["t2"]
        air.reselect_after = settings["reselect_after"]
        air.keep = settings["keep_probability"]
        air.share = settings["candidate_share"]
        air.by_rssi = bool(settings["ranks_by_rssi"])
        air.step = 10 ** (settings["threshold_step_db"] / 10)
        for name in ("noise_mw", "sensitivity_mw", "rssi_floor_mw", "cbr_mw"):
            if not settings[name] > 0:
                raise InputError(f"{name} must be positive")
        air.noise_mw = settings["noise_mw"]
        air.sensitivity_mw = settings["sensitivity_mw"]
        air.rssi_floor_mw = settings["rssi_floor_mw"]
        air.cbr_mw = settings["cbr_mw"]
        if air.cbr_mw <= air.noise_mw:
            raise InputError("the CBR threshold lies under the noise: every sub-channel would always be busy")
        air.certain = settings["certain_ratio"]
        air.heard_ratio = settings["heard_ratio"]
        air.wrap_m = settings["wrap_m"]
        air.report_m2 = settings["report_m"] ** 2
        self.step_m = settings["decorrelation_m"] / 2
        air.step_rho = 0.6065307  # exp(-1/2)
        air.blockage_sigma = settings["blockage_sigma"]
        air.correlated = bool(settings["correlated"])
        air.may_block = settings["clear"] is not None
        air.block_m = settings["block_m"]
        air.street_m = settings["street_m"]
        if air.block_m < 0 or (air.block_m > 0 and not 0 < air.street_m < air.block_m):
            raise InputError("streets must be wider than 0 and narrower than the blocks they part")
        if air.block_m > 0 and air.wrap_m > 0:
            raise InputError("a ring road has no blocks")
        air.leaking = settings["leak"] is not None
        if not 1 <= air.sub_channels <= 64 or not 1 <= air.t1 <= air.t2 <= LONGEST_WINDOW:
            raise InputError("sub_channels must be 1..64, and 1 <= t1 <= t2 <= 100")
        if air.retransmissions not in (0, 1) or not 1 <= air.max_gap <= 15:
            raise InputError("retransmissions must be 0 or 1, max_gap 1..15")
        self._lists(settings)
        self._tables(settings)
        self.slot_of = {}
        self.vacant = []
        self.lent = []
        self.listeners, self.by_slot, self.lost_before = {}, None, []
        self.powers = self.levels = np.empty(0, np.float32)
        self.arrays = {"kept_free": np.zeros(0, np.int32)}
        self._grow(0)
        self._processes(64)
        self.sent_rows = np.zeros(256, SENT_DTYPE)
        self._room(4096)
        for name in ("due", "made"):
            self.arrays[name] = np.full(RING, -1, np.int32)
        longest = LONGEST_WINDOW * air.sub_channels
        self.arrays |= {
            "excluded": np.zeros(longest, np.float32), "summed": np.zeros(longest, np.float32),
            "samples": np.zeros(LONGEST_WINDOW, np.int32), "ranked": np.zeros(longest, np.uint64),
        }
        self._bind()

    def _lists(self, settings):
        cdef Air* air = &self.air
        cdef int k, a, b
        formats, pools, limits = settings["formats"], settings["pools"], settings["cr_limits"]
        if not 1 <= len(formats) <= MAX_FORMATS or not 1 <= len(pools) <= MAX_POOLS or len(limits) > MAX_LIMITS:
            raise InputError("1..32 formats, 1..8 pools, up to 16 CR limits")
        air.formats, air.pools, air.limits = len(formats), len(pools), len(limits)
        for k, (octets, width, curve) in enumerate(formats):
            if not 1 <= width <= air.sub_channels or not 0 <= curve < len(settings["bler"]):
                raise InputError(f"format {k}: width or curve out of range")
            air.widest[k], air.widths[k], air.curves[k] = octets, width, curve
        for k, (first, count) in enumerate(pools):
            if first < 0 or count < 1 or first + count > air.sub_channels:
                raise InputError(f"pool {k} is outside the sub-channels")
            air.pool_first[k], air.pool_count[k] = first, count
        for k, (cbr, cr) in enumerate(limits):
            air.limit_cbr[k], air.limit_cr[k] = cbr, cr
        periods = settings["periods_ms"]
        for k, period in enumerate((0, 20, 50, *range(100, 1001, 100))):
            air.periods_ms[k] = period
            air.allowed[k] = period in periods
        for k in range(13, PERIODS):
            air.periods_ms[k] = -1
            air.allowed[k] = 0
        air.memory = max(100, *periods)
        unknown = [period for period in periods if period not in (20, 50, *range(100, 1001, 100))]
        if unknown:
            raise InputError(f"no reservation period of {unknown[0]} ms: there are 20, 50, 100, 200 .. 1000")
        thresholds = np.asarray(settings["threshold_mw"], np.float32).reshape(PRIORITIES, PRIORITIES)
        for a in range(PRIORITIES):
            for b in range(PRIORITIES):
                air.threshold_mw[a * PRIORITIES + b] = thresholds[a, b]

    def _tables(self, settings):
        cdef Air* air = &self.air
        s = air.sub_channels
        shapes = {
            "bler": (len(settings["bler"]), RATIO_CELLS), "gain": (SQUARE_CELLS,), "clear": (SQUARE_CELLS,),
            "blockage": (SQUARE_CELLS,), "normal": (NORMAL_CELLS,), "score": (NORMAL_CELLS,),
            "factor": (SCORE_CELLS,), "leak": (s, s),
        }
        self.tables = {}
        for name, shape in shapes.items():
            given = settings[name]
            given = np.zeros(shape, np.float32) if given is None else np.ascontiguousarray(given, np.float32)
            if given.shape != shape:
                raise InputError(f"table {name} has the shape {given.shape}, not {shape}")
            self.tables[name] = given
        self.tables["mask"] = np.ascontiguousarray(settings["subframes"], np.uint8)
        air.mask_length = len(self.tables["mask"])
        if not 1 <= air.mask_length <= 1000 or not self.tables["mask"].any():
            raise InputError("the subframe bitmap must have 1..1000 bits, one of them set")
        air.bler = <float*>address(self.tables["bler"])
        air.gain = <float*>address(self.tables["gain"])
        air.clear = <float*>address(self.tables["clear"])
        air.blockage = <float*>address(self.tables["blockage"])
        air.normal = <float*>address(self.tables["normal"])
        air.score = <float*>address(self.tables["score"])
        air.factor = <float*>address(self.tables["factor"])
        air.leak = <float*>address(self.tables["leak"])
        air.mask = <uint8_t*>address(self.tables["mask"])

    @property
    def now(self):
        """The subframe that has not happened yet."""
        return self.air.now

    @property
    def counters(self):
        """What has happened so far, by name."""
        found = {name: self.air.counts[k] for k, name in enumerate(COUNTERS)}
        return found | {name: self.air.counts[COUNT_CAUSES + k] for k, name in enumerate(HEARD_COUNTERS)}

    @property
    def station_ids(self):
        """The station of every slot (int64, -1 = vacant): what ``station`` of a reception indexes."""
        return self.arrays["ids"].copy()

    def set_stations(self, ids, xyz, power_mw, observed, pool):
        """Say which stations there are and where.  Columns of one length: ids (distinct, >= 0), xyz in metres, radiated
        power in mW (antenna gains of both ends included), what is recorded of them (bit 0 what they send, bit 1 what
        they hear), pool number.

        Who was there keeps grants and memories; who is no longer named is gone, with what it still had to send.
        """
        ids = np.ascontiguousarray(ids, np.int64)
        xyz = np.ascontiguousarray(xyz, np.float32).reshape(-1, 3)
        n = len(ids)
        if not len(xyz) == len(power_mw) == len(observed) == len(pool) == n:
            raise InputError("the columns differ in length")
        if n > MOST_STATIONS:
            raise InputError(f"{n} stations are more than the {MOST_STATIONS} a channel takes")
        if not np.isfinite(xyz).all() or not np.isfinite(power_mw).all() or (n and np.min(power_mw) <= 0):
            raise InputError("positions and powers must be finite, powers positive")  # before anything is changed
        if n and (np.min(pool) < 0 or np.max(pool) >= self.air.pools):
            raise InputError(f"pools are numbered 0 .. {self.air.pools - 1}")
        if self.known_ids is None or not np.array_equal(ids, self.known_ids):
            if n and (ids.min() < 0 or len(np.unique(ids)) != n):
                raise InputError("station ids must be distinct and not negative")
            listed = ids.tolist()
            self._come_and_go(listed)
            self.known_ids = ids.copy()
            self.known_slots = np.fromiter((self.slot_of[station] for station in listed), np.int64, n)
        slots = self.known_slots
        a = self.arrays
        if not np.array_equal(a["power"][slots], power_mw):
            a["power"][slots] = power_mw
            self.air.epoch += 1
        a["observed"][slots] = observed
        for k in range(self.air.pools):
            first, count = self.air.pool_first[k], self.air.pool_count[k]
            mine = slots[(np.asarray(pool) == k) & ((a["pool"][slots] != k) | ~a["in_pool"][first, slots].astype(bool))]
            if len(mine):
                a["in_pool"][:, mine] = 0
                a["in_pool"][first:first + count, mine] = 1
        a["pool"][slots] = pool
        self.move(xyz)

    def move(self, xyz):
        """Say where the stations last named are, in the same order; nothing else of theirs changes."""
        slots = self.known_slots
        a = self.arrays
        xyz = np.ascontiguousarray(xyz, np.float32)
        if slots is None or xyz.shape != (len(slots), 3):
            raise InputError("positions must be as many as the stations last named, three numbers each")
        if not np.isfinite(xyz).all():
            raise InputError("positions must be finite")
        before = a["xyz"][:, slots]
        if np.array_equal(before, xyz.T):
            return
        if self.air.correlated:
            step = xyz.T - before
            if self.air.wrap_m > 0:
                step[0] -= self.air.wrap_m * np.round(step[0] / self.air.wrap_m)
            came = a["row_epoch"][slots] == -2
            a["travelled"][slots] += np.where(came, 0, np.sqrt((step * step).sum(0)) / self.step_m)
            a["row_epoch"][slots[came]] = -1
        a["xyz"][:, slots] = xyz.T
        self.air.epoch += 1

    def _come_and_go(self, list ids):
        """Make room for who is new, and let go of who is not named."""
        cdef Air* air = &self.air
        cdef int32_t slot, number
        self._part()
        staying = set(ids)
        for station in [one for one in self.slot_of if one not in staying]:
            slot = self.slot_of.pop(station)
            while air.processes_of[slot] >= 0:
                self._sent_room(air.sent_n + 2)
                number = air.processes_of[slot]
                if air.process[number].waiting:
                    give_up(air, number, GONE)
                if air.process[number].followed:
                    drop_following(air, number, GONE)
                free_the_process(air, number)
            self._stop_traffic(slot)
            air.ids[slot] = -1
            self.arrays["xyz"][:, slot] = EMPTY["xyz"]
            self.vacant.append(slot)
        coming = [station for station in ids if station not in self.slot_of]
        if len(coming) > len(self.vacant):
            needed = air.slots + len(coming) - len(self.vacant)
            self._grow((max(needed, air.slots + air.slots // 2) + 63) // 64 * 64)
            self._bind()
        for station in coming:
            slot = self.vacant.pop()
            self.slot_of[station] = slot
            for name, (_, letters) in BY_SLOT.items():
                array = self.arrays[name]
                if letters.startswith("C") and len(array) == air.slots:
                    array[slot] = EMPTY.get(name, 0)
                if letters.endswith("C") and len(letters) > 1 and array.ndim > 1:
                    array[..., slot] = EMPTY.get(name, 0)
            air.ids[slot] = station
            air.stream[slot] = mix(GOLDEN * <uint64_t>(station + 1))
            air.row_epoch[slot] = -2  # it has come from nowhere: no way was gone
        air.epoch += 1

    cdef void _stop_traffic(self, int32_t slot):
        cdef Air* air = &self.air
        cdef int32_t* at
        cdef int k
        if air.made_process[slot] < 0:
            return
        air.made_process[slot] = -1
        for k in range(RING):
            at = &air.made[k]
            while at[0] >= 0:
                if at[0] == slot:
                    at[0] = air.made_next[slot]
                    return
                at = &air.made_next[at[0]]

    cdef int32_t _slot(self, station) except -1:
        found = self.slot_of.get(station)
        if found is None:
            raise InputError(f"there is no station {station}")
        return found

    cdef Waiting _frame(self, int32_t slot, int32_t octets, int32_t period, int32_t priority, int32_t budget) except *:
        """A frame as a process takes it, once it is known that the pool can carry it."""
        cdef Waiting frame
        cdef int32_t form = format_of(&self.air, octets)
        memset(&frame, 0, sizeof(Waiting))
        if octets < 1 or form < 0:
            form = self.air.widest[self.air.formats - 1]
            raise EncodeError(f"{octets} octets: this channel carries 1 .. {form}", "octets")
        if self.air.widths[form] > self.air.pool_count[self.air.pool[slot]]:
            raise EncodeError(f"{octets} octets are wider than the station's pool", "octets")
        if code_of(&self.air, period) < 0:
            raise EncodeError(f"this channel knows no reservation period of {period} ms", "period")
        if not 0 <= priority < PRIORITIES:
            raise EncodeError("priority must be 0 (most urgent) .. 7", "priority")
        if budget < 0:
            raise EncodeError("the budget must not be negative", "budget")
        frame.format = form
        frame.period = period
        frame.code = <uint8_t>code_of(&self.air, period)
        frame.priority = <uint8_t>priority
        frame.budget = budget
        return frame

    cdef int32_t _process(self, int32_t slot, int32_t kind, bint fresh) except -1:
        """The process of a station for a kind of message, made if need be."""
        cdef int32_t number = -1 if fresh else self.air.processes_of[slot]
        while number >= 0 and (self.air.process[number].kind != kind or self.air.process[number].period == 0):
            number = self.air.process[number].sibling
        if number >= 0:
            return number
        if self.air.free_process < 0:
            self._processes(2 * (len(self.arrays["process"]) // sizeof(Process)))
            self._bind()
        return new_process(&self.air, slot, kind)

    def set_traffic(self, ids, int32_t period_ms, int32_t octets, int32_t priority, first):
        """Let stations make frames of ``octets`` every ``period_ms`` by themselves from now on, the first in subframe
        ``now + first[k]`` (0 .. period - 1).  Their tickets are -1, their kind is -1."""
        cdef Air* air = &self.air
        cdef int32_t slot
        cdef int64_t at
        if period_ms <= 0:
            raise InputError("traffic needs a period")
        for station, offset in zip(ids, first, strict=True):
            slot = self._slot(int(station))
            if not 0 <= offset < period_ms:
                raise InputError("the first frame must come within one period")
            self._stop_traffic(slot)
            air.made_frame[slot] = self._frame(slot, octets, period_ms, priority, period_ms)
            air.made_frame[slot].ticket = -1
            air.made_process[slot] = self._process(slot, -1, False)
            at = air.now + <int64_t>offset
            air.made_next[slot] = air.made[at % RING]
            air.made[at % RING] = slot

    def submit(self, station, int32_t octets, int64_t generated_ns, int32_t period_ms, int32_t priority,
               int32_t budget_ms, int32_t kind):
        """Give a frame to a station's MAC in the subframe ``now`` and return its ticket.

        ``period_ms`` 20, 50, 100 .. 1000 reserves ahead, and a newer frame of the same ``kind`` replaces one that still
        waits; 0 is a one-shot frame, which nothing replaces.  ``priority`` 0 (most urgent) .. 7; ``budget_ms`` is the
        longest it may wait (0 = as long as the selection window).
        """
        cdef Air* air = &self.air
        cdef int32_t slot = self._slot(station)
        cdef Waiting frame = self._frame(slot, octets, period_ms, priority, budget_ms)
        if kind < 0:
            raise InputError("kind must not be negative")
        self._sent_room(air.sent_n + 2)
        air.counts[COUNT_SUBMITTED] += 1
        air.tickets += 1
        frame.ticket = air.tickets
        frame.generated_ns = generated_ns
        frame.arrived = air.now
        take_in(air, self._process(slot, kind, period_ms == 0), &frame)
        return frame.ticket

    def next_due(self):
        """Return the subframe in which the next submitted frame, or its second copy, goes out as things stand; -1 if
        none waits."""
        cdef Air* air = &self.air
        cdef int32_t number
        cdef int64_t first = -1
        cdef int64_t due
        cdef Process* p
        for number in range(<int32_t>(len(self.arrays["process"]) // sizeof(Process))):
            p = &air.process[number]
            if p.station < 0:
                continue
            if (p.waiting and p.frame.ticket >= 0) or (p.followed and p.following.ticket >= 0):
                due = p.due if p.due >= air.now else air.now
                first = due if first < 0 or due < first else first
            due = air.node_due[2 * number + 1]
            if due >= air.now and p.going.ticket >= 0 and (first < 0 or due < first):
                first = due
        return first

    def cbr(self, ids):
        """Return the channel busy ratio (0..1) each station measures now, over the last 100 subframes."""
        return np.array([cbr_of(&self.air, self._slot(int(station))) for station in ids])

    def cr(self, ids):
        """Return the channel occupancy ratio (0..1) of each station, over the last 1000 subframes."""
        return np.array([cr_of(&self.air, self._slot(int(station))) for station in ids])

    def snapshot(self):
        """Return everything that may change, to be given to `restore`; what waits to be handed out included."""
        cdef Air* air = &self.air
        state = bytes((<char*>air)[:sizeof(Air)])
        arrays = {name: array.copy() for name, array in self.arrays.items()}
        rx = [column[:air.rx_n].copy() for column in self.rx]
        sent, lost = self.sent_rows[:air.sent_n].copy(), list(self.lost_before)
        return state, arrays, dict(self.slot_of), list(self.vacant), sent, rx, lost

    def restore(self, snapshot):
        """Go back to a snapshot of this channel."""
        cdef Air* air = &self.air
        cdef float* arriving = air.arriving
        cdef Sender* sender = air.sender
        cdef int32_t crowd = air.crowd
        cdef int32_t slots = air.slots
        state, arrays, slot_of, vacant, sent, rx, lost = snapshot
        memcpy(air, <char*>state, sizeof(Air))
        air.arriving, air.sender, air.crowd = arriving, sender, crowd
        if air.slots > slots:
            air.crowd = 0
        self.arrays = {name: array.copy() for name, array in arrays.items()}
        self.slot_of, self.vacant = dict(slot_of), list(vacant)
        self.sent_rows = np.concatenate([sent, np.zeros(256, SENT_DTYPE)])
        self.known_ids = self.known_slots = self.by_slot = None
        self.lost_before = list(lost)
        self.rx = [column.copy() for column in rx]
        self._room(len(rx[0]) + 4096)
        self._bind()
