"""What lies in `warc/` and is not the archive's, or not whole: it is named, with what to do, and left alone."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.store import Store
from tests import archives, forked
from tests.crawls import crawl
from tests.loopback import ROOT, without_proxies
from tests.site import PracticeSite

PAGE = "http://www.sxgh.org.cn/particular.aspx?id=9807"
COMMANDS = {
    "verify": ("verify",),
    "reextract": ("reextract", "--workers", "1"),
    "rebuild": ("rebuild", "--workers", "1"),
    "wacz": ("pack", "--wacz", "packed.wacz"),
    "bag": ("pack", "--bagit", "bag"),
}


def empty(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc.gz").touch()
    return path


def text(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc.gz").write_text("Notes on the archive.\n")
    return path


def cut(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc.gz").write_bytes(whole[:-20])
    return path


def folder(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc.gz").mkdir()
    return path


def dangling(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc.gz").symlink_to(warc.parent / "unmounted" / "x.warc.gz")
    return path


def plain(warc: Path, whole: bytes) -> Path:
    (path := warc / "x.warc").write_bytes(gzip.decompress(whole))
    return path


def wacz(warc: Path, whole: bytes) -> Path:
    with zipfile.ZipFile(path := warc / "x.wacz", "w") as package:
        package.writestr("datapackage.json", "{}")
    return path


def note(warc: Path, whole: bytes) -> Path:
    (path := warc / "note.txt").write_text("Do not touch.\n")
    path.chmod(0)
    return path


Put = Callable[[Path, bytes], Path]
#: Taken for WARC files by their names.
DAMAGED: tuple[Put, ...] = (empty, text, cut, folder, dangling)
#: Not read at all.
FOREIGN: tuple[Put, ...] = (plain, wacz, note)


@pytest.fixture
def output(tmp_path: Path) -> OutputPaths:
    root = tmp_path / "output"
    archives.write(root, [archives.exchange(PAGE, b"<p>text</p>")])
    done = scrapy(("rebuild", "--workers", "1"), root)
    assert done.status == Exit.OK, done.err
    return OutputPaths(root)


def scrapy(command: tuple[str, ...], root: Path) -> forked.Run:
    named = [str(root.parent / word) if word in ("packed.wacz", "bag") else word for word in command]
    arguments = [*named, "-s", f"SXGH_OUTPUT_DIR={root}"]
    return forked.run(arguments, ROOT, without_proxies(), patience=120)


def put(kind: Put, output: OutputPaths) -> tuple[Path, object]:
    (whole,) = output.warc.glob("*.warc.gz")
    strange = kind(output.warc, whole.read_bytes())
    return strange, look(strange)


def look(path: Path) -> object:
    """What must not change of it."""
    kept = path.lstat()
    return kept.st_ino, kept.st_mode, kept.st_size, kept.st_mtime_ns


def ours(output: OutputPaths) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (output.snapshot, output.index)}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_file_is_named_and_nothing_is_done(
    output: OutputPaths, kind: Put, command: tuple[str, ...]
) -> None:
    strange, before = put(kind, output)
    held = ours(output)
    run = scrapy(command, output.root)
    assert run.status == Exit.FAILED
    said = run.out + run.err
    assert "x.warc.gz" in said
    assert "Traceback" not in said
    if command[0] != "verify":  # which names faults
        assert "out of warc/" in said or "scrapy rebuild" in said
    assert (look(strange), ours(output)) == (before, held)
    assert {path.name for path in output.root.parent.iterdir()} == {"output"}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_file_is_named_and_passed_over(
    output: OutputPaths, kind: Put, command: tuple[str, ...]
) -> None:
    strange, before = put(kind, output)
    run = scrapy(command, output.root)
    assert run.status == Exit.OK, run.err
    assert f"{strange} is no part of the archive and is not read" in run.err
    assert "move it elsewhere" in run.err
    assert look(strange) == before


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_crawl_does_not_begin_on_a_damaged_file(output: OutputPaths, kind: Put) -> None:
    strange, before = put(kind, output)
    with PracticeSite(faults=False) as site:
        run = crawl(site, output.root)
    assert run.status == Exit.STORAGE
    assert "x.warc.gz, offset" in run.said
    assert "out of warc/" in run.said
    assert "Traceback" not in run.said
    assert look(strange) == before
    Store.open(output.state).close()


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_crawl_passes_a_foreign_file_over(output: OutputPaths, kind: Put) -> None:
    strange, before = put(kind, output)
    with PracticeSite(faults=False) as site:
        run = crawl(site, output.root, CLOSESPIDER_PAGECOUNT="3")
    assert run.status == Exit.FAILED  # ended early, by the limit
    assert f"{strange} is no part of the archive and is not read" in run.said
    assert "Traceback" not in run.said
    assert look(strange) == before
