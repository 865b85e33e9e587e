"""`scrapy pack --wacz FILE | --bagit DIR`: the archive in one piece, to hand on or to put in a repository.

Exit status: 0 when it was packed, 1 when the archive is not in a state to be packed, 2 when the command was
given wrongly, 3 when a crawl is running, 8 when the package cannot be written; then nothing is left of it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rich.console import Console
from rich.filesize import decimal
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from scrapy.commands import ScrapyCommand

from sxgh_crawler import lock
from sxgh_crawler.archive import bag, wacz
from sxgh_crawler.archive.contents import Advance, Contents, PackError, contents
from sxgh_crawler.archive.files import strangers
from sxgh_crawler.archive.playback import IndexDamaged
from sxgh_crawler.archive.reader import DamagedRecord
from sxgh_crawler.configuration import complaints, project_version
from sxgh_crawler.outcome import Exit, count_of
from sxgh_crawler.paths import OutputPaths, creating, replacing
from sxgh_crawler.website.site import CANONICAL_HOST

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import Settings


class PackRefusedError(Exception):
    """Nothing is packed. One line for the person who typed it."""

    def __init__(self, message: str, status: Exit) -> None:
        super().__init__(message)
        self.status = status


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[options] --wacz FILE | --bagit DIR"

    def short_desc(self) -> str:
        return "Pack the archive into one WACZ file or into a BagIt bag"

    def long_desc(self) -> str:
        return (
            "A WACZ file holds raw pages, index and articles, and opens in a browser (replayweb.page). A bag "
            "holds the files as they lie in SXGH_OUTPUT_DIR, with checksums, for a repository."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        kind = parser.add_mutually_exclusive_group(required=True)
        kind.add_argument("--wacz", metavar="FILE", type=Path, help="write this file, its name in .wacz")
        kind.add_argument("--bagit", metavar="DIR", type=Path, help="write this folder, which must not exist")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            print(self._run(args, opts))
        except PackRefusedError as refusal:
            print(f"pack: {refusal}", file=sys.stderr)
            self.exitcode = refusal.status
        except KeyboardInterrupt:
            print("pack: interrupted; nothing was written", file=sys.stderr)
            self.exitcode = Exit.INTERRUPTED

    def _run(self, args: list[str], opts: argparse.Namespace) -> str:
        settings = cast("Settings", self.settings)
        if args:
            raise PackRefusedError(f"what is {args[0]}? scrapy pack --wacz FILE, or --bagit DIR", Exit.USAGE)
        for complaint in complaints(settings):
            raise PackRefusedError(complaint, Exit.USAGE)
        check_target(opts)
        paths = OutputPaths(Path(settings["SXGH_OUTPUT_DIR"]))
        try:
            contents(paths)  # before the lock, which would make the folder
            with lock.hold(paths.root):
                found = contents(paths)
                for line in strangers(paths.warc):
                    print(f"pack: {line}", file=sys.stderr)
                with progress(found.size, shown=settings.getbool("SXGH_PROGRESS")) as advance:
                    if opts.wacz:
                        return pack_wacz(found, opts.wacz, advance)
                    return pack_bag(found, opts.bagit, settings["SXGH_CONTACT"], advance)
        except (PackError, IndexDamaged, DamagedRecord) as error:
            raise PackRefusedError(str(error), Exit.FAILED) from None
        except lock.AlreadyRunning as error:
            raise PackRefusedError(str(error), Exit.RUNNING) from None
        except lock.OutputError as error:
            raise PackRefusedError(str(error), Exit.STORAGE) from None
        except OSError as error:
            where = error.filename or opts.wacz or opts.bagit
            raise PackRefusedError(
                f"{where} cannot be written or read: {error.strerror}", Exit.STORAGE
            ) from None


def check_target(opts: argparse.Namespace) -> None:
    target: Path = opts.wacz or opts.bagit
    if opts.wacz and target.suffix != ".wacz":
        raise PackRefusedError(f"the name of a WACZ file ends in .wacz, not {target.name}", Exit.USAGE)
    if opts.bagit and target.exists():
        raise PackRefusedError(f"{target} exists already: name a new folder", Exit.USAGE)
    if not target.parent.is_dir():
        raise PackRefusedError(f"there is no folder {target.parent}", Exit.USAGE)


def pack_wacz(found: Contents, target: Path, advance: Advance) -> str:
    """The closing line."""
    now = datetime.now(UTC)
    with replacing(target) as file:
        packed = wacz.pack(found, file, created=now, software=software(), advance=advance)
    bare = packed.without_capture
    without = f"; {count_of(bare, 'article')} without a raw page" if bare else ""
    return (
        f"Packed {target}: {count_of(len(found.warcs), 'WARC file')}, {count_of(packed.captures, 'capture')}, "
        f"{count_of(packed.pages, 'page')}, {decimal(target.stat().st_size)}{without}."
    )


def pack_bag(found: Contents, target: Path, contact: str, advance: Advance) -> str:
    """The closing line."""
    with creating(target) as folder:
        bag.pack(found, folder, bag_info(contact, datetime.now(UTC)), advance)
    return f"Packed {target}: {count_of(len(found.warcs), 'WARC file')}, {decimal(found.size)}."


def bag_info(contact: str, now: datetime) -> dict[str, str]:
    """Reserved elements of bag-info.txt (RFC 8493, section 2.2.2); who packs it is known from SXGH_CONTACT alone."""
    info = {
        "External-Description": f"Web site of the Shanxi Federation of Trade Unions, {CANONICAL_HOST}",
        "Bagging-Date": f"{now:%Y-%m-%d}",
        "Bag-Software-Agent": software(),
    }
    if contact:
        label = "Contact-Name" if "://" in contact else "Contact-Email"
        info[label] = contact.removeprefix("mailto:")
    return info


def software() -> str:
    return f"sxgh-crawler/{project_version()}"


@contextmanager
def progress(size: int, *, shown: bool) -> Iterator[Advance]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("packing"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    hidden = not (shown and console.is_terminal)
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=size)
        yield lambda count: bar.advance(task, count)
