"""How a run went: the exit status of `scrapy crawl`, which also stands in the run's report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, NamedTuple

#: The finish reason of a crawl that could not save what it fetched.
STORAGE_FAILED = "storage"
#: How many removals were not marked, as too much of what was visited again seemed gone at once.
WITHHELD = "sxgh/removals/withheld"
#: A site keeps us out when it does so for most of what was asked, or, from so many pages up, lets lists be seen and
#: keeps back most of the articles. A few pages for members only are no alarm, and where a firewall wakes up late, the
#: share of rejects tells (`decline`).
BARRED_SHARE = 0.5
BARRED_ARTICLES = 20


def count_of(number: int, noun: str) -> str:
    """1 fault, 2,000 faults."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class Words(NamedTuple):
    """The same in both languages."""

    en: str
    zh: str


class Exit(IntEnum):
    OK = 0
    FAILED = 1
    USAGE = 2
    RUNNING = 3
    UNREACHABLE = 4
    BLOCKED = 5
    WORSE = 6
    BROKEN = 7
    STORAGE = 8
    INTERRUPTED = 9


#: What a person is told at the end.
WORDS = {
    Exit.OK: Words("Finished; everything that was found is saved.", "正常结束，找到的都已保存。"),
    Exit.FAILED: Words(
        "Something failed; what was read is saved, what failed stands in the log.",
        "出了错；读到的已保存，出错的详情见日志。",
    ),
    Exit.USAGE: Words("A bad argument or setting; nothing was started.", "参数或设置有误，什么也没开始。"),
    Exit.RUNNING: Words(
        "Another crawl is running on the same output; this one did not start.",
        "同一个输出目录上已有一个在运行，这次没有开始。",
    ),
    Exit.UNREACHABLE: Words(
        "The site could not be reached: is there a network, or a proxy to set (http_proxy)?",
        "网站连不上：网络通不通？要不要设代理（http_proxy）？",
    ),
    Exit.BLOCKED: Words(
        "The site keeps the crawler out: its robots.txt, a firewall or a log-in page.",
        "网站不让进：robots.txt 禁止，或者有防火墙、登录页拦着。",
    ),
    Exit.WORSE: Words(
        "Pages are read worse than in the runs before; what was read is saved.",
        "页面读得不如以前几次；读到的已保存。",
    ),
    Exit.BROKEN: Words(
        "The site looks broken: too much of it seems gone at once, so nothing was marked as removed.",
        "网站像是坏了：一下子不见的文章太多，所以一篇也没有标为已删除。",
    ),
    Exit.STORAGE: Words(
        "The archive could not be written or read: is the disk full, or a file damaged?",
        "存档写不进去或读不出来：磁盘是不是满了，还是有文件坏了？",
    ),
    Exit.INTERRUPTED: Words(
        "Interrupted; what was fetched until then is saved.",
        "被中断，此前取到的已保存。",
    ),
}

#: What to do then; the READMEs say it at length.
ADVICE = {
    Exit.FAILED: Words(
        "Look for ERROR in the log; the next run goes on from here.",
        "在日志里找 ERROR；下次运行会接着来。",
    ),
    Exit.USAGE: Words(
        "Correct the command line that starts it, as the message says.", "照提示改正启动它的命令行。"
    ),
    Exit.RUNNING: Words(
        "Wait for the other; if it never ends, look at its log and stop it with Ctrl-C or SIGTERM.",
        "等另一个跑完；总不结束的话，看它的日志，用 Ctrl-C 或 SIGTERM 停掉。",
    ),
    Exit.UNREACHABLE: Words(
        "Open the site in a browser on the same machine; set the proxy if there is one.",
        "在同一台机器上用浏览器打开网站试试；要走代理就设上。",
    ),
    Exit.BLOCKED: Words(
        "Look at rejects.jsonl and the log; crawl more slowly (DOWNLOAD_DELAY), or write to the site's operators.",
        "看 rejects.jsonl 和日志；放慢抓取（DOWNLOAD_DELAY），或者联系网站管理者。",
    ),
    Exit.WORSE: Words(
        "Open some of the run's pages beside `scrapy look`. If the site changed for good, set SXGH_NEW_NORMAL.",
        "挑几页用 `scrapy look` 对照着看。网站确实改了样子，就设 SXGH_NEW_NORMAL。",
    ),
    Exit.BROKEN: Words(
        "Open the site: where it is being repaired, wait; where so much is really gone, see SXGH_REMOVALS_MAX_SHARE.",
        "打开网站看看：在维修就等一等；真的删了这么多，见 SXGH_REMOVALS_MAX_SHARE。",
    ),
    Exit.STORAGE: Words(
        "The last ERROR or CRITICAL line of the log names the file: make room, see whose the folder is, or take the damaged file out of warc/; then run again: nothing that was saved is lost.",
        "看日志里最后一条 ERROR 或 CRITICAL，里面写着是哪个文件：腾出空间，看看目录归谁，或者把坏文件移出 warc/；然后再跑一次，已存下的都在。",
    ),
    Exit.INTERRUPTED: Words(
        "Nothing, if you stopped it; else look who did (a time limit, a restart).",
        "自己停的就不用管；不是的话，查查是谁停的（时限、重启）。",
    ),
}


def pages(stats: Mapping[str, Any]) -> int:
    """Answers of the site other than robots.txt."""
    return int(stats.get("response_received_count", 0) - stats.get("robotstxt/response_count", 0))


def judge(stats: Mapping[str, Any], report: Mapping[str, Any], *, started: bool) -> Exit:
    """From Scrapy's stats (`finish_reason` among them) and the run's report, as far as there is one.

    Several things may be wrong at once, and one of them is the status; the report's warnings name all.
    First comes what makes the rest mean little, and a cause before what follows from it:

    1. storage: of what cannot be saved nothing else is certain;
    2. never started, interrupted: the run is no sample of anything;
    3. blocked, unreachable: pages that were kept from us look unreadable or gone;
    4. broken: notices in the place of articles look unreadable, too, and no program expects them;
    5. failed: an exception of ours costs articles;
    6. worse: the reader by itself.
    """
    reason = stats.get("finish_reason")
    if reason == STORAGE_FAILED or any(name.startswith("feedexport/failed_count/") for name in stats):
        return Exit.STORAGE
    if not started:
        return Exit.FAILED
    if reason in (None, "shutdown"):
        return Exit.INTERRUPTED
    if is_barred(report):
        return Exit.BLOCKED
    if pages(stats) == 0:
        forbidden = stats.get("robotstxt/forbidden") and not stats.get("sxgh/robots_unreachable")
        return Exit.BLOCKED if forbidden else Exit.UNREACHABLE
    if stats.get(WITHHELD):
        return Exit.BROKEN
    broken = stats.get("spider_exceptions/count") or stats.get("sxgh/item_errors")
    if reason != "finished" or broken or not report.get("adds_up", True):
        return Exit.FAILED
    return Exit.WORSE if report.get("reading", {}).get("worse") else Exit.OK


def is_barred(report: Mapping[str, Any]) -> bool:
    """Whether most of what was asked, or most of the articles, were kept from us."""
    barred = report.get("barred")
    if not barred or not barred["pages"]:
        return False
    kept, among_articles = barred["pages"], barred["pages"] + barred["articles"]
    return bool(
        kept >= BARRED_SHARE * barred["asked"]
        or (kept >= BARRED_ARTICLES and kept >= BARRED_SHARE * among_articles)
    )
