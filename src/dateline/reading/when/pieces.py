"""A report cut into pieces that a time can be made of: words of the time lexicon, numbers, marks."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from dateline.knowledge.time_words import Entry, TimeWords
from dateline.reading.language import Analysis

# a blank line parts what a time may not run across; digits keep their inner marks (1,200 10:35 24/03/2011 2011-03-24)
_PIECE = re.compile(
    r"\n[^\S\n]*\n|\d{4}[-/]\d\d[-/]\d\d(?!\d)|\d\d?-\d\d?-\d{4}(?!\d)|\d+(?:[.,:/]\d+)*|[abp]\.[mc]\.(?!\w)|[abp]\.[mc](?!\w)|[^\W\d_]+|[^\w\s]"
)
_OTHER = "\0"
_LONGEST_PHRASE = 5
_LONGEST_FIGURES = 20
_PLAIN_YEAR = range(1000, 2101)
_OF_LATE = range(1900, 2101)
_NOT_A_TIME_BEFORE = "$£€¥#"
_SUFFIXES = ("s", "st", "nd", "rd", "th")


class Pieces(NamedTuple):
    """Parallel lists over pieces: a code (one character a kind of piece), what it may stand for, its span."""

    codes: list[str]
    entries: list[Entry | None]
    starts: list[int]
    ends: list[int]
    words: list[str]


def cut(analysis: Analysis, lexicon: TimeWords) -> Pieces:
    """All pieces of a report in order; those that no time is made of carry the code NUL."""
    text = analysis.text
    low = _lower(text)
    pieces = Pieces([], [], [], [], [])
    codes, entries, starts, ends, words = pieces
    known, last_words = lexicon.entries, lexicon.last_words
    for found in _PIECE.finditer(low):
        word = found.group()
        entry = known.get(word)
        start = found.start()
        if word in _SUFFIXES and ends and ends[-1] == start:
            glued = _glue(word, pieces, lexicon)
            if glued is not None:
                _swallow(pieces, 1, word, glued, found.end())
                continue
        if entry is None:
            if word[0].isdigit():
                entry = read_digits(word, lexicon) if len(word) <= _LONGEST_FIGURES else None
                if ends and ends[-1] == start and words[-1] in _NOT_A_TIME_BEFORE:
                    entry = None
                elif entry is not None and len(word) == 4 and _counts_people(entry, analysis, start):
                    entry = lexicon.entry({"NUMBER": entry.values["NUMBER"]})
        elif entry.checked and not _allowed(entry, analysis, start):
            entry = None
        codes.append(entry.code if entry is not None else _OTHER)
        entries.append(entry)
        starts.append(start)
        ends.append(found.end())
        words.append(word)
        if word in last_words:
            _join_phrase(pieces, lexicon)
        if entry is not None and entry.counts:
            _join_number(pieces, lexicon)
    return pieces


def _lower(text: str) -> str:
    """Lower case, one character for one."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _counts_people(entry: Entry, analysis: Analysis, start: int) -> bool:
    """True for "and 1407 injured": a number of long ago right before a participle is no year."""
    if entry.values.get("YEAR") is None or int(entry.values["YEAR"]) in _OF_LATE:
        return False
    token = bisect_right(analysis.starts, start) - 1
    return 0 <= token < len(analysis) - 1 and analysis.tags[token + 1] == "VBN"


def _allowed(entry: Entry, analysis: Analysis, start: int) -> bool:
    """Whether the case and tag of a word allow it to be read as a time."""
    if entry.capital and not analysis.text[start].isupper():
        return False
    if not entry.not_tags:
        return True
    token = bisect_right(analysis.starts, start) - 1
    return token < 0 or analysis.tags[token] not in entry.not_tags


@lru_cache(4096)
def read_digits(word: str, lexicon: TimeWords) -> Entry | None:
    """What digits may stand for: a number, a day of the month, a year, a clock time, a date in figures."""
    if word.isascii() and word.isdigit():
        number = int(word) if len(word) < 10 else 10**9
        classes: dict[str, int | float | str] = {"FIGURES": number}
        if word[0] != "0":
            classes["NUMBER"] = number
        if number in range(1, 32) and len(word) < 3:
            classes["DAYNUM"] = number
        if len(word) == 2:
            classes["YEAR2"] = number
        if len(word) == 4 and number in _PLAIN_YEAR:
            classes["YEAR"] = number
        if len(word) == 4 and number % 100 < 60 and number < 2400:
            classes["MILITARY"] = f"{word[:2]}:{word[2:]}"
        if number in range(1, 1000):
            classes["OLD_YEAR"] = number
        return lexicon.entry(classes)
    if len(word) == 10 and word[4] == word[7] and word[4] in "-/":
        return lexicon.entry({"ISO": word.replace("/", "-")})
    if "-" in word:
        return lexicon.entry({"ISO": word} if word[4] == "-" else {"SLASHED": word.replace("-", "/")})
    if ":" in word:
        return lexicon.entry({"CLOCK": word}) if re.fullmatch(r"\d\d?:[0-5]\d(:\d\d)?", word) else None
    if re.fullmatch(r"1/[234]|3/4", word):
        return lexicon.entry({"FRACTION": int(word[0]) / int(word[2])})
    if re.fullmatch(r"(1[0-9]|20)\d\d/\d\d", word) and (int(word[2:4]) + 1) % 100 == int(word[5:]):
        return lexicon.entry({"YEAR": int(word[:4])})
    if "/" in word or word.count(".") == 2:
        return lexicon.entry({"SLASHED": word}) if re.fullmatch(r"\d\d?([./])\d\d?\1(\d\d|\d{4})", word) else None
    if re.fullmatch(r"\d{1,3}(,\d{3})+", word):
        return lexicon.entry({"NUMBER": int(word.replace(",", ""))})
    if re.fullmatch(r"\d+\.\d+", word):
        return lexicon.entry({"NUMBER": float(word), "DOTTED": word})
    return None


def _glue(word: str, pieces: Pieces, lexicon: TimeWords) -> Entry | None:
    """Letters that stand against digits: 3rd, 1990s."""
    before = pieces.entries[-1]
    if before is None or "FIGURES" not in before.values:
        return None
    number = before.values["FIGURES"]
    if word != "s":
        return lexicon.entry({"ORDINAL": number})
    if not isinstance(number, int) or number % 10:
        return None
    return lexicon.entry({"DECADE" if number in _PLAIN_YEAR else "SHORT_DECADE": number})


def _swallow(pieces: Pieces, count: int, word: str, entry: Entry, end: int) -> None:
    """Put one piece in the place of the last `count`, up to `end`."""
    start = pieces.starts[-count]
    for column in pieces:
        del column[-count:]
    pieces.codes.append(entry.code)
    pieces.entries.append(entry)
    pieces.starts.append(start)
    pieces.ends.append(end)
    pieces.words.append(word)


def _join_phrase(pieces: Pieces, lexicon: TimeWords) -> None:
    """Make one piece of a phrase of the lexicon ("more than"), the longest that ends here."""
    words = pieces.words
    for length in range(min(_LONGEST_PHRASE, len(words)), 1, -1):
        phrase = " ".join(words[-length:])
        entry = lexicon.phrases.get(phrase)
        if entry is not None:
            _swallow(pieces, length, phrase, entry, pieces.ends[-1])
            return


def _join_number(pieces: Pieces, lexicon: TimeWords) -> None:
    """Make one piece of a number in several words: twenty-five, two hundred, nineteen ninety-four."""
    entries, words = pieces.entries, pieces.words
    here = entries[-1]
    back = 2 if len(words) > 2 and words[-2] == "-" else 1
    before = entries[-1 - back] if len(words) > back else None
    if here is None or before is None or not before.counts:
        return
    joined = _combine(before, here, lexicon)
    if joined is not None:
        _swallow(pieces, back + 1, " ".join(words[-1 - back :]), joined, pieces.ends[-1])


def _combine(before: Entry, here: Entry, lexicon: TimeWords) -> Entry | None:
    first = before.values.get("NUMBER", before.values.get("YEAR"))
    ordinal = "NUMBER" not in here.values
    second = here.values["ORDINAL" if ordinal else "NUMBER"]
    if not isinstance(first, int) or not isinstance(second, int):
        return None
    if first >= 20 and first % 10 == 0 and 0 < second < 10 and (first < 100 or "YEAR" in before.values):
        total = first + second
        if ordinal:
            return lexicon.entry({"ORDINAL": total}, counts=False)
        return lexicon.entry({"YEAR": total} if "YEAR" in before.values else {"NUMBER": total}, counts=True)
    if ordinal:
        return None
    if second in (100, 1000) and first < second:
        number: dict[str, int | float | str] = {"NUMBER": first * second}
        return lexicon.entry(number | {"YEAR": 2000} if first * second == 2000 else number, counts=True)
    if 13 <= first <= 20 and 10 <= second <= 99:
        return lexicon.entry({"YEAR": first * 100 + second}, counts=True)
    return None
