"""A day that mattered."""

from msgspec import Struct

from dateline.record import Voice


class DayQuote(Struct, frozen=True):
    """A sentence about a day, quoted from a report, with the chain of those who say it, publisher first.

    `claim` is the id of the claim it holds, null for a sentence that only names the day.
    """

    report: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    text: str
    claim: str | None
    voices: tuple[Voice, ...]


class Day(Struct, frozen=True):
    """A day (ISO 8601) with why it was chosen: its score, and for each sign how many reports show it.

    `mentioned` reports name it, `deeds` hold a deed of that day, `later` come back to it, `told` tell its best-covered
    happening, whose id is `incident`.
    """

    day: str
    score: float
    mentioned: int
    deeds: int
    later: int
    told: int
    incident: str | None
    quote: DayQuote | None
