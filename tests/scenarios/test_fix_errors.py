from __future__ import annotations

import math
import random
import statistics
from itertools import pairwise
from pathlib import Path

import pytest

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.scenarios.build import receivers
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import FixErrorSpec, GnssFault, MultipathSpec
from cv2x.scenarios.run import RunOptions
from cv2x.scenarios.traffic.fix_errors import FixErrors
from cv2x.station.observer import Observer

TENTH_NS = SECOND_NS // 10


def errors(spec: FixErrorSpec, *faults: GnssFault, seed: str = "7", fixes: int = 3000):
    """Return the errors (east, north) of fixes at 10 Hz of a vehicle that stands; ``None`` in an outage."""
    receiver = FixErrors(spec, faults, lambda kind: random.Random(f"{seed}/unit/{kind}"))
    told = [receiver.at(n * TENTH_NS, 100.0, -50.0, 10.0, 90.0) for n in range(fixes)]
    return [None if one is None else (one.east_m - 100.0, one.north_m + 50.0) for one in told]


def test_noise_is_new_at_every_fix_and_as_large_as_said() -> None:
    east = [error[0] for error in errors(FixErrorSpec(noise_m=2.0))]
    north = [error[1] for error in errors(FixErrorSpec(noise_m=2.0))]
    for axis in (east, north):
        assert statistics.mean(axis) == pytest.approx(0.0, abs=0.15)
        assert statistics.stdev(axis) == pytest.approx(2.0, rel=0.05)
        assert abs(statistics.correlation(axis[:-1], axis[1:])) < 0.06
    assert abs(statistics.correlation(east, north)) < 0.06


def test_wander_keeps_to_its_spread_and_changes_slowly() -> None:
    spec = FixErrorSpec(wander_m=3.0, wander_time_ns=5 * SECOND_NS)
    east = [error[0] for error in errors(spec, fixes=30_000)]
    assert statistics.stdev(east) == pytest.approx(3.0, rel=0.1)
    assert statistics.correlation(east[:-50], east[50:]) == pytest.approx(math.exp(-1), abs=0.1)
    assert max(abs(b - a) for a, b in pairwise(east)) < 3.0


def test_bias_is_there_always() -> None:
    assert set(errors(FixErrorSpec(bias_m=(1.5, -0.5)), fixes=20)) == {(1.5, -0.5)}


def test_multipath_comes_and_goes() -> None:
    spec = FixErrorSpec(multipath=MultipathSpec(8.0, 20 * SECOND_NS, 2 * SECOND_NS))
    told = errors(spec, fixes=60_000)
    away = [error != (0.0, 0.0) for error in told]
    assert sum(away) / len(away) == pytest.approx(2 / 22, rel=0.2)
    episodes = [error for before, error in pairwise(told) if before == (0.0, 0.0) != error]
    assert len(episodes) == pytest.approx(6000 / 22, rel=0.15)
    assert statistics.stdev([episode[0] for episode in episodes]) == pytest.approx(8.0, rel=0.15)


def test_faults_last_their_time_and_leave_nothing_behind() -> None:
    outage = GnssFault("outage", at_ns=SECOND_NS, lasts_ns=SECOND_NS)
    jump = GnssFault("jump", at_ns=3 * SECOND_NS, lasts_ns=SECOND_NS, by_m=(20.0, -5.0))
    drift = GnssFault("drift", at_ns=5 * SECOND_NS, lasts_ns=2 * SECOND_NS, rate_mps=1.5, heading_deg=90.0)
    told = errors(FixErrorSpec(), outage, jump, drift, fixes=80)
    assert [n for n, error in enumerate(told) if error is None] == list(range(10, 20))
    assert [n for n, error in enumerate(told) if error == (20.0, -5.0)] == list(range(30, 40))
    assert [error[0] for error in told[50:70]] == pytest.approx([0.15 * n for n in range(20)])
    assert {error for n, error in enumerate(told) if n < 10 or n in range(20, 30) or n >= 70} == {(0.0, 0.0)}


def test_one_kind_of_error_changes_no_other() -> None:
    plain = errors(FixErrorSpec(noise_m=1.0), fixes=100)
    outage = GnssFault("outage", at_ns=2 * SECOND_NS, lasts_ns=SECOND_NS)
    assert [a for a in errors(FixErrorSpec(noise_m=1.0), outage, fixes=100) if a] == plain[:20] + plain[30:]
    both = FixErrorSpec(noise_m=1.0, bias_m=(5.0, 0.0), multipath=MultipathSpec(0.0, SECOND_NS, SECOND_NS))
    assert [a[0] - 5.0 for a in errors(both, fixes=100)] == pytest.approx([a[0] for a in plain])
    assert errors(FixErrorSpec(noise_m=1.0), seed="8", fixes=100) != plain


def test_speed_and_heading_have_their_own() -> None:
    spec = FixErrorSpec(speed_noise_mps=0.5, heading_noise_deg=3.0)
    receiver = FixErrors(spec, (), random.Random)
    told = [receiver.at(n * TENTH_NS, 0.0, 0.0, 0.2, 1.0) for n in range(2000)]
    assert min(one.speed_mps for one in told) == 0.0
    headings = [(one.heading_deg + 180.0) % 360.0 - 180.0 for one in told]
    assert statistics.stdev(headings) == pytest.approx(3.0, rel=0.06)
    assert all(0.0 <= one.heading_deg < 360.0 for one in told)


SCENARIO = """scenario: Positions are not what they seem
place: {{origin: [31.2304, 121.4737]}}
time: {{duration: 12 s}}
dialect: ydt3709
applications: {{FCW: {{}}}}
positioning: {positioning}
actors:
  one: {{kind: car, path: [[0, 0], [400, 0]], speed: 36 km/h}}
  two: {{kind: car, path: [[0, 50], [400, 50]], speed: 36 km/h}}
units:
  a: {{obu: one}}
  b: {{obu: two, positioning: {{bias: [0, 4]}}}}
faults: {faults}
"""


def write(tmp_path: Path, positioning: str = "{noise: 2 m}", faults: str = "[]") -> Path:
    path = tmp_path / "errors.yaml"
    path.write_text(SCENARIO.format(positioning=positioning, faults=faults))
    return path


class Watch(Observer):
    """Keeps what units say of themselves, and the truth of the same moments."""

    def __init__(self) -> None:
        self.said: dict[str, list[tuple[float, float]]] = {"a": [], "b": []}
        self.stated: set[float | None] = set()
        self.frame = LocalFrame(31.2304, 121.4737)

    def transmitted(self, at, unit, transmission) -> None:
        state = transmission.message.model
        self.said[unit].append(self.frame.to_enu(state.position.lat_deg, state.position.lon_deg))
        self.stated.add(state.semi_major_m)


def watched(path: Path, **options) -> Watch:
    watch = Watch()
    Engine(load(path), RunOptions(**options), (watch,)).run()
    return watch


def test_a_scenario_says_how_far_its_units_are_off(tmp_path: Path) -> None:
    watch = watched(write(tmp_path))
    off = [north for _, north in watch.said["a"]]
    assert statistics.stdev(off) == pytest.approx(2.0, rel=0.3)
    # The unit's own bias stands beside the noise of all.
    assert statistics.mean(north for _, north in watch.said["b"]) == pytest.approx(54.0, abs=0.6)
    assert watch.stated == {2.0}


def test_the_same_seed_errs_alike_and_another_does_not(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert watched(path, seed=3).said == watched(path, seed=3).said
    assert watched(path, seed=3).said != watched(path, seed=4).said


def test_a_unit_is_silent_in_an_outage(tmp_path: Path) -> None:
    faults = "[{at: 4 s, unit: a, gnss: outage, for: 5 s}]"
    watch = watched(write(tmp_path, "{rate: 10 Hz}", faults))
    # Fixes older than half a second are none: 4.5 s to 9 s are missing.
    assert len(watch.said["b"]) - len(watch.said["a"]) == pytest.approx(45, abs=2)
    assert watch.stated == {None}


def test_without_errors_a_fix_is_the_truth(tmp_path: Path) -> None:
    path = tmp_path / "plain.yaml"
    text = SCENARIO.format(positioning="{rate: 10 Hz}", faults="[]").replace(", positioning: {bias: [0, 4]}", "")
    path.write_text(text)
    assert receivers(load(path), 0) == {}


@pytest.mark.parametrize(
    ("positioning", "faults", "field", "said"),
    [
        ("{noise: 2}", "[]", "positioning.noise", "a length"),
        ("{nois: 2 m}", "[]", "positioning.nois", "noise"),
        ("{bias: [1]}", "[]", "positioning.bias", "east, north"),
        ("{multipath: {jump: 8 m, every: 0 s, for: 1 s}}", "[]", "positioning.multipath.every", "0.1 s or more"),
        ("{wander: 1 m, wander time: 0 s}", "[]", "positioning.wander time", "more than 0 s"),
        ("{noise: 2 m}", "[{at: 1 s, unit: c, gnss: outage, for: 1 s}]", "faults[0].unit", "no unit 'c'"),
        ("{noise: 2 m}", "[{at: 1 s, unit: a, gnss: jump, for: 1 s}]", "faults[0]", "a jump says by:"),
        ("{noise: 2 m}", "[{at: 1 s, unit: a, gnss: outage, for: 1 s, by: [1, 2]}]", "faults[0].by", "not of a fault"),
        ("{noise: 2 m}", "[{at: 1 s, unit: a, gnss: fire, for: 1 s}]", "faults[0].gnss", "outage"),
    ],
)
def test_what_is_wrong_is_named_at_its_line(tmp_path: Path, positioning, faults, field, said) -> None:
    with pytest.raises(InputError, match=said) as caught:
        load(write(tmp_path, positioning, faults))
    assert caught.value.field == field
    assert caught.value.line
