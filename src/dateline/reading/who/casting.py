"""The state of finding a cast: parties so far, the actors they stand for, and what the report has taught us."""

import re
import unicodedata
from typing import Any

from dateline.reading.language import Analysis
from dateline.reading.who.cast import Party
from dateline.record import Actor, Choice, How, Mention

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ARTICLES = ("the ", "a ", "an ", "this ", "that ", "these ", "those ", "its ", "their ", "his ", "her ", "our ")


def make_id(name: str) -> str:
    """An actor's id from its name: ASCII letters and digits with hyphens; the hash-free form of an unknown party's id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub("-", plain).strip("-") or "x" + name.encode("utf8").hex()[:16]


def strip_article(name: str) -> str:
    """A name without the article or possessive pronoun before it."""
    lower = name.lower()
    for article in _ARTICLES:
        if lower.startswith(article):
            return name[len(article) :]
    return name


class Casting:
    """Parties found so far in one report; filled from left to right by the functions of this package."""

    def __init__(self, analysis: Analysis, book: Any, published: str | None) -> None:
        self.analysis = analysis
        self.book = book
        self.published = published
        self.parties: dict[int, Party] = {}
        self.actors: dict[str, Actor] = {}
        self.mentions: dict[str, dict[tuple[int, int], Mention]] = {}
        self.learned: dict[str, str] = {}
        self.worded: dict[str, set[str]] = {}
        self.people: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.surnames = {
            analysis.words[name.last - 1].split(" ")[-1]: name.ids for name in analysis.known if name.how == "person"
        }
        self.seen: set[int] = set()
        self.history: list[Party] = []
        self.focus: str | None = None
        self.named: dict[str, int] = {}  # how often the report names each state, by itself or by places in it
        self.lands: list[tuple[int, str]] = []  # starts of the places named, with their countries, in text order
        self.by_focus: dict[tuple[int, int], str] = {}
        self.quotations: list[tuple[int, int]] | None = None

    def kind(self, actor: str) -> str:
        """What an actor of this report is ("state", "armed group" ...)."""
        return self.actors[actor].kind

    def cast_known(self, actor: str) -> str:
        """Take an actor of the book into the cast; returns its id."""
        if actor not in self.actors:
            known = self.book.actors[actor]
            self.actors[actor] = Actor(
                actor,
                known.name,
                known.kind,
                known.sector,
                known.country,
                known.code,
                known.part_of,
                known.from_,
                known.to,
                True,
                (),
            )
        return actor

    def cast_unknown(
        self, name: str, kind: str, *, sector: str | None = None, country: str | None = None, code: str | None = None
    ) -> str:
        """Take a party that no list holds into the cast; returns its id, made from its name."""
        actor = make_id(name)
        if actor in self.book.actors:
            return self.cast_known(actor)
        if actor not in self.actors:
            self.actors[actor] = Actor(actor, name, kind, sector, country, code, None, None, None, False, ())
        return actor

    def add(
        self,
        head: int,
        first: int,
        last: int,
        actors: tuple[str, ...],
        how: How,
        *,
        person: str | None = None,
        name: str | None = None,
        role: str | None = None,
        speaks: str | None = None,
        salient: bool = True,
        choice: Choice | None = None,
    ) -> Party:
        """File a party under its head token and note the mention, with why it was read so, with each actor it stands for."""
        called = name or (self.actors[person].name if person else self.actors[actors[0]].name)
        party = Party(first, last, head, actors, how, person, called, role, speaks)
        self.parties[head] = party
        if salient:
            self.history.append(party)
        start, end = self.analysis.starts[first], self.analysis.ends[last - 1]
        mention = Mention(start, end, self.analysis.text[start:end], how, choice)
        if how == "name" and person is None and len(actors) == 1:
            self._learn_words(mention.text, actors[0])
        for actor in (*actors, *((person,) if person and person not in actors else ())):
            self.mentions.setdefault(actor, {}).setdefault((start, end), mention)
        return party

    def _learn_words(self, name: str, actor: str) -> None:
        """Note the capitalised words of a name of several, by which it may be called again ("the Observatory")."""
        words = [word for word in name.split() if word[:1].isupper() and len(word) > 3]
        for word in words if len(words) > 1 else ():
            self.worded.setdefault(word, set()).add(actor)
