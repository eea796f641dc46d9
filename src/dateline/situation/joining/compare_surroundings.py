"""Are two accounts told among the same things?"""

from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.compare_words import find_place_words
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile

_NONE = 0.06  # of what the words about the account that says less tell
_LEAST = 20.0  # log-odds that those words must tell together, or nothing is said
_RARE = 5.3  # as in compare_words: fewer than one report in two hundred holds such a word
_DAYS = 31  # numbers up to it are mostly days of a month
_SHOWN = 4


def compare_surroundings(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the sentences about two accounts say: nearly nothing in common, rare words, numbers that both give, and a
    rare means (gas) where the two are of different types.

    For them only what the accounts' own words do not share already is counted, and nothing that one outlet says in
    both, which has standing words of its own.
    """
    places = find_place_words(one) | find_place_words(other)
    shared = (one.around & other.around) - places
    least = min(side.near - rules.tells(side.around & places) for side in (one, other))
    if least >= _LEAST and rules.tells(shared) < _NONE * least:
        yield "other-surroundings", ""
    if not one.outlet or one.outlet != other.outlet:
        yield from _find_shared(one, other, shared, rules)


def _find_shared(one: Profile, other: Profile, shared: frozenset[str], rules: JoiningRules) -> Iterator[Finding]:
    rare = sorted(word for word in shared - (one.words & other.words) if rules.tells((word,)) >= _RARE)
    if rare:
        yield "rare-around", ", ".join(rare[:_SHOWN])
    if one.acled != other.acled:
        means = _find_means(one, rules) & _find_means(other, rules)
        if means:
            yield "rare-means-around", ", ".join(sorted(means))
    found = (one.figures & other.figures) - (one.numbers & other.numbers)
    numbers = sorted(number for number in found if number > _DAYS)
    if numbers:
        yield "number-around", ", ".join(map(str, numbers[:_SHOWN]))


def _find_means(profile: Profile, rules: JoiningRules) -> set[str]:
    """The rare types whose words stand in an account or about it."""
    return {rules.means[word] for word in profile.around | profile.words if word in rules.means}
