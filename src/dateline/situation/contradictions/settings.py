"""Another perpetrator, another day, another place."""

from collections.abc import Iterator, Sequence

from dateline.knowledge.contradiction_words import load_contradiction_words
from dateline.situation.account import Assertion
from dateline.situation.contradictions.contradiction import Contradiction
from dateline.situation.contradictions.side import (
    Side,
    known,
    make_contradiction,
    meet,
    names_party,
    pairs,
    same_kind,
)
from dateline.situation.contradictions.where_when import compare_places, compare_times, measure
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.voice_keys import outlet_who

# So many dead (or hurt) by the same number in both are hardly two happenings.
_TELLING = 5


def find_perpetrators(incident: JointIncident, sides: Sequence[Side]) -> Iterator[Contradiction]:
    """Acts that one side does to another, ascribed to two that do not fight side by side."""
    one_doer = load_contradiction_words().with_one_doer
    told = [side for side in sides if side.claim.polarity == "positive" and side.claim.acled in one_doer]
    told = [side for side in told if known(side.claim.actors) and not side.claim.reciprocal]
    for one, other in pairs([side for side in told if side.claim.from_ or side.report.published]):
        mine, theirs = known(one.claim.actors), known(other.claim.actors)
        if meet(mine, theirs) or one.voice == other.voice or not _is_one_act(one, other):
            continue
        if _accuses_itself(one) or _accuses_itself(other) or _is_of_one_outlet(one, other):
            continue
        if names_party(one.claim.text, theirs) or names_party(other.claim.text, mine):
            continue  # who names both may have been read the wrong way round
        values = ", ".join(mine), ", ".join(theirs)
        yield make_contradiction(incident, "perpetrator", "ascribed to parties that are no allies", one, other, values)


def _is_of_one_outlet(one: Side, other: Side) -> bool:
    """Whether two claims of one outlet differ where one names nobody for it: that is rather a doer misread."""
    outlets = {outlet_who(side.report.publisher).key for side in (one, other)}
    return len(outlets) == 1 and any(len(side.claim.voices) == 1 for side in (one, other))


def _accuses_itself(side: Side) -> bool:
    """Whether a voice lays the act on its own side without claiming it, which is rather a doer read wrongly."""
    party = side.claim.voices[-1].party
    return party is not None and side.claim.responsibility != "claimed" and meet([party], known(side.claim.actors))


def _is_one_act(one: Side, other: Side) -> bool:
    mine, theirs = one.claim, other.claim
    if not same_kind(mine, theirs) or mine.acled != theirs.acled:
        return False
    if "apart" in (compare_times(one, other), compare_places(mine.place, theirs.place)):
        return False
    if meet(known(mine.actors), known(theirs.recipients)) or meet(known(theirs.actors), known(mine.recipients)):
        return False  # who strikes whom was read the other way round, or they struck each other
    if mine.recipients and theirs.recipients and not meet(mine.recipients, theirs.recipients):
        return False
    return compare_places(mine.place, theirs.place) in ("same", "within") or _shared_toll(one, other) is not None


def find_settings(incident: JointIncident, sides: Sequence[Side]) -> Iterator[Contradiction]:
    """The same toll of the same people by the same means, on another day or at another place."""
    for one, other in pairs([side for side in sides if side.claim.polarity == "positive"]):
        mine, theirs = one.claim, other.claim
        toll = _shared_toll(one, other)
        if toll is None or one.voice == other.voice or not same_kind(mine, theirs) or mine.acled != theirs.acled:
            continue
        places, times = compare_places(mine.place, theirs.place), compare_times(one, other)
        if times == "apart" and places in ("same", "within") and _tell_apart(mine, theirs):
            reason, values = f"the same toll ({toll}) on another day", (_day(one), _day(other))
            yield make_contradiction(incident, "day", reason, one, other, values)
        elif places == "apart" and times == "same" and not _names_place(mine, theirs) and mine.place and theirs.place:
            distance = measure(mine.place, theirs.place)
            shown = "" if distance is None else f", {distance:.0f} km apart"
            names = mine.place.name, theirs.place.name
            yield make_contradiction(incident, "place", f"the same toll ({toll}) elsewhere{shown}", one, other, names)


def _tell_apart(one: Assertion, other: Assertion) -> bool:
    """Whether both are dated by words of their own that are not the same: "Tuesday" in two copies is one Tuesday, however
    the reports are dated."""
    mine, theirs = ({word for time in claim.times for word in time.casefold().split()} for claim in (one, other))
    return bool(mine and theirs) and not any(word.isalpha() for word in mine & theirs)


def _names_place(one: Assertion, other: Assertion) -> bool:
    """Whether the words of one claim hold the place of the other, so that it may have been read wrongly."""
    texts, places = (one.text.casefold(), other.text.casefold()), (other.place, one.place)
    return any(place is not None and place.name.casefold() in text for text, place in zip(texts, places, strict=True))


def _shared_toll(one: Side, other: Side) -> str | None:
    for kind in ("killed", "wounded", "captured"):
        mine, theirs = getattr(one.claim, kind), getattr(other.claim, kind)
        if mine and mine.best is not None and mine == theirs and mine.best >= _TELLING:
            return f"{mine.best:g} {kind}"
    return None


def _day(side: Side) -> str:
    claim = side.claim
    return claim.from_ or "" if claim.from_ == claim.to or claim.to is None else f"{claim.from_} to {claim.to}"
