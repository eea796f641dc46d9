"""Every rule of knowledge/intake runs on its own example."""

import re

import pytest

from dateline.intake.furniture import find_furniture
from dateline.intake.head import read_head
from dateline.intake.language import detect_language
from dateline.intake.readers import find_readers_words
from dateline.intake.relevance import is_relevant
from dateline.knowledge.intake_words import (
    FieldExample,
    FurnitureRule,
    HeadRule,
    Language,
    OnlyIn,
    ReadersRule,
    Script,
    compile_heads,
    compile_readers,
    load_field_words,
    load_formats,
    load_furniture,
    load_heads,
    load_languages,
)


@pytest.mark.parametrize("rule", load_heads().rule, ids=lambda rule: rule.id)
def test_head_rule_yields_what_it_expects(rule: HeadRule) -> None:
    head = read_head(rule.example)
    got = {"place": head.place, "date": head.date, "published": head.published, "publisher": head.publisher}
    assert {name: got[name] for name in rule.expected} == rule.expected


@pytest.mark.parametrize("rule", load_heads().rule, ids=lambda rule: rule.id)
def test_head_rule_matches_its_example_itself(rule: HeadRule) -> None:
    pattern = next(pattern for one, pattern in compile_heads() if one.id == rule.id)
    assert pattern.search(rule.example)


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in load_heads().rule] + [rule.id for rule in load_furniture().rule]
    assert len(ids) == len(set(ids))


def test_no_pattern_repeats_without_bound_inside_a_repetition() -> None:
    """`(x+)+` and its like take exponential time; our patterns bound one of the two."""
    nested = re.compile(r"[+*]\)[+*]")
    assert not [rule.id for rule, pattern in compile_heads() if nested.search(pattern.pattern)]


@pytest.mark.parametrize("rule", load_furniture().rule, ids=lambda rule: rule.id)
def test_furniture_rule_matches_its_example(rule: FurnitureRule) -> None:
    start, end = next(iter(find_furniture(rule.example)))
    assert end == len(rule.example)
    assert start == 0 or "(?P<part>" in rule.pattern


@pytest.mark.parametrize("rule", [rule for rule, _ in compile_readers()], ids=lambda rule: rule.id)
def test_what_readers_wrote_is_told_by_its_marks(rule: ReadersRule) -> None:
    ((start, end),) = find_readers_words(rule.example)
    assert rule.example[:start].split()[-1] == rule.expected
    assert end == len(rule.example)


def test_one_hour_in_a_report_is_no_reader() -> None:
    assert find_readers_words("The raid began on May 3, 2012 at 9:41 pm | Homs. It ended at dawn.") == ()


@pytest.mark.parametrize("language", load_languages().language, ids=lambda language: language.code)
def test_language_is_told_by_its_function_words(language: Language) -> None:
    assert detect_language(language.example).code == language.code


@pytest.mark.parametrize("script", load_languages().script, ids=lambda script: script.name)
def test_language_is_told_by_its_script(script: Script) -> None:
    assert detect_language(script.example).code == script.code


@pytest.mark.parametrize(
    ("script", "only"),
    [(script, only) for script in load_languages().script for only in script.only],
    ids=lambda item: str(getattr(item, "code", item)),
)
def test_letters_of_one_language_name_it(script: Script, only: OnlyIn) -> None:
    if any(letter in script.example for letter in only.letters):
        pytest.skip("the script's example holds the letter")
    assert detect_language(script.example + " " + only.letters[0]).code == only.code


@pytest.mark.parametrize("example", load_field_words().example, ids=lambda example: example.text[:30])
def test_field_words_tell_their_examples(example: FieldExample) -> None:
    assert is_relevant(example.text) is example.relevant


def test_stems_are_long_enough_to_index() -> None:
    words = load_field_words()
    assert not [stem for stem in (*words.strong, *words.weak, *words.other) if len(stem.removesuffix("=")) < 3]


def test_magic_bytes_are_hexadecimal() -> None:
    assert all(bytes.fromhex(magic.begins) for magic in load_formats().magic)
