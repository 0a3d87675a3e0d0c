"""The emulated channel beside the published simulations: how far each setting is off, in percentage points.

`make channel` runs it and writes the table and the plots of docs/channel.md; the tests run the short form of it.

    python bench/mode4_reference.py [--seconds S] [--seed N] [--write]
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cv2x.radio.pc5.plot import Curve, plot
from cv2x.radio.pc5.study import Study, measure

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "facts" / "data" / "mode4_pdr_reference.csv"
HELD = ROOT / "tests" / "radio" / "pc5" / "mode4_reference.csv"
DOCS = ROOT / "docs"
SATURATED_CBR = 0.8
LIMITS = {"unsaturated": 3.0, "unsaturated mean": 1.8, "saturated": 5.5, "sen": 2.0}
"""Percentage points, mean absolute deviation of the PDR over 0-500 m; `sen` in every bin."""


@dataclass(frozen=True)
class Setting:
    """One published setting with its curves by column name."""

    density: float
    rate: float
    power: float
    sub_channels: int
    columns: dict[str, np.ndarray]

    def __str__(self) -> str:
        return f"{self.density:g}/m, {self.rate:g} Hz, {self.power:g} dBm, {self.sub_channels} sub-channels"


@dataclass(frozen=True)
class Deviation:
    """How far a study is off the published simulation, in percentage points."""

    setting: Setting
    result: dict[str, Any]
    pdr: float
    sen: float
    hd: float

    @property
    def saturated(self) -> bool:
        """Whether the study measured a CBR of 0.8 or more."""
        return float(self.result["cbr"]) >= SATURATED_CBR

    @property
    def hd_limit(self) -> float:
        """What half duplex may be off on average."""
        return 0.1 if self.setting.rate <= 10 else 0.2


def settings(file: Path | None = None) -> list[Setting]:
    """Read the reference, the shared one if it is there."""
    grouped: dict[tuple[str, ...], list[dict[str, str]]] = {}
    with (file or (SHARED if SHARED.exists() else HELD)).open() as lines:
        for row in csv.DictReader(lines):
            key = row["beta_veh_per_m"], row["lambda_hz"], row["pt_dbm"], row["subchannels"]
            grouped.setdefault(key, []).append(row)
    return [
        Setting(float(density), float(rate), float(power), int(sub_channels),
                {name: np.array([float(row[name]) for row in rows]) for name in rows[0]})
        for (density, rate, power, sub_channels), rows in grouped.items()
    ]  # fmt: skip


def compare(setting: Setting, seconds: float, seed: int) -> Deviation:
    """Study a setting and hold it against its reference."""
    result = measure(
        Study("umh-mode4", setting.density, setting.rate, setting.power, setting.sub_channels, seconds, seed)
    )
    of = {name: np.array(curve) - setting.columns[f"{name}_simulation"] for name, curve in result["loss"].items()}
    pdr = np.array(result["pdr"]) - setting.columns["pdr_simulation"]
    return Deviation(
        setting,
        result,
        pdr=100 * float(np.abs(pdr).mean()),
        sen=100 * float(np.abs(of["sen"]).max()),
        hd=100 * float(abs(of["hd"].mean())),
    )


def table(found: list[Deviation]) -> Iterator[str]:
    """The deviations as a Markdown table."""
    yield "| setting | CBR | PDR, mean deviation | sensitivity, worst bin | half duplex, mean | within |"
    yield "|---|---|---|---|---|---|"
    for one in found:
        limit = LIMITS["saturated" if one.saturated else "unsaturated"]
        good = one.pdr <= limit and one.sen <= LIMITS["sen"] and one.hd <= one.hd_limit
        yield (
            f"| {one.setting} | {one.result['cbr']:.2f} | {one.pdr:.2f} of {limit:g} | {one.sen:.2f} of 2 "
            f"| {one.hd:.3f} of {one.hd_limit:g} | {'yes' if good else 'NO'} |"
        )
    mean = np.mean([one.pdr for one in found if not one.saturated])
    yield f"| mean of those under {SATURATED_CBR:g} CBR | | {mean:.2f} of {LIMITS['unsaturated mean']:g} | | | |"


def draw(found: list[Deviation]) -> dict[str, str]:
    """The plots by file name: delivery beside the reference, and the losses of each setting."""
    distances = found[0].result["distance_m"]
    curves = []
    for one in found:
        curves.append(Curve(str(one.setting), list(zip(distances, one.result["pdr"], strict=True))))
        points = list(zip(distances, one.setting.columns["pdr_simulation"].tolist(), strict=True))
        curves.append(Curve("", points, marks=True))
    drawn = {
        "channel-pdr.svg": plot("Packet delivery; points: published simulation", "distance in metres", "PDR", curves)
    }
    losses = []
    for one in found[0], found[-1]:
        for name, label in (("sen", "sensitivity"), ("col", "collision")):
            losses.append(
                Curve(
                    f"{label}, {one.setting.density:g}/m", list(zip(distances, one.result["loss"][name], strict=True))
                )
            )
            points = list(zip(distances, one.setting.columns[f"{name}_simulation"].tolist(), strict=True))
            losses.append(Curve("", points, marks=True))
    drawn["channel-losses.svg"] = plot(
        "Losses by cause; points: published simulation", "distance in metres", "share of packets", losses
    )
    return drawn


def rewrite(text: str, mark: str, lines: list[str]) -> str:
    """Put lines between the two comments of a mark."""
    between = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.S)
    if not between.search(text):
        raise SystemExit(f"docs/channel.md has no <!-- {mark} --> … <!-- /{mark} -->")
    return between.sub(lambda found: found[1] + "\n".join(lines) + "\n" + found[2], text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="rewrite the table and plots of docs/channel.md")
    arguments = parser.parse_args()
    found = []
    for setting in settings():
        found.append(compare(setting, arguments.seconds, arguments.seed))
        print(list(table(found))[-2], flush=True)
    lines = list(table(found))
    print(lines[-1])
    if arguments.write:
        for name, picture in draw(found).items():
            (DOCS / name).write_text(picture, "utf-8")
        page = DOCS / "channel.md"
        page.write_text(rewrite(page.read_text("utf-8"), "accuracy", lines), "utf-8")
    if any(line.endswith("| NO |") for line in lines):
        raise SystemExit("a setting is outside its limits")


if __name__ == "__main__":
    main()
