"""A happening as a page shows it."""

from collections.abc import Mapping

from msgspec import Struct

from dateline.desk.claim_view import VoiceView, view_voice
from dateline.export.wording import word_interval, word_toll
from dateline.record import Toll
from dateline.situation.account import Account, Assertion
from dateline.situation.joint_incident import JointIncident

_MOST_QUOTES = 6


class Quoted(Struct, frozen=True):
    """What one report says, in its words, with who says so; `against` where it denies or tells otherwise."""

    report: str
    claim: str
    published: str | None
    publisher: str | None
    text: str
    voices: tuple[VoiceView, ...]
    killed: str
    place: str
    interval: str
    against: bool


class IncidentLine(Struct, frozen=True):
    """A happening on a few lines: what, where, when, who to whom, tolls, how many tell it, and the first words of each."""

    id: str
    what: str
    where: str
    when: str
    actors: tuple[tuple[str, str], ...]
    recipients: tuple[tuple[str, str], ...]
    tolls: tuple[str, ...]
    reports: int
    outlets: int
    against: int
    quotes: tuple[Quoted, ...]


def line_of(incident: JointIncident, names: Mapping[str, str], *, most: int = 1) -> IncidentLine:
    """`incident` with the words of up to `most` accounts; `names` are those of the parties by id."""
    place = incident.place
    parts = [place.name, place.admin1, place.country] if place else []
    reports = {account.report.id for account in incident.accounts}
    return IncidentLine(
        id=incident.id,
        what=incident.acled or f"{incident.root.lower()} {incident.mode or ''}".strip(),
        where=", ".join(dict.fromkeys(part for part in parts if part)),
        when=word_interval(incident.from_, incident.to) or "undated",
        actors=tuple((one, names.get(one, one)) for one in incident.actors),
        recipients=tuple((one, names.get(one, one)) for one in incident.recipients),
        tolls=tuple(_tolls(incident)),
        reports=len(reports),
        outlets=len({account.report.publisher for account in incident.accounts} - {None}),
        against=sum(not account.asserted or bool(account.contested_by) for account in incident.accounts),
        quotes=tuple(quote_account(account, names) for account in incident.accounts[:most] if account.assertions),
    )


def _tolls(incident: JointIncident) -> list[str]:
    tolls = (("killed", incident.killed), ("wounded", incident.wounded), ("captured", incident.captured))
    return [f"{kind} {_word(toll)}" for kind, toll in tolls if toll]


def _word(toll: Toll) -> str:
    spans = word_toll(toll)
    best = toll.best
    return spans if best is None or best == toll.low or toll.high is not None else f"{best:,} ({spans})"


def quote_account(account: Account, names: Mapping[str, str]) -> Quoted:
    """What one account says, by its first assertion that gives a toll, else its first."""
    one = next((each for each in account.assertions if each.killed), account.assertions[0])
    place = account.place
    return Quoted(
        report=account.report.id,
        claim=one.id,
        published=account.report.published,
        publisher=account.report.publisher,
        text=one.text,
        voices=voices_of(one, names),
        killed=word_toll(account.killed) if account.killed else "",
        place=place.name if place else "",
        interval=word_interval(account.from_, account.to),
        against=not account.asserted or one.id in account.contested_by,
    )


def voices_of(one: Assertion, names: Mapping[str, str]) -> tuple[VoiceView, ...]:
    """The chain of an assertion, outermost first."""
    return tuple(view_voice(voice, dict(names)) for voice in one.voices)
