"""One report: its text with spans, its claims beside it."""

from msgspec import Struct

from dateline.desk.address import id_of
from dateline.desk.claim_view import ClaimView, DecisionView, view_claim, view_decision
from dateline.desk.desk import Desk
from dateline.desk.mark_text import Mark
from dateline.desk.page import Asked, Page
from dateline.desk.pick_words import show_words
from dateline.desk.report_marks import find_marks
from dateline.record import Claim, Record, Report, Span
from dateline.situation.review import Reviewed


class PartyView(Struct, frozen=True):
    """An actor that a claim of this report may be given."""

    id: str
    name: str


class LostView(Struct, frozen=True):
    """A judgement whose words no claim of this reading stands on, with those words."""

    decision: DecisionView
    words: str | None


class ReportView(Struct, frozen=True):
    """A report with its claims, those that were rejected among them, and judgements whose words stand no more.

    `edit` is the id of the claim whose correction form is open; `missed` are the words that tell of a claim to be added.
    """

    title: str
    report: Report
    marks: tuple[Mark, ...]
    claims: tuple[ClaimView, ...]
    parties: tuple[PartyView, ...]
    incidents: int
    open: int
    lost: tuple[LostView, ...]
    reviewer: str
    edit: str | None
    missed: Span | None


def view_report(desk: Desk, asked: Asked) -> ReportView:
    """The report of the address; `edit` asks for the form of a claim, `miss` ("120-131") for that of a missed one.

    Raises `UsageError` (`no-report`, `bad-change`).
    """
    with desk.archive() as archive:
        reviewed = archive.reviewed(id_of(asked.path["report"]), desk.hold(("review",), archive.review))
    record, claims = reviewed.record, order_claims(reviewed)
    views = tuple(view_claim(record, one, number, reviewed.states.get(one.id)) for number, one in enumerate(claims))
    return ReportView(
        title=record.report.title or "untitled report",
        report=record.report,
        marks=tuple(sorted(set(find_marks(record, claims)))),
        claims=views,
        parties=tuple(PartyView(one.id, one.name) for one in record.actors if one.kind not in ("person", "object")),
        incidents=len(record.incidents),
        open=sum(view.state == "open" for view in views),
        lost=tuple(
            LostView(view_decision(one), one.anchor.trigger.text if one.anchor else None) for one in reviewed.lost
        ),
        reviewer=desk.reviewer,
        edit=asked.get("edit"),
        missed=_find_missed(record, asked.get("miss")),
    )


def _find_missed(record: Record, picked: str | None) -> Span | None:
    """The words from one offset to another, as "120-131"; None for anything that is no two numbers."""
    start, _, end = (picked or "").partition("-")
    if not all(one.isascii() and one.isdigit() and len(one) < 12 for one in (start, end)):
        return None
    return show_words(record, int(start), int(end))


def order_claims(reviewed: Reviewed) -> tuple[Claim, ...]:
    """All claims, rejected ones too, in the order of their triggers."""
    held = (*reviewed.record.claims, *reviewed.rejected)
    return tuple(sorted(held, key=lambda one: (one.event.trigger.start, one.event.trigger.end, one.id)))


PAGE = Page("/reports/{report:str}", "report.html", view_report, menu="/")
