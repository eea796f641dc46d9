"""The reader's path in a real browser: between text and claims, by keyboard, with picked words, past harmful reports."""

from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.desk.pages import PAGES
from tests.desk.browser.conftest import KEY, Running


def states(folder: Path) -> list[str]:
    return [one.decision for one in Archive(folder).judgements()]


def test_text_and_claims_light_each_other_up(page: Any, running: Running) -> None:
    page.goto(f"{running.home}/reports/r1")
    card = page.locator(".claim[data-n]").nth(3)
    number = card.get_attribute("data-n")
    card.hover()
    page.locator(f'#text [data-c~="{number}"].on').first.wait_for()
    piece = page.locator("#text .event[data-c]").nth(5)
    piece.click()
    page.locator(f'.claim[data-n="{piece.get_attribute("data-c")}"]:focus').wait_for()


def test_twenty_claims_are_reviewed_by_keyboard_and_undone_after_a_restart(
    browser: Any, page: Any, running: Running, folder: Path
) -> None:
    page.goto(f"{running.home}/reports/r1")
    for number in range(20):
        page.keyboard.press("j")
        key, state = ("a", "accepted") if number % 2 else ("r", "rejected")
        page.keyboard.press(key)
        page.locator(f".claim.{state}:focus").wait_for()
    assert len(states(folder)) == 20
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")
    running.stop()
    again = Running(folder)
    context = browser.new_context()
    try:
        later = context.new_page()
        later.goto(f"{again.home}/log?token={KEY}")
        later.locator("form[action='/do/undo'] button").first.click()
        later.locator("tr.undone").first.wait_for()
    finally:
        context.close()
        again.stop()
    assert states(folder)[-1] == "undo"
    assert len(Archive(folder).review().standing) == 19


def test_words_picked_in_the_text_become_a_recipient(page: Any, running: Running, folder: Path) -> None:
    page.goto(f"{running.home}/reports/r1")
    page.keyboard.press("j")
    page.evaluate(
        """() => {
          const walk = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
          let node; while ((node = walk.nextNode()) && !node.data.includes('Russia'));
          const range = document.createRange();
          const at = node.data.indexOf('Russia');
          range.setStart(node, at); range.setEnd(node, at + 6);
          getSelection().removeAllRanges(); getSelection().addRange(range);
          document.querySelector('#text').dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
        }"""
    )
    page.get_by_role("button", name="as recipient").click()
    page.locator(".claim.corrected").first.wait_for()
    (judgement,) = Archive(folder).judgements()
    assert judgement.changes[0].value[0]["text"] == "Russia"


def test_help_search_and_correction_open_by_keyboard(page: Any, running: Running) -> None:
    page.goto(f"{running.home}/reports/r1")
    page.keyboard.press("?")
    page.locator("dialog.keys[open]").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog.keys").wait_for(state="hidden")  # the keys go to it till it has closed
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.locator(".claim .fields select:focus").wait_for()
    page.locator("h1").click()
    page.keyboard.press("/")
    page.locator("#find:focus").wait_for()


def list_more(folder: Path) -> list[str]:
    """Pages of one report, its forms, one incident, pair and actor."""
    with Archive(folder) as archive:
        claim, incident, pair = archive.record("r1").claims[0].id, archive.incidents()[0].id, archive.relations()[0]
    return [
        "/reports/r1", f"/reports/r1?edit={claim}", "/reports/r1?miss=0-6", f"/incidents/{incident}", "/actors/rebels",
        f"/relations/{pair.one}/{pair.other}", "/actors?show=merges", "/actors?show=unknown", "/timeline?party=rebels",
    ]  # fmt: skip


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)])
def test_no_page_keeps_anybody_out(browser: Any, running: Running, folder: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    size = {"width": width, "height": 900}
    context = browser.new_context(color_scheme=scheme, viewport=size, bypass_csp=True)
    opened = context.new_page()
    opened.goto(f"{running.home}/?token={KEY}")
    paths = [one.path for one in PAGES if "{" not in one.path] + list_more(folder)
    found = []
    for path in paths:
        opened.goto(f"{running.home}{path}")
        for violation in axe.Axe().run(opened).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                found.append((path, violation["id"], [node["target"] for node in violation["nodes"]][:3]))
        if opened.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the window", []))
    context.close()
    assert not found
