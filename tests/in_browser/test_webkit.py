"""Where WebKit is missing, its tests are skipped only if nobody could have installed it."""

import os
import shutil

import pytest
from webkit import must_be_here


@pytest.mark.parametrize(
    ("variables", "user", "installer", "must"),
    [
        ({}, 0, "/usr/bin/apt-get", True),
        ({"CI": "true"}, 1000, None, True),
        ({}, 1000, "/usr/bin/apt-get", False),
        ({}, 0, None, False),
    ],
)
def test_webkit_must_be_here_for_root_of_a_debian_and_in_continuous_integration(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], user: int, installer: str | None, must: bool
) -> None:
    monkeypatch.delenv("CI", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: installer)
    assert must_be_here() is must
