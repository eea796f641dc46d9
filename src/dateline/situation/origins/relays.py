"""Who relays whom?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.situation.account import Assertion
from dateline.situation.copies import Provenance
from dateline.situation.origins.origin import Relay, RelayKind
from dateline.situation.origins.telling import Telling, agency_who
from dateline.situation.origins.voice_keys import Who, voice_who


class Link(Struct, frozen=True):
    """One report in which one voice passes on another."""

    relayer: Who
    source: Who
    kind: RelayKind
    report: str
    published: str | None
    cue: str | None


def find_relays(tellings: Sequence[Telling], provenance: Provenance) -> tuple[Relay, ...]:
    """Every relayer and source once, with the first report that shows it, by its date."""
    links: dict[tuple[str, str], list[Link]] = {}
    for link in (*_cited(tellings, provenance), *_copied(tellings, provenance)):
        if link.relayer.key != link.source.key:
            links.setdefault((link.relayer.key, link.source.key), []).append(link)
    found = (_gather(sorted(held, key=_rank)) for held in links.values())
    return tuple(sorted(found, key=lambda one: (one.published is None, one.published or "", one.relayer, one.source)))


def _rank(link: Link) -> tuple[bool, bool, str, str, str]:
    return link.kind == "copies", link.published is None, link.published or "", link.report, link.cue or ""


def _gather(links: Sequence[Link]) -> Relay:
    first = links[0]
    return Relay(
        relayer=first.relayer.key,
        relayer_name=first.relayer.name,
        source=first.source.key,
        source_name=first.source.name,
        kind=first.kind,
        report=first.report,
        published=first.published,
        cue=first.cue,
        reports=len({link.report for link in links}),
    )


def _cited(tellings: Sequence[Telling], provenance: Provenance) -> Iterator[Link]:
    """From the outlet through the agency that it credits to each voice of a claim in turn."""
    for telling in tellings:
        head, teller = telling.report, telling.outlet
        if telling.credit is not None:
            agency = agency_who(telling.credit)
            yield Link(teller, agency, "credits", head.id, head.published, " ".join(telling.credit.text.split()))
            teller = agency
        for claim in telling.claims:
            yield from _chain(telling, teller, claim, provenance)


def _chain(telling: Telling, teller: Who, claim: Assertion, provenance: Provenance) -> Iterator[Link]:
    head = telling.report
    for number, voice in enumerate(claim.voices[1:], 2):
        source = telling.who if number == len(claim.voices) else voice_who(voice, head.id, provenance.bodies)
        cue = " ".join(voice.cue.text.split()) if voice.cue else None
        if source.key not in (telling.outlet.key, teller.key):
            yield Link(teller, source, "told" if voice.relation == "told" else "cites", head.id, head.published, cue)
            teller = source


def _copied(tellings: Sequence[Telling], provenance: Provenance) -> Iterator[Link]:
    """The later of two outlets that print the same words, credit nobody and cite nobody; of one day nobody knows."""
    own = {telling.report.id: telling for telling in tellings if telling.own and telling.credit is None}
    for copy in provenance.copies:
        if copy.one in own and copy.other in own:
            early, late = sorted((own[copy.one], own[copy.other]), key=lambda one: one.report.published or "9999")
            if (early.report.published or "9999") < (late.report.published or "9999"):
                yield Link(late.outlet, early.outlet, "copies", late.report.id, late.report.published, None)
