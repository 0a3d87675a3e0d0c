# cython: boundscheck=False, wraparound=False, initializedcheck=False, nonecheck=False, cdivision=True, binding=False
# cython: embedsignature=True
"""The emulated PC5 channel: LTE-V2X sidelink mode 4, subframe by subframe, without the GIL.

Strategy: time is an integer count of subframes of 1 ms.  A ring of buckets holds what is due in each of them, so that
an empty subframe costs next to nothing and a busy one the number of its senders times their neighbours.  Powers are
linear milliwatts in float32; path loss, block error rates, shadowing and correlation are tables looked up by the bits
of a float.  The parts are included, so that they are one C file and inline into each other:

    pc5_random       numbers from a counter: the same draw whoever asks, in whatever order
    pc5_tables       looking up by the bits of a float
    pc5_state        stations, processes and memories, all in NumPy arrays that a snapshot copies
    pc5_rows         a sender's row: mean power at every other station, and who is near
    pc5_sensing      what a station remembers: S-RSSI and reservations heard; CBR and CR
    pc5_selection    semi-persistent scheduling: choosing, keeping and leaving a resource (TS 36.213, TS 36.321)
    pc5_air          one subframe: who sends, what arrives where, and why not
    pc5_names        what Python calls all that
    pc5_memory       the arrays behind the pointers, and how they grow
    pc5_outcome      what comes out: columns, or frame by frame who got it
    pc5_kernel       the door

Rules.  Every draw is keyed by (seed, purpose, station ids, subframe), never by an index or an order, and senders of
one subframe are taken in the order of their ids: results depend on no order of neighbours, on no other station's
traffic beyond physics, and not on who is observed.  Nothing is allocated in the loop but the powers of a subframe with
more senders than ever before.  cdivision is on: what may be negative is never divided.
"""

from sys import getrefcount

import numpy as np

from libc.math cimport exp2f, fabsf, floorf, log10f, rint, sqrtf
from libc.stdint cimport int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport free, realloc
from libc.string cimport memcpy, memset

from cv2x.errors import EncodeError, InputError

include "pc5_random.pxi"
include "pc5_tables.pxi"
include "pc5_state.pxi"
include "pc5_rows.pxi"
include "pc5_sensing.pxi"
include "pc5_selection.pxi"
include "pc5_air.pxi"
include "pc5_names.pxi"
include "pc5_memory.pxi"
include "pc5_outcome.pxi"
include "pc5_kernel.pxi"
