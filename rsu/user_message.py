"""What a roadside unit says about the road users it sees.

A sensor numbers its tracks as it likes; messages have numbers of their own.  A track keeps the number it was given for
as long as it is seen: in Chinese messages one of 1..255 (what an RSU detects), in others a random temporary id.  An id
that already has the family's length is kept.  SAE tells motor vehicles and others in messages of two kinds, SDSM and
PSM.  How many users go into one message is the mapping's business: an RSM, an SDSM or a CPM takes several, a PSM one.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from cv2x.clock import second_mark_ms
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers

ID_OCTETS = {"cn": 2, "sae": 4, "etsi-r1": 4, "etsi-r2": 4}
"""Message family -> octets of a road user's id."""
_OBJECT_ID_OCTETS = 2
"""Of an object's number in an SDSM (J2735 ObjectID)."""
MAX_USERS = 255
"""Told at a time: the numbers 1..255 of something detected (comment on ptcId in the Chinese ASN.1 text)."""


class UserMessages:
    """Turns detections into messages of a family.  ``objects``: an SAE edition that has the SDSM."""

    def __init__(
        self, family: str, rsu_id: bytes, position: Position, rng: random.Random, *, objects: bool = False
    ) -> None:
        self._objects = objects
        self._family, self._rsu_id, self._position, self._rng = family, rsu_id, position, rng
        self._numbers: dict[bytes, bytes] = {}
        self._last = 0

    def tell(self, users: Sequence[RoadUser], seen_utc_ns: int, message_count: int) -> list[RoadUsers]:
        """Return what is said about the users seen at an instant, at most `MAX_USERS` of them."""
        users = users[:MAX_USERS]
        self._number_all([user.id for user in users])
        mark_ms = second_mark_ms(seen_utc_ns)
        chinese = self._family == "cn"
        named = tuple(
            replace(
                user,
                id=self._numbers[user.id],
                second_mark_ms=mark_ms if user.second_mark_ms is None else user.second_mark_ms,
                message_count=None if chinese else message_count,
            )
            for user in users
        )
        if self._family != "sae":
            return [RoadUsers(named, message_count, self._rsu_id, self._position)]
        if not self._objects:
            return [RoadUsers(named)]
        driven = tuple(
            replace(user, id=user.id[-_OBJECT_ID_OCTETS:], message_count=None)
            for user in named
            if user.kind is RoadUserKind.MOTOR
        )
        others = tuple(user for user in named if user.kind is not RoadUserKind.MOTOR)
        told = [RoadUsers(driven, message_count, self._rsu_id, self._position)] if driven else []
        return [*told, RoadUsers(others)] if others else told

    def _number_all(self, tracks: Sequence[bytes]) -> None:
        """Number the tracks seen now and forget the others; a track that brings a number of its own takes it from
        whoever has it."""
        own = {track: track for track in tracks if len(track) == ID_OCTETS[self._family]}
        kept = {track: self._numbers[track] for track in tracks if track in self._numbers}
        self._numbers = {track: number for track, number in kept.items() if number not in own} | own
        for track in tracks:
            if track not in self._numbers:
                self._numbers[track] = self._free()

    def _free(self) -> bytes:
        taken = set(self._numbers.values())
        while True:
            if self._family == "cn":
                self._last = self._last % MAX_USERS + 1
                number = self._last.to_bytes(2, "big")
            else:
                number = self._rng.randbytes(4)
            if number not in taken:
                return number
