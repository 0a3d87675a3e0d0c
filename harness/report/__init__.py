"""The report: one HTML file, drawn from results.json and from nothing else, in English or 简体中文.

Rules.  Verdict first, then evidence, then method.  The file loads nothing: styles and drawings are inside, and its own
content security policy forbids requests, because names in it may be hostile.  Jinja2 escapes what the template prints,
`svg` what is drawn.

A section is one module of ``sections/`` and its template beside it.  To add one:

1. ``sections/reception.py`` makes ``SECTION = Section("reception", WORDS, view)``.  ``WORDS`` holds pairs
   ``"title": ("Reception", "接收性能")``, both languages on one line; words that several sections use are in
   ``common.py``.  ``view(results, w)`` takes what it needs from results.json (use ``results.get("reception")`` for a
   member older results lack) and returns a dict of what the template prints, or ``None`` for no section at all.
2. ``sections/reception.html.j2`` prints it.  It knows ``r`` (the results), ``w`` (``{{ w.title }}``,
   ``{{ w("counted", count=3) }}``) and the names of the dict.  The heading is not its business: the page writes
   ``<h2 id="reception">`` from ``w.title``.  A text printed keeps numbers and units on one line.  Tables stand in
   ``<div class="scroll">``; numbers in cells of class ``n``.
3. Drawings are SVG text made with `svg` (which escapes), marked with `section.drawing`, in colours of ``style.css``;
   a figure takes ``w`` and writes no word of its own.  Every mark has a `title`: the page shows it where one points.
4. ``sections/__init__.py`` gives it its place in the order.
5. Sentences on method go into the section's ``method`` function.
"""

from cv2x.harness.report.page import render

__all__ = ["render"]
