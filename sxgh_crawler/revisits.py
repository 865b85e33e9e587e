"""When a page that is known is looked at again.

What is young still changes, what is old hardly does: the wait grows with the time for which a page has
been as it is. An article counts from its publication (or its latest change, where it has changed since it
was first seen): for eight days it is visited every night, after a year every six weeks, after four years
and for ever twice a year. Anything else that answered (a page without an article, one that is gone) counts
from the day since when it has answered so, and is visited more rarely: after a day, two, four, eight …

A wait of more than a night is shortened by up to a quarter, by the URL: the articles of a first crawl must
not all fall due in one night. What is due beyond the bound of a night (SXGH_REVISITS) comes the night after,
the longest due first, so that none is left out for ever.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zlib import crc32

from sxgh_crawler.jsonl import Record

DAY = 86_400
#: Every night, though the run begins a little earlier than the night before.
NIGHT = 20 * 3_600
LONGEST = 182 * DAY
#: Every four weeks a list is walked to its end: what was put in behind its first page is found then.
WALK = 28 * DAY
#: The wait as a share of the time for which the page has been as it is.
_SHARE = {"article": 1 / 8}
_OTHERS = 1.0
#: By how much of it a wait is shortened at most.
_SPREAD = 0.25


def due(url: str, kind: str, visited: int, since: int) -> int:
    """When the page is to be visited after the visit at `visited`; all times in seconds since 1970.

    `kind` is what the answer was, `since` the time since when it has been that.
    """
    wait = min((visited - since) * _SHARE.get(kind, _OTHERS), LONGEST)
    return visited + NIGHT if wait <= DAY else visited + _spread(url, wait)


def walk_due(url: str, walked: int) -> int:
    """When a list is to be walked to its end again that was at `walked`."""
    return walked + _spread(url, WALK)


def _spread(url: str, wait: float) -> int:
    return int(wait * (1 - _SPREAD * crc32(url.encode()) / 2**32))


def since(record: Record) -> int:
    """Since when an article has been as it is."""
    if record["version"] == 1 and record["published"]:
        return min(seconds(record["published"]), seconds(record["first_seen"]))
    return seconds(record["last_changed"] if record["version"] > 1 else record["first_seen"])


def seconds(text: str) -> int:
    """A date or time as the records have it; a date alone is its beginning in UTC."""
    moment = datetime.fromisoformat(text)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
