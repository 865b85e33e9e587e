"""Which payloads the archive holds already: what a `revisit` refers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Original:
    """The `response` that holds a payload: the three WARC-Refers-To fields (WARC/1.1, 5.11 to 5.13)."""

    record_id: str
    uri: str
    #: As its WARC-Date has it.
    date: str
    #: Where it lies, as in `Place`.
    file: str
    offset: int


class Payloads(Protocol):
    """Kept in `state.sqlite` (`Store`), so that memory stays flat. Digests as WARC-Payload-Digest has them.

    Only a whole capture may be put here: a truncated one is no original.
    """

    def original(self, digest: str) -> Original | None:
        """The `response` that holds this payload, never a `revisit`."""

    def latest(self, url: str) -> str | None:
        """Digest of the newest payload that came from `url` with status 200: what a 304 is about."""

    def put_original(self, digest: str, original: Original) -> None:
        """The first one stays."""

    def put_latest(self, url: str, digest: str) -> None: ...

    def commit(self) -> None:
        """What was put is kept from here on, whatever happens to the process."""
