"""A report of our own in which voices bound, qualify and contest a truce, read and related as a whole."""

from functools import cache

from dateline.reading.read import read_document
from dateline.situation.make_digest import make_digest
from dateline.situation.relations.find_relations import find_relations
from dateline.situation.relations.relation import Relation, RelationState
from tests.factory import make_document

TEXT = """RIVAL FIGHTERS IN IDLIB LAY DOWN THEIR QUARREL, COMMANDERS SAY

Ahrar al-Sham and Hayat Tahrir al-Sham had been fighting each other since October 2017. In January 2018 the two groups \
reached a fragile ceasefire, Turkish officials say.

For the past six weeks there has been no fighting between Ahrar al-Sham and Hayat Tahrir al-Sham, the Coast Gazette \
quoted Hassan Darwish, a local mediator, as saying.

Ahrar al-Sham and Hayat Tahrir al-Sham signed a non-aggression pact on 20 January 2018, a mediator said.

There is still a conflict between Ahrar al-Sham and Hayat Tahrir al-Sham, although they may have a local truce in \
place, said General Kemal Aksoy, a Turkish commander.

There's still a conflict, said Colonel Selim Aydin, a Turkish adviser.

Turkey backs Ahrar al-Sham.
"""


@cache
def relation() -> Relation:
    digest = make_digest(read_document(make_document(TEXT, published="2018-03-12")))
    (found,) = find_relations([digest], "Ahrar al-Sham", "HTS")
    return found


def state_of(name: str) -> RelationState:
    (found,) = (state for state in relation().states if state.state == name)
    return found


def test_fighting_has_gone_on_for_months_and_is_contested() -> None:
    fighting = state_of("fighting")
    assert fighting.onset_to == "2017-10-01"
    assert fighting.open
    assert fighting.contested
    assert "Hassan Darwish" in {one.voices[-1].name for one in fighting.against}


def test_truce_is_bounded_by_two_voices() -> None:
    truce = state_of("truce")
    assert (truce.onset_from, truce.onset_to) == ("2018-01-01", "2018-01-29")
    bounds = {bound.origin: bound.date for bound in truce.bounds if bound.side == "not later"}
    assert bounds["Government of Turkey"] == "2018-01-31"
    assert bounds["Hassan Darwish"] == "2018-01-29"
    through = next(one for one in truce.evidence if one.voices[-1].name == "Hassan Darwish")
    assert [voice.name for voice in through.voices] == ["Harbour Wire", "Coast Gazette", "Hassan Darwish"]


def test_truce_keeps_its_qualifiers() -> None:
    assert ("fragile", "Government of Turkey") in {(one.word, one.origin) for one in state_of("truce").qualifiers}
    assert ("local", "Kemal Aksoy") in {(one.word, one.origin) for one in state_of("truce").qualifiers}


def test_truce_is_contested_in_part_by_one_who_allows_it() -> None:
    truce = state_of("truce")
    assert truce.contested
    assert "Kemal Aksoy" in {one.voices[-1].name for one in truce.evidence}
    assert "Kemal Aksoy" in {one.voices[-1].name for one in truce.against}
    assert truce.confidence.held > truce.confidence.not_held > 0


def test_pact_is_there() -> None:
    pact = state_of("non-aggression")
    assert (pact.onset_from, pact.onset_to) == ("2018-01-20", "2018-01-20")


def test_a_conflict_without_parties_is_that_of_the_report() -> None:
    told = [one for one in state_of("fighting").evidence if one.inferred]
    assert "Selim Aydin" in {one.voices[-1].name for one in told}
