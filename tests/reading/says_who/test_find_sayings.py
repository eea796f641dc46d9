"""Acts of saying in all their forms; all texts are invented."""

import pytest

from tests.reading.says_who.heard import heard, read


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The army, he said, had fled the town.", "he", "said", "The army|had fled the town"),
        ("It was reported that the bridge had been mined.", "", "was reported", "that the bridge had been mined"),
        ("In a statement, the ministry said trucks had been hit.", "the ministry", "said", "trucks had been hit"),
        ("A UN report found that both sides had lied.", "A UN report", "found", "that both sides had lied"),
        ("As Coast Radio reported, the mayor has resigned.", "Coast Radio", "reported", "the mayor has resigned"),
        ("The militia is accused of burning the mill.", "", "is accused", "The militia|burning the mill"),
        ("The envoy has not denied the charge.", "The envoy", "has not denied", "the charge"),
        ("Rebels shelled the port again, media report.", "media", "report", "Rebels shelled the port again"),
        ("Minister: no talks with kidnappers", "Minister", ":", "no talks with kidnappers"),
        ("Harbour seized, two ships burnt - port officials", "port officials", "-", "Harbour seized, two ships burnt"),
        ('"Nobody is left here." - Samira Haq, teacher', "Samira Haq, teacher", "-", "Nobody is left here"),
        (
            "Nine miners died in the second blast the union said.",
            "the union",
            "said",
            "Nine miners died in the second blast",
        ),
        (
            "Bombs fell on two farms on Thursday activists said.",
            "activists",
            "said",
            "Bombs fell on two farms on Thursday",
        ),
        ("HERAT At least nine miners died, the union said.", "the union", "said", "At least nine miners died"),
        ("State television quoted the army as saying it had won.", "the army", "as saying", "it had won"),
    ],
)
def test_forms(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in heard(text)


def test_semicolon_parts_two_speakers() -> None:
    assert heard("The shelling has stopped, residents say; the army says it never began.") == [
        ("residents", "say", "The shelling has stopped"),
        ("the army", "says", "it never began"),
    ]


def test_quotation_goes_on_behind_its_cue_and_into_the_next_paragraph() -> None:
    text = (
        '"They came over the ridge at dawn," said Ilham Dost, a baker. "We hid in the oven room.\n\n"Nobody helped us."'
    )
    content = "They came over the ridge at dawn|We hid in the oven room|Nobody helped us"
    assert heard(text) == [("Ilham Dost, a baker", "said", content)]


def test_quotation_behind_a_colon_in_the_next_paragraphs() -> None:
    first, second = "We will hold the pass. We have food for a month.", "Nobody will come up the road alive."
    text = f'The colonel said:\n\n"{first}\n\n"{second}"'
    assert heard(text) == [("The colonel", "said", f"{first[:-1]}|{second[:-1]}")]


def test_cue_at_the_end_of_a_quotation_of_several_sentences() -> None:
    text = '"The road is open. Our trucks pass every hour," the colonel said.'
    assert heard(text) == [("The colonel".lower(), "said", "The road is open. Our trucks pass every hour")]


def test_transcript() -> None:
    text = (
        "HOST: Did your men cross the river?\n\nCOLONEL SADIQ: No. We stayed on our side.\n\n"
        "It is a wide river.\n\nHOST: And the bridge?"
    )
    assert heard(text) == [
        ("HOST", ":", "Did your men cross the river"),
        ("COLONEL SADIQ", ":", "No. We stayed on our side|It is a wide river"),
        ("HOST", ":", "And the bridge"),
    ]


def test_clause_that_goes_on_with_the_telling_has_the_same_source() -> None:
    text = "The mayor said the depot was empty, adding that thieves had taken the grain."
    assert heard(text) == [
        ("The mayor", "said", "the depot was empty"),
        ("The mayor", "adding", "that thieves had taken the grain"),
    ]


def test_speech_without_marks_before_one_quoted() -> None:
    text = "They burnt the barns. Since May there has been no peace here, the Lake Gazette quoted Omar Dost as saying."
    assert ("Omar Dost", "as saying", "They burnt the barns|Since May there has been no peace here") in heard(text)


def test_inner_saying_stands_within_the_outer() -> None:
    _, sayings = read("An envoy told the Lake Gazette that the truce had failed, Coast Radio reported.")
    outer = next(n for n, saying in enumerate(sayings) if saying.rule.id == "report")
    inner = next(saying for saying in sayings if saying.rule.id == "tell")
    assert inner.parent == outer
    assert sayings[outer].parent is None


def test_manner() -> None:
    _, sayings = read(
        '"The dam is ours," the brigade said. The mayor said the dam was "lost for good". The envoy said it stood.'
    )
    assert [saying.manner for saying in sayings] == ["direct", "mixed", "indirect"]


@pytest.mark.parametrize(
    "text", ["", "No one is here.", "The bomb blasted the market.", "Update: the road is closed.", '"', ":", "- -"]
)
def test_nothing_is_said(text: str) -> None:
    assert heard(text) == []


def test_colon_belongs_to_the_nearest_cue() -> None:
    text = 'Describing the siege, the mayor said: "Nobody slept for a week."'
    assert ("the mayor", "said", "Nobody slept for a week") in heard(text)


def test_a_list_of_cues_is_read_no_further_than_a_sentence_can_hold() -> None:
    analysis, sayings = read("he said " * 500)
    assert len(sayings) <= 40
    assert all(0 <= first < last <= len(analysis) for saying in sayings for first, last in saying.content)


def test_content_begins_behind_the_dateline() -> None:
    text = "HARWICK (Coast Radio) - Rebels seized the airport on Monday, a spokesman said."
    assert heard(text) == [("a spokesman", "said", "Rebels seized the airport on Monday")]


def test_quotation_that_is_over_is_not_said_by_the_next_sentence() -> None:
    text = '"Our convoy was hit," he said. "Two men died." The army did not comment.'
    assert heard(text) == [("he", "said", "Our convoy was hit|Two men died")]


def test_what_is_said_about_a_thing_is_no_claim_of_all_before_it() -> None:
    assert [cue for _, cue, _ in heard("Villagers believed the story the minister said.")] == ["believed"]


@pytest.mark.parametrize(
    "text",
    [
        "The elders left and the shooting has continued unabated.",
        "Bread ran short as prices continued to rise.",
        "They sang in the only way I know how.",
        "The whereabouts of the envoy are not known.",
    ],
)
def test_cues_that_say_nothing(text: str) -> None:
    assert heard(text) == []


def test_quotation_over_lines_belongs_to_the_cue_behind_it() -> None:
    text = '"We came for the well, it is not the gold.\nThey need the water," Ilham Dost told a crowd.'
    assert heard(text) == [("Ilham Dost", "told", "We came for the well, it is not the gold.\nThey need the water")]


def test_closed_quotation_does_not_run_on_to_a_stray_mark() -> None:
    text = '"I was pulling the rope all day," said Ilham Dost.\n"He cut the rope in two."\nThen it rained hard."'
    assert heard(text) == [("Ilham Dost", "said", "I was pulling the rope all day|He cut the rope in two")]


def test_land_before_a_common_noun_is_no_label() -> None:
    assert heard("France crisis: miners leave the pits") == []
