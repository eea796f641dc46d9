"""Chains of voices; all texts are invented."""

import pytest

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
        "The mayor said in an interview with the Washington Post that thieves had emptied the depot.",
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
