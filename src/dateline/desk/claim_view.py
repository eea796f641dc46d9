"""A claim as a page shows it."""

import msgspec
from msgspec import Struct

from dateline.export.wording import word_doubt, word_event, word_figure, word_interval, word_place
from dateline.record import Claim, Judgement, Record, Voice
from dateline.situation.review import ClaimReview
from dateline.situation.review.review import State


class VoiceView(Struct, frozen=True):
    """One link of the chain, outermost first: what it is called, what it is, how it relates and what it adds."""

    name: str
    role: str | None
    kind: str
    relation: str
    stance: str
    cue: str | None
    party: str | None


class DecisionView(Struct, frozen=True):
    """A decision that stands."""

    id: str
    reviewer: str
    time: str
    decision: str
    reason: str | None
    changes: tuple[str, ...]


class ClaimView(Struct, frozen=True):
    """A claim in words, the values that may be corrected, and what reviewers decided of it."""

    id: str
    number: int
    report: str
    start: int
    end: int
    text: str
    event: str
    root: str
    mode: str | None
    acled: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    interval: str
    from_: str | None
    to: str | None
    figures: tuple[str, ...]
    doubt: str
    polarity: str
    certainty: str
    status: str
    responsibility: str | None
    voices: tuple[VoiceView, ...]
    state: State
    disputed: bool
    flagged: bool
    decisions: tuple[DecisionView, ...]
    comments: tuple[DecisionView, ...]


_OPEN = ClaimReview("open", (), False, False, ())


def view_claim(record: Record, claim: Claim, number: int, review: ClaimReview | None = None) -> ClaimView:
    """`claim` of `record` as the page shows it; `number` ties it to the marks in the text."""
    event, review = claim.event, review or _OPEN
    names = {actor.id: actor.name for actor in record.actors}
    return ClaimView(
        id=claim.id,
        number=number,
        report=record.report.id,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        event=word_event(record, event),
        root=event.root,
        mode=event.mode,
        acled=event.acled,
        actors=tuple(names.get(who.id, who.id) for who in event.actors),
        recipients=tuple(names.get(who.id, who.id) for who in event.recipients),
        place=word_place(record, event),
        interval=word_interval(event.from_, event.to),
        from_=event.from_,
        to=event.to,
        figures=tuple(word_figure(record.figures[index]) for index in event.figures),
        doubt=word_doubt(claim),
        polarity=claim.polarity,
        certainty=claim.certainty,
        status=claim.status,
        responsibility=claim.responsibility,
        voices=tuple(view_voice(voice, names) for voice in claim.voices),
        state=review.state,
        disputed=review.disputed,
        flagged=review.flagged,
        decisions=tuple(view_decision(one) for one in review.decisions),
        comments=tuple(view_decision(one) for one in review.comments),
    )


def hide_decisions(view: ClaimView) -> ClaimView:
    """The claim as it was read, without anything that a reviewer decided."""
    return msgspec.structs.replace(view, state="open", disputed=False, flagged=False, decisions=(), comments=())


def view_voice(voice: Voice, names: dict[str, str]) -> VoiceView:
    """A voice as a page shows it."""
    party = names.get(voice.party or "", voice.party) if voice.party != voice.actor else None
    cue = voice.cue.text if voice.cue else None
    return VoiceView(voice.name, voice.role, voice.kind, voice.relation, voice.stance, cue, party)


def view_decision(one: Judgement) -> DecisionView:
    """A judgement as a page shows it, with what it changes in words."""
    changes = tuple(f"{change.path} = {_word(change.value)}" for change in one.changes if change.path != "claim")
    return DecisionView(one.id, one.reviewer, one.time, one.decision, one.reason, changes)


def _word(value: object) -> str:
    """A changed value in words: of what is listed, what it is called."""
    if isinstance(value, list | tuple):
        return ", ".join(_word(one) for one in value) or "none"
    if isinstance(value, dict):
        return str(value.get("name") or value.get("id") or value.get("text") or "")
    return "none" if value is None else str(value)
