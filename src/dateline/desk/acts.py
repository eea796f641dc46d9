"""What the desk's forms do. Every act is a POST, and is done when its answer comes."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

import msgspec
from litestar import MediaType, Request, Response
from litestar.datastructures import UploadFile
from msgspec import Struct

from dateline.archive import Archive
from dateline.archive.judge import add_claim, judge_other
from dateline.desk.address import address_of
from dateline.desk.bring import pasted
from dateline.desk.claim_view import view_claim
from dateline.desk.correct_voices import correct_voices
from dateline.desk.desk import Desk
from dateline.desk.pages.report import order_claims
from dateline.desk.pick_words import miss_claim, pick_words
from dateline.errors import UsageError
from dateline.record import Change, Claim, Decision, Record, Root, Subject

Form = Mapping[str, Any]
ROOTS: tuple[Root, ...] = get_args(Root)


class Done(Struct, frozen=True):
    """What an act leads to: the page to go to, and what is told to a script that asked."""

    location: str
    told: Any = None


def judge(desk: Desk, form: Form) -> Done:
    """Decide on a claim: `report`, `claim`, `decision`, `reviewer`, `reason`, `changes` (JSON list of changes).

    A correction may also hold `set:PATH` with `was:PATH`, and `voice:N:...` (see `correct_voices`).
    """
    report, claim = text_of(form, "report"), text_of(form, "claim")
    decision = choice_of(form, "decision", ("accept", "correct", "reject", "comment", "flag"))
    with desk.archive() as archive:
        changes = changes_of(form)
        if decision == "correct":
            changes += correct_voices(*_hold_claim(archive, report, claim), form)
        made = archive.judge(
            report, claim, decision,
            reviewer=_reviewer(desk, form), changes=changes, reason=form.get("reason") or None,
        )  # fmt: skip
        reviewed = archive.reviewed(report)
    claims = order_claims(reviewed)
    number = next((n for n, one in enumerate(claims) if one.id == claim), 0)
    told = {
        "judgement": made.id,
        "claim": view_claim(reviewed.record, claims[number], number, reviewed.states.get(claim)),
    }
    return Done(address_of("reports", report, claim=claim), told)


def pick(desk: Desk, form: Form) -> Done:
    """Give a claim words of the text: `report`, `claim`, `path`, `start` and `end` in code points."""
    report, claim, path = text_of(form, "report"), text_of(form, "claim"), text_of(form, "path")
    with desk.archive() as archive:
        record, held = _hold_claim(archive, report, claim)
    change = pick_words(record, held, path, number_of(form, "start"), number_of(form, "end"))
    return judge(desk, {**form, "decision": "correct", "changes": msgspec.json.encode([change])})


def _hold_claim(archive: Archive, report: str, claim: str) -> tuple[Record, Claim]:
    """The report as reviewed, and its claim with this id; raises `UsageError` (`no-claim`)."""
    record = archive.reviewed(report).record
    held = next((one for one in record.claims if one.id == claim), None)
    if held is None:
        raise UsageError("no-claim", "the report holds no such claim any more; load the page anew")
    return record, held


def miss(desk: Desk, form: Form) -> Done:
    """Add a claim that the reading missed: `report`, `root`, `start` and `end` of its words in code points.

    `actor` and `recipient`, ids of actors of the report, may be given; so may `reason`.
    """
    report, root = text_of(form, "report"), next((one for one in ROOTS if one == form.get("root")), None)
    if root is None:
        raise UsageError("bad-form", f"the event must be one of {', '.join(ROOTS)}")
    with desk.archive() as archive:
        record = archive.reviewed(report).record
    actors, recipients = ((one,) if (one := str(form.get(name) or "")) else () for name in ("actor", "recipient"))
    start, end = number_of(form, "start"), number_of(form, "end")
    claim = miss_claim(record, root, start, end, actors=actors, recipients=recipients)
    made = add_claim(desk.folder, record, claim, reviewer=_reviewer(desk, form), reason=form.get("reason") or None)
    return Done(address_of("reports", report, claim=made.target), {"judgement": made.id, "claim": made.target})


def undo(desk: Desk, form: Form) -> Done:
    """Take a judgement back: `judgement` is its id; what it was about stands again as it was before."""
    with desk.archive() as archive:
        held = next((one for one in archive.judgements() if one.id == form.get("judgement")), None)
    if held is None:
        raise UsageError("no-judgement", "there is no such judgement in the log; load the page anew")
    made = judge_other(
        desk.folder, "undo", "judgement", held.id,
        reviewer=_reviewer(desk, form), report=held.report, reason=form.get("reason") or None,
    )  # fmt: skip
    claim = held.target if held.subject == "claim" else None
    where = address_of("reports", held.report, claim=claim) if held.report else "/log"
    return Done(where, {"judgement": made.id, "undone": held.id})


def add(desk: Desk, form: Form) -> Done:
    """Add a claim that was missed: `report`, and `claim`, a whole claim as JSON; `changes` as for `judge`."""
    report = text_of(form, "report")
    try:
        claim = msgspec.json.decode(text_of(form, "claim"), type=Claim)
    except msgspec.DecodeError as error:
        raise UsageError("bad-change", f"the claim breaks the contract: {error}") from error
    with desk.archive() as archive:
        record = archive.reviewed(report).record
    made = add_claim(
        desk.folder, record, claim,
        reviewer=_reviewer(desk, form), changes=changes_of(form), reason=form.get("reason") or None,
    )  # fmt: skip
    return Done(address_of("reports", report, claim=made.target), {"judgement": made.id, "claim": made.target})


def unite(desk: Desk, form: Form) -> Done:
    """Merge or split: `decision`, `subject` (actor or incident), `target`, `others` (ids, a line each)."""
    decision = choice_of(form, "decision", ("merge", "split"))
    subject: Subject = "actor" if text_of(form, "subject") == "actor" else "incident"
    target, others = text_of(form, "target"), text_of(form, "others").split("\n")
    made = judge_other(
        desk.folder, decision, subject, target,
        reviewer=_reviewer(desk, form), others=[one.strip("\r") for one in others if one.strip()],
        reason=form.get("reason") or None,
    )  # fmt: skip
    return Done(address_of(f"{subject}s", target), {"judgement": made.id})


def name_reviewer(desk: Desk, form: Form) -> Done:
    """Set the name under which this desk judges."""
    desk.reviewer = text_of(form, "reviewer").strip()[:200]
    return Done("/log", {"reviewer": desk.reviewer})


def bring(desk: Desk, form: Form) -> Done:
    """Read reports in: `files`, or pasted `text` with `title`, `published` and `publisher`."""
    files: list[tuple[str, bytes]] = list(form.get("files") or [])
    if str(form.get("text") or "").strip():
        known = {name: str(form.get(name) or "") for name in ("title", "published", "publisher")}
        files.append(pasted(str(form["text"]), **known))
    desk.bringer.start(files)
    return Done("/bring", {"files": len(files)})


def stop_bringing(desk: Desk, form: Form) -> Done:
    """Stop reading reports in."""
    desk.bringer.stop()
    return Done("/bring", {"stopped": True})


ACTS: dict[str, Callable[[Desk, Form], Done]] = {
    "/do/judge": judge,
    "/do/undo": undo,
    "/do/add": add,
    "/do/pick": pick,
    "/do/miss": miss,
    "/do/unite": unite,
    "/do/reviewer": name_reviewer,
    "/do/bring": bring,
    "/do/stop": stop_bringing,
}


def _reviewer(desk: Desk, form: Form) -> str:
    return str(form.get("reviewer") or desk.reviewer)


def text_of(form: Form, name: str) -> str:
    """A value that a form must hold; raises `UsageError` (`bad-form`)."""
    value = form.get(name)
    if not isinstance(value, str) or not value:
        raise UsageError("bad-form", f"the form lacks {name}; load the page anew")
    return value


def number_of(form: Form, name: str) -> int:
    """A whole number that a form must hold; raises `UsageError` (`bad-form`)."""
    value = str(form.get(name))
    if not (value.isascii() and value.isdigit() and len(value) < 12):
        raise UsageError("bad-form", f"{name} must be a whole number; load the page anew")
    return int(value)


def choice_of(form: Form, name: str, choices: tuple[Decision, ...]) -> Decision:
    """A value that must be one of `choices`; raises `UsageError` (`bad-form`)."""
    value = form.get(name)
    for choice in choices:
        if value == choice:
            return choice
    raise UsageError("bad-form", f"{name} must be one of {', '.join(choices)}")


def changes_of(form: Form) -> tuple[Change, ...]:
    """The corrections that a form holds: a JSON list in `changes`, or a field for each value, named by its path.

    A field that is there and empty sets null. Raises `UsageError` (`bad-change`).
    """
    try:
        listed = msgspec.json.decode(form["changes"], type=tuple[Change, ...]) if form.get("changes") else ()
    except (msgspec.DecodeError, TypeError) as error:
        raise UsageError("bad-change", f"the changes cannot be read: {error}") from error
    fields = sorted(name for name in form if name.startswith("set:") and form.get(f"was:{name[4:]}") != form[name])
    return (*listed, *(Change(name[4:], form[name] or None) for name in fields))


async def answer(request: "Request[Any, Any, Any]", act: Callable[[Desk, Form], Done], desk: Desk) -> Response[Any]:
    """Run one act on what a form or a script sent: a script gets JSON, a form the page to look at next."""
    from anyio.to_thread import run_sync

    form = await form_of(request)
    done = await run_sync(lambda: act(desk, form))
    if "application/json" in request.headers.get("accept", ""):
        return Response(msgspec.json.encode(done), media_type=MediaType.JSON)
    return Response(b"", status_code=303, headers={"location": done.location})


async def form_of(request: "Request[Any, Any, Any]") -> dict[str, Any]:
    """The fields of a form, or the object that a script sent as JSON; raises `UsageError` (`bad-form`)."""
    if request.headers.get("content-type", "").partition(";")[0].strip() == "application/json":
        try:
            value = msgspec.json.decode(await request.body())
        except msgspec.DecodeError as error:
            raise UsageError("bad-form", f"what was sent is no JSON: {error}") from error
        if not isinstance(value, dict):
            raise UsageError("bad-form", "what was sent is no object")
        return value
    sent = await request.form()
    form: dict[str, Any] = {name: value for name, value in sent.multi_items() if isinstance(value, str)}
    files = [value for _, value in sent.multi_items() if isinstance(value, UploadFile) and value.filename]
    form["files"] = [(file.filename, await file.read()) for file in files]
    return form
