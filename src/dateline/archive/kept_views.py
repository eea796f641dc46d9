"""Views of an archive that take long to work out, kept in its folder; all of it can be thrown away and made anew."""

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

FOLDER = "views"


class KeptView(Struct, frozen=True, array_like=True):
    """A view as it was worked out: of which state of the archive, in how many seconds, and what it came to (MessagePack)."""

    state: str
    seconds: float
    value: msgspec.Raw


def path_of_view(folder: Path, name: str) -> Path:
    """The file of the view called `name`."""
    return folder / FOLDER / f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.msgpack"


def read_view(folder: Path, name: str) -> KeptView | None:
    """The view called `name` as it was kept last; None where none is, or what is there cannot be read."""
    try:
        return msgspec.msgpack.decode(path_of_view(folder, name).read_bytes(), type=KeptView)
    except (OSError, msgspec.DecodeError):
        return None


def write_view(folder: Path, name: str, state: str, seconds: float, value: Any) -> None:
    """Keep a view. Where the folder cannot be written to, nothing is kept, and it is worked out again another time."""
    path = path_of_view(folder, name)
    held = msgspec.msgpack.encode((state, seconds, msgspec.Raw(msgspec.msgpack.encode(value))))
    unfinished = path.with_name(f"{path.stem}.{os.getpid()}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(held)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)


def forget_views(folder: Path) -> None:
    """Throw away all views, which may quote what is erased; raises `OSError` where that cannot be done."""
    if (folder / FOLDER).exists():
        shutil.rmtree(folder / FOLDER)
