"""The first SIGINT or SIGTERM lets a crawl finish what is in flight and write; the second ends it at once."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from signal import SIGINT, SIGTERM, Signals
from subprocess import Popen
from time import monotonic
from typing import Any

import pytest

from sxgh_crawler import lock
from sxgh_crawler.outcome import Exit
from tests.captures import records
from tests.crawls import Crawl, crawl, parsed, wait_until
from tests.loopback import ROOT, scrapy
from tests.site import PracticeSite
from tests.site.faults import Answer, page
from tests.site.server import Request
from tests.test_commands import tiny_project

#: Some articles, so that there is something to save soon.
ARTICLES = [f"http://www.sxgh.org.cn/particular.aspx?id={number}" for number in range(9500, 9536, 7)]
START = f"start={','.join(ARTICLES)}"


class SlowingSite(PracticeSite):
    """Answers the first requests at once, and from then on as `slowed` has it."""

    def __init__(self, slowed: Callable[[PracticeSite], Answer | None]) -> None:
        super().__init__(faults=False)
        self.slowed = slowed
        self.reached = False
        self.answered = 0

    def _respond(self, request: Request) -> Answer:
        self.answered += 1
        if self.answered <= len(ARTICLES) + 2:
            return super()._respond(request)
        self.reached = True
        return self.slowed(self) or super()._respond(request)


def hang(site: PracticeSite) -> None:
    site._closing.wait(600)


def a_second_late(site: PracticeSite) -> None:
    site._closing.wait(1)


def ask_for_rest(_: PracticeSite) -> Answer:
    return page("later", 429, **{"Retry-After": "600"})


def fail(_: PracticeSite) -> Answer:
    return page("later", 500)


def stopped(site: SlowingSite, output: Path, *signals: Signals, **settings: str) -> tuple[Crawl, float]:
    """Told to stop once the site has become slow; the seconds from the first signal to the end."""
    told: list[float] = []

    def tell(process: Popen[str]) -> None:
        wait_until(lambda: site.reached)
        told.append(monotonic())
        for signal in signals:
            process.send_signal(signal)
            said = f"Received {signal.name}"
            assert process.stderr is not None
            while said not in process.stderr.readline():
                pass

    settings = {"DOWNLOAD_TIMEOUT": "60", "SXGH_PAUSE_MAX": "600"} | settings
    run = crawl(site, output, START, during=tell, **settings)
    return run, monotonic() - told[0]


@pytest.mark.parametrize("signal", [SIGINT, SIGTERM])
def test_first_signal_lets_the_page_in_flight_come(signal: Signals, tmp_path: Path) -> None:
    with SlowingSite(a_second_late) as site:
        run, _ = stopped(site, tmp_path, signal)
    assert run.status == Exit.INTERRUPTED
    assert "Interrupted; what was fetched until then is saved." in run.said
    assert run.report["exit_status"] == Exit.INTERRUPTED
    assert run.report["adds_up"]
    captured = [one for one in records(tmp_path / "warc") if one.type in ("response", "revisit")]
    assert len(captured) == len(run.log)  # the last one, too
    assert run.delta
    assert {r["id"] for r in run.delta} == {r["id"] for r in run.records}
    assert scrapy(None, "verify", "-s", f"SXGH_OUTPUT_DIR={tmp_path}", cwd=ROOT).status == 0


@pytest.mark.parametrize(
    ("slowed", "settings"),
    [
        (ask_for_rest, {}),
        (fail, {"SXGH_RETRY_WAIT": "600", "SXGH_RETRY_WAIT_MAX": "600", "RETRY_TIMES": "3"}),
    ],
)
def test_nobody_waits_for_a_rest_or_another_try(
    slowed: Callable[[PracticeSite], Answer], settings: dict[str, str], tmp_path: Path
) -> None:
    with SlowingSite(slowed) as site:
        run, seconds = stopped(site, tmp_path, SIGTERM, **settings)
    assert run.status == Exit.INTERRUPTED
    assert seconds < 20
    assert run.report["finish_reason"] == "shutdown"
    assert {r["id"] for r in run.delta} == {r["id"] for r in run.records}


@pytest.mark.parametrize("signals", [(SIGTERM, SIGTERM), (SIGINT, SIGTERM)])
def test_second_signal_ends_it_at_once_and_files_are_valid(
    signals: tuple[Signals, ...], tmp_path: Path
) -> None:
    with SlowingSite(hang) as site:
        run, seconds = stopped(site, tmp_path, *signals)
    assert run.status == Exit.INTERRUPTED
    assert seconds < 20  # the page in flight would take a minute
    with lock.hold(tmp_path):
        pass
    (delta,) = tmp_path.glob("runs/*/articles.jsonl")
    exported = parsed(delta.read_bytes())
    assert exported
    assert delta.read_bytes().endswith(b"}\n")
    with PracticeSite(faults=False) as site:
        after = crawl(site, tmp_path, START, CLOSESPIDER_PAGECOUNT="1")
    assert "A run was killed; repaired" in after.said
    assert scrapy(None, "verify", "-s", f"SXGH_OUTPUT_DIR={tmp_path}", cwd=ROOT).status == 0
    assert scrapy(None, "rebuild", "-s", f"SXGH_OUTPUT_DIR={tmp_path}", cwd=ROOT).status == 0
    kept = {record["id"] for record in parsed((tmp_path / "articles.jsonl").read_bytes())}
    assert {record["id"] for record in exported} <= kept


def test_signal_before_anything_began(tmp_path: Path) -> None:
    tiny_project(tmp_path)
    spider = """
        import os, signal
        from scrapy import Spider

        class Tiny(Spider):
            name = "tiny"

            def __init__(self, **kwargs):
                os.kill(os.getpid(), signal.SIGINT)
    """
    (tmp_path / "tiny_spider.py").write_text(textwrap.dedent(spider))
    run: Any = scrapy(None, "crawl", "tiny", cwd=tmp_path)
    assert run.status == Exit.INTERRUPTED
    assert run.err == "crawl: Interrupted; what was fetched until then is saved.\n"
