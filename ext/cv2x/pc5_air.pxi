# One subframe: who sends, what arrives where, and why not.
#
# Strategy: first every sender's power is added up, sub-channel by sub-channel, at every station; then each sender's
# near ones are asked in turn: the sum less the sender's own part is the interference.
# Rules: causes are tried in one order: half duplex, packet power under the sensitivity, block error at the SNR (noise),
# block error at the SINR (collision).  One number is drawn per packet and receiver, so a packet lost to noise is never
# lost to a collision.  Two copies are one decoding over the sum of their SINRs with the one number drawn for both.
# What was delivered by the first copy is a duplicate in the second.  Control information is heard by its own power and
# SINR, whether the data decode or not.

cdef enum Step:
    DONE
    SENT_FULL
    HEARD_FULL
    CROWDED
    KEPT_FULL


cdef void add_sender(Air* air, int32_t number, uint8_t copy, int32_t* n) noexcept nogil:
    """Put a copy of a process' frame on the air, in the order of station ids."""
    cdef Process* p = &air.process[number]
    cdef Sender* s
    cdef int32_t v = p.station
    cdef int32_t at = n[0]
    cdef int64_t id = air.ids[v]
    while at > 0 and air.sender[at - 1].id > id:
        air.sender[at] = air.sender[at - 1]
        at -= 1
    n[0] += 1
    s = &air.sender[at]
    s.frame = p.going
    s.station = v
    s.id = id
    s.width = p.going_width
    s.start = p.going_start if copy == 0 else p.going_again
    s.curve = air.curves[p.going.format]
    s.first = p.first
    s.copy = copy
    s.copies = p.going_copies
    s.announces = p.announces
    s.kept = p.kept
    if copy == 1:
        p.kept = -1  # the sender gives it back when it has been heard
    air.sending[v] = 1
    air.own[<int64_t>v * OWN + air.own_n[v] % OWN] = air.now
    air.own_width[<int64_t>v * OWN + air.own_n[v] % OWN] = s.width
    air.own_n[v] += 1
    air.counts[COUNT_COPIES] += 1


cdef void record_sent(Air* air, Sender* s) noexcept nogil:
    """Write down a copy that goes out, if its sender is observed."""
    cdef Sent* record
    s.record = -1
    if not air.observed[s.station] & OBSERVE_SENT:
        return
    s.record = <int32_t>air.sent_n
    record = &air.sent[air.sent_n]
    air.sent_n += 1
    record.ticket = s.frame.ticket
    record.station = s.id
    record.subframe = air.now
    record.generated_ns = s.frame.generated_ns
    record.arrived = s.frame.arrived
    record.sub_channel = <int16_t>s.start
    record.width = <int16_t>s.width
    record.copy = s.copy
    record.copies = s.copies
    record.fate = SENT


cdef void miss(Air* air, int32_t number) noexcept nogil:
    """An opportunity without a frame: after too many of them, or a second without one used, the grant ends."""
    cdef Process* p = &air.process[number]
    p.missed += 1
    air.counts[COUNT_UNUSED] += 1
    if p.period > 0 and not (air.reselect_after and p.missed >= air.reselect_after) and air.now - p.used < WINDOW:
        p.due += p.period
        link(air, 2 * number, p.due)
        return
    p.due = -1
    air.counts[COUNT_ABANDONED] += 1
    if p.waiting and not choose(air, number):
        give_up(air, number, NO_RESOURCE)


cdef bint over_limit(Air* air, Process* p) noexcept nogil:
    """Whether the copies of the waiting frame would take the station over the occupancy that its CBR allows."""
    cdef int32_t v = p.station
    cdef int32_t copies = 2 if p.gap > 0 else 1
    if not air.limits:
        return False
    return (
        cr_of(air, v) + copies * p.width / <float>(WINDOW * air.pool_count[air.pool[v]])
        > cr_limit(air, cbr_of(air, v))
    )


cdef void set_going(Air* air, int32_t number, int32_t* senders) noexcept nogil:
    """Put the first copy of the waiting frame on the air and decide about the resource's future."""
    cdef Process* p = &air.process[number]
    cdef int32_t v = p.station
    p.waiting = 0
    p.used = air.now
    p.missed = 0
    p.first = air.now
    p.going = p.frame
    p.going_width = p.width
    p.going_copies = 2 if p.gap > 0 else 1
    p.going_start = p.start
    p.going_again = p.start_again
    if p.gap > 0:
        air.kept_left -= 1
        p.kept = air.kept_free[air.kept_left]
    p.counter -= 1
    if p.counter == 0 and p.period > 0:
        if unit(key_of(air.seed, KEEP, <uint64_t>air.ids[v], moment(air, p))) < air.keep:
            p.counter = new_counter(air, p)
            air.counts[COUNT_KEPT] += 1
    p.announces = p.period > 0 and p.counter > 0
    air.counts[COUNT_FATES + SENT] += 1
    add_sender(air, number, 0, senders)
    if p.gap > 0:
        link(air, 2 * number + 1, air.now + p.gap)
    if p.counter > 0:
        p.due += p.period
        link(air, 2 * number, p.due)
    else:
        p.due = -1


cdef void take_opportunity(Air* air, int32_t number, int32_t* senders) noexcept nogil:
    """What a process does with its opportunity; then comes the frame that came in the same subframe."""
    cdef Process* p = &air.process[number]
    if not p.waiting or p.frame.arrived + air.t1 > air.now:
        miss(air, number)
    elif air.sending[p.station]:
        air.counts[COUNT_CLASHED] += 1
        miss(air, number)
    elif over_limit(air, p):
        give_up(air, number, OVER_CR_LIMIT)
        miss(air, number)
    else:
        set_going(air, number, senders)
    if p.followed:
        p.followed = 0
        take_in(air, number, &p.following)
    elif p.period == 0 and not p.waiting and p.due < 0 and air.node_due[2 * number + 1] < 0:
        free_the_process(air, number)


cdef void repeat(Air* air, int32_t number, int32_t* senders) noexcept nogil:
    """The second copy of a frame."""
    cdef Process* p = &air.process[number]
    if air.sending[p.station]:
        air.counts[COUNT_CLASHED] += 1
        let_go(air, &p.kept)
    else:
        add_sender(air, number, 1, senders)
    if p.period == 0:
        free_the_process(air, number)


cdef void make_traffic(Air* air) noexcept nogil:
    """The frames of stations whose traffic is made inside."""
    cdef int32_t v = air.made[air.now % RING]
    cdef int32_t next_one
    cdef int64_t next_at
    cdef Waiting* frame
    air.made[air.now % RING] = -1
    while v >= 0:
        next_one = air.made_next[v]
        frame = &air.made_frame[v]
        frame.generated_ns = air.now * 1000000
        frame.arrived = air.now
        air.counts[COUNT_SUBMITTED] += 1
        take_in(air, air.made_process[v], frame)
        next_at = air.now + frame.period
        air.made_next[v] = air.made[next_at % RING]
        air.made[next_at % RING] = v
        v = next_one


cdef void draw_shadows(Air* air, Sender* s, float* arriving) noexcept nogil:
    """The power of a sender at every station, a shadow drawn for each."""
    cdef int32_t slots = air.slots
    cdef const float* mean = air.row + s.station * <int64_t>slots
    cdef const float* normal = air.normal
    cdef const int64_t* ids = air.ids
    cdef uint64_t key = key_of(air.seed, SHADOW, <uint64_t>s.id, <uint64_t>air.now)
    cdef int32_t v
    for v in range(slots):
        arriving[v] = mean[v] * normal[drawn(key, <uint64_t>ids[v]) >> 52]


cdef void add_up(Air* air, int32_t senders, int32_t row) noexcept nogil:
    """The power of every sender at every station, and its sum by sub-channel."""
    cdef int64_t slots = air.slots
    cdef int32_t s_n = air.sub_channels
    cdef Sender* s
    cdef const float* arriving
    cdef float* total
    cdef const float* leak
    cdef float share
    cdef int32_t k, v, c, d
    for k in range(senders):
        s = &air.sender[k]
        if air.row_epoch[s.station] != air.epoch:
            make_row(air, s.station)
        if air.correlated:
            s.arriving = air.row + s.station * slots
        else:
            draw_shadows(air, s, air.arriving + k * slots)
            s.arriving = air.arriving + k * slots
        arriving = s.arriving
        share = <float>1.0 / s.width
        for c in range(s.start, s.start + s.width):
            total = air.total + (row * s_n + c) * slots
            for v in range(slots):
                total[v] += arriving[v] * share
    if air.leaking:
        memset(air.mixed, 0, s_n * slots * sizeof(float))
        for c in range(s_n):
            leak = air.leak + c * s_n
            for d in range(s_n):
                total = air.total + (row * s_n + d) * slots
                for v in range(slots):
                    air.mixed[c * slots + v] += leak[d] * total[v]
        memcpy(air.total + row * s_n * slots, air.mixed, s_n * slots * sizeof(float))


cdef float own_part(Air* air, Sender* s) noexcept nogil:
    """The part of a sender's power that the sum over its sub-channels holds: 1, and more where it leaks into itself."""
    cdef float part = 0
    cdef int32_t c, d
    if not air.leaking:
        return 1
    for c in range(s.start, s.start + s.width):
        for d in range(s.start, s.start + s.width):
            part += air.leak[c * air.sub_channels + d]
    return part / s.width


cdef extern from *:
    int32_t lowest_bit "__builtin_ctzll"(uint64_t word) nogil


cdef void hear(Air* air, Sender* s, int32_t row) noexcept nogil:
    """What becomes of one sender's copy at everybody near; nothing is said of who is beyond the report distance and was
    not reached.

    What the loop needs of `air` stands in locals: it writes octets, which may alias anything.
    """
    cdef int64_t slots = air.slots
    cdef int32_t u = s.station
    cdef int32_t words = air.slots >> 6
    cdef int32_t width = s.width
    cdef int32_t record = s.record
    cdef const uint64_t* near = air.near + u * words
    cdef const float* xs = air.xyz
    cdef const float* ys = xs + slots
    cdef const float* zs = ys + slots
    cdef const float* arriving = s.arriving
    cdef const float* total = air.total + (row * air.sub_channels + s.start) * slots
    cdef const uint8_t* sending = air.sending
    cdef const uint8_t* observed = air.observed
    cdef const int64_t* ids = air.ids
    cdef const float* bler = air.bler + s.curve * RATIO_CELLS
    cdef uint32_t* heard = air.total_heard + (row * air.sub_channels + s.start) * slots
    cdef float* kept_sinr = NULL
    cdef float* kept_snr = NULL
    cdef int32_t* rx_sent = air.rx_sent
    cdef int32_t* rx_station = air.rx_station
    cdef float* rx_mw = air.rx_mw
    cdef float* rx_sinr = air.rx_sinr
    cdef float* rx_m = air.rx_m
    cdef uint8_t* rx_cause = air.rx_cause
    cdef int64_t at = air.rx_n
    cdef float sensitivity = air.sensitivity_mw
    cdef float heard_ratio = air.heard_ratio
    cdef float noise = air.noise_mw * width
    cdef float per_noise = 1 / noise
    cdef float part = own_part(air, s)
    cdef float share = <float>1.0 / width
    cdef uint64_t key = key_of(air.seed, RECEPTION, <uint64_t>s.id, <uint64_t>s.first)
    cdef uint8_t code = s.frame.code if s.announces else 0
    cdef uint8_t priority = s.frame.priority
    cdef int64_t[CAUSES_N] counts
    cdef float x = xs[u]
    cdef float y = ys[u]
    cdef float z = zs[u]
    cdef float wrap_m = air.wrap_m if air.wrap_m > 0 else <float>1e9
    cdef float half_m = wrap_m / 2
    cdef float report_m2 = air.report_m2
    cdef float square, mw, interference, sinr, snr, all_sinr, dice, dx, dy, dz
    cdef uint64_t left
    cdef uint32_t word
    cdef int32_t k, v, c, cause
    memset(counts, 0, sizeof(counts))
    if s.kept >= 0:
        kept_sinr = air.kept + s.kept * 2 * slots
        kept_snr = kept_sinr + slots
        if s.copy == 0:
            memset(kept_sinr, 0, 2 * slots * sizeof(float))
    for k in range(words):
        left = near[k]
        while left:
            v = (k << 6) + lowest_bit(left)
            left &= left - 1
            mw = arriving[v]
            dx = fabsf(xs[v] - x)
            dx = dx if dx <= half_m else wrap_m - dx
            dy = ys[v] - y
            dz = zs[v] - z
            square = dx * dx + dy * dy + dz * dz
            if mw < sensitivity and square > report_m2:
                continue
            interference = total[v] - mw * part
            for c in range(1, width):
                interference += total[c * slots + v]
            interference = interference if interference > 0 else 0
            sinr = mw / (noise + interference)
            if sending[v]:
                cause = HALF_DUPLEX
            elif mw < sensitivity:
                cause = SENSITIVITY
            else:
                if code and sinr >= heard_ratio:
                    word = pack_heard(mw * share, code, priority)
                    for c in range(width):
                        if heard[c * slots + v] < word:  # positive floats are in the order of their bits
                            heard[c * slots + v] = word
                snr = mw * per_noise
                all_sinr = sinr
                if kept_sinr != NULL and kept_sinr[v] >= 0:
                    snr += kept_snr[v]
                    all_sinr += kept_sinr[v]
                    kept_snr[v] = snr
                    kept_sinr[v] = all_sinr
                dice = unit(drawn(key, <uint64_t>ids[v]))
                cause = OK
                cause = COLLISION if dice < by_ratio(bler, all_sinr) else cause
                cause = NOISE if dice < by_ratio(bler, snr) else cause
            if kept_sinr != NULL:
                if kept_sinr[v] < 0:
                    cause = DUPLICATE
                elif cause == OK:
                    kept_sinr[v] = -1
            counts[cause] += 1
            if record >= 0 and observed[v] & OBSERVE_HEARD:
                rx_sent[at] = record
                rx_station[at] = v
                rx_mw[at] = mw
                rx_sinr[at] = sinr
                rx_m[at] = sqrtf(square)
                rx_cause[at] = <uint8_t>cause
                at += 1
    air.rx_n = at
    for c in range(CAUSES_N):
        air.counts[COUNT_CAUSES + c] += counts[c]


cdef void forget_own(Air* air, int32_t senders, int32_t row) noexcept nogil:
    """A sender measured and heard nothing; and it sends no more."""
    cdef int32_t k, c
    cdef int64_t at
    for k in range(senders):
        for c in range(air.sub_channels):
            at = (row * air.sub_channels + c) * <int64_t>air.slots + air.sender[k].station
            air.total[at] = 0
            air.total_heard[at] = 0
        air.sending[air.sender[k].station] = 0
        if air.sender[k].copy == 1:
            let_go(air, &air.sender[k].kept)


cdef Step subframe(Air* air) noexcept nogil:
    """Let the subframe ``now`` happen, or say what room it needs first."""
    cdef int32_t node = air.due[air.now % RING]
    cdef int32_t row = <int32_t>(air.now % BLOCK)
    cdef int64_t cells = <int64_t>air.sub_channels * air.slots
    cdef int32_t due = 0
    cdef int32_t senders = 0
    cdef int32_t made = 0
    cdef int32_t k, following
    k = air.made[air.now % RING]
    while k >= 0:
        made += 1
        k = air.made_next[k]
    while node >= 0:
        due += 1
        node = air.node_next[node]
    if air.sent_n + 3 * due + 2 * made > air.sent_room:
        return SENT_FULL
    if air.rx_n + due * <int64_t>air.slots > air.rx_room:
        return HEARD_FULL
    if due > air.crowd:
        return CROWDED
    if due > air.kept_left and air.retransmissions:
        return KEPT_FULL
    memset(air.total + row * cells, 0, cells * sizeof(float))
    memset(air.total_heard + row * cells, 0, cells * sizeof(uint32_t))
    node = air.due[air.now % RING]
    air.due[air.now % RING] = -1
    while node >= 0:
        following = air.node_next[node]
        air.node_due[node] = -1
        if node & 1:
            repeat(air, node >> 1, &senders)
        else:
            take_opportunity(air, node >> 1, &senders)
        node = following
    make_traffic(air)
    if senders > 0:
        for k in range(senders):
            record_sent(air, &air.sender[k])
        add_up(air, senders, row)
        for k in range(senders):
            hear(air, &air.sender[k], row)
    note_busy(air, row, senders == 0)
    forget_own(air, senders, row)
    if row == BLOCK - 1:
        turn_over(air, 0, air.slots, air.now - row, BLOCK)
    air.now += 1
    return DONE
