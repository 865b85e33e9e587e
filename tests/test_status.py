"""`scrapy status`: what the files say of past runs, and the alarm for the run that never started."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler import lock, report
from sxgh_crawler.commands.status import alarm
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from sxgh_crawler.report import Facts
from sxgh_crawler.revisits import DAY
from sxgh_crawler.runs import Run, Unreported, age, articles, last_good, runs, sizes
from sxgh_crawler.state.store import Completeness, Store
from tests.loopback import ROOT, scrapy
from tests.records import url

NIGHT = datetime(2026, 11, 23, 2, 0, 0, tzinfo=UTC)
STATS = {
    "sxgh/page/article": 1200,
    "sxgh/page/list": 50,
    "sxgh/article/added": 1100,
    "sxgh/article/updated": 100,
    "scheduler/dequeued": 1250,
    "response_received_count": 1250,
}


def left(
    output: Path,
    started: datetime,
    *,
    reason: str = "finished",
    completeness: list[Completeness] | None = None,
) -> None:
    """A run of an hour and two minutes, with its report."""
    facts = Facts(started, started + timedelta(minutes=62), reason, STATS, completeness=completeness or [])
    built = report.build(facts)
    folder = output / "runs" / built["run_id"]
    folder.mkdir(parents=True)
    (folder / "report.json").write_text(json.dumps(built))


def status(output: Path, *arguments: str) -> Any:
    return scrapy(None, "status", "-s", f"SXGH_OUTPUT_DIR={output}", *arguments, cwd=ROOT, COLUMNS="120")


def test_last_runs_are_shown_the_latest_first(tmp_path: Path) -> None:
    left(tmp_path, NIGHT)
    found = Completeness(("公告",), 9, None, list_pages=1, listed=8, captured=8)
    left(tmp_path, NIGHT + timedelta(days=1), reason="shutdown", completeness=[found])
    (tmp_path / "runs" / "20261125T020000Z").mkdir()
    (tmp_path / "articles.jsonl").write_text("{}\n{}\n")

    run = status(tmp_path)

    assert run.status == 0, run.err
    lines = [line.split() for line in run.out.splitlines()]
    assert lines == [
        "run outcome pages new updated rejects time".split(),
        "20261125T020000Z no report: running, or killed".split(),
        "20261124T020000Z 9 interrupted 1,250 1,100 100 0 1 h 2 min".split(),
        "20261123T020000Z 0 ok 1,250 1,100 100 0 1 h 2 min".split(),
        "warning 公告 is incomplete: 8 of 9 articles listed".split(),
        "to do Nothing, if you stopped it; else look who did (a time limit, a restart).".split(),
        "articles 2".split(),
        *lines[7:],
    ]
    assert lines[7][:2] == ["on", "disk"]
    assert "(articles.jsonl 6 B, runs/" in run.out


def test_how_stale_the_archive_is_and_what_comes_next(tmp_path: Path) -> None:
    """Visited three, two and one days ago; the last one seems gone. The second fell due yesterday."""
    now = int(datetime.now(UTC).timestamp())
    store = Store.open(tmp_path / "state.sqlite")
    for number, ago in enumerate((3, 2, 1)):
        store.visits.visit(url(number), "article", now - ago * DAY, since=now - 400 * DAY)
    store.visits.postpone(url(1), now - DAY)
    store.visits.postpone(url(0), now + DAY // 2)
    store.visits.miss(url(2), now - DAY, now + 40 * DAY)
    store.close()
    lines = status(tmp_path).out.splitlines()
    assert "visited   half of them within 2.0 days, all within 3.0 days" in lines
    assert "due       1 now, 1 more within a day" in lines
    assert "missing   1 seem gone and will be looked at again" in lines


def test_a_state_of_another_version_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    before = (tmp_path / "state.sqlite").read_bytes()
    assert "is of another version: the next crawl brings it up to date" in status(tmp_path).out
    assert (tmp_path / "state.sqlite").read_bytes() == before


def test_no_run_at_all_is_an_alarm(tmp_path: Path) -> None:
    run = status(tmp_path / "nowhere")
    assert run.status == 1
    assert run.err == f"status: no crawl has ended well yet in {tmp_path / 'nowhere'}\n"
    assert not (tmp_path / "nowhere").exists()


def test_only_runs_that_ended_well_count(tmp_path: Path) -> None:
    left(tmp_path, NIGHT, reason="storage")
    run = status(tmp_path)
    assert run.status == 1
    assert "8 storage" in run.out


def test_a_run_that_never_started_is_an_alarm(tmp_path: Path) -> None:
    left(tmp_path, datetime.now(UTC).replace(microsecond=0) - timedelta(hours=37))
    assert status(tmp_path, "--max-age", "37h").status == 0
    late = status(tmp_path, "--max-age", "35h")
    assert late.status == 1
    assert late.err.startswith("status: the last good crawl ended 35 h 58 min ago (")
    assert late.err.count("\n") == 1


def test_age_counts_from_the_end_of_the_last_good_run(tmp_path: Path) -> None:
    left(tmp_path, NIGHT)
    left(tmp_path, NIGHT + timedelta(days=1), reason="shutdown")
    paths, ended = OutputPaths(tmp_path), NIGHT + timedelta(minutes=62)
    good = last_good(paths)
    assert good is not None
    assert good.finished == ended
    assert alarm(paths, good, timedelta(hours=36), ended + timedelta(hours=36)) is None
    assert alarm(paths, good, timedelta(hours=36), ended + timedelta(hours=36, seconds=1)) is not None
    assert alarm(paths, good, None, ended + timedelta(days=9999)) is None


def test_it_works_while_a_crawl_runs(tmp_path: Path) -> None:
    left(tmp_path, NIGHT)
    with lock.hold(tmp_path):
        assert status(tmp_path).status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--max-age", "tomorrow"], "--max-age must be a number with m, h or d behind it, such as 36h, not "),
        (["--max-age", "36"], "--max-age must be"),
        (["output"], "takes no output; the archive is chosen with -s SXGH_OUTPUT_DIR=…"),
    ],
)
def test_wrongly_typed(tmp_path: Path, arguments: list[str], said: str) -> None:
    run = status(tmp_path, *arguments)
    assert run.status == 2
    assert run.err.startswith(f"status: {said}")
    assert run.out == ""


def test_ages() -> None:
    assert age("90m") == timedelta(minutes=90)
    assert age("36h") == timedelta(hours=36)
    assert age("2d") == timedelta(days=2)
    for odd in ("", "h", "1.5h", "1 h", "36H", "1h30m", "٣h", "9999999h"):
        with pytest.raises(ValueError, match="--max-age"):
            age(odd)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"finished": 5}', "{}", "[" * 100_000, '{"exit_status": 77}', "\udcff"],
)
def test_a_report_that_is_none_is_no_good_run(tmp_path: Path, content: str) -> None:
    left(tmp_path, NIGHT)
    folder = tmp_path / "runs" / "20261124T020000Z"
    folder.mkdir()
    (folder / "report.json").write_bytes(content.encode(errors="surrogateescape"))
    latest, before = runs(OutputPaths(tmp_path))
    assert latest == Unreported("20261124T020000Z")
    assert isinstance(before, Run)
    assert before.status is Exit.OK


def test_other_folders_are_not_taken_for_runs(tmp_path: Path) -> None:
    (tmp_path / "runs" / "old").mkdir(parents=True)
    assert list(runs(OutputPaths(tmp_path))) == []


def test_sizes_by_part(tmp_path: Path) -> None:
    for name, count in (("state.sqlite", 10), ("state.sqlite-wal", 5), ("articles.jsonl", 3)):
        (tmp_path / name).write_bytes(b"x" * count)
    (tmp_path / "runs" / "a").mkdir(parents=True)
    (tmp_path / "runs" / "a" / "report.json").write_bytes(b"x" * 7)
    (tmp_path / "elsewhere").symlink_to("/usr")
    assert sizes(tmp_path) == {"articles.jsonl": 3, "runs/": 7, "state.sqlite": 15}


def test_articles_are_lines(tmp_path: Path) -> None:
    assert articles(OutputPaths(tmp_path)) == 0
    (tmp_path / "articles.jsonl").write_text("{}\n" * 3)
    assert articles(OutputPaths(tmp_path)) == 3
