"""A download handler whose every exchange with the site is in the archive before anybody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from scrapy.exceptions import (
    DownloadCancelledError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)

from sxgh_crawler.archive.exchange import Exchange, Truncation
from sxgh_crawler.extensions.capture import Capture
from sxgh_crawler.middlewares.compression import DATALOSS
from sxgh_crawler.middlewares.way import way_of
from sxgh_crawler.network import PublicDownloadHandler
from sxgh_crawler.wire import Tape, TapingPool, taping, without_transfer_coding

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: How a download fails in the middle, and what WARC-Truncated (WARC/1.1, 5.13) calls that.
_BROKEN: dict[type[Exception], Truncation] = {
    DownloadCancelledError: "length",  # DOWNLOAD_MAXSIZE
    DownloadTimeoutError: "time",
    DownloadFailedError: "disconnect",
    ResponseDataLossError: "disconnect",
}


class CapturingDownloadHandler(PublicDownloadHandler):
    """Puts the place of the capture into `request.meta["warc"]`.

    An answer that breaks off is kept as far as it came; one that breaks off within its head is none.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        from twisted.internet import reactor  # noqa: PLC0415  # only after Scrapy installed one

        most, self._pool = self._pool.maxPersistentPerHost, TapingPool(reactor)  # type: ignore[no-untyped-call]
        self._pool.maxPersistentPerHost = most

    async def download_request(self, request: Request) -> Response:
        tape = Tape()
        taping.set(tape)  # in the context of this download's own task
        try:
            response = await super().download_request(request)
        except Exception as error:
            await self._keep(request, tape, _BROKEN.get(type(error), "unspecified"))
            raise
        await self._keep(request, tape, "disconnect" if DATALOSS in response.flags else None)
        return response

    async def _keep(self, request: Request, tape: Tape, truncated: Truncation | None) -> None:
        request.meta.pop("warc", None)  # of the redirect or the try before
        if not tape.answered:
            return
        capture = self.crawler.get_extension(Capture)
        if capture is None:
            raise RuntimeError("CapturingDownloadHandler needs the extension Capture")
        request.meta["warc"] = await capture.keep(exchange(request, tape, truncated))


def exchange(request: Request, tape: Tape, truncated: Truncation | None) -> Exchange:
    """What is on the tape of an answered request."""
    via, hops = way_of(request)
    return Exchange(
        url=urldefrag(request.url)[0],
        began=tape.began,
        seconds=tape.seconds,
        request=tape.request,
        head=b"".join(without_transfer_coding(tape.head)),
        body=b"".join(tape.body),
        ip=None if request.meta.get("proxy") else tape.ip,
        truncated=truncated,
        via=via,
        hops=hops,
    )
