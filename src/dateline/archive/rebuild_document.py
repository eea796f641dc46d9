"""A filed report as the document it was read from."""

import msgspec

from dateline.intake import Document, read_bytes
from dateline.record import Report


def rebuild_document(report: Report, original: bytes, origin: str) -> Document:
    """The document of `report` from the bytes it came in and the path they came from, with the layout that intake finds.

    Where today's intake finds another text in those bytes, the stored text stands alone, without layout.
    """
    stem, colon, line = origin.rpartition(":")
    name = stem if colon and line.isdigit() else origin
    for found in read_bytes(original, name):
        if isinstance(found, Document) and found.report.sha256 == report.sha256:
            return msgspec.structs.replace(found, report=report)
    return Document(report, original=original, original_name=name)
