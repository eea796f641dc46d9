"""Draw verdicts of `check` at random, to be judged by eye against the reports and the record.

    python evaluation/draw_checks.py READINGS.jsonl RECORD --years 2016,2017 --seed N --count 60

READINGS are lines of `dateline read --json`. Drawn are reports of the years that tell of dead, one verdict a report: that of
the most central happening of the report that has a death toll. Prints each with its claims, the verdict with its rows, and
the rows that came nearest. A verdict is right where the rows shown are of the happening that the report tells, and the
differences named are differences; where "missing", no row of the record is of it; where "outside", the record cannot hold
it. What dateline misread counts against it. Verdicts are kept in `evaluation/eye/check-seedN.jsonl`, one line each: id of
the happening, what dateline said, verdict, note.
"""

import argparse
import random
from pathlib import Path

from dateline.intake.event_table import read_event_table
from dateline.record import Toll, from_json
from dateline.situation.joining import join_accounts
from dateline.situation.joint_incident import JointIncident
from dateline.situation.make_digest import make_digest
from dateline.situation.record_check import Finding, check_incidents
from dateline.situation.record_check.compare_row import compare_row
from dateline.situation.record_check.estimate_chance import find_rows
from dateline.situation.record_check.row_index import RowIndex
from dateline.situation.record_check.told import lay_out


def draw(
    readings: Path, years: set[str], seed: int, count: int
) -> tuple[tuple[JointIncident, ...], list[JointIncident]]:
    """All happenings, and those that `count` reports of `years` with a death toll put first."""
    with readings.open("rb") as lines:
        digests = [make_digest(from_json(line)) for line in lines]
    accounts = [account for digest in digests for account in digest.accounts]
    actors = [actor for digest in digests for actor in digest.actors]
    incidents = join_accounts(accounts, actors)
    home = {account.id: incident for incident in incidents for account in incident.accounts}
    first: dict[str, JointIncident] = {}
    for digest in digests:
        if (digest.report.published or "")[:4] in years:
            deadly = (one.id for one in digest.accounts if one.asserted and is_deadly(one.killed) and one.id in home)
            if (central := next(deadly, None)) is not None:
                first[digest.report.id] = home[central]
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated, not a secret
    return incidents, [first[report] for report in chance.sample(sorted(first), count)]


def is_deadly(toll: Toll | None) -> bool:
    """Whether a toll tells of dead."""
    return toll is not None and any((toll.low, toll.best, toll.high))


def show(number: int, finding: Finding, index: RowIndex) -> str:
    """One verdict in some lines."""
    incident = finding.incident
    place = incident.place and f"{incident.place.name} ({incident.place.precision}, {incident.place.admin1})"
    lines = [
        f"\n#{number} {incident.id} {incident.root}/{incident.mode} {incident.from_}..{incident.to} {place}"
        f" {list(incident.actors[:5])} -> {list(incident.recipients[:5])} {incident.killed}"
    ]
    for account in incident.accounts[:3]:
        lines.append(f"   {account.report.published} {account.report.id} {account.report.title}")
        claims = [one for one in account.assertions if one.killed] or list(account.assertions)
        lines += [f"   > {one.text[:240]!r}" for one in claims[:2]]
    chance = None if finding.chance is None else round(finding.chance, 2)
    lines.append(f"   == {finding.verdict} {list(finding.differences)} {chance} {list(finding.reasons)}")
    for found in finding.rows[:3]:
        row = found.row
        lines.append(f"      {row.from_} {row.place} {row.headline[:90]!r} {list(found.reasons)}")
    if finding.verdict == "supported" and len(finding.rows) == 1:
        return "\n".join(lines)
    told = lay_out(incident)
    rows = find_rows(told, index) if told.days else ()
    nearest = sorted((compare_row(told, one) for one in rows), key=lambda fit: -fit.score)
    for fit in nearest[:5]:
        row = fit.placed.row
        sides = f"{row.side_a[0]} | {row.side_b[0] if row.side_b else ''}"
        dead = (row.killed.best, row.deaths_a, row.deaths_b, row.deaths_civilians)
        lines.append(f"        near: {row.from_} {row.place} ({row.admin1[:9]}) {sides} {dead} {row.headline[:50]!r}")
    return "\n".join(lines)


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path)
    parser.add_argument("record", type=Path)
    parser.add_argument("--years", default="2016,2017")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=60)
    given = parser.parse_args()
    table = read_event_table(given.record)
    incidents, drawn = draw(given.readings, set(given.years.split(",")), given.seed, given.count)
    index = RowIndex(table.rows)
    findings = {finding.incident.id: finding for finding in check_incidents(incidents, table.rows)}
    for number, incident in enumerate(drawn):
        print(show(number, findings[incident.id], index))


if __name__ == "__main__":
    main()
