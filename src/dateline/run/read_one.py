"""One report to one line of JSON."""

import traceback
from collections.abc import Callable

from dateline.errors import RunError
from dateline.intake import Document, IntakeFailure
from dateline.knowledge.problem import KnowledgeError
from dateline.record import Record, to_json

Reader = Callable[[Document], Record]


def read_one(document: Document, reader: Reader) -> bytes | IntakeFailure:
    """The record of `document` as a line of JSON; where reading it breaks down, a failure (`reading-failed`).

    A defect that one report brings to light must not cost the other ten thousand, so any exception becomes a failure
    that says where it arose, but those by which no report could be read: a parser or file that cannot be loaded, which
    raises `RunError` (`cannot-load`).
    """
    try:
        return to_json(reader(document))
    except (OSError, ImportError, KnowledgeError) as error:
        message = (
            f"what reading needs cannot be loaded ({error}); install dateline again, or name another model or file"
        )
        raise RunError("cannot-load", message) from error
    except Exception as error:
        return IntakeFailure(document.original_name, "reading-failed", _describe(error))


def _describe(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{place.filename.replace(chr(92), '/').rpartition('/')[2]}:{place.lineno}"
    return f"could not be read ({type(error).__name__} at {where}: {error}); please report this, with the text"
