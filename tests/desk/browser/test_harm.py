"""Reports that are written to harm: wherever their text is shown, it is text, and no script of theirs runs."""

from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.desk.address import address_of
from dateline.desk.correct_voices import pick_voice
from dateline.desk.pages import PAGES
from dateline.desk.pick_words import pick_words
from dateline.record import Change, quote
from tests.desk.browser.conftest import Running
from tests.desk.browser.payloads import PAYLOADS
from tests.desk.factory import fill

WHOLE = "".join(
    f"Rebels attacked Government in Aleppo. The file says {payload} and nothing else. \n" for payload in PAYLOADS
)
STORED = """() => [...document.querySelector('#text').childNodes].map((piece) => [...piece.childNodes].map((one) =>
  one.nodeType === 3 ? one.data : String.fromCodePoint(parseInt(one.dataset.u, 16))).join('')).join('')"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report that holds every payload, each of them made a party, a voice, a comment and a reason; and one for each
    with the payload as its id, title, publisher and address."""
    archive = fill(tmp_path, {"all": WHOLE}, publisher=PAYLOADS[0], uri=PAYLOADS[50], title=PAYLOADS[9])
    record = archive.record("all")
    claims = [claim for claim in record.claims if claim.event.root == "ASSAULT"][: len(PAYLOADS)]
    assert len(claims) == len(PAYLOADS)
    start = 0
    for payload, claim in zip(PAYLOADS, claims, strict=True):
        start = record.report.text.index(payload, start)
        end = start + len(payload)
        words = quote(record.report.text, start, end)
        changes: list[Change] = [pick_voice(record, claim, words)]
        if payload.strip():
            changes.append(pick_words(record, claim, "event.recipients", start, end))
        archive.judge("all", claim.id, "correct", reviewer=payload[:60], changes=changes, reason=payload)
        archive.judge("all", claim.id, "comment", reviewer="ann", reason=payload)
    for number, payload in enumerate(PAYLOADS):
        fields = {"title": payload, "publisher": payload, "uri": payload}
        fill(tmp_path, {f"{number} {payload}": f"Rebels met Russia on day {number}. {payload}"}, **fields).close()
    return tmp_path


def check(page: Any, address: str) -> None:
    page.goto(address)
    page.locator("h1").first.wait_for(state="attached")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    assert (
        page.evaluate("document.querySelectorAll('img, iframe, object, embed, base, video, audio, math').length") == 0
    )
    hosts = page.evaluate("[...document.links].filter((one) => one.protocol && !/^https?:$/.test(one.protocol)).length")
    assert hosts == 0


def test_a_public_list_of_payloads_runs_nowhere(page: Any, running: Running, folder: Path) -> None:
    home = running.home
    assert len(set(PAYLOADS)) > 100
    check(page, f"{home}/reports/all")
    assert page.evaluate(STORED) == Archive(folder).record("all").report.text
    for card in page.locator(".claim[data-n]").all()[:40:8]:
        card.hover()
    page.locator("#text [data-c]").nth(7).click()
    claim = page.locator(".claim[data-n]").first.get_attribute("data-claim")
    for address in (f"/reports/all?edit={claim}", "/reports/all?miss=0-60", "/log?first=100", "/actors?show=unknown",
                    "/actors?show=merges", "/timeline?party=rebels", "/?first=50"):  # fmt: skip
        check(page, home + address)
    for one in PAGES:
        if "{" not in one.path:
            check(page, home + one.path)
    for number, payload in enumerate(PAYLOADS):
        if number % 4 == 0:
            check(page, home + address_of("reports", f"{number} {payload}"))
            asked = page.evaluate("(q) => new URLSearchParams({q, publisher: q, party: q}).toString()", payload)
            check(page, f"{home}/?{asked}")


def test_names_of_files_are_text(page: Any, running: Running) -> None:
    page.goto(f"{running.home}/bring")
    files = [{"name": f"{name}.xyz", "mimeType": "text/plain", "buffer": b"\x00\x01"} for name in PAYLOADS[16:20]]
    page.locator("input[type=file]").set_input_files(files)
    page.locator("form.drop button").click()
    page.get_by_text("4 failed").wait_for(timeout=120_000)
    assert page.locator("section.claim li").count() == 4
    assert page.evaluate("document.querySelectorAll('img').length") == 0
