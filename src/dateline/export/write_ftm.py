"""Parties, reports, claims, incidents and relations as statements of FollowTheMoney."""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.export.ftm_entities import (
    state_claim,
    state_incident,
    state_party,
    state_place,
    state_relation,
    state_report,
)
from dateline.export.ftm_statement import Statement
from dateline.export.neutral import escape_json
from dateline.export.relation_parties import find_parties, name_parties
from dateline.export.told_incident import iter_told
from dateline.export.written import Options, Written, count_reasons
from dateline.record import Actor


def write_ftm(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a statement a line as JSON, as `ftm aggregate-statements` reads them; none twice.

    Reports are Articles, parties Organizations, PublicBodies and the like, claims Notes, incidents that occurred
    Events, states between parties UnknownLinks. Left out: "doubted" incidents, whose claims are there as notes.
    """
    seen: set[str] = set()
    kinds, reasons = Counter[str](), Counter[str]()
    for one in _statements(archive):
        if isinstance(one, str):
            reasons[one] += 1
        elif one.id not in seen:
            seen.add(one.id)
            kinds[one.schema] += 1
            out.write(escape_json(msgspec.json.encode(one)) + b"\n")
    return Written(len(seen), count_reasons(kinds), count_reasons(reasons))


def _statements(archive: Archive) -> Iterator[Statement | str]:
    """All statements; an actor that reports hold to be of several kinds is what the first of them says."""
    known: dict[str, Actor] = {}
    for record in archive.records():
        yield from state_report(record)
        for actor in record.actors:
            known.setdefault(actor.id, actor)
        for claim in record.claims:
            for who in (*claim.event.actors, *claim.event.recipients):
                yield from state_party(known[who.id]) if who.id in known else ()
            for index in claim.event.places:
                yield from state_place(record.places[index])
            yield from state_claim(record, claim)
    for told in iter_told(archive):
        yield from state_incident(told) if told is not None else ["doubted"]
    for relation in archive.relations():
        for number, state in enumerate(relation.states):
            for party in find_parties(state.one, state.other, name_parties(relation, state), known):
                yield from state_party(party)
            yield from state_relation(state, number)
