"""A page and its script belong together: what the page lacks, or has as another kind of element, is an error at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from modules_page import modules_page
from playwright.sync_api import Browser, Error, Page

FORM = """() => {
    const element = (name, part, ...children) => {
        const made = document.createElement(name);
        made.dataset.part = part;
        made.append(...children);
        return made;
    };
    const row = element("template", "row");
    row.content.append(element("li", "line"));
    document.body.append(element("form", "form", element("input", "box")), row, element("template", "empty"));
}"""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with modules_page(browser, "dom/parts", "plain/page_globals") as page:
        page.evaluate(FORM)
        yield page


@pytest.mark.parametrize(("code", "name"), [
    ('m.part(document, "form")', "FORM"),
    ('m.part(document, "box", HTMLInputElement)', "INPUT"),
    ('m.partsNamed(document, ["box"]).box', "INPUT"),
    ('m.elementIn(document, "form > input", HTMLInputElement)', "INPUT"),
    ('m.elementsIn(document, "form > *", HTMLElement)[0]', "INPUT"),
    ('m.elementAround(m.part(document, "box"), "form", HTMLFormElement)', "FORM"),
    ('m.copyOf(m.part(document, "row", HTMLTemplateElement))', "LI"),
])
def test_a_part_is_found_as_what_it_is(page: Page, code: str, name: str) -> None:
    assert page.evaluate(f"{code}.nodeName") == name


@pytest.mark.parametrize(("code", "said"), [
    ('m.part(document, "list")', 'The page lacks [data-part="list"]'),
    ('m.part(document, "box", HTMLSelectElement)', '[data-part="box"] is <input>, where the script expects HTMLSelectElement'),
    ('m.partsNamed(document, ["form", "list"])', 'The page lacks [data-part="list"]'),
    ('m.elementsIn(document, "form > *", HTMLSelectElement)', "form > * is <input>, where the script expects HTMLSelectElement"),
    ('m.elementAround(document.body, "form", HTMLFormElement)', "The page lacks form"),
    ('m.copyOf(m.part(document, "empty", HTMLTemplateElement))', "The template empty holds no element"),
    ('m.dataOf(m.part(document, "form"), "stopWords")', "The page lacks data on stopWords"),
    ('m.pageGlobal(globalThis, "growthGuidePlan")', "No script has set growthGuidePlan"),
])
def test_a_part_that_is_missing_or_another_kind_of_element_is_named(page: Page, code: str, said: Any) -> None:
    with pytest.raises(Error) as caught:
        page.evaluate(code)
    assert said in caught.value.message
