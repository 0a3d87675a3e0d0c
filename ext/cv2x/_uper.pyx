# cython: boundscheck=False, wraparound=False, initializedcheck=False, nonecheck=False, cdivision=True, binding=False
# cython: embedsignature=True
"""The codec engine: unaligned PER (ITU-T X.691) and OER (X.696) by tables, into native records.

Strategy: one recursive function per direction walks the descriptors of a dialect (_nodes.pxd); there is no code per
message type.  The parts are included, so that they are one C file and inline into each other:

    uper_failure                 how an error gets its path and bit
    uper_records                 record types and their memory
    uper_values, uper_plain      values into slots, and out of them as dicts
    uper_tables                  descriptors from a dialect table
    uper_reading, uper_decode    octets to values
    uper_writing, uper_encode    values to octets
    uper_rare                    integers beyond 56 bits, OBJECT IDENTIFIER, REAL
    oer_tables, oer_reading,     the same for the octet encoding rules, over the same descriptors and records
    oer_decode, oer_encode
    uper_frames                  which message a frame carries
    uper_codec                   the door: frames, types, octets in and out
    uper_many                    many frames to records and back
    uper_lengths, uper_walk      the decoder's judgement without Python objects, so without the GIL
    uper_plan, uper_columns      many frames to columns
    uper_filling                 and back

Rules: pointers in, pointers out, references counted by hand in the hot parts (_capi.pxd); nothing is allocated before
the octets that justify it are there; no state outside a call but free lists, which the GIL guards.
"""

import keyword
import math
import struct
import sys

from cpython.buffer cimport PyBUF_SIMPLE, PyBUF_WRITABLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.object cimport PyObject, PyTypeObject, destructor, Py_EQ, Py_GE, Py_LE, Py_NE
from libc.stdint cimport INT64_MAX, int8_t, int32_t, int64_t, intptr_t, uint8_t, uint32_t, uint64_t, uintptr_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcmp, memcpy, memmove, memset

from cv2x._bits cimport (
    Input, SLACK, gather, has, likely, load64, patch, peek, prefetch, put, put_wide, scatter, store64, take, take_wide,
    unlikely, width_of,
)
from cv2x._capi cimport *
from cv2x._lanes cimport *
from cv2x._nodes cimport *

from cv2x.errors import DecodeError, EncodeError, InputError
from cv2x.liberty import Liberty

cdef str LAYOUT = sys.intern("_layout")
cdef str ADDITIONS = sys.intern("_additions")

include "uper_failure.pxi"
include "uper_records.pxi"
include "uper_values.pxi"
include "uper_plain.pxi"
include "uper_reading.pxi"
include "uper_writing.pxi"
include "uper_rare.pxi"
include "uper_decode.pxi"
include "uper_encode.pxi"
include "uper_tables.pxi"
include "oer_reading.pxi"
include "oer_decode.pxi"
include "oer_encode.pxi"
include "oer_tables.pxi"
include "uper_frames.pxi"
include "uper_codec.pxi"
include "uper_many.pxi"
include "uper_lengths.pxi"
include "uper_walk.pxi"
include "uper_plan.pxi"
include "uper_columns.pxi"
include "uper_filling.pxi"

RECORD = make_base_type()
Record = RECORD
