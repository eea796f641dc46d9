"""What can go wrong, in words a user can act on."""


class DatelineError(Exception):
    """Something that stops a command: a stable `code`, and what was wrong, where, and what to do next.

    `status` is the exit status of the command line (1: work failed, 2: wrong usage). Every code stands in
    docs/errors.md.
    """

    status = 1

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)  # both, so that it travels between processes
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message


class UsageError(DatelineError):
    """The command or call was wrong: a name that is not there, an option that does not fit."""

    status = 2


class ArchiveError(DatelineError):
    """The archive cannot be opened, read or written."""


class ReadError(DatelineError):
    """A report could not be read, where a single one was asked for."""


class ExportError(DatelineError):
    """What is kept could not be written in the form asked for."""


class RunError(DatelineError):
    """A run could not go on."""
