"""Frozen dataclasses that are made quickly.

Python's own frozen dataclass sets each member through ``object.__setattr__``, and hearing a frame makes half a dozen
such objects with sixty members: a third of its time.  Here the constructor lets the new object be of a twin class while
it fills it: the same slots and no guard, so every member is one plain store.  Nobody else has the object yet; when the
constructor returns, it is as frozen as any.

For classes of which thousands are made a second; others are plain dataclasses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots whose objects never change (``dataclass(frozen=True, slots=True)``)."""
    made = dataclass(frozen=True, slots=True)(cls)
    made.__init__ = _constructor(made)  # type: ignore[method-assign]
    return made


def _constructor(cls: type[Any]) -> Callable[..., None]:
    """Return a constructor like the one ``dataclass`` has written; a subclass's objects are left to that one."""
    members = fields(cls)
    space: dict[str, Any] = {
        "frozen_class": cls,
        "Twin": type(f"{cls.__name__}BeingMade", (), {"__slots__": tuple(member.name for member in members)}),
        "become": object.__setattr__,
        "plainly": cls.__init__,
        "absent": MISSING,
    }
    parameters, defaults, stores = [], [], []
    for member in members:
        name = member.name
        if member.default is not MISSING:
            space[f"default_{name}"] = member.default
            parameters.append(f"{name}=default_{name}")
        elif member.default_factory is not MISSING:
            space[f"make_{name}"] = member.default_factory
            parameters.append(f"{name}=absent")
            defaults.append(f"    if {name} is absent: {name} = make_{name}()")
        else:
            parameters.append(name)
        stores.append(f"    self.{name} = {name}")
    names = ", ".join(member.name for member in members)
    lines = [
        f"def __init__(self, {', '.join(parameters)}):",
        *defaults,
        "    if self.__class__ is not frozen_class:",
        f"        plainly(self, {names})",
        "        return",
        "    become(self, '__class__', Twin)",
        *stores,
        "    self.__class__ = frozen_class",
    ]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec("\n".join(lines), space)  # noqa: S102 - source of our own making, as dataclass itself does
    constructor: Callable[..., None] = space["__init__"]
    constructor.__qualname__ = f"{cls.__qualname__}.__init__"
    constructor.__annotations__ = cls.__init__.__annotations__
    return constructor
