"""A page for every report: its text with highlighted spans, its claims beneath; and a list of the pages."""

import hashlib
from html import escape
from pathlib import Path

from dateline.archive import Archive
from dateline.export.neutral import neutralise_line
from dateline.export.show_page import show_page, wrap_page
from dateline.export.wording import word_number
from dateline.export.written import Options, Written
from dateline.record import Record

_NAME = 40


def write_html(archive: Archive, folder: Path, _: Options) -> Written:
    """Write `index.html` and a page a report into `folder`; each stands alone, without script or anything from outside."""
    lines, count = [], 0
    for record in archive.records():
        name = name_page(record)
        (folder / name).write_text(show_page(record), "utf8")
        lines.append(_line(record, name))
        count += 1
    listed = f"<h1>{word_number(count, 'report')}</h1><ol>{''.join(lines)}</ol>"
    (folder / "index.html").write_text(wrap_page("dateline", listed), "utf8")
    return Written(count)


def name_page(record: Record) -> str:
    """The file of a report: letters and digits of its id, which is hostile, and a hash that keeps two apart."""
    report = record.report.id
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in report)[:_NAME].strip("-")
    return f"{plain or 'report'}-{hashlib.sha256(report.encode()).hexdigest()[:8]}.html"


def _line(record: Record, name: str) -> str:
    report = record.report
    facts = " · ".join(fact for fact in (report.publisher, report.published) if fact)
    claims = word_number(len(record.claims), "claim") if report.status == "read" else f"skipped: {report.reason or ''}"
    title = escape(neutralise_line(report.title or report.id))
    return f'<li><a href="{name}">{title}</a> <small>{escape(neutralise_line(f"{facts} · {claims}"))}</small></li>'
