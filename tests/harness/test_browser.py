"""The report in a real browser: it asks for nothing, serves those who cannot see or point, moves, and prints."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cv2x.errors import UnavailableError
from cv2x.harness.report import render
from cv2x.harness.report.pdf import find_browser, print_pdf
from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

LANGUAGES = ("en", "zh")


def lacking(reason: str) -> None:
    if os.environ.get("CV2X_FULL") == "1":
        pytest.fail(f"CV2X_FULL=1, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The shipped scenario up to the third alert, with a verdict of every status."""
    folder = tmp_path_factory.mktemp("browser") / "run"
    told = dict(run(load("urban-intersection"), RunOptions(duration_ns=13_000_000_000), folder).results)
    told["expectations"] = [dict(one) for one in told["expectations"]]
    told["expectations"][5]["status"] = "not judged"
    told["refused"] = [
        {"unit": "white-van", "cause": "malformed message", "count": 2, "first_s": 1.0, "detail": "BSM: out of range"}
    ]
    return told


@pytest.fixture(scope="module")
def pages(results: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for lang in LANGUAGES:
        (folder / f"{lang}.html").write_text(render(results, lang), "utf-8")
    return {lang: (folder / f"{lang}.html").as_uri() for lang in LANGUAGES}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    try:
        program = find_browser()
    except UnavailableError as error:
        lacking(str(error))
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright is not installed: pip install playwright axe-playwright-python")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(chromium: Any, pages: dict[str, str]) -> Iterator[Callable[..., Any]]:
    """Opens the page in a language; what the console says, and every request but the page's own, fails the test."""
    contexts, complaints = [], []

    def opened(lang: str = "en", width: int = 1280, scheme: str = "light", script: bool = True) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: None if request.url == pages[lang] else complaints.append(request.url))
        page.goto(pages[lang])
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_serious_fault(show: Callable[..., Any], lang: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = show(lang, scheme=scheme)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = axe.Axe().run(page).response
    assert len(found["passes"]) > 15, "axe looked at the page"
    bad = [
        (fault["id"], fault["impact"], [node["html"][:160] for node in fault["nodes"][:3]])
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    ]
    assert bad == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_itself_never_scrolls_sideways(show: Callable[..., Any], width: int) -> None:
    page = show("zh", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").bounding_box()["y"] < 400


def test_pointing_at_a_mark_reads_it_out(show: Callable[..., Any]) -> None:
    page = show()
    readout = page.locator(".readout")
    assert not readout.is_visible()
    page.locator("svg.map .alert-dot").first.hover()
    assert "red-light violation at east-gate" in readout.inner_text()
    line = page.locator("svg.timeline")
    line.scroll_into_view_if_needed()
    line.hover(position={"x": line.bounding_box()["width"] * 0.53, "y": 200})
    said = readout.inner_text()
    assert said.endswith("s")
    assert 4.0 < float(said.split("·")[-1].strip().removesuffix("\u00a0s")) < 9.0
    page.locator("h1").hover()
    assert not readout.is_visible()


def test_a_map_can_be_zoomed_and_its_layers_hidden(show: Callable[..., Any]) -> None:
    page = show()
    svg = page.locator("svg.map").first
    whole = svg.get_attribute("viewBox")
    page.get_by_role("button", name="zoom in").first.click()
    assert svg.get_attribute("viewBox") != whole
    page.get_by_role("button", name="whole drawing").first.click()
    assert [float(n) for n in svg.get_attribute("viewBox").split()] == [float(n) for n in whole.split()]
    toggle = page.get_by_role("button", name="alerts").first
    mark = page.locator("svg.map .alert-ring").first
    assert mark.is_visible()
    toggle.click()
    assert toggle.get_attribute("aria-pressed") == "false"
    assert not mark.is_visible()


def test_everything_is_there_without_javascript(show: Callable[..., Any]) -> None:
    page, full = show(script=False), show()
    for what in ("section", "svg", "table", "tr", "a"):
        assert page.locator(what).count() == full.locator(what).count() > 0, what
    assert page.locator("button").count() == 0
    assert page.locator("svg.map title").count() > 5


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            ["Test report", "Four warnings at the east gate", "red-sedan raised RLVW (red-light violation)", "Method",
             "Environment and versions", "Tested by", "Approved by", "encode"],
        ),
        (
            "zh",
            ["测试报告", "判定结果", "闯红灯预警", "交叉路口碰撞预警", "测试方法与不确定度", "测试环境与版本",
             "检测人", "批准人"],
        ),
    ],
)  # fmt: skip
def test_it_prints_to_pdf_with_its_words(
    results: dict[str, Any], program: Callable[[str], str], tmp_path: Path, lang: str, said: list[str]
) -> None:
    try:
        find_browser()
    except UnavailableError as error:
        lacking(str(error))
    pdftotext = program("pdftotext")
    print_pdf(render(results, lang, None), tmp_path / "report.pdf")
    command = [pdftotext, "-layout", str(tmp_path / "report.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    linked = subprocess.run(
        [program("pdfinfo"), "-url", command[2]], capture_output=True, text=True, check=True, timeout=60
    )
    assert "file:" not in linked.stdout, "paper points at no file of the machine that printed it"
    printed = "".join(text.split())
    for part in said:
        assert "".join(part.split()) in printed, part
    sheets = text.removesuffix("\f").split("\f")
    assert 3 <= len(sheets) <= 14
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in "".join(sheet.split()), "page numbers"
        assert "urban-intersection" in sheet, "the run's name on every page"
