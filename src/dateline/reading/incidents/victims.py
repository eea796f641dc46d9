"""Which figures of one happening speak of the same victims, and which add to them?"""

from collections.abc import Sequence

from msgspec import Struct

from dateline.reading.how_many import FigureFact

_GENERIC = frozenset({"people", "men", "women", "children", None})
_FORCES = frozenset({"police", "soldiers", "security forces"})
_UNARMED = frozenset({"civilians", "officials", "journalists", "aid workers", "protesters"})


class Victims(Struct):
    """One set of victims of one kind: whom, how many as each origin says, and how many of them were named as parts."""

    of: str | None
    facts: list[int]
    names: set[str]
    said: dict[str, tuple[float | None, float | None, float | None]]
    sentence: int
    extra: bool
    numbered: bool
    absorbed: float = 0

    def most(self) -> float:
        """The largest number that anybody gives."""
        return max(size(amounts) for amounts in self.said.values())


def size(amounts: tuple[float | None, float | None, float | None]) -> float:
    """One number for three: best, else low, else high, as scorers of event data take it."""
    low, best, high = amounts
    return next((value for value in (best, low, high) if value is not None), 0)


def gather_victims(facts: Sequence[FigureFact], chosen: Sequence[tuple[int, int, str]]) -> list[Victims]:
    """The sets of victims that figures of one kind make up.

    `chosen` lists (index of the fact, number of its sentence, origin of the claim) in text order. Parts of a total are
    left out, what is said again of the same victims is joined, what is added ("two others") stands beside.
    """
    sets: list[Victims] = []
    for index, sentence, origin in chosen:
        fact = facts[index]
        if fact.part_of is not None or fact.cumulative or _is_zero(fact):
            continue
        home = _find_home(sets, fact, sentence)
        if home is None:
            sets.append(_new(fact, index, sentence, origin))
        else:
            _join(home, sets, fact, index, sentence, origin)
    return sets


def _is_zero(fact: FigureFact) -> bool:
    return fact.figure.high == 0


def _amounts(fact: FigureFact) -> tuple[float | None, float | None, float | None]:
    return fact.figure.low, fact.figure.best, fact.figure.high


def _new(fact: FigureFact, index: int, sentence: int, origin: str) -> Victims:
    return Victims(fact.figure.of, [index], set(fact.names), {origin: _amounts(fact)}, sentence, fact.extra, fact.numbered)


def _find_home(sets: list[Victims], fact: FigureFact, sentence: int) -> Victims | None:
    """The set that a figure speaks of again; None where it brings new victims."""
    number, of = size(_amounts(fact)), fact.figure.of
    named = next((s for s in sets if s.names & set(fact.names)), None)
    if named is not None:
        return named
    alike = [s for s in sets if agree(s.of, of)]
    before = [s for s in alike if s.sentence != sentence]
    if fact.extra:
        return next((s for s in before if s.extra and s.most() == number), None)
    if fact.rule == "toll":
        return max(sets, key=lambda s: s.most(), default=None)
    if fact.definite and not fact.numbered:
        fitting = [s for s in alike if s.most() >= number] or alike
        return fitting[-1] if fitting else None
    same = next((s for s in before if s.most() == number), None)
    if same is not None:
        return same
    fitting = [s for s in before if s.most() - s.absorbed >= number]
    if fitting:
        return fitting[-1]
    if before and of in _GENERIC and fact.numbered:
        return max(before, key=lambda s: s.most())
    return next((s for s in before if s.of == of), None)


def _join(home: Victims, sets: list[Victims], fact: FigureFact, index: int, sentence: int, origin: str) -> None:
    number = size(_amounts(fact))
    home.facts.append(index)
    home.names.update(fact.names)
    if number < home.most() and (fact.names or fact.definite or not fact.numbered or fact.figure.of != home.of):
        home.absorbed += 0 if fact.definite else number
        return
    if number < home.most() and fact.rule != "toll":
        home.said.setdefault(f"{origin} ", _amounts(fact))
        return
    if number > home.most():
        swallowed = [s for s in sets if s is not home and s.sentence != sentence and agree(s.of, fact.figure.of)]
        if sum(s.most() for s in swallowed) + home.most() <= number:
            for each in swallowed:
                home.facts.extend(each.facts)
                home.names.update(each.names)
                sets.remove(each)
        home.said.clear()
    home.said[origin] = _amounts(fact)


def agree(one: str | None, other: str | None) -> bool:
    """True where two classes may mean the same persons."""
    if one == other or one in _GENERIC or other in _GENERIC:
        return True
    if {one, other} <= _FORCES or {one, other} <= _UNARMED:
        return True
    return "militants" in (one, other) and not {one, other} & (_FORCES | _UNARMED)
