"""How well `timeline --days` finds the days of published timelines.

    python evaluation/score_days.py READINGS_FOLDER TIMELINES_FOLDER

READINGS_FOLDER holds `NAME.jsonl`, lines of `dateline read --json` over a war's reports; TIMELINES_FOLDER `NAME-timelines.json`,
lists of {"publisher", "timeline": [[day, [sentence ...]] ...]}. For each timeline of k days, k days are chosen from all
reports of its war between its first and last day, as published systems do; with as many chosen as true, precision, recall
and F1 of days are one number. Also printed: a chance choice's expectation, F1 without the first and last day given away,
and the mean with `level` chosen on the other wars. Does nothing where there are no timelines.
"""

import argparse
import json
from datetime import date
from pathlib import Path

import msgspec

from dateline.knowledge.day_words import load_day_weights
from dateline.record import from_json
from dateline.situation.days import DayCounts, count_incident, count_record, rank_days
from dateline.situation.joining import join_accounts
from dateline.situation.make_digest import make_digest

LEVELS = (0.0, 0.25, 0.5, 0.75, 1.0)


def count(readings: Path) -> DayCounts:
    """What the reports of one war tell of each day."""
    digests = []
    with readings.open("rb") as lines:
        digests = [make_digest(from_json(line)) for line in lines]
    accounts = [account for digest in digests for account in digest.accounts]
    actors = [actor for digest in digests for actor in digest.actors]
    counts = DayCounts()
    for incident in join_accounts(accounts, actors):
        count_incident(counts, incident)
    with readings.open("rb") as lines:
        for line in lines:
            count_record(counts, from_json(line))
    return counts


def score(counts: DayCounts, gold: set[str], *, within: bool = True, level: float | None = None) -> float:
    """F1 of as many days as `gold` has; between its first and last where `within`."""
    first, last = (min(gold), max(gold)) if within else (None, None)
    weights = load_day_weights()
    if level is not None:
        weights = msgspec.structs.replace(weights, level=level)
    chosen = {day.day for day in rank_days(counts, len(gold), first=first, last=last, weights=weights)}
    return len(chosen & gold) / len(gold)


def span(gold: set[str]) -> int:
    """Days from the first to the last."""
    return (date.fromisoformat(max(gold)) - date.fromisoformat(min(gold))).days + 1


def leave_one_out(rows: list[tuple[str, dict[float, float]]]) -> float:
    """The mean F1 with `level` chosen on the other wars."""
    chosen = []
    for war, scores in rows:
        others = [one for name, one in rows if name != war]
        best = max(LEVELS, key=lambda level: (sum(one[level] for one in others), -level))
        chosen.append(scores[best])
    return sum(chosen) / len(chosen)


def main() -> None:
    """Score all timelines and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path)
    parser.add_argument("timelines", type=Path)
    given = parser.parse_args()
    rows, plain, free = [], [], []
    for path in sorted(given.timelines.glob("*-timelines.json")):
        war = path.name.removesuffix("-timelines.json")
        counts = count(given.readings / f"{war}.jsonl")
        for one in json.loads(path.read_text("utf8")):
            gold = {day for day, _ in one["timeline"]}
            rows.append((war, {level: score(counts, gold, level=level) for level in LEVELS}))
            plain.append(score(counts, gold))
            free.append(score(counts, gold, within=False))
            chance = len(gold) / span(gold)
            print(f"{war:18} {one['publisher']:9} {len(gold):4} days  F1 {plain[-1]:.2f}  chance {chance:.2f}", end="")
            print(f"  ends not given {free[-1]:.2f}")
    if rows:
        print(f"mean F1 {sum(plain) / len(plain):.3f}; ends not given {sum(free) / len(free):.3f}", end="; ")
        print(f"level chosen on the other wars {leave_one_out(rows):.3f}")


if __name__ == "__main__":
    main()
