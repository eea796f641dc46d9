"""Places, times and figures go to the event they hang from, else to the nearest, never to an act of saying."""

import pytest

from dateline.reading.claims.attach import attach, span_head
from dateline.reading.language import Analysis, analyse


def attached(text: str, item: str, events: list[str], sayings: list[str]) -> list[str]:
    """The event words of `text` that the words `item` belong to."""
    analysis = analyse(text)
    start = text.index(item)
    tokens = {word: token for token, word in enumerate(analysis.words)}
    marked = {tokens[event]: tokens[event] for event in events}
    belongs = attach(analysis, [(0, span_head(analysis, start, start + len(item)))], marked, [tokens[s] for s in sayings])
    return [analysis.words[event] for event, items in belongs.items() if items]


@pytest.mark.parametrize(
    ("text", "item", "events", "sayings", "expected"),
    [
        ("Troops killed nine rebels in Homs and later withdrew from Hama.", "Homs", ["killed", "withdrew"], [], ["killed"]),
        ("Troops killed nine rebels in Homs and later withdrew from Hama.", "Hama", ["killed", "withdrew"], [], ["withdrew"]),
        ("The army killed nine rebels, a spokesman said on Monday.", "Monday", ["killed"], ["said"], []),
        ("Four men were killed when a bomb exploded in Quetta.", "Quetta", ["killed", "exploded"], [], ["killed", "exploded"]),
    ],
)
def test_attach(text: str, item: str, events: list[str], sayings: list[str], expected: list[str]) -> None:
    assert attached(text, item, events, sayings) == expected


def test_a_span_is_led_by_the_word_the_others_hang_from() -> None:
    analysis: Analysis = analyse("They left the old eastern town.")
    assert analysis.words[span_head(analysis, 10, 30)] == "town"
