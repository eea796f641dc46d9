"""A report of our own in which groups join, leave, split and ally, read and related as a whole."""

from functools import cache

from dateline.reading.read import read_document
from dateline.situation.make_digest import make_digest
from dateline.situation.relations.find_relations import find_relations
from dateline.situation.relations.relation import RelationState
from tests.factory import make_document

TEXT = """COMMANDERS CHANGE SIDES IN THE NORTH

Ahrar al-Sham joined the Islamic Front in November 2013. On 3 March 2018 Ahrar al-Sham left the Islamic Front, a \
commander said.

Boko Haram pledged allegiance to Islamic State in March 2015.

The al-Nusra Front severed ties with al-Qaeda in July 2016. Jamaat-ul-Ahrar, a breakaway faction of the Pakistani \
Taliban, shelled a police post.

Hezbollah is allied with Hamas, officials said.
"""


@cache
def states(one: str, other: str) -> dict[str, RelationState]:
    digest = make_digest(read_document(make_document(TEXT, published="2018-03-12")))
    relations = find_relations([digest], one, other)
    return {state.state: state for relation in relations for state in relation.states}


def test_a_group_that_joined_is_part_of_the_whole() -> None:
    found = states("ahrar-al-sham", "islamic-front")["membership"]
    assert (found.one, found.other, found.directed) == ("ahrar-al-sham", "islamic-front", True)
    assert (found.onset_from, found.onset_to) == ("2013-11-01", "2013-11-30")


def test_leaving_ends_the_membership_and_is_a_split() -> None:
    found = states("ahrar-al-sham", "islamic-front")
    assert found["membership"].end_to == "2018-03-03"
    assert found["split"].onset_to == "2018-03-03"


def test_allegiance_is_membership() -> None:
    found = states("boko-haram", "islamic-state")["membership"]
    assert (found.one, found.other, found.onset_to) == ("boko-haram", "islamic-state", "2015-03-31")


def test_ties_cut_and_a_breakaway_faction_are_splits() -> None:
    assert set(states("jabhat-al-nusra", "al-qaeda")) == {"split"}
    assert set(states("jamaat-ul-ahrar", "tehrik-i-taliban-pakistan")) == {"split"}


def test_allies_are_allied() -> None:
    assert set(states("hezbollah", "hamas")) == {"alliance"}
