"""Numbers in digits and words, ranges, and the words that bound them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from dateline.knowledge.figure_words import FigureWords, Says, Vague
from dateline.reading.language import Analysis

_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,6})?|\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?")
_RANGE = re.compile(r"(\d{1,9})[-–](\d{1,9})")
_DASHES = frozenset({"-", "–", "—", "/"})
_REACH = 4  # the longest bound in the list has four words


class Number(Struct, frozen=True):
    """A quantity in the text: tokens `first` to `last` (excluded) and low, best, high as design.md codes them.

    `token` is its last numeral, from which the syntax is read; `opens` the token of the numeral itself, without bounds.
    """

    first: int
    last: int
    token: int
    opens: int
    low: float | None
    best: float | None
    high: float | None
    approx: bool
    vague: bool


def read_number(analysis: Analysis, token: int, words: FigureWords) -> Number | None:
    """The quantity whose numeral begins at `token`; None where no number begins there."""
    lower = analysis.lower
    word = lower[token]
    found = _RANGE.fullmatch(word)
    if found:
        low, high = float(found[1]), float(found[2])
        return _bounded(analysis, token, token + 1, (low, None, high) if low < high else (low, low, low), False, words)
    rule = words.vague.get(word)
    if rule is not None and not (rule.of_only and not _of_plural(analysis, token)):
        if _is_no_count(analysis, token, rule):
            return None
        return _read_vague(analysis, token, words)
    value, last = _read_value(lower, token, words)
    if value is None:
        return None
    other, end = _second(lower, last, words, token)
    if other is not None and other > value:
        return _bounded(analysis, token, end, (value, None, other), False, words)
    return _bounded(analysis, token, last, (value, value, value), False, words)


def _is_no_count(analysis: Analysis, token: int, rule: Vague) -> bool:
    """True for "some sort of", "how many", "some soldier", and for "few" that is not "a few"."""
    before = analysis.lower[token - 1] if token else ""
    following = analysis.lower[token + 1] if token + 1 < len(analysis) else ""
    if before in rule.unless_after or following in rule.unless_before or (rule.after and before not in rule.after):
        return True
    head = analysis.heads[token]
    return not rule.singular and head > token and analysis.tags[head] in ("NN", "NNP")


def _of_plural(analysis: Analysis, token: int) -> bool:
    before = token - 2 if token and analysis.tags[token - 1] == "JJ" else token - 1
    return analysis.lower[max(0, before) : before + 1] in (["a"], ["any"]) and analysis.lower[
        token + 1 : token + 2
    ] == ["of"]


def _read_vague(analysis: Analysis, token: int, words: FigureWords) -> Number | None:
    """ "dozens", "several hundred", "tens of thousands", "a couple of dozen", "no"."""
    lower = analysis.lower
    rule = words.vague[lower[token]]
    value, last = rule.low, token + 1
    after = last + 1 if lower[last : last + 1] == ["of"] else last
    following = lower[after] if after < len(lower) else ""
    scale = words.scales.get(following) or (
        words.vague[following].low if following in ("thousands", "millions", "hundreds") else 0
    )
    if scale >= 10 and not rule.exact:
        value, last = value * scale, after + 1
    elif rule.of_plural and after == last:
        return None
    elif rule.exact and not value and following == "one":
        last += 1
    elif words.values.get(following) or following[:1].isdigit():
        return None  # "some 40", "both 2": the number itself is read
    first = token - 1 if lower[token - 1 : token] in (["a"], ["the"]) else token
    amounts: tuple[float, float | None, float | None] = (value, value, value) if rule.exact else (value, None, None)
    return Number(first, last, last - 1, token, amounts[0], amounts[1], amounts[2], False, not rule.exact)


def _read_value(lower: Sequence[str], token: int, words: FigureWords) -> tuple[float | None, int]:
    """The value of the numeral words that begin at `token`, and the token after them."""
    total = current = 0.0
    seen, at, length = False, token, len(lower)
    while at < length:
        word = lower[at]
        value = words.values.get(word)
        if value is None and _DIGITS.fullmatch(word):
            value = float(word.replace(",", ""))
            if seen:
                break
        scale = words.scales.get(word)
        if value is not None:
            if (
                seen
                and lower[at - 1] not in ("-", "and")
                and not ((current % 100 == 0 and current >= 100) or _tens(current, value))
            ):
                break
            current += value
        elif scale is not None and (seen or lower[at - 1 : at] == ["a"] or word == "dozen"):
            current = max(current, 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif word in ("-", "and", "a") and seen and _joins(lower, at, words):
            pass
        else:
            break
        seen, at = True, at + 1
    return (total + current, at) if seen else (None, token)


def _tens(current: float, value: float) -> bool:
    return current >= 20 and current % 10 == 0 and value < 10


def _joins(lower: Sequence[str], at: int, words: FigureWords) -> bool:
    """True for the hyphen of "twenty-one", the "and" of "one hundred and five", the "a" of "half a million"."""
    before, after = lower[at - 1], lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] == "a":
        return before == "half" and after in words.scales
    if lower[at] == "-":
        return _tens(words.values.get(before, 0.0), words.values.get(after, 10.0))
    return before in words.scales and words.values.get(after, 100.0) < 100


def _second(lower: Sequence[str], last: int, words: FigureWords, first: int) -> tuple[float | None, int]:
    """The upper end of a range: "10 to 15", "10-15", "two or three", "between 10 and 15"."""
    link = lower[last] if last < len(lower) else ""
    between = "between" in lower[max(0, first - 1) : first] or lower[max(0, first - 2) : first] == ["anywhere", "from"]
    if link in ("to", "or") or link in _DASHES or (link == "and" and between):
        value, end = _read_value(lower, last + 1, words)
        return value, end
    return None, last


def _bounded(
    analysis: Analysis,
    token: int,
    last: int,
    amounts: tuple[float | None, float | None, float | None],
    vague: bool,
    words: FigureWords,
) -> Number:
    """The number with the bounds that stand before and after it."""
    lower = analysis.lower
    first, end, token_at, approx = token, last, last - 1, False
    low, best, high = amounts
    if lower[max(0, first - 1) : first] == ["a"] and (lower[token] in words.scales):
        first -= 1
    if lower[max(0, first - 1) : first] in (["between"], ["from"]) and best is None:
        first -= 1
    says: list[Says] = []
    for _ in range(2):  # "at least some 40"
        size, said = _phrase_before(lower, first, words)
        if said is None:
            break
        first -= size
        says.append(said)
    for size in (2, 1):
        said = words.after.get(tuple(lower[end : end + size]))
        if said is not None:
            end += size
            says.append(said)
            break
    if best is not None:
        approx = "approx" in says
        if "low" in says:
            high = None
        elif "high" in says:
            low = None
    return Number(first, end, token_at, token, low, best, high, approx, vague)


def _phrase_before(lower: Sequence[str], first: int, words: FigureWords) -> tuple[int, Says | None]:
    for size in range(min(_REACH, first), 0, -1):
        said = words.before.get(tuple(lower[first - size : first]))
        if said is not None:
            return (size, said) if said != "exact" or size > 1 else (0, None)
    return 0, None
