"""Every error cv2x raises on purpose, told apart by whose fault it is.

::

    Cv2xError
    ├── DecodeError        the octets' fault: somebody sent what the standard does not allow
    ├── EncodeError        our fault: a value no receiver could be sent
    ├── SchemaError        the ASN.1 text's fault: what we were given does not compile (file, line)
    ├── InputError         the user's fault: a scenario, recording or option is wrong (file, line, field)
    └── UnavailableError   the machine's fault: a program, permission or device is missing
        └── NotSentError   one frame did not go out, though nothing is wrong with it; the next one may

The command line turns the last three into one sentence and exit status 2.  A station never lets the first one escape:
it counts it.
"""

from __future__ import annotations


class Cv2xError(Exception):
    """Root of all errors raised on purpose."""


class DecodeError(Cv2xError):
    """Octets that do not decode.

    ``path`` is the dotted path of the field that failed (``coreData.lat``, ``partII[0].partII-Value``; empty at the
    top), ``bit`` the offset of the first bit of that field from the start of the octets given, ``reason`` a sentence
    without a full stop.
    """

    def __init__(self, reason: str, path: str = "", bit: int = 0) -> None:
        self.reason, self.path, self.bit = reason, path, bit
        super().__init__(reason, path, bit)

    def __str__(self) -> str:
        return f"{self.path or 'message'}: {self.reason} (bit {self.bit})"


class EncodeError(Cv2xError):
    """A value that has no encoding: out of range, wrong type, unknown or missing member.  Nothing has been sent."""

    def __init__(self, reason: str, path: str = "") -> None:
        self.reason, self.path = reason, path
        super().__init__(reason, path)

    def __str__(self) -> str:
        return f"{self.path or 'value'}: {self.reason}"


class SchemaError(Cv2xError):
    """An ASN.1 module that cannot be compiled, with the place in its text."""

    def __init__(self, reason: str, file: str = "", line: int | None = None) -> None:
        self.reason, self.file, self.line = reason, file, line
        super().__init__(reason, file, line)

    def __str__(self) -> str:
        return _located(self.reason, self.file, self.line, "")


class InputError(Cv2xError):
    """A file or option of the user's that cannot be used: where it is wrong, and what is expected there."""

    def __init__(self, reason: str, file: str = "", line: int | None = None, field: str = "") -> None:
        self.reason, self.file, self.line, self.field = reason, file, line, field
        super().__init__(reason, file, line, field)

    def __str__(self) -> str:
        return _located(self.reason, self.file, self.line, self.field)


class UnavailableError(Cv2xError):
    """Something this machine lacks; the text says what, and how to get it."""


class NotSentError(UnavailableError):
    """A frame that did not go out: ``cause`` is a short fixed phrase to count under, ``detail`` is for people."""

    def __init__(self, cause: str, detail: str = "") -> None:
        self.cause, self.detail = cause, detail
        super().__init__(cause, detail)

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.cause, self.detail)))


def _located(reason: str, file: str, line: int | None, field: str) -> str:
    place = f"{file}:{line}" if file and line else file
    return ": ".join(part for part in (place, field, reason) if part)
