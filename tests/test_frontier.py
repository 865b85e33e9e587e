"""What is fetched, and when: lists at once, articles later, nothing twice, no trap for long."""

from __future__ import annotations

from sxgh_crawler.frontier import CREDIT, Frontier, Way
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


def test_views_of_a_page_wait_for_all_pages() -> None:
    """The page is to be the record, and its print view an alias: so it must have been read before."""
    frontier = Frontier()
    view = column("/print.aspx?id=3", "打印")
    assert list(frontier.lists([view, item(30), item(4)])) == []
    assert list(frontier.take(9)) == [item(4).url, item(30).url]
    list(frontier.lists([item(50)]))
    assert list(frontier.take(9)) == [item(50).url]
    assert list(frontier.take(9)) == [view.url]


def test_lists_of_a_mobile_version_are_lists_within_it() -> None:
    frontier = Frontier()
    entry, inner = column("/wap/index.html", "手机版"), column("/wap/list_3.html")
    assert list(frontier.lists([entry], way=Way(f"{ROOT}/", "L"))) == []
    assert list(frontier.take(9)) == [entry.url]
    assert list(frontier.lists([inner], way=Way(entry.url, "LL"))) == [inner]


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
    pages = [Link(f"{ROOT}/list.aspx?cid=3&page={n}", str(n), "paging") for n in range(300)]
    open_pages = list(frontier.lists(pages, walk=f"{ROOT}/list.aspx?cid=3"))
    fetched = []
    while open_pages:
        page = open_pages.pop(0)
        fetched.append(page)
        number = len(fetched)
        for link, walk in frontier.list_page(page.url, LIST, [item(number).url]) or []:
            assert walk == f"{ROOT}/list.aspx?cid=3"  # still a page of that list
            open_pages.append(link)
    assert sorted(urls(fetched)) == sorted(urls(pages))
    assert frontier.parked == {}


def test_page_without_news_earns_nothing() -> None:
    frontier = Frontier()
    list(frontier.lists(month(number) for number in range(100)))
    frontier.list_page(f"{ROOT}/list.aspx?cid=3", LIST, [item(1).url])
    assert frontier.list_page(month(1).url, LIST, [item(1).url]) is None
    assert frontier.list_page(month(1).url, LIST, []) is None


def test_same_item_in_another_category_is_news() -> None:
    frontier = Frontier()
    list(frontier.lists(month(number) for number in range(100)))
    frontier.list_page(month(0).url, LIST, [item(1).url])
    assert frontier.list_page(month(1).url, ("资料中心",), [item(1).url])


# --- paging -----------------------------------------------------------------------------------------------------


def test_paging_links_are_left_when_the_list_is_over() -> None:
    frontier = Frontier()
    following = Link(f"{ROOT}/list.aspx?cid=3&page=9", "下一页", "paging")
    assert list(frontier.lists([following], paging=False)) == []
    assert list(frontier.lists([following])) == [following]


# --- what earlier runs know ---------------------------------------------------------------------------------------


class Remembered:
    """Knows article 1, and keeps what is found."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def has_answered(self, url: str) -> bool:
        return url == item(1).url

    def find(self, url: str, ask: str, role: str) -> None:
        self.found.append((url, role))


def test_what_has_answered_before_is_not_fetched_for_being_linked() -> None:
    frontier = Frontier(Remembered())
    list(frontier.lists([item(1), item(2)]))
    assert list(frontier.take(10)) == [item(2).url]


def test_what_is_found_is_remembered_before_it_is_fetched() -> None:
    """A run that is killed must not cost what only a page behind it had led to; a list begins anew, paging and all."""
    memory = Remembered()
    paging = Link(f"{ROOT}/list.aspx?cid=3&page=9", "下一页", "paging")
    list(Frontier(memory).lists([column("/list.aspx?cid=3"), item(2), paging]))
    assert memory.found == [(f"{ROOT}/list.aspx?cid=3", "list"), (item(2).url, "article")]


def test_what_is_asked_for_by_number_is_fetched_all_the_same() -> None:
    frontier = Frontier(Remembered())
    frontier.wait(item(1).url)
    assert list(frontier.take(10)) == [item(1).url]


def test_what_was_not_followed_may_be_visited_again_when_it_is_due() -> None:
    frontier = Frontier(Remembered())
    list(frontier.lists([item(1)]))
    assert frontier.claim(item(1).url)
    assert not frontier.claim(item(1).url)
