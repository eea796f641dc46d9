"""Whom violence befell, where only the count of its victims says so; and turns of phrase that hide who did what."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.record import Claim


def _claims(text: str) -> tuple[Claim, ...]:
    return read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings()).claims


def _sides(claim: Claim) -> tuple[list[str], list[str]]:
    return [party.text for party in claim.event.actors], [party.text for party in claim.event.recipients]


@pytest.mark.parametrize(
    ("sentence", "root", "actors", "recipients"),
    [
        ("Mortar fire in Homs kills 12, wounds 50.", "ASSAULT", [], ["12"]),
        ("The army's shelling of Homs claimed the lives of five children.", "ASSAULT", ["The army"], ["five children"]),
        ("The rebel raid on the market caused the death of ten traders.", "ASSAULT", ["rebel"], ["ten traders"]),
        ("Syrian security services shot ten protesters.", "ASSAULT", ["Syrian security services"], ["ten protesters"]),
        ("The council blamed the deaths of ten farmers in the country on militants.", "ACCUSE", ["The council"],
         ["militants"]),
        ("France recognised the rebel council and pledged aid.", "AGREE", ["France"], ["the rebel council"]),
        ("Clashes erupted on Friday between fighters from Fatah on the one hand and fighters from Hamas on the other.", "ASSAULT",
         ["fighters", "fighters"], ["fighters", "fighters"]),
        ("He voiced anger over Obama's lack of talks with Iran.", "CONSULT", ["Obama", "Iran"], ["Obama", "Iran"]),
        ("148 countries have ratified the U.N. Convention on Mines.", "SUPPORT", ["148 countries"], ["148 countries"]),
        ("He left after talks with visiting Tajik Defence Minister Sherali Mirzo.", "CONSULT",
         ["Tajik Defence Minister Sherali Mirzo"], []),
        ("Experts investigated the raids of the army in Aleppo.", "ACCUSE", ["Experts"], ["the army"]),
    ],
)  # fmt: skip
def test_sides(sentence: str, root: str, actors: list[str], recipients: list[str]) -> None:
    found = [_sides(claim) for claim in _claims(sentence) if claim.event.root == root]
    assert (actors, recipients) in found, found


def test_those_who_refused_were_shot() -> None:
    claims = _claims("The army shot four farmers after they attacked the police in Homs.")
    assert (["they"], ["the police"]) in [_sides(claim) for claim in claims]
    they = next(party for claim in claims for party in claim.event.actors if party.text == "they")
    assert they.id == "farmers"


@pytest.mark.parametrize(
    "sentence",
    [
        "He said so in a telephone call to state television.",
        "Syria has been mired in a civil war for years.",
    ],
)
def test_no_event(sentence: str) -> None:
    assert not _claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "root", "status", "polarity"),
    [
        ("The Syrian government has been trying to crush an uprising.", "ASSAULT", "ongoing", "positive"),
        ("The UN urged the army to stop shelling the rebels.", "ASSAULT", "ongoing", "positive"),
        ("The army stopped shelling the rebels.", "ASSAULT", "occurred", "negative"),
        ("Turkey is determined to stop the army's offensive against the rebels.", "ASSAULT", "ongoing", "positive"),
        ("It was a tactic to persuade Russia to agree to a truce.", "AGREE", "hypothetical", "positive"),
        ("Overthrowing the regime is the only goal.", "SANCTION", "planned", "positive"),
        ("Mubarak has to step down.", "RETREAT", "hypothetical", "positive"),
        ("The army had to withdraw from Homs.", "RETREAT", "occurred", "positive"),
        ("The UN urged the army to halt the attacks on Homs.", "ASSAULT", "ongoing", "positive"),
        ("The king will return to the Gulf, visiting Qatar on Monday.", "CONSULT", "planned", "positive"),
        ("He hoped that the two countries can have talks.", "CONSULT", "hypothetical", "positive"),
        ("Syria asked the UN to condemn Israel's repeated raids on Damascus.", "ASSAULT", "occurred", "positive"),
        ("He voiced anger over Obama's lack of talks with Iran.", "CONSULT", "occurred", "negative"),
    ],
)
def test_status(sentence: str, root: str, status: str, polarity: str) -> None:
    found = {(claim.event.root, claim.status, claim.polarity) for claim in _claims(sentence)}
    assert (root, status, polarity) in found, found


@pytest.mark.parametrize(
    ("sentence", "root", "actors", "recipients", "polarity"),
    [
        ("The rebels are in no position to attack the army.", "ASSAULT", ["The rebels"], ["the army"], "negative"),
        ("The rebels are not ready to attack the army.", "ASSAULT", ["The rebels"], ["the army"], "negative"),
        ("France tried to persuade Gaddafi to quit power.", "RETREAT", ["Gaddafi"], [], "positive"),
        ("Karimi welcomed the Chinese offer of holding talks with Iran.", "CONSULT", ["Chinese", "Iran"],
         ["Chinese", "Iran"], "positive"),
        ("Several non-military facilities were attacked in a NATO airstrike.", "ASSAULT", ["NATO"], [], "positive"),
        ("An explosion at the Grand Palace hotel killed two soldiers.", "ASSAULT", [], ["two soldiers"], "positive"),
        ("Gaddafi was wounded during a NATO air strike in the capital last month which killed his son.", "ASSAULT", ["NATO"], ["his son"],
         "positive"),
        ("The council called on Syria to withdraw its tanks, cease fire and attack no one.", "RETREAT", ["Syria"], [], "positive"),
        ("Riot police are using tear gas to disperse students.", "ASSAULT", ["Riot police"], ["students"], "positive"),
        ("Iran watched developments in Afghanistan after blasts hit the country.", "ASSAULT", [], ["the country"], "positive"),
        ("Women backed the US-British invasion of Iraq.", "ASSAULT", ["US", "British"], ["Iraq"], "positive"),
        ("Two shells landed on the Martyr Hamad School for Basic Education.", "ASSAULT", [], [], "positive"),
        ("Assad has been backed by Russia and by Hezbollah.", "SUPPORT", ["Russia", "Hezbollah"], ["Assad"], "positive"),
        ("Israel condemned the massacre committed by ISIS against elements of the FSA.", "ASSAULT", ["ISIS"], ["FSA"], "positive"),
        ("NATO bombed government weapons depots near Zintan.", "ASSAULT", ["NATO"], ["government"], "positive"),
        ("Syrian activists say the Daesh terrorist group has killed ten men.", "ASSAULT", ["the Daesh terrorist group"],
         ["ten men"], "positive"),
        ("The Taliban condemned a U.S. drone strike against Daesh.", "ASSAULT", ["U.S."], ["Daesh"], "positive"),
        ("He said the Soleimani assassination was an act of war.", "ASSAULT", [], ["Soleimani"], "positive"),
        ("Rebel commanders seized control of Bir al-Ghanam.", "COERCE", ["Rebel commanders"], [], "positive"),
        ("A base of the army was hit by rockets killing six.", "ASSAULT", [], ["the army", "six"], "positive"),
        ("Putin's visit to Iran began.", "CONSULT", ["Putin"], ["Iran"], "positive"),
        ("President Erdogan of Turkey said his country attacked the PKK.", "ASSAULT", ["his country"], ["PKK"],
         "positive"),
    ],
)  # fmt: skip
def test_who_and_whether(sentence: str, root: str, actors: list[str], recipients: list[str], polarity: str) -> None:
    found = [(*_sides(claim), claim.polarity) for claim in _claims(sentence) if claim.event.root == root]
    assert (actors, recipients, polarity) in found, found


def test_numbers_before_harms_in_a_headline() -> None:
    text = "8 Killed 25 Injured by Terrorist Rocket Attacks on Aleppo City."
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    assert {(figure.kind, figure.text) for figure in record.figures} == {("killed", "8"), ("wounded", "25")}
