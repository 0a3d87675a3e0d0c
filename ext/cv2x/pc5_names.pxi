# What the channel calls things towards Python: columns, causes, counters, and the arrays that hold its memory.
#
# Rules: the numbers stand in pc5_state; an array's shape is written in letters (C slots, S sub-channels, W sensing
# window, M memory of reservations, B block, V CBR window, O own transmissions, N words of near, K kept copies,
# L causes of loss).

SENT_DTYPE = np.dtype(
    [
        ("ticket", "i8"), ("station", "i8"), ("subframe", "i8"), ("generated_ns", "i8"), ("arrived", "i8"),
        ("sub_channel", "i2"), ("width", "i2"), ("copy", "u1"), ("copies", "u1"), ("fate", "u1"),
    ],
    align=True,
)

CAUSES = ("ok", "half duplex", "sensitivity", "noise", "collision", "duplicate")
"""Of a reception, by number, in the order they are tried (``duplicate``: delivered by the first copy already)."""
FATES = ("sent", "replaced", "no resource", "over CR limit", "station gone")
"""Of a frame, by number."""
COUNTERS = (
    *FATES, "submitted", "copies sent", "selections", "kept", "opportunities unused", "grants outgrown",
    "grants too late", "grants abandoned", "own subframe taken",
)
HEARD_COUNTERS = ("heard", "lost: half duplex", "lost: sensitivity", "lost: noise", "lost: collision", "duplicates")

# name -> (dtype, shape in C = slots, S = sub-channels; "P" = processes)
cdef dict BY_SLOT = {
    "ids": ("i8", "C"), "xyz": ("f4", "3C"), "power": ("f4", "C"), "travelled": ("f4", "C"), "stream": ("u8", "C"),
    "observed": ("u1", "C"), "pool": ("i4", "C"), "processes_of": ("i4", "C"), "row_epoch": ("i4", "C"),
    "row": ("f4", "CC"), "near": ("u8", "CN"), "shadow": ("u2", "CC"),
    "corner": ("f4", "CC"), "column": ("i4", "C"), "north": ("i4", "C"), "line": ("i4", "C"), "east": ("i4", "C"),
    "kept": ("f4", "K2C"),
    "made_next": ("i4", "C"), "made_process": ("i4", "C"),
    "rssi": ("u2", "CWS"), "heard": ("u4", "CMS"), "total": ("f4", "BSC"), "total_heard": ("u4", "BSC"),
    "busy": ("u1", "VC"), "busy_sum": ("i4", "C"), "monitored": ("i4", "C"), "in_pool": ("u1", "SC"),
    "sending": ("u1", "C"), "own": ("i8", "CO"), "own_width": ("i4", "CO"), "own_n": ("i4", "C"), "mixed": ("f4", "SC"),
    "square": ("f4", "C"), "mark": ("u1", "C"), "made_frame": ("u1", "CF"),
    "lost": ("i8", "CL"),
}
cdef dict EMPTY = {"ids": -1, "xyz": 1e7, "processes_of": -1, "row_epoch": -1, "made_next": -1, "made_process": -1,
                   "busy": 255, "own": -(1 << 40)}
