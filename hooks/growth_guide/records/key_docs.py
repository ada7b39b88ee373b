"""The words below the keys of a record's class, read from its source when somebody asks for them.

Pydantic can read them too, but does so for every class of every run: that took a tenth of the time of ``check``, which needs them
only when a key was left blank.
"""

import ast
import inspect
from itertools import pairwise
from textwrap import dedent


def words_below_keys(record_class: type) -> dict[str, str]:
    """By the name of each annotated attribute of a class, the text that stands below it, as far as one does."""
    if "__words__" in vars(record_class):
        return dict(vars(record_class)["__words__"])  # Of a class that was made, and is written nowhere.
    (defined,) = ast.parse(dedent(inspect.getsource(record_class))).body
    assert isinstance(defined, ast.ClassDef)
    found = {}
    for here, below in pairwise(defined.body):
        if isinstance(here, ast.AnnAssign) and isinstance(here.target, ast.Name) and isinstance(below, ast.Expr):
            said = ast.literal_eval(below.value)
            assert isinstance(said, str)
            found[here.target.id] = inspect.cleandoc(said)
    return found
