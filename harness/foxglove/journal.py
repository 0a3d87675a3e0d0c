"""The log: every alert as a sentence, what units lack, radios that come and go, and what was refused.

Refusals may come by the thousand: the first of a unit under a cause is written out, later ones are counted and the
count is written once a second, so that none is missing and none drowns the rest.
"""

from __future__ import annotations

from collections import Counter

from cv2x.clock import SECOND_NS
from cv2x.harness.conditions import condition_sentence
from cv2x.harness.foxglove.topics import Topics
from cv2x.harness.foxglove.values import moment
from cv2x.harness.foxglove.warnings import ADVICE
from cv2x.harness.prose import alert_name, alert_sentence
from cv2x.radio.base import PEER_BACK, Report
from cv2x.station.conditions import Condition
from cv2x.station.outcome import Alert, Discard

TOPIC = "/log"
DEBUG, INFO, WARNING, ERROR = 1, 2, 3, 4
MAX_TEXT = 500


class Journal:
    """Writes the log."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._more: Counter[tuple[str, str]] = Counter()
        self._due_ns: int | None = None
        self._known: set[tuple[str, str]] = set()

    def alert(self, utc_ns: int, unit: str, alert: Alert, target: str | None) -> None:
        """Write an alert; changed advice is of interest to few, so it is debug."""
        if alert.phase == "cleared":
            who = f" ({target})" if target else ""
            self.write(utc_ns, INFO, unit, f"cleared: {alert_name(alert.id)}{who}")
            return
        said = alert_sentence(alert.id, target, alert.numbers)
        level = DEBUG if alert.phase == "updated" else INFO if alert.id in ADVICE else WARNING
        self.write(utc_ns, level, unit, f"{alert.phase}: {said}")

    def report(self, utc_ns: int, unit: str, radio: str, report: Report) -> None:
        """Write how a radio stands."""
        level = INFO if report.cause == PEER_BACK else ERROR
        self.write(utc_ns, level, unit, f"radio {radio}: {report.cause}: {report.detail}")

    def condition(self, utc_ns: int, unit: str, condition: Condition) -> None:
        """Write what began, changed or ended with a unit."""
        said = condition_sentence(condition)
        if condition.phase == "ended":
            self.write(utc_ns, INFO, unit, f"over: {said}")
            return
        self.write(utc_ns, WARNING if condition.lacks else INFO, unit, said)

    def discard(self, utc_ns: int, unit: str, discard: Discard) -> None:
        """Write or count what was refused."""
        key = (unit, discard.cause)
        if key in self._known:
            self._more[key] += 1
            return
        self._known.add(key)
        self.write(utc_ns, WARNING, unit, f"refused: {discard.cause}: {discard.detail}")

    def draw(self, utc_ns: int, *, last: bool = False) -> None:
        """Write the counts if a second has passed, or this is the ``last`` call."""
        if not self._more:
            return
        if self._due_ns is None:
            self._due_ns = utc_ns + SECOND_NS
        if utc_ns < self._due_ns and not last:
            return
        for (unit, cause), count in self._more.items():
            self.write(utc_ns, WARNING, unit, f"refused {count} more: {cause}")
        self._more.clear()
        self._due_ns = None

    def write(self, utc_ns: int, level: int, name: str, message: str) -> None:
        """Write one line."""
        line = {"timestamp": moment(utc_ns), "level": level, "message": message[:MAX_TEXT], "name": name}
        self._topics.put(TOPIC, utc_ns, {**line, "file": "", "line": 0})
