"""`scrapy savepage URL|FILE`: a page as a draft of a test case, which fails until a person has confirmed it.

Exit status: 0 when the case was made, 1 when the page could not be had or the case not written, 2 when the
command was given wrongly.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from scrapy.commands import ScrapyCommand
from scrapy.utils.conf import closest_scrapy_cfg

from sxgh_crawler import drafts
from sxgh_crawler.commands.look import LookError, named
from sxgh_crawler.pages.reading import read

if TYPE_CHECKING:
    import argparse

    from scrapy.settings import Settings


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[options] <URL|FILE>"

    def short_desc(self) -> str:
        return "Save one page as a draft of a test case"

    def long_desc(self) -> str:
        return (
            "Saves a page's bytes, from the site (with all the manners of a crawl) or from a file, with what the "
            "program reads on it, as a test case. The tests fail until a person has confirmed that reading: see "
            "CONTRIBUTING.md."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", metavar="URL", help="the address that a FILE's page has on the site")
        parser.add_argument(
            "--family", default="saved", help="the folder of pages of one template (default: saved)"
        )
        parser.add_argument("--case", help="the name of the case (default: made of the address)")
        parser.add_argument("--to", metavar="DIR", help="where the families lie (default: tests/pages)")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            page = named("savepage", args, opts.url, cast("Settings", self.settings))
            root = Path(opts.to) if opts.to else Path(closest_scrapy_cfg()).parent / "tests" / "pages"
            case = opts.case or drafts.case_name(page.url)
            folder = drafts.write(root, opts.family, case, page, read(page))
        except LookError as error:
            self._fail(str(error), error.status)
        except drafts.DraftError as error:
            self._fail(str(error), 2)
        except OSError as error:
            self._fail(f"the case cannot be written: {error.strerror} ({error.filename})", 1)
        else:
            print(
                f"{folder}\nNow compare its expectation with the page, and take the line `unconfirmed` out."
            )
            self.exitcode = 0

    def _fail(self, message: str, status: int) -> None:
        print(f"savepage: {message}", file=sys.stderr)
        self.exitcode = status
