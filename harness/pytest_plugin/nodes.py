"""The tests: a node per scenario or recording, one per way to run it, and under it a test per expectation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cv2x.errors import Cv2xError
from cv2x.harness.pytest_plugin.asked import Asked, Found, Variant

if TYPE_CHECKING:
    from cv2x.harness.run import RunResult
    from cv2x.scenarios.model import Scenario

REACHES_ITS_END = "the run reaches its end"
NOTHING_REFUSED = "nothing is refused"
ALL_RECORDS = "every record is used"
NO_REGRESSION = "no regression against the baseline"


class NotMetError(Exception):
    """What a test found; the lines are told as they are, without a traceback."""


def collectors(session: pytest.Session, asked: Asked) -> Iterator[pytest.Collector]:
    """Yield the nodes of everything asked for."""
    for kind, listed in ((ScenarioFile, asked.scenarios), (DriveFile, asked.recordings)):
        for found in listed:
            yield kind.from_parent(session, found=found, asked=asked)


class _Node(pytest.Collector):
    """A scenario or a recording; its tests are those of its variants."""

    def __init__(self, *, found: Found, asked: Asked, **kwargs: Any) -> None:
        super().__init__(name=found.name, nodeid=found.name.replace("::", ":"), **kwargs)
        self.path = found.path
        self.found, self.asked = found, asked

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return a fault of the file as its one sentence."""
        if isinstance(excinfo.value, Cv2xError):
            from cv2x.scenarios.problem import ProblemsFoundError

            found = excinfo.value.problems if isinstance(excinfo.value, ProblemsFoundError) else (excinfo.value,)
            return "\n".join(str(one) for one in found)
        return super().repr_failure(excinfo)

    def _variants(self, variants: list[Variant]) -> Iterator[tuple[pytest.Collector, Variant]]:
        """Yield where the tests of each variant hang: here, where there is only the scenario's own way."""
        for variant in variants:
            if variant.text:
                yield _Way.from_parent(self, name=variant.text), variant
            else:
                yield self, variant


class _Way(pytest.Collector):
    """One way to run a scenario; it holds no tests of its own finding."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.tests: list[pytest.Item] = []

    def collect(self) -> list[pytest.Item]:
        """Return the tests it was given."""
        return self.tests


class ScenarioFile(_Node):
    """A scenario."""

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Yield a test per expectation.  Raises InputError for a file with a fault."""
        from cv2x.scenarios.load import load

        scenario = load(self.path)
        for parent, variant in self._variants(self.asked.variants):
            slug = self.asked.slug(self.found, variant)
            given = {"asked": self.asked, "found": self.found, "variant": variant, "slug": slug, "scenario": scenario}
            tests: list[pytest.Item] = []
            names: dict[str, int] = {}
            for index, expected in enumerate(scenario.expect):
                again = names[expected.text] = names.get(expected.text, 0) + 1
                name = expected.text if again == 1 else f"{expected.text} ({again})"
                tests.append(ExpectationTest.from_parent(parent, name=name, index=index, line=expected.line, **given))
            tests.append(EndTest.from_parent(parent, name=REACHES_ITS_END, **given))
            if self.asked.baseline is not None:
                tests.append(BaselineTest.from_parent(parent, name=NO_REGRESSION, **given))
            yield from _hung(parent, tests)


class DriveFile(_Node):
    """A recorded drive."""

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """Yield the tests of its replay."""
        dialects = dict.fromkeys(Variant(one.dialect, one.radio) for one in self.asked.variants)
        for parent, variant in self._variants(list(dialects)):
            slug = self.asked.slug(self.found, variant)
            given = {"asked": self.asked, "found": self.found, "variant": variant, "slug": slug, "scenario": None}
            tests: list[pytest.Item] = [
                RefusedTest.from_parent(parent, name=NOTHING_REFUSED, **given),
                RecordsTest.from_parent(parent, name=ALL_RECORDS, **given),
                EndTest.from_parent(parent, name=REACHES_ITS_END, **given),
            ]
            if self.asked.baseline is not None:
                tests.append(BaselineTest.from_parent(parent, name=NO_REGRESSION, **given))
            yield from _hung(parent, tests)


def _hung(parent: pytest.Collector, tests: list[pytest.Item]) -> Iterator[pytest.Item | pytest.Collector]:
    if isinstance(parent, _Way):
        parent.tests = tests
        yield parent
    else:
        yield from tests


class _Test(pytest.Item):
    """A test of one run."""

    def __init__(
        self,
        *,
        name: str,
        asked: Asked,
        found: Found,
        variant: Variant,
        slug: str,
        scenario: Scenario | None,
        line: int | None = None,
        **kwargs: Any,
    ) -> None:
        # A group of pytest-xdist is what stands behind the @ of a test's name; the marker xdist_group is not enough
        # everywhere (pytest 9.2 with pytest-xdist 3.8 takes no notice of it).
        grouped = f"@{slug}" if asked.dist == "loadgroup" else ""
        super().__init__(name=name.replace("::", ":").replace("@", " at ") + grouped, **kwargs)
        self.path = found.path
        self.asked, self.found, self.variant, self.slug, self.scenario = asked, found, variant, slug, scenario
        self.line = line

    def made(self) -> RunResult:
        """Return the run, made now if nobody has asked for it yet."""
        runs = self.asked.runs
        if self.scenario is None:
            result = runs.of_recording(self.found, self.slug, self.variant)
        else:
            result = runs.of_scenario(self.scenario, self.slug, self.variant)
        self.user_properties.append(("cv2x_report", self.asked.shown(result.report)))
        return result

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the expectation stands."""
        return (
            self.path,
            None if self.line is None else self.line - 1,
            f"{self.found.name}: {self.name.partition('@')[0]}",
        )

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return what was found as sentences; a traceback only for a fault of the program."""
        if isinstance(excinfo.value, NotMetError | Cv2xError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def fail(self, result: RunResult, *lines: str) -> None:
        """Fail with sentences, and where the evidence is."""
        from cv2x.harness.folder import ARTEFACTS

        told = [line for line in lines if line]
        told.append(f"report    {self.asked.shown(result.report)}")
        told.append(f"recording {self.asked.shown(result.folder / ARTEFACTS['recording'])}")
        raise NotMetError("\n".join(told))


class ExpectationTest(_Test):
    """An expectation is met."""

    def __init__(self, *, index: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.index = index

    def runtest(self) -> None:
        """Judge it."""
        from cv2x.harness.verdict import FAILED

        result = self.made()
        verdict = result.verdicts[self.index]
        self.user_properties.append(("cv2x_measured", verdict.measured))
        if verdict.status == FAILED:
            place = f"{self.asked.shown(Path(verdict.file))}:{verdict.line}"
            self.fail(result, verdict.sentence, f"measured  {verdict.measured}", f"expected  {verdict.text}  ({place})")
        if not verdict.passed:
            pytest.skip(f"{verdict.status}: {verdict.sentence}")
        self.add_report_section("call", "cv2x", verdict.sentence)


class EndTest(_Test):
    """The run reaches its end."""

    def runtest(self) -> None:
        """Look whether it did."""
        result = self.made()
        cause = result.results["interrupted"]
        if cause == "Ctrl-C":
            raise KeyboardInterrupt
        if cause:
            self.fail(result, f"the run ended after {result.results['ran_s']:.3f} s: {cause}")


class RefusedTest(_Test):
    """The listener of a replay refuses nothing."""

    def runtest(self) -> None:
        """Look what was refused."""
        result = self.made()
        rows = result.results["refused"]
        if rows:
            first = min(rows, key=lambda row: row["first_s"])
            counts = ", ".join(f"{row['cause']} {row['count']:,}×" for row in rows)
            total = sum(row["count"] for row in rows)
            where = f"first at {first['first_s']:.3f} s: {first['cause']}: {first['detail']}"
            self.fail(result, f"{total:,} frames were refused ({counts})", where)


class RecordsTest(_Test):
    """Everything in the recording is a record that could be used."""

    def runtest(self) -> None:
        """Look what was not."""
        result = self.made()
        told = result.results["replay"]
        lines = [f"{row['count']:,}× {row['cause']}: {row['first']}" for row in told["rejects"]]
        lines += [f"{row['count']:,}× not sent: {row['cause']}" for row in told["not_sent"]]
        if lines:
            self.fail(result, "parts of the recording were not used", *lines)


class BaselineTest(_Test):
    """Nothing became worse against the run of a former session."""

    def runtest(self) -> None:
        """Compare."""
        from cv2x.harness.diff.compare import REGRESSION, compare
        from cv2x.harness.diff.page import render
        from cv2x.harness.diff.sentences import cause_text, lead, sentence, words
        from cv2x.harness.diff.tolerances import read_tolerances
        from cv2x.harness.folder import ARTEFACTS

        result = self.made()
        assert self.asked.baseline is not None  # noqa: S101 - the test is only there with one
        baseline = self.asked.baseline / self.slug
        if not (baseline / ARTEFACTS["results"]).is_file():
            pytest.skip(f"the baseline holds no run {self.slug}")
        w, told = words("en"), compare(baseline, result.folder, read_tolerances(self.asked.tolerances))
        page = result.folder.with_name(f"{result.folder.name}.diff.html")
        page.write_text(render(told, w), "utf-8")
        for finding in told.findings:
            if finding.regression:
                values = {key: finding.values.get(key) for key in ("unit", "alert", "message", "shift_s", "new_s")}
                plain = {"kind": finding.kind, "size": finding.size, "run": self.slug, **values}
                self.user_properties.append(("cv2x_regression", json.dumps(plain)))
        if told.status == REGRESSION:
            worse = [sentence(one, w, told.tolerances) for one in told.findings if one.regression]
            causes = "; ".join(cause_text(one, w) for one in told.causes)
            lines = [f"also      {one}" for one in worse[1:20]]
            lines.append(f"{w['cause_title']}: {causes}" if causes else w["cause_none"])
            places = (f"diff      {self.asked.shown(page)}", f"baseline  {self.asked.shown(baseline)}")
            self.fail(result, lead(told, w), *lines, *places)
        self.add_report_section("call", "cv2x", lead(told, w))
