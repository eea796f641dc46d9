"""Numbers that count nobody's harm: money, weapons, the strength of a force, and the rest."""

from dateline.reading.how_many.number import Number
from dateline.reading.how_many.scene import Scene
from dateline.reading.how_many.whom import classify
from dateline.record import Figure, FigureKind

_REACH = 3


def read_rest(scene: Scene, number: Number) -> tuple[Figure, int] | None:
    """The figure of a number that no casualty word has claimed, with its head token; None for lengths, ages, shares."""
    money = _read_money(scene, number)
    if money is not None:
        return money
    return _read_counted(scene, number)


def _read_money(scene: Scene, number: Number) -> tuple[Figure, int] | None:
    analysis, words = scene.analysis, scene.words
    sign = analysis.lower[number.opens - 1] if number.opens else ""
    after = analysis.lemmas[number.last] if number.last < len(analysis) else ""
    unit = words.currency.get(sign) or words.currency.get(sign.lstrip("\\"))
    first, last = number.first, number.last
    if unit is None and number.first:
        unit = words.currency.get(analysis.lower[number.first - 1])
    if unit is not None:
        first = min(first, number.opens - 1)
    elif after in words.currency:
        unit, last = words.currency[after], number.last + 1
    if unit is None or (number.vague and number.low is not None and number.low < 10 and unit is None):
        return None
    return _make(scene, number, first, last, "money", unit, None), number.token


def _read_counted(scene: Scene, number: Number) -> tuple[Figure, int] | None:
    """A number before a noun: weapons, men under arms, people besieged, other things."""
    analysis, words = scene.analysis, scene.words
    head = _noun_of(scene, number)
    if head is None:
        return None
    lemma = analysis.lemmas[head]
    if lemma in words.ignored or lemma in words.currency or not (analysis.tags[head].startswith("NN")):
        return None
    if number.last < len(analysis) and (
        analysis.lemmas[number.last] in words.ignored or analysis.lower[number.last] in ("-", "/", ":")
    ):
        return None
    rule = words.units.get(lemma)
    near = [analysis.lower[kid] for kid in analysis.children[head]]
    beside = next((words.beside[word] for word in near if word in words.beside), None)
    kind: FigureKind = beside.kind if beside is not None else rule.kind if rule is not None else "other"
    unit = lemma if kind in ("weapons", "other") else "persons"
    return _make(scene, number, number.first, max(number.last, head + 1), kind, unit, classify(scene, head)), head


def _noun_of(scene: Scene, number: Number) -> int | None:
    """The noun a numeral stands with: its head, or what follows its "of"."""
    analysis = scene.analysis
    token = number.token
    of = number.last
    if of < len(analysis) and analysis.lower[of] == "of":
        noun = analysis.child(of, "pobj")
        if noun is not None:
            return noun
    for each in (number.opens, token):
        head = analysis.heads[each]
        if (
            head >= number.last
            and analysis.deps[each] in ("nummod", "amod", "det", "compound", "quantmod", "nmod")
            and head - number.last <= _REACH
        ):
            return head
    return None


def _make(scene: Scene, number: Number, first: int, last: int, kind: FigureKind, unit: str, of: str | None) -> Figure:
    analysis = scene.analysis
    start, end = analysis.starts[first], analysis.ends[last - 1]
    return Figure(
        start=start,
        end=end,
        text=analysis.text[start:end],
        kind=kind,
        low=tidy(number.low),
        best=tidy(number.best),
        high=tidy(number.high),
        unit=unit,
        approx=number.approx,
        per=find_rate(scene, last),
        of=of if unit == "persons" else None,
        whose=None,
    )


def find_rate(scene: Scene, last: int) -> str | None:
    """The period of a rate that follows: "a year", "per day", "annually"."""
    analysis, rates = scene.analysis, scene.words.rates
    following = analysis.lower[last : last + 2]
    if following and following[0] in rates and following[0].endswith("ly"):
        return rates[following[0]]
    if len(following) == 2 and following[0] in ("a", "per", "every", "each", "/"):
        return rates.get(following[1])
    return None


def tidy(value: float | None) -> float | int | None:
    """Whole numbers as int."""
    if value is None:
        return None
    return int(value) if value == int(value) else value
