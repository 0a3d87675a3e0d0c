"""Chinese SSM, sensor sharing (second phase): the participants it tells about, as an RSM does.

Rules.  It is read only: what somebody saw goes out in an RSM, which both phases have.  Regions, obstacles, events and
what a participant carries beside that of an RSM are counted.  The contents of an SSM are a reconstruction (unverified).
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.cn.user import read_participant
from cv2x.messages.model import RoadUsers
from cv2x.messages.place import position_of, read_place
from cv2x.messages.scale import Notes


def to_model(record: Any, notes: Notes) -> RoadUsers | None:
    """Return whom an SSM tells about, ``None`` (counted) where it tells about no participant."""
    for field in ("detectedRegion", "obstacles", "rtes"):
        if getattr(record, field) is not None:
            notes[f"not carried: {field}"] += len(getattr(record, field))
    if record.equipmentType != "unknown":
        notes["not carried: equipmentType"] += 1
    if record.participants is None:
        notes["dropped: SSM without participants"] += 1
        return None
    reference = read_place(record.sensorPos, notes)
    users = []
    for told in record.participants:
        count_additions(told, "DetectedPTCData", notes)
        for field in told._fields:
            if field != "ptc" and getattr(told, field) is not None:
                notes[f"not carried: {field}"] += 1
        users.append(read_participant(told.ptc, reference, notes))
    return RoadUsers(
        users=tuple(users), message_count=record.msgCnt, source_id=record.id, position=position_of(reference)
    )
