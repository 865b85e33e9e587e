"""What is fetched, and when: lists at once, articles later, nothing twice, no trap for long."""

from __future__ import annotations

from sxgh_crawler.frontier import BARREN, CREDIT, Frontier
from sxgh_crawler.pages.readings import Link

ROOT = "http://www.sxgh.org.cn"
LIST = ("工会新闻", "要闻")


def item(number: int) -> Link:
    return Link(f"{ROOT}/particular.aspx?id={number}", f"第{number}号通知", "item")


def column(path: str, text: str = "要闻") -> Link:
    return Link(ROOT + path, text, "category")


def month(number: int) -> Link:
    return Link(f"{ROOT}/calendar.aspx?y={number // 12}&m={number % 12}", "下一月")


def urls(links: list[Link]) -> list[str]:
    return [link.url for link in links]


# --- lists at once, articles later ----------------------------------------------------------------------------


def test_category_is_fetched_at_once_and_item_waits() -> None:
    frontier = Frontier()
    assert list(frontier.lists([column("/list.aspx?cid=3"), item(9)])) == [column("/list.aspx?cid=3")]
    assert len(frontier) == 1
    assert list(frontier.take(10)) == [item(9).url]


def test_title_as_link_text_is_an_article() -> None:
    frontier = Frontier()
    link = Link(f"{ROOT}/a.html", "省总工会召开全省工会工作会议", "other")
    assert list(frontier.lists([link])) == []
    assert list(frontier.take(1)) == [link.url]


def test_articles_come_by_number_smallest_first() -> None:
    frontier = Frontier()
    list(frontier.lists([item(30), item(4), item(200)]))
    assert list(frontier.take(2)) == [item(4).url, item(30).url]
    assert list(frontier.take(2)) == [item(200).url]
    assert list(frontier.take(2)) == []


def test_nothing_is_fetched_twice() -> None:
    frontier = Frontier()
    once = list(frontier.lists([column("/list.aspx?cid=3")]))
    again = list(frontier.lists([column("/list.aspx?cid=3"), column("/List.aspx?CID=3&utm_source=x")]))
    assert (len(once), again) == (1, [])
    list(frontier.lists([item(9)]))
    assert list(frontier.take(1)) == [item(9).url]
    list(frontier.lists([item(9)]))
    frontier.wait(item(9).url)
    assert list(frontier.take(1)) == []


def test_url_is_asked_for_as_the_page_spells_it_without_sessions() -> None:
    frontier = Frontier()
    list(frontier.lists([Link(f"{ROOT}/(S(abc))/Particular.aspx?ID=9&utm_source=x", "通知", "item")]))
    assert list(frontier.take(1)) == [f"{ROOT}/Particular.aspx?ID=9"]


def test_claimed_article_waits_no_more() -> None:
    frontier = Frontier()
    list(frontier.lists([item(9), item(10)]))
    assert frontier.claim(item(9).url)
    assert not frontier.claim(item(9).url)
    assert (len(frontier), list(frontier.take(5))) == (1, [item(10).url])


def test_unknown_url_can_be_claimed_once() -> None:
    frontier = Frontier()
    assert frontier.claim(f"{ROOT}/")
    assert not frontier.claim(f"{ROOT}/")
    assert list(frontier.lists([column("/")])) == []


# --- shapes -----------------------------------------------------------------------------------------------------


def test_links_alike_to_an_article_wait() -> None:
    """Also short ones: 第3号 beside a page that turned out to be an article."""
    frontier = Frontier()
    frontier.article(f"{ROOT}/particular.aspx?id=1")
    assert list(frontier.lists([Link(f"{ROOT}/particular.aspx?id=2", "第二号", "category")])) == []
    assert len(frontier) == 1


def test_trap_comes_to_rest() -> None:
    frontier = Frontier()
    followed = [link for number in range(1_000) for link in frontier.lists([month(number)])]
    assert len(followed) == CREDIT
    assert sum(frontier.parked.values()) == 1_000 - CREDIT


def test_other_shapes_go_on() -> None:
    frontier = Frontier()
    list(frontier.lists(month(number) for number in range(1_000)))
    assert list(frontier.lists([column("/list.aspx?cid=3")])) == [column("/list.aspx?cid=3")]


def test_pages_that_bring_something_set_parked_links_free() -> None:
    """A column of 300 pages is no trap: each page brings news."""
    frontier = Frontier()
    pages = [column(f"/list.aspx?cid=3&page={number}", str(number)) for number in range(300)]
    open_pages = list(frontier.lists(pages))
    fetched = []
    while open_pages:
        page = open_pages.pop(0)
        fetched.append(page)
        number = len(fetched)
        open_pages += frontier.list_page(page.url, LIST, [item(number).url])
    assert sorted(urls(fetched)) == sorted(urls(pages))
    assert frontier.parked == {}


def test_page_without_news_earns_nothing() -> None:
    frontier = Frontier()
    list(frontier.lists(month(number) for number in range(100)))
    frontier.list_page(f"{ROOT}/list.aspx?cid=3", LIST, [item(1).url])
    assert frontier.list_page(month(1).url, LIST, [item(1).url]) == []
    assert frontier.list_page(month(1).url, LIST, []) == []


def test_same_item_in_another_category_is_news() -> None:
    frontier = Frontier()
    list(frontier.lists(month(number) for number in range(100)))
    frontier.list_page(month(0).url, LIST, [item(1).url])
    assert frontier.list_page(month(1).url, ("资料中心",), [item(1).url]) != []


# --- paging -----------------------------------------------------------------------------------------------------


def test_paging_goes_on_while_pages_bring_new_items() -> None:
    frontier = Frontier()
    assert all(frontier.goes_on("walk", [item(number).url, item(number + 1).url]) for number in range(50))


def test_paging_ends_at_pages_that_repeat() -> None:
    frontier = Frontier()
    assert frontier.goes_on("walk", [item(1).url])
    answers = [frontier.goes_on("walk", [item(1).url]) for _ in range(BARREN + 1)]
    assert answers == [True] * (BARREN - 1) + [False, False]


def test_empty_pages_end_the_paging() -> None:
    frontier = Frontier()
    assert [frontier.goes_on("walk", []) for _ in range(BARREN)][-1] is False


def test_news_after_a_repeated_page_begin_the_count_anew() -> None:
    frontier = Frontier()
    for number in range(10):
        assert frontier.goes_on("walk", [item(number).url])
        assert frontier.goes_on("walk", [item(number).url])


def test_lists_do_not_share_their_count() -> None:
    frontier = Frontier()
    frontier.goes_on("one", [item(1).url])
    assert frontier.goes_on("two", [item(1).url])
    assert frontier.goes_on("two", [item(2).url])


def test_paging_links_are_left_when_the_list_is_over() -> None:
    frontier = Frontier()
    following = Link(f"{ROOT}/list.aspx?cid=3&page=9", "下一页", "paging")
    assert list(frontier.lists([following], paging=False)) == []
    assert list(frontier.lists([following])) == [following]
