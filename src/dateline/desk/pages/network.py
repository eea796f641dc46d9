"""The signed network at a date, with a slider through the time that states are told of."""

from datetime import date

from msgspec import Struct

from dateline.desk.address import address_of
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.desk.pages.relations import find_all, read_least
from dateline.desk.picture import inline_picture, rows_of
from dateline.desk.relation_view import stretch_of
from dateline.export.show_network import word_balance
from dateline.situation.network.make_network import make_network
from dateline.situation.network.network import Network


class NetworkView(Struct, frozen=True):
    """The network on a day; `picture` is its drawing as SVG, `balance` what it comes to in words.

    `first` and `last` bound the days that have states, `days` is how many there are, `day` the number of the one shown.
    """

    title: str
    at: str
    least: float
    first: str
    last: str
    days: int
    day: int
    balance: str
    network: Network
    names: dict[str, str]
    picture: str


def view_network(desk: Desk, asked: Asked) -> NetworkView:
    """The network `at` a day (ISO 8601), or on `day`, a number from the first; on the last day where none is asked for.

    Raises `UsageError` (`bad-date`).
    """
    least = read_least(asked)
    with desk.archive() as archive:
        found = find_all(desk, archive, None, None)
    stretch = stretch_of([state for one in found for state in one.states]) or ("2000-01-01", "2000-01-01")
    first, last = (date.fromisoformat(day[:10]).toordinal() for day in stretch)
    days = last - first
    at = asked.get("at") or date.fromordinal(first + asked.number("day", days, most=max(days, 0))).isoformat()
    usual = not asked.query
    network = desk.hold(
        ("network", "" if usual else at, str(least)), lambda: make_network(found, at, least=least),
        kept=Network if usual else None,
    )  # fmt: skip
    shown = date.fromisoformat(network.date).toordinal() - first
    return NetworkView(
        title=f"Who sides with whom on {network.date}",
        at=network.date,
        least=least,
        first=stretch[0],
        last=stretch[1],
        days=max(days, 0),
        day=min(max(shown, 0), max(days, 0)),
        balance=word_balance(network.balance),
        network=network,
        names={party.id: party.name for party in network.parties},
        picture=desk.hold(
            ("network drawn", network.date, str(least)), lambda: _draw(network), kept=str if usual else None
        ),
    )


def _draw(network: Network) -> str:
    from dateline.export.draw_network import draw_network
    from dateline.export.render_picture import render_picture

    if not network.parties:
        return ""
    chart = draw_network(network)
    names = {party.name: party.id for party in network.parties}
    links = {
        row["told"]: address_of("actors", names[name])
        for row in rows_of(chart, "parties")
        if (name := row["told"].partition(": bloc ")[0]) in names
    }
    return str(inline_picture(render_picture(chart, "svg"), f"Network of the parties on {network.date}", links))


PAGE = Page("/network", "network.html", view_network, menu="/relations")
