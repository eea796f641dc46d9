"""Participles that the parser takes for the verb of the sentence: "A drone believed to be American killed four men"."""

from msgspec import structs

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language.analysis import Analysis

_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_WHERE = frozenset({"in", "at", "near", "outside"})
_HELPERS = frozenset({"be", "been", "being", "have", "has", "had"})
_TIED = frozenset({"associate", "affiliate", "link", "align", "lead", "back", "base", "inspire", "train", "sponsor"})
_REACH = 15  # tokens between the participle and the true verb; ours


def leave_garden_paths(analysis: Analysis) -> bool:
    """Give a sentence its true verbs back where a participle was taken for a verb, or a verb for a participle.

    English has no active "believed to be", so the noun before it is the subject of the verb that follows; and nobody
    speaks twice, so that in "The truce held on Sunday, residents said" the truce held. Returns whether anything changed.
    """
    changed = any([_free_clauses(analysis), _pass_places(analysis), _join_adjectives(analysis)])
    for verb in range(1, len(analysis) - 2):
        subject = _believed(analysis, verb)
        true = _true_verb(analysis, verb) if subject is not None else None
        if subject is not None and true is not None:
            _turn(analysis, subject, verb, true)
            changed = True
    return changed


def _free_clauses(analysis: Analysis) -> bool:
    """Make a clause of what the parser took for a first subject of an act of saying that has another right before it."""
    changed = False
    for verb, tag in enumerate(analysis.tags):
        subjects = [kid for kid in analysis.children[verb] if analysis.deps[kid] == "nsubj" and kid < verb]
        if tag not in ("VBD", "VBZ") or len(subjects) != 2 or analysis.child(verb, "ccomp") is not None:
            continue
        first, second = subjects
        told = analysis.child(first, "acl")
        parted = analysis.words[analysis.edges[0][second] - 1] == "," and analysis.edges[1][second] == verb - 1
        last = analysis.sentences[analysis.sentence_of[verb]].last
        goes_on = any(analysis.pos[token] in ("VERB", "AUX") for token in range(verb + 1, last))
        if told is None or goes_on or not parted or analysis.tags[told] != "VBN" or not _quotes(analysis, verb):
            continue
        analysis.heads[told], analysis.deps[told], analysis.tags[told] = verb, "ccomp", "VBD"
        analysis.heads[first], analysis.pos[told] = told, "VERB"
        changed = True
    return changed


def _pass_places(analysis: Analysis) -> bool:
    """Take the second of two places before a subject for what it is: "In Archi district, Kunduz province, rebels fled".

    The parser makes the province the subject and the rebels its other name, which would need a comma behind it.
    """
    changed = False
    for place, dep in enumerate(analysis.deps):
        verb, true = analysis.heads[place], analysis.child(place, "appos")
        if dep not in ("nsubj", "nsubjpass") or true is None or not place < true < verb:
            continue
        group = [verb, *(kid for kid in analysis.children[verb] if analysis.deps[kid] in ("aux", "auxpass", "advmod"))]
        before = analysis.edges[0][place] - 1
        fronted = [kid for kid in analysis.children[verb] if kid < before and analysis.lower[kid] in _WHERE]
        closed = analysis.edges[1][true] + 1 not in group
        if not fronted or closed or analysis.words[before] != "," or analysis.words[analysis.edges[0][true] - 1] != ",":
            continue
        inner = analysis.child(fronted[-1], "pobj")
        if inner is not None:
            analysis.heads[place], analysis.deps[place] = inner, "appos"
            analysis.heads[true], analysis.deps[true] = verb, dep
            changed = True
    return changed


def _join_adjectives(analysis: Analysis) -> bool:
    """Take a participle for part of the name behind it: "killed al-Qaeda associated Taliban leader" killed a leader."""
    changed = False
    for word, dep in enumerate(analysis.deps):
        verb = analysis.heads[word]
        if dep != "ccomp" or analysis.lemmas[word] not in _TIED or verb >= word:
            continue
        party, object_ = analysis.child(word, "nsubj"), analysis.child(word, "dobj")
        if party != word - 1 or object_ is None or analysis.edges[0][party] != verb + 1:
            continue
        for kid in analysis.children[word]:
            if kid > object_:
                analysis.heads[kid] = verb
        analysis.heads[object_], analysis.heads[word] = verb, object_
        analysis.deps[word], analysis.deps[party] = "amod", "npadvmod"
        analysis.tags[word], analysis.pos[word] = "VBN", "VERB"
        changed = True
    return changed


def _quotes(analysis: Analysis, verb: int) -> bool:
    entries = load_saying_words().verbs.get(analysis.lemmas[verb], ())
    return any(entry.rule.voice and entry.rule.quotes and "clause" in entry.rule.takes for entry in entries)


def _believed(analysis: Analysis, verb: int) -> int | None:
    """The subject that the parser gave a participle of belief which stands right behind it."""
    if (
        analysis.tags[verb] != "VBD"
        or analysis.lower[verb + 1] != "to"
        or analysis.lower[verb + 2] not in ("be", "have")
    ):
        return None
    rules = [entry.rule for entry in load_saying_words().verbs.get(analysis.lemmas[verb], ())]
    if not any("passive-infinitive" in rule.takes for rule in rules):
        return None
    subject = analysis.child(verb, "nsubj")
    return subject if subject is not None and analysis.edges[1][subject] == verb - 1 else None


def _true_verb(analysis: Analysis, verb: int) -> int | None:
    """The first finite verb behind a participle that hangs from it and has neither a helper nor a conjunction of its own."""
    last = min(analysis.sentences[analysis.sentence_of[verb]].last, verb + _REACH)
    for token in range(verb + 3, last):
        if analysis.lemmas[token] in ("be", "have"):
            continue
        if analysis.tags[token] not in _FINITE or analysis.deps[token] in ("aux", "auxpass", "amod", "relcl"):
            continue
        helped = analysis.tags[token - 1] in ("MD", "TO", "CC", "RB") or analysis.lower[token - 1] in _HELPERS
        return None if helped or not _is_below(analysis, token, verb) else token
    return None


def _is_below(analysis: Analysis, low: int, high: int) -> bool:
    for _ in range(_REACH):
        if low == high:
            return True
        low = analysis.heads[low]
    return False


def _turn(analysis: Analysis, subject: int, verb: int, true: int) -> None:
    heads, deps = analysis.heads, analysis.deps
    kids = [kid for kid in analysis.children[verb] if kid > true]
    if heads[verb] == verb:
        heads[true] = true
        number = analysis.sentence_of[verb]
        analysis.sentences[number] = structs.replace(analysis.sentences[number], root=true)
    else:
        heads[true] = heads[verb]
    deps[true] = deps[verb]
    for kid in kids:
        heads[kid] = true
    for kid in analysis.children[true]:
        if kid < verb + 3 and deps[kid] in ("aux", "auxpass", "nsubj"):
            heads[kid], deps[kid] = verb, "xcomp"
    heads[subject], deps[subject] = true, "nsubjpass" if analysis.child(true, "auxpass") is not None else "nsubj"
    heads[verb], deps[verb] = subject, "acl"
    analysis.tags[verb], analysis.tags[true], analysis.pos[true] = "VBN", "VBD", "VERB"
