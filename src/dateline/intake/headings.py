"""Headlines in plain text."""

import re

from dateline.intake.head import Head
from dateline.intake.lines import TextLine, first_lines
from dateline.intake.ranges import Range

_WORDS = 22  # no headline in our corpus of 4,000 reports is longer
_LINES = 8
_REACH = 1500
_TITLE_REACH = 600  # characters within which a flattened page repeats its title
_TITLE_SHARE = 0.8  # of its longer words begin with a capital in a headline set that way
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def find_headings(text: str, head: Head, title: str | None) -> tuple[Range, ...]:
    """The headline lines of a plain `text` (markup already blanked), given its head and its title if that is known.

    A line is one if it is the title; or if it stands above the first paragraph, is short, and is set apart by
    capitals, a missing full stop and an empty line, or a dateline below it.
    """
    if title and (found := _find_title(text, title)):
        return (found,)
    headings = []
    lines = [line for line in first_lines(text, _LINES, _REACH) if not _inside(line, head)]
    for line, below in zip(lines, lines[1:], strict=False):
        if head.body is not None and line.end > head.body:
            break
        if not _is_heading(text, line, below, head):
            break
        headings.append((line.start, line.end))
    return tuple(headings)


def _find_title(text: str, title: str) -> Range | None:
    words = title.strip().rstrip(".")
    at = text.find(words, 0, _TITLE_REACH + len(words)) if words else -1
    return (at, at + len(words)) if at >= 0 else None


def _inside(line: TextLine, head: Head) -> bool:
    return any(start <= line.start and line.end <= end for start, end in head.preambles)


def _is_heading(text: str, line: TextLine, below: TextLine, head: Head) -> bool:
    words = line.text.split()
    if len(words) > _WORDS or not any(mark.isalpha() for mark in line.text):
        return False
    if any(start == line.start for start, _ in head.preambles) and not _is_title_case(line.text):
        return False
    if _is_title_case(line.text) or head.body is not None and _opens(below, head):
        return True
    apart = text.count("\n", line.end, below.start) > 1
    return apart and line.text[-1] not in ".,;:…" and not line.text.endswith((".”", '."'))


def _opens(below: TextLine, head: Head) -> bool:
    """Whether the dateline stands at the head of the line below."""
    return any(start == below.start and head.body is not None and head.body <= end + 1 for start, end in head.preambles)


def _is_title_case(line: str) -> bool:
    long_words = _LONG_WORD.findall(line)
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) >= 3 and capitals >= _TITLE_SHARE * len(long_words)
