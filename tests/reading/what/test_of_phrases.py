"""Who did it and who underwent it, told by "of", by shared words and by nouns that stand for people."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document


def _sides(text: str) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    return {
        (c.event.root, frozenset(p.text for p in c.event.actors), frozenset(p.text for p in c.event.recipients))
        for c in record.claims
    }


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("Three boys were wounded by sniper fire of the Taliban in Kunduz.", "ASSAULT", {"Taliban"}, {"Three boys"}),
        ("The attack of Israel on Hezbollah killed four in Tyre.", "ASSAULT", {"Israel"}, {"Hezbollah", "four"}),
        ("The target of the raid in Kunduz was a Taliban commander.", "ASSAULT", set(), {"a Taliban commander"}),
        ("Officials attributed the killings in Beni to the ADF.", "ASSAULT", {"ADF"}, set()),
        ("Army units killed and wounded a number of rebels in Daraa.", "ASSAULT", {"Army units"}, {"rebels"}),
        ("Turkey is targeting Islamic State but also the YPG.", "ASSAULT", {"Turkey"}, {"Islamic State", "YPG"}),
        ("China said it is willing to develop relations with the Taliban.", "AGREE", {"China"}, {"Taliban"}),
        ("The arrest of Karim by the police in Cairo angered Hamas.", "COERCE", {"the police"}, {"Karim"}),
        ("His arrest by the police angered Hamas in Gaza.", "COERCE", {"the police"}, {"His"}),
        ("The rebels are fighting in Aleppo.", "ASSAULT", {"The rebels"}, set()),
        ("Fatah fighters are fighting alongside Druze militias against Hamas in Tyre.", "ASSAULT",
         {"Fatah fighters", "Druze militias"}, {"Hamas"}),
        ("The Taliban held activists, several of whom were tortured by the police.", "ASSAULT",
         {"the police"}, {"activists"}),
        ("The raid of the army in Mosul led to civilian deaths.", "ASSAULT", {"the army"}, {"civilian"}),
        ("An attack on the Noor mosque killed nine people in Herat.", "ASSAULT", set(), {"nine people"}),
        ("Bombing at rally in Quetta kills 12 police source AFP Monday", "ASSAULT", set(), set()),
        ("Egypt complained that Libya would be attacked by Israel.", "ACCUSE", {"Egypt"}, {"Israel"}),
        ("The rebels pledged to overthrow President Bashar al-Assad.", "THREATEN",
         {"The rebels"}, {"President Bashar al-Assad"}),
        ("Students hit the streets of Amman on Monday.", "PROTEST", {"Students"}, set()),
        ("Taliban forces took the town after heavy clashes with the army.", "ASSAULT", {"Taliban forces", "the army"},
         {"Taliban forces", "the army"}),
        ("The assassination of a general in a U.S. air raid in Iraq angered Iran.", "ASSAULT", {"U.S."}, {"a general"}),
    ],
)  # fmt: skip
def test_sides(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    found = _sides(text)
    assert (root, frozenset(actors), frozenset(recipients)) in found, found


@pytest.mark.parametrize(
    ("text", "status", "polarity"),
    [
        ("France asked for strikes to punish Syria over a gas attack in Douma.", "occurred", "positive"),
        (
            "Araqchi came to Kabul to brief the army about the meeting between Iran and the Taliban.",
            "occurred",
            "positive",
        ),
        ("NATO members squabbled over launching air strikes in Libya.", "planned", "positive"),
        ("Helping the rebels in Libya would be more urgent, the envoy said.", "hypothetical", "positive"),
        ("Ankara does not hesitate to accuse Damascus.", "occurred", "positive"),
    ],
)
def test_what_is_a_fact(text: str, status: str, polarity: str) -> None:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    assert (status, polarity) in {(claim.status, claim.polarity) for claim in record.claims}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council authorised NATO to bomb Libya.", "planned"),
        ("The general took command of the Taliban attack in Kunduz.", "occurred"),
        ("The general commanded his men to fire on the protesters.", "hypothetical"),
    ],
)
def test_whether_the_assault_was_made(text: str, status: str) -> None:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    assert [claim.status for claim in record.claims if claim.event.root == "ASSAULT"] == [status]


@pytest.mark.parametrize("text", ["The president vowed to fight corruption.", "Mali's army pledged to fight poverty."])
def test_vows_against_nobody_threaten_nobody(text: str) -> None:
    assert _sides(text) == set()


def test_civilian_deaths_are_deaths_of_civilians() -> None:
    text = "The raid of the army in Mosul led to civilian deaths."
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    civilians = next(actor for actor in record.actors if actor.id == "civilians")
    assert (civilians.name, civilians.kind, civilians.sector) == ("civilians", "people", "CVL")
