"""Known names in a text: one pass over its words, the longest match wins."""

import re
from typing import Any

from msgspec import Struct

from dateline.knowledge.load import ActorBook, Alias
from dateline.knowledge.name_company import keep_confirmed
from dateline.knowledge.name_forms import Form, NameText, add_forms, fits
from dateline.knowledge.name_words import Words, find_words, first_word, fold

# Between the words of a name: a space, hyphen, slash, comma, bracket or line break, a possessive, an abbreviation's stop.
_GAP = re.compile(r"(?:['’‘`][sS]?)?(?:[ \u00a0\-‐‑–/&]|\.? |, |\r?\n[ \t]*| [-–&/(] ?|\+|\(|\.|)")


class NameMatch(Struct, frozen=True):
    """A known name in a text, in code points, with the actors that it may mean.

    `how` is "name", "alias", "metonym", "person", "adjective" or "people"; several actors of one name are all there.
    """

    start: int
    end: int
    text: str
    ids: tuple[str, ...]
    how: str


class NameIndex:
    """The names of an actor book as a tree of folded words."""

    def __init__(self, book: ActorBook) -> None:
        self._spelling = book.spelling
        self._actors = book.actors
        self._folded: dict[str, str] = {}
        self._tree: dict[str, Any] = {}
        # Most names of the book stand in no one report: branches are grown when a report first needs them.
        self._waiting: dict[str, list[Alias]] = {}
        for alias in book.aliases:
            self._waiting.setdefault(self._first_key(alias.form), []).append(alias)

    def _first_key(self, form: str) -> str:
        """The key under which a form is looked up: its first word, or its second behind an article that it can do without."""
        if form[:4] not in ("The ", "the "):
            return self._key(first_word(form))
        words = find_words(form).texts
        return self._key(words[0] if form[0] == "T" and len(words) == 2 else words[1])

    def _branch(self, key: str) -> dict[str, Any] | None:
        """The names that begin with a word."""
        waiting = self._waiting.pop(key, None)
        if waiting is not None:
            for alias in waiting:
                words = find_words(alias.form).texts
                add_forms(self._tree, [self._key(word) for word in words], Form(alias, words, self._spelling))
        return self._tree.get(key)

    def _key(self, word: str) -> str:
        """The folded form of a word, remembered."""
        key = self._folded.get(word)
        if key is None:
            key = fold(word, self._spelling.articles)
            if len(self._folded) < 200_000:  # so that a long run over many reports cannot grow without bound
                self._folded[word] = key
        return key

    def find_names(self, text: str) -> list[NameMatch]:
        """All known names of `text`, left to right, none overlapping, the longest at each place.

        A name matches whatever its hyphens, apostrophes, diacritics and Arabic article; its words need the capitals that
        the form has, an acronym must be all in capitals, and one that is a word too ("IS", "WHO") is not read in a
        shouted headline. A careful form needs more (`name_company`). Possessive endings and a leading "the" stay outside.
        """
        words = find_words(text)
        keys = [self._key(word) for word in words.texts]
        scene = NameText(text, words, keys, self._spelling)
        found: list[tuple[int, int, list[Form]]] = []
        at, end, tree, waiting = 0, len(keys), self._tree, self._waiting
        while at < end:
            branch = self._branch(keys[at]) if keys[at] in waiting else tree.get(keys[at])
            match = self._match(scene, at, branch) if branch is not None else self._match_bare_genitive(scene, at)
            if match is None:
                at += 1
                continue
            found.append((at, *match))
            at = match[0]
        return [_make_match(words, at, last, forms) for at, last, forms in keep_confirmed(found, scene, self._actors)]

    def _match(self, scene: NameText, at: int, branch: dict[str, Any]) -> tuple[int, list[Form]] | None:
        words, keys = scene.words, scene.keys
        ends: list[tuple[int, list[Form]]] = []
        last = at + 1
        while True:
            forms = branch.get("")
            if forms:
                ends.append((last, forms))
            if last >= len(keys) or keys[last] not in branch:
                break
            if not _GAP.fullmatch(words.text, words.ends[last - 1], words.starts[last]):
                break
            branch = branch[keys[last]]
            last += 1
        for last, forms in reversed(ends):
            fitting = [form for form in forms if fits(form, scene, at, last)]
            if fitting:
                return last, fitting
        return None

    def _match_bare_genitive(self, scene: NameText, at: int) -> tuple[int, list[Form]] | None:
        """A name before another word whose genitive has lost its apostrophe ("Syrias army", "ISILs fighters")."""
        words, word = scene.words, scene.words.texts[at]
        if (
            not (word.endswith("s") and word[0].isupper())
            or at + 1 >= len(scene.keys)
            or (at and scene.keys[at - 1] == "the")
        ):
            return None
        forms = (self._branch(scene.keys[at][:-1]) or {}).get("")
        if not forms or words.text[words.ends[at] : words.starts[at + 1]] != " ":
            return None
        bare = words._replace(texts=[word[:-1]], starts=[words.starts[at]], ends=[words.ends[at]])
        alone = NameText(words.text, bare, [scene.keys[at][:-1]], self._spelling)
        fitting = [
            form for form in forms if not form.careful and form.alias.how not in _DEMONYMS and fits(form, alone, 0, 1)
        ]
        return (at + 1, fitting) if fitting else None


def _make_match(words: Words, at: int, last: int, forms: list[Form]) -> NameMatch:
    how = min((form.alias.how for form in forms), key=_RANK.__getitem__)
    near = ("name", "alias") if how in ("name", "alias") else (how,)
    ids = tuple(dict.fromkeys(form.alias.actor for form in forms if form.alias.how in near))
    skip = 1 if forms[0].article and words.texts[at].lower() == "the" and last - at > 1 else 0
    start, end = words.starts[at + skip], words.ends[last - 1]
    if words.text[end : end + 1] == "." and words.text[end - 2 : end - 1] == "." and end - start > 2:
        end += 1  # "U.S." with its last full stop
    return NameMatch(start, end, words.text[start:end], ids, how)


_DEMONYMS = frozenset({"adjective", "people"})
_RANK = {"name": 0, "alias": 1, "metonym": 2, "person": 3, "adjective": 4, "people": 5}
