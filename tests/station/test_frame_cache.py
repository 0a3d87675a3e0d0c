"""The memory of frames: bounded, the least recently used goes first."""

from __future__ import annotations

from collections import OrderedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.station.frame_cache import FrameCache


def test_the_least_recently_used_goes_first():
    cache: FrameCache[str] = FrameCache(2)
    cache.put(b"a", "A")
    cache.put(b"b", "B")
    assert cache.get(b"a") == "A"
    cache.put(b"c", "C")
    assert (cache.get(b"a"), cache.get(b"b"), cache.get(b"c")) == ("A", None, "C")
    assert (cache.hits, cache.misses, len(cache)) == (3, 1, 2)


@given(st.integers(1, 5), st.lists(st.tuples(st.booleans(), st.integers(0, 8))))
def test_it_behaves_like_its_definition(capacity, calls):
    cache: FrameCache[int] = FrameCache(capacity)
    model: OrderedDict[int, int] = OrderedDict()
    for put, key in calls:
        if put:
            cache.put(key, key + 1)
            model[key] = key + 1
            if len(model) > capacity:
                model.popitem(last=False)
        else:
            assert cache.get(key) == model.get(key)
            if key in model:
                model.move_to_end(key)
    assert len(cache) == len(model) <= capacity


def test_a_cache_of_nothing_is_refused():
    with pytest.raises(ValueError, match="cache of 0 frames"):
        FrameCache(0)
