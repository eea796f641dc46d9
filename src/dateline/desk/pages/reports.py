"""The list of reports."""

from typing import Literal

from msgspec import Struct

from dateline.archive import Archive
from dateline.archive.list_reports import ListedReport, ReportFilter
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.situation.review import Review

_MOST = 50
ReviewState = Literal["untouched", "begun", "done"]


class ReportLine(Struct, frozen=True):
    """A report of the list with how far its review is."""

    report: ListedReport
    state: ReviewState
    decided: int


class ReportsView(Struct, frozen=True):
    """One page of the list: how many reports pass the filters, which are shown, what was asked for."""

    title: str
    asked: dict[str, str]
    count: int
    first: int
    most: int
    lines: tuple[ReportLine, ...]


def view_reports(desk: Desk, asked: Asked) -> ReportsView:
    """Reports that pass the filters of the query: q, party, place, publisher, from, to, review."""
    first = asked.number("first", 0, most=10_000_000)
    with desk.archive() as archive:
        review = desk.hold(("review",), archive.review)
        decided = desk.hold(("decided",), lambda: count_decided(review))
        wanted = _make_filter(desk, archive, asked, decided)
        count, reports = archive.list_reports(wanted, first=first, most=_MOST)
    lines = tuple(ReportLine(one, _state(one.claims, decided.get(one.id)), decided.get(one.id, 0)) for one in reports)
    kept = {name: value for name in _NAMES if (value := asked.get(name))}
    return ReportsView("Reports", kept, count, first, _MOST, lines)


_NAMES = ("q", "party", "place", "publisher", "from", "to", "review")


def count_decided(review: Review) -> dict[str, int]:
    """How many claims of each report are decided."""
    claims: dict[str, set[str]] = {}
    for report, judgements in review.by_report.items():
        done = {one.target for one in judgements if one.decision in ("accept", "correct", "reject", "add")}
        if done:
            claims[report] = done
    return {report: len(done) for report, done in claims.items()}


def _make_filter(desk: Desk, archive: Archive, asked: Asked, decided: dict[str, int]) -> ReportFilter:
    among, without = None, set[str]()
    if asked.get("review") == "untouched":
        without = set(decided)
    elif asked.get("review") in ("begun", "done"):
        sizes = {report: archive.count_claims(report) for report in decided}
        among = {one for one, done in decided.items() if _state(sizes[one], done) == asked.get("review")}
    return ReportFilter(
        words=asked.get("q"), party=asked.get("party"), place=asked.get("place"), publisher=asked.get("publisher"),
        from_=asked.get("from"), to=asked.get("to"), among=among, without=without,
    )  # fmt: skip


def _state(claims: int, decided: int | None) -> ReviewState:
    if not decided:
        return "untouched"
    return "done" if decided >= claims else "begun"


PAGE = Page("/", "reports.html", view_reports, menu="/")
