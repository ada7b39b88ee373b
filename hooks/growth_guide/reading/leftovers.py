"""What desktops, offices and editors leave behind among the files of a folder: it is passed over wherever the guide reads one."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import translate
from pathlib import Path

LEFTOVERS = (
    # Finder and macOS
    ".DS_Store", "._*", ".AppleDouble", ".LSOverride", ".localized", "Icon?", ".Spotlight-V100", ".Trashes", ".fseventsd",
    ".TemporaryItems", ".DocumentRevisions-V100", ".VolumeIcon.icns", ".apdisk", "__MACOSX",
    # Explorer and Windows
    "[Tt]humbs.db", "[Tt]humbs.db:encryptable", "ehthumbs*.db", "[Dd]esktop.ini", "$RECYCLE.BIN", "System Volume Information",
    "*:Zone.Identifier",
    # Office programs: who has a file open, and what they write while they save
    "~$*", ".~lock.*", "~*.tmp", "lu*.tmp",
    # Editors: copies kept, files half written, locks
    "*~", "[#]*[#]", ".[#]*", ".*.sw[a-z]", ".*.swpx", ".*.kate-swp", "4913", "*___jb_tmp___", "*___jb_old___",
    "*.bak", "*.orig", "*.rej", "*.tmp", "*.sb-*", "_*.sw[a-z]", ".obsidian",
    ".goutputstream-*", ".ipynb_checkpoints", ".idea", ".vscode", ".history",
    # Linux desktops, network drives and folders that are kept alike
    ".directory", ".Trash-*", ".fuse_hidden*", ".nfs*", "@eaDir", ".dropbox*", ".stfolder", ".stversions", ".syncthing.*",
    ".~*",
)  # fmt: skip
"""Names of files and folders, as ``.gitignore`` has them."""

_LEFTOVER = re.compile("|".join(map(translate, LEFTOVERS)), re.IGNORECASE)  # As most desktops write names: THUMBS.DB, .ds_store.


def is_leftover(name: str) -> bool:
    """Whether a file or folder of this name is nobody's content."""
    return bool(_LEFTOVER.match(name))


def without_leftovers(root: Path, paths: Iterable[Path]) -> Iterator[Path]:
    """Those of the paths below ``root`` that neither are leftovers nor lie within one."""
    return (path for path in paths if not any(map(is_leftover, path.relative_to(root).parts)))
