"""Headlines in plain text."""

import re

from dateline.intake.head import Head
from dateline.intake.lines import TextLine, split_text
from dateline.intake.ranges import Range, merge_ranges

_WORDS = 22  # no headline in our corpus of 4,000 reports is longer
_LINES = 8
_OVER = 3  # lines above a dateline that are headlines whatever they end with; further ones may be a summary
_LONGEST = 250  # characters
_TITLE_REACH = 600  # characters within which a flattened page repeats its title
_TITLE_WORDS = 4
_TITLE_SHARE = 0.8  # of its longer words begin with a capital in a headline set that way
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def find_headings(text: str, head: Head, title: str | None) -> tuple[Range, ...]:
    """The headline lines of a plain `text` (markup already blanked), given its head and its title if that is known.

    A line is one if it is the title; if it stands above the line that opens with the dateline; if it stands above the
    first paragraph in title case; or if, anywhere, it is short, has empty lines around it and no full stop.
    """
    lines = [line for line in split_text(text) if not _inside(line, head)]
    opening = _opening(lines, head)
    found = []
    if title and (at := _find_title(text, title)):
        found.append(at)
    for number, line in enumerate(lines[:-1]):
        above = lines[number - 1] if number else None
        top = above is None or (bool(found) and found[-1][1] == above.end)
        over = number < opening and (number < _OVER or not line.text.endswith("."))
        if _is_heading(text, line, lines[number + 1], above, top, over):
            found.append((line.start, line.end))
    return merge_ranges(found)


def _find_title(text: str, title: str) -> Range | None:
    """Where `text` repeats its title: on a line of its own, or before a full stop or a capital if it is long enough
    to be no name that the first sentence begins with."""
    words = title.strip().rstrip(".")
    at = text.find(words, 0, _TITLE_REACH + len(words)) if words else -1
    if at < 0:
        return None
    rest = text[at + len(words) : at + len(words) + 3].lstrip(" .")
    runs_on = rest and rest[0] != "\n" and (rest[0].islower() or rest[0] in ",(" or len(words.split()) < _TITLE_WORDS)
    return None if runs_on else (at, at + len(words))


def _inside(line: TextLine, head: Head) -> bool:
    return any(start <= line.start and line.end <= end for start, end in head.preambles)


def _opening(lines: list[TextLine], head: Head) -> int:
    """The number of the line that begins with the dateline; 0 if none of the first few does."""
    starts = {start for start, end in head.preambles if head.body is not None and end >= head.body}
    return next((number for number, line in enumerate(lines[:_LINES]) if line.start in starts), 0)


def _is_heading(text: str, line: TextLine, below: TextLine, above: TextLine | None, top: bool, over: bool) -> bool:
    if len(line.text) > _LONGEST or len(line.text.split()) > _WORDS or not any(mark.isalnum() for mark in line.text):
        return False
    if over or (top and _is_title_case(line.text)):
        return True
    apart_above = above is None or text.count("\n", above.end, line.start) > 1
    apart = apart_above and text.count("\n", line.end, below.start) > 1
    return apart and (line.text[-1].isalnum() or line.text[-1] in "?!’')")


def _is_title_case(line: str) -> bool:
    long_words = _LONG_WORD.findall(line)
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) >= 3 and capitals >= _TITLE_SHARE * len(long_words)
