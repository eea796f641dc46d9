"""Incidents that occurred, with the records that tell of them: what event tables are made from."""

from collections import OrderedDict
from collections.abc import Iterator

from msgspec import Struct

from dateline.archive import Archive
from dateline.record import Actor, Claim, Figure, Record
from dateline.situation.account import Account, Assertion
from dateline.situation.joint_incident import JointIncident
from dateline.situation.review import Review

# Incidents come by date and their reports lie near them in time, so few records are parsed twice.
_KEPT = 512


class ToldIncident(Struct, frozen=True):
    """One happening with the records of its reports, by id, and the assertions that hold it to have occurred.

    `firm` is never empty; `against` are the assertions that deny or differ.
    """

    incident: JointIncident
    records: dict[str, Record]
    firm: tuple[tuple[Account, Assertion], ...]
    against: tuple[tuple[Account, Assertion], ...]


def iter_told(archive: Archive) -> Iterator[ToldIncident | None]:
    """Every incident of the archive by date; none in place of one that nobody asserts without doubt to have occurred.

    Records are as reviewers left them.
    """
    kept: OrderedDict[str, Record] = OrderedDict()
    review = archive.review()
    for incident in archive.incidents():
        firm = tuple(
            (account, one) for account in incident.accounts for one in account.assertions if is_firm(account, one)
        )
        if not firm:
            yield None
            continue
        records = {account.report.id: _take(archive, review, kept, account.report.id) for account in incident.accounts}
        against = tuple(
            (account, one)
            for account in incident.accounts
            for one in account.assertions
            if one.id in account.contested_by or not account.asserted
        )
        yield ToldIncident(incident, records, firm, against)


def is_firm(account: Account, one: Assertion) -> bool:
    """Whether an assertion holds that something did happen: it is not denied, planned, merely possible or doubted by
    any voice of its chain."""
    return (
        account.asserted
        and one.id not in account.contested_by
        and one.polarity == "positive"
        and one.status in ("occurred", "ongoing")
        and one.certainty != "possible"
        and not any(voice.stance in ("doubts", "denies") for voice in one.voices)
    )


def find_actor(told: ToldIncident, actor: str) -> Actor | None:
    """An actor by id, as the first report that names it has it."""
    return next((one for record in told.records.values() for one in record.actors if one.id == actor), None)


def claims_of(told: ToldIncident) -> Iterator[tuple[Record, Claim]]:
    """The claims behind the firm assertions, with their records."""
    for account, one in told.firm:
        record = told.records[account.report.id]
        yield from ((record, claim) for claim in record.claims if claim.id == one.id)


def figures_of(told: ToldIncident, kind: str) -> Iterator[Figure]:
    """The figures of one kind that the firm claims count."""
    for record, claim in claims_of(told):
        yield from (figure for index in claim.event.figures if (figure := record.figures[index]).kind == kind)


def offices_of(told: ToldIncident) -> tuple[str, ...]:
    """Who printed it: the outermost voices, each once, in the order of publication."""
    return tuple(dict.fromkeys(one.voices[0].name for _, one in told.firm))


def originals_of(told: ToldIncident) -> tuple[str, ...]:
    """Who said it first: the innermost voices, each once, in the order of publication."""
    return tuple(dict.fromkeys(one.voices[-1].name for _, one in told.firm))


def _take(archive: Archive, review: Review, kept: OrderedDict[str, Record], report: str) -> Record:
    if report not in kept:
        kept[report] = archive.reviewed(report, review).record
        if len(kept) > _KEPT:
            kept.popitem(last=False)
    kept.move_to_end(report)
    return kept[report]
