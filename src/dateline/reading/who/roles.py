"""Role words with whoever they belong to: "Afghan officials", "Colombia's government", "Taliban fighters", "rebels"."""

from typing import Any

from dateline.knowledge.who_words import load_who_words
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting, strip_article
from dateline.reading.who.phrases import (
    coordinated,
    is_plural,
    modifiers,
    objects_of,
    phrase_end,
    phrase_start,
    plain_words,
)

_OF_STATE = frozenset({"government", "military", "police"})
_ACTING = frozenset({"nsubj", "nsubjpass", "ROOT", "appos"})
_AMONG = frozenset({"by", "between", "among", "with"})


def cast_role(casting: Casting, head: int) -> Party | None:
    """The party that a role word names, from its modifiers, from what was named before, or as an unknown one."""
    from dateline.reading.who.nominals import recall

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
    owners = _owners(casting, head)
    if owners:
        plain = plain_words(analysis, first, last)
        actors = tuple(
            dict.fromkeys(actor for owner in owners for actor in with_role(casting, owner.actors, role, plain))
        )
        return casting.add(head, first, last, actors, "nominal", role=words, speaks=role.speaks, salient=salient)
    if not salient:
        return None
    if not _is_another(casting, head, first):
        before = recall(casting, head, first)
        if before:
            actors = with_role(casting, before.party.actors, role, words)
            choice = before.choice
            return casting.add(head, first, last, actors, "nominal", role=words, speaks=role.speaks, choice=choice)
        if (
            _is_of_focus(casting, head, first, role)
            and (not role.machine or _is_states(casting, head))
            and role.party in _OF_STATE
            and casting.focus
            and f"{casting.focus}-{role.party}" in casting.book.actors
        ):
            actor = casting.cast_known(f"{casting.focus}-{role.party}")
            casting.by_focus[analysis.starts[first], analysis.ends[last - 1]] = actor
            return casting.add(head, first, last, (actor,), "nominal", name=words, role=words, speaks=role.speaks)
    if is_vehicle(casting, head):
        return None  # a warplane is a party by its owner alone
    return _unknown(casting, head, first, last, words, role)


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
    if any(analysis.lower[token] in others for token in range(first, head)):
        return True
    return any(
        analysis.deps[kid] == "relcl" and kid > head and not any(analysis.lower[t] == "," for t in range(head + 1, kid))
        for kid in analysis.children[head]
    )


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
    parts = ("rebel", "military") if roles[lemmas[head]].abroad else ("rebel",)  # "army officer"
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


def _owners(casting: Casting, head: int) -> list[Party]:
    """The parties that a role word belongs to: its modifiers ("Afghan", "Colombia's"), else what "of" or "for" adds."""
    from dateline.reading.who.resolve import resolve

    analysis = casting.analysis
    beside = (
        [t for t in modifiers(analysis, analysis.heads[head]) if t < head]
        if analysis.deps[head] in ("compound", "amod")
        else []
    )
    for token in reversed(coordinated(analysis, [*beside, *modifiers(analysis, head)], head)):
        if analysis.lemmas[token] in casting.book.roles and casting.book.roles[analysis.lemmas[token]].party == "rebel":
            continue  # it says what they are (_side_of), not whose they are
        if analysis.deps[token] == "conj" and not _joins(casting, token, head):
            continue
        party = resolve(casting, token)
        if party and (not party.person or analysis.deps[token] == "poss"):
            return [*_joined(casting, token, head), party]
    found = [resolve(casting, token) for token in objects_of(analysis, head, "of", "for", "from")]
    named = [party for party in found if party and not party.person]
    return named or _governed(casting, head)


def _governed(casting: Casting, head: int) -> list[Party]:
    """The state where a government is said to be ("authorities in Niger"); an embassy there is another's."""
    from dateline.reading.who.resolve import resolve

    analysis, role = casting.analysis, casting.book.roles[casting.analysis.lemmas[head]]
    sent = analysis.lemmas[head] in load_who_words().words("sent")
    if not role.collective or role.party != "government" or sent:
        return []
    found = [resolve(casting, token) for token in objects_of(analysis, head, "in")]
    return [party for party in found if party and casting.kind(party.actors[0]) == "state"]


def _joined(casting: Casting, last: int, head: int) -> list[Party]:
    """The parties that a modifier is coordinated with: the Taliban in "Taliban and Afghan government envoys"."""
    from dateline.reading.who.resolve import resolve

    analysis = casting.analysis
    found: list[Party] = []
    inner = [*modifiers(analysis, last), last]
    for token in coordinated(analysis, modifiers(analysis, head), head):
        first = analysis.heads[token]
        if analysis.deps[token] == "conj" and first < last and first not in inner and _joins(casting, token, head):
            party = resolve(casting, first)
            if party and not party.person and party not in found:
                found.append(party)
    return found


def _joins(casting: Casting, token: int, head: int) -> bool:
    """True where a coordinated modifier adds an owner; not a second name in an object.

    "Targeting A and B leaders" sums up what is told of each by itself further on: it stays with the first.
    """
    analysis = casting.analysis
    acts = analysis.deps[head] in _ACTING or analysis.lemmas[analysis.heads[head]] in _AMONG
    return acts or not (_is_name(casting, token) and _is_name(casting, analysis.heads[token]))


def _is_name(casting: Casting, token: int) -> bool:
    known = casting.analysis.known_at.get(token)
    return known is not None and known.how != "adjective"


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
    if words and role.party == "civilian" and known.kind in _OF_STATE:
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
    country = casting.book.actors[casting.focus].country if casting.focus and role.party == "rebel" else None
    words = plain_words(analysis, first, last) or words
    actor = casting.cast_unknown(
        words, role.kind, sector=role.sector, country=country, code=(country or "") + (role.code or "") or None
    )
    return casting.add(head, first, last, (actor,), "nominal", name=words, role=words, speaks=role.speaks)
