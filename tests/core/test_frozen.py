"""A frozen class is a dataclass in everything but the time its constructor takes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from cv2x.frozen import frozen


@frozen
class Sample:
    """A sample."""

    first: int
    second: str = "two"
    third: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plain:
    first: int
    second: str = "two"
    third: dict[str, int] = field(default_factory=dict)


@frozen
class Checked:
    low: int
    high: int = 9

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low above high")


def test_it_is_made_shown_compared_and_changed_like_a_dataclass() -> None:
    sample, plain = Sample(1, third={"a": 2}), Plain(1, third={"a": 2})
    assert repr(sample) == repr(plain).replace("Plain", "Sample")
    assert sample == Sample(first=1, second="two", third={"a": 2})
    assert sample != Sample(2)
    assert type(sample) is Sample
    assert replace(sample, first=5) == Sample(5, "two", {"a": 2})
    assert [member.name for member in fields(sample)] == ["first", "second", "third"]
    assert hash(Checked(1)) == hash(Checked(1, 9))
    assert Sample(1).third is not Sample(1).third


def test_it_never_changes() -> None:
    sample = Sample(1)
    with pytest.raises(FrozenInstanceError):
        sample.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del sample.second  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        sample.fourth = 4  # type: ignore[attr-defined]


def test_wrong_arguments_are_refused_by_name() -> None:
    with pytest.raises(TypeError, match="first"):
        Sample()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="fourth"):
        Sample(1, fourth=4)  # type: ignore[call-arg]


def test_what_follows_the_constructor_runs() -> None:
    with pytest.raises(ValueError, match="low above high"):
        Checked(10)


def test_it_is_copied_pickled_and_made_anew_whole() -> None:
    sample = Sample(1, "x", {"a": 2})
    assert copy.copy(sample) == copy.deepcopy(sample) == pickle.loads(pickle.dumps(sample)) == sample  # noqa: S301
    sample.__init__(7)  # type: ignore[misc]
    assert (sample, type(sample)) == (Sample(7), Sample)


def test_a_subclass_is_made_the_usual_way() -> None:
    @dataclass(frozen=True)
    class More(Sample):
        fourth: int = 4

    class Bare(Sample):
        pass

    assert (More(1).first, More(1).fourth, type(More(1))) == (1, 4, More)
    assert (Bare(1).first, type(Bare(1))) == (1, Bare)
