"""The stand-in text: what the parser sees instead of the report, and the way back to the report's offsets.

Known names become one well-known word of the same kind, so that "IS claimed" is a group claiming; markup is blanked;
headlines in capitals are put into sentence case; typographic quotation marks become plain ones.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "’": "'",
        "‘": "'",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\u2011": "-",
    }
)
_TEX_QUOTE = re.compile(r"``|''")
_ESCAPE = re.compile(r"\\(?=[$*_#%&])")


class Change(Struct, frozen=True):
    """Code points `start` to `end` of the report, replaced by `word` in the stand-in text."""

    start: int
    end: int
    word: str


class StandIn(Struct):
    """A text for the parser, with the tables that lead back to the report's code points."""

    text: str
    new_starts: list[int]
    old_starts: list[int]
    replaced: list[bool]
    old_ends: list[int]

    def start_in_report(self, offset: int) -> int:
        """Where the word that begins at `offset` of the stand-in text begins in the report."""
        piece = bisect_right(self.new_starts, offset) - 1
        if self.replaced[piece]:
            return self.old_starts[piece]
        return self.old_starts[piece] + offset - self.new_starts[piece]

    def end_in_report(self, offset: int) -> int:
        """Where the word that ends before `offset` of the stand-in text ends in the report."""
        piece = bisect_right(self.new_starts, offset - 1) - 1
        if self.replaced[piece]:
            return self.old_ends[piece]
        return self.old_starts[piece] + offset - self.new_starts[piece]


def make_stand_in(text: str, changes: Iterable[Change], blanks: Iterable[tuple[int, int]] = ()) -> StandIn:
    """The stand-in for `text` (code points, same length except where `changes` replace); overlapping changes: first wins."""
    plain = blank_out(text.translate(_PLAIN), blanks)
    quotes = [Change(found.start(), found.end(), '"') for found in _TEX_QUOTE.finditer(plain)]
    quotes += [Change(found.start(), found.end(), "") for found in _ESCAPE.finditer(plain)]
    pieces: list[str] = []
    stand_in = StandIn("", [], [], [], [])
    reached = length = 0
    for change in sorted(
        [*changes, *quotes], key=lambda change: (change.start, change.end > change.start, -change.end)
    ):
        if change.start < reached:
            continue
        length = _add(stand_in, pieces, length, plain[reached : change.start], reached, change.start, False)
        length = _add(stand_in, pieces, length, change.word, change.start, change.end, True)
        reached = change.end
    _add(stand_in, pieces, length, plain[reached:], reached, len(plain), False)
    stand_in.text = "".join(pieces)
    return stand_in


def _add(stand_in: StandIn, pieces: list[str], length: int, word: str, start: int, end: int, replaced: bool) -> int:
    if word:
        pieces.append(word)
        stand_in.new_starts.append(length)
        stand_in.old_starts.append(start)
        stand_in.old_ends.append(end)
        stand_in.replaced.append(replaced)
    return length + len(word)


def blank_out(text: str, blanks: Iterable[tuple[int, int]]) -> str:
    """`text` with the ranges of `blanks` overwritten by spaces (line ends stay), so that no offset moves."""
    pieces, reached = [], 0
    for start, end in sorted(blanks):
        if start < reached:
            start = reached
        if end > start:
            pieces += [text[reached:start], re.sub(r"[^\n]", " ", text[start:end])]
            reached = end
    return "".join([*pieces, text[reached:]])
