"""What something is for, what is not chosen and what is only asked or guessed is nothing done."""

import pytest

from tests.reading.what.test_rules import read


def roots(text: str) -> list[str]:
    return [happening.root for happening in read(text)[1]]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway drafted a treaty to end the war in Chad.", "RETREAT"),
        ("The brigade is tasked with protecting the villagers.", "AID"),
        ("The general would die rather than surrender.", "RETREAT"),
        ("The general shelled the town instead of releasing the hostages.", "RETREAT"),
        ("The way Norway will assist Chad depends on the envoy.", "AGREE"),
        ("The rebels said that they will not survive the winter.", "REJECT"),
        ("The union failed to end the conflict in Chad.", "REJECT"),
        ("The general was forced to defend his decision.", "COERCE"),
        ("It is unclear whether Norway sanctions a rebel advance.", "COERCE"),
        ("Officials took journalists to a refinery.", "COERCE"),
        ("The envoy asked the rebels a question.", "REQUEST"),
        ('"What is left of the town?" asks the mayor of the rebels.', "REQUEST"),
    ],
)
def test_nothing_done(text: str, root: str) -> None:
    assert root not in roots(text)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway tried to end the war in Chad.", "RETREAT"),
        ("Norway sent grain to help Chad.", "AID"),
        ("Norway accused Chad of arming the rebels.", "AID"),
        ("The rebels took six soldiers.", "COERCE"),
        ("The junta forced the journalists to leave.", "COERCE"),
    ],
)
def test_something_done(text: str, root: str) -> None:
    assert root in roots(text)


def test_a_warning_threatens_with_what_the_speaker_will_do() -> None:
    assert "THREATEN" in roots("Chad warned of consequences.")
    assert "THREATEN" not in roots("Chad warned of a famine.")
    assert "THREATEN" not in roots("Chad warned that millions of villagers were hungry.")


def test_police_arrest_no_drugs() -> None:
    assert "COERCE" not in roots("Police seized 40 kilos of hashish.")
    assert "COERCE" in roots("Police seized 40 rebels.")


def test_what_there_may_be_is_not_there() -> None:
    assert "AGREE" not in roots("Any agreement with the rebels must name the hostages.")
    assert "ASSAULT" in roots("Norway denied any attack on the rebels.")
