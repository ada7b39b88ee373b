"""Programs that open what the guide makes: LibreOffice and poppler."""

import shutil
import subprocess
from pathlib import Path

PACKAGES = {"soffice": "libreoffice-writer", "pdftotext": "poppler-utils"}


def run_program(program: str, *arguments: object) -> str:
    """What a program prints; it fails in words when the program is not there."""
    found = shutil.which(program)
    assert found, f"This test needs {program}. On Debian: apt-get install {PACKAGES[program]}"
    done = subprocess.run([found, *map(str, arguments)], capture_output=True, encoding="utf-8", timeout=180)
    assert done.returncode == 0, done.stderr
    return done.stdout


def converted(file: bytes, ending: str, folder: Path) -> Path:
    """A Word file as LibreOffice writes it in another format."""
    (folder / "made.docx").write_bytes(file)
    target = folder / "converted"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run_program("soffice", profile, "--headless", "--convert-to", ending, "--outdir", target, folder / "made.docx")
    return target / f"made.{ending}"
