"""Every application in its scenario and safe twin, over many seeds with noise and losses; writes docs/applications/.

    python bench/applications.py [--trouble white|slow|none] [--seeds N] [--only NAME ...] [--docs]

Prints a line for each application: in how many runs it was raised, how late against a run without trouble, and in how
many runs of the twin it was raised in vain.  The kinds of trouble are `noisy.TROUBLES`.  ``--docs`` keeps the figures
in ``docs/applications/figures.json`` and writes the pages from all that are kept there (``--trouble none``: from those
alone).
"""

from __future__ import annotations

import argparse
import dataclasses
import json

from noisy import TROUBLES, Figures, figures
from pages import FIGURES, write_pages

from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load

DIALECT = "ydt3709"


def scenarios() -> dict[str, str]:
    """Return shipped scenario -> the id of the application it shows."""
    found = {}
    for name in shipped():
        if name.startswith("day-one/") and not name.endswith("-safe"):
            scenario = load(name)
            if scenario.dialect == DIALECT:
                (found[name],) = scenario.units["host"].applications
    return found


def line(alert_id: str, name: str, found: Figures) -> str:
    """Return the figures of one application as text."""
    late = sorted(found.late_s) or [float("nan")]
    spread = f"{late[0]:+.2f} {late[len(late) // 2]:+.2f} {late[-1]:+.2f} s"
    counts = f"{found.detected}/{found.runs} twice {found.again} in vain {found.false_alarms}"
    return f"{alert_id:6} {name:32} {counts:32} late {spread}"


def main() -> None:
    """Run, print, and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--trouble", choices=[*TROUBLES, "none"], default="white")
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--docs", action="store_true")
    args = parser.parse_args()
    wanted = {
        name: alert for name, alert in scenarios().items() if not args.only or name.partition("/")[2] in args.only
    }
    kept = read_figures()
    for name, alert_id in wanted.items() if args.trouble != "none" else ():
        found = figures(name, alert_id, DIALECT, range(args.seeds), TROUBLES[args.trouble])
        print(line(alert_id, name, found), flush=True)
        kept.setdefault(args.trouble, {})[name] = found
    if args.docs:
        told = {kind: {key: dataclasses.asdict(one) for key, one in each.items()} for kind, each in kept.items()}
        FIGURES.write_text(json.dumps(told, separators=(",", ":")).replace("},", "},\n") + "\n", encoding="utf-8")
        write_pages({name: alert for name, alert in scenarios().items() if name in kept.get("white", {})}, kept)


def read_figures() -> dict[str, dict[str, Figures]]:
    """Return the figures that are kept: kind of trouble -> scenario -> figures."""
    if not FIGURES.exists():
        return {}
    told = json.loads(FIGURES.read_text("utf-8"))
    return {kind: {name: Figures(**one) for name, one in each.items()} for kind, each in told.items()}


if __name__ == "__main__":
    main()
