"""`dateline explain`, on a file and on a report in the archive."""

import json
from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.intake import Document, read_paths
from dateline.reading.read import read_document
from dateline.record import Claim
from tests.cli.conftest import Run

TEXT = "KABUL, Aug. 8, 2016 (Harbour Wire) - Taliban fighters attacked Afghan soldiers near Kunduz, police said.\n"


@pytest.fixture
def claim(run: Run) -> Claim:
    Path("raid.md").write_text(TEXT)
    (document,) = read_paths([Path("raid.md").absolute()])
    assert isinstance(document, Document)
    record = read_document(document)
    with Archive("dateline-archive", create=True) as archive:
        archive.add(record, document)
        assert archive.document(record.report.id) == document
    return record.claims[0]


def test_a_file_is_explained(run: Run, claim: Claim) -> None:
    out = " ".join(run("explain", "raid.md", claim.id).out.split())
    for words in (
        f"ASSAULT {claim.id}",
        "rule attack in events/verbs.toml",
        "actor “Taliban fighters” = Taliban",
        "by “said”",
    ):
        assert words in out


def test_a_report_in_the_archive_is_explained_the_same(run: Run, claim: Claim) -> None:
    (report,) = [json.loads(line) for line in run("search", "Kunduz", "--json").out.splitlines()]
    kept = json.loads(run("explain", report["report"][:6], claim.id[:8], "--json").out)
    assert kept == json.loads(run("explain", "raid.md", claim.id, "--json").out)
    assert kept["claim"]["id"] == claim.id


def test_what_is_not_there_is_said(run: Run, claim: Claim) -> None:
    assert run("explain", "raid.md", "zzzz").err.strip().endswith("[no-claim]")
    assert run("explain", "zzzz", claim.id).err.strip().endswith("[no-report]")
    Path("two.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert run("explain", "two.jsonl", claim.id).err.strip().endswith("[not-one]")
