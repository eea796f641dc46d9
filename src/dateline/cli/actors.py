"""`dateline actors`: who is spoken of."""

from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

Unknown = Annotated[bool, typer.Option("--unknown", help="Only those that are in none of our lists.")]


def actors(unknown: Unknown = False, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """List parties, persons, institutions and groups, most mentioned first."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_table, print_value

    with Archive(archive) as opened:
        listed = opened.actors(unknown=unknown)
    if as_json:
        for actor in listed:
            print_value(actor)
        return
    rows = (
        (
            one.name,
            one.kind,
            one.country or "",
            "" if one.known else "new",
            one.mentions,
            one.claims,
            one.reports,
            one.id,
        )
        for one in listed
    )
    print_table(("name", "kind", "country", "known", "mentions", "claims", "reports", "id"), rows)
