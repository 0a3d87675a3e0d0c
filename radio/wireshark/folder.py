"""Where Wireshark looks for a user's Lua plugins, and what of ours stands there.

tshark knows best: ``tshark -G folders`` names the folder, which depends on platform, version and environment.  Without
tshark it is the default of Wireshark on Linux.  A file under our name that is none of ours is never overwritten or
removed.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Literal, NamedTuple

from cv2x.errors import InputError, UnavailableError
from cv2x.radio.wireshark.plugin import FILE_NAME, Edition, edition_of, plugin_text

_LINE = "Personal Lua Plugins:"
_DEFAULT = Path(".local/lib/wireshark/plugins")
_TSHARK_SECONDS = 20

Standing = Literal["absent", "current", "other", "foreign"]


class Installed(NamedTuple):
    """What stands in a folder: ``absent``, ``current`` (ours as it is), ``other`` (another edition of ours), or
    ``foreign`` (a file of that name by somebody else)."""

    path: Path
    standing: Standing
    edition: Edition | None = None


def plugin_folder() -> Path:
    """Return the user's folder for Lua plugins; it need not exist."""
    tshark = shutil.which("tshark")
    if tshark is not None:
        try:
            told = subprocess.run(
                [tshark, "-G", "folders"], capture_output=True, text=True, timeout=_TSHARK_SECONDS, check=True
            ).stdout
        except (OSError, subprocess.SubprocessError):
            told = ""
        for line in told.splitlines():
            if line.startswith(_LINE) and line.removeprefix(_LINE).strip():
                return Path(line.removeprefix(_LINE).strip())
    return Path.home() / _DEFAULT


def installed(folder: Path) -> Installed:
    """Return what stands in a folder.  Raises UnavailableError for a file that cannot be read."""
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return Installed(path, "absent")
    except OSError as error:
        raise UnavailableError(f"cannot read {path}: {error.strerror}") from error
    edition = edition_of(text)
    if edition is None:
        return Installed(path, "foreign")
    return Installed(path, "current" if text == plugin_text() else "other", edition)


def install(folder: Path) -> Installed:
    """Write the plugin into a folder, made where needed.  Raises InputError and UnavailableError."""
    found = installed(folder)
    if found.standing == "foreign":
        raise InputError(f"{found.path} is there and none of ours: move it away, or name another folder with --to")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        found.path.write_text(plugin_text(), encoding="utf-8")
    except OSError as error:
        raise UnavailableError(f"cannot write {found.path}: {error.strerror}") from error
    return installed(folder)


def uninstall(folder: Path) -> Installed:
    """Remove the plugin from a folder and return what stood there.  Raises InputError and UnavailableError."""
    found = installed(folder)
    if found.standing == "foreign":
        raise InputError(f"{found.path} is none of ours and stays")
    try:
        found.path.unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableError(f"cannot remove {found.path}: {error.strerror}") from error
    return found
