"""Judgements change the record as reviewers decided, can be undone, and outlive a new reading where their words stand."""

import itertools
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dateline.knowledge.load import load_actors
from dateline.knowledge.own_places import read_csv
from dateline.record import Change, Judgement, Participant, Record, Span, quote
from dateline.situation.review import apply_review, make_review
from dateline.situation.review.agreement import find_agreement, find_alpha
from dateline.situation.review.change_claim import ChangeError, change_claim
from dateline.situation.review.find_claim import make_anchor
from dateline.situation.review.learn import learn_actors, learn_places, write_actors, write_places
from dateline.situation.review.measure import measure_claims, wilson
from dateline.situation.review.merge_actors import find_merged
from tests.factory import make_actor, make_claim, make_event, make_incident, make_report

TEXT = "Rebels shelled the market. The army denied it. Guards fled."
_numbers = itertools.count(1)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return quote(TEXT, start, start + len(words))


def party(words: str) -> Participant:
    span = span_of(words)
    return Participant(words.lower(), None, span.start, span.end, span.text)


def make_record() -> Record:
    shelled = make_event("ASSAULT", span_of("shelled"), actors=(party("Rebels"),))
    fled = make_event("RETREAT", span_of("fled"), actors=(party("Guards"),))
    claims = (make_claim(shelled, span_of("Rebels shelled the market")), make_claim(fled, span_of("Guards fled")))
    actors = (make_actor("Rebels", span_of("Rebels")), make_actor("Guards", span_of("Guards")))
    incidents = tuple(make_incident(claim) for claim in claims)
    return Record(make_report(TEXT, id="r1"), actors=actors, claims=claims, incidents=incidents)


RECORD = make_record()
FIRST, SECOND = RECORD.claims


def judge(decision: Any, target: str = FIRST.id, reviewer: str = "ann", **fields: Any) -> Judgement:
    """A judgement that comes after all that were made before it."""
    number = next(_numbers)
    values: dict[str, Any] = {"subject": "claim", "report": "r1", "anchor": make_anchor(FIRST)} | fields
    return Judgement(
        f"{number:016x}",
        f"2026-01-01T00:{number // 60:02}:{number % 60:02}",
        reviewer,
        decision,
        target=target,
        **values,
    )


def test_without_judgements_a_record_is_itself() -> None:
    assert apply_review(RECORD, make_review([])).record is RECORD


def test_a_rejected_claim_is_gone_with_its_incident_and_comes_back_by_undo() -> None:
    rejected = judge("reject")
    reviewed = apply_review(RECORD, make_review([rejected]))
    assert [claim.id for claim in reviewed.record.claims] == [SECOND.id]
    assert [incident.claims for incident in reviewed.record.incidents] == [(SECOND.id,)]
    assert reviewed.rejected == (FIRST,)
    undone = judge("undo", rejected.id, subject="judgement")
    assert apply_review(RECORD, make_review([rejected, undone])).record == RECORD
    again = judge("undo", undone.id, subject="judgement")
    assert apply_review(RECORD, make_review([rejected, undone, again])).record == reviewed.record


def test_the_order_of_a_log_does_not_count() -> None:
    ones = [
        judge("reject"),
        judge("correct", changes=(Change("event.root", "COERCE"),)),
        judge("flag", SECOND.id, anchor=None),
    ]
    results = {repr(apply_review(RECORD, make_review(order))) for order in itertools.permutations(ones)}
    assert len(results) == 1


def test_a_correction_sets_values_and_refits_the_incident() -> None:
    changes = (Change("event.root", "COERCE"), Change("event.recipients", [msgspec.to_builtins(party("army"))]))
    reviewed = apply_review(RECORD, make_review([judge("correct", changes=changes)])).record
    assert reviewed.claims[0].event.root == "COERCE"
    assert reviewed.incidents[0].recipients == ("army",)
    assert "army" in {actor.id for actor in reviewed.actors}
    assert not {actor.id for actor in reviewed.actors if actor.known} & {"army"}


def test_a_place_is_corrected_by_what_it_is() -> None:
    span = span_of("market")
    place = {
        "start": span.start, "end": span.end, "text": "market", "name": "Old Market", "geonames_id": None, "lat": 0.0,
        "lon": 1.0, "country": "SYR", "admin1": None, "admin2": None, "precision": "settlement", "use": "place",
    }  # fmt: skip
    changed = change_claim(RECORD, FIRST, [Change("event.places", [place])])
    assert changed.places[changed.claims[0].event.places[0]].name == "Old Market"


@pytest.mark.parametrize(
    "change",
    [
        Change("id", "other"),
        Change("event.root", "BOMBING"),
        Change("event.actors", [{"id": "x", "person": None, "start": 0, "end": 6, "text": "Rabble"}]),
        Change("event.actors", [{"id": "x", "person": None, "start": -9, "end": 600, "text": "Rebels"}]),
        Change("voices", []),
        Change("event.places", [{"name": "nowhere"}]),
    ],
)
def test_a_change_that_breaks_the_contract_is_refused_and_lost_in_a_log(change: Change) -> None:
    with pytest.raises(ChangeError):
        change_claim(RECORD, FIRST, [change])
    judgement = judge("correct", changes=(change,))
    reviewed = apply_review(RECORD, make_review([judgement]))
    assert reviewed.lost == (judgement,)
    assert reviewed.record.claims == RECORD.claims


def test_a_missed_claim_is_added_and_may_be_rejected() -> None:
    event = make_event("REJECT", span_of("denied"))
    claim = make_claim(event, span_of("The army denied it"))
    added = judge("add", "a" * 16, anchor=None, changes=(Change("claim", msgspec.to_builtins(claim)),))
    reviewed = apply_review(RECORD, make_review([added]))
    assert [one.event.root for one in reviewed.record.claims] == ["ASSAULT", "REJECT", "RETREAT"]
    assert reviewed.states["a" * 16].state == "added"
    assert "a" * 16 in {claim for incident in reviewed.record.incidents for claim in incident.claims}
    gone = judge("reject", "a" * 16, anchor=None)
    assert apply_review(RECORD, make_review([added, gone])).record.claims == RECORD.claims


def test_a_new_reading_keeps_judgements_whose_words_stand() -> None:
    renamed = tuple(msgspec.structs.replace(claim, id=f"new{claim.id[:8]}") for claim in RECORD.claims)
    read_anew = msgspec.structs.replace(RECORD, claims=renamed, incidents=())
    kept, lost = judge("accept"), judge("accept", "f" * 16, anchor=None)
    reviewed = apply_review(read_anew, make_review([kept, lost]))
    assert {claim: state.state for claim, state in reviewed.states.items()} == {renamed[0].id: "accepted"}
    assert reviewed.lost == (lost,)


def test_merged_actors_are_one_until_undone() -> None:
    merge = judge("merge", "rebels", subject="actor", report=None, anchor=None, others=("guards",))
    reviewed = apply_review(RECORD, make_review([merge])).record
    assert [actor.id for actor in reviewed.actors] == ["rebels"]
    assert len(reviewed.actors[0].mentions) == 2
    assert reviewed.claims[1].event.actors[0].id == "rebels"
    circle = judge("merge", "guards", subject="actor", report=None, anchor=None, others=("rebels",))
    assert find_merged(make_review([merge, circle])) == {"guards": "rebels"}
    undo = judge("undo", merge.id, subject="judgement")
    assert apply_review(RECORD, make_review([merge, undo])).record == RECORD


def test_a_split_makes_an_actor_another_in_one_report() -> None:
    split = judge("split", "guards", subject="actor", report=None, anchor=None, others=("r1",))
    reviewed = apply_review(RECORD, make_review([split])).record
    assert reviewed.claims[1].event.actors[0].id == f"guards-{split.id[:6]}"
    elsewhere = judge("split", "guards", subject="actor", report=None, anchor=None, others=("r2",))
    assert apply_review(RECORD, make_review([elsewhere])).record == RECORD


def test_reviewers_who_differ_are_listed() -> None:
    ones = [
        judge("accept"),
        judge("reject", reviewer="ben"),
        judge("accept", SECOND.id),
        judge("accept", SECOND.id, "ben"),
    ]
    agreement = find_agreement(ones)
    assert (agreement.units, agreement.alike, agreement.reviewers) == (2, 1, ("ann", "ben"))
    assert [one.claim for one in agreement.disagreements] == [FIRST.id]
    assert make_review(ones).of_claim(FIRST.id).disputed


def test_alpha_is_krippendorffs() -> None:
    # Two coders, ten units, from Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part A: 0.095.
    one, other = ["0", "1", "0", "0", "0", "0", "0", "0", "1", "0"], ["1", "1", "1", "0", "0", "1", "0", "0", "0", "0"]
    assert find_alpha(list(zip(one, other, strict=True))) == pytest.approx(0.095, abs=0.001)
    assert find_alpha([("a", "a"), ("b", "b")]) == 1
    assert find_alpha([("a", "a"), ("a", "a")]) is None


def test_precision_is_measured_by_kind() -> None:
    ones = [judge("accept"), judge("reject", SECOND.id, anchor=None)]
    measures = {(one.part, one.kind): one for one in measure_claims([RECORD], make_review(ones))}
    assert (measures["all", "all"].accepted, measures["all", "all"].decided) == (1, 2)
    assert measures["root", "ASSAULT"].precision == 1.0
    assert measures["root", "RETREAT"].precision == 0.0
    low, high = wilson(8, 10)
    assert (round(low or 0, 3), round(high or 0, 3)) == (0.490, 0.943)


def test_an_undo_of_itself_ends() -> None:
    one, undo = judge("accept"), judge("undo", subject="judgement")
    looped = msgspec.structs.replace(undo, target=undo.id)
    assert make_review([one, looped]).of_claim(FIRST.id).state == "accepted"


def test_what_reviewers_taught_becomes_files_of_ones_own(tmp_path: Path) -> None:
    merge = judge("merge", "rebels", subject="actor", report=None, anchor=None, others=("guards",))
    span = span_of("market")
    place = {
        "start": span.start, "end": span.end, "text": "market", "name": "Old Market", "geonames_id": None, "lat": 12.5,
        "lon": 44.1, "country": "YEM", "admin1": None, "admin2": None, "precision": "settlement", "use": "place",
    }  # fmt: skip
    corrected = judge("correct", changes=(Change("event.places", [place]),))
    review = make_review([merge, corrected])
    actors, places = tmp_path / "actors.toml", tmp_path / "places.csv"
    actors.write_text(write_actors(learn_actors([RECORD], review)), "utf8")
    places.write_text(write_places(learn_places(review)), "utf8")
    book = load_actors((actors,))
    assert {alias.form for alias in book.aliases if alias.actor == "rebels"} >= {"Rebels", "Guards"}
    (row,) = read_csv(places)
    assert (row.name, row.aka, row.country) == ("Old Market", ("market",), "YEM")
    assert write_actors(learn_actors([RECORD], make_review([]))).startswith("#")
