"""Records as JSON Lines: what `dateline read --json` prints."""

from collections.abc import Iterable
from typing import BinaryIO


def write_jsonl(lines: Iterable[bytes], out: BinaryIO) -> int:
    """Write each record's line of JSON to `out`, byte for byte as it was read; the number of records."""
    count = 0
    for line in lines:
        out.write(line + b"\n")
        count += 1
    return count
