"""Night after night: whole runs over an archive that a first crawl has made.

Time passes by what the archive is told: `due` makes a page fall due, SXGH_REMOVAL_AFTER=0 makes the next run
come late enough to confirm that a page is gone.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler.outcome import Exit
from sxgh_crawler.state.archive import article_id
from sxgh_crawler.website.urls import canonical
from tests.crawls import Crawl, crawl, healthy
from tests.site import Article, Block, PracticeSite
from tests.site.content import CATEGORIES
from tests.site.faults import Answer, page, redirect
from tests.test_offline import scrapy

ROOT = "http://www.sxgh.org.cn"
_NEW_TEXT = "这一段是后来改写的，说的是另一件事，与从前登出来的文字没有一句相同。"
SOON = {"SXGH_REMOVAL_AFTER": "0"}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return healthy(tmp_path_factory)


@pytest.fixture
def output(first: Crawl, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first.output, tmp_path / "output"))


@pytest.fixture
def site() -> Iterator[PracticeSite]:
    with PracticeSite(faults=False) as site:
        yield site


def state(output: Path, sql: str, *values: Any) -> list[Any]:
    with closing(sqlite3.connect(output / "state.sqlite")) as connection:
        rows = connection.execute(sql, values).fetchall()
        connection.commit()
        return rows


def due(output: Path, *urls: str) -> None:
    """Time has passed, and the pages are to be visited again."""
    for url in urls:
        assert state(output, "UPDATE pages SET due = 1 WHERE url = ? RETURNING url", canonical(url))


def asked(run: Crawl) -> list[str]:
    return [canonical(exchange.url) for exchange in run.log if not exchange.url.endswith("/robots.txt")]


def news(number: int, **fields: Any) -> Article:
    """An article that came after the first crawl; the newest of its list."""
    values: dict[str, Any] = {
        "url": f"/particular.aspx?id={number}",
        "family": "table",
        "category": "jy",
        "title": f"省总工会新近登出来的第{number}篇文章",
        "blocks": (Block("p", f"新近登出来的文章只有这一段，讲的是山西工会近来做的第{number}件事。"),),
        "list_date": "2026-11-24",
    }
    return Article(**{**values, **fields})


def some(site: PracticeSite, family: str = "table") -> list[str]:
    """Articles with nothing special about them, by URL."""
    return sorted(
        ROOT + a.url
        for a in site.articles.values()
        if a.family == family and not (a.copies or a.near or a.parts or a.href or a.quirk) and a.listed
    )


# --- nothing new ----------------------------------------------------------------------------------------------


def test_a_night_without_news_asks_for_the_head_of_each_list_and_no_more(
    site: PracticeSite, output: Path, first: Crawl
) -> None:
    night = crawl(site, output)
    assert night.status == Exit.OK
    heads = {canonical(ROOT + category.url) for category in CATEGORIES}
    asked_for = asked(night)
    assert heads <= set(asked_for)
    assert len(asked_for) == len(set(asked_for))
    # Besides the lists: the home page, the site map for machines, and a search page whose order is its own.
    assert len(asked_for) <= len(heads) + 3
    assert (night.delta, night.rejects) == ([], [])
    assert (night.snapshot, night.written) == (first.snapshot, first.written)
    assert night.report["adds_up"]
    assert [one["missing"] for one in night.report["completeness"] if one["missing"]] == []


def test_a_static_list_head_is_asked_for_conditionally(site: PracticeSite, output: Path) -> None:
    """None of the practice site's lists has validators but those that a page of it gave before."""
    (url,) = state(output, "SELECT url FROM lists JOIN pages USING (url) ORDER BY url LIMIT 1")[0]
    state(output, "UPDATE pages SET etag = '\"v1\"' WHERE url = ?", url)
    night = crawl(site, output)
    (exchange,) = [one for one in night.log if canonical(one.url) == url]
    assert exchange.headers["if-none-match"] == '"v1"'


# --- news -----------------------------------------------------------------------------------------------------


def test_new_articles_are_fetched_and_nothing_else(site: PracticeSite, output: Path) -> None:
    """Twelve of them: more than a page of their list holds."""
    added = [news(9900 + n) for n in range(12)]
    for article in added:
        site.add(article)
    night = crawl(site, output)
    assert {record["url"] for record in night.delta} == {ROOT + article.url for article in added}
    quiet = len(CATEGORIES) + 3
    # Two pages more of its list, and the first of them may be asked for by its number as well.
    assert len(asked(night)) <= quiet + len(added) + 3
    assert {record["change"] for record in night.delta} == {"added"}
    again = crawl(site, output)
    assert (again.delta, again.snapshot) == ([], night.snapshot)


def test_each_list_is_followed_as_deep_as_it_brings_news(site: PracticeSite, output: Path) -> None:
    """Whatever its form: of each, two more are new than a page of it holds."""
    added = []
    for n, kind in enumerate(CATEGORIES):
        for m in range(min(kind.per_page, 12) + 2):
            number = 10_000 + 100 * n + m
            # This list links to what lies beside it.
            url = f"/zcfg/{number}.html" if kind.key == "zc" else f"/particular.aspx?id={number}"
            added.append(news(number, url=url, category=kind.key))
    for article in added:
        site.add(article)
    night = crawl(site, output)
    found = {record["url"] for record in night.delta}
    assert {article.url: article.category for article in added if ROOT + article.url not in found} == {}
    assert len(found) == len(added)


def test_items_pinned_over_the_whole_first_page_hide_nothing(site: PracticeSite, output: Path) -> None:
    kind = next(one for one in CATEGORIES if one.key == "yw")
    members = [a for a in site.articles.values() if a.category == "yw" and a.listed][: kind.per_page]
    for article in members:
        site.articles[article.url] = replace(article, pinned=True)
    site.edit(members[0].url)  # forgets the lists as they were
    crawl(site, output)  # the order is another: the list is walked to its end
    site.add(news(9900, category="yw"))
    night = crawl(site, output)
    assert [record["url"] for record in night.delta] == [f"{ROOT}/particular.aspx?id=9900"]


def test_what_is_put_in_deep_in_a_list_is_found_within_four_weeks(site: PracticeSite, output: Path) -> None:
    site.add(news(9900, list_date="2008-05-07"))
    assert crawl(site, output).delta == []
    state(output, "UPDATE lists SET walked = 1")
    assert [record["url"] for record in crawl(site, output).delta] == [f"{ROOT}/particular.aspx?id=9900"]


def test_a_state_made_again_from_the_archive_finds_what_is_new(site: PracticeSite, output: Path) -> None:
    (output / "state.sqlite").unlink()
    assert scrapy("rebuild", output).status == Exit.OK
    site.add(news(9900))
    night = crawl(site, output)
    assert [record["url"] for record in night.delta] == [f"{ROOT}/particular.aspx?id=9900"]
    assert {canonical(ROOT + category.url) for category in CATEGORIES} <= set(asked(night))


# --- visited again --------------------------------------------------------------------------------------------


def test_what_is_due_is_visited_again_and_an_edit_is_a_new_version(site: PracticeSite, output: Path) -> None:
    edited, same, other = some(site)[:3]
    site.edit(edited, blocks=(Block("p", _NEW_TEXT),))
    site.edit(other, blocks=(Block("p", _NEW_TEXT + "这一篇还没有到期。"),))
    due(output, edited, same)
    night = crawl(site, output)
    assert [(r["url"], r["change"], r["version"]) for r in night.delta] == [(edited, "updated", 2)]
    assert set(asked(night)) & set(some(site)) == {edited, same}
    assert night.report["articles"]["unchanged"] == 1


def test_no_more_are_visited_again_than_a_night_may(site: PracticeSite, output: Path) -> None:
    urls = some(site)[:6]
    due(output, *urls)
    night = crawl(site, output, SXGH_REVISITS="4")
    assert len(set(asked(night)) & set(urls)) == 4
    after = crawl(site, output, SXGH_REVISITS="4")
    assert set(asked(night)) & set(urls) | set(asked(after)) & set(urls) == set(urls)


def test_a_page_with_validators_is_asked_for_conditionally(site: PracticeSite, output: Path) -> None:
    """Static files have them, pages that IIS runs have none."""
    static = next(ROOT + a.url for a in site.articles.values() if a.family == "meta" and not a.parts)
    due(output, static)
    night = crawl(site, output)
    (exchange,) = night.requests(static)
    assert exchange.headers["if-none-match"].startswith('"')
    assert "if-modified-since" in exchange.headers
    assert exchange.status == 304
    assert night.report["pages"]["not_modified"] == 1
    assert night.delta == []
    assert state(output, "SELECT due > visited FROM pages WHERE url = ?", static) == [(1,)]


def test_what_belongs_to_the_page_and_not_to_the_article_is_no_change(
    site: PracticeSite, output: Path
) -> None:
    """Its list of related articles and its neighbours have changed, and the counter of visits."""
    url = some(site)[3]
    for n in range(9):
        site.add(news(9900 + n, category=site.articles[url.removeprefix(ROOT)].category))
    due(output, url)
    night = crawl(site, output)
    assert url in asked(night)
    assert url not in {record["url"] for record in night.delta}


# --- gone -----------------------------------------------------------------------------------------------------


def test_an_article_is_removed_when_two_runs_have_seen_it_gone(site: PracticeSite, output: Path) -> None:
    gone = some(site)[4]
    site.remove(gone)
    due(output, gone)
    night = crawl(site, output)
    assert (night.status, night.delta) == (Exit.OK, [])
    assert night.report["staleness"]["missing"] == 1
    same_day = crawl(site, output)
    assert gone not in asked(same_day)
    later = crawl(site, output, **SOON)
    assert [(r["url"], r["change"], r["version"]) for r in later.delta] == [(gone, "removed", 1)]
    (record,) = [r for r in later.records if r["url"] == gone]
    assert record["text"]
    assert (record["change"], record["last_changed"]) == ("removed", later.report["started"])
    assert later.report["removals"] == {"marked": 1, "withheld": 0}
    assert "撤下的文章" in (later.folder / "report.html").read_text("utf-8")
    assert (crawl(site, output, **SOON).delta) == []


def test_a_full_run_visits_all_that_is_known_and_looks_twice_at_what_is_gone(
    site: PracticeSite, output: Path, first: Crawl
) -> None:
    gone = some(site)[4]
    site.remove(gone)
    run = crawl(site, output, "mode=full")
    assert {record["url"] for record in first.records} <= set(asked(run))
    assert [(r["url"], r["change"]) for r in run.delta] == [(gone, "removed")]
    assert asked(run).count(gone) == 2
    assert asked(run)[-1] == gone


def test_a_removed_article_that_comes_back_is_updated(site: PracticeSite, output: Path) -> None:
    gone = some(site)[4]
    article = site.articles[gone.removeprefix(ROOT)]
    site.remove(gone)
    due(output, gone)
    crawl(site, output)
    assert [record["change"] for record in crawl(site, output, **SOON).delta] == ["removed"]
    site.add(article)
    due(output, gone)
    night = crawl(site, output)
    assert [(r["url"], r["change"], r["version"]) for r in night.delta] == [(gone, "updated", 1)]


TROUBLE: dict[str, Callable[[], Answer]] = {
    "503": lambda: page("<h1>Service Unavailable</h1>", 503),
    "challenge": lambda: page("<script>document.cookie='__jsluid';location.reload()</script>", 521),
    "403": lambda: page("<h1>Forbidden</h1>", 403),
    "home page": lambda: redirect("/"),
    "error page": lambda: redirect("/error.aspx?aspxerrorpath=/particular.aspx"),
    "log-in": lambda: page("<form>用户名 <input type=text> 密码 <input type=password></form>"),
}


def test_trouble_is_no_evidence(site: PracticeSite, output: Path) -> None:
    urls = dict(zip(some(site)[5:], TROUBLE.values(), strict=False))
    site.instead = lambda asked: urls[ROOT + asked]() if ROOT + asked in urls else None
    for _ in range(2):
        due(output, *urls)
        night = crawl(site, output, **SOON)
        assert set(urls) <= set(asked(night))
        assert night.delta == []
        assert night.report["removals"] == {"marked": 0, "withheld": 0}
    assert state(output, "SELECT url FROM pages WHERE missing IS NOT NULL") == []


def test_when_much_seems_gone_nothing_is_removed_and_it_is_said(site: PracticeSite, output: Path) -> None:
    urls = some(site)
    site.instead = lambda asked: page("<h1>404</h1>", 404) if ROOT + asked in urls else None
    due(output, *urls[:9])
    for _ in range(2):
        night = crawl(site, output, **SOON)
        due(output, *urls[:9])
    assert night.delta == []
    assert night.report["removals"]["withheld"] >= 8
    assert night.report["removals"]["marked"] == 0


def test_one_of_few_looked_at_is_judged_by_looking_at_others(site: PracticeSite, output: Path) -> None:
    gone = some(site)[4]
    site.remove(gone)
    due(output, gone)
    night = crawl(site, output)
    assert night.report["removals"]["withheld"] == 0
    assert len(set(asked(night)) & {record["url"] for record in night.records}) >= 5


# --- moved ----------------------------------------------------------------------------------------------------


def test_an_article_that_moved_keeps_its_id(site: PracticeSite, output: Path) -> None:
    old = some(site)[6]
    article = site.articles[old.removeprefix(ROOT)]
    site.remove(old)
    site.add(replace(article, url="/particular.aspx?id=9950", list_date="2026-11-24"))
    new = f"{ROOT}/particular.aspx?id=9950"
    crawl(site, output)
    for _ in range(2):
        due(output, old)
        night = crawl(site, output, **SOON)
        assert night.delta == []
    assert night.by_url[old]["id"] == article_id(old)
    assert new in night.by_url[old]["aliases"]
    assert new not in night.by_url
    site.edit(new, blocks=(Block("p", _NEW_TEXT),))
    due(output, new)
    edit = crawl(site, output)
    assert [(r["id"], r["url"], r["change"], r["version"]) for r in edit.delta] == [
        (article_id(old), old, "updated", 2)
    ]


def test_an_article_whose_address_leads_on_to_another_keeps_its_id_and_is_followed(
    site: PracticeSite, output: Path
) -> None:
    old = some(site)[6]
    article = site.articles[old.removeprefix(ROOT)]
    new = f"{ROOT}/particular.aspx?id=9950"
    site.add(replace(article, url="/particular.aspx?id=9950", listed=False))
    site.instead = lambda asked: redirect("/particular.aspx?id=9950") if ROOT + asked == old else None
    due(output, old)
    night = crawl(site, output)
    assert night.delta == []
    assert new in night.by_url[old]["aliases"]
    site.edit(new, blocks=(*article.blocks, Block("p", _NEW_TEXT)))
    due(output, old)
    edit = crawl(site, output)
    assert [(r["url"], r["change"], r["version"]) for r in edit.delta] == [(old, "updated", 2)]
