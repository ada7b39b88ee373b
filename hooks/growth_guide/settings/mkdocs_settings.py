"""``mkdocs.yml`` as the command and the build read it: what stands in it, and where.

What only the engine understands, such as ``!ENV``, stays a node of YAML: it is written again as it was, and says nothing here.
"""

from pathlib import Path
from typing import Any

import yaml

from ..reading.decode import place_after
from ..reading.document import Document, KeyPath, Position
from ..reading.problems import ContentError, short
from ..reading.yaml_errors import syntax_fault

_FOLDERS = ("guide_data", "overlay")
"""Keys under ``extra`` that name a folder."""


class _Loader(yaml.SafeLoader):
    """Reads tags of the engine, and says where a value stands that is none."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, KeyError, AttributeError):
            # A date such as 2024-99-99: the library fails at it in several ways.
            said = f"{short(node.value)} is no date or number"
            raise yaml.MarkedYAMLError(problem=said, problem_mark=node.start_mark) from None


class _Dumper(yaml.SafeDumper):
    """Writes the nodes that were kept."""


_Loader.add_multi_constructor("", lambda loader, tag, node: node)
_Dumper.add_multi_representer(yaml.Node, lambda dumper, node: node)


def read_settings(file: Path) -> Document:
    """What stands in the file, none if it is not there; ``extra`` is a map in any case, and what is wrong is in ``problems``."""
    settings = Document(file.name, {})
    try:
        _read(settings, file.read_bytes().decode("utf-8-sig") if file.is_file() else "")
    except OSError as error:
        settings.problem((1, 1), f"the file cannot be read ({error.strerror})", "look at its permissions")
    except UnicodeDecodeError as error:
        settings.problem(place_after(error.object[: error.start].decode()), "the file is not UTF-8", "save it as UTF-8")
    extra = settings.data.get("extra")
    settings.data["extra"] = _extra(settings, extra if extra is not None else {})
    return settings


def sound(settings: Document) -> Document:
    """The settings, if nothing is wrong with them. Raises ContentError with every problem."""
    if settings.problems:
        raise ContentError(settings.problems)
    return settings


def known_extra(settings: Document) -> dict[str, Any]:
    """What stands under ``extra``, but for what only the engine understands."""
    return {key: value for key, value in settings.data["extra"].items() if not _is_strange(value)}


def settings_text(settings: dict[str, Any]) -> str:
    """Settings as the text of such a file."""
    return yaml.dump(settings, Dumper=_Dumper, sort_keys=False, allow_unicode=True)


def _read(settings: Document, text: str) -> None:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except (yaml.YAMLError, RecursionError) as error:
        position, said = _fault(text, error)
        told = _in_words(text) if isinstance(error, yaml.MarkedYAMLError) else None
        settings.problem(position, *(told or (f"this is not sound YAML ({said})", "look at this line and the one above")))
        return
    if node is None:
        return
    if not isinstance(data, dict):
        settings.problem((1, 1), f"expected keys with values, got {_what(data)}", "write a key, a colon, a space and its value")
        return
    settings.data = data
    _take_places(settings, node, (), set())


def _fault(text: str, error: Exception) -> tuple[Position, str]:
    """Where the parser gave up, and why."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1), error.problem or "it cannot be read"
    if isinstance(error, yaml.reader.ReaderError):
        return place_after(text[: error.position]), f"the invisible character U+{error.character:04X}"
    return (1, 1), "it is nested too deep"


def _in_words(text: str) -> tuple[str, str] | None:
    """What is wrong with the YAML and what would be right, in an editor's words; None when the YAML as such is sound."""
    try:
        documents = sum(isinstance(event, yaml.DocumentStartEvent) for event in yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        return syntax_fault(text, error)[1:]
    if documents > 1:
        return "this is not sound YAML (a second document begins here)", "delete the line ---"
    return None


def _take_places(settings: Document, node: yaml.Node, place: KeyPath, taken: set[int]) -> None:
    if id(node) in taken:
        return  # By aliases a file can hold itself.
    taken.add(id(node))
    settings.values[place] = _position(node)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                settings.keys[(*place, key.value)] = _position(key)
                _take_places(settings, value, (*place, key.value), taken)
    elif isinstance(node, yaml.SequenceNode):
        for n, value in enumerate(node.value):
            _take_places(settings, value, (*place, n), taken)


def _position(node: yaml.Node) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _extra(settings: Document, extra: Any) -> dict[str, Any]:
    """What stands under ``extra``, without what has not the form that it needs, which is told."""
    if not isinstance(extra, dict):
        right = "write keys below it, each indented by two spaces"
        settings.problem(settings.value_position(("extra",)), f"extra: expected keys with values, got {_what(extra)}", right)
        return {}
    wrong = [key for key in _FOLDERS if extra.get(key) and not isinstance(extra[key], str | yaml.Node)]
    for key in wrong:
        said = f"extra.{key}: {_what(extra[key])} is not the name of a folder"
        settings.problem(settings.value_position(("extra", key)), said, "write one; a number stands in quotes")
    return {key: value for key, value in extra.items() if key not in wrong}


def _what(value: Any) -> str:
    if isinstance(value, yaml.Node):
        return f"the tag {short(value.tag)}"
    return "a list" if isinstance(value, list) else "keys with values" if isinstance(value, dict) else short(value)


def _is_strange(value: Any) -> bool:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(isinstance(part, yaml.Node) for part in (value, *parts))
