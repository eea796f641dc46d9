"""`dateline origins` prints the tree, the object or the picture."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def make_archive(run: Run) -> str:
    """Two reports of one attack in the archive; the id of the incident."""
    from dateline import Archive

    for name, publisher in (("a", "Harbour Wire"), ("b", "Valley Courier")):
        line = {"id": name, "text": "Rebels attacked Soldiers in Harim, Karam said.", "published": "2016-03-02"}
        Path(f"{name}.jsonl").write_text(json.dumps({**line, "publisher": publisher}) + "\n", "utf8")
    assert run("read", "a.jsonl", "b.jsonl").status == 0
    with Archive() as archive:
        return archive.incidents()[0].id


def test_tree(run: Run) -> None:
    incident = make_archive(run)
    ran = run("origins", incident)
    assert ran.status == 0
    assert "independent origin" in ran.out
    assert "Karam" in ran.out
    assert "cites “said”, 2016-03-02" in ran.out


def test_object(run: Run) -> None:
    (line,) = run("origins", make_archive(run)[:8], "--json").out.splitlines()
    found = json.loads(line)
    assert found["independent"] == len(found["origins"])


def test_picture(run: Run) -> None:
    pytest.importorskip("altair")
    incident = make_archive(run)
    assert run("origins", incident, "-o", "relays.svg").out.strip() == "relays.svg"
    assert Path("relays.svg").read_text("utf8").startswith("<svg")


def test_an_unknown_incident_is_refused(run: Run) -> None:
    make_archive(run)
    ran = run("origins", "none")
    assert (ran.status, "no-incident" in ran.err or "none" in ran.err) == (2, True)
