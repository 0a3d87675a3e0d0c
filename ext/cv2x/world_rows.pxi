"""What a message says, as plain numbers.

A message is one object however many stations heard it, and its numbers are a pure function of it (and, the metres, of
the plane).  They are worked out once and kept in a table of fixed size, by the identities of both; what is kept is
held, so that nobody else gets its identity.  Stations near each other share a plane, so most find their numbers here.

Speeds, headings and sizes no vehicle has count as not stated; a speed, heading or acceleration of that kind raises a
doubt (bits 1, 2, 4 of `cv2x.world.doubt.Doubt`).
"""

cdef enum:
    ENTRIES = 4096
    HEADS = 1024
    _MARKS_END_MS = 61000  # milliseconds of a minute with a leap second
    FEW = 5  # an array costs as much to project as so many single places

cdef struct Row:
    double lat_deg
    double lon_deg
    double speed_mps
    double heading_deg
    double length_m
    double width_m
    double vehicle_class
    double accel_mps2
    double yaw_dps
    double east_m
    double north_m
    double east_mps  # 0 for who states no motion
    double north_mps
    double shrink  # cosine of the latitude
    int32_t events
    int32_t lights
    int32_t brakes
    int32_t emergency
    int32_t doubts

cdef struct Entry:
    PyObject *state
    PyObject *frame
    Row row

cdef Entry KEPT[ENTRIES]

cdef struct Head:  # what hearing asks of a message
    PyObject *state
    PyObject *temporary_id
    int64_t count
    int64_t mark_ms  # -1 = none
    bint is_placed

cdef Head HEARD[HEADS]


cdef Head *head_of(object state) except NULL:
    """Return who speaks, which message of theirs it is, when, and whether from a place on Earth."""
    cdef Head *head = &HEARD[(<uint64_t> <PyObject *> state >> 4) * 0x9E3779B97F4A7C15ULL >> 54]
    cdef object position, stated, temporary_id
    cdef PyObject *old
    cdef double lat_deg, lon_deg
    cdef int64_t count, mark_ms = -1
    cdef bint is_placed = False
    if head.state == <PyObject *> state:
        return head
    position, stated = state.position, state.second_mark_ms
    temporary_id, count = state.temporary_id, state.message_count
    if position is not None:
        lat_deg, lon_deg = position[0], position[1]
        is_placed = -90.0 <= lat_deg <= 90.0 and -180.0 <= lon_deg <= 180.0
    if stated is not None and 0 <= stated < _MARKS_END_MS:
        mark_ms = stated
    old = head.state
    Py_INCREF(state)
    head.state, head.temporary_id = <PyObject *> state, <PyObject *> temporary_id  # the state holds the id
    head.count, head.mark_ms, head.is_placed = count, mark_ms, is_placed
    Py_XDECREF(old)
    return head


cdef inline Entry *place_of(PyObject *state, PyObject *frame) noexcept:
    """Return where the numbers of a message in a plane are kept, if they are."""
    cdef uint64_t mixed = (<uint64_t> state >> 4) * 0x9E3779B97F4A7C15ULL
    mixed ^= (<uint64_t> frame >> 4) * 0xC2B2AE3D27D4EB4FULL
    return &KEPT[mixed >> 52]


cdef void keep(object state, object frame, Row *row) noexcept:
    cdef Entry *entry = place_of(<PyObject *> state, <PyObject *> frame)
    cdef PyObject *old_state = entry.state
    cdef PyObject *old_frame = entry.frame
    Py_INCREF(state)
    Py_INCREF(frame)
    entry.state, entry.frame, entry.row = <PyObject *> state, <PyObject *> frame, row[0]
    if old_state != NULL:
        Py_DECREF(<object> old_state)
        Py_DECREF(<object> old_frame)


cdef inline double number(object value) except? -1e300:
    return NAN if value is None else <double> value


cdef int read_row(object state, Bounds bounds, Row *row) except -1:
    """Fill in everything but what the plane decides."""
    cdef object position = state.position
    cdef object words
    row.lat_deg, row.lon_deg = position[0], position[1]
    row.speed_mps, row.heading_deg = number(state.speed_mps), number(state.heading_deg)
    row.length_m, row.width_m = number(state.length_m), number(state.width_m)
    row.vehicle_class = number(state.vehicle_class)
    row.accel_mps2, row.yaw_dps = number(state.accel_forward_mps2), number(state.yaw_rate_dps)
    words = state.events
    row.events = 0 if words is None else bounds.event_mask(words)
    words = state.lights
    row.lights = 0 if words is None else bounds.light_mask(words)
    row.brakes = bounds.brake_mask(state.brakes)
    words = state.emergency
    row.emergency = 0 if words is None else bounds.emergency_mask(words)
    row.doubts = 0
    if row.speed_mps < 0.0 or row.speed_mps > bounds.max_speed_mps:
        row.doubts |= 1
        row.speed_mps = NAN
    if row.heading_deg < 0.0 or row.heading_deg > 360.0:
        row.doubts |= 2
        row.heading_deg = NAN
    if fabs(row.accel_mps2) > bounds.max_acceleration_mps2:
        row.doubts |= 4
        row.accel_mps2 = NAN
    if not 0.0 < row.length_m <= bounds.max_size_m:
        row.length_m = bounds.default_length_m
    if not 0.0 < row.width_m <= bounds.max_size_m:
        row.width_m = bounds.default_width_m
    row.shrink = cos(row.lat_deg * RADIANS)
    return 0


cdef inline void set_metres(Row *row, double east_m, double north_m, double lon_deg, Bounds bounds) noexcept:
    """Fill in place and velocity in a plane around a meridian; what it cannot show (the other side of the Earth) is put
    far away.  A heading counts from the true north, which lies aside of the plane's: see `LocalFrame.turned_deg`."""
    cdef double angle
    row.east_m = east_m if isfinite(east_m) and isfinite(north_m) else bounds.beyond_m
    row.north_m = north_m if isfinite(east_m) and isfinite(north_m) else bounds.beyond_m
    row.east_mps = row.north_mps = 0.0
    if isfinite(row.speed_mps) and isfinite(row.heading_deg):
        angle = (row.heading_deg - folded_deg(row.lon_deg - lon_deg) * sin(row.lat_deg * RADIANS)) * RADIANS
        row.east_mps, row.north_mps = row.speed_mps * sin(angle), row.speed_mps * cos(angle)


cdef int project(Row **rows, Py_ssize_t count, object frame, Bounds bounds) except -1:
    """Work out what a plane decides about rows."""
    cdef Py_ssize_t index
    cdef double[::1] lat_deg, lon_deg, east_m, north_m
    cdef double meridian_deg = frame.lon_deg
    if count < FEW:
        for index in range(count):
            east, north = frame.to_enu(rows[index].lat_deg, rows[index].lon_deg)
            set_metres(rows[index], east, north, meridian_deg, bounds)
        return 0
    degrees = np.empty((2, count))
    lat_deg, lon_deg = degrees[0], degrees[1]
    for index in range(count):
        lat_deg[index], lon_deg[index] = rows[index].lat_deg, rows[index].lon_deg
    east_m, north_m = frame.to_enu(degrees[0], degrees[1])
    for index in range(count):
        set_metres(rows[index], east_m[index], north_m[index], meridian_deg, bounds)
    return 0
