"""Who was counted, how many, and by which words."""

import pytest

from dateline.reading.how_many import FigureFact, find_figure_facts, find_figures
from dateline.reading.language import analyse
from dateline.reading.when import find_times
from dateline.record import Figure


def _short(figure: Figure) -> tuple[str, float | None, float | None, float | None]:
    return figure.kind, figure.low, figure.best, figure.high


def _facts(text: str) -> tuple[FigureFact, ...]:
    return find_figure_facts(analyse(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A miner and her three sons were killed.", [("killed", 4, 4, 4)]),
        ("Rebels killed two cooks and injured three others.", [("killed", 2, 2, 2), ("wounded", 3, 3, 3)]),
        ("Nadir Wali (38), a union leader, was shot dead by gunmen.", [("killed", 1, 1, 1)]),
        ("Twenty-one recruits were killed near the bridge.", [("killed", 21, 21, 21)]),
        (
            "The landmine exploded under a bus, killing five and wounding six.",
            [("killed", 5, 5, 5), ("wounded", 6, 6, 6)],
        ),
        ("Between 10 and 15 raiders were killed.", [("killed", 10, None, 15)]),
        ("The smuggler and two others were arrested.", [("captured", 3, 3, 3)]),
        ("Marines detained a smuggler along with two gunmen.", [("captured", 3, 3, 3)]),
        ("9 traders killed 50 others injured in market blast", [("killed", 9, 9, 9), ("wounded", 50, 50, 50)]),
        ("The mayor was abducted and later killed by gunmen.", [("captured", 1, 1, 1), ("killed", 1, 1, 1)]),
        ("Four police officers were killed on Monday.", [("killed", 4, 4, 4)]),
        ("Nobody was killed.", [("killed", 0, 0, 0)]),
        ("The bus driver, Nadir Wali, sustained injuries.", [("wounded", 1, 1, 1)]),
        ("Two nurses, Wali and Omar, sustained injuries in a blast at the mill.", [("wounded", 2, 2, 2)]),
        ("The raid led to the deaths of 12 smugglers and the seizure of arms.", [("killed", 12, 12, 12)]),
        (
            "Troops found two dead traders and one wounded guard in a van.",
            [("killed", 2, 2, 2), ("wounded", 1, 1, 1)],
        ),
        (
            "Several smugglers fired at the post. Guards killed the smugglers.",
            [("other", 3, None, None), ("killed", 3, None, None)],
        ),
        ("A sniper was killed and another wounded.", [("killed", 1, 1, 1), ("wounded", 1, 1, 1)]),
    ],
)
def test_victims(text: str, expected: list[tuple[str, float | None, float | None, float | None]]) -> None:
    assert [_short(figure) for figure in find_figures(analyse(text))] == expected


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("The firm pays $1 billion a year to the province.", "USD", "year"),
        ("The firm pays \\$1 billion a year to the province.", "USD", "year"),
        ("The firm pays 1 billion dollars per year to the province.", "USD", "year"),
    ],
)
def test_money(text: str, unit: str, per: str) -> None:
    (figure,) = find_figures(analyse(text))
    assert (figure.kind, figure.best, figure.unit, figure.per) == ("money", 1_000_000_000, unit, per)


def test_parts_are_marked() -> None:
    whole, part = _facts("Twelve traders, including three children, were killed.")
    assert (whole.figure.best, whole.part_of) == (12, None)
    assert (part.figure.best, part.figure.of, part.part_of) == (3, "children", 0)


def test_part_behind_its_total() -> None:
    whole, part = _facts("Nine traders, among them two women, were killed in the raid.")
    assert (whole.figure.best, part.figure.best, part.part_of) == (9, 2, 0)


def test_toll_of_a_war_is_marked() -> None:
    assert _facts("More than 9,000 people have been killed since 2012.")[0].cumulative
    assert _facts("The conflict has killed 8,000 people.")[0].cumulative
    assert not _facts("Nine people were killed on Sunday.")[0].cumulative


@pytest.mark.parametrize(
    "text",
    [
        "Some 3,000 villagers have died in the uprising.",
        "Activists say troops have killed 3,000 civilians.",
        "At least 219 people died in weeks of unrest.",
        "More than 700 traders were killed so far.",
        "More than 400,000 villagers have been displaced.",
        "Troops have seized 40 elders along with 90 boys since 2 May.",
        "Since June, troops have raided many towns, seizing 90 elders.",
        "The campaign has killed 20 elders in the valley this month.",
    ],
)
def test_large_tolls_of_a_war_are_marked(text: str) -> None:
    assert {fact.figure.scope for fact in _facts(text) if fact.rule != "rest"} == {"cumulative"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine prisoners died in the revolt in the harbour jail.",
        "The attack has killed 700 people.",
        "Some 140 people have been killed so far today.",
        "A mine killed two drivers, bringing to 95 the dead since the invasion.",
        "A storm of shells killed nine cooks earlier this year.",
        "Three drivers died since being brought to the clinic.",
    ],
)
def test_tolls_of_one_happening_are_not(text: str) -> None:
    assert {fact.figure.scope for fact in _facts(text) if fact.figure.best in (9, 700, 140, 2, 3)} == {"event"}


def test_numbers_of_dates_and_ages_count_nobody() -> None:
    text = "On 7 May 2014 a 45-year-old driver was killed about ten kilometres from the harbour."
    analysis = analyse(text)
    times = find_times(analysis, published="2014-05-08")
    assert [_short(figure) for figure in find_figures(analysis, times=times)] == [("killed", 1, 1, 1)]


def test_figure_hangs_from_its_words() -> None:
    analysis = analyse("Four bakers died when a shell hit the mill.")
    (fact,) = find_figure_facts(analysis)
    assert [analysis.words[token] for token in fact.event_tokens] == ["died"]
    assert "hit" in [analysis.words[token] for token in fact.cause_tokens]


def test_spans_quote_the_report() -> None:
    analysis = analyse("At least 40 recruits were killed and several bakers wounded, he said.")
    for figure in find_figures(analysis):
        assert analysis.text[figure.start : figure.end] == figure.text


def test_those_spoken_of_again() -> None:
    facts = _facts("Police arrested a smuggler. The smuggler and two guards were arrested at dawn.")
    assert [fact.recalls for fact in facts] == [False, True]


def test_those_killed_are_not_the_next_number() -> None:
    facts = _facts("As well as those killed 60 people were wounded.")
    assert not any(fact.figure.kind == "killed" and fact.figure.best == 60 for fact in facts)


def test_several_beside_a_name_are_others() -> None:
    facts = _facts("Commander Paul Singh, two head constables and three officers were injured in the raid.")
    assert [fact.figure.best for fact in facts if fact.figure.kind == "wounded" and fact.part_of is None] == [6]


def test_a_number_before_the_second_verb_is_its_own() -> None:
    facts = _facts("Some 17 nurses were killed and 40 hurt when a shell fell on Friday.")
    assert [(fact.figure.kind, fact.figure.best) for fact in facts] == [("killed", 17), ("wounded", 40)]


def test_words_that_count_nobody() -> None:
    assert not _facts("Some sort of bomb hit the mill.")
    assert not _facts("Nobody said how many had been in the mill.")
    facts = _facts("Some of the bakers were killed and a few guards were wounded.")
    assert [(fact.figure.kind, fact.figure.low) for fact in facts] == [("wounded", 3)]
