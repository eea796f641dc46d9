"""JSON Lines: one report a line."""

from collections.abc import Iterator

import msgspec

from dateline.intake.document import Document
from dateline.intake.failure import IntakeError, IntakeFailure
from dateline.intake.limits import Limits, check_length
from dateline.intake.read_text import read_text

_PROOF = 100  # bad lines from the first on that show a file to be something else
_NO_REPORT = f"none of its first {_PROOF} lines is a report"


class Line(msgspec.Struct, frozen=True):
    """The fields of one line; others are ignored. Only `text` is needed."""

    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | int | None = None
    publisher: str | None = None
    uri: str | None = None
    format: str | None = None


def read_lines(chunks: Iterator[bytes], name: str, limits: Limits) -> Iterator[Document | IntakeFailure]:
    """The reports of a JSON Lines stream called `name`, split at line feeds alone; a bad line is a failure, the rest
    is read. Blank lines are passed over. A stream whose first 100 lines are all bad fails once, as a whole."""
    failures: list[IntakeFailure] | None = []  # those before the first report; null once there is one
    lines = (line for line in split_lines(chunks, limits.file_bytes) if line[1] is None or line[1].strip())
    for number, line in lines:
        found = read_line(line, f"{name}:{number}", limits)
        if failures is None:
            yield found
        elif isinstance(found, Document):
            yield from failures
            yield found
            failures = None
        elif len(failures) + 1 == _PROOF:
            yield IntakeFailure(name, "bad-json", f"is not JSON Lines: {_NO_REPORT}; check what the file is")
            return
        else:
            failures.append(found)
    if failures == []:
        yield IntakeFailure(name, "empty", "holds no text; nothing to read")
    elif failures:
        yield from failures


def read_line(line: bytes | None, name: str, limits: Limits) -> Document | IntakeFailure:
    """The report of one JSON line, or why there is none. `None` stands for a line past the limit on bytes."""
    try:
        if line is None:
            raise IntakeError("too-large", f"line is longer than {limits.file_bytes:,} bytes; split it")
        return _compose(_decode(line), line, name, limits)
    except IntakeError as error:
        return error.at(name)


def split_lines(chunks: Iterator[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines of a byte stream without their line feed, from 1; `None` for one longer than `most` bytes."""
    number, size = 1, 0
    held: list[bytes] = []
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for part in whole:
            size += len(part)
            yield number, None if size > most else b"".join([*held, part])
            number, held, size = number + 1, [], 0
        size += len(rest)
        held = [*held, rest] if size <= most else []
    if size:
        yield number, None if size > most else b"".join(held)


def _compose(line: Line, raw: bytes, name: str, limits: Limits) -> Document:
    check_length(line.text, limits)
    return read_text(
        line.text,
        id=None if line.id is None else str(line.id),
        title=line.title,
        published=None if line.published is None else str(line.published),
        publisher=line.publisher,
        uri=line.uri,
        format=line.format or "text",
        original=raw,
        original_name=name,
    )


def _decode(raw: bytes) -> Line:
    try:
        return msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=Line)
    except msgspec.ValidationError as error:
        message = (
            f'is no report: {error}; a line needs "text"; id, title, published, publisher, uri, format are optional'
        )
        raise IntakeError("bad-json", message) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise IntakeError("bad-json", f"is not JSON: {error}; mend or remove the line") from error
