"""The pages of the desk, one file each."""

from dateline.desk.page import Page
from dateline.desk.pages import log, report, reports

PAGES: tuple[Page, ...] = (reports.PAGE, report.PAGE, log.PAGE)

__all__ = ["PAGES"]
