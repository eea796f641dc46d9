"""Events from nouns, on their own or carried by a light verb."""

from dateline.knowledge.event_words import LightRule, NounEntry, NounRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.kinds import kinds_of
from dateline.reading.what.light import add_light, carrier_of, is_sort
from dateline.reading.what.of_phrases import is_done_by, owners_first, targets_of
from dateline.reading.what.parties import hyphened, is_adjunct_party, joined, parties_of, sides_of
from dateline.reading.what.recipients import is_armed
from dateline.reading.what.responsibility import add_responsibility
from dateline.reading.what.slots import prepositions, slots_of
from dateline.reading.what.unexplained import is_any, is_figurative, is_found, is_outbreak, is_refused

_BETWEEN = frozenset({"between", "among", "amongst"})
_DEALINGS = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def event_of_noun(analysis: Analysis, noun: int, word: str) -> Draft | None:
    """The event that a noun names, with its parties; None where nothing in the sentence makes it one."""
    for entry in load_event_words().nouns.get(word, ()):
        first = _match_before(analysis, noun, entry)
        told = first is not None and (_has_modifier(analysis, noun, entry.rule) or bool(targets_of(analysis, noun)))
        if first is not None and told and _is_of(analysis, noun, entry.rule):
            if _is_none(analysis, noun, entry.rule):
                return None
            build = _build_apposed if entry.rule.apposed else _build
            return build(analysis, noun, first, entry.rule)
    return None


def _is_none(analysis: Analysis, noun: int, rule: NounRule) -> bool:
    """True where the words around a noun say that there was no such event."""
    found = is_found(analysis, noun) or is_any(analysis, noun)
    return found or is_figurative(analysis, noun, rule) or is_refused(analysis, noun, rule)


def _build_apposed(analysis: Analysis, noun: int, first: int, rule: NounRule) -> Draft | None:
    """What a noun says of the name beside it: "the brigade, an offshoot of the army"."""
    beside = [analysis.heads[noun]] if analysis.deps[noun] == "appos" else []
    beside += [kid for kid in analysis.children[noun] if analysis.deps[kid] == "appos"]
    actors = tuple(
        token for token in beside if analysis.pos[token] == "PROPN" and kinds_of(analysis, token) & rule.apposed
    )
    wholes = [low for name, low in prepositions(analysis, noun) if name == "of"]
    found = tuple(party for low in wholes for party in parties_of(analysis, low) if analysis.pos[party] == "PROPN")
    if not actors or not found or "person" in kinds_of(analysis, actors[0]):
        return None
    return Draft(rule, noun, first, noun + 1, actors[:1], found, rule.reciprocal, noun=noun)


def _match_before(analysis: Analysis, noun: int, entry: NounEntry) -> int | None:
    """The first token of a noun of several words; None where one lacks."""
    first, at = noun, noun - 1
    for word in reversed(entry.before):
        while at >= 0 and analysis.words[at] in "-–":
            at -= 1
        if at < 0 or analysis.sentence_of[at] != analysis.sentence_of[noun]:
            return None
        if word not in (analysis.lower[at], analysis.lemmas[at]):
            return None
        first, at = at, at - 1
    return first


def _has_modifier(analysis: Analysis, noun: int, rule: NounRule) -> bool:
    if not rule.modifiers:
        return True
    return any(
        analysis.lower[kid] in rule.modifiers or analysis.lemmas[kid] in rule.modifiers
        for kid in analysis.children[noun]
    )


def _is_of(analysis: Analysis, noun: int, rule: NounRule) -> bool:
    """True where what follows "of", or a preposition of the rule, is what the rule asks for ("a suspension of aid")."""
    if not rule.of_need:
        return True
    held = [kinds_of(analysis, low) for name, low in prepositions(analysis, noun) if name == "of" or name in rule.to]
    return any(rule.of_need & kinds for kinds in held)


def _build(analysis: Analysis, noun: int, first: int, rule: NounRule) -> Draft | None:
    actors, recipients, stated = _arguments(analysis, noun, first, rule)
    recipients = recipients or targets_of(analysis, noun)
    actors = actors or _lacking(analysis, noun)
    light = carrier_of(analysis, noun, rule)
    draft = Draft(rule, noun, first, noun + 1, actors, recipients, rule.reciprocal, noun=noun)
    if light is not None:
        add_light(analysis, draft, light)
        draft.ended = light[0] if light[1].ends else None
        if light[1].alone:
            draft.first, draft.last = min(draft.first, light[0]), max(draft.last, light[0] + 1)
        stated = stated or light[1].subject != "event"
    if light is None and rule.reciprocal and draft.recipients and not draft.actors:
        draft.actors = _dealer(analysis, noun) if rule.root in _DEALINGS else _fighter(analysis, noun)
    add_responsibility(analysis, draft)
    draft.recipients = tuple(token for token in draft.recipients if token not in draft.actors)
    if not _is_enough(analysis, draft, rule, light, stated):
        return None
    on = any(name == "on" for name, _ in prepositions(analysis, noun))
    if draft.reciprocal and draft.actors and draft.recipients and on:
        draft.reciprocal = False  # "the Saudi war on Yemen" is waged by one side
    return draft


def _lacking(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Whose a lack or failure is: "the army's lack of talks with the rebels"."""
    of = analysis.heads[noun]
    lack = analysis.heads[of]
    if analysis.deps[noun] != "pobj" or analysis.lower[of] != "of" or analysis.pos[lack] != "NOUN":
        return ()
    if not any(rule.kind == "fail" for rule in load_event_words().governors.get(analysis.lemmas[lack], ())):
        return ()
    return parties_of(analysis, analysis.child(lack, "poss"))


def _dealer(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Whoever does by way of talks or a deal what the sentence tells: "Oman sought calm through talks with Iran"."""
    above = noun
    for _ in range(4):
        if analysis.deps[above] not in ("pobj", "prep", "dobj", "pcomp", "conj"):
            return ()
        above = analysis.heads[above]
        if analysis.pos[above] in ("VERB", "AUX"):
            slots = slots_of(analysis, above)
            return () if slots.passive else parties_of(analysis, slots.subject)
    return ()


def _fighter(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """The armed who did something in or after a fight: "the rebels took the town after clashes with the army"."""
    prep = analysis.heads[noun]
    verb = analysis.heads[prep]
    with_ = any(name == "with" for name, _ in prepositions(analysis, noun))
    if not with_ or analysis.lower[prep] not in _links()["amid"] or analysis.pos[verb] not in ("VERB", "AUX"):
        return ()
    slots = slots_of(analysis, verb)
    found = parties_of(analysis, slots.object if slots.passive else slots.subject)
    return tuple(token for token in found if is_armed(analysis, token))


def _is_enough(
    analysis: Analysis, draft: Draft, rule: NounRule, light: tuple[int, LightRule] | None, stated: bool
) -> bool:
    noun = draft.noun if draft.noun is not None else draft.head
    if draft.responsibility is not None or _exists(analysis, noun) or targets_of(analysis, noun):
        return True
    if light is not None and (light[1].alone or is_outbreak(analysis, light[0], rule)):
        return True
    carried = light is not None and light[1].subject != "event"
    between = any(name in ("between", "among", "with", "against") for name, _ in prepositions(analysis, noun))
    if rule.needs == "light":
        return carried and bool(draft.actors or draft.recipients)
    if rule.needs == "light-or-between":
        both = draft.reciprocal or bool(draft.actors and draft.recipients)
        sided = both and len(draft.actors) + len(draft.recipients) > 1
        return (carried or between or sided) and bool(draft.actors or draft.recipients)
    parties = bool(draft.actors or draft.recipients)
    if rule.needs in ("argument", "violence"):
        return parties
    definite = _is_definite(analysis, noun)
    return parties or (stated and not definite if rule.weak else stated or not definite)


def _is_definite(analysis: Analysis, noun: int) -> bool:
    return any(
        analysis.lower[kid] in ("the", "that", "this", "these", "those", "such", "its", "their", "his", "any")
        for kid in analysis.children[noun]
    )


def _exists(analysis: Analysis, noun: int) -> bool:
    """True for "there was fighting"."""
    head = analysis.heads[noun]
    return analysis.deps[noun] in ("attr", "nsubj", "dobj") and any(
        analysis.deps[kid] == "expl" for kid in analysis.children[head]
    )


def _arguments(
    analysis: Analysis, noun: int, first: int, rule: NounRule
) -> tuple[tuple[int, ...], tuple[int, ...], bool]:
    """Actors and recipients by the noun's own words, and whether anything at all is said of whom or where."""
    actors: list[int] = []
    recipients: list[int] = []
    stated = False
    of_phrase = False
    blamed = analysis.deps[noun] == "dobj" and analysis.lemmas[analysis.heads[noun]] in _links()["attributes"]
    if blamed or (
        analysis.deps[noun] == "nsubjpass" and analysis.lemmas[analysis.heads[noun]] in _links()["attributes"]
    ):
        actors += _blamed_for(analysis, analysis.heads[noun])
    for name, low in _preps_near(analysis, noun, rule):
        if blamed and name in ("on", "to"):
            continue  # "blamed the attack on the army": whoever is blamed did not undergo it
        found = parties_of(analysis, low, counts=rule.casualty is not None)
        if name == "by":
            actors += found
        elif name == "at" and analysis.lemmas[low] == "hand":
            actors += _below_hands(analysis, low)
        elif name in _BETWEEN and rule.root == "COERCE" and rule.casualty:
            continue  # "a gunfight after his capture between ..."
        elif name in _BETWEEN:
            (actors if rule.between == "actor" else recipients).extend(sides_of(analysis, low))
        elif name == "of":
            of_phrase = stated = True
            if rule.of == "actor":
                actors += [token for token in found if not (rule.reciprocal and "place" in kinds_of(analysis, token))]
            elif rule.of == "recipient":
                doers = [token for token in found if is_done_by(analysis, noun, token)]
                actors += doers
                recipients += [token for token in found if token not in doers]
        elif name in rule.to and not (name in ("in", "at") and "place" in kinds_of(analysis, low)):
            recipients += found
            stated = True
        elif name == "from" and rule.root == "ASSAULT":
            actors += [token for token in found if "place" not in kinds_of(analysis, token)]
    for kid in analysis.children[noun]:
        if analysis.deps[kid] in ("acl", "relcl"):
            _add_clause(analysis, kid, actors, recipients, rule)
    before = _before(analysis, noun, first, rule)
    if (rule.undergone or rule.casualty) and not of_phrase and before and not recipients:
        owner = analysis.child(noun, "poss")
        if owner is not None:
            recipients += [token for token in before if token in joined(analysis, owner)]
            before = [token for token in before if token not in recipients]
    befallen = [token for token in before if _is_befallen(analysis, token, noun)]
    if rule.casualty and analysis.tags[noun] == "NN":  # "the Soleimani assassination"
        befallen += [token for token in before if analysis.deps[token] == "compound" and _is_man(analysis, token)]
    recipients += befallen
    if rule.casualty and not recipients:
        recipients += [kid for kid in analysis.children[noun] if kid < noun and _is_of_civilians(analysis, kid)]
        recipients += before if rule.undergone else []  # "the Egyptian deaths"
        if not recipients and rule.undergone:  # "four deaths"
            recipients += [kid for kid in analysis.children[noun] if analysis.deps[kid] == "nummod" and kid < noun]
    actors += [token for token in before if token not in recipients]
    return tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(recipients)), stated


def _is_befallen(analysis: Analysis, token: int, noun: int) -> bool:
    """True for "the Iraq invasion": what a state's adjective or letters name ("the US invasion") it did."""
    known = analysis.known_at.get(token)
    if known is None or analysis.lemmas[noun] not in _links()["befalling"] or analysis.deps[token] != "compound":
        return False
    word = analysis.words[token]
    return known.how == "name" and analysis.tags[token] == "NNP" and not word.isupper() and "." not in word


def _is_man(analysis: Analysis, token: int) -> bool:
    """True for the name of one person."""
    known, name = analysis.known_at.get(token), analysis.name_at.get(token)
    return (known is not None and known.how == "person") or (
        known is None and name is not None and name.label == "PERSON"
    )


def _blamed_for(analysis: Analysis, verb: int) -> list[int]:
    """Those on whom it is blamed: "attributed the killings to the rebels"."""
    found = slots_of(analysis, verb).preps
    return [party for name, low in found if name in ("to", "on") for party in parties_of(analysis, low)]


def _is_of_civilians(analysis: Analysis, token: int) -> bool:
    """True for the adjective in "civilian deaths"."""
    return analysis.deps[token] in ("amod", "compound") and "civilian" in kinds_of(analysis, token)


def _below_hands(analysis: Analysis, hands: int) -> list[int]:
    """Whose hands they are: "died at the hands of the militia"."""
    return [party for name, low in prepositions(analysis, hands) if name == "of" for party in parties_of(analysis, low)]


def _links() -> dict[str, frozenset[str]]:
    return load_event_words().links


def _preps_near(analysis: Analysis, noun: int, rule: NounRule) -> list[tuple[str, int]]:
    """Prepositions of a noun, with those that the parse hangs from its first one ("the shelling of [the town by the army]")."""
    own = [*prepositions(analysis, noun), *_doers_beside(analysis, noun)]
    names = {name for name, _ in own}
    wanted = {"by"} | (rule.to & {"against", "on"})
    if rule.of == "theme":
        wanted |= rule.to
    near = [
        pair
        for name, low in own
        if name in ("of", "by")
        for pair in prepositions(analysis, low)
        if pair[0] in (wanted | ({"of"} if name == "by" and analysis.pos[low] == "PROPN" else set())) - names
    ]
    return own + near


def _doers_beside(analysis: Analysis, noun: int) -> list[tuple[str, int]]:
    """The "by" of a noun that the parse hangs from an active verb: "denounced the strikes by France on Mali"."""
    verb = analysis.heads[noun]
    if analysis.deps[noun] != "dobj" or analysis.pos[verb] != "VERB" or slots_of(analysis, verb).passive:
        return []
    after = analysis.edges[1][noun] + 1
    by = [kid for kid in analysis.children[verb] if kid == after and analysis.lower[kid] == "by"]
    return [("by", low) for kid in by if (low := analysis.child(kid, "pobj")) is not None]


def _add_clause(analysis: Analysis, verb: int, actors: list[int], recipients: list[int], rule: NounRule) -> None:
    """What a participle or relative clause adds: "strikes carried out by France on", "a bomb planted by"."""
    slots = slots_of(analysis, verb)
    if slots.passive or analysis.deps[verb] == "relcl":
        links = load_event_words().links
        for name, low in slots.preps:
            if name in _BETWEEN and slots.passive:
                (actors if rule.between == "actor" else recipients).extend(sides_of(analysis, low))
        if slots.passive and analysis.lemmas[verb] in links["attributes"]:
            for name, low in slots.preps:
                actors += parties_of(analysis, low) if name in ("to", "on") else ()
        if analysis.lemmas[verb] in links["blames"]:
            return
        carried = not slots.passive and analysis.lemmas[verb] in links["leads"]  # "the war that the army wages"
        if (
            slots.subject is not None
            and slots.subject not in (verb, analysis.heads[verb])
            and (slots.passive or carried)
        ):
            actors += parties_of(analysis, slots.subject)
        for name, low in slots.preps:
            if name in rule.to and name not in ("in", "at", "to"):
                recipients += parties_of(analysis, low)
    elif analysis.lemmas[verb] in load_event_words().links["aims"]:
        recipients += parties_of(analysis, slots.object)


def _before(analysis: Analysis, noun: int, first: int, rule: NounRule) -> list[int]:
    """Parties named before the noun: "Israel's", "Saudi-led", "rebel", "US"."""
    found: list[int] = []
    for kid in analysis.children[noun]:
        dep = analysis.deps[kid]
        if first <= kid < noun:  # "a U.S. drone strike"
            found += [
                low
                for low in analysis.children[kid]
                if low < first
                and analysis.deps[low] in ("compound", "amod", "nmod")
                and is_adjunct_party(analysis, low)
                and not _is_where(analysis, low)
            ]
            continue
        if (
            dep == "amod"
            and analysis.words[kid].islower()
            and analysis.lemmas[kid] != "lead"
            and "insurgent" not in kinds_of(analysis, kid)
        ):
            continue
        if _is_of_land(analysis, noun, kid, rule):
            continue  # "the Syrian protests": the state does not protest
        if dep == "poss" and analysis.tags[kid] == "PRP$":
            found.append(kid)  # "their attack on the base"
        elif dep == "poss":
            found += parties_of(analysis, kid)
        elif dep in ("compound", "nmod", "amod") and is_adjunct_party(analysis, kid) and not _is_where(analysis, kid):
            found += [
                *hyphened(analysis, kid),
                *(each for each in joined(analysis, kid) if is_adjunct_party(analysis, each)),
            ]
        elif dep == "amod" and analysis.lemmas[kid] == "lead":
            leader = analysis.child(kid, "npadvmod", "compound", "nsubj")
            if leader is not None and not any(
                analysis.deps[other] == "compound" and is_adjunct_party(analysis, other)
                for other in analysis.children[noun]
            ):
                found.append(leader)
        elif dep == "compound" and not found:
            found += [
                low
                for low in analysis.children[kid]
                if analysis.deps[low] in ("compound", "amod")
                and is_adjunct_party(analysis, low)
                and not _is_where(analysis, low)
            ]
    head = analysis.heads[noun]
    if not found and analysis.deps[noun] == "conj" and analysis.pos[head] == "NOUN" and rule.root == "ASSAULT":
        found = [token for token in _before(analysis, head, head, rule) if analysis.deps[token] == "amod"]
    found = owners_first(analysis, noun, found) if rule.root == "ASSAULT" else found
    named = [token for token in found if not is_sort(analysis, token, noun)]
    return named or found  # "the Chadian terrorist attack" is Chad's


def _is_of_land(analysis: Analysis, noun: int, token: int, rule: NounRule) -> bool:
    """True for the state's adjective before what its people do: "the Syrian protests", "the Iraqi insurgency"."""
    known, rising = analysis.known_at.get(token), analysis.lemmas[noun] in _links()["risings"]
    if known is None or known.how == "person":
        return False
    of_land = rising or (rule.root == "PROTEST" and known.how == "name")
    owned = of_land and analysis.deps[token] == "poss" and "armed-group" not in kinds_of(analysis, token)
    return owned or ((rising or rule.root == "PROTEST") and analysis.pos[token] == "ADJ")


def _is_where(analysis: Analysis, token: int) -> bool:
    """True for a place before a noun, which says where, not who: "the Kabul attack"."""
    known = analysis.known_at.get(token)
    if known is not None:
        return known.how == "metonym"
    if analysis.pos[token] == "NOUN" and "site" in kinds_of(analysis, token):
        return True
    name = analysis.name_at.get(token)
    word = analysis.words[token]
    return (
        name is not None
        and name.label in ("GPE", "LOC", "FAC")
        and analysis.tags[token] == "NNP"
        and not word.isupper()
        and "." not in word
    )
