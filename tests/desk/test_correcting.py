"""Voices corrected by choosing and by picking words, and a missed claim added with its parties."""

from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from tests.desk.factory import TEXTS, Client, fill

WORDS = TEXTS["r1"]


@pytest.fixture
def desk(tmp_path: Path) -> Client:
    fill(tmp_path, publisher="Harbour Wire")
    return Client(tmp_path)


def claim_of(desk: Client) -> dict[str, Any]:
    held: dict[str, Any] = desk.get("/json/reports/r1").json()["claims"][0]
    return held


def correct(desk: Client, **fields: str) -> dict[str, Any]:
    form = {"report": "r1", "claim": str(claim_of(desk)["id"]), "decision": "correct", **fields}
    answer = desk.post("/do/judge", form, accept="application/json")
    assert answer.status_code == 200, answer.text
    return claim_of(desk)


def test_a_voice_is_renamed_given_a_kind_and_a_stance_and_taken_out(desk: Client) -> None:
    changed = correct(desk, **{"voice:0:name": "The Ledger", "voice:0:kind": "outlet", "voice:0:stance": "doubts"})
    assert (changed["voices"][0]["name"], changed["voices"][0]["stance"]) == ("The Ledger", "doubts")
    number = len(changed["voices"])
    more = correct(desk, **{f"voice:{number}:name": "Omar", f"voice:{number}:kind": "person"})
    assert [one["name"] for one in more["voices"]][-1] == "Omar"
    less = correct(desk, **{f"voice:{number}:drop": "1"})
    assert less["voices"] == changed["voices"]


def test_a_chain_without_a_change_is_no_correction(desk: Client) -> None:
    before = claim_of(desk)
    voice = before["voices"][0]
    correct(desk, **{"voice:0:name": voice["name"], "voice:0:kind": voice["kind"], "set:mode": "", "was:mode": ""})
    (line,) = desk.get("/json/log").json()["lines"]
    assert line["decision"]["changes"] == []


def test_nobody_left_to_say_so_is_refused(desk: Client) -> None:
    claim = claim_of(desk)
    drops = {f"voice:{number}:drop": "1" for number in range(len(claim["voices"]))}
    form = {"report": "r1", "claim": str(claim["id"]), "decision": "correct", **drops}
    assert desk.post("/do/judge", form).status_code == 400
    form = {"report": "r1", "claim": str(claim["id"]), "decision": "correct", "voice:0:kind": "ghost"}
    assert desk.post("/do/judge", form).status_code == 400
    assert desk.get("/json/log").json()["lines"] == []


def test_picked_words_become_the_origin(desk: Client) -> None:
    start = WORDS.index("Omar")
    form = {"report": "r1", "claim": str(claim_of(desk)["id"]), "path": "voices", "start": str(start)}
    assert desk.post("/do/pick", form | {"end": str(start + 4)}).status_code == 303
    assert claim_of(desk)["voices"][-1]["name"] == "Omar"


def test_a_missed_claim_has_its_form_with_every_root_and_its_parties(desk: Client, tmp_path: Path) -> None:
    start = WORDS.index("met")
    shown = desk.get(f"/reports/r1?miss={start}-{start + 3}").text
    assert shown.count('name="root"') == 16
    assert "use deadly or bodily force" in shown
    form = {"report": "r1", "start": str(start), "end": str(start + 3), "root": "CONSULT", "reason": "they met"}
    assert desk.post("/do/miss", form | {"actor": "rebels", "recipient": "russia"}).status_code == 303
    (judgement,) = Archive(tmp_path).judgements()
    event = judgement.changes[0].value["event"]
    assert [who["id"] for who in event["actors"]] == ["rebels"]
    assert [WORDS[who["start"] : who["end"]] for who in event["recipients"]] == ["Russia"]
    assert desk.post("/do/miss", form | {"actor": "nobody-here"}).status_code == 400


@pytest.mark.parametrize("miss", ["", "x", "5", "9-2", "0-99999", "-1-4"])
def test_words_that_are_none_open_no_form(desk: Client, miss: str) -> None:
    answer = desk.get(f"/reports/r1?miss={miss}")
    assert answer.status_code in (200, 400)
    assert 'id="missed"' not in answer.text
