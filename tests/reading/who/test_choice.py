"""Where a name or role may mean several actors, the record tells which was taken, over which, and why."""

import pytest

from dateline.knowledge.load import load_actors
from dateline.reading.known import make_finder
from dateline.reading.language import analyse
from dateline.reading.who import find_cast
from dateline.record import Choice


def choices_of(text: str, published: str) -> dict[str, Choice]:
    """The choices of a report by the words that stood for more than one."""
    book = load_actors()
    cast = find_cast(analyse(text, **make_finder(book)._asdict()), book, published=published)
    return {m.text: m.choice for actor in cast.actors.values() for m in actor.mentions if m.choice}


@pytest.mark.parametrize(
    ("text", "published", "words", "choice"),
    [
        (
            "Chadian soldiers met Sudanese soldiers. The army said nothing.",
            "2014-05-06",
            "The army",
            Choice(("sudan-military",), "named last before"),
        ),
        (
            "Boko Haram and Ansaru attacked the town. The militants fled.",
            "2014-05-06",
            "The militants",
            Choice(("ansaru",), "named last before"),
        ),
        (
            "The Islamic Courts Union condemned the raid.",
            "2016-01-01",
            "Islamic Courts Union",
            Choice((), "outside the years it existed"),
        ),
        (
            "Sudan closed the road. Officials gave no reason.",
            "2014-05-06",
            "Officials",
            Choice((), "the report is about its country"),
        ),
        (
            "Nigeria mourned on Monday. The People's Democratic Party blamed Nigerian officials.",
            "2014-05-06",
            "People's Democratic Party",
            Choice(("peoples-democratic-party",), "of the country the report is about"),
        ),
    ],
)
def test_a_choice_is_told_with_its_reason(text: str, published: str, words: str, choice: Choice) -> None:
    assert choices_of(text, published)[words] == choice


def test_a_plain_name_is_no_choice() -> None:
    assert not choices_of("Chad and Sudan signed a treaty in Khartoum.", "2014-05-06")
