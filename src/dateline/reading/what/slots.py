"""Who fills the places around a verb: subject, object, agent, prepositions, through passives, control and relatives."""

from msgspec import Struct

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import is_party, kinds_of
from dateline.reading.what.relatives import RELATIVE, antecedent_of, harms, relative_clause

_DASHES = frozenset({"-", "--", "–", "—", ":"})
_DEPTH = 8
_ADDRESSING = frozenset({"on", "upon", "to", "for", "with"})


class Slots(Struct):
    """Tokens around one verb. Subject and object are the deep ones: a passive's are turned round."""

    subject: int | None = None
    object: int | None = None
    dative: int | None = None
    passive: bool = False
    preps: tuple[tuple[str, int], ...] = ()
    inner: tuple[int, ...] = ()


def slots_of(analysis: Analysis, verb: int) -> Slots:
    """The slots of a verb, found once a report."""
    memo: dict[int, Slots] = analysis.memo.setdefault("what.slots", {})
    slots = memo.get(verb)
    if slots is None:
        slots = memo[verb] = _find_slots(analysis, verb)
    return slots


def _find_slots(analysis: Analysis, verb: int) -> Slots:
    deps, kids = analysis.deps, analysis.children[verb]
    passive = is_passive(analysis, verb)
    slots = Slots(passive=passive)
    if is_hidden_gerund(analysis, verb):
        noun = analysis.heads[verb]
        slots.object, slots.subject = noun, _controller_of_gerund(analysis, analysis.heads[noun], 0)
        slots.preps = tuple(prepositions(analysis, noun))
        return slots
    surface = surface_subject(analysis, verb)
    if passive:
        slots.object = surface
        slots.subject = _agent(analysis, verb) or _shared_agent(analysis, verb) or _agent_below(analysis, verb)
        if slots.subject is None and deps[verb] == "conj" and _own_subject(analysis, verb) is None:
            slots.subject = _agent(analysis, analysis.heads[verb])  # "seized by rebels and looted"
        for kid in kids:
            if deps[kid] in ("dobj", "oprd") and not harms(analysis, verb):
                slots.dative = slots.object
                slots.object = kid
    else:
        slots.subject = surface
        slots.object = next((kid for kid in kids if deps[kid] in ("dobj", "attr")), None)
        if slots.object is None:
            slots.object = _small_clause_subject(analysis, verb)
        if slots.object is None:
            slots.object = _gapped_object(analysis, verb) or _shared_object(analysis, verb)
    slots.dative = next((_noun_of(analysis, kid) for kid in kids if deps[kid] == "dative"), slots.dative)
    slots.object = antecedent_of(analysis, slots.object)
    slots.subject = _resolved(analysis, verb, antecedent_of(analysis, slots.subject))
    slots.preps = tuple(prepositions(analysis, verb))
    slots.inner = tuple(kid for kid in kids if deps[kid] in ("xcomp", "ccomp"))
    return slots


def is_hidden_gerund(analysis: Analysis, verb: int) -> bool:
    """True for "focus on engaging rebel forces", where the parse takes the verb for an adjective."""
    if analysis.deps[verb] != "amod" or analysis.tags[verb] != "VBG":
        return False
    noun = analysis.heads[verb]
    return analysis.edges[0][noun] == verb and analysis.deps[noun] == "pobj" and analysis.heads[noun] == verb - 1


def is_passive(analysis: Analysis, verb: int, depth: int = 0) -> bool:
    """True for "was attacked", "the town attacked by rebels", "killed and wounded" under one auxiliary."""
    deps, kids = analysis.deps, analysis.children[verb]
    if any(deps[kid] in ("auxpass", "nsubjpass", "csubjpass", "agent") for kid in kids):
        return True
    if any(deps[kid] == "aux" and analysis.lemmas[kid] in ("have", "do", "will", "would") for kid in kids):
        return False
    if analysis.tags[verb] != "VBN":
        return False
    bare = not any(deps[kid] in ("dobj", "nsubj") for kid in kids) and _shared_object(analysis, verb) is None
    if deps[verb] in ("acl", "amod", "advcl", "xcomp", "oprd") and bare:
        return True
    if deps[verb] == "conj" and not any(deps[kid] in ("nsubj", "aux") for kid in kids):
        return depth < _DEPTH and analysis.heads[verb] != verb and is_passive(analysis, analysis.heads[verb], depth + 1)
    return False


def _agent(analysis: Analysis, verb: int) -> int | None:
    for kid in analysis.children[verb]:
        if analysis.deps[kid] == "agent" or (analysis.deps[kid] == "prep" and analysis.lower[kid] == "by"):
            noun = analysis.child(kid, "pobj")
            if noun is not None and analysis.pos[noun] != "NUM" and not _is_means(analysis, noun):
                return noun
    return None


def _agent_below(analysis: Analysis, verb: int) -> int | None:
    """The doer that the parse hangs from what was done with: "was threatened with death by a crowd"."""
    for kid in analysis.children[verb]:
        if analysis.deps[kid] == "prep" and analysis.lower[kid] == "with":
            low = analysis.child(kid, "pobj", "pcomp")
            return None if low is None else _agent(analysis, low)
    return None


def _shared_agent(analysis: Analysis, verb: int) -> int | None:
    """The doer behind the second of two harms: "five were killed and ten wounded by rebel fire"."""
    if not harms(analysis, verb):
        return None
    for kid in analysis.children[verb]:
        if analysis.deps[kid] == "conj" and analysis.tags[kid] == "VBN" and harms(analysis, kid):
            return _agent(analysis, kid)
    return None


def _is_means(analysis: Analysis, noun: int) -> bool:
    """True for "by truck" and "by chopper": a vehicle without an article says how, not by whom."""
    bare = analysis.tags[noun] in ("NN", "NNP") and analysis.words[noun].islower() and not analysis.children[noun]
    return bare and bool(load_event_words().classes.get(analysis.lemmas[noun], frozenset()) & {"site", "thing-er"})


def _noun_of(analysis: Analysis, token: int) -> int:
    """The noun below a preposition, or the noun itself."""
    noun = analysis.child(token, "pobj") if analysis.pos[token] in ("ADP", "SCONJ") else token
    return token if noun is None else noun


def prepositions(analysis: Analysis, token: int) -> list[tuple[str, int]]:
    """Prepositions that hang from a token with their nouns; of two in a row ("out of") both count."""
    found = []
    for kid in analysis.children[token]:
        if analysis.lower[kid] == "according":
            continue  # "according to a report" says who says it
        if analysis.deps[kid] in ("prep", "agent", "dative", "prt") or (
            analysis.deps[kid] == "advmod" and analysis.pos[kid] == "ADP"
        ):
            for low in analysis.children[kid]:
                if analysis.deps[low] == "pobj":
                    found.append((analysis.lower[kid], low))
                elif analysis.deps[low] == "prep" or (analysis.deps[low] == "conj" and analysis.pos[low] == "ADP"):
                    noun = analysis.child(low, "pobj")  # also "called on the army to leave and on the rebels to stay"
                    if noun is not None:
                        found.append((analysis.lower[low], noun))
    return found


def surface_subject(analysis: Analysis, verb: int, depth: int = 0) -> int | None:
    """The grammatical subject of a verb: its own, or the one it shares, is controlled by, or modifies."""
    own = _own_subject(analysis, verb)
    if own is not None:
        if analysis.lower[own] in RELATIVE and analysis.deps[verb] not in ("relcl",):
            above = relative_clause(analysis, verb)
            if above is None and analysis.tags[own] == "WP":
                return None  # a question names nobody: "could not say who had fired"
            return analysis.heads[above] if above is not None else own
        return own
    if depth > _DEPTH:
        return None
    dep, head = analysis.deps[verb], analysis.heads[verb]
    if head == verb:
        return None
    if dep == "conj" and analysis.pos[head] in ("VERB", "AUX"):
        return surface_subject(analysis, head, depth + 1)
    if dep in ("xcomp", "ccomp", "advcl", "dep"):
        return _controller(analysis, verb, head, dep, depth)
    if dep == "pcomp":
        return _controller_of_gerund(analysis, head, depth)
    if dep in ("acl", "relcl"):
        return _modified(analysis, verb, head, depth)
    return None


def _own_subject(analysis: Analysis, verb: int) -> int | None:
    """The subject that hangs from the verb itself; of two the nearer, since a dateline ("OSLO -- A court") is no subject."""
    subjects = [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("nsubj", "nsubjpass")]
    if len(subjects) > 1 and analysis.words[subjects[0]].isupper():
        return subjects[-1]
    return subjects[0] if subjects else None


def _controller(analysis: Analysis, verb: int, head: int, dep: str, depth: int) -> int | None:
    if analysis.pos[head] == "ADJ" or analysis.pos[head] == "NOUN":
        own = analysis.child(head, "nsubj", "nsubjpass")
        if own is not None:
            return own
        return surface_subject(analysis, analysis.heads[head], depth + 1) if analysis.heads[head] != head else None
    if dep == "advcl" and analysis.tags[verb] == "VBG":
        head = _clause_before(analysis, verb, head)
        if is_passive(analysis, head) and not _goes_with_subject(analysis, verb, head):
            return _agent(analysis, head)
    if dep == "ccomp" and any(analysis.deps[kid] == "mark" for kid in analysis.children[verb]):
        return None
    if dep in ("xcomp", "ccomp") and _is_object_control(analysis, head):
        held = analysis.child(head, "dobj", "dative") or _called_on(analysis, head, verb)
        if held is not None and is_party(analysis, _noun_of(analysis, held)):
            return _noun_of(analysis, held)
    return surface_subject(analysis, head, depth + 1)


def _goes_with_subject(analysis: Analysis, verb: int, head: int) -> bool:
    """True for "were killed fighting them" and "Meeting elders, he was shot at", which the passive's subject did."""
    if _agent(analysis, head) is not None:
        return False
    return verb < head or (analysis.pos[verb - 1] != "PUNCT" and not harms(analysis, verb))


def _clause_before(analysis: Analysis, verb: int, head: int) -> int:
    """The clause that a participle goes on from: of "X soured as Y spoke, urging" the nearer, though it hangs from the other.

    What was done in words goes on from the act of saying ("said it was over, urging"), what harmed from what is said.
    """
    before = verb - 1
    while before > head and analysis.pos[before] == "PUNCT":
        before -= 1
    for kid in analysis.children[head]:
        if kid < verb and analysis.edges[1][kid] in (before, before + 1) and analysis.pos[kid] in ("VERB", "AUX"):
            own = analysis.child(kid, "nsubj", "nsubjpass")
            nearer = analysis.deps[kid] == "advcl" or (analysis.deps[kid] == "ccomp" and harms(analysis, verb))
            if own is not None and nearer and kid > head:
                return kid
    return head


def _called_on(analysis: Analysis, head: int, verb: int) -> int | None:
    """Whoever is asked by way of a preposition: "called on the council to condemn", "appealed to the rebels to leave"."""
    for name, noun in prepositions(analysis, head):
        if name in _ADDRESSING and head < noun < verb and is_party(analysis, noun):
            return noun
    return None


def _is_object_control(analysis: Analysis, verb: int) -> bool:
    rules = load_event_words().governors.get(analysis.lemmas[verb], ())
    return not is_passive(analysis, verb) and any(rule.controller == "object" for rule in rules)


def _controller_of_gerund(analysis: Analysis, prep: int, depth: int) -> int | None:
    """Who does what stands after a preposition: "accused the army of bombing", "prevented him from leaving"."""
    head = analysis.heads[prep]
    if analysis.pos[head] in ("VERB", "AUX"):
        if analysis.lower[prep] in ("of", "from", "for", "into") and not is_passive(analysis, head):
            held = analysis.child(head, "dobj")
            if held is not None and analysis.lower[prep] != "for":
                return held
            if held is not None and (_is_object_control(analysis, head) or _punishes(analysis, head)):
                return held
        return surface_subject(analysis, head, depth + 1)
    owner = analysis.child(head, "poss")
    if owner is None and analysis.lower[prep] == "of":  # "the Chinese offer of holding talks"
        owner = next((kid for kid in analysis.children[head] if kid < head and kid in analysis.known_at), None)
    if owner is not None:
        return owner
    return surface_subject(analysis, analysis.heads[head], depth + 1) if analysis.heads[head] != head else None


def _punishes(analysis: Analysis, verb: int) -> bool:
    """True for "detained three men for harassing others", who did the harassing."""
    roots = {entry.rule.root for entry in load_event_words().verbs.get(analysis.lemmas[verb], ())}
    return bool(roots & {"COERCE", "ACCUSE", "SANCTION"})


def _modified(analysis: Analysis, verb: int, noun: int, depth: int) -> int | None:
    """The noun that a participle or infinitive modifies; for "plan to attack" whoever has the plan."""
    if analysis.deps[verb] == "relcl" and any(
        analysis.deps[kid] in ("nsubj", "nsubjpass") for kid in analysis.children[verb]
    ):
        return None
    if analysis.tags[verb] == "VBG" and analysis.deps[verb] == "acl" and _is_outcome(analysis, verb, noun):
        return _doer(analysis, noun, depth)
    if analysis.tags[verb] == "VB":
        owner = analysis.child(noun, "poss")
        if owner is None and (
            not is_party(analysis, noun) or "event" in kinds_of(analysis, noun)
        ):  # "the Iraqi mission to retake the town"
            owner = next((kid for kid in analysis.children[noun] if kid < noun and kid in analysis.known_at), None)
            owner = owner if owner is not None else _whose(analysis, noun)
        above = analysis.heads[noun]
        if owner is not None and analysis.tags[owner] == "PRP$" and analysis.pos[above] == "VERB":
            return surface_subject(analysis, above, depth + 1) or owner  # "he expressed his desire to leave"
        if owner is not None:
            return owner
        if analysis.deps[noun] in ("dobj", "pobj", "attr") and above != noun:
            return _lifted(analysis, above, depth)
    return noun


def _whose(analysis: Analysis, noun: int) -> int | None:
    """Who holds what an infinitive follows: "the decision by Chad to leave", "the refusal of the rebels to leave"."""
    if "event" in kinds_of(analysis, noun):
        return None
    pairs = prepositions(analysis, noun)
    return next((low for name, low in pairs if name in ("by", "of") and is_party(analysis, low)), None)


def _is_outcome(analysis: Analysis, verb: int, noun: int) -> bool:
    """True for "fired at the village, killing three" and "killing three, wounding five": nobody there killed or wounded."""
    if not harms(analysis, verb):
        return False
    while analysis.deps[noun] == "conj" and analysis.heads[noun] < noun:
        noun = analysis.heads[noun]
    if _is_of_harm(analysis, noun):
        return True
    kinds = kinds_of(analysis, noun)
    return (
        analysis.deps[noun] in ("pobj", "dobj")
        and bool(kinds & {"place", "territory", "site"})
        and (not kinds & {"armed", "explosive", "event"})
    )


def _is_of_harm(analysis: Analysis, noun: int) -> bool:
    """True for who is harmed: the object of a harming verb, and who is named below it ("claiming the lives of two men")."""
    for _ in range(4):
        if analysis.deps[noun] == "dobj":
            return harms(analysis, analysis.heads[noun])
        if analysis.deps[noun] not in ("pobj", "prep", "conj") or (
            analysis.deps[noun] == "prep" and analysis.lower[noun] != "of"
        ):
            return False
        noun = analysis.heads[noun]
    return False


def _doer(analysis: Analysis, noun: int, depth: int) -> int | None:
    """The event noun or the subject of the verb above a noun: whatever had the outcome that is told after it."""
    above = noun
    for _ in range(6):
        above = analysis.heads[above]
        if analysis.pos[above] in ("VERB", "AUX"):
            if is_passive(analysis, above):
                return _agent(analysis, above)
            return surface_subject(analysis, above, depth + 1)
        if analysis.pos[above] == "NOUN" and "event" in kinds_of(analysis, above):
            return above
    return None


def _lifted(analysis: Analysis, above: int, depth: int) -> int | None:
    for _ in range(4):
        if analysis.pos[above] in ("VERB", "AUX"):
            return surface_subject(analysis, above, depth + 1)
        above = analysis.heads[above]
    return None


def _small_clause_subject(analysis: Analysis, verb: int) -> int | None:
    """The object in "found the general guilty" and "left forty people dead", which the parse makes a subject."""
    for kid in analysis.children[verb]:
        if analysis.deps[kid] not in ("oprd", "ccomp"):
            continue
        inner = analysis.child(kid, "nsubj", "nsubjpass")
        if inner is not None and analysis.tags[kid] == "VB" and inner > verb and _is_to(analysis, kid):
            return inner
        finite = any(analysis.deps[low] in ("aux", "auxpass", "mark", "cop") for low in analysis.children[kid])
        if inner is not None and not finite and (analysis.pos[kid] == "ADJ" or analysis.tags[kid] == "VBN"):
            return inner
    return None


def _is_to(analysis: Analysis, verb: int) -> bool:
    return any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[verb])


def _resolved(analysis: Analysis, verb: int, subject: int | None) -> int | None:
    """The speaker where a pronoun stands for it ("Norway said it had sent"), the noun after a dateline ("OSLO -- A court")."""
    if subject is None:
        return None
    if analysis.pos[subject] == "PRON":
        return _speaker(analysis, verb, subject)
    if analysis.words[subject].isupper() and subject - analysis.sentences[analysis.sentence_of[subject]].first < 4:
        for kid in analysis.children[subject]:
            if (
                kid > subject
                and analysis.deps[kid] in ("appos", "conj", "nmod", "dep")
                and analysis.words[subject + 1] in _DASHES
            ):
                return kid
    return subject


def _speaker(analysis: Analysis, verb: int, pronoun: int) -> int:
    above = analysis.heads[verb]
    if analysis.deps[verb] == "conj":
        above = analysis.heads[above]
        verb = analysis.heads[verb]
    if analysis.deps[verb] != "ccomp" or analysis.pos[above] != "VERB":
        return pronoun
    speaker = analysis.child(above, "nsubj")
    if speaker is None or speaker > verb or analysis.pos[speaker] not in ("NOUN", "PROPN"):
        return pronoun
    if not any(
        rule.kind == "say" or rule.kind == "deny"
        for rule in load_event_words().governors.get(analysis.lemmas[above], ())
    ):
        return pronoun
    return speaker if _agrees(analysis, pronoun, speaker) else pronoun


def _agrees(analysis: Analysis, pronoun: int, noun: int) -> bool:
    """True where number and kind let a pronoun stand for a noun."""
    word, name, known = analysis.lower[pronoun], analysis.name_at.get(noun), analysis.known_at.get(noun)
    plural = analysis.tags[noun] in ("NNS", "NNPS") or any(
        analysis.deps[kid] == "conj" for kid in analysis.children[noun]
    )
    person = (name is not None and name.label == "PERSON") or (known is not None and known.how == "person")
    if word == "they":
        return plural or (known is not None and "armed-group" in kinds_of(analysis, noun))
    if word == "it":
        return not plural and not person
    return word in ("he", "she") and not plural and (person or analysis.pos[noun] == "NOUN")


def _gapped_object(analysis: Analysis, verb: int) -> int | None:
    """The noun that a relative clause leaves out of its object place: "the town that rebels attacked"."""
    clause = relative_clause(analysis, verb)
    if clause is None:
        return None
    subject = analysis.child(clause, "nsubj", "nsubjpass")
    if subject is not None and analysis.lower[subject] not in RELATIVE:
        return analysis.heads[clause] if clause == verb else None
    return None


def _shared_object(analysis: Analysis, verb: int) -> int | None:
    """The object of the verb joined to a bare one: "killed and wounded a number of men" killed them too."""
    nearest = verb + 2
    if nearest >= len(analysis) or analysis.lower[verb + 1] not in ("and", "or") or analysis.heads[nearest] != verb:
        return None
    if analysis.deps[nearest] != "conj" or analysis.tags[nearest] != analysis.tags[verb]:
        return None
    return analysis.child(nearest, "dobj")
