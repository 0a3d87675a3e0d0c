"""What the options ask for: which files, in which variants, where the runs go."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cv2x.errors import InputError
from cv2x.harness.folder import folder_name

if TYPE_CHECKING:
    from cv2x.harness.pytest_plugin.runs import Runs

MAX_SEEDS = 1000
DIST = "cv2x_dist"
"""Under this name a worker of pytest-xdist is told how tests are distributed."""
TOGETHER = ("loadscope", "loadfile", "loadgroup")
"""Ways that keep the tests of a run on one worker."""
_RECORDINGS = (".mcap", ".pcap", ".pcapng", ".hex", ".txt", ".gz", ".bin")
_SCENARIO = re.compile(rb"^[\"']?scenario[\"']?\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to run a scenario; ``None`` = as the scenario says."""

    dialect: str | None = None
    radio: str | None = None
    seed: int | None = None

    @property
    def text(self) -> str:
        """As it stands in the name of a test, empty for the scenario's own way."""
        seed = None if self.seed is None else f"seed {self.seed}"
        return ", ".join(part for part in (self.dialect, self.radio, seed) if part)


@dataclass(frozen=True, slots=True)
class Found:
    """A scenario or a recording to test."""

    path: Path
    name: str
    """As the user knows it: the shipped scenario's name, or the path from where pytest started."""


@dataclass(slots=True)
class Asked:
    """Everything asked for."""

    scenarios: list[Found]
    recordings: list[Found]
    variants: list[Variant]
    out: Path
    baseline: Path | None
    tolerances: list[str]
    start: Path
    """Where pytest was called: names and places are told from there."""
    dist: str
    """How pytest-xdist distributes (``loadscope`` …); empty without it."""
    worker: str
    """This worker's name where another one may make the same run, else empty."""
    runs: Runs = field(init=False)

    def shown(self, path: Path) -> str:
        """Return a path as a person finds it."""
        return _name(path, self.start)

    def slug(self, found: Found, variant: Variant) -> str:
        """Return the name of the folder of a run: the same in every session."""
        stem = found.name.removesuffix(".yaml").removesuffix(".yml")
        return folder_name("-".join(filter(None, (stem, variant.text))).replace(os.sep, "-").replace(", ", "-"))


def asked(config: pytest.Config) -> Asked:
    """Return what the options ask for.  Raises InputError."""
    from cv2x.harness.diff.tolerances import read_tolerances
    from cv2x.harness.pytest_plugin.runs import Runs

    start = Path(config.invocation_params.dir)
    dialects: list[str | None] = [*config.getoption("cv2x_dialect")] or [None]
    radios: list[str | None] = [*config.getoption("cv2x_radio")] or [None]
    chosen: list[int | None] = [*seeds(config.getoption("cv2x_seed"))] or [None]
    _known(dialects)
    read_tolerances(config.getoption("cv2x_tolerance"))
    baseline = config.getoption("cv2x_baseline")
    if baseline is not None and not (start / baseline).is_dir():
        raise InputError("there is no such folder", str(baseline), field="--cv2x-baseline")
    worker = getattr(config, "workerinput", {})
    dist = worker.get(DIST, "") if worker else ""
    out = start / config.getoption("cv2x_out")
    if baseline is not None and out.resolve() == (start / baseline).resolve():
        raise InputError("is the baseline, too: runs would clear it away", str(out), field="--cv2x-out")
    made = Asked(
        scenarios=_unique(one for given in config.getoption("cv2x") for one in scenarios_in(given, start)),
        recordings=_unique(one for given in config.getoption("cv2x_recordings") for one in recordings_in(given, start)),
        variants=[Variant(*one) for one in product(dialects, radios, chosen)],
        out=out,
        baseline=None if baseline is None else start / baseline,
        start=start,
        tolerances=list(config.getoption("cv2x_tolerance")),
        dist=dist,
        worker="" if dist in TOGETHER else worker.get("workerid", ""),
    )
    made.runs = Runs(made)
    return made


def _unique(found: Iterator[Found]) -> list[Found]:
    return list({one.path.resolve(): one for one in found}.values())


def scenarios_in(given: str, start: Path) -> Iterator[Found]:
    """Yield the scenarios a value of ``--cv2x`` names.  Raises InputError."""
    from cv2x.scenarios.library import shipped

    path = start / given
    if path.is_dir():
        files = sorted(one for one in path.rglob("*") if one.suffix in (".yaml", ".yml") and one.is_file())
        scenarios = [one for one in files if _is_scenario(one)]
        if not scenarios:
            raise InputError("holds no scenario file (*.yaml with the key scenario)", given, field="--cv2x")
        yield from (Found(one, _name(one, start)) for one in scenarios)
    elif path.is_file():
        yield Found(path, _name(path, start))
    elif given in shipped():
        yield Found(shipped()[given], given)
    else:
        from cv2x.scenarios.load import find

        find(given)  # raises with what is near
        raise InputError("is neither a folder nor a scenario", given, field="--cv2x")


def _is_scenario(path: Path) -> bool:
    """Whether a file means to be a scenario: maps, plans and units lie beside them.  A broken one counts, too."""
    try:
        with path.open("rb") as file:
            return _SCENARIO.search(file.read(1 << 20)) is not None
    except OSError:
        return True


def recordings_in(given: str, start: Path) -> Iterator[Found]:
    """Yield the recordings a value of ``--cv2x-recordings`` names.  Raises InputError."""
    if "://" in given:
        raise InputError(
            "is a remote place: fetch the recordings into a folder first", given, field="--cv2x-recordings"
        )
    path = start / given
    if path.is_dir():
        files = sorted(one for one in path.rglob("*") if one.suffix in _RECORDINGS and one.is_file())
        if not files:
            raise InputError(f"holds no recording ({', '.join(_RECORDINGS)})", given, field="--cv2x-recordings")
        yield from (Found(one, _name(one, start)) for one in files)
    elif path.is_file():
        yield Found(path, _name(path, start))
    else:
        raise InputError("there is no such file or folder", given, field="--cv2x-recordings")


def _name(path: Path, start: Path) -> str:
    name = os.path.relpath(path, start)
    return name if not name.startswith("..") else str(path)


def _known(dialects: list[str | None]) -> None:
    from cv2x.messages import dialect

    for name in dialects:
        if name is not None:
            dialect(name)


def seeds(given: list[Any]) -> Iterator[int]:
    """Yield the seeds of ``--cv2x-seed`` (``3,5-7``).  Raises InputError."""
    for text in (part for one in given for part in str(one).split(",")):
        low, dash, high = text.strip().partition("-")
        if not low.isdecimal() or (dash and not high.isdecimal()) or (dash and int(high) - int(low) >= MAX_SEEDS):
            raise InputError(f"{text!r} is no seed: write 7, or 3,4,7-9", field="--cv2x-seed")
        yield from range(int(low), int(high or low) + 1)
