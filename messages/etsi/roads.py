"""MAPEM and SPATEM: `RoadMap` and `SignalState` in the DSRC types that J2735 shares, behind an ETSI header.

Rules.  What stands behind the header is mapped as the SAE messages are.  Who sends a map or a signal state has no place
in the model.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.etsi.releases import Circumstances, Release, header_fields, told_station
from cv2x.messages.model import RoadMap, SignalState
from cv2x.messages.sae import map as sae_map
from cv2x.messages.sae import signal as sae_signal
from cv2x.messages.scale import Notes


def map_to_model(record: Any, notes: Notes) -> RoadMap:
    """Return the roads a MAPEM tells."""
    notes["not carried: stationID"] += 1
    count_additions(record.map, "MapData", notes)
    return sae_map.to_model(record.map, notes)


def map_from_model(road_map: RoadMap, notes: Notes, around: Circumstances, release: Release) -> dict[str, Any] | None:
    """Return a MAPEM, ``None`` (counted) where there is no junction to tell."""
    fields = sae_map.from_model(road_map, notes)
    if "intersections" not in fields:
        notes["dropped: MAPEM without junctions"] += 1
        return None
    return {"header": header_fields(release, "MAPEM", told_station(around, notes)), "map": fields}


def signal_to_model(record: Any, notes: Notes) -> SignalState:
    """Return what a SPATEM says."""
    notes["not carried: stationID"] += 1
    count_additions(record.spat, "SPAT", notes)
    return sae_signal.to_model(record.spat, notes)


def signal_from_model(
    state: SignalState, notes: Notes, around: Circumstances, release: Release
) -> dict[str, Any] | None:
    """Return a SPATEM, ``None`` (counted) where no junction has a signal group."""
    fields = sae_signal.from_model(state, notes)
    if fields is None:
        return None
    return {"header": header_fields(release, "SPATEM", told_station(around, notes)), "spat": fields}
