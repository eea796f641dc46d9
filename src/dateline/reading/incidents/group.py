"""Which claims of a report speak of one happening?"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct, field

from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.victims import Victims, add_fact, agree, clashes, counts, has_home, speaks_of
from dateline.record import Claim, Place

# Roots that one happening can hold together: a raid kills and captures.
FORCE = frozenset({"ASSAULT", "COERCE"})
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "their", "his", "her", "its", "them", "him"})
_NEAR = 2  # sentences
_REACH = 4  # sentences within which figures that a happening has a place for are its own, whatever stands between
_FIRST, _LATEST = 4, 40  # groups that a claim is compared with, so that long histories take linear time
_LEAD = 1  # the last sentence of the lead, which may tell of a happening whose victims are counted far below


class Told(Struct, frozen=True):
    """A claim with its sentence, the figures of victims that it owns, and how it is told.

    `position` counts the sentences of the body that tell something before it: no headline, no line of an address.
    """

    claim: Claim
    sentence: int
    position: int
    facts: tuple[int, ...]
    apart: bool
    history: bool
    definite: bool
    named: frozenset[str] = frozenset()


class Group(Struct):
    """The claims of one happening so far, its interval, places and sets of victims by kind."""

    told: list[Told] = field(default_factory=list)
    roots: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    done_to: set[str] = field(default_factory=set)
    first: int = 0
    last: int = 0
    sentences: set[int] = field(default_factory=set)
    from_: str | None = None
    to: str | None = None
    places: list[Place] = field(default_factory=list)
    figures: set[int] = field(default_factory=set)
    victims: dict[str, list[Victims]] = field(default_factory=dict)


def group_claims(tellings: Sequence[Told], places: Sequence[Place], facts: Sequence[FigureFact]) -> list[Group]:
    """The claims gathered by happening, in order of their first claim."""
    groups: list[Group] = []
    for told in tellings:
        near = [*range(min(_FIRST, len(groups))), *range(max(_FIRST, len(groups) - _LATEST), len(groups))]
        ranked = [(_fit(groups[place], told, places, facts), place) for place in near]
        best, place = max(ranked, default=(0, -1))
        if best <= 0:
            groups.append(Group())
            place = len(groups) - 1
        _take_in(groups[place], told, places, facts)
    return _join_again(groups, places, facts)


def _join_again(groups: list[Group], places: Sequence[Place], facts: Sequence[FigureFact]) -> list[Group]:
    """The groups without those that come to the toll of an earlier one by another road: a raid that killed two, then how
    it went on until two were dead."""
    kept: list[Group] = []
    for group in groups:
        whole = next((each for each in kept[-_LATEST:] if _comes_to_the_same(each, group, places)), None)
        if whole is None:
            kept.append(group)
        else:
            for told in group.told:
                _take_in(whole, told, places, facts)
    return kept


def _comes_to_the_same(whole: Group, group: Group, places: Sequence[Place]) -> bool:
    """True for two tellings of force with one exact toll of several, on one day, by and to no strangers, nothing in either
    setting them apart."""
    if any(told.apart or told.history for told in (*whole.told, *group.told)):
        return False
    if any(not any(_is_forceful(told) for told in each.told) for each in (whole, group)):
        return False
    counted = {kind for kind in group.victims if kind in whole.victims}
    if not counted or not all(_are_equal(whole.victims[kind], group.victims[kind]) for kind in counted):
        return False
    return not any(
        _days_apart(whole, told.claim) or _apart_in_space(whole, told.claim, places) or _are_strangers(whole, told)
        for told in group.told
    )


def _are_equal(sets: list[Victims], others: list[Victims]) -> bool:
    """True where both count the same exact number of such people, more than one."""
    if len(sets) != 1 or len(others) != 1 or any(each[0].vague() or not each[0].numbered for each in (sets, others)):
        return False
    return sets[0].most() == others[0].most() > 1 and agree(sets[0].of, others[0].of)


def _take_in(group: Group, told: Told, places: Sequence[Place], facts: Sequence[FigureFact]) -> None:
    event = told.claim.event
    group.first = min(group.first, told.position) if group.told else told.position
    group.told.append(told)
    group.sentences.add(told.sentence)
    group.last = max(group.last, told.position)
    group.roots.add(event.root)
    group.doers.update(party.id for party in event.actors)
    group.done_to.update(party.id for party in event.recipients)
    group.figures.update(event.figures)
    if event.from_ and event.to and group.from_ is None:
        group.from_, group.to = event.from_, event.to
    group.places.extend(places[index] for index in event.places if index < len(places))
    for index in told.facts:
        if counts(facts[index]):
            sets = group.victims.setdefault(facts[index].figure.kind, [])
            add_fact(sets, facts[index], told.sentence, origin_of(told.claim))


def origin_of(claim: Claim) -> str:
    """Who first says it; empty where nobody is named."""
    return claim.voices[-1].name if claim.voices else ""


def _fit(group: Group, told: Told, places: Sequence[Place], facts: Sequence[FigureFact]) -> int:
    """How strongly a claim speaks of the group's happening: 0 for not at all."""
    event = told.claim.event
    if event.root not in group.roots and not (_is_forceful(told) and any(_is_forceful(each) for each in group.told)):
        return 0
    if told.history != group.told[0].history:
        return 0
    if group.figures & set(event.figures):
        return 5
    together = told.sentence in group.sentences
    own = [facts[index] for index in told.facts if counts(facts[index])]
    again = _repeats(group, own, told.sentence)
    if not together and _days_apart(group, told.claim) > (1 if again else 0):  # "overnight" is dated by either day
        return 0
    if again:
        return 4
    if together:
        return 3
    if _apart_in_space(group, told.claim, places) or told.apart or _disagrees(group, told, own):
        return 0
    if _adds_by_others(group, told, own):
        return 0
    if _adds_elsewhere(group, told, own, places) or (not own and _is_between_others(group, told)):
        return 0
    if told.position - group.last <= _NEAR:
        return 2
    if (
        own
        and event.root in group.roots
        and not group.victims
        and group.first <= _LEAD
        and not _strikes_back(group, told)
        and not _are_strangers(group, told)
    ):
        return 1
    if own:
        if _is_elsewhere(group, told.claim, places):
            return 0
        at_home = all(has_home(group.victims.get(fact.figure.kind, []), fact, told.sentence) for fact in own)
        near = event.root in group.roots and told.position - group.last <= _REACH
        return (3 if near else 1) if at_home else 0
    return 1 if told.definite or _share_parties(group, told.claim) else 0


def _is_forceful(told: Told) -> bool:
    """True for force and for what struck people, whatever it is called ("engaged the threat, killing two")."""
    return told.claim.event.root in FORCE or bool(told.facts)


def _adds_elsewhere(group: Group, told: Told, own: Sequence[FigureFact], places: Sequence[Place]) -> bool:
    """True for new victims at a place that the group has not named."""
    fresh = [fact for fact in own if not has_home(group.victims.get(fact.figure.kind, []), fact, told.sentence)]
    named = {place.name for place in group.places}
    mine = [places[index] for index in told.claim.event.places if index < len(places)]
    return bool(fresh and named and mine) and not any(place.name in named for place in mine)


def _adds_by_others(group: Group, told: Told, own: Sequence[FigureFact]) -> bool:
    """True for more victims, told with "also" or "another", of others than those who did what the group tells."""
    doers = {party.id for party in told.claim.event.actors}
    return bool(doers and group.doers) and doers.isdisjoint(group.doers) and any(fact.extra for fact in own)


def _strikes_back(group: Group, told: Told) -> bool:
    """True where those whom the group tells as struck are the ones who strike."""
    doers = {party.id for party in told.claim.event.actors}
    return bool(doers & group.done_to) and not doers & group.doers


def _is_elsewhere(group: Group, claim: Claim, places: Sequence[Place]) -> bool:
    """True where a claim names its place and the group has named others only."""
    mine = {places[i].name for i in claim.event.places if i < len(places) and _is_narrow(places[i])}
    theirs = {place.name for place in group.places if _is_narrow(place)}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_narrow(place: Place) -> bool:
    return place.use == "place" and place.precision not in ("country", "region")


def _is_between_others(group: Group, told: Told) -> bool:
    """True for what passed between two named parties, where all that the group tells passed between another two."""
    mine = told.named
    pairs = [each.named for each in group.told if len(each.named) > 1]
    return len(mine) > 1 and bool(pairs) and not any(mine <= pair or pair <= mine for pair in pairs)


def _are_strangers(group: Group, told: Told) -> bool:
    """True for a claim whose named parties are none of those that the group names."""
    others = {party for each in group.told for party in each.named}
    return bool(others and told.named) and not told.named & others


def find_named(claims: Sequence[Claim]) -> list[frozenset[str]]:
    """For each claim those of its parties that any of the claims calls by a name (a word with a capital)."""
    sides = [(*claim.event.actors, *claim.event.recipients) for claim in claims]
    named = {party.id for side in sides for party in side if _is_name(party.text)}
    return [frozenset(party.id for party in side if party.id in named) for side in sides]


def _is_name(text: str) -> bool:
    return any(letter.isupper() for letter in text) and text.lower() not in _PRONOUNS


def _repeats(group: Group, own: Sequence[FigureFact], sentence: int) -> bool:
    """True where a figure speaks again of victims of the group: the same number, or "the two men"."""
    for fact in own:
        sets = group.victims.get(fact.figure.kind, [])
        if speaks_of(sets, fact) or ((fact.definite or fact.recalls) and has_home(sets, fact, sentence)):
            return True
    return False


def _disagrees(group: Group, told: Told, own: Sequence[FigureFact]) -> bool:
    origin = origin_of(told.claim)
    return any(clashes(group.victims.get(fact.figure.kind, []), fact, told.sentence, origin) for fact in own)


def _days_apart(group: Group, claim: Claim) -> int:
    """Days between the intervals of a claim and of a group; 0 where they meet or one is not dated."""
    event = claim.event
    if not (event.from_ and event.to and group.from_ and group.to):
        return 0
    try:
        first, last, start, end = (
            date.fromisoformat(day[:10]) for day in (event.from_, event.to, group.from_, group.to)
        )
    except ValueError:  # a year or a month alone
        return 0
    return max(0, (start - last).days, (first - end).days)


def _apart_in_space(group: Group, claim: Claim, places: Sequence[Place]) -> bool:
    mine = [places[index] for index in claim.event.places if index < len(places) and places[index].use == "place"]
    theirs = [place for place in group.places if place.use == "place"]
    if not mine or not theirs:
        return False
    return not any(_may_be_one(a, b) for a in mine for b in theirs)


def _may_be_one(one: Place, other: Place) -> bool:
    """True where one place may lie in the other: no division that both have differs, nor do two settlements' names."""
    pairs = ((one.country, other.country), (one.admin1, other.admin1), (one.admin2, other.admin2))
    if any(a and b and a != b for a, b in pairs):
        return False
    return not (one.precision == other.precision == "settlement" and one.name != other.name)


def _share_parties(group: Group, claim: Claim) -> bool:
    """True where the same did it to the same, as far as the claims name both."""
    doers, done_to = ({party.id for party in side} for side in (claim.event.actors, claim.event.recipients))
    return bool(doers & group.doers) and (not done_to or bool(done_to & group.done_to))
