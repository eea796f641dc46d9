"""Every page opens, as HTML and as JSON, and shows reports as text."""

from pathlib import Path

import pytest

from dateline.desk.address import address_of, id_of, part_of
from tests.desk.factory import TEXTS, Client, fill


@pytest.fixture
def desk(tmp_path: Path) -> Client:
    fill(tmp_path)
    return Client(tmp_path)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/log",
        "/voices",
        "/actors",
        "/actors?show=unknown",
        "/actors?show=merges",
        "/actors/rebels",
        "/queue",
        "/queue?order=importance&blind=1",
        *(address_of("reports", name) for name in TEXTS),
    ],
)
def test_every_page_opens_as_html_and_as_json(desk: Client, path: str) -> None:
    shown = desk.get(path)
    assert shown.status_code == 200
    assert shown.headers["content-type"].startswith("text/html")
    twin = desk.get("/json" + (path if path != "/" else ""))
    assert twin.status_code == 200
    assert twin.json()["title"]
    assert f'href="/json{path if path != "/" else ""}"'.replace("&", "&amp;") in shown.text


def test_an_incident_shows_its_reports_and_what_stands_behind_it(desk: Client) -> None:
    listed = desk.get("/json/incidents").json()["lines"]
    assert listed
    for line in listed:
        path = address_of("incidents", line["id"])
        assert desk.get(path).status_code == 200
        told = desk.get(f"/json{path}").json()
        assert told["origins"]["independent"] >= 1
        assert told["accounts"][0]["text"]
    assert desk.get("/incidents/none").status_code == 404


def test_pictures_are_our_svg_and_their_marks_lead_on(desk: Client) -> None:
    shown = desk.get("/map").text
    assert "<svg" in shown
    assert '<a href="/incidents?place=Aleppo"' in shown
    assert " style=" not in shown
    assert "<script" not in shown.partition("</head>")[2]


@pytest.mark.parametrize("name", ["a1b2", "odd/id?x=1", "..", "", "~x", "é", "a b", "a#b", "x" * 300, "\u202e"])
def test_an_id_is_one_part_of_an_address_and_comes_back(name: str) -> None:
    part = part_of(name)
    assert id_of(part) == name
    assert not set(part) & set("/?#%<>\"' ")


def test_reports_are_text_and_never_their_html(desk: Client) -> None:
    shown = desk.get("/reports/r2").text
    assert "&lt;b&gt;bold&lt;/b&gt;" in shown
    assert "\u202e" not in shown
    assert 'data-u="202e"' in shown
    listed = desk.get("/").text
    assert "<i>" not in listed


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=bold", ["r2"]),
        ('q="met Russia"', ["r1"]),
        ("party=russia", ["r1"]),
        ("place=aleppo", ["r1"]),
        ("from=2016-08-02&to=2016-08-02", ["r2"]),
        ("publisher=nobody", []),
        ("review=untouched", ["odd/id?x=1&<i>", "r2", "r1"]),
        ("review=begun", []),
    ],
)
def test_reports_are_filtered(desk: Client, query: str, names: list[str]) -> None:
    listed = desk.get(f"/json?{query}").json()
    assert [line["report"]["id"] for line in listed["lines"]] == names
    assert listed["count"] == len(names)


def test_a_claim_is_judged_in_a_form_and_by_a_script(desk: Client) -> None:
    claims = desk.get("/json/reports/r1").json()["claims"]
    form = {"report": "r1", "claim": claims[0]["id"], "decision": "accept"}
    answer = desk.post("/do/judge", form)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/reports/r1#claim-{claims[0]['id']}"
    changed = form | {
        "decision": "correct",
        "set:polarity": "negative",
        "was:polarity": "positive",
        "set:status": "occurred",
        "was:status": "occurred",
    }
    told = desk.post("/do/judge", changed, accept="application/json").json()["told"]
    assert told["claim"]["polarity"] == "negative"
    assert told["claim"]["decisions"][-1]["changes"] == ["polarity = negative"]
    listed = desk.get("/json?review=begun").json()
    assert [line["state"] for line in listed["lines"]] == ["begun"]
    desk.post("/do/undo", {"judgement": told["judgement"]})
    assert desk.get("/json/reports/r1").json()["claims"][0]["state"] == "accepted"
    log = desk.get("/json/log").json()["lines"]
    assert [(line["decision"]["decision"], line["standing"]) for line in log] == [
        ("undo", True),
        ("correct", False),
        ("accept", True),
    ]


def test_the_form_that_corrects_stands_at_its_own_address(desk: Client) -> None:
    claim = desk.get("/json/reports/r1").json()["claims"][0]["id"]
    assert "set:polarity" not in desk.get("/reports/r1").text
    shown = desk.get(f"/reports/r1?edit={claim}").text
    assert shown.count('name="set:polarity"') == 1
    assert f'href="/reports/r1?edit={claim}#claim-{claim}"' in desk.get("/queue").text


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("/do/judge", {"report": "r1", "claim": "none", "decision": "accept"}, 404),
        ("/do/judge", {"report": "none", "claim": "none", "decision": "accept"}, 404),
        ("/do/judge", {"report": "r1", "decision": "accept"}, 400),
        ("/do/judge", {"report": "r1", "claim": "x", "decision": "explode"}, 400),
        ("/do/undo", {"judgement": "none"}, 404),
        ("/do/add", {"report": "r1", "claim": "{}"}, 400),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_kept(
    desk: Client, path: str, form: dict[str, str], status: int
) -> None:
    assert desk.post(path, form).status_code == status
    assert desk.get("/json/log").json()["lines"] == []


def test_the_record_is_taken_out_as_reviewers_left_it(desk: Client) -> None:
    claim = desk.get("/json/reports/r1").json()["claims"][0]["id"]
    assert claim in desk.get("/files/jsonl").text
    desk.post("/do/judge", {"report": "r1", "claim": claim, "decision": "reject"})
    taken = desk.get("/files/jsonl")
    assert claim not in taken.text
    assert taken.headers["content-disposition"] == 'attachment; filename="dateline.jsonl"'
    for line in desk.get("/json/export").json()["formats"]:
        assert desk.get(f"/files/{line['name']}").status_code == 200
    assert desk.get("/files/none").status_code == 400


def test_what_is_not_there_is_a_page_of_its_own(desk: Client) -> None:
    for path in ("/reports/none", "/nowhere", "/static/../guard.py"):
        answer = desk.get(path)
        assert answer.status_code == 404
        assert "Traceback" not in answer.text
    assert desk.get("/json/reports/none").json()["error"] == "no-report"
