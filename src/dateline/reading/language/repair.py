"""Mistakes that the parser makes again and again, put right by what cannot be otherwise."""

from msgspec import structs

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language.analysis import Analysis
from dateline.reading.language.coordination import part_coordination
from dateline.reading.language.garden_paths import leave_garden_paths
from dateline.reading.language.hands import mend_hands
from dateline.reading.language.infinitives import join_infinitives
from dateline.reading.language.tellers import part_tellers

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})
_STOPS = frozenset({",", "-", "–", "—"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "ROOT"})
_SECRET = frozenset({"security", "intelligence", "secret"})
SERVICES = "security-service"  # the lemma under which `knowledge` lists them
_AGES = frozenset({"year", "month", "years"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def repair(analysis: Analysis) -> None:
    """Put right, in place, verbs left without a subject, clauses put under what follows them, subjects that headlines
    join by a comma, and tellers put into another's mouth."""
    for mend in (leave_garden_paths, _revive_verbs, part_coordination, mend_hands, join_infinitives):
        if mend(analysis):
            _forget(analysis)
    _name_the_aged(analysis)
    _name_services(analysis)
    changed = [
        _give_subjects(analysis),
        _part_at_semicolons(analysis),
        _join_by_commas(analysis),
        _join_between(analysis),
        _name_the_last(analysis),
        part_tellers(analysis),
    ]
    if any(changed):
        _forget(analysis)


def _forget(analysis: Analysis) -> None:
    for derived in ("children", "edges"):
        analysis.__dict__.pop(derived, None)


def _revive_verbs(analysis: Analysis) -> bool:
    """Make a verb again of the first word of a phrase that the parser took for an adjective behind an apposition.

    In "Two guards, Ali and Reza, sustained injuries in a blast" the parser has no verb: "sustained injuries" is one more
    name of the guards. Only what our event rules know as verb and object is put right.
    """
    changed = False
    for verb, dep in enumerate(analysis.deps):
        if dep != "amod" or analysis.tags[verb] not in _PARTICIPLES or analysis.words[verb - 1] not in _STOPS:
            continue
        object_ = analysis.heads[verb]
        lemma = _verb_before(analysis, verb, object_) if analysis.deps[object_] == "appos" else None
        if lemma is None:
            continue
        subject = _named_first(analysis, object_)
        above = analysis.heads[subject]
        if above == subject:
            analysis.heads[verb], analysis.deps[verb] = verb, "ROOT"
            number = analysis.sentence_of[verb]
            analysis.sentences[number] = structs.replace(analysis.sentences[number], root=verb)
        elif analysis.deps[subject] == "nsubj" and above > object_:
            analysis.heads[verb], analysis.deps[verb] = above, "ccomp"  # "..., sources said"
        else:
            continue
        analysis.heads[subject], analysis.deps[subject] = verb, "nsubj"
        analysis.heads[object_], analysis.deps[object_] = verb, "dobj"
        analysis.lemmas[verb], analysis.tags[verb], analysis.pos[verb] = lemma, "VBD", "VERB"
        changed = True
    return changed


def _verb_before(analysis: Analysis, verb: int, object_: int) -> str | None:
    """The dictionary form of a participle that our event rules know with this object; None where they do not."""
    word, verbs = analysis.lower[verb], load_event_words().verbs
    forms = dict.fromkeys((analysis.lemmas[verb], word.removesuffix("ed"), word.removesuffix("d")))
    known = (form for form in forms for entry in verbs.get(form, ()) if analysis.lemmas[object_] in entry.rest)
    return next(known, None)


def _named_first(analysis: Analysis, token: int) -> int:
    """The noun that an apposition, or a chain of them, names again."""
    for _ in range(4):
        if analysis.deps[token] != "appos":
            break
        token = analysis.heads[token]
    return token


def _part_at_semicolons(analysis: Analysis) -> bool:
    """Set a clause that ends at a semicolon beside the one that follows it, where the parser put it below that.

    In "The union said two had died; the police denied it" the first half is not what the police denied.
    """
    changed = False
    for mark, word in enumerate(analysis.words):
        if word != ";":
            continue
        sentence = analysis.sentences[analysis.sentence_of[mark]]
        later = next((t for t in range(mark, sentence.last) if analysis.heads[t] == t), None)
        if later is None or analysis.pos[later] not in ("VERB", "AUX"):
            continue
        kids = analysis.children[later]
        before = [t for t in kids if t < mark and analysis.deps[t] not in ("punct", "cc", "mark", "advmod")]
        if len(before) != 1 or analysis.deps[before[0]] not in ("ccomp", "parataxis"):
            continue
        first = before[0]
        if not _ends_by(analysis, first, mark) or not any(analysis.deps[t] in _SUBJECTS for t in kids if t > mark):
            continue
        analysis.heads[first], analysis.deps[first] = first, "ROOT"
        analysis.heads[later], analysis.deps[later] = first, "conj"
        analysis.sentences[analysis.sentence_of[mark]] = structs.replace(sentence, root=first)
        changed = True
    return changed


def _join_by_commas(analysis: Analysis) -> bool:
    """Join to a subject the name before it that has only a comma for "and": "Israel, Hamas agree truce".

    The parser takes the first name for a time ("Monday, ..."), the only noun that stands so in a sentence.
    """
    changed = False
    for first, dep in enumerate(analysis.deps):
        verb = analysis.heads[first]
        if dep != "npadvmod" or analysis.sentences[analysis.sentence_of[first]].first != analysis.edges[0][first]:
            continue
        if verb <= first + 2 or analysis.words[first + 1] != "," or analysis.tags[verb] == "VBZ":
            continue
        second = analysis.child(verb, "nsubj")
        if second is None or analysis.edges[0][second] != first + 2 or not _may_act(analysis, first):
            continue
        analysis.heads[first], analysis.deps[first] = verb, "nsubj"
        analysis.heads[second], analysis.deps[second] = first, "conj"
        changed = True
    return changed


def _name_the_aged(analysis: Analysis) -> None:
    """Make a noun, a person, of "old" in "killed a 17-year-old", which the parser takes for an adjective."""
    for token, word in enumerate(analysis.lower):
        if (
            word in ("old", "olds")
            and token > 1
            and analysis.lower[token - 2] in _AGES
            and analysis.deps[token] in _NOUNS
        ):
            analysis.lemmas[token], analysis.pos[token] = "person", "NOUN"
            analysis.tags[token] = "NNS" if word == "olds" else "NN"


def _name_services(analysis: Analysis) -> None:
    """Tell "the security services" and "the secret service", which arrest and shoot, from services that people are given."""
    for token in range(1, len(analysis)):
        if analysis.lemmas[token] == "service" and analysis.lower[token - 1] in _SECRET:
            analysis.lemmas[token] = SERVICES


def _join_between(analysis: Analysis) -> bool:
    """Join the second of two parties after "between" to the first, where the parser made it a further subject.

    In "A truce brokered by Ghana between the state and nine rebel groups was signed" the groups do not sign alone.
    """
    changed = False
    for first, dep in enumerate(analysis.deps):
        if dep != "pobj" or analysis.lower[analysis.heads[first]] != "between":
            continue
        joint = next((kid for kid in analysis.children[first] if analysis.deps[kid] == "cc"), None)
        if joint is None or analysis.child(first, "conj") is not None:
            continue
        second = next(
            (t for t in range(joint + 1, min(joint + 8, len(analysis))) if _opens_at(analysis, t, joint)), None
        )
        if second is not None:
            analysis.heads[second], analysis.deps[second] = first, "conj"
            changed = True
    return changed


def _name_the_last(analysis: Analysis) -> bool:
    """Hang an apposition in the singular from the last of several names, which it stands behind: "Karimi and Salehi, the
    president's envoy, met"."""
    changed = False
    for kid, dep in enumerate(analysis.deps):
        first = analysis.heads[kid]
        if dep != "appos" or first >= kid or analysis.tags[kid] not in ("NN", "NNP") or analysis.pos[first] != "PROPN":
            continue
        last = first
        while (more := analysis.child(last, "conj")) is not None and more < kid:
            last = more
        begin = analysis.edges[0][kid]
        beside = begin - 2 == last and analysis.words[begin - 1] == ","
        if last != first and analysis.pos[last] == "PROPN" and beside:
            analysis.heads[kid] = last
            changed = True
    return changed


def _opens_at(analysis: Analysis, token: int, joint: int) -> bool:
    """True for a subject that begins right behind a conjunction, of a verb that has another subject before it."""
    if analysis.deps[token] not in _SUBJECTS or analysis.edges[0][token] != joint + 1:
        return False
    return any(kid < joint and analysis.deps[kid] in _SUBJECTS for kid in analysis.children[analysis.heads[token]])


def _may_act(analysis: Analysis, token: int) -> bool:
    return token in analysis.known_at or analysis.tags[token] == "NNS"


def _ends_by(analysis: Analysis, verb: int, mark: int) -> bool:
    """True where nothing that hangs from a verb stands behind a mark, and no quotation is open there."""
    sentence = analysis.sentences[analysis.sentence_of[mark]]
    quotes = sum(word in _QUOTES for word in analysis.words[sentence.first : mark])
    return quotes % 2 == 0 and analysis.edges[1][verb] <= mark


def _give_subjects(analysis: Analysis) -> bool:
    """Give a finite verb without a subject the noun phrase before it, where the parser made that an apposition.

    In "After a year of war in Mali, the rebels have agreed ..." the parser takes "the rebels" for another name of Mali,
    and the verb is left without a subject, which English does not allow.
    """
    children = analysis.children
    changed = False
    for verb, tag in enumerate(analysis.tags):
        if analysis.pos[verb] not in ("VERB", "AUX") or analysis.deps[verb] not in ("ROOT", "ccomp", "advcl"):
            continue
        if any(analysis.deps[kid] in _SUBJECTS for kid in children[verb]):
            continue
        group = [
            verb,
            *(kid for kid in children[verb] if kid < verb and analysis.deps[kid] in ("aux", "auxpass", "neg")),
        ]
        if tag not in _FINITE and not any(analysis.tags[token] in _FINITE for token in group):
            continue
        subject = _apposition_before(analysis, min(group))
        if subject is not None and analysis.heads[subject] < subject and not _is_above(analysis, verb, subject):
            analysis.heads[subject] = verb
            analysis.deps[subject] = "nsubjpass" if any(analysis.deps[t] == "auxpass" for t in group) else "nsubj"
            changed = True
    return changed


def _apposition_before(analysis: Analysis, verb: int) -> int | None:
    """The head of an apposition that ends right before a verb group and has a comma before it, but none behind."""
    token = verb - 1
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    if token <= sentence.first or analysis.pos[token] not in ("NOUN", "PROPN", "PRON", "NUM"):
        return None
    for _ in range(8):
        if analysis.deps[token] == "appos":
            start = _left_edge(analysis, token)
            return token if start > sentence.first and analysis.words[start - 1] == "," else None
        if analysis.heads[token] == token or analysis.deps[token] not in ("conj", "pobj", "prep", "compound", "nmod"):
            return None
        token = analysis.heads[token]
    return None


def _left_edge(analysis: Analysis, token: int) -> int:
    """The first token of what hangs from a token before it."""
    while True:
        before = [kid for kid in analysis.children[token] if kid < token and analysis.deps[kid] != "punct"]
        if not before:
            return token
        token = min(before)


def _is_above(analysis: Analysis, low: int, high: int) -> bool:
    """True where `low` hangs from `high`, so that to turn them round would make a circle."""
    for _ in range(100):
        if low == high:
            return True
        if analysis.heads[low] == low:
            return False
        low = analysis.heads[low]
    return True
