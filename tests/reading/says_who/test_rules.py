"""Every cue rule does on its own example what it says."""

import pytest

from dateline.knowledge.saying_words import CueRule, KindRule, load_saying_words
from dateline.reading.language import analyse
from dateline.reading.says_who import find_sayings, voices_at
from dateline.reading.says_who.saying import Range


@pytest.mark.parametrize("rule", load_saying_words().rules, ids=lambda rule: rule.id)
def test_rule_reads_its_example(rule: CueRule) -> None:
    analysis = analyse(rule.example)

    def words(ranges: list[Range]) -> str:
        return "|".join(analysis.quote(*piece) for piece in ranges)

    found = [
        (s.rule.id, words(s.source), " ".join(analysis.quote(*p) for p in s.cue), words(s.content))
        for s in find_sayings(analysis)
    ]
    wanted = rule.expected
    ids = {rule.id} if rule.part != "quote" else {"say"}
    assert any(f[0] in ids and f[1:] == (wanted.source, wanted.cue, wanted.content) for f in found), found


@pytest.mark.parametrize("rule", load_saying_words().kinds, ids=lambda rule: rule.kind)
def test_kind_of_voice(rule: KindRule) -> None:
    analysis = analyse(rule.example)
    voices = voices_at(len(analysis) - 2, analysis, find_sayings(analysis))
    assert [voice.kind for voice in voices] == ["outlet", rule.expected]


def test_each_word_is_said_once_in_a_rule() -> None:
    for rule in load_saying_words().rules:
        assert len(set(rule.words)) == len(rule.words), rule.id


def test_masthead_makes_an_outlet() -> None:
    analysis = analyse(load_saying_words().masthead_example)
    voices = voices_at(len(analysis) - 2, analysis, find_sayings(analysis))
    assert [voice.kind for voice in voices] == ["outlet", "outlet"]
