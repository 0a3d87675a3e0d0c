"""Types of the channel kernel, for type checkers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

CAUSES: tuple[str, ...]
FATES: tuple[str, ...]
SENT_DTYPE: np.dtype[np.void]

_Columns = tuple[
    NDArray[np.void],
    tuple[
        NDArray[np.int32],
        NDArray[np.int32],
        NDArray[np.float32],
        NDArray[np.float32],
        NDArray[np.float32],
        NDArray[np.uint8],
    ],
]

def ratio_cells() -> NDArray[np.float64]: ...
def square_cells() -> NDArray[np.float64]: ...
def score_cells() -> NDArray[np.float64]: ...
def normal_cells() -> int: ...

class Kernel:
    def __init__(self, settings: dict[str, Any]) -> None: ...
    @property
    def now(self) -> int: ...
    @property
    def counters(self) -> dict[str, int]: ...
    @property
    def station_ids(self) -> NDArray[np.int64]: ...
    def set_stations(
        self,
        ids: NDArray[np.int64],
        xyz: NDArray[np.float32],
        power_mw: NDArray[np.float32],
        observed: NDArray[np.uint8],
        pool: NDArray[np.int32],
    ) -> None: ...
    def move(self, xyz: NDArray[np.float32]) -> None: ...
    def set_traffic(
        self,
        ids: Sequence[int] | NDArray[np.int64],
        period_ms: int,
        octets: int,
        priority: int,
        first: Sequence[int] | NDArray[Any],
    ) -> None: ...
    def submit(
        self,
        station: int,
        octets: int,
        generated_ns: int,
        period_ms: int,
        priority: int,
        budget_ms: int,
        kind: int,
    ) -> int: ...
    def advance(self, until: int) -> _Columns: ...
    def listen(self, listeners: dict[int, Any]) -> None: ...
    def take_lost(self) -> list[tuple[Any, int, int]]: ...
    def deliver(
        self, until: int, told: bool
    ) -> tuple[list[tuple[int, int, int, list[Any], list[float]]], _Columns | None]: ...
    def next_due(self) -> int: ...
    def cbr(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float64]: ...
    def cr(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float64]: ...
    def snapshot(self) -> object: ...
    def restore(self, snapshot: object) -> None: ...
