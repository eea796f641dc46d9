"""Reports that seem to bear each other out and do not."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.situation.origins.origin import Circle, Origin, Relay

# So many reports of so many outlets that all lead back to one unnamed voice look like support and are none.
_REPORTS, _OUTLETS = 3, 2


def find_circles(origins: Sequence[Origin], relays: Sequence[Relay]) -> tuple[Circle, ...]:
    """Voices that cite each other, directly or around a ring, and unnamed voices on which several outlets rest."""
    return (*_rings(relays), *_unnamed(origins))


def _rings(relays: Sequence[Relay]) -> Iterator[Circle]:
    cited = [relay for relay in relays if relay.kind != "copies"]
    names = {relay.relayer: relay.relayer_name for relay in cited} | {
        relay.source: relay.source_name for relay in cited
    }
    sources: dict[str, set[str]] = {key: set() for key in names}
    for relay in cited:
        sources[relay.relayer].add(relay.source)
    reach = {key: _reach(key, sources) for key in sorted(sources)}
    seen: set[str] = set()
    for key in sorted(reach):
        ring = {other for other in reach[key] if key in reach[other]}
        if ring and key not in seen:
            seen |= ring
            reports = dict.fromkeys(one.report for one in cited if {one.relayer, one.source} <= ring)
            yield Circle("outlets that cite each other", tuple(names[one] for one in sorted(ring)), tuple(reports))


def _reach(key: str, sources: Mapping[str, set[str]]) -> set[str]:
    """All whom a voice rests on, itself too where that leads back to it."""
    found: set[str] = set()
    left = list(sources[key])
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += sources[one]
    return found


def _unnamed(origins: Sequence[Origin]) -> Iterator[Circle]:
    for origin in origins:
        if not origin.named and len(origin.reports) >= _REPORTS and len(origin.outlets) >= _OUTLETS:
            yield Circle("one unnamed voice", (origin.name,), origin.reports)
