"""Names in spellings that no list holds, found by their sound in the countries a report is about."""

from collections.abc import Sequence

from dateline.knowledge.gazetteer import Gazetteer
from dateline.knowledge.place_names import fold_name
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.focus import Focus
from dateline.reading.where.mention import Mention
from dateline.reading.where.names import find_runs

# A country must hold this part of the report's names before its places are sought by sound.
_FOCUS = 0.25
# Letters two spellings must share, of a hundred; Sarkano and Sarkani share 86, Jamua and Jammu 60.
_LIKENESS = 70.0
_LONGEST = 40


def hear_mentions(
    analysis: Analysis, gazetteer: Gazetteer, words: PlaceWords, focus: Focus, taken: frozenset[int]
) -> list[Mention]:
    """Mentions, outside the tokens `taken`, of places in the focus countries whose names sound as the words do."""
    countries = [country for country in heard_countries(focus) if country in words.transliterated]
    if not countries:
        return []
    found = []
    for first, last in find_runs(analysis, words):
        if any(token in taken for token in range(first, last)) or not _may_be_place(analysis, words, first, last):
            continue
        text = analysis.text[analysis.starts[first] : analysis.ends[last - 1]]
        if any(_is_letters(analysis.words[token]) for token in range(first, last)):
            continue
        heard = [entry for country in countries for entry in gazetteer.hear(text, country)]
        entries = [entry for entry in heard if _is_like(text, entry.name)]
        if entries and len(text) < _LONGEST:
            found.append(Mention(first, last, text, entries, first, last))
    return found


def _is_letters(word: str) -> bool:
    """True for the first letters of several words, with small ones between ("GIRoA", "MoI")."""
    return not word.isupper() and sum(letter.isupper() for letter in word) > 1 and word[-1].isupper()


def _is_like(text: str, name: str) -> bool:
    """Whether two spellings begin alike and share most letters, so that Jamua is not heard as Jammu."""
    from rapidfuzz.fuzz import ratio

    written, listed = fold_name(text), fold_name(name)
    return written[0] == listed[0] and ratio(written, listed) >= _LIKENESS


def heard_countries(focus: Focus) -> Sequence[str]:
    """The countries of the focus, heaviest first, at most two."""
    weights = sorted((-focus.weight(region), region[0]) for region in focus.votes if len(region) == 1 and region[0])
    return [country for weight, country in weights[:2] if country and -weight >= _FOCUS]


def _may_be_place(analysis: Analysis, words: PlaceWords, first: int, last: int) -> bool:
    """Whether the recogniser, a preposition or a kind word beside the name speaks for a place."""
    name = analysis.name_at.get(last - 1)
    if name is not None:
        return name.label in ("GPE", "LOC") or (last < len(analysis) and analysis.lower[last] in words.kinds)
    before = analysis.lower[first - 1] if first else ""
    return before in words.locative or (last < len(analysis) and analysis.lower[last] in words.kinds)
