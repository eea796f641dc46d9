"""Villages and districts that no list holds, known for places by the word beside them and put where what contains them lies."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from dateline.knowledge.gazetteer import Entry, Gazetteer
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.containment import is_joined
from dateline.reading.where.mention import Mention
from dateline.reading.where.names import find_runs
from dateline.record.place import Precision

# "the village of Tell Abu Hawadid" is as long as names of villages are; longer runs are headlines.
_LONGEST = 4
_NARROW = frozenset({"settlement", "district", "province"})
# Words between an unlisted place and one of its sentence that may contain it.
_REACH = 12


def find_unlisted(
    analysis: Analysis,
    gazetteer: Gazetteer,
    words: PlaceWords,
    mentions: Sequence[Mention],
    taken: Collection[int],
) -> list[Mention]:
    """Mentions, outside the tokens `taken`, of places that are named beside "village", "town of" and the like only.

    Each is put at the point of the place of its sentence that contains it, else of the country most of its places lie in,
    and is no more precise than that.
    """
    found = []
    for first, last in _pieces(analysis, words, taken):
        span = _name_beside(analysis, words, first, last, taken)
        if span is None:
            continue
        begin, end, kind_begin, kind_end = span
        mention = Mention(begin, end, analysis.quote(begin, end), (), kind_begin, kind_end, kind="settlement", sign=1.0)
        outer = _container(mention, mentions, analysis, words)
        is_part = outer is not None and outer.first >= mention.end and is_joined(mention, outer, analysis, words)
        entry = _placed(mention, outer, mentions, gazetteer, is_part=is_part)
        if entry is not None:
            found.append(
                Mention(begin, end, mention.text, (entry,), kind_begin, kind_end, entry.kind, 1.0, outer, entry)
            )
    return found


def _pieces(analysis: Analysis, words: PlaceWords, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, cut at commas and at what is read already ("Tell Hawadin, Syria")."""
    for first, last in find_runs(analysis, words):
        begin = first
        for token in range(first, last + 1):
            if token == last or token in taken or analysis.words[token] == ",":
                if token > begin:
                    yield begin, token
                begin = token + 1


def _name_beside(
    analysis: Analysis, words: PlaceWords, first: int, last: int, taken: Collection[int]
) -> tuple[int, int, int, int] | None:
    """Tokens of the name in a run, and those with its kind word, where such a word makes the run a place's name."""
    lower, kind_begin, kind_end = analysis.lower, first, last
    if last - first > 1 and lower[last - 1] in words.unlisted:
        last -= 1
    elif last < len(lower) and lower[last] in words.unlisted and analysis.starts[last] - analysis.ends[last - 1] == 1:
        kind_end = last + 1
    elif first > 1 and lower[first - 1] == "of" and lower[first - 2] in words.unlisted:
        kind_begin = first - 2
    else:
        return None
    good = last - first <= _LONGEST and not any(token in taken for token in range(first, kind_end))
    return (first, last, kind_begin, kind_end) if good and _is_name(analysis, words, first, last) else None


def _is_name(analysis: Analysis, words: PlaceWords, first: int, last: int) -> bool:
    """True for proper nouns that are no party's, no person's with a title and no adjective ("Every", "Kurdish")."""
    if any(token in analysis.known_at for token in range(first, last)):
        return False
    before = analysis.lower[first - 1] if first else ""
    if before == "of":  # "the village of Tell Hawadin", whatever the parser makes of Tell
        return True
    if before in words.title or analysis.lower[first] in words.title or analysis.lower[first] in words.never:
        return False
    return all(analysis.tags[token] in ("NNP", "NNPS") for token in range(first, last) if _is_capital(analysis, token))


def _is_capital(analysis: Analysis, token: int) -> bool:
    return analysis.words[token][0].isupper()


def _container(mention: Mention, mentions: Sequence[Mention], analysis: Analysis, words: PlaceWords) -> Mention | None:
    """The listed place that contains it: the one that follows behind a comma or "in", else the nearest of its sentence."""
    sentence = analysis.sentence_of[mention.first]
    near = [other for other in mentions if analysis.sentence_of[other.first] == sentence and other.choice is not None]
    for other in near:
        if other.first >= mention.end and is_joined(mention, other, analysis, words):
            return other
    gaps = [(max(other.first - mention.last, mention.first - other.last), other.first, other) for other in near]
    gap, _, nearest = min(gaps, default=(_REACH + 1, 0, None), key=lambda each: each[:2])
    return nearest if gap <= _REACH else None


def _placed(
    mention: Mention, outer: Mention | None, mentions: Sequence[Mention], gazetteer: Gazetteer, *, is_part: bool
) -> Entry | None:
    """The unlisted place as an entry at the point of what contains it; what `is_part` of a town is as exact as the town."""
    choice = outer.choice if outer else _country_of(mentions, gazetteer)
    if choice is None:
        return None
    kind: Precision = "province" if choice.known < 0 else choice.kind
    if kind == "settlement" and not is_part:
        kind = "district"
    return choice._replace(name=mention.text, kind=kind, geonames_id=None, population=0, known=0, capital=0, other=0)


def _country_of(mentions: Sequence[Mention], gazetteer: Gazetteer) -> Entry | None:
    """The country in which most of the report's towns, districts and provinces lie; those of its first place at a tie."""
    codes = [other.choice.country for other in mentions if other.choice and other.choice.kind in _NARROW]
    most = Counter(code for code in codes if code).most_common(1)
    name = gazetteer.country_names().get(most[0][0], "") if most else ""
    return next((entry for entry in gazetteer.find(name) if entry.kind == "country"), None)
