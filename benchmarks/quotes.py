"""Read whole files of reports and check that every value quotes the words it says it quotes.

    python benchmarks/quotes.py REPORTS.jsonl[.gz] ...

Prints how many reports, claims and spans were read, and every misquote; ends with 1 where there is one.
"""

import sys
from pathlib import Path

import msgspec

from dateline.intake import Document, read_paths
from dateline.reading.read import Settings, read_document
from dateline.record import find_misquotes


def main() -> int:
    """Read, check, count."""
    reports = claims = spans = failed = 0
    for document in read_paths([Path(argument) for argument in sys.argv[1:]]):
        if not isinstance(document, Document):
            continue
        record = read_document(document, settings=Settings())
        reports, claims = reports + 1, claims + len(record.claims)
        spans += str(msgspec.to_builtins(record)).count("'start':")
        for wrong in find_misquotes(record):
            failed += 1
            print(f"{record.report.id} {wrong}")
    print(f"{reports} reports, {claims} claims, {spans} spans, {failed} misquotes")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
