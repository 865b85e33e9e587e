"""When an article counts as removed, and when the site only looks broken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler.jsonl import record_of
from sxgh_crawler.removals import Removals, Rules
from sxgh_crawler.revisits import DAY
from sxgh_crawler.state.archive import article_id
from sxgh_crawler.state.store import Fingerprints, Store
from tests.records import STARTED, article, url

TIME = "2026-11-25T02:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Ten articles, 1 to 10, all visited."""
    store = Store.open(tmp_path / "state.sqlite")
    for number in range(1, 11):
        record = record_of(article(number)) | {"id": article_id(url(number))}
        store.put(record, Fingerprints())
        store.visits.visit(url(number), "article", at(-30))
    yield store
    store.close()


def at(days: float) -> int:
    moment: datetime = STARTED + timedelta(days=days)
    return int(moment.timestamp())


def run(store: Store, days: float, gone: list[int], alive: list[int], **settings: Any) -> Removals:
    """What a run saw that began so many days later."""
    removals = Removals(store, at(days), Rules(**settings))
    for number in alive:
        removals.alive(url(number))
        store.visits.visit(url(number), "article", at(days))
    for number in gone:
        assert removals.is_of_an_article(url(number))
    return removals


def removed(removals: Removals) -> list[str]:
    return [record["url"] for record in removals.decide(TIME)]


OTHERS = [2, 3, 4, 5, 6]


def test_one_answer_is_not_enough(store: Store) -> None:
    assert removed(run(store, 0, [1], OTHERS)) == []
    assert store.visits.missing(at(0)) == [url(1)]


def test_two_answers_a_day_apart_are(store: Store) -> None:
    removed(run(store, 0, [1], OTHERS))
    (record,) = run(store, 1, [1], OTHERS).decide(TIME)
    assert (record["url"], record["change"], record["last_changed"]) == (url(1), "removed", TIME)
    assert record["text"] == article(1).text
    assert record["version"] == 1


def test_two_answers_on_one_day_are_not(store: Store) -> None:
    removed(run(store, 0, [1], OTHERS))
    assert removed(run(store, 0.9, [1], OTHERS)) == []
    assert removed(run(store, 1, [1], OTHERS)) == [url(1)], "the first of them counts"


def test_two_answers_in_one_run_are(store: Store) -> None:
    """A full run asks again at its end."""
    removals = run(store, 0, [1], OTHERS)
    assert removals.suspects() == [url(1)]
    removals.is_of_an_article(url(1))
    assert removed(removals) == [url(1)]


def test_an_article_that_is_there_in_between_was_not_gone(store: Store) -> None:
    removed(run(store, 0, [1], OTHERS))
    removed(run(store, 1, [], [1, *OTHERS]))
    assert removed(run(store, 2, [1], OTHERS)) == []


def test_one_that_is_there_at_the_second_look_of_a_run_is_not_gone(store: Store) -> None:
    removals = run(store, 0, [1], OTHERS)
    removals.alive(url(1))
    assert removed(removals) == []
    assert store.visits.missing(at(0)) == []


def test_when_too_many_seem_gone_the_site_is_broken_and_nothing_is_taken_down(store: Store) -> None:
    removed(run(store, 0, [1], OTHERS))
    removals = run(store, 1, [1, 7], [2, 3, 4, 5])
    assert removed(removals) == []
    assert removals.withheld == 2
    assert store.visits.missing(at(2)) == [url(1)]


def test_the_share_is_a_setting_and_not_exceeded_by_itself(store: Store) -> None:
    removed(run(store, 0, [1], [2, 3, 4, 5]))
    assert store.visits.missing(at(0)) == [url(1)], "one of five is just 0.2"
    assert removed(run(store, 1, [1, 7], [2, 3], max_share=0.5)) == [url(1)]


def test_so_many_more_are_looked_at_that_the_share_can_be_judged(store: Store) -> None:
    assert run(store, 0, [1], []).shortfall == 4
    assert run(store, 0, [1, 2], [3]).shortfall == 7
    assert run(store, 0, [1], OTHERS).shortfall == 0
    assert run(store, 0, [], []).shortfall == 0


def test_a_page_that_was_never_an_article_s_is_none_of_this(store: Store) -> None:
    assert not Removals(store, at(0)).is_of_an_article(url(99))


def test_an_article_that_lives_on_under_another_address_has_moved(store: Store) -> None:
    store.add_alias(url(77), store.by_url(url(1))["id"])  # type: ignore[index]
    store.visits.visit(url(77), "article", at(-1))
    removed(run(store, 0, [1], OTHERS))
    assert removed(run(store, 1, [1], OTHERS)) == []
    assert store.visits.is_gone(url(1))
    assert url(77) in store.visits.due(at(1) + 1, 100), "and that is looked at soon"


def test_an_address_that_is_only_spelled_otherwise_is_no_other_place(store: Store) -> None:
    store.add_alias(url(1).upper(), store.by_url(url(1))["id"])  # type: ignore[index]
    removed(run(store, 0, [1], OTHERS))
    assert removed(run(store, 1, [1], OTHERS)) == [url(1)]


def test_it_is_looked_for_again_a_day_later(store: Store) -> None:
    removed(run(store, 0, [1], OTHERS))
    assert url(1) not in store.visits.due(at(0) + DAY, 100), "not among what is merely due"
    assert store.visits.missing(at(0)) == [url(1)]
