"""An exchange and what the archive knows of its payload → the records that keep it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sxgh_crawler.archive.digests import digest
from sxgh_crawler.archive.exchange import Exchange
from sxgh_crawler.archive.payloads import Original, Payloads
from sxgh_crawler.archive.record import FIELDS, Field, member, warc_date, warc_fields, warc_uri

#: Profiles of `revisit` (WARC/1.1, 6.7.2 and 6.7.3).
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@dataclass(frozen=True, slots=True)
class Capture:
    """`original` and `profile` make it a `revisit`."""

    exchange: Exchange
    record_id: str
    payload_digest: str
    original: Original | None = None
    profile: str | None = None

    @property
    def whole(self) -> bool:
        """Fit to be referred to."""
        return bool(self.exchange.body) and self.exchange.truncated is None

    @property
    def as_original(self) -> Original:
        return Original(self.record_id, warc_uri(self.exchange.url), warc_date(self.exchange.began))


class Captures:
    """`Payloads`, ahead of the disk.

    The state learns of a payload only when its record is on the disk: a power cut must not leave it
    referring to what is gone. `written` and `synced` count captures; another thread may raise `synced`.
    """

    def __init__(self, payloads: Payloads) -> None:
        self._payloads = payloads
        self._unsettled: deque[Capture] = deque()
        self._originals: dict[str, Capture] = {}
        self._latest: dict[str, Capture] = {}
        self._settled = 0
        self.written = 0
        self.synced = 0

    def of(self, exchange: Exchange, record_id: str) -> Capture:
        payload = digest(exchange.body)
        if exchange.truncated:
            return Capture(exchange, record_id, payload)
        if exchange.status == 304:
            former = self._former(warc_uri(exchange.url))
            if former and (original := self._original(former)):
                return Capture(exchange, record_id, former, original, NOT_MODIFIED)
        if exchange.body and (original := self._original(payload)):
            return Capture(exchange, record_id, payload, original, IDENTICAL)
        return Capture(exchange, record_id, payload)

    def _former(self, url: str) -> str | None:
        """The payload that a 304 from `url` is about."""
        known = self._latest.get(url)
        return known.payload_digest if known else self._payloads.latest(url)

    def _original(self, payload_digest: str) -> Original | None:
        known = self._originals.get(payload_digest)
        return known.as_original if known else self._payloads.original(payload_digest)

    def add(self, capture: Capture) -> None:
        """It has been written."""
        self.written += 1
        self._unsettled.append(capture)
        if capture.whole:
            if not capture.original:
                self._originals[capture.payload_digest] = capture
            if capture.exchange.status == 200:
                self._latest[warc_uri(capture.exchange.url)] = capture

    def settle(self) -> None:
        """Hand over what has come to the disk. Raises what `Payloads` raises."""
        while self._settled < self.synced:
            capture = self._unsettled[0]
            url = warc_uri(capture.exchange.url)
            if capture.whole:
                if not capture.original:
                    self._payloads.put_original(capture.payload_digest, capture.as_original)
                    self._originals.pop(capture.payload_digest, None)
                if capture.exchange.status == 200:
                    self._payloads.put_latest(url, capture.payload_digest)
                    if self._latest.get(url) is capture:
                        del self._latest[url]
            self._unsettled.popleft()
            self._settled += 1


def members(capture: Capture, info_id: str, new_id: Callable[[], str]) -> Iterator[bytes]:
    """The response (or `revisit`), its request, and what only the crawler knows of them."""
    exchange = capture.exchange
    common: list[Field] = [
        ("WARC-Date", warc_date(exchange.began)),
        ("WARC-Target-URI", warc_uri(exchange.url)),
        ("WARC-IP-Address", exchange.ip),
        ("WARC-Warcinfo-ID", info_id),
    ]
    concurrent: Field = ("WARC-Concurrent-To", capture.record_id)

    def record(kind: str, record_id: str, fields: list[Field], content_type: str, block: bytes) -> bytes:
        ids: list[Field] = [("WARC-Type", kind), ("WARC-Record-ID", record_id)]
        return member([*ids, *common, *fields, ("Content-Type", content_type)], block)

    yield record(
        "revisit" if capture.original else "response",
        capture.record_id,
        [*_revisit(capture), ("WARC-Payload-Digest", capture.payload_digest)],
        "application/http; msgtype=response",
        exchange.head if capture.profile == IDENTICAL else exchange.head + exchange.body,
    )
    posted = exchange.request.partition(b"\r\n\r\n")[2]
    yield record(
        "request",
        new_id(),
        [concurrent, ("WARC-Payload-Digest", digest(posted))],
        "application/http; msgtype=request",
        exchange.request,
    )
    yield record("metadata", new_id(), [concurrent], FIELDS, _metadata(exchange))


def _revisit(capture: Capture) -> list[Field]:
    original = capture.original
    if not original:
        return [("WARC-Truncated", capture.exchange.truncated)]
    return [
        ("WARC-Profile", capture.profile),
        ("WARC-Refers-To", original.record_id),
        ("WARC-Refers-To-Target-URI", original.uri),
        ("WARC-Refers-To-Date", original.date),
        # Shall be used for a payload left out as identical, says 6.7.2.
        ("WARC-Truncated", "length" if capture.profile == IDENTICAL else None),
    ]


def _metadata(exchange: Exchange) -> bytes:
    values = {"via": warc_uri(exchange.via)} if exchange.via else {}
    values["hopsFromSeed"] = exchange.hops
    values["fetchTimeMs"] = str(round(exchange.seconds * 1000))
    return warc_fields(values)
