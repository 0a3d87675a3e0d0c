"""junit.xml of a matrix: a test case for each sender, receiver and message."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from cv2x.harness.interop.sentences import sentence_of
from cv2x.harness.junit import clean

_GOOD = ("agree", "known fault")


def write(results: Mapping[str, Any], path: Path) -> None:
    """Write junit.xml of results.json."""
    tree = ElementTree(document(results))
    indent(tree)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def document(results: Mapping[str, Any]) -> Element:
    """Return the ``testsuites`` element."""
    groups: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for cell in results["cells"]:
        message = cell["case"].rpartition("/")[0]
        groups.setdefault((f"{cell['sender']} -> {cell['receiver']}", message), []).append(cell)
    failures = sum(any(cell["status"] not in _GOOD for cell in cells) for cells in groups.values())
    ended = results["interrupted"] or not groups
    totals = {
        "tests": str(len(groups) + ended), "failures": str(failures), "errors": str(int(ended)), "skipped": "0",
        "time": f"{results['took_s']:.3f}",
    }  # fmt: skip
    root = Element("testsuites", {"name": "cv2x", **totals})
    name = clean(f"cv2x.interop.{results['suite']['name']}")
    suite = SubElement(root, "testsuite", {"name": name, "timestamp": results["started"].removesuffix("Z"), **totals})
    properties = SubElement(suite, "properties")
    for stack in results["stacks"]:
        SubElement(properties, "property", {"name": clean(stack["name"]), "value": clean(stack["version"])})
    for (pair, message), cells in groups.items():
        case = SubElement(
            suite, "testcase", {"classname": f"{name}.{clean(pair)}", "name": clean(message), "time": "0"}
        )
        bad = [cell for cell in cells if cell["status"] not in _GOOD]
        known = [cell for cell in cells if cell["status"] == "known fault"]
        if bad:
            lines = [f"{cell['case']}: {sentence_of(cell['told'], cell['meaning'][:1])}" for cell in bad]
            text = clean("\n".join(lines))
            SubElement(case, "failure", {"message": clean(lines[0]), "type": bad[0]["status"]}).text = text
        elif known:
            faults = dict.fromkeys(f"{fault['name']} ({fault['clause']})" for cell in known for fault in cell["faults"])
            SubElement(case, "system-out").text = clean("known faults: " + "; ".join(faults))
    if ended:
        case = SubElement(suite, "testcase", {"classname": name, "name": "the matrix is whole", "time": "0"})
        said = "interrupted" if results["interrupted"] else "nobody was asked anything"
        SubElement(case, "error", {"message": said, "type": "incomplete"}).text = said
    return root
