"""The near end of the process that reads HTML: starts it, waits, and kills it when a page takes too long."""

import subprocess
import sys
from threading import Timer
from types import TracebackType

import msgspec

from dateline.intake.failure import IntakeError
from dateline.intake.limits import Limits
from dateline.intake.page import Page
from dateline.intake.worker import Answer, Task

_PAGES = 500  # read by one process before it is replaced: the libraries' caches grow
_START_SECONDS = 60.0  # to load the libraries, on a machine that is busy
_REASONS = {
    "timeout": "took longer than {seconds:g} s to read as HTML and was given up; save its text as .txt",
    "memory": "needs more than {megabytes:,} MB to read as HTML and was given up; save its text as .txt",
    "too-deep": "is nested so deep that text would be lost; save its text as .txt",
    "crashed": "broke the HTML reader; save its text as .txt",
    "html-no-text": "holds no text outside navigation and scripts; save the article itself",
}


class PageWorker:
    """Reads pages in one process of its own, started at the first page and again after it was killed.

    Use as a context manager, so that the process ends with the run.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    def __enter__(self) -> "PageWorker":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def read(self, markup: str) -> Page:
        """The page that `markup` holds; raises `IntakeError` with `timeout`, `memory`, `too-deep`, `crashed` or
        `html-no-text`."""
        task = Task(markup, self._limits.seconds, self._limits.memory_bytes)
        answer = self._ask(msgspec.json.encode(task) + b"\n", self._limits.seconds)
        if answer.page is None:
            raise self._failure(answer.code or "crashed")
        return answer.page

    def _failure(self, code: str) -> IntakeError:
        words = _REASONS[code].format(seconds=self._limits.seconds, megabytes=self._limits.memory_bytes // 1_000_000)
        return IntakeError(code, words)

    def _ask(self, line: bytes, seconds: float) -> Answer:
        """The worker's answer to `line`; `timeout` if it had to be killed, `crashed` if it died by itself."""
        if self._read == _PAGES:
            self._stop()
        process = self._process or self._start()
        self._read += 1
        reply, late = _exchange(process, line, seconds)
        if reply.endswith(b"\n"):
            return msgspec.json.decode(reply, type=Answer)
        self._stop()
        return Answer(code="timeout" if late else "crashed")

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-P", "-m", "dateline.intake.worker"]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere)  # noqa: S603 - our own module
        self._process = process
        ready, _ = _exchange(process, b"", _START_SECONDS)
        if not ready.endswith(b"\n"):
            self._stop()
            raise IntakeError("crashed", "the HTML reader did not start; check that trafilatura is installed")
        return process

    def _stop(self) -> None:
        process, self._process, self._read = self._process, None, 0
        if process is None:
            return
        process.kill()
        process.communicate()


def _exchange(process: "subprocess.Popen[bytes]", line: bytes, seconds: float) -> tuple[bytes, bool]:
    """Sends `line` and waits for a line back; after `seconds` kills the process. Tells whether it was late."""
    if process.stdin is None or process.stdout is None:
        raise IntakeError("crashed", "the HTML reader has no pipes; run again")
    late: list[bool] = []

    def stop() -> None:
        late.append(True)
        process.kill()

    timer = Timer(seconds, stop)
    timer.start()
    try:
        process.stdin.write(line)
        process.stdin.flush()
        return process.stdout.readline(), bool(late)
    except BrokenPipeError:
        return b"", bool(late)
    finally:
        timer.cancel()
