"""Units speak a dialect of the user's own, when it says whose messages it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from cv2x.errors import InputError
from cv2x.messages.own import compiled
from cv2x.messages.stored import store
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from tests.scenarios.conftest import Watcher

MODULES = Path(__file__).parents[2] / "messages" / "asn1"


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def keep(name: str, folder: str, like: str | None) -> None:
    store(name, compiled(MODULES / folder, name, "uper"), "MessageFrame", like)


def alerts(scenario: str | Path, dialect: str | None) -> list[tuple[str, str, str]]:
    watcher = Watcher()
    Engine(load(scenario), RunOptions(dialect=dialect), [watcher]).run()
    assert not watcher.refused
    return [(unit, alert.id, alert.phase) for _, unit, alert in watcher.alerts]


def test_the_users_own_text_warns_as_the_built_in_one() -> None:
    keep("bought-sae", "j2735_2016", "j2735-2016")
    raised = alerts("urban-intersection", "bought-sae")
    assert raised == alerts("urban-intersection", "j2735-2016")
    assert raised


def test_a_scenario_may_name_it(tmp_path: Path) -> None:
    keep("bought-cn", "ydt3709", "ydt3709")
    folder = shipped()["urban-intersection-safe"].parent
    for file in folder.iterdir():
        if file.is_file():
            text = file.read_text("utf-8")
            (tmp_path / file.name).write_text(text.replace("dialect: ydt3709", "dialect: bought-cn"), "utf-8")
    scenario = load(tmp_path / "urban-intersection-safe.yaml")
    assert scenario.dialect == "bought-cn"
    assert alerts(scenario.file, None) == []


def test_one_that_does_not_say_whose_messages_it_has_is_refused() -> None:
    keep("bought-unsaid", "ydt3709", None)
    with pytest.raises(InputError, match=r"units\.\S+\.dialect: bought-unsaid does not say whose .* --like"):
        alerts("urban-intersection", "bought-unsaid")


def test_names_that_nobody_added_are_refused_with_those_there_are(tmp_path: Path) -> None:
    keep("bought-near", "ydt3709", "ydt3709")
    file = tmp_path / "one.yaml"
    text = shipped()["urban-intersection"].read_text("utf-8")
    file.write_text(text.replace("dialect: ydt3709", "dialect: bought-nearer"), "utf-8")
    with pytest.raises(InputError, match="there is no dialect 'bought-nearer': did you mean 'bought-near'"):
        load(file)
