"""Every fault on the list is still there, and the octets it is held against are ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import asn1tools
import pytest

from cv2x.harness.interop.codecs.asn1tools_codec import Asn1tools
from cv2x.harness.interop.codecs.faults import CANNOT_COMPILE, FAULTS, Fault
from cv2x.harness.interop.codecs.pycrate_codec import Pycrate, pycrate_types
from cv2x.messages import Dialect
from cv2x.messages.schema import files_document

CASES = [(fault, encoding) for fault in FAULTS if fault.sample for encoding in fault.encoding.split()[:1]]


def outcome(work: Any) -> Any:
    """Return what a call gives, or the name of the exception it raises."""
    try:
        return work()
    except Exception as error:
        return type(error).__name__


@pytest.mark.parametrize(("fault", "encoding"), CASES, ids=[f"{fault.oracle}-{fault.name}" for fault, _ in CASES])
def test_the_oracle_still_differs(fault: Fault, encoding: str, tmp_path: Path) -> None:
    sample = fault.sample
    assert sample is not None
    text = tmp_path / "sample.asn"
    text.write_text(sample.text, encoding="utf-8")
    document, _ = files_document([text], "sample", encoding)
    d = Dialect(document)
    octets = d.encode_type("T", sample.value)
    assert octets.hex() == sample.right
    assert d.plain("T", d.decode_type("T", octets)) == sample.value
    oracle = (Asn1tools if fault.oracle == "asn1tools" else Pycrate)(document, [sample.text])
    wrong = outcome(lambda: oracle.encode("T", sample.value))
    assert (wrong if isinstance(wrong, str) else wrong.hex()) == sample.encodes
    read = outcome(lambda: oracle.decode("T", octets))
    assert read == (sample.decodes if fault.decoding_too else sample.value)
    assert (wrong, read) != (octets, sample.value)


@pytest.mark.parametrize(("oracle", "clause", "text", "raised"), CANNOT_COMPILE)
def test_the_oracle_still_cannot_compile(oracle: str, clause: str, text: str, raised: str) -> None:
    assert re.match(r"X\.6[89]", clause)
    assert (
        outcome(lambda: asn1tools.compile_string(text, "oer") if oracle == "asn1tools" else pycrate_types([text]))
        == raised
    )


def test_every_fault_says_why() -> None:
    assert len({(fault.oracle, fault.name) for fault in FAULTS}) == len(FAULTS)
    assert all(re.match(r"X\.6[89]", fault.clause) for fault in FAULTS)
