"""``pytest --cv2x DIR``: every scenario is run, and every expectation is a test (docs/ci.md).

pytest loads this package wherever cv2x is installed, so it imports nothing but pytest until one of its options is used,
and changes nothing then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from cv2x.harness.pytest_plugin.asked import Asked

_ASKED: pytest.StashKey[Asked] = pytest.StashKey()
_OPTIONS: tuple[tuple[str, str, str], ...] = (
    ("--cv2x", "DIR", "Test the scenarios in a folder, a scenario file, or a shipped scenario by name; repeatable."),
    ("--cv2x-recordings", "DIR", "Replay the recorded drives in a folder, or one file; repeatable."),
    ("--cv2x-dialect", "D", "Run in this dialect; several give several runs."),
    ("--cv2x-radio", "R", "Run on this radio, name or name:address; several give several runs."),
    ("--cv2x-seed", "N", "Run with this seed, or seeds (3,4,7-9); several give several runs."),
    ("--cv2x-tolerance", "T", "Tolerance against the baseline: a key=value or a YAML file; repeatable."),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options; the group shows in ``pytest --help``."""
    group = parser.getgroup("cv2x", "cv2x: scenarios and recorded drives as tests")
    for name, metavar, text in _OPTIONS:
        group.addoption(name, action="append", default=[], metavar=metavar, help=text, dest=name[2:].replace("-", "_"))
    group.addoption(
        "--cv2x-out", default="runs/pytest", metavar="DIR", help="Where run folders go (default runs/pytest)."
    )
    group.addoption(
        "--cv2x-baseline",
        metavar="DIR",
        help="Run folders of a former session (its --cv2x-out): a regression against it fails.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Take up work if one of the options is used."""
    if not config.getoption("cv2x") and not config.getoption("cv2x_recordings"):
        return
    from cv2x.errors import Cv2xError
    from cv2x.harness.pytest_plugin.asked import asked
    from cv2x.harness.pytest_plugin.summary import Summary

    try:
        config.stash[_ASKED] = asked(config)
    except Cv2xError as error:
        raise pytest.UsageError(f"cv2x: {error}") from error
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args[:] = []  # nobody named anything else to test
    config.pluginmanager.register(Summary(config.stash[_ASKED]), "cv2x-summary")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[Any]) -> None:
    """Add the tests of scenarios and drives, before anybody selects among all tests."""
    wanted = session.config.stash.get(_ASKED, None)
    if wanted is None:
        return
    from cv2x.harness.pytest_plugin.nodes import collectors

    for collector in collectors(session, wanted):
        items.extend(session.genitems(collector))
