"""Which number stands with a noun, and which noun with a number?"""

from dateline.reading.how_many.number import Number
from dateline.reading.how_many.scene import Scene

_PREMODIFIERS = 12
_CLOSE = 5
_RECALL, _RECALL_TOKENS = 3, 120  # sentences and tokens within which "the rebels" are the ones counted before
_WITHIN = frozenset({"JJ", "NN", "NNP", "NNPS", "VBN", "CC", "HYPH", "JJR", "VBD"})
_BEFORE = frozenset({"nummod", "amod", "det", "quantmod", "compound", "predet", "nmod", "advmod"})


def number_of(scene: Scene, head: int) -> Number | None:
    """The number that stands with a noun, or that the head itself is."""
    analysis = scene.analysis
    if head in scene.numbers:
        return scene.numbers[head]
    first = analysis.edges[0][head]
    start = _start_of(scene, head)
    for token in range(head - 1, max(start, head - _PREMODIFIERS) - 1, -1):
        if token < first and token not in scene.numbers and analysis.tags[token] not in _WITHIN:
            break
        number = scene.numbers.get(token)
        if number is not None and (_modifies(scene, token, head) or _stands_before(scene, number, head)):
            return number
    return None


def _start_of(scene: Scene, token: int) -> int:
    """The first token of a sentence, or of the lone numeral that the parser cut off before it ("70 | traders fled")."""
    analysis = scene.analysis
    here = analysis.sentence_of[token]
    first = analysis.sentences[here].first
    alone = here > 0 and all(t in scene.numbers for t in range(analysis.sentences[here - 1].first, first))
    return analysis.sentences[here - 1].first if alone else first


def _stands_before(scene: Scene, number: Number, head: int) -> bool:
    """True where only words that may belong to the noun stand between it and a numeral, whatever the parser made of them."""
    if any(
        scene.analysis.tags[t] == "VBD" and scene.analysis.lower[t] not in scene.words.counted
        for t in range(number.last, head)
    ):
        return False
    between = scene.analysis.tags[number.last : head]
    year = number.last - number.opens == 1 and 1900 <= (number.best or 0) <= 2100
    return not year and len(between) <= _CLOSE and all(tag in _WITHIN for tag in between)


def _modifies(scene: Scene, token: int, head: int) -> bool:
    """True where a numeral stands before a noun, on it or on a word before it ("two police officers")."""
    analysis = scene.analysis
    for _ in range(4):
        if token == head:
            return True
        if analysis.deps[token] not in _BEFORE:
            return False
        token = analysis.heads[token]
    return False


def spoken_of(scene: Scene, head: int) -> Number | None:
    """The number of those that "the rebels" speaks of again: of the last such noun shortly before that had one."""
    analysis, lemma = scene.analysis, scene.analysis.lemmas[head]
    here = analysis.sentence_of[head]
    first = analysis.sentences[max(0, here - _RECALL)].first
    for token in range(head - 1, max(first, head - _RECALL_TOKENS) - 1, -1):
        if analysis.lemmas[token] == lemma and analysis.tags[token] == "NNS":
            number = number_of(scene, token)
            if number is not None and (number.low or 0) > 1:
                return number
    return None


def number_after(scene: Scene, token: int) -> Number | None:
    """The number that begins, with its bounds, right after a token."""
    for at in range(token + 1, token + 5):
        number = scene.numbers.get(at)
        if number is not None:
            return number if number.first == token + 1 else None
    return None


def noun_after(scene: Scene, numeral: int) -> int:
    """The noun that a numeral counts, as the parser has it; the numeral where it stands alone."""
    analysis, head = scene.analysis, numeral
    while analysis.heads[head] > head and analysis.deps[head] in ("nummod", "amod", "compound", "nmod", "quantmod"):
        head = analysis.heads[head]
        if analysis.lemmas[head] in scene.words.triggers:
            return numeral
    return head
