"""One report: its text with spans, its claims beside it."""

from msgspec import Struct

from dateline.desk.address import id_of
from dateline.desk.claim_view import ClaimView, view_claim
from dateline.desk.desk import Desk
from dateline.desk.mark_text import Mark
from dateline.desk.page import Asked, Page
from dateline.desk.report_marks import find_marks
from dateline.record import Claim, Report
from dateline.situation.review import Reviewed


class PartyView(Struct, frozen=True):
    """An actor that a claim of this report may be given."""

    id: str
    name: str


class ReportView(Struct, frozen=True):
    """A report with its claims, those that were rejected among them, and judgements whose words stand no more.

    `edit` is the id of the claim whose correction form is open."""

    title: str
    report: Report
    marks: tuple[Mark, ...]
    claims: tuple[ClaimView, ...]
    parties: tuple[PartyView, ...]
    incidents: int
    open: int
    lost: tuple[str, ...]
    reviewer: str
    edit: str | None


def view_report(desk: Desk, asked: Asked) -> ReportView:
    """The report of the address; raises `UsageError` (`no-report`)."""
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
        lost=tuple(one.id for one in reviewed.lost),
        reviewer=desk.reviewer,
        edit=asked.get("edit"),
    )


def order_claims(reviewed: Reviewed) -> tuple[Claim, ...]:
    """All claims, rejected ones too, in the order of their triggers."""
    held = (*reviewed.record.claims, *reviewed.rejected)
    return tuple(sorted(held, key=lambda one: (one.event.trigger.start, one.event.trigger.end, one.id)))


PAGE = Page("/reports/{report:str}", "report.html", view_report, menu="/")
