"""The page of a matrix in a real browser: it asks for nothing, fits a narrow window, and axe finds no serious fault."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import UnavailableError
from cv2x.harness.interop.page import render
from cv2x.harness.interop.run import run_suite
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.suite import Suite
from cv2x.harness.report.pdf import find_browser
from tests.harness.interop.conftest import made
from tests.harness.interop.planted import Planted, off_by_one

pytestmark = pytest.mark.xdist_group("interop")


def lacking(reason: str) -> None:
    if os.environ.get("CV2X_FULL") == "1":
        pytest.fail(f"CV2X_FULL=1, but {reason}")
    pytest.skip(reason)


@pytest.fixture
def page(codecs: dict[str, Stack], tmp_path: Path) -> dict[str, str]:
    cases = [made("ydt3709", message, "minimal") for message in ("BSM", "RSI", "SPAT")]
    planted = Planted(codecs["ours"], asked=off_by_one("msgCnt"))
    planted.name = "a-unit-with-a-long-name"
    suite = Suite("page", "A page", tmp_path / "page.yaml", cases)
    done = run_suite(suite, Options(), stacks=["ours"], opened=[planted], out=tmp_path / "out")
    pages = {}
    for lang in ("en", "zh"):
        path = tmp_path / "out" / f"{lang}.html"
        path.write_text(render(done.results, lang), "utf-8")
        pages[lang] = path.as_uri()
    return pages


def test_the_page_in_a_browser(page: dict[str, str]) -> None:
    try:
        program = find_browser()
    except UnavailableError as error:
        lacking(str(error))
    sync = pytest.importorskip("playwright.sync_api")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for lang, scheme, width in (("en", "light", 1280), ("zh", "dark", 390)):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            shown = context.new_page()
            complaints: list[Any] = []
            shown.on("console", lambda message, complaints=complaints: complaints.append(message.text))
            shown.on("request", lambda request, complaints=complaints: complaints.append(request.url))
            shown.goto(page[lang])
            assert complaints == [page[lang]], "the page itself, and nothing else"
            assert shown.evaluate("document.documentElement.scrollWidth") <= width
            shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            found = axe.Axe().run(shown).response
            assert len(found["passes"]) > 15, "axe looked at the page"
            bad = [fault["id"] for fault in found["violations"] if fault["impact"] in ("serious", "critical")]
            assert bad == []
            shown.locator("td.bad a").first.click()
            assert shown.url.endswith("#f0")
            context.close()
        browser.close()
