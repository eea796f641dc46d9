"""The desk's own packages, which an installation may lack."""

from collections.abc import Callable
from typing import Any

from dateline.errors import RunError


def load_serve() -> Callable[..., Any]:
    """What serves the desk; raises `RunError` (`no-desk`) where the extra is not installed."""
    try:
        from dateline.desk.serve import serve
    except ImportError as error:
        raise RunError(
            "no-desk", 'the desk needs more packages; install them with: pip install "dateline[desk]"'
        ) from error
    return serve
