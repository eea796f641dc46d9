"""Names, roles, nominals and pronouns lead to the actors they stand for."""

import pytest

from dateline.knowledge.load import load_actors
from dateline.knowledge.who_words import WordRule, load_who_words
from dateline.reading.known import make_finder
from dateline.reading.language import Analysis, analyse
from dateline.reading.who import Cast, Party, complete_cast, find_cast


def cast_of(text: str, published: str = "2016-08-08") -> tuple[Analysis, Cast]:
    book = load_actors()
    analysis = analyse(text, **make_finder(book)._asdict())
    return analysis, find_cast(analysis, book, published=published)


def party_of(text: str, word: str, published: str = "2016-08-08") -> Party | None:
    """The party named by the last phrase of `text` whose head is `word`."""
    analysis, cast = cast_of(text, published)
    heads = [token for token, name in enumerate(analysis.words) if name == word]
    return cast.at(heads[-1])


@pytest.mark.parametrize("rule", load_who_words().rules(), ids=lambda rule: rule.id)
def test_every_word_rule_does_what_its_example_says(rule: WordRule) -> None:
    word, *actors = rule.expected
    book = load_actors()
    analysis, cast = cast_of(rule.example)
    heads = [token for token, name in enumerate(analysis.words) if name == word or name.endswith(" " + word)]
    cast = complete_cast(cast, analysis, book, heads[-1:], published="2016-08-08")
    party = cast.at(heads[-1])
    assert party is not None
    assert list(party.actors) == actors


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("Afghan officials met in Kabul.", "officials", ("afghanistan-government",)),
        ("Taliban fighters fled.", "fighters", ("taliban",)),
        ("The Russian task force in Syria launched raids.", "force", ("russia-military",)),
        ("Colombia's government signed.", "government", ("colombia-government",)),
        ("The government of Colombia signed.", "government", ("colombia-government",)),
        ("A Hamas official spoke.", "official", ("hamas",)),
        ("Damascus denied it.", "Damascus", ("syria-government",)),
        ("The Taliban said its fighters had left.", "fighters", ("taliban",)),
    ],
)
def test_roles_lead_to_their_owners(text: str, word: str, actors: tuple[str, ...]) -> None:
    party = party_of(text, word)
    assert party is not None
    assert party.actors == actors


def test_a_person_speaks_for_whom_the_words_beside_the_name_say() -> None:
    party = party_of("Karim Waziri, who commands Afghan troops in the east, spoke.", "Waziri")
    assert party is not None
    assert party.person == "karim-waziri"
    assert party.actors == ("afghanistan-military",)


def test_a_surname_is_the_person_named_in_full_before() -> None:
    party = party_of("The Afghan general Karim Waziri spoke. Later Waziri left.", "Waziri")
    assert party is not None
    assert party.name == "Karim Waziri"


def test_a_name_in_brackets_says_who_they_are() -> None:
    party = party_of('"They [the Taliban] fought us," he said.', "They")
    assert party is not None
    assert party.actors == ("taliban",)


def test_a_place_is_not_a_government() -> None:
    assert party_of("Rebels shelled homes in Damascus.", "Damascus") is None


def test_mentions_quote_the_report() -> None:
    analysis, cast = cast_of("ISIS (Islamic State) and the Taliban agreed. The two groups met.")
    for actor in cast.actors.values():
        for mention in actor.mentions:
            assert analysis.text[mention.start : mention.end] == mention.text


def test_the_same_word_speaks_of_the_same_party() -> None:
    party = party_of("Troops in Kenya caught a Hamas leader. The leader had hidden a letter.", "leader")
    assert party is not None
    assert party.actors == ("hamas",)


@pytest.mark.parametrize("text", ["Col. Moammar Gadhafi spoke.", "Muammar Qaddafi spoke.", "Gaddafi spoke."])
def test_a_person_of_the_book_is_one_whatever_the_spelling(text: str) -> None:
    _, cast = cast_of(text, "2011-03-01")
    assert [actor.name for actor in cast.actors.values() if actor.kind == "person"] == ["Muammar Gaddafi"]


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("Envoys of the Taliban and of the Afghan government met.", "Envoys", ("taliban", "afghanistan-government")),
        ("Taliban and Afghan government envoys met.", "envoys", ("taliban", "afghanistan-government")),
        ("Greek and Turkish warplanes flew past.", "warplanes", ("greece-military", "turkey-military")),
        ("Nepalese troops came. A man was shot by the SFs.", "SFs", ("nepal-military",)),
        ("Athens blamed Greece. Turkey and Greece met. NATO urged both sides to stop.", "sides", ("turkey", "greece")),
    ],
)
def test_several_owners_and_short_forms(text: str, word: str, actors: tuple[str, ...]) -> None:
    party = party_of(text, word)
    assert party is not None
    assert party.actors == actors


def test_an_office_behind_a_name_is_that_person() -> None:
    party = party_of("Karim Waziri, a spokesman for Hamas, spoke.", "spokesman")
    assert party is not None
    assert (party.person, party.actors) == ("karim-waziri", ("hamas",))


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("Turkish troops left Libya. Turkey commanded forces who resisted them.", "forces", ("forces",)),
        ("Kenyan troops left. A former soldier spoke in Kenya.", "soldier", ("former-soldiers",)),
        ("The Kenyan army left the Kenyan town. An emir of this valley died.", "emir", ("emir",)),
        (
            "Other Arab governments met in Kenya. Kenya wept at the government's answer.",
            "government",
            ("kenya-government",),
        ),
        ("Turkey called on Damascus to stop.", "Damascus", ("syria-government",)),
        ("The Syrian army left Homs. Opposition officials spoke.", "officials", ("opposition-officials",)),
        ("Karim Waziri of Hamas, whose fighters had left, spoke.", "fighters", ("hamas",)),
        ("The Syrian army left Homs. Government helicopters bombed it.", "helicopters", ("syria-military",)),
        ("Kenyan troops left Kenya. Authorities in Turkey spoke.", "Authorities", ("turkey-government",)),
        ("Kenyan police left. Governments around the world met.", "Governments", ("governments",)),
    ],
)
def test_a_body_is_left_unresolved_where_nothing_says_whose_it_is(
    text: str, word: str, actors: tuple[str, ...]
) -> None:
    party = party_of(text, word)
    assert party is not None
    assert party.actors == actors


def test_a_march_on_a_capital_is_not_on_its_government() -> None:
    assert party_of("Rebels marched on Damascus.", "Damascus") is None


def test_they_are_no_single_man() -> None:
    party = party_of("Hamas fighters met a driver. They left.", "They")
    assert party is not None
    assert party.actors == ("hamas",)
