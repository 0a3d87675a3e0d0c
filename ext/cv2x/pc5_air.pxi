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
    FULL
    CROWDED


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
    s.announces = p.announces
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
    p.going_start = p.start
    p.going_again = p.start_again
    p.counter -= 1
    if p.counter == 0 and p.period > 0:
        if unit(key_of(air.seed, KEEP, <uint64_t>air.ids[v], moment(air, p))) < air.keep:
            p.counter = new_counter(air, p)
            air.counts[COUNT_KEPT] += 1
    p.announces = p.period > 0 and p.counter > 0
    if p.announces and p.period > air.longest_ms:
        air.longest_ms = p.period
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


cdef void add_up(Air* air, int32_t senders, int32_t row) noexcept nogil:
    """The power of every sender at every station, and its sum by sub-channel."""
    cdef int64_t slots = air.slots
    cdef int32_t s_n = air.sub_channels
    cdef Sender* s
    cdef float* arriving
    cdef float* total
    cdef const float* mean
    cdef const float* leak
    cdef uint64_t key
    cdef float share
    cdef int32_t k, v, c, d
    for k in range(senders):
        s = &air.sender[k]
        if air.row_epoch[s.station] != air.epoch:
            make_row(air, s.station)
        mean = air.row + s.station * slots
        arriving = air.arriving + k * slots
        if air.correlated:
            memcpy(arriving, mean, slots * sizeof(float))
        else:
            key = key_of(air.seed, SHADOW, <uint64_t>s.id, <uint64_t>air.now)
            for v in range(slots):
                arriving[v] = mean[v] * air.normal[drawn(key, <uint64_t>air.ids[v]) >> 52]
        share = <float>1.0 / s.width
        for c in range(s.start, s.start + s.width):
            total = air.total + (row * s_n + c) * slots
            for v in range(slots):
                total[v] += arriving[v] * share
    if air.leaking and senders > 0:
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


cdef void hear(Air* air, int32_t number, int32_t row) noexcept nogil:
    """What becomes of one sender's copy at everybody near."""
    cdef Sender* s = &air.sender[number]
    cdef int64_t slots = air.slots
    cdef int32_t u = s.station
    cdef int32_t near_n = air.near_n[u]
    cdef const int32_t* near = air.near + u * slots
    cdef const float* near_m = air.near_m + u * slots
    cdef const float* arriving = air.arriving + number * slots
    cdef const float* total = air.total + (row * air.sub_channels + s.start) * slots
    cdef uint32_t* heard = air.total_heard + (row * air.sub_channels + s.start) * slots
    cdef const float* bler = air.bler + s.curve * RATIO_CELLS
    cdef float* kept_sinr = NULL
    cdef float* kept_snr = NULL
    cdef float noise = air.noise_mw * s.width
    cdef float per_noise = 1 / noise
    cdef float part = own_part(air, s)
    cdef float share = <float>1.0 / s.width
    cdef uint64_t key = key_of(air.seed, RECEPTION, <uint64_t>s.id, <uint64_t>s.first)
    cdef uint8_t code = s.frame.code if s.announces else 0
    cdef bint told = s.record >= 0
    cdef float mw, interference, sinr, snr, dice
    cdef uint32_t word
    cdef int32_t k, v, c
    cdef int64_t at
    cdef Cause cause
    if air.retransmissions:
        kept_sinr = air.kept_sinr + u * slots
        kept_snr = air.kept_snr + u * slots
        if s.copy == 0:
            memset(kept_sinr, 0, slots * sizeof(float))
            memset(kept_snr, 0, slots * sizeof(float))
    for k in range(near_n):
        v = near[k]
        mw = arriving[v]
        interference = total[v] - mw * part
        for c in range(1, s.width):
            interference += total[c * slots + v]
        interference = interference if interference > 0 else 0
        sinr = mw / (noise + interference)
        if air.sending[v]:
            cause = HALF_DUPLEX
        elif mw < air.sensitivity_mw:
            cause = SENSITIVITY
        else:
            if code and sinr >= air.heard_ratio:
                word = pack_heard(mw * share, code, s.frame.priority)
                for c in range(s.width):
                    if heard_mw(heard[c * slots + v]) < heard_mw(word):
                        heard[c * slots + v] = word
            snr = mw * per_noise
            if kept_sinr != NULL:
                if kept_sinr[v] >= 0:
                    snr += kept_snr[v]
                    kept_snr[v] = snr
                    kept_sinr[v] += sinr
                    dice = unit(drawn(key, <uint64_t>air.ids[v]))
                    cause = (
                        NOISE if dice < by_ratio(bler, snr) else
                        COLLISION if dice < by_ratio(bler, kept_sinr[v]) else OK
                    )
                else:
                    cause = DUPLICATE
            else:
                dice = unit(drawn(key, <uint64_t>air.ids[v]))
                cause = NOISE if dice < by_ratio(bler, snr) else COLLISION if dice < by_ratio(bler, sinr) else OK
        if kept_sinr != NULL:
            if kept_sinr[v] < 0:
                cause = DUPLICATE
            elif cause == OK:
                kept_sinr[v] = -1
        air.counts[COUNT_CAUSES + cause] += 1
        if told and air.observed[v] & OBSERVE_HEARD:
            at = air.rx_n
            air.rx_sent[at] = s.record
            air.rx_station[at] = v
            air.rx_mw[at] = mw
            air.rx_sinr[at] = sinr
            air.rx_m[at] = near_m[k]
            air.rx_cause[at] = cause
            air.rx_n = at + 1


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
    if air.sent_n + 2 * due + made > air.sent_room or air.rx_n + due * <int64_t>air.slots > air.rx_room:
        return FULL
    if due > air.crowd:
        return CROWDED
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
            hear(air, k, row)
    note_busy(air, row, senders == 0)
    forget_own(air, senders, row)
    if row == BLOCK - 1:
        turn_over(air, 0, air.slots, air.now - row, BLOCK)
    air.now += 1
    return DONE
