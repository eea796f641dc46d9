"""Are two accounts told in the same words?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile

# Of the runs of five words of the shorter account, so many are shared where it was copied; of its telling words, so
# many where it is told alike. Set by reading pairs.
_COPIED, _RUNS = 0.3, 4
_ALIKE, _SOME, _LEAST = 0.5, 0.25, 4
_SHOWN = 4


def compare_words(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the words of two accounts say: copied, alike, hardly one in common; and names that both give."""
    runs = len(one.runs & other.runs)
    if runs >= _RUNS and runs >= _COPIED * min(len(one.runs), len(other.runs)):
        yield "same-words", ""
    else:
        yield from _compare_telling(one, other)
    names = sorted(one.names & other.names)
    if names:
        yield ("same-names" if len(names) > 1 else "same-name"), ", ".join(names[:_SHOWN])


def _compare_telling(one: Profile, other: Profile) -> Iterator[Finding]:
    least = min(len(one.words), len(other.words))
    if least < _LEAST:
        return
    shared = sorted(one.words & other.words)
    part = len(shared) / least
    if part >= _ALIKE:
        yield "like-words", ", ".join(shared[:_SHOWN])
    elif part >= _SOME:
        yield "some-words", ", ".join(shared[:_SHOWN])
    elif part < 0.1:
        yield "no-words", ""
