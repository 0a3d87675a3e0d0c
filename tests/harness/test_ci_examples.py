"""The examples for CI services: what they call exists and does what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

EXAMPLES = Path(__file__).parents[2] / "examples"
TOGETHER = " -n auto --dist loadscope"


def loaded(name: str) -> Any:
    return YAML(typ="safe").load((EXAMPLES / "ci" / name).read_text("utf-8"))


def shell(folder: Path, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the services do, with the commands of this installation."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "scenarios").mkdir()
    text = (EXAMPLES / "first-scenario.yaml").read_text("utf-8").replace("duration: 20 s", "duration: 6 s")
    (tmp_path / "scenarios" / "first.yaml").write_text(text, "utf-8")
    return tmp_path


def test_the_steps_for_github_check_run_compare_and_fail_on_a_regression(project: Path) -> None:
    steps = loaded("github-actions.yml")["jobs"]["scenarios"]["steps"]
    scripts = {step["name"]: step["run"] for step in steps if "run" in step}
    assert TOGETHER in scripts["Run the scenarios"]
    run = scripts["Run the scenarios"].replace(TOGETHER, "")  # one process will do here
    assert shell(project, scripts["Check the files"]).returncode == 0
    first = shell(project, run)
    assert first.returncode == 0, first.stdout + first.stderr
    (project / "baseline").rmdir()
    (project / "runs").rename(project / "baseline")
    file = project / "scenarios" / "first.yaml"
    file.write_text(file.read_text("utf-8").replace("ttc: 2.7 s", "ttc: 2.5 s"), "utf-8")
    second = shell(project, run)
    assert second.returncode == 1, second.stdout + second.stderr
    assert "2 failed, 6 passed" in second.stdout  # the baseline of both radios
    summary = project / "summary.md"
    assert shell(project, scripts["Say what changed"], GITHUB_STEP_SUMMARY=str(summary)).returncode == 0
    told = summary.read_text("utf-8").splitlines()
    assert len(told) == 2
    assert all("forward collision warning came 0.2 s later" in line for line in told)
    assert (project / "junit.xml").is_file()


def test_gitlab_runs_the_same_commands() -> None:
    steps = loaded("github-actions.yml")["jobs"]["scenarios"]["steps"]
    ours = [line.strip() for step in steps for line in step.get("run", "").splitlines()]
    job = loaded("gitlab-ci.yml")["scenarios"]
    theirs = [line.strip() for part in ("before_script", "script", "after_script") for block in job[part]
              for line in block.splitlines()]  # fmt: skip
    called = [line for line in theirs if re.match(r"(cv2x|pytest|pip) ", line)]
    assert len(called) == 4
    for line in called:
        assert any(one.startswith(line.removesuffix(" || true")) for one in ours), line
    assert job["artifacts"]["reports"]["junit"] == "junit.xml"


def test_actions_are_pinned_by_version() -> None:
    used = [step["uses"] for step in loaded("github-actions.yml")["jobs"]["scenarios"]["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", one) for one in used)
