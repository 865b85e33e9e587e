"""The live line: what it says, and that it is there only for a person."""

from __future__ import annotations

import asyncio
import os
import pty
import re
from collections import deque
from pathlib import Path

import pytest

from sxgh_crawler.extensions.progress import Counts, Sample, line, seconds_left, speed
from tests.loopback import SITE, Exchange, Server, scrapy
from tests.test_commands import tiny_project
from tests.test_manners import page


def samples(*queues: int, rate: float = 2.0) -> deque[Sample]:
    """One look a second, `rate` pages between two looks."""
    return deque(Sample(float(n), round(n * rate), queue) for n, queue in enumerate(queues))


def test_speed_is_taken_over_the_window() -> None:
    assert speed(samples(*[5] * 10)) == pytest.approx(2.0)
    assert speed(samples(5)) == 0


def test_time_left_is_told_when_the_queue_shrinks() -> None:
    shrinking = samples(*range(140, 80, -1))
    assert shrinking[-1].queue == 81
    assert seconds_left(shrinking) == pytest.approx(40.5)


@pytest.mark.parametrize("queues", [range(60), [50] * 60, [60, 50, 40]])
def test_time_left_is_not_guessed(queues: list[int]) -> None:
    assert seconds_left(samples(*queues)) is None


def test_line() -> None:
    said = line(Counts(pages=1234, articles=1100, rejects=3), samples(*range(7300, 7240, -1)))
    assert (
        said == "1,234 pages · 1,100 articles · 3 rejects · 7,241 queued · 2.0 pages/s · about 1:00:20 left"
    )


async def slow(exchange: Exchange) -> None:
    await asyncio.sleep(1.2)
    await exchange.answer(b"<p>here")


def test_terminal_shows_the_line_and_warnings_above_it(tmp_path: Path) -> None:
    shown, terminal = pty.openpty()
    server = Server(**{"/": page(), "/slow": slow})
    tiny_project(tmp_path)
    args = ("crawl", "tiny", "-a", f"start={SITE}/,{SITE}/slow,http://127.0.0.1/")
    run = scrapy(server, *args, cwd=tmp_path, stderr=terminal, TERM="xterm", COLUMNS="120")
    os.close(terminal)
    text = drain(shown)
    assert run.status == 0
    assert re.search(r"\d pages · 0 articles · 0 rejects · \d queued", text)
    assert "Not requested, another host (127.0.0.1)" in text
    assert "Overridden settings" not in text
    assert "Finished" in text


def drain(descriptor: int) -> str:
    """What was written to a terminal that is closed by now."""
    chunks = []
    try:
        while chunk := os.read(descriptor, 65536):
            chunks.append(chunk)
    except OSError:  # Linux's way to say that the other end is closed
        pass
    os.close(descriptor)
    return b"".join(chunks).decode()


def test_without_a_terminal_there_is_the_log_and_no_line(tmp_path: Path) -> None:
    tiny_project(tmp_path)
    run = scrapy(Server(**{"/": page()}), "crawl", "tiny", cwd=tmp_path)
    assert run.status == 0
    assert " queued ·" not in run.err
    assert "Spider opened" in run.err
    assert "\x1b" not in run.err
