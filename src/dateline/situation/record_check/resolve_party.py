"""Names of parties in a record to actors of ours."""

from functools import cache

from msgspec import Struct

from dateline.knowledge.load import ActorBook, load_actors
from dateline.knowledge.name_words import find_words, fold
from dateline.knowledge.record_check_words import (
    PartyRule,
    load_record_measures,
    load_record_parties,
    party_patterns,
    peel_patterns,
)


class RecordParty(Struct, frozen=True):
    """A party as a record names it: the actors of ours it may mean, and what it is where it is none of them.

    `role` is "civilians", "unknown" or "insurgents", else null; insurgents carry the ids of all who may be meant.
    """

    name: str
    actors: frozenset[str]
    role: str | None


@cache
def resolve_party(name: str) -> RecordParty:
    """Whom a name of UCDP or ACLED means, by the rules of `parties.toml`, then by the names of our actors."""
    book = load_actors()
    listed = _listed().get(name.lower())
    if listed:
        return RecordParty(name, frozenset(listed.actors), listed.role)
    for pattern, rule in party_patterns():
        if found := pattern.fullmatch(name):
            return _follow(name, rule, found.groupdict(), book)
    names = [name, *(pattern.sub("", name) for pattern in peel_patterns())]
    forms = _forms()
    actors = next((forms[key] for one in names if (key := _plain(one, book)) in forms), frozenset[str]())
    return RecordParty(name, actors, None)


@cache
def resolve_country(name: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country as a record names it."""
    book = load_actors()
    lands = {state.id: state.iso for state in book.states.values()}
    return next((lands[one] for one in sorted(_states_called(name, book)) if one in lands), None)


@cache
def family(actor: str) -> frozenset[str]:
    """The actor and all that it is part of."""
    book, seen = load_actors(), list[str]()
    at: str | None = actor
    while at and at not in seen:
        seen.append(at)
        known = book.actors.get(at)
        at = known.part_of if known else None
    return frozenset(seen)


@cache
def supported_by(actor: str, day: str) -> frozenset[str]:
    """The parties under whom a record files the actor's own deeds on a day."""
    own = family(actor)
    rules = load_record_parties().supporter
    return frozenset(one for rule in rules if own & {*rule.actors} and day >= rule.from_ for one in rule.of)


@cache
def land_of(actor: str) -> str | None:
    """The country of an actor of ours, ISO 3166-1 alpha-3."""
    known = load_actors().actors.get(actor)
    return known.country if known else None


@cache
def is_armed(actor: str) -> bool:
    """Whether the actor is one of ours who can be a perpetrator."""
    known = load_actors().actors.get(actor)
    return known is not None and known.kind in load_record_measures().armed_kinds


@cache
def is_fighting(actor: str) -> bool:
    """Whether the actor is one of ours whose own men die as fighters: an army or armed group, not a state."""
    known = load_actors().actors.get(actor)
    return known is not None and known.kind in load_record_measures().fighting_kinds


def _follow(name: str, rule: PartyRule, parts: dict[str, str | None], book: ActorBook) -> RecordParty:
    if rule.state:
        return RecordParty(name, _states_called(parts.get("name") or "", book), None)
    if rule.role == "insurgents":
        return RecordParty(name, _insurgents(parts.get("name") or parts.get("land") or "", book), rule.role)
    return RecordParty(name, frozenset(rule.actors), rule.role)


def _insurgents(land: str, book: ActorBook) -> frozenset[str]:
    """The armed groups of a country but those whom a record names on their own."""
    home = book.adjectives.get(land)
    country = next((state.iso for state in book.states.values() if state.id == home), None) or resolve_country(land)
    barred = {one for rule in load_record_parties().not_insurgents if rule.country == country for one in rule.actors}
    return frozenset(
        one
        for one, known in book.actors.items()
        if country
        and known.country == country
        and known.kind in ("armed group", "movement")
        and not family(one) & barred
    )


def _states_called(name: str, book: ActorBook) -> frozenset[str]:
    bare = name.split(" (")[0]
    states = {state.id for state in book.states.values()}
    for one in (name, bare, *bare.split("-")):
        found = _forms().get(_plain(one.strip(), book), frozenset()) & states
        if found:
            return found
    return frozenset()


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Our actors by their folded names."""
    book, forms = load_actors(), dict[str, set[str]]()
    for alias in book.aliases:
        if alias.how in ("name", "alias") and alias.person is None:
            forms.setdefault(_plain(alias.form, book), set()).add(alias.actor)
    return {form: frozenset(actors) for form, actors in forms.items()}


@cache
def _listed() -> dict[str, PartyRule]:
    return {name.lower(): rule for rule in load_record_parties().rule for name in rule.names}


def _plain(form: str, book: ActorBook) -> str:
    return " ".join(fold(word, book.spelling.articles) for word in find_words(form).texts)
