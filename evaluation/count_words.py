"""Count in how many reports each word stands, for knowledge/joining/frequency.toml.

`python evaluation/count_words.py READINGS.jsonl ... > frequency.toml` takes readings (JSON lines of the contract) of wars
other than those that joining is judged on, and counts the words of what their accounts claim: a word that few reports hold
tells more of which happening is meant. Words are put into classes, each of twice as many reports as the one before.
"""

import argparse
from collections import Counter
from pathlib import Path

from dateline.record import from_json
from dateline.situation.joining.profile import find_words
from dateline.situation.make_digest import make_digest

LEAST = 10  # reports; a word in fewer is rare
_SOURCE = "counted by evaluation/count_words.py in reports of Libya 2011, Egypt 2011, Iraq 2005, Syria 2011-12, an Iranian daily"
_LETTERS = 3  # as profiles take words


def count_words(paths: list[Path]) -> tuple[int, Counter[str]]:
    """How many reports there are, and how many hold each word in what they claim."""
    held: dict[str, set[str]] = {}
    for path in paths:
        for line in path.open("rb"):
            digest = make_digest(from_json(line))
            texts = (one.text for account in digest.accounts for one in account.assertions)
            held[digest.report.id] = {word.casefold() for text in texts for word in find_words(text)}
    counts = Counter(word for words in held.values() for word in words)
    kept = {word: count for word, count in counts.items() if len(word) >= _LETTERS and not word.isdigit()}
    return len(held), Counter({word: count for word, count in kept.items() if count >= LEAST})


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, nargs="+")
    reports, counts = count_words(parser.parse_args().readings)
    print(
        "# In how many reports a word stands, by classes of `from` reports and more; a word of no class stands in fewer."
    )
    print(f"reports = {reports}")
    print(f'source = "{_SOURCE}"\n')
    least = LEAST
    while least <= reports:
        words = sorted(word for word, count in counts.items() if least <= count < 2 * least)
        if words:
            print(f'[[class]]\nfrom = {least}\nwords = """\n{" ".join(words)}\n"""\n')
        least *= 2


if __name__ == "__main__":
    main()
