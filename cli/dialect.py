"""``cv2x dialect``: look into the message dialects, and add one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cv2x.messages.reference import Field, Reference

DEFAULT = "j2735-2024"
"""Where none is named, the dialect looked into first: it has the most messages."""
NARROWEST = 72  # columns; below this notes go rather than wrap
SHORT = 12  # messages named in the list of dialects
LEGEND = "? optional   + extension addition   … later editions may add   bits of root values, as on the wire"


@click.group(name="dialect")
def command() -> None:
    """List and show message dialects; add and remove dialects of your own ASN.1."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of text.")
def list_dialects(as_json: bool) -> None:
    """List the dialects that --dialect takes, with their messages."""
    from cv2x.messages import dialect
    from cv2x.messages.frames import FRAMES
    from cv2x.messages.stored import stored_names

    origins = dict.fromkeys(FRAMES, "built in") | dict.fromkeys(stored_names(), "yours")
    width = max(map(len, origins))
    found = []
    for name, origin in origins.items():
        d = dialect(name)
        about = {"name": name, "origin": origin, "family": d.family, "types": len(d.types), "messages": d.messages}
        found.append(about)
        if not as_json:
            more = f" … {len(d.messages) - SHORT} more" if len(d.messages) > SHORT else ""
            shown = " ".join(d.messages[:SHORT]) + more
            click.echo(f"{name:{width}}  {origin:8}  {shown or 'types only, no frame'}")
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))


@command.command("show", epilog="Example:  cv2x dialect show MAP --dialect ydt3709 --depth 5")
@click.argument("message", required=False)
@click.option("--dialect", "wanted", metavar="D", help=f"The dialect to look into; {DEFAULT}, or one that has MESSAGE.")
@click.option("--type", "asn1_type", metavar="T", help="Show an ASN.1 type instead of a message.")
@click.option("--depth", type=click.IntRange(0), default=3, show_default=True, help="How many levels down.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def show(message: str | None, wanted: str | None, asn1_type: str | None, depth: int, as_json: bool) -> None:
    """Print what a MESSAGE (or a type) is made of: fields, types, ranges, units where known, bits on the wire.

    Without MESSAGE, the names of all messages and types of the dialect.
    """
    from cv2x.messages import dialect
    from cv2x.messages.reference import Reference

    if message and asn1_type:
        raise click.UsageError("a MESSAGE or --type, not both")
    reference = Reference(dialect(wanted or _dialect_with(message, asn1_type)))
    if not message and not asn1_type:
        _overview(reference, as_json)
        return
    top = reference.type(asn1_type) if asn1_type else reference.message(message or "")
    if as_json:
        click.echo(json.dumps(_as_json(reference, top, depth), ensure_ascii=False))
        return
    title = asn1_type or message
    named = f"{top.type} · " if top.type and top.type != title else ""
    note = f" · {top.note}" if top.note else ""
    click.echo(f"{title} · {named}{_called(reference)} · {top.words} · {_bits(top)}{note}")
    _print(reference, top, depth)


@command.command("add", epilog="Example:  cv2x dialect add sae-bought J2735/*.asn --top MessageFrame --like j2735-2024")
@click.argument("name")
@click.argument("files", nargs=-1, required=True)
@click.option("--top", metavar="T", help="The type that frames messages; without it there are types only.")
@click.option("--like", metavar="D", help="Built-in dialect whose family and short names they have.")
@click.option("--plain", metavar="M", multiple=True, help="Module whose types keep plain names where several clash.")
@click.option("--encoding", type=click.Choice(["uper", "oer"]), default="uper", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def add(
    name: str,
    files: tuple[str, ...],
    top: str | None,
    like: str | None,
    plain: tuple[str, ...],
    encoding: str,
    as_json: bool,
) -> None:
    """Compile the ASN.1 texts FILES (or folders of them) and keep the result as dialect NAME.

    Only the compiled table is kept, in your data directory, and the hash of the texts; --dialect NAME finds it from
    then on.  With --like, what its messages mean is known, and units, scenarios and cv2x translate speak it.  A dialect
    you added before under that name is replaced; a built-in one never is.
    """
    from cv2x.messages.dialect import Dialect
    from cv2x.messages.own import compiled
    from cv2x.messages.own_frame import frame_of, unlike_messages
    from cv2x.messages.stored import check_name, store

    check_name(name)
    made = compiled(files, name, encoding, plain)
    d = Dialect(made.table, frame_of(made.table, top, like), made.legend)
    other = unlike_messages(made.table, top, like) if like else {}
    path = store(name, made, top, like)
    if as_json:
        found = {"name": name, "file": str(path), "origin": made.origin, "types": len(d.types), "unlike": other}
        click.echo(json.dumps(found | {"messages": list(d.messages)}, ensure_ascii=False))
        return
    framed = "no frame: use --type with decode"
    if d.messages:
        framed = f"{_count(len(d.messages), 'message')}{f' in {top}' if top else ''}"
    click.echo(f"{name}: {_count(len(d.types), 'type')}, {framed}; kept in {path}")
    if like:
        click.echo(f"{name} is of the family {d.family}: cv2x run, replay and translate take it")
    for message, why in other.items():
        click.echo(
            f"{message} is not as in {like} ({why}), so it goes by the name in your text and has no meaning here"
        )


@command.command("remove")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def remove_dialect(name: str, as_json: bool) -> None:
    """Remove the dialect NAME that you added."""
    from cv2x.messages.stored import remove

    remove(name)
    click.echo(json.dumps({"removed": name}) if as_json else f"{name} is removed")


def _dialect_with(message: str | None, asn1_type: str | None) -> str:
    """Return the first built-in dialect that has a message or type, `DEFAULT` first and when none has it."""
    from cv2x.messages import dialect
    from cv2x.messages.frames import FRAMES

    for name in (DEFAULT, *FRAMES):
        d = dialect(name)
        if (message or asn1_type) in (d.types if asn1_type else d.messages):
            return name
    return DEFAULT


def _called(reference: Reference) -> str:
    """Return the name of the dialect, and that it is a reconstruction where it is."""
    d = reference.dialect
    return f"{d.name} (experimental: a reconstruction)" if d.experimental else d.name


def _overview(reference: Reference, as_json: bool) -> None:
    messages, types = list(reference.dialect.messages), sorted(reference.types)
    if as_json:
        click.echo(json.dumps({"dialect": reference.dialect.name, "messages": messages, "types": types}))
        return
    click.echo(f"{_called(reference)} · {_count(len(messages), 'message')}, {_count(len(types), 'type')}")
    for title, names in (("messages", messages), ("types", types)):
        if names:
            click.echo(f"\n{title}")
            click.echo(click.wrap_text(" ".join(names), _columns(), "  ", "  "))


def _as_json(reference: Reference, field: Field, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": field.name,
        "type": field.type,
        "kind": field.kind,
        "range": field.range,
        "bits": [field.bits.low, field.bits.high],
        "note": field.note,
        "optional": field.optional,
        "addition": field.addition,
        "extensible": field.extensible,
    }
    if field.default is not None:
        found["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
    if names := reference.numbers(field):
        found["names"] = names
    if named := reference.named_bits(field):
        found["named_bits"] = dict(named)
    if key := reference.key(field):
        found["key"] = key
    if depth > 0 and (parts := reference.parts(field)):
        found["parts"] = [_as_json(reference, part, depth - 1) for part in parts]
    return found


def _print(reference: Reference, top: Field, depth: int) -> None:
    """Print the tree in columns: field, type, bits, note."""
    rows = [("field", "type", "bits", "")]
    _rows(reference, top, depth, "", rows)
    for line in _names(reference, top):
        click.echo(line)
    if len(rows) == 1:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    room = _columns() - sum(widths) - 6
    for name, words, bits, note in rows:
        line = f"{name:{widths[0]}}  {words:{widths[1]}}  {bits:>{widths[2]}}"
        click.echo(f"{line}  {_cut(note, room)}".rstrip())
    click.echo(LEGEND)


def _rows(reference: Reference, field: Field, depth: int, lead: str, rows: list[tuple[str, str, str, str]]) -> None:
    parts = reference.parts(field)
    if depth == 0:
        return
    for number, part in enumerate(parts):
        last = number == len(parts) - 1 and not _grows(field)
        branch = "└─ " if last else "├─ "
        name = f"{lead}{branch}{'+ ' if part.addition else ''}{part.name}{'?' if part.optional else ''}"
        note = part.note
        if part.default is not None:
            note = f"default {part.default}; {note}".rstrip("; ")
        if key := reference.key(part):
            note = f"selected by {key}"
        words = part.range if part.type and part.kind in _NAMED else part.words
        rows.append((name, f"{part.type} {words}".strip(), _bits(part, short=True), note))
        _rows(reference, part, depth - 1, lead + ("   " if last else "│  "), rows)
    if parts and _grows(field):
        rows.append((f"{lead}└─ …", "", "", ""))


_NAMED = ("SEQUENCE", "CHOICE", "ENUMERATED", "SEQUENCE OF")


def _grows(field: Field) -> bool:
    return field.extensible and field.kind in ("SEQUENCE", "CHOICE")


def _names(reference: Reference, top: Field) -> list[str]:
    """Return the lines of an enumeration's names, or of named numbers or bits, when that is what is shown."""
    names: dict[str, int | None] = dict(reference.numbers(top)) or dict(reference.named_bits(top))
    return [f"{'' if number is None else number:>6}  {name}" for name, number in names.items()]


def _bits(field: Field, short: bool = False) -> str:
    text = str(field.bits)
    return text if short else f"{text} {'bit' if text == '1' else 'bits'}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _columns() -> int:
    import shutil
    import sys

    return max(shutil.get_terminal_size().columns, NARROWEST) if sys.stdout.isatty() else 1 << 16


def _cut(note: str, room: int) -> str:
    if len(note) <= room:
        return note
    return note[: room - 1] + "…" if room > 12 else ""
