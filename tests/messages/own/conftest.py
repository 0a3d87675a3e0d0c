"""A cache and a data directory of its own for every test, and ASN.1 text by the line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Texts = Callable[..., list[Path]]


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    def write(**modules: str) -> list[Path]:
        paths = []
        for name, text in modules.items():
            path = tmp_path / f"{name}.asn"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return paths

    return write
