"""Codes of events and signs, and the few that can be translated.

Rules.  Only pairs whose two meanings are both publicly named stand in the table, and even these are near, not equal:
ITIS has them as places, GB 5768.2 as warnings (all unverified).  No meaning of a GB/T 29100 event code was found in
public, so none is translated.  What has no pair goes out in words: the description, or else the name of the code set
with the code.
"""

from __future__ import annotations

GB_EVENT, GB_SIGN, ITIS, TEXT = "GB/T 29100", "GB 5768.2", "ITIS", "text"
WORDS_ONLY = 0
"""GB 5768.2 code of a sign that is only words; for events the same, unverified."""

_GB_SIGN_TO_ITIS = {
    2: 8026,  # sharp turn <-> on-curve
    21: 7938,  # tunnel <-> in-tunnels
}
_ITIS_TO_GB_SIGN = {itis: sign for sign, itis in _GB_SIGN_TO_ITIS.items()}


def itis_of(code: int, code_set: str) -> int | None:
    """Return the ITIS code for a code of any set, ``None`` where there is none."""
    if code_set == ITIS:
        return code
    return _GB_SIGN_TO_ITIS.get(code) if code_set == GB_SIGN else None


def gb_event_of(code: int, code_set: str) -> int | None:
    """Return the GB/T 29100 code for a code of any set, ``None`` where there is none."""
    return code if code_set == GB_EVENT else None


def gb_sign_of(code: int, code_set: str) -> int | None:
    """Return the GB 5768.2 code for a code of any set, ``None`` where there is none."""
    if code_set == GB_SIGN:
        return code
    return _ITIS_TO_GB_SIGN.get(code) if code_set == ITIS else None


def in_words(code: int, code_set: str) -> str:
    """Return a code as words for those who know its set."""
    return f"{code_set} {code}"
