"""Alerts of results.json in words of either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.phrase import say
from cv2x.harness.prose import alert_name, alert_sentence


def told_alert(alert: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Return an alert of results.json with ``name``, ``target_name`` and ``sentence`` in a language."""
    about = alert.get("target_said")
    target = alert["target_name"] if about is None else say(about, lang)
    sentence = alert_sentence(alert["id"], target, alert["numbers"], lang)
    return {**alert, "name": alert_name(alert["id"], lang), "target_name": target, "sentence": sentence}
