"""The oldest browsers in which the whole guide works. A test holds every function that scripts and styles use against it."""

FLOOR = {"chrome": "125", "firefox": "126", "safari": "17.5"}
"""The version of each engine, which another browser on the same engine counts as well."""
FLOOR_DAY = "May 2024"
"""When these versions came out: two and a half years before this was last looked at."""


def floor_values() -> dict[str, str]:
    """What a page may write in double braces."""
    return {**{f"browsers.{engine}": version for engine, version in FLOOR.items()}, "browsers.since": FLOOR_DAY}


def floor_words() -> str:
    """The floor as it stands in a sentence."""
    return f"Chrome and Edge {FLOOR['chrome']}, Firefox {FLOOR['firefox']} and Safari {FLOOR['safari']}, all of {FLOOR_DAY},"
