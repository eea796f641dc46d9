"""An account as it is compared with others: its type, days, place, parties, tolls and words."""

import math
import re
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from msgspec import Struct

from dateline.knowledge.demonyms import load_demonyms
from dateline.knowledge.joining_rules import JoiningRules, load_joining_rules
from dateline.record import Actor, Toll
from dateline.situation.account import Account

_WORD = re.compile(r"\w+")
_RUN = 5  # words; runs of so many that two texts share are copied, not chance (issue 6 measures copies by them)
_MARKS = 8  # runs under which an account is found
_LETTERS = 400_000  # of an account's words; more would be an attack
_FINE = ("settlement", "district")
_NUMBER = re.compile(r"\b\d(?:[\d,]{0,12}\d)?\b")
_LEAST_NUMBER, _MOST_NUMBER = 5, 9_999
DAYS = 10  # the longest interval that is told in days


class Spot(Struct, frozen=True):
    """Where: names folded and their words, divisions as the record has them, degrees, and how wide the place is."""

    name: str
    words: frozenset[str]
    shown: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float | None
    lon: float | None
    precision: str

    @property
    def fine(self) -> bool:
        """Whether the place is a settlement or a district."""
        return self.precision in _FINE

    @property
    def is_called_as_province(self) -> bool:
        """Whether the place shares its name with the province it lies in, which may be meant as well."""
        return self.admin1 is not None and self.name == self.admin1.casefold()


class Side(Struct, frozen=True):
    """The parties on one side that our lists know, these with what each is part of, and the telling ones of no list."""

    own: frozenset[str]
    up: frozenset[str]
    unlisted: frozenset[str]


class Count(Struct, frozen=True):
    """A toll: what it spans, the number that stands for it, and whether the words give none ("dozens")."""

    low: float
    high: float
    number: float
    vague: bool


class Profile(Struct, frozen=True):
    """All of an account that joining looks at. `first` and `last` are days (proleptic ordinals), 0 where undated;
    `published` is one too; `names` are words that are written with a capital alone, but those of its parties and
    voices; `numbers` those written in digits, but years; `weight` is how much its words tell together (see
    `JoiningRules.tells`); `runs` are hashes of its runs of five words, `marks` the least few of those that hold
    two telling words; `around` are telling words of the sentences about it, `figures` the numbers in them and `near` how
    much these words tell together; `outlet` is the publisher, folded; `sums` tells an account of nothing but tolls of a war."""

    id: str
    report: str
    outlet: str
    asserted: bool
    published: int
    family: str
    root: str
    acled: str | None
    kind: str | None
    first: int
    last: int
    spot: Spot | None
    doers: Side
    done_to: Side
    killed: Count | None
    wounded: Count | None
    captured: Count | None
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[int]
    weight: float
    runs: frozenset[int]
    marks: frozenset[int]
    sums: bool
    around: frozenset[str]
    figures: frozenset[int]
    near: float

    @property
    def is_background(self) -> bool:
        """Whether the account is dated by weeks, months or years and not by days, or counts over as long."""
        return self.sums or self.last - self.first > DAYS


def make_profile(account: Account, actors: Mapping[str, Actor]) -> Profile:
    """The profile of `account`; `actors` by id tell which parties are known and what they are part of."""
    rules = load_joining_rules()
    published = _ordinal(account.report.published)
    first, last = _days(account, published)
    words, names, runs, marks = _read_words(account, rules)
    around = frozenset(word for word in account.surroundings if _is_telling(word, rules))
    return Profile(
        id=account.id,
        report=account.report.id,
        outlet=(account.report.publisher or "").casefold(),
        asserted=account.asserted,
        published=published,
        family=rules.modes.get((account.root, account.mode or ""), rules.families.get(account.root, account.root)),
        root=account.root,
        acled=account.acled,
        kind=rules.kinds.get(account.acled or ""),
        first=first,
        last=last,
        spot=_spot(account),
        doers=_side(account.actors, actors, rules),
        done_to=_side(account.recipients, actors, rules),
        killed=_count(account.killed),
        wounded=_count(account.wounded),
        captured=_count(account.captured),
        words=words,
        names=names,
        numbers=_numbers(account),
        weight=rules.tells(words),
        runs=runs,
        marks=marks,
        sums=_sums(account),
        around=around,
        figures=_choose_numbers(int(word) for word in account.surroundings if word.isdecimal() and len(word) < 6),
        near=rules.tells(around),
    )


def _ordinal(day: str | None) -> int:
    """A day's number, that of the first day for a month or a year, 0 for none."""
    if not day:
        return 0
    try:
        return date.fromisoformat((day[:10] + "-01-01")[:10] if len(day) < 10 else day[:10]).toordinal()
    except ValueError:
        return 0


def _days(account: Account, published: int) -> tuple[int, int]:
    """First and last day; what has begun and has no end goes on to the day of publication."""
    first, last = _ordinal(account.from_), _ordinal(account.to)
    if not first:
        return last, last
    return first, last or max(first, published)


def _spot(account: Account) -> Spot | None:
    place = account.place
    if place is None:
        return None
    divisions = (place.country, place.admin1, place.admin2)
    name = place.name.casefold()
    return Spot(name, frozenset(_WORD.findall(name)), place.name, *divisions, place.lat, place.lon, place.precision)


def _side(parties: Iterable[str], actors: Mapping[str, Actor], rules: JoiningRules) -> Side:
    """The known parties, and each with what it is part of: one step up, which the report's own actors tell."""
    own = frozenset(party for party in parties if party in actors and actors[party].known)
    up = own | {above for party in own if (above := actors[party].part_of) is not None}
    return Side(own, up, frozenset(parties) - own - rules.common)


def _count(toll: Toll | None) -> Count | None:
    if toll is None:
        return None
    known = [value for value in (toll.low, toll.best, toll.high) if value is not None]
    if not known:
        return None
    number = toll.best if toll.best is not None else known[0]
    low = min(known) if toll.low is not None or toll.best is not None else 0
    return Count(low, math.inf if toll.best is None and toll.high is None else max(known), number, toll.best is None)


def _read_words(
    account: Account, rules: JoiningRules
) -> tuple[frozenset[str], frozenset[str], frozenset[int], frozenset[int]]:
    """Telling words, names inside sentences that name neither the parties nor the voices, runs of words and their marks."""
    words, names, small, runs = set[str](), set[str](), set[str](), dict[int, bool]()
    left = _LETTERS
    for text in dict.fromkeys(assertion.text for assertion in account.assertions):
        found = _WORD.findall(text[:left])
        left -= len(text)
        folded = [word.casefold() for word in found]
        words.update(word for word in folded if _is_telling(word, rules))
        names.update(low for word, low in zip(found[1:], folded[1:], strict=True) if word[0].isupper())
        small.update(word for word in found if word[0].islower())
        tells = [len(word) > 2 and word not in rules.common for word in folded]
        for at in range(len(folded) - _RUN + 1):
            runs[zlib.crc32(" ".join(folded[at : at + _RUN]).encode())] = sum(tells[at : at + _RUN]) > 1
        if left <= 0:
            break
    names -= small | _known_words(account) | rules.common | _demonyms()
    marks = sorted(run for run, tells_enough in runs.items() if tells_enough)[:_MARKS]
    return frozenset(words), frozenset(name for name in names if len(name) > 2), frozenset(runs), frozenset(marks)


def _is_telling(word: str, rules: JoiningRules) -> bool:
    return len(word) > 2 and word not in rules.common and not word.isdigit()


def find_words(text: str) -> list[str]:
    """The words of a text in order: runs of letters and digits."""
    return _WORD.findall(text)


def _numbers(account: Account) -> frozenset[int]:
    texts = (assertion.text[:_LETTERS] for assertion in account.assertions)
    return _choose_numbers(int(one.replace(",", "")) for text in texts for one in _NUMBER.findall(text))


def _choose_numbers(found: Iterable[int]) -> frozenset[int]:
    """Numbers in digits: few are shared by chance, but those below five, years, and tolls of a whole war are."""
    return frozenset(one for one in found if _LEAST_NUMBER <= one <= _MOST_NUMBER and not 1900 <= one <= 2100)


def _sums(account: Account) -> bool:
    """Whether all that an account tells are tolls counted since a war began, or over months."""
    scopes = [{figure.scope for figure in assertion.figures} for assertion in account.assertions]
    return bool(scopes) and all(scope == {"cumulative"} for scope in scopes)


def _known_words(account: Account) -> set[str]:
    """The words that the parties and the voices are called by."""
    called = [*account.actors, *account.recipients]
    called += [voice.name for assertion in account.assertions for voice in assertion.voices]
    return {word for name in called for word in _WORD.findall(name.casefold())}


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(word.casefold() for word in load_demonyms())
