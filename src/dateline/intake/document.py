"""A report with what is known of its layout and the bytes it came in."""

from msgspec import Struct

from dateline.intake.ranges import Range, overwrite
from dateline.record import Report


class Document(Struct, frozen=True):
    """One report as received: the stored text, which parts of it are layout, and the original bytes.

    Ranges are `(start, end)` in code points of `report.text`, in order. `blanks` are markup or page furniture, to be
    overwritten with spaces in what is parsed, so that offsets stay. `headings` are headlines and titles. `preambles`
    print place, date, publisher or author ahead of the first sentence: what they name counts, but they are no part of
    a sentence. `opening_day` is the day that the report opens with, null where none is printed there. `original_name`
    is the path it was read from, for a JSON line with the line number after a colon.
    """

    report: Report
    blanks: tuple[Range, ...] = ()
    headings: tuple[Range, ...] = ()
    original: bytes = b""
    original_name: str = ""
    preambles: tuple[Range, ...] = ()
    opening_day: str | None = None


def blank_text(document: Document) -> str:
    """The stored text with its markup overwritten by spaces: what is parsed, with the same offsets."""
    return overwrite(document.report.text, document.blanks)
