"""Role words with whoever they belong to: "Afghan officials", "Colombia's government", "Taliban fighters", "rebels"."""

from typing import Any

from dateline.knowledge.who_words import load_who_words
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting, strip_article
from dateline.reading.who.kin import cast_relative, is_relative
from dateline.reading.who.owners import find_owners
from dateline.reading.who.phrases import is_plural, modifiers, phrase_end, phrase_start, plain_words
from dateline.reading.who.unnamed import call_unnamed

_OF_STATE = frozenset({"government", "military", "police"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def cast_role(casting: Casting, head: int) -> Party | None:
    """The party that a role word names, from its modifiers, from what was named before, or as an unknown one."""
    from dateline.reading.who.nominals import find_body, recall

    analysis = casting.analysis
    role = casting.book.roles[analysis.lemmas[head]]
    if _is_title(casting, head):
        return None
    salient = analysis.deps[head] not in ("compound", "amod", "nmod")
    first, last = phrase_start(analysis, head), phrase_end(analysis, head)
    words = strip_article(analysis.quote(first, last))
    if _sided(casting, head):
        return _unknown(casting, head, first, last, words, role)
    role = _side_of(casting, head) or role
    relative = cast_relative(casting, head, first, last)
    if relative is not None:
        return relative
    owners = [] if is_relative(casting, head) else find_owners(casting, head)
    if owners and analysis.lemmas[head] in load_who_words().words("beside"):
        return _unknown(casting, head, first, last, words, role)
    if owners:
        plain = call_unnamed(casting, role, first, last, head)
        actors = tuple(
            dict.fromkeys(actor for owner in owners for actor in with_role(casting, owner.actors, role, plain))
        )
        name = None if casting.actors[actors[0]].known else plain_words(analysis, first, last)
        speaks = role.speaks
        return casting.add(head, first, last, actors, "nominal", name=name, role=words, speaks=speaks, salient=salient)
    if not salient:
        return None
    if not _is_another(casting, head, first):
        before = recall(casting, head, first, armed=role.party == "rebel")
        if before:
            actors = with_role(casting, before.party.actors, role, words)
            choice = before.choice
            return casting.add(head, first, last, actors, "nominal", role=words, speaks=role.speaks, choice=choice)
        speaker = find_body(casting, head, first)
        if speaker:
            return casting.add(head, first, last, speaker.actors, "nominal", role=words, speaks=role.speaks)
        state = _state_meant(casting, head, first, role)
        if state:
            actor = casting.cast_known(f"{state}-{role.party}")
            casting.by_focus[analysis.starts[first], analysis.ends[last - 1]] = actor
            return casting.add(head, first, last, (actor,), "nominal", name=words, role=words, speaks=role.speaks)
    if is_vehicle(casting, head):
        return None  # a warplane is a party by its owner alone
    return _unknown(casting, head, first, last, words, role)


def _state_meant(casting: Casting, head: int, first: int, role: Any) -> str | None:
    """The state whose a role without an owner is: the one that the report is about."""
    if role.party not in _OF_STATE or not _is_of_focus(casting, head, first, role):
        return None
    if role.machine and not _is_states(casting, head):
        return None
    sole = role.collective or not is_plural(casting.analysis, head)
    state = casting.focus or (_state_near(casting, head) if sole else None)
    return state if state and f"{state}-{role.party}" in casting.book.actors else None


def _state_near(casting: Casting, head: int) -> str | None:
    """The state named last, within a sentence, in a report that speaks of two alike."""
    analysis, actors = casting.analysis, casting.actors
    for party in reversed(casting.history):
        if analysis.sentence_of[head] - analysis.sentence_of[party.head] > 1:
            return None
        known = actors[party.actors[0]]
        state = known.id if known.kind == "state" else known.part_of if known.kind in _OF_STATE else None
        if known.known and state and analysis.deps[party.head] in ("nsubj", "nsubjpass"):
            return state
    return None


def is_vehicle(casting: Casting, head: int) -> bool:
    """True for a warplane, ship or tank that does nothing and is not said to be a state's.

    "Jets struck" names who did it, as far as it is known; the "bomber" of a suicide attack is no plane.
    """
    lemma = casting.analysis.lemmas[head]
    role = casting.book.roles.get(lemma)
    vehicle = role is not None and role.party == "military" and lemma in load_who_words().words("thing")
    return vehicle and not _acts(casting, head) and not _is_states(casting, head)


def _acts(casting: Casting, head: int) -> bool:
    """True for the subject of a clause, or who something is done by."""
    analysis = casting.analysis
    while analysis.deps[head] == "conj" and analysis.heads[head] < head:
        head = analysis.heads[head]
    by = analysis.deps[head] == "pobj" and analysis.deps[analysis.heads[head]] == "agent"
    return by or analysis.deps[head] == "nsubj"


def _is_states(casting: Casting, head: int) -> bool:
    """True where a word before it makes something a state's: "government helicopters", "army tanks"."""
    roles, lemmas = casting.book.roles, casting.analysis.lemmas
    named = [roles[lemmas[token]] for token in modifiers(casting.analysis, head) if lemmas[token] in roles]
    return any(role.collective and role.party in _OF_STATE for role in named)


def _is_another(casting: Casting, head: int, first: int) -> bool:
    """True where words tell a body apart from whoever was named before: "foreign troops", "a former soldier", or a clause
    that says which are meant ("forces who resisted")."""
    analysis, others = casting.analysis, load_who_words().words("other")
    role = casting.book.roles[analysis.lemmas[head]]
    if role.collective and role.party == "government" and is_plural(analysis, head) and first == head:
        return analysis.lemmas[head] != "authority"  # "governments" are of several states, "authorities" are one
    if any(analysis.lower[token] in others or _is_strange(casting, token, head) for token in range(first, head)):
        return True
    return any(
        analysis.deps[kid] == "relcl" and kid > head and not any(analysis.lower[t] == "," for t in range(head + 1, kid))
        for kid in analysis.children[head]
    )


def _is_strange(casting: Casting, token: int, head: int) -> bool:
    """True for a name that we know nothing of before a role: "the Waziri government" is not the one named before."""
    analysis = casting.analysis
    name = analysis.name_at.get(token)
    if name is None or name.last > head or name.label not in _NAMED:
        return False
    return token not in analysis.known_at and analysis.lemmas[token] not in casting.book.roles  # "Junta troops"


def _is_of_focus(casting: Casting, head: int, first: int, role: Any) -> bool:
    """True where a role without an owner may be the focus state's: "the troops", "police", "officials"; not "leaders" or "an emir"."""
    analysis, pointed = casting.analysis, casting.analysis.lower[first] in ("the", "its", "their")
    if role.party == "military":
        return pointed or _is_states(casting, head) or (role.collective and not is_plural(analysis, head))
    single = analysis.tags[head] in ("NN", "NNP")
    if analysis.lemmas[head] in load_who_words().words("sent"):
        return False
    if role.collective:
        return (
            pointed
            or first == head
            or analysis.lower[first] not in ("a", "an", "another", "any", "every", "each", "no")
        )
    return pointed or (not single and analysis.lemmas[head] not in load_who_words().words("many_states"))


def _is_title(casting: Casting, head: int) -> bool:
    """True for "Gen." in "Gen. John Nicholson": part of a person's name, not a party."""
    analysis = casting.analysis
    if analysis.deps[head] not in ("compound", "nmod"):
        return False
    person = analysis.heads[head]
    name, known = analysis.name_at.get(person), analysis.known_at.get(person)
    return (name is not None and name.label == "PERSON") or (known is not None and known.how == "person")


def _side_of(casting: Casting, head: int) -> Any:
    """The role that a modifier gives the head: "rebel forces" are rebels, not the army, "army officers" no police."""
    roles, lemmas = casting.book.roles, casting.analysis.lemmas
    named = [roles[lemmas[token]] for token in modifiers(casting.analysis, head) if lemmas[token] in roles]
    holder = roles[lemmas[head]].abroad or (
        roles[lemmas[head]].party == "government" and not roles[lemmas[head]].collective
    )
    parts = ("rebel", "military", "police") if holder else ("rebel",)  # "army officer", "military officials"
    return next((role for role in named if role.party in parts or _opposes(role)), None)


def _opposes(role: Any) -> bool:
    """True for the opposition, whose officials are no government's."""
    return bool(role.party == "none" and role.sector == "OPP")


def _sided(casting: Casting, head: int) -> bool:
    """True for "US-backed forces" and "pro-Turkish fighters": a party of its own, not the one in the word."""
    analysis, words = casting.analysis, load_who_words()
    sided, against = words.words("sided"), words.words("against")
    return any(
        (analysis.lower[token] in sided and token + 1 <= head and analysis.lower[token - 1] == "-")
        or (analysis.lower[token] in against and token + 1 < head)
        for token in range(phrase_start(analysis, head), head)
    )


def with_role(casting: Casting, owners: tuple[str, ...], role: Any, words: str) -> tuple[str, ...]:
    """The actors that a role has under its owners: an Afghan officer is the Afghan military, a Taliban officer the Taliban."""
    return tuple(_with_role(casting, owner, role, words) for owner in owners)


def _with_role(casting: Casting, owner: str, role: Any, words: str) -> str:
    known = casting.actors[owner]
    state = (
        owner
        if known.kind == "state"
        else known.part_of
        if known.kind in ("government", "military", "police")
        else None
    )
    if state in casting.book.actors and role.party in _OF_STATE:
        if known.kind in ("military", "police") and (role.party == "government" or role.abroad):
            return owner
        part = role.abroad if role.abroad and casting.focus != state else role.party
        derived = f"{state}-{part}"
        return casting.cast_known(derived) if derived in casting.book.actors else owner
    if words and (role.party == "civilian" or role.kind == "movement") and known.kind in _OF_STATE:
        return casting.cast_unknown(words, role.kind, sector=role.sector, country=known.country, code=role.code)
    of_people = known.kind == "people" and role.party in _OF_STATE
    if words and (
        of_people or (known.kind in ("state", "people") and role.party in ("rebel", "civilian", "none", "state"))
    ):
        code = (known.country or "") + (role.code or "") or None
        return casting.cast_unknown(words, role.kind, sector=role.sector, country=known.country, code=code)
    return owner


def _unknown(casting: Casting, head: int, first: int, last: int, words: str, role: Any) -> Party:
    analysis = casting.analysis
    country = _country_of(casting, head) if role.party == "rebel" else None
    words = plain_words(analysis, first, last) or words
    sort = call_unnamed(casting, role, first, last, head)
    code = (country or "") + (role.code or "") or None
    actor = casting.cast_unknown(sort, role.kind, sector=role.sector, country=country, code=code)
    return casting.add(head, first, last, (actor,), "nominal", name=words, role=words, speaks=role.speaks)


def _country_of(casting: Casting, head: int) -> str | None:
    """Where rebels that nobody names are from: the country of the nearest place of their sentence, else of the report."""
    analysis = casting.analysis
    sentence = analysis.sentences[analysis.sentence_of[head]]
    start, end, here = analysis.starts[sentence.first], analysis.ends[sentence.last - 1], analysis.starts[head]
    near = [(abs(at - here), country) for at, country in casting.lands if start <= at < end]
    if near:
        return min(near)[1]
    return casting.book.actors[casting.focus].country if casting.focus else None
