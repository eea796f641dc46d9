"""Draw claims or attributions at random from reports, to be judged by eye.

    python evaluation/draw.py claims|attributions REPORTS.jsonl[.gz] ... --seed N --count 50

One is drawn from each of `count` reports, themselves drawn at random; the same seed draws the same. Prints each with its
words in their sentence. Verdicts are kept in `evaluation/eye/` as one line each: id of the report, offsets, verdict, note;
the reports' own words are not copied there.
"""

import argparse
import random
from pathlib import Path
from typing import Any

from dateline.intake import Document, read_paths
from dateline.reading.read import Settings, read_document
from dateline.record import Attribution, Claim, Record


def draw(paths: list[Path], kind: str, seed: int, count: int) -> list[tuple[Record, Any]]:
    """`count` pairs of record and claim (or attribution), one a report."""
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated, not a secret
    documents = [
        document for document in read_paths(paths) if isinstance(document, Document) and document.report.relevant
    ]
    chance.shuffle(documents)
    drawn: list[tuple[Record, Any]] = []
    for document in documents:
        record = read_document(document, settings=Settings())
        items = record.claims if kind == "claims" else record.attributions
        if items:
            drawn.append((record, chance.choice(items)))
        if len(drawn) == count:
            break
    return drawn


def show(number: int, record: Record, item: Claim | Attribution) -> str:
    """One drawn item in a few lines."""
    text = record.report.text
    if isinstance(item, Attribution):
        start = min(span.start for span in (*item.source, *item.cue, *item.content))
        end = max(span.end for span in (*item.source, *item.cue, *item.content))
        parts = " | ".join(str([span.text for span in spans]) for spans in (item.source, item.cue, item.content))
        says = f"{parts} speaker {item.speaker} within {item.within}"
        return f"{number}. {record.report.id} {start}-{end}\n   {_around(text, start, end)}\n   {says}"
    event = item.event
    parties = f"{[f'{p.id}/{p.text}' for p in event.actors]} -> {[f'{p.id}/{p.text}' for p in event.recipients]}"
    where = [record.places[i].name for i in event.places]
    figures = [(record.figures[i].kind, record.figures[i].low) for i in event.figures]
    voices = [f"{v.name} ({v.kind}, {v.stance})" for v in item.voices]
    return (
        f"{number}. {record.report.id} {event.trigger.start}-{event.trigger.end} published {record.report.published}\n"
        f"   {_around(text, item.start, item.end)}\n"
        f"   {event.root} {event.mode} {event.acled} '{event.trigger.text}' {parties} {item.polarity} {item.certainty} {item.status}\n"
        f"   {event.from_}..{event.to} at {where} {figures} voices {voices}"
    )


def _around(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 120) : end + 100].split())


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["claims", "attributions"])
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50)
    options = parser.parse_args()
    for number, (record, item) in enumerate(draw(options.reports, options.kind, options.seed, options.count), 1):
        print(show(number, record, item))


if __name__ == "__main__":
    main()
