"""The pages of the desk, one file each."""

from dateline.desk.page import Page
from dateline.desk.pages import actor, actors, log, queue, report, reports, voices

PAGES: tuple[Page, ...] = (reports.PAGE, report.PAGE, voices.PAGE, actors.PAGE, actor.PAGE, queue.PAGE, log.PAGE)

__all__ = ["PAGES"]
