"""What reviewers decide changes everything that is derived, and undoing it changes everything back."""

from pathlib import Path

import pytest

from dateline.archive import Archive, ClaimFilter
from dateline.archive.judge import judge_other
from dateline.record import Change
from tests.factory import make_document, read_fake

TEXTS = {
    "r1": "Rebels attacked Government in Aleppo. Rebels met Russia.",
    "r2": "Army attacked Rebels in Aleppo.",
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path, create=True)
    for name, text in TEXTS.items():
        document = make_document(text, id=name, published="2016-08-02")
        archive.add(read_fake(document), document)
    return archive


def parties(archive: Archive) -> set[str]:
    return {who.id for found in archive.claims() for who in (*found.claim.event.actors, *found.claim.event.recipients)}


def test_a_rejected_claim_is_gone_from_lists_and_incidents_and_comes_back(archive: Archive) -> None:
    before = archive.incidents()
    claim = archive.record("r2").claims[0]
    rejected = archive.judge("r2", claim.id, "reject", reviewer="ann")
    assert claim.id not in {found.claim.id for found in archive.claims()}
    assert claim.id not in {one.id for each in archive.incidents() for a in each.accounts for one in a.assertions}
    assert len(archive.record("r2").claims) == 1
    judge_other(archive.folder, "undo", "judgement", rejected.id, reviewer="ann", report="r2")
    assert archive.incidents() == before
    assert claim.id in {found.claim.id for found in archive.claims()}


def test_a_correction_is_found_by_what_it_says_now(archive: Archive) -> None:
    claim = archive.record("r1").claims[0]
    archive.judge("r1", claim.id, "correct", reviewer="ann", changes=[Change("event.root", "COERCE")])
    assert [found.claim.id for found in archive.claims(ClaimFilter(root="COERCE"))] == [claim.id]
    assert b'"COERCE"' in b"".join(archive.lines())
    assert b'"COERCE"' not in b"".join(archive.lines(reviewed=False))


def test_merged_actors_are_one_everywhere_also_in_reports_that_come_later(archive: Archive) -> None:
    merge = judge_other(archive.folder, "merge", "actor", "government", reviewer="ann", others=["army"])
    assert "army" not in parties(archive)
    document = make_document("Army attacked Rebels.", id="r3")
    archive.add(read_fake(document), document)
    assert "army" not in parties(archive)
    assert "army" not in {actor.id for actor in archive.actors()}
    judge_other(archive.folder, "undo", "judgement", merge.id, reviewer="ann")
    assert "army" in parties(archive)


def test_what_was_judged_stays_when_a_report_is_read_anew(archive: Archive) -> None:
    claim = archive.record("r2").claims[0]
    archive.judge("r2", claim.id, "correct", reviewer="ann", changes=[Change("status", "ongoing")])
    assert next(archive.claims(ClaimFilter(report="r2"))).claim.status == "ongoing"
    document = make_document(TEXTS["r2"], id="r2", published="2016-08-02")
    archive.add(read_fake(document), document, replace=True)
    assert next(archive.claims(ClaimFilter(report="r2"))).claim.status == "ongoing"


def test_another_process_judgements_are_seen(archive: Archive) -> None:
    other = Archive(archive.folder)
    claim = archive.record("r2").claims[0]
    assert list(other.claims(ClaimFilter(report="r2")))
    archive.judge("r2", claim.id, "reject", reviewer="ann")
    assert not list(other.claims(ClaimFilter(report="r2")))
