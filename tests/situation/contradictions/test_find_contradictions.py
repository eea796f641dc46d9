"""Claims that cannot both hold are found, and those that both may hold are kept apart."""

import random
from typing import Any

import pytest

from dateline.knowledge.contradiction_words import load_camps, load_contradiction_words, side_with
from dateline.knowledge.load import load_actors
from dateline.record import Figure, Place, Span, Toll, Voice
from dateline.situation.account import Account, Assertion
from dateline.situation.contradictions import Contradiction, find_contradictions
from dateline.situation.joint_incident import Join, JointIncident
from tests.factory import make_account, make_assertion, make_place, make_voice

HARIM = make_place(Span(0, 5, "Harim"), lat=36.2, lon=36.5, admin1="Idlib")
DARAA = make_place(Span(0, 5, "Daraa"), lat=32.6, lon=36.1, admin1="Daraa")


def cite(name: str, kind: str = "organisation") -> Voice:
    return make_voice(name, kind=kind, relation="cited", cue=Span(0, 4, "said"))


def count(text: str, low: float | None, high: float | None, **fields: Any) -> Figure:
    """So many killed, from `low` to `high`."""
    best = low if low == high else None
    values: dict[str, Any] = {
        "kind": "killed",
        "unit": None,
        "approx": False,
        "per": None,
        "of": "people",
        "whose": None,
    }
    start = fields.pop("start", 0)
    return Figure(start, start + len(text), text, **(values | {"low": low, "best": best, "high": high} | fields))


def claim(
    name: str, *figures: Figure, voice: Voice | None = None, day: str | None = "2016-03-02", **fields: Any
) -> Assertion:
    """A claim that an air strike hit Harim."""
    exact = [one for one in figures if one.best is not None]
    values: dict[str, Any] = {
        "id": f"claim-{name}",
        "acled": "Air/drone strike",
        "figures": figures,
        "killed": Toll(exact[0].low, exact[0].best, exact[0].high) if exact else None,
        "from_": day,
        "to": day,
        "place": HARIM,
        "voices": (make_voice("Harbour Wire"), voice) if voice else (make_voice("Harbour Wire"),),
    }
    text = fields.pop("text", f"The strike on Harim was told by {name}.")
    return make_assertion(text, **(values | fields))


def tell(name: str, *claims: Assertion, day: int = 3, publisher: str | None = None) -> Account:
    return make_account(
        name, publisher=publisher or f"The {name} Courier", published=f"2016-03-{day:02}", assertions=claims
    )


def join(*accounts: Account, score: float = 0.95) -> JointIncident:
    first = accounts[0]
    shared = {name: getattr(first, name) for name in JointIncident.__struct_fields__ if hasattr(first, name)}
    joins = tuple(Join(one.id, other.id, score, ()) for at, one in enumerate(accounts) for other in accounts[at + 1 :])
    return JointIncident(**(shared | {"id": "i", "accounts": accounts, "joins": joins}))


def find(*accounts: Account, updates: bool = False) -> list[str]:
    return [one.kind for one in find_contradictions(join(*accounts), updates=updates)]


def two_tolls(one: Figure, other: Figure, *, days: tuple[int, int] = (3, 3), **fields: Any) -> list[str]:
    """What two outlets say against each other that count the dead so, published on these days of March."""
    return find(
        tell("a", claim("a", one), day=days[0]),
        tell("b", claim("b", other, **fields), day=days[1]),
        updates=True,
    )


def test_two_numbers_of_one_day_cannot_both_hold() -> None:
    assert two_tolls(count("44", 44, 44), count("31", 31, 31)) == ["toll"]


def test_a_later_toll_that_is_higher_is_an_update() -> None:
    assert two_tolls(count("31", 31, 31), count("44", 44, 44), days=(3, 4)) == ["toll updated"]


def test_a_later_toll_that_is_lower_is_none() -> None:
    assert two_tolls(count("44", 44, 44), count("31", 31, 31), days=(3, 4)) == ["toll"]


def test_two_tolls_of_the_day_itself_may_be_one_news_some_hours_on() -> None:
    low, high = count("31", 31, 31), count("44", 44, 44)
    plain = tell("b", claim("b", high, day="2016-03-03"))
    assert find(tell("a", claim("a", low, day="2016-03-03")), plain, updates=True) == ["toll updated"]
    cited = tell("b", claim("b", high, day="2016-03-03", voice=cite("Cape Watch")))
    assert find(tell("a", claim("a", low, day="2016-03-03")), cited) == ["toll"]


def test_a_monitor_may_be_the_one_that_another_report_names() -> None:
    one = claim("a", count("44", 44, 44), voice=cite("monitor"))
    other = claim("b", count("31", 31, 31), voice=cite("Cape Observatory"))
    assert find(tell("a", one), tell("b", other), updates=True) == ["toll revised"]


def test_bounds_that_meet_are_a_lack_of_precision() -> None:
    assert two_tolls(count("at least 40", 40, None), count("44", 44, 44)) == ["toll less precise"]
    assert two_tolls(count("about 40", 40, 40, approx=True), count("44", 44, 44)) == ["toll less precise"]
    assert two_tolls(count("at least 40", 40, None), count("31", 31, 31)) == ["toll"]


def test_parts_and_others_are_no_other_toll() -> None:
    assert two_tolls(count("44", 44, 44), count("31 civilians", 31, 31, of="civilians")) == []
    assert two_tolls(count("44", 44, 44), count("another 31", 31, 31)) == []
    assert two_tolls(count("44", 44, 44), count("2", 2, 2)) == []
    text = "Since January 31 people were killed in Harim."
    assert two_tolls(count("44", 44, 44), count("31", 31, 31, start=14), text=text) == []


def test_the_same_voice_revises_itself() -> None:
    watch = cite("Cape Watch")
    one, other = claim("a", count("44", 44, 44), voice=watch), claim("b", count("31", 31, 31), voice=watch)
    assert find(tell("a", one), tell("b", other)) == []
    assert find(tell("a", one), tell("b", other), updates=True) == ["toll revised"]


def test_another_place_or_day_is_another_happening() -> None:
    assert two_tolls(count("44", 44, 44), count("31", 31, 31), place=DARAA) == []
    assert two_tolls(count("44", 44, 44), count("31", 31, 31), from_="2016-02-20", to="2016-02-20") == []


def test_a_report_that_gives_both_tolls_tells_of_two_things() -> None:
    both = tell("a", claim("a", count("44", 44, 44)), claim("c", count("31", 31, 31, start=90), start=80, end=120))
    assert find(both, tell("b", claim("b", count("31", 31, 31)))) == []


def deny(name: str = "b", **fields: Any) -> Assertion:
    values: dict[str, Any] = {
        "polarity": "negative",
        "negations": ("denied",),
        "voice": cite("Ministry of Defence"),
        "actors": ("russia",),
        "text": "Its jets had not been near Harim.",
    }
    return claim(name, **(values | fields))


def test_one_affirms_and_one_denies() -> None:
    yes = tell("a", claim("a", actors=("russia-military",)))
    (found,) = find_contradictions(join(yes, tell("b", deny(), day=2)))
    assert (found.kind, found.one.claim, found.other.claim) == ("denied", "claim-a", "claim-b")
    assert "russia" in found.reason


def test_another_party_denies_another_deed() -> None:
    yes = tell("a", claim("a", actors=("united-states",)))
    assert find(yes, tell("b", deny())) == []


def test_what_was_tried_and_failed_is_no_denial() -> None:
    yes = tell("a", claim("a", actors=("russia",)))
    assert find(yes, tell("b", deny(negations=("foiled",)))) == []


def test_who_denies_what_it_says_itself_is_no_two() -> None:
    voice = cite("Ministry of Defence")
    yes = tell("a", claim("a", actors=("russia",), voice=voice))
    assert find(yes, tell("b", deny())) == []


def blame(name: str, party: str, **fields: Any) -> Account:
    return tell(name, claim(name, actors=(party,), **fields))


def test_another_perpetrator() -> None:
    assert find(blame("a", "russia"), blame("b", "us-led-coalition")) == ["perpetrator"]


def test_an_outlet_that_names_nobody_for_it_does_not_contradict_itself() -> None:
    """`_is_of_one_outlet`: one outlet's two claims are held against each other only where both name their source."""
    monitor, ministry = cite("Harim Monitor"), cite("Ministry of Defence")

    def blamed(name: str, party: str, voice: Voice | None) -> Account:
        return tell(name, claim(name, actors=(party,), voice=voice), publisher="Harbour Wire")

    assert find(blamed("a", "russia", monitor), blamed("b", "us-led-coalition", None)) == []
    assert find(blamed("a", "russia", None), blamed("b", "us-led-coalition", None)) == []
    assert find(blamed("a", "russia", monitor), blamed("b", "us-led-coalition", ministry)) == ["perpetrator"]


def test_allies_and_parts_are_no_other_perpetrator() -> None:
    assert find(blame("a", "russia"), blame("b", "syria-military")) == []
    assert find(blame("a", "russia"), blame("b", "russia-military")) == []


def test_in_a_clash_both_sides_do_it() -> None:
    both = {"acled": "Armed clash"}
    assert find(blame("a", "russia", **both), blame("b", "islamic-state", **both)) == []


def test_the_same_toll_on_another_day_or_elsewhere() -> None:
    dead = count("44", 44, 44)
    one = tell("a", claim("a", dead, times=("2 March",)))
    assert find(one, tell("b", claim("b", dead, day="2016-03-05", times=("5th",)))) == ["day"]
    assert find(one, tell("b", claim("b", dead, times=("2 March",), place=DARAA, text="It was there."))) == ["place"]


def test_one_weekday_in_two_copies_is_one_day() -> None:
    dead = count("44", 44, 44)
    one = tell("a", claim("a", dead, times=("Tuesday",)))
    assert find(one, tell("b", claim("b", dead, day="2016-03-09", times=("on Tuesday",)))) == []


@pytest.mark.parametrize("seed", range(5))
def test_order_does_not_matter(seed: int) -> None:
    accounts = [
        tell("a", claim("a", count("44", 44, 44), actors=("russia",))),
        tell("b", claim("b", count("31", 31, 31), voice=cite("Cape Watch"))),
        tell("c", deny("c")),
        tell("d", claim("d", count("60", 60, 60), actors=("us-led-coalition",)), day=5),
    ]
    plain = keys(find_contradictions(join(*accounts), updates=True))
    random.Random(seed).shuffle(accounts)  # noqa: S311 - no secret
    assert keys(find_contradictions(join(*accounts), updates=True)) == plain
    assert len(plain) >= 3


def keys(found: tuple[Contradiction, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.reason, one.one.claim, one.other.claim) for one in found]


def test_camps_hold_known_parties() -> None:
    known = load_actors().actors
    assert [party for camp in load_camps() for party in camp.parties if party not in known] == []
    assert side_with("syria-military", "russia")
    assert not side_with("islamic-state", "russia")


def test_words_are_read() -> None:
    words = load_contradiction_words()
    assert "foiled" not in words.denials
    assert words.group_of["troops"] == "soldiers"


def test_places_are_compared_by_what_lies_in_what() -> None:
    from dateline.situation.contradictions.where_when import compare_places

    province: Place = make_place(Span(0, 5, "Idlib"), precision="province", admin1="Idlib")
    assert compare_places(HARIM, province) == "within"
    assert compare_places(HARIM, DARAA) == "apart"
    assert compare_places(HARIM, None) == "unknown"
