"""Which party a token names: the one door to all ways of naming."""

from dateline.knowledge.who_words import load_who_words
from dateline.reading.language import KnownName
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.named import cast_found, cast_name
from dateline.reading.who.nominals import cast_both, cast_country, cast_latter, cast_pronoun, recall
from dateline.reading.who.phrases import phrase_end, phrase_start
from dateline.reading.who.roles import cast_role

_NAMING = frozenset({"name", "alias"})


def resolve(casting: Casting, token: int) -> Party | None:
    """The party that the phrase with this head names, found once and filed; None where it names none."""
    if token not in casting.seen:
        casting.seen.add(token)
        _resolve(casting, token)
    return casting.parties.get(token)


def _resolve(casting: Casting, token: int) -> Party | None:
    analysis = casting.analysis
    known = analysis.known_at.get(token)
    if known is not None:
        return cast_name(casting, known, token) if token == known.last - 1 else None
    tag = analysis.tags[token]
    if tag in ("PRP", "PRP$"):
        return cast_pronoun(casting, token)
    if tag == "WP$":
        return _cast_whose(casting, token)
    if analysis.pos[token] not in ("NOUN", "PROPN") and analysis.lower[token] not in _pointing():
        return None
    if analysis.words[token] in casting.learned:
        return casting.add(token, token, token + 1, (casting.learned[analysis.words[token]],), "alias")
    called = casting.worded.get(analysis.words[token], set()) if tag == "NNP" else set()
    if len(called) == 1 and analysis.lower[token - 1 if token else 0] == "the":
        return casting.add(token, token - 1, token + 1, tuple(called), "alias")
    name = analysis.name_at.get(token)
    if name is not None and name.label == "ORG" and _is_force(casting, token):
        return cast_role(casting, token)
    if name is not None and name.label in ("PERSON", "ORG", "NORP") and tag.startswith("NNP"):
        return cast_found(casting, name, token) if _is_head(casting, name.first, name.last, token) else None
    if analysis.lower[token] in _pointing():
        return cast_latter(casting, token) if analysis.deps[token] != "amod" else None  # "a former soldier"
    return cast_both(casting, token) or _cast_common(casting, token)


def _cast_whose(casting: Casting, token: int) -> Party | None:
    """ "Whose": whoever the clause that it opens is told of ("Nasrallah, whose fighters left")."""
    heads, deps = casting.analysis.heads, casting.analysis.deps
    above = heads[token]
    for _ in range(4):
        if deps[above] in ("relcl", "ROOT"):
            break
        above = heads[above]
    named = casting.parties.get(heads[above]) if deps[above] == "relcl" else None
    if named is None:
        return None
    return casting.add(token, token, token + 1, named.actors, "pronoun", person=named.person, salient=False)


def _pointing() -> frozenset[str]:
    words = load_who_words()
    return words.words("latter") | words.words("former")


def _cast_common(casting: Casting, token: int) -> Party | None:
    """A role word, or a nominal that speaks of somebody again ("the movement")."""
    analysis = casting.analysis
    named = _apposed(casting, token)
    if named is not None:
        first = phrase_start(analysis, token)
        return casting.add(token, first, phrase_end(analysis, token), named.actors, "nominal")
    if analysis.lemmas[token] in casting.book.roles:
        return cast_role(casting, token)
    named = _named_within(casting, token)
    if named is not None:
        return casting.add(token, phrase_start(analysis, token), phrase_end(analysis, token), named.actors, "nominal")
    owned = cast_country(casting, token)
    if owned is not None:
        return owned
    if any(analysis.lemmas[token] in rule.words for rule in load_who_words().nominal):
        first = phrase_start(analysis, token)
        before = recall(casting, token, first)
        if before:
            actors, last = before.party.actors, phrase_end(analysis, token)
            return casting.add(token, first, last, actors, "nominal", choice=before.choice)
    return None


def _apposed(casting: Casting, token: int) -> Party | None:
    """The body that an apposition says something of ("the Falcons, a local resistance group"); not a person's office."""
    analysis = casting.analysis
    if analysis.deps[token] != "appos" or analysis.heads[token] >= token:
        return None
    party = casting.parties.get(analysis.heads[token])
    fitting = party is not None and party.person is None and party.how in ("name", "alias")
    words = load_who_words()
    groups = any(analysis.lemmas[token] in rule.words for rule in words.nominal) or (
        analysis.lemmas[token] in words.words("beside")  # "Hezbollah, an ally of Iran"
    )
    return party if fitting and groups else None


def _named_within(casting: Casting, token: int) -> Party | None:
    """The body whose name stands within the phrase that says what it is: "the Daesh terrorist group"."""
    analysis = casting.analysis
    kinds = {kind for rule in load_who_words().nominal if analysis.lemmas[token] in rule.words for kind in rule.kinds}
    derived = analysis.lemmas[token] in load_who_words().words("derived")  # "the al-Qaeda offshoot" is another
    if not kinds or derived or analysis.lower[phrase_start(analysis, token)] != "the":
        return None
    for kid in reversed(analysis.children[token]):
        known = analysis.known_at.get(kid)
        if kid < token and analysis.deps[kid] in ("compound", "nmod") and known is not None and known.how in _NAMING:
            party = resolve(casting, kid)
            if party is not None and casting.kind(party.actors[0]) in kinds and not party.person:
                return party
    return None


def _is_force(casting: Casting, token: int) -> bool:
    """True for "American Army" or "Kenya Police", a role of a state whose name stands before it, and for ministries.

    "The Interior Ministry" and "the Iranian Foreign Ministry" are of the state that the words, or the report, name.
    """
    analysis = casting.analysis
    role = casting.book.roles.get(analysis.lemmas[token])
    if role is None or role.party not in ("government", "military", "police"):
        return False
    name, offices = analysis.name_at[token], load_who_words().words("office")
    states = {t for t in range(name.first, name.last) if t in analysis.known_at and _is_named(analysis.known_at[t])}
    own = [t for t in range(name.first, name.last) if t != token and t not in states]
    if role.collective and all(analysis.lower[t] in offices for t in own):
        return True
    return token - 1 in states or (token - 1 in analysis.known_at and _is_named(analysis.known_at[token - 1]))


def _is_named(known: KnownName) -> bool:
    return known.how in ("name", "adjective")


def _is_head(casting: Casting, first: int, last: int, token: int) -> bool:
    """True for the one token of a name from which the others hang (the last of them where there are two)."""
    heads = casting.analysis.heads
    outside = [t for t in range(first, last) if not first <= heads[t] < last or heads[t] == t]
    return bool(outside) and token == outside[-1]
