"""The process that reads HTML: one JSON line in, one JSON line out, bounded in memory and processor time.

Started by `page_worker.py` as `python -P -m dateline.intake.worker`; not for people.
"""

import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from dateline.intake.page import Page, TooDeepError, read_page

_NETWORK = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}
)


class Task(Struct, frozen=True):
    """One page to read, with its bounds."""

    markup: str
    seconds: float
    memory_bytes: int


class Answer(Struct, frozen=True):
    """What became of a task: a page, or a code and no page."""

    page: Page | None = None
    code: str | None = None


def serve(tasks: BinaryIO, answers: BinaryIO) -> None:
    """Answers each line of `tasks` with a line of `answers`, until there are no more; first says that it is ready."""
    sys.addaudithook(_refuse_network)
    import trafilatura  # noqa: F401 - loaded before the first page, whose time it is not

    answers.write(b"{}\n")
    answers.flush()
    for line in tasks:
        answers.write(msgspec.json.encode(_answer(msgspec.json.decode(line, type=Task))) + b"\n")
        answers.flush()


def _answer(task: Task) -> Answer:
    _bound(task)
    try:
        page = read_page(task.markup)
    except MemoryError:
        return Answer(code="memory")
    except (TooDeepError, RecursionError):
        return Answer(code="too-deep")
    return Answer(page) if page else Answer(code="html-no-text")


def _bound(task: Task) -> None:
    """Sets what the system allows this process from now on: address space, and processor time beyond that used."""
    try:
        import resource
    except ImportError:  # no such bounds on Windows; the wall clock still holds
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + task.seconds) + 2
    _lower(resource.RLIMIT_CPU, seconds)
    _lower(resource.RLIMIT_AS, task.memory_bytes)


def _lower(kind: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    with suppress(ValueError, OSError):  # macOS knows the bound on address space but does not grant it
        resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def _refuse_network(event: str, _: tuple[Any, ...]) -> None:
    if event in _NETWORK:
        raise PermissionError("reading a report asks nothing of the network")


def main() -> None:
    """Serves on this process's standard input and output; what libraries print goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
