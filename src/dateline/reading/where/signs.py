"""Is it a place at all?: the evidence around a name, for and against."""

from math import log10

from dateline.knowledge.place_names import fold_name
from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis
from dateline.reading.where.mention import Mention

# Evidence in steps of about a doubling of the odds; set by hand, as no openly licensed gold exists to fit them to.
_LABELS = {
    "GPE": 2.0, "LOC": 1.6, "FAC": -0.2, "NORP": -0.6, "ORG": -0.7, "PERSON": -1.6, "EVENT": -1.0, "PRODUCT": -1.2,
    "WORK_OF_ART": -1.2, "LAW": -1.0,
}  # fmt: skip
_NEVER = -9.0
# The recogniser takes many names of Asia and Africa for people; "district" behind one, or its country, says more.
_SAID = -0.3
_HEAD_TOKENS = 8


def weigh(mention: Mention, analysis: Analysis, words: PlaceWords, people: frozenset[str]) -> float:
    """The evidence that a mention is a place, zero being undecided."""
    known = mention.entries[0].known > 0
    tail = _tail(mention, analysis)
    if _is_other_thing(mention, tail, analysis, words):
        return _NEVER
    sign = _fame(mention) + _before(mention, analysis, words)
    label = _label(mention, analysis, words)
    sign += max(label, _SAID) if mention.kind or mention.within else label
    sign += _behind(mention, tail, analysis, words)
    if mention.last == mention.first + 1:
        sign += _alone(mention, analysis, words)
    if fold_name(mention.text) in people and not known:
        sign -= 2.0
    if mention.kind:
        sign += 1.6
    if mention.within or mention.holds:
        sign += 2.2
    if _opens_dateline(mention, analysis, words):
        sign += 3.0
    if not known and analysis.pos[mention.last - 1] not in ("PROPN", "NOUN"):
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


def _label(mention: Mention, analysis: Analysis, words: PlaceWords) -> float:
    """What the recogniser says of the words; where it sees a longer name, its part is another place."""
    name = analysis.name_at.get(mention.last - 1) or analysis.name_at.get(mention.first)
    if name is None:
        return 0.0
    worth = _LABELS.get(name.label, -0.4)
    if mention.entries[0].known > 0:
        return worth if worth > 0 else worth / 2
    if name.label == "PERSON" and name.last - name.first == 1 and mention.entries[0].country in words.transliterated:
        return worth / 2
    rest = [token for token in range(name.first, name.last) if not mention.first <= token < mention.last]
    return -1.5 if worth > 0 and not _is_plain(rest, analysis, words) else worth


def _is_plain(rest: list[int], analysis: Analysis, words: PlaceWords) -> bool:
    """Whether the other words of a recognised name only qualify it ("northern", "province"), or a comma lists it."""
    lower = analysis.lower
    return any(lower[token] == "," for token in rest) or all(
        analysis.text[analysis.starts[token] : analysis.ends[token]] == lower[token]
        or lower[token] in words.part
        or lower[token] in words.kinds
        for token in rest
    )


def _alone(mention: Mention, analysis: Analysis, words: PlaceWords) -> float:
    """Evidence against names of one word that are also something else."""
    plain, token = fold_name(mention.text), mention.first
    if mention.entries[0].known > 0:
        return 0.0
    sign = -2.5 if plain in words.doubtful else 0.0
    if plain in words.given_name:
        sign -= 0.8
    if analysis.sentences[analysis.sentence_of[token]].first == token and token not in analysis.name_at:
        sign -= 0.8
    if plain in _small_words(analysis):
        sign -= 1.5
    acronym = len(mention.text) < 6 and mention.text.isupper()
    return sign - 2.0 if acronym and mention.entries[0].name != mention.text else sign


def _small_words(analysis: Analysis) -> frozenset[str]:
    """The words that the report also writes in small letters: no "Hall" is a town where halls are spoken of."""
    found: frozenset[str] | None = analysis.memo.get("where.small_words")
    if found is None:
        found = analysis.memo["where.small_words"] = frozenset(word for word in analysis.words if word.islower())
    return found


def _tail(mention: Mention, analysis: Analysis) -> range:
    """The capitalised words that run on behind a mention: "Killeen" has the tail "Police Department"."""
    text, starts, ends, last = analysis.text, analysis.starts, analysis.ends, mention.last
    while (
        last < len(starts)
        and last - mention.last < 5
        and text[starts[last]].isupper()
        and starts[last] - ends[last - 1] == 1
    ):
        last += 1
    return range(mention.last, last)


def _is_other_thing(mention: Mention, tail: range, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether the words next to it make it a paper, a street, a person with a title, or an institution's patron."""
    lower, before = analysis.lower, mention.first - 1
    if fold_name(mention.text) in words.phrase or (
        before >= 0 and f"{lower[before]} {lower[mention.first]}" in words.phrase
    ):
        return True
    if tail and lower[tail[-1]] in words.organisation:
        return False
    if tail and (lower[tail[-1]] in words.outlet or lower[tail[0]] in words.outlet or lower[tail[0]] in words.street):
        return True
    if len(mention.text) == 2 and mention.text.isupper() and mention.entries[0].known < 1:
        return before < 1 or lower[before] != ","
    if before < 0:
        return False
    title = lower[before] if lower[before] != "." or not before else f"{lower[before - 1]}."
    if title in words.title and analysis.text[analysis.starts[before - (title != lower[before])]].isupper():
        return True
    return before > 0 and lower[before] == "of" and lower[before - 1] in words.institution_of


def _before(mention: Mention, analysis: Analysis, words: PlaceWords) -> float:
    before = mention.begin - 1
    if before >= 0 and analysis.lower[before] == "the":
        before -= 1
    if before < 0 or analysis.sentence_of[before] != analysis.sentence_of[mention.first]:
        return 0.0
    word = analysis.lower[before]
    if (
        word in words.locative
        or word in words.part
        or (word == "of" and _is_of_place(analysis.lower[before - 1], words))
    ):
        return 1.4
    if analysis.text[analysis.starts[before]].isupper() and analysis.pos[before] == "PROPN":
        if len(word) == 2 and word[1] == ".":
            return -3.0
        return 0.0 if before in analysis.known_at else -1.6
    return 0.4 if word in (",", "and", "or") else 0.0


def _is_of_place(word: str, words: PlaceWords) -> bool:
    """Whether "of" behind `word` leads to a place: "the siege of", or a resident's "28, of"."""
    return word == "," or word in words.siege


def _behind(mention: Mention, tail: range, analysis: Analysis, words: PlaceWords) -> float:
    after = mention.end
    if after >= len(analysis) or analysis.sentence_of[after] != analysis.sentence_of[mention.first]:
        return 0.0
    known = mention.entries[0].known > 0 or mention.entries[0].kind == "province"
    word = analysis.text[analysis.starts[after] : analysis.ends[after]]
    if word in words.person_verb and not known:
        return -0.8
    if word in words.local:
        return 1.0
    if not tail or mention.within or after > mention.last or known:
        return 0.0
    organisation = any(analysis.lower[token] in words.organisation for token in tail)
    return 0.3 if organisation else -1.3


def _opens_dateline(mention: Mention, analysis: Analysis, words: PlaceWords) -> bool:
    """Whether the mention opens a paragraph, with an agency or a dash behind: "AMMAN, Jordan (AP) -"."""
    text, start = analysis.text, analysis.starts[mention.first]
    if not mention.text.isupper() and not mention.within:
        return False
    if text[max(0, start - 2) : start].strip(" \n\t\"'") not in ("", ".", "-"):
        return False
    behind = range(mention.last, min(mention.last + _HEAD_TOKENS, len(analysis)))
    return any(analysis.lower[token] in words.agency or analysis.lower[token] in words.head_end for token in behind)
