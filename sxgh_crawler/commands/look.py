"""`scrapy look URL|FILE`: what is read from one page, and where on it each field was found.

Exit status: 0 when the page was read, 1 when it could not be had or is not there to be read, 2 when the
command was given wrongly.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rich.console import Console
from rich.table import Table
from rich.text import Text
from scrapy import Request, Spider
from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import IgnoreRequest
from scrapy.settings import SETTINGS_PRIORITIES

from sxgh_crawler import explain
from sxgh_crawler.adapters import page_of
from sxgh_crawler.configuration import complaints
from sxgh_crawler.middlewares.retry import plain
from sxgh_crawler.network import UNARCHIVED, FetchError, refusal
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import (
    Article,
    ArticleReading,
    Gone,
    Link,
    ListReading,
    Other,
    Reading,
    Unreadable,
)
from sxgh_crawler.pages.trace import Trace
from sxgh_crawler.website.site import START_URLS

if TYPE_CHECKING:
    import argparse
    from collections.abc import AsyncIterator, Sequence

    from scrapy.http import Response
    from scrapy.settings import Settings
    from twisted.python.failure import Failure

#: So much of a body is shown, and so many links of one role.
EXCERPT = 400
LINKS = 12


class LookError(Exception):
    """The page cannot be had; says what to do. `status` is the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class OnePage(Spider):
    """Fetches one page and hands it over, whatever the server answers."""

    name = "look"

    def __init__(self, url: str, found: list[Page | str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url = url
        self.found = found

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, callback=self.keep, errback=self.explain, dont_filter=True)

    def keep(self, response: Response) -> None:
        self.found.append(page_of(response))

    def explain(self, failure: Failure) -> None:
        self.found.append(reason_of(failure.value))


def reason_of(exception: BaseException | None) -> str:
    if isinstance(exception, (FetchError, IgnoreRequest)):
        return str(exception)
    return plain(exception) if isinstance(exception, Exception) else "unknown"


class Command(ScrapyCommand):
    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        return "[options] <URL|FILE>"

    def short_desc(self) -> str:
        return "Show what is read from one page, field by field"

    def long_desc(self) -> str:
        return (
            "Reads one page, from the site (with all the manners of a crawl) or from a file, and shows each "
            "field with where it was found. Nothing is stored."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", metavar="URL", help="the address that a FILE's page has on the site")
        parser.add_argument("--json", action="store_true", help="print the reading as JSON")
        parser.add_argument(
            "--explain", action="store_true", help="show what was considered for each region, and why"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            page = named("look", args, opts.url, cast("Settings", self.settings))
        except LookError as error:
            print(f"look: {error}", file=sys.stderr)
            self.exitcode = error.status
            return
        trace = Trace() if opts.explain else None
        reading = read(page, trace=trace)
        console = Console()
        if opts.json:
            told = {"considered": explain.as_json(trace)} if trace else {}
            print(json.dumps({**as_json(page, reading), **told}, ensure_ascii=False, indent=2))
        else:
            show(page, reading, console)
            for region in explain.explained(trace) if trace else ():
                console.print(region)
        self.exitcode = 0 if isinstance(reading, (ArticleReading, ListReading)) else 1


def named(command: str, args: list[str], url: str | None, settings: Settings) -> Page:
    """The one page that a person has named: an address, or a file that has the address `url`. Raises `LookError`."""
    if len(args) != 1:
        raise LookError(f"name one page: scrapy {command} URL, or scrapy {command} FILE --url URL", 2)
    if "://" in args[0]:
        return fetch(args[0], settings)
    return load(Path(args[0]), url or START_URLS[0])


def load(path: Path, url: str) -> Page:
    try:
        return Page(url, path.read_bytes())
    except FileNotFoundError:
        raise LookError(f"there is no file {path} (a web address begins with http://)") from None
    except OSError as error:
        raise LookError(f"{path} cannot be read: {error.strerror}") from None


def fetch(url: str, settings: Settings) -> Page:
    """By a crawl of one page, so that robots.txt, delays, limits and the host check are those of a crawl."""
    for complaint in complaints(settings):
        raise LookError(complaint, 2)
    if why := refusal(url, settings.getlist("SXGH_HOSTS")):
        raise LookError(f"{url} is not of this site: {why}. Save the page and look at the file.", 2)
    settings = settings.copy()
    handlers = settings.getdict("DOWNLOAD_HANDLERS") | UNARCHIVED
    for name, value in (
        ("FEEDS", {}),
        ("ITEM_PIPELINES", {}),
        ("EXTENSIONS", {}),
        ("DOWNLOAD_HANDLERS", handlers),
        ("LOG_LEVEL", "ERROR"),
    ):
        if settings.getpriority(name) != SETTINGS_PRIORITIES["cmdline"]:
            settings.set(name, value, priority="project")
    found: list[Page | str] = []
    process = AsyncCrawlerProcess(settings)
    process.crawl(OnePage, url=url, found=found)
    process.start()
    match found:
        case [Page() as page]:
            return page
        case [str() as reason]:
            raise LookError(f"{url} cannot be had: {reason}")
    raise LookError(f"{url} cannot be had: the fetch was interrupted")


def as_json(page: Page, reading: Reading) -> dict[str, Any]:
    return {"url": page.url, "status": page.status, "kind": kind(reading), **asdict(reading)}


def kind(reading: Reading) -> str:
    match reading:
        case ArticleReading():
            return "article"
        case ListReading():
            return "list"
        case Gone():
            return "gone"
        case Unreadable():
            return "unreadable"
        case Other():
            return "other"


def show(page: Page, reading: Reading, console: Console) -> None:
    table = Table(title=Text(page.url), title_justify="left", show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    table.add_column(style="dim")
    for name, value, origin in rows(page, reading):
        table.add_row(name, Text(value), Text(origin))
    console.print(table)
    show_links(getattr(reading, "links", ()), console)


def rows(page: Page, reading: Reading) -> list[tuple[str, str, str]]:
    top = [("status", str(page.status), ""), ("kind", kind(reading), "")]
    match reading:
        case ArticleReading():
            return [*top, ("encoding", reading.encoding, ""), *article_rows(reading.article)]
        case ListReading():
            return [*top, ("encoding", reading.encoding, ""), *list_rows(reading)]
        case Gone() | Unreadable():
            return [*top, ("reason", reading.reason, "")]
        case Other():
            return [*top, ("what it is", reading.kind, "")]


def article_rows(article: Article) -> list[tuple[str, str, str]]:
    origins = dict(article.origins)
    values = {
        "title": article.title,
        "subtitle": article.subtitle,
        "category": " > ".join(article.category),
        "published": article.published,
        "source": article.source,
        "authors": ", ".join(f"{a.name} ({a.role})" if a.role else a.name for a in article.authors),
        "editor": article.editor,
        "text": excerpt(article.text),
        "images": "\n".join(image.url for image in article.images),
        "attachments": "\n".join(f"{a.name} {a.url}" for a in article.attachments),
        "related": "\n".join(f"{r.title} {r.url}" for r in article.related),
        "page_urls": "\n".join(article.page_urls),
        "confidence": f"{article.confidence:.2f}",
        "doubts": "\n".join(article.doubts),
    }
    return [(name, value or "—", origins.get(name, "")) for name, value in values.items()]


def excerpt(text: str) -> str:
    if len(text) <= EXCERPT:
        return text
    return f"{text[:EXCERPT]} … ({len(text):,} characters)"


def list_rows(reading: ListReading) -> list[tuple[str, str, str]]:
    claim = {"items": reading.claim.items, "pages": reading.claim.pages, "page": reading.claim.page}
    said = ", ".join(f"{name} {number}" for name, number in claim.items() if number is not None)
    post = reading.postback
    return [
        ("category", " > ".join(reading.category) or "—", ""),
        ("the site says", said or "—", ""),
        ("next by post", f"{post.target} {post.argument}" if post else "—", ""),
    ]


def show_links(links: Sequence[Link], console: Console) -> None:
    for role in ("item", "paging", "category", "other"):
        ours = [link for link in links if link.role == role]
        if not ours:
            continue
        console.print(Text(f"\n{len(ours)} links: {role}", style="bold"))
        for link in ours[:LINKS]:
            console.print(Text(f"  {link.published or '':10}  {link.text[:40]}  {link.url}"), soft_wrap=True)
        if len(ours) > LINKS:
            console.print(Text(f"  … and {len(ours) - LINKS} more", style="dim"))
