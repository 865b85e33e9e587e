"""`scrapy history`: all versions of an article, their captures, and what changed."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.state.archive import Archive, article_id
from sxgh_crawler.state.store import Store
from tests.loopback import ROOT, without_proxies
from tests.records import STARTED, article, url
from tests.test_pipelines import Run

FIRST = "省总工会召开会议。\n会议强调了三点意见。\n大家表示赞同。"
SECOND = "省总工会召开会议。\n会议强调了四点意见。\n大家表示赞同。"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article in four runs: added, edited, removed, there again with an attachment."""
    output = tmp_path_factory.mktemp("history")
    warc = {
        "file": "SXGH-1.warc.gz",
        "offset": 120,
        "record_id": "<urn:uuid:12345678-1234-4234-8234-123456789abc>",
        "payload_digest": "sha256:" + "0" * 64,
    }
    file = {"url": "http://www.sxgh.org.cn/a.doc", "name": "名单", "payload_digest": None}
    items = [
        article(7, text=FIRST, warc=warc),
        article(7, text=SECOND),
        None,
        article(7, text=SECOND, attachments=[file]),
    ]
    for day, item in enumerate(items):
        run = Run(Archive.open(output, clock=lambda day=day: STARTED + timedelta(days=day)))  # type: ignore[misc]
        if item:
            run.take(item)
        else:
            record = run.archive.store.by_url(url(7)) or {}
            time = run.archive.time
            run.archive.remember_removal({**record, "change": "removed", "last_changed": time})
        run.finish()
    return output


def history(output: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "history", *arguments, "-s", f"SXGH_OUTPUT_DIR={output}"],
        cwd=ROOT,
        env=without_proxies(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", [url(7), "http://SXGH.org.cn/Particular.aspx?ID=7", article_id(url(7))])
def test_versions_their_captures_and_what_changed(output: Path, name: str) -> None:
    done = history(output, name)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "关于做好送温暖工作的通知",
        f"{url(7)}  {article_id(url(7))}",
        "version 1  added    2026-11-23T18:38:02Z  SXGH-1.warc.gz at 120",
        "version 2  updated  2026-11-24T18:38:02Z  not captured",
        "    会议强调了[-三-]{+四+}点意见。",
        "version 2  removed  2026-11-25T18:38:02Z  not captured",
        "version 3  updated  2026-11-26T18:38:02Z  not captured",
        "    {+http://www.sxgh.org.cn/a.doc+}",
    ]
    assert done.returncode == Exit.OK


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], Exit.USAGE, "history: give the URL or the id of one article\n"),
        ([url(8)], Exit.FAILED, "knows no article http://www.sxgh.org.cn/particular.aspx?id=8\n"),
    ],
)
def test_what_is_not_known_is_said(output: Path, arguments: list[str], status: Exit, said: str) -> None:
    done = history(output, *arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.endswith(said)


def test_no_archive_is_made_by_asking(tmp_path: Path) -> None:
    assert history(tmp_path / "none", url(7)).returncode == Exit.FAILED
    assert not (tmp_path / "none").exists()


def test_every_record_that_left_in_a_feed_is_kept(output: Path) -> None:
    store = Store.open(OutputPaths(output).state)
    versions = store.versions(article_id(url(7)))
    store.close()
    assert [(one["version"], one["change"]) for one in versions] == [
        (1, "added"), (2, "updated"), (2, "removed"), (3, "updated")
    ]  # fmt: skip
