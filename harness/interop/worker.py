"""A stack in a process of its own, spoken to in lines of JSON, that cannot make us wait.

One question is one line, ``{"id": 7, "do": "encode", …}``, and its answer one line with the same id.  A ``ping`` goes
along with every question: it is answered after it, so a second answer to a question is seen before the next is asked,
and nobody has to wait to find out that there is none.

Rules.  A process that has not answered within its limit is waited for once more as long, so that a late answer is told
from none; then its whole group is killed, and the next question starts it anew.  One that stayed silent or died three
times in a row is not asked again.  Lines are bounded; standard error is kept, its end shown.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from cv2x.errors import UnavailableError
from cv2x.harness.interop.stack import Outcome

MAX_LINE_OCTETS = 8 << 20
"""Longest answer that is read (a bound of ours)."""
SHOWN_OCTETS = 4000
"""How much of standard error is kept of one question."""
MAX_FAILURES = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    outcome: Outcome
    content: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    waited_ns: int = 0
    said: str = ""
    further: tuple[Mapping[str, Any], ...] = ()


class Worker:
    """One such process; it is started at the first question, and again after it was killed or ended."""

    def __init__(self, name: str, command: Sequence[str], limit_s: float, start_s: float) -> None:
        self.name, self.command, self.limit_s, self.start_s = name, list(command), limit_s, start_s
        self.hello: Mapping[str, Any] = {}
        """What it said of itself."""
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: Any = None
        self._buffer = b""
        self._number = 0
        self._failures = 0
        self._ready: set[str] = set()

    def start(self) -> None:
        """Start the process and hear what it says of itself.  Raises UnavailableError."""
        if self._process is not None:
            return
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._process = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                start_new_session=True,
                env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )
        except OSError as error:
            self._errors.close()
            raise UnavailableError(f"{self.name}: {self.command[0]} does not start: {error.strerror}") from error
        self._buffer = b""
        self._ready.clear()
        reply = self._exchange({"do": "hello"}, self.start_s)
        if reply.outcome is not Outcome.ANSWERED:
            self.kill()
            raise UnavailableError(f"{self.name} does not start: {reply.reason}" + _last_line(reply.said))
        self.hello = reply.content

    def prepare(self, dialect: str) -> Reply:
        """Have a dialect compiled, which takes long, once for each process."""
        reply = self.ask({"do": "prepare", "dialect": dialect}, self.start_s) if dialect not in self._ready else None
        if reply is None or (reply.outcome is Outcome.ANSWERED and "refused" not in reply.content):
            self._ready.add(dialect)
        return reply or Reply(Outcome.ANSWERED)

    def ask(self, question: Mapping[str, Any], limit_s: float | None = None) -> Reply:
        """Return the reply to a question; takes three limits at most, never raises."""
        if self._failures >= MAX_FAILURES:
            return Reply(Outcome.NO_ANSWER, reason=f"not asked any more: silent or ended {MAX_FAILURES} times in a row")
        try:
            self.start()
        except UnavailableError as error:
            self._failures += 1
            return Reply(Outcome.CRASHED, reason=str(error))
        if question["do"] != "prepare" and "dialect" in question:
            made = self.prepare(question["dialect"])
            if made.outcome is not Outcome.ANSWERED or self._process is None:
                return made
        reply = self._exchange(question, self.limit_s if limit_s is None else limit_s)
        if reply.outcome in (Outcome.NO_ANSWER, Outcome.CRASHED):
            self._failures += 1
            self.kill()
        elif question["do"] != "prepare":
            self._failures = 0
        return reply

    def kill(self) -> None:
        """End the process and everything it started."""
        process, self._process = self._process, None
        if process is None:
            return
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    pass
        process.wait()
        self._errors.close()

    def _exchange(self, question: Mapping[str, Any], limit_s: float) -> Reply:
        self._number += 2
        number, ping = self._number - 1, self._number
        begun_ns = time.monotonic_ns()
        mark = self._said_so_far()
        lines = (json.dumps({"id": number, **question}), json.dumps({"id": ping, "do": "ping"}))
        deadline = begun_ns + int(limit_s * 2e9)
        if not self._write("".join(f"{line}\n" for line in lines).encode(), deadline):
            return self._ended(begun_ns, mark)
        replies: list[Mapping[str, Any]] = []
        answered_ns = 0
        while True:
            line = self._line(deadline)
            now_ns = time.monotonic_ns()
            if line is None:
                if replies:  # the answer came, the ping did not: nothing more is waited for
                    break
                if self._process is not None and self._process.poll() is not None:
                    return self._ended(begun_ns, mark)
                reason = f"no answer within {limit_s:g} s, nor within {2 * limit_s:g} s"
                return Reply(Outcome.NO_ANSWER, {}, reason, now_ns - begun_ns, self._said(mark))
            if not line and self._process is not None:
                return self._ended(begun_ns, mark)
            try:
                content = json.loads(line)
                told = content["id"]
            except (ValueError, TypeError, KeyError):
                reason = f"a line that is no answer: {line[:80]!r}"
                self.kill()
                return Reply(Outcome.NONSENSE, {}, reason, now_ns - begun_ns, "")
            if told == ping:
                break
            if told == number:
                answered_ns = answered_ns or now_ns
                replies.append(content)
        waited_ns, said = (answered_ns or time.monotonic_ns()) - begun_ns, self._said(mark)
        if not replies:
            return Reply(Outcome.NO_ANSWER, {}, "the question was passed over", waited_ns, said)
        if len(replies) > 1:
            return Reply(Outcome.TWICE, replies[0], f"{len(replies)} answers", waited_ns, said, tuple(replies[1:]))
        if waited_ns > limit_s * 1e9:
            reason = f"after {waited_ns / 1e9:.2f} s, limit {limit_s:g} s"
            return Reply(Outcome.LATE, replies[0], reason, waited_ns, said)
        return Reply(Outcome.ANSWERED, replies[0], "", waited_ns, said)

    def _ended(self, begun_ns: int, mark: int) -> Reply:
        said = self._said(mark)
        status = None
        if self._process is not None:
            try:
                status = self._process.wait(1)
            except subprocess.TimeoutExpired:
                status = None
        how = "closed its output" if status is None else f"ended with status {status}"
        self.kill()
        return Reply(Outcome.CRASHED, {}, f"the process {how}", time.monotonic_ns() - begun_ns, said)

    def _write(self, octets: bytes, deadline_ns: int) -> bool:
        """Write all of a question; a process that does not read is one that does not answer."""
        descriptor = self._stream("stdin").fileno()
        os.set_blocking(descriptor, False)
        left = memoryview(octets)
        while left:
            remaining_s = (deadline_ns - time.monotonic_ns()) / 1e9
            if remaining_s <= 0 or not select.select([], [descriptor], [], remaining_s)[1]:
                return True  # the reading below finds the silence
            try:
                left = left[os.write(descriptor, left) :]
            except BlockingIOError:
                continue
            except OSError:
                return False
        return True

    def _stream(self, name: str) -> IO[bytes]:
        stream: IO[bytes] | None = getattr(self._process, name, None)
        if stream is None:
            raise RuntimeError(f"{self.name} is not started")
        return stream

    def _line(self, deadline_ns: int) -> bytes | None:
        """Return the next line, empty where the process closed its output, ``None`` at the deadline."""
        descriptor = self._stream("stdout").fileno()
        while b"\n" not in self._buffer:
            remaining_s = (deadline_ns - time.monotonic_ns()) / 1e9
            if remaining_s <= 0 or not select.select([descriptor], [], [], remaining_s)[0]:
                return None
            read = os.read(descriptor, 1 << 16)
            if not read or len(self._buffer) > MAX_LINE_OCTETS:
                return b""
            self._buffer += read
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line or b" "

    def _said_so_far(self) -> int:
        return os.fstat(self._errors.fileno()).st_size

    def _said(self, mark: int) -> str:
        """Return what was written on standard error since a mark, the end of it."""
        size = self._said_so_far()
        start = max(mark, size - SHOWN_OCTETS)
        return os.pread(self._errors.fileno(), size - start, start).decode("utf-8", "replace")


def script(name: str) -> str:
    """Return the path of a script beside this file that a foreign interpreter runs."""
    return str(Path(__file__).parent / name)


def _last_line(said: str) -> str:
    lines = said.strip().splitlines()
    return f" ({lines[-1][:200]})" if lines else ""
