from __future__ import annotations

import math

import numpy as np
import pytest

from cv2x.errors import InputError
from cv2x.messages.model import Maneuver
from cv2x.rsu.maps.assemble import assemble, numbered
from cv2x.rsu.maps.read import read_roads
from cv2x.rsu.maps.reference_line import ReferenceLine
from cv2x.rsu.maps.xml import root_of
from tests.rsu.maps.conftest import DATA
from tests.rsu.maps.test_sumo_agreement import agreement


def line(*geometries: str) -> ReferenceLine:
    return ReferenceLine(root_of(f"<planView>{''.join(geometries)}</planView>".encode(), "f"), "f", "1")


def geometry(shape: str, length: float, s: float = 0.0, x: float = 0.0, y: float = 0.0, hdg: float = 0.0) -> str:
    return f'<geometry s="{s}" x="{x}" y="{y}" hdg="{hdg}" length="{length}">{shape}</geometry>'


def test_a_quarter_circle_ends_where_geometry_says() -> None:
    quarter = math.pi / 2 * 20
    x, y, heading = line(geometry('<arc curvature="0.05"/>', quarter)).at(np.array([0.0, quarter]))
    assert (x[1], y[1], heading[1]) == pytest.approx((20.0, 20.0, math.pi / 2), abs=1e-9)


def test_a_spiral_is_the_integral_of_its_curvature() -> None:
    length, steps = 60.0, 200_000
    s = (np.arange(steps) + 0.5) * length / steps
    theta = 0.3 + 0.05 / length * s * s / 2
    expected = np.cos(theta).sum() * length / steps, np.sin(theta).sum() * length / steps
    x, y, _ = line(geometry('<spiral curvStart="0" curvEnd="0.05"/>', length, hdg=0.3)).at(np.array([length]))
    assert (x[0], y[0]) == pytest.approx(expected, abs=1e-6)


def test_pieces_follow_each_other() -> None:
    both = line(geometry("<line/>", 10), geometry("<line/>", 5, s=10, x=10, hdg=math.pi / 2))
    x, y, _ = both.at(np.array([9.0, 10.0, 14.0]))
    assert x == pytest.approx([9, 10, 10])
    assert y == pytest.approx([0, 0, 4])


def test_a_normalized_cubic_runs_from_nought_to_one() -> None:
    cubic = '<paramPoly3 aU="0" bU="10" cU="0" dU="0" aV="0" bV="0" cV="4" dV="0" pRange="normalized"/>'
    x, y, _ = line(geometry(cubic, 12)).at(np.array([12.0]))
    assert (x[0], y[0]) == pytest.approx((10.0, 4.0))


def test_the_same_junction_as_opendrive_and_as_sumo_net(net, samples) -> None:
    drive = read_roads(DATA / "crossing.xodr.gz")
    (name,) = drive.junctions()
    a, b = assemble(net, "C", numbered(net, 1)).junction, assemble(drive, name, numbered(drive, 1)).junction
    assert [lane.id for lane in a.lanes] == [lane.id for lane in b.lanes]
    assert [lane.maneuvers for lane in a.lanes] == [lane.maneuvers for lane in b.lanes]
    assert [len(lane.connections) for lane in a.lanes] == [len(lane.connections) for lane in b.lanes]
    assert [lane.width_m for lane in b.lanes] == pytest.approx([lane.width_m for lane in a.lanes], abs=0.01)
    shift = (b.anchor.lon_deg - a.anchor.lon_deg) * 95_000, (b.anchor.lat_deg - a.anchor.lat_deg) * 110_900
    for one, other in zip(a.lanes, b.lanes, strict=True):
        moved = (other.points[0].east_m + shift[0], other.points[0].north_m + shift[1])
        assert math.dist(one.points[0][:2], moved) < 0.3


WIDTH = '<width a="3" b="0" c="0" d="0" sOffset="0"/>'
TWO_WAYS = """<OpenDRIVE><header/>
<road id="1" length="100" junction="-1"><link><successor elementType="junction" elementId="9"/></link>
 <planView>{w}</planView><lanes>
 <laneSection s="0"><left><lane id="1" type="driving"><link><successor id="1"/></link>{3}</lane></left>
  <right><lane id="-1" type="driving"><link><successor id="-1"/></link>{3}</lane></right></laneSection>
 <laneSection s="60"><left><lane id="1" type="driving"><link><predecessor id="1"/></link>{3}</lane></left>
  <right><lane id="-1" type="driving"><link><predecessor id="-1"/></link>{3}</lane>
  <lane id="-2" type="driving">{3}</lane>
  <lane id="-3" type="shoulder">{3}</lane></right></laneSection></lanes>
 <signals><signal id="s1" dynamic="yes" s="99" t="0"><validity fromLane="-1" toLane="-1"/></signal>
 <signal id="s2" dynamic="yes" s="99" t="0"><validity fromLane="-2" toLane="-2"/></signal></signals></road>
<road id="2" length="100" junction="-1"><link><predecessor elementType="junction" elementId="9"/></link>
 <type s="0" type="town"><speed max="50" unit="km/h"/></type><planView>{e}</planView><lanes>
 <laneSection s="0"><left><lane id="1" type="driving">{3}</lane></left>
  <right><lane id="-1" type="driving">{3}</lane></right></laneSection></lanes></road>
<road id="5" length="20" junction="9"><link><predecessor elementType="road" elementId="1" contactPoint="end"/>
 <successor elementType="road" elementId="2" contactPoint="start"/></link><planView>{m}</planView><lanes>
 <laneSection s="0"><right><lane id="-1" type="driving"><link><predecessor id="-1"/><successor id="-1"/></link>
 {3}</lane></right></laneSection></lanes></road>
<road id="6" length="20" junction="9"><link><predecessor elementType="road" elementId="2" contactPoint="start"/>
 <successor elementType="road" elementId="1" contactPoint="end"/></link><planView>{b}</planView><lanes>
 <laneSection s="0"><right><lane id="-1" type="driving"><link><predecessor id="1"/><successor id="1"/></link>
 {3}</lane></right></laneSection></lanes></road>
<junction id="9" name="Nine">
 <connection id="0" incomingRoad="1" connectingRoad="5" contactPoint="start"><laneLink from="-1" to="-1"/></connection>
 <connection id="1" incomingRoad="2" connectingRoad="6" contactPoint="start"><laneLink from="1" to="-1"/></connection>
</junction>
</OpenDRIVE>""".replace("{3}", WIDTH).format(
    w=geometry("<line/>", 100, x=-110), e=geometry("<line/>", 100, x=10), m=geometry("<line/>", 20, x=-10),
    b=geometry("<line/>", 20, x=10, hdg=math.pi),
)  # fmt: skip


def test_both_directions_of_a_road_and_its_sections(write) -> None:
    network = read_roads(write("two.xodr", TWO_WAYS), (31.0, 121.0))
    assert network.junctions() == ["9"]
    made = assemble(network, "9", numbered(network, None), reach_m=80.0)
    ingress = [lane for lane in made.junction.lanes if lane.ingress]
    egress = [lane for lane in made.junction.lanes if not lane.ingress]
    # The road from the east comes first, clockwise from north; its lane keeps right of the reference line.
    assert [lane.points[0][:2] for lane in ingress] == [(10.0, 1.5), (-10.0, -1.5), (-10.0, -4.5)]
    assert [lane.points[0][:2] for lane in egress] == [(10.0, -1.5), (-10.0, 1.5)]
    assert ingress[0].speed_limit_mps == pytest.approx(50 / 3.6)
    # Through both lane sections, to the reach; the lane that begins at 60 m is short.
    assert [lane.points[-1].east_m for lane in ingress] == [90.0, -90.0, -50.0]
    (over,) = ingress[1].connections
    assert (over.lane, over.maneuvers, over.signal_group) == (egress[0].id, {Maneuver.STRAIGHT}, 1)
    assert made.notes["lane that leads nowhere"] == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("<header/>", "<header"), "not well-formed"),
        (("<line/>", "<clothoid/>"), "'clothoid' is no geometry"),
        (('length="100" junction="-1"', 'length="x" junction="-1"'), "'x' is not a number"),
        (("<header/>", "<header><geoReference>+proj=nonsense</geoReference></header>"), "no projection PROJ knows"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(write, change, said) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read_roads(write("bad.xodr", TWO_WAYS.replace(*change)), (31.0, 121.0))
    assert caught.value.file.endswith("bad.xodr")


def test_without_a_place_on_earth_the_origin_is_asked_for(write) -> None:
    with pytest.raises(InputError, match="--origin"):
        read_roads(write("two.xodr", TWO_WAYS))


def test_entities_are_refused(write) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><OpenDRIVE>&a;</OpenDRIVE>'
    with pytest.raises(InputError, match="entities"):
        read_roads(write("bomb.xodr", bomb))


def test_sumo_agrees_with_the_opendrive_map_too(net, samples) -> None:
    drive = read_roads(DATA / "crossing.xodr.gz")
    made = assemble(drive, drive.junctions()[0], numbered(drive, 1)).junction
    assert agreement(net, samples[::4], "j2735-2024", noise_m=0.0, junction=made)[1] >= 0.99
