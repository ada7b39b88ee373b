"""Zip files that are the same, byte for byte, whenever and wherever they are made from the same files."""

import zipfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

Members = Mapping[str, Path | bytes]
"""What a zip file holds, by name: a file to be read, or its bytes."""

_TIMES_FROM = datetime(2000, 1, 1)
_TIMES = 10 * 365 * 24 * 60 * 60
"""How many times there are, two seconds apart as zip files count them: twenty years."""


def write_zip(target: Path, members: Members) -> None:
    """Write ``target``: the members in the order of their names, as plain files that everybody may read."""
    with zipfile.ZipFile(target, "w") as packed:
        for name in sorted(members):
            content = read_member(members[name])
            member = zipfile.ZipInfo(name, _time(content))
            member.create_system, member.external_attr, member.compress_type = 3, 0o100644 << 16, zipfile.ZIP_DEFLATED
            packed.writestr(member, content, compresslevel=9)


def checksums(members: Members) -> str:
    """The SHA-256 of each member, one a line, in the form that ``sha256sum --check`` reads."""
    return "".join(f"{sha256(read_member(members[name])).hexdigest()}  {name}\n" for name in sorted(members))


def read_member(member: Path | bytes) -> bytes:
    """The bytes of a member."""
    return member if isinstance(member, bytes) else member.read_bytes()


def _time(content: bytes) -> tuple[int, int, int, int, int, int]:
    """When a member was changed, as the zip file says: a time that follows from what the member holds.

    Servers and copying programs tell by time and size whether a file is another. With one time for all, a page in which only the
    hash of the style sheet changed would be kept by browsers for the old one; with the present time, no two zip files were equal.
    """
    number = int.from_bytes(sha256(content).digest()[:8]) % _TIMES
    moment = _TIMES_FROM + timedelta(seconds=2 * number)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
