"""Bytes to text."""

import codecs
import re

from dateline.intake.failure import IntakeError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_CONTROLS = frozenset("\t\n\r\x0b\x0c\x1b\x85")
_CONTROL_SHARE = 0.02  # of the first characters; scanned newswire of the 1980s holds a few, binaries hold a tenth
_SAMPLE = 8192
_GUESS_SAMPLE = 100_000


def decode_text(data: bytes, declared: str | None = None) -> str:
    """The text that `data` holds: byte order mark dropped, CRLF made LF, nothing else changed.

    Tries a byte order mark, UTF-8, the encoding that the page declares, then charset-normalizer's best guess, then
    cp1252. Raises `IntakeError` with code
    `empty`, `binary` or `encoding`.
    """
    text = _decode(data, declared)
    if not text.strip():
        raise IntakeError("empty", "holds no text; nothing to read")
    if is_binary(text):
        raise IntakeError("binary", "is binary, not text; save it as text, Markdown or HTML")
    return text.replace("\r\n", "\n")


def is_binary(text: str) -> bool:
    """Whether control characters show that the bytes behind `text` were no text."""
    sample = text[:_SAMPLE]
    controls = sum(1 for mark in sample if mark < " " and mark not in _LINE_CONTROLS)
    return "\0" in sample or controls > _CONTROL_SHARE * len(sample)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an HTML page names in its first 2,048 bytes; Latin-1 means cp1252, as in every browser."""
    found = re.search(rb"""charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{2,40})""", data[:2048])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, declared)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"begins as {encoding} but breaks at byte {error.start}; save it again as UTF-8"
        raise IntakeError("encoding", message) from error


def _guess(data: bytes, declared: str | None) -> str:
    if b"\0" in data[:_SAMPLE]:
        raise IntakeError("binary", "is binary, not text; save it as text, Markdown or HTML")
    for encoding in (declared, _best_guess(data), "cp1252"):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def _best_guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_SAMPLE]).best()
    return best.encoding if best else None
