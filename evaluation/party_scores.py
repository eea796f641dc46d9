"""Whether words lead to the right party: our own sentences with the party that each of their words names.

python evaluation/party_scores.py             print how many of the words are right
python evaluation/party_scores.py --misses    and show those that are not
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold" / "parties.toml"


def score_parties() -> tuple[dict[str, float], list[str]]:
    """`parties`, the share of gold words that lead to the party meant, or to none where none is; and the misses."""
    judged = [miss for sentence in tomllib.loads(GOLD.read_text("utf8"))["sentence"] for miss in judge(sentence)]
    misses = [miss for miss in judged if miss]
    return {"parties": round(1 - len(misses) / len(judged), 3)}, misses


def judge(sentence: dict[str, Any]) -> Iterator[str]:
    """For each word of a gold sentence what is wrong with its party; "" where it is right."""
    from dateline.intake import read_text
    from dateline.reading.read import Settings, find_answers

    answers = find_answers(read_text(sentence["text"], published=sentence["published"]), Settings())
    words = answers.analysis.words
    for word, wanted in sentence["heads"].items():
        head = max(token for token, name in enumerate(words) if name.split(" ")[-1] == word)
        party = answers.cast.parties.get(head)
        read = "+".join(party.actors) if party else ""
        yield "" if read == wanted else f"{sentence['text']}: {word!r}: want {wanted or 'none'}, read {read or 'none'}"


def main() -> int:
    """Print the figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    figures, misses = score_parties()
    print(f"{'parties':16} {figures['parties']:.3f}")
    if options.misses:
        print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
