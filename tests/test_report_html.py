"""runs/<run_id>/report.html: the numbers of report.json, for people, whatever the titles say."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from typing import Any

from parsel import Selector

from sxgh_crawler import report, report_html
from sxgh_crawler.items import RejectItem
from sxgh_crawler.jsonl import record_of
from sxgh_crawler.news import MAX_NAMED, Census, Doubtful, News
from sxgh_crawler.pages.confidence import Doubt
from sxgh_crawler.report import Coverage, ErrorLog, Facts
from sxgh_crawler.state.store import Completeness
from tests.records import NOTICE, STARTED, article, url

STATS = {
    "sxgh/page/article": 1234,
    "sxgh/page/list": 56,
    "sxgh/article/added": 1200,
    "sxgh/article/updated": 34,
    "scheduler/dequeued": 1290,
    "response_received_count": 1290,
    "downloader/response_bytes": 2_500_000,
}
HOSTILE = "</span></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}\u202e"


def built(**fields: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "started": STARTED,
        "finished": STARTED + timedelta(seconds=100),
        "finish_reason": "finished",
        "stats": STATS,
    }
    return report.build(Facts(**{**values, **fields}))


def rendered(news: News | None = None, **fields: Any) -> Selector:
    return Selector(report_html.render(built(**fields), news or News()).decode())


def text(selector: Selector, language: str = "en") -> str:
    """What a reader of one language sees."""
    other = "zh-CN" if language == "en" else "en"
    words = selector.xpath(f".//text()[not(ancestor::span[@lang='{other}'] or ancestor::style)]").getall()
    return " ".join(" ".join(words).split())


def section(page: Selector, title: str) -> Selector:
    return page.xpath(f"//section[h2[contains(., '{title}')]]")[0]


def rows(part: Selector) -> list[tuple[str, str, str]]:
    """Label, value and drawn length of each bar."""
    return [
        (
            " ".join("".join(bar.xpath("./span[1]//*[@lang='en']//text()").getall()).split()),
            bar.xpath("./span[@class='value']/text()").get(default=""),
            bar.xpath("./svg/rect[@class='fill']/@width").get(default=""),
        )
        for bar in part.xpath(".//ul[@class='bars']/li")
    ]


def test_outcome_stands_on_top_in_one_sentence() -> None:
    page = rendered()
    assert page.xpath("//h1//*[@lang='en']/text()").get() == "Finished; everything that was found is saved."
    assert page.xpath("//h1//*[@lang='zh-CN']/text()").get() == "正常结束，找到的都已保存。"
    assert page.xpath("//section[h1]/@class").get() == "good"


def test_a_run_that_failed_does_not_look_well() -> None:
    page = rendered(finish_reason="storage")
    assert "The archive could not be written or read" in page.xpath("string(//h1)").get(default="")
    assert page.xpath("//section[h1]/@class").get() == "bad"


def test_numbers_are_those_of_report_json() -> None:
    found = Completeness(("资料中心", "经验材料"), 40, 2, list_pages=2, listed=30, captured=10)
    page = rendered(completeness=[found])
    for language, words in (
        ("en", "1,200 new, 34 updated, 0 articles in the archive."),
        ("zh-CN", "新增 1,200 篇，更新 34 篇，存档共 0 篇。"),
    ):
        assert words in text(page, language)
    assert rows(section(page, "Pages")) == [("article", "1,234", "100.0%"), ("list", "56", "4.54%")]
    assert rows(section(page, "Completeness")) == [("资料中心 > 经验材料", "10 / 40", "25.0%")]
    missing = "30 of 40 articles listed; 10 of 30 listed articles captured"
    assert missing in text(page)
    assert "网站自称 40 篇，列出 30 篇，抓到 10 篇" in text(page, "zh-CN")
    assert "12.9" in text(section(page, "Speed"))  # 1,290 pages in 100 s
    assert "2.5 MB" in text(section(page, "Speed"))


def test_titles_lead_to_the_site() -> None:
    news = News()
    news.add(record_of(article(7, title="送温暖", published="2019-01-04", category=["通知", "省总"])), None)
    part = section(rendered(news), "New articles")
    assert part.xpath(".//li/a[1]/@href").getall() == [url(7)]
    assert part.xpath("normalize-space(.//li)").get() == "送温暖 2019-01-04 · 通知 > 省总 存档 archived"


def test_titles_lead_to_the_replay_of_the_run_too() -> None:
    """The archive's capture nearest to the end of the run: of an article that is gone, the last one."""
    news = News()
    news.add_removed(record_of(article(7)))
    part = section(rendered(news), "Removed articles")
    assert part.xpath(".//li/a[2]/@href").getall() == [f"http://127.0.0.1:8090/sxgh/20261123183942/{url(7)}"]


def test_an_update_shows_what_changed() -> None:
    former = record_of(article(7, title="关于送温暖的通知"))
    now = {**former, "title": "关于做好送温暖的通知", "text": NOTICE.replace("500万元", "800万元")}
    news = News()
    news.add(now, former)
    part = section(rendered(news), "Updated articles")
    assert part.xpath(".//li/a[1]//text()").getall() == ["关于做好送温暖的通知"]
    assert part.xpath(".//ins/text()").getall() == ["做好", "8"]
    assert part.xpath(".//del/text()").getall() == ["5"]
    assert news.added == []


def test_a_text_rewritten_all_over_is_shown_in_part() -> None:
    former = record_of(article(7, text="\n".join(f"第{n}条，拨款5万元。" for n in range(30))))
    news = News()
    news.add({**former, "text": former["text"].replace("5万元", "8万元")}, former)
    shown = section(rendered(news), "Updated articles").xpath(".//div[@class='diff']")
    assert len(shown) == 11
    assert shown[-1].xpath("string()").get() == "…"


def test_what_a_site_makes_up_is_text_and_nothing_else() -> None:
    news = News()
    former = record_of(article(7, title=HOSTILE, text=HOSTILE, category=[HOSTILE]))
    news.add(former, None)
    news.add({**former, "text": HOSTILE * 2}, former)
    news.add_reject(RejectItem("javascript:alert(3)", HOSTILE))
    errors, rejects = ErrorLog(), Counter({HOSTILE: 1})
    errors.add("javascript:alert(4)", HOSTILE)
    errors.add('http://www.sxgh.org.cn/"onclick="alert(5)', "\ud800 half a character")
    found = Completeness((HOSTILE,), 2, None, list_pages=1, listed=2, captured=1)
    doubtful = Doubtful()
    doubtful.add(article(8, title=HOSTILE, confidence=0.1))
    page = rendered(news, errors=errors, rejects=rejects, completeness=[found], doubtful=doubtful)
    assert page.xpath("//script | //img | //*[@onclick or @onerror]").getall() == []
    assert {href.partition(":")[0] for href in page.xpath("//@href").getall()} == {"http"}
    for title in ("New", "Updated", "Completeness", "with doubt", "could not be read", "Errors"):
        assert HOSTILE in "".join(section(page, title).xpath(".//text()").getall())
    assert page.xpath("//a//text()[contains(., '\u202e')][not(ancestor::bdi)]").getall() == []


def test_doubtful_readings_have_their_reasons_in_both_languages() -> None:
    doubtful = Doubtful()
    doubtful.add(article(7, title="送温暖", confidence=0.42, doubts=tuple(map(str, Doubt))))
    part = section(rendered(doubtful=doubtful), "with doubt")
    assert part.xpath(".//li/a[1]/@href").getall() == [url(7)]
    assert "0.42" in text(part)
    assert len(part.xpath(".//div[@class='note']/span[@lang='zh-CN']")) == len(Doubt)
    assert "no running text" in text(part)
    assert "没有成段的文字" in text(part, "zh-CN")


def test_nothing_is_loaded_and_no_script_allowed() -> None:
    page = rendered()
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content").get(default="")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert page.xpath("//link | //@src | //@style").getall() == []
    assert "url(" not in page.xpath("string(//style)").get(default="")


def test_ten_thousand_new_articles_make_no_huge_page() -> None:
    news = News()
    for number in range(10_000):
        news.add(record_of(article(number, title="长" * 1000)), None)
        news.add_reject(RejectItem(url(number), "no body" * 200))
    stats = {**STATS, "sxgh/article/added": 10_000}
    page = report_html.render(built(stats=stats, rejects=Counter({"no body": 10_000})), news)
    assert len(page) < 1_000_000
    selector = Selector(page.decode())
    assert len(section(selector, "New articles").xpath(".//li")) == MAX_NAMED == 300
    assert "9,700 more: all of them stand in articles.jsonl." in text(section(selector, "New articles"))
    assert "9,700 more: all of them stand in rejects.jsonl." in text(section(selector, "could not be read"))


def test_each_language_says_all() -> None:
    page = rendered()
    for pair in page.xpath("//*[@lang='zh-CN'][not(contains(@class, 'keep'))][not(self::html)]"):
        assert pair.xpath("name(following-sibling::*[1][@lang='en'])").get() == "span", pair.get()
    assert re.search("[一-鿿]", text(page).replace("中文", "")) is None


def test_every_kind_of_page_has_its_name_in_both_languages() -> None:
    assert set(report.PAGE_KINDS) == set(report_html.KINDS)


def test_drawings_have_their_numbers_beside_them() -> None:
    records = [
        record_of(article(n, published=f"{year}-01-01")) for n, year in ((1, 2018), (2, 2018), (3, 2020))
    ]
    census, coverage = Census(), Coverage()
    list(census.watch(coverage.watch([*records, record_of(article(9))])))
    page = rendered(census=census, archive_coverage=coverage)
    assert rows(section(page, "by year")) == [
        ("2018", "2", "100.0%"),
        ("2019", "0", "0.0%"),
        ("2020", "1", "50.0%"),
        ("no date", "1", "50.0%"),
    ]
    assert ("published", "75%", "75.0%") in rows(section(page, "each field"))
    numbers = text(section(page, "numbering"))
    assert "run from 1 to 9: 4 known, 5 missing, gaps: 1." in numbers
    assert "4–8" in numbers
    assert page.xpath("//svg[not(@aria-hidden='true')]").getall() == []


def test_years_beyond_belief_do_not_fill_the_page() -> None:
    census = Census()
    list(census.watch(record_of(article(n, published=f"{n:04}-01-01")) for n in (1, 2020, 9999)))
    assert len(rows(section(rendered(census=census), "by year"))) == 3
