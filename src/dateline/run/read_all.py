"""Many reports to records."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

import msgspec

from dateline.errors import RunError
from dateline.intake import Document, IntakeFailure
from dateline.run.outcome import ReadReport
from dateline.run.read_one import Reader, read_one

# Enough reports in hand that no worker waits for the slowest, few enough that memory stays flat.
_AHEAD = 8

Passed = TypeVar("Passed")


def read_all(
    inputs: Iterable[Document | Passed], reader: Reader, *, workers: int = 1
) -> Iterator[ReadReport | IntakeFailure | Passed]:
    """Every input in its order: documents read by `reader`, all else as it came.

    With `workers` above 1 the reading is done by that many processes, which load the model once each; `reader` must
    then be picklable. What comes out does not depend on their number. Raises `RunError` (`worker-died`) where a
    worker is killed from outside, after handing on all that was read before it.
    """
    bound_threads()
    if workers <= 1:
        for item in inputs:
            yield _finish(item, read_one(item, reader)) if isinstance(item, Document) else item
    else:
        yield from _read_in_processes(inputs, reader, workers)


def bound_threads() -> None:
    """One thread a process for matrix products, so that a reading does not depend on how many cores are free."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def _finish(document: Document, read: bytes | IntakeFailure) -> ReadReport | IntakeFailure:
    return read if isinstance(read, IntakeFailure) else ReadReport(document, read)


def _read_in_processes(
    inputs: Iterable[Document | Passed], reader: Reader, workers: int
) -> Iterator[ReadReport | IntakeFailure | Passed]:
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(reader,))
    held: deque[tuple[Document | Passed, Future[bytes | IntakeFailure] | None]] = deque()
    try:
        for item in inputs:
            held.append((item, pool.submit(_work, _lighten(item)) if isinstance(item, Document) else None))
            if len(held) > workers * _AHEAD:
                yield _take(held)
        while held:
            yield _take(held)
    except BrokenProcessPool as error:
        message = "a worker process was killed, as by a lack of memory; run again with fewer --workers, what was read is kept"
        raise RunError("worker-died", message) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _take(
    held: deque[tuple[Document | Passed, Future[bytes | IntakeFailure] | None]],
) -> ReadReport | IntakeFailure | Passed:
    item, future = held.popleft()
    if future is None or not isinstance(item, Document):
        return item  # type: ignore[return-value] # what has no future was passed through, so it is no document
    return _finish(item, future.result())


def _lighten(document: Document) -> Document:
    """The document without its original bytes, which no reading looks at, so that they need not travel."""
    return msgspec.structs.replace(document, original=b"")


_reader: Reader | None = None  # of a worker process, set once as it starts


def _prepare(reader: Reader) -> None:
    global _reader
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process is the one that is interrupted
    _reader = reader


def _work(document: Document) -> bytes | IntakeFailure:
    assert _reader is not None  # set by _prepare before any work comes
    return read_one(document, _reader)
