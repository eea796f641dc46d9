"""What an archive holds, as a file of another format, with a manifest beside it."""

import os
import shutil
from pathlib import Path
from typing import BinaryIO

from dateline.archive import Archive
from dateline.errors import ExportError, UsageError
from dateline.export.formats import Format, find_format, load_folder_writer, load_writer
from dateline.export.manifest import MANIFEST, make_manifest, manifest_path
from dateline.export.written import Options, Written


def write_export(archive: Archive, path: Path, format: str, *, options: Options | None = None) -> Written:  # noqa: A002
    """Write all that `archive` holds to `path`, which appears once it is whole, and a manifest beside it.

    The manifest, `path` with `.manifest.json` after it, says by which version, what is in it and of what hash; for a
    format that is a folder of pages it stands in the folder. Raises `UsageError` (`unknown-format`), `ExportError`
    (`cannot-export`, `no-polars`, `no-xlsx`).
    """
    one = find_format(format)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        written = (_write_folder if one.folder else _write_file)(archive, path, unfinished, one, options or Options())
    except OSError as error:
        message = f"{path} cannot be written ({error.strerror}); check the folder and its permissions"
        raise ExportError("cannot-export", message) from error
    finally:
        if unfinished.is_dir():
            shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.unlink(missing_ok=True)
    return written


def write_to(archive: Archive, out: BinaryIO, format: str, *, options: Options | None = None) -> Written:  # noqa: A002
    """Write all that `archive` holds to an open file, without a manifest; errors as for `write_export`.

    Raises `UsageError` (`unknown-format`) for a format that is a folder too.
    """
    one = find_format(format)
    if one.folder:
        raise UsageError("unknown-format", f"{format} is a folder of pages; name one with -o")
    return load_writer(one)(archive, out, options or Options())


def _write_file(archive: Archive, path: Path, unfinished: Path, one: Format, options: Options) -> Written:
    with open(unfinished, "wb") as out:
        written = load_writer(one)(archive, out, options)
    manifest = make_manifest(archive, one, written, options, path.name, [unfinished])
    unfinished.replace(path)
    manifest_path(path).write_bytes(manifest)
    return written


def _write_folder(archive: Archive, path: Path, unfinished: Path, one: Format, options: Options) -> Written:
    """A folder of pages takes the place of an earlier export, never of anything else."""
    if path.exists() and not (path / MANIFEST).is_file() and (not path.is_dir() or any(path.iterdir())):
        raise ExportError("cannot-export", f"{path} holds something that is no export; name another folder")
    unfinished.mkdir()
    written = load_folder_writer(one)(archive, unfinished, options)
    pages = sorted(unfinished.iterdir())
    (unfinished / MANIFEST).write_bytes(make_manifest(archive, one, written, options, path.name, pages))
    if path.exists():
        shutil.rmtree(path)
    unfinished.replace(path)
    return written
