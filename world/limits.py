"""How much a world holds, for how long, and what it takes for nonsense.

Every number here is a default of this project and of no standard.  The bounds exist because anybody may fill the air:
what does not fit pushes out what was heard longest ago, and is counted.  Ages are measured on the monotonic clock of
the station, so a stepped UTC clock neither keeps a world alive nor empties it.
"""

from __future__ import annotations

from cv2x.clock import MILLISECOND_NS, SECOND_NS

MAX_NEIGHBOURS = 2048
MAX_JUNCTIONS = 256
MAX_EVENTS = 1024
MAX_USERS = 1024

NEIGHBOUR_STALE_NS = 2 * SECOND_NS
"""Twenty vehicle messages at 10 Hz."""
ROAD_STALE_NS = 60 * SECOND_NS
"""Sixty MAP messages at 1 Hz: a junction's lanes stay known while a lorry stands before the antenna."""
DISPUTE_NS = 10 * SECOND_NS
"""Ten MAP messages at 1 Hz: whoever else speaks for a junction whose map contradicts itself is believed only when the
contradiction was not heard for so long."""
UNMAPPED_NS = 10 * SECOND_NS
"""For so long signals may be heard before the map of their junction."""
SIGNAL_STALE_NS = 2 * SECOND_NS
"""Twenty SPAT messages at 10 Hz; an older prediction is not worth a warning."""
EVENT_STALE_NS = 10 * SECOND_NS
USER_STALE_NS = 2 * SECOND_NS

TIDY_NS = SECOND_NS // 2
"""How often a unit throws away what is stale; nobody is shown it in between."""

OLDER_WINDOW_NS = 2 * SECOND_NS
"""A message that is older than the one held by less than this came late and is refused; one that is older by more comes
from a sender whose clock was wrong before (or is now), and is taken, so that nobody can silence a sender by speaking
once from the future in its name."""
MOMENT_DISAGREEMENT_NS = 2 * SECOND_NS
"""When a signal message's stated moment is farther than this from its reception, the clocks disagree and the reception
is the better origin."""
EXTRAPOLATION_LIMIT_NS = SECOND_NS
"""Nothing is moved along its heading for longer than this, forwards or backwards."""

MAX_SPEED_MPS = 100.0
"""A stated speed beyond this counts as not stated: no vehicle goes so fast on a road (the wire carries up to
163.8 m/s)."""
MAX_ACCELERATION_MPS2 = 16.0
"""Likewise an acceleration (the wire carries up to 20 m/s2)."""
DEFAULT_LENGTH_M = 4.5
DEFAULT_WIDTH_M = 1.8
"""Of a vehicle that does not tell its size: a passenger car."""
DEFAULT_USER_WIDTH_M = 0.5
"""Of a road user who does not tell it: a pedestrian."""
DEFAULT_LANE_WIDTH_M = 3.5
"""Of a lane whose map gives no width anywhere."""
LANE_MARGIN_M = 1.0
"""How far outside its lane a position may lie and still be matched to it."""
LANE_HEADING_DEG = 45.0
"""How far a heading may turn away from the lane's direction."""
REANCHOR_M = 2000.0
"""How far the station may be from the anchor of its local plane (see `cv2x.geodesy.LocalFrame` for what that costs)."""
SIGNAL_SEAM_NS = 200 * MILLISECOND_NS
"""Two phases this close to each other follow one another: marks are sent in tenths of a second."""
