"""One happening: all its reports, tolls side by side, origins, contradictions, why it is one."""

from msgspec import Struct

from dateline.desk.address import id_of
from dateline.desk.desk import Desk
from dateline.desk.incident_view import IncidentLine, Quoted, line_of, quote_account
from dateline.desk.names import find_names
from dateline.desk.page import Asked, Page
from dateline.desk.pages.contested import ContestedLine, find_contested, view_contradiction
from dateline.situation.joint_incident import Join
from dateline.situation.origins import Origins

_MOST = 200


class IncidentView(Struct, frozen=True):
    """A happening with every account of it; `origins` say how many independent ones stand behind it."""

    title: str
    reviewer: str
    line: IncidentLine
    accounts: tuple[Quoted, ...]
    ids: tuple[str, ...]
    origins: Origins
    contradictions: tuple[ContestedLine, ...]
    joins: tuple[Join, ...]


def view_incident(desk: Desk, asked: Asked) -> IncidentView:
    """The happening of the address, also by an id that it once had; raises `UsageError` (`no-incident`)."""
    with desk.archive() as archive:
        found = archive.incident(id_of(asked.path["incident"]))
        origins = archive.origins(found.id)
        names = find_names(desk, archive)
        contested = [one for one in find_contested(desk, archive) if one.incident == found.id]
    line = line_of(found, names, most=0)
    accounts = [account for account in found.accounts if account.assertions][:_MOST]
    return IncidentView(
        title=f"{line.what}, {line.where or 'place unknown'}, {line.when}",
        reviewer=desk.reviewer,
        line=line,
        accounts=tuple(quote_account(account, names) for account in accounts),
        ids=tuple(account.id for account in accounts),
        origins=origins,
        contradictions=tuple(view_contradiction(one, names) for one in contested),
        joins=found.joins[:_MOST],
    )


PAGE = Page("/incidents/{incident:str}", "incident.html", view_incident, menu="/incidents")
