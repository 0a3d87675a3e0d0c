"""What a scenario expects of its run.  Each expectation becomes one test case of the report; the harness judges, this
file only says.

Rules.  An expectation carries the sentence a person reads and the place it was written at.  Alerts are named by the
standard's id; what people write (``red light violation``) is translated while reading.  Bounds are inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

ALERT_NAMES = {
    "RLVW": "red light violation",
    "GLOSA": "green light speed advice",
    "FCW": "forward collision",
    "ICW": "intersection collision",
    "LTA": "left turn",
    "BSW": "blind spot",
    "LCW": "lane change",
    "DNPW": "do not pass",
    "EBW": "emergency brake",
    "AVW": "abnormal vehicle",
    "CLW": "control loss",
    "HLW": "hazardous location",
    "SLW": "speed limit",
    "VRUCW": "vulnerable road user collision",
    "IVS": "in vehicle signage",
    "TJW": "traffic jam",
    "EVW": "emergency vehicle",
}
"""Alert id -> how people call it."""

ALERT_MESSAGES = {"RLVW": "signal state", "GLOSA": "signal state", "FCW": "vehicle state", "ICW": "vehicle state"}
"""Alert id -> the message whose lateness makes it late (a MAP is old anyway)."""

MESSAGE_NAMES: dict[str, frozenset[str]] = {
    "vehicle state": frozenset({"BSM", "CAM"}),
    "road map": frozenset({"MAP", "MAPEM"}),
    "signal state": frozenset({"SPAT", "SPATEM"}),
    "road events": frozenset({"RSI", "TIM", "DENM"}),
    "road users": frozenset({"RSM", "PSM", "SDSM", "CPM", "VAM"}),
}
"""Neutral name of a message -> the short names it has in the families, so that one scenario fits several dialects."""


def alert_id(written: str) -> str | None:
    """Return the id of an alert as people write it (``RLVW``, ``red-light violation``), or ``None``."""
    plain = written.replace("-", " ").replace("_", " ").strip().lower().removesuffix(" warning")
    return next((key for key, name in ALERT_NAMES.items() if plain in (key.lower(), name)), None)


def message_names(written: str) -> frozenset[str]:
    """Return the short names a message name stands for: itself, or those of a neutral name."""
    return MESSAGE_NAMES.get(written, frozenset({written}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where an expectation stands and how it reads."""

    text: str
    file: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertExpected(Written):
    """A unit raises an alert."""

    unit: str
    alert_id: str
    target: str | None = None
    """Name of the unit or actor it must be about; `Scenario.target` says how alerts name it.  ``None`` = whatever it
    is about."""
    between_ns: tuple[int, int] | None = None
    """Window of run time in which the first such alert is raised."""
    before: str | None = None
    """``stop line``: raised while its ``distance_m`` is still > 0.  ``target``: raised while ``ttc_s`` is still > 0."""
    count: int | None = None
    """How often it is raised in the whole run; ``None`` = at least once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAlert(Written):
    """Nobody raises such an alert."""

    unit: str | None = None
    """``None`` = no unit at all."""
    alert_id: str | None = None
    """``None`` = no alert whatsoever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkExpected(Written):
    """What one unit sends, another hears: receptions over transmissions."""

    sender: str
    receiver: str
    min_ratio: float
    """0..1."""
    message: str | None = None
    """As written: a short name or a neutral name; ``None`` = all messages."""
    within_m: float | None = None
    """Only transmissions made while the two were at most this far apart."""

    @property
    def names(self) -> frozenset[str] | None:
        """Short names that count, or ``None`` = all."""
        return None if self.message is None else message_names(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityExpected(Written):
    """How steadily one unit hears another (docs/reception.md defines the measures)."""

    sender: str
    receiver: str
    measure: str
    """``prr-5gaa`` (mean over sliding windows of 5 s), ``gap`` (between successive receptions) or ``age`` (the peaks of
    the age of information; its mean is over time)."""
    quantile: float | None
    """0..1, 1 = the maximum; ``None`` = the mean, the only one of ``prr-5gaa``."""
    bound: float
    """A share from below for ``prr-5gaa``, nanoseconds from above for the others."""
    message: str | None = None
    within_m: float | None = None
    """Only windows, gaps and peaks at most this far apart."""

    @property
    def names(self) -> frozenset[str] | None:
        """Short names that count, or ``None`` = all."""
        return None if self.message is None else message_names(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionErrorExpected(Written):
    """How far from the truth a unit's messages say it is."""

    unit: str
    quantile: float | None
    """0..1, 1 = the maximum; ``None`` = the mean."""
    max_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HopExpected(Written):
    """A quantile of a hop's time stays within a bound."""

    hop: str
    """One of `cv2x.station.hops.HOPS`, or ``application to application`` (message made to message in the receiver's
    applications)."""
    quantile: float
    """0..1; 1 = the maximum."""
    max_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetExpected(Written):
    """A quantile of the time from a message's making to its being in the receiver's applications stays within a budget,
    and so do those of its parts."""

    subject: str
    """As judged: an alert's id, or a message as written."""
    message: str
    """Short or neutral name of the messages it is about."""
    quantile: float
    """0..1; 1 = the maximum."""
    whole_ns: int
    software_ns: int | None = None
    """Of sender and receiver together."""
    access_ns: int | None = None
    """Waiting in the sender's radio for the air (MAC)."""
    air_ns: int | None = None
    """The rest between handing to the radio and the reception stamp."""

    @property
    def names(self) -> frozenset[str]:
        """Short names that count."""
        return message_names(self.message)

    @property
    def bounds_ns(self) -> dict[str, int]:
        """Part -> its bound, of those that are stated, the whole first."""
        parts = {"whole": self.whole_ns, "software": self.software_ns, "access": self.access_ns, "air": self.air_ns}
        return {part: bound_ns for part, bound_ns in parts.items() if bound_ns is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardExpected(Written):
    """A unit hears a message at least so often, whoever sends it."""

    unit: str
    message: str
    at_least: int

    @property
    def names(self) -> frozenset[str]:
        """Short names that count."""
        return message_names(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDiscards(Written):
    """A unit refuses nothing."""

    unit: str | None = None
    """``None`` = no unit at all."""
    but: tuple[str, ...] = ()
    """Causes (of `cv2x.station.outcome.CAUSES`) that are allowed."""


Expectation = (
    AlertExpected
    | NoAlert
    | LinkExpected
    | QualityExpected
    | PositionErrorExpected
    | HopExpected
    | BudgetExpected
    | HeardExpected
    | NoDiscards
)
