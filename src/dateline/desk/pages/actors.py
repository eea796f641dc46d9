"""Who is spoken of, who is in no list, and which two may be one."""

from typing import Literal

from msgspec import Struct

from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.situation.list_actors import ListedActor
from dateline.situation.propose_merges import MergeProposal

_MOST = 100


class ActorsView(Struct, frozen=True):
    """One page of actors, or of proposals that two are one."""

    title: str
    show: Literal["all", "unknown", "merges"]
    asked: dict[str, str]
    reviewer: str
    count: int
    first: int
    most: int
    actors: tuple[ListedActor, ...]
    merges: tuple[MergeProposal, ...]


def view_actors(desk: Desk, asked: Asked) -> ActorsView:
    """Actors of the archive as reviewed: all, those in none of our lists, or merge proposals."""
    show: Literal["all", "unknown", "merges"] = "all"
    if asked.get("show") in ("unknown", "merges"):
        show = "unknown" if asked.get("show") == "unknown" else "merges"
    first, words = asked.number("first", 0, most=10_000_000), (asked.get("q") or "").casefold()
    actors: list[ListedActor] = []
    merges: list[MergeProposal] = []
    with desk.archive() as archive:
        if show == "merges":
            proposed = desk.hold(("merges",), archive.merges, kept=tuple[MergeProposal, ...])
            merges = [one for one in proposed if words in f"{one.one_name} {one.other_name}".casefold()]
        else:
            listed = desk.hold(("actors",), archive.actors, kept=tuple[ListedActor, ...])
            actors = [one for one in listed if words in one.name.casefold() and not (show == "unknown" and one.known)]
    return ActorsView(
        title="Actors",
        show=show,
        asked={name: value for name in ("show", "q") if (value := asked.get(name))},
        reviewer=desk.reviewer,
        count=len(merges) if show == "merges" else len(actors),
        first=first,
        most=_MOST,
        actors=tuple(actors[first : first + _MOST]),
        merges=tuple(merges[first : first + _MOST]),
    )


PAGE = Page("/actors", "actors.html", view_actors, menu="/actors")
