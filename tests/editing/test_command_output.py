"""What a command prints may be read by anybody, or by nobody to its end."""

import os
import subprocess

import pytest
from guide_copy import GuideCopy
from project import BIN


@pytest.mark.parametrize("command", ["check", "tidy"])
def test_a_command_whose_words_nobody_reads_to_the_end_complains_of_nothing(guide_copy: GuideCopy, command: str) -> None:
    guide_copy.edit("guide_data/ideas/open-hour.yml", "when: weekly", "when: weakly")
    unread, end = os.pipe()
    os.close(unread)
    words = [BIN / "growth-guide", command, "--data", "guide_data"]
    done = subprocess.run(words, cwd=guide_copy.root, stdout=end, stderr=subprocess.PIPE)
    os.close(end)
    assert (done.returncode, done.stderr) == (1, b"")
