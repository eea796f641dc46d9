"""The capitalised words of a report that the gazetteer knows as places."""

from collections.abc import Iterator

from dateline.knowledge.gazetteer import Entry, Gazetteer
from dateline.knowledge.load import load_actors
from dateline.knowledge.place_names import fold_name
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis, KnownName
from dateline.reading.where.mention import Mention

# No name of a place has more words than this ("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson" is not in the news).
_LONGEST = 8
# Two names this near each other's end are one run: a space, a hyphen.
_GAP = 2
# Kinds of actors that are called by names of their own, not by those of where they are.
_BODIES = frozenset({"armed group", "militia", "alliance", "intergovernmental", "organisation", "party", "movement"})
# Small words in a row inside a name: Port-au-Prince has three tokens between its capitals.
_BETWEEN = 5


def find_mentions(analysis: Analysis, gazetteer: Gazetteer, words: PlaceWords) -> list[Mention]:
    """Every longest run of capitalised words that names a place somewhere, in text order, none overlapping."""
    found: list[Mention] = []
    for first, last in find_runs(analysis, words):
        token = first
        while token < last:
            mention = _longest_at(analysis, gazetteer, words, token, last)
            if mention is not None:
                found.append(mention)
                token = mention.last
            else:
                token += 1
    return found


def find_runs(analysis: Analysis, words: PlaceWords) -> Iterator[tuple[int, int]]:
    """Runs of capitalised tokens with the small words between them, inside one sentence."""
    text, starts, ends, lower = analysis.text, analysis.starts, analysis.ends, analysis.lower
    for sentence in analysis.sentences:
        token = sentence.first
        while token < sentence.last:
            if not text[starts[token]].isupper():
                token += 1
                continue
            last = reached = token + 1
            while reached < sentence.last and starts[reached] - ends[reached - 1] < _GAP and reached - last < _BETWEEN:
                word = text[starts[reached] : ends[reached]]
                if word[0].isalpha() and not word.islower():
                    last = reached + 1
                elif lower[reached] not in words.joiner and not _clings(analysis, reached):
                    break
                reached += 1
            yield token, last
            token = last


def _clings(analysis: Analysis, token: int) -> bool:
    """Whether the token is part of one written word with the token before it ("Sheikh'Adi", "Al-hasakah")."""
    return analysis.starts[token] == analysis.ends[token - 1]


def _longest_at(analysis: Analysis, gazetteer: Gazetteer, words: PlaceWords, first: int, limit: int) -> Mention | None:
    text, starts, ends = analysis.text, analysis.starts, analysis.ends
    known = analysis.known_at.get(first)
    if not text[starts[first]].isupper() or (known is not None and _is_nowhere(known)):
        return None
    for last in range(min(limit, first + _LONGEST), first, -1):
        final = text[starts[last - 1] : ends[last - 1]]
        if final == final.lower() and not (final.isalpha() and _clings(analysis, last - 1)):
            continue
        name = text[starts[first] : ends[last - 1]]
        if len(name) > 60:
            continue
        entries = _entries(gazetteer, name, words)
        if not entries and len(name) < 6 and text[ends[last - 1] : ends[last - 1] + 1] == ".":
            entries = gazetteer.find(f"{name}.")
        if entries:
            return Mention(first, last, name, entries, first, last)
    return None


def _is_nowhere(known: KnownName) -> bool:
    """True for the name of somebody or of a body that is no country's, whatever towns are called so ("Red Cross")."""
    actors = load_actors().actors
    bodies = known.how in ("name", "alias") and all(actors[one].kind in _BODIES for one in known.ids if one in actors)
    return known.how == "person" or bodies


def _entries(gazetteer: Gazetteer, name: str, words: PlaceWords) -> tuple[Entry, ...]:
    """What `name` may be; very short names hold only as they are written, and plain words of English never."""
    found = gazetteer.find(name)
    if not found or found[0].known > 0:
        return found
    plain = fold_name(name)
    if plain in words.article or plain in words.agency:
        return ()
    if plain in words.never and plain not in words.doubtful:
        return ()
    return () if len(plain) < 4 and " " not in plain and found[0].other else found
