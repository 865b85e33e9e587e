"""One crawl in a process of its own, watched from outside."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile

from tests.bench.server import serve
from tests.loopback import without_proxies

#: Seconds between two looks at a crawl.
TICK = 0.02
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Crawl:
    """What one crawl came to, from the first page on: how long Python takes to start is left out."""

    pages: int
    seconds: float
    #: CPU seconds, its own and the kernel's for it.
    cpu: float
    #: The largest resident size in MB, of the whole process.
    peak: float
    #: Resident size in MB, at even distances.
    sizes: list[float]

    @property
    def pages_a_second(self) -> float:
        return self.pages / self.seconds

    @property
    def cpu_a_page(self) -> float:
        """In ms."""
        return self.cpu / self.pages * 1000

    @property
    def thirds(self) -> tuple[float, float]:
        """Median sizes early and late: the first quarter is warm-up, the rest is cut in three."""
        warm = self.sizes[len(self.sizes) // 4 :] or [self.peak]
        third = max(1, len(warm) // 3)
        return median(warm[:third]), median(warm[-third:])


@dataclass(frozen=True)
class Server:
    proxy: str
    #: How many pages there are.
    pages: int
    #: How many have been served.
    served: Callable[[], int]


@contextmanager
def server(count: int) -> Iterator[Server]:
    """The server in a process of its own: it shares no interpreter with what is measured."""
    fresh = multiprocessing.get_context("spawn")
    here, there = fresh.Pipe()
    served = fresh.Value("q", 0)
    process = fresh.Process(target=serve, args=(count, there, served), daemon=True)
    process.start()
    try:
        while not here.poll(0.1):
            if not process.is_alive():
                raise RuntimeError("the server did not start")
        port, pages = here.recv()
        yield Server(f"http://127.0.0.1:{port}", pages, lambda: int(served.value))
    finally:
        process.terminate()
        process.join()


def crawl(server: Server, arguments: list[str], folder: Path) -> Crawl:
    """`scrapy …` in `folder`, through the server, to its end. Raises RuntimeError where it fails."""
    before = server.served()
    with TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "scrapy", *arguments],
            cwd=folder,
            env=without_proxies() | {"http_proxy": server.proxy},
            stdout=said,
            stderr=said,
        )
        begun = cpu_before = 0.0
        sizes: list[float] = []
        try:
            while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
                if not begun and server.served() > before:
                    begun, cpu_before = time.perf_counter(), _cpu(process.pid)
                elif begun:
                    sizes.append(_size(process.pid))
                time.sleep(TICK)
        except BaseException:
            process.kill()
            raise
        finished = time.perf_counter()
        _, status, usage = ended
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0 or not begun:
            said.seek(0)
            tail = said.read().decode(errors="replace")[-2_000:]
            raise RuntimeError(f"scrapy {arguments[0]} ended with {process.returncode}\n{tail}")
    return Crawl(
        pages=server.served() - before,
        seconds=finished - begun,
        cpu=usage.ru_utime + usage.ru_stime - cpu_before,
        peak=usage.ru_maxrss / 1024,
        sizes=[size for size in sizes if size],
    )


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_A_SECOND


def _size(pid: int) -> float:
    """0 for a process that has just ended."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_SIZE / 2**20
