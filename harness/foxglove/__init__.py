"""What Foxglove shows of a run by itself: places, a scene, a log, plots, in the recording and live (docs/foxglove.md).

`picture` watches a run and draws; `topics` hands what it draws to sinks: the recording, the live server.  Everything
shown was either true (actors) or said on the air (lanes, signals, events, told vehicles); nothing here knows a
scenario's map.
"""
