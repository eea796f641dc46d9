"""Markdown's marks."""

from dateline.intake import blank_text, read_text
from dateline.intake.markdown import read_markup
from dateline.intake.ranges import overwrite

BODY = "Shells fell on the port before dawn, and the guns went on until noon, the harbour master said on Tuesday."


def _plain(text: str) -> str:
    return " ".join(overwrite(text, read_markup(text).blanks).split())


def test_marks_are_blanked_and_words_kept() -> None:
    assert _plain("a **bold** word, an *other* and a __third__") == "a bold word, an other and a third"
    assert _plain(r"making \$1 billion") == "making $1 billion"
    assert _plain("R&amp;D &quot;x&quot;") == "R& D x"
    assert _plain("see [the list](https://a.example/x_(y)) now") == "see the list now"
    assert _plain("![a map](map.png) Shells") == "Shells"
    assert _plain("> said\n- one\n3. two") == "said one two"
    assert _plain("| a | b |\n|---|---|\n| 1 | 2 |") == "a b 1 2"
    assert _plain("a<br>b <!-- no --> c[^1]") == "a b c"


def test_what_is_no_mark_stays() -> None:
    assert _plain("They [IS] fought at dar_al_salam (2 of 3)") == "They [IS] fought at dar_al_salam (2 of 3)"
    assert _plain("-5 degrees and a-b - c") == "-5 degrees and a-b - c"


def test_rules_and_empty_list_items_are_blanked() -> None:
    assert _plain("---\n\n-\n\n* * *\n\nShells\n") == "Shells"


def test_headings_hold_their_words_alone() -> None:
    text = f"## **Guns fall silent** ##\n\n{BODY}\n\nLater\n=====\n\n**In bold**\n\n{BODY}"
    assert [text[start:end] for start, end in read_markup(text).headings] == ["Guns fall silent", "Later", "In bold"]


def test_front_matter_gives_fields_and_is_blanked() -> None:
    text = f'---\ntitle: "Guns fall silent"\nsource: Harbour Wire\ndate: 2016-05-08\ntags:\n  - port\n---\n\n{BODY}'
    document = read_text(text, format="markdown")
    report = document.report
    assert (report.title, report.publisher, report.published) == ("Guns fall silent", "Harbour Wire", "2016-05-08")
    assert blank_text(document).strip() == BODY


def test_what_is_given_wins_over_front_matter() -> None:
    text = f"---\npublisher: Harbour Wire\n---\n\n{BODY}"
    assert read_text(text, format="markdown", publisher="The Courier").report.publisher == "The Courier"


def test_rule_at_the_beginning_is_no_front_matter() -> None:
    assert read_markup(f"---\n\nWe were there: all of us\n\n---\n\n{BODY}").fields == {}


def test_origin_line_between_rules_is_found() -> None:
    text = f"\n---\n\n## **GUNS FALL SILENT**\n\n-\n\n09.05.2016\n\n---\n\nHarbour Wire, 08 May 2016\n\n{BODY}"
    report = read_text(text, format="markdown").report
    assert (report.title, report.publisher, report.published) == ("GUNS FALL SILENT", "Harbour Wire", "2016-05-08")
    assert report.text == text
