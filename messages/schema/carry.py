"""What asn1tools' parser loses, carried through it in words it keeps.

It flattens ``(0..255)(1..10)`` and ``(0..10 ^ 5..20)`` to the same list as a union, drops nested parentheses, the
``<`` of an open range, the module of ``Module.Type`` and the object set of ``Type {{Set}}``, and fails where an INTEGER
gets its value by name.  Each is rewritten on the lexical items, line for line:

=========================  ====================================
``(a)(b)``                 ``(a | x-serial-x | b)``
``a ^ b``                  ``a | x-intersect-x | b``
``(a | (b | c))``          ``(a | b | c)``
``1<..<9``                 ``2..8``
``a EXCEPT b``             ``a`` (X.691 clause 10.3 ignores it)
``Module.Type``            one name joined by ``EXTERNAL``
``Type {{Set}}``           ``Type {Set}``
``DEFAULT name``           ``DEFAULT`` and the name as a number
``a INTEGER ::= b``        ``a X-Integer ::= b``
=========================  ====================================
"""

from __future__ import annotations

from typing import Any

from .bounds import INTERSECT, SERIAL
from .fault import TextError
from .lexer import Item, closing, split_at
from .lookup import EXTERNAL, IN

_WORDS = {"|", "^", "..", ",", "...", "<", "UNION", "INTERSECTION", "EXCEPT", "(", ")"}
_NAME_MARK = b"the default is called "
_KEYWORDS = {"SIZE", "FROM", "CONTAINING", "ALL", "INCLUDES", "PATTERN", "SETTINGS", "PRESENT", "ABSENT", "OPTIONAL"}


def carried(items: list[Item]) -> list[Item]:
    """Return the items rewritten as in the table above; TextError for what cannot be carried."""
    items = [item for item in items if item.text not in ("WITH SUCCESSORS", "WITH DESCENDANTS")]
    items = _external(items)
    items = _named_values(items)
    items = _arguments(items)
    return _constraints(items)


def _external(items: list[Item]) -> list[Item]:
    """Join ``Module . Name``."""
    out: list[Item] = []
    for item in items:
        if len(out) > 1 and out[-1].text == "." and out[-2].is_upper and item.text[0].isalpha():
            joined = out[-2].text + EXTERNAL + item.text
            out[-2:] = [Item(joined if item.is_upper else IN + joined, item.line)]
        else:
            out.append(item)
    return out


def _named_values(items: list[Item]) -> list[Item]:
    """Carry values that are names: after DEFAULT as a number, in a value assignment under another type."""
    out = list(items)
    for at in range(len(items) - 2):
        first, second, third = items[at : at + 3]
        if first.text == "DEFAULT" and second.is_lower:
            out[at + 1] = Item(str(int.from_bytes(_NAME_MARK + second.text.encode())), second.line)
        elif first.text == "INTEGER" and second.text == "::=" and third.is_lower:
            out[at] = Item("X-Integer", first.line)
    return out


def carried_name(value: Any) -> str | None:
    """Return the name that a DEFAULT was carried as, ``None`` for any other value."""
    if isinstance(value, bool) or not isinstance(value, int) or value.bit_length() <= 8 * len(_NAME_MARK):
        return None
    octets = value.to_bytes((value.bit_length() + 7) // 8)
    return octets.removeprefix(_NAME_MARK).decode() if octets.startswith(_NAME_MARK) else None


def _arguments(items: list[Item]) -> list[Item]:
    """Take the inner braces from the object sets among actual parameters."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if not (item.text == "{" and out and out[-1].is_upper and items[at + 1].text == "{"):
            out.append(item)
            at += 1
            continue
        end = closing(items, at)
        groups = split_at(items[at + 1 : end], {","})
        out.append(item)
        for number, group in enumerate(groups):
            if number:
                out.append(Item(",", group[0].line))
            braced = group[0].text == "{"
            if braced and len(group) == 3 and group[1].is_upper:
                out.append(group[1])
            elif braced and any(part.is_upper or part.is_lower for part in group):
                raise TextError("an object set written out among parameters: give it a name", line=item.line)
            else:
                out += group
        out.append(items[end])
        at = end + 1
    return out


def _constraints(items: list[Item]) -> list[Item]:
    """Rewrite every parenthesised value constraint, and join the ones that follow each other."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if item.text != "(":
            out.append(item)
            at += 1
            continue
        _one_size(items, at)
        inside = _group
        first = _group(items, at)
        if first is None:
            inside, first = _size_group, _size_group(items, at)
        if first is None:
            out.append(item)
            at += 1
            continue
        run = [first]
        end = closing(items, at)
        while end + 1 < len(items) and items[end + 1].text == "(":
            following = inside(items, end + 1)
            if following is None:
                break
            run.append(following)
            end = closing(items, end + 1)
        joined = _joined(run, item.line)
        if inside is _size_group:
            joined = [Item("SIZE", item.line), Item("(", item.line), *joined, Item(")", item.line)]
        out += [item, *joined, items[end]]
        at = end + 1
    return out


def _joined(parts: list[list[Item]], line: int) -> list[Item]:
    """Return constraints in series as one; only the last may still be extensible (X.680 clause 50.8)."""
    out: list[Item] = []
    for number, part in enumerate(parts):
        if number:
            out += [Item("|", line), Item(SERIAL, line), Item("|", line)]
        last = number == len(parts) - 1
        out += part if last else split_at(part, {","})[0]
    return out


def _one_size(items: list[Item], at: int) -> None:
    """Refuse two sizes in one constraint: the parser would keep the last alone."""
    depth = sizes = 0
    for item in items[at : closing(items, at)]:
        depth += (item.text in ("(", "{")) - (item.text in (")", "}"))
        sizes += depth == 1 and item.text == "SIZE"
    if sizes > 1:
        raise TextError(
            "two sizes in one constraint: write SIZE once, with the alternatives inside", line=items[at].line
        )


def _size_group(items: list[Item], at: int) -> list[Item] | None:
    """Return what stands in ``(SIZE (…))`` when nothing else does, rewritten; else ``None``."""
    if items[at + 1].text != "SIZE" or items[at + 2].text != "(":
        return None
    if closing(items, at) != closing(items, at + 2) + 1:
        return None
    return _group(items, at + 2)


def _group(items: list[Item], at: int) -> list[Item] | None:
    """Return the rewritten inside of a value constraint, ``None`` when the parenthesis is something else."""
    inside = items[at + 1 : closing(items, at)]
    for item in inside:
        word = item.text
        plain = word in _WORDS or item.is_lower or item.is_upper or word.lstrip("-")[0].isdigit()
        if not plain or word in _KEYWORDS or word.startswith(("WITH ", "CONSTRAINED")):
            return None
    if not inside:
        return None
    return _flat(inside)


def _flat(inside: list[Item]) -> list[Item]:
    nested = any(item.text == "(" for item in inside)
    if nested and any(item.text in ("^", "INTERSECTION", "EXCEPT") for item in inside):
        raise TextError("a constraint mixes nested parentheses with ^ or EXCEPT: split it in two", line=inside[0].line)
    out: list[Item] = []
    skip = False
    for item in inside:
        word = item.text
        if skip:
            # The excluded element runs to the next operator.
            if word not in ("|", "UNION", ",", "^", "INTERSECTION"):
                continue
            skip = False
        if word in ("(", ")"):
            continue
        if word == "EXCEPT" and out and out[-1].text != "ALL":
            skip = True
        elif word in ("^", "INTERSECTION"):
            out += [Item("|", item.line), Item(INTERSECT, item.line), Item("|", item.line)]
        else:
            out.append(item)
    return _closed_ends(out)


def _closed_ends(items: list[Item]) -> list[Item]:
    """Turn ``1<..`` into ``2..`` and ``..<9`` into ``..8``."""
    out: list[Item] = []
    for number, item in enumerate(items):
        if item.text == "<":
            continue
        before = items[number - 1].text if number else ""
        after = items[number + 1].text if number + 1 < len(items) else ""
        if "<" in (before, after):
            step = (1 if after == "<" and item.text != ".." else 0) - (1 if before == "<" and item.text != ".." else 0)
            if step and not item.text.removeprefix("-").isdigit():
                raise TextError("an open range end needs a number", line=item.line)
            out.append(Item(str(int(item.text) + step), item.line) if step else item)
        else:
            out.append(item)
    return out
