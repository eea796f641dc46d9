"""Text to a report."""

import hashlib

from msgspec import Struct

from dateline.intake.document import Document
from dateline.intake.failure import IntakeError
from dateline.intake.furniture import find_furniture
from dateline.intake.head import Head, read_head
from dateline.intake.headings import find_headings
from dateline.intake.language import ENGLISH, detect_language
from dateline.intake.markdown import Markup, read_markup
from dateline.intake.printed_date import parse_date
from dateline.intake.ranges import Range, merge_ranges, overwrite
from dateline.intake.readers import find_readers_words
from dateline.intake.relevance import is_relevant
from dateline.record import Dateline, Report

FORMATS = ("text", "markdown")
_TITLE_LENGTH = 300


class Given(Struct, frozen=True):
    """What comes with a text from outside it; null where nothing does."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    uri: str | None = None


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
    and is stored as ISO 8601; one that cannot be read counts as not given. `headings` are ranges known to be
    headlines. A text without a word, or in another language than English, comes out skipped with the reason. Raises
    `IntakeError` with code `bad-text` for lone surrogates (no UTF-8 form), `unknown-type` for an unknown `format`.
    """
    if format not in FORMATS:
        raise IntakeError("unknown-type", f"format {format!r} is not one of {', '.join(FORMATS)}")
    given = Given(id or None, title or None, parse_date(published), publisher or None, uri or None)
    digest = _hash(text)
    source = text.encode() if original is None else original
    if not text.strip():
        return Document(_skip(text, digest, given, None, "holds no text"), original=source, original_name=original_name)
    markup = read_markup(text) if format == "markdown" else Markup((), (), {})
    given = _fill(given, markup.fields)
    blanks = merge_ranges((*markup.blanks, *find_furniture(text), *find_readers_words(text)))
    plain = overwrite(text, blanks)
    language = detect_language(plain)
    if language.code != ENGLISH:
        name = f"{language.name} ({language.code})" if language.code else language.name
        report = _skip(text, digest, given, language.code, f"language: {name} is not read")
        return Document(report, blanks, markup.headings, source, original_name)
    head = read_head(plain, given.published)
    found = headings or markup.headings or find_headings(plain, head, given.title)
    report = _compose(text, digest, _fill(given, _printed(plain, head, found)), head, is_relevant(plain))
    return Document(report, blanks, found, source, original_name, head.preambles, head.opening_day)


def _fill(given: Given, fields: dict[str, str]) -> Given:
    """`given` with what is missing taken from `fields`."""
    return Given(
        id=given.id or fields.get("id"),
        title=given.title or fields.get("title"),
        published=given.published or parse_date(fields.get("published")),
        publisher=given.publisher or fields.get("publisher"),
        uri=given.uri or fields.get("uri"),
    )


def _printed(plain: str, head: Head, headings: tuple[Range, ...]) -> dict[str, str]:
    words = " ".join(plain[slice(*headings[0])].split()) if headings else ""
    title = words[:_TITLE_LENGTH].removesuffix(".")
    fields = {"title": title, "published": head.published, "publisher": head.publisher}
    return {name: words for name, words in fields.items() if words}


def _compose(text: str, digest: str, given: Given, head: Head, relevant: bool) -> Report:
    return Report(
        id=given.id or digest[:16],
        uri=given.uri,
        title=given.title,
        publisher=given.publisher,
        published=given.published,
        dateline=Dateline(head.place, head.date) if head.place or head.date else None,
        language=ENGLISH,
        sha256=digest,
        text=text,
        status="read",
        relevant=relevant,
    )


def _skip(text: str, digest: str, given: Given, language: str | None, reason: str) -> Report:
    return Report(
        id=given.id or digest[:16],
        uri=given.uri,
        title=given.title,
        publisher=given.publisher,
        published=given.published,
        dateline=None,
        language=language,
        sha256=digest,
        text=text,
        status="skipped",
        relevant=False,
        reason=reason,
    )


def _hash(text: str) -> str:
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        mark = f"U+{ord(text[error.start]):04X}"
        message = f"character {error.start} is half a surrogate pair ({mark}), which no file can hold; mend the text"
        raise IntakeError("bad-text", message) from error
