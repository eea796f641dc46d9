"""Denial, doubt and mode are read from the words in whose scope an event stands."""

import pytest

from dateline.knowledge.certainty_words import DoubtCue, load_certainty_words
from dateline.knowledge.load import load_actors
from dateline.reading.how_sure import Judgement, judge
from dateline.reading.known import make_finder
from dateline.reading.language import Analysis, analyse
from dateline.reading.what import find_happenings


def judged(text: str, root: str) -> tuple[Analysis, Judgement]:
    analysis = analyse(text, **make_finder(load_actors())._asdict())
    happening = next(h for h in find_happenings(analysis) if h.root == root and not h.commitment)
    return analysis, judge(analysis, happening)


@pytest.mark.parametrize("cue", load_certainty_words().cues, ids=lambda cue: cue.id)
def test_cue_does_what_its_example_says(cue: DoubtCue) -> None:
    analysis = analyse(cue.example, **make_finder(load_actors())._asdict())
    wanted = cue.expected
    found = [judge(analysis, happening) for happening in find_happenings(analysis)]
    assert any(
        (wanted.polarity in (None, j.polarity))
        and (wanted.certainty in (None, j.certainty))
        and (wanted.status in (None, j.status))
        and (wanted.stance in (None, j.narrator_stance))
        for j in found
    ), found


@pytest.mark.parametrize(
    ("text", "root", "polarity", "certainty", "status"),
    [
        ("Rebels shelled the barracks of the army.", "ASSAULT", "positive", "certain", "occurred"),
        ("Rebels are shelling the barracks of the army.", "ASSAULT", "positive", "certain", "ongoing"),
        ("There was no fighting between the rebels and the army.", "ASSAULT", "negative", "certain", "occurred"),
        ("No rebels were killed.", "ASSAULT", "negative", "certain", "occurred"),
        ("The army denied bombing the rebels.", "ASSAULT", "negative", "certain", "occurred"),
        ("The army denied that it had bombed the rebels.", "ASSAULT", "negative", "certain", "occurred"),
        ("The army rejected reports that it had bombed the rebels.", "ASSAULT", "negative", "certain", "occurred"),
        ("The army failed to capture the town.", "COERCE", "negative", "certain", "occurred"),
        ("Kenya may have bombed the rebels.", "ASSAULT", "positive", "possible", "occurred"),
        ("Kenya might bomb the rebels.", "ASSAULT", "positive", "possible", "hypothetical"),
        ("Kenya threatened to bomb the rebels.", "ASSAULT", "positive", "unstated", "threatened"),
        ("Kenya plans to deploy troops to Somalia.", "MOBILIZE", "positive", "unstated", "planned"),
        ("Egypt urged Israel to release the prisoners.", "RETREAT", "positive", "unstated", "hypothetical"),
        ("The rebels agreed to release the hostages.", "RETREAT", "positive", "unstated", "planned"),
        ("The two armies seemed to have reached a truce.", "AGREE", "positive", "probable", "occurred"),
        ("The rebels accused the army of bombing a clinic.", "ASSAULT", "positive", "certain", "occurred"),
        ("An officer told a newspaper that the rebels had agreed a truce.", "AGREE", "positive", "certain", "occurred"),
        ("The rebels did not only attack the army.", "ASSAULT", "positive", "certain", "occurred"),
    ],
)
def test_sentences(text: str, root: str, polarity: str, certainty: str, status: str) -> None:
    _, judgement = judged(text, root)
    assert (judgement.polarity, judgement.certainty, judgement.status) == (polarity, certainty, status)


def test_cues_point_at_their_words() -> None:
    analysis, judgement = judged("Kenya did not bomb the rebels.", "ASSAULT")
    assert [(kind, analysis.quote(first, last)) for kind, first, last in judgement.cues] == [("negation", "not")]


def test_responsibility() -> None:
    analysis, judgement = judged("The Taliban claimed responsibility for the attack.", "ASSAULT")
    assert judgement.responsibility == "claimed"
    _, judgement = judged("The Taliban denied responsibility for the attack.", "ASSAULT")
    assert (judgement.responsibility, judgement.polarity) == ("denied", "negative")
    assert analysis.words[0] == "The"
