"""HTML pages."""

from pathlib import Path

import pytest

from dateline.intake import Document, read_paths
from dateline.intake.page import read_page

PARAGRAPHS = [
    "LATAKIA, Syria (Harbour Wire) - Shells fell on the port before dawn, and the guns went on until noon on Tuesday.",
    "“We heard them all night,” said a fisherman, who asked not to be named because his brother is in the army.",
    "The army said rebels had fired from the hills. A rebel spokesman denied it and spoke of three dead on his side.",
]
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Shells fall on Latakia - Harbour Wire</title>
<link rel="canonical" href="https://harbourwire.example/a"><meta property="og:site_name" content="Harbour Wire">
<meta property="article:published_time" content="2016-05-03T18:00:00Z"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Shells fall on Latakia</h1>{}</article><script>alert("Shells")</script></body></html>""".format(
    "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
)


def _read(tmp_path: Path, page: bytes) -> Document:
    path = tmp_path / "a.html"
    path.write_bytes(page)
    (document,) = read_paths([path])
    assert isinstance(document, Document)
    return document


def test_page_gives_text_title_publisher_date_and_address(tmp_path: Path) -> None:
    document = _read(tmp_path, PAGE.encode())
    report = document.report
    assert report.text.split("\n\n") == ["Shells fall on Latakia", *PARAGRAPHS]
    assert [report.text[start:end] for start, end in document.headings] == ["Shells fall on Latakia"]
    assert (report.title, report.publisher, report.published) == (
        "Shells fall on Latakia",
        "Harbour Wire",
        "2016-05-03",
    )
    assert report.uri == "https://harbourwire.example/a"
    assert report.dateline is not None
    assert report.dateline.place == "LATAKIA, Syria"
    assert document.original == PAGE.encode()


def test_declared_encoding_is_used(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "windows-1252").encode("cp1252")
    assert PARAGRAPHS[1] in _read(tmp_path, page).report.text


def test_page_that_trafilatura_cannot_read_falls_back_to_its_paragraphs() -> None:
    nested = "<html><body>" + "<div>" * 900 + "".join(f"<p>{words}</p>" for words in PARAGRAPHS) + "</div>" * 900
    page = read_page(nested)
    assert page is not None
    assert page.text.split("\n\n") == PARAGRAPHS


def test_page_without_text_is_none() -> None:
    assert read_page("<html><body><nav>Home</nav><script>1</script></body></html>") is None


@pytest.mark.parametrize("tail", ["", "</p></div></body>", "<p", "&#xD800;&#0;&#x110000;"])
def test_broken_markup_is_read_as_far_as_it_goes(tail: str) -> None:
    page = read_page(f"<html><body><article><p>{'</p><p>'.join(PARAGRAPHS)}{tail}")
    assert page is not None
    assert PARAGRAPHS[1] in page.text
    assert page.text.encode()
