"""The commands that look at what is kept, for people and as JSON Lines."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.record import from_json
from tests.cli.conftest import Run

RAID = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo, Omar said. The war goes on."
TALKS = "MOSCOW, Aug. 9, 2016 (Gulf Ledger) - Rebels met Russia for talks about the war, the ministry said."


@pytest.fixture
def filed(run: Run) -> Run:
    Path("raid.txt").write_text(RAID)
    Path("talks.txt").write_text(TALKS)
    assert run("read", "raid.txt", "talks.txt").status == 0
    return run


def values(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def test_show_prints_text_claims_and_the_chain_of_voices(filed: Run) -> None:
    (raid,) = values(filed("search", "attacked", "--json").out)
    ran = filed("show", raid["report"][:6])
    assert RAID[38:] in " ".join(ran.out.split())
    assert "Rebels → ASSAULT → Government" in ran.out
    assert "Harbour Wire > Omar (“said”)" in ran.out
    assert from_json(filed("show", raid["report"], "--json").out).report.text == RAID
    assert filed("show", "nonesuch").err.strip().endswith("[no-report]")


def test_brief_fits_one_screen_and_comes_as_json(filed: Run) -> None:
    ran = filed("brief")
    assert len(ran.out.splitlines()) < 25
    for line in (
        "2 reports, 2016-08-08 to 2016-08-09",
        "Rebels (2",
        "Rebels – Russia: 1 claim in 1 report",
        "killed 11 to 13 (12)",
    ):
        assert line in ran.out
    (brief,) = values(filed("brief", "--json").out)
    assert brief["fights"][0]["parties"] == ["Government", "Rebels"]


def test_claims_are_listed_by_filters(filed: Run) -> None:
    assert "CONSULT" in filed("claims", "--party", "russia").out
    assert "ASSAULT" not in filed("claims", "--party", "russia").out
    (claim,) = values(filed("claims", "--root", "assault", "--place", "aleppo", "--json").out)
    assert claim["claim"]["voices"][-1]["name"] == "Omar"
    assert claim["places"][0]["name"] == "Aleppo"
    assert claim["report"]["publisher"] == "Harbour Wire"
    assert filed("claims", "--from", "2016-08-09", "--to", "2016-08-09", "--origin", "gulf ledger", "--json").out
    assert filed("claims", "--voice", "omar", "--certainty", "certain").out == ""


def test_actors_and_voices_are_counted(filed: Run) -> None:
    actors = values(filed("actors", "--json").out)
    assert [(one["name"], one["claims"]) for one in actors] == [("Rebels", 2), ("Government", 1), ("Russia", 1)]
    assert filed("actors", "--unknown", "--json").out == ""
    assert "armed group" in filed("actors").out
    voices = {one["name"]: one for one in values(filed("voices", "--json").out)}
    assert (voices["Omar"]["origin"], voices["Omar"]["relay"]) == (1, 0)
    assert (voices["Harbour Wire"]["origin"], voices["Harbour Wire"]["relay"]) == (0, 1)
    assert "Omar" in filed("voices").out


def test_search_shows_the_passage(filed: Run) -> None:
    ran = filed("search", "goes on", "war")
    assert "The war goes on." in ran.out
    assert filed("search", "*").status == 2


def test_export_writes_a_file_and_prints_its_name(filed: Run) -> None:
    ran = filed("export", "--format", "csv")
    assert ran.out.strip() == "dateline.csv"
    with open("dateline.csv", encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["voices"] for row in rows] == ["Harbour Wire > Omar", "Gulf Ledger"]
    filed("export", "--format", "jsonl", "-o", "out.jsonl")
    assert filed("export", "--format", "jsonl", "-o", "-").out == Path("out.jsonl").read_text("utf8")
    assert filed("export", "--format", "csv", "-o", "no/such/folder.csv").status == 1
    assert not list(Path().glob(".*part"))


def test_a_file_of_ones_own_is_checked(run: Run) -> None:
    Path("own.toml").write_text('[[actor]]\nid = "hill-guard"\nname = "Hill Guard"\nkind = "militia"\n')
    ran = run("knowledge", "check", "own.toml")
    assert (ran.out, ran.status) == ("own.toml: 1 actor\n", 0)
    Path("own.toml").write_text("[[actor]]\nid = 1\n")
    ran = run("knowledge", "check", "own.toml")
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 1


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("dateline 0.")
