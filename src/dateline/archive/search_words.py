"""Full-text search over reports."""

import sqlite3
from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.errors import UsageError

# Set off what was found; should a report hold these private characters itself, it shows wrong marks and nothing worse.
_OPEN, _CLOSE = "\ue000", "\ue001"
_WORDS_AROUND = 24


class Hit(Struct, frozen=True):
    """A report that holds the words: a passage, and where in the passage (code points) they stand."""

    report: str
    published: str | None
    publisher: str | None
    title: str | None
    passage: str
    found: tuple[tuple[int, int], ...]


def search_words(database: sqlite3.Connection, words: Sequence[str], *, limit: int = 20) -> Iterator[Hit]:
    """Reports that hold all of `words`, best first; each is one word or a phrase, and a final `*` finds beginnings.

    Endings do not count (attack finds attacked), nor do case and accents. Raises `UsageError` (`no-words`) where
    there is no letter or digit to look for.
    """
    query = join_words(words)
    statement = (
        "SELECT r.id, r.published, r.publisher, r.title, snippet(words, 1, ?, ?, ' … ', ?)"
        " FROM words JOIN reports r ON r.number = words.rowid WHERE words MATCH ? ORDER BY bm25(words), r.id LIMIT ?"
    )
    rows = database.execute(statement, (_OPEN, _CLOSE, _WORDS_AROUND, query, limit))
    for report, published, publisher, title, marked in rows:
        yield Hit(report, published, publisher, title, *_unmark(marked))


def join_words(words: Sequence[str]) -> str:
    """FTS5's query for all of `words`; raises `UsageError` (`no-words`) where there is no letter or digit to look for."""
    query = " AND ".join(part for word in words if (part := _quote(word)))
    if not query:
        raise UsageError("no-words", "there is no word to search for; give letters or digits")
    return query


def quote_words(text: str) -> str:
    """FTS5's query for what a user typed: words and "phrases in quotation marks"; errors as for `join_words`."""
    words: list[str] = []
    for number, part in enumerate(text.replace("“", '"').replace("”", '"').split('"')):
        words += [part] if number % 2 else part.split()
    return join_words(words)


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The passage without its marks, and the ranges that were marked."""
    passage, found = "", []
    for number, piece in enumerate(marked.split(_OPEN)):
        hit, close, rest = piece.partition(_CLOSE)
        if number and close:
            found.append((len(passage), len(passage) + len(hit)))
        passage += hit + rest
    return passage, tuple(found)


def _quote(words: str) -> str:
    """`words` as a phrase of FTS5's query language, in which nothing but the words counts."""
    stem = words.rstrip("*")
    if not any(letter.isalnum() for letter in stem):
        return ""
    quoted = '"' + stem.replace('"', " ").replace("\0", " ") + '"'
    return quoted + "*" if stem != words else quoted
