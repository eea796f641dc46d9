"""Measure copies against a plain count, and draw further ones to be judged by eye.

    python evaluation/draw_copies.py REPORTS.jsonl[.gz] ... --seed N --count 40 [--ids]

Counts by brute force the pairs of reports that share at least a fifth of their five-word sequences (Jaccard) and how many of
them `find_copies` finds. Then prints `count` of the other pairs it finds, drawn at random, with the words they share; the
same seed draws the same. `--ids` prints ids alone. Verdicts are kept in `evaluation/eye/`, without the words.
"""

import argparse
import random
import re
from collections import Counter
from itertools import combinations
from pathlib import Path

from dateline.intake import Document, read_paths
from dateline.situation.copies import Copy, find_copies

_WORD = re.compile(r"\w+")


def count_plainly(texts: dict[str, str]) -> dict[tuple[str, str], float]:
    """Jaccard of the five-word sequences of every pair that shares one."""
    sequences: dict[str, set[tuple[str, ...]]] = {}
    for one, text in texts.items():
        words = [word.casefold() for word in _WORD.findall(text)]
        sequences[one] = {tuple(words[at : at + 5]) for at in range(len(words) - 4)}
    holders: dict[tuple[str, ...], list[str]] = {}
    for one in sorted(sequences):
        for sequence in sequences[one]:
            holders.setdefault(sequence, []).append(one)
    shared = Counter(pair for held in holders.values() for pair in combinations(held, 2))
    return {(a, b): n / (len(sequences[a]) + len(sequences[b]) - n) for (a, b), n in shared.items()}


def show(number: int, copy: Copy, documents: dict[str, Document]) -> str:
    """A pair with the words it shares."""
    heads = [documents[one].report for one in (copy.one, copy.other)]
    lines = [f"{number}. " + " | ".join(f"{one.id} {one.publisher} {one.published}" for one in heads)]
    lines[0] += f" jaccard {copy.jaccard}"
    for passage in copy.passages:
        stock = " stock" if passage.stock else ""
        words = " ".join(heads[0].text[passage.start : passage.end].split())
        lines.append(f"   {passage.words} words{stock}: {words[:300]}")
    return "\n".join(lines)


def main() -> None:
    """Count, draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--ids", action="store_true")
    options = parser.parse_args()
    documents = {one.report.id: one for one in read_paths(options.reports) if isinstance(one, Document)}
    plain = count_plainly({one: document.report.text for one, document in documents.items()})
    wanted = {pair for pair, jaccard in plain.items() if jaccard >= 0.2}
    texts = {one: (document.report.text, document.report.published) for one, document in documents.items()}
    copies = {(copy.one, copy.other): copy for copy in find_copies(texts)}
    print(f"{len(wanted & set(copies))} of {len(wanted)} pairs found; {len(set(copies) - wanted)} further")
    further = [copies[pair] for pair in sorted(set(copies) - wanted)]
    random.Random(options.seed).shuffle(further)  # noqa: S311 - a draw that can be repeated, not a secret
    for number, copy in enumerate(further[: options.count], 1):
        print(f"{copy.one} {copy.other}" if options.ids else show(number, copy, documents))


if __name__ == "__main__":
    main()
