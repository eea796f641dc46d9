"""The log: who decided what, and what was taken back."""

from msgspec import Struct

from dateline.desk.claim_view import DecisionView, view_decision
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.record import Judgement

_MOST = 100


class LogLine(Struct, frozen=True):
    """A judgement with what it is about; `standing` is false for one that was undone, `words` are those it rests on."""

    decision: DecisionView
    subject: str
    target: str
    report: str | None
    words: str | None
    others: tuple[str, ...]
    standing: bool


class LogView(Struct, frozen=True):
    """One page of the log, latest first."""

    title: str
    reviewer: str | None
    count: int
    first: int
    most: int
    lines: tuple[LogLine, ...]


def view_log(desk: Desk, asked: Asked) -> LogView:
    """Judgements, those of one reviewer where the query names one."""
    first, reviewer = asked.number("first", 0, most=10_000_000), asked.get("reviewer")
    with desk.archive() as archive:
        judgements = archive.judgements()
        undone = desk.hold(("review",), archive.review).undone
    held = [one for one in reversed(judgements) if reviewer in (None, one.reviewer)]
    lines = tuple(_line(one, one.id not in undone) for one in held[first : first + _MOST])
    return LogView("Log", reviewer, len(held), first, _MOST, lines)


def _line(one: Judgement, standing: bool) -> LogLine:
    words = one.anchor.trigger.text if one.anchor else None
    return LogLine(view_decision(one), one.subject, one.target, one.report, words, one.others, standing)


PAGE = Page("/log", "log.html", view_log, menu="/log")
