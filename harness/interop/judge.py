"""The verdict on one cell: what was sent against what should have been, what was read against what was meant.

Rules.  Octets are held against the right encoding of the case, which is one because UPER is canonical; fields against
the value of the case; meaning follows from fields, so it is worked out only where those differ, to say what the
difference is on the road.  What a known fault explains is called that.  Whose fault a difference is follows from who
else agrees: a sender whose octets are right is not to blame for a receiver that reads them wrongly.
"""

from __future__ import annotations

from typing import Any

from cv2x.errors import DecodeError, EncodeError
from cv2x.harness.interop.case import Case
from cv2x.harness.interop.cell import Cell, Known, Status, Told
from cv2x.harness.interop.codecs.faults import touched
from cv2x.harness.interop.difference import Difference, differences, said
from cv2x.harness.interop.framing import in_frame
from cv2x.harness.interop.layout import FRAME, first_bit, layout_of
from cv2x.harness.interop.meaning import meanings
from cv2x.harness.interop.stack import Answer, Outcome, Stack
from cv2x.messages import Dialect, dialect

_OF = {
    Outcome.REFUSED: Status.REFUSED,
    Outcome.NO_ANSWER: Status.NO_ANSWER,
    Outcome.LATE: Status.LATE,
    Outcome.TWICE: Status.TWICE,
    Outcome.CRASHED: Status.CRASHED,
    Outcome.NONSENSE: Status.NONSENSE,
    Outcome.NOT_ASKED: Status.NOT_ASKED,
}


def judge(sender: Stack | None, receiver: Stack, case: Case, encoded: Answer, decoded: Answer | None) -> Cell:
    """Return the cell; ``sender`` is ``None`` for octets from elsewhere, ``decoded`` for a sender without octets."""
    name = sender.name if sender is not None else FOREIGN
    cell = Cell(name, receiver.name, case, Status.AGREE, octets=encoded.octets, encoded=encoded, decoded=decoded)
    if not encoded.answered or decoded is None:
        _not_answered(
            cell,
            encoded,
            name,
            "" if encoded.outcome is not Outcome.REFUSED else "cannot",
            known_faults(sender, case),
        )
        return cell
    if case.unread:
        _unread(cell, decoded)
        return cell
    cell.octets_differ_at = first_bit(case.octets, encoded.octets)
    sent_wrong = cell.octets_differ_at is not None
    if not decoded.answered:
        faults = known_faults(receiver, case, encoding=False) if not sent_wrong else []
        blame = name if sent_wrong else receiver.name
        _not_answered(cell, decoded, blame, "", faults)
        if sent_wrong and decoded.outcome is Outcome.REFUSED:
            _sent_otherwise(cell, case, sender)
        return cell
    cell.read_as = decoded.read_as
    cell.read = decoded.value
    d, wanted = _wanted(case, decoded.read_as)
    if decoded.value is not None:
        message = decoded.message or case.message
        if message != case.message:
            cell.differences = [Difference("", "", "kind", case.message, message)]
        else:
            cell.differences = differences(d.document["nodes"], d.message_node(message), wanted, decoded.value)
    if sent_wrong:
        _sent_otherwise(cell, case, sender)
    elif cell.differences:
        _read_otherwise(cell, case, d, wanted, receiver)
    if decoded.outcome is not Outcome.ANSWERED or encoded.outcome is not Outcome.ANSWERED:
        _odd(cell, name if encoded.outcome is not Outcome.ANSWERED else receiver.name, encoded, decoded)
    return cell


FOREIGN = "foreign octets"
"""Name of the sender that is a collection of octets made elsewhere."""


def _not_answered(cell: Cell, answer: Answer, blame: str, key: str, faults: list[Known]) -> None:
    cell.status = _OF[answer.outcome]
    cell.path, cell.bit = answer.path, answer.bit
    who = cell.receiver if answer is cell.decoded else cell.sender
    about = {"who": who, "reason": answer.reason, "path": answer.path, "bit": answer.bit}
    cell.told.append((key or cell.status.value, {**about, "waited_ns": answer.waited_ns}))
    if cell.status is Status.NOT_ASKED:
        return
    cell.suspect = blame
    if faults:
        cell.status, cell.faults = Status.KNOWN, faults


def _unread(cell: Cell, decoded: Answer) -> None:
    """Octets of a device that our engine does not read: the others say whether they do."""
    if not decoded.answered:
        _not_answered(cell, decoded, cell.sender, "", [])
        return
    cell.status, cell.read, cell.read_as = Status.DIFFERS, decoded.value, decoded.read_as
    cell.told.append(("alone", {"who": cell.receiver, "found": decoded.message}))


def _sent_otherwise(cell: Cell, case: Case, sender: Stack | None) -> None:
    """Say at which field the octets sent stop being the right ones, and what they say instead."""
    bit = cell.octets_differ_at
    if bit is None:
        return
    d = dialect(case.dialect)
    path = _place_at(case, bit)
    value, refused = _read_by_us(d, cell.octets)
    instead: list[Told] = []
    if refused is not None:
        if refused.path and refused.bit <= bit:  # it stumbles over the very field in which the octets part
            path, bit = refused.path, refused.bit
        instead.append(("breaks", {"path": refused.path, "reason": refused.reason, "bit": refused.bit}))
    elif value is not None and value[0] == case.message:
        found = differences(d.document["nodes"], d.message_node(case.message), case.value, value[1])
        if found:
            cell.differences = found
            path = found[0].path
            instead.append((found[0].what, told_of(found[0])))
            cell.meaning = meanings(d, case.message, case.value, value[1])
    elif value is not None:
        instead.append(("other_message", {"found": value[0]}))
    short = len(cell.octets) - len(case.octets)
    if short:
        instead.append(("longer" if short > 0 else "shorter", {"count": abs(short)}))
    cell.path, cell.bit, cell.suspect = path, bit, cell.sender
    key = "sends_in_frame" if path == FRAME else "sends"
    ours = refused.reason if refused is not None else ""  # a receiver that says the same need not say it again
    said_by_receiver = [told for told in cell.told if told[0] == Status.REFUSED.value and told[1]["reason"] != ours]
    cell.told = [(key, {"who": cell.sender, "bit": cell.octets_differ_at, "path": path}), *instead, *said_by_receiver]
    if cell.status is Status.AGREE:
        cell.status = Status.DIFFERS
    faults = known_faults(sender, case)
    if faults:
        cell.status, cell.faults = Status.KNOWN, faults


def _read_otherwise(cell: Cell, case: Case, d: Dialect, wanted: Any, receiver: Stack) -> None:
    """Say at which field a receiver reads right octets otherwise."""
    first = cell.differences[0]
    cell.status, cell.suspect, cell.path = Status.DIFFERS, receiver.name, first.path
    cell.bit = _bit_of(case, first.place)
    cell.told.append(("reads", {"who": receiver.name, "bit": cell.bit}))
    cell.told.append((first.what, told_of(first)))
    beyond = _out_of_range(d, case.message, cell.read)
    if beyond:
        cell.told.append(("beyond", {"reason": beyond}))
    if cell.read is not None and not cell.read_as:
        cell.meaning = meanings(d, case.message, wanted, cell.read)
    faults = known_faults(receiver, case, encoding=False)
    if faults:
        cell.status, cell.faults = Status.KNOWN, faults


def _odd(cell: Cell, blame: str, encoded: Answer, decoded: Answer) -> None:
    """Say that an answer, right or wrong, is late or there twice."""
    answer = encoded if encoded.outcome is not Outcome.ANSWERED else decoded
    key = _OF[answer.outcome]
    who = cell.receiver if answer is cell.decoded else cell.sender
    about = {"who": who, "reason": answer.reason, "waited_ns": answer.waited_ns, "count": 1 + len(answer.further)}
    cell.told.insert(0, (key.value, about))
    if cell.status is Status.AGREE:
        cell.status, cell.suspect = key, blame


def told_of(found: Difference) -> dict[str, Any]:
    """Return what stands in the sentence of a difference."""
    return {"path": found.path, "wanted": said(found.wanted), "found": said(found.found)}


def _place_at(case: Case, bit: int) -> str:
    """Return the field a bit belongs to; of octets that our engine does not read nobody knows it."""
    try:
        return layout_of(case.dialect, case.octets).place_at(bit)
    except DecodeError:
        return ""


def _bit_of(case: Case, place: str) -> int | None:
    try:
        return layout_of(case.dialect, case.octets).bit_of(place)
    except DecodeError:
        return None


def _wanted(case: Case, read_as: str) -> tuple[Dialect, Any]:
    """Return the value of a case, in the dialect a receiver reads it in."""
    if not read_as or read_as == case.dialect:
        return dialect(case.dialect), case.value
    d = dialect(read_as)
    message, record = d.decode(case.octets)
    return d, d.plain_node(d.message_node(message), record)


def known_faults(stack: Stack | None, case: Case, *, encoding: bool = True) -> list[Known]:
    """Return the known faults of a stack that a case meets."""
    if stack is None or case.unread or not stack.known_faults:
        return []
    d = dialect(case.dialect)
    nodes = d.document["nodes"]
    kind, framed = in_frame(d, case.message, case.value)
    found = touched(stack.known_faults, True, nodes, d.message_node(case.message), case.value)
    found += touched(stack.known_faults, True, nodes, d.type_node(kind), framed)
    met = [Known(fault.name, fault.clause, fault.what) for fault in found if encoding or fault.decoding_too]
    return list(dict.fromkeys(met))


def _read_by_us(d: Dialect, octets: bytes) -> tuple[tuple[str, Any] | None, DecodeError | None]:
    try:
        message, record = d.decode(octets)
    except DecodeError as error:
        return None, error
    if message.startswith("unknown:"):
        return (message, record), None
    return (message, d.plain_node(d.message_node(message), record)), None


def _out_of_range(d: Dialect, message: str, value: Any) -> str:
    try:
        d.encode(message, value)
    except EncodeError as error:
        return str(error)
    except (TypeError, ValueError) as error:
        return str(error)
    return ""
