"""The bar measures bytes, and keeps out of the way where there is no terminal."""

import gzip
import io
import sys
from pathlib import Path

import pytest

from dateline.cli.progress import follow, measure
from tests.factory import make_document


class Terminal(io.StringIO):
    """A standard error that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


def test_bytes_are_counted_where_they_can_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    (tmp_path / "b.jsonl").write_bytes(b"y" * 5)
    (tmp_path / "c.bin").write_bytes(b"z" * 7)
    assert measure([tmp_path]) == 15
    assert measure([tmp_path / "a.txt", tmp_path]) == 25
    assert measure([tmp_path, Path("-")]) is None
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(b"x"))
    assert measure([tmp_path]) is None


def test_there_is_no_bar_without_a_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with follow([tmp_path]) as advance:
        advance(make_document())
    assert capfd.readouterr() == ("", "")


def test_the_bar_tells_reports_and_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = make_document()
    (tmp_path / "a.txt").write_bytes(document.original)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with follow([tmp_path]) as advance:
        advance(document)
    assert "1 reports" in screen.getvalue()
    assert "words/s" in screen.getvalue()
    monkeypatch.setattr(sys, "stdout", Terminal())
    with follow([tmp_path], shared=True) as advance:
        before = screen.getvalue()
        advance(document)
        assert screen.getvalue() == before
