"""The two independent codecs of a built-in dialect, made in the tests' own process."""

from __future__ import annotations

from cv2x.harness.interop.codecs.asn1tools_codec import Asn1tools
from cv2x.harness.interop.codecs.pycrate_codec import Pycrate
from cv2x.harness.interop.codecs.text_codec import PLAIN, TextCodec, texts_of
from cv2x.messages import Dialect
from cv2x.messages.schema.tables import DIALECTS

NAMES = tuple(dialect for dialect, _, _ in DIALECTS.values())


def oracles_of(d: Dialect) -> list[TextCodec]:
    """Return both oracles of a dialect that is built in."""
    return [kind(d.document, texts_of(d.name), PLAIN.get(d.name, ())) for kind in (Asn1tools, Pycrate)]
