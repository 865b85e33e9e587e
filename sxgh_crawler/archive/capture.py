"""An exchange and what the archive knows of its payload → the records that keep it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sxgh_crawler.archive.digests import digest
from sxgh_crawler.archive.exchange import Exchange, Place
from sxgh_crawler.archive.payloads import Original, Payloads
from sxgh_crawler.archive.record import FIELDS, Field, member, warc_date, warc_fields, warc_uri

#: Profiles of `revisit` (WARC/1.1, 6.7.2 and 6.7.3).
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@dataclass(frozen=True, slots=True)
class Capture:
    """`original` and `profile` make it a `revisit`."""

    exchange: Exchange
    #: As WARC-Target-URI and WARC-Date have them.
    uri: str
    date: str
    record_id: str
    payload_digest: str
    original: Original | None = None
    profile: str | None = None

    @property
    def is_original(self) -> bool:
        """Later captures of the same payload refer to it."""
        return self._is_whole and self.original is None

    @property
    def is_latest(self) -> bool:
        """A later 304 is about its payload."""
        return self._is_whole and self.exchange.status == 200

    @property
    def _is_whole(self) -> bool:
        return bool(self.exchange.body) and self.exchange.truncated is None

    def at(self, place: Place) -> Original:
        """What later captures refer to."""
        return Original(self.record_id, self.uri, self.date, place.file, place.offset)


class Captures:
    """`Payloads`, ahead of the disk.

    The state learns of a payload only when its record is on the disk: a power cut must not leave it
    referring to what is gone. `written` and `synced` count captures; another thread may raise `synced`.
    """

    def __init__(self, payloads: Payloads) -> None:
        self._payloads = payloads
        self._unsettled: deque[tuple[Capture, Original]] = deque()
        self._originals: dict[str, Original] = {}
        self._latest: dict[str, Capture] = {}
        self.written = 0
        self.synced = 0

    def of(self, exchange: Exchange, record_id: str) -> Capture:
        uri, date = warc_uri(exchange.url), warc_date(exchange.began)
        capture = Capture(exchange, uri, date, record_id, digest(exchange.body))
        if exchange.truncated:
            return capture
        if exchange.status == 304:
            former = self._former(uri)
            if former and (original := self._original(former)):
                return replace(capture, payload_digest=former, original=original, profile=NOT_MODIFIED)
        if exchange.body and (original := self._original(capture.payload_digest)):
            return replace(capture, original=original, profile=IDENTICAL)
        return capture

    def _former(self, url: str) -> str | None:
        """The payload that a 304 from `url` is about."""
        newest = self._latest.get(url)
        return newest.payload_digest if newest else self._payloads.latest(url)

    def _original(self, payload_digest: str) -> Original | None:
        return self._originals.get(payload_digest) or self._payloads.original(payload_digest)

    def add(self, capture: Capture, place: Place) -> None:
        """It has been written there."""
        self.written += 1
        original = capture.at(place)
        self._unsettled.append((capture, original))
        if capture.is_original:
            self._originals[capture.payload_digest] = original
        if capture.is_latest:
            self._latest[capture.uri] = capture

    def settle(self) -> None:
        """Hand over what has come to the disk. Raises what `Payloads` raises."""
        while self.written - len(self._unsettled) < self.synced:
            capture, original = self._unsettled[0]
            if capture.is_original:
                self._payloads.put_original(capture.payload_digest, original)
                del self._originals[capture.payload_digest]
            if capture.is_latest:
                self._payloads.put_latest(capture.uri, capture.payload_digest)
                if self._latest[capture.uri] is capture:
                    del self._latest[capture.uri]
            self._unsettled.popleft()


def members(capture: Capture, info_id: str, new_id: Callable[[], str]) -> Iterator[bytes]:
    """The response (or `revisit`), its request, and what only the crawler knows of them."""
    exchange = capture.exchange
    common: list[Field] = [
        ("WARC-Date", capture.date),
        ("WARC-Target-URI", capture.uri),
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
