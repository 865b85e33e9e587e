"""Servers on the loopback interface and crawls inside the test's own process.

A server plays www.sxgh.org.cn as a proxy does: it is given whole URLs. So requests run unchanged, with
the site's own host name, and nothing leaves the machine.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any
from unittest.mock import patch

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.reactor import install_reactor, is_reactor_installed
from twisted.python.failure import Failure

from sxgh_crawler.network import UNARCHIVED, PublicResolver
from sxgh_crawler.settings import DOWNLOAD_HANDLERS
from tests import forked
from tests.forked import Run

SITE = "http://www.sxgh.org.cn"
ROOT = Path(__file__).parent.parent
#: Seconds that a command may take.
PATIENCE = 30

Handler = Callable[["Exchange"], Awaitable[None]]


@dataclass
class Exchange:
    """One request as the server sees it, and the wire to answer on."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes
    wire: asyncio.StreamWriter
    at: float = field(default_factory=monotonic)

    async def answer(
        self, body: bytes = b"", status: str = "200 OK", headers: dict[str, str] | None = None
    ) -> None:
        lines = {"Content-Type": "text/html", "Content-Length": str(len(body))} | (headers or {})
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self.wire.write(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)
        await self.wire.drain()


class Server:
    """Answers each path by its handler; a path without one is a 404, robots.txt too."""

    def __init__(self, **handlers: Handler) -> None:
        self.handlers: dict[str, Handler] = dict(handlers)
        self.seen: list[Exchange] = []
        self.port = 0

    def at(self, path: str) -> Callable[[Handler], Handler]:
        def add(handler: Handler) -> Handler:
            self.handlers[path] = handler
            return handler

        return add

    def asked(self, path: str) -> list[Exchange]:
        return [exchange for exchange in self.seen if exchange.url == SITE + path]

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        self._server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                await self._serve(line.decode(), reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _serve(self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        method, url, _ = line.split(" ", 2)
        headers: dict[str, str] = {}
        while (raw := await reader.readline()).strip():
            name, _, value = raw.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        exchange = Exchange(method, url, headers, body, writer)
        self.seen.append(exchange)
        path = url.removeprefix(SITE)
        handler = self.handlers.get(path)
        if handler is None:
            await exchange.answer(b"no such page", "404 Not Found")
        else:
            await handler(exchange)


def reactor_loop() -> asyncio.AbstractEventLoop:
    """The one loop of this process, with Twisted's reactor on it, started but not blocking."""
    if not is_reactor_installed():
        install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor  # noqa: PLC0415  # only once it is installed

    if not reactor.running:
        reactor.startRunning(installSignalHandlers=False)
    return reactor._asyncioEventloop


def stop_threads() -> None:
    """Ends the threads that resolved names; they would keep the test process from ending."""
    from twisted.internet import reactor  # noqa: PLC0415  # only once it is installed

    if reactor.threadpool is not None:
        reactor._stopThreadPool()


class Visitor(Spider):
    """Asks for the given pages and keeps every answer and every failure, by the URL first asked for."""

    name = "visitor"

    def __init__(self, requests: list[Request], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.requests = requests
        self.answers: dict[str, Response] = {}
        self.failures: dict[str, Exception] = {}
        self.times: dict[str, float] = {}

    async def start(self) -> Any:
        for request in self.requests:
            request.meta["asked"] = request.url
            yield request.replace(callback=self.keep, errback=self.keep_failure)

    def keep(self, response: Response) -> None:
        self.answers[response.meta["asked"]] = response
        self.times[response.meta["asked"]] = monotonic()

    def keep_failure(self, failure: Failure) -> None:
        self.failures[failure.request.meta["asked"]] = failure.value
        self.times[failure.request.meta["asked"]] = monotonic()


#: The project's settings, without what stores anything, and in a hurry.
QUICK: dict[str, Any] = {
    "FEEDS": {},
    "ITEM_PIPELINES": {},
    "DOWNLOAD_HANDLERS": DOWNLOAD_HANDLERS | UNARCHIVED,
    "EXTENSIONS": {
        "scrapy.extensions.telnet.TelnetConsole": None,
        "scrapy.extensions.remote_control.RemoteControl": None,
    },
    "ASYNCIO_EVENT_LOOP": None,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "SXGH_RETRY_WAIT": 0.01,
    "RETRY_TIMES": 2,
    "DOWNLOAD_TIMEOUT": 10,
    "LOG_LEVEL": "ERROR",
}


def settings(**changes: Any) -> Settings:
    project = Settings()
    project.setmodule("sxgh_crawler.settings", priority="project")
    project.setdict(QUICK, priority="spider")
    project.setdict(changes, priority="cmdline")
    return project


@dataclass
class Visit:
    """What came of a crawl."""

    spider: Visitor
    stats: dict[str, Any]
    crawler: Crawler

    @property
    def answers(self) -> dict[str, Response]:
        return self.spider.answers

    @property
    def failures(self) -> dict[str, Exception]:
        return self.spider.failures


def visit(
    server: Server | None,
    *pages: str | Request,
    during: Callable[[Crawler], Awaitable[None]] | None = None,
    **changes: Any,
) -> Visit:
    """Crawls `pages` (paths of the site, whole URLs, or requests) to the end, through `server` as a proxy."""
    return reactor_loop().run_until_complete(_visit(server, pages, during, changes))


async def _visit(
    server: Server | None,
    pages: tuple[str | Request, ...],
    during: Callable[[Crawler], Awaitable[None]] | None,
    changes: dict[str, Any],
) -> Visit:
    from twisted.internet import reactor  # noqa: PLC0415  # only once it is installed

    if server is not None:
        await server.start()
    with patch.dict(os.environ, {"http_proxy": f"http://127.0.0.1:{server.port}"} if server else {}):
        if server is None:
            for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
                del os.environ[name]
        crawler = Crawler(Visitor, settings(**changes))
        PublicResolver.from_crawler(crawler, reactor).install_on_reactor()
        task = asyncio.ensure_future(crawler.crawl_async(requests=[as_request(page) for page in pages]))
        if during is not None:
            await during(crawler)
        await asyncio.wait_for(task, 60)
    if server is not None:
        await server.stop()
    stop_threads()
    assert isinstance(crawler.spider, Visitor)
    return Visit(crawler.spider, crawler.stats.get_stats(), crawler)


def as_request(page: str | Request) -> Request:
    if isinstance(page, Request):
        return page
    return Request(SITE + page if page.startswith("/") else page)


def without_proxies() -> dict[str, str]:
    """The environment of this process, less its proxies."""
    return {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def scrapy(
    server: Server | None,
    *args: str,
    cwd: Path,
    during: Callable[[asyncio.subprocess.Process], Awaitable[None]] | None = None,
    stderr: int | None = None,
    fresh: bool = False,
    **environment: str,
) -> Run:
    """The real command, in a process of its own, with `server` for its proxy.

    It is forked (`tests.forked`), unless it is to be `fresh` or something is done with its process or its stderr.
    """
    fresh = fresh or during is not None or stderr is not None
    return reactor_loop().run_until_complete(
        _scrapy(server, args, cwd, during=during, stderr=stderr, fresh=fresh, environment=environment)
    )


async def _scrapy(
    server: Server | None,
    args: tuple[str, ...],
    cwd: Path,
    *,
    during: Callable[[asyncio.subprocess.Process], Awaitable[None]] | None,
    stderr: int | None,
    fresh: bool,
    environment: dict[str, str],
) -> Run:
    environment = without_proxies() | {"PYTHONPATH": f"{ROOT}:{cwd}"} | environment
    if server is not None:
        await server.start()
        environment["http_proxy"] = f"http://127.0.0.1:{server.port}"
    if fresh:
        run = await _started(args, cwd, during, stderr, environment)
    else:
        run = await asyncio.to_thread(forked.run, list(args), cwd, environment, PATIENCE)
    if server is not None:
        await server.stop()
    return run


async def _started(
    args: tuple[str, ...],
    cwd: Path,
    during: Callable[[asyncio.subprocess.Process], Awaitable[None]] | None,
    stderr: int | None,
    environment: dict[str, str],
) -> Run:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "scrapy", *args),
        cwd=cwd,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE if stderr is None else stderr,
    )
    try:
        async with asyncio.timeout(20):
            if during is not None:
                await during(process)
    except TimeoutError:
        process.kill()
        raise
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode is not None
    return Run(process.returncode, out.decode(), (err or b"").decode())
