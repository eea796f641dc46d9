"""Text to a report."""

import hashlib
from typing import Literal

from dateline.intake.document import Document, Range, overwrite
from dateline.intake.failure import IntakeError
from dateline.record import Report

Format = Literal["text", "markdown"]


def read_text(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the contract's own name
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    uri: str | None = None,
    format: str = "text",  # noqa: A002 - the contract's own name
    original: bytes | None = None,
    original_name: str = "",
    headings: tuple[Range, ...] = (),
) -> Document:
    """The report that `text` holds, with title, publisher, date and dateline as given or else as printed at its head.

    What is given wins over front matter, and that over what is found. `published` may be any usual form of a date
    and is stored as ISO 8601, or as null where it cannot be read. Raises `IntakeError` with code `empty` for a text
    without a word, `bad-text` for one with lone surrogates (no UTF-8 form) or an unknown `format`.
    """
    if not text.strip():
        raise IntakeError("empty", "holds no text; nothing to read")
    digest = _hash(text)
    report = Report(
        id=id or digest[:16],
        uri=uri or None,
        title=title or None,
        publisher=publisher or None,
        published=published,
        dateline=None,
        language="en",
        sha256=digest,
        text=text,
        status="read",
        relevant=True,
    )
    return Document(report, (), headings, text.encode() if original is None else original, original_name)


def _hash(text: str) -> str:
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        mark = f"U+{ord(text[error.start]):04X}"
        message = f"character {error.start} is half a surrogate pair ({mark}), which no UTF-8 file can hold; mend it"
        raise IntakeError("bad-text", message) from error
