"""Who undergoes what a verb reports."""

from collections.abc import Iterable

from dateline.knowledge.event_words import VerbRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import is_party, kinds_of
from dateline.reading.what.parties import owners_of, parties_of, sides_of
from dateline.reading.what.slots import Slots, prepositions, slots_of

_BESIDE = frozenset({"alongside", "with", "beside"})
_ABOUT = frozenset({"on", "against", "of", "to", "with", "from", "for", "between", "in"})


def recipients_of(
    analysis: Analysis, rule: VerbRule, verb: int, slots: Slots, object_: int | None, consumed: bool, words: list[int]
) -> tuple[int, ...]:
    """Who undergoes the event: the object, a preposition's noun, else who is named below them."""
    found = _by_preposition(analysis, rule, _lost(analysis, rule, slots, object_), deep=False)
    if rule.root == "SUPPORT" and object_ is not None and _is_loss(analysis, object_):
        return ()  # "hailed the end of his rule" hails somebody's loss
    if object_ is not None and _is_attributing(analysis, verb, object_):
        found += _far_preposition(analysis, frozenset({"on"}), verb)  # "blamed deaths in the town on militants"
    if not found and object_ is not None and not consumed and rule.object == "recipient":
        found += parties_of(analysis, object_, deep=rule.deep, counts=rule.casualty is not None, people=rule.people)
    if rule.mode == "withhold" and consumed and object_ is not None and analysis.lemmas[object_] == "access":
        found += owners_of(analysis, object_)  # "denied journalists access"
    if not found and object_ in words:  # "are an ally of al-Qaeda"
        inner = [analysis.child(word, "pobj") for word in words if analysis.heads[word] in words]
        found += [party for low in inner if low is not None and low not in words for party in parties_of(analysis, low)]
    if not found and object_ in words and rule.object == "recipient" and is_party(analysis, object_):
        found += parties_of(analysis, object_)  # "summoned the French ambassador"
    if not found and "against" in rule.to:
        found += _beyond_allies(analysis, slots)
    if slots.dative is not None and ("dative" in rule.to or rule.object == "recipient") and not found:
        found += parties_of(analysis, slots.dative)
    if not found or (rule.object == "recipient" and consumed and object_ not in words):
        found += _by_preposition(analysis, rule, [*slots.preps, *_more_preps(analysis, words, object_)], deep=False)
    if not found and object_ is not None and (rule.object == "theme" or consumed):
        found += _below_theme(analysis, object_, consumed, rule.to if rule.reciprocal else _ABOUT)
    if not found and (rule.deep or rule.clause or rule.object == "theme"):
        found += _by_preposition(analysis, rule, list(slots.preps), deep=True)
    if not found and rule.speech:
        found += _by_preposition(analysis, rule, _in_writing(analysis, slots.preps), deep=False)
    if not found and rule.speech and slots.inner and object_ is not None and not consumed:
        found += parties_of(analysis, object_)  # "promised the rebels to leave"
    if not found and (rule.clause or rule.speech):
        found += _in_clause(analysis, slots, words, accused=rule.root == "ACCUSE") or (
            _called_for(analysis, object_) if consumed and object_ else []
        )
    if not found and object_ is not None and (rule.need_recipient or consumed):
        found += _far_preposition(analysis, rule.to & ({"to"} if rule.need_recipient else {"against"}), verb)
    if not found and rule.root == "ASSAULT" and (consumed or object_ is None):
        found += _aimed_at(analysis, verb)
    return tuple(dict.fromkeys(found))


def _aimed_at(analysis: Analysis, verb: int) -> list[int]:
    """Against whom force is used by its purpose: "used tear gas to disperse protesters"."""
    for kid in analysis.children[verb]:
        to = any(analysis.deps[low] == "aux" and analysis.lower[low] == "to" for low in analysis.children[kid])
        if kid > verb and to and analysis.lemmas[kid] in load_event_words().links["purposes"]:
            return list(parties_of(analysis, analysis.child(kid, "dobj")))
    return []


def _is_attributing(analysis: Analysis, verb: int, object_: int) -> bool:
    """True for a verb of blame whose object is the deed and not whoever is blamed."""
    attributing = analysis.lemmas[verb] in load_event_words().links["attributes"]
    return attributing and not is_party(analysis, object_)


def _is_loss(analysis: Analysis, noun: int) -> bool:
    """True for the end, fall or death of somebody."""
    return "loss" in kinds_of(analysis, noun) and "party" not in kinds_of(analysis, noun)


def _lost(analysis: Analysis, rule: VerbRule, slots: Slots, object_: int | None) -> list[tuple[str, int]]:
    """Who lost what was taken: "took the town from the army"."""
    pairs = [*slots.preps, *(prepositions(analysis, object_) if object_ is not None else ())]
    return [(name, noun) for name, noun in pairs if name in rule.losers and is_armed(analysis, noun)]


def _more_preps(analysis: Analysis, words: list[int], object_: int | None) -> list[tuple[str, int]]:
    nouns = [*words, *([object_] if object_ is not None and object_ not in words else [])]
    found = [pair for noun in nouns for pair in prepositions(analysis, noun)]
    if object_ is not None and _is_protest(analysis, object_):
        found = [pair for pair in found if pair[0] != "against"]  # "quelled demonstrations against the regime"
    made = [kid for noun in nouns for kid in analysis.children[noun] if analysis.deps[kid] == "acl"]
    found += [pair for kid in made for pair in prepositions(analysis, kid) if pair[0] == "between"]
    return found


def _is_protest(analysis: Analysis, noun: int) -> bool:
    return any(entry.rule.root == "PROTEST" for entry in load_event_words().nouns.get(analysis.lemmas[noun], ()))


def _beyond_allies(analysis: Analysis, slots: Slots) -> list[int]:
    """Whom several fight side by side: "is fighting alongside other factions against the militia"."""
    allies = [noun for name, noun in slots.preps if name in _BESIDE]
    pairs = [pair for noun in allies for pair in prepositions(analysis, noun)]
    return [party for name, low in pairs if name == "against" for party in parties_of(analysis, low)]


def _in_writing(analysis: Analysis, preps: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """To whom what is said is written: "made the appeal in a letter to the president"."""
    texts = [noun for name, noun in preps if name in ("in", "by") and "text" in kinds_of(analysis, noun)]
    return [pair for noun in texts for pair in prepositions(analysis, noun) if pair[0] == "to"]


def _by_preposition(analysis: Analysis, rule: VerbRule, preps: list[tuple[str, int]], *, deep: bool) -> list[int]:
    found: list[int] = []
    first = ""
    for name, noun in preps:
        if name not in rule.to or (first and name != first and not rule.every):
            continue
        named = sides_of(analysis, noun) if name == "between" else parties_of(analysis, noun, deep=deep)
        found += [token for token in named if token not in found]
        first = first or (name if found and name != "between" else "")
    return found


def _far_preposition(analysis: Analysis, names: frozenset[str], verb: int) -> list[int]:
    """The noun of a "to" or "against" that the parse hangs deep within the object: "returned a vase, made in ..., to Peru"."""
    _left, right = analysis.edges
    for token in range(right[verb], verb, -1):
        if analysis.lower[token] in names and analysis.pos[token] in ("ADP", "SCONJ"):
            noun = analysis.child(token, "pobj")
            found = parties_of(analysis, noun) if noun is not None and analysis.lower[token - 1] != "according" else ()
            if found:
                return list(found)
    return []


def _below_theme(analysis: Analysis, theme: int, consumed: bool, names: frozenset[str]) -> list[int]:
    """Parties named within what is done: "lifted sanctions on Iran", "returned Peru's skulls"."""
    found: list[int] = []
    if not consumed and not is_party(analysis, theme):
        found = list(parties_of(analysis, theme, deep=True))
    if not found:
        found = [token for token in owners_of(analysis, theme) if analysis.tags[token] != "PRP$"]
    found = [token for token in found if analysis.tags[token] != "PRP$"]
    if not found:
        for name, noun in prepositions(analysis, theme):
            if name in names:
                found += parties_of(analysis, noun, deep=True)
                if found:
                    break
    return found


def _in_clause(analysis: Analysis, slots: Slots, words: list[int], *, accused: bool) -> list[int]:
    """Whom the clause below an act of speech ("is willing to") is about: its subject, else its object.

    Whoever is `accused` there did it: in a passive only its agent is.
    """
    below_words = [kid for word in words for kid in analysis.children[word] if analysis.deps[kid] == "xcomp"]
    told = [
        kid for word in words for kid in analysis.children[word]
        if analysis.deps[kid] in ("acl", "ccomp") and _opens_with(analysis, kid, "that")
    ]  # fmt: skip
    for inner in (*slots.inner, *below_words, *(told if accused else ())):
        own = analysis.child(inner, "nsubj", "nsubjpass")
        below = slots_of(analysis, inner)
        if accused and below.passive:
            own = below.subject  # "expressed concern that the village would be attacked by rebels"
        parts = [own, *([] if accused and below.passive else [below.object, *(noun for _, noun in below.preps)])]
        for part in parts:
            found = [
                token for token in parties_of(analysis, part, deep=part is not own) if not _is_means(analysis, token)
            ]
            if found:
                return found
    return []


def _opens_with(analysis: Analysis, clause: int, word: str) -> bool:
    return any(analysis.deps[kid] == "mark" and analysis.lower[kid] == word for kid in analysis.children[clause])


def _is_means(analysis: Analysis, token: int) -> bool:
    """True for the troops in "is willing to withdraw its troops", "is ready to send troops to Lebanon"."""
    own = any(analysis.deps[kid] == "poss" and analysis.tags[kid] == "PRP$" for kid in analysis.children[token])
    bare = analysis.tags[token] == "NNS" and not any(kid < token for kid in analysis.children[token])
    return (own or bare) and "armed" in kinds_of(analysis, token)


def _called_for(analysis: Analysis, noun: int) -> list[int]:
    """Whose act a noun of speech asks for: "reiterated calls for the president to step down"."""
    for kid in analysis.children[noun]:
        own = analysis.child(kid, "nsubj", "nsubjpass")
        if analysis.tags[kid] == "VB" and own is not None:
            return list(parties_of(analysis, own))
    return []


def is_armed(analysis: Analysis, token: int) -> bool:
    """True for soldiers, rebels and bodies that fight."""
    return bool(kinds_of(analysis, token) & {"armed", "state-force", "insurgent", "armed-party"})
