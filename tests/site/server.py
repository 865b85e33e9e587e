"""The wire: a threaded HTTP proxy that answers for one site and refuses all others."""

from __future__ import annotations

import socket
import socketserver
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus
from io import BufferedIOBase
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.site.faults import Answer

#: How much of a streamed body the log keeps.
KEPT = 65_536


@dataclass(frozen=True)
class Exchange:
    """One request and what was sent for it; of a streamed body the first 64 kB.

    A body is logged without its transfer-coding; nothing is sent where the line is reset.
    """

    method: str
    url: str
    headers: dict[str, str]
    body: bytes
    status: int
    time: float
    sent_head: bytes
    sent_body: bytes


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    headers: dict[str, str]
    body: bytes


def read_request(stream: BufferedIOBase) -> Request | None:
    """The next request on the line; None where the client has hung up or talks nonsense."""
    try:
        method, url, _ = stream.readline(65_536).decode("latin-1").split(" ", 2)
    except ValueError:
        return None
    headers: dict[str, str] = {}
    while line := stream.readline(65_536).decode("latin-1").rstrip("\r\n"):
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return Request(method, url, headers, stream.read(int(headers.get("content-length", 0))))


def head(answer: Answer) -> bytes:
    phrase = HTTPStatus(answer.status).phrase if answer.status in HTTPStatus._value2member_map_ else "Unknown"
    if answer.length is not None:
        framing = f"Content-Length: {answer.length}"
    elif answer.stream is not None:
        framing = "Transfer-Encoding: chunked"
    else:
        framing = f"Content-Length: {len(answer.body)}"
    lines = [
        f"HTTP/1.1 {answer.status} {phrase}",
        "Server: Microsoft-IIS/6.0",
        "X-Powered-By: ASP.NET",
        framing,
    ]
    lines += [f"{name}: {value}" for name, value in answer.headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


class Connection(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True
    server: ProxyServer

    def handle(self) -> None:
        self.server.open_sockets.add(self.connection)
        try:
            while (request := read_request(self.rfile)) and self._serve(request):
                pass
        except OSError:
            pass  # the client went away
        finally:
            self.server.open_sockets.discard(self.connection)

    def _serve(self, request: Request) -> bool:
        """Whether the line stays open."""
        started = time.time()
        answer = self.server.answer(request)
        sent_head = b"" if answer.reset else head(answer)
        sent_body = b"" if answer.reset or answer.stream is not None else answer.body
        exchange = Exchange(
            request.method,
            request.url,
            request.headers,
            request.body,
            answer.status,
            started,
            sent_head,
            sent_body,
        )
        with self.server.lock:
            entry = len(self.server.log)
            self.server.log.append(exchange)
        if answer.reset:
            self._reset()
            return False
        self.connection.sendall(sent_head + (b"" if request.method == "HEAD" else answer.body))
        whole = answer.length is None or answer.length == len(answer.body)
        if answer.stream is not None and request.method != "HEAD":
            whole = self._stream(answer, entry)
        return whole and "close" not in request.headers.get("connection", "")

    def _stream(self, answer: Answer, entry: int) -> bool:
        kept, total = b"", 0
        chunked = answer.length is None
        try:
            for chunk in answer.stream or ():
                self.connection.sendall(b"%x\r\n%s\r\n" % (len(chunk), chunk) if chunked else chunk)
                total += len(chunk)
                kept += chunk[: KEPT - len(kept)]
            if chunked:
                self.connection.sendall(b"0\r\n\r\n")
        finally:
            self.server.log[entry] = replace(self.server.log[entry], sent_body=kept)
        return chunked or total == answer.length

    def _reset(self) -> None:
        """A TCP reset instead of an orderly end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


class ServedSite:
    """A site that is served while the `with` block lasts; `_respond` is what it answers.

    `log` tells every exchange, `foreign` every request for another host, `tunnels` every CONNECT.
    """

    def __init__(self, port: int = 0) -> None:
        self._server = ProxyServer(self._respond, port)

    def _respond(self, request: Request) -> Answer:
        raise NotImplementedError

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()

    @property
    def proxy(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def log(self) -> list[Exchange]:
        return self._server.log

    @property
    def foreign(self) -> list[str]:
        return self._server.foreign

    @property
    def tunnels(self) -> list[str]:
        return self._server.tunnels


class ProxyServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, respond: Callable[[Request], Answer], port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Connection)
        self.respond = respond
        self.log: list[Exchange] = []
        self.foreign: list[str] = []
        self.tunnels: list[str] = []
        self.lock = threading.Lock()
        self.open_sockets: set[socket.socket] = set()
        self._thread = threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        for connection in list(self.open_sockets):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # already gone
        self.server_close()

    def answer(self, request: Request) -> Answer:
        plain = {"Content-Type": "text/plain"}
        if request.method == "CONNECT":
            self.tunnels.append(request.url)
            return Answer(403, plain, b"no tunnels here")
        parts = urlsplit(request.url)
        try:
            ours = parts.hostname in ("www.sxgh.org.cn", "sxgh.org.cn") and parts.port in (None, 80)
        except ValueError:
            ours = False
        if parts.scheme != "http" or not ours:
            self.foreign.append(request.url)
            return Answer(599, plain, b"not the practice site")
        return self.respond(request)
