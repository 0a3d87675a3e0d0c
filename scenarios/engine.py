"""The engine: makes units of a scenario's entries, gives each a radio, and lets a runner drive them.

Rules.  Everything random comes from a stream seeded by (seed, unit name, purpose), so one more actor moves nobody else.  A wall-clock
radio implies real time.  A virtual run starts at the scenario's start, a real-time run now.  Truth goes to observers; a station gets
its own fixes and what its sensors detect, nothing else.  Ctrl-C ends a run like its end would, with ``interrupted`` set.
"""

from __future__ import annotations
