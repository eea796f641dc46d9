"""What the language pass knows of a report: its words in the report's own offsets, and how they hang together."""

from functools import cached_property
from typing import Any

from msgspec import Struct


class Sentence(Struct, frozen=True):
    """Tokens `first` to `last` (excluded) of one sentence, its syntactic root, and the paragraph it stands in."""

    first: int
    last: int
    root: int
    paragraph: int
    heading: bool


class KnownName(Struct, frozen=True):
    """Tokens `first` to `last` (excluded) that carry a name from `knowledge/`; `ids` are the actors it may mean.

    `how` is "name", "alias", "metonym", "person", "adjective" or "people".
    """

    first: int
    last: int
    ids: tuple[str, ...]
    how: str


class FoundName(Struct, frozen=True):
    """Tokens `first` to `last` (excluded) that the statistical recogniser takes for a name; OntoNotes label."""

    first: int
    last: int
    label: str


class Analysis(Struct, dict=True):
    """One report after the language pass, as parallel lists over tokens.

    `starts` and `ends` are code points in `text`, so `text[starts[i]:ends[i]]` is what stands in the report even where
    the parser saw another word (a known name is always one token, or few). `words` are those words, `lemmas` lower-case
    dictionary forms, `tags` Penn tags, `pos` universal tags, `deps` CLEAR dependency labels, `heads` token indices (a
    root is its own head). `known_at` and `name_at` give the name that covers a token.
    """

    text: str
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentence_of: list[int]
    sentences: list[Sentence]
    known: list[KnownName]
    names: list[FoundName]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return [word.lower() for word in self.words]

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the tokens that hang from it, in text order."""
        children: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        return children

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """For each token the first and the last token of its subtree."""
        left = list(range(len(self.heads)))
        right = list(range(len(self.heads)))
        for sentence in self.sentences:
            for token in _leaves_first(self, sentence):
                head = self.heads[token]
                if head != token:
                    left[head] = min(left[head], left[token])
                    right[head] = max(right[head], right[token])
        return left, right

    @cached_property
    def known_at(self) -> dict[int, KnownName]:
        """The known name that covers a token."""
        return {token: name for name in self.known for token in range(name.first, name.last)}

    @cached_property
    def name_at(self) -> dict[int, FoundName]:
        """The recogniser's name that covers a token."""
        return {token: name for name in self.names for token in range(name.first, name.last)}

    @cached_property
    def memo(self) -> dict[str, Any]:
        """A place for a question to keep what it derives from the analysis alone, under its own name."""
        return {}

    def quote(self, first: int, last: int) -> str:
        """The report's own words from token `first` to token `last` (excluded)."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def child(self, token: int, *labels: str) -> int | None:
        """The first dependant of `token` with one of the dependency `labels`."""
        return next((kid for kid in self.children[token] if self.deps[kid] in labels), None)


def _leaves_first(analysis: Analysis, sentence: Sentence) -> list[int]:
    """Tokens of a sentence with every dependant before its head."""
    order, waiting = [], [t for t in range(sentence.first, sentence.last) if analysis.heads[t] == t]
    while waiting:
        token = waiting.pop()
        order.append(token)
        waiting.extend(analysis.children[token])
    order.reverse()
    return order
