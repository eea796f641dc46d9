"""The rules of the time grammar made into patterns over piece codes."""

import re
from functools import cache
from typing import NamedTuple

from dateline.knowledge.time_words import (
    Settings,
    TimeRule,
    TimeWords,
    load_time_rules,
    load_time_settings,
    load_word_lists,
)
from dateline.reading.when.pattern import Group, first_codes, is_class, parse, words_of, write_regex
from dateline.reading.when.pieces import read_digits

# one of each kind of figures, so that every kind has its code before patterns are made
_SAMPLES = """
    0 7 07 25 45 00 60 99 145 480 900 0000 0130 0159 0199 0030 0999 1066 1159 1199 1990 1959 1961 2045 2100 2330 2345
    2399 4500 9999 12345 2011-03-24 10:35 24/03/2011 1,200 2.5 1/2
"""


class Rule(NamedTuple):
    """A rule with its pattern, and for each name the groups that keep it and the classes each group allows."""

    rule: TimeRule
    pattern: re.Pattern[str]
    names: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]]


class Grammar(NamedTuple):
    """The lexicon, the rules by the code they may begin with, and the patterns of a run worth looking at."""

    lexicon: TimeWords
    by_code: dict[str, tuple[Rule, ...]]
    run: re.Pattern[str]
    telling: re.Pattern[str]


@cache
def load_grammar() -> Grammar:
    """The grammar of all rules; raises ValueError naming the rule whose pattern is broken."""
    settings, rules = load_time_settings(), load_time_rules()
    trees = [parse(_expand(rule.pattern, settings)) for rule in rules]
    literals = frozenset(word.word for tree in trees for word in words_of(tree) if not is_class(word.word))
    lexicon = _load_lexicon(literals)
    by_code: dict[str, list[Rule]] = {}
    for rule, tree in zip(rules, trees, strict=True):
        compiled, first = _compile(rule, tree, lexicon, settings)
        for code in sorted(first):
            by_code.setdefault(code, []).append(compiled)
    every = "".join(sorted(lexicon.codes.values()))
    telling = "".join(sorted(code for kind, code in lexicon.codes.items() if any(c[0] != "=" for c in kind)))
    return Grammar(
        lexicon, {k: tuple(v) for k, v in by_code.items()}, re.compile(f"[{every}]+"), re.compile(f"[{telling}]")
    )


def _load_lexicon(literals: frozenset[str]) -> TimeWords:
    lexicon = TimeWords(load_word_lists(), literals)
    for sample in _SAMPLES.split():
        read_digits(sample, lexicon)
    for made in ("ORDINAL", "DECADE", "SHORT_DECADE", "YEAR", "NUMBER"):
        lexicon.entry({made: 1})
    lexicon.entry({"NUMBER": 2000, "YEAR": 2000})
    return lexicon


def _expand(pattern: str, settings: Settings) -> str:
    """The pattern with its shapes written out (shapes may use shapes)."""
    for _ in range(4):
        pattern = re.sub(r"<(\w+)>", lambda m: settings.shapes[m[1]], pattern)
    return pattern


def _compile(rule: TimeRule, tree: Group, lexicon: TimeWords, settings: Settings) -> tuple[Rule, set[str]]:
    """One rule's pattern as a regular expression in which each piece is one character, and what it may begin with."""

    def codes(word: str) -> str:
        classes = settings.unions.get(word, (word,)) if is_class(word) else (f"={word}",)
        found = lexicon.codes_of(frozenset(classes))
        if not found:
            raise ValueError(f"time rule {rule.id}: nothing in the lexicon is {word!r}")
        return found

    names: dict[str, list[str]] = {}
    try:
        pattern = re.compile(write_regex(tree, codes, names))
    except re.error as error:
        raise ValueError(f"time rule {rule.id}: {error}") from error
    counts: dict[str, int] = {}
    classes: dict[str, tuple[str, ...]] = {}
    for word in words_of(tree):
        if word.name:
            at = counts[word.name] = counts.get(word.name, -1) + 1
            classes[f"{word.name}__{at}"] = (
                settings.unions.get(word.word, (word.word,)) if is_class(word.word) else (f"={word.word}",)
            )
    return Rule(rule, pattern, {k: tuple(v) for k, v in names.items()}, classes), first_codes(tree, codes)
