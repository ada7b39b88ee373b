"""Which ids the guide cannot use: an id is the name of a file, or a part of an address, on every system."""

import re

from .problems import short

LONGEST_ID = 80
"""Characters. Longer names of files do not fit into folders of some depth on Windows, nor into a link that somebody reads."""

_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows keeps for devices, whatever ending follows."""


def unusable_id(given: str) -> tuple[str, str] | None:
    """Why an id in kebab-case cannot be used, and what would be right; None when it can."""
    if _DEVICE.fullmatch(given):
        return f"Windows keeps the name {given} for itself, and no file can have it there", f"choose another id than {given}"
    if given == "index":
        return "index is the page of all records of a folder", "choose another id than index"
    if len(given) > LONGEST_ID:
        return f"the id {short(given)} has {len(given)} characters", f"choose one of {LONGEST_ID} at most"
    return None
