"""``cv2x scenario``: list the shipped scenarios, check one's own, show what one will do."""

from __future__ import annotations

import json

import click


@click.group(name="scenario")
def command() -> None:
    """List, check and show scenarios.  docs/scenarios.md explains how to write one."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of text.")
def list_scenarios(as_json: bool) -> None:
    """List the shipped scenarios by the names that cv2x run takes."""
    from cv2x.scenarios.library import shipped
    from cv2x.scenarios.load import load

    found = [(name, load(name).title) for name in shipped()]
    if as_json:
        click.echo(json.dumps([{"name": name, "title": title} for name, title in found], ensure_ascii=False))
        return
    for name, title in found:
        click.echo(f"{name:32} {title}")


@command.command("check")
@click.argument("files", nargs=-1, required=True)
def check_scenarios(files: tuple[str, ...]) -> int:
    """Check scenario FILES; every problem is one line `file:line: field: what is expected`.  Exit status 2 if there is
    any."""
    from cv2x.scenarios.check import check

    problems = [problem for file in files for problem in check(file)]
    for problem in problems:
        click.echo(str(problem), err=True)
    if not problems:
        click.echo(f"{len(files)} {'file is' if len(files) == 1 else 'files are'} good")
    return 2 if problems else 0


@command.command("show")
@click.argument("scenario")
def show_scenario(scenario: str) -> None:
    """Print a SCENARIO (a name or a file) as it stands, to copy and change."""
    from cv2x.scenarios.load import load

    click.echo(load(scenario).source_text, nl=False)
