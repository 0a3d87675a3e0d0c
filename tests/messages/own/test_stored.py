"""Dialects that are kept by name: found like built-in ones, never in their place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.errors import InputError
from cv2x.messages import dialect
from cv2x.messages.own import compiled
from cv2x.messages.stored import load, remove, store, stored_names

Texts = Callable[..., list[Path]]
TEXT = """M DEFINITIONS AUTOMATIC TAGS ::= BEGIN
F ::= CHOICE { ping Ping }
Ping ::= SEQUENCE { n N }
N ::= INTEGER (0..7) -- of nothing
END
"""


def test_a_stored_dialect_is_found_by_its_name(texts: Texts) -> None:
    path = store("test-found", compiled(texts(m=TEXT), "other", "uper"), "F", None)
    assert path.stat().st_mode & 0o777 == 0o600
    assert stored_names() == ["test-found"]
    d = dialect("test-found")
    assert d is dialect("test-found")
    assert (d.name, d.messages, d.family) == ("test-found", ("ping",), "")
    assert d.decode(d.encode("ping", {"n": 3}))[1].n == 3
    assert d.legend["notes"] == {"N": "of nothing"}


def test_the_texts_themselves_are_not_kept(texts: Texts) -> None:
    path = store("test-texts", compiled(texts(m=TEXT), "other", "uper"), "F", None)
    assert b"SEQUENCE" not in path.read_bytes()
    stored = load("test-texts")
    assert stored is not None
    assert stored.origin == compiled(texts(m=TEXT), "again", "uper").origin


@pytest.mark.parametrize("name", ["ydt3709", "j2735-2024", "../escape", "", "a b", ".hidden", "x" * 65])
def test_names_that_cannot_be_taken(texts: Texts, folders: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"^name: "):
        store(name, compiled(texts(m=TEXT), "other", "uper"), "F", None)
    with pytest.raises(InputError, match=r"^name: "):
        remove(name)
    assert not (folders / "data").exists()


def test_removing(texts: Texts) -> None:
    store("test-gone", compiled(texts(m=TEXT), "other", "uper"), None, None)
    remove("test-gone")
    assert stored_names() == []
    with pytest.raises(InputError, match="no dialect 'test-gone'; known are"):
        dialect("test-gone")
    with pytest.raises(InputError, match="you added no dialect 'test-gone'; added are: none"):
        remove("test-gone")


EMPTY = hashlib.sha256(b"{}").hexdigest().encode() + b"\n{}"  # whole, but no dialect


@pytest.mark.parametrize("damage", [b"", b"\xff", b"0\n{}", EMPTY])
def test_a_damaged_one_says_so(texts: Texts, damage: bytes) -> None:
    path = store("test-damaged", compiled(texts(m=TEXT), "other", "uper"), "F", None)
    path.write_bytes(damage)
    with pytest.raises(InputError, match=r"test-damaged\.json: this stored dialect cannot be used .*: add it again"):
        dialect("test-damaged")


def test_a_file_under_a_built_in_name_is_not_looked_at(texts: Texts) -> None:
    path = store("test-moved", compiled(texts(m=TEXT), "other", "uper"), "F", None)
    path.rename(path.with_name("ydt3709.json"))
    assert "BSM" in dialect("ydt3709").messages
    assert stored_names() == []
