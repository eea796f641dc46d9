"""`dateline read` keeps to its contract: what goes to which stream, and with which status it ends."""

import io
import json
from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.record import from_json
from tests.cli.conftest import Run

RAID = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo on Monday, Omar said."
TALKS = "MOSCOW, Aug. 9, 2016 (Gulf Ledger) - Rebels met Russia for talks about the war, the ministry said."


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "b.txt").write_text(TALKS)
    (folder / "a.txt").write_text(RAID)
    (folder / "c.jsonl").write_text(
        "".join(json.dumps({"id": f"j{n}", "text": RAID + f" {n}"}) + "\n" for n in range(3))
    )
    return folder


def test_json_is_one_record_a_line_in_input_order_and_touches_no_archive(run: Run, reports: Path) -> None:
    ran = run("read", "--json", reports / "b.txt", reports)
    records = [from_json(line) for line in ran.out.splitlines()]
    assert [record.report.text for record in records[:3]] == [TALKS, RAID, TALKS]
    assert [record.report.id for record in records[3:]] == ["j0", "j1", "j2"]
    assert (ran.err, ran.status) == ("", 0)
    assert not Path("dateline-archive").exists()


def test_failures_are_one_line_each_and_the_rest_is_read(run: Run, reports: Path) -> None:
    bad = reports / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02\xff" * 50)
    (reports / "empty.txt").write_text("")
    (reports / "crash.txt").write_text("The crash of a rebel plane near Aleppo killed two soldiers, the army said.")
    ran = run("read", "--json", reports, reports / "missing.txt")
    assert len(ran.out.splitlines()) >= 5
    lines = ran.err.splitlines()
    assert ran.status == 1
    for name in ("bad.txt", "crash.txt", "missing.txt"):
        assert sum(name in line for line in lines) == 1
    assert "[reading-failed]" in ran.err
    assert "[not-found]" in ran.err


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RAID.encode())))
    ran = run("read", "--json", "-")
    assert from_json(ran.out).report.text == RAID


def test_workers_change_nothing(run: Run, reports: Path) -> None:
    assert run("read", "--json", reports).out == run("read", "--json", "--workers", "2", reports).out


def test_only_relevant_reports_are_read_where_that_is_asked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "soup.txt"
    path.write_text("Peel the onions and cut them into rings. Add the stock and let the soup simmer for half an hour.")
    assert from_json(run("read", "--json", path).out).report.relevant is False
    ran = run("read", "--json", "--relevant-only", path)
    assert (ran.out, ran.status) == ("", 0)


def test_reading_files_and_ends_with_a_brief(run: Run, reports: Path) -> None:
    ran = run("read", reports)
    assert ran.status == 0
    assert "5 reports" in ran.out
    assert "Government – Rebels" in ran.out
    assert "5 read; kept in dateline-archive" in ran.err
    again = run("read", reports)
    assert "0 read, 5 unchanged" in again.err
    assert again.out == ran.out
    with Archive("dateline-archive") as archive:
        assert len(archive) == 5


def test_reading_into_the_archive_tells_failures_too(run: Run, reports: Path) -> None:
    ran = run("read", reports, "missing.txt", "--archive", "kept")
    assert ran.status == 1
    assert "5 read, 1 failed; kept in kept" in ran.err
    (reports / "c.jsonl").write_text(json.dumps({"id": "j0", "text": TALKS + " twice"}) + "\n")
    (reports / "d.jsonl").write_text(json.dumps({"id": "j0", "text": TALKS + " thrice"}) + "\n")
    ran = run("read", reports, "--archive", "kept")
    assert "d.jsonl:1: j0 is the id of another report" in ran.err
    assert ran.status == 1
    ran = run("read", reports / "d.jsonl", "--archive", "kept", "--replace")
    assert "1 read; kept in kept" in ran.err


def test_the_archive_may_be_named_by_the_environment(run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_ARCHIVE", "elsewhere")
    run("read", reports)
    assert Path("elsewhere/archive.sqlite").exists()
    assert "5 reports" in run("brief").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--workers", "0", "x.txt"],
        ["read", "--model", "no-such-model", "x.txt"],
        ["read", "--actors", "none.toml", "x.txt"],
        ["nonsense"],
        ["claims", "--status", "finished"],
        ["export", "--format", "docx"],
        ["brief"],
        ["show", "x"],
    ],
)
def test_wrong_usage_is_status_two(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err
    assert "Traceback" not in ran.err
