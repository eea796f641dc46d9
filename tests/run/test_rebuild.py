"""An archive whose database is lost is made again from what it keeps, to the byte, judgements and all."""

from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.archive.open_database import FILE
from dateline.errors import UsageError
from dateline.intake import read_paths
from dateline.reading.read import Settings
from dateline.run.file_all import file_all
from dateline.run.rebuild import rebuild
from tests.factory import read_fake

LINES = '{"id": "a", "text": "Rebels attacked Government in Aleppo."}\n{"id": "b", "text": "Rebels met Russia."}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("dateline.run.rebuild.make_reader", lambda settings: read_fake)
    (tmp_path / "lines.jsonl").write_text(LINES)
    (tmp_path / "one.txt").write_text("Army attacked Rebels in Homs on Monday, and the town was quiet after that.")
    with Archive(tmp_path / "kept", create=True) as archive:
        inputs = read_paths([tmp_path / "lines.jsonl", tmp_path / "one.txt"])
        assert len(list(file_all(archive, inputs, read_fake, settings=Settings()))) == 3
        archive.judge("b", archive.record("b").claims[0].id, "reject", reviewer="ann")
    return tmp_path / "kept"


def test_a_lost_database_is_made_again(folder: Path) -> None:
    with Archive(folder) as archive:
        before = (list(archive.lines()), list(archive.lines(reviewed=False)), archive.incidents())
        log = (folder / "originals.jsonl").read_bytes()
    (folder / FILE).unlink()
    assert len(list(rebuild(folder, Settings()))) == 3
    with Archive(folder) as archive:
        assert (list(archive.lines()), list(archive.lines(reviewed=False)), archive.incidents()) == before
    assert (folder / "originals.jsonl").read_bytes() == log
    assert not list(folder.glob(".rebuild-*"))


def test_bytes_that_are_gone_are_named_and_the_rest_is_made(folder: Path) -> None:
    next(path for path in sorted((folder / "originals").rglob("*")) if path.is_file()).unlink()
    outcomes = [type(outcome).__name__ for outcome in rebuild(folder, Settings())]
    assert sorted(outcomes) == ["IntakeFailure", "ReadReport", "ReadReport"]


def test_where_nothing_is_kept_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="keeps no reports"):
        list(rebuild(tmp_path, Settings()))
