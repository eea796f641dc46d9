"""Are two accounts told in the same words?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile

# Of the runs of five words of the shorter account, so many are shared where it was copied; of its telling words, so
# many where it is told alike. Set by reading pairs.
_WHOLE, _PART, _RUNS = 0.5, 0.25, 3
_ALIKE, _SOME, _LEAST = 0.5, 0.25, 4
_FEW, _MANY = 0.1, 7
LONG, SENTENCE = 12, 6  # runs; a wording of twelve is no phrase that every communique begins with
_SHOWN = 4


def compare_words(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the words of two accounts say: copied, alike, hardly one in common; and names that both give."""
    runs = len(one.runs & other.runs)
    part = runs / min(len(one.runs), len(other.runs)) if runs >= _RUNS else 0.0
    if part >= _PART:
        yield ("same-words" if part >= _WHOLE else "same-words-in-part"), ""
    else:
        yield from _compare_telling(one, other)
    names = sorted((one.names & other.names) - _place_words(one) - _place_words(other))
    if names:
        yield ("same-names" if len(names) > 1 else "same-name"), ", ".join(names[:_SHOWN])


def are_copies(one: Profile, other: Profile, *, runs: int = LONG) -> bool:
    """Whether two accounts are told in one wording, with so many runs in common."""
    shared = len(one.runs & other.runs)
    return shared >= runs and 2 * shared >= len(one.runs | other.runs)


def _place_words(profile: Profile) -> frozenset[str]:
    return profile.spot.words if profile.spot else frozenset()


def _compare_telling(one: Profile, other: Profile) -> Iterator[Finding]:
    least = min(len(one.words), len(other.words))
    if least < _LEAST and not (least > 1 and one.words == other.words):
        return
    shared = sorted(one.words & other.words)
    part = len(shared) / least
    if part >= _ALIKE:
        yield "like-words", ", ".join(shared[:_SHOWN])
    elif part >= _SOME:
        yield "some-words", ", ".join(shared[:_SHOWN])
    elif part < _FEW and least >= _MANY:
        yield "no-words", ""
