"""The legend: names by place, numbers and notes, as they stand in the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cv2x.messages.schema import compile_with_legend
from cv2x.messages.schema.legend import LONGEST_NOTE


def legend(folder: Path, body: str) -> dict[str, Any]:
    path = folder / "m.asn"
    path.write_text(f"M DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n{body}\nEND\n", encoding="utf-8")
    return compile_with_legend([path], "test")[1]


def test_notes_stand_behind_or_directly_above(tmp_path: Path) -> None:
    found = legend(
        tmp_path,
        "A ::= BOOLEAN  -- behind\n\n"
        "-- above, in\n-- two lines\nB ::= BOOLEAN\n\n"
        "-- too far\n\nC ::= BOOLEAN\n\n"
        "D ::= BOOLEAN -- ends here -- E ::= BOOLEAN\n"
        "-- for nobody\n\n"
        'F ::= IA5String (FROM ("a")) -- behind a string\n',
    )
    assert found["notes"] == {"A": "behind", "B": "above, in two lines", "D": "ends here", "F": "behind a string"}


def test_a_long_note_is_cut(tmp_path: Path) -> None:
    found = legend(tmp_path, f"A ::= NULL -- {'word ' * 1000}")
    assert len(found["notes"]["A"]) == LONGEST_NOTE
    assert found["notes"]["A"].endswith("…")


def test_places_name_the_type_they_use(tmp_path: Path) -> None:
    found = legend(
        tmp_path,
        "A ::= SEQUENCE { b B, list SEQUENCE OF C, inner SEQUENCE { c C }, ..., [[ later B ]] }\n"
        "B ::= C\nC ::= INTEGER (0..1)\n"
        "P {T} ::= SEQUENCE { t T, c C }\nQ ::= P {BOOLEAN}",
    )
    assert found["places"] == {
        "A.b": "B",
        "B": "C",
        "A.list[]": "C",
        "A.inner.c": "C",
        "A.later": "B",
        "Q": "P",
        "Q.c": "C",
    }


def test_numbers_of_enumerations_and_integers(tmp_path: Path) -> None:
    found = legend(
        tmp_path,
        "A ::= ENUMERATED { x (5), y (2), ..., z (9) }\nB ::= INTEGER { none (255), some (top) } (0..255)\n"
        "top INTEGER ::= 7\nC ::= SEQUENCE { a ENUMERATED { p, q }, l SEQUENCE OF ENUMERATED { r } }",
    )
    assert found["numbers"] == {
        "A": {"x": 5, "y": 2, "z": 9},
        "B": {"none": 255, "some": 7},
        "C.a": {"p": 0, "q": 1},
        "C.l[]": {"r": 0},
    }
