"""Which figures of one happening speak of the same victims, and which add to them?"""

from msgspec import Struct

from dateline.reading.how_many import FigureFact

Amounts = tuple[float | int | None, float | int | None, float | int | None]
_GENERIC = frozenset({"people", "men", "women", "children", None})
_FORCES = frozenset({"police", "soldiers", "security forces"})
_ARMED = _FORCES | {"militants"}
_YOUNG = frozenset({"women", "children"})
_UNARMED = frozenset({"civilians", "officials", "journalists", "aid workers", "protesters"})


_TELLING = 7  # two tolls that are equal and this large are one, even where one says rebels and the other people


class Victims(Struct):
    """One set of victims of one kind: whom, how many as each origin says, how many of them were told apart since (`absorbed`)
    and how many were counted by smaller numbers at all (`parts`).

    `said` lists (origin, amounts) in text order; `sentences` are those that speak of the set, `noun` its first noun.
    """

    of: str | None
    noun: str
    names: set[str]
    said: list[tuple[str, Amounts]]
    sentences: list[int]
    events: set[int]
    extra: bool
    numbered: bool
    bare: bool = False
    absorbed: float = 0
    parts: float = 0

    def most(self) -> float:
        """The largest number that anybody gives."""
        return max(size(amounts) for _, amounts in self.said)

    def vague(self) -> bool:
        """True where no exact number is given ("dozens", "several", a plural)."""
        return all(amounts[1] is None and amounts[2] is None for _, amounts in self.said)


def size(amounts: Amounts) -> float:
    """One number for three: best, else low, else high, as scorers of event data take it."""
    low, best, high = amounts
    return next((value for value in (best, low, high) if value is not None), 0)


def is_unarmed(victims: Victims) -> bool:
    """True for victims told as no fighters."""
    return victims.of in _UNARMED or victims.of in ("women", "children")


def amounts_of(fact: FigureFact) -> Amounts:
    """low, best and high of a figure."""
    return fact.figure.low, fact.figure.best, fact.figure.high


def counts(fact: FigureFact) -> bool:
    """True for a figure that adds to a toll: no part of another, no total of a war, not nobody."""
    return fact.part_of is None and not fact.cumulative and fact.figure.high != 0


def speaks_of(sets: list[Victims], fact: FigureFact) -> bool:
    """True where a figure plainly repeats one of the sets: the same names, or the same number of such people."""
    number = size(amounts_of(fact))
    if any(_share_names(each, fact) for each in sets):
        return True
    return (
        number > 1
        and fact.numbered
        and any(each.numbered and each.most() == number and agree(each.of, fact.figure.of) for each in sets)
    )


def clashes(sets: list[Victims], fact: FigureFact, sentence: int, origin: str) -> bool:
    """True where a figure of the same people, from the same origin, is larger than all said before without saying that
    the toll rose: it is another happening's."""
    if fact.extra or fact.definite or fact.recalls or fact.rule.startswith("toll") or not fact.numbered:
        return False
    alike = [each for each in sets if agree(each.of, fact.figure.of) and each.numbered and not each.vague()]
    if all(each.most() == 1 and each.noun != fact.noun for each in alike) and fact.figure.of not in _GENERIC:
        return False  # "a commander ... two gunmen"
    if not alike or any(sentence in each.sentences for each in alike):
        return False
    number = size(amounts_of(fact))
    total = sum(each.most() for each in alike)
    heard = {said for each in alike for said, _ in each.said}
    return number > total > 1 and (not origin or origin in heard)


def has_home(sets: list[Victims], fact: FigureFact, sentence: int) -> bool:
    """True where a figure speaks of one of the sets again, or of part of it."""
    return _find_home(sets, fact, sentence) is not None


def add_fact(sets: list[Victims], fact: FigureFact, sentence: int, origin: str) -> None:
    """File one figure: with the victims it speaks of again, or as new ones."""
    home = _find_home(sets, fact, sentence)
    if home is None:
        amounts = amounts_of(fact)
        names, events = set(fact.names), set(fact.event_tokens)
        said = [(origin, amounts)]
        bare = is_bare(fact)
        sets.append(
            Victims(fact.figure.of, fact.noun, names, said, [sentence], events, fact.extra, fact.numbered, bare)
        )
    else:
        _join(home, sets, fact, sentence, origin)


def _find_home(sets: list[Victims], fact: FigureFact, sentence: int) -> Victims | None:
    """The set that a figure speaks of again; None where it brings new victims."""
    number, of = size(amounts_of(fact)), fact.figure.of
    named = next((s for s in sets if _share_names(s, fact)), None)
    if named is not None:
        return named
    others = [s for s in sets if not s.events & set(fact.event_tokens)]
    if not fact.numbered and fact.figure.best is None and not fact.extra:
        others = sets  # "killed 84 people, mostly women and children"
    alike = [s for s in others if agree(s.of, of)]
    before = [s for s in alike if s.sentences[0] != sentence]
    if fact.extra:
        once = [s for s in before if s.noun == fact.noun and (s.extra or number > 1)]
        again = next((s for s in once if s.most() == number or (s.vague() and fact.figure.best is None)), None)
        left = (s for s in before if s.parts and s.most() - s.parts >= number)
        return (
            again
            or next(left, None)
            or next((s for s in before if s.absorbed and s.most() - s.absorbed >= number), None)
        )
    if fact.rule.startswith("toll"):
        return max(sets, key=lambda s: s.most(), default=None)
    if fact.recalls and alike:
        return max(alike, key=lambda s: s.most())
    if fact.definite or (fact.rule == "body" and any(s.most() >= number for s in alike)):
        fitting = [s for s in alike if s.most() >= number] or alike
        return fitting[-1] if fitting else None
    telling = sets if number >= _TELLING else others  # a headline and its lead may be parsed as one happening
    same = next((s for s in telling if s.most() == number and _repeats(s, fact, number, s in before)), None)
    if same is not None:
        return same
    vague = next(
        (s for s in alike if s.vague() and s.most() <= number and (s.of == of or s.of in _GENERIC or not s.numbered)),
        None,
    )
    if vague is not None:
        return vague
    if not fact.numbered:
        return alike[-1] if alike else None
    if fact.figure.best is None:  # "arrested a commander and detained several others" adds, later "several" repeats
        return before[-1] if before else None
    before = [s for s in before if not (_are_unlike(s.of, of) and s.most() <= number)]
    fitting = [s for s in before if s.most() - s.absorbed >= number]
    if fitting:
        return fitting[-1]
    if before and of in _GENERIC:
        return max(before, key=lambda s: s.most())
    return next((s for s in before if (s.of == of or s.of in _GENERIC) and (s.most() > 1 or s.noun == fact.noun)), None)


def _share_names(victims: Victims, fact: FigureFact) -> bool:
    """True where a name is the other's, or a part of it ("Khan" for "Asif Khan")."""
    names = set(fact.names)
    return bool(names and victims.names) and (names <= victims.names or victims.names <= names)


def _repeats(victims: Victims, fact: FigureFact, number: float, elsewhere: bool) -> bool:
    """True where an equal number speaks of the same victims: of the same people, or too large for chance."""
    bare = victims.bare or is_bare(fact)  # "One dead in a raid. One woman was killed ..."
    if number < _TELLING and _are_unlike(victims.of, fact.figure.of):
        return False
    other = number > 1 and victims.noun != fact.noun  # "two French soldiers and two Malian soldiers" are four
    return number >= _TELLING or (agree(victims.of, fact.figure.of) and (elsewhere or bare or other))


def is_bare(fact: FigureFact) -> bool:
    """True for a number without a noun ("one dead", "12 were hurt")."""
    alone = " " not in fact.figure.text or fact.head in fact.event_tokens
    return fact.figure.of == "people" and alone and fact.numbered


def _join(home: Victims, sets: list[Victims], fact: FigureFact, sentence: int, origin: str) -> None:
    """A smaller number is a part of the set, a larger one takes the place of what was said, an equal one repeats it."""
    amounts = amounts_of(fact)
    number, most = size(amounts), home.most()
    home.sentences.append(sentence)
    home.events.update(fact.event_tokens)
    home.names.update(fact.names)
    if fact.recalls and sum(s.most() for s in sets if agree(s.of, fact.figure.of)) >= number:
        return
    if (
        home.vague()
        and fact.figure.best is not None
        and fact.numbered
        and number >= 1
        and (number >= most or not home.numbered)
    ):
        home.said, home.numbered = [(origin, amounts)], True
    elif number < most:
        home.parts += 0 if fact.definite else number
        if number <= most / 2 or number == 1:  # more than half is another count of them all, not a part
            home.absorbed = max(home.absorbed, number) if fact.definite else home.absorbed + number
    elif number > most and (fact.numbered or (fact.recalls and not fact.definite)):
        _swallow(home, sets, fact, number)
        if most == 1:  # one person, then he and those with him: no other count of the same
            home.said = []
        home.said = [each for each in home.said if each[0] != origin]
        home.said.append((origin, amounts))
    elif number == most:
        home.said.append((origin, amounts))


def _swallow(home: Victims, sets: list[Victims], fact: FigureFact, number: float) -> None:
    """A total takes in the sets that it adds up."""
    others = [
        s for s in sets if s is not home and not s.events & set(fact.event_tokens) and agree(s.of, fact.figure.of)
    ]
    if others and sum(s.most() for s in others) + home.most() <= number:
        for each in others:
            home.names.update(each.names)
            home.sentences.extend(each.sentences)
            sets.remove(each)


def _are_unlike(one: str | None, other: str | None) -> bool:
    """True for fighters beside women or children, who may be among them but are not the same people."""
    return (one in _ARMED and other in _YOUNG) or (other in _ARMED and one in _YOUNG)


def agree(one: str | None, other: str | None) -> bool:
    """True where two classes may mean the same persons."""
    if one == other or one in _GENERIC or other in _GENERIC:
        return True
    if {one, other} <= _FORCES or {one, other} <= _UNARMED:
        return True
    return "militants" in (one, other) and not {one, other} & (_FORCES | _UNARMED)
