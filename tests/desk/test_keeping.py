"""What reviewers decided outlasts a reading anew, says who it was, and is taken back with nothing lost."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from dateline.archive import Archive
from dateline.record import Claim, Record
from tests.desk.factory import Client, fill
from tests.factory import make_document

PAGES = ("/json/actors", "/json/incidents", "/json/relations", "/json/voices", "/json/contested", "/json/reports/r1",
         "/json/reports/r2", "/json/map", "/json/timeline")  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Client:
    fill(tmp_path, {"r1": "Rebels attacked Government in Aleppo, Omar said. Rebels met Russia.",
                    "r2": "Army attacked Rebels in Aleppo. Kurds met Army."})  # fmt: skip
    return Client(tmp_path)


def judge(desk: Client, number: int, decision: str, reviewer: str, **fields: str) -> dict[str, Any]:
    claim = desk.get("/json/reports/r1").json()["claims"][number]["id"]
    form = {"report": "r1", "claim": claim, "decision": decision, "reviewer": reviewer, **fields}
    told: dict[str, Any] = desk.post("/do/judge", form, accept="application/json").json()["told"]
    return told


def read_anew(folder: Path, claims: tuple[Claim, ...]) -> None:
    """The record of r1 as another version of the reading left it: with these claims."""
    with Archive(folder) as archive:
        record = archive.record("r1")
        changed: Record = msgspec.structs.replace(record, claims=claims, incidents=())
        document = make_document(record.report.text, id="r1", published="2016-08-01", title="Report r1")
        archive.add(changed, document, fingerprint="newer", replace=True)


def test_judgements_stay_with_their_words_when_ids_change(desk: Client, tmp_path: Path) -> None:
    judge(desk, 0, "correct", "ann", **{"set:status": "ongoing", "was:status": "occurred"})
    judge(desk, 1, "reject", "ben", reason="no meeting")
    claims = Archive(tmp_path).record("r1").claims
    read_anew(tmp_path, tuple(msgspec.structs.replace(one, id=f"other{at}") for at, one in enumerate(claims)))
    told = desk.get("/json/reports/r1").json()
    assert [one["id"] for one in told["claims"]] == ["other0", "other1"]
    assert [one["state"] for one in told["claims"]] == ["corrected", "rejected"]
    assert told["claims"][0]["status"] == "ongoing"
    assert [one["decisions"][0]["reviewer"] for one in told["claims"]] == ["ann", "ben"]
    assert told["lost"] == []
    assert Archive(tmp_path).lost_judgements() == ()


def test_judgements_that_lost_their_words_are_listed_and_hold_again_when_the_claim_is_back(
    desk: Client, tmp_path: Path
) -> None:
    judge(desk, 0, "accept", "ann")
    judge(desk, 1, "reject", "ben", reason="no meeting")
    claims = Archive(tmp_path).record("r1").claims
    read_anew(tmp_path, claims[:1])
    told = desk.get("/json/reports/r1").json()
    assert [one["state"] for one in told["claims"]] == ["accepted"]
    (lost,) = told["lost"]
    assert (lost["words"], lost["decision"]["reviewer"], lost["decision"]["reason"]) == ("met", "ben", "no meeting")
    shown = desk.get("/reports/r1").text
    assert "Judgements that lost their words" in shown
    assert "“met”: reject by ben" in shown
    assert [one.reviewer for one in Archive(tmp_path).lost_judgements()] == ["ben"]
    assert [line["decision"]["reviewer"] for line in desk.get("/json/log").json()["lines"]] == ["ben", "ann"]
    read_anew(tmp_path, claims)
    again = desk.get("/json/reports/r1").json()
    assert [one["state"] for one in again["claims"]] == ["accepted", "rejected"]
    assert again["lost"] == []


def test_the_log_says_who_decided_what(desk: Client) -> None:
    judge(desk, 0, "accept", "ann")
    judge(desk, 0, "reject", "ben & co", reason="two words")
    told = desk.get("/json/log?reviewer=ben %26 co").json()
    assert [(one["decision"]["decision"], one["words"]) for one in told["lines"]] == [("reject", "attacked")]
    shown = desk.get("/log").text
    assert 'href="/log?reviewer=ben+%26+co' in shown
    claim = desk.get("/json/reports/r1").json()["claims"][0]
    assert claim["disputed"]
    assert {(one["reviewer"], one["decision"]) for one in claim["decisions"]} == {
        ("ann", "accept"),
        ("ben & co", "reject"),
    }


def test_a_merge_is_taken_back_with_nothing_lost(desk: Client) -> None:
    judge(desk, 0, "accept", "ann")
    before = [desk.get(path).json() for path in PAGES]
    merge = {"decision": "merge", "subject": "actor", "target": "government", "others": "army\nkurds"}
    first = desk.post("/do/unite", merge, accept="application/json").json()["told"]["judgement"]
    split = {"decision": "split", "subject": "actor", "target": "rebels", "others": "r2"}
    second = desk.post("/do/unite", split, accept="application/json").json()["told"]["judgement"]
    assert desk.get("/actors/army").status_code == 404
    between = judge(desk, 1, "reject", "ben")["judgement"]
    assert [desk.get(path).json() for path in PAGES] != before
    for made in (first, second, between):
        desk.post("/do/undo", {"judgement": made})
    assert [desk.get(path).json() for path in PAGES] == before
    assert desk.get("/actors/army").status_code == 200
    assert len(desk.get("/json/log").json()["lines"]) == 7
    undone = desk.get("/json/log").json()["lines"][0]["decision"]["id"]
    desk.post("/do/undo", {"judgement": undone})  # an undoing is undone like anything
    assert desk.get("/json/reports/r1").json()["claims"][1]["state"] == "rejected"
