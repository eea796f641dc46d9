"""`dateline voices`: who is heard."""

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson


def voices(archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """List who says so: how often as the origin or as a relay, named or not, and for which party."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_table, print_value

    with Archive(archive) as opened:
        listed = opened.voices()
    if as_json:
        for voice in listed:
            print_value(voice)
        return
    rows = (
        (one.name, one.kind, "" if one.named else "unnamed", one.party or "", one.origin, one.relay, one.reports)
        for one in listed
    )
    print_table(("name", "kind", "named", "party", "origin", "relay", "reports"), rows)
