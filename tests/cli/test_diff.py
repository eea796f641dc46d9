"""`dateline diff` and `dateline actors import` end to end."""

import json
from pathlib import Path

from tests.cli.conftest import Run

ONE = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo, Omar said. The war goes on."


def test_two_readings_are_set_side_by_side(run: Run) -> None:
    Path("one.txt").write_text(ONE)
    run("read", "one.txt")
    Path("a.jsonl").write_text(run("read", "--json", "one.txt").out)
    record = json.loads(Path("a.jsonl").read_text())
    record["claims"][0]["certainty"] = "possible"
    Path("b.jsonl").write_text(json.dumps(record) + "\n")
    assert run("diff", "a.jsonl", "dateline-archive").out == "both say the same\n"
    assert run("diff", "dateline-archive").out == "both say the same\n"
    told = run("diff", "a.jsonl", "b.jsonl").out
    assert "certainty: " in told
    assert "1 report read otherwise: 0 claims lost, 0 gained, 1 changed (certainty 1)" in told
    (line,) = run("diff", "a.jsonl", "b.jsonl", "--json").out.splitlines()
    assert json.loads(line)["changed"][0]["changes"][0]["after"] == "possible"


def test_what_is_no_pile_is_named(run: Run) -> None:
    Path("a.jsonl").write_text("{}\n")
    assert run("diff", "a.jsonl", "a.jsonl").err.strip().endswith("[no-readings]")
    assert run("diff", "a.jsonl").status == 2
    assert run("diff", "nowhere").err.strip().endswith("[no-archive]")


def test_a_table_becomes_a_file_of_actors(run: Run) -> None:
    Path("mine.csv").write_text(
        "Name,Aliases,parent\nHill Guard,Guard of the Hills; Hill Men,\nRidge Unit,,hill-guard\n"
    )
    assert run("actors", "import", "mine.csv").out == "actors.toml: 2 actors\n"
    assert run("knowledge", "check", "actors.toml").out == "actors.toml: 2 actors\n"
    assert 'names = ["Guard of the Hills","Hill Men"]' in Path("actors.toml").read_text()


def test_a_table_that_breaks_a_rule_writes_nothing(run: Run) -> None:
    for text, words in (
        ("name,kind\nHill Guard,choir\n", "kind"),
        ("name,parent\nHill Guard,nobody-known\n", "nobody-known"),
        ("name,country\n,YEM\n", "line 2 has no name"),
        ("name,colour\nHill Guard,red\n", "colour"),
        ("colour\nred\n", "colour"),
        ("name\n", "no actors"),
        ("name,ucdp\nHill Guard,many\n", "line 2"),
    ):
        Path("mine.csv").write_text(text)
        ran = run("actors", "import", "mine.csv")
        assert (ran.status, words in ran.err, ran.err.strip().endswith("[bad-knowledge]")) == (2, True, True), ran.err
    assert run("actors", "import", "nowhere.csv").err.strip().endswith("[bad-knowledge]")
    assert not Path("actors.toml").exists()
