"""Participles that the parser takes for the verb of the sentence: "A drone believed to be American killed four men"."""

from msgspec import structs

from dateline.knowledge.demonyms import load_demonyms
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
    changed = any([_free_clauses(analysis), _open_with_near(analysis), _join_adjectives(analysis)])
    if changed:
        for derived in ("children", "edges"):
            analysis.__dict__.pop(derived, None)
    changed = _pass_places(analysis) or changed
    for token, tag in enumerate(analysis.tags):
        changed = (tag in ("NNP", "JJ") and _gather(analysis, token)) or changed
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


def _open_with_near(analysis: Analysis) -> bool:
    """Make a preposition of "Near" at the head of a sentence, which the parser takes for part of the name behind it: in
    "Near Raqqa, two strikes hit a camp" Raqqa hit nothing."""
    changed = False
    for number, sentence in enumerate(analysis.sentences):
        near = sentence.first
        place = analysis.heads[near]
        if analysis.lower[near] != "near" or analysis.deps[near] != "compound" or place <= near:
            continue
        tops = (t for t in range(place + 1, sentence.last) if analysis.heads[t] == t and analysis.pos[t] == "VERB")
        verb = analysis.heads[place] if analysis.heads[place] != place else next(tops, place)
        if verb <= place or analysis.words[place + 1] != ",":
            continue
        if analysis.deps[place] not in ("nsubj", "npadvmod", "dep", "nsubjpass", "ROOT"):
            continue
        analysis.sentences[number] = structs.replace(sentence, root=verb if sentence.root == place else sentence.root)
        analysis.heads[near], analysis.deps[near] = verb, "prep"
        analysis.tags[near], analysis.pos[near] = "IN", "ADP"
        analysis.heads[place], analysis.deps[place] = near, "pobj"
        for token in range(place + 1, verb):
            if analysis.heads[token] == place:
                analysis.heads[token] = verb
        changed = True
    return changed


def _pass_places(analysis: Analysis) -> bool:
    """Take a place before a subject for what it is: "In Archi district, Kunduz province, rebels fled", "In Kunduz
    province, Afghan and allied forces fled".

    The parser makes the province the subject and the rebels its other name, which would need a comma behind it, or one
    more subject, which would need an "and" before it.
    """
    changed = False
    for place, dep in enumerate(analysis.deps):
        verb = analysis.heads[place]
        true = analysis.child(place, "appos") or _listed_at_once(analysis, place)
        if dep not in ("nsubj", "nsubjpass") or true is None or not place < true < verb:
            continue
        group = [verb, *(kid for kid in analysis.children[verb] if analysis.deps[kid] in ("aux", "auxpass", "advmod"))]
        before = analysis.edges[0][place] - 1
        closed = analysis.edges[1][true] + 1 not in group
        if closed or before < 0 or analysis.words[analysis.edges[0][true] - 1] != ",":
            continue
        if analysis.lower[before] in _WHERE and analysis.heads[before] == verb and not analysis.children[before]:
            above, label = before, "pobj"  # "In Kunduz province, rebels ..."
        elif analysis.words[before] == "," and (inner := _named_before(analysis, verb, before)) is not None:
            above, label = inner, "appos"
        else:
            continue
        analysis.heads[place], analysis.deps[place] = above, label
        analysis.heads[true], analysis.deps[true] = verb, dep
        changed = True
    return changed


def _named_before(analysis: Analysis, verb: int, comma: int) -> int | None:
    """The place that a phrase before a comma ends with ("in Archi district"), if nothing but such phrases opens the
    clause."""
    for kid in analysis.children[verb]:
        if kid < comma and analysis.deps[kid] == "prep" and analysis.edges[1][kid] in (comma - 1, comma):
            last = analysis.edges[1][kid]
            nouns = [t for t in range(kid, comma) if analysis.deps[t] == "pobj" and analysis.edges[1][t] == last]
            where = [t for t in nouns if analysis.lower[analysis.heads[t]] in _WHERE]
            return where[-1] if where else None
    return None


def _listed_at_once(analysis: Analysis, place: int) -> int | None:
    """The first name that the parser lists with a place behind a comma alone, where no "and" stands between."""
    kids = analysis.children[place]
    listed = next((kid for kid in kids if analysis.deps[kid] == "conj" and kid > place), None)
    joined = any(analysis.deps[kid] == "cc" and listed is not None and kid < listed for kid in kids)
    return None if joined else listed


def _gather(analysis: Analysis, first: int) -> bool:
    """Make one noun of "Afghan and allied forces", where the parser took the first adjective for a noun of its own."""
    noun = first + 3
    if noun >= len(analysis) or analysis.heads[noun] != first or analysis.deps[noun] != "conj":
        return False
    joint, between = first + 1, first + 2
    if analysis.lower[joint] != "and" or analysis.heads[between] != noun or analysis.tags[noun] != "NNS":
        return False
    if analysis.edges[0][first] != first or not _is_national(analysis, first):
        return False
    above = noun if analysis.heads[first] == first else analysis.heads[first]
    for kid in analysis.children[first]:
        analysis.heads[kid] = noun
    analysis.heads[noun], analysis.deps[noun] = above, analysis.deps[first]
    analysis.heads[first], analysis.deps[first] = noun, "amod"
    analysis.heads[joint] = first
    analysis.heads[between], analysis.deps[between] = first, "conj"
    return True


def _is_national(analysis: Analysis, token: int) -> bool:
    """True for an adjective of a nation: "Afghan", "Syrian"."""
    return analysis.words[token] in load_demonyms()


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
