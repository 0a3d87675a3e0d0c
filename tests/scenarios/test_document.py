"""YAML, however hostile, becomes plain values with lines, or one sentence with file and line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import InputError
from cv2x.scenarios.document import MAX_DEPTH, MAX_OCTETS, parse_document, read_document


def test_values_and_their_lines():
    document = parse_document(b"a: 1\nb:\n  - {c: 50 km/h, d: [1, 2.5, -3e2]}\n  - |\n    text\n1: yes\n", "f.yaml")
    assert document.data == {"a": 1, "b": [{"c": "50 km/h", "d": [1, 2.5, -300.0]}, "text\n"], "1": "yes"}
    assert document.line(("b", 0, "c")) == 3
    assert document.line(("b", 1)) == 4
    assert document.line(("1",)) == 6
    assert document.line(("b", 0, "no such key")) == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("no", "no"), ("~", None), ("", None), ("0x10", "0x10"), ("1_000", "1_000"), ("'7'", "7"),
     ("+7", 7), ("60:00", "60:00"), ("2026-11-22T08:00:00+08:00", "2026-11-22T08:00:00+08:00"), ("'<<'", "<<"),
     (".5", 0.5)],
)  # fmt: skip
def test_scalars_follow_the_core_schema(text, value):
    assert parse_document(f"a: {text}".encode(), "f").data == {"a": value}


BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("octets", "line", "words"),
    [
        (b"a: 1\nb: 2\na: 3\n", 3, "twice"),
        (BOMB, 1, "anchor"),
        (b"a: *x", 1, "alias"),
        (b"\na: !!python/object/apply:os.system ['true']", 2, "tag"),
        (b"a: !custom 1", 1, "tag"),
        (b"a: .nan", 1, "finite"),
        (b"a: 1\nb: -.inf", 2, "finite"),
        (b"a: 1e999", 1, "finite"),
        (b"a: " + b"9" * 5000, 1, "finite"),
        (b"[" * 100_000, 1, "deep"),
        (b"- " * 100_000, 1, "deep"),
        (b"{a: " * 100_000, 1, "deep"),
        (b"a: 1\nb: [1, 2", 2, "not YAML"),
        (b"a: 1\n\xff\xfe", 2, "UTF-8"),
        (b"a: b: c", 1, "not YAML"),
        (b"a: 1\n---\nb: 2\n", 2, "second document"),
        (b"? [a]\n: b", 1, "key must be text"),
        (b"<<: {a: 1}", 1, "merge key"),
        (b"'': 1", 1, "empty"),
        (b"a: \x00", None, "not YAML"),
        (b"%YAML 9.9\n---\na: 1", 1, "not YAML"),
    ],
)
def test_what_is_refused_names_its_line(octets, line, words):
    with pytest.raises(InputError, match=words) as caught:
        parse_document(octets, "f.yaml")
    assert (caught.value.file, caught.value.line) == ("f.yaml", line)


def test_size_is_bounded_before_parsing():
    with pytest.raises(InputError, match=str(MAX_OCTETS)):
        parse_document(b"#" * (MAX_OCTETS + 1), "f.yaml")


def test_number_of_values_is_bounded(monkeypatch):
    monkeypatch.setattr("cv2x.scenarios.document.MAX_VALUES", 50)
    assert len(parse_document(b"[" + b"1," * 49 + b"]", "f.yaml").data) == 49
    with pytest.raises(InputError, match="more than 50 values"):
        parse_document(b"[" + b"1," * 50 + b"]", "f.yaml")


def test_deepest_nesting_passes():
    assert parse_document(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "f").data


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "nothing.yaml", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            read_document(path)


@given(st.binary(max_size=200))
def test_any_octets_end_in_a_document_or_an_input_error(octets):
    with suppress(InputError):
        assert isinstance(parse_document(octets, "f").line(()), int)
