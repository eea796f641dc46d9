"""The signed network as a picture."""

from typing import Any

from dateline.errors import ExportError
from dateline.export.chart_parts import INK, finish, load_altair
from dateline.export.label import make_label
from dateline.export.network_layout import Point, lay_out
from dateline.export.show_network import name_bloc, word_balance
from dateline.export.word_relation import word_share
from dateline.situation.network.network import Network, Tie

_WIDTH, _HEIGHT = 820.0, 640.0
# Signs are told by line first; colours are apart for the colour-blind too (Okabe and Ito 2008).
_SIGNS = {"side together": ("#0072b2", [1, 0]), "against each other": ("#d55e00", [6, 4])}
_GROUNDS = ("#e8eef4", "#fbe9dc", "#eaf3e6", "#f3e8f3", "#f6f2da", "#e6f2f2")
_MOST_PARTIES = 60


def draw_network(network: Network, *, title: str | None = None) -> dict[str, Any]:
    """The network as a Vega-Lite specification: parties with the letter of their bloc, ties as lines.

    A whole line joins parties that side together, a broken one those that stand against each other, whatever the colour;
    the surer, the thicker. Of more than 60 parties those with the weightiest ties are drawn. Raises `ExportError`
    (`no-pictures`, `nothing-to-draw`).
    """
    alt = load_altair()
    if not network.parties:
        raise ExportError("nothing-to-draw", f"no tie stands on {network.date}; give another day")
    drawn = _choose(network)
    points = lay_out(drawn, _WIDTH, _HEIGHT)
    data: dict[str, list[Any]] = {
        "ties": [_line(tie, points, drawn) for tie in drawn.ties],
        "parties": [_dot(drawn, number, points) for number in range(len(drawn.parties))],
    }
    notes = [
        word_balance(network.balance),
        "Line: thicker is surer. Letter: bloc, by the best division into two sides.",
    ]
    left_out = len(network.parties) - len(drawn.parties)
    notes += [f"{left_out} parties with weaker ties are not drawn."] if left_out else []
    head = title or f"Who sides with whom on {network.date}"
    return finish(alt, _layers(alt, data), data, head, notes, width=_WIDTH, height=_HEIGHT)


def _choose(network: Network) -> Network:
    """The network of the parties with the weightiest ties."""
    import msgspec

    weights: dict[str, float] = {}
    for tie in network.ties:
        for party in (tie.one, tie.other):
            weights[party] = weights.get(party, 0.0) + tie.weight
    kept = set(sorted(weights, key=lambda party: (-weights[party], party))[:_MOST_PARTIES])
    return msgspec.structs.replace(
        network,
        parties=tuple(party for party in network.parties if party.id in kept),
        ties=tuple(tie for tie in network.ties if tie.one in kept and tie.other in kept),
    )


def _line(tie: Tie, points: dict[str, Point], network: Network) -> dict[str, Any]:
    names = {party.id: party.name for party in network.parties}
    (x, y), (x2, y2) = points[tie.one], points[tie.other]
    states = ", ".join(f"{one.state} {word_share(one.held)}" for one in tie.states)
    sign = "side together" if tie.sign > 0 else "against each other"
    told = make_label(f"{names[tie.one]} – {names[tie.other]}: {states}", 120)
    return {"x": x, "y": y, "x2": x2, "y2": y2, "sign": sign, "width": round(1 + 3 * tie.weight, 2), "told": told}


def _dot(network: Network, number: int, points: dict[str, Point]) -> dict[str, Any]:
    party = network.parties[number]
    x, y = points[party.id]
    return {
        "x": x,
        "y": y,
        "name": make_label(party.name, 30),
        "letter": name_bloc(party.bloc),
        "ground": _GROUNDS[party.bloc % len(_GROUNDS)],
        "told": make_label(f"{party.name}: bloc {name_bloc(party.bloc)}", 120),
    }


def _layers(alt: Any, data: dict[str, list[Any]]) -> list[Any]:
    across, up = (
        kind(field, axis=None, scale=alt.Scale(domain=[-margin, 1 + margin], nice=False, zero=False))
        for kind, field, margin in ((alt.X, "x:Q", 0.11), (alt.Y, "y:Q", 0.08))
    )
    met = [sign for sign in _SIGNS if any(line["sign"] == sign for line in data["ties"])]
    legend = alt.Legend(title="Tie", symbolType="stroke", symbolSize=600, symbolStrokeWidth=2.5)
    colours = alt.Scale(domain=met, range=[_SIGNS[sign][0] for sign in met])
    dashes = alt.Scale(domain=met, range=[_SIGNS[sign][1] for sign in met])
    ties = alt.Chart(alt.NamedData(name="ties"))
    dots = alt.Chart(alt.NamedData(name="parties")).encode(x=across, y=up)
    return [
        ties.mark_rule(opacity=0.75, aria=False).encode(
            x=across,
            y=up,
            x2="x2:Q",
            y2="y2:Q",
            stroke=alt.Stroke("sign:N", scale=colours, sort=met, legend=legend),
            strokeDash=alt.StrokeDash("sign:N", scale=dashes, sort=met, legend=legend),
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
            tooltip="told:N",
        ),
        dots.mark_point(shape="circle", filled=True, size=420, opacity=1, stroke=INK, strokeWidth=1.2).encode(
            fill=alt.Fill("ground:N", scale=None), tooltip="told:N", description="told:N"
        ),
        dots.mark_text(fontSize=10, fontWeight="bold", color=INK, aria=False).encode(text="letter:N"),
        dots.mark_text(
            fontSize=11, dy=18, stroke="white", strokeWidth=4, strokeJoin="round", color="white", aria=False
        ).encode(text="name:N"),
        dots.mark_text(fontSize=11, dy=18, color=INK, aria=False).encode(text="name:N"),
    ]
