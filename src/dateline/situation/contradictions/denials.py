"""One affirms, one denies."""

from collections.abc import Iterator, Sequence

from dateline.knowledge.contradiction_words import load_contradiction_words
from dateline.situation.contradictions.contradiction import Contradiction
from dateline.situation.contradictions.side import (
    Side,
    are_same,
    known,
    make_contradiction,
    meet,
    overlap,
    same_kind,
)
from dateline.situation.contradictions.where_when import compare_places, compare_times
from dateline.situation.joint_incident import JointIncident

# Of those that a denial stands against, so many are shown: the nearest.
_MOST = 6
# Characters.
_BESIDE = 800


def find_denials(incident: JointIncident, sides: Sequence[Side]) -> Iterator[Contradiction]:
    """Each claim that denies a deed, against the nearest that assert it of the same parties, by other voices."""
    words = load_contradiction_words()
    noes = [side for side in sides if side.claim.polarity == "negative"]
    said = [side for side in sides if not any(overlap(side, no) for no in noes)]  # else it may be read from the denial
    for no in noes:
        cues = [cue for cue in no.claim.negations if cue.casefold() in words.denials]
        if not cues or no.claim.root not in words.deeds or _is_standing(no):
            continue
        if len(no.claim.voices) == 1 and cues[0].casefold() not in words.denying:
            continue  # what the narrator says was not so is seldom what somebody else says was
        found = [(yes, grounds) for yes in said if yes.voice != no.voice and (grounds := _find_grounds(yes, no))]
        for yes, grounds in sorted(found, key=lambda pair: _rank(pair[0], no))[:_MOST]:
            reason = f"denied (“{cues[0]}”) by another voice: {grounds}"
            yield make_contradiction(incident, "denied", reason, yes, no, ("asserted", "denied"))


def _is_standing(side: Side) -> bool:
    """Whether a claim tells of what goes on or went before."""
    text = f" {side.claim.text.casefold()} "
    return any(f" {word} " in text for word in load_contradiction_words().standing)


def _rank(yes: Side, no: Side) -> tuple[bool, bool, bool, tuple[bool, str, str, int, str]]:
    one, other = yes.claim, no.claim
    places = compare_places(one.place, other.place)
    return one.acled != other.acled, places == "unknown", one.from_ is None, yes.stamp


def _find_grounds(yes: Side, no: Side) -> str:
    """What both name, "" where they may be of two things."""
    one, other = yes.claim, no.claim
    if one.polarity != "positive" or overlap(yes, no) or _is_standing(yes) or not same_kind(one, other):
        return ""
    if not _means_of(no) <= _means_of(yes) or not (other.from_ or no.report.published):
        return ""
    times, places = compare_times(yes, no), compare_places(one.place, other.place)
    victims = meet(one.recipients, other.recipients)
    if "apart" in (times, places) or (one.recipients and other.recipients and not victims):
        return ""
    near = places in ("same", "within") or times in ("same", "within")
    if not (near or victims or _is_rare(yes, no) or _is_beside(yes, no)) or not _is_particular(yes):
        return ""
    if are_same(known(one.actors), known(other.actors)):
        return f"the same doer ({', '.join(known(other.actors))})"
    if near and victims and not one.actors and not other.actors:
        return f"the same victim ({', '.join(other.recipients)})"
    return ""


def _means_of(side: Side) -> set[str]:
    """The means that a claim's words name: who denies an air raid leaves open whether shots were fired."""
    text = f" {side.claim.text.casefold()}".replace('"', " ").replace("“", " ")
    rules = load_contradiction_words().means
    told = {rule.id for rule in rules if side.claim.acled in rule.types and side.claim.polarity == "positive"}
    return told | {rule.id for rule in rules if any(f" {word}" in text for word in rule.words)}


def _is_rare(yes: Side, no: Side) -> bool:
    return yes.claim.acled == no.claim.acled and no.claim.acled in load_contradiction_words().rare


def _is_beside(yes: Side, no: Side) -> bool:
    """Whether the denial stands a few sentences from what it denies, of the same type."""
    gap = abs(no.claim.start - yes.claim.start)
    return yes.report.id == no.report.id and gap < _BESIDE and yes.claim.acled == no.claim.acled


def _is_particular(yes: Side) -> bool:
    """Whether a claim tells of one happening: of a day that is known, and when, at which town, to whom or with what toll."""
    claim = yes.claim
    if not claim.from_ and not yes.report.published:
        return False
    placed = claim.place is not None and claim.place.precision != "country"
    return claim.acled is not None and bool(claim.from_ or placed or claim.recipients or claim.killed)
