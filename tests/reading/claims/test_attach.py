"""Places, times and figures go to the event they hang from, else to the nearest, never to an act of saying."""

import pytest

from dateline.reading.claims.attach import attach, span_head
from dateline.reading.language import analyse


def attached(text: str, items: list[str], events: list[str], sayings: list[str]) -> dict[str, list[str]]:
    """For each event word of `text` which of the `items` belong to it."""
    analysis = analyse(text)
    tokens = {word: token for token, word in enumerate(analysis.words)}
    heads = [(n, span_head(analysis, text.index(item), text.index(item) + len(item))) for n, item in enumerate(items)]
    belongs = attach(
        analysis, heads, {tokens[event]: tokens[event] for event in events}, [tokens[saying] for saying in sayings]
    )
    return {analysis.words[event]: [items[n] for n in found] for event, found in belongs.items()}


@pytest.mark.parametrize(
    ("text", "items", "sayings", "expected"),
    [
        (
            "Troops killed nine rebels in Homs and later withdrew from Hama.",
            ["Homs", "Hama"],
            [],
            {"killed": ["Homs"], "withdrew": ["Hama"]},
        ),
        ("The army killed nine rebels, a spokesman said on Monday.", ["Monday"], ["said"], {"killed": []}),
        (
            "Four men were killed when a bomb exploded in Quetta.",
            ["Quetta"],
            [],
            {"killed": ["Quetta"], "exploded": ["Quetta"]},
        ),
        ("For three weeks there has been no shooting.", ["three weeks"], [], {"shooting": ["three weeks"]}),
    ],
)
def test_attach(text: str, items: list[str], sayings: list[str], expected: dict[str, list[str]]) -> None:
    assert attached(text, items, list(expected), sayings) == expected


def test_a_span_is_led_by_the_word_the_others_hang_from() -> None:
    analysis = analyse("They left the old eastern town.")
    assert analysis.words[span_head(analysis, 10, 30)] == "town"
