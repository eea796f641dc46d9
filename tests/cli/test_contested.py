"""`dateline contested` prints both sides, or objects."""

import json
from pathlib import Path

import pytest

from dateline.situation.account import Head
from dateline.situation.contradictions import Contradiction, Told
from tests.cli.conftest import Run
from tests.factory import make_voice


def make_contradiction(kind: str = "toll") -> Contradiction:
    """A contradiction of two outlets, one of which tries to steer the terminal."""
    told = [
        Told(
            "c1",
            Head("r1", "2016-03-02", publisher, None, None),
            0,
            9,
            words,
            value,
            publisher,
            (make_voice(publisher),),
        )
        for publisher, words, value in (
            ("Harbour Wire", "Nine died.", "9 people killed"),
            ("Valley Courier", "Five\x1b[31m died.", "5 people killed"),
        )
    ]
    return Contradiction("i1", kind, "two tolls", told[0], told[1])  # type: ignore[arg-type] # as a user may ask


@pytest.fixture
def opened(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line on an archive of one report that holds two contradictions."""
    line = {"id": "a", "text": "Rebels attacked Soldiers in Harim.", "published": "2016-03-02"}
    Path("a.jsonl").write_text(json.dumps(line) + "\n", "utf8")
    assert run("read", "a.jsonl").status == 0
    found = (make_contradiction(), make_contradiction("denied"))
    monkeypatch.setattr("dateline.archive.Archive.contested", lambda *_, **__: found)
    return run


def test_both_sides_are_printed(opened: Run) -> None:
    out = opened("contested", "--kind", "toll").out
    assert "toll: two tolls" in out
    assert "9 people killed “Nine died.”" in out
    assert "Valley Courier" in out
    assert "denied" not in out
    assert "\x1b[31m" not in out


def test_objects(opened: Run) -> None:
    kinds = [json.loads(line)["kind"] for line in opened("contested", "--json").out.splitlines()]
    assert kinds == ["toll", "denied"]


def test_an_archive_without_contradictions(run: Run) -> None:
    Path("a.jsonl").write_text(json.dumps({"id": "a", "text": "Rebels attacked Soldiers."}) + "\n", "utf8")
    run("read", "a.jsonl")
    ran = run("contested", "--updates")
    assert (ran.status, ran.out) == (0, "nothing that reports tell of is contested\n")
