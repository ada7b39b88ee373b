"""The links at the foot of a page: to its source on the repository's host, and to a place where a change can be suggested.

Nothing is fetched from there: the addresses stand in links, which are followed when a reader clicks them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlsplit, urlunsplit


@dataclass(frozen=True)
class Host:
    """Where a repository lies, and the addresses that its host documents for editing a file and for a new issue.

    In ``edit`` and ``issue`` stand ``url`` (the repository), ``project`` (what comes before ``/_git/`` in it), ``branch``,
    ``path``, ``title`` and ``text``, percent-encoded; ``html`` is the text for a host that takes it as HTML.
    """

    name: str
    """As readers know it."""
    example: str
    """The address of a repository, as an editor would copy it."""
    form: re.Pattern[str]
    """What the address of a repository looks like, without ``https://``."""
    edit: str
    issue: str


CRLF = "\r\n"
"""How mail ends its lines (RFC 6068)."""

_OWNER_AND_NAME = re.compile(r"[^/]+/[^/]+/[^/]+")
_GITEA = (
    # A Gitea may lie in a sub-path of its host.
    re.compile(r"[^/]+(?:/[^/]+){2,}"),
    "{url}/_edit/{branch}/{path}",
    "{url}/issues/new?title={title}&body={text}",
)

HOSTS: Mapping[str, Host] = {
    "github": Host(
        "GitHub", "https://github.com/you/guide", _OWNER_AND_NAME,
        "{url}/edit/{branch}/{path}",
        "{url}/issues/new?title={title}&body={text}",
    ),
    "gitlab": Host(
        # Groups may lie in groups.
        "GitLab", "https://gitlab.com/you/guide", re.compile(r"[^/]+(?:/(?!-/)[^/]+){2,}"),
        "{url}/-/edit/{branch}/{path}",
        "{url}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}",
    ),
    "bitbucket": Host(
        "Bitbucket", "https://bitbucket.org/you/guide", _OWNER_AND_NAME,
        # The branch stands there twice: what is shown, and what the change goes to.
        "{url}/src/{branch}/{path}?mode=edit&spa=0&at={branch}&fileviewer=file-view-default",
        # Bitbucket documents nothing for a text; whatever does not know the title leaves it alone.
        "{url}/issues/new?title={title}",
    ),
    "azure": Host(
        "Azure DevOps", "https://dev.azure.com/you/project/_git/guide",
        # The short form without a project opens files and no work items.
        re.compile(r"(?!dev\.azure\.com/[^/]+/_git/)[^/]+(?:/(?!_git/)[^/]+)+/_git/[^/]+"),
        # No address opens the editor; this one opens the file, which has the button.
        "{url}?path=/{path}&version=GB{branch}&_a=contents",
        # The one type of work item that all processes have; its description is HTML.
        "{project}/_workitems/create/Task?%5BSystem.Title%5D={title}&%5BSystem.Description%5D={html}",
    ),
    "gitea": Host("Gitea", "https://git.example.org/you/guide", *_GITEA),
    "forgejo": Host("Forgejo", "https://git.example.org/you/guide", *_GITEA),
}
"""The hosts that ``extra.repository`` may name."""


@dataclass(frozen=True)
class Repository:
    """Where editors change the guide. Its values have been checked."""

    host_id: str
    url: str
    """As the settings hold it; a slash or ``.git`` at its end does not matter."""
    branch: str


@dataclass(frozen=True)
class EditLinks:
    """What the settings say about editing and suggesting. Without values there are no links."""

    repository: Repository | None = None
    feedback: str | None = None
    """A mail address, or the https address of a form; None for the host's page for a new issue, ``none`` for no link."""
    site_url: str = ""
    """Where the site is hosted, so that a suggestion holds the whole address of its page; empty when that is not known."""

    @property
    def host(self) -> str:
        """The host of the repository as readers know it; empty without one."""
        return HOSTS[self.repository.host_id].name if self.repository else ""

    def edit(self, source: str) -> str:
        """The address that opens the file ``source``, a path within the project, for editing; empty without one or the other."""
        return _on_host(self.repository, HOSTS[self.repository.host_id].edit, path=source) if self.repository and source else ""

    def suggest(self, title: str, address: str, source: str) -> str:
        """The address for a suggestion about the page of this title, made from the file ``source``; empty where there is none.

        ``address`` is that of the page, relative to the root of the site.
        """
        page = f"{self.site_url.rstrip('/')}/{address}" if self.site_url else address
        subject = f"{title} ({address})"
        told = (f"- Page: {title}", f"- Address: {page}", *([f"- File: {source}"] if source else []))
        lines = (*told, "", "The sentence, copied from the page:", "", "What would be better, and why:", "")
        if self.feedback == "none":
            return ""
        if self.feedback and self.feedback.startswith("https://"):
            return _form(self.feedback, title, page)
        if self.feedback:
            return f"mailto:{quote(self.feedback, safe='@+')}?subject={_whole(subject)}&body={_whole(CRLF.join(lines))}"
        if self.repository:
            text, html = "\n".join(lines), "<br>".join(map(escape, lines))
            return _on_host(self.repository, HOSTS[self.repository.host_id].issue, title=subject, text=text, html=html)
        return ""


NO_LINKS = EditLinks()
"""No edit link and no link for a suggestion."""


def plain_url(url: str) -> str:
    """The address of a repository without what a copied one may have at its end, fit to be put before a path."""
    # What is percent-encoded stays so.
    return quote(re.sub(r"(?:\.git)?/*$", "", url.strip()), safe="/:%[]@")


def _on_host(repository: Repository, template: str, *, path: str = "", title: str = "", text: str = "", html: str = "") -> str:
    url = plain_url(repository.url)
    return template.format(
        url=url, project=url.partition("/_git/")[0], branch=quote(repository.branch), path=quote(path),
        title=_whole(title), text=_whole(text), html=_whole(html),
    )


def _form(feedback: str, title: str, page: str) -> str:
    """The address of a form, told the page: where it says ``{title}`` and ``{page}``, else in its query under these names."""
    feedback = feedback.replace(" ", "%20")
    if "{title}" in feedback or "{page}" in feedback:
        return feedback.replace("{title}", _whole(title)).replace("{page}", _whole(page))
    parts = urlsplit(feedback)
    told = f"title={_whole(title)}&page={_whole(page)}"
    return urlunsplit(parts._replace(query=f"{parts.query}&{told}" if parts.query else told))


def _whole(text: str) -> str:
    """A text percent-encoded, so that it is one value of a query."""
    return quote(text, safe="")
