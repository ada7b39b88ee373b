"""The addresses behind *Edit this page* and *Suggest a change*, for each host_id of host, a mail address and a form."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from growth_guide.settings.edit_links import HOSTS, NO_LINKS, EditLinks, Repository

SOURCE = "guide_data/ideas/tool-swap.yml"
EDIT = {
    "github": "https://github.com/you/guide/edit/main/guide_data/ideas/tool-swap.yml",
    "gitlab": "https://gitlab.com/you/guide/-/edit/main/guide_data/ideas/tool-swap.yml",
    "bitbucket": "https://bitbucket.org/you/guide/src/main/guide_data/ideas/tool-swap.yml"
    "?mode=edit&spa=0&at=main&fileviewer=file-view-default",
    "azure": "https://dev.azure.com/you/project/_git/guide?path=/guide_data/ideas/tool-swap.yml&version=GBmain&_a=contents",
    "gitea": "https://git.example.org/you/guide/_edit/main/guide_data/ideas/tool-swap.yml",
    "forgejo": "https://git.example.org/you/guide/_edit/main/guide_data/ideas/tool-swap.yml",
}
ISSUE = {
    "github": ("https://github.com/you/guide/issues/new", "title", "body"),
    "gitlab": ("https://gitlab.com/you/guide/-/issues/new", "issue[title]", "issue[description]"),
    "bitbucket": ("https://bitbucket.org/you/guide/issues/new", "title", None),
    "azure": ("https://dev.azure.com/you/project/_workitems/create/Task", "[System.Title]", "[System.Description]"),
    "gitea": ("https://git.example.org/you/guide/issues/new", "title", "body"),
    "forgejo": ("https://git.example.org/you/guide/issues/new", "title", "body"),
}
TITLE = "Swap a tool & say “why?” <50% = +1> # now"
ADDRESS = "ideas/tool-swap.html"
SITE = "https://guide.example.org/growth/"
TOLD = [f"- Page: {TITLE}", f"- Address: {SITE}{ADDRESS}", f"- File: {SOURCE}"]


def links(host_id: str = "github", *, url: str = "", branch: str = "main", feedback: str | None = None) -> EditLinks:
    return EditLinks(Repository(host_id, url or HOSTS[host_id].example, branch), feedback, SITE)


def query(address: str) -> dict[str, str]:
    """The values of the address, decoded as a server does it: each key stands once."""
    values = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert all(len(of_key) == 1 for of_key in values.values())
    return {key: of_key[0] for key, of_key in values.items()}


def test_every_host_is_tested() -> None:
    assert EDIT.keys() == ISSUE.keys() == HOSTS.keys()


@pytest.mark.parametrize("host_id", HOSTS)
def test_example_of_a_host_has_its_form(host_id: str) -> None:
    assert HOSTS[host_id].form.fullmatch(HOSTS[host_id].example.removeprefix("https://"))


@pytest.mark.parametrize("host_id", HOSTS)
@pytest.mark.parametrize("end", ["", "/", "//", ".git", ".git/"])
def test_edit_link_opens_the_source_on_the_branch_however_the_address_ends(host_id: str, end: str) -> None:
    assert links(host_id, url=HOSTS[host_id].example + end).edit(SOURCE) == EDIT[host_id]


@pytest.mark.parametrize(("host_id", "edit"), [
    ("github", "https://github.com/you/guide/edit/drafts/spring%232/"),
    ("gitlab", "https://gitlab.com/you/guide/-/edit/drafts/spring%232/"),
    ("gitea", "https://git.example.org/you/guide/_edit/drafts/spring%232/"),
    ("azure", "https://dev.azure.com/you/project/_git/guide?path=/a%20b/c%23%26.yml&version=GBdrafts/spring%232&_a=contents"),
])
def test_branch_with_slashes_and_path_with_spaces_and_signs_stay_whole(host_id: str, edit: str) -> None:
    path = "" if host_id == "azure" else "a%20b/c%23%26.yml"
    assert links(host_id, branch="drafts/spring#2").edit("a b/c#&.yml") == edit + path


@pytest.mark.parametrize(("host_id", "url", "begins"), [
    ("gitlab", "https://git.corp:8443/group/sub group/guide", "https://git.corp:8443/group/sub%20group/guide/-/edit/"),
    ("gitea", "https://intranet.corp/git/you/guide", "https://intranet.corp/git/you/guide/_edit/"),
    ("azure", "https://dev.azure.com/you/My%20Project/_git/My Guide", "https://dev.azure.com/you/My%20Project/_git/My%20Guide?path="),
])
def test_repository_in_a_sub_path_or_with_spaces_keeps_its_address(host_id: str, url: str, begins: str) -> None:
    assert links(host_id, url=url).edit(SOURCE).startswith(begins)


@pytest.mark.parametrize(("url", "project"), [
    ("https://dev.azure.com/you/My Project/_git/guide", "https://dev.azure.com/you/My%20Project"),
    ("https://you.visualstudio.com/project/_git/guide", "https://you.visualstudio.com/project"),
    ("https://tfs.corp/tfs/DefaultCollection/project/_git/guide", "https://tfs.corp/tfs/DefaultCollection/project"),
])
def test_work_item_of_azure_belongs_to_the_project_of_the_repository(url: str, project: str) -> None:
    assert links("azure", url=url).suggest("T", ADDRESS, SOURCE).startswith(f"{project}/_workitems/create/Task?")


@pytest.mark.parametrize("host_id", HOSTS)
def test_suggestion_without_feedback_is_a_new_issue_that_tells_the_page(host_id: str) -> None:
    address, title, text = ISSUE[host_id]
    suggestion = links(host_id).suggest(TITLE, ADDRESS, SOURCE)
    assert suggestion.partition("?")[0] == address
    values = query(suggestion)
    assert values.keys() == {title, text} - {None}
    assert values[title] == f"{TITLE} ({ADDRESS})"
    if text and host_id != "azure":
        assert values[text].splitlines()[:3] == TOLD


def test_description_for_azure_is_html_in_which_a_title_is_only_text() -> None:
    description = query(links("azure").suggest("<b>x", ADDRESS, SOURCE))["[System.Description]"]
    assert description.startswith("- Page: &lt;b&gt;x<br>- Address: ")


def test_suggestion_by_mail_has_subject_and_body() -> None:
    mail = urlsplit(links(feedback="guide+ideas@example.org").suggest(TITLE, ADDRESS, SOURCE))
    assert (mail.scheme, mail.path) == ("mailto", "guide+ideas@example.org")
    fields = dict(field.split("=") for field in mail.query.split("&"))
    assert fields.keys() == {"subject", "body"}
    assert unquote(fields["subject"]) == f"{TITLE} ({ADDRESS})"
    assert unquote(fields["body"]).split("\r\n")[:3] == TOLD


def test_space_in_a_mail_is_no_plus() -> None:
    assert "+" not in links(feedback="guide@example.org").suggest("a b", ADDRESS, SOURCE)


def test_form_is_told_title_and_page_and_keeps_its_own_query() -> None:
    form = links(feedback="https://forms.example.org/x?lang=en#top").suggest(TITLE, ADDRESS, SOURCE)
    assert form.endswith("#top")
    assert query(form) == {"lang": "en", "title": TITLE, "page": SITE + ADDRESS}


def test_form_that_says_where_title_and_page_belong_gets_them_there() -> None:
    form = links(feedback="https://forms.example.org/x?entry.1={title}&entry.2={page}").suggest(TITLE, ADDRESS, SOURCE)
    assert query(form) == {"entry.1": TITLE, "entry.2": SITE + ADDRESS}


def test_suggestion_names_the_path_where_the_address_of_the_site_is_not_known() -> None:
    mail = EditLinks(feedback="guide@example.org").suggest("T", ADDRESS, SOURCE)
    assert f"- Address: {ADDRESS}\r\n" in unquote(mail)


def test_feedback_needs_no_repository_and_can_be_switched_off() -> None:
    assert EditLinks(feedback="guide@example.org").edit(SOURCE) == ""
    assert links(feedback="none").suggest("T", ADDRESS, SOURCE) == ""
    assert links(feedback="none").edit(SOURCE) == EDIT["github"]


def test_without_settings_there_are_no_links() -> None:
    assert (NO_LINKS.edit(SOURCE), NO_LINKS.suggest("T", ADDRESS, SOURCE), NO_LINKS.host) == ("", "", "")
