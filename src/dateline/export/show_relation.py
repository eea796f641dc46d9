"""Relations on the terminal: a line of states over time, and who says so for and against."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.word_relation import (
    word_chain,
    word_confidence,
    word_end,
    word_onset,
    word_pair,
    word_share,
    word_sides,
)
from dateline.situation.relations.at_date import stand
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.relation import Relation, RelationState, Weighed

if TYPE_CHECKING:
    from rich.text import Text

_COLUMNS = 60
# Held, presumed to go on, may have begun or ended.
_MARKS = {"held": "█", "presumed": "▒", "may have begun": "░", "may have ended": "░"}
_MOST_ORIGINS = 4
# Of one origin, where there are few.
_MOST_CLAIMS = 3


def show_relation(relation: Relation) -> Iterator["Text"]:
    """The relation of one pair in full: its line, then each state with bounds, qualifiers, and both sides in quotes."""
    from rich.text import Text

    yield Text(neutralise_line(" – ".join(relation.names)), "bold")
    asserted = [state for state in relation.states if state.evidence]
    yield from draw_bars(asserted, relation)
    for state in relation.states:
        yield Text("")
        yield from _show_state(state, relation)


def show_line(relation: Relation, state: RelationState) -> "Text":
    """One state on one line."""
    from rich.text import Text

    line = Text(f"{state.state:<14} ", "cyan")
    line.append(neutralise_line(word_pair(state, relation.names, relation.one)), "bold")
    parts = [state.standing or "", word_onset(state), word_end(state), "contested" if state.contested else ""]
    shares = f"held {word_share(state.confidence.held)} ({word_sides(state)})"
    return line.append(f": {', '.join(part for part in (*parts, shares) if part)}")


def draw_bars(states: Sequence[RelationState], relation: Relation) -> Iterator["Text"]:
    """A bar a state over the time that all of them span, with the first and last day above."""
    from rich.text import Text

    days = sorted(day for one in states for day in (one.onset_from, one.onset_to, one.last, one.end_to) if day)
    if not days or days[0] == days[-1]:
        return
    first, last = (date.fromisoformat(day).toordinal() for day in (days[0], days[-1]))
    pause = " " * (_COLUMNS - len(days[0]) - len(days[-1]))
    yield Text(f"{'':<15}{days[0]}{pause}{days[-1]}", "dim")
    for state in states:
        marks = "".join(_mark(state, first + (last - first) * column // (_COLUMNS - 1)) for column in range(_COLUMNS))
        line = Text(f"{state.state:<15}", "cyan")
        line.append(marks, "red" if state.state in ("fighting", "split") else "green")
        arrow = word_pair(state, relation.names, relation.one) if state.directed else ""
        yield line.append(neutralise_line(f" {arrow}"), "dim")
    yield Text(f"{'':<15}█ told of  ▒ no end told  ░ may have begun or ended", "dim")


def _mark(state: RelationState, day: int) -> str:
    return _MARKS.get(stand(state, date.fromordinal(day).isoformat()) or "", " ")


def _show_state(state: RelationState, relation: Relation) -> Iterator["Text"]:
    from rich.text import Text

    head = Text(state.state, "bold cyan")
    if state.directed:
        head.append(neutralise_line(f" ({word_pair(state, relation.names, relation.one)})"), "not bold")
    head.append(f"  {state.standing}" if state.standing else "", "bold")
    head.append("  contested" if state.contested else "", "magenta")
    head.append("  only denied" if not state.evidence else "", "magenta")
    yield head
    if state.evidence:
        yield Text(f"  {word_onset(state)}; {word_end(state)}")
        yield from _show_bounds(state)
    yield Text(f"  confidence: {word_confidence(state)}, from {word_sides(state)}")
    if state.qualifiers:
        words = ", ".join(f"“{one.word}” ({one.origin})" for one in state.qualifiers[:6])
        yield Text(neutralise_line(f"  called {words}"))
    for side, evidence in (("for", state.evidence), ("against", state.against)):
        yield from _show_side(side, [one for one in state.confidence.origins if one.side == side], evidence)


def _show_bounds(state: RelationState) -> Iterator["Text"]:
    """The two tightest bounds of the beginning on either side, and those of the end."""
    from rich.text import Text

    for what in ("onset", "end"):
        for side in ("not before", "not later"):
            held = [one for one in state.bounds if (one.what, one.side) == (what, side)][:2]
            if held:
                told = "; ".join(f"{one.date} by {one.origin}" for one in held)
                word = "began" if what == "onset" else "ended"
                yield Text(neutralise_line(f"    {word} {side} than {told}".replace("before than", "before")), "dim")


def _show_side(side: str, origins: Sequence[Weighed], evidence: Iterable[Evidence]) -> Iterator["Text"]:
    from rich.text import Text

    held = {one.claim: one for one in evidence}
    for number, origin in enumerate(origins[:_MOST_ORIGINS]):
        for place, claim in enumerate(origin.claims[: _MOST_CLAIMS if len(origins) <= _MOST_ORIGINS else 1]):
            weight = word_share(origin.weight) if place == 0 else ""
            yield from _show_claim(held[claim], f"  {side if number + place == 0 else '':<8}{weight:<3} ")
    if len(origins) > _MOST_ORIGINS:
        yield Text(f"{'':<14}and {len(origins) - _MOST_ORIGINS} more origins", "dim")


def _show_claim(one: Evidence, label: str) -> Iterator["Text"]:
    from rich.text import Text

    yield Text(label, "dim").append(neutralise_line(f"“{one.text}”"), "not dim italic")
    note = " · parties from its report" if one.inferred else ""
    source = f"{word_chain(one)} · {one.published or 'undated'} [{one.report}]{note}"
    yield Text(f"{'':<14}").append(neutralise_line(source))
