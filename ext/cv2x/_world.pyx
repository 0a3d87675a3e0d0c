# cython: boundscheck=False, wraparound=False, cdivision=True
"""The loops over neighbours of a station's world: what was heard is taken in, everybody is moved to one instant, stands
in a relation to the station, and is sieved for the applications; and the loop over the pieces of lanes.

Nothing here decides: every number that does (what a vehicle cannot do, how wide a lane is, what an application asks
for) is handed down by the room that states it, in `Bounds`, in the columns of a `Screens`, or as an argument.  Columns
are contiguous rows of doubles, one element a neighbour; NaN is "not known", and every comparison with it is false.

| file | holds |
|---|---|
| world_rows.pxi | what a message says, as numbers, once per message and plane |
| world_slots.pxi | who is in which slot, taking in, looking |
| world_ears.pxi | a frame that many hear |
| world_relation.pxi | how everybody stands to the station |
| world_screens.pxi | who can matter to which application |
| world_lanes.pxi | the piece of a lane nearest to a place |
| world_users.pxi | which road users come close |
"""
from cpython.dict cimport PyDict_GetItem
from cpython.mem cimport PyMem_Free, PyMem_Malloc, PyMem_Realloc
from cpython.ref cimport Py_DECREF, Py_INCREF, Py_XDECREF, PyObject
from cpython.tuple cimport PyTuple_New, PyTuple_SET_ITEM
from libc.math cimport INFINITY, M_PI, NAN, copysign, cos, expm1, fabs, fmax, fmin, fmod, hypot, isfinite, rint, sin
from libc.stdint cimport int32_t, int64_t, uint64_t
from libc.string cimport memmove, memset

import numpy as np

cdef double RADIANS = M_PI / 180.0


cdef inline double folded_deg(double difference_deg) noexcept nogil:
    """Fold a difference of two headings into -180..180."""
    cdef double turned = fmod(difference_deg + 180.0, 360.0)
    if turned < 0.0:
        turned += 360.0
    return turned - 180.0


cdef class Bounds:
    """The numbers `Slots` works with, by the names and meanings they have where they are stated (`cv2x.world`)."""

    cdef double max_speed_mps, max_acceleration_mps2, max_size_m, default_length_m, default_width_m
    cdef double smoothing_s, gate_m, pause_s
    cdef double jump_slack_m, possible_mps2, speed_slack_mps, standing_mps, max_turn_dps, turn_slack_deg
    cdef double trail_step_m, metres_per_degree, beyond_m
    cdef int64_t doubt_ns, clock_ns, older_ns, extrapolation_ns, stale_ns
    cdef int counts, most_missed
    cdef object event_mask, light_mask, brake_mask, emergency_mask

    def __init__(self, **numbers):
        self.max_speed_mps, self.max_acceleration_mps2 = numbers["max_speed_mps"], numbers["max_acceleration_mps2"]
        self.max_size_m = numbers["max_size_m"]
        self.default_length_m, self.default_width_m = numbers["default_length_m"], numbers["default_width_m"]
        self.smoothing_s, self.gate_m, self.pause_s = numbers["smoothing_s"], numbers["gate_m"], numbers["pause_s"]
        self.jump_slack_m, self.possible_mps2 = numbers["jump_slack_m"], numbers["possible_mps2"]
        self.speed_slack_mps, self.standing_mps = numbers["speed_slack_mps"], numbers["standing_mps"]
        self.max_turn_dps, self.turn_slack_deg = numbers["max_turn_dps"], numbers["turn_slack_deg"]
        self.trail_step_m, self.metres_per_degree = numbers["trail_step_m"], numbers["metres_per_degree"]
        self.beyond_m = numbers["beyond_m"]
        self.doubt_ns, self.clock_ns = numbers["doubt_ns"], numbers["clock_ns"]
        self.older_ns, self.extrapolation_ns = numbers["older_ns"], numbers["extrapolation_ns"]
        self.stale_ns = numbers["stale_ns"]
        self.counts, self.most_missed = numbers["counts"], numbers["most_missed"]
        self.event_mask, self.light_mask = numbers["event_mask"], numbers["light_mask"]
        self.brake_mask, self.emergency_mask = numbers["brake_mask"], numbers["emergency_mask"]


include "world_rows.pxi"
include "world_slot.pxi"
include "world_slots.pxi"
include "world_ears.pxi"
include "world_relation.pxi"
include "world_screens.pxi"
include "world_lanes.pxi"
include "world_users.pxi"
