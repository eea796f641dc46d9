"""What a reviewer decided is on disk, whole, whoever else writes; torn lines cost nothing but themselves."""

import multiprocessing
from pathlib import Path

import pytest

from dateline.archive.judgement_log import FILE, append_judgement, read_judgements, write_judgements
from dateline.errors import ArchiveError
from dateline.record import Judgement


def make_judgement(number: int, reviewer: str = "ann") -> Judgement:
    return Judgement(
        f"{number:016x}", "2026-01-01T00:00:00+00:00", reviewer, "accept", "claim", "c" * 16, reason="é\u202e\n" * 50
    )


def test_judgements_come_back_in_order(tmp_path: Path) -> None:
    made = tuple(make_judgement(number) for number in range(3))
    for one in made:
        append_judgement(tmp_path, one)
    assert read_judgements(tmp_path / FILE) == made
    write_judgements(tmp_path / "copy.jsonl", made[:1])
    assert read_judgements(tmp_path / "copy.jsonl") == made[:1]
    assert read_judgements(tmp_path / "none.jsonl") == ()


def test_a_torn_line_is_passed_over(tmp_path: Path) -> None:
    append_judgement(tmp_path, make_judgement(1))
    with open(tmp_path / FILE, "ab") as file:
        file.write(b'{"id": "torn')
    append_judgement(tmp_path, make_judgement(2))
    assert [one.id for one in read_judgements(tmp_path / FILE)] == [f"{number:016x}" for number in (1, 2)]


def test_a_line_that_is_no_judgement_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"id": 3}\n')
    with pytest.raises(ArchiveError, match="entry 1 is no judgement") as caught:
        read_judgements(tmp_path / FILE)
    assert caught.value.code == "bad-judgement"


def _write_many(folder: Path, start: int) -> None:
    for number in range(start, start + 25):
        append_judgement(folder, make_judgement(number))


def test_several_writers_lose_nothing(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_many, args=(tmp_path, 100 * place)) for place in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert len(read_judgements(tmp_path / FILE)) == 75
