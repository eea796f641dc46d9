"""Are two accounts told in the same words?"""

from collections.abc import Iterable, Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile

# Of the runs of five words of the shorter account, so many are shared where it was copied; of what its words tell
# (log-odds, see `JoiningRules.told`), so much where it is told alike. Set by reading pairs.
_WHOLE, _PART, _RUNS = 0.5, 0.25, 3
_ALIKE, _SOME, _FEW, _NONE = 0.5, 0.25, 0.1, 0.06
_LEAST, _MUCH = 8.0, 20.0
# A word is rare where fewer than one report in two hundred holds it, telling where fewer than one in thirty does.
_RARE, _TELLING = 5.3, 3.3
LONG, SENTENCE = 12, 6  # runs; a wording of twelve is no phrase that every communique begins with
_SHOWN = 4


def compare_words(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the words of two accounts say: copied, alike, hardly one in common; and names and targets that both give."""
    runs = len(one.runs & other.runs)
    part = runs / min(len(one.runs), len(other.runs)) if runs >= _RUNS else 0.0
    if part >= _PART:
        yield ("same-words" if part >= _WHOLE else "same-words-in-part"), ""
    else:
        yield from _compare_telling(one, other, rules)
    yield from _find_rare(one, other, rules)
    targets = _find_targets(one, rules) & _find_targets(other, rules)
    if targets:
        yield "same-target", ", ".join(sorted(targets)[:_SHOWN])
    names = sorted((one.names & other.names) - find_place_words(one) - find_place_words(other))
    if names:
        yield ("same-names" if len(names) > 1 else "same-name"), ", ".join(names[:_SHOWN])


def are_copies(one: Profile, other: Profile, *, runs: int = LONG) -> bool:
    """Whether two accounts are told in one wording, with so many runs in common."""
    shared = len(one.runs & other.runs)
    return shared >= runs and 2 * shared >= len(one.runs | other.runs)


def find_place_words(profile: Profile) -> frozenset[str]:
    """The words of the name of an account's place; that both say them is told by the place."""
    return profile.spot.words if profile.spot else frozenset()


def _compare_telling(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    places = find_place_words(one) | find_place_words(other)
    least = min(side.weight - rules.tells(side.words & places) for side in (one, other))
    if least < _LEAST:
        return
    shared = (one.words & other.words) - places
    part = rules.tells(shared) / least
    if part >= _FEW:
        shown = ", ".join(_rarest_first(shared, rules)[:_SHOWN])
        yield ("like-words" if part >= _ALIKE else "some-words" if part >= _SOME else "few-words"), shown
    elif part < _NONE and least >= _MUCH:
        yield "no-words", ""


def _find_rare(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """Words in common that few reports hold; where there are none, such as not many hold."""
    shared = (one.words & other.words) - find_place_words(one) - find_place_words(other)
    ranked = _rarest_first(shared, rules)
    rare = [word for word in ranked if rules.tells((word,)) >= _RARE]
    if rare:
        yield ("rare-words" if len(rare) > 1 else "rare-word"), ", ".join(rare[:_SHOWN])
    elif ranked and rules.tells(ranked[:1]) >= _TELLING:
        yield "telling-word", ranked[0]


def _find_targets(profile: Profile, rules: JoiningRules) -> set[str]:
    """What an account tells of being hit, by its singular: a market, a convoy; not where its place is called so."""
    return {rules.targets[word] for word in profile.words - find_place_words(profile) if word in rules.targets}


def _rarest_first(words: Iterable[str], rules: JoiningRules) -> list[str]:
    return sorted(words, key=lambda word: (-rules.tells((word,)), word))
