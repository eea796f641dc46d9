"""Relations as GEXF 1.3, for Gephi: parties and ties with their lifetimes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from dateline.export.neutral import neutralise_line
from dateline.knowledge.relation_words import load_relation_words
from dateline.situation.network.network import Network
from dateline.situation.relations.relation import Relation

if TYPE_CHECKING:
    from dateline.archive import Archive
    from dateline.export.written import Options, Written

_SPACE = {"xmlns": "http://gexf.net/1.3", "version": "1.3"}


class GraphTie(Struct, frozen=True):
    """One edge: ends, kind of state, sign, confidence, lifetime (null where nobody tells), whether it is contested."""

    one: str
    other: str
    state: str
    directed: bool
    sign: int
    held: float
    begins: str | None
    ends: str | None
    last: str | None
    contested: bool


# Attributes of edges, and their types.
_ATTRIBUTES = (
    ("state", "string"),
    ("sign", "integer"),
    ("held", "double"),
    ("last", "string"),
    ("contested", "boolean"),
    ("directed", "boolean"),
)


def write_gexf(archive: "Archive", out: BinaryIO, options: "Options") -> "Written":
    """Write every asserted state of every relation as an edge, parallel ones for several states; their number.

    An edge lives from the latest day on which its state can have begun; one that nobody says to have ended has no end.
    """
    from dateline.export.written import Written

    relations = archive.relations()
    ties = list(ties_of(relations))
    out.write(make_graph(name_parties(relations), ties))
    return Written(len(ties))


def ties_of(relations: Iterable[Relation]) -> Iterator[GraphTie]:
    """An edge for each asserted state."""
    signs = load_relation_words().states
    for relation in relations:
        for state in relation.states:
            if state.evidence:
                yield GraphTie(
                    one=state.one,
                    other=state.other,
                    state=state.state,
                    directed=state.directed,
                    sign=signs[state.state].sign,
                    held=state.confidence.held,
                    begins=state.onset_to,
                    ends=state.end_to,
                    last=state.last,
                    contested=state.contested,
                )


def name_parties(relations: Iterable[Relation]) -> dict[str, str]:
    """Names of the parties by id."""
    named = (pair for one in relations for pair in zip((one.one, one.other), one.names, strict=True))
    return dict(sorted(named))


def make_gexf(network: Network) -> bytes:
    """The network of one day as GEXF, each party with the number of its bloc."""
    entries = load_relation_words().states
    ties = [
        GraphTie(
            one=state.one,
            other=state.other,
            state=state.state,
            directed=entries[state.state].directed,
            sign=entries[state.state].sign,
            held=state.held,
            begins=state.begins,
            ends=state.ends,
            last=None,
            contested=state.contested,
        )
        for tie in network.ties
        for state in tie.states
    ]
    blocs = {party.id: party.bloc for party in network.parties}
    return make_graph({party.id: party.name for party in network.parties}, ties, blocs)


def make_graph(parties: dict[str, str], ties: list[GraphTie], blocs: dict[str, int] | None = None) -> bytes:
    """A GEXF 1.3 file in UTF-8: dynamic, times as dates. The same input gives the same bytes.

    Parallel edges are told apart by their kind, the state. A state that runs from one party to the other, such as
    backing, runs from source to target and has the attribute `directed`; the edge's own type is undirected.
    """
    root = Element("gexf", _SPACE)
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "dateline"
    graph = SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "dynamic", "timeformat": "date"})
    if blocs is not None:
        held = SubElement(graph, "attributes", {"class": "node", "mode": "static"})
        SubElement(held, "attribute", {"id": "bloc", "title": "bloc", "type": "integer"})
    kinds = SubElement(graph, "attributes", {"class": "edge", "mode": "static"})
    for name, form in _ATTRIBUTES:
        SubElement(kinds, "attribute", {"id": name, "title": name, "type": form})
    lives = _live(ties)
    nodes = SubElement(graph, "nodes", {"count": str(len(parties))})
    for party, name in sorted(parties.items()):
        node = SubElement(nodes, "node", {"id": party, "label": neutralise_line(name), **lives.get(party, {})})
        if blocs is not None:
            _add_values(node, {"bloc": str(blocs[party])})
    edges = SubElement(graph, "edges", {"count": str(len(ties))})
    for number, tie in enumerate(ties):
        _add_edge(edges, number, tie)
    indent(root)
    written: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _live(ties: Iterable[GraphTie]) -> dict[str, dict[str, str]]:
    """From the first to the last day of any tie of each party; no end where one of them is open."""
    lives: dict[str, list[GraphTie]] = {}
    for tie in ties:
        lives.setdefault(tie.one, []).append(tie)
        lives.setdefault(tie.other, []).append(tie)
    return {
        party: _span(
            None if any(tie.begins is None for tie in held) else min(tie.begins or "" for tie in held),
            None if any(tie.ends is None for tie in held) else max(tie.ends or "" for tie in held),
        )
        for party, held in lives.items()
    }


def _span(begins: str | None, ends: str | None) -> dict[str, str]:
    return {name: day for name, day in (("start", begins), ("end", ends)) if day is not None}


def _add_edge(edges: Element, number: int, tie: GraphTie) -> None:
    values = {
        "id": str(number),
        "source": tie.one,
        "target": tie.other,
        "kind": tie.state,
        "type": "undirected",  # many readers take no graph of both sorts
        "label": tie.state,
        "weight": str(tie.held),
    }
    edge = SubElement(edges, "edge", values | _span(tie.begins, tie.ends))
    told = {
        "state": tie.state,
        "sign": str(tie.sign),
        "held": str(tie.held),
        "last": tie.last,
        "contested": str(tie.contested).lower(),
        "directed": str(tie.directed).lower(),
    }
    _add_values(edge, {name: value for name, value in told.items() if value is not None})


def _add_values(element: Element, values: dict[str, str]) -> None:
    held = SubElement(element, "attvalues")
    for name, value in values.items():
        SubElement(held, "attvalue", {"for": name, "value": value})
