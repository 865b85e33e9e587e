"""How far a list is followed: to its end the first time, later as deep as there is something unknown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sxgh_crawler.pages.readings import Link
from sxgh_crawler.state.store import Store
from sxgh_crawler.state.visits import Head
from sxgh_crawler.walks import BARREN, Walk, Walks

ROOT = "http://www.sxgh.org.cn"
LIST = f"{ROOT}/list.aspx?cid=3"
NOW = 1_800_000_000
DAY = 86_400


def url(number: int) -> str:
    return f"{ROOT}/particular.aspx?id={number}"


def items(*numbers: int, published: str | None = None) -> list[Link]:
    return [Link(url(number), f"第{number}号通知", "item", published) for number in numbers]


def known(*numbers: int) -> set[str]:
    return {url(number) for number in numbers}


def head(*numbers: int, claimed: int | None = None, newest_on: int = 1) -> Head:
    return Head(True, newest_on, claimed, NOW, tuple(url(number) for number in numbers))


# --- the first time, and in a full run ----------------------------------------------------------------------


def test_a_list_is_followed_while_its_pages_bring_new_items() -> None:
    walk = Walk(NOW)
    assert all(walk.page(items(number, number + 1), None, set()) for number in range(50))


def test_it_ends_at_pages_that_repeat() -> None:
    walk = Walk(NOW)
    assert walk.page(items(1), None, set())
    answers = [walk.page(items(1), None, set()) for _ in range(BARREN + 1)]
    assert answers == [True] * (BARREN - 1) + [False, False]


def test_empty_pages_end_it() -> None:
    walk = Walk(NOW)
    assert [walk.page([], None, set()) for _ in range(BARREN)][-1] is False


def test_news_after_a_repeated_page_begin_the_count_anew() -> None:
    walk = Walk(NOW)
    for number in range(10):
        assert walk.page(items(number), None, set())
        assert walk.page(items(number), None, set())


def test_what_is_known_does_not_end_it() -> None:
    """It was never walked to its end: a run was killed, or a page could not be had."""
    assert Walk(NOW).page(items(9, 8), None, known(9, 8))


# --- every night --------------------------------------------------------------------------------------------


def test_a_night_without_news_costs_one_page() -> None:
    assert not Walk(NOW, head(9, 8, 7)).page(items(9, 8, 7), None, known(9, 8, 7))


def test_it_is_followed_until_a_page_brings_nothing_unknown() -> None:
    walk = Walk(NOW, head(9, 8, 7))
    assert walk.page(items(12, 11, 10), None, set())
    assert walk.page(items(9, 8, 7), None, known(9, 8, 7)) is False


def test_items_pinned_on_top_do_not_end_it() -> None:
    walk = Walk(NOW, head(1, 9, 8))
    assert walk.page(items(1, 11, 10), None, known(1))
    assert not walk.page(items(9, 8, 7), None, known(9, 8, 7))


def test_where_all_of_the_first_page_is_pinned_the_second_is_looked_at_too() -> None:
    first = Walk(NOW)
    assert first.page(items(1, 2, 3, published="2009-01-01"), None, set())
    assert first.page(items(9, 8, published="2024-03-01"), None, set())
    former = first.head()
    assert former is not None
    assert former.newest_on == 2
    night = Walk(NOW, former)
    assert night.page(items(1, 2, 3), None, known(1, 2, 3))
    assert night.page(items(10, 9), None, known(9))
    assert not night.page(items(8, 7), None, known(8, 7))


def test_a_list_with_its_newest_at_the_end_is_not_walked_to_it_every_night() -> None:
    walk = Walk(NOW, head(1, 2, newest_on=40))
    answers = [walk.page(items(n, n + 1), None, known(n, n + 1)) for n in range(1, 20, 2)]
    assert answers.index(False) == 2


def test_a_list_that_claims_more_is_followed_until_they_are_found() -> None:
    walk = Walk(NOW, head(9, 8, claimed=40))
    assert walk.page(items(9, 8), 42, known(9, 8))
    assert walk.page(items(7, 12), 42, known(7))
    assert walk.page(items(6, 11), 42, known(6))
    assert not walk.page(items(5, 4), 42, known(5, 4))


@pytest.mark.parametrize("order", [(8, 9, 7), (9, 7, 6), (3, 2, 1)])
def test_a_list_in_another_order_is_walked_to_its_end(order: tuple[int, ...]) -> None:
    """Sorted anew, or an item taken away: news may stand anywhere."""
    walk = Walk(NOW, head(9, 8, 7))
    assert walk.page(items(*order), None, known(*range(1, 10)))
    assert walk.page(items(5, 4), None, known(*range(1, 10)))
    assert not walk.step_by_step


def test_the_first_page_under_another_address_tells_nothing() -> None:
    walk = Walk(NOW, head(9, 8))
    assert walk.page(items(10, 9), None, known(9))
    assert walk.page(items(10, 9), None, known(9))  # 首页
    assert not walk.page(items(8, 7), None, known(8, 7))


def test_the_next_page_comes_before_the_numbers_and_those_before_the_last() -> None:
    walk = Walk(NOW, head(9))
    texts = ("首页", "5", "2", "下一页", "尾页")
    links = [Link(f"{LIST}&page={n}", text, "paging") for n, text in enumerate(texts)]
    order = [walk.further(links)]
    while link := walk.further(()):
        order.append(link)
    assert [link.text for link in order if link] == ["下一页", "2", "5", "首页", "尾页"]


# --- from night to night ------------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "state.sqlite")
    yield store
    store.close()


def walked(store: Store, *pages: list[Link], broken: bool = False) -> None:
    walks = Walks(store.visits, NOW)
    walks.of(LIST).worth = True
    store.visits.begin_walk(LIST)
    for n, page in enumerate(pages):
        walks.asked(LIST)
        walks.of(LIST).page(page, None, set())
        if n:
            walks.came(LIST)
    walks.came(LIST, broken=broken)


def test_a_list_that_was_walked_to_its_end_is_followed_step_by_step_from_then_on(store: Store) -> None:
    walked(store, items(3, 2), items(1))
    assert Walks(store.visits, NOW).of(LIST).former == head(3, 2)
    assert Walks(store.visits, NOW, full=True).of(LIST).former is None


def test_it_is_walked_to_its_end_again_after_four_weeks(store: Store) -> None:
    """An item may be put in with an old date, deep in the list."""
    walked(store, items(3, 2), items(1))
    assert Walks(store.visits, NOW + 20 * DAY).of(LIST).former is not None
    assert Walks(store.visits, NOW + 28 * DAY).of(LIST).former is None


def test_a_night_does_not_put_that_off(store: Store) -> None:
    walked(store, items(3, 2), items(1))
    later = Walks(store.visits, NOW + DAY)
    later.asked(LIST)
    later.of(LIST).page(items(3, 2), None, known(3, 2))
    later.came(LIST)
    assert Walks(store.visits, NOW + 28 * DAY).of(LIST).former is None


def test_a_page_that_could_not_be_had_makes_the_next_night_walk_to_the_end(store: Store) -> None:
    walked(store, items(3, 2), items(1), broken=True)
    assert Walks(store.visits, NOW).of(LIST).former is None
    assert Walks(store.visits, NOW).of(LIST).worth


def test_a_run_that_was_killed_on_the_way_does_so_too(store: Store) -> None:
    walked(store, items(3, 2), items(1))
    walks = Walks(store.visits, NOW)
    walks.asked(LIST)
    assert walks.of(LIST).page(items(5, 4), None, set())
    store.visits.begin_walk(LIST)
    assert Walks(store.visits, NOW).of(LIST).former is None


def test_a_list_that_brought_nothing_is_not_looked_at_every_night(store: Store) -> None:
    walks = Walks(store.visits, NOW)
    walks.asked(LIST)
    walks.of(LIST).page(items(1), None, set())
    walks.came(LIST)
    assert list(store.visits.heads()) == []


def test_a_head_that_has_not_changed_stays_as_it_was(store: Store) -> None:
    """304: no page of it came."""
    walked(store, items(3, 2), items(1))
    walks = Walks(store.visits, NOW)
    walks.asked(LIST)
    walks.came(LIST)
    assert Walks(store.visits, NOW).of(LIST).former == head(3, 2)


def test_a_list_that_is_gone_is_not_looked_at_every_night_for_ever(store: Store) -> None:
    """What is gone for a day is visited ever more rarely; a list that comes back is one again."""
    walked(store, items(3, 2), items(1))
    store.visits.visit(LIST, "gone", NOW)
    assert list(store.visits.heads()) == [LIST]
    store.visits.visit(LIST, "gone", NOW + DAY)
    assert list(store.visits.heads()) == []
    assert store.visits.due(NOW + 3 * DAY, 9) == [LIST]
    store.visits.visit(LIST, "list", NOW + 3 * DAY)
    assert list(store.visits.heads()) == [LIST]


def test_a_page_that_was_put_off_and_comes_when_the_others_are_through_is_no_list_of_its_own(
    store: Store,
) -> None:
    walks = Walks(store.visits, NOW)
    for page in (items(5, 4), items(3, 2), items(1)):
        walks.asked(LIST)
        walks.of(LIST).page(page, None, set())
        walks.of(LIST).worth = True
        walks.came(LIST)
    assert store.visits.head(LIST) == Head(True, 1, None, NOW, tuple(item.url for item in items(5, 4)))
