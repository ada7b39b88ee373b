"""What comes out of the printer."""

import io

import pikepdf
from playwright.sync_api import Page


def sheets(page: Page, paper: str = "A4") -> int:
    """How many sheets the page takes; the style sheet asks for A4, and another paper has to be insisted on."""
    with pikepdf.open(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=paper == "A4"))) as printed:
        return len(printed.pages)
