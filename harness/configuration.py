"""What a run was configured with, as results.json keeps it: the values of the scenario file and the files it names.

`cv2x diff` tells from it why two runs differ.  A scenario of unusual size is known by its checksum alone, so that the
results stay of a size one can mail.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from cv2x.scenarios.document import parse_document
from cv2x.scenarios.model import ObuSpec, Scenario

MAX_TEXT = 64 * 1024
"""Characters of a scenario file beyond which its values are left out."""


def configuration(scenario: Scenario) -> dict[str, Any]:
    """Return the section ``configuration``: values as written, thresholds as they came into force, checksums of the
    other files.
    """
    short = len(scenario.source_text) <= MAX_TEXT
    return {
        "values": parse_document(scenario.source_text.encode(), str(scenario.file)).data if short else None,
        "thresholds": {
            name: {alert: dict(sorted(values.items())) for alert, values in sorted(unit.applications.items())}
            for name, unit in scenario.units.items()
            if isinstance(unit, ObuSpec)
        },
        "files": [
            {"file": path.name, "sha256": sha256(path.read_bytes()).hexdigest() if path.is_file() else ""}
            for path in scenario.files[1:]
        ],
    }
