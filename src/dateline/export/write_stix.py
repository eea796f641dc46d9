"""Reports, claims, incidents and relations as one bundle of STIX 2.1."""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.export.neutral import escape_json
from dateline.export.stix_claims import stix_of_record
from dateline.export.stix_objects import Object, make_frame, make_id
from dateline.export.stix_relations import stix_of_incidents, stix_of_relations
from dateline.export.written import Options, Written, count_reasons


def write_stix(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a bundle: identities, locations, a note a claim, opinions, reports, relationships with their lifetimes.

    Ids are made from what the objects stand for and times are those of the reports, so the same archive gives the same
    bytes. Left out: "doubted" incidents, and incidents without a pair of parties ("no-pair"), which stand as notes.
    """
    seen: set[str] = set()
    kinds, reasons = Counter[str](), Counter[str]()
    out.write(f'{{"type":"bundle","id":"{make_id("bundle", "all")}","objects":['.encode())
    for one in _objects(archive):
        if isinstance(one, str):
            reasons[one] += 1
        elif one["id"] not in seen:
            out.write((b",\n" if seen else b"\n") + escape_json(msgspec.json.encode(one)))
            seen.add(one["id"])
            kinds[one["type"]] += 1
    out.write(b"\n]}\n")
    return Written(len(seen), count_reasons(kinds), count_reasons(reasons))


def _objects(archive: Archive) -> Iterator[Object | str]:
    yield from make_frame()
    for record in archive.records():
        yield from stix_of_record(record)
    yield from stix_of_incidents(archive)
    yield from stix_of_relations(archive)
