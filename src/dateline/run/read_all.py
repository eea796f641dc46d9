"""Many reports to records."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import msgspec

from dateline.errors import RunError
from dateline.intake import Document, IntakeFailure
from dateline.run.outcome import Outcome, ReadReport, Unchanged
from dateline.run.read_one import Reader, read_one

# Enough reports in hand that no worker waits for the slowest, few enough that memory stays flat.
_AHEAD = 8

Input = Document | Unchanged | IntakeFailure
_Held = deque[tuple[Input, Future[bytes | IntakeFailure] | None]]


def read_all(inputs: Iterable[Input], reader: Reader, *, workers: int = 1) -> Iterator[Outcome]:
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


def _read_in_processes(inputs: Iterable[Input], reader: Reader, workers: int) -> Iterator[Outcome]:
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(reader,))
    held: _Held = deque()
    try:
        for item in inputs:
            held.append((item, pool.submit(_work, _lighten(item)) if isinstance(item, Document) else None))
            if len(held) > workers * _AHEAD:
                yield _take(held)
        while held:
            yield _take(held)
    except BrokenProcessPool as error:
        message = (
            "a worker process was killed, as by a lack of memory; what was read is kept: run again, with fewer workers"
        )
        raise RunError("worker-died", message) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _take(held: _Held) -> Outcome:
    item, future = held.popleft()
    if isinstance(item, Document):
        assert future is not None  # every document has been handed to a worker
        return _finish(item, future.result())
    return item


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
