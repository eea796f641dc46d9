"""The names of people in a report, so that "Jackson said" behind "Mary Jackson" is no town."""

from dateline.knowledge.place_names import fold_name
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis


def find_people(analysis: Analysis, words: PlaceWords) -> frozenset[str]:
    """Last names, folded, of those the report names in full or by title."""
    found: set[str] = set()
    for name in analysis.names:
        if name.label == "PERSON" and name.last - name.first > 1:
            last = name.last - 1
            if analysis.lower[last] in ("'s", "’s"):
                last -= 1
            found.add(fold_name(analysis.words[last]))
    for token, word in enumerate(analysis.lower[:-1]):
        if (word in words.title or word in words.given_name) and analysis.text[analysis.starts[token]].isupper():
            behind = token + 1
            if analysis.pos[behind] == "PROPN" and analysis.text[analysis.starts[behind]].isupper():
                found.add(fold_name(analysis.words[behind]))
    return frozenset(found)
