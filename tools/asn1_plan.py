"""What a plan is: how ``asn1_from_facts`` deals the types of a dialect out to files.

A subject either is one module of the schemas (``module``) and has all its types, or names types one by one or as
``First..Last``, in the order of the schemas; the first subject that names a type has it.  Every type must be named: a
type nobody names is an error, not a leftover.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Subject:
    """One file: its name without ``.asn``, a sentence about it, and its types or the module it is.

    ``aliases`` are further names, of our own, for types in it; ``standing`` replaces that of the plan.
    """

    file: str
    about: str
    types: str = ""
    module: str = ""
    aliases: tuple[tuple[str, str], ...] = ()
    standing: str = ""


@dataclass(frozen=True)
class SharedType:
    """A parameterised SEQUENCE of nothing but key and open field."""

    name: str
    key: str
    field: str


@dataclass(frozen=True)
class OpenClass:
    """The information object class for the open fields whose place matches ``places``.

    ``file`` holds the class and the shared type made of it; ``sets`` holds all object sets, without it each stands
    beside the type that uses it.  ``prefix`` plus the type's name is the name of a set.
    """

    name: str
    file: str
    places: str
    key_type: str
    prefix: str
    sets: str = ""
    shared: SharedType | None = None


@dataclass(frozen=True)
class Plan:
    """All files of one dialect: schemas, the standing that each header states, and how open fields are written.

    ``prefix`` begins the names of modules that are not those of the schemas, ``units`` names the comments.
    ``rename`` gives a module (``schema:module``) another name, ``first`` names the modules that keep a type which
    others define equally.
    """

    schemas: tuple[str, ...]
    prefix: str
    units: str
    standing: str
    subjects: tuple[Subject, ...]
    opens: tuple[OpenClass, ...] = ()
    rename: dict[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()

    def module(self, subject: Subject) -> str:
        """Return the module name of a subject."""
        return subject.module or f"{self.prefix}-{'-'.join(word.capitalize() for word in subject.file.split('_'))}"


def dealt(plan: Plan, keys: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return (module, type) -> file."""
    names = [name for _, name in keys]
    owners: dict[str, str] = {}
    for subject in plan.subjects:
        for span in subject.types.split():
            first, _, last = span.partition("..")
            for name in names[names.index(first) : names.index(last or first) + 1]:
                owners.setdefault(name, subject.file)
    modules = {subject.module: subject.file for subject in plan.subjects if subject.module}
    lost = [name for module, name in keys if module not in modules and name not in owners]
    if lost:
        raise SystemExit(f"type {lost[0]} belongs to no subject of the plan")
    return {(module, name): modules.get(module) or owners[name] for module, name in keys}
