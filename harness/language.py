"""The two languages of everything that is said to a person: English and simplified Chinese.

Words stand as pairs (English, 简体中文), both languages on one line, so that neither can be forgotten.  A word may hold
``{name}`` fields, which are filled by calling `Words` with its key.
"""

from __future__ import annotations

from collections.abc import Mapping

from cv2x.errors import InputError

LANGUAGES = ("en", "zh")
"""As ``--lang`` names them; the order is that of every pair."""
Pairs = Mapping[str, tuple[str, str]]
"""Key -> (English, 简体中文)."""


def language(name: str) -> str:
    """Return a language by its name, or by a locale's (``zh-CN``).  Raises InputError for one that is not spoken."""
    found = name.replace("_", "-").lower().split("-")[0]
    if found not in LANGUAGES:
        raise InputError(f"{name!r} is no language of cv2x: choose one of {', '.join(LANGUAGES)}", field="--lang")
    return found


class Words:
    """The words of one page or section in one language; later pairs hide earlier ones.

    ``w["key"]`` and, in templates, ``w.key`` give the word as it stands; ``w("key", count=3)`` fills its fields.
    """

    def __init__(self, lang: str, *pairs: Pairs) -> None:
        self.lang = language(lang)
        self._index = LANGUAGES.index(self.lang)
        self._pairs: dict[str, tuple[str, str]] = {key: pair for one in pairs for key, pair in one.items()}

    def __getitem__(self, key: str) -> str:
        return self._pairs[key][self._index]

    def __contains__(self, key: str) -> bool:
        return key in self._pairs

    def __call__(self, key: str, **fields: object) -> str:
        """Return a word with its fields filled."""
        return self[key].format(**fields)

    def get(self, key: str, other: str) -> str:
        """Return a word, or ``other`` where there is none of that key: for keys that come from outside."""
        pair = self._pairs.get(key)
        return other if pair is None else pair[self._index]

    def sentences(self, parts: list[str]) -> str:
        """Return whole sentences as one paragraph."""
        return ("" if self.lang == "zh" else " ").join(parts)

    def join(self, parts: list[str]) -> str:
        """Return parts as an enumeration."""
        return ("、" if self.lang == "zh" else ", ").join(parts)
