"""Every rule of `knowledge/figures` yields what its example says."""

import pytest

from dateline.knowledge.figure_words import load_figure_words
from dateline.reading.how_many import find_figures
from dateline.reading.language import analyse
from dateline.record import Figure


def _short(figure: Figure) -> list[str]:
    amounts = ("-" if value is None else str(value) for value in (figure.low, figure.best, figure.high))
    return [figure.kind, *amounts, figure.of or ""]


@pytest.mark.parametrize("rule", load_figure_words().rules, ids=lambda rule: rule.id)
def test_example(rule: object) -> None:
    example, expected = rule.example, rule.expected  # type: ignore[attr-defined]  # five kinds of rules share these
    found = [_short(figure) for figure in find_figures(analyse(example))]
    for wanted in expected:
        parts = wanted.split(" ", 4)
        assert any(each[: len(parts)] == parts for each in found), (wanted, found)
