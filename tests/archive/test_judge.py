"""An archive takes judgements of its claims and shows its records as they leave them."""

from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.errors import UsageError
from dateline.record import Change
from tests.factory import make_document, read_fake


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path, create=True)
    document = make_document("Rebels attacked Government in Aleppo. Rebels met Russia.", id="r1")
    archive.add(read_fake(document), document)
    return archive


def test_a_claim_is_corrected_rejected_and_taken_up_again(archive: Archive) -> None:
    first, second = archive.record("r1").claims
    archive.judge("r1", first.id, "correct", reviewer="ann", changes=[Change("certainty", "possible")], reason="may")
    archive.judge("r1", second.id, "reject", reviewer="ann")
    reviewed = archive.reviewed("r1")
    assert [claim.certainty for claim in reviewed.record.claims] == ["possible"]
    assert archive.record("r1").claims == (first, second)
    archive.judge("r1", second.id, "accept", reviewer="ben")
    assert len(archive.reviewed("r1").record.claims) == 2
    assert [one.decision for one in Archive(archive.folder).judgements()] == ["correct", "reject", "accept"]


@pytest.mark.parametrize(
    ("claim", "reviewer", "path", "code"),
    [("", "ann", "status", "no-claim"), (None, " ", "status", "no-reviewer"), (None, "ann", "id", "bad-change")],
)
def test_what_cannot_be_judged_is_refused(archive: Archive, claim: str, reviewer: str, path: str, code: str) -> None:
    first = archive.record("r1").claims[0]
    with pytest.raises(UsageError) as caught:
        archive.judge(
            "r1", first.id if claim is None else claim, "correct", reviewer=reviewer, changes=[Change(path, "planned")]
        )
    assert caught.value.code == code
    assert archive.judgements() == ()
