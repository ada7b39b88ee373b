"""Stub."""
import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Asset:
    """A file whose name carries a hash."""

    name: str
    content: bytes


def hashed(stem: str, suffix: str, content: bytes) -> Asset:
    return Asset(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}", content)


def css(folder: Path) -> Asset:
    return hashed("guide", "css", b"\n".join(p.read_bytes() for p in sorted(folder.glob("*.css"))))


def script(folder: Path, entry: str) -> Asset:
    return hashed("guide", "js", b"")
