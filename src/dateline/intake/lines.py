"""The first lines of a text, with where they stand."""

import re
from collections.abc import Iterator

from msgspec import Struct

_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


class TextLine(Struct, frozen=True):
    """One line without the blanks around it: `start` and `end` in code points of the text, and its words."""

    start: int
    end: int
    text: str


def first_lines(text: str, most: int, characters: int) -> list[TextLine]:
    """The first `most` lines of `text` that hold anything, looked for in its first `characters`; a line that begins
    there is whole."""
    found: list[TextLine] = []
    for line in split_text(text):
        if line.start >= characters or len(found) == most:
            break
        found.append(line)
    return found


def split_text(text: str) -> Iterator[TextLine]:
    """Every line of `text` that holds anything, whatever marks its end (press releases use U+2028)."""
    start = 0
    while start < len(text):
        end_mark = _BREAK.search(text, start)
        end = end_mark.start() if end_mark else len(text)
        words = text[start:end].strip()
        if words:
            begin = start + text[start:end].index(words[0])
            yield TextLine(begin, begin + len(words), words)
        start = end + 1
