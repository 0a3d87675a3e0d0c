"""What a session of scenarios comes to, after pytest's own summary: what got worse, in how many runs, worst first.

It is told from the reports of the tests, so it is the same with pytest-xdist and without.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from cv2x.harness.pytest_plugin.asked import DIST

if TYPE_CHECKING:
    from cv2x.harness.pytest_plugin.asked import Asked

MOST_LINES = 20


class Summary:
    """Writes the lines."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker of pytest-xdist how tests are distributed, which it does not know otherwise."""
        node.workerinput[DIST] = node.config.getoption("dist")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say where the reports are, and what regressed over all runs."""
        runs, worse = set(), defaultdict(list)
        for reports in terminalreporter.stats.values():
            for report in reports:
                if not isinstance(report, pytest.TestReport) or report.when != "call":
                    continue
                for name, value in report.user_properties:
                    if name == "cv2x_report":
                        runs.add(value)
                    elif name == "cv2x_regression":
                        told = json.loads(str(value))
                        worse[told["kind"], told["alert"] or told["message"]].append(told)
        if not runs:
            return
        terminalreporter.section("cv2x", sep="-")
        for (kind, about), found in sorted(worse.items(), key=lambda item: -len(item[1]))[:MOST_LINES]:
            terminalreporter.line(regression_line(kind, about, found, len(runs)))
        one = "1 run" if len(runs) == 1 else f"{len(runs):,} runs"
        terminalreporter.line(f"{one}, each with its report.html: {self._asked.shown(self._asked.out)}")


def regression_line(kind: str, about: str | None, found: list[dict[str, Any]], runs: int) -> str:
    """Return one line on what got worse in some of the runs, the worst named."""
    from cv2x.harness.prose import alert_name

    worst = max(found, key=lambda told: told["size"])
    many = len({told["run"] for told in found})
    what = "" if about is None else f"{alert_name(about)} warning " if kind.startswith("alert_") else f"{about} "
    said = kind.removeprefix("alert_").replace("_", " ")
    if worst["shift_s"] is not None:
        said = f"{said} by up to {abs(worst['shift_s']):.3g} s"
    at = "" if worst["new_s"] is None else f" at {worst['new_s']:.1f} s"
    return f"{what}{said} in {many:,} of {runs:,} runs, worst: {worst['run']}{at}"
