"""One actor: how reports name it, what is part of it, what it did and what was done to it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec import Struct

from dateline.archive import Archive
from dateline.desk.address import id_of
from dateline.desk.claim_view import ClaimView, view_claim
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.errors import UsageError
from dateline.record import Actor, Record
from dateline.situation.review import Review, apply_review

_MOST_CLAIMS, _MOST_LISTED = 8, 500


class Alias(Struct, frozen=True):
    """Words by which reports name an actor, by what kind of naming, how often."""

    text: str
    how: str
    count: int


class Card(Struct, frozen=True):
    """All that reports say of what an actor is; `claims` are those it or a part of it is in, by report and id."""

    actor: Actor
    aliases: tuple[Alias, ...]
    members: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[tuple[str, str], ...]


class ActorView(Struct, frozen=True):
    """An actor with its aliases, its members and eight of its claims; `merged` are ids that were merged into it."""

    title: str
    reviewer: str
    card: Card
    merged: tuple[str, ...]
    count: int
    first: int
    most: int
    claims: tuple[ClaimView, ...]


def view_actor(desk: Desk, asked: Asked) -> ActorView:
    """The actor of the address; raises `UsageError` (`no-actor`)."""
    wanted = id_of(asked.path["actor"])
    with desk.archive() as archive:
        review = desk.hold(("review",), archive.review)
        card = find_cards(desk, archive, review).get(wanted)
        if card is None:
            raise UsageError("no-actor", f"no report speaks of {wanted}; the list of actors holds those that are named")
        first, count = asked.number("first", 0, most=_MOST_LISTED), len(card.claims)
        claims = tuple(_view_claims(archive, review, card.claims[first : first + _MOST_CLAIMS]))
    merged = tuple(other for one in review.about("actor", "merge") if one.target == wanted for other in one.others)
    card = msgspec.structs.replace(card, claims=())
    return ActorView(card.actor.name, desk.reviewer, card, merged, count, first, _MOST_CLAIMS, claims)


def _view_claims(archive: Archive, review: Review, listed: Sequence[tuple[str, str]]) -> Iterator[ClaimView]:
    """The claims of (report, claim), those of one report read together."""
    number = 0
    for report, group in groupby(listed, key=lambda one: one[0]):
        reviewed = archive.reviewed(report, review)
        held = {one.id: one for one in reviewed.record.claims}
        for _, claim in group:
            if claim in held:
                yield view_claim(reviewed.record, held[claim], number, reviewed.states.get(claim))
                number += 1


def view_cards(desk: Desk, asked: Asked) -> None:
    """Work out the cards of all actors, which every actor's page looks in."""
    with desk.archive() as archive:
        find_cards(desk, archive, desk.hold(("review",), archive.review))


def find_cards(desk: Desk, archive: Archive, review: Review) -> dict[str, Card]:
    """The cards of all actors, held for as long as the archive is as it is."""
    return desk.hold(("cards",), lambda: make_cards(archive, review), kept=dict[str, Card])


def make_cards(archive: Archive, review: Review) -> dict[str, Card]:
    """The card of every actor of the archive as reviewed, by id."""
    actors: dict[str, Actor] = {}
    forms: dict[str, Counter[tuple[str, str]]] = {}
    reports: dict[str, dict[str, None]] = {}
    claims: dict[str, list[tuple[str, str]]] = {}
    for record in archive.records():
        for actor in apply_review(record, review).record.actors:
            actors.setdefault(actor.id, actor)
            named = forms.setdefault(actor.id, Counter())
            named.update((" ".join(mention.text.split()), mention.how) for mention in actor.mentions)
            reports.setdefault(actor.id, {})[record.report.id] = None
        for one, claim in _list_claims(record):
            listed = claims.setdefault(one, [])
            if len(listed) < _MOST_LISTED:
                listed.append((record.report.id, claim))
    members: dict[str, list[str]] = {}
    for actor in actors.values():
        if actor.part_of:
            members.setdefault(actor.part_of, []).append(actor.id)
    return {
        name: Card(
            actor=msgspec.structs.replace(actor, mentions=()),
            aliases=tuple(Alias(*form, count) for form, count in _rank(forms[name])),
            members=tuple(sorted(members.get(name, ()))),
            reports=tuple(reports[name])[:100],
            claims=tuple(claims.get(name, ())),
        )
        for name, actor in actors.items()
    }


def _list_claims(record: Record) -> Iterator[tuple[str, str]]:
    """Actors and the claims that they, or what is part of them, act in or undergo."""
    above = {actor.id: actor.part_of for actor in record.actors}
    for claim in record.claims:
        named = {one for who in (*claim.event.actors, *claim.event.recipients) for one in (who.id, who.person) if one}
        everyone = dict.fromkeys(sorted(named))
        for one in list(everyone):
            while (part_of := above.get(one)) is not None and part_of not in everyone:
                everyone[part_of] = None
                one = part_of
        yield from ((one, claim.id) for one in everyone)


def _rank(forms: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(forms.items(), key=lambda item: (-item[1], item[0]))[:40]


PAGE = Page("/actors/{actor:str}", "actor.html", view_actor, menu="/actors")
