"""Noun phrases as token ranges."""

from dateline.reading.language import Analysis

_BEFORE = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "npadvmod", "advmod", "punct", "case"}
)
_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod", "punct"})


def phrase_start(analysis: Analysis, head: int) -> int:
    """The first token of the base noun phrase with this head: its determiners and modifiers, no clause."""
    first, floor = head, analysis.sentences[analysis.sentence_of[head]].first
    left = analysis.edges[0]
    for kid in reversed(analysis.children[head]):
        if kid > head:
            continue
        if analysis.deps[kid] not in _BEFORE or max(floor, left[kid]) > first or _parts(analysis, kid):
            break
        first = max(floor, left[kid])
    first = next((token + 1 for token in range(head - 1, first, -1) if _parts(analysis, token)), first)
    while first < head and analysis.deps[first] == "punct" and analysis.words[first] not in ("[", "("):
        first += 1
    while first < head - 1 and analysis.tags[first] == "VBG" and analysis.deps[first] == "amod":
        first += 1  # "engaging Afghan forces": what is done to the forces, not what they are
    return first


def _parts(analysis: Analysis, token: int) -> bool:
    """True for a mark that parts phrases: a comma, a colon, a dash with space around it."""
    if analysis.deps[token] != "punct":
        return False
    start, end = analysis.starts[token], analysis.ends[token]
    spaced = analysis.text[start - 1 : start].isspace() or analysis.text[end : end + 1].isspace()
    return analysis.words[token] not in ('"', "'", "``", "''", "“", "”") and spaced


def phrase_end(analysis: Analysis, head: int) -> int:
    """One past the last token of the base noun phrase: its head, or a number or letter that follows as part of the name."""
    last = head + 1
    while (
        last < len(analysis.words)
        and analysis.heads[last] == head
        and analysis.deps[last] in ("nummod", "case")
        and analysis.tags[last] != "POS"
    ):
        last += 1
    return last


_COUNTS = frozenset({"det", "nummod", "advmod", "quantmod", "predet", "punct"})
_COUNTING_TAGS = frozenset({"CD", "JJR", "JJS", "IN", "DT", "PDT", "PRP$"})


def plain_words(analysis: Analysis, first: int, last: int) -> str:
    """The words of a phrase without its article and its count ("at least three policemen" are "policemen")."""
    while first < last - 1 and (analysis.deps[first] in _COUNTS or analysis.tags[first] in _COUNTING_TAGS):
        first += 1
    return analysis.quote(first, last)


def is_plural(analysis: Analysis, head: int) -> bool:
    """True for a noun in the plural: "the government" is not "other Arab governments"."""
    return analysis.tags[head] in ("NNS", "NNPS")


def modifiers(analysis: Analysis, head: int) -> list[int]:
    """Tokens that modify the head from before, nearest last, with what in turn modifies them ("US" in "US-backed")."""
    found: list[int] = []
    for kid in analysis.children[head]:
        if kid < head and analysis.deps[kid] in _MODIFIERS and analysis.pos[kid] != "PUNCT":
            found += (
                [deeper for deeper in modifiers(analysis, kid) if analysis.deps[kid] != "poss"]
                if analysis.children[kid]
                else []
            )
            found.append(kid)
    return found


def coordinated(analysis: Analysis, tokens: list[int], head: int) -> list[int]:
    """The tokens, in text order, with those before the head that are coordinated with them ("Greek and Turkish jets")."""
    joined = [other for token in tokens for other in conjuncts(analysis, token) if other < head]
    return sorted(set(joined))


def conjuncts(analysis: Analysis, head: int) -> list[int]:
    """The head and everything coordinated with it ("A", "B" and "C" in "A, B and C")."""
    found, waiting = [], [head]
    while waiting:
        token = waiting.pop(0)
        found.append(token)
        waiting += [kid for kid in analysis.children[token] if analysis.deps[kid] == "conj" and kid > token]
    return found


def objects_of(analysis: Analysis, head: int, *prepositions: str) -> list[int]:
    """Heads of what hangs from `head` by one of the prepositions, with their conjuncts ("of A, B and of C")."""
    return [
        token
        for first in analysis.children[head]
        if analysis.deps[first] == "prep" and analysis.lemmas[first] in prepositions
        for kid in conjuncts(analysis, first)
        for grandchild in analysis.children[kid]
        if analysis.deps[grandchild] == "pobj"
        for token in conjuncts(analysis, grandchild)
    ]
