"""What a page says for its writer or to its reader is no event."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import read_document


def _roots(text: str) -> list[str]:
    document = read_text(text, published="2016-08-10", publisher="The Courier")
    return [claim.event.root for claim in read_document(document).claims]


@pytest.mark.parametrize(
    "text",
    [
        "I think the army attacked the rebels because we let them.",
        "If you ask me, Turkey attacked the rebels.",
    ],
)
def test_a_remark_is_no_claim(text: str) -> None:
    assert _roots(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"We attacked the rebels at dawn," the general said.',
        "The army attacked the rebels on Monday.",
    ],
)
def test_what_a_source_says_of_itself_stays(text: str) -> None:
    assert "ASSAULT" in _roots(text)
