"""What is erased or blacked out is nowhere: not in the database's pages, the bytes kept, or any log."""

from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.archive.tombstones import read_tombstones
from dateline.errors import ArchiveError, UsageError
from dateline.record import find_misquotes
from tests.factory import make_document, read_fake

WITNESS = "Zubaydah"
TEXT = f"Rebels attacked Government in Aleppo, {WITNESS} said. {WITNESS} met Russia."


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "kept", create=True)
    for name, text in (("r1", TEXT), ("r2", "Army attacked Rebels.")):
        document = make_document(
            text, name=f"{name}.txt", id=name, title=f"Witness {WITNESS}" if name == "r1" else None
        )
        archive.add(read_fake(document), document)
    claim = archive.record("r1").claims[0]
    archive.judge("r1", claim.id, "accept", reviewer="ann", reason=f"{WITNESS} was there")
    archive.judge("r1", archive.record("r1").claims[1].id, "flag", reviewer="ann", reason=f"{WITNESS.lower()} again")
    archive.update()
    return archive


def files_with(folder: Path, words: str) -> list[str]:
    held = (words.encode(), words.lower().encode())
    return sorted(
        path.name for path in folder.rglob("*") if path.is_file() and any(one in path.read_bytes() for one in held)
    )


def test_an_erased_report_is_nowhere(archive: Archive) -> None:
    assert files_with(archive.folder, WITNESS)
    archive.erase("r1", reason="asked by the family")
    archive.close()
    assert files_with(archive.folder, WITNESS) == []
    opened = Archive(archive.folder)
    assert len(opened) == 1
    assert not [one for one in opened.incidents() if one.accounts[0].report.id == "r1"]
    assert [one.decision for one in opened.judgements()] == ["accept", "flag"]
    document = make_document(TEXT, id="other")
    with pytest.raises(ArchiveError, match="not taken in again"):
        opened.add(read_fake(document), document)
    (stone,) = read_tombstones(archive.folder)
    assert (stone.report, stone.reason) == ("r1", "asked by the family")


def test_a_name_is_blacked_out_everywhere_and_all_spans_stay(archive: Archive) -> None:
    before = archive.record("r1")
    assert archive.redact("r1", WITNESS) == 3
    archive.close()
    assert files_with(archive.folder, WITNESS) == []
    opened = Archive(archive.folder)
    record = opened.record("r1")
    assert record.report.text == TEXT.replace(WITNESS, "█" * len(WITNESS))
    assert not find_misquotes(record)
    assert [(claim.start, claim.end) for claim in record.claims] == [
        (claim.start, claim.end) for claim in before.claims
    ]
    assert opened.original("r1").decode() == record.report.text
    assert opened.reviewed("r1").states
    assert not opened.search(WITNESS)


def test_what_is_not_there_is_told(archive: Archive) -> None:
    for act in (lambda: archive.erase("none"), lambda: archive.redact("none", "x")):
        with pytest.raises(UsageError, match="holds no report"):
            act()
    for words in ("Nobody", "--"):
        with pytest.raises(UsageError) as caught:
            archive.redact("r1", words)
        assert caught.value.code == "no-words"
