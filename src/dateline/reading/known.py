"""Names known before the parse, and the words that stand in for them."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from dateline.knowledge.standins import words_by_kind
from dateline.reading.language.analyse import NamedSpan

# The model reads these well as they stand: one word of letters with small letters behind the first.
_PLAIN_WORD = re.compile(r"[A-Z][a-z]+")


class Finder(NamedTuple):
    """The two functions that `analyse` takes to read known names as names."""

    find_known: Callable[[str], Sequence[NamedSpan]]
    stand_in_for: Callable[[NamedSpan], str | None]


def make_finder(book: Any) -> Finder:
    """A finder of the names of `book` (an actor book of `knowledge`), with a stand-in for each that a parser may misread."""
    index, by_kind = _index_of(book), words_by_kind()

    def stand_in_for(name: NamedSpan) -> str | None:
        if name.how in ("adjective", "people"):
            return None
        words = name.text  # type: ignore[attr-defined]
        kind = "person" if name.how == "person" else book.actors[name.ids[0]].kind
        return None if _PLAIN_WORD.fullmatch(words) else by_kind.get(kind)

    return Finder(index.find_names, stand_in_for)


@cache
def _index_of(book: Any) -> Any:
    from dateline.knowledge.name_index import NameIndex

    return NameIndex(book)
