"""From evidence to a line of states: stretches, bounds, contests, confidence, whatever the order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.situation.relations.at_date import stand
from dateline.situation.relations.draw_line import draw_line
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.list_changes import list_changes
from dateline.situation.relations.list_parties import list_parties
from dateline.situation.relations.relate import relate
from dateline.situation.relations.relation import RelationState
from dateline.situation.relations.weigh import weigh
from tests.factory import make_actor, make_evidence, make_voice


def say(name: str, state: str, begin: str | None, end: str | None, **fields: Any) -> Evidence:
    """Evidence by a person called `name` over an interval, in a report of its last day."""
    voices = (make_voice(), make_voice(name, kind="person", relation="cited"))
    values = {"from_": begin, "to": end, "published": end, "report": f"r-{name}", "voices": voices, "text": name}
    return make_evidence("a", "b", state, **(values | fields))


def only(evidence: list[Evidence], state: str) -> RelationState:
    (found,) = (one for one in draw_line("a", "b", evidence) if one.state == state)
    return found


def test_a_claim_held_throughout_bounds_the_beginning_by_its_own() -> None:
    state = only([say("Ann", "truce", "2016-06-08", "2016-08-08", extent="throughout")], "truce")
    assert (state.onset_from, state.onset_to, state.last) == (None, "2016-06-08", "2016-08-08")
    assert state.open


def test_two_voices_bound_a_beginning() -> None:
    evidence = [
        say("Ann", "truce", "2016-06-08", "2016-08-08", extent="throughout"),
        say("Ben", "truce", "2016-05-01", "2016-06-30", moment="onset"),
    ]
    state = only(evidence, "truce")
    assert (state.onset_from, state.onset_to) == ("2016-05-01", "2016-06-08")
    assert [(bound.side, bound.date, bound.origin) for bound in state.bounds] == [
        ("not before", "2016-05-01", "Ben"),
        ("not later", "2016-06-08", "Ann"),
        ("not later", "2016-06-30", "Ben"),
    ]


def test_an_agreement_read_as_lasting_is_bounded_at_its_end_alone() -> None:
    state = only([say("Ann", "truce", "2015-08-08", "2016-08-08", extent="throughout", moment="onset")], "truce")
    assert (state.onset_from, state.onset_to) == (None, "2016-08-08")


def test_years_and_months_are_whole() -> None:
    state = only([say("Ann", "fighting", "2015", "2016-02", published="2017-01-01")], "fighting")
    assert (state.onset_to, state.last) == ("2016-02-29", "2016-02-29")


def test_the_age_of_something_else_is_no_beginning() -> None:
    state = only([say("Ann", "fighting", "1969-01-01", "2011-03-01", extent="throughout")], "fighting")
    assert state.onset_to == "2011-03-01"


def test_the_year_that_the_words_name_counts() -> None:
    state = only([say("Ann", "fighting", None, None, published="2011-06-12", text="A invaded B in 1956.")], "fighting")
    assert (state.onset_to, state.last) == ("1956-12-31", "1956-12-31")


def test_a_number_of_something_is_no_year() -> None:
    state = only([say("Ann", "fighting", None, "2014-10-07", text="A made nearly 2000 air raids on B.")], "fighting")
    assert state.last == "2014-10-07"


def test_nobody_tells_of_days_after_the_report() -> None:
    state = only([say("Ann", "fighting", "2011-01-01", "2011-12-31", published="2011-03-01")], "fighting")
    assert state.last == "2011-03-01"


def test_what_goes_on_began_with_no_date_of_another_clause() -> None:
    fields = {"published": "2011-05-01", "status": "ongoing"}
    state = only([say("Ann", "fighting", "1969-01-01", "1969-12-31", **fields)], "fighting")
    assert (state.onset_to, state.last) == ("2011-05-01", "2011-05-01")


def test_silence_parts_two_stretches() -> None:
    evidence = [say("Ann", "fighting", "2012-01-01", "2012-01-01"), say("Ben", "fighting", "2016-01-01", "2016-01-01")]
    states = draw_line("a", "b", evidence)
    assert [(one.onset_to, one.last) for one in states] == [("2012-01-01", "2012-01-01"), ("2016-01-01", "2016-01-01")]


def test_a_told_end_parts_two_stretches() -> None:
    evidence = [
        say("Ann", "truce", "2016-01-01", "2016-01-01", moment="onset"),
        say("Ben", "truce", "2016-02-01", "2016-02-03", moment="end"),
        say("Eve", "truce", "2016-03-01", "2016-03-01", moment="onset"),
    ]
    first, second = draw_line("a", "b", evidence)
    assert (first.end_from, first.end_to, first.open) == ("2016-02-01", "2016-02-03", False)
    assert (second.onset_to, second.open) == ("2016-03-01", True)


def test_quiet_alone_is_no_truce() -> None:
    quiet = say("Ann", "truce", "2016-06-08", "2016-08-08", extent="throughout", absence=True)
    assert draw_line("a", "b", [quiet]) == ()


def test_a_denial_stands_alone_and_is_held_by_nobody() -> None:
    state = only([say("Ann", "backing", "2016-01-01", "2016-01-01", side="against")], "backing")
    assert not state.evidence
    assert state.confidence.held == 0 < state.confidence.not_held


def test_fighting_that_goes_on_contests_a_truce_by_half() -> None:
    evidence = [
        say("Ann", "truce", "2016-06-08", "2016-08-08", extent="throughout"),
        say("Ben", "fighting", None, None, published="2016-08-08", status="ongoing"),
    ]
    truce = only(evidence, "truce")
    assert truce.contested
    assert [one.weight for one in truce.confidence.origins] == [0.6, 0.3]
    assert only(evidence, "fighting").contested


def test_who_tells_of_one_after_the_other_contradicts_nobody() -> None:
    evidence = [
        say("Ann", "fighting", "2015-08-08", "2016-08-08", extent="throughout"),
        say("Ann", "truce", None, "2016-08-08", moment="onset"),
    ]
    assert not only(evidence, "truce").contested


def test_confidence_is_that_of_the_manual() -> None:
    truce = [say(name, "truce", "2016-08-08", "2016-08-08") for name in ("Ann", "Ben")]
    against = [say("Eve", "truce", "2016-08-08", "2016-08-08", side="against")]
    found = weigh(truce, against)
    assert (found.held, found.not_held, found.open) == (0.677, 0.194, 0.129)


def test_one_origin_counts_once_and_so_do_copies() -> None:
    words = "the two sides have kept the truce since the spring in every valley"
    twice = [say("Ann", "truce", "2016-08-08", "2016-08-08", report=f"r{n}") for n in (1, 2)]
    assert len(weigh(twice, []).origins) == 1
    copied = [say(name, "truce", "2016-08-08", "2016-08-08", text=words) for name in ("Ann", "Ben")]
    assert len(weigh(copied, []).origins) == 1


def test_doubt_and_hedges_weigh_less() -> None:
    plain = say("Ann", "truce", "2016-08-08", "2016-08-08")
    hedged = say("Ben", "truce", "2016-08-08", "2016-08-08", certainty="possible", stance="doubts")
    assert [one.weight for one in weigh([plain, hedged], []).origins] == [0.6, 0.12]


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2016-04-30", None),
        ("2016-05-15", "may have begun"),
        ("2016-06-30", "held"),
        ("2016-09-01", "presumed"),
        ("2018-01-01", None),
    ],
)
def test_standing(day: str, standing: str | None) -> None:
    evidence = [
        say("Ben", "truce", "2016-05-01", "2016-06-30", moment="onset"),
        say("Ann", "truce", "2016-08-08", "2016-08-08"),
    ]
    assert stand(only(evidence, "truce"), day) == standing


def test_changes_since() -> None:
    evidence = [
        say("Ann", "fighting", "2015-01-01", "2015-01-01"),
        say("Ben", "truce", "2016-05-01", "2016-06-30", moment="onset"),
        say("Eve", "truce", "2016-07-01", "2016-07-03", moment="end"),
    ]
    relations = relate(evidence, {})
    changes = list_changes(relations, "2016-01-01")
    assert [(one.what, one.state, one.from_, one.to) for one in changes] == [
        ("begins", "truce", "2016-05-01", "2016-06-30"),
        ("ends", "truce", "2016-07-01", "2016-07-03"),
    ]
    assert next(one.what for one in list_changes(relations, "2014-01-01")) == "first told of"


def test_parts_roll_up_to_their_wholes() -> None:
    actors = [
        make_actor("Front"),
        make_actor("Brigade", part_of="front"),
        make_actor("Land", kind="state"),
        make_actor("Land Army", kind="military", part_of="land"),
    ]
    parties = list_parties(actors)
    evidence = [make_evidence("brigade", "land-army"), make_evidence("front", "land")]
    ends = {
        how: [(one.one, one.other) for one in relate(evidence, parties, rolled=how)] for how in ("none", "state", "all")
    }
    assert ends == {
        "none": [("brigade", "land-army"), ("front", "land")],
        "state": [("brigade", "land"), ("front", "land")],
        "all": [("front", "land")],
    }


PIECES = [
    say("Ann", "fighting", "2015-01-01", "2016-08-08", extent="throughout"),
    say("Ben", "truce", "2016-05-01", "2016-06-30", moment="onset", qualifiers=("shaky",)),
    say("Eve", "fighting", None, None, published="2016-08-08", status="ongoing"),
    say("Eve", "truce", "2016-07-01", "2016-07-03", moment="end"),
    say("Dan", "fighting", "2012-01-01", "2012-01-01"),
    say("Dan", "alliance", "2018-01-01", "2018-01-01", side="against"),
]


@given(st.permutations(PIECES))
def test_order_does_not_matter(pieces: list[Evidence]) -> None:
    assert draw_line("a", "b", pieces) == draw_line("a", "b", PIECES)
