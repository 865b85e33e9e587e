"""`make demo`: the real crawl, against the practice site; then what it found, shown to a person.

Nothing leaves the machine. The articles are made up (all but one), so they have a folder of their own and
never come among real ones.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.bar import Bar
from rich.cells import chop_cells
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from sxgh_crawler import jsonl, lock
from sxgh_crawler.jsonl import Record
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths
from tests.loopback import ROOT, without_proxies
from tests.site import PracticeSite

OUTPUT = Path("output", "demo")
#: The server is our own: it needs no pauses.
IN_A_HURRY = {"DOWNLOAD_DELAY": "0", "AUTOTHROTTLE_ENABLED": "False", "LOG_LEVEL": "WARNING"}
#: The one article of the real site among the made-up ones.
REAL = "http://www.sxgh.org.cn/particular.aspx?id=9807"
#: How many characters of a text are shown, and how wide.
EXCERPT = 160
WIDTH = 76
#: What a record may say or leave open.
OPTIONAL = (
    "subtitle published source authors editor images attachments related page_urls listed_in aliases".split()
)


def main(output: Path = OUTPUT) -> int:
    console = Console()
    try:
        clear(output)
    except lock.OutputError as error:
        console.print(f"demo: {error}", markup=False)
        return Exit.RUNNING if isinstance(error, lock.AlreadyRunning) else Exit.STORAGE
    with PracticeSite(faults=False) as site:
        existing = sum(article.linked for article in site.truth.articles.values())
        console.print(f"A practice site with {existing} made-up articles, crawled without a network.")
        status = crawl(site.proxy, output)
    if status != 0:
        console.print(f"The crawl failed (exit status {status}); its own words stand above.")
        return status
    records = list(jsonl.read(OutputPaths(ROOT / output).snapshot))
    if not records:
        console.print("The crawl found no article at all.")
        return Exit.FAILED
    console.print(picture(records))
    for record in examples(records):
        console.print(shown(record))
    console.print(farewell(output, found=len(records), existing=existing))
    return 0


def clear(output: Path) -> None:
    """Each demo begins afresh; refuses to pull the folder from under another one."""
    with lock.hold(ROOT / output) as paths:
        shutil.rmtree(paths.root / "runs", ignore_errors=True)
        for path in (paths.snapshot, *paths.root.glob(f"{paths.state.name}*")):
            path.unlink(missing_ok=True)


def crawl(proxy: str, output: Path) -> int:
    """The command that a person types, with the practice site for its proxy; its exit status."""
    settings = {**IN_A_HURRY, "SXGH_OUTPUT_DIR": str(output)}
    options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    # The crawl ends by itself on Ctrl-C, and the site has to stay until then.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.call(
            [sys.executable, "-m", "scrapy", "crawl", "sxgh", *options],
            cwd=ROOT,
            env=without_proxies() | {"http_proxy": proxy},
        )
    finally:
        signal.signal(signal.SIGINT, before)


def picture(records: Sequence[Record]) -> Padding:
    """A bar a category, the fullest first."""
    counts = Counter(" > ".join(record["category"]) or "(no category)" for record in records)
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    table.add_column()
    most = max(counts.values())
    for category, count in counts.most_common():
        table.add_row(category, str(count), Bar(most, 0, count, width=40, color="cyan"))
    return Padding(table, (1, 0))


def examples(records: Sequence[Record]) -> list[Record]:
    """The real article, and the one with the most to show of another category."""
    real = [record for record in records if record["url"] == REAL]
    others = [record for record in records if all(record["category"] != one["category"] for one in real)]
    return [*real, *sorted(others, key=fullness, reverse=True)[:1]]


def fullness(record: Record) -> int:
    return sum(bool(record[name]) for name in OPTIONAL)


def shown(record: Record) -> Panel:
    """A record as a person reads it."""
    authors = "、".join(" ".join(filter(None, (one["role"], one["name"]))) for one in record["authors"])
    facts = filter(None, (record["published"], record["source"], authors))
    lines = [
        Text(record["title"], style="bold"),
        *([Text(f"——{record['subtitle']}")] if record["subtitle"] else []),
        Text(" · ".join(facts), style="cyan"),
        Text(f"\n{excerpt(record['text'])}"),
    ]
    return Panel(Group(*lines), title=Text(record["url"]), title_align="left", width=WIDTH + 4)


def excerpt(text: str) -> str:
    """The first lines, set as Chinese is: indented paragraphs, broken anywhere."""
    cut = text if len(text) <= EXCERPT else f"{text[:EXCERPT]} … ({len(text):,} characters)"
    lines = (chop_cells(f"　　{paragraph}", WIDTH) for paragraph in cut.split("\n"))
    return "\n".join(line for paragraph in lines for line in paragraph)


def farewell(output: Path, found: int, existing: int) -> Text:
    return Text(
        f"\n{found} articles found; the practice site links to {existing}.\n\n"
        f"All of them, a line each   {output / 'articles.jsonl'}\n"
        f"What the run did, drawn    {newest_report(output)}\n\n"
        "To crawl the real site     make crawl ARGS='-s SXGH_CONTACT=you@example.org'\n"
        "                           its articles go into output/, never among these\n"
    )


def newest_report(output: Path) -> Path:
    """Each demo begins afresh, so there is one run."""
    run = max((ROOT / output / "runs").iterdir())
    return output / "runs" / run.name / "report.html"


if __name__ == "__main__":
    sys.exit(main())
