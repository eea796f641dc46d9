"""Pages of reports: parsed again, they hold the whole text, and nothing that runs, loads or reorders."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dateline.errors import ExportError, UsageError
from dateline.export.write_export import write_export, write_to
from dateline.export.write_html import name_page
from tests.export.tellings import make_archive, tell


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(path.read_text("utf8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


HOSTILE = {
    "id": "../../etc/<b>",
    "publisher": "<script>alert(1)</script>",
    "title": "\u202e</title><img src=x onerror=alert(1)>\x1b[2J",
    "uri": "javascript:alert(1)",
}


def test_a_hostile_report_is_only_words(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept", (HOSTILE, [tell(place='"><svg/onload=alert(1)>\u202eAleppo')]))
    written = write_export(archive, tmp_path / "pages", "html")
    assert written.count == 1
    files = sorted(path.name for path in (tmp_path / "pages").iterdir())
    (record,) = archive.records()
    assert files == sorted(["index.html", "manifest.json", name_page(record)])
    assert name_page(record).startswith("etc--b-")
    for name in ("index.html", name_page(record)):
        page = Page(tmp_path / "pages" / name)
        raw = (tmp_path / "pages" / name).read_text("utf8")
        assert not any(character in raw for character in "\u202e\x1b")
        assert {tag for tag, _ in page.tags} <= {
            "html", "head", "meta", "title", "style", "body", "div", "p", "b", "br", "small", "span", "ol", "li", "i", "a", "h1",
        }  # fmt: skip
        assert not any(key.startswith("on") or key == "src" for _, attributes in page.tags for key in attributes)
        policies = [held["content"] or "" for tag, held in page.tags if tag == "meta" and "http-equiv" in held]
        assert policies[0].startswith("default-src 'none'")
        assert [held["href"] for tag, held in page.tags if tag == "a"] in ([], [name_page(record)])
    page = Page(tmp_path / "pages" / name_page(record))
    assert record.report.text.replace("\u202e", "\ufffd") in page.words
    assert "says <script>alert(1)</script>" in page.words


def test_pages_take_the_place_of_an_earlier_export_and_of_nothing_else(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept", ({}, [tell()]))
    write_export(archive, tmp_path / "pages", "html")
    first = (tmp_path / "pages" / "manifest.json").read_bytes()
    (tmp_path / "pages" / "stale.html").write_text("old")
    write_export(archive, tmp_path / "pages", "html")
    assert (tmp_path / "pages" / "manifest.json").read_bytes() == first
    assert not (tmp_path / "pages" / "stale.html").exists()
    assert [file["name"] for file in json.loads(first)["files"]][-1] == "index.html"
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    with pytest.raises(ExportError) as raised:
        write_export(archive, tmp_path / "mine", "html")
    assert raised.value.code == "cannot-export"
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "mine"


def test_a_folder_is_no_stream(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept")
    with open(tmp_path / "x", "wb") as out, pytest.raises(UsageError):
        write_to(archive, out, "html")
