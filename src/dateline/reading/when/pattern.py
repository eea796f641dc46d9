"""The notation of a time rule's pattern, read into a tree."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"\s*(\(|\)\??|\[|\]|\||[^\s()|\[\]]+)")
SPAN = "_span"


class Word(NamedTuple):
    """One piece: a CLASS, or a literal word or mark; `name` keeps what stood there."""

    word: str
    name: str
    optional: bool


class Group(NamedTuple):
    """Choices, each a sequence; `span` marks the part that is the time itself."""

    choices: tuple[tuple["Word | Group", ...], ...]
    optional: bool
    span: bool


def is_class(word: str) -> bool:
    """Whether a word of a pattern is a class (capitals) and not itself."""
    return word[0].isalpha() and word.upper() == word


def parse(pattern: str) -> Group:
    """The tree of a pattern; raises ValueError where brackets do not pair."""
    tokens = _TOKEN.findall(pattern)
    tokens.reverse()
    tree = _choices(tokens, "")
    if tokens:
        raise ValueError(f"time pattern closes a bracket it never opened: {pattern!r}")
    return tree


def _choices(tokens: list[str], closing: str) -> Group:
    choices: list[tuple[Word | Group, ...]] = []
    items: list[Word | Group] = []
    while tokens:
        sign = tokens.pop()
        if sign in (")", ")?", "]"):
            if sign[0] != closing:
                tokens.append(sign)
                break
            return Group((*choices, tuple(items)), sign == ")?", closing == "]")
        if sign == "|":
            choices.append(tuple(items))
            items = []
        elif sign in "([":
            items.append(_choices(tokens, ")" if sign == "(" else "]"))
        else:
            items.append(_word(sign))
    if closing:
        raise ValueError("time pattern opens a bracket that it never closes")
    return Group((*choices, tuple(items)), False, False)


def _word(token: str) -> Word:
    optional = len(token) > 1 and token.endswith("?")
    name, colon, word = token.removesuffix("?" if optional else "").partition(":")
    return Word(word, name, optional) if colon and word else Word(name or ":", "", optional)


def words_of(node: Group) -> Iterator[Word]:
    """Every piece of a pattern, in order."""
    for choice in node.choices:
        for item in choice:
            if isinstance(item, Word):
                yield item
            else:
                yield from words_of(item)


def first_codes(node: Group, codes: Callable[[str], str]) -> set[str]:
    """The codes that a text may begin with if it is to match."""
    return set().union(*(_first_of(choice, codes) for choice in node.choices))


def _first_of(items: tuple[Word | Group, ...], codes: Callable[[str], str]) -> set[str]:
    found: set[str] = set()
    for item in items:
        found |= set(codes(item.word)) if isinstance(item, Word) else first_codes(item, codes)
        if not may_be_empty(item):
            break
    return found


def may_be_empty(item: Word | Group) -> bool:
    """Whether an item may match nothing."""
    if item.optional or isinstance(item, Word):
        return item.optional
    return any(all(may_be_empty(part) for part in choice) for choice in item.choices)


def write_regex(node: Group, codes: Callable[[str], str], names: dict[str, list[str]]) -> str:
    """The tree as a regular expression, one character a piece; `names` gathers the groups under each name."""
    body = "|".join("".join(_write_item(item, codes, names) for item in choice) for choice in node.choices)
    opening = f"(?P<{SPAN}>" if node.span else "(?:"
    return f"{opening}{body}){'?' if node.optional else ''}"


def _write_item(item: Word | Group, codes: Callable[[str], str], names: dict[str, list[str]]) -> str:
    if isinstance(item, Group):
        return write_regex(item, codes, names)
    charset = f"[{codes(item.word)}]{'?' if item.optional else ''}"
    if not item.name:
        return charset
    groups = names.setdefault(item.name, [])
    groups.append(f"{item.name}__{len(groups)}")
    return f"(?P<{groups[-1]}>[{codes(item.word)}]){'?' if item.optional else ''}"
