"""How well mentions of the same party are put together: B-cubed over our own gold of actors.

python evaluation/actor_scores.py             print precision, recall and F1
python evaluation/actor_scores.py --misses    and show every mention that is in a wrong group or in none
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

GOLD = Path(__file__).parent / "gold" / "actors.toml"


class Mention(NamedTuple):
    """One gold mention: its words and place, whom it names by gold, and whom by the reading (empty where not found)."""

    report: str
    words: str
    start: int
    gold: frozenset[str]
    read: frozenset[str]


def score_actors() -> tuple[dict[str, float], list[str]]:
    """`actors_found`, `actors_precision`, `actors_recall` and `actors_b3` (F1) over all mentions, and the misses.

    B-cubed (Bagga and Baldwin 1998), in its form for mentions that name two parties at once ("both sides"; Amigó et al.
    2009). A mention that the reading does not have is a group of its own. Groups do not reach beyond their report.
    """
    reports = [read_mentions(report) for report in tomllib.loads(GOLD.read_text("utf8"))["report"]]
    precision, recall, misses = [], [], []
    for mentions in reports:
        for mention in mentions:
            one, other = _score(mention, mentions)
            precision.append(one)
            recall.append(other)
            if min(one, other) < 1:
                misses.append(_word_miss(mention, one, other))
    everyone = [mention for mentions in reports for mention in mentions]
    figures = {
        "actors_found": _mean(any(not one.startswith("?") for one in mention.read) for mention in everyone),
        "actors_precision": _mean(precision),
        "actors_recall": _mean(recall),
    }
    together = figures["actors_precision"] + figures["actors_recall"]
    figures["actors_b3"] = 2 * figures["actors_precision"] * figures["actors_recall"] / together
    return {name: round(value, 3) for name, value in figures.items()}, misses


def read_mentions(report: dict[str, Any]) -> list[Mention]:
    """The gold mentions of one report, each with the party that the reading sees there.

    A party of the reading is at a mention where its head word stands within it; of several the one whose words fit best.
    """
    from dateline.intake import read_text
    from dateline.reading.read import Settings, find_answers

    text = report["text"]
    document = read_text(text, published=report["published"], publisher=report["publisher"])
    answers = find_answers(document, Settings())
    starts, ends = answers.analysis.starts, answers.analysis.ends
    found = []
    for words, number, label in report["mentions"]:
        start = _place(text, words, number)
        end = start + len(words)
        inside = [party for head, party in answers.cast.parties.items() if start <= starts[head] and ends[head] <= end]
        best = min(
            inside, key=lambda p: (abs(starts[p.first] - start) + abs(ends[p.last - 1] - end), -p.head), default=None
        )
        ids = (best.person,) if best and best.person else best.actors if best else (f"?{start}",)
        found.append(Mention(report["id"], words, start, frozenset(label.split("+")), frozenset(ids)))
    return found


def _place(text: str, words: str, number: int) -> int:
    """Where the occurrence of `words` with this number, from 1, begins."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return start


def _score(mention: Mention, mentions: list[Mention]) -> tuple[float, float]:
    """Precision and recall of one mention: of those it is put with, how many belong with it, and the reverse."""
    precision, recall = [], []
    for other in mentions:
        read, gold = len(mention.read & other.read), len(mention.gold & other.gold)
        if read:
            precision.append(min(read, gold) / read)
        if gold:
            recall.append(min(read, gold) / gold)
    return _mean(precision), _mean(recall)


def _mean(values: Iterable[float]) -> float:
    held = list(values)
    return sum(held) / len(held)


def _word_miss(mention: Mention, precision: float, recall: float) -> str:
    read = ", ".join(sorted(mention.read))
    gold = ", ".join(sorted(mention.gold))
    where = f"{mention.report}: {mention.words!r} at {mention.start}"
    return f"{where}: want {gold}, read {read} (precision {precision:.2f}, recall {recall:.2f})"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    figures, misses = score_actors()
    for name, value in figures.items():
        print(f"{name:16} {value:.3f}")
    if options.misses:
        print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
