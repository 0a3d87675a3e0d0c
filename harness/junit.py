"""junit.xml: a test suite per run, a test case per expectation, as CI systems read it.

A failed expectation is a ``failure``, one that was not judged is ``skipped``, a run that ended early carries an
``error`` in a case of its own, so that no CI takes half a run for a whole one.  Characters XML cannot hold are
replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

ENDS = "the run reaches its end"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(results: Mapping[str, Any], path: Path) -> None:
    """Write junit.xml of results.json."""
    tree = ElementTree(document(results))
    indent(tree)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def document(results: Mapping[str, Any]) -> Element:
    """Return the ``testsuites`` element."""
    expectations = results["expectations"]
    own_case = results["interrupted"] is not None or not expectations
    name = clean(f"cv2x.{results['scenario']['name']}")
    totals = {
        "tests": str(len(expectations) + own_case),
        "failures": str(results["counts"]["failed"]),
        "errors": str(int(results["interrupted"] is not None)),
        "skipped": str(results["counts"]["not_judged"]),
        "time": f"{results['wall_s']:.3f}",
    }
    root = Element("testsuites", {"name": "cv2x", **totals})
    suite = SubElement(
        root,
        "testsuite",
        {"name": name, "timestamp": results["start"].removesuffix("Z"), "hostname": "localhost", **totals},
    )
    properties = SubElement(suite, "properties")
    for key in ("cv2x", "mode", "radio", "seed", "start", "ran_s", "verdict"):
        SubElement(properties, "property", {"name": key, "value": clean(str(results[key]))})
    SubElement(properties, "property", {"name": "dialects", "value": clean(",".join(results["dialects"]))})
    SubElement(properties, "property", {"name": "scenario", "value": clean(results["scenario"]["file"])})
    for expected in expectations:
        attributes = {
            "classname": name,
            "name": clean(expected["text"]),
            "time": "0",
            "file": clean(expected["file"]),
        }
        case = SubElement(suite, "testcase", {**attributes, "line": str(expected["line"])})
        if "evidence_file" in expected:
            held = SubElement(case, "properties")
            SubElement(held, "property", {"name": "evidence", "value": clean(expected["evidence_file"])})
        sentence = clean(expected["sentence"])
        if expected["status"] == "failed":
            SubElement(case, "failure", {"message": sentence, "type": expected["kind"]}).text = sentence
        elif expected["status"] != "passed":
            SubElement(case, "skipped", {"message": f"{expected['status']}: {sentence}"})
        else:
            SubElement(case, "system-out").text = sentence
    if own_case:
        case = SubElement(suite, "testcase", {"classname": name, "name": ENDS, "time": totals["time"]})
        if results["interrupted"] is not None:
            said = clean(f"interrupted after {results['ran_s']:.3f} s: {results['interrupted']}")
            SubElement(case, "error", {"message": said, "type": "interrupted"}).text = said
        else:
            SubElement(case, "system-out").text = "no expectations"
    return root


def clean(said: str) -> str:
    """Return text without the characters XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", said)
