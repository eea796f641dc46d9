"""One claim of a report with the reasons it was read by."""

from typing import TYPE_CHECKING

from dateline.errors import UsageError
from dateline.reading.claims.tolls import find_toll_happenings
from dateline.reading.explain.attached import explain_attached
from dateline.reading.explain.explanation import Explanation
from dateline.reading.explain.governing import explain_governing
from dateline.reading.explain.parties import explain_parties
from dateline.reading.explain.ruled_out import find_ruled_out
from dateline.reading.explain.rules import cite_event_rule
from dateline.reading.explain.voices import explain_voices
from dateline.reading.read import Answers, Settings, find_answers
from dateline.reading.what import Happening
from dateline.record import Claim, Span, quote

if TYPE_CHECKING:
    from dateline.intake import Document

_LISTED = 5


def explain_claim(document: "Document", claim_id: str, *, settings: Settings | None = None) -> Explanation:
    """Why the claim with this id (or the only one whose id begins so) was read so; the report is read again for it.

    Raises `UsageError` (`no-claim`, `ambiguous-claim`), and what `read_document` raises.
    """
    answers = find_answers(document, settings or Settings())
    claim = choose_claim(answers.record.claims, claim_id, document.report.id)
    happenings = _all_happenings(answers)
    happening = _happening_of(answers, claim, happenings)
    return Explanation(
        report=document.report.id,
        claim=claim,
        triggers=_triggers(answers, claim, happening),
        rule=cite_event_rule(happening),
        path=happening.why,
        governing=explain_governing(answers.analysis, happening),
        parties=explain_parties(answers, claim, happening),
        attached=explain_attached(answers, claim, happening, happenings),
        voices=explain_voices(answers, claim),
        ruled_out=find_ruled_out(answers.analysis, happening, happenings),
    )


def choose_claim(claims: tuple[Claim, ...], claim_id: str, report: str) -> Claim:
    """The claim whose id this is or begins with; raises `UsageError` (`no-claim`, `ambiguous-claim`)."""
    found = [claim for claim in claims if claim_id and claim.id.startswith(claim_id)]
    exact = [claim for claim in found if claim.id == claim_id]
    if not found:
        message = (
            f"report {report}, as it is read now, holds no claim {claim_id}; `dateline show` lists a report's claims"
        )
        raise UsageError("no-claim", message)
    if len(found) > 1 and not exact:
        ids = ", ".join(claim.id for claim in found[:_LISTED]) + (" ..." if len(found) > _LISTED else "")
        raise UsageError("ambiguous-claim", f"{claim_id} begins the ids of several claims ({ids}); give more of it")
    return (exact or found)[0]


def _all_happenings(answers: Answers) -> list[Happening]:
    """Happenings in the order in which claims are made of them, those that a toll tells again included."""
    tolls = find_toll_happenings(answers.analysis, answers.facts, answers.happenings)
    return sorted([*answers.happenings, *(again for again, _ in tolls)], key=lambda happening: happening.trigger)


def _happening_of(answers: Answers, claim: Claim, happenings: list[Happening]) -> Happening:
    starts, ends = answers.analysis.starts, answers.analysis.ends
    trigger = claim.event.trigger
    return next(
        happening
        for happening in happenings
        if happening.root == claim.event.root
        and starts[happening.trigger[0]] == trigger.start
        and ends[happening.trigger[1] - 1] == trigger.end
    )


def _triggers(answers: Answers, claim: Claim, happening: Happening) -> tuple[Span, ...]:
    analysis = answers.analysis
    more = (quote(analysis.text, analysis.starts[token], analysis.ends[token]) for token in happening.also)
    return (claim.event.trigger, *more)
