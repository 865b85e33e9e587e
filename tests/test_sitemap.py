"""Site maps for machines name pages; whoever wrote them, nothing else is followed."""

from __future__ import annotations

import time

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Link, ListReading, Other

ADDRESS = "http://www.sxgh.org.cn/sitemap.xml"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
QUOTES = '""'


def links(body: str) -> tuple[Link, ...]:
    reading = read(Page(ADDRESS, body.encode(), headers={"content-type": "text/xml"}))
    assert isinstance(reading, ListReading)
    assert reading.category == ()
    return reading.links


def test_the_pages_of_a_map_wait_as_articles_do() -> None:
    body = f"""<?xml version="1.0" encoding="UTF-8"?>
        <urlset {SPACE}><url><loc> http://www.sxgh.org.cn/particular.aspx?id=7&amp;lm=2 </loc></url>
        <url><loc>http://sxgh.org.cn/a.html</loc><lastmod>2020-02-17</lastmod></url></urlset>"""
    assert links(body) == (
        Link("http://www.sxgh.org.cn/particular.aspx?id=7&lm=2", role="item"),
        Link("http://sxgh.org.cn/a.html", role="item"),
    )


def test_the_maps_of_an_index_are_fetched_at_once() -> None:
    body = (
        f"<sitemapindex {SPACE}><sitemap><loc>http://www.sxgh.org.cn/map2.xml</loc></sitemap></sitemapindex>"
    )
    assert links(body) == (Link("http://www.sxgh.org.cn/map2.xml", role="category"),)


def test_other_hosts_and_schemes_are_left_out() -> None:
    places = ("http://www.acftu.org/", "file:///etc/passwd", "http://127.0.0.1/", "javascript:alert(1)")
    assert links(f"<urlset {SPACE}>{''.join(f'<url><loc>{p}</loc></url>' for p in places)}</urlset>") == ()


def test_a_page_named_twice_is_one() -> None:
    assert len(links(f"<urlset {SPACE}>{'<url><loc>/a.html</loc></url>' * 3}</urlset>")) == 1


def test_a_broken_map_gives_what_stands_before_the_break() -> None:
    assert len(links(f"<urlset {SPACE}><url><loc>/a.html</loc></url><url><loc>/b.ht")) >= 1


def test_a_document_type_with_entities_is_not_read() -> None:
    body = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "http://www.sxgh.org.cn/">]><urlset><loc>&a;</loc></urlset>'
    assert isinstance(read(Page(ADDRESS, body.encode())), Other)


@pytest.mark.parametrize(
    "body",
    [
        f"<urlset {' '.join(f'a{n}=' + QUOTES for n in range(200_000))}><url><loc>/a.html</loc></url></urlset>",
        f"<urlset>{'<a/>' * 1_000_000}<url><loc>/a.html</loc></url></urlset>",
    ],
    ids=["attributes", "tags"],
)
def test_a_map_made_to_keep_a_reader_busy_is_not_read(body: str) -> None:
    began = time.process_time()
    assert not isinstance(
        read(Page(ADDRESS, body.encode(), headers={"content-type": "text/xml"})), ListReading
    )
    assert time.process_time() - began < 5
