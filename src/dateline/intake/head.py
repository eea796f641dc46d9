"""What is printed at the head of a report: place, date, publisher."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from dateline.intake.lines import TextLine, first_lines
from dateline.intake.printed_date import PrintedDate, parse_printed
from dateline.intake.publisher import are_initials, is_place_like, is_publisher, looks_like_publisher
from dateline.intake.ranges import Range, merge_ranges
from dateline.knowledge.intake_words import HeadRule, compile_heads

LINES = 14  # a head is a handful of lines; press releases come to ten
REACH = 900  # characters in which flattened pages still print their head
_WEAK_RANK = 8  # from here on a date may belong to what is told; it does not stand against a date given
_OPENING = 160  # characters of a headline and its stamp
_BODY_WORDS = 22  # a line longer than any headline is the first paragraph


class Head(Struct, frozen=True):
    """Place, date and publisher as printed; `preambles` are the ranges that print them, `body` is where the first
    sentence begins (null where no dateline says so), `opening_day` the day of publication if it stands at the very top."""

    place: str | None
    date: str | None
    published: str | None
    publisher: str | None
    preambles: tuple[Range, ...]
    body: int | None
    opening_day: str | None = None


class Find(Struct, frozen=True):
    """A rule that matched at `start`, and its groups."""

    rule: HeadRule
    start: int
    end: int
    groups: dict[str, str]
    printed: PrintedDate | None


def read_head(text: str, near: str | None = None) -> Head:
    """What the head of `text` prints (`knowledge/intake/heads.toml`); a date without a year is put nearest to `near`.

    Of several dates the one of the rule with the lowest rank is the publication date, of equals the first.
    """
    finds = sorted(_find(text), key=lambda find: (find.start, find.rule.rank))
    anchor = _anchor(finds, near)
    line = _dateline(finds)
    weakest = _WEAK_RANK if near else 99
    dated = [find for find in finds if find.rule.rank < weakest and find.printed and find.printed.settle(anchor)]
    best = min(dated, key=lambda find: find.rule.rank, default=None)
    own = line.printed.settle(anchor) if line and line.printed else None
    published = best.printed.settle(anchor) if best and best.printed else None
    return Head(
        place=_clean(line.groups["place"]) if line and "place" in line.groups else None,
        date=own or published,
        published=published,
        publisher=_publisher(finds),
        preambles=merge_ranges((find.start, find.end) for find in finds),
        body=next((find.end for find in finds if find.rule.opens), None),
        opening_day=published if best and best.start < _OPENING else None,
    )


def _find(text: str) -> Iterator[Find]:
    lines = _head_lines(text)
    reach = text[:REACH]
    for rule, pattern in compile_heads():
        if rule.at == "anywhere":
            yield from _take(rule, pattern.finditer(reach), 0)
        elif rule.at == "start":
            if not (rule.alone and _repeats(text, pattern)):
                yield from _at_lines(rule, pattern, lines[:1] if rule.alone else [*lines[:1], *lines[1:][-1:]])
        else:
            yield from _at_lines(rule, pattern, lines)


def _at_lines(rule: HeadRule, pattern: re.Pattern[str], lines: list[TextLine]) -> Iterator[Find]:
    for line in lines:
        match = pattern.fullmatch(line.text[:REACH]) if rule.at == "whole" else pattern.match(line.text[:REACH])
        if match:
            yield from _take(rule, iter((match,)), line.start)


def _take(rule: HeadRule, matches: Iterator[re.Match[str]], offset: int) -> Iterator[Find]:
    for match in matches:
        groups = {name: words for name, words in match.groupdict().items() if words}
        printed = parse_printed(groups["date"]) if "date" in groups else None
        if _holds(rule, groups, printed):
            yield Find(rule, offset + match.start(), offset + match.end(), groups, printed)
            return


def _holds(rule: HeadRule, groups: dict[str, str], printed: PrintedDate | None) -> bool:
    """Whether what matched is what it looks like: a date a date, a place no label, a publisher a publisher."""
    if "date" in groups and printed is None:
        return False
    if "place" in groups and not is_place_like(groups["place"]):
        return False
    agency = groups.get("agency")
    if agency and not (is_publisher if rule.known else looks_like_publisher)(agency):
        return False
    publisher = groups.get("publisher")
    return publisher is None or rule.rank > 1 or looks_like_publisher(publisher) or are_initials(publisher)


def _head_lines(text: str) -> list[TextLine]:
    """The lines above the first paragraph, and that paragraph's first line."""
    kept = []
    for line in first_lines(text, LINES, 4 * REACH):
        kept.append(line)
        note = line.text.startswith("[") and line.text.endswith("]")
        if len(line.text.split(None, _BODY_WORDS)) > _BODY_WORDS and not note:
            break
    return kept


def _repeats(text: str, pattern: re.Pattern[str]) -> bool:
    return sum(1 for line in first_lines(text, 4 * LINES, 8 * REACH) if pattern.match(line.text[:REACH])) > 1


def _anchor(finds: list[Find], near: str | None) -> date | None:
    """A full date to hold a date without its year against: the given one, else one printed, else a release number."""
    if near:
        return date.fromisoformat(near)
    full = [find for find in finds if find.printed and find.printed.year is not None]
    best = min(full, key=lambda find: find.rule.rank, default=None)
    settled = best.printed.settle(None) if best and best.printed else None
    if settled:
        return date.fromisoformat(settled)
    hints = [find.groups["hint"] for find in finds if "hint" in find.groups]
    return _middle(hints[0]) if hints else None


def _middle(month: str) -> date | None:
    try:
        return date.fromisoformat(f"{month}-15")
    except ValueError:
        return None


def _dateline(finds: list[Find]) -> Find | None:
    """The find that prints the place: a dated one before one that gives no date, then the first."""
    placed = [find for find in finds if "place" in find.groups and find.rule.opens] or [
        find for find in finds if "place" in find.groups
    ]
    return next((find for find in placed if find.printed), placed[0] if placed else None)


def _publisher(finds: list[Find]) -> str | None:
    named = [find for find in finds if "publisher" in find.groups or "agency" in find.groups]
    best = min(named, key=lambda find: find.rule.rank, default=None)
    return _clean(best.groups.get("publisher") or best.groups["agency"]) if best else None


def _clean(words: str) -> str:
    return " ".join(words.replace("\\/", "/").split()).rstrip(",-–— ")
