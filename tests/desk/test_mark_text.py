"""What a page shows of a report is the report, whatever it holds and however spans cross."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.desk.mark_text import Mark, mark_text, show_hidden

# Plain text, and what reports hold to harm or by nature: controls, bidi, combining marks, emoji, markup.
ODD = st.sampled_from(
    [
        "\u202e",
        "\u2066",
        "\x00",
        "\x1b",
        "\r",
        "\u200d",
        "👩\u200d🚒",
        "e\u0301",
        "<b>",
        "&amp;",
        '"',
        "\ufeff",
        "م",
        "\n",
    ]
)
TEXTS = st.lists(st.one_of(st.text(st.characters(codec="utf-8"), max_size=8), ODD), max_size=12).map("".join)


class Shown(HTMLParser):
    """The text of a page as its characters were: a mark for a hidden one is that character."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.hidden = False
        self.tags: set[str] = set()
        self.starts: list[tuple[int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.add(tag)
        if held.get("class") == "hid":
            self.text += chr(int(held["data-u"] or "", 16))
            self.hidden = True
        elif "data-s" in held:
            self.starts.append((int(held["data-s"] or ""), len(self.text)))

    def handle_endtag(self, tag: str) -> None:
        self.hidden = self.hidden and tag != "i"

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text += data


def show(text: str, *marks: Mark) -> Shown:
    shown = Shown()
    shown.feed(str(mark_text(text, marks)))
    shown.close()
    return shown


@given(
    TEXTS,
    st.lists(
        st.tuples(st.integers(-3, 60), st.integers(-3, 60), st.sampled_from(["event", "actor"]), st.integers(-1, 9)),
        max_size=8,
    ),
)
@settings(deadline=None)
def test_the_text_shown_is_the_text_stored(text: str, ranges: list[tuple[int, int, str, int]]) -> None:
    shown = show(text, *(Mark(*one) for one in ranges))
    assert shown.text == text
    assert shown.tags <= {"span", "i"}
    assert all(told == stands for told, stands in shown.starts)


@given(TEXTS)
def test_hidden_characters_are_shown_and_markup_is_text(text: str) -> None:
    shown = str(show_hidden(text))
    assert not {"\u202e", "\u2066", "\x00", "\x1b", "\u200d", "\ufeff"} & set(shown)
    assert "<b>" not in shown


def test_crossing_spans_name_all_their_claims() -> None:
    marked = mark_text("abcdef", [Mark(0, 4, "event", 0), Mark(2, 6, "actor", 1)])
    assert '<span data-s="2" class="event actor" data-c="0 1">cd</span>' in marked
