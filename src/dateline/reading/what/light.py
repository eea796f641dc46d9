"""Light verbs that carry an event noun, and what they add to it: "launched an offensive", "came under fire"."""

from dateline.knowledge.event_words import LightRule, NounRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.by_verb import match_rest
from dateline.reading.what.draft import Draft
from dateline.reading.what.kinds import kinds_of
from dateline.reading.what.parties import parties_of, sides_of
from dateline.reading.what.slots import Slots, prepositions, slots_of

_BUNDLES = ("of",)
_BETWEEN = frozenset({"between", "among", "amongst"})
_FACING = frozenset({"with", "against"})


def carrier_of(analysis: Analysis, noun: int, rule: NounRule) -> tuple[int, LightRule] | None:
    """The light verb that carries a noun, also through "a wave of" and "an end to"."""
    low = noun
    for _ in range(4):
        head, dep = analysis.heads[low], analysis.deps[low]
        if head == low:
            return None
        if dep == "conj":
            low = head
            continue
        if (
            dep == "pobj"
            and analysis.lower[head] in _BUNDLES
            and analysis.pos[analysis.heads[head]] in ("NOUN", "NUM", "ADJ", "PRON")
            and kinds_of(analysis, analysis.heads[head]) & {"quantity", "bundle"}
        ):
            low = analysis.heads[head]
            continue
        verb = analysis.heads[head] if dep == "pobj" else head
        if analysis.pos[verb] in ("VERB", "AUX"):
            return _light(analysis, low, verb, dep, rule)
        return None
    return None


def _light(analysis: Analysis, low: int, verb: int, dep: str, rule: NounRule) -> tuple[int, LightRule] | None:
    passive = slots_of(analysis, verb).passive
    for entry in load_event_words().light.get(analysis.lemmas[verb], ()):
        light = entry.rule
        if (light.roots and rule.root not in light.roots) or (light.passive and not passive):
            continue
        if (light.modes and rule.mode not in light.modes) or (light.told and analysis.tags[verb] == "VB"):
            continue
        wanted = (
            ("nsubj", "nsubjpass")
            if light.subject == "event"
            else (("nsubjpass",) if passive and not light.passive else ("dobj", "pobj", "attr"))
        )
        if dep not in wanted or (dep == "pobj" and analysis.lower[analysis.heads[low]] not in entry.rest):
            continue
        if match_rest(analysis, verb, entry.rest) is not None:
            return verb, light
    return None


def add_light(analysis: Analysis, draft: Draft, light: tuple[int, LightRule]) -> None:
    verb, rule = light
    slots = slots_of(analysis, verb)
    noun = draft.head
    _add_sides(analysis, draft, slots, deep=rule.subject == "event")
    subject = slots.object if rule.passive else slots.subject
    preps = [(name, low) for name, low in slots.preps if name in draft.rule.to and low != noun]
    if slots.passive and slots.subject is not None:  # "carried out by militants against the army"
        preps += [(name, low) for name, low in prepositions(analysis, slots.subject) if name in ("against", "on")]
    if rule.subject == "actor":
        if draft.actors and all(analysis.tags[token] == "PRP$" for token in draft.actors):
            draft.actors = ()  # "completed its withdrawal": whoever completed it
        led = analysis.lemmas[verb] in load_event_words().links["leads"]
        if (
            not rule.passive
            and not draft.reciprocal
            and all(is_sort(analysis, t, noun) or (led and _is_adjunct(analysis, t, noun)) for t in draft.actors)
        ):
            draft.actors = parties_of(analysis, subject) or draft.actors  # "launched a sniper attack"
        if not draft.actors or draft.reciprocal:
            found = parties_of(analysis, subject)
            draft.actors = (
                tuple(dict.fromkeys([*found, *draft.actors])) if draft.reciprocal or not draft.actors else draft.actors
            )
        if rule.passive and analysis.lower[noun - 1] == "civil":
            draft.actors = tuple(token for token in draft.actors if not _is_state(analysis, token))
    elif rule.subject == "recipient":
        draft.undergone = True
        dead = parties_of(analysis, slots.subject, counts=True) if rule.victims else ()
        draft.face(dead)
        draft.recipients = (*dead, *draft.recipients) or parties_of(analysis, slots.subject)
    if (
        draft.reciprocal
        and draft.rule.root == "ASSAULT"
        and analysis.lemmas[verb] in load_event_words().links["joining"]
    ):
        draft.reciprocal = bool(draft.recipients)  # "Hamas and its allies took part in the fighting"
    if rule.subject == "actor" and not draft.recipients:
        for name, low in preps:
            if not (name in ("in", "at") and "place" in kinds_of(analysis, low)):
                draft.recipients = parties_of(analysis, low)
                if draft.recipients:
                    break
        if not draft.recipients and slots.dative is not None:
            draft.recipients = parties_of(analysis, slots.dative)
    if rule.subject != "event":
        draft.head = verb
        draft.first, draft.last = min(verb, draft.first), max(verb + 1, draft.last)
        draft.subject = slots.subject


def _is_state(analysis: Analysis, token: int) -> bool:
    """True for a country by its name: "Mali was mired in a civil war" tells where it was fought."""
    known = analysis.known_at.get(token)
    return known is not None and known.how == "name" and "armed-group" not in kinds_of(analysis, token)


def _is_adjunct(analysis: Analysis, token: int, noun: int) -> bool:
    return analysis.deps[token] in ("compound", "nmod", "amod") and analysis.heads[token] == noun


def is_sort(analysis: Analysis, token: int, noun: int) -> bool:
    """True for a common noun before an event noun: what sort it is, where a verb names whoever does it."""
    before = analysis.deps[token] in ("compound", "nmod", "amod") and analysis.heads[token] == noun
    common = analysis.pos[token] in ("NOUN", "ADJ") and analysis.words[token].islower()
    return before and common and token not in analysis.known_at


def _add_sides(analysis: Analysis, draft: Draft, slots: Slots, *, deep: bool) -> None:
    """The sides that hang from the verb that carries the noun: "fighting broke out between the army and the rebels"."""
    rule = draft.rule
    if not isinstance(rule, NounRule):
        return
    above = slots.preps if deep else ()
    lower = [(name, noun) for _, low in above for name, noun in prepositions(analysis, low) if name in _BETWEEN]
    for name, low in (*slots.preps, *lower):  # "raged in the town between the army and the rebels"
        if draft.head in (low, analysis.heads[analysis.heads[low]]):
            continue
        between = name in _BETWEEN
        if between or (rule.reciprocal and name in rule.to & _FACING and "place" not in kinds_of(analysis, low)):
            found = sides_of(analysis, low) if between else parties_of(analysis, low)
            if between and rule.between == "actor":
                draft.actors = tuple(dict.fromkeys([*draft.actors, *found]))
            else:
                draft.recipients = tuple(dict.fromkeys([*draft.recipients, *found]))
