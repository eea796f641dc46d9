"""What could not be read, and why."""

from msgspec import Struct


class IntakeFailure(Struct, frozen=True):
    """One input that was not read: its name, a stable code, and what was wrong, where, and what to do next.

    Codes: `not-found`, `unreadable`, `empty`, `binary`, `encoding`, `too-large`, `unknown-type`, `bad-gzip`,
    `bad-json`, `bad-text`, `timeout`, `memory`, `too-deep`, `crashed`, `html-no-text`, `bad-row`.
    """

    path: str
    code: str
    message: str


class IntakeError(Exception):
    """Raised inside intake for an input that cannot be read; `read_paths` turns it into an `IntakeFailure`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def at(self, path: str) -> IntakeFailure:
        """The failure of the input called `path`."""
        return IntakeFailure(path, self.code, self.message)
