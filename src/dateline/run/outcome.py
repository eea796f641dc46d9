"""What becomes of one report in a run."""

from msgspec import Struct

from dateline.intake import Document, IntakeFailure


class ReadReport(Struct, frozen=True):
    """A report that was read: as received, and its record as one line of JSON."""

    document: Document
    line: bytes


class Unchanged(Struct, frozen=True):
    """A report whose record is in the archive already, read from the same input by the same versions and settings."""

    document: Document


Outcome = ReadReport | Unchanged | IntakeFailure
