"""A page about a report holds the report's words, and no markup of the report's."""

import html
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dateline.export.neutral import neutralise
from dateline.export.segments import Layer, split_text
from dateline.export.show_html import _STYLES, highlight, show_html
from dateline.export.show_terminal import STYLES, colour_text
from dateline.record import Record
from tests.factory import make_document, make_report, read_fake

LAYERS = st.lists(
    st.builds(Layer, st.integers(-3, 60), st.integers(-3, 60), st.sampled_from(sorted(_STYLES)), st.text(max_size=5)),
    max_size=8,
)


@given(st.text(max_size=50), LAYERS)
def test_pieces_are_the_text_whatever_crosses(text: str, layers: list[Layer]) -> None:
    pieces = list(split_text(text, layers))
    assert "".join(piece.text for piece in pieces) == text
    position = 0
    for piece in pieces:
        end = position + len(piece.text)
        covering = {layer for layer in layers if layer.start <= position and end <= layer.end}
        assert set(piece.layers) == covering
        position = end


@given(st.text(max_size=50), LAYERS)
def test_without_the_tags_it_is_the_text(text: str, layers: list[Layer]) -> None:
    page = highlight(text, layers)
    assert html.unescape(re.sub(r"<[^<>]*>", "", page)) == text


@given(st.text(max_size=50), LAYERS)
def test_the_terminal_shows_as_many_characters(text: str, layers: list[Layer]) -> None:
    assert colour_text(text, tuple(layers)).plain == neutralise(text).rstrip()


class Tags(HTMLParser):
    """The names of all tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(f"@{name}" for name, _ in attrs)}


EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_hostile_text_is_only_text() -> None:
    text = f"Rebels attacked Government in Aleppo, Omar said. {EVIL}"
    record = read_fake(make_document(text, title=EVIL, publisher=EVIL, id=EVIL))
    tags = Tags()
    tags.feed(show_html(record))
    assert tags.seen <= {"div", "p", "b", "br", "small", "span", "ol", "li", "i", "@class", "@style", "@title"}


def test_a_skipped_report_says_why() -> None:
    page = show_html(Record(make_report("Der Krieg", status="skipped", reason="language: German (de) is not read")))
    assert "language: German (de) is not read" in page


def test_both_ways_of_showing_know_the_same_kinds() -> None:
    assert list(STYLES) == list(_STYLES)
