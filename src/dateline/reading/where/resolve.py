"""Which of the places of a name is meant: by containment, kind, focus, nearness and fame."""

from collections.abc import Sequence
from math import cos, exp, hypot, log10, radians

from dateline.knowledge.gazetteer import Entry
from dateline.reading.where.containment import lies_in
from dateline.reading.where.focus import Focus, regions_of
from dateline.reading.where.mention import Mention
from dateline.reading.where.prior import prior

_KM = 111.2
_NEAR = 150.0
# What a report's countries, provinces and districts, and a neighbour, weigh against fame (one step, ten times the
# people, is 0.8).
_REGIONS = (6.0, 10.0, 8.0)
_NEIGHBOUR = 2.5
# Where a report is says little for a hamlet, or for the other name of a town: Copenhagen in a report from New York is
# not the village there. The full weight is for towns of ten to the power of _TOWN + 1 people.
_TOWN, _OTHER_NAME = 4.0, 0.6


Groups = dict[str, tuple[list[Mention], Sequence[Entry]]]


def group_by_name(mentions: Sequence[Mention]) -> Groups:
    """Mentions of one name together, with the places the name may mean."""
    groups: Groups = {}
    for mention in mentions:
        groups.setdefault(mention.text.casefold(), ([], mention.entries))[0].append(mention)
    return groups


def resolve(groups: Groups, focus: Focus) -> None:
    """Set the `choice` of every mention; one name means one place in a report unless its container says otherwise."""
    anchors: dict[str, Entry] = {}
    for _ in range(2):
        chosen = {name: _choose(name, group, entries, focus, anchors) for name, (group, entries) in groups.items()}
        anchors = {
            name: entry for name, entry in chosen.items() if groups[name][0][0].sign > 0 and entry.lat is not None
        }
    for name, (group, entries) in groups.items():
        for mention in group:
            mention.choice = _choose_one(name, mention, entries, chosen[name], focus, anchors)


def _choose(
    name: str, group: list[Mention], entries: Sequence[Entry], focus: Focus, anchors: dict[str, Entry]
) -> Entry:
    best, worth = entries[0], -99.0
    said = [mention for mention in group if mention.within or mention.kind] or group[:1]
    for entry in entries:
        value = _context(name, entry, focus, anchors) + max(_said(mention, entry) for mention in said)
        if value > worth:
            best, worth = entry, value
    return best


def _choose_one(
    name: str, mention: Mention, entries: Sequence[Entry], usual: Entry, focus: Focus, anchors: dict[str, Entry]
) -> Entry:
    """The place of this one mention: the usual one, but where its own words say otherwise."""
    if not (mention.within or mention.kind):
        return usual
    best = max(
        entries, key=lambda entry: (_said(mention, entry) + _context(name, entry, focus, anchors), entry is usual)
    )
    return _around(mention, entries, best) or best


def _around(mention: Mention, entries: Sequence[Entry], town: Entry) -> Entry | None:
    """The division of a town's name that the town lies in, where the words say that they mean it: "Idlib province"
    beside "Idlib"."""
    if mention.kind not in ("province", "district") or town.kind != "settlement":
        return None
    return next((entry for entry in entries if entry.kind == mention.kind and lies_in(town, entry)), None)


def _said(mention: Mention, entry: Entry) -> float:
    """How well a place fits the words beside the name."""
    value = 0.0
    if mention.within:
        outer = mention.within
        places = [outer.choice] if outer.choice else outer.entries[:12]
        value += 5.0 if any(lies_in(entry, place) for place in places) else -1.0
    if mention.kind:
        value += 1.8 if mention.kind == entry.kind else -0.6
    return value


def _context(name: str, entry: Entry, focus: Focus, anchors: dict[str, Entry]) -> float:
    regions = zip(regions_of(entry), _REGIONS, strict=False)
    shared = sum(worth * focus.weight(region, name) for region, worth in regions)
    if entry.kind == "settlement" and entry.known < 1:
        shared *= min(1.0, (log10(entry.population + 10) - 1.0) / _TOWN) * (_OTHER_NAME if entry.other else 1.0)
    return prior(entry) + shared + _NEIGHBOUR * _nearness(name, entry, anchors)


def _nearness(name: str, entry: Entry, anchors: dict[str, Entry]) -> float:
    """1 beside another place of the report, falling with distance to the nearest one (in km, by 150)."""
    if entry.lat is None or entry.lon is None or entry.kind not in ("settlement", "district"):
        return 0.0
    nearest = 9999.0
    for other, place in anchors.items():
        if (
            other != name
            and place.kind in ("settlement", "district")
            and place.lat is not None
            and place.lon is not None
        ):
            nearest = min(nearest, distance(entry.lat, entry.lon, place.lat, place.lon))
    return exp(-nearest / _NEAR)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points, on a plane that touches the globe there: good to 1 % below 500 km."""
    east = (other_lon - lon + 180.0) % 360.0 - 180.0
    return _KM * hypot(other_lat - lat, east * cos(radians((lat + other_lat) / 2)))
