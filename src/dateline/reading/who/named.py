"""Names: known ones to their actors, unknown ones to actors of their own, persons to whom they speak for."""

from msgspec.structs import replace

from dateline.knowledge.actor_files import PersonEntry
from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.load import years_off
from dateline.knowledge.who_words import load_who_words
from dateline.reading.language import Analysis, FoundName, KnownName
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting, strip_article
from dateline.reading.who.choice import choose_actor
from dateline.reading.who.owners import find_owners
from dateline.reading.who.phrases import modifiers, objects_of, phrase_start
from dateline.record import Choice, How

_MODEL = 4  # letters before the hyphen of a model at most; "Mirage-2000" stays a name
_PLACE_PREPOSITIONS = frozenset(
    {
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "across",
        "through",
        "into",
        "over",
        "throughout",
        "within",
        "from",
        "to",
        "toward",
        "towards",
        "on",
        "of",
        "off",
    }
)


def cast_name(casting: Casting, name: KnownName, head: int) -> Party | None:
    """The party that a known name stands for; None for a capital that is only a place here."""
    if name.how == "person":
        return cast_person(casting, name.first, name.last, head, known=name.ids)
    if name.how == "metonym" and not _acts(casting, head):
        return None
    chosen, choice = choose_actor(casting, name.ids)
    actor = casting.cast_known(chosen)
    how: How = {"name": "name", "metonym": "metonym"}.get(name.how, "alias")  # type: ignore[assignment]
    first, last = name.first, name.last
    _learn_acronym(casting, last, actor)
    return casting.add(head, first, last, (actor,), how, choice=choice)


def _acts(casting: Casting, head: int) -> bool:
    """True where a capital's name stands for a government: it is the subject, possessor or agent of something."""
    analysis = casting.analysis
    dep = analysis.deps[head]
    if dep == "conj":
        return _acts(casting, analysis.heads[head])
    if dep == "pobj":
        preposition = analysis.heads[head]
        if analysis.lemmas[preposition] in ("on", "upon"):  # "called on Damascus", not "marched on Damascus"
            return analysis.lemmas[analysis.heads[preposition]] in load_who_words().words("addressed")
        return (
            analysis.lemmas[preposition] in ("between", "with", "by", "against", "for")
            and analysis.deps[preposition] != "advmod"
        )
    return (
        dep in ("nsubj", "nsubjpass", "poss", "dobj", "dative", "agent", "ROOT")
        and analysis.pos[analysis.heads[head]] != "ADP"
    )


def _learn_acronym(casting: Casting, after: int, actor: str) -> None:
    """A short name in brackets behind a name is its alias from here on ("the Green Valley Party (GVP)")."""
    words = casting.analysis.words
    if after + 2 < len(words) and words[after] == "(" and words[after + 2] == ")" and words[after + 1].isupper():
        casting.learned.setdefault(words[after + 1], actor)


def cast_found(casting: Casting, name: FoundName, head: int) -> Party | None:
    """The party of a name that only the recogniser knows: a person, or an organisation of its own."""
    if name.label == "PERSON":
        return cast_person(casting, name.first, name.last, head)
    if name.label in ("ORG", "NORP") and not is_weapon(casting.analysis, name.last - 1):
        return cast_organisation(casting, name.first, name.last, head)
    return None


def is_weapon(analysis: Analysis, token: int) -> bool:
    """True for a weapon that the parser or the recogniser took for a name ("AK-47 rifles", "Su-34s")."""
    classes = load_event_words().classes.get(analysis.lower[token], frozenset())
    model = "-" in analysis.words[token] and _is_model(analysis.words[token])
    return analysis.pos[token] == "PROPN" and token not in analysis.known_at and ("arms" in classes or model)


def _is_model(word: str) -> bool:
    """True for the model of an aircraft, a tank or a rifle: "Su-34", "Tu-22M3", "T-72"."""
    letters, _, rest = word.partition("-")
    return letters.isalpha() and len(letters) <= _MODEL and rest[:1].isdigit() and rest.isalnum()


def cast_organisation(casting: Casting, first: int, last: int, head: int) -> Party:
    """An organisation that no list holds; its kind is read from the words of its name."""
    words = strip_article(casting.analysis.quote(first, last))
    if words in casting.learned:
        return casting.add(head, first, last, (casting.learned[words],), "alias")
    kind, sector = _form(words)
    country = None
    for token in range(first, last):
        known = casting.analysis.known_at.get(token)
        if known and known.how in ("adjective", "name") and casting.book.actors[known.ids[0]].country:
            country = casting.book.actors[known.ids[0]].country
    actor = casting.cast_unknown(words, kind, sector=sector, country=country)
    _learn_acronym(casting, last, actor)
    return casting.add(head, first, last, (actor,), "name")


def _form(words: str) -> tuple[str, str | None]:
    parts = [part.lower() for part in words.split()]
    for rule in load_who_words().form:
        if any(part in rule.words for part in parts) and rule.kind:
            return rule.kind, rule.sector
    return "organisation", None


def cast_person(casting: Casting, first: int, last: int, head: int, *, known: tuple[str, ...] = ()) -> Party:
    """A named person, with the party that the report (or, by date, the book) says the person speaks for."""
    analysis = casting.analysis
    titles = casting.book.spelling.titles
    while first < last - 1 and (analysis.lemmas[first] in casting.book.roles or analysis.lower[first] in titles):
        first += 1
    while first and _belongs(casting, first - 1, head):
        first -= 1
    known = known or casting.surnames.get(analysis.words[last - 1], ())
    words = analysis.quote(first, last).removesuffix("'s").removesuffix("’s")
    whole, actors = casting.people.get(words) or casting.people.get(words.rpartition(" ")[2]) or (words, ())
    role, speaks, stated = _office(casting, first, head)
    listed, choice = _listed(casting, words) if known else (None, None)
    actors = (
        tuple(actor for actor in stated if _is_body(casting, actor, head))
        or tuple(actor for actor in actors if casting.kind(actor) != "person")
        or ((casting.cast_known(listed.actor),) if listed is not None else ())
    )
    if listed is not None:
        armed = casting.book.actors[listed.actor].kind in ("armed group", "militia", "movement", "party")
        role, speaks = role or listed.role, speaks or ("party" if armed else "official")
    called = listed.name if listed is not None else whole if len(whole) >= len(words) else words
    person = casting.cast_unknown(called, "person")
    if listed is None or listed.actor not in actors or words in casting.people:
        choice = None
    actors = actors or (person,)
    for form in {words, words.rpartition(" ")[2]}:
        casting.people[form] = (casting.actors[person].name, actors)
    begin = phrase_start(analysis, head) if analysis.deps[head] != "compound" else first
    party = casting.add(
        head,
        min(begin, first),
        max(last, head + 1),
        actors,
        "name",
        person=person,
        role=role,
        speaks=speaks,
        choice=choice,
    )
    _name_apposed(casting, party)
    return party


def _is_body(casting: Casting, actor: str, head: int) -> bool:
    """True for a body that the person with this head can speak for; not "a commander", if that is all that is known of him."""
    analysis = casting.analysis
    if casting.actors[actor].known:
        return True
    own = [casting.parties[kid] for kid in analysis.children[head] if kid in casting.parties and kid > head]
    spans = {(analysis.starts[party.first], analysis.ends[party.last - 1]) for party in own}
    return casting.kind(actor) not in ("people", "person") and not casting.mentions[actor].keys() <= spans


def _name_apposed(casting: Casting, person: Party) -> None:
    """What an apposition behind a name says is that person too ("Karim Waziri, a spokesman for the group")."""
    analysis = casting.analysis
    for kid in analysis.children[person.head]:
        office = casting.parties.get(kid)
        single = analysis.deps[kid] == "appos" and analysis.tags[kid] == "NN" and kid > person.head
        if single and office is not None and office.person is None and office.role is not None:
            casting.parties[kid] = replace(office, person=person.person, name=person.name)


def _listed(casting: Casting, words: str) -> tuple[PersonEntry | None, Choice | None]:
    """The person of the book whom these words call: of several the one in office when the report was published.

    With it the choice over those for whom the others of that name speak.
    """
    found = casting.book.persons_called(words, day=casting.published)
    if not found or found[0].actor not in casting.book.actors:
        return None, None
    others = tuple(dict.fromkeys(one.actor for one in found[1:] if one.actor != found[0].actor))
    day = casting.published
    dated = bool(day) and not years_off(found[0], day or "") and all(years_off(one, day or "") for one in found[1:])
    return found[0], Choice(others, "in office at the time" if dated else "first in our list") if others else None


def _belongs(casting: Casting, token: int, head: int) -> bool:
    """True for a word of a person's name that the recogniser left out."""
    analysis = casting.analysis
    return (
        analysis.deps[token] == "compound"
        and analysis.heads[token] == head
        and analysis.tags[token] == "NNP"
        and analysis.words[token][:1].isalnum()  # the stop of "Col." may be a token, tagged as part of the name
        and token not in analysis.known_at
        and analysis.lemmas[token] not in casting.book.roles
        and analysis.lower[token].rstrip(".") not in casting.book.spelling.titles
    )


def _office(casting: Casting, first: int, head: int) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The office of a person as the words beside the name give it: its words, its kind of voice, whom it speaks for."""
    from dateline.reading.who.resolve import resolve

    analysis = casting.analysis
    before = [token for token in modifiers(analysis, head) if token < first]
    titles = [token for token in before if analysis.lemmas[token] in casting.book.roles]
    for kid in analysis.children[head]:
        if analysis.deps[kid] == "appos":
            party = resolve(casting, kid)
            if party and not party.person and analysis.lemmas[kid] in casting.book.roles:
                return analysis.quote(party.first, party.last), party.speaks, party.actors
    stated = _commanded(casting, head)
    if titles:
        title = casting.book.roles[analysis.lemmas[titles[-1]]]
        bases = [party for token in before if (party := casting.parties.get(token)) and not party.person]
        if not bases and head not in analysis.known_at:
            bases = _known(casting, find_owners(casting, titles[-1])) or _named_by(casting, head)
        actors = stated or _speaks_for(casting, bases, title)
        return analysis.quote(before[0], before[-1] + 1), title.speaks, actors
    if stated:
        return None, "official", stated
    for token in objects_of(analysis, head, "of"):
        party = resolve(casting, token)
        if party and not party.person:
            return None, None, party.actors
    return None, None, ()


def _named_by(casting: Casting, head: int) -> list[Party]:
    """The bodies that "of" adds to a name: Chad in "Foreign Minister Karim Waziri of Chad"."""
    from dateline.reading.who.resolve import resolve

    found = [resolve(casting, token) for token in objects_of(casting.analysis, head, "of")]
    return _known(casting, [party for party in found if party])


def _known(casting: Casting, parties: list[Party]) -> list[Party]:
    """Those of the parties that are known bodies."""
    return [party for party in parties if not party.person and casting.actors[party.actors[0]].known]


def _speaks_for(casting: Casting, bases: list[Party], title: object) -> tuple[str, ...]:
    from dateline.reading.who.roles import with_role

    if not bases:
        return ()
    return tuple(actor for base in bases[-1:] for actor in with_role(casting, base.actors, title, ""))


def _commanded(casting: Casting, head: int) -> tuple[str, ...]:
    """Whom a person commands by a relative clause ("who commands Afghan troops in the east")."""
    from dateline.reading.who.resolve import resolve

    analysis, commands = casting.analysis, load_who_words().words("command")
    for kid in analysis.children[head]:
        if analysis.deps[kid] == "relcl" and analysis.lemmas[kid] in commands:
            target = analysis.child(kid, "dobj")
            party = resolve(casting, target) if target is not None else None
            if party and not party.person:
                return party.actors
    return ()
