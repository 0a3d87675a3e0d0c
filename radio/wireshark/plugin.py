"""The plugin as one Lua file: our reader, the tables of every dialect for the air, and a head that says what it is.

One file, because a plugin that is one file can be copied, removed and given to ``tshark -X lua_script:``.  The tables
of a dialect stand in it as text and are read when its first message comes; the fields of all are registered at once,
since Wireshark takes none later.  The head carries version and a digest of the rest, so that an old plugin is told from
ours.
"""

from __future__ import annotations

import hashlib
import re
from importlib import resources
from typing import NamedTuple

from cv2x import __version__
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.radio import ethertype
from cv2x.radio.ethernet_frame import LOCAL_EXPERIMENTAL
from cv2x.radio.udp_address import DEFAULT_PORT
from cv2x.radio.wireshark.tables import DialectTables, Fields, quoted

FILE_NAME = "cv2x.lua"
FAMILIES = {"sae": ("j2735-2024", "j2735-2016"), "cn": ("ydt3709", "tcsae53-2019", "cn-phase2")}
"""Family -> its dialects, the default of the preference first."""
PREFIXES = {"sae": "j2735", "cn": "cnv2x"}
"""Family -> what its names begin with in display filters."""
MODULES = ("bits", "walk", "headers", "protocols")
"""Parts that return a table, in the order of need; ``register`` comes behind them."""

_HEAD = re.compile(r"-- cv2x Wireshark plugin (\S+) ([0-9a-f]{16})\n")


class Edition(NamedTuple):
    """What tells one plugin from another: the version of the cv2x that wrote it, and a digest of its content."""

    version: str
    digest: str


def family_fields() -> dict[str, dict[str, str]]:
    """Return family -> name of each field in display filters (without prefix) -> its kind letter."""
    return {family: fields.kinds for family, (fields, _) in _families().items()}


def plugin_text() -> str:
    """Return the plugin."""
    families = _families()
    body = [
        f"local VERSION = {quoted(__version__)}\nlocal UDP_PORT = {quoted(str(DEFAULT_PORT))}\n",
        f"local ETHERTYPE = {{ wsmp = {ethertype.WSMP}, experimental = {LOCAL_EXPERIMENTAL} }}\n",
        "local DIALECTS, FIELDS, TABLES, EXPERIMENTAL = {}, {}, {}, {}\n",
        "if set_plugin_info then set_plugin_info({ version = VERSION }) end\n",
    ]
    for family, (fields, tables) in families.items():
        body.append(f"DIALECTS.{family} = {{{', '.join(map(quoted, tables))}}}\n")
        body.append(f"FIELDS.{family} = [==[\n{fields.text()}]==]\n")
        body += [f"TABLES[{quoted(name)}] = [==[\n{text}]==]\n" for name, text in tables.items()]
    body += [f"EXPERIMENTAL[{quoted(name)}] = true\n" for name, frame in FRAMES.items() if frame.experimental]
    body += [f"\nlocal {name} = (function()\n{_part(name)}end)()\n" for name in MODULES]
    body.append(f"\n{_part('register')}")
    text = "".join(body)
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return (
        f"-- cv2x Wireshark plugin {__version__} {digest}\n"
        "-- Written by `cv2x wireshark install` from the tables of the codec: edit nothing here.\n"
        "-- SPDX-License-Identifier: Apache-2.0\n\n" + text
    )


def edition_of(text: str) -> Edition | None:
    """Return the edition a plugin's head states, ``None`` for a file that is none of ours."""
    match = _HEAD.match(text)
    return Edition(match[1], match[2]) if match else None


def _families() -> dict[str, tuple[Fields, dict[str, str]]]:
    found = {}
    for family, names in FAMILIES.items():
        fields = Fields()
        found[family] = (fields, {name: DialectTables(dialect(name), fields).text() for name in names})
    return found


def _part(name: str) -> str:
    return (resources.files("cv2x.radio.wireshark") / f"{name}.lua").read_text(encoding="utf-8")
