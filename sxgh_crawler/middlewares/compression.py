"""Content-Encoding: bounded, and strict about what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest

from sxgh_crawler.content_coding import DECODERS, TooLargeError, TruncatedError
from sxgh_crawler.network import FetchError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

#: Response flag, also Scrapy's: the body is not whole.
DATALOSS = "dataloss"


class StrictCompressionMiddleware(HttpCompressionMiddleware):
    """Scrapy's middleware gives the first half of a broken gzip body for a page: half an article.

    Here such a response is flagged, and the retry middleware asks again. A body that is whole and only has
    a wrong checksum behind it (old servers) passes, as in browsers.
    """

    def process_request(self, request: Request) -> None:  # type: ignore[override]
        """Nothing to add: Accept-Encoding is among the default headers."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        if not response.body:  # a 304, or an empty page that claims to be gzip
            return response
        try:
            return super().process_response(request, response)
        except (TooLargeError, IgnoreRequest) as error:  # ours and Scrapy's
            raise FetchError(f"its compressed body is larger than DOWNLOAD_MAXSIZE: {error}") from None
        except TruncatedError:
            return response.replace(flags=[*response.flags, DATALOSS])

    @staticmethod
    def _decode(body: bytes, encoding: bytes, max_size: int) -> bytes:
        if decode := DECODERS.get(encoding.decode("latin-1")):
            return decode(body, max_size)
        return HttpCompressionMiddleware._decode(body, encoding, max_size)
