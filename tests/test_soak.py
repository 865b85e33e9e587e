"""Killed at any moment, the archive comes to what it would have come to; `make soak` does many rounds of this."""

from __future__ import annotations

from pathlib import Path

from tests.soak import rounds


def test_crawls_that_are_killed_leave_the_archive_as_if_they_had_not_been(tmp_path: Path) -> None:
    (played,) = rounds(1, seed=3, folder=tmp_path)
    assert len(played.kills) == 2
    assert played.faults == []
