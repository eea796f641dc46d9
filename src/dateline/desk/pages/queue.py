"""The queue: claims that nobody, or not this reviewer, has decided, in an order that makes review worth its time."""

from itertools import islice

from msgspec import Struct

from dateline.archive import Archive
from dateline.desk.claim_view import ClaimView, hide_decisions, view_claim
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.desk.pages.report import order_claims
from dateline.situation.review import Review
from dateline.situation.review.rank_claims import Order, Ranked, order_queue, rank_claims

_MOST = 15


class QueueView(Struct, frozen=True):
    """The next claims to review. `blind` is double coding: what others decided counts for nothing and is not shown."""

    title: str
    reviewer: str
    order: Order
    blind: bool
    decided: int
    count: int
    claims: tuple[ClaimView, ...]


def view_queue(desk: Desk, asked: Asked) -> QueueView:
    """The queue by `order` (doubt, importance or date), for all or `blind` for this reviewer alone."""
    order = read_order(asked)
    blind = asked.get("blind") is not None
    with desk.archive() as archive:
        review = desk.hold(("review",), archive.review)
        queue = _find_queue(desk, archive, order)
        ids = desk.hold(("queue ids",), lambda: frozenset(one.claim for one in queue), judged=False)
        done = decided_by(review, desk.reviewer if blind else None) & ids
        waiting = islice((one for one in queue if one.claim not in done), _MOST)
        claims = tuple(_view(archive, review, one, number, blind) for number, one in enumerate(waiting))
    held = tuple(claim for claim in claims if claim is not None)
    return QueueView("Review", desk.reviewer, order, blind, len(done), len(queue), held)


def read_order(asked: Asked) -> Order:
    """The order of the query; by doubt where it names none."""
    return "importance" if asked.get("order") == "importance" else "date" if asked.get("order") == "date" else "doubt"


def _find_queue(desk: Desk, archive: Archive, order: Order) -> tuple[Ranked, ...]:
    """All claims in an order; they are ranked once for all orders."""
    ranked = desk.hold(
        ("queue",), lambda: order_queue(rank_claims(archive.records()), "doubt"), judged=False,
        kept=tuple[Ranked, ...],
    )  # fmt: skip
    if order == "doubt":
        return ranked
    return desk.hold(("queue", order), lambda: order_queue(ranked, order), judged=False)


def decided_by(review: Review, reviewer: str | None) -> set[str]:
    """Ids of claims that were decided, by `reviewer` where one is named."""
    return {
        one.target
        for one in review.standing
        if one.subject == "claim"
        and one.decision in ("accept", "correct", "reject")
        and reviewer in (None, one.reviewer)
    }


def _view(archive: Archive, review: Review, one: Ranked, number: int, blind: bool) -> ClaimView | None:
    reviewed = None if blind else archive.reviewed(one.report, review)
    record = archive.record(one.report) if reviewed is None else reviewed.record
    claims = record.claims if reviewed is None else order_claims(reviewed)
    claim = next((each for each in claims if each.id == one.claim), None)
    if claim is None:
        return None
    state = None if reviewed is None else reviewed.states.get(claim.id)
    shown = view_claim(record, claim, number, state)
    return hide_decisions(shown) if blind else shown


PAGE = Page("/queue", "queue.html", view_queue, menu="/queue")
