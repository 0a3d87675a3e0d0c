"""Every application in its scenario and safe twin, over many seeds with noise and losses; writes docs/applications/.

    python bench/applications.py [--seeds N] [--noise M] [--loss SHARE] [--only NAME ...] [--json FILE] [--docs]

Prints a line for each application: in how many runs it was raised, how late against a run without noise and losses,
and in how many runs of the twin it was raised in vain.  ``--docs`` writes a page each from these figures (or, with
``--from FILE``, from those of an earlier run).
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

from noisy import Figures, figures
from pages import write_pages

from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load

DIALECT = "ydt3709"


def scenarios() -> dict[str, str]:
    """Return shipped scenario -> the id of the application it shows."""
    found = {}
    for name in shipped():
        if name.startswith("day-one/") and not name.endswith("-safe"):
            host = load(name).units["host"]
            (found[name],) = host.applications
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
    parser.add_argument("--noise", type=float, default=2.0, help="metres along each axis, one sigma")
    parser.add_argument("--loss", type=float, default=0.3)
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--from", dest="earlier", type=Path, help="figures of an earlier run")
    parser.add_argument("--docs", action="store_true")
    args = parser.parse_args()
    wanted = {
        name: alert for name, alert in scenarios().items() if not args.only or name.partition("/")[2] in args.only
    }
    found: dict[str, Figures] = {}
    if args.earlier:
        found = {name: Figures(**each) for name, each in json.loads(args.earlier.read_text("utf-8")).items()}
    else:
        for name, alert_id in wanted.items():
            found[name] = figures(name, alert_id, DIALECT, range(args.seeds), args.noise, args.loss)
            print(line(alert_id, name, found[name]), flush=True)
            if args.json:
                told = {key: dataclasses.asdict(each) for key, each in found.items()}
                args.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if args.docs:
        write_pages({name: alert for name, alert in wanted.items() if name in found}, found, args.noise, args.loss)


if __name__ == "__main__":
    main()
