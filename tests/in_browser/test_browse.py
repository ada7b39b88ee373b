"""All ideas: filters that say what they would give, an address that holds them, and the whole list without script."""

import json
import re

import pytest
from playwright.sync_api import Page, expect
from test_accessibility import faults

pytestmark = pytest.mark.browser

ADDRESS = "ideas/index.html"
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def ideas(real_site):
    """The ideas of the guide with their domain and capability."""
    data = json.loads((real_site / "guide.json").read_text(encoding="utf-8"))
    places = {role["id"]: capability for capability in data["capabilities"] for role in capability["roles"]}
    return [
        {**idea, "capability": places[idea["role"]]["id"], "domain": places[idea["role"]]["domain"]} for idea in data["ideas"]
    ]


def choice(page: Page, name: str):
    return page.get_by_role("form", name="Filter the ideas").get_by_role("checkbox", name=re.compile(rf"^{name} \d"))


def status(page: Page):
    return page.locator("article").get_by_role("status")


def shown(page: Page) -> list[str]:
    return page.locator(".entry:visible h3 a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")


def addresses(ideas: list[dict]) -> list[str]:
    return [f"{idea['id']}.html" for idea in ideas]


@pytest.mark.parametrize("place", ["root", "file"])
def test_chosen_filters_narrow_the_list_and_the_number_is_said(open_page, ideas, place):
    page = open_page(ADDRESS, place, viewport=DESK)
    expect(status(page)).to_have_text(f"{len(ideas)} ideas")
    choice(page, "Relationship").check()
    choice(page, "15 or less").check()
    fitting = [idea for idea in ideas if idea["domain"] == "relationship" and idea["effort"]["minutes_per_week"] <= 15]
    expect(status(page)).to_have_text(f"{len(fitting)} of {len(ideas)} ideas")
    assert sorted(shown(page)) == sorted(addresses(fitting))


def test_each_choice_says_what_it_would_give(open_page, ideas):
    page = open_page(ADDRESS + "#kind=artefact", viewport=DESK)
    artefacts = [idea for idea in ideas if idea["kind"] == "artefact"]
    conversations = sum(idea["kind"] == "conversation" for idea in ideas)
    expect(choice(page, "Value")).to_have_accessible_name(f"Value {sum(i['domain'] == 'value' for i in artefacts)}")
    expect(choice(page, "Conversation")).to_have_accessible_name(f"Conversation {conversations}")
    role = artefacts[0]["role"]
    option = page.get_by_label("Role", exact=True).locator(f"option[value='{role}']")
    expect(option).to_have_text(re.compile(rf"\({sum(idea['role'] == role for idea in artefacts)}\)$"))


@pytest.mark.parametrize(("label", "group"), [("Role", "role"), ("Habit it counters", "counters")])
def test_lists_to_choose_from_narrow_too(open_page, ideas, label, group):
    page = open_page(ADDRESS, viewport=DESK)
    wanted = ideas[0]["role"] if group == "role" else ideas[0]["counters"][0]
    page.get_by_label(label, exact=True).select_option(wanted)
    fitting = [idea for idea in ideas if wanted in (idea[group] if group == "counters" else [idea[group]])]
    expect(status(page)).to_have_text(f"{len(fitting)} of {len(ideas)} ideas")
    assert sorted(shown(page)) == sorted(addresses(fitting))


def test_address_holds_what_is_chosen_and_the_back_button_takes_it_back(open_page, ideas):
    page = open_page(ADDRESS, viewport=DESK)
    choice(page, "Artefact").check()
    page.wait_for_url("**#kind=artefact")
    choice(page, "5 to 8").check()
    page.get_by_label("Sort").select_option("effort")
    page.wait_for_url("**sort=effort")
    address, found = page.url, shown(page)
    page.goto("about:blank")
    page.goto(address)
    expect(choice(page, "5 to 8")).to_be_checked()
    expect(page.get_by_label("Sort")).to_have_value("effort")
    assert shown(page) == found
    again = open_page(ADDRESS, viewport=DESK)
    choice(again, "Artefact").check()
    expect(status(again)).to_contain_text(" of ")
    again.go_back()
    expect(status(again)).to_have_text(f"{len(ideas)} ideas")
    expect(choice(again, "Artefact")).not_to_be_checked()


def test_filters_that_nobody_knows_are_passed_over(open_page, ideas):
    page = open_page(ADDRESS + "#kind=spell&constructor=1&role=%3Cb%3E&sort=magic", viewport=DESK)
    expect(status(page)).to_have_text(f"{len(ideas)} ideas")


def test_chosen_filter_is_a_button_that_takes_it_away(open_page, ideas):
    page = open_page(ADDRESS + "#kind=artefact&domain=value", viewport=DESK)
    buttons = page.get_by_role("list", name="Chosen filters").get_by_role("button")
    expect(buttons).to_have_count(2)
    buttons.filter(has_text="Artefact").press("Enter")
    expect(status(page)).to_have_text(f"{sum(idea['domain'] == 'value' for idea in ideas)} of {len(ideas)} ideas")
    expect(buttons).to_have_count(1)
    expect(buttons).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(status(page)).to_have_text(f"{len(ideas)} ideas")
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()


@pytest.mark.parametrize(("sort", "key"), [
    ("number", lambda idea: idea["number"]),
    ("effort", lambda idea: (idea["effort"]["minutes_per_week"] * idea["effort"]["weeks"], idea["number"])),
])
def test_sorted_list_is_one_list_and_by_path_it_is_grouped_again(open_page, ideas, sort, key):
    page = open_page(ADDRESS, viewport=DESK)
    by_path = shown(page)
    page.get_by_label("Sort").select_option(sort)
    expect(page.get_by_role("heading", level=2)).to_have_count(1)
    assert shown(page) == addresses(sorted(ideas, key=key))
    page.get_by_label("Sort").select_option("")
    expect(page.get_by_role("heading", level=2)).to_have_count(len({idea["capability"] for idea in ideas}))
    assert shown(page) == by_path


def test_surprise_is_one_of_those_that_are_shown(open_page, ideas):
    page = open_page(ADDRESS + "#kind=community", viewport=DESK)
    page.get_by_role("button", name="Surprise me").click()
    page.wait_for_url(re.compile("/ideas/(?!index)"))
    assert page.url.rpartition("/")[2] in addresses([idea for idea in ideas if idea["kind"] == "community"])


def test_when_nothing_fits_the_page_says_what_to_do(open_page):
    page = open_page(ADDRESS + "#domain=value&capability=collaboration", viewport=DESK)
    expect(page.get_by_text("No idea is all of this at once")).to_be_visible()
    expect(page.get_by_role("button", name="Surprise me")).to_be_hidden()
    page.get_by_role("link", name="start from your situation").click()
    page.wait_for_url("**/situations.html")


def test_filters_are_one_line_on_a_phone_and_open_at_the_desk(open_page):
    page = open_page(ADDRESS + "#kind=artefact&domain=value", viewport=PHONE)
    expect(choice(page, "Artefact")).to_be_hidden()
    line = page.locator("summary", has_text="Filters")
    expect(line).to_contain_text("2 chosen")
    line.click()
    expect(choice(page, "Artefact")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 500})
    expect(choice(page, "Artefact")).to_be_visible()
    page.set_viewport_size(DESK)
    expect(choice(page, "Artefact")).to_be_visible()


def test_without_script_the_whole_list_stands_grouped_with_no_dead_controls(open_page, ideas):
    page = open_page(ADDRESS, java_script_enabled=False)
    assert sorted(shown(page)) == sorted(addresses(ideas))
    assert page.locator("article").locator("input:visible, select:visible, button:visible, summary:visible").count() == 0
    page.get_by_role("navigation", name="Capabilities").get_by_role("link", name="Solutioning").click()
    expect(page.get_by_role("heading", level=2, name="Solutioning")).to_be_in_viewport()


@pytest.mark.parametrize("state", ["kind=artefact&sort=effort", "domain=value&capability=collaboration"])
def test_filtered_list_has_no_accessibility_faults(open_page, state):
    page = open_page(f"{ADDRESS}#{state}", viewport=PHONE, color_scheme="dark")
    page.locator("summary", has_text="Filters").click()
    assert faults(page) == ""
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    assert faults(page) == ""


def test_open_filters_fit_320_pixels(open_page):
    state = "kind=artefact&minutes=16-30&derailer=poor-external-networks"
    page = open_page(f"{ADDRESS}#{state}", viewport={"width": 320, "height": 640})
    page.locator("summary", has_text="Filters").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_way_past_the_head_keeps_what_is_chosen(open_page):
    page = open_page(ADDRESS + "#kind=artefact", viewport=DESK)
    before = shown(page)
    page.get_by_role("link", name="Skip to the text").press("Enter")
    expect(page).to_have_url(re.compile("#text$"))
    assert shown(page) == before
    expect(choice(page, "Artefact")).to_be_checked()
