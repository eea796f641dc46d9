"""Who was told: the outlet to which a source spoke."""

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language import Analysis
from dateline.reading.says_who.kinds import tell_kind
from dateline.reading.says_who.naming import describe
from dateline.reading.says_who.saying import Saying
from dateline.reading.who import Cast

_POINTING = frozenset({"the", "this", "our"})
_TO = frozenset({"to", "with"})
_DEPTH = 4


def find_hearer(analysis: Analysis, saying: Saying, cast: Cast | None) -> int | None:
    """The head token of the outlet that was told ("told the Times", "said in an interview with the BBC"); None for
    others.
    """
    if saying.rule.part != "verb" or not saying.rule.quotes:
        return None
    for token in [saying.hearer, *_spoken_to(analysis, saying.head, _DEPTH)]:
        if token is not None and _is_outlet(analysis, token, cast):
            return token
    return None


def _is_outlet(analysis: Analysis, token: int, cast: Cast | None) -> bool:
    if analysis.tags[token] in ("PRP", "WP") or _is_generic(analysis, token):
        return False
    if analysis.lemmas[token] in load_saying_words().journalists:
        return False
    return tell_kind(analysis, token, describe(analysis, token)[0], cast) == "outlet"


def _is_generic(analysis: Analysis, token: int) -> bool:
    """True for "the news agency" and the like: the publisher, or an outlet named before, and no voice of its own."""
    return analysis.pos[token] == "NOUN" and any(analysis.lower[kid] in _POINTING for kid in analysis.children[token])


def _spoken_to(analysis: Analysis, verb: int, depth: int) -> list[int]:
    """Objects of "to" and "with" behind the verb's prepositions ("in an interview with X", "speaking to X")."""
    found: list[int] = []
    if depth == 0:
        return found
    for kid in analysis.children[verb]:
        if kid < verb and analysis.deps[kid] != "advcl":
            continue
        if analysis.deps[kid] == "prep" and analysis.lower[kid] in _TO:
            found += [k for k in analysis.children[kid] if analysis.deps[k] == "pobj"]
        elif analysis.deps[kid] in ("prep", "pobj") or (
            analysis.deps[kid] == "advcl" and analysis.lemmas[kid] in load_saying_words().talking
        ):
            found += _spoken_to(analysis, kid, depth - 1)
    return found
