"""Sayings and voices of a text, as plain words that tests can compare."""

from dateline.reading.language import Analysis, analyse
from dateline.reading.says_who import Saying, find_sayings, voices_at
from dateline.record import Report, Voice


def read(text: str) -> tuple[Analysis, tuple[Saying, ...]]:
    """The analysis of a text and its sayings."""
    analysis = analyse(text)
    return analysis, find_sayings(analysis)


def heard(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each saying, pieces parted by a bar."""
    analysis, sayings = read(text)

    def words(ranges: list[tuple[int, int]]) -> str:
        return "|".join(analysis.quote(*piece) for piece in ranges)

    return [(words(s.source), words(s.cue), words(s.content)) for s in sayings]


def published_by(publisher: str | None, text: str) -> Report:
    """A report with this publisher."""
    return Report("r", None, None, publisher, None, None, "en", "0" * 64, text, "read", True)


def chain(text: str, word: str, publisher: str | None = "The Lake Gazette") -> tuple[Voice, ...]:
    """The voices behind the last token of `text` that reads `word`."""
    analysis, sayings = read(text)
    token = len(analysis.words) - 1 - analysis.words[::-1].index(word)
    return voices_at(token, analysis, sayings, None, published_by(publisher, text))


def names(voices: tuple[Voice, ...]) -> list[str]:
    """What the voices are called."""
    return [voice.name for voice in voices]
