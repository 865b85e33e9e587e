"""A disk that fills while the archive is read again: a status of its own, and all that was there stays as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sxgh_crawler.archive import cdxj
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from tests import archives
from tests.loopback import ROOT, without_proxies
from tests.test_warc_writer import full_disk

PAGE = "http://www.sxgh.org.cn/particular.aspx?id="


@pytest.fixture
def output(tmp_path: Path) -> OutputPaths:
    pages = [archives.exchange(f"{PAGE}{n}", b"<p>text %d</p>" % n, after=n) for n in range(100)]
    archives.write(tmp_path, pages)
    paths = OutputPaths(tmp_path)
    done = scrapy(paths, ["rebuild"], limit=10**9)
    assert done.returncode == Exit.OK, done.stderr
    return paths


def scrapy(paths: OutputPaths, command: list[str], limit: int) -> subprocess.CompletedProcess[str]:
    """No file may have more than `limit` bytes."""
    words = [*command, "--workers", "1", "-s", f"SXGH_OUTPUT_DIR={paths.root}"]
    return subprocess.run(
        ["prlimit", f"--fsize={limit}", sys.executable, "-m", "scrapy", *words],
        cwd=ROOT, env=without_proxies(), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def held(paths: OutputPaths) -> dict[str, bytes]:
    """All files but the lock, which holds the number of a process."""
    return {
        path.relative_to(paths.root).as_posix(): path.read_bytes()
        for path in paths.root.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


@pytest.mark.parametrize("command", [["rebuild"], ["reextract", "--write"]], ids=" ".join)
def test_nothing_is_replaced(output: OutputPaths, command: list[str]) -> None:
    before = held(output)
    run = scrapy(output, command, limit=40_000)
    assert run.returncode == Exit.STORAGE
    assert "is the disk full" in run.stderr
    assert "Traceback" not in run.stderr
    assert held(output) == before


def test_rebuild_that_cannot_write_the_index_keeps_everything(output: OutputPaths) -> None:
    (output.warc / ".index.cdxj.tmp").mkdir()  # as good as a full disk, for this file alone
    before = held(output)
    run = scrapy(output, ["rebuild"], limit=10**9)
    assert run.returncode == Exit.STORAGE
    assert "index.cdxj" in run.stderr
    assert held(output) == before


def test_index_stays_as_it_was(output: OutputPaths) -> None:
    before = held(output)
    assert len(before["warc/index.cdxj"]) > 20_000
    with full_disk(10_000), pytest.raises(OSError, match="File too large"):
        cdxj.remake(output.warc)
    assert held(output) == before
    cdxj.remake(output.warc)
    assert held(output) == before
