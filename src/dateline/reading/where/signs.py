"""Is it a place at all?: the evidence around a name, for and against."""

from math import log10

from dateline.knowledge.place_names import fold_name
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention

# Evidence in steps of about a doubling of the odds; set by hand, as no openly licensed gold exists to fit them to.
_LABELS = {"GPE": 2.0, "LOC": 1.6, "FAC": -0.2, "NORP": -0.6, "ORG": -0.8, "PERSON": -1.6, "EVENT": -1.0, "PRODUCT": -1.2, "WORK_OF_ART": -1.2, "LAW": -1.0}  # fmt: skip
_NEVER = -9.0


def weigh(mention: Mention, analysis: Analysis, words: PlaceWords, people: frozenset[str]) -> float:
    """The evidence that a mention is a place, zero being undecided."""
    if _is_other_thing(mention, analysis, words):
        return _NEVER
    sign = (
        _fame(mention)
        + _label(mention, analysis)
        + _before(mention, analysis, words)
        + _after(mention, analysis, words)
    )
    plain = fold_name(mention.text)
    known = mention.entries[0].known > 0
    if plain in people and not known:
        sign -= 2.0
    if mention.last == mention.first + 1:
        if plain in words.given_name and not known:
            sign -= 0.8
        if plain in words.doubtful:
            sign -= 2.5
    if mention.kind:
        sign += 1.6
    if mention.within:
        sign += 2.2
    if analysis.pos[mention.last - 1] not in ("PROPN", "NOUN"):
        sign -= 0.8
    return sign


def _fame(mention: Mention) -> float:
    """Well-known places need less evidence; a little-known other name of a place needs more."""
    best = mention.entries[0]
    if best.known > 0:
        return 1.6
    people = max(entry.population for entry in mention.entries)
    own = any(not entry.other for entry in mention.entries)
    fame = 0.45 * (log10(people + 10) - 4.2)
    return fame + (0.6 if best.kind == "province" else 0.0) + (0.0 if own else -0.8)


def _label(mention: Mention, analysis: Analysis) -> float:
    """What the statistical recogniser says of the words."""
    name = analysis.name_at.get(mention.last - 1) or analysis.name_at.get(mention.first)
    if name is None:
        return 0.0
    worth = _LABELS.get(name.label, -0.4)
    whole = name.last - name.first <= mention.last - mention.first + 1
    return worth if whole or worth < 0 else worth - 0.8


def _is_other_thing(mention: Mention, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether the words next to it make it a paper, a street, a person with a title, or an institution's patron."""
    lower, before, after = analysis.lower, mention.first - 1, mention.last
    if after < len(lower) and analysis.text[analysis.starts[after]].isupper() and not mention.within:
        if lower[after] in words.outlet or lower[after] in words.street:
            return True
    if before < 0:
        return False
    if lower[before] in words.title and analysis.text[analysis.starts[before]].isupper():
        return True
    return (
        before > 0
        and lower[before] == "of"
        and lower[before - 1] in words.institution_of
        and mention.entries[0].known < 1
    )


def _before(mention: Mention, analysis: Analysis, words: PlaceWords) -> float:
    before = mention.begin - 1
    if before >= 0 and analysis.lower[before] == "the":
        before -= 1
    if before < 0 or analysis.sentence_of[before] != analysis.sentence_of[mention.first]:
        return 0.0
    word = analysis.lower[before]
    if word in words.locative:
        return 1.4
    if (
        analysis.text[analysis.starts[before]].isupper()
        and analysis.pos[before] == "PROPN"
        and before not in analysis.known_at
    ):
        return -1.6
    return 0.4 if word in (",", "and", "or") else 0.0


def _after(mention: Mention, analysis: Analysis, words: PlaceWords) -> float:
    after = mention.end
    if after >= len(analysis) or analysis.sentence_of[after] != analysis.sentence_of[mention.first]:
        return 0.0
    word = analysis.lower[after]
    if word in words.person_verb and mention.entries[0].known < 1:
        return -0.8
    if analysis.text[analysis.starts[after]].isupper() and analysis.pos[after] == "PROPN" and not mention.within:
        return 0.3 if word in words.organisation else -1.3
    return 0.0
