"""A whole crawl of a small site of each CMS family: found whole, read right, and nothing but the site asked."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
from rich.console import Console

from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.removals import Rules
from sxgh_crawler.rereading import reread
from tests.cms import aspnet, dede, jcms, jpaas, powereasy, siteserver, trs, vsb, webplus
from tests.cms.content import ROOT
from tests.cms.site import CmsSite, Family, truth
from tests.crawls import Crawl, crawl

FAMILIES = {
    module.__name__.rpartition(".")[2]: module.family
    for module in (trs, jcms, jpaas, vsb, webplus, siteserver, dede, powereasy, aspnet)
}


class Run(NamedTuple):
    family: Family
    crawl: Crawl


@pytest.fixture(scope="session", params=FAMILIES)
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    family = FAMILIES[request.param]()
    with CmsSite(family) as site:
        return Run(family, crawl(site, tmp_path_factory.mktemp(request.param)))


def test_crawl_ends_well(run: Run) -> None:
    assert run.crawl.status == Exit.OK, run.crawl.said[-3000:]
    assert run.crawl.report["adds_up"]


def found(run: Run) -> dict[str, dict[str, Any]]:
    """The records by the URLs of the truth; of an article's addresses any may have become the record's."""
    addresses = {
        ROOT + address: url for url, a in run.family.articles.items() for address in (a.url, *a.aliases)
    }
    return {addresses.get(url, url): record for url, record in run.crawl.by_url.items()}


def test_every_article_is_there_and_nothing_else(run: Run) -> None:
    assert set(found(run)) == set(run.family.articles)
    assert len(run.crawl.records) == len(run.family.articles)


def _value(record: dict[str, Any], field: str) -> Any:
    if field == "attachments":
        return [(file["url"], file["name"]) for file in record[field]]
    return record[field]


@pytest.mark.parametrize(
    "field", "title text published source authors editor category listed_in attachments".split()
)
def test_field(run: Run, field: str) -> None:
    wanted = {url: expected[field] for url, expected in truth(run.family).items()}
    got = {url: _value(record, field) for url, record in found(run).items() if url in wanted}
    assert {url: (value, wanted[url]) for url, value in got.items() if value != wanted[url]} == {}


def test_all_list_pages_are_asked_for(run: Run) -> None:
    asked = {exchange.url.removeprefix(ROOT) for exchange in run.crawl.log}
    assert run.family.lists - asked == set()


def test_other_addresses_are_aliases(run: Run) -> None:
    articles = run.family.articles
    for url, record in found(run).items():
        addresses = {url, *(ROOT + alias for alias in articles[url].aliases)}
        assert addresses <= {record["url"], *record["aliases"]}


def test_what_is_missing_is_told(run: Run) -> None:
    told = {tuple(one["category"]): one["missing"] for one in run.crawl.report["completeness"]}
    assert {category: missing for category, missing in told.items() if missing} == run.family.missing
    assert set(told) >= {category.names for category in run.family.categories}


def test_nothing_foreign_and_nothing_endless_is_asked_for(run: Run) -> None:
    assert (run.crawl.foreign, run.crawl.tunnels) == ([], [])
    for trap, most in run.family.traps.items():
        asked = [exchange.url for exchange in run.crawl.log if re.search(trap, exchange.url)]
        assert len(asked) <= most, asked


def test_archive_read_again_comes_to_the_same(run: Run) -> None:
    """An endpoint's answer does not say what it lists; that is known from the pages before it, here too."""
    with reread(OutputPaths(run.crawl.output), 1, 10_000_000, Rules(), Console(quiet=True)) as made:
        assert made.snapshot.read_bytes() == run.crawl.snapshot
