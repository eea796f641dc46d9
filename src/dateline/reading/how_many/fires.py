"""Has a casualty word what its rule wants beside it?"""

from dateline.knowledge.figure_words import Trigger
from dateline.reading.language import Analysis


def fires(analysis: Analysis, token: int, rule: Trigger) -> bool:
    """True where the words that a rule wants with its own are there, and none that it forbids."""
    if rule.under and not any(lemma in rule.under for lemma in _above(analysis, token)):
        return False
    if not (rule.with_ or rule.not_with):
        return True
    near = _below(analysis, token)
    return (not rule.with_ or any(word in rule.with_ for word in near)) and not any(
        word in rule.not_with for word in near
    )


def _above(analysis: Analysis, token: int) -> list[str]:
    found: list[str] = []
    for _ in range(4):
        found.extend(analysis.lemmas[kid] for kid in analysis.children[token] if analysis.deps[kid] in ("acl", "relcl"))
        if analysis.heads[token] == token:
            break
        token = analysis.heads[token]
        found.append(analysis.lemmas[token])
    return found


def _below(analysis: Analysis, token: int) -> list[str]:
    """Lemmas of what hangs from a word, of the objects of its prepositions, and of what is listed with these."""
    found: list[str] = []
    head = analysis.heads[token]
    if analysis.deps[token] == "amod" and head > token and analysis.deps[head] == "appos":
        found.append(analysis.lemmas[head])  # "the driver, N. N., sustained injuries" taken for one more name of his
    for kid in analysis.children[token]:
        found.append(analysis.lemmas[kid])
        found.extend(analysis.lemmas[k] for k in analysis.children[kid] if analysis.deps[k] in ("pobj", "conj", "prep"))
    return found
