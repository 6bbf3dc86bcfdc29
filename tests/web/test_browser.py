"""The main path in a real browser, with and without JavaScript, wide and narrow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import chromium, watched
from tests.web.conftest import Served, opened_workspace, serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGE = """# Depot Lead Dana

* **Job To Be Done:**
   * Keep the depot open through the winter

* **Potential Titles:**
   * Head of Operations

* **Accountability:**
   * Every promised visit is kept

* **Risk:**
   * A switch-over in the middle of the season

* **Proof:**
   * A depot like ours that has done it
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path, empty_database: Path) -> Iterator[Served]:
    """A server on a workspace of its own."""
    with serving(opened_workspace(empty_database, tmp_path)) as running:
        yield running


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Served]:
    """A server on the sample."""
    with serving(opened_workspace(empty_database, tmp_path_factory.mktemp("sampled"))) as running:
        assert running.post("/sample", {}).status_code == 303
        yield running


def _upload(page: Page, url: str, folder: Path) -> None:
    path = folder / "dana.md"
    path.write_text(PAGE)
    page.goto(url)
    page.get_by_role("main").get_by_role("link", name="Upload a page").click()
    page.get_by_label("Page or document").set_input_files(path)
    page.get_by_role("button", name="Preview the changes").click()
    expect(page.get_by_text("Depot Lead Dana is new")).to_be_visible()
    page.get_by_role("button", name="Apply these changes").click()


def _ask(page: Page) -> None:
    page.get_by_label("Your question").fill("Which risk will you not accept?")
    page.get_by_role("button", name="Ask").click()
    answer = page.get_by_role("article", name="Answer of Depot Lead Dana")
    expect(answer).to_contain_text("switch-over in the middle of the season")
    evidence = answer.get_by_text("Nobody has observed anything for or against this yet.").first
    expect(evidence).not_to_be_visible()
    answer.get_by_role("link", name="Note 1").first.click()
    expect(evidence).to_be_visible()
    answer.get_by_role("link", name="The claim with all its evidence").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A switch-over in the middle of the season")


def _describe_deal(page: Page, url: str) -> None:
    page.goto(f"{url}/deals")
    page.get_by_role("link", name="Describe a deal").click()
    page.get_by_label("Account").fill("Hollin Lifts")
    page.get_by_label("Name of the deal").fill("First order")
    page.get_by_label("Amount").fill("120000")
    page.get_by_label("Effect on continuity").select_option("exposes")
    page.get_by_label("Effect on margin").select_option("advances")
    page.get_by_label("Pilot with exit").check()
    page.locator("#seat-1-who").select_option(label="Depot Lead Dana")
    page.locator("#seat-2-who").select_option("archetype:finance")
    page.get_by_role("button", name="Simulate the deal").click()
    expect(page.get_by_role("heading", name="Where it rubs")).to_be_visible()
    expect(page.get_by_role("group", name="Friction map").locator("svg")).to_be_visible()
    expect(page.get_by_text("Prior only: no closed deal has taught this workspace")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_main_path_works_without_a_complaint(
    empty: Served, browser: Browser, tmp_path: Path, *, scripts: bool
) -> None:
    with watched(browser, scripts=scripts) as seen:
        _upload(seen.page, empty.url, tmp_path)
        expect(seen.page.get_by_role("heading", level=1)).to_have_text("Depot Lead Dana")
        card = seen.page.locator("dl.decision")
        expect(card.locator("div", has_text="Protects")).to_contain_text("Every promised visit is kept")
        expect(card.locator("div", has_text="Must be able to say")).to_contain_text("nobody has observed one")
        _ask(seen.page)
        _describe_deal(seen.page, empty.url)
        assert seen.complaints == []


def test_a_deal_that_is_not_complete_keeps_what_was_filled_in(sampled: Served, browser: Browser) -> None:
    with watched(browser) as seen:
        seen.page.goto(f"{sampled.url}/deals/new")
        seen.page.get_by_label("Account").fill("Hollin Lifts")
        seen.page.get_by_label("Name of the deal").fill("Second order")
        seen.page.get_by_label("Amount").fill("a lot")
        seen.page.locator("#seat-1-who").select_option("archetype:finance")
        seen.page.get_by_role("button", name="Simulate the deal").click()
        expect(seen.page.get_by_role("alert")).to_contain_text("Write the amount as a number")
        expect(seen.page.get_by_label("Account")).to_have_value("Hollin Lifts")
        expect(seen.page.locator("#seat-1-who")).to_have_value("archetype:finance")


@pytest.mark.parametrize("width", [1280, 390, 360])
def test_no_page_scrolls_sideways(sampled: Served, browser: Browser, width: int) -> None:
    with watched(browser, width=width) as seen:
        for path in _paths(sampled):
            seen.page.goto(sampled.url + path)
            wider = seen.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wider == 0, path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(sampled: Served, browser: Browser, *, dark: bool) -> None:
    with watched(browser, dark=dark) as seen:
        for path in _paths(sampled):
            seen.page.goto(sampled.url + path)
            assert seen.page.evaluate(_FAINT) == [], path


def test_pages_can_be_read_by_their_structure(sampled: Served, browser: Browser) -> None:
    with watched(browser) as seen:
        for path in _paths(sampled):
            seen.page.goto(sampled.url + path)
            assert seen.page.locator("h1").count() == 1, path
            assert seen.page.locator("main").count() == 1, path
            assert seen.page.evaluate(_UNNAMED) == [], path
            assert seen.page.evaluate(_TWICE) == [], path


def test_the_keyboard_reaches_the_content_first(sampled: Served, browser: Browser) -> None:
    with watched(browser) as seen:
        seen.page.goto(sampled.url)
        seen.page.keyboard.press("Tab")
        expect(seen.page.get_by_role("link", name="Skip to the content")).to_be_focused()
        seen.page.keyboard.press("Enter")
        assert seen.page.url.endswith("#content")


def _paths(served: Served) -> tuple[str, ...]:
    persona = "/personas/operations-director-odile"
    claims = served.client.get(persona).text
    claim = "c-" + claims.partition(f'href="{persona}/claims/c-')[2][:8]
    return (
        "/",
        persona,
        "/timeline",
        f"{persona}/timeline",
        f"{persona}/claims/{claim}",
        f"{persona}/ask?q=What+would+make+you+say+no%3F",
        "/ask?q=What+proof+do+you+need%3F",
        "/deals",
        "/deals/new",
        "/deals/halberd-first-order",
        "/pages/new",
        "/reading",
        "/groups/" + served.client.get("/").text.partition('href="/groups/')[2].partition('"')[0],
        "/no-such-page",
    )


_UNNAMED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter(field => !field.labels.length && !field.getAttribute('aria-label')).map(field => field.outerHTML)"""

_TWICE = """() => { const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place) }"""

# Text below a contrast of 4.5 (3 where it is large), by the formula of WCAG 2.2; pictures have tests of their own.
_FAINT = """() => {
  const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number)
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, place) => sum + v * [0.2126, 0.7152, 0.0722][place], 0)
  const ground = element => { for (let at = element; at; at = at.parentElement) {
    const colour = numbers(getComputedStyle(at).backgroundColor)
    if (colour.length === 3 || colour[3] === 1) return colour }
    return [255, 255, 255] }
  const faint = []
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg') || !element.checkVisibility()) continue
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue
    const style = getComputedStyle(element), a = light(numbers(style.color)), b = light(ground(element))
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
    if (contrast < (large ? 3 : 4.5)) faint.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 90)}`)
  }
  return faint }"""
