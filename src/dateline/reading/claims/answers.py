"""Answers to what was told before: "The group claimed responsibility", "Kabul blamed India", "the army denied the report"."""

from collections.abc import Sequence

import msgspec

from dateline.knowledge.answer_words import AnswerRule, index_answer_verbs
from dateline.reading.claims.tolls import told_before
from dateline.reading.language import Analysis
from dateline.reading.what import Governor, Happening
from dateline.reading.what.slots import surface_subject
from dateline.reading.who import Cast
from dateline.record import Actor

_REACH = 4  # sentences back to what somebody denies; ours, from reading reports
_MOST = 3  # happenings that one denial may answer
_STANDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT", "PROTEST"})  # said, not done
_BODIES = frozenset({"GOV", "MIL", "COP", "SPY"})  # PLOVER sectors of what answers for one state
_DEEDS = frozenset({"for", "of", "on"})  # what follows them is what somebody is blamed for
_NOBODY = frozenset({"no", "nobody", "none", "neither", "noone"})


def find_answers(analysis: Analysis, cast: Cast, happenings: Sequence[Happening]) -> list[tuple[Happening, Happening]]:
    """For each answer, the happening it speaks of again as the one who answers tells it, and its first telling.

    The new telling has the answer's words for its trigger, and so the voice of whoever answers.
    """
    rules, found, told = index_answer_verbs(), [], list(happenings)  # what is told again may be answered in turn
    held = {analysis.sentence_of[each.head] for each in happenings if each.responsibility is not None}
    for verb, lemma in enumerate(analysis.lemmas):
        if lemma not in rules or analysis.pos[verb] != "VERB":
            continue
        for rule in rules[lemma]:
            if rule.effect in ("own", "disown") and analysis.sentence_of[verb] in held:
                continue  # "claimed responsibility for the attack" has been read
            found += _answers(analysis, cast, told, verb, rule)
            told = [*happenings, *(again for again, _ in found)]
    return found


def answered_by(happening: Happening) -> int | None:
    """The verb by which a happening is denied, whose subject says so; None for any that nobody denies."""
    denied = happening.responsibility == "denied" and happening.governors
    return happening.governors[0].token if denied else None


def _answers(
    analysis: Analysis, cast: Cast, happenings: Sequence[Happening], verb: int, rule: AnswerRule
) -> list[tuple[Happening, Happening]]:
    object_, subject = _object(analysis, verb), surface_subject(analysis, verb)
    if object_ is None or subject is None or _is_void(analysis, verb, subject):
        return []
    if rule.effect == "blame" and any(analysis.lower[kid] in _DEEDS for kid in analysis.children[verb]):
        return []
    doer = object_ if rule.effect == "blame" else subject
    if cast.at(doer) is None or not (rule.effect == "blame" or _is_bare(analysis, object_, rule)):
        return []
    if rule.effect == "deny":
        told = _said_of(analysis, cast, happenings, verb, subject)
    else:
        last = told_before(analysis, verb, happenings)
        told = [last] if last is not None else []
    return [(_retell(analysis, verb, object_, doer, rule, before), before) for before in told]


def _object(analysis: Analysis, verb: int) -> int | None:
    """The object, also where it stands before its clause: "a charge that Baku rejected"."""
    object_ = analysis.child(verb, "dobj")
    if object_ is None and analysis.deps[verb] == "relcl":
        subject = analysis.child(verb, "nsubj")
        own = subject is not None and analysis.tags[subject] not in ("WDT", "WP")
        return analysis.heads[verb] if own else None
    return object_


def _is_void(analysis: Analysis, verb: int, subject: int) -> bool:
    """True where nobody answers, or somebody does not: "no group has claimed", "did not deny"."""
    kids = (subject, *analysis.children[subject])
    return any(analysis.lower[token] in _NOBODY for token in kids) or any(
        analysis.deps[kid] in ("neg", "aux") and analysis.tags[kid] in ("RB", "MD") for kid in analysis.children[verb]
    )


def _is_bare(analysis: Analysis, noun: int, rule: AnswerRule) -> bool:
    """True for a noun of the rule that names nothing more than "it": "responsibility for that", not "for the delay"."""
    if analysis.lemmas[noun] not in rule.nouns:
        return False
    below = [analysis.child(kid, "pobj", "pcomp") for kid in analysis.children[noun] if analysis.deps[kid] == "prep"]
    clause = any(analysis.deps[kid] in ("acl", "ccomp") for kid in analysis.children[noun])
    return not clause and all(token is not None and analysis.pos[token] == "PRON" for token in below)


def _said_of(
    analysis: Analysis, cast: Cast, happenings: Sequence[Happening], verb: int, denier: int
) -> list[Happening]:
    """What the nearest sentence before has the denier do, or those whom it answers for."""
    here = analysis.sentence_of[verb]
    near = [
        each
        for each in happenings
        if each.head < verb
        and here - analysis.sentence_of[each.head] <= _REACH
        and each.root not in _STANDS
        and each.responsibility is None
        and any(_answers_for(cast, denier, actor) for actor in each.actors)
    ]
    if not near:
        return []
    last = max(analysis.sentence_of[each.head] for each in near)
    return [each for each in near if analysis.sentence_of[each.head] == last][:_MOST]


def _answers_for(cast: Cast, denier: int, actor: int) -> bool:
    """True where both are one party, or bodies of one state."""
    who, accused = cast.at(denier), cast.at(actor)
    if who is None or accused is None:
        return False
    if set(who.actors) & set(accused.actors):
        return True
    ours, theirs = ([cast.actors[name] for name in party.actors] for party in (who, accused))
    states = {each.country for each in ours if each.country is not None and _is_of_state(each)}
    return any(each.country in states and _is_of_state(each) for each in theirs)


def _is_of_state(actor: Actor) -> bool:
    return actor.kind == "state" or actor.sector in _BODIES


def _retell(analysis: Analysis, verb: int, object_: int, doer: int, rule: AnswerRule, before: Happening) -> Happening:
    first, last = min(verb, object_), max(verb, object_) + 1
    sentence = analysis.sentences[analysis.sentence_of[verb]]
    denied = rule.effect in ("disown", "deny")
    governor = Governor("deny" if denied else "accuse", verb)
    return msgspec.structs.replace(
        before,
        trigger=(first, last),
        head=object_,
        also=(),
        actors=before.actors if rule.effect == "deny" else (doer,),
        recipients=tuple(token for token in before.recipients if token != doer),
        clause=(sentence.first, sentence.last),
        governors=() if rule.effect == "own" else (governor,),
        responsibility={"own": "claimed", "blame": None}.get(rule.effect, "denied"),
        why=f"{rule.id}, of: {before.why}",
    )
