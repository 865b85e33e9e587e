"""From what a page says to the record that leaves: one concern a file, in the order of the settings.

cleaning → listings → aliases → duplicates → versions → validation. Rejects pass through untouched
until validation. An item is dropped at level DEBUG: it is counted, and nothing is wrong with it.
"""

from typing import Protocol


class Stats(Protocol):
    """The part of Scrapy's stats that pipelines use."""

    def inc_value(self, key: str) -> None: ...
