"""The network drawn, and written for Gephi."""

from io import BytesIO
from itertools import combinations
from typing import Any

import networkx
import pytest

from dateline.errors import ExportError
from dateline.export.draw_network import draw_network
from dateline.export.network_layout import lay_out
from dateline.export.render_picture import render_picture
from dateline.export.show_network import name_bloc, show_network
from dateline.export.write_gexf import make_gexf, make_graph, name_parties, ties_of
from dateline.situation.network.make_network import make_network
from dateline.situation.network.network import Network
from dateline.situation.relations.relate import relate
from tests.factory import make_evidence

EVIDENCE = [
    make_evidence("a", "b", "fighting"),
    make_evidence("a", "b", "truce", moment="end"),
    make_evidence("c", "a", "backing"),
    make_evidence("d", "e", "alliance", from_="2016-01-01", to="2016-01-31", moment="onset"),
]
RELATIONS = relate(EVIDENCE, {})


def network() -> Network:
    return make_network(RELATIONS, "2016-08-08", least=0.0)


def read_back(written: bytes) -> Any:
    return networkx.read_gexf(BytesIO(written))


def test_gexf_of_all_relations_reads_back() -> None:
    ties = list(ties_of(RELATIONS))
    written = make_graph(name_parties(RELATIONS), ties)
    graph = read_back(written)
    assert sorted(graph.nodes) == ["a", "b", "c", "d", "e"]
    told = {
        data["state"]: (one, other, data["sign"], data["directed"], data.get("start"), data.get("end"))
        for one, other, data in graph.edges(data=True)
    }
    assert {state: values[2:] for state, values in told.items()} == {
        "fighting": (-1, False, "2016-08-08", None),
        "truce": (1, False, None, "2016-08-08"),
        "backing": (1, True, "2016-08-08", None),
        "alliance": (1, False, "2016-01-31", None),
    }
    assert b'timeformat="date"' in written
    assert b'version="1.3"' in written
    assert b'source="c" target="a" kind="backing"' in written


def test_gexf_of_a_day_tells_blocs() -> None:
    graph = read_back(make_gexf(network()))
    assert {name: data["bloc"] for name, data in graph.nodes(data=True)} == {
        party.id: party.bloc for party in network().parties
    }


def test_same_bytes_twice() -> None:
    assert make_gexf(network()) == make_gexf(network())


def test_drawing_tells_signs_by_line_too() -> None:
    chart = draw_network(network())
    dashes = chart["layer"][0]["encoding"]["strokeDash"]["scale"]
    assert dashes["domain"] == ["side together", "against each other"]
    assert dashes["range"][0] != dashes["range"][1]
    assert render_picture(chart, "svg") == render_picture(draw_network(network()), "svg")


def test_thirty_parties_do_not_lie_on_each_other() -> None:
    names = [f"party-{number:02}" for number in range(30)]
    evidence = [make_evidence(one, other) for one, other in combinations(names, 2) if hash_of(one, other) % 9 == 0]
    points = lay_out(make_network(relate(evidence, {}), "2016-08-08", least=0.0), 820, 640)
    for (x, y), (x2, y2) in combinations(points.values(), 2):
        assert abs(x - x2) * 820 > 20 or abs(y - y2) * 640 > 20


def hash_of(one: str, other: str) -> int:
    return sum(map(ord, one)) * 31 + sum(map(ord, other)) * 17


def test_nothing_to_draw() -> None:
    with pytest.raises(ExportError) as error:
        draw_network(make_network((), "2016-08-08"))
    assert error.value.code == "nothing-to-draw"


def test_text_and_letters() -> None:
    lines = [line.plain for line in show_network(network())]
    assert lines[0] == "2016-08-08: 5 parties, 3 ties"
    assert [name_bloc(number) for number in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
