"""When a known page is looked at again: the rule, and what it comes to in five years of nights."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import pairwise
from typing import Any

import pytest

from sxgh_crawler import settings
from sxgh_crawler.revisits import DAY, LONGEST, NIGHT, due, seconds, since

URL = "http://www.sxgh.org.cn/particular.aspx?id=9807"
NOW = seconds("2026-11-25")


def wait(days: float, kind: str = "article") -> float:
    """Days until a page is due again that has been as it is for so many."""
    return (due(URL, kind, NOW, NOW - int(days * DAY)) - NOW) / DAY


# --- the rule -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("age", [0, 1, 7.9])
def test_young_articles_are_visited_every_night(age: float) -> None:
    """Though the run begins earlier than the night before: it starts at two, with a few minutes of grace."""
    assert wait(age) == NIGHT / DAY < 1


@pytest.mark.parametrize(("age", "longest"), [(16, 2), (80, 10), (365, 46), (1456, 182), (7000, 182)])
def test_older_ones_more_rarely_but_never_never(age: float, longest: float) -> None:
    assert 0.75 * longest <= wait(age) <= longest


@pytest.mark.parametrize(("age", "longest"), [(1, 1), (2, 2), (4, 4), (64, 64), (7000, 182)])
def test_other_pages_after_twice_the_time_each_time(age: float, longest: float) -> None:
    assert 0.75 * longest <= wait(age, "gone") <= longest


def test_those_of_one_night_do_not_fall_due_in_one_night() -> None:
    nights = {(due(f"{URL}{n}", "article", NOW, 0) - NOW) // DAY for n in range(500)}
    assert len(nights) > 40


@pytest.mark.parametrize(
    ("record", "from_then"),
    [
        ({"version": 1, "published": "2020-02-17", "first_seen": "2026-11-23T18:38:02Z"}, "2020-02-17"),
        ({"version": 1, "published": None, "first_seen": "2026-11-23T18:38:02Z"}, "2026-11-23T18:38:02Z"),
        (
            {"version": 2, "published": "2020-02-17", "last_changed": "2026-11-24T18:38:02Z"},
            "2026-11-24T18:38:02Z",
        ),
    ],
)
def test_an_article_counts_from_its_publication_or_its_latest_change(
    record: dict[str, Any], from_then: str
) -> None:
    assert since(record) == seconds(from_then)


# --- five years of nights -------------------------------------------------------------------------------------

YEARS = 5
OLD = 6_000
#: New ones a day.
NEW = 3


class Years:
    """An archive of twenty years, and what comes in the next five; a night visits what is due, oldest first."""

    def __init__(self, most: int) -> None:
        self.published = [NOW - n * 20 * 365 * DAY // OLD for n in range(OLD)]
        self.visits: list[list[int]] = [[NOW] for _ in self.published]
        self.nights: list[int] = []
        self._due = [(self._next(n, NOW), n) for n in range(OLD)]
        self._due.sort()
        for night in range(1, YEARS * 365):
            self._visit(NOW + night * DAY, most)
            for _ in range(NEW):
                self._add(NOW + night * DAY)

    def _next(self, n: int, at: int) -> int:
        return due(f"{URL}{n}", "article", at, self.published[n])

    def _visit(self, at: int, most: int) -> None:
        count = 0
        while self._due[0][0] <= at and count < most:
            n = heappop(self._due)[1]
            self.visits[n].append(at)
            heappush(self._due, (self._next(n, at), n))
            count += 1
        self.nights.append(count)

    def _add(self, at: int) -> None:
        self.published.append(at)
        self.visits.append([at])
        heappush(self._due, (self._next(len(self.visits) - 1, at), len(self.visits) - 1))

    def gaps(self, n: int) -> list[int]:
        """Days between the visits of an article, the last one until the end."""
        visits = [*self.visits[n], NOW + (YEARS * 365 - 1) * DAY]
        return [(b - a) // DAY for a, b in pairwise(visits)]


@pytest.fixture(scope="module")
def years() -> Years:
    return Years(settings.SXGH_REVISITS)


def test_in_five_years_no_article_is_left_for_longer_than_half_a_year(years: Years) -> None:
    longest = LONGEST // DAY
    assert max(max(years.gaps(n)) for n in range(len(years.visits))) <= longest + 1


def test_no_edit_of_an_article_s_first_week_is_seen_later_than_the_night_after(years: Years) -> None:
    for n in range(OLD, len(years.visits) - 10 * NEW):
        assert years.gaps(n)[:8] == [1] * 8


def test_a_night_s_visits_are_few(years: Years) -> None:
    """Some 35 of those older than four years, 24 of the last eight days, 3 * 8 * ln(1456 / 8) / 0.875 between."""
    assert max(years.nights) <= settings.SXGH_REVISITS
    later = years.nights[4 * 365 :]
    assert 150 < sum(later) / len(later) < 250


def test_when_more_is_due_than_a_night_may_visit_all_wait_longer_and_none_for_ever() -> None:
    years = Years(most=40)
    assert max(years.nights) == 40
    assert max(max(years.gaps(n)) for n in range(len(years.visits))) <= 400
