"""Bytes as they come: files, standard input, gzip."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from dateline.intake.failure import IntakeError
from dateline.intake.limits import Limits

CHUNK = 65_536
GZIP_MAGIC = b"\x1f\x8b"


def read_all(chunks: Iterator[bytes], most: int) -> bytes:
    """All bytes of `chunks`; raises `IntakeError` (`too-large`) once they pass `most`, having read no more."""
    pieces, size = [], 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise IntakeError("too-large", f"is larger than {most:,} bytes; split it or raise the limit")
        pieces.append(chunk)
    return b"".join(pieces)


def stream(file: BinaryIO, limits: Limits) -> Iterator[bytes]:
    """The bytes of `file` in chunks, expanded if they are gzip.

    Raises `IntakeError` with `too-large` past the bounds on what a compressed file may expand to, `bad-gzip` where
    the compressed data are broken or end early.
    """
    first = file.read(CHUNK)
    raw = _chunks(first, file)
    return _expand(raw, limits) if first.startswith(GZIP_MAGIC) else raw


def _chunks(first: bytes, file: BinaryIO) -> Iterator[bytes]:
    chunk = first
    while chunk:
        yield chunk
        chunk = file.read(CHUNK)


def _expand(raw: Iterator[bytes], limits: Limits) -> Iterator[bytes]:
    """Gzip members, one after another, in pieces of bounded size."""
    taken = given = 0
    inflater = zlib.decompressobj(wbits=31)
    fed = False
    for chunk in raw:
        taken += len(chunk)
        data = chunk
        while data:
            if inflater.eof:
                if not data.startswith(GZIP_MAGIC[: len(data)]):
                    return  # padding after the last member, which gzip(1) ignores too
                inflater = zlib.decompressobj(wbits=31)
            piece, data = _inflate(inflater, data)
            fed = True
            given += len(piece)
            _check_expansion(taken, given, limits)
            if piece:
                yield piece
    if fed and not inflater.eof:
        raise IntakeError("bad-gzip", "ends in the middle of its compressed data; fetch it again")


def _inflate(inflater: "zlib._Decompress", data: bytes) -> tuple[bytes, bytes]:
    try:
        piece = inflater.decompress(data, CHUNK)
    except zlib.error as error:
        raise IntakeError("bad-gzip", f"is broken gzip ({error}); fetch it again") from error
    return piece, inflater.unused_data if inflater.eof else inflater.unconsumed_tail


def _check_expansion(taken: int, given: int, limits: Limits) -> None:
    if given > limits.expanded_bytes or (given > limits.expanded_grace and given > limits.expansion * taken):
        message = f"expands from {taken:,} to over {given:,} bytes, as no report does; if you trust it, expand it first"
        raise IntakeError("too-large", message)
