"""The incidents of a brief, as all reports tell them."""

from collections.abc import Iterable, Mapping

import msgspec

from dateline.situation.brief import Brief
from dateline.situation.brief_lines import BriefIncident
from dateline.situation.joint_incident import JointIncident


def add_incidents(brief: Brief, found: Iterable[JointIncident], names: Mapping[str, str], *, most: int) -> Brief:
    """`brief` with happenings across reports in the place of those of single reports; `names` are the parties' by id.

    The `most` weightiest of `found`: the deadliest, then those of most reports, then those of most claims.
    """
    ranked = sorted(found, key=_weight)[:most]
    return msgspec.structs.replace(brief, incidents=tuple(_show(one, names) for one in ranked))


def _weight(one: JointIncident) -> tuple[float, int, int, str, str]:
    killed = one.killed and next((n for n in (one.killed.best, one.killed.low, one.killed.high) if n), 0)
    told = sum(len(account.assertions) for account in one.accounts)
    reports = len({account.report.id for account in one.accounts})
    return -(killed or 0), -reports, -told, one.from_ or "", one.id


def _show(one: JointIncident, names: Mapping[str, str]) -> BriefIncident:
    return BriefIncident(
        report=one.accounts[0].report.id,
        id=one.id,
        root=one.root,
        mode=one.mode,
        from_=one.from_,
        to=one.to,
        place=one.place.name if one.place else None,
        actors=tuple(names.get(party, party) for party in one.actors),
        recipients=tuple(names.get(party, party) for party in one.recipients),
        killed=one.killed,
        wounded=one.wounded,
        captured=one.captured,
        contested=sum(not account.asserted or bool(account.contested_by) for account in one.accounts),
        reports=len({account.report.id for account in one.accounts}),
    )
