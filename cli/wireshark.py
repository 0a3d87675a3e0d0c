"""``cv2x wireshark``: put the plugin where Wireshark finds it, say what stands there, take it away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cv2x.radio.wireshark.folder import Installed

KINDS = {
    "u": "unsigned", "i": "signed", "U": "unsigned", "I": "signed", "s": "text", "b": "octets", "t": "boolean",
    "n": "present",
}  # fmt: skip
"""Kind of a field -> what a display filter compares it with."""


@click.group(name="wireshark")
def command() -> None:
    """Show DSMP, WSMP, J2735 and Chinese messages in Wireshark, down to every field."""


def _options(function: Callable[..., None]) -> Callable[..., None]:
    where = "Folder instead of your own for Lua plugins, which tshark -G folders names."
    function = click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")(function)
    return click.option("--to", "--dir", "folder", metavar="DIR", type=click.Path(path_type=Path), help=where)(function)


@command.command("install", epilog="Then:  wireshark runs/…/capture.pcapng     Filter:  j2735.BSMcoreData.speed > 500")
@_options
def install_plugin(folder: Path | None, as_json: bool) -> None:
    """Write the plugin, or the new one over an old one."""
    from cv2x.radio.wireshark.folder import install, plugin_folder

    done = install(folder or plugin_folder())
    _say(done, as_json, f"installed {done.path}: start Wireshark or tshark anew")


@command.command("uninstall")
@_options
def uninstall_plugin(folder: Path | None, as_json: bool) -> None:
    """Remove the plugin."""
    from cv2x.radio.wireshark.folder import plugin_folder, uninstall

    found = uninstall(folder or plugin_folder())
    _say(found, as_json, f"no plugin at {found.path}" if found.standing == "absent" else f"removed {found.path}")


@command.command("show", epilog="Example:  cv2x wireshark show --fields | grep -i speed")
@_options
@click.option("--fields", is_flag=True, help="List the names that display filters take, with what they compare.")
def show(folder: Path | None, as_json: bool, fields: bool) -> None:
    """Say where the plugin goes and what stands there; nothing is written."""
    from cv2x.radio.wireshark.folder import installed, plugin_folder

    if fields:
        _fields(as_json)
        return
    found = installed(folder or plugin_folder())
    _say(found, as_json, f"{found.path}: {standing_words(found)}")


def standing_words(found: Installed) -> str:
    """Return a few words for what stands where the plugin goes."""
    from cv2x import __version__

    match found.standing:
        case "absent":
            return "not installed"
        case "foreign":
            return "a file of that name that is none of ours"
        case "current":
            return f"version {__version__}, as this cv2x writes it"
    version = found.edition.version if found.edition else "?"
    return f"version {version}" + (
        ", but this cv2x writes another" if version == __version__ else f", this cv2x is {__version__}"
    )


def _say(found: Installed, as_json: bool, text: str) -> None:
    if not as_json:
        click.echo(text)
        return
    told: dict[str, Any] = {"file": str(found.path), "standing": found.standing}
    if found.edition is not None:
        told |= found.edition._asdict()
    click.echo(json.dumps(told, ensure_ascii=False))


def _fields(as_json: bool) -> None:
    from cv2x.radio.wireshark.plugin import PREFIXES, family_fields

    named = {
        f"{PREFIXES[family]}.{name}": KINDS[kind]
        for family, kinds in family_fields().items()
        for name, kind in kinds.items()
    }
    if as_json:
        click.echo(json.dumps(named, ensure_ascii=False))
        return
    for name, kind in named.items():
        click.echo(f"{name}  {kind}")
