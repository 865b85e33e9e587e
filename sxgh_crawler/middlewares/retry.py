"""What fails for now is asked for again later; what keeps failing is reported in plain words."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import TYPE_CHECKING, cast

from scrapy.downloadermiddlewares.retry import RetryMiddleware, get_retry_request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.response import response_status_message

from sxgh_crawler.harvest import is_trouble
from sxgh_crawler.middlewares.compression import DATALOSS
from sxgh_crawler.network import FetchError
from sxgh_crawler.scheduler import NOT_BEFORE

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

logger = logging.getLogger(__name__)

#: Each wait is so many times the one before: 5 s, 15 s, 45 s.
GROWTH = 3
_PAUSING = frozenset({429, 503})
#: How often a pause looks whether the crawl has been told to stop.
_GLANCE = 1.0


class PatientRetryMiddleware(RetryMiddleware):
    """Retries with growing waits (`WaitingScheduler` keeps the request meanwhile), honours Retry-After.

    A Retry-After, or any 429, speaks of the whole server: then nothing is sent until the time is over.
    After the last try the errback gets a `FetchError`; the spider never sees such a response as a page.
    """

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self._first_wait = settings.getfloat("SXGH_RETRY_WAIT")
        self._longest_wait = settings.getfloat("SXGH_RETRY_WAIT_MAX")
        self._longest_pause = settings.getfloat("SXGH_PAUSE_MAX")
        self._maxsize = settings.getint("DOWNLOAD_MAXSIZE")
        self._paused_until = 0.0

    async def process_request(self, request: Request) -> None:
        # robots.txt is not scheduled, so that its own wait is kept here.
        until = request.meta.get(NOT_BEFORE, 0.0)
        while (wait := max(until, self._paused_until) - monotonic()) > 0:
            if not self.crawler.crawling:
                raise IgnoreRequest("the crawl was stopped while the server had asked it to wait")
            await asyncio.sleep(min(wait, _GLANCE))

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if DATALOSS in response.flags:
            return self._later(request, "the page broke off before its end", response.status)
        if not is_trouble(response.status):
            return response
        wait = self._waiting_time(request)
        if response.status in _PAUSING:
            wait = self._pause(response, wait)
        reason = f"the server answered {response_status_message(response.status)}"
        return self._later(request, reason, response.status, wait)

    def process_exception(self, request: Request, exception: Exception) -> Request | None:  # type: ignore[override]
        if isinstance(exception, self.exceptions_to_retry):
            return self._later(request, plain(exception, self._maxsize))
        if isinstance(exception, IgnoreRequest):
            return None
        raise FetchError(plain(exception, self._maxsize)) from exception

    def _later(
        self, request: Request, reason: str, status: int | None = None, wait: float | None = None
    ) -> Request:
        if wait is None:
            wait = self._waiting_time(request)
        again = get_retry_request(
            request,
            spider=cast("Spider", self.crawler.spider),
            reason=reason,
            # robots.txt is fetched past the scheduler, and would upset the report's sums.
            stats_base_key="robotstxt/retry" if request.callback is NO_CALLBACK else "retry",
        )
        if again is None:
            tries = request.meta.get("retry_times", 0) + 1
            raise FetchError(f"{reason} ({tries} tries)" if tries > 1 else reason, status)
        again.meta[NOT_BEFORE] = monotonic() + wait
        return again

    def _waiting_time(self, request: Request) -> float:
        wait = self._first_wait * GROWTH ** int(request.meta.get("retry_times", 0))
        return float(min(wait, self._longest_wait))

    def _pause(self, response: Response, wait: float) -> float:
        """Pauses the whole crawl if the server asks for it; how long the request itself has to wait."""
        asked = retry_after(response)
        if asked is None:
            if response.status != 429:
                return wait
            asked = wait
        pause = min(asked, self._longest_pause)
        self._paused_until = max(self._paused_until, monotonic() + pause)
        logger.warning(
            "%s answered %d and asks for %g s of rest, pausing %g s",
            response.url,
            response.status,
            asked,
            pause,
        )
        self.crawler.stats.inc_value("sxgh/pause")
        return pause


def retry_after(response: Response) -> float | None:
    """Seconds; the header gives them, or a date, which is compared with the server's own clock."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    until = _http_date(value)
    if until is None:
        return None
    now = _http_date((response.headers.get("Date") or b"").decode("latin-1")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def _http_date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def plain(exception: Exception, maxsize: int = 0) -> str:
    """What went wrong, for somebody who does not know Twisted."""
    match exception:
        case DownloadTimeoutError():
            return "the server did not send the whole page in time"
        case DownloadConnectionRefusedError():
            return "the server refused the connection"
        case CannotResolveHostError():
            return "the host's address cannot be found (is there a network?)"
        case DownloadFailedError():
            return "the connection broke before the page came"
        case ResponseDataLossError():
            return "the page broke off before its end"
        case DownloadCancelledError():
            return f"the page is larger than {maxsize:,} bytes (DOWNLOAD_MAXSIZE)"
    return f"the connection failed ({str(exception) or type(exception).__name__})"
