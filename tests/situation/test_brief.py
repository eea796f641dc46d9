"""A brief counts what is asserted, and is the same whatever the order of reports."""

import itertools

from dateline.record import Record, Toll, quote
from dateline.situation.brief import make_brief
from dateline.situation.list_actors import list_actors
from dateline.situation.list_voices import list_voices
from tests.factory import (
    make_claim,
    make_document,
    make_event,
    make_incident,
    make_report,
    make_voice,
    read_fake,
)

RECORDS = [
    read_fake(make_document("Rebels attacked Government in Aleppo, Omar said.", published="2016-08-08")),
    read_fake(make_document("Rebels met Russia. Government attacked Rebels.", published="2016-08-10")),
    Record(make_report("Der Krieg", status="skipped", reason="language", published=None)),
    Record(make_report("A soup", relevant=False)),
]


def test_the_brief_does_not_depend_on_order() -> None:
    assert len({repr(make_brief(order)) for order in itertools.permutations(RECORDS)}) == 1


def test_parties_fights_and_deals_are_counted() -> None:
    brief = make_brief(RECORDS)
    assert (brief.reports, brief.skipped, brief.irrelevant, brief.claims) == (4, 1, 1, 3)
    assert (brief.first, brief.last) == ("2016-08-08", "2016-08-10")
    assert [(party.name, party.claims, party.reports) for party in brief.parties] == [
        ("Rebels", 3, 2),
        ("Government", 2, 2),
        ("Russia", 1, 1),
    ]
    assert [(pair.parties, pair.claims, pair.reports) for pair in brief.fights] == [(("Government", "Rebels"), 2, 2)]
    assert [(pair.parties, pair.roots) for pair in brief.deals] == [(("Rebels", "Russia"), ("CONSULT",))]
    assert len(make_brief(RECORDS, most=1).parties) == 1


def test_what_is_denied_planned_or_threatened_is_no_fight() -> None:
    (claim,) = RECORDS[0].claims
    for change in ({"polarity": "negative"}, {"status": "threatened"}, {"status": "planned"}):
        other = make_claim(claim.event, quote(RECORDS[0].report.text, claim.start, claim.end), **change)
        assert make_brief([Record(RECORDS[0].report, claims=(other,))]).fights == ()


def test_contested_incidents_come_first_with_both_sides() -> None:
    text = "Rebels killed two. The army denied it."
    said = make_claim(make_event("ASSAULT", quote(text, 7, 13)), quote(text, 0, 17))
    denied = make_claim(
        make_event("ASSAULT", quote(text, 28, 34)),
        quote(text, 19, 37),
        polarity="negative",
        voices=(make_voice(), make_voice("the army")),
    )
    incidents = (
        make_incident(said, id="deadly", killed=Toll(90, 90, 90)),
        make_incident(said, id="disputed", killed=Toll(2, 2, 2), contested_by=(denied.id,)),
    )
    brief = make_brief([Record(make_report(text), claims=(said, denied), incidents=incidents)])
    assert [incident.id for incident in brief.incidents] == ["disputed", "deadly"]
    (contested,) = brief.contested
    assert (contested.by, contested.said) == ("Harbour Wire", "Rebels killed two")
    assert (contested.against_by, contested.against) == ("the army", "The army denied it")


def test_actors_are_listed_by_mentions_and_voices_by_what_they_say_first() -> None:
    assert [(one.id, one.mentions, one.reports) for one in list_actors(RECORDS)] == [
        ("rebels", 3, 2),
        ("government", 2, 2),
        ("russia", 1, 1),
    ]
    assert list_actors(RECORDS, unknown=True) == ()
    assert [(one.name, one.origin, one.relay, one.reports) for one in list_voices(RECORDS)] == [
        ("Harbour Wire", 2, 1, 2),
        ("Omar", 1, 0, 1),
    ]
