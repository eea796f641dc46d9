"""One document as it was received."""

from typing import Literal

from msgspec import Struct


class Dateline(Struct, frozen=True):
    """The place and date printed at the head of a report; either may be missing. `date` is ISO 8601."""

    place: str | None
    date: str | None


class Report(Struct, frozen=True):
    """One report: its stored text, where it comes from, and whether it was read.

    `sha256` is over the stored text in UTF-8; `id` is the given one or the first 16 hex digits of that hash.
    `published` is an ISO 8601 date. `relevant` is false where the text holds nothing of our field.
    `reason` says why a report was skipped.
    """

    id: str
    uri: str | None
    title: str | None
    publisher: str | None
    published: str | None
    dateline: Dateline | None
    language: str | None
    sha256: str
    text: str
    status: Literal["read", "skipped"]
    relevant: bool
    reason: str | None = None
