"""Working out beforehand what pages of a large archive need, so that the first look at each is not the slowest."""

from threading import Thread

from dateline.desk.desk import Desk
from dateline.desk.page import Asked
from dateline.desk.pages import actors, contested, incidents, network, queue, voices
from dateline.errors import DatelineError

_VIEWS = (incidents.view_incidents, queue.view_queue, voices.view_voices, actors.view_actors, network.view_network,
          contested.view_contested)  # fmt: skip


def warm(desk: Desk) -> Thread:
    """Begin to open the costly pages in the background; the thread that does."""
    thread = Thread(target=_open_pages, args=(desk,), name="dateline-desk-warm", daemon=True)
    thread.start()
    return thread


def _open_pages(desk: Desk) -> None:
    for view in _VIEWS:
        try:
            view(desk, Asked({}, {}))
        except DatelineError:  # the page itself will say what is wrong
            continue
