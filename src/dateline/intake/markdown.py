"""Markdown's marks: where they stand, so that what is parsed can do without them."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from dateline.intake.front_matter import read_front_matter
from dateline.intake.lines import TextLine, split_text
from dateline.intake.ranges import Range, merge_ranges, overwrite

_BOLD_HEADING_WORDS = 25
_LONGEST_MARK = 1000  # characters: on a longer line only the mark at its head counts

# Marks at the head of a line, by CommonMark 0.31: each is blanked up to the end of its first group or whole.
_HEADING = r"(#{1,6}[ \t]+)(?P<words>[^\n]*?)(?P<close>[ \t]*#*)"
_WHOLE_LINE = (
    r"(?:[-*_][ \t]*){3,}",  # thematic break, or the underline of a heading
    r"={2,}",
    r"[-*+]",  # an empty list item
    r"(?:```|~~~)[^\n]{0,80}",
    r"(?=[^|\n]*\|)(?=[^-\n]*-)[ :|-]+",  # the rule under a table's head
    r"\[[^\]\n]{1,200}\]:[ \t]*<?https?://[^\n]*",  # where a link leads
)
_LINE_MARK = r"(?:>[ \t]?)+|[-*+][ \t]+|\d{1,3}[.)][ \t]+"

# Marks inside lines. Repetitions are bounded or over disjoint characters.
_INLINE = r"""
  \\(?=[!-/:-@\[-`{-~])                                  # a backslash that protects the mark after it
| !\[[^\[\]\n]{0,500}\]\({target}\)                     # a picture
| \[\^[^\[\]\n]{1,40}\]                                  # a footnote's mark
| (?P<open>\[)[^\[\]\n]{1,1000}(?P<link>\]\({target}\))   # a link: its words stay
| <!--[^<>]{0,2000}-->                                  # a comment
| </?[A-Za-z][^<>\n]{0,1000}>                            # a tag, or an address in angle brackets
| (?<=&)amp;                                             # "&amp;" keeps its first letter
| &(?:lt|gt|quot|apos|nbsp|ndash|mdash|[lr][sd]quo|hellip|\#\d{1,6});
| \*{1,3} | ~~ | `{1,3}
| (?<![^\W_])_{1,3}(?=[^\s_]) | (?<=[^\s_])_{1,3}(?![^\W_])
"""


# Where a link leads, by CommonMark 0.31: an address, one pair of brackets in it allowed, and perhaps a title.
_TARGET = r"[^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?"


class Markup(Struct, frozen=True):
    """Where the marks of a Markdown text stand (`blanks`), its headings, and the fields of its front matter."""

    blanks: tuple[Range, ...]
    headings: tuple[Range, ...]
    fields: dict[str, str]


def read_markup(text: str) -> Markup:
    """The Markdown marks of `text` as ranges in code points; heading ranges hold the words without their marks."""
    front = read_front_matter(text)
    begin = front.range[1] if front else 0
    lines = [line for line in split_text(text) if line.start >= begin]
    blanks = [front.range] if front else []
    headings: list[Range] = []
    for number, line in enumerate(lines):
        _read_line(line, lines[number - 1] if number else None, text, blanks, headings)
    blanks += _inline(text, begin, len(text))
    merged = merge_ranges(blanks)
    plain = overwrite(text, merged)
    return Markup(merged, merge_ranges(_trim(plain, heading) for heading in headings), front.fields if front else {})


def _read_line(line: TextLine, above: TextLine | None, text: str, blanks: list[Range], headings: list[Range]) -> None:
    whole, mark, heading = _line_marks()
    short = len(line.text) <= _LONGEST_MARK
    if short and whole.fullmatch(line.text):
        blanks.append((line.start, line.end))
        if above and line.text[0] in "=-" and len(set(line.text)) == 1 and _is_underline(text, above, line):
            headings.append((above.start, above.end))
    elif short and (found := heading.fullmatch(line.text)):
        blanks += [_shift(found, 1, line), _shift(found, "close", line)]
        headings.append(_shift(found, "words", line))
    elif _is_bold(line.text):
        headings.append((line.start, line.end))
    elif found := mark.match(line.text):
        blanks.append(_shift(found, 0, line))
    if line.text.startswith("|"):
        blanks += [(line.start + at, line.start + at + 1) for at, letter in enumerate(line.text) if letter == "|"]


def _shift(found: re.Match[str], group: int | str, line: TextLine) -> Range:
    return line.start + found.start(group), line.start + found.end(group)


def _is_underline(text: str, above: TextLine, line: TextLine) -> bool:
    return len(line.text) >= 2 and text.count("\n", above.end, line.start) == 1


def _is_bold(line: str) -> bool:
    """Whether a whole line is bold: how word processors' headings come out in Markdown."""
    inner = line[2:-2]
    marked = len(line) > 4 and line[:2] in ("**", "__") and line[-2:] == line[:2] and line[:2] not in inner
    return marked and len(inner.split()) <= _BOLD_HEADING_WORDS and not inner.rstrip().endswith((".", ":"))


def _inline(text: str, begin: int, end: int) -> Iterator[Range]:
    for found in _inline_marks().finditer(text, begin, end):
        if found["link"]:
            yield found.span("open")
            yield found.span("link")
            yield from _inline(text, found.end("open"), found.start("link"))
        else:
            yield found.span()


def _trim(plain: str, heading: Range) -> Range:
    words = plain[slice(*heading)]
    return heading[0] + len(words) - len(words.lstrip()), heading[0] + len(words.rstrip())


@cache
def _inline_marks() -> re.Pattern[str]:
    return re.compile(_INLINE.replace("{target}", _TARGET), re.VERBOSE)


@cache
def _line_marks() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    whole = "|".join(f"(?:{form})" for form in _WHOLE_LINE)
    return re.compile(whole), re.compile(_LINE_MARK), re.compile(_HEADING)
