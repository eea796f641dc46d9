"""A desk on an archive of made-up reports, asked over ASGI without a port."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx

from dateline.archive import Archive
from dateline.desk.app import make_app
from dateline.desk.desk import Desk
from dateline.desk.guard import Guarded
from tests.factory import make_document, read_fake

START = Guarded(8765, "let-me-in")
HOME = "http://127.0.0.1:8765"
TEXTS = {
    "r1": "Rebels attacked Government in Aleppo, Omar said. Rebels met Russia.",
    "r2": "Government attacked Rebels. It is <b>bold</b> & \u202ereversed.",
    "odd/id?x=1&<i>": "Rebels met Government.",
}


def fill(folder: Path, texts: dict[str, str] = TEXTS, **fields: Any) -> Archive:
    """An archive in `folder` of the made-up reader's records of `texts`."""
    archive = Archive(folder, create=True)
    for number, (name, text) in enumerate(texts.items()):
        values = {"published": f"2016-08-{number + 1:02}", "title": f"Report {name}"} | fields
        document = make_document(text, id=name, **values)
        archive.add(read_fake(document), document)
    return archive


class Client:
    """A browser of one start of the desk, which holds its cookie unless told otherwise."""

    def __init__(self, folder: Path, *, reviewer: str = "ann", let_in: bool = True, patient: bool = True) -> None:
        self.desk = Desk(folder, reviewer=reviewer, patient=patient)
        self._app = make_app(self.desk, START)
        self._cookies = {START.cookie: START.token} if let_in else {}

    def get(self, path: str, **headers: str) -> httpx.Response:
        """The answer to a GET."""
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, fields: dict[str, Any], **headers: str) -> httpx.Response:
        """The answer to a form sent from the desk's own page; a header of "" is left out."""
        held = {"origin": HOME, "sec-fetch-site": "same-origin"} | headers
        return self.ask("POST", path, headers={name: value for name, value in held.items() if value}, data=fields)

    def ask(self, method: str, path: str, **fields: Any) -> httpx.Response:
        """The answer to any request, by default from the desk's own address."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url=HOME, cookies=self._cookies) as client:
                return await client.request(method, path, **fields)

        # In a thread of its own: a browser that is open in this one keeps an event loop running in it.
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(send())).result()
