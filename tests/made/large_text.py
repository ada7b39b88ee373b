"""Letters of twice the size on a phone, as a reader asks for them, and what must hold then."""

from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
WAYS = ("setting", "root")
"""By the size of letters in the browser's settings, by which media queries go too; or by the root of the document alone."""

# Text that sticks out counts, unless something around it scrolls.
STICKS_OUT = """() => [...document.querySelectorAll("body *")].filter((part) => {
  const scrolls = (one) => one !== document.body
    && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const hasText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return hasText && part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1 && !scrolls(part);
}).map((part) => part.outerHTML.slice(0, 120))"""

# Each piece of text and each control of the header, with the part of the header that it stands in.
LIES_OVER_ANOTHER = """() => {
  const boxes = (part) => {
    const found = [...part.querySelectorAll("img, input:not([type=radio]), label:not(.vh), summary")].map((one) => [one, one]);
    const all = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) if (all.currentNode.data.trim()) found.push([all.currentNode.parentElement, all.currentNode]);
    return found.filter(([one]) => one.checkVisibility() && !one.closest(".vh")).flatMap(([, one]) => {
      const range = document.createRange();
      range.selectNode(one);
      return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    });
  };
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const parts = [...document.querySelectorAll(".head > *")].map((part) => [part.className, boxes(part)]);
  return parts.flatMap(([name, own], at) => parts.slice(at + 1)
    .filter(([, others]) => own.some((a) => others.some((b) => meet(a, b))))
    .map(([other]) => `${name} and ${other}`));
}"""


def enlarge(page: Page, way: str) -> None:
    """Doubles the size of all letters that follow the root."""
    before = _root(page)
    if way == "setting":
        _set_fonts(page, standard=32, fixed=26)
    else:
        page.evaluate("size => { document.documentElement.style.fontSize = `${2 * size}px`; }", before)
    assert _root(page) == 2 * before


def shrink(page: Page) -> None:
    """Letters as they were before they were enlarged, in whichever way."""
    _set_fonts(page, standard=16, fixed=13)
    page.evaluate("document.documentElement.style.fontSize = ''")


def _set_fonts(page: Page, **sizes: int) -> None:
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


def sideways(page: Page) -> list[str]:
    """What makes the page wider than the window."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    sticks_out: list[str] = page.evaluate(STICKS_OUT)
    return [*([f"{wide} pixels too wide"] if wide > 0 else []), *sticks_out]


def _root(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    return size
