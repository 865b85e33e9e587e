"""The server: answers as an HTTP proxy does, from memory, on connections that stay open."""

from __future__ import annotations

import asyncio
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized

from tests.bench.pages import Site, build


def serve(count: int, ready: Connection, served: Synchronized[int]) -> None:
    """Runs until the process is ended. Sends (port, number of pages) when it listens; counts in `served`."""
    site = {url: _answer(body) for url, body in build(count).items()}
    asyncio.run(_serve(site, ready, served))


def _answer(body: bytes, status: str = "200 OK", kind: str = "text/html") -> bytes:
    head = f"HTTP/1.1 {status}\r\nServer: Microsoft-IIS/6.0\r\nContent-Type: {kind}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


_ROBOTS = _answer(b"User-agent: *\nDisallow: /admin/\n", kind="text/plain")
_NOTHING = _answer(b"<h1>404</h1>", "404 Not Found")


async def _serve(site: Site, ready: Connection, served: Synchronized[int]) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Line(site, served), "127.0.0.1", 0)
    ready.send((server.sockets[0].getsockname()[1], len(site)))
    await server.serve_forever()


class _Line(asyncio.Protocol):
    """One connection. Only GETs come, so a request ends with its head."""

    def __init__(self, site: Site, served: Synchronized[int]) -> None:
        self.site, self.served = site, served
        self.received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.received += data
        while b"\r\n\r\n" in self.received:
            head, _, self.received = self.received.partition(b"\r\n\r\n")
            self.transport.write(self.answer(head.split(b" ", 2)[1].decode("latin-1")))

    def answer(self, url: str) -> bytes:
        if page := self.site.get(url):
            self.served.value += 1
            return page
        return _ROBOTS if url.endswith("/robots.txt") else _NOTHING
