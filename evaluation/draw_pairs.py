"""Draw pairs of accounts near the decision line of joining, for judging by eye.

`python evaluation/draw_pairs.py READINGS.jsonl --seed N [--each 100] [--sure] [--show]` takes readings (JSON lines of the
contract), joins them, and draws from the pairs of accounts whose log-odds are within 2 of even: half of those that
stand in one incident, half of those that do not. No account is drawn twice, lest one happening that many tell of, or one
line that a site prints under each of its reports, makes up the sample. It prints one JSON object a pair: ids, score and
whether it is joined, in a shuffled order; with `--show` what a judge needs to see instead, without the score and without what was decided.

With `--sure` it draws from the joined pairs above the line instead, so that two draws together tell of all that is joined.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from dateline.record import Record, from_json
from dateline.situation.account import Account
from dateline.situation.joining import join_accounts, make_profile
from dateline.situation.joining.join_accounts import link_profiles
from dateline.situation.make_digest import make_digest

FAR = 0.88  # a score of 1 - near: log-odds of 2 as well
_WIDTH = 300  # letters of text shown for an account


def draw_pairs(
    records: list[Record], *, seed: int, each: int, sure: bool = False
) -> list[tuple[str, str, float, bool]]:
    """Account, account, score, joined: `each` joined and `each` rejected pairs, shuffled; the same for the same seed."""
    digests = [make_digest(record) for record in records]
    accounts = [account for digest in digests for account in digest.accounts]
    actors = {actor.id: actor for digest in digests for actor in digest.actors}
    home = {a.id: joint.id for joint in join_accounts(accounts, actors.values()) for a in joint.accounts}
    links = link_profiles({account.id: make_profile(account, actors) for account in accounts})
    near = [(*pair, link.score) for pair, link in sorted(links.items()) if (link.score > FAR) == sure]
    joined = [(*pair, True) for pair in near if home.get(pair[0], "") == home.get(pair[1], " ")]
    rejected = [(*pair, False) for pair in near if home.get(pair[0], "") != home.get(pair[1], " ")]
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated
    print_counts(len(joined), len(rejected))
    chance.shuffle(joined)
    chance.shuffle(rejected)
    drawn: list[tuple[str, str, float, bool]] = []
    seen: set[str] = set()
    for pairs in (joined,) if sure else (joined, rejected):
        enough = len(drawn) + each
        for pair in pairs:
            if len(drawn) < enough and not seen & {pair[0], pair[1]}:
                drawn.append(pair)
                seen |= {pair[0], pair[1]}
    chance.shuffle(drawn)
    return drawn


def print_counts(joined: int, rejected: int) -> None:
    """How many pairs there were to draw from, as a comment line."""
    print(f"# to draw from: {joined} joined, {rejected} rejected")


def show(number: int, one: Account, other: Account) -> Iterator[str]:
    """What a judge sees of a pair."""
    yield f"[{number}] {one.id} {other.id}"
    for account in (one, other):
        place, killed = account.place, account.killed
        where = f"{place.name} ({place.precision}, {place.admin1})" if place else "?"
        toll = f" killed {killed.low}/{killed.best}/{killed.high}" if killed else ""
        head = account.report
        yield f"  {head.published} {head.publisher} | {head.title}"
        yield f"    {account.root} {account.acled} {account.from_}..{account.to} {where}{toll} asserted={account.asserted}"
        texts = dict.fromkeys(assertion.text.replace("\n", " ") for assertion in account.assertions)
        yield f"    {' // '.join(texts)[:_WIDTH]}"


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--sure", action="store_true")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    records = list({record.report.id: record for record in map(from_json, given.readings.open("rb"))}.values())
    told = {account.id: account for record in records for account in make_digest(record).accounts}
    drawn = draw_pairs(records, seed=given.seed, each=given.each, sure=given.sure)
    for number, (one, other, score, joined) in enumerate(drawn):
        if given.show:
            print("\n".join(show(number, told[one], told[other])))
        else:
            print(json.dumps({"one": one, "other": other, "score": score, "joined": joined}))


if __name__ == "__main__":
    main()
