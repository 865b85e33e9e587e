"""The bytes of an exchange, taken below Scrapy.

Scrapy's `response.headers` has the names in another case and no longer has the reason phrase; its request
has no Host. So a tape runs along with Twisted's HTTP/1.1 client: with the parser of the response, because
only that knows where a head ends and what of the stream is framing.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from twisted.web._newclient import ParseError
from twisted.web._newclient import Request as TxRequest
from twisted.web.client import HTTPConnectionPool

from sxgh_crawler.archive.reader import MAX_HTTP_HEAD

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from twisted.internet.defer import Deferred
    from twisted.internet.interfaces import IAddress, IStreamClientEndpoint
    from twisted.web.iweb import IResponse

_AUTHORITY = re.compile(rb"^[^/?#]+://[^/?#]*")
#: What is meant for a proxy, and may be a secret.
_FOR_A_PROXY = (b"Proxy-Authorization", b"Proxy-Connection")


@dataclass(slots=True)
class Tape:
    """What went over the wire for one request; begun anew where Twisted sends it once more."""

    #: UTC: when the request was sent.
    began: datetime = datetime.min
    #: In its origin-form (RFC 9112, 3.2.1), also behind a proxy, and without what is meant for the proxy.
    request: bytes = b""
    #: Address at the other end of the connection.
    ip: str | None = None
    #: Lines of the response's head with their ends; those of interim responses (1xx) are forgotten.
    head: list[bytes] = field(default_factory=list)
    #: Without its transfer-coding, with its content-encoding.
    body: list[bytes] = field(default_factory=list)
    #: The head has come to its end.
    answered: bool = False
    _room: int = MAX_HTTP_HEAD
    _started: float = 0.0

    def begin(self, request: TxRequest, ip: str | None) -> None:
        self.began, self._started = datetime.now(UTC), monotonic()
        self.request, self.ip = as_sent(request), ip
        self.body, self.answered = [], False
        self.forget_head()

    def forget_head(self) -> None:
        self.head, self._room = [], MAX_HTTP_HEAD

    def add_to_head(self, line: bytes) -> None:
        """Raises `ParseError` for one that nobody could read from the archive again, or that has no end."""
        self.head.append(line)
        self._room -= len(line)
        if self._room < 0:
            raise ParseError(f"more than {MAX_HTTP_HEAD:,} bytes of headers", line[:100])  # type: ignore[no-untyped-call]

    @property
    def seconds(self) -> float:
        """Since the request was sent."""
        return monotonic() - self._started


class _Sink:
    """A transport that keeps what is written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def writeSequence(self, parts: Iterable[bytes]) -> None:  # noqa: N802
        self.written += parts

    def registerProducer(self, producer: Any, streaming: bool) -> None:  # noqa: N802
        pass

    def unregisterProducer(self) -> None:  # noqa: N802
        pass


def as_sent(request: TxRequest) -> bytes:
    """The bytes of a request, as they are sent where no proxy stands between; Scrapy's bodies can be read twice."""
    headers, uri, direct = request.headers, request.uri, request
    if any(map(headers.hasHeader, _FOR_A_PROXY)):
        headers = headers.copy()
        for name in _FOR_A_PROXY:
            headers.removeHeader(name)
    if not uri.startswith(b"/"):
        path = _AUTHORITY.sub(b"", uri)
        uri = path if path.startswith(b"/") else b"/" + path
    if headers is not request.headers or uri is not request.uri:
        direct = TxRequest(request.method, uri, headers, request.bodyProducer, request.persistent)  # type: ignore[no-untyped-call]
    sink = _Sink()
    direct.writeTo(sink)  # type: ignore[no-untyped-call]
    return b"".join(sink.written)


def without_transfer_coding(head: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a head less its Transfer-Encoding, which does not say any more what the body is like."""
    drop = False
    for line in head:
        if line[:1] not in (b" ", b"\t"):  # such a line goes on with the header before it
            drop = line.partition(b":")[0].strip().lower() == b"transfer-encoding"
        if not drop:
            yield line


class _TapedParser(_LenientHTTPClientParser):
    """Tells the tape what it parses."""

    tape: Tape

    def lineReceived(self, line: bytes) -> None:  # noqa: N802
        self.tape.add_to_head(line + b"\n")
        super().lineReceived(line)

    def allHeadersReceived(self) -> None:  # noqa: N802
        interim = 100 <= self.response.code < 200
        self.tape.answered = not interim
        super().allHeadersReceived()  # type: ignore[no-untyped-call]
        if interim:
            self.tape.forget_head()

    def switchToBodyMode(self, decoder: Any) -> None:  # noqa: N802
        """`decoder` takes the transfer-coding off and hands on what is left."""
        deliver, keep = decoder.dataCallback, self.tape.body.append

        def keep_and_deliver(data: bytes) -> None:
            keep(data)
            deliver(data)

        decoder.dataCallback = keep_and_deliver
        super().switchToBodyMode(decoder)  # type: ignore[no-untyped-call]


class _TapedProtocol(_LenientHTTP11ClientProtocol):
    def request(self, request: TxRequest) -> Deferred[IResponse]:
        tape: Tape = request.tape  # type: ignore[attr-defined]
        peer = self.transport.getPeer()  # type: ignore[union-attr,misc]
        tape.begin(request, getattr(peer, "host", None))
        done = super().request(request)
        parser: Any = self._parser
        # As Scrapy does it: the class of the parser cannot be chosen beforehand.
        parser.__class__, parser.tape = _TapedParser, tape
        return done


class _TapedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: IAddress | None) -> _TapedProtocol:  # noqa: N802
        return _TapedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


class _Labelled:
    """A connection that tells its protocol, and the next one if Twisted tries again, which tape to use."""

    def __init__(self, connection: Any, tape: Tape) -> None:
        self._connection = connection
        self._tape = tape

    def request(self, request: TxRequest) -> Deferred[IResponse]:
        request.tape = self._tape  # type: ignore[attr-defined]
        return self._connection.request(request)  # type: ignore[no-any-return]


#: The tape of the request that is about to be sent: between a handler and its pool stand Scrapy's agents.
taping: ContextVar[Tape] = ContextVar("taping")


class TapingPool(HTTPConnectionPool):
    """Connections for the request that `taping` belongs to."""

    _factory = _TapedFactory

    def getConnection(self, key: Hashable, endpoint: IStreamClientEndpoint) -> Deferred[Any]:  # noqa: N802
        connected: Deferred[Any] = super().getConnection(key, endpoint)
        return connected.addCallback(_Labelled, taping.get())
