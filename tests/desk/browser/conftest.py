"""A real browser on a real desk; skipped, with the reason, where Chromium or playwright is not there."""

import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.desk.app import make_app
from dateline.desk.desk import Desk
from dateline.desk.guard import Guarded
from tests.desk.browser.payloads import PAYLOADS
from tests.desk.factory import fill

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
KEY = "a-token-for-tests"
SENTENCES = " ".join(
    f"Rebels attacked Government in Aleppo, Omar said. Rebels met Russia on day {n}." for n in range(11)
)


class Running:
    """A desk that is served on a port of this machine until it is stopped."""

    def __init__(self, folder: Path) -> None:
        import uvicorn

        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.home = f"http://127.0.0.1:{self.port}"
        app = make_app(Desk(folder, reviewer="ann"), Guarded(self.port, KEY))
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1))
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]}, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """End serving."""
        self.server.should_exit = True
        self.thread.join(20)
        self.socket.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium, closed before other tests begin: playwright keeps an event loop running in its thread."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with a report of 22 claims, and one that is written to harm."""
    harm = ". ".join(PAYLOADS) + ". Rebels attacked Government."
    fill(tmp_path, {"r1": SENTENCES, PAYLOADS[1]: harm}, publisher=PAYLOADS[0], uri="javascript:alert(1)")
    return tmp_path


@pytest.fixture
def running(browser: Any, folder: Path) -> Iterator[Running]:
    """The desk on that archive."""
    started = Running(folder)
    yield started
    started.stop()


@pytest.fixture
def page(browser: Any, running: Running) -> Iterator[Any]:
    """A page with the token's cookie; fails where a script of a report ran or anything outside was asked for."""
    context = browser.new_context()
    opened = context.new_page()
    troubles: list[str] = []

    def refuse(dialog: Any) -> None:
        troubles.append(f"dialog {dialog.message}")
        dialog.dismiss()

    opened.on("dialog", refuse)
    opened.on(
        "request",
        lambda asked: troubles.append(asked.url) if not asked.url.startswith(("about:", running.home)) else None,
    )
    opened.on("pageerror", lambda error: troubles.append(f"script {error}"))
    opened.on("console", lambda told: troubles.append(told.text) if told.type == "error" else None)
    opened.goto(f"{running.home}/?token={KEY}")
    yield opened
    context.close()
    assert not troubles
