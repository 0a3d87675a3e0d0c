"""The player: a station that sends what a drive holds, at its times.

In the drive's own dialect a record goes out as it was: the frame untouched where the recording has the layer that the
radio takes, otherwise with only the layers put on or taken off that lie between.  In another dialect each message is
decoded, mapped to the model and said anew, and what that loses is counted.  What cannot be sent is counted under a
cause and passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from cv2x.clock import Stamp
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Model
from cv2x.radio.frame import Frame, Layer
from cv2x.scenarios.drives.drive import Drive, DriveRecord, Within
from cv2x.scenarios.drives.layers import application_of, message_octets
from cv2x.station.addresses import address
from cv2x.station.inputs import Inputs
from cv2x.station.network import NETWORKS
from cv2x.station.outcome import Discard, Message, Outcome, Transmission
from cv2x.station.stack import Stack

NAMELESS = "undecodable"
"""Name of a message in a record that does not decode."""
_AS_IT_WAS = {Within.SDU: Layer.SDU, Within.NETWORK: Layer.NETWORK, Within.MESSAGE: Layer.MESSAGE}


class Player:
    """Sends the records of a drive over a radio that takes what ``stack`` carries, in ``stack``'s dialect."""

    def __init__(self, name: str, drive: Drive, stack: Stack, start_monotonic_ns: int) -> None:
        self.name = name
        self.sent = 0
        """Records that went out, as they were or said anew."""
        self.lost: Counter[tuple[str, str]] = Counter()
        """(message, cause) -> how often something of it could not be said in the other dialect."""
        self.not_sent: Counter[str] = Counter()
        """Cause -> records that did not go out."""
        self._drive, self._stack, self._start_ns = drive, stack, start_monotonic_ns
        self._spoken = dialect(drive.dialect)
        self._anew = stack.dialect.name != drive.dialect
        self._offsets_ns = [record.offset_ns for record in drive.records]
        self._next = 0

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Send what is due."""
        outcome = Outcome()
        due = bisect_right(self._offsets_ns, now.monotonic_ns - self._start_ns)
        for record in self._drive.records[self._next : due]:
            said = self._say_anew(record, now) if self._anew else self._as_it_was(record, now)
            outcome.transmissions += said.transmissions
            outcome.discards += said.discards
            self.sent += bool(said.transmissions)
        self._next = max(self._next, due)
        if self._next < len(self._offsets_ns):
            outcome.wake_ns = self._start_ns + self._offsets_ns[self._next]
        return outcome

    def _understood(self, record: DriveRecord) -> Message:
        octets = message_octets(record.octets, record.within)
        if octets is not None:
            try:
                name, message = self._spoken.decode(octets)
                model, notes = to_model(self._spoken.family, name, message)
                aid = application_of(record.octets, record.within)
                return Message(self._spoken.name, name, octets, message, model, aid, notes)
            except DecodeError:
                pass
        return Message(self._spoken.name, NAMELESS, octets or record.octets, None, None)

    def _as_it_was(self, record: DriveRecord, now: Stamp) -> Outcome:
        message = self._understood(record)
        carries = self._stack.carries
        aid = message.aid
        if _AS_IT_WAS.get(record.within) is carries:
            octets = record.octets
        elif carries is Layer.MESSAGE:
            if message.name == NAMELESS:
                return self._refuse(
                    "not encodable", f"{self._place(record)}: no message to be had, and the radio takes only that"
                )
            octets = message.octets
        elif record.within is Within.SDU:
            octets = record.octets[1:]
        elif record.within is Within.NETWORK:
            octets = self._family_octet() + record.octets
        else:
            return self._wrapped(record, message, now)
        return Outcome(transmissions=[Transmission(Frame(octets, carries, aid), message)])

    def _wrapped(self, record: DriveRecord, message: Message, now: Stamp) -> Outcome:
        """Put network layers around an envelope or a message."""
        # What nobody can read goes out under the number of vehicle messages, for the listener to judge.
        name = "BSM" if message.name == NAMELESS else message.name
        if record.within is Within.MESSAGE:
            sent = self._stack.down_octets(name, record.octets, model=message.model, utc_ns=now.utc_ns)
            if isinstance(sent, Discard):
                return self._refuse(sent.cause, f"{self._place(record)}: {sent.detail}")
            return Outcome(transmissions=[Transmission(sent.frame, message)])
        to = address(self._spoken.family, name)
        header = NETWORKS[self._spoken.family].header
        if to is None or header is None:
            return self._refuse("not encodable", f"{self._place(record)}: {name} has no application number")
        try:
            packed = header.pack(to.aid, record.octets)
        except EncodeError as error:
            return self._refuse("too long to send", f"{self._place(record)}: {error}")
        octets = packed if self._stack.carries is Layer.NETWORK else self._family_octet() + packed
        return Outcome(
            transmissions=[
                Transmission(Frame(octets, self._stack.carries, to.aid, None, to.dest_l2, to.priority), message)
            ]
        )

    def _say_anew(self, record: DriveRecord, now: Stamp) -> Outcome:
        message = self._understood(record)
        model: Model | None = message.model
        if model is None:
            why = "does not decode" if message.name == NAMELESS else f"{message.name} has no place in the model"
            return self._refuse("not encodable", f"{self._place(record)}: {why}")
        # Both ways lose: what the model has no field for, and what the other dialect has none for.
        for notes in (message.notes, from_model(self._stack.dialect, model).notes):
            for cause, count in notes.items():
                self.lost[message.name, cause] += count
        transmissions, discards = self._stack.down(model, utc_ns=now.utc_ns)
        for discard in discards:
            self.not_sent[discard.cause] += 1
        return Outcome(transmissions=transmissions, discards=discards)

    def _refuse(self, cause: str, detail: str) -> Outcome:
        self.not_sent[cause] += 1
        return Outcome(discards=[Discard(cause, detail)])

    def _family_octet(self) -> bytes:
        return NETWORKS[self._spoken.family].family_octet

    def _place(self, record: DriveRecord) -> str:
        return f"{self._drive.place} {record.place}"
