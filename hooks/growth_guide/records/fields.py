"""What all records are made of: the class that they share, and the types of the keys that several have.

A record holds exactly what its file holds, and is frozen. Its ``id`` is the name of the file and stands nowhere inside.
What is said below each key is what an editor reads: in the help of an editor program, above the key in a new file, and after
"write" where it was left blank. So it names one value, also of a list, and its first sentence says what to write.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .key_docs import words_below_keys
from .relations import Own

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Kebab-case, stable for ever. In a record it bears a mark: Own, or Names with the kinds of record of which it may be."""
OwnId = Annotated[Id, Own()]
Text = Annotated[str, StringConstraints(min_length=1)]
"""Inline Markdown: emphasis and links, nothing else."""
NameSource = Literal["published", "working"]
FewIds = Annotated[tuple[Id, ...], Field(max_length=12)]
AskedAs = Annotated[tuple[Text, ...], Field(min_length=5, max_length=12)]
"""How people put a need into words when they search."""
NONE = "none"
NONE_WRITTEN_OTHERWISE = "none_written_otherwise"
"""The sort of error: the word is there, but in capitals or with spaces."""


class OrNone:
    """Marks the type of a key whose value may be the word none: the file says that there is none, and the record holds None."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """What pydantic asks for: the word is read as None, and written as the word."""
        value = handler(source)
        value = value["schema"] if value["type"] == "nullable" else value
        return core_schema.no_info_wrap_validator_function(
            self._read, value, serialization=core_schema.plain_serializer_function_ser_schema(self._written)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The same as JSON Schema; a text may be that word anyway."""
        return {"anyOf": [handler(schema), {"const": NONE}]}

    @staticmethod
    def _read(given: Any, value: core_schema.ValidatorFunctionWrapHandler) -> Any:
        if given == NONE:
            return None
        if isinstance(given, str) and given.strip().casefold() == NONE:
            raise PydanticCustomError(NONE_WRITTEN_OTHERWISE, "")
        return value(given)

    @staticmethod
    def _written(value: Any) -> Any:
        if value is None:
            return NONE
        return value.model_dump(mode="json", by_alias=True) if isinstance(value, BaseModel) else value


class Record(BaseModel):
    """What all records share: frozen, every key required, no key unknown, no value converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, str_strip_whitespace=True)

    # The fields of a record are named one by one: who walked them all would meet what a later key brings, whatever it is.
    # None is Python's own way to say that a class cannot be walked; mypy sees only that the base class has a method there.
    __iter__ = None  # type: ignore[assignment]

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The JSON Schema with the words below each key as its description."""
        schema = handler(core_schema)
        keys = handler.resolve_ref_schema(schema)["properties"]
        for record_class in (one for one in cls.__mro__ if one is not Record and issubclass(one, Record)):
            for name, said in words_below_keys(record_class).items():
                key = cls.model_fields[name].alias or name
                keys[key] = {"description": said, **keys[key]}
        return schema
