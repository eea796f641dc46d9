"""Reports are brought in by a process of their own; no file name leads anywhere, no bad file stops the rest."""

import time
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.desk.bring import Bringer, Progress, pasted, safe_name
from dateline.errors import UsageError
from tests.desk.factory import HOME, Client

TEXT = b"Rebels attacked the army base near Aleppo on Monday, killing five soldiers, a spokesman said."


def wait(bringer: Bringer, seconds: float = 120) -> Progress:
    end = time.monotonic() + seconds
    while (progress := bringer.progress()).state == "reading" and time.monotonic() < end:
        time.sleep(0.1)
    return progress


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\x.txt", "x.txt"),
        ("<img src=x onerror=alert(1)>.html", "_img src=x onerror=alert(1)_.html"),
        ("a\u202egpj.txt\x00", "a_gpj.txt_"),
        ("", "report"),
        ("...", "report"),
    ],
)
def test_a_name_leads_nowhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_files_are_read_and_bad_ones_are_named(tmp_path: Path) -> None:
    desk = Client(tmp_path)
    files: list[Any] = [("files", ("one.txt", TEXT)), ("files", ("../bad.txt", b"\x00\x01\x02binary"))]
    headers = {"origin": HOME, "sec-fetch-site": "same-origin"}
    answer = desk.ask("POST", "/do/bring", files=files, headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, "/bring")
    with pytest.raises(UsageError):
        desk.desk.bringer.start([("two.txt", TEXT)])
    progress = wait(desk.desk.bringer)
    assert (progress.state, progress.read, progress.failed) == ("done", 1, 1)
    assert progress.failures[0].startswith("bad.txt: ")
    assert "bad.txt" in desk.get("/bring").text
    assert len(Archive(tmp_path)) == 1
    assert not list((tmp_path / "incoming").iterdir())


def test_reading_is_stopped_and_what_was_read_stays(tmp_path: Path) -> None:
    desk = Client(tmp_path)
    lines = b"".join(b'{"id": "r%d", "text": "Rebels attacked Aleppo on day %d."}\n' % (n, n) for n in range(5000))
    desk.desk.bringer.start([("many.jsonl", lines)])
    while desk.desk.bringer.progress().read < 3:
        time.sleep(0.05)
    desk.post("/do/stop", {})
    progress = desk.desk.bringer.progress()
    assert progress.state == "stopped"
    assert progress.read <= len(Archive(tmp_path)) < 5000


def test_pasted_text_is_a_report(tmp_path: Path) -> None:
    name, data = pasted("Some text.\r\nMore.", title="T", published="2016-08-08")
    assert name.endswith(".jsonl")
    assert b'"text":"Some text.\\nMore."' in data
    assert b"publisher" not in data
    with pytest.raises(UsageError):
        pasted("  ")
    assert Client(tmp_path).post("/do/bring", {"text": " "}).status_code == 400
