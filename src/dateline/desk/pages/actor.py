"""One actor: how reports name it, what is part of it, what it did and what was done to it."""

from collections import Counter
from itertools import islice

from msgspec import Struct

from dateline.archive import Archive, ClaimFilter
from dateline.desk.address import id_of
from dateline.desk.claim_view import ClaimView, view_claim
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.errors import UsageError
from dateline.record import Actor
from dateline.situation.review import Review, apply_review

_MOST_CLAIMS = 30


class Alias(Struct, frozen=True):
    """Words by which reports name an actor, by what kind of naming, how often."""

    text: str
    how: str
    count: int


class Card(Struct, frozen=True):
    """All that reports say of what an actor is."""

    actor: Actor
    aliases: tuple[Alias, ...]
    members: tuple[str, ...]
    reports: tuple[str, ...]


class ActorView(Struct, frozen=True):
    """An actor with its aliases, its members and up to thirty of its claims; `merged` are ids that were merged into it."""

    title: str
    reviewer: str
    card: Card
    merged: tuple[str, ...]
    claims: tuple[ClaimView, ...]


def view_actor(desk: Desk, asked: Asked) -> ActorView:
    """The actor of the address; raises `UsageError` (`no-actor`)."""
    wanted = id_of(asked.path["actor"])
    with desk.archive() as archive:
        review = desk.hold(("review",), archive.review)
        card = desk.hold(("cards",), lambda: make_cards(archive, review)).get(wanted)
        if card is None:
            raise UsageError("no-actor", f"no report speaks of {wanted}; the list of actors holds those that are named")
        found = islice(archive.claims(ClaimFilter(party=wanted)), _MOST_CLAIMS)
        claims = tuple(
            view_claim(one.record, one.claim, number, review.of_claim(one.claim.id)) for number, one in enumerate(found)
        )
    merged = tuple(other for one in review.about("actor", "merge") if one.target == wanted for other in one.others)
    return ActorView(card.actor.name, desk.reviewer, card, merged, claims)


def make_cards(archive: Archive, review: Review) -> dict[str, Card]:
    """The card of every actor of the archive as reviewed, by id."""
    actors: dict[str, Actor] = {}
    forms: dict[str, Counter[tuple[str, str]]] = {}
    reports: dict[str, dict[str, None]] = {}
    for record in archive.records():
        for actor in apply_review(record, review).record.actors:
            actors.setdefault(actor.id, actor)
            named = forms.setdefault(actor.id, Counter())
            named.update((" ".join(mention.text.split()), mention.how) for mention in actor.mentions)
            reports.setdefault(actor.id, {})[record.report.id] = None
    members: dict[str, list[str]] = {}
    for actor in actors.values():
        if actor.part_of:
            members.setdefault(actor.part_of, []).append(actor.id)
    return {
        name: Card(
            actor=actor,
            aliases=tuple(Alias(*form, count) for form, count in _rank(forms[name])),
            members=tuple(sorted(members.get(name, ()))),
            reports=tuple(reports[name])[:100],
        )
        for name, actor in actors.items()
    }


def _rank(forms: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(forms.items(), key=lambda item: (-item[1], item[0]))[:40]


PAGE = Page("/actors/{actor:str}", "actor.html", view_actor, menu="/actors")
