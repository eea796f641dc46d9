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
_BESIDE, _JUST_BEFORE, _BEHIND = 800, 400, 20


def find_denials(incident: JointIncident, sides: Sequence[Side]) -> Iterator[Contradiction]:
    """Each claim that denies a deed, against the nearest that assert it of the same parties, by other voices."""
    noes = [side for side in sides if side.claim.polarity == "negative"]
    said = [side for side in sides if not any(overlap(side, no) for no in noes)]  # else it may be read from the denial
    for no in noes:
        cue = find_cue(no)
        if cue is None:
            continue
        found = [(yes, grounds) for yes in said if yes.voice != no.voice and (grounds := find_grounds(yes, no))]
        for yes, grounds in sorted(found, key=lambda pair: rank_denied(pair[0], no))[:_MOST]:
            reason = f"denied (“{cue}”) by another voice: {grounds}"
            yield make_contradiction(incident, "denied", reason, yes, no, ("asserted", "denied"))


def find_cue(no: Side) -> str | None:
    """The word by which a claim denies a deed; None where it denies none that others might assert."""
    words = load_contradiction_words()
    cues = [cue for cue in no.claim.negations if cue.casefold() in words.denials]
    if not cues or no.claim.root not in words.deeds or _is_standing(no):
        return None
    if len(no.claim.voices) == 1 and cues[0].casefold() not in words.denying:
        return None  # what the narrator says was not so is seldom what somebody else says was
    return cues[0]


def _is_standing(side: Side) -> bool:
    """Whether a claim tells of what goes on or went before."""
    text = f" {side.claim.text.casefold()} "
    return any(f" {word} " in text for word in load_contradiction_words().standing)


def rank_denied(yes: Side, no: Side) -> tuple[bool, bool, bool, tuple[bool, str, str, int, str]]:
    """Order of those that a denial stands against: of its type, at a known place, dated, first told."""
    one, other = yes.claim, no.claim
    places = compare_places(one.place, other.place)
    return one.acled != other.acled, places == "unknown", one.from_ is None, yes.stamp


def find_grounds(yes: Side, no: Side) -> str:
    """What both name, "" where they may be of two things."""
    one, other = yes.claim, no.claim
    if _comes_back(yes, no):
        return f"comes back to what was told just before (“{other.text.split()[0]}”)"
    if _is_of_deed(yes, no):
        return f"what came of the deed that the accused deny ({', '.join(known(other.actors))})"
    if one.polarity != "positive" or overlap(yes, no) or _is_standing(yes) or not same_kind(one, other):
        return ""
    if not _means_of(no) <= _means_of(yes) or not (other.from_ or no.report.published):
        return ""
    times, places = compare_times(yes, no), compare_places(one.place, other.place)
    if _begins_before(yes, no):
        return ""
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


def _comes_back(yes: Side, no: Side) -> bool:
    """Whether a denial that names nobody follows what it denies, with a deed of the same root: "none was captured"."""
    one, other = yes.claim, no.claim
    if one.polarity != "positive" or one.root != other.root or other.actors or other.recipients:
        return False
    text = other.text.casefold()
    bare = any(text.startswith(f"{word} ") for word in load_contradiction_words().bare)
    return bare and yes.report.id == no.report.id and 0 < other.start - one.end < _JUST_BEFORE


def _is_of_deed(yes: Side, no: Side) -> bool:
    """Whether the accused deny a deed of which their report tells, right behind it, what came of it."""
    one, other = yes.claim, no.claim
    if yes.account != no.account or one.polarity != "positive" or one.actors:
        return False
    clause = one.text[:1].islower() and 0 <= one.start - other.end < _BEHIND
    return clause and other.voices[-1].party in known(other.actors) and _is_particular(yes)


def _begins_before(yes: Side, no: Side) -> bool:
    """Whether what is asserted goes on from a time before that of which it is denied: then it may have ended."""
    one, other = yes.claim, no.claim
    return bool(one.from_ and other.from_ and one.from_[:10] < other.from_[:10]) and one.from_ != one.to


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
