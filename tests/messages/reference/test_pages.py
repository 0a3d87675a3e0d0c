"""The reference pages: in step with the tables, every link leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "docs" / "reference"


def test_the_pages_are_in_step_with_the_tables() -> None:
    command = [sys.executable, str(ROOT / "tools" / "reference.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (checked.returncode, checked.stderr) == (0, "")


def anchors(text: str) -> set[str]:
    """Return the anchors of the headings of a page."""
    seen: Counter[str] = Counter()
    found = set()
    for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE):
        slug = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found


def test_every_link_leads_to_a_heading() -> None:
    texts = {path: path.read_text("utf-8") for path in PAGES.rglob("*.md")}
    known = {path: anchors(text) for path, text in texts.items()}
    links = 0
    for path, text in texts.items():
        for target in re.findall(r"\]\(([^)]*)\)", text):
            file, _, anchor = target.partition("#")
            aim = (path.parent / file).resolve() if file else path
            assert aim in known, f"{path}: {target}"
            assert not anchor or anchor in known[aim], f"{path}: {target}"
            links += 1
    assert links > 1000


def test_a_page_says_what_the_standard_says() -> None:
    page = (PAGES / "ydt3709" / "BSM.md").read_text("utf-8")
    assert "| `speed` | `Speed` INTEGER (0..8191) | 13 |  | 0.02 m/s; 8191 = unavailable |" in page
    assert "| `pos` | [Position3D](types.md#position3d) | 64-80 |  |  |" in page
