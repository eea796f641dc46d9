"""Draw contradictions at random from readings, to be judged by eye.

    python evaluation/draw_contradictions.py READINGS.jsonl ... --seed N --count 50 [--kinds denied,toll] [--updates] [--ids]

READINGS hold one record a line, as `dateline read --json` prints them; each file is joined by itself, as one archive would
be. The same seed draws the same. Prints each with both claims, their values and voices; `--ids` prints report and claim ids
alone. Verdicts are kept in `evaluation/eye/`, without the words.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dateline.record import from_json
from dateline.situation.contradictions import Contradiction, Told, drop_repeated, find_between, find_contradictions
from dateline.situation.copies import Body, find_bodies
from dateline.situation.digest import Digest
from dateline.situation.joining import join_accounts
from dateline.situation.make_digest import make_digest


def find_all(path: Path, *, updates: bool) -> Iterator[Contradiction]:
    """The contradictions that the readings of a file tell of: within happenings, and of denials beside them."""
    digests: list[Digest] = []
    bodies: list[Body] = []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            record = from_json(line)
            digests.append(make_digest(record))
            bodies += find_bodies(record)
    accounts = [account for digest in digests for account in digest.accounts]
    of: dict[str, list[Body]] = {}
    for body in bodies:
        of.setdefault(body.report, []).append(body)
    incidents = join_accounts(accounts, (actor for digest in digests for actor in digest.actors))
    for incident in incidents:
        reports = {account.report.id for account in incident.accounts}
        cited = [body for report in sorted(reports) for body in of.get(report, [])]
        yield from find_contradictions(incident, cited, updates=updates)
    yield from find_between(incidents, [account for account in accounts if not account.asserted])


def show(number: int, one: Contradiction) -> str:
    """Both sides in a few lines."""
    return "\n".join([f"{number}. {one.kind}: {one.reason}", _show(one.one), _show(one.other)])


def _show(told: Told) -> str:
    voices = " > ".join(voice.name for voice in told.voices)
    head = f"{told.report.publisher} {told.report.published} {told.report.id} {told.start}-{told.end}"
    return f"   <{told.value}> [{head}] {voices}\n      {' '.join(told.text.split())[:400]}"


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--kinds", default="denied,truce,toll,perpetrator,day,place")
    parser.add_argument("--updates", action="store_true")
    parser.add_argument("--ids", action="store_true")
    options = parser.parse_args()
    found = [one for path in options.readings for one in drop_repeated(find_all(path, updates=options.updates))]
    print(dict(sorted(Counter(one.kind for one in found).items())))
    found = [one for one in found if one.kind in options.kinds.split(",")]
    random.Random(options.seed).shuffle(found)  # noqa: S311 - a draw that can be repeated, not a secret
    for number, one in enumerate(found[: options.count], 1):
        ids = f"{one.kind} {one.one.report.id} {one.one.claim} {one.other.report.id} {one.other.claim}"
        print(ids if options.ids else show(number, one))


if __name__ == "__main__":
    main()
