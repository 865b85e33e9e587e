"""How a run went: the exit status of `scrapy crawl`, which also stands in the run's report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

#: The finish reason of a crawl that could not save what it fetched.
STORAGE_FAILED = "storage"


class Exit(IntEnum):
    OK = 0
    FAILED = 1
    USAGE = 2
    RUNNING = 3
    UNREACHABLE = 4
    BLOCKED = 5
    STORAGE = 8
    INTERRUPTED = 9


#: What a person is told at the end, in English and in Chinese.
WORDS = {
    Exit.OK: ("Finished; everything that was found is saved.", "正常结束，找到的都已保存。"),
    Exit.FAILED: (
        "Something failed; what was read is saved, what failed stands in the log.",
        "出了错；读到的已保存，出错的详情见日志。",
    ),
    Exit.UNREACHABLE: (
        "The site could not be reached: is there a network, or a proxy to set (http_proxy)?",
        "网站连不上：网络通不通？要不要设代理（http_proxy）？",
    ),
    Exit.BLOCKED: (
        "The site's robots.txt lets nothing be fetched.",
        "网站的 robots.txt 什么都不让取。",
    ),
    Exit.STORAGE: ("The archive could not be written: is the disk full?", "存档写不进去：磁盘是不是满了？"),
    Exit.INTERRUPTED: (
        "Interrupted; what was fetched until then is saved.",
        "被中断，此前取到的已保存。",
    ),
}


def pages(stats: Mapping[str, Any]) -> int:
    """Answers of the site other than robots.txt."""
    return int(stats.get("response_received_count", 0) - stats.get("robotstxt/response_count", 0))


def judge(stats: Mapping[str, Any], report: Mapping[str, Any], *, started: bool) -> Exit:
    """From Scrapy's stats (`finish_reason` among them) and whether the report's counts add up."""
    reason = stats.get("finish_reason")
    if reason == STORAGE_FAILED or any(name.startswith("feedexport/failed_count/") for name in stats):
        return Exit.STORAGE
    if not started:
        return Exit.FAILED
    if reason in (None, "shutdown"):
        return Exit.INTERRUPTED
    if pages(stats) == 0:
        forbidden = stats.get("robotstxt/forbidden") and not stats.get("sxgh/robots_unreachable")
        return Exit.BLOCKED if forbidden else Exit.UNREACHABLE
    broken = stats.get("spider_exceptions/count") or stats.get("sxgh/item_errors")
    if reason != "finished" or broken or not report.get("adds_up", True):
        return Exit.FAILED
    return Exit.OK
