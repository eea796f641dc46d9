"""Opening the desk: a port of this machine, a token for this start, the address that holds it."""

import secrets
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path

from dateline.desk.app import make_app
from dateline.desk.desk import Desk
from dateline.desk.guard import Guarded
from dateline.desk.warm import warm
from dateline.errors import RunError

HOST = "127.0.0.1"


def serve(
    folder: Path,
    *,
    port: int = 0,
    reviewer: str = "",
    browser: bool = True,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve the archive in `folder` until stopped; `announce` is told the address with the token. Port 0 is any free one.

    Raises `RunError` (`no-port`) where the port is taken.
    """
    import uvicorn

    with _bind(port) as bound:
        start = Guarded(bound.getsockname()[1], secrets.token_urlsafe(24))
        address = f"http://{HOST}:{start.port}/?token={start.token}"
        desk = Desk(folder, reviewer=reviewer)
        app = make_app(desk, start)
        settings = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, date_header=False, lifespan="on",
            limit_concurrency=64, timeout_graceful_shutdown=2,
        )  # fmt: skip
        announce(address)
        warm(desk)
        if browser:
            webbrowser.open(address)
        uvicorn.Server(settings).run(sockets=[bound])


def _bind(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((HOST, port))
    except OSError as error:
        bound.close()
        raise RunError("no-port", f"port {port} cannot be used ({error.strerror}); name another with --port") from error
    return bound
