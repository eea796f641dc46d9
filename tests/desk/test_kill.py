"""A judgement that was acknowledged is on disk, whenever the process that took it is killed."""

import multiprocessing
import os
import random
import secrets
import socket
import time
from pathlib import Path

import httpx

from dateline.archive import Archive
from dateline.desk.app import make_app
from dateline.desk.desk import Desk
from dateline.desk.guard import Guarded
from tests.desk.factory import fill

# How often; DATELINE_KILLS asks for more.
KILLS = int(os.environ.get("DATELINE_KILLS", "5"))


def _serve(folder: Path, port: int, key: str) -> None:
    import uvicorn

    app = make_app(Desk(folder, reviewer="ann"), Guarded(port, key))
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="critical")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _judge_until_killed(folder: Path, seconds: float) -> list[str]:
    """Start a desk, judge as fast as it answers, kill it after so many seconds; ids that it acknowledged."""
    port, key = _free_port(), secrets.token_urlsafe(8)
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(folder, port, key), daemon=True)
    process.start()
    home, acknowledged = f"http://127.0.0.1:{port}", list[str]()
    headers = {"origin": home, "accept": "application/json"}
    with httpx.Client(base_url=home, cookies={f"dateline-desk-{port}": key}, timeout=30) as client:
        _wait_for(client)
        claims = [claim["id"] for claim in client.get("/json/reports/r1").json()["claims"]]
        end = time.monotonic() + seconds
        try:
            while True:
                if time.monotonic() >= end and process.is_alive():
                    process.kill()
                form = {"report": "r1", "claim": random.choice(claims), "decision": "accept"}  # noqa: S311
                told = client.post("/do/judge", data=form, headers=headers).json()
                acknowledged.append(told["told"]["judgement"])
        except httpx.TransportError:
            process.join(20)
    return acknowledged


def _wait_for(client: httpx.Client) -> None:
    for _ in range(600):
        try:
            client.get("/log")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return


def test_no_acknowledged_judgement_is_lost(tmp_path: Path) -> None:
    fill(tmp_path)
    kept: list[str] = []
    chance = random.Random(20161122)  # noqa: S311
    for _ in range(KILLS):
        kept += _judge_until_killed(tmp_path, chance.uniform(0.05, 0.6))
        held = {one.id for one in Archive(tmp_path).judgements()}
        assert set(kept) <= held
    assert len(kept) >= KILLS
