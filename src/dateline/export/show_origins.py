"""What stands behind a happening, on the terminal: each origin as a tree of who relays it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_number
from dateline.situation.account import Head
from dateline.situation.origins import Circle, Origin, Origins, Relay

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.tree import Tree

_KINDS = {"cites": "cites", "told": "was told", "credits": "credits", "copies": "prints the same words as"}
_MOST_BONDS = 4


def show_origins(origins: Origins) -> Iterator["RenderableType"]:
    """What to print: the count, who had it first, a tree an origin, and what looks like support and is none."""
    from rich.text import Text

    counts = f"{word_number(origins.reports, 'report')}, {word_number(origins.outlets, 'outlet')}"
    yield Text(f"{counts}, {word_number(origins.independent, 'independent origin')}", "bold")
    if origins.first is not None:
        yield Text(neutralise_line(f"first: {_head(origins.first)}"))
    for origin in origins.origins:
        yield Text("")
        yield _show_origin(origin, origins.relays)
    for circle in origins.circles:
        yield Text("")
        yield Text(neutralise_line(_circle(circle)), "bold red")


def _head(head: Head) -> str:
    return ", ".join(part for part in (head.publisher, head.published or "undated", head.id) if part)


def _show_origin(origin: Origin, relays: Sequence[Relay]) -> "Tree":
    from rich.text import Text
    from rich.tree import Tree

    name = Text(neutralise_line(origin.name), "bold cyan" if origin.named else "bold yellow")
    facts = [origin.kind, "" if origin.named else "not named", word_number(len(origin.reports), "report")]
    name.append(
        neutralise_line(f" ({', '.join(fact for fact in facts if fact)}), first {_head(origin.first)}"), "not bold"
    )
    tree = Tree(name)
    _grow(tree, origin.voices, relays, set(origin.voices))
    for bond in origin.bonds[:_MOST_BONDS]:
        tree.add(Text(neutralise_line(f"one by {bond.kind}: {bond.words} [{bond.one}, {bond.other}]"), "dim"))
    if len(origin.bonds) > _MOST_BONDS:
        tree.add(Text(f"and {word_number(len(origin.bonds) - _MOST_BONDS, 'more bond')}", "dim"))
    return tree


def _grow(tree: "Tree", sources: Sequence[str], relays: Sequence[Relay], seen: set[str]) -> None:
    """Each relayer under its source, once on the way from the root."""
    from rich.text import Text

    for relay in relays:
        if relay.source in sources and relay.relayer not in seen:
            branch = tree.add(Text(neutralise_line(_word(relay))))
            _grow(branch, [relay.relayer], relays, {*seen, relay.relayer})


def _word(relay: Relay) -> str:
    cue = f" “{relay.cue}”" if relay.cue else ""
    more = f", {word_number(relay.reports, 'report')}" if relay.reports > 1 else ""
    return f"{relay.relayer_name} {_KINDS[relay.kind]}{cue}, {relay.published or 'undated'} [{relay.report}]{more}"


def _circle(circle: Circle) -> str:
    reports = word_number(len(circle.reports), "report")
    if circle.kind == "one unnamed voice":
        return f"circular: {reports} of several outlets lead back to one voice that nobody names: {circle.names[0]}"
    return f"circular: {', '.join(circle.names)} cite each other ({reports})"
