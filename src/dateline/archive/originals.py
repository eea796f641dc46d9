"""The bytes as received, by their hash, and a log of when and from where they came."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dateline.archive.journal import append_line, now, read_lines
from dateline.errors import ArchiveError

FOLDER = "originals"
LOG = "originals.jsonl"


def keep_original(folder: Path, original: bytes, origin: str) -> str:
    """Keep `original` under `folder`/originals and log its arrival; the SHA-256 of the bytes, in hex.

    Bytes that are there already are not written again. A file appears under its name only once it is whole.
    """
    digest = hashlib.sha256(original).hexdigest()
    path = path_of(folder, digest)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{digest}.{os.getpid()}.part")
        unfinished.write_bytes(original)
        unfinished.replace(path)
    append_line(folder / LOG, {"sha256": digest, "origin": origin, "received": now()})
    return digest


def read_original(folder: Path, digest: str) -> bytes:
    """The bytes kept under `digest`; raises `ArchiveError` (`broken-original`) where they are gone or changed."""
    path = path_of(folder, digest)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArchiveError("broken-original", f"{path} cannot be read ({error.strerror}); restore it") from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise ArchiveError("broken-original", f"{path} is not what was received; restore it from a copy")
    return data


def path_of(folder: Path, digest: str) -> Path:
    """Where the bytes of `digest` are kept."""
    return folder / FOLDER / digest[:2] / digest


def read_arrivals(folder: Path) -> Iterator["Arrival"]:
    """What the log says came in, in its order, each pair of bytes and path once."""
    seen: set[tuple[str, str]] = set()
    for value in read_lines(folder / LOG):
        arrival = msgspec.convert(value, Arrival)
        if (arrival.sha256, arrival.origin) not in seen:
            seen.add((arrival.sha256, arrival.origin))
            yield arrival


class Arrival(msgspec.Struct, frozen=True):
    """One line of the log: which bytes came, from where, when (ISO 8601, UTC)."""

    sha256: str
    origin: str
    received: str
