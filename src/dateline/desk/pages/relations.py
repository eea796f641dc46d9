"""How the parties stand to each other: a line of states a pair."""

from msgspec import Struct

from dateline.archive import Archive
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.desk.relation_view import StateBar, bars_of
from dateline.situation.relations.relation import Relation

_MOST = 40


class PairLine(Struct, frozen=True):
    """Two parties with the bars of their states."""

    one: str
    other: str
    names: tuple[str, str]
    claims: int
    bars: tuple[StateBar, ...]


class RelationsView(Struct, frozen=True):
    """One page of pairs; those with the most evidence first."""

    title: str
    asked: dict[str, str]
    count: int
    first: int
    most: int
    pairs: tuple[PairLine, ...]


def view_relations(desk: Desk, asked: Asked) -> RelationsView:
    """Pairs of parties, those of one `party` or with a state that stands `at` a day where the query asks so.

    Raises `UsageError` (`no-party`, `ambiguous-party`, `bad-date`).
    """
    first = asked.number("first", 0, most=10_000_000)
    with desk.archive() as archive:
        found = find_all(desk, archive, asked.get("party"), asked.get("at"))
    held = [one for one in found if any(state.confidence.held >= read_least(asked) for state in one.states)]
    kept = {name: value for name in ("party", "at", "least") if (value := asked.get(name))}
    lines = tuple(_line(one, read_least(asked)) for one in held[first : first + _MOST])
    return RelationsView("Relations", kept, len(held), first, _MOST, lines)


def find_all(desk: Desk, archive: Archive, party: str | None, at: str | None) -> tuple[Relation, ...]:
    """Relations, held for as long as the archive is as it is."""
    key, every = ("relations", party or "", at or ""), not party and not at
    return desk.hold(key, lambda: archive.relations(party, at=at), kept=tuple[Relation, ...] if every else None)


def read_least(asked: Asked) -> float:
    """The least confidence that is asked for, .5 where none is."""
    value = asked.get("least") or ""
    return float(value) if value in ("0", "0.25", "0.5", "0.75") else 0.5


def _line(one: Relation, least: float) -> PairLine:
    states = [state for state in one.states if state.evidence and state.confidence.held >= least]
    claims = sum(len(state.evidence) for state in one.states)
    return PairLine(one.one, one.other, one.names, claims, bars_of(states, one))


PAGE = Page("/relations", "relations.html", view_relations, menu="/relations")
