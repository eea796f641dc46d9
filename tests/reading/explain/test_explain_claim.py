"""Every reason of a claim is told: its words, rules, parties, voices and what was ruled out."""

from functools import cache

import pytest
from msgspec import structs

from dateline.errors import UsageError
from dateline.intake import Document, read_text
from dateline.reading.explain import Explanation, explain_claim
from dateline.reading.explain.explain_claim import choose_claim
from dateline.reading.read import read_document
from dateline.record import Claim

TEXT = (
    "The Taliban have denied that their fighters attacked a police post in Kunduz on Monday. Afghan forces killed 12"
    " militants during an operation in Helmand, an army spokesman told Reuters. Kabul plans to withdraw its troops."
)


@cache
def read() -> tuple[Document, dict[str, Claim]]:
    document = read_text(TEXT, published="2016-08-08", publisher="Harbour Wire")
    return document, {claim.event.trigger.text: claim for claim in read_document(document).claims}


@cache
def explain(trigger: str) -> Explanation:
    document, claims = read()
    return explain_claim(document, claims[trigger].id)


def test_the_claim_is_the_one_that_reading_makes() -> None:
    document, claims = read()
    for trigger, claim in claims.items():
        explanation = explain(trigger)
        assert explanation.claim == claim
        assert explanation.report == document.report.id
        assert explanation.triggers[0] == claim.event.trigger


def test_the_rule_is_cited_with_file_example_and_source() -> None:
    rule = explain("attacked").rule
    assert (rule.id, rule.file) == ("attack", "events/verbs.toml")
    assert rule.example
    assert rule.source
    assert explain("attacked").path.startswith("verb:attack")


@pytest.mark.parametrize(("trigger", "word", "kind"), [("attacked", "denied", "deny"), ("withdraw", "plans", "plan")])
def test_words_that_an_event_stands_under_say_what_they_do(trigger: str, word: str, kind: str) -> None:
    (governing,) = explain(trigger).governing
    assert (governing.word.text, governing.kind) == (word, kind)
    assert governing.rule is not None
    assert governing.rule.file == "events/governors.toml"


def test_a_nominal_goes_back_to_the_name_before_it() -> None:
    actor = explain("attacked").parties[0]
    assert (actor.side, actor.words.text, actor.how) == ("actor", "their fighters", "nominal")
    assert [one.id for one in actor.actors] == ["taliban"]
    assert actor.named is not None
    assert actor.named.text == "Taliban"


def test_ways_of_places_times_and_figures() -> None:
    ways = {one.words.text: one for one in (*explain("attacked").attached, *explain("killed").attached)}
    assert ways["Kunduz"].way == "hangs from “attacked”"
    assert ways["Monday"].value == "2016-08-08"
    assert ways["12 militants"].way.startswith("the event word says what is counted")


def test_voices_name_the_rules_of_their_cues() -> None:
    publisher, reuters, spokesman = explain("killed").voices
    assert publisher.rule is None
    assert (reuters.relation, spokesman.relation) == ("told", "cited")
    assert spokesman.rule is not None
    assert (spokesman.rule.id, spokesman.rule.file) == ("tell", "saying/verbs.toml")


def test_event_words_that_tell_of_nothing_are_named() -> None:
    (rejected,) = [one for one in explain("killed").ruled_out if one.word.text == "operation"]
    assert rejected.rules == ("operation",)
    assert rejected.why
    text = "Rebels attacked a post during a heavy storm, and the bombing campaign went on."
    document = read_text(text, published="2016-08-08")
    (claim, *_) = read_document(document).claims
    whys = {one.word.text: one.why for one in explain_claim(document, claim.id).ruled_out}
    assert whys["bombing"] == "only qualifies “campaign”"


def test_every_claim_of_a_report_can_be_explained() -> None:
    text = (
        "Seven people were killed when a bomb exploded in Quetta. Nobody claimed the attack. Officials put the toll at nine."
        " The government said it would not release prisoners, and Iran and Iraq will hold talks."
    )
    document = read_text(text, published="2016-08-08")
    claims = read_document(document).claims
    assert {claim.event.root for claim in claims} >= {"ASSAULT", "REJECT"}
    for claim in claims:
        explanation = explain_claim(document, claim.id)
        assert explanation.claim == claim
        assert len(explanation.attached) == len((*claim.event.places, *claim.event.times, *claim.event.figures))
        assert len(explanation.voices) == len(claim.voices)


def test_a_name_that_two_actors_share_tells_who_else_it_may_mean() -> None:
    text = "Rebels of the National Liberation Army attacked a pipeline in Arauca, Colombia, on Monday."
    document = read_text(text, published="2016-08-08")
    (claim, *_) = read_document(document).claims
    (party,) = explain_claim(document, claim.id).parties
    assert [actor.id for actor in party.actors] == ["national-liberation-army"]
    assert [(other.country, other.why) for other in party.runners_up] == [
        ("MKD", "existed 2000 to 2001, not on 2016-08-08")
    ]


def test_an_id_may_be_cut_short_but_not_too_short() -> None:
    document, claims = read()
    assert explain_claim(document, claims["killed"].id[:8]) == explain("killed")
    for wrong in ("", "zzzz"):
        with pytest.raises(UsageError) as raised:
            explain_claim(document, wrong)
        assert raised.value.code == "no-claim"


def test_a_beginning_that_fits_several_claims_names_them() -> None:
    _, claims = read()
    several = tuple(structs.replace(claim, id=f"ab{number}") for number, claim in enumerate(claims.values()))
    with pytest.raises(UsageError, match=r"\(ab0, ab1, ab2\)") as raised:
        choose_claim(several, "ab", "r")
    assert raised.value.code == "ambiguous-claim"
    assert choose_claim(several, "ab1", "r").id == "ab1"
