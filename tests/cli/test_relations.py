"""`relations`, `changes` and `network`, for people and as JSON Lines."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RAID = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo, Omar said. The war goes on."
AGAIN = "HAMA, Sept. 9, 2016 (Gulf Ledger) - Rebels attacked Government in Hama, Anna said. The war goes on there."


@pytest.fixture
def filed(run: Run) -> Run:
    Path("raid.txt").write_text(RAID)
    Path("again.txt").write_text(AGAIN)
    assert run("read", "raid.txt", "again.txt").status == 0
    return run


def test_a_pair_in_full_with_both_origins_in_quotes(filed: Run) -> None:
    out = " ".join(filed("relations", "government", "rebels").out.split())
    assert "since 2016-08-08 at the latest; last told of for 2016-09-09, no end told" in out
    assert "confidence: held .84, open .16, from 2 origins for" in out
    assert "Harbour Wire > Omar · 2016-08-08" in out
    assert "Gulf Ledger > Anna · 2016-09-09" in out


def test_lines_by_day_and_confidence(filed: Run) -> None:
    assert "fighting Government – rebels: since 2016-08-08" in " ".join(filed("relations").out.split())
    assert "presumed" in filed("relations", "--at", "2016-12-31").out
    assert "no report tells" in filed("relations", "--at", "2011-01-01").out
    assert "1 held with less than .90 left out" in filed("relations", "--least", "0.9").out


def test_changes(filed: Run) -> None:
    assert "fighting first told of: Government – rebels" in filed("changes", "--since", "2016-08-01").out
    assert "no report tells of a change" in filed("changes", "--since", "2016-08-09").out


def test_network_printed_and_written(filed: Run) -> None:
    out = filed("network", "--at", "2016-08-20").out
    assert "2016-08-20: 2 parties, 1 tie" in out
    assert "A, against B: Government" in out
    assert filed("network", "--at", "2016-08-20", "-o", "n.gexf").out == "n.gexf\n"
    assert b'timeformat="date"' in Path("n.gexf").read_bytes()
    assert filed("network", "--at", "2016-08-20", "--format", "svg", "-o", "-").out.startswith("<svg")


def test_json_of_all_three(filed: Run) -> None:
    (relation,) = (json.loads(line) for line in filed("relations", "--json").out.splitlines())
    assert (relation["one"], relation["other"]) == ("government", "rebels")
    assert len(relation["states"][0]["evidence"]) == 2
    (change,) = (json.loads(line) for line in filed("changes", "--since", "2016-01-01", "--json").out.splitlines())
    assert change["what"] == "first told of"
    assert json.loads(filed("network", "--at", "2016-08-20", "--json").out)["balance"]["exact"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("relations", "nobody"), "no-party"),
        (("relations", "rebels", "rebels"), "ambiguous-party"),
        (("relations", "--at", "soon"), "bad-date"),
        (("changes", "--since", "2016-13-01"), "bad-date"),
        (("network", "--at", ""), "bad-date"),
    ],
)
def test_wrong_usage(filed: Run, arguments: tuple[str, ...], code: str) -> None:
    ran = filed(*arguments)
    assert ran.status == 2
    assert ran.err.strip().endswith(f"[{code}]")
