"""Records as JSON Lines: what `dateline read --json` prints."""

from typing import BinaryIO

from dateline.archive import Archive
from dateline.export.written import Options, Written


def write_jsonl(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write each record's line of JSON to `out`, byte for byte as it was read."""
    count = 0
    for line in archive.lines():
        out.write(line + b"\n")
        count += 1
    return Written(count)
