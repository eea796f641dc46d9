"""Denials that stand in no incident, against what they deny."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from dateline.knowledge.contradiction_words import load_contradiction_words
from dateline.situation.contradictions.contradiction import Contradiction
from dateline.situation.contradictions.denials import find_cue, find_grounds, rank_denied
from dateline.situation.contradictions.side import Placed, Side, make_contradiction, meet, overlap
from dateline.situation.contradictions.where_when import compare_places, compare_times

# Days between two reports of which one answers the other; so many for what is rare.
_SOON, _LATER = 3, 14
# Of those that a denial stands against, so many are shown: the nearest.
_MOST = 2


def find_loose_denials(told: Sequence[Placed]) -> Iterator[Contradiction]:
    """Each denial against the nearest claims of its own report that another incident holds, or of reports of those days
    where the accused answers the accusation: of the same doer and means, of one place and time as far as they are told."""
    said: dict[Hashable, list[Placed]] = {}
    for one in told:
        if one.side.claim.polarity == "positive" and one.incident is not None:
            for key in _keys(one.side):
                said.setdefault(key, []).append(one)
    for no in told:
        cue = find_cue(no.side) if no.side.claim.polarity == "negative" else None
        if cue is not None:
            near = {(yes.side.report.id, yes.side.claim.id): yes for key in _keys(no.side) for yes in said.get(key, ())}
            yield from _find(no, cue, [yes for yes in near.values() if yes.incident is not no.incident])


def _keys(side: Side) -> Iterator[Hashable]:
    yield side.report.id
    yield from ((side.claim.acled, party) for party in side.claim.actors)


def _find(no: Placed, cue: str, said: Sequence[Placed]) -> Iterator[Contradiction]:
    apart = [yes for yes in said if not overlap(yes.side, no.side)]
    found = [(yes, grounds) for yes in apart if (grounds := _grounds(yes.side, no.side))]
    for yes, grounds in sorted(found, key=lambda pair: rank_denied(pair[0].side, no.side))[:_MOST]:
        if yes.incident is not None:
            reason = f"denied (“{cue}”) by another voice: {grounds}"
            yield make_contradiction(yes.incident, "denied", reason, yes.side, no.side, ("asserted", "denied"))


def _grounds(yes: Side, no: Side) -> str:
    if yes.voice == no.voice or (yes.report.id != no.report.id and not _answers(yes, no)):
        return ""
    return find_grounds(yes, no)


def _answers(yes: Side, no: Side) -> bool:
    """Whether a denial answers another report's accusation: soon, by the accused or a side of theirs, and of one place
    and time, or of a deed so rare that no other can be meant."""
    rare = no.claim.acled == yes.claim.acled and no.claim.acled in load_contradiction_words().rare
    party = no.claim.voices[-1].party
    if party is None or not meet([party], yes.claim.actors) or _days(yes, no) > (_LATER if rare else _SOON):
        return False
    places, times = compare_places(yes.claim.place, no.claim.place), compare_times(yes, no)
    return rare or (places in ("same", "within") and times in ("same", "within"))


def _days(one: Side, other: Side) -> int:
    days = [date.fromisoformat(day[:10]) for side in (one, other) if (day := side.report.published)]
    return abs((days[0] - days[1]).days) if len(days) == 2 else _LATER + 1
