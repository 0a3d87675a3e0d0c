# Sensing-based semi-persistent scheduling: choosing a resource (TS 36.213 14.1.1.6), keeping it and leaving it
# (TS 36.321 5.14.1).  What is said here of TS 36.321 is from memory of it: unverified.
#
# Strategy: a candidate is (row, sub-channel), row 0 the first subframe of the selection window.  Reservations become a
# ratio of their power to the threshold between the two priorities, so raising the threshold is one comparison; the
# quietest fifth and the random choice within it are one selection by rank over keys of (mean S-RSSI, random bits).
# Rules: the power of a reservation is that of the last control information heard on its resource, and only one of the
# last period says anything about the next.  Ties between equally quiet candidates are broken at random.  A candidate
# in a subframe in which the station sends anyway, or did not monitor one period before, is none.

cdef inline uint64_t moment(Air* air, Process* p) noexcept nogil:
    """What tells one decision of a station from another: the subframe and the kind of message."""
    return <uint64_t>air.now << 8 | <uint8_t>p.kind


cdef inline int32_t code_of(Air* air, int32_t period) noexcept nogil:
    """The code of a reservation period in ms; 0 = none, -1 = not one of those the pool knows."""
    cdef int32_t code
    for code in range(PERIODS):
        if air.periods_ms[code] == period and (code == 0 or air.allowed[code]):
            return code
    return -1


cdef inline int32_t format_of(Air* air, int32_t octets) noexcept nogil:
    """The first transport format that holds so many octets, -1 = none."""
    cdef int32_t k
    for k in range(air.formats):
        if octets <= air.widest[k]:
            return k
    return -1


cdef void swap(uint64_t* a, uint64_t* b) noexcept nogil:
    cdef uint64_t kept = a[0]
    a[0] = b[0]
    b[0] = kept


cdef void rank_to(uint64_t* keys, int32_t n, int32_t rank) noexcept nogil:
    """Partly order ``keys``: what comes before ``rank`` is not larger than what comes after it (quickselect)."""
    cdef int32_t low = 0
    cdef int32_t high = n - 1
    cdef int32_t i, j
    cdef uint64_t pivot
    while low < high:
        i = (low + high) >> 1
        if keys[i] < keys[low]:
            swap(&keys[i], &keys[low])
        if keys[high] < keys[low]:
            swap(&keys[high], &keys[low])
        if keys[high] < keys[i]:
            swap(&keys[high], &keys[i])
        pivot = keys[i]
        i = low
        j = high
        while i <= j:
            while keys[i] < pivot:
                i += 1
            while pivot < keys[j]:
                j -= 1
            if i <= j:
                swap(&keys[i], &keys[j])
                i += 1
                j -= 1
        if rank <= j:
            high = j
        elif rank >= i:
            low = i
        else:
            return


cdef inline int32_t row_of(int64_t subframe, int64_t opens, int32_t period, int32_t rows) noexcept nogil:
    """The row whose resource, used every ``period`` ms, meets ``subframe``; -1 = none."""
    cdef int64_t ahead = subframe - opens
    if ahead < 0:
        return -1
    if period > 0:
        ahead %= period
    return <int32_t>ahead if ahead < rows else -1


cdef void exclude_reserved(Air* air, Process* p, int64_t opens, int32_t rows) noexcept nogil:
    """Step 5: reservations heard, as ratio of their power to the threshold, into ``excluded``."""
    cdef int32_t s_n = air.sub_channels
    cdef const uint32_t* memory = air.heard + <int64_t>p.station * air.memory * s_n
    cdef const float* threshold = air.threshold_mw + p.frame.priority * PRIORITIES
    cdef int64_t subframe = air.now - 1
    cdef int64_t oldest = air.now - air.memory
    cdef int64_t meets
    cdef const uint32_t* heard
    cdef int32_t s, period, again, row
    cdef float ratio
    if oldest < 0:
        oldest = 0
    while subframe >= oldest:
        heard = memory + (subframe % air.memory) * s_n
        for s in range(s_n):
            if heard[s] == 0:
                continue
            period = air.periods_ms[heard_code(heard[s])]
            if subframe + period < air.now:
                continue
            ratio = heard_mw(heard[s]) / threshold[heard_priority(heard[s])]
            again = 100 // period if period < 100 else 1
            meets = subframe
            while again > 0:
                meets += period
                row = row_of(meets, opens, p.period, rows)
                if row >= 0 and air.excluded[row * s_n + s] < ratio:
                    air.excluded[row * s_n + s] = ratio
                again -= 1
        subframe -= 1


cdef inline void exclude_row(Air* air, int32_t row) noexcept nogil:
    cdef int32_t s
    if row >= 0:
        for s in range(air.sub_channels):
            air.excluded[row * air.sub_channels + s] = NEVER


cdef void exclude_own(Air* air, Process* p, int64_t opens, int32_t rows) noexcept nogil:
    """Steps 2 and before: subframes outside the pool, own reservations, and what was not monitored one period ago."""
    cdef int64_t* own = air.own + <int64_t>p.station * OWN
    cdef int32_t n = air.own_n[p.station]
    cdef int32_t k, code, row, other, number
    cdef Process* q
    for row in range(rows):
        if not air.mask[(opens + row) % air.mask_length]:
            exclude_row(air, row)
    for k in range(n - 1, n - OWN - 1 if n > OWN else -1, -1):
        if own[k % OWN] < air.now - WINDOW:
            break
        for code in range(1, PERIODS):
            if air.allowed[code]:
                exclude_row(air, row_of(own[k % OWN] + air.periods_ms[code], opens, p.period, rows))
    number = air.processes_of[p.station]
    while number >= 0:
        q = &air.process[number]
        if q == p and air.node_due[2 * number + 1] >= 0:
            for row in range(rows):  # a process has one frame on the air: its second copy goes first
                if opens + row <= air.node_due[2 * number + 1]:
                    exclude_row(air, row)
        if q != p:
            for other in range(2):
                if air.node_due[2 * number + other] >= 0:
                    exclude_row(air, row_of(air.node_due[2 * number + other], opens, p.period, rows))
                    if other == 0 and q.gap > 0:
                        exclude_row(air, row_of(air.node_due[2 * number] + q.gap, opens, p.period, rows))
        number = q.sibling


cdef void sum_rssi(Air* air, int32_t v, int32_t step) noexcept nogil:
    """Step 8: the S-RSSI of the sensing window summed by phase, and how many subframes of each were monitored."""
    cdef int32_t s_n = air.sub_channels
    cdef const uint16_t* memory = air.rssi + <int64_t>v * WINDOW * s_n
    cdef int64_t* own = air.own + <int64_t>v * OWN
    cdef int32_t n = air.own_n[v]
    cdef int32_t cells = step * s_n
    cdef int32_t k, cell
    cdef float* summed = air.summed
    memset(summed, 0, cells * sizeof(float))
    for k in range(WINDOW // step):
        for cell in range(cells):
            summed[cell] += float_of(<uint32_t>memory[cell] << 16)
        memory += cells
    for k in range(step):
        air.samples[k] = WINDOW // step
    for k in range(n - 1, n - OWN - 1 if n > OWN else -1, -1):
        if own[k % OWN] < air.now - WINDOW:
            break
        if own[k % OWN] < air.now:
            air.samples[own[k % OWN] % step] -= 1


cdef int32_t rank_candidates(Air* air, Process* p, int64_t opens, int32_t rows, int32_t* listed) noexcept nogil:
    """Return how many keys stand in ``ranked`` and how many of them make the list, the smallest first."""
    cdef int32_t s_n = air.sub_channels
    cdef int32_t first = air.pool_first[air.pool[p.station]]
    cdef int32_t places = air.pool_count[air.pool[p.station]] - p.width + 1
    cdef int32_t step = p.period if 0 < p.period < 100 else 100
    cdef int32_t all_of_them = 0
    cdef int32_t free_of_them = 0
    cdef int32_t wanted, row, s, k, phase
    cdef float most, level
    cdef float threshold = 1
    cdef uint64_t tie = key_of(air.seed, TIE, <uint64_t>air.ids[p.station], moment(air, p))
    for row in range(rows):
        if air.mask[(opens + row) % air.mask_length]:
            all_of_them += places
    wanted = <int32_t>(air.share * all_of_them + <float>0.999)
    for k in range(64):
        free_of_them = 0
        for row in range(rows):
            for s in range(first, first + places):
                most = widest_ratio(air.excluded + row * s_n + s, p.width)
                free_of_them += most < threshold
        if free_of_them >= wanted:
            break
        threshold *= air.step
    if air.by_rssi:
        sum_rssi(air, p.station, step)
    free_of_them = 0
    for row in range(rows):
        phase = <int32_t>((opens + row) % step)
        for s in range(first, first + places):
            if widest_ratio(air.excluded + row * s_n + s, p.width) >= threshold:
                continue
            level = 0
            if air.by_rssi:
                for k in range(p.width):
                    level += air.summed[phase * s_n + s + k]
                if air.samples[phase] > 0:
                    level /= air.samples[phase] * p.width
            # the place itself in the lowest bits, random bits above it, the level on top
            air.ranked[free_of_them] = (
                (<uint64_t>bits_of(level) << 32)
                | ((drawn(tie, row * s_n + s) >> 32) & 0xFFFF0000u)
                | <uint64_t>(row * s_n + s)
            )
            free_of_them += 1
    listed[0] = wanted if wanted < free_of_them and air.by_rssi else free_of_them
    if listed[0] > 0 and air.by_rssi:
        rank_to(air.ranked, free_of_them, listed[0] - 1)
    return free_of_them


cdef inline float widest_ratio(const float* excluded, int32_t width) noexcept nogil:
    cdef float most = excluded[0]
    cdef int32_t k
    for k in range(1, width):
        most = excluded[k] if excluded[k] > most else most
    return most


cdef int32_t choose_again(Air* air, int32_t listed, int32_t place, uint64_t key) noexcept nogil:
    """The second copy's place: at random among the list's within the gap of the first; -1 = none."""
    cdef int32_t s_n = air.sub_channels
    cdef int32_t fits = 0
    cdef int32_t found = -1
    cdef int32_t k, other, gap
    for k in range(listed):  # of those that fit, each is kept with equal chance
        other = <int32_t>(air.ranked[k] & 0xFFFF)
        gap = other // s_n - place // s_n
        gap = -gap if gap < 0 else gap
        if 1 <= gap <= air.max_gap:
            fits += 1
            if below(drawn(key, k + 2), fits) == 0:
                found = other
    return found


cdef bint choose(Air* air, int32_t number) noexcept nogil:
    """Choose resources for the waiting frame of a process; ``False`` where there are none."""
    cdef Process* p = &air.process[number]
    cdef int32_t s_n = air.sub_channels
    cdef int64_t opens = air.now + air.t1
    cdef int32_t closes = air.t2
    cdef int32_t rows, listed, place, again
    cdef uint64_t key
    cdef int64_t block = air.now - air.now % BLOCK
    leave(air, number)
    if p.period > 0 and p.period < closes:
        closes = p.period
    if p.frame.budget > 0 and p.frame.budget < closes:
        closes = p.frame.budget if p.frame.budget > air.t1 else air.t1
    rows = closes - air.t1 + 1
    p.width = p.wide
    turn_over(air, p.station, p.station + 1, block, <int32_t>(air.now - block))
    memset(air.excluded, 0, rows * s_n * sizeof(float))
    exclude_own(air, p, opens, rows)
    exclude_reserved(air, p, opens, rows)
    rank_candidates(air, p, opens, rows, &listed)
    air.counts[COUNT_SELECTED] += 1
    if listed == 0:
        return False
    key = key_of(air.seed, CHOICE, <uint64_t>air.ids[p.station], moment(air, p))
    place = <int32_t>(air.ranked[below(drawn(key, 0), listed)] & 0xFFFF)
    again = choose_again(air, listed, place, key) if air.retransmissions else -1
    p.gap = 0
    if again >= 0:
        if again < place:
            place, again = again, place
        p.gap = again // s_n - place // s_n
        p.start_again = <int16_t>(again % s_n)
    p.start = <int16_t>(place % s_n)
    p.due = opens + place // s_n
    p.used = air.now
    p.missed = 0
    p.counter = new_counter(air, p)
    link(air, 2 * number, p.due)
    return True


cdef int32_t new_counter(Air* air, Process* p) noexcept nogil:
    """SL_RESOURCE_RESELECTION_COUNTER: 5..15 transmissions, more where the period is short (TS 36.321 5.14.1.1)."""
    cdef int32_t times = 1 if p.period >= 100 or p.period == 0 else 2 if p.period == 50 else 5
    cdef uint64_t key = key_of(air.seed, COUNTER, <uint64_t>air.ids[p.station], moment(air, p))
    if p.period == 0:
        return 1
    return 5 * times + <int32_t>below(key, 10 * times + 1)


cdef void leave(Air* air, int32_t number) noexcept nogil:
    """Give up the grant of a process, if it has one; a second copy on its way still goes."""
    air.process[number].due = -1
    unlink(air, 2 * number)


cdef bint arrive(Air* air, int32_t number) noexcept nogil:
    """A frame has come to a process: keep its grant or choose a new one; ``False`` where there is no resource."""
    cdef Process* p = &air.process[number]
    cdef int32_t width = air.widths[p.frame.format]
    cdef int64_t opportunity
    if width >= p.wide or p.wide_at < air.now - WINDOW:
        p.wide = width
        p.wide_at = air.now
    if p.due >= 0 and p.period != p.frame.period:
        leave(air, number)
    p.period = p.frame.period
    if p.due >= 0:
        opportunity = p.due
        if opportunity < air.now + air.t1:
            opportunity += p.period
        if p.width < width:
            air.counts[COUNT_OUTGROWN] += 1
        elif p.frame.budget > 0 and opportunity > air.now + p.frame.budget:
            air.counts[COUNT_LATE] += 1
        else:
            return True
    return choose(air, number)


cdef void give_up(Air* air, int32_t number, uint8_t fate) noexcept nogil:
    """Drop the waiting frame of a process under a name."""
    cdef Process* p = &air.process[number]
    p.waiting = 0
    record_fate(air, p.station, &p.frame, fate)
    air.counts[COUNT_FATES + fate] += 1


cdef void drop_following(Air* air, int32_t number, uint8_t fate) noexcept nogil:
    """Drop the frame that came in the subframe of an opportunity under a name."""
    cdef Process* p = &air.process[number]
    p.followed = 0
    record_fate(air, p.station, &p.following, fate)
    air.counts[COUNT_FATES + fate] += 1


cdef void take_in(Air* air, int32_t number, Waiting* frame) noexcept nogil:
    """Give a frame to a process: it replaces the one that waits, but for one that goes in this very subframe; that one
    still goes, and the new one waits for the time after it."""
    cdef Process* p = &air.process[number]
    if p.waiting and p.due == air.now and p.frame.arrived + air.t1 <= air.now:
        if p.followed:
            drop_following(air, number, REPLACED)
        p.following = frame[0]
        p.followed = 1
        return
    if p.waiting:
        give_up(air, number, REPLACED)
    p.frame = frame[0]
    p.waiting = 1
    if not arrive(air, number):
        give_up(air, number, NO_RESOURCE)
        if p.frame.period == 0:
            free_the_process(air, number)
