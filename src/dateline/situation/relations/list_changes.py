"""How relations moved since a day."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from dateline.knowledge.relation_words import StateName
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import as_day, time_of
from dateline.situation.relations.origins_of import name_of
from dateline.situation.relations.relation import Relation, RelationState

# A state begins where somebody says that it does, or says so of a time before which it was over or denied; else it is
# first told of. It is contested from when somebody speaks against it.
ChangeKind = Literal["begins", "first told of", "ends", "contested"]


class Change(Struct, frozen=True, rename={"from_": "from"}):
    """One way in which the relation of two parties moved, between two days (ISO 8601; a null `from_` is open).

    `told` is the day of the first report that says so, `origins` who says so, `evidence` their claims.
    """

    what: ChangeKind
    state: StateName
    one: str
    other: str
    names: tuple[str, str]
    directed: bool
    from_: str | None
    to: str
    told: str | None
    held: float
    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def list_changes(relations: Iterable[Relation], since: str) -> tuple[Change, ...]:
    """What changed on or after the day `since` at the latest, in order of time; raises `UsageError` (`bad-date`)."""
    day = as_day(since)
    changes = [
        change
        for relation in relations
        for state in relation.states
        for change in _changes(relation, state)
        if change.to >= day
    ]
    return tuple(sorted(changes, key=lambda one: (one.to, one.from_ or "", one.names, one.state, one.what, one.one)))


def _changes(relation: Relation, state: RelationState) -> Iterator[Change]:
    if not state.evidence:
        return
    if state.onset_to is not None:
        kind: ChangeKind = "begins" if any(one.moment == "onset" for one in state.evidence) else "first told of"
        tellers = [one for one in state.evidence if one.moment != "end" and time_of(one).start == state.onset_to]
        yield _make(relation, state, kind, state.onset_from, state.onset_to, tellers)
    if state.end_to is not None:
        tellers = [one for one in state.evidence if one.moment == "end"]
        yield _make(relation, state, "ends", state.end_from, state.end_to, tellers)
    against = [one for one in state.against if time_of(one).end is not None]
    if state.contested and against:
        first = min(against, key=lambda one: (_from(one), one.report, one.claim))
        time = time_of(first)
        yield _make(relation, state, "contested", time.begin, _from(first), [first])


def _from(one: Evidence) -> str:
    """From when on evidence speaks against something."""
    time = time_of(one)
    return (time.begin if time.through else time.end) or time.end or "9999-12-31"


def _make(
    relation: Relation, state: RelationState, kind: ChangeKind, begin: str | None, end: str, tellers: Iterable[Evidence]
) -> Change:
    told = tuple(tellers)
    return Change(
        what=kind,
        state=state.state,
        one=state.one,
        other=state.other,
        names=relation.names if state.one == relation.one else (relation.names[1], relation.names[0]),
        directed=state.directed,
        from_=begin if begin != end else None,
        to=end,
        told=min((one.published for one in told if one.published), default=None),
        held=state.confidence.held,
        origins=tuple(dict.fromkeys(name_of(one) for one in told)),
        evidence=told,
    )
