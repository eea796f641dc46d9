"""Headlines in capitals, put into sentence case for the parser."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LINE = re.compile(r"[^\n]+")


def lower_capitals(text: str, kept: Iterable[tuple[int, int]]) -> str:
    """`text` with every line that is all in capitals put into sentence case; same length, offsets unchanged.

    `kept` are ranges of known names, left as they are; so are words that the report writes with a capital elsewhere.
    """
    lines = [line for line in _LINE.finditer(text) if _is_shouted(line.group())]
    if not lines:
        return text
    names = {word.upper(): word for word in _WORD.findall(text) if word[1:].islower() and word[0].isupper()}
    lowered = {word for word in _WORD.findall(text) if word.islower()}
    starts = sorted(kept)
    pieces, reached = [], 0
    for line in lines:
        pieces.append(text[reached : line.start()])
        pieces.append(_sentence_case(line.group(), line.start(), names, lowered, starts))
        reached = line.end()
    return "".join([*pieces, text[reached:]])


def _is_shouted(line: str) -> bool:
    """True for a line of three or more words with (nearly) no small letter."""
    letters = [character for character in line if character.isalpha()]
    small = sum(character.islower() for character in letters)
    return len(letters) > 12 and len(line.split()) >= 3 and small * 12 < len(letters)


def _sentence_case(
    line: str, offset: int, names: dict[str, str], lowered: set[str], kept: list[tuple[int, int]]
) -> str:
    inside = [(start - offset, end - offset) for start, end in kept if start < offset + len(line) and end > offset]

    def change(found: "re.Match[str]") -> str:
        word = found.group()
        if any(start < found.end() and end > found.start() for start, end in inside):
            return word
        small = word.lower()
        if len(small) != len(word):
            return word
        if small in lowered or word not in names:
            return small.capitalize() if found.start() == 0 else small
        return names[word]

    return _WORD.sub(change, line)
