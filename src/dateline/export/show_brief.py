"""A brief on the terminal: one screen."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.wording import word_interval, word_number, word_sides, word_toll
from dateline.situation.brief import Brief
from dateline.situation.brief_lines import BriefIncident, Pair

if TYPE_CHECKING:
    from rich.text import Text


def show_brief(brief: Brief) -> Iterator["Text"]:
    """What to print, a line each; lines are cut at the width of the screen by whoever prints them."""
    from rich.text import Text

    left_out = f", {brief.skipped} skipped" if brief.skipped else ""
    left_out += f", {brief.irrelevant} with nothing about armed conflict" if brief.irrelevant else ""
    dates = f", {word_interval(brief.first, brief.last)}" if brief.first else ""
    yield Text(f"{word_number(brief.reports, 'report')}{left_out}{dates}, {word_number(brief.claims, 'claim')}", "bold")
    parties = (f"{party.name} ({party.claims}{'' if party.known else ', not in our lists'})" for party in brief.parties)
    yield from _section("Parties, by claims", [", ".join(parties)] if brief.parties else ())
    yield from _section("Fights", map(_pair, brief.fights))
    yield from _section("Deals", map(_pair, brief.deals))
    yield from _section("Incidents", map(_incident, brief.incidents))
    yield from _section(
        "Contested", (f"{one.by}: “{one.said}” / {one.against_by}: “{one.against}”" for one in brief.contested)
    )


def _section(title: str, lines: Iterable[str]) -> Iterator["Text"]:
    from rich.text import Text

    yield Text(title, "bold cyan")
    empty = True
    for line in lines:
        empty = False
        yield Text("  " + neutralise_line(line))
    if empty:
        yield Text("  none read", "dim")


def _pair(pair: Pair) -> str:
    counts = f"{word_number(pair.claims, 'claim')} in {word_number(pair.reports, 'report')}"
    return f"{' – '.join(pair.parties)}: {counts} ({', '.join(pair.roots).lower()})"


def _incident(incident: BriefIncident) -> str:
    kind = f"{incident.root.lower()} {incident.mode or ''}".strip()
    who = word_sides(incident.actors, incident.recipients)
    tolls = (("killed", incident.killed), ("wounded", incident.wounded), ("captured", incident.captured))
    counts = [f"{name} {word_toll(toll)}" for name, toll in tolls if toll]
    facts = [word_interval(incident.from_, incident.to), incident.place or "", who, *counts]
    contested = f"contested by {incident.contested}" if incident.contested else ""
    told = f"told by {incident.reports} reports" if incident.reports > 1 else ""
    return f"{kind}: {', '.join(fact for fact in [*facts, told, contested] if fact)} [{incident.id[:10]}]"
