"""The report: one HTML file, drawn from results.json and from nothing else.

Rules.  Verdict first, then evidence, then method.  The file loads nothing: styles and drawings are inside, and its own
content security policy forbids scripts and requests, because names in it may be hostile.  Jinja2 escapes what the
template prints, `svg` what is drawn.
"""

from cv2x.harness.report.page import render

__all__ = ["render"]
