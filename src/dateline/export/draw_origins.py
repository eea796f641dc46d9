"""Who relays whom, as a picture: origins on the left, those who pass them on to the right."""

from collections.abc import Mapping
from typing import Any

from dateline.export.chart_parts import INK, QUIET, finish, load_altair
from dateline.export.label import make_label
from dateline.export.wording import word_number
from dateline.situation.origins import Origins

# Pixels between a voice and who relays it, and between two lines.
_STEP, _LINE = 250, 34
_COLOURS = {"origin": "#b2182b", "not named": "#d95f02", "relays": "#2166ac"}
_DASHES = {"cites": [1, 0], "told": [1, 0], "credits": [6, 3], "copies": [2, 3]}


def draw_origins(origins: Origins, *, title: str = "") -> dict[str, Any]:
    """A Vega-Lite specification: a point a voice, a line from each to whom it relays, dashed where it only credits it or
    prints the same words. Raises `ExportError` (`no-pictures`)."""
    alt = load_altair()
    depths = _find_depths(origins)
    rows = _place(origins, depths)
    nodes = [_node(key, origins, depths[key], rows[key]) for key in depths]
    edges = [
        {
            "x": depths[relay.source], "y": rows[relay.source], "x2": depths[relay.relayer], "y2": rows[relay.relayer],
            "kind": relay.kind, "words": make_label(f"{relay.published or 'undated'} {relay.cue or relay.kind}", 40),
        }
        for relay in origins.relays
    ]  # fmt: skip
    widest, lowest = max(depths.values(), default=0), max(rows.values(), default=0)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.1, widest + 0.9], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[lowest + 0.6, -0.6], nice=False))
    layers = [_draw_edges(alt, x, y), *_draw_nodes(alt, x, y)]
    counts = f"{word_number(origins.reports, 'report')}, {word_number(origins.outlets, 'outlet')}"
    notes = [f"{counts}, {word_number(origins.independent, 'independent origin')}"]
    size = {"width": _STEP * (widest + 1), "height": _LINE * (lowest + 1)}
    return finish(alt, layers, {"nodes": nodes, "edges": edges}, title, notes, **size)


def _draw_edges(alt: Any, x: Any, y: Any) -> Any:
    dashes = alt.Scale(domain=list(_DASHES), range=list(_DASHES.values()))
    return (
        alt.Chart(alt.NamedData("edges"))
        .mark_rule(color=QUIET, strokeWidth=1.2)
        .encode(x=x, y=y, x2="x2:Q", y2="y2:Q", strokeDash=alt.StrokeDash("kind:N", scale=dashes, title="relays"))
    )


def _draw_nodes(alt: Any, x: Any, y: Any) -> list[Any]:
    base = alt.Chart(alt.NamedData("nodes")).encode(x=x, y=y)
    colours = alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values()))
    colour = alt.Color("kind:N", scale=colours, title="voices")
    points = base.mark_point(size=90, filled=True, opacity=1).encode(color=colour, description="name:N")
    names = base.mark_text(align="left", dx=9, dy=-5, color=INK, fontSize=12).encode(text="name:N")
    facts = base.mark_text(align="left", dx=9, dy=8, color=QUIET, fontSize=10).encode(text="facts:N")
    return [points, names, facts]


def _find_depths(origins: Origins) -> dict[str, int]:
    """How many steps each voice is from the origins it relays, the most that any way takes."""
    depths = {origin.voices[0]: 0 for origin in origins.origins}
    depths |= {key: 0 for relay in origins.relays for key in (relay.source, relay.relayer)}
    for _ in depths:  # no way without a ring is longer
        moved = False
        for relay in origins.relays:
            if depths[relay.relayer] <= depths[relay.source] < len(depths) - 1:
                depths[relay.relayer] = depths[relay.source] + 1
                moved = True
        if not moved:
            return depths
    # Around a ring there is no order: what is left is drawn by its first way.
    ranks = {depth: rank for rank, depth in enumerate(sorted(set(depths.values())))}
    return {key: ranks[depth] for key, depth in depths.items()}


def _place(origins: Origins, depths: Mapping[str, int]) -> dict[str, float]:
    """A line for each voice: relayers at the mean of their sources, then apart."""
    rows: dict[str, float] = {}
    for depth in sorted(set(depths.values())):
        keys = [key for key in depths if depths[key] == depth]
        wanted = {
            key: _mean([rows[r.source] for r in origins.relays if r.relayer == key and r.source in rows])
            for key in keys
        }
        last = -1.0
        for key in sorted(keys, key=lambda key: (wanted[key], key)):
            last = max(last + 1, wanted[key])
            rows[key] = last
    return rows


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _node(key: str, origins: Origins, depth: int, row: float) -> dict[str, Any]:
    held = next((origin for origin in origins.origins if key in origin.voices), None)
    names = {relay.source: relay.source_name for relay in origins.relays}
    names |= {relay.relayer: relay.relayer_name for relay in origins.relays}
    name = names.get(key) or (held.name if held else key)
    facts = f"{held.kind}, {word_number(len(held.reports), 'report')}" if held else ""
    kind = "relays" if held is None else "origin" if held.named else "not named"
    return {"x": depth, "y": row, "name": make_label(name, 34), "facts": make_label(facts, 40), "kind": kind}
