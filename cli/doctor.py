"""``cv2x doctor``: what this machine can and cannot do, and how to change that.

Every check answers with a standing (``good``, ``missing`` for an optional part, ``bad`` for what cv2x cannot work
without), what was seen, and what to do about it.  Nothing is changed and nothing leaves the machine.
"""

from __future__ import annotations

import json
import platform
import shutil
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cv2x.errors import Cv2xError

if TYPE_CHECKING:
    from cv2x.messages import Dialect


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one check."""

    check: str
    standing: str
    """``good``, ``missing`` or ``bad``."""
    seen: str
    remedy: str = ""


MARKS = {"good": "✓", "missing": "–", "bad": "✗"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of text.")
def command(as_json: bool) -> int:
    """Say what this machine can and cannot do: codec, compiler, radios, tshark, clock, permissions.

    Exit status 2 only if a part is bad without which cv2x cannot work; a missing optional part is a dash and a hint.
    """
    findings = [finding for check in CHECKS for finding in check()]
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        width = max(len(finding.check) for finding in findings)
        for finding in findings:
            click.echo(f"{MARKS[finding.standing]} {finding.check:{width}}  {finding.seen}")
            if finding.remedy:
                click.echo(f"  {'':{width}}  → {finding.remedy}")
    return 2 if any(finding.standing == "bad" for finding in findings) else 0


def python() -> Iterator[Finding]:
    """The interpreter and the machine under it."""
    seen = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()} {platform.machine()}"
    old = sys.version_info < (3, 11)
    yield Finding("python", "bad" if old else "good", seen, "install Python 3.11 or newer" if old else "")


def codec() -> Iterator[Finding]:
    """The compiled engine and every dialect's table: loaded, and a message taken around."""
    try:
        from cv2x.messages import dialect
        from cv2x.messages.frames import FRAMELESS, FRAMES
    except ImportError as error:
        yield Finding(
            "codec", "bad", f"the compiled codec does not load: {error}", "build it again: make demo, or pip install ."
        )
        return
    for name in (*FRAMES, *FRAMELESS):
        try:
            d = dialect(name)
        except Cv2xError as error:
            yield Finding(f"dialect {name}", "bad", str(error), "build it again: make demo, or pip install .")
            continue
        yield Finding(f"dialect {name}", "good", _content(d))


def _content(d: Dialect) -> str:
    named = ", ".join(d.messages) or "none, types only"
    return f"{len(d.types)} types; messages {named}{'; experimental' if d.experimental else ''}"


def compiler() -> Iterator[Finding]:
    """What building from source needs."""
    found = shutil.which("gcc") or shutil.which("cc")
    header = Path(sysconfig.get_paths()["include"]) / "Python.h"
    if found and header.exists():
        yield Finding("compiler", "good", f"{found}, Python headers present")
    else:
        lacking = " and ".join(
            part for part, there in (("a C compiler", found), ("Python.h", header.exists())) if not there
        )
        yield Finding("compiler", "missing", f"{lacking} not found: only building from source needs it",
                      "on Debian: apt-get install gcc python3-dev")  # fmt: skip


def radios() -> Iterator[Finding]:
    """Every driver, as it checks itself."""
    from cv2x.radio.open import radio_class, radio_names

    for name in radio_names():
        try:
            yield Finding(f"radio {name}", "good", radio_class(name).check())
        except Cv2xError as error:
            yield Finding(f"radio {name}", "missing", str(error))


def raw_sockets() -> Iterator[Finding]:
    """Whether link-layer frames may be sent and captured."""
    try:
        socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0).close()
    except PermissionError:
        yield Finding("raw sockets", "missing", "not permitted: link-layer capture will not work",
                      "run as root or give the interpreter cap_net_raw")  # fmt: skip
    except OSError as error:
        yield Finding("raw sockets", "missing", f"not available: {error.strerror}")
    else:
        yield Finding("raw sockets", "good", "permitted")


def tshark() -> Iterator[Finding]:
    """Wireshark's terminal twin, for looking at captures."""
    found = shutil.which("tshark")
    if not found:
        yield Finding(
            "tshark", "missing", "not found: captures are written all the same", "on Debian: apt-get install tshark"
        )
        return
    try:
        told = subprocess.run([found, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError) as error:
        yield Finding("tshark", "missing", f"{found} does not run: {error}")
        return
    yield Finding("tshark", "good", told.splitlines()[0].rstrip("."))


def wireshark_plugin() -> Iterator[Finding]:
    """Whether the user's Wireshark has our plugin, as this cv2x writes it."""
    from cv2x.cli.wireshark import standing_words
    from cv2x.radio.wireshark.folder import installed, plugin_folder

    try:
        found = installed(plugin_folder())
    except Cv2xError as error:
        yield Finding("wireshark plugin", "missing", str(error))
        return
    current = found.standing == "current"
    remedy = "" if current or found.standing == "foreign" else "cv2x wireshark install"
    yield Finding(
        "wireshark plugin", "good" if current else "missing", f"{found.path}: {standing_words(found)}", remedy
    )


def clock() -> Iterator[Finding]:
    """Whether the kernel's clock is disciplined, and how far off it may be."""
    from cv2x.harness.clocks.kernel_clock import kernel_clock

    state = kernel_clock()
    if state is None:
        yield Finding("clock", "missing", "the kernel does not say whether its clock is synchronised")
    elif state.synchronised:
        yield Finding(
            "clock", "good", f"synchronised, off by {state.max_error_s * 1e3:.1f} ms at most by the kernel's own bound"
        )
    else:
        yield Finding("clock", "missing", "not synchronised: one-way latencies between machines mean nothing",
                      "run chrony, gpsd with PPS, or ptp4l")  # fmt: skip
    pps = sorted(str(path) for path in Path("/dev").glob("pps*"))
    yield Finding(
        "pulse per second",
        "good" if pps else "missing",
        ", ".join(pps) or "no PPS device",
    )


def gnss_time() -> Iterator[Finding]:
    """Whether GNSS steers the clock."""
    from cv2x.harness.clocks.chrony import ask_chrony
    from cv2x.harness.clocks.discipline import judge
    from cv2x.harness.clocks.gpsd import ask_gpsd
    from cv2x.harness.clocks.kernel_clock import kernel_clock

    verdict = judge(kernel_clock(), ask_chrony(), ask_gpsd())
    bound = "" if verdict.error_s is None else f"; off by {verdict.error_s * 1e3:.3g} ms at most"
    standing = "good" if verdict.by_gnss == "yes" else "missing"
    yield Finding("GNSS time", standing, f"{verdict.by_gnss}: {verdict.seen}{bound}", verdict.remedy)


def folder() -> Iterator[Finding]:
    """Whether runs can be written where we stand."""
    from cv2x.cli.console import writable

    here = Path.cwd()
    if writable(here):
        free = shutil.disk_usage(here).free / 1e9
        yield Finding("run folder", "good", f"runs/ can be made here, {free:.0f} GB free")
    else:
        yield Finding("run folder", "missing", f"{here} is not writable", "give --out DIR")


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    python,
    codec,
    compiler,
    radios,
    raw_sockets,
    tshark,
    wireshark_plugin,
    clock,
    gnss_time,
    folder,
)
