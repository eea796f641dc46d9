"""Source and content where commas, stops or layout are lost."""

import pytest

from tests.reading.says_who.heard import heard


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two men drowned after the ferry sank off Orvale, the mayor told the radio.",
            ("the mayor", "told", "Two men drowned after the ferry sank off Orvale"),
        ),
        (
            "The general said all was calm, but a nurse reached by phone said shells were falling.",
            ("The general", "said", "all was calm"),
        ),
        (
            "The general said all was calm, but a nurse reached by phone said shells were falling.",
            ("a nurse reached by phone", "said", "shells were falling"),
        ),
        (
            "Her aunt was watching the channel, which reported a harbour boat would be in the port in two hours.",
            ("the channel|which", "reported", "a harbour boat would be in the port in two hours"),
        ),
        (
            "Six men were hurt on Monday in Orvale town According to the mayor two more were missing.",
            ("the mayor", "According to", "two more were missing"),
        ),
        (
            "Earlier a source at the mill said that the road was shut.",
            ("a source at the mill", "said", "that the road was shut"),
        ),
        (
            "A source at the mill confirmed that the sale had taken place and said it would pay soon.",
            ("A source at the mill", "said", "it would pay soon"),
        ),
        (
            "The raid believed to be the work of thieves hurt at least nine people including two children said the mayor.",
            (
                "the mayor",
                "said",
                "The raid believed to be the work of thieves hurt at least nine people including two children",
            ),
        ),
        (
            "The mayor condemned the strikes on the town describing the attacks as a crime.",
            ("The mayor", "condemned", "the strikes on the town"),
        ),
        (
            "The mayor condemned the strikes on the town describing the attacks as a crime.",
            ("The mayor", "describing", "the attacks as a crime"),
        ),
        ("Fires were reported in the port.", ("", "were reported", "Fires|in the port")),
        (
            "HERAT (Coast Radio) The raid was carried out at dawn, the mayor said.",
            ("the mayor", "said", "The raid was carried out at dawn"),
        ),
        (
            "The guild in exile said in a recent statement that the guards were trying to take the mill.",
            ("The guild in exile", "said", "that the guards were trying to take the mill"),
        ),
        (
            'The quarrel drove many from the valley "Both sides must stop for the sake of all," he said in Harwick.',
            ("he", "said", "Both sides must stop for the sake of all"),
        ),
        (
            "Monday 4 May 2015 Valley Guild: Guards Burn the Mill. The millers said that nobody came.",
            ("The millers", "said", "that nobody came"),
        ),
        ("The mayor blamed them for the fire.", ("The mayor", "blamed", "them for the fire")),
        ("The army denied them in a telephone interview.", ("The army", "denied", "them")),
        (
            'Mira Dahl: "Nobody came to help" The flood has cut off the valley, and it has destroyed two bridges.',
            ("Mira Dahl", ":", "Nobody came to help"),
        ),
    ],
)
def test_mended(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in heard(text)


def test_quotation_goes_on_in_the_next_paragraph_for_the_one_cited() -> None:
    text = (
        'The radio quoted Mr Dahl as saying: "It is the task of the mission to bring the mill and the town together '
        'and to stop the quarrel now.\n"We hope that the harvest will be calm."\nMr Dahl left.'
    )
    found = heard(text)
    assert any(
        cue == "as saying" and content.endswith("|We hope that the harvest will be calm") for _, cue, content in found
    )


def test_a_country_before_a_colon_is_a_topic() -> None:
    text = (
        "The road was shut on Monday.\n\nThe council met in the evening.\n\nFrance: A former miner is training guards."
    )
    assert all(cue != ":" for _, cue, _ in heard(text))


def test_figures_behind_a_heading_in_capitals_are_not_said() -> None:
    text = "The list follows.\n\nThe council met in the evening.\n\nLAND FORCES: 40 guns, including 12 howitzers."
    assert all(cue != ":" for _, cue, _ in heard(text))


def test_a_label_before_a_headline_says_no_more_than_the_headline() -> None:
    text = "Valley Guild: Guards Burn the Mill. The millers said that nobody came. It rained. The road was shut."
    assert [content for _, cue, content in heard(text) if cue == ":"] == ["Guards Burn the Mill"]
