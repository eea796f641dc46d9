"""Polarity, certainty and status of one happening, from the words in whose scope it stands."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from dateline.knowledge.certainty_words import CertaintyWords, CueKind, DoubtCue, load_certainty_words
from dateline.knowledge.event_words import load_event_words
from dateline.reading.how_sure.judgement import Judgement
from dateline.reading.how_sure.predicate import predicate_of, shared_subject, verb_group
from dateline.reading.language import Analysis
from dateline.reading.what import Governor, Happening
from dateline.record import Certainty, Stance, Status

_SURE: dict[str, int] = {"certain": 0, "probable": 1, "possible": 2, "unstated": 3}
_STANDS = frozenset({"SUPPORT", "ACCUSE", "REJECT"})  # what others would think is a guess
_KINDS: tuple[CueKind, ...] = ("hedge", "doubt", "continuing")
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_NEGATABLE = frozenset({"plan", "seem", "attempt", "promise", "cause", "threat", "fail"})


class _State(Struct):
    negative: bool = False
    certainty: Certainty = "certain"
    status: Status | None = None
    stance: Stance = "neutral"
    cues: list[tuple[str, int, int]] = []

    def mark(self, kind: str, token: int) -> None:
        cue = (kind, token, token + 1)
        if cue not in self.cues:
            self.cues.append(cue)

    def hedge(self, certainty: Certainty | None) -> None:
        if certainty is not None and (
            self.certainty == "certain"
            or (_SURE[certainty] < _SURE["unstated"] and _SURE[certainty] > _SURE[self.certainty])
        ):
            self.certainty = certainty


def judge(analysis: Analysis, happening: Happening, sayings: Sequence[Any] = ()) -> Judgement:
    """How the origin means an event: affirmed or denied, how sure, and whether it happened, goes on or is to come.

    `sayings` are not looked at yet: the governors of the happening carry what acts of saying add.
    """
    words, state = load_certainty_words(), _State(cues=[])
    predicate = predicate_of(analysis, happening.head, _happening_verbs())
    if happening.commitment:
        state.status = "occurred"
    else:
        _by_verb_group(analysis, predicate, happening, words, state)
        _by_nouns(analysis, happening, predicate, words, state)
        _by_governors(analysis, happening, words, state)
        if predicate == happening.head and analysis.pos[predicate] in ("NOUN", "PROPN"):
            _by_clause_above(analysis, predicate, words, state)
        elif state.status is None and analysis.deps[predicate] == "csubj":
            _take_mood(analysis, analysis.heads[predicate], words, state)  # "helping them would be more urgent"
            if _is_goal(analysis, analysis.heads[predicate]):
                state.status = "planned"
        if state.status is None and analysis.tags[predicate] == "VBG" and analysis.deps[predicate] == "advcl":
            _go_along(analysis, predicate, words, state)
        _by_form(analysis, predicate, happening, state)
    if happening.responsibility == "denied":
        state.negative = True
    return Judgement(
        "negative" if state.negative else "positive", state.certainty, state.status or "occurred",
        happening.responsibility, tuple(sorted(state.cues, key=lambda cue: cue[1:])), state.stance,
    )  # fmt: skip


def _happening_verbs() -> frozenset[str]:
    return frozenset(
        word.split()[0] for rule in load_event_words().light_rules if rule.subject == "event" for word in rule.words
    )


def _by_verb_group(
    analysis: Analysis, predicate: int, happening: Happening, words: CertaintyWords, state: _State
) -> None:
    """Auxiliaries, adverbs, negations and conditions beside the verb."""
    group = verb_group(analysis, predicate)
    perfect = any(analysis.lemmas[kid] == "have" and analysis.deps[kid] == "aux" for kid in group)
    for kid in group:
        word = analysis.lower[kid]
        if (word in words.by_word["negation"]) and not _is_not_only(analysis, kid):
            state.negative = not state.negative
            state.mark("negation", kid)
        if analysis.deps[kid] == "mark" or analysis.tags[kid] == "WRB":
            _condition(kid, words.by_word["condition"].get(word), state)
        elif analysis.tags[kid] == "MD":
            _modal(analysis, kid, words.by_word["modal"].get(word), happening, perfect, state)
        for kind in _KINDS:
            cue = words.by_word[kind].get(word)
            if cue is not None:
                _apply(kid, cue, state)
    for kid in analysis.children[predicate]:
        if analysis.deps[kid] == "prep" and analysis.lower[kid] == "without" and happening.head != predicate:
            state.negative = True


def _is_not_only(analysis: Analysis, token: int) -> bool:
    return token + 1 < len(analysis) and analysis.lower[token + 1] in ("only", "just", "merely")


def _condition(token: int, cue: DoubtCue | None, state: _State) -> None:
    if cue is not None and cue.id == "if":
        state.status, state.certainty = "hypothetical", "unstated"
        state.mark("condition", token)


def _modal(
    analysis: Analysis, token: int, cue: DoubtCue | None, happening: Happening, perfect: bool, state: _State
) -> None:
    if cue is None:
        return
    state.mark("modal", token)
    state.hedge(cue.certainty)
    if perfect and cue.certainty == "possible":
        return
    if (
        cue.id == "may"
        and analysis.lemmas[happening.head] in ("have", "be")
        and happening.root != "CONSULT"  # "can have talks" have not had them
        and analysis.heads[token] == happening.head
    ):
        return
    state.status = cue.status
    said = any(governor.kind in ("say", "seem") for governor in happening.governors)
    if cue.backshift is not None and said and (happening.root not in _STANDS or _is_own_word(analysis, happening)):
        state.status = cue.backshift


def _is_own_word(analysis: Analysis, happening: Happening) -> bool:
    """True where the one who says "would" speaks of itself, and so announces rather than supposes."""
    subject = analysis.child(happening.head, "nsubj", "nsubjpass")
    return subject is not None and analysis.pos[subject] == "PRON"


def _apply(token: int, cue: DoubtCue, state: _State) -> None:
    state.mark(cue.kind, token)
    state.hedge(cue.certainty)
    if cue.stance is not None:
        state.stance = cue.stance
    if cue.status is not None and state.status is None:
        state.status = cue.status


def _by_nouns(analysis: Analysis, happening: Happening, predicate: int, words: CertaintyWords, state: _State) -> None:
    """ "no fighting", "none was captured", "alleged attack", "without an attack"."""
    nouns = [
        token
        for token in range(*happening.trigger)
        if analysis.pos[token] in ("NOUN", "PROPN") or token == happening.head
    ]
    nouns += [
        kid
        for kid in analysis.children[predicate]
        if analysis.deps[kid] in ("nsubj", "nsubjpass", "dobj", "attr", "expl") and kid not in nouns
    ]
    shared = shared_subject(analysis, predicate)
    if shared is not None and shared not in nouns:
        nouns.append(shared)
    for noun in nouns:
        for kid in (noun, *analysis.children[noun]):
            word = analysis.lower[kid]
            none = words.by_word["negation-noun"].get(word)
            if none is not None and (kid == noun or analysis.deps[kid] in ("det", "preconj", "neg", "predet")):
                state.negative = not state.negative
                state.mark("negation", kid)
            elif analysis.deps[kid] == "amod" and (noun == happening.head or noun in range(*happening.trigger)):
                for kind in _KINDS:
                    cue = words.by_word[kind].get(word)
                    if cue is not None:
                        _apply(kid, cue, state)
    above = analysis.heads[happening.head]
    if (
        analysis.deps[happening.head] in ("pobj", "pcomp")
        and analysis.lower[above] in words.by_word["negation-preposition"]
    ):
        state.negative = not state.negative
        state.mark("negation", above)


def _by_governors(analysis: Analysis, happening: Happening, words: CertaintyWords, state: _State) -> None:
    settled = state.status is not None
    below = happening.head
    for governor in happening.governors:
        lemma = analysis.lemmas[governor.token]
        _by_governor(analysis, governor, lemma, happening, words, state, settled)
        report = words.by_word["denial-of-report"].get(lemma)
        if report is not None and _denies_report(analysis, governor.token, below, report):
            state.negative = not state.negative
            state.mark("denial", governor.token)
        if governor.kind == "cause" and state.status is None and _is_purpose(analysis, governor.token):
            state.status = "hypothetical"  # "a tactic to persuade Russia to agree"
        if governor.kind in ("say", "accuse"):
            settled = settled or state.status is not None
        if state.status is not None:
            settled = True
        below = governor.token


def _by_governor(
    analysis: Analysis,
    governor: Governor,
    lemma: str,
    happening: Happening,
    words: CertaintyWords,
    state: _State,
    settled: bool,
) -> None:
    effect = words.governors.get(governor.kind)
    hedge = words.by_word["hedge-verb"].get(lemma) or words.by_word["hedge"].get(lemma)
    if hedge is not None:
        state.mark("hedge", governor.token)
        state.hedge(hedge.certainty)
    going = words.by_word["continuing"].get(lemma)
    if going is not None and governor.kind == "seem" and state.status is None:
        state.mark("continuing", governor.token)
        state.status = "ongoing"
    present = analysis.tags[governor.token] in ("VBZ", "VBP") and governor.kind == "seem"
    if present and lemma in words.by_word["obliging"] and not settled and state.status is None:
        state.mark("obliging", governor.token)
        state.status = "hypothetical"  # "has to leave"; who had to leave left
    if effect is not None:
        state.mark({"deny": "denial", "fail": "negation"}.get(governor.kind, governor.kind), governor.token)
        if effect.polarity == "negative" and lemma not in words.by_word["denial-of-report"]:
            if _is_yet_to_stop(analysis, governor, lemma, happening, words):
                state.status, state.certainty = "ongoing", "certain"
            else:
                state.negative = not state.negative
        if effect.status is not None and not settled:
            state.status = "ongoing" if _is_being_tried(analysis, governor) else effect.status
            state.hedge(effect.certainty)
    if governor.kind in _NEGATABLE:
        for kid in _negations(analysis, governor.token):
            if ("negation", kid, kid + 1) not in state.cues:
                state.negative = not state.negative
                state.mark("negation", kid)


def _negations(analysis: Analysis, token: int) -> list[int]:
    """What denies a governing word: its own "not", and for "not able to", "in no position to" that of the clause or noun."""
    found = [kid for kid in analysis.children[token] if analysis.deps[kid] == "neg"]
    if analysis.pos[token] not in ("ADJ", "NOUN"):
        return found
    found += [kid for kid in analysis.children[token] if analysis.lower[kid] == "no" and analysis.deps[kid] == "det"]
    above = analysis.heads[token]
    if analysis.deps[token] == "pobj" and analysis.lower[above] == "in":
        above = analysis.heads[above]
    elif analysis.deps[token] not in ("acomp", "attr"):
        return found
    if analysis.lemmas[above] == "be":
        found += [kid for kid in analysis.children[above] if analysis.deps[kid] == "neg"]
    return sorted(set(found))


def _is_purpose(analysis: Analysis, verb: int) -> bool:
    """True for an infinitive with "to" that tells what is aimed at."""
    to = any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[verb])
    return to and analysis.tags[verb] == "VB" and analysis.deps[verb] in ("acl", "advcl", "relcl", "xcomp")


def _is_being_tried(analysis: Analysis, governor: Governor) -> bool:
    """True for "has been trying to crush", which goes on, whether it succeeds or not."""
    helpers = [kid for kid in analysis.children[governor.token] if analysis.deps[kid] == "aux"]
    trying = analysis.tags[governor.token] == "VBG" and any(analysis.lemmas[kid] == "be" for kid in helpers)
    past = any(analysis.lower[kid] in ("was", "were", "had") for kid in helpers)
    return governor.kind == "attempt" and trying and not past


def _is_yet_to_stop(
    analysis: Analysis, governor: Governor, lemma: str, happening: Happening, words: CertaintyWords
) -> bool:
    """True for "must stop torturing", "urged the army to cease shelling": what is to stop is being done."""
    head, stopped = happening.head, lemma in words.by_word["stopping"] and happening.root in _DEEDS
    form = analysis.tags[head] == "VBG" or analysis.pos[head] == "NOUN"  # "stop shelling", "halt the attacks"
    if not stopped or not form or (analysis.heads[head] != governor.token and analysis.deps[head] != "conj"):
        return False
    asked = any(above.kind in ("request", "promise", "plan", "attempt") for above in happening.governors)
    helpers = [kid for kid in analysis.children[governor.token] if analysis.deps[kid] in ("aux", "mark")]
    return asked or any(
        analysis.tags[kid] == "MD" or analysis.lower[kid] in words.by_word["condition"] for kid in helpers
    )


def _by_clause_above(analysis: Analysis, noun: int, words: CertaintyWords, state: _State) -> None:
    """An event that is not named as known ("a truce") is no more real than the clause it stands in ("would back a truce")."""
    if state.status is not None or _is_known(analysis, noun):
        return
    token = noun
    if analysis.deps[noun] == "nsubj" and analysis.tags[noun] == "NN":  # "war with Chad could win them the vote"
        _take_mood(analysis, analysis.heads[noun], words, state)
        return
    for _ in range(8):
        if analysis.deps[token] not in ("pobj", "prep", "dobj", "conj", "attr", "acomp", "xcomp", "pcomp", "oprd"):
            return
        token = analysis.heads[token]
        if analysis.pos[token] in ("VERB", "AUX"):
            _take_mood(analysis, token, words, state)


def _is_known(analysis: Analysis, noun: int) -> bool:
    return any(
        analysis.deps[kid] in ("det", "poss") and analysis.lower[kid] not in ("a", "an", "some", "any")
        for kid in analysis.children[noun]
    )


def _take_mood(analysis: Analysis, verb: int, words: CertaintyWords, state: _State) -> None:
    for kid in analysis.children[verb]:
        kind: CueKind = "condition" if analysis.deps[kid] == "mark" else "modal"
        cue = words.by_word[kind].get(analysis.lower[kid])
        if cue is not None and (analysis.tags[kid] == "MD" or cue.id == "if"):
            state.mark(cue.kind, kid)
            state.hedge(cue.certainty)
            state.status = cue.status


def _is_goal(analysis: Analysis, verb: int) -> bool:
    """True for "is the only goal", which is said of what is not done yet ("Overthrowing him is the goal")."""
    governors = load_event_words().governors
    attribute = analysis.child(verb, "attr")
    kinds = {rule.kind for rule in governors.get(analysis.lemmas[attribute], ())} if attribute is not None else set()
    return analysis.lemmas[verb] == "be" and "plan" in kinds


def _go_along(analysis: Analysis, predicate: int, words: CertaintyWords, state: _State) -> None:
    """What goes along with something to come is to come: "will return to the Gulf, visiting Qatar"."""
    helpers = [kid for kid in analysis.children[predicate] if analysis.deps[kid] in ("aux", "mark")]
    for kid in analysis.children[analysis.heads[predicate]]:
        cue = words.by_word["modal"].get(analysis.lower[kid])
        if cue is not None and cue.status == "planned" and analysis.tags[kid] == "MD" and not helpers:
            state.mark(cue.kind, kid)
            state.status = cue.status


def _denies_report(analysis: Analysis, verb: int, below: int, cue: DoubtCue) -> bool:
    return any(
        analysis.deps[kid] in ("dobj", "nsubjpass") and analysis.lemmas[kid] in cue.of
        for kid in analysis.children[verb]
    )


def _by_form(analysis: Analysis, predicate: int, happening: Happening, state: _State) -> None:
    """Progressives go on; an infinitive of purpose is yet to come; a state that is there is still there."""
    if state.status is not None:
        return
    group = verb_group(analysis, predicate)
    if analysis.tags[predicate] == "VBG" and any(analysis.lemmas[kid] == "be" for kid in group):
        was = any(analysis.lower[kid] in ("was", "were", "had") for kid in group)
        state.status = "occurred" if was else "ongoing"
    elif analysis.pos[predicate] in ("AUX", "VERB") and any(
        analysis.deps[kid] == "expl" for kid in analysis.children[predicate]
    ):
        state.status = "ongoing" if analysis.lower[predicate] in ("is", "'s", "are", "remains", "remain") else None
    elif (
        analysis.tags[predicate] in ("VB", "VBN")
        and analysis.deps[predicate] in ("advcl", "relcl", "acl", "xcomp")
        and any(analysis.lower[kid] == "to" for kid in group)
        and not happening.governors
        and not _is_among_its_like(analysis, predicate)
    ):
        state.status = "planned"
        state.hedge("unstated")


def _is_among_its_like(analysis: Analysis, predicate: int) -> bool:
    """True for "the third journalist to be killed", "the only town to be shelled": who is counted so has undergone it."""
    noun = analysis.heads[predicate]
    if analysis.deps[predicate] not in ("relcl", "acl"):
        return False
    counted = load_certainty_words().by_word["counted"]
    return any(analysis.lower[kid] in counted for kid in analysis.children[noun])
