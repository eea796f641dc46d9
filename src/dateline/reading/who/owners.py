"""Whose a role word is: "Afghan" officials, the "Museveni" government, officers "in the Free Syrian Army"."""

from dateline.knowledge.who_words import load_who_words
from dateline.reading.language.repair import SERVICES
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.phrases import coordinated, modifiers, objects_of

_OF_STATE = frozenset({"government", "military", "police"})
_ACTING = frozenset({"nsubj", "nsubjpass", "ROOT", "appos"})
_AMONG = frozenset({"by", "between", "among", "with"})
_LANDS = frozenset({"state", "people", "place", "person"})


def find_owners(casting: Casting, head: int) -> list[Party]:
    """The parties that a role word belongs to: its modifiers ("Afghan", "Colombia's"), else what a preposition adds."""
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
        if token == head - 1 and analysis.lemmas[head] == SERVICES:
            continue  # "intelligence services" are one body
        if analysis.deps[token] == "conj" and not _joins(casting, token, head):
            continue
        party = resolve(casting, token)
        if party and (analysis.deps[token] == "poss" or _owns(casting, party, head)):
            return [*_joined(casting, token, head), party]
    return _owners_behind(casting, head)


def _owns(casting: Casting, party: Party, head: int) -> bool:
    """True for a body, and for a leader whose name stands for it: "the Museveni government", "the forces of Kiir"."""
    if not party.person:
        return True
    role = casting.book.roles[casting.analysis.lemmas[head]]
    return casting.actors[party.actors[0]].known and role.party in (*_OF_STATE, "rebel")


def _owners_behind(casting: Casting, head: int) -> list[Party]:
    """The parties that words behind a role add: "of Chad", "of the Kenyan team", "loyal to Kiir", "in the Kenyan army"."""
    from dateline.reading.who.resolve import resolve

    found = []
    for token in objects_of(casting.analysis, head, "of", "for", "from"):
        party = resolve(casting, token) or _named_before(casting, token)
        if party and _owns(casting, party, head):
            found.append(party)
    return found or _served(casting, head) or _governed(casting, head)


def _named_before(casting: Casting, noun: int) -> Party | None:
    """The body named before a noun that is none itself: Kenya in "the Kenyan team"."""
    from dateline.reading.who.resolve import resolve

    found = [resolve(casting, token) for token in modifiers(casting.analysis, noun)]
    return next((party for party in reversed(found) if party and not party.person), None)


def _served(casting: Casting, head: int) -> list[Party]:
    """Whom people are loyal to or advise, and the body in which they serve; where they are is no such body."""
    from dateline.reading.who.resolve import resolve

    analysis, words = casting.analysis, load_who_words()
    role = casting.book.roles[analysis.lemmas[head]]
    served = [head] if analysis.lemmas[head] in words.words("serving") else []
    loyal = [kid for kid in analysis.children[head] if kid > head and analysis.lemmas[kid] in words.words("loyal")]
    masters = [
        resolve(casting, token) for one in (*served, *loyal) for token in objects_of(analysis, one, "to", "with")
    ]
    if any(masters):
        return [party for party in masters if party]
    if role.party not in ("military", "police", "rebel"):
        return []
    bodies = [resolve(casting, token) for token in objects_of(analysis, head, "in", "with")]
    return [party for party in bodies if party and not party.person and casting.kind(party.actors[0]) not in _LANDS]


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
