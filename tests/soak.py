"""`make soak`: real crawls killed at random moments; what the archive comes to must not show it.

A round is one archive: crawls of the practice site, each killed with SIGKILL after a random time, then one that
is left to end. It passes when the snapshot is that of a crawl that was never killed (but for times and places of
captures), the feeds of all its runs hold each article once, and `scrapy verify` finds no fault.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from tests.crawls import Crawl, command, crawl, parsed
from tests.loopback import ROOT, without_proxies
from tests.site import PracticeSite

ROUNDS = 30
#: Crawls killed in a round, at most.
KILLS = 4
#: No crawl says anything of a page before it has been up for so many seconds.
BOOT = 0.5
#: What two crawls of one site differ in.
_TIMES = re.compile(
    rb'"(first_seen|last_changed)":"[^"]+"|"file":"SXGH-[^"]+","offset":\d+,"record_id":"[^"]+"'
)


@dataclass(frozen=True)
class Round:
    kills: list[float]
    faults: list[str]


def timeless(snapshot: bytes) -> list[bytes]:
    return _TIMES.sub(b"", snapshot).splitlines()


def killed(site: PracticeSite, output: Path, seconds: float) -> None:
    with command(site, output) as process:
        time.sleep(seconds)
        process.kill()
        process.communicate()


def play(site: PracticeSite, whole: Crawl, lasts: float, chance: random.Random, output: Path) -> Round:
    """One round; `whole` is the crawl that was never killed, and how many seconds it took."""
    kills = [chance.uniform(BOOT, lasts) for _ in range(chance.randint(1, KILLS))]
    for seconds in kills:
        killed(site, output, seconds)
    last = crawl(site, output, fresh=True)
    return Round(kills, list(faults(output, whole, last)))


def faults(output: Path, whole: Crawl, last: Crawl) -> Iterator[str]:
    """What is not as if the archive's crawls had never been killed."""
    if last.status != whole.status:
        yield f"the last crawl ended with {last.status}: {last.said[-500:]}"
    ours, theirs = timeless(last.snapshot), timeless(whole.snapshot)
    if ours != theirs:
        yield f"the snapshot differs in {len(set(ours) ^ set(theirs))} lines"
    exported = Counter(
        record["id"]
        for feed in sorted(output.glob("runs/*/articles.jsonl"))
        for record in parsed(feed.read_bytes())
    )
    ids = {record["id"] for record in last.records}
    if missing := ids - set(exported):
        yield f"{len(missing)} articles are in no feed"
    if twice := [one for one, times in exported.items() if times > 1]:
        yield f"{len(twice)} articles are in the feeds more than once"
    if strangers := set(exported) - ids:
        yield f"{len(strangers)} articles are in a feed and not in the snapshot"
    verify = subprocess.run(
        [sys.executable, "-m", "scrapy", "verify", "-s", f"SXGH_OUTPUT_DIR={output}"],
        cwd=ROOT, env=without_proxies(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if verify.returncode:
        yield f"scrapy verify: {(verify.stdout + verify.stderr)[-500:]}"


def rounds(count: int, seed: int, folder: Path) -> Iterator[Round]:
    chance = random.Random(seed)
    with PracticeSite(faults=False) as site:
        started = time.monotonic()
        whole = crawl(site, folder / "whole", fresh=True)
        lasts = time.monotonic() - started
        for number in range(count):
            yield play(site, whole, lasts, chance, folder / f"round-{number}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill crawls at random moments and compare.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options = parser.parse_args()
    console = Console(soft_wrap=True, highlight=False, markup=False)
    failed = kills = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, one in enumerate(rounds(options.rounds, options.seed, Path(folder)), 1):
            kills += len(one.kills)
            failed += bool(one.faults)
            moments = ", ".join(f"{seconds:.1f} s" for seconds in one.kills)
            outcome = "; ".join(one.faults) or "as if never killed"
            console.print(f"{number}/{options.rounds}  killed after {moments}: {outcome}")
    console.print(
        f"{kills} kills in {options.rounds} rounds, {failed} rounds with faults (--seed {options.seed})"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
