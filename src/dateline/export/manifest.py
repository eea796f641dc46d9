"""What says of an exported file by what and from what it was made."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from dateline.archive import Archive
from dateline.export.formats import Format
from dateline.export.written import Options, Written

# The name of the manifest in a folder of pages, and what a file's name is followed by.
MANIFEST = "manifest.json"


def manifest_path(path: Path) -> Path:
    """Where the manifest of an exported file stands: beside it."""
    return path.with_name(f"{path.name}.{MANIFEST}")


def make_manifest(
    archive: Archive, one: Format, written: Written, options: Options, name: str, files: Sequence[Path]
) -> bytes:
    """The manifest as JSON, the same for the same archive and version: it tells no time and no place.

    `files` are hashed; those of a folder are named, a single one is called `name`. `fingerprints` are the hashes of
    versions, knowledge and settings by which the reports were read; `reports_sha256` is over the lines of all records.
    """
    from dateline import __version__

    hashed = hashlib.sha256()
    reports = 0
    for line in archive.lines():
        hashed.update(line + b"\n")
        reports += 1
    told = {
        "dateline": __version__,
        "format": one.name,
        "options": msgspec.to_builtins(options),
        "rows": {"unit": one.unit, "count": written.count, "kinds": written.kinds, "left_out": written.left_out},
        "files": [
            {"name": file.name if one.folder else name, "bytes": file.stat().st_size, "sha256": _hash(file)}
            for file in files
        ],
        "archive": {
            "reports": reports,
            "reports_sha256": hashed.hexdigest(),
            "fingerprints": list(archive.fingerprints()),
        },
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _hash(file: Path) -> str:
    with open(file, "rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
