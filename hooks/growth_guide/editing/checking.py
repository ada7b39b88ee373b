"""What ``growth-guide check`` says: the errors that a build refuses too, remarks, and what a release needs besides."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from ..content.content import Content
from ..guide.load import Data
from ..reading.document import Document
from ..reading.problems import ContentError, Problem
from ..rules.release_rules import BALANCE_RULES, RELEASE_RULES
from ..rules.remark_rules import REMARK_RULES, HandWrittenPages, RemarkRule
from ..settings.frame_ancestors import frame_ancestors
from ..settings.link_settings import read_links
from ..settings.mkdocs_settings import known_extra, sound
from ..site.project import Project, read_project
from .tidying.canonical_records import untidy


def problems_of_data(data: Data, *, release: bool = False) -> list[Problem]:
    """What is said of a data folder alone."""
    return [*data.problems, *_besides(data, {}, data.problems, release=release)]


def problems_of_project(project: Project, settings: Document, *, release: bool = False) -> list[Problem]:
    """What is said of the data, the pages and the settings."""
    read = read_project(project, writing=True)
    wrong_settings = _told(
        lambda: sound(settings),
        lambda: read_links(settings, known_extra(settings), None),
        lambda: frame_ancestors(settings),
    )
    pages = {f"{project.shown(project.content)}/{page.uri}": page for page in read.pages}
    return [*read.problems, *wrong_settings, *_besides(read.data, pages, read.problems, release=release)]


def _told(*checks: Callable[[], object]) -> Iterator[Problem]:
    for check in checks:
        try:
            check()
        except ContentError as error:
            yield from error.problems


def _besides(data: Data, pages: HandWrittenPages, wrong: Collection[Problem], *, release: bool) -> Iterator[Problem]:
    """What is said besides the errors. The balance is judged where there is none: what looks missing may be what is faulty."""
    balance = () if wrong else BALANCE_RULES
    yield from _remarks((*REMARK_RULES, *(() if release else balance)), data.content, pages)
    if release and not wrong:
        yield from (problem for rule in (*balance, *RELEASE_RULES) for problem in rule(data.content, pages))
        # Imported when it is asked for: editors wait for check, and what makes a PDF takes its time to load.
        from ..site.leaflets import leaflets_are_one_sheet

        yield from leaflets_are_one_sheet(data.guide(), pages)
    if data.whole is not data.content:
        own = _own_files(data.whole)
        remarks = _remarks((*REMARK_RULES, *balance), data.whole, pages)
        yield from (remark for remark in remarks if remark.path in own)
    faulty = {problem.path for problem in wrong}
    yield from (remark for folder in data.folders for remark in untidy(folder) if remark.path not in faulty)


def _remarks(rules: Iterable[RemarkRule], content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    return (replace(problem, remark=True) for rule in rules for problem in rule(content, pages))


def _own_files(content: Content) -> set[str]:
    """The files of the records that come from an organisation."""
    records = (item for sources in content.records.values() for item in sources.items())
    return {source.document.path for record_id, source in records if record_id in content.organisation_ids}
