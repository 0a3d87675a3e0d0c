"""What every judge looks at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cv2x.harness.collect import Collector
from cv2x.harness.distribution import Distribution
from cv2x.harness.reception.evaluate import Reception
from cv2x.scenarios.model import Target


@dataclass(frozen=True, slots=True)
class Observed:
    """What was observed of a run."""

    collector: Collector
    ran_ns: int
    """Run time covered."""
    complete: bool
    """False: the run ended before its time."""
    hops: Mapping[str, Distribution] = field(default_factory=dict)
    """Compute time by hop."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Junction as alerts name it -> the roadside unit there."""
    target: Callable[[str], Target] = lambda name: Target(unit=name)
    """What the name of a unit or actor means (`Scenario.target`)."""
    hops_by_message: Mapping[tuple[str, str], Distribution] = field(default_factory=dict)
    """Compute time by (hop, message), where a hop knows the message."""
    probe_ns: int = 0
    """What a hop that does nothing measures."""
    realtime: bool = False
    reception: Reception | None = None
    """What was worked out of who heard whom; ``None`` = nothing was."""
