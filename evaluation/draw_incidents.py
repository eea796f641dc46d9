"""Draw incidents at random from reports, each to be judged by eye in five parts against its report.

    python evaluation/draw_incidents.py REPORTS.jsonl[.gz] ... --seed N --count 30

Reports are drawn evenly over the files given, and one incident from each of `count` reports; the same seed draws the same.
Prints each incident with the words of its claims in their sentences. A part is right where the report says so: type (the
happening is of this type and took place), place (the most exact that the report gives), interval, figures (killed, wounded,
captured of this happening and no other), parties. A part that the report leaves open is right where the incident leaves it
open. Verdicts are kept in `evaluation/eye/` as one line each: id of the report, offset of the incident's first trigger, each
part with right or wrong, and why; the reports' own words are not copied there.
"""

import argparse
import random
from pathlib import Path

from dateline.intake import Document, read_paths
from dateline.reading.read import Settings, read_document
from dateline.record import Claim, Incident, Record, Toll

_BEFORE, _AFTER = 200, 260  # characters printed around a trigger


def draw(paths: list[Path], seed: int, count: int) -> list[tuple[Record, Incident]]:
    """`count` pairs of record and incident, one a report, the files taking turns."""
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated, not a secret
    piles = [_relevant(path) for path in paths]
    for pile in piles:
        chance.shuffle(pile)
    drawn: list[tuple[Record, Incident]] = []
    while any(piles) and len(drawn) < count:
        for pile in piles:
            found = _next(pile, chance)
            if found is not None and len(drawn) < count:
                drawn.append(found)
    return drawn


def _relevant(path: Path) -> list[Document]:
    return [each for each in read_paths([path]) if isinstance(each, Document) and each.report.relevant]


def _next(pile: list[Document], chance: random.Random) -> tuple[Record, Incident] | None:
    while pile:
        record = read_document(pile.pop(), settings=Settings())
        if record.incidents:
            return record, chance.choice(record.incidents)
    return None


def show(number: int, record: Record, incident: Incident) -> str:
    """One drawn incident in a few lines, with the words of its claims."""
    claims = {claim.id: claim for claim in record.claims}
    told = [claims[each] for each in incident.claims]
    place = incident.place
    where = place and f"{place.name} ({place.precision}, {place.admin1}, {place.country})"
    tolls = " ".join(f"{kind} {_say(getattr(incident, kind))}" for kind in ("killed", "wounded", "captured"))
    head = f"{number}. {record.report.id} {told[0].event.trigger.start} published {record.report.published}"
    title = " ".join((record.report.title or record.report.text[:100]).split())
    what = f"{incident.root} {incident.mode} {incident.acled}: {incident.actors} -> {incident.recipients}"
    lines = [head, f"   {title}", f"   {what}", f"   {incident.from_}..{incident.to} at {where}; {tolls}"]
    return "\n".join([*lines, *(f"   - {_around(record.report.text, claim)}" for claim in told[:6])])


def _say(toll: Toll | None) -> str:
    return "-" if toll is None else f"{toll.low},{toll.best},{toll.high}"


def _around(text: str, claim: Claim) -> str:
    start, end = claim.event.trigger.start, claim.event.trigger.end
    marked = f"{text[max(0, start - _BEFORE) : start]}[[{text[start:end]}]]{text[end : end + _AFTER]}"
    return " ".join(marked.split())


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    options = parser.parse_args()
    for number, (record, incident) in enumerate(draw(options.reports, options.seed, options.count), 1):
        print(show(number, record, incident))


if __name__ == "__main__":
    main()
