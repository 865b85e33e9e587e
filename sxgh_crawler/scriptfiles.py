"""The script files of a run that lists wait for, of the site's own make: what came, and who waits for the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from sxgh_crawler.pages.markup.decoding import decode

#: Files of a run that are looked into, and bytes of one: a larger one is a whole application.
_MOST, _LARGEST = 40, 200_000

W = TypeVar("W")


class ScriptFiles(Generic[W]):
    """Each file is asked for once a run, whatever number of lists wait for it."""

    def __init__(self) -> None:
        #: By the address on the page; "" of those that could not be had.
        self._texts: dict[str, str] = {}
        self._waiting: dict[str, list[W]] = {}

    def missing(self, files: Iterable[str]) -> str | None:
        """The first of a page's files that has not come; None where all have, or no more are looked into."""
        missing = next((url for url in files if url not in self._texts), None)
        full = missing not in self._waiting and len(self._texts) + len(self._waiting) >= _MOST
        return None if full else missing

    def texts(self, files: Iterable[str]) -> tuple[str, ...]:
        """What a page's files say, as far as they have come."""
        return tuple(text for url in files if (text := self._texts.get(url)))

    def wait(self, url: str, who: W) -> bool:
        """Whether `who` is the first to wait for the file."""
        self._waiting.setdefault(url, []).append(who)
        return len(self._waiting[url]) == 1

    def came(self, url: str, body: bytes | None) -> list[W]:
        """Who has waited for the file; None in place of its bytes says that it cannot be had."""
        if url in self._waiting or len(self._texts) < _MOST:
            self._texts[url] = decode(body, "")[0] if body is not None and len(body) <= _LARGEST else ""
        return self._waiting.pop(url, [])
