"""How many examples the differential tests take, and what they count.

``CV2X_EXAMPLES`` is the number of values of each type (`make differential` asks for many, of every type there is);
without it a few of each message, the same ones every time.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

EXAMPLES = int(os.environ.get("CV2X_EXAMPLES", "6" if os.environ.get("CV2X_FULL") == "1" else "2"))
LONG = "CV2X_EXAMPLES" in os.environ
_counted: Counter[tuple[str, str]] = Counter()


@pytest.fixture(scope="session")
def counted() -> Counter[tuple[str, str]]:
    """Comparisons by dialect and what was compared; the long run prints them at its end."""
    return _counted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not LONG or not _counted:
        return
    terminalreporter.section("differential")
    whats = sorted({what for _, what in _counted})
    for name in sorted({name for name, _ in _counted}):
        for what in whats:
            if count := _counted[name, what]:
                terminalreporter.write_line(f"{name:14} {what:44} {count:>10,}")
