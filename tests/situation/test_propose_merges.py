"""Two names are proposed as one actor where something speaks for it, and never merged."""

import itertools

import pytest

from dateline.knowledge.merge_words import NameLink, load_merge_words
from dateline.record import Actor, Record, Span, quote
from dateline.situation.name_shapes import are_spellings, is_acronym, is_part
from dateline.situation.propose_merges import MergeProposal, propose_merges
from tests.factory import make_actor, make_report


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return quote(text, start, start + len(words))


def record_of(text: str, *names: str, **fields: str) -> Record:
    """A record of `text` in which each of `names` is an unknown actor of its own."""
    actors: tuple[Actor, ...] = tuple(make_actor(name, span_of(text, name), known=False) for name in names)
    return Record(make_report(text, **fields), actors=actors)


def pairs_of(*records: Record) -> list[tuple[str, str]]:
    return [(one.one_name, one.other_name) for one in propose_merges(records)]


@pytest.mark.parametrize("rule", load_merge_words().link, ids=lambda rule: rule.id)
def test_words_between_names_say_that_they_are_one(rule: NameLink) -> None:
    (made,) = propose_merges([record_of(rule.example, *rule.expected)])
    assert {made.one_name, made.other_name} == set(rule.expected)
    (told,) = [ground for ground in made.evidence if ground.text]
    assert told.weight > 0
    assert (told.text or "") in rule.example


@pytest.mark.parametrize("rule", load_merge_words().unlink, ids=lambda rule: rule.id)
def test_words_between_names_say_that_they_are_two(rule: NameLink) -> None:
    assert not pairs_of(record_of(rule.example, *rule.expected))
    alike = "Tariq al-Hamadi and Tarek al-Hamadi left."
    assert not pairs_of(record_of(alike, "Tariq al-Hamadi", "Tarek al-Hamadi"))


def test_spellings_meet_across_reports_whatever_their_order() -> None:
    records = [
        record_of("Jaish al-Nour left.", "Jaish al-Nour", id="a"),
        record_of("Jaysh al-Noor came.", "Jaysh al-Noor", id="b"),
        record_of("Green Valley Party won.", "Green Valley Party", id="c"),
        record_of("GVP won.", "GVP", id="d"),
    ]
    made: set[tuple[MergeProposal, ...]] = {propose_merges(order) for order in itertools.permutations(records)}
    assert len(made) == 1
    assert {(one.one_name, one.other_name) for one in made.pop()} == {
        ("Jaish al-Nour", "Jaysh al-Noor"),
        ("Green Valley Party", "GVP"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gaddafi", "Qadhafi"), ("Abdul Fattah Younis", "Abdel Fattah Younes"), ("Walid al-Moallem", "Walid Muallem")],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert are_spellings(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hassan", "Hussein Ali"), ("Ahmed", "Omar"), ("Northern Front", "Southern Front")]
)
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert not are_spellings(one, other)


def test_initials_and_parts() -> None:
    assert is_acronym("FDL", "Front for the Defence of the Land")
    assert not is_acronym("FDX", "Front for the Defence of the Land")
    assert is_part("Hill Brigade", "Northern Hill Brigade")
    assert not is_part("Hill Brigade", "Hill Front")
