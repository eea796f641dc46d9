"""Whom "he" and "she" mean: one man or woman, whose sentence it is or was, before whoever is only spoken of."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from dateline.knowledge.saying_words import load_saying_words
from dateline.knowledge.who_words import load_who_words
from dateline.reading.language.quotations import find_quotations
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_HERS = frozenset({"she", "her", "hers", "herself"})
_OBJECTS = frozenset({"him", "her"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ENDING = frozenset(
    {";", ":", "--", "-", "—", "–"}
)  # marks behind which a new statement begins, though it hangs from one
_REACH = 6  # sentences back that a pronoun may reach; ours, from reading reports
_NOT_ONE = frozenset({"outlet", "place", "object"})


def find_person(casting: Casting, head: int) -> Party | None:
    """The man or woman named before that a personal pronoun stands for.

    First whoever is the subject of a clause that the pronoun's clause hangs from, then the subjects nearest before it,
    a speaker before those spoken of where the pronoun itself speaks. Who is named only within a quotation is not its
    speaker; who speaks a quotation is not spoken of in it.
    """
    above = _subjects_above(casting, head)
    ranked = sorted(_candidates(casting, head), key=lambda party: _rank(casting, party, head, above))
    return next((party for party in ranked if agrees(casting, party, head)), None)


def is_one(casting: Casting, party: Party) -> bool:
    """True for one man or woman: named, or spoken of by an office or trade ("the general", "a baker")."""
    if party.person is not None:
        return True
    analysis, words = casting.analysis, load_who_words()
    lemma = analysis.lemmas[party.head]
    role = casting.book.roles.get(lemma)
    if party.role is None or role is None or role.collective or party.how == "alias":
        return False
    single = analysis.tags[party.head] in ("NN", "NNP") and casting.kind(party.actors[0]) not in _NOT_ONE
    return single and lemma not in words.words("many") and lemma not in words.words("thing")


def agrees(casting: Casting, party: Party, head: int) -> bool:
    """True where a pronoun may mean this party: one person, not plainly of the other sex."""
    if not is_one(casting, party):
        return False
    woman = _is_woman(casting, party)
    return woman is None or woman == (casting.analysis.lower[head] in _HERS)


def _is_woman(casting: Casting, party: Party) -> bool | None:
    """True for a woman, False for a man, None where neither title, trade nor forename tells."""
    analysis, words = casting.analysis, load_who_words()
    told = {analysis.lower[token].rstrip(".") for token in range(party.first, party.last)}
    told.update(party.name.lower().split(" ")[:1] if party.person else ())
    if told & words.words("woman"):
        return True
    return False if told & words.words("man") else None


def _candidates(casting: Casting, head: int) -> Iterator[Party]:
    """Parties named before a token within reach, nearest first, without what its own clause says or is done to."""
    analysis = casting.analysis
    here, own = analysis.sentence_of[head], _own_content(casting, head)
    actor = _co_subject(casting, head)
    for party in reversed(casting.history):
        if here - analysis.sentence_of[party.head] > _REACH:
            break
        if party.head < head and party.head != actor and not own[0] <= party.head < own[1]:
            yield party


def _rank(casting: Casting, party: Party, head: int, above: list[int]) -> tuple[int, int, int, int]:
    """How far a party is from being the one meant, least first."""
    analysis, token = casting.analysis, party.head
    apart = analysis.sentence_of[head] - analysis.sentence_of[token]
    quoted, speaks = _quotation(casting, head), _speaks(casting, token)
    inside = _quotation(casting, token)
    foreign = int(inside is not None) if quoted is None else int(inside is None and speaks)
    if apart == 0 and token in above and not foreign:
        return 0, 0, above.index(token), 0
    subject = analysis.deps[token] in _SUBJECTS
    speaker_first = int(not speaks) if quoted is None and _speaks(casting, head) else 0
    return 1 + foreign, apart, int(not subject) + (speaker_first if subject else 1), head - token


def _subjects_above(casting: Casting, head: int) -> list[int]:
    """Subjects of the clauses that a pronoun's own clause hangs from, innermost first."""
    analysis = casting.analysis
    found, token = [], head
    passed = {head}
    while analysis.heads[token] != token:
        token = analysis.heads[token]
        if token in passed:
            break
        passed.add(token)
        found += [kid for kid in analysis.children[token] if kid < head and analysis.deps[kid] in _SUBJECTS]
    return found


def _co_subject(casting: Casting, head: int) -> int | None:
    """The subject of the verb whose object a pronoun is: somebody else ("Karim thanked him")."""
    analysis = casting.analysis
    if analysis.lower[head] not in _OBJECTS or analysis.tags[head] == "PRP$":
        return None
    verb = analysis.heads[head]
    if analysis.deps[head] == "pobj":
        verb = analysis.heads[verb]
    subject = next((kid for kid in analysis.children[verb] if analysis.deps[kid] in _SUBJECTS), None)
    if subject is not None and analysis.tags[subject] == "WP" and analysis.deps[verb] == "relcl":
        return analysis.heads[verb]  # "Karim, who thanked him"
    return subject


def _own_content(casting: Casting, head: int) -> tuple[int, int]:
    """The tokens before a pronoun that it is the one to say ("'...,' he said"); an empty range where there are none."""
    analysis, verb = casting.analysis, casting.analysis.heads[head]
    if not _speaks(casting, head) or (head and analysis.words[head - 1] in _ENDING):
        return 0, 0
    first = analysis.sentences[analysis.sentence_of[head]].first
    left, right = analysis.edges
    content = next((kid for kid in analysis.children[verb] if kid < head and analysis.deps[kid] == "ccomp"), None)
    if content is not None:
        return left[content], right[content] + 1
    if analysis.deps[verb] == "parataxis" and analysis.heads[verb] < head:
        return first, left[verb]
    return 0, 0


def _speaks(casting: Casting, token: int) -> bool:
    """True for the subject of a verb of saying."""
    analysis = casting.analysis
    return analysis.deps[token] == "nsubj" and analysis.lemmas[analysis.heads[token]] in _saying_verbs()


@cache
def _saying_verbs() -> frozenset[str]:
    verbs = load_saying_words().verbs
    return frozenset(lemma for lemma, entries in verbs.items() if any(entry.rule.quotes for entry in entries))


def _quotation(casting: Casting, token: int) -> int | None:
    """Which quotation a token stands in; None outside of all."""
    if casting.quotations is None:
        casting.quotations = find_quotations(casting.analysis)
    place = bisect_right(casting.quotations, (token, len(casting.analysis.words) + 1)) - 1
    return place if place >= 0 and token < casting.quotations[place][1] else None
