"""Working out what pages need in a process of its own, so that the desk answers meanwhile."""

import multiprocessing
from pathlib import Path
from threading import Lock
from typing import Any


class Refresher:
    """The one process of a desk that works out anew what its pages show."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._process: Any = None

    def start(self) -> None:
        """Begin, unless it is at it already; a change that comes while it runs is seen by the next request."""
        with self._lock:
            if self._process is not None and self._process.is_alive():
                return
            spawn = multiprocessing.get_context("spawn")
            self._process = spawn.Process(target=refresh, args=(self._folder,), daemon=True)
            self._process.start()

    def wait(self, seconds: float) -> None:
        """Wait for it to end, no longer than `seconds`."""
        with self._lock:
            process = self._process
        if process is not None:
            process.join(seconds)


def refresh(folder: Path) -> None:
    """Work out the costly pages of the archive in `folder` and keep them there; the work of a process of its own."""
    from dateline.desk.desk import Desk
    from dateline.desk.warm import open_pages

    open_pages(Desk(folder, patient=True))
