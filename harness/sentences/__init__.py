"""Every sentence of a verdict and of the method, in English and 简体中文: one file per matter, id -> pair.

`cv2x.harness.phrase` fills them.  A sentence ends without a full stop where it may be one clause of several; notes on
method are whole sentences.
"""

from __future__ import annotations

from cv2x.harness.language import Pairs
from cv2x.harness.sentences import damage, expected, method, reception, verdicts

SENTENCES: Pairs = {
    **verdicts.SENTENCES,
    **expected.SENTENCES,
    **method.SENTENCES,
    **damage.SENTENCES,
    **reception.SENTENCES,
}

__all__ = ["SENTENCES"]
