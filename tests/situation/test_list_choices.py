"""Names that may mean several are listed with how they were read."""

import itertools

from dateline.record import Choice, Mention, Record
from dateline.situation.list_choices import ListedChoice, list_choices
from tests.factory import make_actor, make_report


def record_of(number: str, published: str) -> Record:
    mention = Mention(0, 8, "The army", "nominal", Choice(("chad-military",), "named last before"))
    actor = make_actor("Sudan Military", mentions=(mention, Mention(20, 22, "it", "pronoun")))
    return Record(make_report("The army fled, and so it ended.", id=number, published=published), actors=(actor,))


def test_choices_are_counted_and_point_at_the_first_report() -> None:
    records = [record_of("b", "2014-02-01"), record_of("a", "2014-03-01")]
    for order in itertools.permutations(records):
        assert list_choices(order) == (
            ListedChoice("The army", "sudan-military", ("chad-military",), "named last before", 2, "b"),
        )
