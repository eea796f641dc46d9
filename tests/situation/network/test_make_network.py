"""Relations of a day as a signed network."""

from dateline.situation.network.make_network import make_network, rank_tension
from dateline.situation.network.network import Network
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.relate import relate
from tests.factory import make_evidence

EVIDENCE = [
    make_evidence("a", "b", "fighting"),
    make_evidence("c", "a", "backing"),
    make_evidence("c", "b", "backing"),
    make_evidence("d", "e", "alliance"),
    make_evidence("d", "e", "fighting", certainty="probable"),
]


def network_of(evidence: list[Evidence], day: str = "2016-08-08", least: float = 0.0) -> Network:
    return make_network(relate(evidence, {}), day, least=least)


def test_signs_and_weights() -> None:
    ties = {(tie.one, tie.other): tie for tie in network_of(EVIDENCE).ties}
    assert [(pair, tie.sign, tie.weight) for pair, tie in ties.items()] == [
        (("a", "b"), -1, 0.6),
        (("a", "c"), 1, 0.6),
        (("b", "c"), 1, 0.6),
        (("d", "e"), 1, ties["d", "e"].weight),
    ]
    torn = ties["d", "e"]
    assert torn.weight == round(torn.positive - torn.negative, 3)
    assert {one.state for one in torn.states} == {"alliance", "fighting"}


def test_backing_two_foes_is_unbalanced() -> None:
    network = network_of(EVIDENCE[:3])
    assert (network.balance.balanced, network.balance.unbalanced) == (0, 1)
    assert (network.balance.least, network.balance.most, network.balance.exact) == (1, 1, True)
    assert sum(tie.frustrated for tie in network.ties) == 1
    assert {tie.tension for tie in rank_tension(network)} == {0.36}


def test_blocs_stand_against_each_other() -> None:
    network = network_of([EVIDENCE[0], EVIDENCE[1]])
    assert [(bloc.parties, bloc.against) for bloc in network.blocs] == [(("a", "c"), 1), (("b",), 0)]
    assert {party.id: party.bloc for party in network.parties} == {"a": 0, "b": 1, "c": 0}


def test_another_day_another_network() -> None:
    assert network_of(EVIDENCE, "2011-01-01").ties == ()
    presumed = network_of(EVIDENCE[:1], "2016-09-01").ties[0]
    assert (presumed.weight, presumed.states[0].standing) == (0.48, "presumed")


def test_thin_states_are_left_out() -> None:
    assert network_of(EVIDENCE, least=0.99).parties == ()
