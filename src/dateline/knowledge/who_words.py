"""The words of `knowledge/who`: how a report speaks again of those it has named."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "who" / "words.toml"


class WordRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of words that show one thing, with an example and the word and actor ids it must yield."""

    id: str
    words: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    quantity: tuple[str, ...] = ()
    kind: str | None = None
    sector: str | None = None


class WhoWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All rules of `words.toml`: `nominal` (the group), `both` (the two sides), `latter`, `former`, `command` (who commands
    X), `sided` (X-backed), `against` (pro-X), `form` (what an unknown name shows),
    `other` (words that keep a role from meaning whoever was named before), `many` and `thing` (roles that are no one man or
    woman), `woman` and `man` (titles, trades and forenames that tell which), `many_states` (plurals that are of several states),
    `kin` (people told by whose they are),
    `mere` (what stands before a noun only to say what sort it is), `sent` (bodies that many states have somewhere),
    `addressed` (what is said or sent to a government),
    `derived` (what came out of a body and is not it), `beside` (who somebody is to a body that he is not), `bodies` (groups
    and countries, of which an adjective says where they are), `speaking` (who speaks for the body named before), `serving`
    (who serves another by office), `loyal` (words between forces and whose they are), `loose` (what tells one of a sort of
    people from no other), `office` (words of which an
    office's name is made that every state has), `somebody` (people by no other sign), `count` (numbers of
    people), `plural` (endings, "singular>plural")."""

    nominal: tuple[WordRule, ...]
    both: tuple[WordRule, ...]
    latter: tuple[WordRule, ...]
    former: tuple[WordRule, ...]
    command: tuple[WordRule, ...]
    sided: tuple[WordRule, ...]
    against: tuple[WordRule, ...]
    form: tuple[WordRule, ...]
    other: tuple[WordRule, ...]
    many: tuple[WordRule, ...]
    thing: tuple[WordRule, ...]
    woman: tuple[WordRule, ...]
    man: tuple[WordRule, ...]
    many_states: tuple[WordRule, ...]
    mere: tuple[WordRule, ...]
    kin: tuple[WordRule, ...]
    sent: tuple[WordRule, ...]
    addressed: tuple[WordRule, ...]
    derived: tuple[WordRule, ...]
    beside: tuple[WordRule, ...]
    bodies: tuple[WordRule, ...]
    speaking: tuple[WordRule, ...]
    serving: tuple[WordRule, ...]
    loyal: tuple[WordRule, ...]
    loose: tuple[WordRule, ...]
    office: tuple[WordRule, ...]
    somebody: tuple[WordRule, ...]
    count: tuple[WordRule, ...]
    plural: tuple[WordRule, ...]

    def words(self, field: str) -> frozenset[str]:
        """All words of one kind of rule."""
        return _words_of(field)

    def rules(self) -> tuple[WordRule, ...]:
        """Every rule, in file order."""
        return tuple(rule for field in self.__struct_fields__ for rule in getattr(self, field))


@cache
def load_who_words() -> WhoWords:
    """The word rules; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), WhoWords)


@cache
def _words_of(field: str) -> frozenset[str]:
    rules: tuple[WordRule, ...] = getattr(load_who_words(), field)
    return frozenset(word for rule in rules for word in rule.words)
