"""What a report tells of a happening, by whom it rests on."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.knowledge.load import load_actors
from dateline.situation.account import Assertion, Head
from dateline.situation.copies import Credit, Provenance
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins.voice_keys import Who, outlet_who, voice_who


class Telling(Struct, frozen=True):
    """The claims of one report whose last voice is one; the report's own where that is its outlet."""

    report: Head
    outlet: Who
    who: Who
    own: bool
    credit: Credit | None
    claims: tuple[Assertion, ...]


def find_tellings(incident: JointIncident, provenance: Provenance) -> tuple[Telling, ...]:
    """What each report asserts, by its last voice, in the order of publication.

    A report that cites somebody says nothing of its own: what it tells in its own name (a headline, a lead) is theirs. An
    own account of a report that credits one agency is the agency's.
    """
    credits_: dict[str, list[Credit]] = {}
    for credit in provenance.credits:
        credits_.setdefault(credit.report, []).append(credit)
    heads = {account.report.id: account.report for account in incident.accounts}
    told = (
        telling
        for report, head in heads.items()
        for telling in _tellings_of(head, _assertions(incident, report), credits_.get(report, []), provenance)
    )
    return tuple(sorted(told, key=by_publication))


def by_publication(telling: Telling) -> tuple[bool, str, bool, str, str]:
    """Order of tellings: by date, undated last; of one day an outlet's own before what it cites, then by id."""
    head = telling.report
    return head.published is None, head.published or "", not telling.own, head.id, telling.who.key


def only_agency(credits_: Sequence[Credit]) -> Credit | None:
    """The credit of the only agency that a report credits."""
    agencies = {credit.agency for credit in credits_}
    return credits_[0] if len(agencies) == 1 and credits_[0].agency is not None else None


def _assertions(incident: JointIncident, report: str) -> list[Assertion]:
    accounts = (account for account in incident.accounts if account.report.id == report and account.asserted)
    claims = {one.id: one for account in accounts for one in account.assertions if one.polarity == "positive"}
    return sorted(claims.values(), key=lambda one: (one.start, one.id))


def _tellings_of(
    head: Head, claims: Sequence[Assertion], credits_: Sequence[Credit], provenance: Provenance
) -> Iterator[Telling]:
    outlet = outlet_who(head.publisher)
    credit = only_agency(credits_)
    cited: dict[str, list[Assertion]] = {}
    who: dict[str, Who] = {}
    for claim in claims:
        last = claim.voices[-1]
        one = outlet if len(claim.voices) == 1 else voice_who(last, head.id, provenance.bodies)
        if one.key != outlet.key:
            cited.setdefault(one.key, []).append(claim)
            who[one.key] = one
    for key in sorted(cited):
        yield Telling(head, outlet, who[key], False, credit, tuple(cited[key]))
    if not cited and claims:
        yield Telling(head, outlet, outlet if credit is None else agency_who(credit), True, credit, tuple(claims))


def agency_who(credit: Credit) -> Who:
    """The agency that is credited."""
    assert credit.agency is not None
    return Who(credit.agency, load_actors().actors[credit.agency].name, "outlet", True)
