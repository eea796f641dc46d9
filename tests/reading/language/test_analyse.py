"""The language pass on words that parsers trip over, and on any Unicode."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.knowledge.standins import StandInRule, WordRule, load_stand_ins, load_word_rules
from dateline.reading.known import make_finder
from dateline.reading.language import Analysis, analyse


def read(text: str) -> Analysis:
    from dateline.knowledge.load import load_actors

    return analyse(text, **make_finder(load_actors())._asdict())


@pytest.mark.parametrize("rule", load_stand_ins(), ids=lambda rule: rule.id)
def test_stand_ins_mend_the_tree(rule: StandInRule) -> None:
    analysis = read(rule.example)
    name, dep = rule.expected
    assert (name, dep) in list(zip(analysis.words, analysis.deps, strict=True))


@pytest.mark.parametrize("rule", load_word_rules(), ids=lambda rule: rule.id)
def test_words_new_to_the_model_are_read_as_what_they_are(rule: WordRule) -> None:
    analysis = read(rule.example)
    word, tag, dep = rule.expected
    assert (word, tag, dep) in list(zip(analysis.words, analysis.tags, analysis.deps, strict=True))
    here = analysis.words.index(word)
    assert analysis.lemmas[here] == word.removesuffix("s")
    assert analysis.text[analysis.starts[here] : analysis.ends[here]] == word


def test_a_long_s_in_a_word_with_a_stand_in_breaks_nothing() -> None:
    analysis = analyse("Ten air\u017ftrikes and air \u017ftrikes hit the village.")
    assert "".join(analysis.words).count("\u017f") == 2


def test_shouted_headline_is_read_in_sentence_case() -> None:
    analysis = analyse("SOLDIERS KILL TWELVE FARMERS IN VALLEY\n\nThe soldiers left.")
    assert analysis.words[1] == "KILL"
    assert analysis.pos[1] == "VERB"


def test_the_same_text_gives_the_same_analysis_beside_others() -> None:
    text = "Rebels attacked the convoy on Monday. The army denied it."
    alone = analyse(text)
    analyse("Something else entirely was read in between, at length and with names such as Karimi.")
    assert analyse(text) == alone


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(["👨🏻‍🚒", "e\u0301", "שלום", "\u202eIS\u202c", "US"]),
)
def test_tokens_quote_the_report(text: str, spice: str) -> None:
    text = f"{text} The {spice} fled. {text}"
    analysis = analyse(text)
    reached = 0
    for word, start, end in zip(analysis.words, analysis.starts, analysis.ends, strict=True):
        assert text[start:end] == word
        assert reached <= start < end
        reached = end
    assert all(0 <= head < len(analysis) for head in analysis.heads)
