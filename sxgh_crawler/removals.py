"""Which articles the site has taken away: what counts as evidence, and when it is enough.

Evidence is an answer that says so: 404, 410, or the site's own page that the article does not exist. It must
be seen twice, in runs at least a day apart (SXGH_REMOVAL_AFTER) or twice in one run, the second time at its
end. Trouble of the server, a challenge, a log-in form or the home page in its place say nothing, nor do they
take back what was seen. Where more than a share of all articles looked at in a run (SXGH_REMOVALS_MAX_SHARE)
seems gone, the site is broken rather than emptied, and nothing of it is taken down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from sxgh_crawler.jsonl import Record
from sxgh_crawler.revisits import DAY
from sxgh_crawler.state.store import Store


@dataclass(frozen=True, slots=True)
class Rules:
    """How long an article must have seemed gone, in seconds, and which share of those looked at may at most."""

    after: int = DAY
    max_share: float = 0.2


@dataclass(slots=True)
class Removals:
    """The articles of a run that seemed gone. `at` is the run's start, in seconds since 1970."""

    store: Store
    at: int
    rules: Rules = field(default_factory=Rules)
    #: Articles that the run looked at, by their own URL.
    _seen: set[int] = field(default_factory=set)
    _missing: Counter[str] = field(default_factory=Counter)
    _withheld: int = 0

    @property
    def withheld(self) -> int:
        """How many seem gone and were left alone, because so many are."""
        return self._withheld

    def alive(self, url: str) -> None:
        """An article known before answered as one."""
        self._seen.add(hash(url))
        self._missing.pop(url, None)

    def is_of_an_article(self, url: str) -> bool:
        """Take down an answer that says the page is gone; False if it is not that of an article that was there."""
        record = self.store.by_url(url)
        if record is None or record["url"] != url or record["change"] == "removed":
            return False
        self._seen.add(hash(url))
        self._missing[url] += 1
        return True

    @property
    def shortfall(self) -> int:
        """How many articles more must be looked at before what seems gone is a small enough share."""
        return (
            max(0, ceil(len(self._missing) / self.rules.max_share) - len(self._seen))
            if self.rules.max_share
            else 0
        )

    def suspects(self) -> list[str]:
        """What seemed gone in this run, once."""
        return sorted(url for url, times in self._missing.items() if times == 1)

    def decide(self, time: str) -> Iterator[Record]:
        """Take down what was seen, at the end of the run; gives the records of articles now removed.

        `time` is what the records say of when that was.
        """
        missing, self._missing = self._missing, Counter()
        if len(missing) > self.rules.max_share * len(self._seen):
            self._withheld = len(missing)
            for url in missing:
                self.store.visits.postpone(url, self.at + DAY)
            return
        for url, times in sorted(missing.items()):
            since = self.store.visits.missing_since(url)
            self.store.visits.miss(url, self.at, self.at + DAY)
            if times > 1 or (since is not None and self.at - since >= self.rules.after):
                yield from self._removed(url, time)

    def _removed(self, url: str, time: str) -> Iterator[Record]:
        """Nothing, if the article has moved and is alive there (as far as is known)."""
        record = self.store.by_url(url)
        assert record is not None  # noqa: S101 - `is_of_an_article` saw it
        aliases = self.store.aliases_of(record["id"])
        if not self.store.visits.is_alive(aliases):
            yield {**record, "aliases": aliases, "change": "removed", "last_changed": time}
            return
        self.store.visits.visit(url, "gone", self.at)
        for alias in aliases:
            self.store.visits.postpone(alias, self.at)
