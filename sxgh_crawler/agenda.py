"""Which known pages a run visits again, in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sxgh_crawler.removals import Removals
from sxgh_crawler.state.visits import Visits

#: Pages handed out at a time.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Visit:
    """Pages to ask for now; `repeated` where that may be the second time in this run."""

    urls: Sequence[str]
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """Of the run that began at `at`: no more than `most` pages that are due, or all that are known."""

    visits: Visits
    removals: Removals
    at: int
    most: int
    full: bool = False

    def __iter__(self) -> Iterator[Visit]:
        """To be taken on when what was handed out before has come: each part depends on it."""
        yield from self._all() if self.full else self._due()
        yield Visit(self._suspects(), repeated=True)
        yield from self._control()

    def _due(self) -> Iterator[Visit]:
        yield Visit(self.visits.due(self.at, self.most))

    def _all(self) -> Iterator[Visit]:
        behind = ""
        while rows := self.visits.known(self.at, behind, BATCH):
            behind = rows[-1][0]
            yield Visit([ask for _, ask in rows])

    def _suspects(self) -> list[str]:
        """Articles for which one more answer is enough to say that they are gone."""
        return (
            self.removals.suspects()
            if self.full
            else self.visits.missing(self.at - self.removals.rules.after)
        )

    def _control(self) -> Iterator[Visit]:
        """So many others that what seems gone is a small share of what was looked at, if the site is well."""
        left = self.most
        while wanted := min(self.removals.shortfall, left, BATCH):
            urls = self.visits.others(self.at, wanted)
            if not urls:
                return
            left -= len(urls)
            yield Visit(urls)
