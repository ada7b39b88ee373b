"""Dates and numbers of the plan that cannot be meant: not kept, said below their field, and asked about."""

import pytest
from assessment_page import ADDRESS
from plan_page import activity, area, open_plan, plan, planned
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

START, HOURS, DATE = "#plan-start", "#plan-hours_per_week", "#plan-area-activities-0-date"


@pytest.fixture
def page(open_page) -> Page:
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))
    page.locator("[data-part=act-fields] > summary").click()
    return page


def slip(page: Page):
    return page.locator("[data-part=slip-said]")


def leave(page: Page, field: str, value: str) -> None:
    page.locator(field).fill(value)
    page.locator(field).blur()


@pytest.mark.parametrize("field", [START, DATE])
def test_a_year_that_is_a_slip_is_not_kept_and_said(page, field):
    before = planned(page)
    for year in ("0026", "1999", "2101", "9999"):
        leave(page, field, f"{year}-03-04")
        expect(slip(page)).to_contain_text(f"The year {int(year)} looks like a slip. What stood here before is kept.")
        expect(page.locator(field)).to_have_attribute("aria-invalid", "true")
        assert planned(page) == before


@pytest.mark.parametrize("field", [START, DATE])
def test_a_year_of_two_figures_is_asked_about_and_its_answer_kept(page, field):
    leave(page, field, "0027-03-04")
    slip(page).get_by_role("button", name="I mean 4 March 2027").click()
    kept = planned(page)
    assert (kept["start"] if field == START else kept["areas"][0]["activities"][0]["date"]) == "2027-03-04"
    expect(slip(page)).to_have_count(0)
    expect(page.locator(field)).not_to_have_attribute("aria-invalid", "true")


def test_a_year_that_is_typed_figure_by_figure_is_kept_when_it_is_whole(page):
    page.locator(DATE).focus()
    page.keyboard.type("03042027")
    page.locator(DATE).blur()
    expect(slip(page)).to_have_count(0)
    assert planned(page)["areas"][0]["activities"][0]["date"] == "2027-03-04"


def test_half_a_day_does_not_take_the_day_away_that_stood_there(page):
    before = planned(page)
    page.locator(START).focus()
    page.keyboard.press("Backspace")
    page.locator(START).blur()
    expect(slip(page)).to_contain_text("This day is not complete. What stood here before is kept.")
    assert planned(page) == before


def test_the_first_and_the_last_day_that_can_be_meant_and_none_are_kept(page):
    for day in ("2000-01-01", "2100-12-31", ""):
        leave(page, DATE, day)
        expect(slip(page)).to_have_count(0)
        assert planned(page)["areas"][0]["activities"][0]["date"] == day


def test_hours_that_no_week_has_are_not_kept_and_said(page):
    for hours, right in (("-2", 1.5), ("81", 2.5), ("1000000", 3.5)):
        before = planned(page)
        leave(page, HOURS, hours)
        expect(slip(page)).to_have_text("Only 0 to 80 can be meant here. What stood here before is kept.")
        expect(slip(page).get_by_role("button")).to_have_count(0)
        assert planned(page) == before
        leave(page, HOURS, str(right))
        expect(slip(page)).to_have_count(0)
        assert planned(page)["hours_per_week"] == right


def test_an_act_is_not_moved_to_a_day_that_cannot_be_meant(page):
    before = planned(page)
    leave(page, "#plan-move-0", "9999-12-31")
    page.get_by_role("button", name="Move it").click()
    expect(slip(page)).to_contain_text("The year 9999 looks like a slip.")
    assert planned(page) == before
