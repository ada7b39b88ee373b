"""What one text may hold."""

import pytest
from growth_guide.pages.pages import NAMED_PAGES
from growth_guide.records.addresses import address
from growth_guide.rules.text_rules import TEXT_RULES, guide_addresses
from guide_copy import GuideCopy

ADDRESSES = guide_addresses({
    "ideas": ["a-b"], "capabilities": ["c"], "derailers": ["d"], "references": ["e-1999"], "domains": ["f"],
})


def wrong(text: str) -> list[str]:
    return [said[0] for rule in TEXT_RULES if (said := rule(text, ADDRESSES))]


@pytest.mark.parametrize(
    "text",
    [
        "An *emphasis*, a **strong** one, an _underlined_ one",
        "[web](https://example.org/a?b=1&c=2#d) [mail](mailto:a@b.org)",
        "[idea](ideas/a-b.html) [list](ideas/index.html) [role](capabilities/c.html#role) [domain](domains/f.html)",
        "[derailer](derailers/d.html) [work](references.html#e-1999) [page](about.html) [level](what-expertship-is.html#expert)",
        "p < 0.05 & R&D, a <- b, x <= 3, 5 <6, 1 < 2 > 1",
        "AT&T (R&D; and so on), [in brackets], (in others), 2 * 3 * 4, snake_case_name",
        "“quoted” 'and' \"so\" it's — –  ½ é 日本語 👩‍🔬",
        "C# and F# | not # a heading > a sign",
    ],
)
def test_ordinary_text_is_sound(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://)",
        "[a](https:// x)",
        "[a](https://x y)",
        "[a](HTTPS://x.org)",
        "[a](mailto:)",
        "[a]()",
        "[a](#b)",
        "[](about.html)",
    ],
)
def test_a_link_is_whole(text: str) -> None:
    assert len(wrong(text)) == 1


def test_a_text_may_link_to_every_page_that_a_record_or_a_name_has(guide_copy: GuideCopy) -> None:
    guide = guide_copy.load()
    known = guide_addresses(guide.by_id)
    records = [*guide.ideas, *guide.capabilities, *guide.derailers, *guide.domains, *guide.references, *guide.levels]
    for linked in (*(address(record) for record in records), *NAMED_PAGES.values()):
        page, _, fragment = linked.partition("#")
        assert fragment == "" or known[page] is None or fragment in known[page]
