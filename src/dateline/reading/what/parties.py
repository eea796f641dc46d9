"""The parties that a noun phrase names: itself, those it joins, or those that own what it names."""

from collections.abc import Iterable

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import is_against, is_somebody, kinds_of
from dateline.reading.what.slots import prepositions

_OWNED_BY = ("of", "from", "against", "on", "to", "with", "between", "over", "into", "for", "by", "at", "in")
_DEPTH = 4
_SMALL, _TITLED = 3, 0.7  # letters of the small words of a title; the part of its other words with a capital
_PEOPLES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_BODIES = frozenset({"state-force", "authority", "armed"})
_HELD = frozenset({"site", "territory", "weapon", "armed", "forces", "arms"})


def joined(analysis: Analysis, token: int) -> list[int]:
    """A noun and the nouns that "and" joins to it."""
    found, waiting = [], [token]
    while waiting:
        token = waiting.pop(0)
        found.append(token)
        if len(found) > 12:
            break
        kids = analysis.children[token]
        more = [kid for kid in kids if analysis.deps[kid] == "conj" and analysis.pos[kid] not in ("VERB", "AUX")]
        if any(analysis.deps[kid] == "cc" for kid in kids):  # "targets the army but also the police"
            more += [kid for kid in kids if analysis.deps[kid] == "appos" and analysis.lower[kid - 2] == "also"]
        if not more:
            more = _torn_off(analysis, kids)
        waiting += [kid for kid in more if kid not in found]
    return found


def _torn_off(analysis: Analysis, kids: list[int]) -> list[int]:
    """The noun after an "and" that the parse joined to nothing: "between the state and the rebels took effect"."""
    for kid in kids:
        if analysis.deps[kid] == "cc" and analysis.lower[kid] == "and":
            left, _ = analysis.edges
            for token in range(kid + 1, min(kid + 8, len(analysis))):
                if (
                    analysis.pos[token] in ("NOUN", "PROPN", "PRON")
                    and left[token] == kid + 1
                    and analysis.deps[token] == "nsubj"
                ):
                    return [token]
    return []


def parties_of(
    analysis: Analysis, token: int | None, *, deep: bool = False, counts: bool = False, people: bool = False
) -> tuple[int, ...]:
    """Head tokens of the parties that the phrase headed by `token` names.

    A thing stands for its owner ("rebel positions", "the base of the army"). With `deep` the search goes on below
    nouns of any kind ("condemned the killing of civilians by Turkey"); with `counts` a bare number is a party too,
    with `people` so is a noun of no known kind.
    """
    if token is None:
        return ()
    found: list[int] = []
    for noun in joined(analysis, token):
        if analysis.pos[noun] in ("PUNCT", "SYM"):
            continue
        one = _parties_of_one(analysis, noun, deep, counts, 0)
        found += one or ((noun,) if people and is_somebody(analysis, noun) else ())
        found += _included(analysis, noun)
    return tuple(dict.fromkeys(found))


def _included(analysis: Analysis, noun: int) -> list[int]:
    """Those of them that are named: "regional states, including Iran and Qatar"."""
    within = [low for name, low in prepositions(analysis, noun) if name == "including"]
    return [each for low in within for each in joined(analysis, low) if each in analysis.known_at]


def sides_of(analysis: Analysis, token: int) -> tuple[int, ...]:
    """Parties that stand after "between", also where a headline has a comma for the "and": "between Chad, Mali"."""
    found = parties_of(analysis, token)
    if len(found) > 1:
        return found
    beside = [kid for kid in analysis.children[token] if analysis.deps[kid] == "appos" and kid > token]
    return tuple(dict.fromkeys([*found, *(low for kid in beside for low in parties_of(analysis, kid))]))


def _parties_of_one(analysis: Analysis, noun: int, deep: bool, counts: bool, depth: int) -> Iterable[int]:
    kinds = kinds_of(analysis, noun)
    if "quantity" in kinds or analysis.pos[noun] == "NUM":
        inner = analysis.child(noun, "prep")
        below = analysis.child(inner, "pobj") if inner is not None and analysis.lower[inner] == "of" else None
        if below is not None and depth < _DEPTH:
            through = [
                p for low in joined(analysis, below) for p in _parties_of_one(analysis, low, deep, counts, depth + 1)
            ]
            if through:
                return through
    if "party" in kinds:
        return (noun,)
    if counts and "number" in kinds and analysis.lower[noun] not in ("none", "each"):
        return (noun,)
    owned = [] if analysis.pos[noun] == "PROPN" else owners_of(analysis, noun)
    if owned:
        return owned
    held = _holders(analysis, noun) if kinds & {"site", "territory"} else []
    if held:
        return held
    if (deep or "site" in kinds or "territory" in kinds or "weapon" in kinds) and depth < _DEPTH:
        return _below(analysis, noun, deep, depth)
    return ()


def _below(analysis: Analysis, noun: int, deep: bool, depth: int) -> list[int]:
    names = _OWNED_BY if deep else ("of",)
    if deep:
        made = _made_by(analysis, noun)
        if made:
            return made
    for wanted in names:
        found: list[int] = []
        for name, low in prepositions(analysis, noun):
            if name == wanted and not (name == "of" and _is_called(analysis, noun, low)):
                for each in joined(analysis, low):
                    found += _parties_of_one(analysis, each, deep, False, depth + 1)
        if found:
            return found
    return []


def _holders(analysis: Analysis, noun: int) -> list[int]:
    """Who is said to hold a place: "sites controlled by the rebels"."""
    holds = load_event_words().links["holds"]
    held = [kid for kid in analysis.children[noun] if analysis.deps[kid] == "acl" and analysis.lemmas[kid] in holds]
    by = [low for kid in held for name, low in prepositions(analysis, kid) if name == "by"]
    return [each for low in by for each in joined(analysis, low) if "party" in kinds_of(analysis, each)]


def _is_called(analysis: Analysis, noun: int, low: int) -> bool:
    """True for "the village of Maaret Harmeh", whose name the recogniser may take for a man's, or not know."""
    return analysis.pos[low] == "PROPN" and low not in analysis.known_at and "takeable" in kinds_of(analysis, noun)


def _made_by(analysis: Analysis, noun: int) -> list[int]:
    """Whoever a participle names: "an appeal filed by lawyers", "restrictions imposed on the envoy"."""
    for kid in analysis.children[noun]:
        belongs = analysis.lemmas[kid] == "belong"
        if analysis.deps[kid] == "acl" and (analysis.tags[kid] == "VBN" or belongs):
            for low in analysis.children[kid]:
                if analysis.lower[low] in (("to",) if belongs else ("by", "on", "against")):
                    below = analysis.child(low, "pobj")
                    found = (
                        []
                        if below is None
                        else [each for each in joined(analysis, below) if "party" in kinds_of(analysis, each)]
                    )
                    if found:
                        return found
    return []


def owners_of(analysis: Analysis, noun: int) -> list[int]:
    """Parties named before a noun: its possessor, a demonym or a name or role in a compound."""
    found = []
    for kid in analysis.children[noun]:
        dep = analysis.deps[kid]
        if dep == "poss":
            found += [each for each in joined(analysis, kid) if "party" in kinds_of(analysis, each)]
            if not found and kid not in found:
                found += owners_of(analysis, kid)
        elif dep in ("compound", "nmod", "amod") and is_adjunct_party(analysis, kid):
            if _is_of_land(analysis, kid, noun) or _is_set_phrase(analysis, kid, noun):
                continue  # "the Syrian town" lies there; "regime change"
            if _is_its_name(analysis, kid, noun) or _is_in_title(analysis, noun):
                continue
            found += hyphened(analysis, kid)
            if not _is_adjectival(analysis, kid) or kid in analysis.known_at or kinds_of(analysis, noun) & _HELD:
                found += [
                    each for each in joined(analysis, kid) if each == kid or is_adjunct_party(analysis, each)
                ]  # "military posts" are the army's, "a military struggle" is not
        elif dep == "compound" and kinds_of(analysis, noun) & _HELD and kinds_of(analysis, kid) & _HELD:
            found += [low for low in analysis.children[kid] if low < kid and is_adjunct_party(analysis, low)]
        elif dep == "amod" and analysis.lemmas[kid] in load_event_words().links["holds"]:
            found += [low for low in analysis.children[kid] if low < kid and "party" in kinds_of(analysis, low)]
    return _narrowed(analysis, found)


def hyphened(analysis: Analysis, token: int) -> list[int]:
    """The party before the hyphen in "the Russia-Ukraine war"."""
    return [
        low
        for low in analysis.children[token]
        if low == token - 2 and analysis.words[token - 1] in ("-", "–") and is_adjunct_party(analysis, low)
    ]


def _narrowed(analysis: Analysis, owners: list[int]) -> list[int]:
    """Of a state's adjective and a body after it ("an Afghan military base") the body, which is the state's."""
    states = [t for t in owners if t in analysis.known_at and analysis.pos[t] == "ADJ"]
    bodies = [t for t in owners if t not in analysis.known_at and kinds_of(analysis, t) & _BODIES]
    if not states or not bodies or states[0] > bodies[0]:
        return owners
    nouns = [t for t in bodies if analysis.pos[t] == "NOUN"]
    return [t for t in owners if t not in (states if nouns else bodies)]


def _is_its_name(analysis: Analysis, token: int, noun: int) -> bool:
    """True for the name of a village, quarter or base that no list knows: "at Marj Sandil village", "the Sharqa gas field"."""
    if analysis.pos[token] != "PROPN" or token in analysis.known_at or not analysis.words[noun].islower():
        return False
    kinds, name = kinds_of(analysis, noun), analysis.name_at.get(token)
    if {"takeable", "place-noun"} <= kinds:
        return True
    return "site" in kinds and (name is None or name.label not in _PEOPLES)


def _is_in_title(analysis: Analysis, noun: int) -> bool:
    """True for a treaty by its name, in which a body may stand that does nothing: "the UN Convention"."""
    return analysis.pos[noun] == "PROPN" and analysis.lower[noun] in load_event_words().links["treaties"]


def _is_set_phrase(analysis: Analysis, token: int, noun: int) -> bool:
    return f"{analysis.lower[token]} {analysis.lemmas[noun]}" in load_event_words().links["set-phrases"]


def _is_of_land(analysis: Analysis, token: int, noun: int) -> bool:
    """True for the adjective of a state before a town with a name of its own: "the Syrian town of Kasda" lies there."""
    known, kinds = analysis.known_at.get(token), kinds_of(analysis, noun)
    if known is None or analysis.pos[token] != "ADJ" or not {"takeable", "place-noun"} <= kinds:
        return False
    return any(name == "of" and analysis.pos[low] == "PROPN" for name, low in prepositions(analysis, noun))


def _is_adjectival(analysis: Analysis, token: int) -> bool:
    """True for an adjective, and for a noun that is used as one: a "military centre" is not the army."""
    if analysis.pos[token] == "ADJ":
        return True
    return analysis.pos[token] == "NOUN" and analysis.lower[token] in load_event_words().links["adjectival"]


def is_adjunct_party(analysis: Analysis, token: int) -> bool:
    """True for a word before a noun that names a party: "Israeli", "Hamas", "rebel", "army"."""
    kinds = kinds_of(analysis, token)
    if is_against(analysis, token):
        return False
    if analysis.pos[token] == "ADJ" and kinds & {"state-force", "insurgent"} and kinds & {"armed", "authority"}:
        return True
    if "party" not in kinds or _is_opening(analysis, token):
        return False
    if analysis.pos[token] == "NOUN":
        return bool(kinds & {"armed", "authority", "group"})
    named = token in analysis.known_at or token in analysis.name_at
    return named or analysis.pos[token] != "PROPN" or not _is_titled(analysis, token)


def _is_titled(analysis: Analysis, token: int) -> bool:
    """True in a line of which nearly all words begin with a capital, where one shows no name ("Barrel Bomb Attack")."""
    sentence = analysis.sentences[analysis.sentence_of[token]]
    words = [analysis.words[t] for t in range(sentence.first, sentence.last) if len(analysis.words[t]) > _SMALL]
    return sum(word[0].isupper() or not word[0].isalpha() for word in words) > _TITLED * len(words)


def _is_opening(analysis: Analysis, token: int) -> bool:
    """True for a word that only its place at the head of a sentence makes a name of ("Twin car bombs")."""
    before = token - 1
    while before >= 0 and analysis.pos[before] in ("PUNCT", "SYM", "SPACE"):
        before -= 1
    first = analysis.sentences[analysis.sentence_of[token]].first
    return (
        analysis.pos[token] == "PROPN"
        and before < first
        and not analysis.words[token].isupper()
        and token not in analysis.known_at
        and token not in analysis.name_at
    )
