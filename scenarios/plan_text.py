"""A signal plan as a file, which `cv2x.scenarios.plans.read_plan` reads back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cv2x.messages.model import JunctionId, Light

Stages = Sequence[tuple[Light, float]]
"""Light and seconds, in order."""


def plan_text(junction: JunctionId, groups: Mapping[int, Stages], comment: str = "", offset_s: float = 0.0) -> str:
    """Return the text of a signal plan file; stages that follow each other with one light are one."""
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    lines += [f"signal plan: Junction {junction}", f"junction: {junction}", f"offset: {_seconds(offset_s)}", "groups:"]
    for group, stages in sorted(groups.items()):
        lines.append(f"  {group}:")
        told: list[tuple[Light, float]] = []
        for light, lasts_s in stages:
            if told and told[-1][0] is light:
                told[-1] = light, told[-1][1] + lasts_s
            elif lasts_s > 0:
                told.append((light, lasts_s))
        lines += [f"    - {{light: {light.value}, for: {_seconds(lasts_s)}}}" for light, lasts_s in told]
    return "\n".join(lines) + "\n"


def _seconds(value: float) -> str:
    return f"{round(value, 3):g} s"
