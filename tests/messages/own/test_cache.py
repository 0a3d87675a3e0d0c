"""The cache: quick, private, never trusted further than its hash, never in the way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.errors import InputError, SchemaError
from cv2x.messages import Dialect
from cv2x.messages.own import compiled

Texts = Callable[..., list[Path]]
TEXT = "M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\nT ::= INTEGER (0..7)\nEND\n"


def cached(folders: Path) -> list[Path]:
    return list((folders / "cache" / "cv2x" / "asn1").iterdir())


def without_compiler(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter that has no asn1tools."""
    block = "import sys\nsys.modules['asn1tools'] = None\n"
    return subprocess.run([sys.executable, "-c", block + code], capture_output=True, text=True, timeout=60)


def test_the_result_is_kept_for_its_owner_alone(texts: Texts, folders: Path) -> None:
    first = Dialect.from_asn1(texts(m=TEXT))
    [path] = cached(folders)
    assert path.stat().st_mode & 0o777 == 0o600
    written = path.stat().st_mtime_ns
    assert Dialect.from_asn1(texts(m=TEXT)).document == first.document
    assert path.stat().st_mtime_ns == written


def test_a_kept_result_needs_no_compiler(texts: Texts) -> None:
    [path] = texts(m=TEXT)
    code = f"from cv2x.messages import Dialect\nprint(Dialect.from_asn1({str(path)!r}).types)"
    refused = without_compiler(code)
    assert refused.returncode == 1
    assert "UnavailableError: compiling ASN.1 needs asn1tools: pip install 'cv2x[asn1]'" in refused.stderr
    Dialect.from_asn1(path)
    assert without_compiler(code).stdout == "('T',)\n"


@pytest.mark.parametrize("change", ["text", "name", "encoding", "order"])
def test_whatever_changes_gives_another_result(texts: Texts, folders: Path, change: str) -> None:
    other = TEXT.replace("M DEF", "N DEF").replace("T ::=", "U ::=")
    paths = texts(m=TEXT, n=other)
    compiled(paths, "own", "uper")
    if change == "text":
        paths = texts(m=TEXT.replace("7", "9"), n=other)
    if change == "order":
        paths.reverse()
    again = compiled(paths, "mine" if change == "name" else "own", "oer" if change == "encoding" else "uper")
    assert len(cached(folders)) == 2
    node = again.table["nodes"][again.table["types"]["T"]]
    assert node["max"] == (9 if change == "text" else 7)


@pytest.mark.parametrize("damage", [b"", b"{}", b"0" * 64 + b'\n{"table": {}, "legend": {}}', None])
def test_a_damaged_cache_is_made_anew(texts: Texts, folders: Path, damage: bytes | None) -> None:
    Dialect.from_asn1(texts(m=TEXT))
    [path] = cached(folders)
    good = path.read_bytes()
    path.write_bytes(good.replace(b'"max":7', b'"max":8') if damage is None else damage)
    assert path.read_bytes() != good
    Dialect.from_asn1(texts(m=TEXT)).encode_type("T", 7)
    assert path.read_bytes() == good


def test_a_cache_that_cannot_be_written_is_done_without(texts: Texts, folders: Path) -> None:
    (folders / "cache").write_text("a file where the folder would be")
    assert Dialect.from_asn1(texts(m=TEXT)).types == ("T",)


def test_a_relative_cache_directory_does_not_count(
    texts: Texts, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("HOME", str(folders / "home"))
    Dialect.from_asn1(texts(m=TEXT))
    assert len(list((folders / "home" / ".cache" / "cv2x" / "asn1").iterdir())) == 1


def test_errors_point_at_file_and_line(texts: Texts, folders: Path) -> None:
    good, bad = texts(good=TEXT, bad="N DEFINITIONS ::= BEGIN\n\nU ::= SEQUENCE {\n  a Nowhere\n}\nEND\n")
    with pytest.raises(SchemaError) as refused:
        Dialect.from_asn1([good, bad])
    assert (refused.value.file, refused.value.line) == (str(bad), 3)
    assert "'Nowhere' is neither defined in module N nor imported" in str(refused.value)
    assert not (folders / "cache").exists()
    bad.write_text("N DEFINITIONS ::= BEGIN\nU ::= SEQUENCE {\n  a\n}\nEND\n")
    with pytest.raises(SchemaError) as refused:
        Dialect.from_asn1([good, bad])
    assert (refused.value.file, refused.value.line) == (str(bad), 4)
    bad.write_bytes(b"\xff\xfe")
    with pytest.raises(SchemaError, match=r"bad\.asn"):
        Dialect.from_asn1([good, bad])


def test_text_nested_without_end_is_refused_not_fatal(texts: Texts) -> None:
    depth = 4000
    text = f"M DEFINITIONS ::= BEGIN T ::= {'SEQUENCE OF ' * depth} NULL END"
    with pytest.raises(SchemaError):
        Dialect.from_asn1(texts(m=text))


def test_files_and_folders(texts: Texts, folders: Path) -> None:
    texts(m=TEXT)
    (folders / "notes.txt").write_text("not ASN.1")
    assert Dialect.from_asn1(folders).types == ("T",)
    with pytest.raises(InputError, match="cannot be read"):
        Dialect.from_asn1(folders / "none.asn")
    (folders / "empty").mkdir()
    with pytest.raises(InputError, match=r"no \.asn or \.asn1 file"):
        Dialect.from_asn1(folders / "empty")
    with pytest.raises(InputError, match=r"no ASN\.1 file is named"):
        Dialect.from_asn1([])
