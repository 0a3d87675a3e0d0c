"""The door of the probe: octets in, everything there is to say about them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from cv2x.errors import Cv2xError, DecodeError, EncodeError
from cv2x.harness.interop.matrix import Progress
from cv2x.harness.interop.probe import around
from cv2x.harness.interop.probe.editions import explain
from cv2x.harness.interop.probe.finding import Explanation, Opinion
from cv2x.harness.interop.probe.misnumbered import misnumbered
from cv2x.harness.interop.probe.sender import likely_sender
from cv2x.harness.interop.stack import Ask, Outcome, Stack
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.stored import stored_names
from cv2x.radio import rsu41_text
from cv2x.station.peel import Peeler
from cv2x.station.peel.found import STRICT, Answer, Found
from cv2x.station.peel.message import read_message
from cv2x.station.peel.subjects import What

MAX_OCTETS = 65_536
_FAR = 0.5
"""Share of the octets that a reading must reach to be believed where the frame does not say what it is."""


@dataclass(slots=True)
class Probe:
    """What there is to say about one frame."""

    octets: bytes
    answer: Answer
    """What the peeler found."""
    message_at: int = 0
    message: bytes = b""
    """The octets of the message alone (all of them, where no message was found)."""
    opinions: list[Opinion] = field(default_factory=list)
    explanations: list[Explanation] = field(default_factory=list)
    sender: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def takers(self) -> list[str]:
        """The dialects in which our engine takes the message strictly."""
        return [opinion.dialect for opinion in self.opinions if opinion.who == "ours" and opinion.accepts]

    def to_json(self) -> dict[str, Any]:
        """Return it in types JSON has."""
        return {
            "octets": self.octets.hex(),
            "message_at": self.message_at,
            "message": self.message.hex(),
            "peeled": self.answer.to_json(),
            "opinions": [opinion.to_json() for opinion in self.opinions],
            "explanations": [explanation.to_json() for explanation in self.explanations],
            "likely_sender": [{"kind": kind, **about} for kind, about in self.sender],
        }


def look(
    octets: bytes,
    stacks: Sequence[Stack] = (),
    written: str = "",
    given_to: str = "",
    progress: Progress | None = None,
) -> Probe:
    """Return what there is to say about octets.

    ``stacks`` are asked beside our engine; ``written`` says how the hex was typed where that was not plain;
    ``given_to`` is the dialect of the decoder that was given the frame: then only that one's trouble is explained.
    """
    answer = Peeler().peel(octets)
    if answer.top is not None and answer.top.name == What.RSU_TEXT.value:
        return _of_text(octets, answer, stacks, given_to, progress)
    probe = Probe(octets, answer, message=octets)
    found = answer.message
    if found is not None and not found.counted_in and found.evidence.startswith(STRICT):
        probe.message_at = found.at
        probe.message = octets[found.at : found.at + found.octets]
    probe.opinions = [_opinion(dialect(name), probe.message) for name in (*FRAMES, *_users_own())]
    if written:
        probe.explanations.append(Explanation("written", {"how": written}))
    probe.explanations += around.in_front(octets, answer)
    probe.explanations += around.envelopes(answer)
    probe.explanations += around.behind(octets, answer)
    _explain_editions(probe, given_to)
    if not probe.takers:
        _explain_refusal(probe, found)
    elif _is_chance(probe):
        about = {"path": "the message", "bit": probe.message_at * 8 + 16, "octets": len(probe.message)}
        count = _missing(probe.message)
        probe.explanations.append(CutOff("cut_off", {**about, "count": count}, "", probe.message_at * 8 + 16))
        probe.explanations.append(Explanation("chance", {"dialects": ", ".join(_shown(probe.takers))}))
    elif set(probe.takers) == {"cn-phase2"}:
        probe.explanations.append(Explanation("experimental"))
    for number, stack in enumerate(stacks):
        if progress is not None:
            progress(f"{stack.name} is asked", number, len(stacks))
        probe.opinions += _of_stack(stack, probe)
    message = next((opinion.takes for opinion in probe.opinions if opinion.accepts), "")
    probe.sender = likely_sender(answer, _shown(probe.takers), message)
    return probe


def _of_text(octets: bytes, answer: Answer, stacks: Sequence[Stack], given_to: str, progress: Progress | None) -> Probe:
    """Return what there is to say about the payload of a text for a roadside unit."""
    try:
        forward = rsu41_text.parse(octets)
    except DecodeError as error:
        about = {"by": "the text", "path": error.path or "the text", "bit": error.bit, "reason": error.reason}
        return Probe(octets, answer, 0, octets, [], [Explanation("nobody", about)], likely_sender(answer, [], ""))
    probe = look(forward.payload, stacks, given_to=given_to, progress=progress)
    told = {"type": forward.type, "psid": f"{forward.psid:#x}", "octets": len(forward.payload)}
    probe.explanations.insert(0, Explanation("in_text", told))
    probe.sender = [one for one in probe.sender if one[0] not in ("bare", "unknown")] + [("text", {})]
    return probe


def _users_own() -> list[str]:
    """Return the dialects a user has added (``cv2x dialect add``) that have a frame."""
    found = []
    for name in stored_names():
        try:
            found += [name] if dialect(name).messages else []
        except Cv2xError:  # a damaged one is told of by ``cv2x dialect list``
            continue
    return found


def _opinion(d: Dialect, octets: bytes) -> Opinion:
    """Return what our engine makes of a message in a dialect."""
    known = partial(Opinion, "ours", d.name, experimental=d.experimental)
    try:
        message, record = d.decode(octets)
    except DecodeError as error:
        return known(reason=error.reason, path=error.path, bit=error.bit)
    if message not in d.messages:
        number = message.removeprefix("unknown:")
        return known(reason=f"no message has the number {number}", path="messageId", bit=0)
    try:
        same = d.encode(message, record) == octets
    except EncodeError as error:
        return known(takes=message, how="other octets", reason=f"does not encode again: {error}")
    return known(takes=message, how="strict" if same else "other octets")


def _explain_editions(probe: Probe, given_to: str) -> None:
    """Explain why the other editions of the family of who takes the message do not, or do otherwise."""
    takers = _shown(probe.takers)
    if not takers:
        return
    best = takers[0]
    family = dialect(best).family.partition("-")[0]
    for name in FRAMES:
        other = dialect(name)
        if name == best or other.family.partition("-")[0] != family or (other.experimental and name != given_to):
            continue
        if given_to and name != given_to:
            continue
        probe.explanations += explain(probe.message, best, name, probe.message_at * 8)
    if len(takers) > 1 and not any(one.kind in ("edition", "passed_over", "misread") for one in probe.explanations):
        probe.explanations.append(Explanation("several", {"dialects": ", ".join(takers)}))


def _shown(takers: list[str]) -> list[str]:
    """Return takers without the experimental ones, unless there is no other; the edition made for first."""
    kept = [name for name in takers if not dialect(name).experimental]
    return kept or takers


def _explain_refusal(probe: Probe, found: Found | None) -> None:
    """Explain why nobody takes the message: cut off, misnumbered, without a frame, or simply not one."""
    frameless = around.frameless(probe.answer)
    if frameless:
        probe.explanations += frameless
        return
    at, octets = _where(probe, found)
    for name in FRAMES:
        number = misnumbered(dialect(name), octets)
        if number is not None and not dialect(name).experimental:
            probe.explanations = [one for one in probe.explanations if one.kind != "tolerant"]
            probe.explanations.append(number)
            return
    trouble = probe.answer.trouble
    reading = read_message(octets)
    refusal = reading.refusal
    cut_off = reading.cut_off and refusal is not None
    if not (cut_off and reading.known) and _with_octets_behind(probe, at, octets):
        return
    if cut_off and refusal is not None and (reading.known or refusal.bit >= len(octets) * 8 * _FAR):
        about = {"path": refusal.path or "the message", "bit": at * 8 + refusal.bit, "octets": len(octets)}
        probe.explanations.append(
            CutOff("cut_off", {**about, "count": _missing(octets)}, refusal.path, at * 8 + refusal.bit)
        )
    elif trouble is not None and trouble.cut_off:
        about = {"path": trouble.path or trouble.layer, "bit": trouble.bit, "octets": len(probe.octets), "count": None}
        probe.explanations.append(CutOff("cut_off", about, trouble.path, trouble.bit))
    elif refusal is not None:
        about = {
            "by": reading.refused_by or "our engine", "path": refusal.path or "the message",
            "bit": at * 8 + refusal.bit, "reason": refusal.reason,
        }  # fmt: skip
        probe.explanations.append(Explanation("nobody", about, refusal.path, at * 8 + refusal.bit))


def _with_octets_behind(probe: Probe, at: int, octets: bytes) -> bool:
    """Whether a message stands there with octets behind it: Chinese frames do not tell their length, so only where most
    of the octets are the message."""
    for name in FRAMES:
        d = dialect(name)
        told = _opinion(d, octets)
        if d.experimental or told.path or not told.reason.endswith("too many") or told.bit is None:
            continue
        size = told.bit // 8
        whole = _opinion(d, octets[:size])
        if size >= len(octets) * _FAR and whole.accepts:
            shown = octets[size:][:16].hex()
            about = {"octets": size, "count": len(octets) - size, "behind": shown}
            probe.explanations.append(Explanation("octets_behind", about, "", (at + size) * 8))
            probe.opinions = [
                replace(_opinion(dialect(one.dialect), octets[:size]), how="octets behind")
                if _opinion(dialect(one.dialect), octets[:size]).accepts
                else one
                for one in probe.opinions
            ]
            return True
    return False


class CutOff(Explanation):
    """An explanation with the number of octets missing, where the frame tells its length."""

    def said(self, lang: str = "en") -> str:
        """Return it in words."""
        count = self.about["count"]
        missing = Explanation("cut_off_missing", {"count": count}).said(lang) if count else ""
        return Explanation("cut_off", {**self.about, "missing": missing}).said(lang)


def _where(probe: Probe, found: Found | None) -> tuple[int, bytes]:
    """Return where the octets begin that should be the message, and them."""
    inner = found or next((layer for layer in reversed(probe.answer.layers) if layer.name == "message"), None)
    if inner is not None and not inner.counted_in and 0 < inner.at < len(probe.octets):
        return inner.at, probe.octets[inner.at :]
    return 0, probe.octets


def _is_chance(probe: Probe) -> bool:
    """Whether a frame that Chinese dialects take looks more like a J2735 frame that was cut off: its number is known,
    and its own length nearly fits."""
    only_chinese = all(dialect(name).family == "cn" for name in probe.takers)
    missing = _missing(probe.message)
    known = len(probe.message) > 1 and probe.message[1] in FRAMES["j2735-2024"].names
    return only_chinese and known and missing is not None and missing < len(probe.message)


def _missing(octets: bytes) -> int | None:
    """Return how many octets a J2735 frame lacks by its own length."""
    if len(octets) < 4 or octets[0] != 0:
        return None
    length, start = (octets[2], 3) if octets[2] < 0x80 else (int.from_bytes(octets[2:4], "big") & 0x3FFF, 4)
    return max(0, start + length - len(octets)) or None


def _of_stack(stack: Stack, probe: Probe) -> list[Opinion]:
    """Return what a stack makes of the message, in every dialect that takes it, or that could have been meant."""
    wanted = _shown(probe.takers) or [
        read_message(probe.message).refused_by
    ]  # where nobody takes it: who gets furthest
    wanted = [name for name in wanted if name in FRAMES]
    families = {dialect(name).family.partition("-")[0] for name in wanted}
    found = []
    for name in FRAMES:
        d = dialect(name)
        if d.family.partition("-")[0] not in families or d.experimental:
            continue
        message = next((o.takes for o in probe.opinions if o.who == "ours" and o.dialect == name and o.takes), "")
        why = stack.speaks(name, message) if message else "" if stack.reads_anything else "no message of this dialect"
        if why:
            continue
        answer = stack.decode(Ask(name, message, octets=probe.message, case="probe"))
        if answer.answered:
            found.append(Opinion(stack.name, name, answer.message or message, "strict"))
        elif answer.outcome is not Outcome.NOT_ASKED:
            reason = answer.reason or answer.outcome.value
            found.append(Opinion(stack.name, name, "", "", reason, answer.path, answer.bit))
    return found
