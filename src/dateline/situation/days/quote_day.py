"""A sentence for a day."""

from collections.abc import Callable
from datetime import date

import msgspec

from dateline.record import Claim, Record
from dateline.situation.days.count_days import DayCounts, Source
from dateline.situation.days.day import Day, DayQuote
from dateline.situation.joint_incident import JointIncident

_LONGEST = 500  # characters of a quote
_STOPS = ".!?"
_CLOSERS = "\"'”’)"


def quote_day(day: Day, counts: DayCounts, find: Callable[[str], Record]) -> Day:
    """`day` with a sentence about it: of its best-covered happening where a report tells that in a claim, else of the
    earliest report with a deed, a claim or a mention of the day. `find` gives a record by the report's id."""
    source = _choose(day, counts)
    if source is None:
        return day
    record = find(source[1])
    claim = next((one for one in record.claims if one.id == source[2]), None)
    start, end = (claim.start, claim.end) if claim else (source[3], source[3] + 1)
    return msgspec.structs.replace(day, quote=_quote(record, claim, *find_sentence(record.report.text, start, end)))


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of `text` that holds `start` to `end`, no longer than 500 characters on either side of it.

    A full stop ends a sentence where a space and a capital, digit or quotation mark follow and no initial or short
    abbreviation ("U.S.", "Gen.") stands before it; a line's end always does.
    """
    low = start
    while low > max(0, start - _LONGEST) and not _ends(text, low - 1):
        low -= 1
    while low < start and text[low].isspace():
        low += 1
    high = max(end, low + 1)
    while high < min(len(text), end + _LONGEST) and not _ends(text, high - 1):
        high += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return low, high


def _choose(day: Day, counts: DayCounts) -> Source | None:
    ordinal = date.fromisoformat(day.day).toordinal()
    ranks = counts.sources.get(ordinal, [[], [], []])
    incident = counts.incident.get(ordinal)
    if incident and day.told > 1:
        claims = {one.id for account in incident.accounts for one in account.assertions}
        told = [source for rank in ranks[:2] for source in rank if source[2] in claims]
        if told:
            return min(told)
    dated = next((min(rank) for rank in ranks if rank), None)
    return dated or (_choose_undated(incident) if incident else None)


def _choose_undated(incident: JointIncident) -> Source | None:
    """A claim of the happening's earliest report, where no claim gives the day itself."""
    told = [
        (account.report.published or "9999", account.report.id, one.id, one.start)
        for account in incident.accounts
        for one in account.assertions
        if one.polarity == "positive"
    ]
    return min(told, default=None)


def _quote(record: Record, claim: Claim | None, start: int, end: int) -> DayQuote:
    report = record.report
    return DayQuote(
        report=report.id,
        publisher=report.publisher,
        published=report.published,
        start=start,
        end=end,
        text=report.text[start:end],
        claim=claim.id if claim else None,
        voices=claim.voices if claim else (),
    )


def _ends(text: str, at: int) -> bool:
    """Whether a sentence ends with the character at `at`."""
    if text[at] == "\n":
        return True
    if not text[at].isspace() or at == 0:
        return False
    stop = at - 1
    while stop > 0 and text[stop] in _CLOSERS:
        stop -= 1
    if text[stop] not in _STOPS:
        return False
    follows = text[at + 1 : at + 2]
    return bool(follows) and not follows.islower() and not _is_short(text, stop)


def _is_short(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends an initial or an abbreviation of up to three letters that begins with a
    capital, as no word at a sentence's end does but rarely."""
    word = text[max(0, stop - 12) : stop].rsplit(maxsplit=1)[-1:]
    return text[stop] == "." and bool(word) and (("." in word[0]) or (len(word[0]) <= 3 and word[0][:1].isupper()))
