"""Bytes to text."""

import codecs

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


def decode_text(data: bytes) -> str:
    """The text that `data` holds: byte order mark dropped, CRLF made LF, nothing else changed.

    Tries a byte order mark, UTF-8, then charset-normalizer's best guess, then cp1252. Raises `IntakeError` with code
    `empty`, `binary` or `encoding`.
    """
    text = _decode(data)
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


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"begins as {encoding} but breaks at byte {error.start}; save it again as UTF-8"
        raise IntakeError("encoding", message) from error


def _guess(data: bytes) -> str:
    if b"\0" in data[:_SAMPLE]:
        raise IntakeError("binary", "is binary, not text; save it as text, Markdown or HTML")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    for encoding in (best.encoding if best else "cp1252", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")
