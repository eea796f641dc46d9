"""What reviewers decide."""

from typing import Any, Literal

from msgspec import Struct

from dateline.record.claim import Root
from dateline.record.span import Span

Decision = Literal["accept", "correct", "reject", "add", "merge", "split", "comment", "flag", "undo"]
Subject = Literal["claim", "actor", "incident", "report", "judgement"]


class Anchor(Struct, frozen=True):
    """The words that a judgement of a claim rests on, by which it is found again when a report is read anew."""

    trigger: Span
    root: Root
    origin: str


class Change(Struct, frozen=True, omit_defaults=True):
    """One value of a claim made another: its dotted path in the contract ("event.root"), the new value, the words for it."""

    path: str
    value: Any
    span: Span | None = None


class Judgement(Struct, frozen=True, omit_defaults=True):
    """One decision of one reviewer; appended to the log and never changed.

    `target` is the id of what it is about: a claim, actor, incident, report, or for `undo` a judgement. `report` is the
    report of a claim. `changes` hold what `correct` sets and, for `add`, one change with path "claim" and the whole
    claim. `others` are the ids that a merge takes into the target, or the reports (for an actor) or accounts (for an
    incident) that a split takes out of it. `time` is UTC, ISO 8601 to the microsecond; `version` that of dateline.
    """

    id: str
    time: str
    reviewer: str
    decision: Decision
    subject: Subject
    target: str
    report: str | None = None
    anchor: Anchor | None = None
    changes: tuple[Change, ...] = ()
    others: tuple[str, ...] = ()
    reason: str | None = None
    version: str | None = None
