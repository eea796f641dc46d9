"""The files of a folder."""

import os
from collections.abc import Iterator

from dateline.intake.failure import IntakeFailure


def walk_folder(folder: str) -> Iterator[str | IntakeFailure]:
    """Files under `folder` by name, hidden ones left out; what cannot be listed comes as a failure.

    A folder that stands inside itself, by a link, is entered once.
    """
    yield from _walk(folder, [])


def _walk(folder: str, above: list[tuple[int, int]]) -> Iterator[str | IntakeFailure]:
    try:
        status = os.stat(folder)
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        yield unreadable(folder, error)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            yield from _walk(path, [*above, here])
        else:
            yield path


def unreadable(name: str, error: OSError | ValueError) -> IntakeFailure:
    """The failure of an input that the system would not open or list."""
    if isinstance(error, FileNotFoundError):
        return IntakeFailure(name, "not-found", "is not there; check the name")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return IntakeFailure(name, "unreadable", f"cannot be read ({reason}); check its name and permissions")
