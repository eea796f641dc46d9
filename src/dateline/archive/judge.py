"""Making a judgement: what it is about is found, what it changes is tried, then it is appended to the log."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from dateline.archive.judgement_log import append_judgement
from dateline.errors import UsageError
from dateline.record import Change, Claim, Decision, Judgement, Record, Subject
from dateline.situation.review.change_claim import ChangeError, change_claim, check_quotes
from dateline.situation.review.find_claim import make_anchor


def judge_claim(
    folder: Path,
    record: Record,
    claim: str,
    decision: Decision,
    *,
    reviewer: str,
    changes: Sequence[Change] = (),
    reason: str | None = None,
) -> Judgement:
    """Decide on a claim of `record` (as reviewed so far); the judgement is on disk when this returns.

    Raises `UsageError` with `no-claim`, or `bad-change` where a correction would break the contract.
    """
    held = next((one for one in record.claims if one.id == claim), None)
    if held is None:
        raise UsageError("no-claim", f"report {record.report.id} holds no claim {claim} any more; load the page anew")
    try:
        change_claim(record, held, changes)
    except ChangeError as error:
        raise UsageError("bad-change", str(error)) from error
    return _append(
        folder, decision, "claim", held.id,
        reviewer=reviewer, report=record.report.id, anchor=make_anchor(held), changes=tuple(changes), reason=reason,
    )  # fmt: skip


def add_claim(
    folder: Path,
    record: Record,
    claim: Claim,
    *,
    reviewer: str,
    changes: Sequence[Change] = (),
    reason: str | None = None,
) -> Judgement:
    """Add a claim that the reading missed; its id is replaced by one of its own. Raises `UsageError` (`bad-change`)."""
    made = msgspec.structs.replace(claim, id=secrets.token_hex(8))
    try:
        check_quotes(record, made)
        change_claim(msgspec.structs.replace(record, claims=(*record.claims, made)), made, changes)
    except ChangeError as error:
        raise UsageError("bad-change", str(error)) from error
    whole = Change("claim", msgspec.to_builtins(made))
    return _append(
        folder, "add", "claim", made.id,
        reviewer=reviewer, report=record.report.id, changes=(whole, *changes), reason=reason,
    )  # fmt: skip


def judge_other(
    folder: Path,
    decision: Decision,
    subject: Subject,
    target: str,
    *,
    reviewer: str,
    others: Sequence[str] = (),
    report: str | None = None,
    reason: str | None = None,
) -> Judgement:
    """Decide on anything but a claim: merge or split actors or incidents, comment, flag, undo a judgement."""
    if decision in ("merge", "split") and not [one for one in others if one != target]:
        raise UsageError("bad-change", f"a {decision} names at least one other than {target}")
    return _append(
        folder, decision, subject, target, reviewer=reviewer, others=tuple(others), report=report, reason=reason
    )


def _append(
    folder: Path, decision: Decision, subject: Subject, target: str, *, reviewer: str, **fields: Any
) -> Judgement:
    from dateline import __version__

    if not reviewer.strip():
        raise UsageError("no-reviewer", "a judgement needs the name of who makes it; give yours")
    judgement = Judgement(
        secrets.token_hex(8), _now(), reviewer.strip()[:200], decision, subject, target, version=__version__, **fields
    )
    append_judgement(folder, judgement)
    return judgement


def _now() -> str:
    """The present moment in UTC, ISO 8601 to the microsecond, so that two decisions in a second keep their order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
