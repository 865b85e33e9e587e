"""`scrapy replay [--port N]`: the archive in a browser, on this machine only.

Exit status: 0 when ended by Ctrl-C or a signal, 1 when there is nothing to show or pywb cannot be had or run, 2 when the
command was given wrongly.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from scrapy.commands import ScrapyCommand

from sxgh_crawler.archive.playback import IndexDamaged
from sxgh_crawler.archive.replay import COLLECTION, HOST, PORT, ReplayError, check_port, environment, serving
from sxgh_crawler.configuration import complaints
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.website.site import START_URLS

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import Settings

PROJECT = Path(__file__).parents[2]
LOCK = PROJECT / "requirements-replay.lock"
#: Beside .venv, and like it not under version control.
ENVIRONMENT = PROJECT / ".venv-replay"


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[options]"

    def short_desc(self) -> str:
        return "Show the archive in a browser"

    def long_desc(self) -> str:
        return (
            "Serves the pages of SXGH_OUTPUT_DIR as they were captured, to browsers on this machine, by pywb. "
            "That is installed into .venv-replay the first time. Ctrl-C ends it."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--port", metavar="N", type=int, default=PORT, help=f"listen here ({PORT})")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        # To be ended in another way, or to lose the terminal, is as good as Ctrl-C: pywb is not to outlive us.
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.default_int_handler)
        settings = cast("Settings", self.settings)
        wrong = [f"what is {args[0]}? scrapy replay --port N"] if args else [*complaints(settings)]
        if not 0 < opts.port < 65536:
            wrong.append(f"a port is a number from 1 to 65535, not {opts.port}")
        if wrong:
            print(f"replay: {wrong[0]}", file=sys.stderr)
            self.exitcode = Exit.USAGE
            return
        try:
            show(OutputPaths(Path(settings["SXGH_OUTPUT_DIR"])), opts.port)
        except KeyboardInterrupt:
            print("replay: ended", file=sys.stderr)
        except (ReplayError, IndexDamaged) as error:
            print(f"replay: {error}", file=sys.stderr)
            self.exitcode = Exit.FAILED


def show(paths: OutputPaths, port: int) -> None:
    """Until KeyboardInterrupt; ReplayError or IndexDamaged where it cannot be."""
    if not paths.index.exists() or not paths.index.stat().st_size:
        raise ReplayError(f"there is no archive in {paths.root}: crawl first")
    check_port(port)
    python = environment(LOCK, ENVIRONMENT, lambda line: print(f"replay: {line}", file=sys.stderr))
    with serving(python, paths, port) as server:
        print(
            f"http://{HOST}:{port}/{COLLECTION}/{START_URLS[0]} shows the archive; Ctrl-C ends it", flush=True
        )
        server.wait()
