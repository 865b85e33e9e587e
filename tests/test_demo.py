"""What `make demo` shows, and what it says when it cannot."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console, RenderableType

from sxgh_crawler import lock
from sxgh_crawler.outcome import Exit
from tests import demo
from tests.site import PracticeSite


def printed(renderable: RenderableType) -> str:
    console = Console(file=StringIO(), width=100)
    console.print(renderable)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_demo_shows_what_was_found_and_begins_afresh(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles.jsonl").write_text('{"url": "of an earlier demo"}\n')
    (tmp_path / "runs" / "20200101T000000Z").mkdir(parents=True)

    assert demo.main(tmp_path) == 0

    shown = capfd.readouterr().out
    with PracticeSite(faults=False) as site:
        linked = [article for article in site.truth.articles.values() if article.linked]
    assert f"{len(linked)} articles found; the practice site links to {len(linked)}." in shown
    for category in {" > ".join(article.category) for article in linked}:
        assert category in shown
    for words in (
        "particular.aspx?id=9807",
        "直面挑战,看工会的担当",
        "——朔州市各级工会抗击新冠肺炎疫情工作纪实",
        "2020-02-17 · 山西工人报 · 记者 王泽、通讯员 高新富",
        "“2020年1月31日,农历正月初七,晴。",
    ):
        assert words in shown
    urls = [json.loads(line)["url"] for line in (tmp_path / "articles.jsonl").read_text().splitlines()]
    assert len(urls) == len(linked)
    (run,) = (tmp_path / "runs").iterdir()
    assert f"What the run did, drawn    {run / 'report.html'}" in shown.replace("\n", "")
    assert (run / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_crawl_that_fails_is_a_demo_that_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(demo.IN_A_HURRY, "DOWNLOAD_DELAY", "-1")
    assert demo.main(tmp_path) == Exit.USAGE
    out, err = capfd.readouterr()
    assert "DOWNLOAD_DELAY must be" in err
    assert "The crawl failed (exit status 2)" in out
    assert "articles found" not in out


def test_two_demos_at_once_are_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "articles.jsonl").write_text("of the other demo")
    with lock.hold(tmp_path):
        assert demo.main(tmp_path) == Exit.RUNNING
    assert "another crawl is already running" in capfd.readouterr().out
    assert (tmp_path / "articles.jsonl").read_text() == "of the other demo"


def article(**fields: Any) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(demo.OPTIONAL)
    return {"url": "http://www.sxgh.org.cn/1", "category": [], "title": "甲", "text": "乙", **empty, **fields}


def test_bars_are_as_long_as_their_numbers() -> None:
    records = [article(category=name) for name in [["甲", "乙"]] * 4 + [["丙"]] * 2 + [[]]]
    rows = [line.split() for line in printed(demo.picture(records)).splitlines() if line.strip()]
    assert [(" ".join(row[:-2]), row[-2], len(row[-1])) for row in rows] == [
        ("甲 > 乙", "4", 40),
        ("丙", "2", 20),
        ("(no category)", "1", 10),
    ]


def test_examples_are_the_real_article_and_a_full_one_of_another_category() -> None:
    real = article(url=demo.REAL, category=["资料中心"])
    fellow = article(category=["资料中心"], source="太原日报", editor="李四", published="2019-01-01")
    poor = article(category=["通知公告"], editor="李四")
    full = article(category=["通知公告"], source="太原日报", published="2019-01-01")
    assert demo.examples([fellow, poor, full, real]) == [real, full]
    assert demo.examples([poor, full]) == [full]


def test_a_record_without_facts_is_shown_without_them() -> None:
    shown = printed(demo.shown(article(authors=[], text="短。")))
    assert "——" not in shown
    assert " · " not in shown
    assert "　　短。" in shown


def test_long_texts_are_cut() -> None:
    assert demo.excerpt("长" * 161).replace("\n", "") == "　　" + "长" * 160 + " … (161 characters)"
    assert demo.excerpt("一段。\n二段。") == "　　一段。\n　　二段。"
