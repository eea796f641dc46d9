"""Two parties: the states between them, with the evidence for and against."""

from msgspec import Struct

from dateline.desk.address import id_of
from dateline.desk.desk import Desk
from dateline.desk.names import find_names
from dateline.desk.page import Asked, Page
from dateline.desk.pages.relations import find_all
from dateline.desk.relation_view import StateBar, StateView, bars_of, stretch_of, view_state
from dateline.errors import UsageError


class RelationView(Struct, frozen=True):
    """A pair with its line of states and each state in full."""

    title: str
    one: str
    other: str
    first: str
    last: str
    bars: tuple[StateBar, ...]
    states: tuple[StateView, ...]


def view_relation(desk: Desk, asked: Asked) -> RelationView:
    """The pair of the address, by ids in either order; raises `UsageError` (`no-relation`)."""
    one, other = id_of(asked.path["one"]), id_of(asked.path["other"])
    with desk.archive() as archive:
        found = find_all(desk, archive, None, None)
        names = find_names(desk, archive)
    pair = next((each for each in found if {each.one, each.other} == {one, other}), None)
    if pair is None:
        raise UsageError("no-relation", f"no report tells of a relation between {one} and {other}")
    told = [state for state in pair.states if state.evidence]
    stretch = stretch_of(told) or ("", "")
    return RelationView(
        title=" and ".join(pair.names),
        one=pair.one,
        other=pair.other,
        first=stretch[0],
        last=stretch[1],
        bars=bars_of(told, pair),
        states=tuple(view_state(state, pair, names) for state in pair.states),
    )


PAGE = Page("/relations/{one:str}/{other:str}", "relation.html", view_relation, menu="/relations")
