"""What joining costs, as ratios in one run: against reading, against its own growth, and an update against a rebuild.

`python benchmarks/situation.py READINGS.jsonl [--sizes 1000 4000 16000] [--add 100] [--sample 30]` takes readings (JSON
lines of the contract). It prints

- the time of the situation over the readings, as a share of the time that reading their texts takes (of a sample, by
  words, read here and now);
- the time of the situation over more and more reports, and the exponent by which it grows: reports are multiplied by
  shifting their dates and places, and their words too (telling words are spelled in a shifted alphabet), since a text
  that is printed again tells of one happening;
- the time of adding reports to the largest pile as a share of doing all of it anew, and whether both come to one answer.
"""

import argparse
import math
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from dateline.archive import Archive
from dateline.intake import Document
from dateline.knowledge.joining_rules import load_joining_rules
from dateline.record import Place, Record, from_json

_DAYS = 41  # between one copy of the reports and the next
_DEGREES = 1.7
_WORD = re.compile(r"[^\W\d_]+")
_SMALL, _LARGE = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shift(record: Record, copy: int) -> Record:
    """The record as one of another war: other days, places, ids and telling words; the same for 0."""
    if copy == 0:
        return record
    claims = tuple(
        msgspec.structs.replace(
            claim,
            id=f"{claim.id}-{copy}",
            text=respell(claim.text, copy),
            event=msgspec.structs.replace(
                claim.event, from_=move_day(claim.event.from_, copy), to=move_day(claim.event.to, copy)
            ),
        )
        for claim in record.claims
    )
    incidents = tuple(
        msgspec.structs.replace(
            one,
            id=f"{one.id}-{copy}",
            from_=move_day(one.from_, copy),
            to=move_day(one.to, copy),
            place=move_place(one.place, copy) if one.place else None,
            claims=tuple(f"{claim}-{copy}" for claim in one.claims),
            contested_by=tuple(f"{claim}-{copy}" for claim in one.contested_by),
        )
        for one in record.incidents
    )
    text = respell(record.report.text, copy)
    report = msgspec.structs.replace(
        record.report, id=f"{record.report.id}-{copy}", text=text, published=move_day(record.report.published, copy)
    )
    places = tuple(move_place(place, copy) for place in record.places)
    return msgspec.structs.replace(record, report=report, claims=claims, incidents=incidents, places=places)


def move_day(day: str | None, copy: int) -> str | None:
    """A day, some weeks later for each copy; what is no whole day stays."""
    try:
        moved = date.fromisoformat((day or "")[:10]) + timedelta(days=_DAYS * copy)
    except (ValueError, OverflowError):
        return day
    return moved.isoformat()


def move_place(place: Place, copy: int) -> Place:
    """A place of the same kind elsewhere."""
    name = f"{place.name}{copy}"
    lat = place.lat and max(-80.0, place.lat - _DEGREES * copy)
    admin1 = place.admin1 and f"{place.admin1}{copy}"
    return msgspec.structs.replace(place, name=name, lat=lat, admin1=admin1, geonames_id=None)


def respell(text: str, copy: int) -> str:
    """Telling words in an alphabet that is shifted by `copy`; lengths stay."""
    return _WORD.sub(lambda found: _respell_word(found.group(), copy), text)


@cache
def _respell_word(word: str, copy: int) -> str:
    if word.casefold() in load_joining_rules().common:
        return word
    turn = copy % 25 + 1
    table = str.maketrans(_SMALL + _LARGE, _SMALL[turn:] + _SMALL[:turn] + _LARGE[turn:] + _LARGE[:turn])
    return word.translate(table)


def multiply(records: list[Record], size: int) -> Iterator[Record]:
    """`size` reports, copy after copy."""
    for number in range(size):
        yield shift(records[number % len(records)], number // len(records))


def file_all(archive: Archive, records: Iterable[Record]) -> None:
    """File records with bytes that stand for their texts."""
    for record in records:
        name = f"{record.report.id}.txt"
        archive.add(record, Document(record.report, original=record.report.id.encode(), original_name=name))


def time_update(archive: Archive) -> float:
    """Seconds of processor time that bringing the situation up to date takes."""
    began = time.process_time()
    archive.update()
    return time.process_time() - began


def time_reading(records: list[Record], sample: int) -> float:
    """Seconds that reading all the texts would take, by the words of the first `sample`."""
    from dateline.reading.read import Settings, read_document

    some = [record.report for record in records if record.report.status == "read"][: sample + 1]
    words = [len(report.text.split()) for report in some]
    documents = [Document(report, original=b"", original_name=f"{report.id}.txt") for report in some]
    read_document(documents[0], settings=Settings())  # loads the models
    began = time.process_time()
    for document in documents[1:]:
        read_document(document, settings=Settings())
    a_word = (time.process_time() - began) / sum(words[1:])
    return a_word * sum(len(record.report.text.split()) for record in records)


def answer(archive: Archive) -> Any:
    """All incidents with the ids of their accounts."""
    return [(one.id, one.root, one.from_, [account.id for account in one.accounts]) for one in archive.incidents()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, nargs="+")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 4000, 16000])
    parser.add_argument("--add", type=int, default=100)
    parser.add_argument("--sample", type=int, default=30)
    given = parser.parse_args()
    lines = (line for path in given.readings for line in path.open("rb"))
    records = list({record.report.id: record for record in map(from_json, lines)}.values())
    folder = Path(tempfile.mkdtemp(prefix="situation-"))
    try:
        _compare_with_reading(records, folder / "real", given.sample)
        if given.sizes:
            _grow(records, folder, sorted(given.sizes), given.add)
    finally:
        shutil.rmtree(folder)


def _compare_with_reading(records: list[Record], folder: Path, sample: int) -> None:
    with Archive(folder, create=True) as archive:
        file_all(archive, records)
        seconds = time_update(archive)
    share = f", {seconds / time_reading(records, sample):.3f} of reading them" if sample else ""
    print(f"situation of {len(records)} reports: {seconds:.1f} s{share}", flush=True)


def _grow(records: list[Record], folder: Path, sizes: list[int], add: int) -> None:
    times: list[float] = []
    for size in sizes:
        with Archive(folder / str(size), create=True) as archive:
            file_all(archive, multiply(records, size))
            times.append(time_update(archive))
            print(f"situation of {size} reports: {times[-1]:.1f} s", flush=True)
            if size == sizes[-1]:
                _add(archive, records, size, add, times[-1])
        shutil.rmtree(folder / str(size))
    if len(sizes) > 1:
        exponent = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
        print(f"grows with the power {exponent:.2f} of the reports", flush=True)


def _add(archive: Archive, records: list[Record], size: int, add: int, rebuilt: float) -> None:
    file_all(archive, list(multiply(records, size + add))[size:])
    print(f"adding {add}: {time_update(archive) / rebuilt:.3f} of doing all anew", flush=True)
    piecemeal = answer(archive)
    archive.forget_situation()
    archive.update()
    print(f"the same answer: {piecemeal == answer(archive)}", flush=True)


if __name__ == "__main__":
    main()
