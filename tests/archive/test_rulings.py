"""A reviewer's word on happenings stands above links, and its undoing brings back what links say."""

from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.archive.judge import judge_other
from dateline.situation.joining.rule import Ruling, apply_rulings
from tests.factory import make_document, read_fake


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path, create=True)
    texts = (
        "Rebels attacked Government in Aleppo.",
        "Rebels attacked Government in Aleppo, Omar said.",
        "Army attacked Kurds.",
    )
    for number, text in enumerate(texts):
        document = make_document(text, id=f"r{number}", published="2016-08-02", publisher=f"Paper {number}")
        archive.add(read_fake(document), document)
    return archive


def groups(archive: Archive) -> list[list[str]]:
    return sorted([account.report.id for account in one.accounts] for one in archive.incidents())


def test_happenings_are_taken_apart_and_put_together_and_back(archive: Archive) -> None:
    before = groups(archive)
    assert before == [["r0", "r1"], ["r2"]]
    joint = next(one for one in archive.incidents() if len(one.accounts) == 2)
    alone = next(one for one in archive.incidents() if len(one.accounts) == 1)
    second = joint.accounts[1].id
    split = judge_other(archive.folder, "split", "incident", joint.id, reviewer="ann", others=[second])
    assert groups(archive) == [["r0"], ["r1"], ["r2"]]
    merge = judge_other(archive.folder, "merge", "incident", joint.id, reviewer="ann", others=[alone.id])
    assert groups(archive) == [["r0", "r2"], ["r1"]]
    judge_other(archive.folder, "undo", "judgement", merge.id, reviewer="ben")
    judge_other(archive.folder, "undo", "judgement", split.id, reviewer="ben")
    assert groups(archive) == before


def test_a_later_ruling_stands_above_an_earlier() -> None:
    rulings = [Ruling("together", "a", "c"), Ruling("apart", "c", "a"), Ruling("together", "b", "none")]
    assert apply_rulings([["a", "b"], ["c"]], rulings) == [["a", "b"], ["c"]]
    assert apply_rulings([["a", "b"], ["c"]], rulings[:1]) == [["a", "b", "c"]]
