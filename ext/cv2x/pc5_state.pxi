# Stations, their scheduling processes and their memories.
#
# Strategy: one flat struct of pointers and scalars, `Air`, which the functions of all parts take; the memory behind
# the pointers belongs to NumPy arrays that the kernel keeps by name: growing and snapshots need no code here.
# Rules: a station keeps its slot while it lives; C is the number of slots, S the number of sub-channels.  A process is
# what TS 36.321 calls a sidelink process with its configured grant; each station has one per kind of message, made on
# first use, and one of its own for every one-shot message, freed after it.

cdef enum:
    WINDOW = 1000         # subframes of the sensing window (TS 36.213 14.1.1.6)
    BLOCK = 10            # subframes gathered before they go into the stations' own memories
    CBR_WINDOW = 100      # subframes (TS 36.214 5.1.30)
    RING = 2048           # subframes ahead that can be due; more than a period, a window and a gap
    OWN = 1024            # own transmissions remembered; one a subframe over WINDOW fit
    MAX_FORMATS = 32
    PERIODS = 16          # codes of reservation periods, 0 = none
    PRIORITIES = 8        # PPPP 0..7 as signalled (1..8 in TS 36.321 terms)
    MAX_LIMITS = 16
    MAX_POOLS = 8

cdef float NEVER = 1e30  # a ratio to the threshold that no raising reaches

cdef enum Fate:
    SENT = 0
    REPLACED = 1
    NO_RESOURCE = 2
    OVER_CR_LIMIT = 3
    GONE = 4

cdef enum:
    OK = 0
    HALF_DUPLEX = 1
    SENSITIVITY = 2
    NOISE = 3
    COLLISION = 4
    DUPLICATE = 5
    CAUSES_N = 6

cdef enum:
    OBSERVE_SENT = 1
    OBSERVE_HEARD = 2

cdef enum:
    COUNT_FATES           # and the following: frames by fate
    COUNT_SUBMITTED = 5
    COUNT_COPIES
    COUNT_SELECTED
    COUNT_KEPT
    COUNT_UNUSED
    COUNT_OUTGROWN
    COUNT_LATE
    COUNT_ABANDONED
    COUNT_CLASHED
    COUNT_CAUSES          # and the following: receptions by cause
    COUNTS = 20

cdef struct Waiting:
    int64_t ticket
    int64_t generated_ns
    int64_t arrived       # subframe in which the frame came
    int32_t period        # ms, 0 = one shot
    int32_t budget        # ms it may wait, 0 = as long as the selection window
    int32_t format
    uint8_t priority
    uint8_t code          # of the period

cdef struct Process:
    Waiting frame         # that waits, if `waiting`
    Waiting following     # that came in the subframe of its opportunity, if `followed`
    Waiting going         # of which copies are on the air or to go
    int64_t due           # subframe of the next opportunity, -1 = no grant
    int64_t used          # subframe of the last opportunity that was used
    int64_t first         # subframe of the first copy of what goes
    int64_t wide_at       # when the widest frame of the last second came
    int32_t station       # slot, -1 = free
    int32_t sibling       # next process of the station, or next free one
    int32_t kind
    int32_t counter       # SL_RESOURCE_RESELECTION_COUNTER
    int32_t missed        # opportunities in a row without a frame
    int32_t period        # ms of the grant
    int32_t gap           # subframes from the first to the second copy, 0 = one copy
    int32_t kept          # row of what receivers keep of the first copy, -1 = none
    int32_t width         # sub-channels granted
    int32_t wide          # sub-channels of the widest frame of the last second
    int32_t going_width   # the whole grant: a smaller frame is padded
    uint8_t going_copies
    int16_t start         # sub-channel of the first copy
    int16_t start_again   # of the second
    int16_t going_start
    int16_t going_again
    uint8_t waiting
    uint8_t followed
    uint8_t announces     # the copies on the air reserve the next period

cdef struct Sender:
    Waiting frame
    const float* arriving  # power at every station
    int32_t station
    int32_t width
    int32_t start
    int32_t curve
    int32_t record        # row of the transmission record, -1 = not observed
    int32_t kept          # row of what receivers keep of the first copy, -1 = there is one copy
    int64_t first
    int64_t id
    uint8_t copy
    uint8_t copies
    uint8_t announces

cdef struct Sent:
    int64_t ticket
    int64_t station
    int64_t subframe
    int64_t generated_ns
    int64_t arrived
    int16_t sub_channel
    int16_t width
    uint8_t copy
    uint8_t copies
    uint8_t fate

cdef struct Air:
    # what was configured
    uint64_t seed
    int32_t sub_channels
    int32_t pools
    int32_t formats
    int32_t retransmissions
    int32_t max_gap
    int32_t t1
    int32_t t2
    int32_t reselect_after
    int32_t mask_length
    int32_t correlated
    int32_t leaking
    int32_t by_rssi       # the list is the quietest share, not all that reservations leave
    int32_t limits
    float keep
    float share           # of the candidates that the list holds
    float step            # linear, by which the threshold is raised
    float noise_mw        # per sub-channel
    float sensitivity_mw  # of a packet
    float certain         # linear: what shadowing can add at most
    float heard_ratio     # SINR from which control information decodes
    float rssi_floor_mw   # S-RSSI under it counts as noise
    float cbr_mw
    float wrap_m
    float report_m2
    float step_rho        # correlation of a shadow with that of the next step
    float blockage_sigma
    int32_t may_block
    float block_m         # from street to street of a Manhattan grid, 0 = no houses
    float street_m        # from house to house across a street
    int32_t periods_ms[PERIODS]
    uint8_t allowed[PERIODS]
    int32_t widest[MAX_FORMATS]
    int32_t widths[MAX_FORMATS]
    int32_t curves[MAX_FORMATS]
    int32_t pool_first[MAX_POOLS]
    int32_t pool_count[MAX_POOLS]
    float limit_cbr[MAX_LIMITS]
    float limit_cr[MAX_LIMITS]
    float threshold_mw[PRIORITIES * PRIORITIES]
    # where it stands
    int64_t now           # the subframe that has not happened yet
    int64_t tickets
    int32_t slots
    int32_t free_process
    int32_t epoch
    int32_t streets_epoch  # when it was noted who is in which street
    int32_t memory        # subframes for which a reservation may be alive: the longest period allowed
    int32_t crowd         # senders there is room for
    int32_t kept_left
    int64_t counts[COUNTS]
    # tables
    const float* bler     # curve × ratio
    const float* gain     # by squared distance
    const float* clear    # probability of line of sight by squared distance
    const float* blockage  # mean linear gain of a blockage by squared distance
    const float* normal   # linear factor of shadowing by quantile
    const float* score    # standard score by quantile
    const float* factor   # linear factor of shadowing by standard score
    const float* leak     # S × S
    const uint8_t* mask
    # stations
    int64_t* ids
    float* xyz            # 3 × C
    float* power
    float* travelled      # in steps of the shadowing
    uint64_t* stream      # the station's part of a pair's key
    uint8_t* observed
    int32_t* pool
    int32_t* processes_of
    int32_t* row_epoch
    float* row
    uint64_t* near        # C × C / 64: a bit for each who is near
    uint16_t* shadow      # C × C
    float* corner         # C × C: gain around the corners of a Manhattan grid
    int32_t* column       # number of the nearest street to the north or south, and whether the station lies in it
    int32_t* north
    int32_t* line         # likewise to the east or west
    int32_t* east
    # traffic made inside
    int32_t* made_next
    int32_t* made_process
    Waiting* made_frame
    # memories
    uint16_t* rssi        # C × WINDOW × S: the upper halves of floats
    uint32_t* heard       # C × memory × S
    float* total          # BLOCK × S × C
    uint32_t* total_heard
    uint8_t* busy         # CBR_WINDOW × C, 255 = not monitored
    int32_t* busy_sum
    int32_t* monitored
    uint8_t* in_pool      # S × C
    uint8_t* sending
    int64_t* own
    int32_t* own_width
    int32_t* own_n
    # first copies whose second is to come
    float* kept           # rows × 2 × C: SINR so far (-1 = delivered) and SNR so far, linear
    int32_t* kept_free    # rows nobody has, the first `kept_left` of them
    # processes and rings
    Process* process
    int32_t* node_next    # two nodes a process: its next opportunity, its second copy
    int32_t* node_last
    int64_t* node_due
    int32_t* due          # RING
    int32_t* made         # RING
    # of the subframe at hand
    float* mixed          # S × C
    float* square         # C
    uint8_t* mark         # C
    float* excluded
    float* summed
    int32_t* samples
    uint64_t* ranked
    Sender* sender
    float* arriving       # crowd × C
    # what is handed out
    Sent* sent
    int64_t sent_n
    int64_t sent_room
    int32_t* rx_sent
    int32_t* rx_station
    float* rx_mw
    float* rx_sinr
    float* rx_m
    uint8_t* rx_cause
    int64_t rx_n
    int64_t rx_room
    int64_t* lost         # C × causes: copies lost or heard again since they were last told


cdef inline void link(Air* air, int32_t node, int64_t subframe) noexcept nogil:
    """Make a node due in a subframe."""
    cdef int32_t* head = &air.due[subframe % RING]
    air.node_due[node] = subframe
    air.node_last[node] = -1
    air.node_next[node] = head[0]
    if head[0] >= 0:
        air.node_last[head[0]] = node
    head[0] = node


cdef inline void unlink(Air* air, int32_t node) noexcept nogil:
    """Make a node due no more."""
    if air.node_due[node] < 0:
        return
    if air.node_last[node] >= 0:
        air.node_next[air.node_last[node]] = air.node_next[node]
    else:
        air.due[air.node_due[node] % RING] = air.node_next[node]
    if air.node_next[node] >= 0:
        air.node_last[air.node_next[node]] = air.node_last[node]
    air.node_due[node] = -1


cdef inline void record_fate(Air* air, int32_t station, Waiting* frame, uint8_t fate) noexcept nogil:
    """Say what became of a frame that did not go out; there is room (`subframe` and the kernel's `_sent_room`)."""
    cdef Sent* s
    if not air.observed[station] & OBSERVE_SENT:
        return
    s = &air.sent[air.sent_n]
    air.sent_n += 1
    s.ticket = frame.ticket
    s.station = air.ids[station]
    s.subframe = air.now
    s.generated_ns = frame.generated_ns
    s.arrived = frame.arrived
    s.sub_channel = -1
    s.width = 0
    s.copy = 0
    s.copies = 0
    s.fate = fate


cdef int32_t new_process(Air* air, int32_t station, int32_t kind) noexcept nogil:
    """Take a process from the free ones (there is one) and give it to a station."""
    cdef int32_t number = air.free_process
    cdef Process* p = &air.process[number]
    air.free_process = p.sibling
    memset(p, 0, sizeof(Process))
    p.due = -1
    p.used = -1
    p.kept = -1
    p.station = station
    p.kind = kind
    p.sibling = air.processes_of[station]
    air.processes_of[station] = number
    return number


cdef inline void let_go(Air* air, int32_t* kept) noexcept nogil:
    """Give a row of kept copies back."""
    if kept[0] >= 0:
        air.kept_free[air.kept_left] = kept[0]
        air.kept_left += 1
        kept[0] = -1


cdef void free_the_process(Air* air, int32_t number) noexcept nogil:
    """Give a process back."""
    cdef Process* p = &air.process[number]
    cdef int32_t* at = &air.processes_of[p.station]
    while at[0] != number:
        at = &air.process[at[0]].sibling
    at[0] = p.sibling
    unlink(air, 2 * number)
    unlink(air, 2 * number + 1)
    let_go(air, &p.kept)
    p.station = -1
    p.sibling = air.free_process
    air.free_process = number
