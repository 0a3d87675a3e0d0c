"""Numbers of the recording are written as Python writes them."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cv2x._decimals import json_numbers

near = st.floats(-1e17, 1e17) | st.floats(-200.0, 200.0) | st.floats(-1e-3, 1e-3)
powers = st.integers(-16, 56).map(lambda power: math.ldexp(1.0, power)) | st.integers(-6, 17).map(lambda ten: 10.0**ten)
edges = st.tuples(powers, st.sampled_from((0.0, math.inf))).map(lambda pair: math.nextafter(*pair))
numbers = st.floats() | near | powers | edges | st.integers(-(2**60), 2**60) | st.none()


@given(st.lists(numbers))
@example([5e-324, 1.7976931348623157e308, -0.0, 9007199254740993.0, 1e16, 9999999999999998.0, 1e-4, 0.3, -85.5])
@example([2.0**-13, 9.5367431640625e-07, 4503599627370497.5, 1e15 + 0.125])
def test_numbers_are_written_as_json_writes_them(values: list[float | None]) -> None:
    finite = [None if isinstance(one, float) and not math.isfinite(one) else one for one in values]
    assert json_numbers(values) == json.dumps(finite, separators=(",", ":"))[1:-1]


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(TypeError):
        json_numbers(["1"])  # type: ignore[list-item]
    with pytest.raises(OverflowError):
        json_numbers([10**26])
