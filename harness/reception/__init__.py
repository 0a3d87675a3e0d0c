"""Reception: who should have heard what, who did, how old it was by then, and where the senders truly were.

One path from any source to any figure:

    a run, a replay  -> `keep`      \
    recording.mcap   -> `recordings` > `columns` -> `join` -> `chances` -> a table per metric -> `evaluate`
    captures         -> `captures`  /
    emulated channel -> `channel`  /

A source only fills columns; a metric only reads them.  Definitions and their sources: docs/reception.md.
"""
