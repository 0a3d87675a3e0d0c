"""What the probe has to say, as facts: an explanation with its place, in words of both languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cv2x.harness.interop.probe.words import EXPLANATIONS
from cv2x.harness.language import Words


@dataclass(frozen=True, slots=True)
class Explanation:
    """One reason for trouble, or one thing worth knowing about a frame."""

    kind: str
    """Key of its sentence in `words.EXPLANATIONS`."""
    about: dict[str, Any] = field(default_factory=dict)
    """What fills the sentence."""
    path: str = ""
    bit: int | None = None
    """Bit of the octets given, where it has one."""

    def said(self, lang: str = "en") -> str:
        """Return it in words."""
        return Words(lang, EXPLANATIONS)(self.kind, **self.about)

    def to_json(self) -> dict[str, Any]:
        """Return it in types JSON has."""
        return {
            "kind": self.kind, "path": self.path, "bit": self.bit, "about": self.about, "said": self.said(),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one dialect, or one stack in a dialect, makes of the message."""

    who: str
    """Name of the stack; ``ours`` for our engine."""
    dialect: str
    takes: str = ""
    """Short name of the message it takes it for; empty where it refuses."""
    how: str = ""
    """``strict``, ``octets behind``, ``other octets`` (it encodes to others again), ``tolerant``."""
    reason: str = ""
    path: str = ""
    bit: int | None = None
    """Bit of the message, where it stumbled."""
    experimental: bool = False

    @property
    def accepts(self) -> bool:
        """Whether it takes the message as it stands."""
        return bool(self.takes) and self.how == "strict"

    def to_json(self) -> dict[str, Any]:
        """Return it in types JSON has."""
        return {
            "who": self.who, "dialect": self.dialect, "accepts": self.accepts, "takes": self.takes, "how": self.how,
            "reason": self.reason, "path": self.path, "bit": self.bit, "experimental": self.experimental,
        }  # fmt: skip
