"""A killed run loses at most the report in hand, and a rerun goes on where it stopped."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from dateline.archive import Archive
from dateline.archive.originals import path_of
from dateline.record import to_json
from tests.factory import make_document, read_fake

ROOT = Path(__file__).parent.parent.parent
REPORTS = 60
# Files reports one after another and says so after each; reading is made slow enough to be caught in the act.
SCRIPT = f"""
import sys
from dateline.archive import Archive
from tests.factory import make_document, read_fake
archive = Archive(sys.argv[1], create=True)
for number in range({REPORTS}):
    document = make_document(f"A{{number}} attacked B in C{{number}}, D said." * 50, f"{{number}}.txt")
    if not archive.holds(document, "same"):
        archive.add(read_fake(document), document, fingerprint="same")
        print(number, flush=True)
print("done", flush=True)
"""


def test_a_run_killed_again_and_again_ends_whole(tmp_path: Path) -> None:
    filed: list[str] = []
    for kill_after in (1, 7, 2, 11):
        filed += _run(tmp_path, kill_after)
        with Archive(tmp_path) as archive:
            assert len(filed) <= len(archive) <= len(filed) + 1
            filed += ["unsaid"] * (len(archive) - len(filed))
            for record in archive.records():
                _check_original(archive, record.report.id)
    assert _run(tmp_path, None)[-1] == "done"
    with Archive(tmp_path) as archive:
        expected = [make_document(f"A{n} attacked B in C{n}, D said." * 50, f"{n}.txt") for n in range(REPORTS)]
        assert sorted(archive.lines()) == sorted(to_json(read_fake(document)) for document in expected)
        assert archive.search("A59")


def test_two_runs_at_once_file_everything_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    runs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) for _ in range(2)]  # noqa: S603 - ours
    assert [run.wait() for run in runs] == [0, 0]
    with Archive(tmp_path) as archive:
        assert len(archive) == REPORTS
        assert len({record.report.id for record in archive.records()}) == REPORTS


def _run(folder: Path, kill_after: int | None) -> list[str]:
    """What the script said before it was killed, after so many reports, or ended."""
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    said: list[str] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.strip())
            if len(said) == kill_after:
                process.send_signal(signal.SIGKILL)
    return said


def _check_original(archive: Archive, report: str) -> None:
    data = archive.original(report)
    assert data.decode() == archive.record(report).report.text
    assert path_of(archive.folder, archive.record(report).report.sha256).exists()
