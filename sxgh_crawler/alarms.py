"""What is wrong with a run, from its report, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sxgh_crawler.decline import FIELDS, REJECTS
from sxgh_crawler.outcome import Words, is_barred


def alarms(report: Mapping[str, Any]) -> Iterator[Words]:
    """Whatever the exit status is: it names only the first of them. Nothing from reports that do not tell."""
    if is_barred(report):
        kept, asked = report["barred"]["pages"], report["barred"]["asked"]
        yield Words(
            f"kept out: {kept:,} of {asked:,} pages were refused, or a challenge or log-in page came in their place",
            f"被拦：{asked:,} 页里有 {kept:,} 页被拒，或者来的是防火墙验证页、登录页",
        )
    if withheld := report.get("removals", {}).get("withheld", 0):
        yield Words(
            f"the site looks broken: {withheld:,} articles seem gone at once; none of them was marked as removed",
            f"网站像是坏了：一下子有 {withheld:,} 篇像是不见了，都没有标为已删除",
        )
    for one in report.get("reading", {}).get("worse", ()):
        before, now = f"{one['before']:.0%}", f"{one['now']:.0%}"
        if one["what"] == REJECTS:
            yield Words(
                f"reading got worse: {now} of the pages could not be read, at most {before} in the runs before",
                f"读得差了：{now} 的页面读不出来，以前几次最多 {before}",
            )
        else:
            yield Words(
                f"reading got worse: {one['what']} was found in {now} of the articles, "
                f"at least {before} in the runs before",
                f"读得差了：{now} 的文章读到了{FIELDS.get(one['what'], one['what'])}，以前几次至少 {before}",
            )
