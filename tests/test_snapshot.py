"""articles.jsonl is whole or old, and the same bytes for the same content."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler import jsonl, snapshot
from sxgh_crawler.paths import replacing

ONE = {"id": "1", "title": "通知", "listed_in": [["资料中心", "经验材料"]], "published": None}
TWO = {"id": "2", "title": "\u2028𠮷", "listed_in": [], "published": "2020-02-17"}


def test_a_line_is_unescaped_utf_8_with_keys_in_order() -> None:
    expected = '{"id":"1","title":"通知","listed_in":[["资料中心","经验材料"]],"published":null}\n'
    assert jsonl.line(ONE) == expected.encode()


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    assert snapshot.write(path, [ONE, TWO])
    assert path.read_bytes().count(b"\n") == 2
    assert list(jsonl.read(path)) == [ONE, TWO]


def test_an_empty_archive_has_an_empty_snapshot(tmp_path: Path) -> None:
    assert snapshot.write(tmp_path / "articles.jsonl", [])
    assert (tmp_path / "articles.jsonl").read_bytes() == b""


def test_the_same_content_leaves_the_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    snapshot.write(path, [ONE, TWO])
    before = path.stat()
    assert not snapshot.write(path, [ONE, TWO])
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert os.listdir(tmp_path) == ["articles.jsonl"]  # noqa: PTH208 - hidden files count


@pytest.mark.parametrize("records", [[ONE], [TWO, ONE], [ONE, {**TWO, "published": "2020-02-18"}], []])
def test_other_content_replaces_it(tmp_path: Path, records: list[dict[str, Any]]) -> None:
    path = tmp_path / "articles.jsonl"
    snapshot.write(path, [ONE, TWO])
    assert snapshot.write(path, records)
    assert list(jsonl.read(path)) == records


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def failing() -> Iterator[dict[str, Any]]:
        yield TWO
        raise OSError(28, "No space left on device")

    path = tmp_path / "articles.jsonl"
    snapshot.write(path, [ONE])
    with pytest.raises(OSError, match="No space left"):
        snapshot.write(path, failing())
    assert list(jsonl.read(path)) == [ONE]
    assert os.listdir(tmp_path) == ["articles.jsonl"]  # noqa: PTH208 - hidden files count


def test_readers_see_the_old_file_until_the_new_one_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"old")
    seen_at_sync: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen_at_sync.append(path.read_bytes()))
    with replacing(path) as file:
        file.write(b"new")
    # the file is synced before it takes the name, the folder after
    assert seen_at_sync == [b"old", b"new"]


def test_the_rest_of_a_killed_run_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".articles.jsonl.tmp").write_bytes(b"half a li")
    snapshot.write(tmp_path / "articles.jsonl", [ONE])
    assert os.listdir(tmp_path) == ["articles.jsonl"]  # noqa: PTH208 - hidden files count
