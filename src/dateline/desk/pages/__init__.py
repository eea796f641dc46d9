"""The pages of the desk, one file each."""

from dateline.desk.page import Page
from dateline.desk.pages import (
    actor,
    actors,
    bring,
    contested,
    export,
    incident,
    incidents,
    log,
    network,
    queue,
    relation,
    relations,
    report,
    reports,
    timeline,
    voices,
)
from dateline.desk.pages import map as map_page

PAGES: tuple[Page, ...] = (
    reports.PAGE,
    report.PAGE,
    incidents.PAGE,
    incident.PAGE,
    contested.PAGE,
    relations.PAGE,
    relation.PAGE,
    network.PAGE,
    map_page.PAGE,
    timeline.PAGE,
    voices.PAGE,
    actors.PAGE,
    actor.PAGE,
    queue.PAGE,
    log.PAGE,
    bring.PAGE,
    export.PAGE,
)

__all__ = ["PAGES"]
