"""The practice site itself: what it serves is what its truth says, and it refuses what the real one would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection, IncompleteRead
from typing import NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

import pytest

from tests.site import Article, Block, PracticeSite
from tests.site.content import CATEGORIES

ROOT = "http://www.sxgh.org.cn"
PAGERS = {
    "aspnetpager": f"{ROOT}/MoreList.aspx?classid=12",
    "gridview": f"{ROOT}/laomo/PersonList.aspx",
    "linkbutton": f"{ROOT}/material.aspx?type=8",
}
#: The label that leads from page one to page two.
NEXT = [("aspnetpager", "2"), ("gridview", "2"), ("linkbutton", "下一页")]
CODECS = {"utf-16": "utf-16", "no charset utf-8": "utf-8"}


class Got(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        try:
            return self.body.decode("utf-8")
        except UnicodeDecodeError:
            return self.body.decode("utf-16" if self.body.startswith(b"\xff\xfe") else "gb18030")


def ask(site: PracticeSite, url: str, data: dict[str, str] | None = None, tag: str = "") -> Got:
    proxy = urlsplit(site.proxy)
    connection = HTTPConnection(proxy.hostname or "", proxy.port, timeout=10)
    try:
        body = urlencode(data) if data is not None else None
        headers = {"If-None-Match": tag} if tag else {}
        connection.request("POST" if data is not None else "GET", url, body, headers)
        response = connection.getresponse()
        return Got(response.status, {k.lower(): v for k, v in response.headers.items()}, response.read())
    finally:
        connection.close()


@pytest.fixture(scope="module")
def site() -> Iterator[PracticeSite]:
    with PracticeSite() as running:
        yield running


@pytest.fixture
def own_site() -> Iterator[PracticeSite]:
    """A site that the test may change."""
    with PracticeSite(faults=False) as running:
        yield running


# --- the wire ---------------------------------------------------------------------------------------------


def test_many_requests_on_one_connection(site: PracticeSite) -> None:
    proxy = urlsplit(site.proxy)
    connection = HTTPConnection(proxy.hostname or "", proxy.port, timeout=10)
    for _ in range(200):
        connection.request("GET", f"{ROOT}/particular.aspx?id=9807")
        assert connection.getresponse().read().startswith(b"<!DOCTYPE")
        sock = connection.sock
    assert connection.sock is sock
    connection.close()


def test_other_hosts_are_refused_and_recorded() -> None:
    with PracticeSite() as site:
        assert ask(site, "http://www.acftu.org/").status == 599
        assert ask(site, "http://www.sxgh.org.cn:8080/").status == 599
        assert ask(site, "http://sxgh.org.cn/").status == 200
        assert site.foreign == ["http://www.acftu.org/", "http://www.sxgh.org.cn:8080/"]
        assert [exchange.url for exchange in site.log][-1] == "http://sxgh.org.cn/"


def test_tunnels_are_refused_and_recorded() -> None:
    with PracticeSite() as site:
        proxy = urlsplit(site.proxy)
        connection = HTTPConnection(proxy.hostname or "", proxy.port, timeout=10)
        connection.set_tunnel("www.sxgh.org.cn", 443)
        with pytest.raises(OSError, match="403"):
            connection.connect()
        connection.close()
        assert site.tunnels == ["www.sxgh.org.cn:443"]
        assert site.foreign == []


def test_query_bytes_are_logged_as_they_came(site: PracticeSite) -> None:
    url = f"{ROOT}/wz.aspx?lm=%B9%A4%BB%E1%B6%AF%CC%AC&id=9605"
    assert ask(site, url).status == 200
    assert site.log[-1].url == url


def test_values_keep_their_case_and_names_do_not_matter(site: PracticeSite) -> None:
    first, second = (site.truth.articles[f"{ROOT}/doc.aspx?key={key}"] for key in ("QWJj==", "qWJJ=="))
    assert first.title != second.title
    assert first.title in ask(site, f"{ROOT}/Doc.aspx?KEY=QWJj==").text
    assert second.title in ask(site, f"{ROOT}/doc.aspx?key=qWJJ==&utm_source=x").text


def test_a_hanging_page_ends_with_the_server() -> None:
    with PracticeSite() as site:
        proxy = urlsplit(site.proxy)
        connection = HTTPConnection(proxy.hostname or "", proxy.port, timeout=30)
        connection.request("GET", f"{ROOT}/news/newsshow.aspx?id=8814")
    with pytest.raises(ConnectionError):
        connection.getresponse()
    connection.close()


# --- view state --------------------------------------------------------------------------------------------


def hidden_fields(text: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]+)" id="[^"]+" value="([^"]*)"', text)
    return {name: unescape(value) for name, value in found}


def events(text: str) -> dict[str, tuple[str, str]]:
    """What the pager's links say → target and argument."""
    found = re.findall(r"__doPostBack\('([^']*)','([^']*)'\)\">([^<]+)<", unescape(text))
    return {label: (target, argument) for target, argument, label in found}


def press(site: PracticeSite, url: str, page: str, label: str, **changes: str | None) -> Got:
    target, argument = events(page)[label]
    fields = {**hidden_fields(page), "__EVENTTARGET": target, "__EVENTARGUMENT": argument, **changes}
    return ask(site, url, {name: value for name, value in fields.items() if value is not None})


@pytest.mark.parametrize(("form", "label"), NEXT)
def test_a_right_post_gives_the_next_page(site: PracticeSite, form: str, label: str) -> None:
    first = ask(site, PAGERS[form]).text
    second = press(site, PAGERS[form], first, label)
    assert second.status == 200
    assert items(second.text)
    assert not set(items(second.text)) & set(items(first))


@pytest.mark.parametrize(
    "name", ["__VIEWSTATE", "__VIEWSTATEGENERATOR", "__EVENTVALIDATION", "ctl00$hidChannel"]
)
@pytest.mark.parametrize("value", [None, "dDwtMTk1NTM5Njc5Nzs7Pg==", ""])
@pytest.mark.parametrize(("form", "label"), NEXT)
def test_a_wrong_field_is_a_500(
    site: PracticeSite, form: str, label: str, name: str, value: str | None
) -> None:
    page = ask(site, PAGERS[form]).text
    refused = press(site, PAGERS[form], page, label, **{name: value})
    assert refused.status == 500
    assert "应用程序中的服务器错误" in refused.text


def test_another_lists_view_state_is_a_500(site: PracticeSite) -> None:
    foreign = hidden_fields(ask(site, PAGERS["gridview"]).text)
    page = ask(site, PAGERS["aspnetpager"]).text
    assert press(site, PAGERS["aspnetpager"], page, "2", **foreign).status == 500


def test_another_pages_validation_is_a_500(site: PracticeSite) -> None:
    first = ask(site, PAGERS["gridview"]).text
    second = press(site, PAGERS["gridview"], first, "2").text
    stale = {"__EVENTVALIDATION": hidden_fields(second)["__EVENTVALIDATION"]}
    assert press(site, PAGERS["gridview"], first, "3", **stale).status == 500


def test_a_pressed_button_is_a_500(site: PracticeSite) -> None:
    page = ask(site, PAGERS["linkbutton"]).text
    pressed = {"ctl00$btnSearch": "搜索"}
    assert press(site, PAGERS["linkbutton"], page, "下一页", **pressed).status == 500


def test_the_grid_takes_only_numbers_that_it_shows(site: PracticeSite) -> None:
    page = ask(site, PAGERS["gridview"]).text
    labels = events(page)
    assert list(labels) == ["2", "3", "4", "5", "6", "7", "8", "9", "10", "..."]
    assert press(site, PAGERS["gridview"], page, "2", __EVENTARGUMENT="Page$12").status == 500
    eleventh = press(site, PAGERS["gridview"], page, "...").text
    assert list(events(eleventh)) == ["...", "12"]


def test_aspnetpager_takes_any_number_and_stays_on_the_last_page(site: PracticeSite) -> None:
    page = ask(site, PAGERS["aspnetpager"]).text
    beyond = press(site, PAGERS["aspnetpager"], page, "2", __EVENTARGUMENT="77").text
    assert "第5/5页" in beyond
    last = press(site, PAGERS["aspnetpager"], page, "尾页").text
    assert items(last) == items(beyond)


# --- truth --------------------------------------------------------------------------------------------------


#: Links that stand on list pages and are no rows: menu, foot, pager, breadcrumb.
FURNITURE = re.compile(
    r"""javascript: | https?://(?!(www\.)?sxgh\.org\.cn/) | mailto: | /(sitemap\.html)?$ | \.\.?/?$
      | /(about|faq|contact)\.aspx$ | /list\.aspx\?cid=3 | /tzgg/index\.html$ | /fayuan\.aspx
      | /theory/channel\.aspx | more\.asp\? | index(_\d)?\.html$ | list\d?\.htm$""",
    re.VERBOSE | re.IGNORECASE,
)


def items(text: str) -> list[str]:
    """The addresses in a list page's rows, as printed: one for a row with a picture and a headline."""
    text = re.sub(r"<div><h4>.*?</div>", "", text, flags=re.DOTALL)  # the side column
    text = text.partition("友情链接")[0]
    hrefs = [unescape(href) for href in re.findall(r'href="([^"]+)"', text)]
    return list(dict.fromkeys(href for href in hrefs if not FURNITURE.match(href)))


def test_the_truth_has_some_300_articles_over_all_families(site: PracticeSite) -> None:
    articles = site.truth.articles
    assert 330 <= len(articles) <= 370
    assert len({article.title for article in articles.values()}) == len(articles)
    assert len({article.family for article in articles.values()}) == 13
    assert len(CATEGORIES) == 14
    assert {a.published_from for a in articles.values()} == {"page", "meta", "list", "url", None}
    assert len(site.truth.duplicates) == 4
    assert not articles.keys() & site.truth.gone
    assert not articles.keys() & site.truth.rejects.keys()


def test_the_seed_is_as_a_careful_archivist_would_write_it(site: PracticeSite) -> None:
    seed = site.truth.articles[f"{ROOT}/particular.aspx?id=9807"]
    assert seed.title == "直面挑战,看工会的担当"
    assert seed.subtitle == "朔州市各级工会抗击新冠肺炎疫情工作纪实"
    assert seed.category == ["资料中心", "经验材料"]
    assert seed.listed_in == [["资料中心", "经验材料"]]
    assert (seed.published, seed.published_from) == ("2020-02-17", "list")
    assert seed.source == "山西工人报"
    assert seed.editor is None
    assert seed.authors == [{"name": "王泽", "role": "记者"}, {"name": "高新富", "role": "通讯员"}]
    assert seed.text.startswith("“2020年1月31日,农历正月初七,晴。")
    assert seed.text.endswith("全市职工身后 “十项全能”的 “娘家人”。")
    assert "\n疫情就是命令\n" in seed.text
    assert [other["title"] for other in seed.related] == ["我省通报表扬32项复工复产典型经验做法"]


def readable(got: Got, quirk: str | None) -> str:
    """What a person sees: the text between the tags."""
    text = got.body.decode(CODECS[quirk]) if quirk in CODECS else got.text
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text.replace("\0", ""), flags=re.DOTALL | re.IGNORECASE)
    return unescape(re.sub(r"<[^>]*>", "", text))


def test_every_article_is_served_with_all_its_words(site: PracticeSite) -> None:
    once = {"503 once", "reset once", "truncated once", "gzip", "corrupt gzip tail"}
    for article in site.truth.articles.values():
        if article.quirk in once:
            continue
        for urls in ([*article.page_urls] or [article.url], *([alias] for alias in article.aliases)):
            seen = "".join(readable(ask(site, url), article.quirk) for url in urls)
            wanted = [article.title, *article.text.split("\n"), *(a["name"] or "" for a in article.authors)]
            wanted += [article.source or "", article.editor or "", article.subtitle or ""]
            assert [words for words in wanted if words not in seen] == [], urls


def test_faults_that_pass(site: PracticeSite) -> None:
    by_quirk = {article.quirk: article for article in site.truth.articles.values()}
    busy = ask(site, by_quirk["503 once"].url)
    assert (busy.status, busy.headers["retry-after"]) == (503, "1")
    with pytest.raises(ConnectionError):
        ask(site, by_quirk["reset once"].url)
    with pytest.raises(IncompleteRead):
        ask(site, by_quirk["truncated once"].url)
    for quirk in ("503 once", "reset once", "truncated once"):
        assert by_quirk[quirk].title in ask(site, by_quirk[quirk].url).text


def test_every_list_holds_as_many_rows_as_it_claims(site: PracticeSite) -> None:
    for category in CATEGORIES:
        truth = site.truth.lists[category.names]
        pages = list(walk(site, category.form, truth.url))
        assert len(pages) == truth.pages, category
        assert sum(len(items(page)) for page in pages) == truth.rows, category
        if truth.claimed is not None:
            assert re.search(rf"(?<!\d){truth.claimed}(?!\d)", re.sub(r"<[^>]*>", " ", pages[0])), category


def walk(site: PracticeSite, form: str, url: str) -> Iterator[str]:
    """The pages of a list, as a person would turn them."""
    page = ask(site, url).text
    yield page
    while True:
        if form in PAGERS:
            current = re.search(r">(\d+)</span>", page) if form == "gridview" else None
            label = str(int(current[1]) + 1) if current else "下一页"
            shown = events(page)
            if label == "11":
                label = "..."
            if label not in shown:
                return
            page = press(site, url, page, label).text
        elif script := re.search(r"createPageHTML\((\d+), (\d+)", page):
            if int(script[2]) + 1 >= int(script[1]):
                return
            url = urljoin(url, f"index_{int(script[2]) + 1}.html")
            page = ask(site, url).text
        else:
            following = re.search(r'<a href="([^"]+)">(?:下一页|下页)', page)
            if not following or urljoin(url, unescape(following[1])) == url:
                return
            url = urljoin(url, unescape(following[1]))
            page = ask(site, url).text
        yield page


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_page_past_the_end_shows_the_last_again(site: PracticeSite, number: int) -> None:
    url = (
        f"{ROOT}/list.aspx?cid=3&page=",
        f"{ROOT}/photo/more.asp?cat=2&pn=",
        f"{ROOT}/theory/channel.aspx?ChannelID=188&PageIndex=",
    )[number - 1]
    assert items(ask(site, f"{url}99").text) == items(ask(site, f"{url}3").text)


def test_what_is_gone_never_looks_alive(site: PracticeSite) -> None:
    truth = site.truth
    for url in truth.gone:
        got = ask(site, url)
        assert got.status in (200, 302, 404, 410)
        assert len(readable(got, None)) < 300
    assert len(truth.gone) == 8
    assert len(truth.rejects) == 10


# --- change -------------------------------------------------------------------------------------------------


def test_edit_add_and_remove(own_site: PracticeSite) -> None:
    truth = own_site.truth
    url = next(url for url, article in truth.articles.items() if article.family == "meta")
    before = ask(own_site, url)
    tag = before.headers["etag"]
    assert ask(own_site, url, tag=tag).status == 304

    own_site.edit(url, blocks=(Block("p", "改过的一段。"),))
    assert own_site.truth.articles[url].text == "改过的一段。"
    after = ask(own_site, url, tag=tag)
    assert after.status == 200
    assert "改过的一段。" in after.text

    blocks = (Block("p", "新的正文。"),)
    own_site.add(
        Article("/particular.aspx?id=9999", "table", "jy", "新写的一篇", blocks, list_date="2022-01-01")
    )
    assert "新写的一篇" in ask(own_site, f"{ROOT}/particular.aspx?id=9999").text
    assert "particular.aspx?id=9999" in ask(own_site, PAGERS["linkbutton"]).text

    own_site.remove(f"{ROOT}/particular.aspx?id=9999")
    assert "该信息不存在" in ask(own_site, f"{ROOT}/particular.aspx?id=9999").text
    assert "particular.aspx?id=9999" not in ask(own_site, PAGERS["linkbutton"]).text
    assert f"{ROOT}/particular.aspx?id=9999" in own_site.truth.gone


def test_crawl_delay_is_told_when_asked_for(own_site: PracticeSite) -> None:
    assert "Crawl-delay" not in ask(own_site, f"{ROOT}/robots.txt").text
    own_site.crawl_delay = 2.5
    assert "Crawl-delay: 2.5" in ask(own_site, f"{ROOT}/robots.txt").text
