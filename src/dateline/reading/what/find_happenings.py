"""From an analysis to the happenings it reports."""

from dateline.knowledge.event_words import EventWords, VerbRule, load_event_words
from dateline.reading.language import Analysis, Sentence
from dateline.reading.what.blame import spare_victims
from dateline.reading.what.by_noun import event_of_noun
from dateline.reading.what.by_verb import event_of_verb
from dateline.reading.what.codes import acled_type
from dateline.reading.what.commitments import commitments
from dateline.reading.what.draft import Draft
from dateline.reading.what.fields import fields_of, is_barred
from dateline.reading.what.governing import governors_of
from dateline.reading.what.happening import Governor, Happening
from dateline.reading.what.kinds import is_date, kinds_of
from dateline.reading.what.merge import merge
from dateline.reading.what.modes import context_of, mode_of
from dateline.reading.what.slots import is_hidden_gerund, prepositions

_FIGHTERS = frozenset({"armed", "state-force", "insurgent"})
_TELLING = frozenset({"armed", "armed-party", "state-force", "insurgent", "protester"})
_KIND = frozenset({"SUPPORT", "COOPERATE", "AID", "CONSULT", "CONCEDE"})
_GIVEN = frozenset({"AGREE", "AID", "SUPPORT"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "csubj"})


def find_happenings(analysis: Analysis) -> tuple[Happening, ...]:
    """Who did what to whom: every event that a report tells of, in order of trigger, one for each happening.

    Actors and recipients are head tokens of noun phrases; who they are is for `who` to say. Raises nothing.
    """
    drafts = _drafts(analysis, load_event_words())
    fields = fields_of(analysis)
    drafts = [
        draft
        for draft in drafts
        if not is_barred(draft.root_name, fields[analysis.sentence_of[draft.head]], done=_is_done(analysis, draft))
    ]
    _fill_speech(analysis, drafts)
    _fill_kindness(analysis, drafts)
    spare_victims(analysis, drafts)
    merged = merge(analysis, drafts)
    merged += commitments(analysis, merged)
    found = [_finish(analysis, draft) for draft in merged]
    return tuple(sorted(found, key=lambda happening: (happening.trigger, happening.root)))


def _drafts(analysis: Analysis, words: EventWords) -> list[Draft]:
    drafts: list[Draft] = []
    verbs, nouns = words.verbs, words.nouns
    for token, lemma in enumerate(analysis.lemmas):
        pos = analysis.pos[token]
        draft = None
        if (
            pos == "VERB"
            and analysis.tags[token] == "VBG"
            and analysis.deps[token] in _NOMINAL
            and analysis.lower[token] in nouns
        ):
            draft = event_of_noun(analysis, token, analysis.lower[token])
        elif pos == "VERB" and (lemma in verbs or analysis.lower[token] in verbs):
            if (analysis.deps[token] != "amod" or is_hidden_gerund(analysis, token)) and not _is_order(analysis, token):
                draft = event_of_verb(analysis, token)
        elif (
            pos in ("NOUN", "PROPN", "VERB")
            and lemma in nouns
            and analysis.deps[token] != "compound"
            and not (pos == "PROPN" and (is_date(analysis, token) or _is_titled(analysis, token)))
        ):
            draft = event_of_noun(analysis, token, lemma)
        elif (
            pos == "AUX"
            and analysis.tags[token] != "MD"
            and lemma in verbs
            and analysis.deps[token] not in ("aux", "auxpass")
        ):
            draft = event_of_verb(analysis, token)
        if draft is not None:
            drafts.append(draft)
    return _one_a_trigger(drafts)


def _is_order(analysis: Analysis, verb: int) -> bool:
    """True for a sentence that opens with a bare verb: advice to a reader ("Hit the beach"), which tells of nothing done."""
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    return (
        analysis.tags[verb] == "VB"
        and all(analysis.pos[token] == "PUNCT" for token in range(sentence.first, verb))
        and not any(analysis.deps[kid] in ("nsubj", "nsubjpass", "aux", "auxpass") for kid in analysis.children[verb])
    )


def _is_titled(analysis: Analysis, token: int) -> bool:
    """True for a word of war in the name of a dam, a man or a book ("Samarra Barrage")."""
    name = analysis.name_at.get(token)
    return name is not None and name.label in ("FAC", "GPE", "LOC", "PERSON", "WORK_OF_ART")


def _fill_speech(analysis: Analysis, drafts: list[Draft]) -> None:
    """An act of speech that names no recipient has that of the act it promises, refuses or threatens."""
    open_ = [
        draft
        for draft in drafts
        if isinstance(draft.rule, VerbRule)
        and draft.rule.speech
        and not draft.recipients
        and not (draft.reciprocal and len(draft.actors) > 1)
    ]
    if not open_:
        return
    by_head = {draft.head: draft for draft in drafts if draft.root_name == "CONSULT" and draft.actors}
    for speech in open_:
        talk = by_head.get(analysis.heads[speech.head]) if analysis.deps[speech.head] == "conj" else None
        if talk is not None and talk.actors == speech.actors:  # "spoke to the king and urged restraint"
            speech.recipients = talk.recipients
    for draft in drafts:
        if not draft.recipients or draft.noun == draft.head:
            continue
        above = {governor.token for governor in governors_of(analysis, draft.head)}
        for speech in open_:
            if not speech.recipients and any(speech.first <= token < speech.last for token in above):
                speech.recipients = tuple(token for token in draft.recipients if token not in speech.actors)


def _fill_kindness(analysis: Analysis, drafts: list[Draft]) -> None:
    """What somebody promises or gives in one breath with a kindness to another is for that other: "recognised the council
    and pledged aid"."""
    kind = {draft.head: draft for draft in drafts if draft.root_name in _KIND and draft.actors and draft.recipients}
    for draft in drafts:
        other = kind.get(analysis.heads[draft.head]) if analysis.deps[draft.head] == "conj" else None
        if other is None or draft.recipients or draft.root_name not in _GIVEN or draft.reciprocal:
            continue
        truce = (draft.mode or draft.rule.mode) == "ceasefire"
        if draft.actors == other.actors and not other.reciprocal and not truce:
            draft.recipients = other.recipients


def _one_a_trigger(drafts: list[Draft]) -> list[Draft]:
    """A light verb with its noun is one event: the noun's, unless the verb's own rule names that noun."""
    verbs = {draft.head: draft for draft in drafts if draft.noun is None}
    covered = {
        token: draft for draft in verbs.values() for token in range(draft.first, draft.last) if token != draft.head
    }
    gone: set[int] = set()
    for draft in drafts:
        if draft.noun is None:
            continue
        inside, rival = covered.get(draft.noun), verbs.get(draft.head)
        if inside is not None:
            inside.mode = inside.mode or inside.rule.mode or draft.rule.mode
            gone.add(id(draft))
        elif rival is not None:
            gone.add(id(_weaker(rival, draft)))
    return [draft for draft in drafts if id(draft) not in gone]


def _weaker(verb: Draft, noun: Draft) -> Draft:
    """The noun where the verb's own rule is about such nouns ("signed a treaty"), else the verb ("launched a raid")."""
    rule = verb.rule
    if isinstance(rule, VerbRule) and rule.object == "theme" and verb.object == noun.noun and rule.root != "MOBILIZE":
        verb.actors = verb.actors or noun.actors
        verb.recipients = verb.recipients or tuple(token for token in noun.recipients if token not in verb.actors)
        return noun
    return verb


def _is_done(analysis: Analysis, draft: Draft) -> bool:
    """True for what a verb says that a known party, or one that fights, does."""
    if draft.noun is not None:
        return False
    known = (analysis.known_at.get(token) for token in draft.actors)
    named = any(name is not None and name.how in ("name", "alias") for name in known)
    return named or any(kinds_of(analysis, token) & _FIGHTERS for token in draft.actors)


def _words(analysis: Analysis, sentence: Sentence, governors: tuple[Governor, ...]) -> set[str]:
    """The dictionary forms of a sentence, without names in its body ("March", "Live Nation") and without who says it."""
    says = {each.token for each in governors if each.kind == "say"}
    if analysis.child(sentence.root, "ccomp") is not None:
        says.add(sentence.root)
    tellers = {token for verb in sorted(says) for token in _teller(analysis, verb)}
    span = [token for token in range(sentence.first, sentence.last) if token not in tellers]
    named = "" if sentence.heading else "PROPN"
    return {analysis.lemmas[token] for token in span if token == sentence.first or analysis.pos[token] != named}


def _teller(analysis: Analysis, verb: int) -> range:
    subject = analysis.child(verb, "nsubj")
    return range(0) if subject is None else range(analysis.edges[0][subject], analysis.edges[1][subject] + 1)


def _finish(analysis: Analysis, draft: Draft) -> Happening:
    rule, root = draft.rule, draft.root_name
    mode = None if draft.commitment else (draft.mode or rule.mode)
    mode = mode or mode_of(analysis, draft, root)
    sentence = analysis.sentences[analysis.sentence_of[draft.head]]
    acled = rule.acled if not draft.commitment else None
    governors = governors_of(analysis, draft.noun if draft.undergone and draft.noun is not None else draft.head)
    if draft.ended is not None:
        governors = (Governor("fail", draft.ended), *governors)
    if acled is None:
        acled = acled_type(
            root,
            mode,
            reciprocal=draft.reciprocal,
            actors=_kinds_of_side(analysis, draft.actors),
            recipients=_kinds_of_side(analysis, draft.recipients),
            words=_words(analysis, sentence, governors),
        )
    return Happening(
        root=root,
        mode=mode,
        context=(None if draft.commitment else rule.context) or context_of(analysis, draft, root),
        cameo=rule.cameo,
        acled=None if draft.commitment else acled,
        ucdp=None,
        trigger=(draft.first, draft.last),
        head=draft.head,
        actors=draft.actors,
        recipients=draft.recipients,
        reciprocal=draft.reciprocal,
        clause=_clause(analysis, draft),
        rule=rule.id,
        governors=governors,
        also=draft.also,
        responsibility=draft.responsibility,
        casualty=rule.casualty,
        commitment=draft.commitment,
        why=f"{'verb' if isinstance(rule, VerbRule) else 'noun'}:{rule.id}{draft.path}",
    )


def _kinds_of_side(analysis: Analysis, tokens: tuple[int, ...]) -> set[str]:
    """The classes of the nouns that name a side, and of those before and after them ("members of the security forces")."""
    kinds: set[str] = set()
    for token in tokens:
        kinds |= kinds_of(analysis, token)
        for kid in analysis.children[token]:
            if analysis.deps[kid] in ("compound", "nmod"):
                kinds |= kinds_of(analysis, kid) & _TELLING
        for name, noun in prepositions(analysis, token):
            if name == "of":
                kinds |= kinds_of(analysis, noun) & _TELLING
    return kinds


def _clause(analysis: Analysis, draft: Draft) -> tuple[int, int]:
    """The smallest clause that holds trigger and arguments."""
    left, right = analysis.edges
    token = draft.head
    for _ in range(20):
        if analysis.pos[token] in ("VERB", "AUX") or analysis.heads[token] == token:
            break
        token = analysis.heads[token]
    inside = [draft.first, draft.last - 1, *draft.actors, *draft.recipients]
    return min([left[token], *inside]), max([right[token], *inside]) + 1
