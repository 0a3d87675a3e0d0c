"""``cv2x report``: the report of a run made anew, in another language, as PDF, as tables."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.command(epilog="Example:  cv2x report runs/urban-intersection-0001 --lang zh --pdf report.pdf --csv tables")
@click.argument("run")
@click.option("--lang", metavar="L", default="en", help="Language: en or zh (简体中文).")
@click.option("--out", metavar="FILE", help="Write the page here; default report.html in the run's folder.")
@click.option("--pdf", metavar="FILE", help="Print it as PDF too; needs Chromium or Chrome.")
@click.option("--csv", metavar="DIR", help="Write every table as CSV into a folder, with a data dictionary.")
@click.option("--parquet", metavar="DIR", help="Write every table as Parquet into a folder; needs pyarrow.")
def command(run: str, lang: str, out: str | None, pdf: str | None, csv: str | None, parquet: str | None) -> int:
    """Make the report of RUN anew: a run's folder, a results.json or a recording.mcap.

    Where the results are missing or damaged (a run that was killed, a full disk), they are worked out from the
    recording as far as it can be read; such a report is marked incomplete, and results.json and junit.xml are written
    beside it.  Exit status 0: the run passed; 1: it did not, or is incomplete; 2: bad input or environment.
    """
    from cv2x.harness.again import remake
    from cv2x.harness.artefacts import write_missing, write_page
    from cv2x.harness.language import language
    from cv2x.harness.phrase import say
    from cv2x.harness.report import render

    spoken = language(lang)
    remade = remake(run)
    made = remade.results
    for lost in made.get("damage", []):
        click.echo(f"cv2x: {say(lost)}", err=True)
    folder = Path(run) if Path(run).is_dir() else Path(run).parent
    page = Path(out) if out is not None else folder / "report.html"
    seen = os.path.relpath(folder, page.parent)
    write_page(render(made, spoken, "" if seen == "." else f"{seen}/"), page)
    told = [f"report: {page}"]
    if Path(run).is_dir():
        told += [f"{path.name}: {path}" for path in write_missing(made, folder, remade.write_evidence)]
    if pdf is not None:
        from cv2x.harness.report.pdf import print_pdf

        print_pdf(render(made, spoken, None), Path(pdf))
        told.append(f"pdf: {pdf}")
    if csv is not None:
        from cv2x.harness.export.csv_files import write_csv

        told.append(f"csv: {len(write_csv(made, Path(csv)))} tables in {csv}")
    if parquet is not None:
        from cv2x.harness.export.parquet_files import write_parquet

        told.append(f"parquet: {len(write_parquet(made, Path(parquet)))} tables in {parquet}")
    word = "INCOMPLETE" if made["interrupted"] else made["verdict"]
    click.echo(f"{word}  {'  '.join(told)}")
    return 0 if made["verdict"] == "PASS" else 1
