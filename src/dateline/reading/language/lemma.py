"""Parts of speech and lemmas by table: what the attribute ruler and the lemmatizer would say, without their cost."""

from collections.abc import Callable
from typing import Any

# Penn tag to universal tag, after the English tag map of spaCy 3 (Universal Dependencies, "en_ptb").
POS = {
    "''": "PUNCT",
    "``": "PUNCT",
    ",": "PUNCT",
    ".": "PUNCT",
    ":": "PUNCT",
    "-LRB-": "PUNCT",
    "-RRB-": "PUNCT",
    "HYPH": "PUNCT",
    "NFP": "PUNCT",
    "$": "SYM",
    "#": "SYM",
    "SYM": "SYM",
    "ADD": "X",
    "FW": "X",
    "LS": "X",
    "XX": "X",
    "AFX": "ADJ",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "PDT": "DET",
    "PRP$": "PRON",
    "WDT": "PRON",
    "WP$": "PRON",
    "EX": "PRON",
    "PRP": "PRON",
    "WP": "PRON",
    "IN": "ADP",
    "RP": "ADP",
    "MD": "AUX",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "POS": "PART",
    "TO": "PART",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "WRB": "SCONJ",
    "UH": "INTJ",
    "_SP": "SPACE",
    "VB": "VERB",
    "VBD": "VERB",
    "VBG": "VERB",
    "VBN": "VERB",
    "VBP": "VERB",
    "VBZ": "VERB",
}
_AUXILIARY = {"aux", "auxpass"}
_BE = frozenset({"am", "are", "be"})
_CONTRACTED = {
    "n't": "not",
    "'ve": "have",
    "'re": "be",
    "'ll": "will",
    "'d": "would",
    "'m": "be",
    "ca": "can",
    "wo": "will",
}


def make_lemmatizer(tables: dict[str, dict[str, Any]]) -> Callable[[str, str], str]:
    """A function (word, Penn tag) -> lower-case lemma, from the pipeline's rule, exception and index tables.

    Follows spaCy's rule lemmatizer (Princeton WordNet's morphy): exceptions first, then the first rule whose result
    is a word of the index, else the first rule's result. Answers are remembered.
    """
    exceptions, index, rules = (tables.get(name, {}) for name in ("lemma_exc", "lemma_index", "lemma_rules"))
    index = {part: frozenset(words) for part, words in index.items()}
    remembered: dict[tuple[str, str], str] = {}

    def lemma(word: str, tag: str) -> str:
        key = (word, tag)
        if key not in remembered:
            lower = word.lower()
            remembered[key] = _lemma(lower, tag, exceptions, index, rules)
        return remembered[key]

    return lemma


def _lemma(word: str, tag: str, exceptions: Any, index: Any, rules: Any) -> str:
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    if word == "'s" and tag == "VBZ":
        return "be"
    part = POS.get(tag, "X")
    if part == "AUX" or tag in ("VB", "VBP", "NN", "JJ", "RB", "NNP", "PRP"):
        return "be" if word in _BE and tag in ("VB", "VBP") else word
    if part not in ("VERB", "NOUN", "ADJ", "ADV", "PROPN"):
        return word
    part = "NOUN" if part == "PROPN" else part
    found = exceptions.get(part, {}).get(word)
    return found[0] if found else _by_rule(word, index.get(part, frozenset()), rules.get(part, ()))


def _by_rule(word: str, index: frozenset[str], rules: Any) -> str:
    forms = [word[: -len(old)] + new for old, new in rules if old and word.endswith(old) and len(word) > len(old)]
    known = next((form for form in forms if form in index), None)
    return known or (word if word in index or not forms else forms[0])


def universal_tag(tag: str, dep: str, lemma: str) -> str:
    """The universal tag of a token: verbs that serve others, and "be", are AUX."""
    part = POS.get(tag, "X")
    if part == "VERB" and (dep in _AUXILIARY or lemma == "be"):
        return "AUX"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    return part
