"""Codecs of every dialect that is translated, and messages for them from the other suites."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi_frame import ROOTS
from tests.messages.codec.conftest import own_vectors
from tests.messages.etsi.conftest import etsi, make_etsi
from tests.messages.mapping.conftest import make_record, messages_of_others

__all__ = ["etsi", "make_etsi", "make_record", "messages_of_others", "own_vectors"]


@pytest.fixture(scope="session")
def codec(etsi: Callable[[str], Dialect]) -> Callable[[str], Dialect]:
    """The codec of a dialect by name."""
    return lambda name: etsi(name) if name in ROOTS else dialect(name)
