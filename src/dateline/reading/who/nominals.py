"""Who a report speaks of again: "the group", "the two sides", "the latter", "they"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.who_words import load_who_words
from dateline.reading.language import Analysis
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.choice import note_rivals
from dateline.reading.who.personal import PERSONAL, find_person, is_one
from dateline.reading.who.phrases import is_plural, phrase_end, phrase_start
from dateline.record import Choice

_REACH = 6  # sentences back that a pronoun or nominal may reach; ours, from reading reports
_CORE = frozenset({"nsubj", "nsubjpass", "dobj"})
_SINGULAR = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_NOT_A_GROUP = frozenset({"place", "outlet", "person"})
_OF_STATE = frozenset({"government", "state", "military", "police"})
_ARMED = {"armed group", "militia"}


class Recalled(NamedTuple):
    """The party that words speak of again, and over whom it was chosen."""

    party: Party
    choice: Choice | None


def recall(casting: Casting, head: int, first: int, *, armed: bool = False) -> Recalled | None:
    """The party named before that a definite role or nominal ("the militants", "police") speaks of again.

    With `armed` it is no army, whatever the noun: "the paramilitary force".
    """
    analysis = casting.analysis
    lemma, before = analysis.lemmas[head], list(_before(casting, head))
    if lemma in load_who_words().words("derived"):  # "the al-Qaeda offshoot" is not al-Qaeda
        before = [party for party in before if party.head < first]
        before = [*(party for party in before if _leads(analysis, party)), *before]
    definite = analysis.lower[first] in _DEFINITE or analysis.deps[head] == "compound"
    kinds = {kind for rule in load_who_words().nominal if lemma in rule.words for kind in rule.kinds}
    kinds = _ARMED if armed else kinds
    if kinds == {"state"}:
        before = _nearest_first(casting, head, before)
    fitting = [party for party in before if _is_of_kind(casting, party, kinds, definite)]
    same = [party for party in before if _is_same_word(casting, party, head, first)]
    if same:
        return _take_nearest([*same, *fitting])
    if is_plural(analysis, head) and lemma in load_who_words().words("bodies"):
        return None  # "the countries", "the groups" are more than the one named last
    bare_name = first == head and kinds & {"police", "military", "government"}
    if not fitting or not (definite or bare_name or (first == head and _is_topic(casting, head))):
        return None
    return _take_nearest(fitting)


def _nearest_first(casting: Casting, head: int, before: list[Party]) -> list[Party]:
    """Of its own sentence the state named last comes first, since its subject is no "country" there: "Iran watched
    Afghanistan after blasts hit the country"."""
    here = casting.analysis.sentence_of[head]
    own = [party for party in before if casting.analysis.sentence_of[party.head] == here]
    return [*sorted(own, key=lambda party: -party.head), *(party for party in before if party not in own)]


def find_body(casting: Casting, head: int, first: int) -> Party | None:
    """The body whose "the spokesman" is: the one whose sentence it is or was, where no owner is named."""
    analysis = casting.analysis
    if analysis.lemmas[head] not in load_who_words().words("speaking") or analysis.lower[first] not in _DEFINITE:
        return None
    here = analysis.sentence_of[head]
    near = (party for party in _before(casting, head) if here - analysis.sentence_of[party.head] <= 1)
    return next((p for p in near if not p.person and _leads(analysis, p) and _is_body(casting, p)), None)


def _is_body(casting: Casting, party: Party) -> bool:
    kind = casting.kind(party.actors[0])
    return len(party.actors) == 1 and kind not in _NOT_A_GROUP and kind not in ("people", "object", "state")


def _take_nearest(parties: Sequence[Party]) -> Recalled:
    """The first of the parties, chosen over the others."""
    rivals = (actor for party in parties[1:] for actor in party.actors)
    return Recalled(parties[0], note_rivals(parties[0].actors, rivals))


def _is_of_kind(casting: Casting, party: Party, kinds: set[str], definite: bool) -> bool:
    """True for one body of a kind; "the regime" is no ministry that the book does not know."""
    named = len(party.actors) == 1 and casting.kind(party.actors[0]) in kinds and not party.person
    known = named and casting.actors[party.actors[0]].known
    return known or (named and definite and casting.kind(party.actors[0]) not in _OF_STATE)


def _is_same_word(casting: Casting, party: Party, head: int, first: int) -> bool:
    """True for whoever was brought in by the same word ("a Taliban leader" ... "the leader"), where that is all it says."""
    analysis = casting.analysis
    if analysis.lower[first] not in _DEFINITE or head - first > 1:
        return False
    same = analysis.lemmas[party.head] == analysis.lemmas[head] and (party.last - party.first > 1 or bool(party.person))
    return same and is_plural(analysis, party.head) == is_plural(analysis, head)


def _is_topic(casting: Casting, head: int) -> bool:
    """True for a bare plural that is a clause's subject, as in "Militants are also trying to ..."."""
    return casting.analysis.deps[head] in ("nsubj", "nsubjpass") and casting.analysis.tags[head] == "NNS"


def _before(casting: Casting, head: int) -> Iterator[Party]:
    """Parties named before a token, nearest first, subjects of a sentence before what else stands in it."""
    analysis = casting.analysis
    here = analysis.sentence_of[head]
    passed: dict[int, list[Party]] = {}
    for party in reversed(casting.history):
        sentence = analysis.sentence_of[party.head]
        if party.head < head and here - sentence <= _REACH:
            passed.setdefault(sentence, []).append(party)
    for sentence in sorted(passed, reverse=True):
        parties = passed[sentence]
        yield from sorted(parties, key=lambda party: _rank(analysis, party.head))


def _rank(analysis: Analysis, head: int) -> int:
    """Subjects come before all else, those of a clause that only says when, why or which behind the others."""
    if analysis.deps[head] not in ("nsubj", "nsubjpass"):
        return 2
    return int(analysis.deps[analysis.heads[head]] in ("advcl", "relcl", "acl"))


def _leads(analysis: Analysis, party: Party) -> bool:
    """True for the subject of a sentence, not of a clause in it."""
    return analysis.deps[party.head] in ("nsubj", "nsubjpass") and analysis.deps[analysis.heads[party.head]] == "ROOT"


def cast_pronoun(casting: Casting, head: int) -> Party | None:
    """The party that a pronoun stands for; a name in brackets behind it decides ("They [IS]")."""
    from dateline.reading.who.resolve import resolve

    word = casting.analysis.lower[head]
    if _is_mutual(casting, head):
        pair = _last_two(casting, head)
        if len(pair) == 2:
            return casting.add(
                head, head, head + 1, tuple(pair), "pronoun", name=casting.analysis.words[head], salient=False
            )
    named = _bracketed(casting, head)
    before = resolve(casting, named) if named is not None else _antecedent(casting, head, word)
    if before is None:
        return None
    return casting.add(
        head,
        head,
        head + 1,
        before.actors,
        "pronoun",
        person=before.person,
        name=before.name,
        role=before.role,
        speaks=before.speaks,
        salient=casting.analysis.deps[head] in ("nsubj", "nsubjpass"),
    )


def _is_mutual(casting: Casting, head: int) -> bool:
    """True for "them" in "no fighting among them": the parties to something between them."""
    analysis = casting.analysis
    return analysis.lower[head] in ("them", "themselves") and analysis.lemmas[analysis.heads[head]] in (
        "between",
        "among",
        "amongst",
    )


def _bracketed(casting: Casting, head: int) -> int | None:
    words = casting.analysis.words
    if head + 3 < len(words) and words[head + 1] == "[":
        close = next((token for token in range(head + 2, min(head + 7, len(words))) if words[token] == "]"), None)
        if close:
            return next((token for token in range(close - 1, head + 1, -1) if token in casting.analysis.known_at), None)
    return None


def _antecedent(casting: Casting, head: int, word: str) -> Party | None:
    if word in PERSONAL:
        return find_person(casting, head)
    asked, doer = _asked(casting, head), _doer_beside(casting, head, word)
    for party in (*([asked] if asked is not None else []), *_before(casting, head)):
        kind = casting.kind(party.actors[0])
        if party.head == doer:
            continue
        if kind == "agency" and (word in _PLURAL or _is_credited(casting, party)):
            continue  # "..., AFP said": nobody whom the next sentence speaks of
        if party.person is None and kind not in _NOT_A_GROUP and not is_one(casting, party):
            if word in _SINGULAR and kind != "people" and not _is_many(casting, party):
                return None if word == "it" and _is_nearer_thing(casting, head, party) else party
            if word in _PLURAL and (_is_many(casting, party) or kind not in ("state", "government")):
                return _those_struck(casting, head, party) or party
    return None


def _doer_beside(casting: Casting, head: int, word: str) -> int | None:
    """The subject of the verb whose object a pronoun is, which it cannot mean: "the UN asked it to leave"."""
    analysis = casting.analysis
    if analysis.deps[head] not in ("dobj", "dative") or word in ("itself", "themselves"):
        return None
    return analysis.child(analysis.heads[head], "nsubj")


def _asked(casting: Casting, head: int) -> Party | None:
    """Whoever is asked or made to do what a pronoun stands in: Mali in "urged Mali to withdraw its troops"."""
    analysis, verb = casting.analysis, head
    for _ in range(6):
        verb = analysis.heads[verb]
        if analysis.tags[verb] == "VB":
            break
    while analysis.deps[verb] == "conj" and analysis.tags[analysis.heads[verb]] == "VB":
        verb = analysis.heads[verb]
    above = analysis.heads[verb]
    if analysis.tags[verb] != "VB" or analysis.deps[verb] not in ("xcomp", "ccomp"):
        return None
    if not any(rule.controller == "object" for rule in load_event_words().governors.get(analysis.lemmas[above], ())):
        return None
    held = analysis.child(verb, "nsubj") or analysis.child(above, "dobj", "dative")
    if held is None:
        on = next((kid for kid in analysis.children[above] if analysis.lower[kid] in ("on", "upon", "for")), None)
        held = analysis.child(on, "pobj") if on is not None else None
    return casting.parties.get(held) if held is not None and held < head else None


def _those_struck(casting: Casting, head: int, party: Party) -> Party | None:
    """Those in the plural to whom a single body does something, where the clause that says when or why tells of "they":
    "the army shot four farmers after they refused to leave"."""
    analysis = casting.analysis
    verb, object_ = analysis.heads[party.head], analysis.child(analysis.heads[party.head], "dobj")
    if _is_many(casting, party) or analysis.deps[party.head] != "nsubj" or object_ is None or object_ > head:
        return None
    struck, below = casting.parties.get(object_), analysis.heads[head]
    told = analysis.deps[head] == "nsubj" and analysis.deps[below] == "advcl" and analysis.heads[below] == verb
    return struck if told and struck is not None and not struck.person and _is_many(casting, struck) else None


def _is_credited(casting: Casting, party: Party) -> bool:
    """True for an agency that stands behind what it says, or behind its verb: "... was hit, said AP"."""
    analysis = casting.analysis
    verb = analysis.heads[party.head]
    if analysis.deps[party.head] != "nsubj":
        return True
    return party.head > verb or any(
        kid < party.head and analysis.deps[kid] == "ccomp" for kid in analysis.children[verb]
    )


def _is_nearer_thing(casting: Casting, head: int, party: Party) -> bool:
    """True where "it" undergoes something and a thing was named since the party: "who back terror and never condemn it"."""
    analysis = casting.analysis
    if analysis.deps[head] not in ("dobj", "pobj"):
        return False
    return any(
        analysis.tags[token] == "NN" and analysis.deps[token] in _CORE and casting.parties.get(token) is None
        for token in range(party.head + 1, head)
    )


def _is_many(casting: Casting, party: Party) -> bool:
    return casting.analysis.tags[party.head] in ("NNS", "NNPS") or len(party.actors) > 1


def cast_both(casting: Casting, head: int) -> Party | None:
    """ "The two sides", "both groups": the two parties named last."""
    analysis = casting.analysis
    rule = next((rule for rule in load_who_words().both if analysis.lemmas[head] in rule.words), None)
    first = phrase_start(analysis, head)
    if rule is None or not any(analysis.lower[token] in rule.quantity for token in range(first, head)):
        return None
    pair = _last_two(casting, head, rule.kinds)
    pair = pair if len(pair) == 2 else _last_two(casting, head)
    if len(pair) < 2:
        return None
    return casting.add(
        head,
        first,
        phrase_end(analysis, head),
        tuple(pair),
        "nominal",
        name=analysis.quote(first, head + 1),
        salient=False,
    )


def cast_country(casting: Casting, head: int) -> Party | None:
    """ "His country", "their country": the state that whoever is meant speaks or acts for."""
    analysis = casting.analysis
    owner = analysis.child(head, "poss")
    if (
        analysis.lemmas[head] not in ("country", "nation", "homeland")
        or owner is None
        or analysis.tags[owner] != "PRP$"
    ):
        return None
    casting.seen.add(owner)
    party = casting.parties.get(owner) or cast_pronoun(casting, owner)
    if party is None or len(party.actors) != 1 or casting.kind(party.actors[0]) not in ("government", "state"):
        return None
    actor = _country(casting, party.actors[0])
    if casting.kind(actor) != "state":
        return None
    first, last = phrase_start(analysis, head), phrase_end(analysis, head)
    return casting.add(head, first, last, (actor,), "nominal")


def cast_latter(casting: Casting, head: int) -> Party | None:
    """ "The former", "the latter": the first and the second of the two parties named last."""
    words = load_who_words()
    word = casting.analysis.lower[head]
    pair = _last_two(casting, head)
    if len(pair) < 2:
        return None
    actor = pair[1] if word in words.words("latter") else pair[0]
    return casting.add(head, head, head + 1, (actor,), "pronoun", salient=False)


def _is_scene(casting: Casting, party: Party) -> bool:
    """True for a state that only says where ("in Puntland")."""
    analysis = casting.analysis
    above = analysis.heads[party.head]
    return analysis.deps[party.head] == "pobj" and analysis.lemmas[above] in (
        "in",
        "at",
        "near",
        "inside",
        "across",
        "through",
        "from",
        "into",
    )


def _last_two(casting: Casting, head: int, kinds: tuple[str, ...] = ()) -> list[str]:
    """Ids of the two parties named last before a token, in the order of the text; with `kinds` only those of such a kind.

    Who does something to the two is none of them ("the United Nations urged both sides").
    """
    analysis = casting.analysis
    doer = analysis.child(analysis.heads[head], "nsubj") if analysis.deps[head] in ("dobj", "pobj") else None
    found: list[str] = []
    for party in reversed(casting.history):
        if (
            party.head < head
            and party.head != doer
            and not party.person
            and casting.kind(party.actors[0]) != "outlet"
            and not _is_scene(casting, party)
        ):
            found += [actor for actor in _of_kinds(casting, party, kinds) if actor not in found]
        if len(found) >= 2:
            break
    return found[:2][::-1]


def _of_kinds(casting: Casting, party: Party, kinds: tuple[str, ...]) -> list[str]:
    """The party's actors of the kinds, last first; where countries are meant, a government is its country."""
    actors = list(reversed(party.actors))
    if not kinds:
        return actors
    if "state" in kinds and "armed group" not in kinds:
        actors = [_country(casting, actor) for actor in actors]
    return [actor for actor in actors if casting.kind(actor) in kinds]


def _country(casting: Casting, actor: str) -> str:
    known = casting.actors[actor]
    return casting.cast_known(known.part_of) if known.kind == "government" and known.part_of else actor
