"""Stacks by name: ours, and those others bring through the entry point group ``cv2x.interop``."""

from __future__ import annotations

import os
import shutil
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.interop.stack import Options, Stack

ENTRY_POINT_GROUP = "cv2x.interop"
BUILT_IN = {
    "ours": "cv2x.harness.interop.ours:OurStack",
    "asn1tools": "cv2x.harness.interop.process_stack:Asn1toolsStack",
    "pycrate": "cv2x.harness.interop.process_stack:PycrateStack",
    "pycrate-etsi": "cv2x.harness.interop.process_stack:PycrateEtsiStack",
    "tshark": "cv2x.harness.interop.tshark:TsharkStack",
    "v2xflexstack": "cv2x.harness.interop.process_stack:FlexStack",
    "vanetza": "cv2x.harness.interop.socktap:SocktapStack",
}
"""Name -> where the adapter is; nothing is loaded before it is asked for."""
FLEXSTACK_PYTHON = "CV2X_FLEXSTACK_PYTHON"
SOCKTAP = "CV2X_SOCKTAP"


def stack_names() -> tuple[str, ...]:
    """Return the names of all stacks there are adapters for."""
    return tuple(dict.fromkeys([*BUILT_IN, *sorted(_foreign())]))


def stack_class(name: str) -> type[Stack]:
    """Return the adapter of that name.  Raises InputError for an unknown name, UnavailableError if it does not load."""
    value = BUILT_IN.get(name)
    entry = EntryPoint(name, value, ENTRY_POINT_GROUP) if value else _foreign().get(name)
    if entry is None:
        raise InputError(f"no stack is called {name!r}: there are {', '.join(stack_names())}", field="stacks")
    try:
        loaded: Any = entry.load()
    except (ImportError, AttributeError) as error:
        raise UnavailableError(f"the stack {name!r} ({entry.value}) does not load: {error}") from error
    if not (isinstance(loaded, type) and issubclass(loaded, Stack)):
        raise UnavailableError(f"the stack {name!r} is {loaded!r}, which is no subclass of Stack")
    return loaded


def open_stack(name: str, options: Options) -> Stack:
    """Return a stack, ready to be asked.  Raises InputError, UnavailableError."""
    if name in options.programs and name not in stack_names():
        from cv2x.harness.interop.process_stack import ProcessStack

        return ProcessStack.open(name, options)
    return stack_class(name).open(name, options)


def from_environment(options: Options) -> Options:
    """Add what the environment says: where v2xflexstack's interpreter and Vanetza's socktap are."""
    python = os.environ.get(FLEXSTACK_PYTHON, "")
    if python and "v2xflexstack" not in options.pythons:
        options.pythons["v2xflexstack"] = python
    socktap = os.environ.get(SOCKTAP) or shutil.which("socktap")
    if socktap and "vanetza" not in options.programs:
        options.programs["vanetza"] = socktap
    return options


def _foreign() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=ENTRY_POINT_GROUP) if entry.name not in BUILT_IN}
