"""Reading information object classes, objects and object sets (X.681), which asn1tools parses but does not keep.

Objects and object sets are taken out of the text given to asn1tools; the classes stay.  What a class field or an
object says in more than one word (``&id INTEGER (0..5)``, ``SEQUENCE OF Foo``) is handed to asn1tools as a type
assignment of its own and fetched from the tree afterwards: there is still one parser of types.
"""

from __future__ import annotations

from typing import Any

from .fault import TextError
from .lexer import Item, closing, split_at

SNIPPET = "X-Snippet-"
Snippets = dict[str, list[Item]]


class Classes:
    """The object classes of all modules of one reading: name -> WITH SYNTAX items (empty = default syntax)."""

    def __init__(self) -> None:
        self.syntax: dict[str, list[Item]] = {}

    def note(self, items: list[Item]) -> None:
        """Learn the classes that ``items`` define."""
        for at in range(len(items) - 3):
            if items[at].is_upper and items[at + 1].text == "::=" and items[at + 2].text == "CLASS":
                end = closing(items, at + 3)
                syntax: list[Item] = []
                if end + 2 < len(items) and items[end + 1].text == "WITH SYNTAX":
                    syntax = items[end + 3 : closing(items, end + 2)]
                self.syntax[items[at].text] = syntax


class Reader:
    """Reads the definitions of one module."""

    def __init__(self, classes: Classes) -> None:
        self.classes = classes
        self.snippets: Snippets = {}

    def class_fields(self, body: list[Item]) -> dict[str, Any]:
        """Return field -> descriptor for the fields of ``CLASS {…}`` whose type is more than one word."""
        fields = {}
        for field in split_at(body, {","}):
            stop = next(
                (at for at, item in enumerate(field) if item.text in ("UNIQUE", "OPTIONAL", "DEFAULT")), len(field)
            )
            if field[0].text[1].islower() and stop > 2:
                fields[field[0].text] = self._type(field[1:stop])
        return fields

    def object_set(self, class_name: str, body: list[Item]) -> list[dict[str, Any]]:
        """Return the members of an object set in the form ``objects`` reads."""
        members: list[dict[str, Any]] = []
        for element in split_at(body, {"|", ",", "UNION"}):
            first = element[0] if element else Item(" ", 0)
            if not element or first.text == "...":
                continue
            if first.text == "{":
                members.append(self.object(class_name, element[1 : closing(element, 0)], first.line))
            elif len(element) == 1 and first.is_upper:
                members.append({"set": first.text})
            elif len(element) == 1 and first.is_lower:
                members.append({"object": first.text})
            else:
                raise TextError(f"'{first.text}' in an object set is neither an object nor a set", line=first.line)
        return members

    def object(self, class_name: str, body: list[Item], line: int) -> dict[str, Any]:
        """Return field -> setting of one object."""
        if not body or body[0].text.startswith("&"):
            return {part[0].text: self._setting(part[0].text, part[1:]) for part in split_at(body, {","}) if part}
        syntax = self.classes.syntax.get(class_name)
        if not syntax:
            raise TextError(f"class {class_name} is not among the modules given, or has no WITH SYNTAX", line=line)
        settings: dict[str, Any] = {}
        rest = self._match(syntax, body, {item.text for item in syntax}, settings)
        if rest is None or rest:
            raise TextError(f"the object does not follow WITH SYNTAX of class {class_name}", line=line)
        return settings

    def _match(self, syntax: list[Item], body: list[Item], words: set[str], out: dict[str, Any]) -> list[Item] | None:
        """Return what is left of ``body`` after ``syntax``, ``None`` when it does not fit."""
        rest: list[Item] | None = body
        at = 0
        while at < len(syntax) and rest is not None:
            word = syntax[at].text
            if word == "[":
                end = closing(syntax, at)
                trial: dict[str, Any] = {}
                after = self._match(syntax[at + 1 : end], rest, words, trial) if rest else None
                if after is not None:
                    out |= trial
                    rest = after
                at = end + 1
                continue
            if word.startswith("&"):
                stop = _setting_end(rest, words)
                if not stop:
                    return None
                out[word] = self._setting(word, rest[:stop])
                rest = rest[stop:]
            else:
                rest = rest[1:] if rest and rest[0].text == word else None
            at += 1
        return rest

    def _setting(self, field: str, items: list[Item]) -> Any:
        if not items:
            raise TextError(f"field {field} is set to nothing")
        if field[1].isupper():
            return self._type(items)
        word = items[0].text
        return int(word) if word.removeprefix("-").isdigit() else word

    def _type(self, items: list[Item]) -> dict[str, Any]:
        """Return a descriptor; one that asn1tools has yet to read is ``{"snippet": name}`` until ``settle``."""
        if len(items) == 1:
            return {"type": items[0].text}
        name = f"{SNIPPET}{len(self.snippets)}"
        self.snippets[name] = items
        return {"snippet": name}


def settle(what: Any, types: dict[str, Any]) -> Any:
    """Return ``what`` with every snippet replaced by the descriptor asn1tools made of it."""
    if isinstance(what, dict):
        return types[what["snippet"]] if "snippet" in what else {key: settle(item, types) for key, item in what.items()}
    return [settle(item, types) for item in what] if isinstance(what, list) else what


def _setting_end(items: list[Item], words: set[str]) -> int:
    depth = 0
    for at, item in enumerate(items):
        if depth == 0 and at and item.text in words and item.text not in ("[", "]"):
            return at
        depth += (item.text in ("{", "(", "[")) - (item.text in ("}", ")", "]"))
    return len(items)
