"""Working out beforehand what pages need, so that the first look at each is not the slowest."""

from collections.abc import Callable
from threading import Thread

from dateline.desk.desk import Desk
from dateline.desk.page import Asked
from dateline.desk.pages import actor, actors, contested, incidents, network, queue, timeline, voices
from dateline.desk.pages import map as map_page
from dateline.errors import DatelineError

_LARGE = 300  # reports from which on a process of its own works, so that the desk answers meanwhile
# What is looked at first comes first.
_VIEWS: tuple[tuple[Callable[[Desk, Asked], object], dict[str, str]], ...] = (
    (incidents.view_incidents, {}), (queue.view_queue, {}), (map_page.view_map, {}), (timeline.view_timeline, {}),
    (voices.view_voices, {}), (actors.view_actors, {}), (contested.view_contested, {}), (network.view_network, {}),
    (actors.view_actors, {"show": "merges"}), (actor.view_cards, {}),
)  # fmt: skip


def warm(desk: Desk) -> Thread:
    """Begin to work out the costly pages in the background; the thread that does or, of a large archive, waits."""
    thread = Thread(target=_warm, args=(desk,), name="dateline-desk-warm", daemon=True)
    thread.start()
    return thread


def _warm(desk: Desk) -> None:
    with desk.archive() as archive:
        large = len(archive) > _LARGE
    if large:
        desk.refresher.start()
        desk.refresher.wait(3600)
    open_pages(desk)


def open_pages(desk: Desk) -> None:
    """Look at every costly page once."""
    for view, query in _VIEWS:
        try:
            view(desk, Asked({}, query))
        except DatelineError:  # the page itself will say what is wrong
            continue
