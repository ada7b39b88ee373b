"""``extra.repository`` and ``extra.feedback`` of mkdocs.yml: checked, every fault at its place, and turned into links."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..reading.document import Document, KeyPath
from ..reading.problems import ContentError, Problem, nearest, one_of, printable, short
from .edit_links import HOSTS, EditLinks, Repository, plain_url

KEYS = ("kind", "url", "branch")
WHOLE = "repository: {kind: github, url: https://github.com/you/guide, branch: main}"

_NO_HOSTS = {
    "none": "delete extra.repository: without it there is no edit link",
    "mail": "delete extra.repository and write the address as extra.feedback",
}
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*")
_IN_NO_BRANCH = re.compile(r"[\x00-\x20~^:?*\[\\\x7f]|\.\.|@\{|^[-/]|/$|//")
"""What git allows in no name of a branch."""

_IN_NO_ADDRESS = re.compile(r"[\x00-\x1f\"'<>\\^`|]")

LinkFault = tuple[KeyPath, str, str]
"""Where in ``extra``, what is wrong, what would be right."""


def read_links(settings: Document, extra: Mapping[str, Any], site_url: str | None) -> EditLinks:
    """The links that the settings ask for.

    ``extra`` is what stands in them under that name, as far as the caller knows it: the engine knows more.
    Raises ContentError with every fault, at its line and column where the file says it so that it can be found.
    """
    repository, feedback = extra.get("repository"), extra.get("feedback")
    faults = [*_repository_faults(repository), *_feedback_faults(feedback)]
    if faults:
        raise ContentError(_problem(settings, *fault) for fault in faults)
    lies_at = Repository(repository["kind"], repository["url"], repository["branch"]) if repository else None
    return EditLinks(lies_at, feedback, site_url or "")


def _problem(settings: Document, place: KeyPath, wrong: str, right: str) -> Problem:
    known = place[-1] in ("feedback", "repository", *KEYS)
    find = settings.value_position if known else settings.key_position
    return Problem(settings.path, *find(("extra", *place)), wrong, right)


def _repository_faults(repository: Any) -> Iterator[LinkFault]:
    at: KeyPath = ("repository",)
    if repository is None:
        return
    if not isinstance(repository, Mapping):
        yield at, f"extra.repository: expected kind, url and branch, got {_shown(repository)}", f"write {WHOLE}"
        return
    yield from _key_faults(repository)
    no_texts = [key for key in KEYS if key in repository and not _is_text(repository[key])]
    for key in no_texts:
        wrong = f"extra.repository.{key}: {_shown(repository[key])} is not a text"
        yield (*at, key), wrong, "write one; a number stands in quotes"
    if not no_texts and all(key in repository for key in KEYS):
        yield from _host_and_url_faults(repository["kind"], repository["url"])
        yield from _branch_faults(repository["kind"], repository["branch"])


def _key_faults(repository: Mapping[Any, Any]) -> Iterator[LinkFault]:
    """A typo is one fault: the missing key that it was meant to be is not told again."""
    missing = [key for key in KEYS if key not in repository]
    for key in repository:
        if key not in KEYS:
            meant = nearest(str(key), missing)
            missing = [other for other in missing if other != meant]
            right = f"did you mean {meant}?" if meant else "delete it: a repository has kind, url and branch"
            yield ("repository", key), f"extra.repository has the unknown key {_shown(key)}", right
    for key in missing:
        yield ("repository",), f"extra.repository lacks {key}", f"write {WHOLE}"


def _host_and_url_faults(host_id: str, url: str) -> Iterator[LinkFault]:
    host = HOSTS.get(host_id)
    if host is None:
        right = _NO_HOSTS.get(host_id) or one_of(host_id, tuple(HOSTS))
        yield ("repository", "kind"), f"extra.repository.kind: {_shown(host_id)} is not a kind of host", right
    example = (host or HOSTS["github"]).example
    fault = _address_fault("extra.repository.url", url, example)
    if fault is None and host and not host.form.fullmatch(plain_url(url).removeprefix("https://")):
        wrong = f"extra.repository.url: {_shown(url)} is not the address of a repository of {host.name}"
        fault = wrong, f"write one such as {example}"
    if fault:
        yield ("repository", "url"), *fault


def _branch_faults(host_id: str, branch: str) -> Iterator[LinkFault]:
    at: KeyPath = ("repository", "branch")
    if _IN_NO_BRANCH.search(branch):
        yield at, f"extra.repository.branch: {_shown(branch)} cannot be a branch", "write the name of one, such as main"
    elif host_id == "bitbucket" and "/" in branch:
        wrong = f"extra.repository.branch: {_shown(branch)} has a slash, and Bitbucket opens no file on such a branch"
        yield at, wrong, "name a branch without one, such as main"


def _feedback_faults(feedback: Any) -> Iterator[LinkFault]:
    if feedback is None or feedback == "none":
        return
    if _is_text(feedback) and "@" in feedback and "//" not in feedback:
        address = feedback.strip().removeprefix("mailto:").partition("?")[0]
        sound, right = _MAIL.fullmatch(feedback), address if _MAIL.fullmatch(address) else "it such as guide@example.org"
        fault = None if sound else (f"extra.feedback: {_shown(feedback)} is not a mail address", f"write {right}")
    else:
        fault = _address_fault("extra.feedback", feedback, "guide@example.org or https://forms.example.org/guide")
    if fault:
        yield ("feedback",), *fault


def _address_fault(name: str, url: Any, example: str) -> tuple[str, str] | None:
    """What keeps ``url`` from being an https address without a name or password in it, and what would be right."""
    parts = _split(url)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or _IN_NO_ADDRESS.search(url):
        return f"{name}: {_shown(url)} is not an address of the web", f"write it such as {example}"
    own_host = parts.netloc.rpartition("@")[2]
    https = parts._replace(scheme="https", netloc=own_host).geturl()
    if own_host != parts.netloc:
        return f"{name} holds a name or password before the @", f"write {https}"
    if not url.startswith("https://"):
        return f"{name}: {_shown(url)} does not begin with https://", f"write {https}"
    return None


def _split(url: Any) -> SplitResult | None:
    try:
        return urlsplit(url) if _is_text(url) else None
    except ValueError:
        return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _shown(value: Any) -> str:
    """A value as a problem quotes it, without what may be a password."""
    if not isinstance(value, str | int | float):
        return "a list" if isinstance(value, Sequence) else "keys with values"
    return printable(short(re.sub(r"//[^/@]*@", "//", str(value)))) or "nothing"
