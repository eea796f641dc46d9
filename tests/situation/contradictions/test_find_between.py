"""Denials find what they deny in another incident; a truce is set against fighting that goes on."""

from typing import Any

from msgspec.structs import replace

from dateline.situation.account import Account, Assertion
from dateline.situation.contradictions import find_between
from tests.situation.contradictions.test_find_contradictions import DARAA, cite, claim, deny, join, tell

MINISTRY = cite("Ministry of Defence")


def between(denial: Account, *told: Account) -> list[tuple[str, str, str]]:
    incidents = [join(account) for account in told]
    return [(one.kind, one.one.claim, one.other.claim) for one in find_between(incidents, [denial])]


def in_one_report(*claims: Assertion) -> list[Account]:
    return [replace(tell("r", one), id=f"r{number}") for number, one in enumerate(claims)]


def test_a_denial_that_no_incident_holds_finds_the_accusation_in_its_report() -> None:
    yes, no = in_one_report(
        claim("a", actors=("russia-military",), voice=cite("Cape Watch")), deny(start=300, end=340, place=None)
    )
    assert between(no, yes) == [("denied", "claim-a", "claim-b")]


def test_the_accused_answers_another_report_of_those_days() -> None:
    accused = replace(MINISTRY, party="russia")
    yes = tell("a", claim("a", actors=("russia",)))
    assert between(tell("b", deny(voice=accused), day=4), yes) == [("denied", "claim-a", "claim-b")]
    assert between(tell("b", deny(voice=accused), day=14), yes) == []
    assert between(tell("b", deny(voice=accused, place=DARAA), day=4), yes) == []
    assert between(tell("b", deny(), day=4), yes) == []  # a ministry that is nobody's


def test_none_comes_back_to_what_was_told_just_before() -> None:
    taken: dict[str, Any] = {"root": "COERCE", "mode": "seize", "acled": "Disrupted weapons use"}
    yes, no = in_one_report(
        claim("a", actors=("islamic-state",), voice=cite("Herald"), **taken),
        deny(text="None was seized there.", negations=("None",), actors=(), start=90, end=120, **taken),
    )
    assert between(no, yes) == [("denied", "claim-a", "claim-b")]
    far = deny(text="None was seized there.", negations=("None",), actors=(), start=900, end=920, **taken)
    assert between(in_one_report(far)[0], yes) == []


def test_what_began_before_may_have_ended_when_it_is_denied() -> None:
    yes, no = in_one_report(
        claim("a", actors=("russia",), from_="2015-03-01", to="2016-03-01", voice=cite("Herald")),
        deny(from_="2016-01-01", to="2016-03-01", start=300, end=340),
    )
    assert between(no, yes) == []


def truce_and(fight: Assertion, *more: Assertion) -> list[str]:
    peace = claim(
        "a",
        root="AGREE",
        mode="ceasefire",
        acled="Agreement",
        actors=("islamic-state", "taliban"),
        voice=cite("Officials"),
        text="The two groups have made a truce.",
    )
    accounts = in_one_report(peace, fight, *more)
    return [one.kind for one in find_between([join(account) for account in accounts])]


FIGHT: dict[str, Any] = {
    "acled": "Armed clash",
    "voice": cite("A general"),
    "text": "The fighting still goes on whatever truce there may be.",
    "start": 300,
    "end": 350,
}


def test_a_truce_stands_against_fighting_that_goes_on() -> None:
    assert truce_and(claim("b", actors=("islamic-state", "taliban"), **FIGHT)) == ["truce"]
    assert truce_and(claim("b", actors=("russia", "syria"), **FIGHT)) == []
    assert truce_and(claim("b", actors=("islamic-state", "taliban"), **FIGHT | {"text": "They fought in May."})) == []


def test_fighting_of_nobody_named_is_theirs_where_its_teller_speaks_of_a_truce() -> None:
    maybe: dict[str, Any] = {"root": "RETREAT", "mode": "ceasefire", "acled": "Agreement", "voice": FIGHT["voice"]}
    assert truce_and(claim("b", **FIGHT)) == []
    assert truce_and(claim("b", **FIGHT), claim("c", start=340, end=350, **maybe)) == ["truce"]
