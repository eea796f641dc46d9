"""The signed network on the terminal: blocs, balance, ties under tension."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.export.neutral import neutralise_line
from dateline.export.word_relation import word_share
from dateline.export.wording import word_number
from dateline.situation.network.make_network import rank_tension
from dateline.situation.network.network import Balance, Network, Tie

if TYPE_CHECKING:
    from rich.text import Text

_MOST_TIES = 10


def show_network(network: Network) -> Iterator["Text"]:
    """What to print, a line each."""
    from rich.text import Text

    names = {party.id: party.name for party in network.parties}
    counts = f"{len(names)} parties, {word_number(len(network.ties), 'tie')}"
    yield Text(f"{network.date}: {counts}", "bold")
    yield Text(word_balance(network.balance))
    yield Text("Blocs", "bold cyan")
    for number, bloc in enumerate(network.blocs):
        against = f", against {name_bloc(bloc.against)}" if bloc.against is not None else ""
        members = ", ".join(names[party] for party in bloc.parties)
        yield Text(neutralise_line(f"  {name_bloc(number)}{against}: {members}"))
    yield Text("Ties under most tension", "bold cyan")
    strained = rank_tension(network)
    for tie in strained[:_MOST_TIES]:
        yield Text(neutralise_line(f"  {_word_tie(tie, names)}"))
    if not strained:
        yield Text("  none: no triad is unbalanced", "dim")
    yield Text("Ties", "bold cyan")
    for tie in sorted(network.ties, key=lambda one: (-one.weight, one.one, one.other)):
        states = ", ".join(
            f"{one.state} {word_share(one.held)}{'' if one.standing == 'held' else f' {one.standing}'}"
            f"{' contested' if one.contested else ''}"
            for one in tie.states
        )
        line = Text(f"  {'+' if tie.sign > 0 else '−'} {word_share(tie.weight)} ", "green" if tie.sign > 0 else "red")
        yield line.append(neutralise_line(f"{names[tie.one]} – {names[tie.other]}: {states}"), "default")


def word_balance(balance: Balance) -> str:
    """Triads and frustration in a sentence."""
    if not balance.balanced and not balance.unbalanced:
        triads = "no triads"
    else:
        triads = f"{word_number(balance.balanced + balance.unbalanced, 'triad')}, {balance.unbalanced} unbalanced"
    index = f"{balance.least}" if balance.exact else f"between {balance.least} and {balance.most} (bounded, not solved)"
    return f"{triads}; frustration index {index}: so many ties run against the best two sides"


def name_bloc(number: int) -> str:
    """Blocs by letters: A, B, ... Z, AA."""
    return (name_bloc(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def _word_tie(tie: Tie, names: dict[str, str]) -> str:
    sign = "side together" if tie.sign > 0 else "stand against each other"
    sides = ", against the blocs" if tie.frustrated else ""
    triads = f"{tie.unbalanced} of {word_number(tie.balanced + tie.unbalanced, 'triad')} unbalanced"
    return f"{names[tie.one]} – {names[tie.other]} {sign}{sides}: tension {tie.tension:+.2f}, {triads}"
