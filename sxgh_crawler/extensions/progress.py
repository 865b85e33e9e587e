"""A live line for a person at a terminal; nothing where nobody watches."""

from __future__ import annotations

import logging
import sys
from collections import deque
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

from rich.console import Console
from rich.file_proxy import FileProxy
from rich.live import Live
from rich.text import Text
from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call
from scrapy.utils.log import get_scrapy_root_handler

from sxgh_crawler.items import ArticleItem

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

#: Seconds between two looks, and how many of them the speed is taken over.
INTERVAL = 0.5
WINDOW = 60


@dataclass(frozen=True, slots=True)
class Sample:
    """How far the crawl is at one moment."""

    time: float
    pages: int
    queue: int


@dataclass(slots=True)
class Counts:
    pages: int = 0
    articles: int = 0
    rejects: int = 0


def speed(samples: deque[Sample]) -> float:
    """Pages a second over the window."""
    passed = samples[-1].time - samples[0].time
    return (samples[-1].pages - samples[0].pages) / passed if passed > 0 else 0.0


def seconds_left(samples: deque[Sample]) -> float | None:
    """None while it cannot be told: as long as lists bring more than is fetched, the queue says nothing."""
    first, last = samples[0], samples[-1]
    rate = speed(samples)
    if len(samples) < WINDOW // 2 or not rate or last.queue >= first.queue:
        return None
    return last.queue / rate


def line(counts: Counts, samples: deque[Sample]) -> str:
    parts = [
        f"{counts.pages:,} pages",
        f"{counts.articles:,} articles",
        f"{counts.rejects:,} rejects",
        f"{samples[-1].queue:,} queued",
        f"{speed(samples):.1f} pages/s",
    ]
    if (left := seconds_left(samples)) is not None:
        minutes, seconds = divmod(round(left), 60)
        parts.append(f"about {minutes // 60}:{minutes % 60:02}:{seconds:02} left")
    return " · ".join(parts)


class Progress:
    """Redraws the line twice a second; log lines go above it, untorn."""

    def __init__(self, console: Console, crawler: Crawler) -> None:
        self._crawler = crawler
        self._counts = Counts()
        self._samples: deque[Sample] = deque(maxlen=WINDOW)
        self._live = Live(
            console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False
        )
        self._clock = create_looping_call(self.redraw)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        console = Console(stderr=True)
        if not console.is_terminal or not crawler.settings.getbool("SXGH_PROGRESS"):
            raise NotConfigured
        progress = cls(console, crawler)
        for handler, signal in (
            (progress.spider_opened, signals.spider_opened),
            (progress.spider_closed, signals.spider_closed),
            (progress.page, signals.response_received),
            (progress.item, signals.item_scraped),
        ):
            crawler.signals.connect(handler, signal=signal)
        return progress

    def spider_opened(self, spider: Spider) -> None:
        self._live.start()
        _write_log_to(FileProxy(self._live.console, sys.stderr))
        self._clock.start(INTERVAL)

    def spider_closed(self, spider: Spider, reason: str) -> None:
        if self._clock.running:
            self._clock.stop()
        self._live.stop()
        _write_log_to(sys.stderr)

    def page(self) -> None:
        self._counts.pages += 1

    def item(self, item: Any) -> None:
        if isinstance(item, ArticleItem):
            self._counts.articles += 1
        else:
            self._counts.rejects += 1

    def redraw(self) -> None:
        scheduler = self._crawler.engine.scheduler
        queue = len(scheduler) if scheduler is not None else 0  # type: ignore[arg-type]
        queue += len(
            getattr(self._crawler.spider, "frontier", ())
        )  # articles wait until the lists are through
        self._samples.append(Sample(monotonic(), self._counts.pages, queue))
        self._live.update(Text(line(self._counts, self._samples), no_wrap=True), refresh=True)


def _write_log_to(stream: Any) -> None:
    """Only a log that goes to the terminal is moved: with --logfile it stands elsewhere already."""
    handler = get_scrapy_root_handler()
    if isinstance(handler, logging.StreamHandler) and not isinstance(handler, logging.FileHandler):
        handler.setStream(stream)
