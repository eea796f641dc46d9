"""`dateline incidents`: one happening of two reports is told once, with its reasons."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ONE = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo, Omar said. The war goes on."
TWO = "ALEPPO, Aug. 8, 2016 (Gulf Ledger) - Rebels attacked Government in Aleppo, Layla said, as the war went on."


@pytest.fixture
def filed(run: Run) -> Run:
    Path("one.txt").write_text(ONE)
    Path("two.txt").write_text(TWO)
    assert run("read", "one.txt", "two.txt").status == 0
    return run


def test_an_incident_shows_what_who_tells_it_and_why(filed: Run) -> None:
    ran = filed("incidents", "--why")
    assert ran.status == 0
    for words in (
        "assault, Aleppo",
        "Rebels → Government",
        "killed 11 to 13 (12)",
        "2 reports, 2 outlets",
        "both on 2016-08-08",
    ):
        assert words in ran.out
    assert "Harbour Wire > Omar" in ran.out
    assert "Gulf Ledger > Layla" in ran.out


def test_incidents_are_listed_by_filters_and_as_json(filed: Run) -> None:
    (incident,) = (
        json.loads(line)
        for line in filed("incidents", "--party", "rebels", "--reports", "2", "--json").out.splitlines()
    )
    assert len(incident["accounts"]) == 2
    assert incident["joins"][0]["reasons"]
    assert incident["id"][:10] in filed("incidents", incident["id"][:6]).out
    assert "no report tells" in filed("incidents", "--party", "turkey").out
    assert filed("incidents", "nonesuch").err.strip().endswith("[no-incident]")
