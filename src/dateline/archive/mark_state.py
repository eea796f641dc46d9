"""One short word for what an archive holds: the same for as long as everything derived from it would come out the same."""

import hashlib
import sqlite3
from pathlib import Path

from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.situation.joining import joining_version


def mark_state(database: sqlite3.Connection, folder: Path, *, judged: bool) -> str:
    """A hash over every report's input, the versions that read it, the rules of joining and, if `judged`, the log.

    The log is told by its size and time, since it only grows or is written anew as a whole.
    """
    from dateline import __version__

    digest = hashlib.sha256(f"{__version__} {joining_version()}".encode())
    for row in database.execute("SELECT id, sha256, input, fingerprint FROM reports ORDER BY id"):
        digest.update("\n".join(row).encode("utf8", "surrogatepass"))
    if judged:
        digest.update(_stamp(folder / JUDGEMENTS).encode())
    return digest.hexdigest()[:32]


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"
