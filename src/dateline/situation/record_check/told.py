"""A happening of the reports, laid out for comparison with rows."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

import msgspec
from msgspec import Struct

from dateline.knowledge.record_check_words import load_record_measures
from dateline.record import Place, Toll
from dateline.situation.account import Assertion
from dateline.situation.joint_incident import JointIncident
from dateline.situation.record_check.find_means import find_means
from dateline.situation.record_check.place_names import find_names, plain_name
from dateline.situation.record_check.resolve_party import family, is_armed, is_fighting, supported_by

Days = tuple[int, int]
Victims = Literal["civilians", "armed"]


class Spot(Struct, frozen=True):
    """A place that reports give for the happening."""

    name: str
    lat: float
    lon: float
    precision: str
    country: str | None
    plain: str
    admin1: str

    @property
    def is_wide(self) -> bool:
        """Whether it may mean a province: one, or the town that a province is named after."""
        return self.precision in ("province", "country") or (bool(self.plain) and self.plain == self.admin1)


class Told(Struct, frozen=True, eq=False, dict=True):
    """All that the reports of one happening give: days as ordinals, places, tolls of the dead, armed parties.

    The first of `spots` and `tolls` is the happening's own, the others what single claims say. `doers` are the
    armed actors of ours among its actors with all they are part of and fight for, `others` those among its recipients;
    `victims` says whether the dead are told as civilians or as armed, null where neither or both; `means` by what they died;
    `names` are folded names that the claims write, of places or not; `known` is the last day that a report was published.
    """

    days: tuple[Days, ...]
    spots: tuple[Spot, ...]
    tolls: tuple[Toll, ...]
    doers: frozenset[str]
    others: frozenset[str]
    victims: Victims | None
    means: frozenset[str]
    names: frozenset[str] = frozenset()
    known: int | None = None

    @property
    def is_long(self) -> bool:
        """Whether every interval told is longer than a toll is sought in single rows."""
        return min(last - first for first, last in self.days) >= load_record_measures().sum_days

    @property
    def countries(self) -> frozenset[str]:
        """The countries of the places told."""
        return frozenset(spot.country for spot in self.spots if spot.country)

    @cached_property
    def first(self) -> int:
        """The first day that any claim gives."""
        return min(day[0] for day in self.days)

    @cached_property
    def last(self) -> int:
        """The last day that any claim gives."""
        return max(day[1] for day in self.days)


def lay_out(incident: JointIncident) -> Told:
    """What the claims for an incident give; those against it are left out.

    Days and places are those of the claims that give its toll, where they have them: other claims of a happening often
    tell of the war around it.
    """
    claims = [
        one
        for account in incident.accounts
        for one in account.assertions
        if one.id not in account.contested_by and one.polarity == "positive"
    ]
    told = [one for one in claims if one.killed is not None]
    tolls = choose_tolls(incident, [one.killed for one in told if one.killed], _find_leads(incident, told))
    deadly = [one for one in claims if one.killed in tolls] or claims
    day = incident.from_ or "9999"
    return Told(
        days=_choose_days(incident, deadly),
        spots=tuple(dict.fromkeys(map(_place, _choose_places(incident, deadly)))),
        tolls=tolls,
        doers=_find_doers(incident, deadly, day),
        others=widen((party for one in deadly for party in one.recipients), day) or widen(incident.recipients, day),
        means=find_means(one.text for one in deadly),
        names=find_names(one.text for one in deadly),
        known=_find_known(incident),
        victims=_sort_victims({party for one in deadly for party in one.recipients} or {*incident.recipients}),
    )


def _find_leads(incident: JointIncident, claims: Sequence[Assertion]) -> list[Toll]:
    """The first exact toll of each report that gives one in its lead, where the news stands: later ones may be of other
    happenings, of longer times or of parts."""
    end = load_record_measures().lead_characters
    reports = {one.id: account.report.id for account in incident.accounts for one in account.assertions}
    first: dict[str, Toll] = {}
    for one in sorted(claims, key=lambda claim: (claim.start, claim.id)):
        if one.killed is not None and one.killed.best is not None and one.start < end:
            first.setdefault(reports[one.id], one.killed)
    return list(first.values())


def _find_known(incident: JointIncident) -> int | None:
    days = [read_days(one.report.published, None) for one in incident.accounts]
    return max((day[1] for day in days if day), default=None)


def _find_doers(incident: JointIncident, deadly: Sequence[Assertion], day: str) -> frozenset[str]:
    """Those who did it by the claims that give the toll, else by all: none to whom it was done as well."""
    done = {party for one in deadly for party in one.recipients if not one.reciprocal}
    doers = [actor for one in deadly for actor in one.actors]
    return widen((one for one in doers if one not in done), day) or widen(
        (one for one in incident.actors if one not in done and one not in incident.recipients), day
    )


def narrow(told: Told, countries: frozenset[str]) -> Told:
    """What is told without places outside `countries`, where some lie within or none is closer than a country: they are
    where the report was written or its source sits ("UK-based")."""
    within = tuple(spot for spot in told.spots if spot.country in countries)
    if within or all(spot.precision in ("country", "region") for spot in told.spots):
        return msgspec.structs.replace(told, spots=within)
    return told


def _sort_victims(recipients: Set[str]) -> Victims | None:
    """By the words for those it was done to; a party of ours that fights counts as armed, a state does not."""
    measures = load_record_measures()
    words = {word for one in recipients for word in one.split("-")}
    civilians = bool(words & measures.civilian_words)
    armed = bool(words & measures.armed_words) or any(map(is_fighting, recipients))
    if civilians == armed:
        return None
    return "civilians" if civilians else "armed"


def _choose_days(incident: JointIncident, deadly: Sequence[Assertion]) -> tuple[Days, ...]:
    """The shortest intervals first; longer ones that hold a shorter one add nothing."""
    own = _choose_day(incident, deadly)
    told = [own, *(read_days(one.from_, one.to) for one in incident.accounts)]
    told += [read_days(one.from_, one.to) for one in deadly]
    if own and own[0] == own[1]:
        slack = load_record_measures().days
        told = [one for one in told if one and one[0] <= own[1] + slack and one[1] >= own[0] - slack]
    days = sorted({one for one in told if one}, key=lambda one: (one[1] - one[0], one))
    kept: list[Days] = []
    for one in days:
        if not any(one[0] <= first and last <= one[1] for first, last in kept):
            kept.append(one)
    evening = 1 if _is_overnight(deadly) else 0
    return tuple((first - evening, last) for first, last in (_end_of(incident, kept) if _is_loose(kept) else kept))


def _choose_day(incident: JointIncident, deadly: Sequence[Assertion]) -> Days | None:
    """The happening's own days, unless more reports give one other day for the dead: a date of publication errs alone."""
    own = read_days(incident.from_, incident.to)
    ids = {one.id for one in deadly}
    given = {
        (account.report.id, read_days(one.from_, one.to or one.from_))
        for account in incident.accounts
        for one in account.assertions
        if one.id in ids
    }
    counts = Counter(days for _, days in given if days and days[0] == days[1])
    day = min(counts, key=lambda one: (-counts[one], one), default=None)
    return day if own and day and counts[day] > max(1, counts[own]) else own


def _is_overnight(deadly: Sequence[Assertion]) -> bool:
    words = load_record_measures().night_words
    return any(word in one.text.lower() for one in deadly for word in words)


def _is_loose(days: Sequence[Days]) -> bool:
    return bool(days) and min(last - first for first, last in days) > load_record_measures().told_days


def _end_of(incident: JointIncident, days: Sequence[Days]) -> tuple[Days, ...]:
    """The last two days of a long interval that ends when the report was written, for the toll of a day: there the
    long interval is that of the war around it, as in "besieged since 2012"."""
    published = {read_days(one.report.published, None) for one in incident.accounts}
    toll = _middle(incident.killed) if incident.killed else 0
    if not 0 < toll < load_record_measures().day_toll:
        return tuple(days)
    ends = {last for _, last in days if any(one and 0 <= one[0] - last <= 1 for one in published)}
    return tuple((last - 1, last) for last in sorted(ends)) or tuple(days)


def _choose_places(incident: JointIncident, deadly: Sequence[Assertion]) -> list[Place]:
    """The happening's own place first; then those of its accounts and of all its claims about the dead."""
    places = [incident.place, *(one.place for one in incident.accounts)]
    places += [place for one in deadly for place in (one.place, *one.more_places)]
    return [one for one in places if one is not None and one.use == "place"]


def widen(actors: Iterable[str], day: str) -> frozenset[str]:
    """The armed among `actors` with all they are part of and whom they fight for on a day."""
    armed = [one for one in actors if is_armed(one)]
    return frozenset(wider for one in armed for wider in (*family(one), *supported_by(one, day)))


def read_days(from_: str | None, to: str | None) -> Days | None:
    """The ordinals of the first and last day of an interval whose ends may be months or years; null without one."""
    if not from_ and not to:
        return None
    first, last = _open(from_ or to or ""), _close(to or from_ or "")
    return (first, max(first, last)) if first and last else None


def _open(text: str) -> int:
    parts = [*text[:10].split("-"), "1", "1"][:3]
    try:
        return date(*map(int, parts)).toordinal()
    except (ValueError, TypeError):
        return 0


def _close(text: str) -> int:
    first = _open(text)
    if not first or len(text) >= 10:
        return first
    opened = date.fromordinal(first)
    after = opened.replace(day=28) + timedelta(4) if len(text) == 7 else opened.replace(month=12, day=31) + timedelta(1)
    return after.replace(day=1).toordinal() - 1


def _place(place: Place) -> Spot:
    return Spot(
        name=place.name,
        lat=place.lat if place.lat is not None else 0.0,
        lon=place.lon if place.lon is not None else 0.0,
        precision=place.precision if place.lat is not None and place.lon is not None else "region",
        country=place.country,
        plain=plain_name(place.name),
        admin1=plain_name(place.admin1 or ""),
    )


def choose_tolls(incident: JointIncident, claimed: Sequence[Toll], leads: Sequence[Toll] = ()) -> tuple[Toll, ...]:
    """The tolls that single claims give, each once, the one that most give first; the happening's own where none does.

    What is much less than that is a part of the dead, what is much more the dead of a longer time; "dozens" says less
    than any number beside it. None dead is no toll. Those of `leads`, the first of each report, count for more.
    """
    own = [incident.killed] if incident.killed is not None else []
    exact = any(one.best is not None for one in claimed) or all(one.best is None for one in own)
    held = [one for one in dict.fromkeys(claimed if claimed and exact else own) if _middle(one)]
    pool = [one for one in held if one.best is not None] or held
    if not pool:
        return ()
    weighed = [*claimed, *(one for one in leads for _ in range(load_record_measures().lead_weight))]
    anchor = _choose_anchor(pool, weighed, _middle(own[0]) if own else 0)
    share = load_record_measures().part_share
    kept = [one for one in pool if min(anchor * share, anchor - 1) <= _middle(one) <= max(anchor / share, anchor + 1)]
    return tuple(sorted(kept, key=lambda one: (one.best != anchor, _middle(one), one.high or 0)))


def _choose_anchor(pool: Sequence[Toll], claimed: Sequence[Toll], own: float) -> float:
    """The toll that most claims give, of as many the first told; one dead among others is a part. The happening's own
    is taken where half as many claims give it."""
    counts = Counter(map(_middle, claimed))
    if own > 1 and 2 * counts[own] >= max(counts.values(), default=0) > 0:
        return own
    order = [_middle(one) for one in pool]
    return min(order, key=lambda one: (one <= 1, -counts[one], order.index(one)))


def _middle(toll: Toll) -> float:
    return float(toll.best or toll.low or toll.high or 0)
