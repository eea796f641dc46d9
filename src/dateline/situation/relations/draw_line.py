"""From the evidence of one pair to its line of states."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.knowledge.relation_words import StateName, load_relation_words
from dateline.situation.relations.bounds import find_bounds, latest, soonest
from dateline.situation.relations.episodes import Episode, split_episodes
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import time_of
from dateline.situation.relations.origins_of import key_of, name_of
from dateline.situation.relations.relation import Qualified, RelationState
from dateline.situation.relations.weigh import weigh

_OPEN_START, _OPEN_END = "0000", "9999"


def draw_line(one: str, other: str, evidence: Sequence[Evidence]) -> tuple[RelationState, ...]:
    """The states between `one` and `other` (ids in their order) that evidence about them tells of, by when they began.

    A state needs a claim that names its parties, and more than the absence of another state; it may be a denial. The order
    of `evidence` does not matter.
    """
    entries = load_relation_words().states
    by_state: dict[tuple[StateName, str, str], list[Evidence]] = {}
    for piece in evidence:
        by_state.setdefault((piece.state, piece.one, piece.other), []).append(piece)
    founded = {
        key: pieces
        for key, pieces in by_state.items()
        if any(not (piece.absence or piece.indirect) for piece in pieces)
    }
    states = [
        _make_state(key, episode, founded)
        for key, pieces in founded.items()
        for episode in split_episodes(pieces, entries[key[0]])
    ]
    return tuple(sorted(states, key=_by_onset))


def _by_onset(state: RelationState) -> tuple[str, str, str, str]:
    return state.onset_to or state.end_to or _OPEN_END, state.state, state.one, state.other


def _make_state(
    key: tuple[StateName, str, str],
    episode: Episode,
    by_state: Mapping[tuple[StateName, str, str], Sequence[Evidence]],
) -> RelationState:
    name, one, other = key
    entry = load_relation_words().states[name]
    bounds = find_bounds(episode)
    evidence = _in_order((*episode.seen, *episode.ends))
    opposing = tuple(_find_opposing(episode, entry.opposes, by_state))
    against = _in_order((*episode.against, *opposing))
    opposed = tuple(sorted({piece.claim for piece in opposing}))
    return RelationState(
        one=one,
        other=other,
        state=name,
        directed=entry.directed,
        onset_from=latest(bounds, "onset", "not before"),
        onset_to=soonest(bounds, "onset", "not later"),
        last=episode.last,
        end_from=latest(bounds, "end", "not before"),
        end_to=soonest(bounds, "end", "not later"),
        open=not episode.ends,
        bounds=bounds,
        qualifiers=tuple(_qualify(evidence)),
        contested=bool(evidence) and bool(against),
        confidence=weigh(evidence, against, opposed),
        evidence=evidence,
        against=against,
        opposed=opposed,
    )


def _in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """By date of the report, then as the report has it."""
    return tuple(
        sorted(evidence, key=lambda one: (one.published or _OPEN_END, one.report, one.start, one.claim, one.rule))
    )


def _qualify(evidence: Iterable[Evidence]) -> Iterator[Qualified]:
    """Each qualifier of each origin once."""
    met: set[tuple[str, str]] = set()
    for one in evidence:
        for word in one.qualifiers:
            key = word.casefold(), name_of(one)
            if key not in met:
                met.add(key)
                yield Qualified(word, name_of(one), one.claim)


def _find_opposing(
    episode: Episode,
    opposes: Sequence[StateName],
    by_state: Mapping[tuple[StateName, str, str], Sequence[Evidence]],
) -> Iterator[Evidence]:
    """Evidence that another state, with which this one cannot well go together, held while this one is told of.

    Of something that only was seen at some time, the whole of that time must lie within the stretch. What a claim says
    against this state itself is not counted again, and an origin that tells of both in one report tells of one after
    the other, unless it says that the other goes on.
    """
    counted = {one.claim for one in (*episode.against, *episode.seen, *episode.ends)}
    tellers = {(one.report, key_of(one)) for one in (*episode.seen, *episode.ends)}
    for (name, _, _), pieces in by_state.items():
        for one in pieces if name in opposes else ():
            told_too = one.status != "ongoing" and (one.report, key_of(one)) in tellers
            if not told_too and one.claim not in counted and _overlaps(one, episode):
                yield one


def _overlaps(one: Evidence, episode: Episode) -> bool:
    """Whether evidence for another state says that it held within a stretch."""
    if one.side != "for" or one.moment == "end" or one.absence or episode.first is None or episode.last is None:
        return False
    time = time_of(one)
    starts = time.start if one.moment == "onset" else time.begin
    if starts is None or time.end is None or time.end < episode.first:
        return False
    if time.through:
        return starts <= episode.last
    return starts < episode.last and (one.moment == "onset" or starts > episode.first)
