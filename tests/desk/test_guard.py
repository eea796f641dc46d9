"""Nothing but this machine's own browser, with the token of this start, gets to the desk."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.desk.factory import HOME, START, Client, fill

ROUTES = ("/", "/reports/r1", "/json/reports/r1", "/log", "/static/desk.css", "/nowhere")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path)
    return tmp_path


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost.evil.example:8765",
        "127.0.0.1:8765.evil.example",
        "[::1]",
        "",
    ],
)
def test_another_host_is_turned_away_on_every_route(folder: Path, route: str, host: str) -> None:
    assert Client(folder).get(route, host=host).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_this_machine_is_answered_by_each_of_its_names(folder: Path, host: str) -> None:
    assert Client(folder).get("/", host=host).status_code == 200


@pytest.mark.parametrize("route", ROUTES)
def test_without_the_token_there_is_nothing(folder: Path, route: str) -> None:
    stranger = Client(folder, let_in=False)
    assert stranger.get(route).status_code == 403
    assert stranger.get(f"{route}?token=wrong").status_code == 403
    assert stranger.get(route, cookie=f"{START.cookie}=wrong").status_code == 403


def test_the_token_becomes_a_cookie_and_leaves_the_address(folder: Path) -> None:
    answer = Client(folder, let_in=False).get(f"/reports/r1?token={START.token}&a=b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/reports/r1?a=b"
    assert answer.headers["set-cookie"] == f"{START.cookie}={START.token}; Path=/; HttpOnly; SameSite=Strict"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": ""},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"origin": HOME.replace("8765", "1")},
    ],
)
def test_nothing_is_changed_from_elsewhere(folder: Path, headers: dict[str, str]) -> None:
    desk = Client(folder)
    answer = desk.post("/do/reviewer", {"reviewer": "eve"}, **headers)
    assert answer.status_code == 403
    assert desk.desk.reviewer == "ann"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_there_is_get_and_post_alone(folder: Path, method: str) -> None:
    assert Client(folder).ask(method, "/").status_code == 405


def test_what_changes_anything_is_no_get(folder: Path) -> None:
    for path in ("/do/judge", "/do/undo", "/do/add", "/do/unite", "/do/reviewer"):
        assert Client(folder).get(path).status_code in (404, 405)


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_carries_the_policy(folder: Path, route: str) -> None:
    for answer in (
        Client(folder).get(route),
        Client(folder, let_in=False).get(route),
        Client(folder).get(route, host="x"),
    ):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"


def test_a_body_beyond_reason_is_refused(folder: Path) -> None:
    answer = Client(folder).post("/do/reviewer", {"reviewer": "x"}, **{"content-length": "99999999999"})
    assert answer.status_code == 413


def test_templates_hold_no_script_style_or_foreign_address() -> None:
    for template in files("dateline.desk").joinpath("templates").iterdir():
        text = template.read_text("utf8")
        assert not re.search(r"<style|\son\w+=|\sstyle=|javascript:|\|\s*safe|Markup|autoescape", text), template.name
        assert not re.search(r"<script(?![^>]*\ssrc=\"/static/)", text), template.name
        assert not re.search(r"(?:href|src|action)=\"(?:https?:)?//", text), template.name


def test_text_in_attributes_is_filtered() -> None:
    """A template shows hidden characters as elements, which an attribute cannot hold."""
    plain = re.compile(
        r"\|\s*(?:shown|value|length|max|min)\b|^(?:address|part|edit_address)\(|^path$|first|number|^\"|^query"
    )
    for template in files("dateline.desk").joinpath("templates").iterdir():
        for tag in re.findall(r"<[a-z][^<>]*(?:\{\{[^}]*\}\}[^<>]*)+>", template.read_text("utf8")):
            for shown in re.findall(r"=\"[^\"]*?\{\{\s*(.*?)\s*\}\}", tag):
                assert plain.search(shown) or shown in ("one.state", "voice.kind", "voice.stance", "one.polarity"), (
                    template.name,
                    shown,
                )
