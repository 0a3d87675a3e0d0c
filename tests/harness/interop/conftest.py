"""What the tests of the matrix share: stacks that are there, and where v2xflexstack is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cv2x.harness.interop.case import Case, of_value
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.stacks import FLEXSTACK_PYTHON, open_stack
from cv2x.harness.interop.values import KINDS, made_value
from cv2x.messages import dialect

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def options() -> Options:
    return Options()


@pytest.fixture(scope="session")
def flexstack_python() -> str:
    """The interpreter of the virtual environment that v2xflexstack is installed in."""
    found = os.environ.get(FLEXSTACK_PYTHON) or str(ROOT / ".venv-flexstack" / "bin" / "python")
    if not Path(found).exists():
        message = (
            "v2xflexstack is not there: python3 -m venv .venv-flexstack && .venv-flexstack/bin/pip install "
            f"v2xflexstack, or set {FLEXSTACK_PYTHON}"
        )
        if os.environ.get("CV2X_FULL") == "1":
            pytest.fail(f"CV2X_FULL=1, but {message}")
        pytest.skip(message)
    return found


@pytest.fixture(scope="session")
def codecs(options: Options) -> Iterator[dict[str, Stack]]:
    """Our engine, asn1tools and pycrate; their processes live as long as the tests."""
    stacks = {name: open_stack(name, options) for name in ("ours", "asn1tools", "pycrate")}
    yield stacks
    for stack in stacks.values():
        stack.close()


@pytest.fixture(scope="session")
def pycrate_etsi(options: Options) -> Iterator[Stack]:
    """pycrate with the ETSI texts it ships."""
    with open_stack("pycrate-etsi", options) as stack:
        yield stack


@pytest.fixture(scope="session")
def tshark_stack(tshark: str, options: Options) -> Stack:
    return open_stack("tshark", options)


@pytest.fixture(scope="session")
def flexstack(flexstack_python: str) -> Iterator[Stack]:
    with open_stack("v2xflexstack", Options(pythons={"v2xflexstack": flexstack_python})) as stack:
        yield stack


def made(name: str, message: str, kind: str = "full") -> Case:
    """The case of a value made from the table."""
    d = dialect(name)
    return of_value(d, message, made_value(d, message, kind), kind)


def every_message(*names: str) -> list[Case]:
    """Every message of dialects, in all kinds of values."""
    return [made(name, message, kind) for name in names for message in dialect(name).messages for kind in KINDS]
