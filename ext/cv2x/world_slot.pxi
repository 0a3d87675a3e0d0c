"""What a world holds of one vehicle, and what a message makes of it: smoothing, doubts, trail."""

cdef enum:
    TRAIL_POINTS = 24
    SILENT = 64  # bits of `cv2x.world.doubt.Doubt`
    CLOCK = 128
    NUMBERS = 18  # columns of a look, in the order of `Slots.look_at`
    DOUBTS = 8

cdef int64_t MINUTE_NS = 60000000000
MARKS_END_MS = _MARKS_END_MS

cdef struct Slot:
    # What hearing touches:
    PyObject *state
    int64_t last_time_ns
    int64_t last_heard_ns
    int64_t said
    int64_t missed
    int64_t count
    int32_t after_last  # is among those heard since the two arrays were joined
    int32_t is_news
    int32_t is_new
    int32_t is_aged
    # What taking in and looking touch:
    Row row
    double identity
    double off_east_m
    double off_north_m
    int64_t time_ns  # of the row; the next two likewise
    int64_t heard_ns
    int64_t doubted_ns
    int64_t track
    double kept_lat_deg  # the last place of the trail
    double kept_lon_deg
    int32_t trail
    int32_t doubts

cdef struct Trail:
    double lat_deg[TRAIL_POINTS]
    double lon_deg[TRAIL_POINTS]


cdef extern from *:
    """
    #define AHEAD_OF_USE 3
    static void fetch_slot(const void *slot, unsigned long size) {
    #if defined(__GNUC__)
        const char *line = (const char *) slot;
        unsigned long at;
        for (at = 0; at < size; at += 64) __builtin_prefetch(line + at);
    #else
        (void) slot; (void) size;
    #endif
    }
    """
    int AHEAD_OF_USE
    void fetch_slot(const void *slot, unsigned long size) noexcept nogil


cdef void *grown(void *memory, size_t size) except NULL:
    cdef void *found = PyMem_Realloc(memory, size)
    if found == NULL:
        raise MemoryError
    return found


cdef struct Work:
    int number
    Row *row
    Row fresh


cdef inline int64_t instant_of(int64_t mark_ms, int64_t utc_ns) noexcept nogil:
    cdef int64_t instant_ns, into_ns
    if mark_ms < 0:
        return utc_ns
    into_ns = utc_ns % MINUTE_NS
    if into_ns < 0:
        into_ns += MINUTE_NS
    instant_ns = utc_ns - into_ns + mark_ms * 1000000
    if utc_ns - instant_ns > MINUTE_NS // 2:
        return instant_ns + MINUTE_NS
    if instant_ns - utc_ns > MINUTE_NS // 2:
        return instant_ns - MINUTE_NS
    return instant_ns


def message_instant(mark_ms, received):
    """Return the UTC instant of a millisecond of the minute; the reception where none is stated."""
    return instant_of(mark_ms if mark_ms is not None and 0 <= mark_ms < _MARKS_END_MS else -1, received.utc_ns)


cdef inline double told_share(
    double east_m, double north_m, double passed_s, double count, double smoothing_s, double gate_m, double pause_s
) noexcept nogil:
    """Return how much of a place told counts beside the one expected, that far from it: see `cv2x.world.smoothing`."""
    if hypot(east_m, north_m) <= gate_m and 0.0 < passed_s <= pause_s:
        return fmax(1.0 / fmax(count, 1.0), -expm1(-passed_s / smoothing_s))
    return 1.0


def offset(
    double east_m, double north_m, double passed_s, double count, double smoothing_s, double gate_m, double pause_s
):
    """Return how far the place believed lies from the one told, metres east and north.

    Given is how far the one expected lies from it (NaN = nothing to go by), the time between both messages, and which
    message this is, from 1.
    """
    cdef double share = told_share(east_m, north_m, passed_s, count, smoothing_s, gate_m, pause_s)
    return (0.0, 0.0) if share == 1.0 else (east_m * (1.0 - share), north_m * (1.0 - share))


cdef void smooth(Slot *slot, double expected_east_m, double expected_north_m, double passed_s, Bounds bounds) noexcept:
    """Set how far the place believed lies from the one told."""
    cdef double east_m = expected_east_m - slot.row.east_m
    cdef double north_m = expected_north_m - slot.row.north_m
    cdef double share = told_share(
        east_m, north_m, passed_s, <double> slot.said, bounds.smoothing_s, bounds.gate_m, bounds.pause_s
    )
    slot.off_east_m = 0.0 if share == 1.0 else east_m * (1.0 - share)
    slot.off_north_m = 0.0 if share == 1.0 else north_m * (1.0 - share)


cdef int doubts_of(Row *before, Row *after, double passed_s, Bounds bounds) noexcept:
    """Return the doubts that the change between two messages raises (`cv2x.world.doubt`); NaN raises none."""
    cdef int found = 0
    cdef double short_s
    passed_s = fabs(passed_s)
    short_s = fmin(passed_s, 2.0)
    if hypot(after.east_m - before.east_m, after.north_m - before.north_m) > (
        fmax(before.speed_mps, after.speed_mps) * passed_s
        + (bounds.jump_slack_m + 0.5 * bounds.possible_mps2 * short_s * short_s)
    ):
        found |= 8
    if fabs(after.speed_mps - before.speed_mps) > bounds.possible_mps2 * passed_s + bounds.speed_slack_mps:
        found |= 16
    if fmin(before.speed_mps, after.speed_mps) > bounds.standing_mps and fabs(
        folded_deg(after.heading_deg - before.heading_deg)
    ) > bounds.max_turn_dps * passed_s + bounds.turn_slack_deg:
        found |= 32
    return found


cdef void extend(Slot *slot, Trail *trail, double lat_deg, double lon_deg, double shrink, Bounds bounds) noexcept:
    """Keep a place of the trail if it is far enough from the last one kept."""
    cdef double north, east
    if slot.trail > 0:
        north = lat_deg - slot.kept_lat_deg
        east = folded_deg(lon_deg - slot.kept_lon_deg) * shrink
        if not hypot(north, east) * bounds.metres_per_degree >= bounds.trail_step_m:
            return
    slot.kept_lat_deg, slot.kept_lon_deg = lat_deg, lon_deg
    trail.lat_deg[slot.trail % TRAIL_POINTS], trail.lon_deg[slot.trail % TRAIL_POINTS] = lat_deg, lon_deg
    slot.trail += 1
