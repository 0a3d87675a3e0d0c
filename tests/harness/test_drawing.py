"""Drawings: labels that do not overlap, views that fit, ticks that are round, tracks that do not jump."""

from __future__ import annotations

import math
import random
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.report.labels import Label, Placer
from cv2x.harness.report.roads import hull
from cv2x.harness.report.scale import Linear, Log, round_step
from cv2x.harness.report.svg import number, tag, text
from cv2x.harness.report.timeline import regroup
from cv2x.harness.report.view import breaks, cut, fit, inside_runs


def overlap(one: Any, other: Any) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_labels_do_not_lie_on_each_other_nor_leave_the_frame() -> None:
    rng = random.Random(5)
    placer = Placer((0, 0, 800, 500))
    marks = [(rng.uniform(50, 750), rng.uniform(50, 450)) for _ in range(25)]
    for x, y in marks:
        placer.keep_free(x, y, 5)
    kept = len(placer.taken)
    drawn = [placer.place(Label(x, y, f"{n}.4 s red-sedan: forward collision")) for n, (x, y) in enumerate(marks)]
    boxes = placer.taken[kept:]
    assert len(boxes) == sum(bool(d) for d in drawn)
    assert len(boxes) + placer.left_out == 25
    assert len(boxes) >= 20
    assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= 800 and box[3] <= 500 for box in boxes)
    assert not any(overlap(box, (x - 5, y - 5, x + 5, y + 5)) for box in boxes for x, y in marks)


def test_labels_at_one_place_spread() -> None:
    placer = Placer((0, 0, 900, 600))
    drawn = [placer.place(Label(450, 300, "12.4 s red-sedan: red-light violation")) for _ in range(6)]
    assert all(drawn)
    assert len(set(placer.taken)) == 6


@given(st.lists(st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000)), min_size=1, max_size=30))
def test_a_view_shows_all_points_with_equal_axes(points: list[tuple[float, float]]) -> None:
    view = fit(points)
    assert all(view.shows(view.xy(point), 1e-6) for point in points)
    x0, y0 = view.xy((0.0, 0.0))
    x1, y1 = view.xy((10.0, 10.0))
    assert x1 - x0 == pytest.approx(y0 - y1)
    assert x1 > x0
    length_m, pixels = view.scale_bar()
    assert pixels == pytest.approx(length_m * view.px_per_m)
    assert view.width / 8 <= pixels <= view.width / 2


def test_a_lane_is_cut_at_its_stretch() -> None:
    kept = cut([(0.0, 0.0), (0.0, 60.0), (0.0, 200.0)], 90.0)
    assert kept == [(0.0, 0.0), (0.0, 60.0), (0.0, 90.0)]
    assert cut([(0.0, 0.0), (0.0, 60.0)], 90.0) == [(0.0, 0.0), (0.0, 60.0)]


def test_a_track_breaks_where_no_driving_leads() -> None:
    track = [[0.0, 0.0, 0.0, 10.0], [1.0, 10.0, 0.0, 10.0], [6.4, 450.0, 0.0, 10.0], [6.5, 451.0, 0.0, 10.0]]
    assert breaks(track) == {2}
    assert breaks([[0.0, 0.0, 0.0, None], [1.0, 99.0, 0.0, None], [2.0, 300.0, 0.0, None]]) == {2}


def test_runs_reach_the_edge_and_respect_breaks() -> None:
    view = fit([(0.0, 0.0), (100.0, 0.0)])
    points = [view.xy((x, 0.0)) for x in (-900.0, -800.0, 10.0, 20.0, 900.0, 950.0, 30.0)]
    assert inside_runs(view, points) == [[1, 2, 3, 4], [5, 6]]
    assert inside_runs(view, points, {2, 6}) == [[2, 3, 4], [6]]


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(-100, 100)), min_size=3, max_size=30, unique=True))
def test_a_hull_holds_every_point(points: list[tuple[float, float]]) -> None:
    edge = hull(points)
    for a, b in zip(edge, [*edge[1:], edge[0]], strict=True):
        for c in points:
            assert (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) >= -1e-6


@given(st.floats(1e-3, 1e6), st.integers(2, 10))
def test_ticks_are_round_and_inside(high: float, about: int) -> None:
    scale = Linear(0.0, high, 0.0, 100.0)
    ticks = scale.ticks(about)
    assert 1 <= len(ticks) <= about + 1
    assert all(-1e-9 <= tick <= high * (1 + 1e-6) for tick in ticks)


@pytest.mark.parametrize(
    ("rough", "step"), [(0.9, 1.0), (1.0, 1.0), (1.1, 2.0), (3.0, 5.0), (7.0, 10.0), (0.012, 0.02), (0.0, 1.0)]
)
def test_steps_are_one_two_five(rough: float, step: float) -> None:
    assert round_step(rough) == pytest.approx(step)


def test_a_logarithmic_scale_spaces_decades_evenly() -> None:
    scale = Log(100.0, 1e6, 0.0, 400.0)
    assert scale.ticks() == [100.0, 1e3, 1e4, 1e5, 1e6]
    assert [round(scale(tick)) for tick in scale.ticks()] == [0, 100, 200, 300, 400]
    assert scale(1.0) == 0.0


@given(st.lists(st.integers(0, 50), max_size=300), st.sampled_from([0.05, 0.1, 0.5]), st.sampled_from([0.5, 1.0, 2.5]))
def test_regrouping_keeps_the_total(counts: list[int], from_s: float, to_s: float) -> None:
    grouped = regroup(counts, from_s, to_s)
    assert sum(grouped) == sum(counts)
    assert len(grouped) <= math.ceil(len(counts) * from_s / to_s) + 1


def test_svg_escapes_content_and_attributes() -> None:
    assert text(1.0, 2.5, "<b>&") == '<text x="1" y="2.5">&lt;b&gt;&amp;</text>'
    assert (
        tag("g", class_='"><script>', stroke_width=1.25, x=None)
        == '<g class="&quot;&gt;&lt;script&gt;" stroke-width="1.25"></g>'
    )
    assert number(1.0) == "1"
    assert number(-0.126) == "-0.13"


def test_crossing_map_has_no_overlapping_labels(world: Any) -> None:
    from cv2x.harness import results
    from cv2x.harness.language import Words
    from cv2x.harness.report.map_drawing import map_drawing
    from cv2x.harness.report.sections.place import WORDS

    seen = world.collector()
    world.junction_run(world.Stage(seen), 40.0)
    seen.finish(world.START, world.ns(40.0))
    for extent in ("place", "near", "whole"):
        drawn = map_drawing(results.build(world.facts(), seen, (), None, {}), Words("en", WORDS), extent)
        assert drawn is not None
        assert drawn["left_out"] == 0
        for name in ("red-sedan", "white-van", "old-man"):
            assert re.search(rf">{name}</text>", drawn["svg"]), (extent, name)
