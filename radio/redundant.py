"""Several radios as one: everything is sent on all of them, and heard once.

::

    redundant:udp + ethernet:eth1
    redundant:udp:239.255.4.8@192.0.2.1 + udp:239.255.4.8@198.51.100.1,window=20ms

A frame heard by several members within ``window`` is one reception, the earliest; heard twice by the same member it was
sent twice.  What one member hears of what another has just sent is our own, and not heard.  The members carry the same
layer.  A frame counts as sent if one member took it; what the others refused is
reported, and kept count of by member (``udp 1: send buffer full``).  A member that cannot be opened or breaks is
reported, and opened again every second; only if all are gone at the start does opening fail.
"""

from __future__ import annotations

import select
from collections import OrderedDict
from dataclasses import replace
from typing import Self

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.errors import Cv2xError, EncodeError, InputError, NotSentError, UnavailableError
from cv2x.quantities import parse_duration_ns
from cv2x.radio.base import PEER_BACK, PEER_LOST, Radio, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.options import read_options

DEFAULT_WINDOW_NS = 50 * MILLISECOND_NS
"""Half the period of the fastest messages, so that two of a sender are never one (a default of this project)."""
OPEN_AGAIN_NS = SECOND_NS
"""How often a lost member is opened again (a default of this project)."""

DUPLICATE = "heard by several members"
OWN = "own frame heard by another member"
ALL_LOST = "no member left"


class Member:
    """One of the radios, open or not."""

    def __init__(self, number: int, spec: str) -> None:
        self.spec = spec
        self.label = f"{spec.partition(':')[0].strip()} {number}"
        self.radio: Radio | None = None
        self.descriptor: int | None = None
        self.open_again_ns = 0


class RedundantRadio(Radio):
    """The members of one unit as its radio.  Options: ``window``."""

    wall_clock = True
    sets_power = True
    """As far as its members do, who count for themselves what they cannot."""

    def __init__(self, specs: list[str], context: RadioContext, window_ns: int = DEFAULT_WINDOW_NS) -> None:
        super().__init__("redundant")
        self.window_ns = window_ns
        self.members = [Member(number, spec) for number, spec in enumerate(specs, 1)]
        self._context = context
        self._epoll = select.epoll()
        self._heard: OrderedDict[tuple[Layer, bytes], list[tuple[int, set[str]]]] = OrderedDict()
        """What was sent within the window, by others or by us: (monotonic time, members who heard it), once for each
        time it was sent; ours bears our own name too."""
        self._retired: dict[str, int] = {}
        """Counts of members that were replaced."""
        lacking: list[Cv2xError] = []
        try:
            for member in self.members:
                try:
                    self._open_member(member)
                except UnavailableError as error:
                    lacking.append(error)
                    self._report(PEER_LOST, f"{member.label}: {error}")
            if len(lacking) == len(self.members):
                raise UnavailableError(f"redundant has no member that opens: {'; '.join(map(str, lacking))}")
        except BaseException:
            self.close()
            raise
        self.carries = next(member.radio.carries for member in self.members if member.radio is not None)

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the members named in ``address``, with a plus sign between them."""
        head, found, window = address.rpartition(",window=")
        options = read_options("redundant", f"window={window}" if found else "", context, ("window",))
        specs = [spec.strip() for spec in (head if found else address).split("+")]
        if len(specs) < 2 or not all(specs):
            raise InputError("redundant needs two radios or more: write redundant:udp + ethernet:eth1", field="radio")
        try:
            window_ns = parse_duration_ns(options["window"]) if "window" in options else DEFAULT_WINDOW_NS
        except ValueError as error:
            raise InputError(str(error), field="radio.window") from error
        if window_ns < 0:
            raise InputError(f"window {options['window']} is negative", field="radio.window")
        inner = replace(context, options={})
        return cls(specs, inner, window_ns)

    @classmethod
    def check(cls) -> str:
        """Return what always holds: it is made of others."""
        return "made of two or more of the others"

    def _open_member(self, member: Member) -> None:
        from cv2x.radio.open import open_radio

        radio = open_radio(member.spec, self._context)
        there = next((other.radio for other in self.members if other.radio is not None), None)
        if there is not None and there.carries is not radio.carries:
            radio.close()
            raise InputError(
                f"redundant: {member.spec} takes {radio.carries.value} octets, the others {there.carries.value}",
                field="radio",
            )
        member.radio, member.descriptor = radio, radio.fileno()
        if member.descriptor is not None:
            self._epoll.register(member.descriptor, select.EPOLLIN)

    def _lose(self, member: Member, why: Cv2xError, now: Stamp) -> None:
        self._report(PEER_LOST, f"{member.label}: {why}")
        self._close_member(member)
        member.open_again_ns = now.monotonic_ns + OPEN_AGAIN_NS

    def _close_member(self, member: Member) -> None:
        if member.radio is None:
            return
        if member.descriptor is not None and not self._epoll.closed:
            try:
                self._epoll.unregister(member.descriptor)
            except OSError:
                pass  # it closed the descriptor itself
        member.radio.close()
        for cause, count in member.radio.counters.items():
            name = f"{member.label}: {cause}"
            self._retired[name] = self._retired.get(name, 0) + count
        member.radio = None

    def _open_again(self, now: Stamp) -> None:
        for member in self.members:
            if member.radio is None and now.monotonic_ns >= member.open_again_ns:
                try:
                    self._open_member(member)
                except Cv2xError:
                    member.open_again_ns = now.monotonic_ns + OPEN_AGAIN_NS
                else:
                    self._report(PEER_BACK, f"{member.label} is open again")

    @property
    def cbr(self) -> float | None:
        """The channel busy ratio of the first member that knows it."""
        known = (member.radio.cbr for member in self.members if member.radio is not None)
        return next((cbr for cbr in known if cbr is not None), None)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if self._epoll.closed:
            raise UnavailableError("the redundant radio is closed")
        if frame.layer is not self.carries:
            raise EncodeError(f"the members carry {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        self._open_again(now)
        took, refusals, unfit = 0, list[tuple[Member, NotSentError]](), list[EncodeError]()
        for member in self.members:
            if member.radio is None:
                continue
            try:
                member.radio.send(frame, now)
                took += 1
            except NotSentError as error:
                refusals.append((member, error))
            except EncodeError as error:
                unfit.append(error)
            except UnavailableError as error:
                self._lose(member, error, now)
        if not took:
            if unfit:
                raise unfit[0]
            why = "; ".join(f"{member.label}: {error}" for member, error in refusals)
            raise NotSentError(refusals[0][1].cause if refusals else ALL_LOST, why)
        self._times(frame, now.monotonic_ns).append((now.monotonic_ns, {self.name}))
        for member, refusal in refusals:
            self._report(refusal.cause, f"{member.label}: {refusal.detail}; others sent it")

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._epoll.closed:
            return []
        self._open_again(now)
        receptions: list[tuple[Reception, str]] = []
        for member in self.members:
            if member.radio is None:
                continue
            try:
                receptions += [(reception, member.label) for reception in member.radio.receive(now)]
            except UnavailableError as error:
                self._lose(member, error, now)
                continue
            alone = sum(other.radio is not None for other in self.members) == 1
            for report in member.radio.take_reports():
                # A frame that one of several did not send is not lost.
                self._report(report.cause, f"{member.label}: {report.detail}", report.frame if alone else None)
        receptions.sort(key=lambda heard: heard[0].stamp)
        arrived = [replace(heard, radio=self.name) for heard, label in receptions if self._is_first(heard, label)]
        self._count_members()
        return arrived

    def _is_first(self, reception: Reception, label: str) -> bool:
        """Return whether it is news: neither heard by another member yet nor our own."""
        at_ns = reception.stamp.monotonic_ns
        times = self._times(reception.frame, at_ns)
        for _, hearers in times:
            if label not in hearers:
                hearers.add(label)
                self.counters[OWN if self.name in hearers else DUPLICATE] += 1
                return False
        times.append((at_ns, {label}))
        return True

    def _times(self, frame: Frame, now_ns: int) -> list[tuple[int, set[str]]]:
        """Return who heard these octets when, within the window before ``now_ns``; what is older is forgotten."""
        oldest_ns, key = now_ns - self.window_ns, (frame.layer, frame.octets)
        while self._heard:
            first = next(iter(self._heard))
            if any(told[0] >= oldest_ns for told in self._heard[first]):
                break
            del self._heard[first]
        times = [told for told in self._heard.pop(key, ()) if told[0] >= oldest_ns]
        self._heard[key] = times
        return times

    def _count_members(self) -> None:
        for name, count in self._retired.items():
            self.counters[name] = count
        for member in self.members:
            if member.radio is not None:
                for cause, count in member.radio.counters.items():
                    name = f"{member.label}: {cause}"
                    self.counters[name] = self._retired.get(name, 0) + count

    def next_arrival_ns(self) -> int | None:
        """Return the next arrival a member knows of, or when a lost one is opened again."""
        if self._epoll.closed:
            return None
        instants = [member.open_again_ns for member in self.members if member.radio is None]
        for member in self.members:
            arrival_ns = member.radio.next_arrival_ns() if member.radio is not None else None
            if arrival_ns is not None:
                instants.append(arrival_ns)
        return min(instants, default=None)

    def fileno(self) -> int | None:
        """Return a descriptor around those of all members, ``None`` once closed."""
        return None if self._epoll.closed else self._epoll.fileno()

    def close(self) -> None:
        """Close all members."""
        if self._epoll.closed:
            return
        for member in self.members:
            self._close_member(member)
        self._count_members()
        self._epoll.close()
