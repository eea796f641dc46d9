"""Events are found with their parties, once each, and not where words of war are said of something else."""

import pytest

from dateline.reading.what import acled_type, find_happenings, ucdp_type
from tests.reading.what.test_rules import heads, read


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    analysis, happenings = read(text)
    return [(h.root, heads(analysis, h.actors), heads(analysis, h.recipients)) for h in happenings]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The convoy was ambushed by rebels.", ("ASSAULT", {"rebels"}, {"convoy"})),
        ("The rebels who attacked the soldiers fled.", ("ASSAULT", {"rebels"}, {"soldiers"})),
        ("The soldiers that the rebels attacked fled.", ("ASSAULT", {"rebels"}, {"soldiers"})),
        ("The rebels agreed to release the hostages.", ("RETREAT", {"rebels"}, {"hostages"})),
        ("The army is accused of bombing the rebels.", ("ASSAULT", {"army"}, {"rebels"})),
        ("The army blamed the rebels for attacking the villagers.", ("ASSAULT", {"rebels"}, {"villagers"})),
        ("Rebels and soldiers clashed near the dam.", ("ASSAULT", {"Rebels", "soldiers"}, set())),
        ("Six soldiers were killed when rebels attacked a checkpoint.", ("ASSAULT", {"rebels"}, {"soldiers"})),
        ("Gunmen attacked soldiers, killing two of them.", ("ASSAULT", {"Gunmen"}, {"soldiers", "them"})),
        ("Kenya said it had bombed the militants.", ("ASSAULT", {"Kenya"}, {"militants"})),
        ("NAIROBI -- A court convicted the general.", ("ACCUSE", {"court"}, {"general"})),
        ("The premier will meet the king.", ("AGREE", {"premier"}, {"king"})),
        ("The rebels said they will not release the hostages.", ("REJECT", {"rebels"}, {"hostages"})),
        ("The rebels failed to reach a deal with the government.", ("REJECT", {"rebels"}, {"government"})),
        ("Norway said that the rebels must leave the town.", ("REQUEST", {"Norway"}, {"rebels"})),
        ("Parliament passed a resolution condemning the general.", ("ACCUSE", {"Parliament"}, {"general"})),
        ("The court rejected an appeal filed by the general.", ("REJECT", {"court"}, {"general"})),
        ("The army pushed the latter's forces back.", ("ASSAULT", {"army"}, {"forces"})),
    ],
)
def test_who_did_what_to_whom(text: str, wanted: tuple[str, set[str], set[str]]) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bank is fighting inflation.",
        "Analysts attacked the plan.",
        "The striker killed the game with a second goal.",
        "An earthquake killed nine people.",
        "Nine people died of cancer.",
        "The chef beat the eggs.",
        "The mayor spoke on Monday.",
        "",
    ],
)
def test_no_assault_where_there_is_none(text: str) -> None:
    assert not [root for root, _, _ in told(text) if root == "ASSAULT"]


def test_one_claim_a_happening() -> None:
    _, happenings = read("Five people were killed and nine were wounded when rebels shelled a market.")
    assert [h.root for h in happenings] == ["ASSAULT"]
    assert len(happenings[0].also) >= 1


def test_claimed_responsibility_names_the_actor() -> None:
    analysis, happenings = read("The Taliban claimed responsibility for the attack on the convoy.")
    assert [(heads(analysis, h.actors), h.responsibility) for h in happenings] == [({"Taliban"}, "claimed")]


def test_order_and_ranges() -> None:
    analysis, happenings = read("Rebels attacked soldiers. The army bombed the rebels and arrested two villagers.")
    assert [h.trigger for h in happenings] == sorted(h.trigger for h in happenings)
    for happening in happenings:
        assert 0 <= happening.clause[0] <= happening.trigger[0] < happening.trigger[1] <= happening.clause[1]
        assert happening.clause[1] <= len(analysis)
        assert not set(happening.actors) & set(happening.recipients)


def test_long_coordination_and_depth_do_no_harm() -> None:
    text = (
        "Rebels "
        + "attacked and " * 300
        + "killed soldiers. "
        + "The army said that " * 60
        + "rebels attacked soldiers."
    )
    _, happenings = read(text)
    assert happenings


def test_same_answer_twice() -> None:
    analysis, happenings = read("Rebels attacked soldiers in a raid on the barracks of the army.")
    assert find_happenings(analysis) == happenings


def test_acled_types() -> None:
    assert acled_type("ASSAULT", "aerial") == "Air/drone strike"
    assert acled_type("ASSAULT", None, recipients={"armed"}) == "Armed clash"
    assert acled_type("COERCE", "arrest") == "Arrests"
    assert acled_type("SUPPORT", None) is None


def test_ucdp_types() -> None:
    assert ucdp_type("ASSAULT", None, ["state"], ["armed group"]) == "1"
    assert ucdp_type("ASSAULT", None, ["armed group"], ["armed group"]) == "2"
    assert ucdp_type("ASSAULT", None, ["armed group"], ["people"]) == "3"
    assert ucdp_type("ASSAULT", None, [], ["people"]) is None
    assert ucdp_type("AGREE", None, ["state"], ["armed group"]) is None
