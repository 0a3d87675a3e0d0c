"""Runs, each made once a session, when the first of its tests asks.

Under pytest-xdist the tests of a run stay on one worker with ``--dist loadgroup``; with another way of distributing,
each worker that gets one of them makes the run for itself, in a folder of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cv2x.errors import Cv2xError
from cv2x.harness.run import RunResult, run
from cv2x.scenarios.model import Scenario
from cv2x.scenarios.run import RunOptions

if TYPE_CHECKING:
    from cv2x.harness.pytest_plugin.asked import Asked, Found, Variant


class Runs:
    """Makes runs and remembers them."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._made: dict[str, RunResult | Cv2xError] = {}

    def folder(self, slug: str) -> Path:
        """Return where the run of that name goes."""
        return self._asked.out / (f"{slug}.{self._asked.worker}" if self._asked.worker else slug)

    def of_scenario(self, scenario: Scenario, slug: str, variant: Variant) -> RunResult:
        """Return the run of a scenario.  Raises what kept it from beginning, for every test that asks."""
        options = RunOptions(dialect=variant.dialect, radio=variant.radio, seed=variant.seed)
        return self._once(slug, lambda folder: run(scenario, options, folder))

    def of_recording(self, found: Found, slug: str, variant: Variant) -> RunResult:
        """Return the replay of a recording, as `of_scenario`."""
        from cv2x.harness.replay_run import replay

        options = RunOptions(dialect=variant.dialect, radio=variant.radio)
        return self._once(slug, lambda folder: replay(found.path, options, folder))

    def _once(self, slug: str, make: Callable[[Path], RunResult]) -> RunResult:
        made = self._made.get(slug)
        if made is None:
            try:
                made = make(self.folder(slug))
            except Cv2xError as error:
                made = error
            self._made[slug] = made
        if isinstance(made, Cv2xError):
            raise made
        return made
