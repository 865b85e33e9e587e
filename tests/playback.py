"""Archives shown by pywb, and asked for what the site sent."""

from __future__ import annotations

import http.client
import json
import os
import socket
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from sxgh_crawler.archive.replay import HOST, ReplayError, environment, serving
from sxgh_crawler.commands.replay import ENVIRONMENT, LOCK
from sxgh_crawler.paths import OutputPaths
from tests.captures import records
from tests.site import Exchange

FORM = "application/x-www-form-urlencoded"


def interpreter() -> Path:
    """Of pywb, in the environment of its own; where CI cannot make that, it is a failure."""
    try:
        return environment(LOCK, ENVIRONMENT, print)
    except ReplayError as error:
        if "CI" in os.environ:
            raise
        pytest.skip(str(error))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Shown:
    status: int
    #: Of an answer that breaks off, as far as it came.
    body: bytes
    headers: http.client.HTTPMessage


def ask(port: int, path: str, posted: bytes | None = None) -> Shown:
    """A connection each: on one that stays open every answer waits 40 ms for the client's late acknowledgement."""
    headers = {"Accept-Encoding": "gzip", "Connection": "close"}
    method = "GET"
    if posted is not None:
        method, headers["Content-Type"] = "POST", FORM
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request(method, path, posted, headers)
        answer = connection.getresponse()
        try:
            body = answer.read()
        except http.client.IncompleteRead as cut:
            body = cut.partial
        return Shown(answer.status, body, answer.headers)
    finally:
        connection.close()


@contextmanager
def shown(output: Path) -> Iterator[int]:
    """The port on which pywb shows the archive under `output`."""
    port = free_port()
    with serving(interpreter(), OutputPaths(output), port):
        yield port


@dataclass(frozen=True)
class Kept:
    """What the site sent, by its own log, and where the archive has it."""

    sent: Exchange
    file: str
    offset: int
    #: Key and time of its line in the index: the least that pywb can tell apart.
    moment: tuple[str, str]
    #: It broke off.
    cut: bool

    @property
    def url(self) -> str:
        return self.sent.url

    def path(self, *, newest: bool) -> str:
        return f"/sxgh/{'' if newest else self.moment[1]}id_/{self.url}"

    def faults(self, port: int, *, newest: bool = False) -> list[str]:
        """In what the answer of pywb differs from the site's."""
        answer = ask(port, self.path(newest=newest), self.sent.body if self.sent.method == "POST" else None)
        same = {
            "status": answer.status == self.sent.status,
            # The log of a long body ends before it.
            "body": self.sent.sent_body.startswith(answer.body)
            if self.cut
            else answer.body == self.sent.sent_body,
            "Content-Type": answer.headers.get("Content-Type")
            == _header(self.sent.sent_head, "Content-Type"),
            "Location": answer.headers.get("Location") == _header(self.sent.sent_head, "Location"),
        }
        return [f"{self.path(newest=newest)}: {part}" for part, right in same.items() if not right]


def _header(head: bytes, name: str) -> str | None:
    for line in head.decode("latin-1").splitlines()[1:]:
        if line.lower().startswith(f"{name.lower()}: "):
            return line.partition(": ")[2]
    return None


def kept(output: Path, log: Iterable[Exchange]) -> list[Kept]:
    """Every answer in the log, in the order in which the archive has them."""
    sent: dict[tuple[str, bytes], list[Exchange]] = defaultdict(list)
    for exchange in sorted(log, key=lambda exchange: exchange.time):
        if exchange.sent_head:
            sent[exchange.url, exchange.body].append(exchange)
    moments: dict[tuple[str, int], tuple[str, str]] = {}
    for line in (output / "warc" / "index.cdxj").read_text().splitlines():
        key, time, text = line.split(" ", 2)
        fields = json.loads(text)
        moments[fields["filename"], int(fields["offset"])] = key, time
    found: list[Kept] = []
    for record in records(output / "warc"):
        if record.type in ("response", "revisit"):
            capture = record
        elif record.type == "request":
            exchange = sent[record.fields["WARC-Target-URI"], record.body].pop(0)
            cut = capture.type == "response" and "WARC-Truncated" in capture.fields
            place = capture.file, capture.offset
            found.append(Kept(exchange, *place, moments[place], cut))
    assert not any(sent.values())
    return found
