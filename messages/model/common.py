"""Nouns shared by several messages: where something is, and which junction is meant."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A place in WGS-84 degrees; elevation in metres, ``None`` where unknown."""

    lat_deg: float
    lon_deg: float
    elevation_m: float | None = None


class JunctionId(NamedTuple):
    """A junction's number within a region (Chinese NodeReferenceID, SAE IntersectionReferenceID); region ``None``
    where not sent.
    """

    region: int | None
    id: int

    def __str__(self) -> str:
        return f"{self.region}/{self.id}" if self.region is not None else str(self.id)
