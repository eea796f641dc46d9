"""Where the parties of a network stand in its picture."""

from math import ceil, sqrt

from dateline.export.label import make_label, measure_label
from dateline.export.spread_boxes import spread_boxes
from dateline.situation.network.network import Network

Point = tuple[float, float]
# How far apart parties want to be that side together, and that do not.
_NEAR, _FAR = 1.0, 1.9
_DIGITS = 4


def lay_out(network: Network, width: float, height: float) -> dict[str, Point]:
    """A point in the unit square for each party: components side by side, the largest first, those that side together near.

    By Kamada and Kawai's method (1989) from a fixed start, so the same network is drawn the same; what crowds is drawn
    apart, and labels that overlap are moved. `width` and `height` are those of the picture in pixels.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(party.id for party in network.parties)
    for tie in network.ties:
        graph.add_edge(tie.one, tie.other, weight=_NEAR if tie.sign > 0 else _FAR)
    components = sorted((sorted(one) for one in networkx.connected_components(graph)), key=lambda one: (-len(one), one))
    placed = [_place(graph.subgraph(one), one) for one in components]
    packed = _pack(placed)
    sizes = {
        party.id: (max(30.0, measure_label(make_label(party.name, 30), 11) + 6), 44.0) for party in network.parties
    }
    pixels = {party: (x * width, y * height) for party, (x, y) in packed.items()}
    spread = spread_boxes(pixels, sizes)
    return _fit(spread)


def _place(graph: object, parties: list[str]) -> dict[str, Point]:
    """One component in a box of its own, of the unit square's size."""
    import networkx

    if len(parties) == 1:
        return {parties[0]: (0.5, 0.5)}
    start = networkx.circular_layout(parties)
    found = networkx.kamada_kawai_layout(graph, pos=start, weight="weight")
    across, up = ([float(found[party][axis]) for party in parties] for axis in (0, 1))
    return {party: (_loosen(float(found[party][0]), across), _loosen(float(found[party][1]), up)) for party in parties}


def _loosen(value: float, held: list[float]) -> float:
    """Where a value stands between the least and the greatest: by size and by rank alike, so that no middle is crowded."""
    value, ranked = round(value, _DIGITS), sorted(round(one, _DIGITS) for one in held)
    low, high = ranked[0], ranked[-1]
    if high - low < 1e-3:
        return 0.5
    rank = (ranked.index(value) + len(ranked) - 1 - ranked[::-1].index(value)) / 2 / (len(ranked) - 1)
    return ((value - low) / (high - low) + rank) / 2


def _fit(points: dict[str, Point]) -> dict[str, Point]:
    """The points in the unit square again."""
    lows = [min((point[axis] for point in points.values()), default=0.0) for axis in (0, 1)]
    highs = [max((point[axis] for point in points.values()), default=1.0) for axis in (0, 1)]
    return {
        party: (_share(point[0], lows[0], highs[0]), _share(point[1], lows[1], highs[1]))
        for party, point in points.items()
    }


def _share(value: float, low: float, high: float) -> float:
    return round((value - low) / (high - low), _DIGITS) if high - low > 1e-6 else 0.5


def _pack(components: list[dict[str, Point]]) -> dict[str, Point]:
    """The first component above, the others in rows beneath it; height goes by the number of parties."""
    if not components:
        return {}
    first, rest = components[0], components[1:]
    if not rest:
        return dict(first)
    columns = max(3, ceil(sqrt(len(rest) * 3)))
    rows = ceil(len(rest) / columns)
    strip = min(0.5, 0.12 * rows + 0.02)
    points = {party: (x, strip + (1 - strip) * y) for party, (x, y) in first.items()}
    for number, component in enumerate(rest):
        row, column = divmod(number, columns)
        width, height = 1 / columns, strip / rows
        for party, (x, y) in component.items():
            points[party] = (
                round((column + 0.15 + 0.7 * x) * width, _DIGITS),
                round(strip - (row + 0.75 - 0.4 * y) * height, _DIGITS),
            )
    return points
