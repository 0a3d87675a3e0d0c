"""``cv2x interop``: stacks and devices beside one another, and one frame under all eyes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cv2x.errors import InputError, UnavailableError

if TYPE_CHECKING:
    from cv2x.harness.interop.stack import Options, Stack


@click.group()
def command() -> None:
    """Let stacks and devices understand one another, and say where they do not."""


@command.command(
    epilog="Examples:  cv2x interop run sae     cv2x interop run chinese --dut udp://127.0.0.1:9000 --out runs/dut-a"
)
@click.argument("suite")
@click.option("--stacks", metavar="A,B,…", help="Stacks by name; default those of the suite, or all that are there.")
@click.option(
    "--stack", "commands", multiple=True, metavar="NAME=COMMAND", help="A stack of yours that speaks lines of JSON."
)
@click.option(
    "--dut", "devices", multiple=True, metavar="ADDRESS", help="udp://HOST:PORT, rsu41://HOST or pcap:FILE; NAME=… too."
)
@click.option("--flexstack-python", metavar="PYTHON", help="Interpreter of the environment that has v2xflexstack.")
@click.option(
    "--python",
    "pythons",
    multiple=True,
    metavar="NAME=PYTHON",
    help="Interpreter that has cv2x and pycrate (asn1tools).",
)
@click.option("--link", "links", multiple=True, metavar="NAME=LINK", help="How vanetza is reached: ITS-END:OUR-END.")
@click.option("--out", metavar="DIR", help="Folder for the results; default runs/interop-<suite>-<number>.")
@click.option("--lang", default="en", show_default=True, metavar="en|zh", help="Language of matrix.html.")
@click.option("--json", "as_json", is_flag=True, help="Print results.json instead of text.")
@click.option("--quiet", is_flag=True, help="Print the verdict alone.")
def run(
    suite: str,
    stacks: str | None,
    commands: tuple[str, ...],
    devices: tuple[str, ...],
    flexstack_python: str | None,
    pythons: tuple[str, ...],
    links: tuple[str, ...],
    out: str | None,
    lang: str,
    as_json: bool,
    quiet: bool,
) -> int:
    """Run SUITE, the name of a shipped one (cv2x interop list) or a YAML file: every stack speaks to every other.

    Compares octets, fields and meaning, prints the matrix, and leaves matrix.html, results.json, junit.xml and the
    evidence of every cell.  Exit status 0: all agree, known faults aside; 1: one does not; 2: bad input or environment.
    """
    from cv2x.cli.console import step_bar
    from cv2x.harness.interop.run import run_suite
    from cv2x.harness.interop.stack import Options
    from cv2x.harness.interop.stacks import from_environment
    from cv2x.harness.interop.suite import find_suite, read_suite
    from cv2x.harness.interop.terminal import lines
    from cv2x.harness.language import language

    lang = language(lang)
    read = read_suite(find_suite(suite))
    options = Options(pythons=_pairs(pythons, "--python"), programs=_pairs(commands, "--stack"))
    options.links.update(_pairs(links, "--link"))
    if flexstack_python:
        options.pythons["v2xflexstack"] = flexstack_python
    own = list(options.programs)
    from_environment(options)
    named = [name.strip() for name in (stacks or "").split(",") if name.strip()]
    if own and not named:
        named = [*(read.stacks or ["ours"]), *own]
    elif own:
        named += [name for name in own if name not in named]
    with step_bar(read.title, not (quiet or as_json)) as progress:
        done = run_suite(
            read, options, stacks=named, devices=devices, out=Path(out) if out else None, lang=lang, progress=progress
        )
    if as_json:
        click.echo(json.dumps(done.results, ensure_ascii=False))
    else:
        told = list(lines(done.results, done.folder.as_posix()))
        for line in told[-1:] if quiet else told:
            click.echo(line)
    return 0 if done.passed else 1


@command.command("list")
def list_() -> None:
    """List the suites that come with cv2x, and the stacks there are adapters for."""
    from cv2x.harness.interop.stack import Options
    from cv2x.harness.interop.stacks import from_environment, open_stack, stack_names
    from cv2x.harness.interop.suite import read_suite
    from cv2x.harness.interop.suites import shipped

    for name, path in shipped().items():
        suite = read_suite(path)
        click.echo(f"suite  {name:<16} {suite.title}, {len(suite.cases)} messages")
    options = from_environment(Options())
    for name in stack_names():
        try:
            with open_stack(name, options) as stack:
                told = f"{stack.version}; {stack.origin}" + (
                    f" (unverified: {stack.unverified})" * bool(stack.unverified)
                )
        except UnavailableError as error:
            told = f"not there: {error}"
        click.echo(f"stack  {name:<16} {told}")


def _pairs(written: tuple[str, ...], option: str) -> dict[str, str]:
    found = {}
    for one in written:
        name, equals, value = one.partition("=")
        if not equals or not name or not value:
            raise InputError(f"{one!r} is not NAME=VALUE", field=option)
        found[name] = value
    return found


@command.command(epilog="Examples:  cv2x interop probe 0014 25 00…     cv2x interop probe frame.bin --given-to ydt3709")
@click.argument("frame", nargs=-1, required=True)
@click.option("--given-to", metavar="DIALECT", help="Explain why a decoder of this dialect does not take it.")
@click.option("--stacks", metavar="A,B,…", help="Ask these stacks too; default all that are there, '' for none.")
@click.option("--flexstack-python", metavar="PYTHON", help="Interpreter of the environment that has v2xflexstack.")
@click.option("--lang", default="en", show_default=True, metavar="en|zh", help="Language of what is said.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a frame.")
def probe(
    frame: tuple[str, ...],
    given_to: str | None,
    stacks: str | None,
    flexstack_python: str | None,
    lang: str,
    as_json: bool,
) -> int:
    """Say which dialects and stacks accept one FRAME, why the others do not, and who it is likely from.

    FRAME is hex, typed any way (its words are joined), a file with hex lines or one binary frame, or - for standard
    input.  Exit status 0: some dialect takes the message as it was given; 1: none does, or octets stand around it;
    2: no octets could be read.
    """
    from cv2x.cli.console import step_bar
    from cv2x.harness.interop.probe import look
    from cv2x.harness.interop.probe.lines import lines
    from cv2x.harness.interop.stack import Options
    from cv2x.harness.interop.stacks import from_environment
    from cv2x.harness.language import language
    from cv2x.messages.frames import FRAMES

    lang = language(lang)
    if given_to and given_to not in FRAMES:
        raise InputError(f"{given_to!r} is none of {', '.join(FRAMES)}", field="--given-to")
    options = from_environment(Options())
    if flexstack_python:
        options.pythons["v2xflexstack"] = flexstack_python
    clean = True
    with ExitStack() as held:
        asked = [held.enter_context(stack) for stack in _opened(stacks, options)]
        for number, (octets, how) in enumerate(_frames(frame)):
            with step_bar("asking", bool(asked) and not as_json) as progress:
                seen = look(octets, asked, how, given_to or "", progress)
            clean = clean and bool(seen.takers) and len(seen.message) == len(octets)
            if as_json:
                click.echo(json.dumps(seen.to_json(), ensure_ascii=False))
                continue
            if number:
                click.echo()
            for line in lines(seen, lang):
                click.echo(line)
    return 0 if clean else 1


def _opened(names: str | None, options: Options) -> list[Stack]:
    """Return the stacks to ask beside our engine; of those nobody named, the ones that are there."""
    from cv2x.harness.interop.stacks import open_stack, stack_names

    if names is not None:
        return [open_stack(name.strip(), options) for name in names.split(",") if name.strip() and name != "ours"]
    there = []
    for name in stack_names():
        try:
            there += [] if name == "ours" else [open_stack(name, options)]
        except UnavailableError:
            continue
    return there


def _frames(given: tuple[str, ...]) -> Iterator[tuple[bytes, str]]:
    """Yield the octets of what was given, and how they were written.  Raises InputError."""
    from cv2x.harness.interop.probe.hextext import read_hex
    from cv2x.harness.interop.probe.look import MAX_OCTETS

    if len(given) == 1 and (given[0] == "-" or _is_file(given[0])):
        name = given[0]
        octets = sys.stdin.buffer.read(MAX_OCTETS * 8) if name == "-" else Path(name).read_bytes()[: MAX_OCTETS * 8]
        try:
            text = octets.decode("ascii")
            printable = all(letter.isprintable() or letter in "\r\n\t" for letter in text)
        except UnicodeDecodeError:
            printable = False
        if not octets:
            raise InputError("is empty", file=name)
        if octets[:4] in (b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4", b"\x4d\x3c\xb2\xa1", b"\x0a\x0d\x0d\x0a"):
            raise InputError("is a capture: look into it with cv2x peel, and probe one frame of it", file=name)
        if not printable or text.startswith("Version="):
            yield octets[:MAX_OCTETS], ""
            return
        for number, line in enumerate(text.splitlines(), 1):
            if line.split("#", 1)[0].strip():
                try:
                    yield read_hex(line.split("#", 1)[0])
                except InputError as error:
                    raise InputError(error.reason, name, number) from None
        return
    yield read_hex(" ".join(given))


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # a frame too long to be a name
        return False
