"""Chains of voices; all texts are invented."""

import pytest

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.says_who import voices_at
from tests.reading.says_who.heard import chain, names, read


def test_narrator_alone() -> None:
    voices = chain("Rebels burnt the mill.", "burnt")
    assert names(voices) == ["The Lake Gazette"]
    assert (voices[0].kind, voices[0].relation, voices[0].start) == ("outlet", "publisher", None)


def test_unknown_publisher() -> None:
    assert names(chain("Rebels burnt the mill.", "burnt", None)) == ["unknown"]


def test_outlet_that_was_told_stands_between() -> None:
    text = "Both camps have agreed a truce, an Omani envoy told the Washington Post, Coast Radio reported."
    voices = chain(text, "truce")
    assert names(voices) == ["The Lake Gazette", "Coast Radio", "Washington Post", "Omani envoy"]
    assert [voice.relation for voice in voices] == ["publisher", "cited", "told", "cited"]
    assert voices[-1].kind == "official"


def test_publisher_that_was_told_is_no_voice_of_its_own() -> None:
    assert names(chain("Thieves emptied the depot, the mayor told Reuters.", "emptied", "Reuters")) == [
        "Reuters",
        "mayor",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told readers in a talk with the Washington Post that thieves had emptied the depot.",
        "Speaking to the Washington Post, the mayor said that thieves had emptied the depot.",
    ],
)
def test_outlet_that_heard_an_interview(text: str) -> None:
    assert names(chain(text, "emptied")) == ["The Lake Gazette", "Washington Post", "mayor"]


def test_cited_source_is_the_origin() -> None:
    voices = chain("Coast Radio, citing a harbour official, reported that two ships had sunk.", "sunk")
    assert names(voices) == ["The Lake Gazette", "Coast Radio", "harbour official"]
    assert all(voice.attribution for voice in voices[1:])


def test_newspaper_named_behind_its_kind() -> None:
    text = "Rebels burnt the mill, the newspaper El Faro quotes Omar Dost, a miller, as saying."
    assert names(chain(text, "burnt")) == ["The Lake Gazette", "El Faro", "Omar Dost"]


@pytest.mark.parametrize(
    ("text", "word", "stances"),
    [
        ("The militia claimed it had downed a helicopter.", "downed", ["doubts", "neutral"]),
        ("The army confirmed that two jets had collided.", "collided", ["neutral", "endorses"]),
        ("The governor denied that prisoners were beaten.", "beaten", ["neutral", "denies"]),
        ("The rebels allegedly mined the road, villagers said.", "mined", ["doubts", "neutral"]),
        ("The rebels reportedly mined the road.", "mined", ["doubts"]),
    ],
)
def test_stance(text: str, word: str, stances: list[str]) -> None:
    assert [voice.stance for voice in chain(text, word)] == stances


def test_attitudes_are_no_voices() -> None:
    assert names(chain("Turkey plans to send troops, a diplomat said.", "send")) == ["The Lake Gazette", "diplomat"]


@pytest.mark.parametrize(
    ("second", "word"),
    [
        ("He said that four men were missing.", "missing"),
        ("Marwan said that four men were missing.", "missing"),
        ("The colonel said that four men were missing.", "missing"),
    ],
)
def test_speaker_is_led_back_to_the_full_name(second: str, word: str) -> None:
    voices = chain("Colonel Adil Marwan said the raid had failed. " + second, word)
    assert names(voices) == ["The Lake Gazette", "Adil Marwan"]
    assert (voices[-1].kind, voices[-1].role) == ("official", "Colonel")


def test_spans_of_voices_quote_the_text() -> None:
    text = "Thieves emptied the depot, a mill worker said."
    voice = chain(text, "emptied")[-1]
    assert voice.start is not None
    assert voice.cue is not None
    assert text[voice.start : voice.end] == "a mill worker"
    assert text[voice.cue.start : voice.cue.end] == voice.cue.text == "said"


def test_passive_has_an_unnamed_voice() -> None:
    assert [voice.kind for voice in chain("It was reported that the bridge had been mined.", "mined")] == [
        "outlet",
        "unnamed",
    ]


def test_reading_twice_gives_the_same() -> None:
    text = '"We hid," said Ilham Dost. He told the Washington Post that the army had left, the envoy reported.'
    analysis, sayings = read(text)
    again, same = read(text)
    for token in range(len(analysis)):
        assert voices_at(token, analysis, sayings) == voices_at(token, again, same)


def test_we_is_whoever_is_quoted() -> None:
    voices = chain('"We confirmed that the well was poisoned," said Samira Haq, a doctor.', "poisoned")
    assert names(voices) == ["The Lake Gazette", "Samira Haq"]
    assert voices[-1].stance == "endorses"


def test_the_news_agency_is_no_voice_of_its_own() -> None:
    assert names(chain("Villagers told the news agency that soldiers had fled.", "fled")) == [
        "The Lake Gazette",
        "Villagers",
    ]


def test_source_cited_behind_what_is_said() -> None:
    text = "Coast Radio reported on Friday that jets had hit two depots in the north, citing an unnamed officer."
    voices = chain(text, "hit")
    assert names(voices) == ["The Lake Gazette", "Coast Radio", "unnamed officer"]
    assert voices[-1].kind == "unnamed"


def test_radio_quoting_a_source_before_its_verb() -> None:
    text = "State radio, quoting a military source, said that the army had taken the fort."
    assert names(chain(text, "taken")) == ["The Lake Gazette", "State radio", "military source"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army has not confirmed that rebels took the town.", "took"),
        ("No group has claimed the bombing.", "bombing"),
        (load_saying_words().nobody_example, "shut"),
    ],
)
def test_what_nobody_asserts_is_the_narrators(text: str, word: str) -> None:
    assert names(chain(text, word)) == ["The Lake Gazette"]


def test_not_believing_is_believing_not() -> None:
    assert names(chain("Diplomats do not believe the talks will fail.", "fail")) == ["The Lake Gazette", "Diplomats"]


def test_reports_that_nobody_stands_behind() -> None:
    assert names(chain("There were reports that shells had hit the clinic.", "hit")) == ["The Lake Gazette", "unnamed"]


def test_whoever_denies_reports_is_the_origin_of_the_denial() -> None:
    voices = chain("The ministry denied reports that its jets had hit the clinic.", "hit")
    assert names(voices) == ["The Lake Gazette", "ministry"]
    assert voices[-1].stance == "denies"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Quoting an unnamed security source, Coast Radio said rebels had burnt the mill.", "unnamed security source"),
        ("The general was quoted by Coast Radio as saying that rebels had burnt the mill.", "general"),
        ("Rebels had burnt the mill, Coast Radio said, quoting two officials.", "two officials"),
    ],
)
def test_ways_of_citing(text: str, origin: str) -> None:
    assert names(chain(text, "burnt")) == ["The Lake Gazette", "Coast Radio", origin]


def test_author_of_a_statement_speaks_in_it() -> None:
    text = "The Interior Ministry put out a statement saying that its forces had burnt the mill."
    assert names(chain(text, "burnt")) == ["The Lake Gazette", "Interior Ministry"]


def test_the_agency_is_the_body_named_before() -> None:
    text = "Rebels handed six policemen to the Red Cross in the valley. The agency confirmed that two men were wounded."
    assert names(chain(text, "wounded")) == ["The Lake Gazette", "Red Cross"]


@pytest.mark.parametrize("outlet", ["Valley Courier", "Upland Gazette", "Radio Tamba", "Daily Beacon"])
def test_outlet_that_no_list_knows(outlet: str) -> None:
    voices = chain(f"Thieves emptied the depot, the mayor told the {outlet}.", "emptied")
    assert [(voice.name, voice.kind) for voice in voices[1:]] == [(outlet, "outlet"), ("mayor", "official")]


def test_courier_without_a_capital_is_no_outlet() -> None:
    assert len(chain("Thieves emptied the depot, the mayor told a courier.", "emptied")) == 2


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The brigade threatened to burn the mill.", "burn"),
        ("The villagers saw rebels burn the mill.", "burn"),
    ],
)
def test_threatening_and_seeing_are_no_voices(text: str, word: str) -> None:
    assert names(chain(text, word)) == ["The Lake Gazette"]


def test_claiming_to_have_done_it_is_a_voice() -> None:
    assert len(chain("The brigade claimed to have burnt the mill.", "burnt")) == 2
