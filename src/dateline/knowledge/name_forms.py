"""Whether words of a text have the capitals, and the neighbours, that a form of a name asks for."""

from bisect import bisect_right
from functools import cached_property
from typing import Any

from dateline.knowledge.actor_files import Spelling
from dateline.knowledge.load import Alias
from dateline.knowledge.name_words import Words

_SHORT = 5  # letters that an acronym with small letters in it has at most: LeT, JeM, MoD, HuJI; ours
# Articles that may stand apart from their name; "an Nusra fighter" has an English one.
_FREE_ARTICLES = frozenset({"al", "el"})
_SHOUTED = 3  # capitals in a row before a word counts as shouted; ours


class Form:
    """One form of a name: whose, its words, which of them need capitals, and what must stand beside it."""

    __slots__ = ("acronym", "alias", "alone", "article", "caps", "careful", "guarded", "paper", "words")

    def __init__(self, alias: Alias, words: list[str], spelling: Spelling) -> None:
        self.alias = alias
        self.article = bool(words) and words[0] in ("The", "the") and len(words) > 1
        bare = words[1:] if self.article else words
        self.words = tuple(word.replace(".", "") for word in bare)
        self.caps = tuple("" if len(bare) > 1 and word.lower() in spelling.articles else _need(word) for word in bare)
        self.acronym = len(bare) == 1 and self.caps[0] == "A"
        self.guarded = self.acronym and bare[0].lower() in spelling.guarded
        self.careful = alias.careful or alias.form in spelling.careful
        self.paper = self.article and len(bare) == 1 and words[0] == "The"
        part = alias.how == "person" and (alias.surname or len(bare) == 1)
        given = len(bare) == 1 and (
            bare[0].lower() in spelling.given or (alias.careful and alias.how in ("name", "metonym"))
        )
        place = alias.how == "metonym" and len(bare) == 1
        self.alone = part or ((given or place) and not self.acronym)


def _need(word: str) -> str:
    """What a word of a form asks of the text: "A" the same capitals ("IS", "LeT"), "C" a capital or digit first, "" nothing."""
    if len(word) > 1 and (word.isupper() or (len(word) <= _SHORT and not word[1:].islower() and word[1:].isalpha())):
        return "A"
    return "" if word[0].islower() else "C"


def add_forms(tree: dict[str, Any], keys: list[str], form: Form) -> None:
    """Put a form into the tree of words, under its keys without "the"; one that needs "the" is found from there."""
    if form.article and not form.paper:
        keys = keys[1:]
    branch = tree
    for key in keys:
        branch = branch.setdefault(key, {})
    if keys:
        branch.setdefault("", []).append(form)


class NameText:
    """A text on the way through the index: its words, their keys, and which of its lines are shouted."""

    def __init__(self, text: str, words: Words, keys: list[str], spelling: Spelling) -> None:
        self.text, self.words, self.keys, self.spelling = text, words, keys, spelling

    @cached_property
    def shouted(self) -> list[tuple[int, int]]:
        """Lines with (nearly) no small letter."""
        lines, start = [], 0
        for line in self.text.split("\n"):
            letters = sum(map(str.isalpha, line))
            if letters > 12 and sum(map(str.islower, line)) * 12 < letters:
                lines.append((start, start + len(line)))
            start += len(line) + 1
        return lines

    def is_shouted(self, at: int) -> bool:
        """True for a word in a line of capitals, or with words in capitals on both sides."""
        words = self.words
        start = words.starts[at]
        line = bisect_right(self.shouted, (start, len(self.text))) - 1
        if line >= 0 and start < self.shouted[line][1]:
            return True
        beside = [words.texts[near] for near in (at - 1, at + 1) if 0 <= near < len(words.texts)]
        return len(beside) == 2 and all(len(word) >= _SHOUTED and word.isupper() for word in beside)

    def opens(self, at: int) -> bool:
        """True for the first word of a sentence or line."""
        before = self.text[max(0, self.words.starts[at] - 3) : self.words.starts[at]].rstrip(" \t\"'“”‘’([")
        return not before or before[-1] in ".!?:\n\r-–—•*|"


def fits(form: Form, scene: NameText, at: int, last: int) -> bool:
    """True where the letters' case shows a name, and the words beside it do not show another."""
    words = scene.words.texts
    if form.paper and not _is_paper(scene, at, last):
        return False
    first = at + 1 if form.paper else at
    for need, written, word in zip(form.caps, form.words, words[first:last], strict=True):
        if need == "A" and word.replace(".", "") != written:
            return False
        if need == "C" and not (word[0].isupper() or word[0].isdigit()):
            return False
    if form.guarded and scene.is_shouted(at):
        return False
    if scene.keys[at] == "al" and words[at] not in _FREE_ARTICLES and last > at + 1 and words[at].islower():
        return scene.text[scene.words.ends[at]] != " "
    return not form.alone or _stands_alone(scene, at, last)


def _is_paper(scene: NameText, at: int, last: int) -> bool:
    """True for "The Independent" within a sentence, or at its head before a word of reporting."""
    words = scene.words.texts
    if words[at] != "The":
        return False
    following = words[last] if last < len(words) else ""
    if scene.opens(at):
        return following in scene.spelling.after_paper
    return not following[:1].isupper() or scene.text[scene.words.ends[last - 1]] != " "


def is_titled(scene: NameText, at: int) -> bool:
    """True for a name right behind a title ("Mr Straw", "Gen. Power")."""
    if not at or scene.text[scene.words.ends[at - 1] : scene.words.starts[at]] not in (" ", ". "):
        return False
    return scene.keys[at - 1] in scene.spelling.titles


def _stands_alone(scene: NameText, at: int, last: int) -> bool:
    """True for a name that no other given name or further name makes another person's."""
    words, text, spelling = scene.words, scene.text, scene.spelling
    if last < len(words.texts):
        between = text[words.ends[last - 1] : words.starts[last]]
        following = words.texts[last]
        if (
            between in (" ", "-", "-al-")
            and following[0].isupper()
            and not following.isupper()
            and not scene.is_shouted(at)
        ):
            return False
    if at == 0 or text[words.ends[at - 1] : words.starts[at]] not in (" ", "-", ". "):
        return True
    before, key = words.texts[at - 1], scene.keys[at - 1]
    if text[words.ends[at - 1] : words.starts[at]] == ". " and key not in spelling.titles and len(before) > 1:
        return True
    if key == "al" and at > 1:
        return _stands_alone_before(scene, at - 1)
    return _no_given_name(before, key, spelling) or scene.is_shouted(at)


def _stands_alone_before(scene: NameText, at: int) -> bool:
    words = scene.words
    if scene.text[words.ends[at - 1] : words.starts[at]] != " ":
        return True
    return _no_given_name(words.texts[at - 1], scene.keys[at - 1], scene.spelling)


def _no_given_name(word: str, key: str, spelling: Spelling) -> bool:
    return not word[0].isupper() or key in spelling.titles or key in spelling.openers
