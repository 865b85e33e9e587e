"""What a run did, for people: `runs/<run_id>/report.html`, drawn from the facts of report.json.

One file that loads nothing. It holds both languages, and two radio buttons choose: no script is needed,
so its Content-Security-Policy allows none, and a title that the site made up can do nothing here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from sxgh_crawler.alarms import alarms
from sxgh_crawler.archive.replay import COLLECTION, HOST, PORT
from sxgh_crawler.decline import FIELDS
from sxgh_crawler.news import News
from sxgh_crawler.outcome import ADVICE, WORDS, Exit, Words
from sxgh_crawler.pages.confidence import Doubt

#: So many categories, reasons and years are drawn; report.json has them all.
MAX_BARS = 200
#: Characters of an error's text and of an address that are shown.
MAX_ERROR = 300

KINDS = {
    "article": Words("article", "文章"),
    "article_part": Words("part of a split article", "文章的分页"),
    "list": Words("list", "列表"),
    "gone": Words("gone", "已不存在"),
    "reject": Words("could not be read", "读不出来"),
    "other": Words("other page", "其他页面"),
    "document": Words("document", "文件"),
    "requisite": Words("file of a page", "页面所需文件"),
    "not_modified": Words("unchanged, says the server (304)", "服务器说没有变（304）"),
    "redirect": Words("redirect", "跳转"),
    "failed": Words("could not be had", "取不到"),
    "refused": Words("not asked for", "未请求"),
}

#: What lowers the confidence of a reading.
DOUBTS = {
    Doubt.NO_HEADLINE: "页面上没有一行是标题",
    Doubt.RIVAL_HEADLINE: "另一行也可能是标题",
    Doubt.SHORT_TITLE: "标题只有一两个词",
    Doubt.SPACED_TITLE: "标题分成几段",
    Doubt.NO_COLUMN: "没有面包屑说明栏目",
    Doubt.ODD_COLUMN: "栏目名称不像栏目",
    Doubt.NO_DATE: "没有日期",
    Doubt.OTHER_DAY: "元数据或网址写的是另一天",
    Doubt.NO_SOURCE: "没有来源",
    Doubt.ODD_SOURCE: "来源或编辑中有符号或空格",
    Doubt.ODD_NAME: "有的作者不像人名",
    Doubt.NO_ROLE: "有的作者没有写明身份",
    Doubt.PEOPLE_UNREAD: "正文首尾提到记者或作者，但没有读出姓名",
    Doubt.NO_LANDMARK: "没有面包屑、来源和上一篇，只有正文像文章",
    Doubt.FACTS_UNUSED: "正文后有一行写着来源或作者，没有采用",
    Doubt.NO_TEXT: "没有文字，只有图片或附件",
    Doubt.SHORT: "正文很短",
    Doubt.NO_PROSE: "没有成段的文字",
    Doubt.LIKE_A_LIST: "也很像列表",
    Doubt.MUCH_LEFT_OUT: "正文以外还有很多成段的文字",
    Doubt.SOME_LEFT_OUT: "正文以外还有一些成段的文字",
    Doubt.HANGING_LINE: "正文的头一行或末一行很短，不成句",
    Doubt.LABEL_AT_EDGE: "正文的头几行或末几行以标签开头",
    Doubt.FACTS_INSIDE: "正文中有一行像日期、来源或作者",
    Doubt.LINKS: "正文中链接很多",
    Doubt.ODD_RELATED: "有的相关文章标题只是一个词",
    Doubt.BROKEN: "有乱码",
}


_DIGITLESS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` of the drawn length, 0 to 100; `note` says what is missing."""

    label: Words
    value: str
    share: float
    note: Words | None = None


def render(report: Mapping[str, Any], news: News) -> bytes:
    """The page in UTF-8. `report` is report.json as `report.build` makes it."""
    status = Exit(report["exit_status"])
    page = _template().render(
        report=report,
        news=news,
        good=status is Exit.OK,
        replay=f"http://{HOST}:{PORT}/{COLLECTION}/{_DIGITLESS.sub('', report['finished'])}/",
        outcome=WORDS[status],
        alarms=list(alarms(report)),
        advice=ADVICE.get(status),
        pages=bars({name: count for name, count in report["pages"].items() if count}, KINDS),
        rejects=bars(report["rejects"]["by_reason"]),
        categories=categories(report["completeness"]),
        incomplete=sum(bool(one["missing"]) for one in report["completeness"]),
        fields=fields(report["coverage"]["archive"]),
        years=years(report["by_year"]),
        ranges=ranges(report["numbering"]),
        doubts={str(reason): Words(reason, zh) for reason, zh in DOUBTS.items()},
        max_error=MAX_ERROR,
        style_hash=style_hash(),
    )
    return page.encode("utf-8", errors="replace")


def bars(counts: Mapping[str, int], names: Mapping[str, Words] | None = None) -> list[Bar]:
    """Each count against the greatest."""
    most = max(counts.values(), default=0)
    return [
        Bar((names or {}).get(name, Words(name, name)), f"{count:,}", percent(count, most))
        for name, count in list(counts.items())[:MAX_BARS]
    ]


def fields(shares: Mapping[str, float]) -> list[Bar]:
    return [
        Bar(Words(name, zh), f"{shares[name]:.0%}", round(100 * shares[name], 2))
        for name, zh in FIELDS.items()
        if name in shares
    ]


def years(counts: Mapping[str, int]) -> list[Bar]:
    """A year without articles between others is a bar of no length, unless the span is beyond belief."""
    dated = {int(year): count for year, count in counts.items() if year.isdecimal()}
    if dated and max(dated) - min(dated) < MAX_BARS:
        dated = {year: dated.get(year, 0) for year in range(min(dated), max(dated) + 1)}
    rows = {str(year): count for year, count in dated.items()}
    if "undated" in counts:
        rows["undated"] = counts["undated"]
    return bars(rows, {"undated": Words("no date", "无日期")})


def categories(completeness: Iterable[Mapping[str, Any]]) -> list[Bar]:
    """What was captured against the most that the site claims or lists; the incomplete ones first."""
    rows = sorted(completeness, key=lambda one: not one["missing"])
    return [category(one) for one in rows[:MAX_BARS]]


def category(one: Mapping[str, Any]) -> Bar:
    name = " > ".join(one["category"])
    label = Words(name, name) if name else Words("(no category)", "（无栏目）")
    whole = max(one["claimed"]["items"] or 0, one["listed"])
    return Bar(
        label,
        f"{one['captured']:,} / {whole:,}",
        percent(one["captured"], whole),
        missing(one) if one["missing"] else None,
    )


def missing(one: Mapping[str, Any]) -> Words:
    claimed, seen = one["claimed"]["pages"], one["list_pages"]
    zh = [f"列出 {one['listed']:,} 篇，抓到 {one['captured']:,} 篇"]
    if one["claimed"]["items"] is not None:
        zh.insert(0, f"网站自称 {one['claimed']['items']:,} 篇")
    if claimed is not None and seen < claimed:
        zh.append(f"列表共 {claimed:,} 页，看到 {seen:,} 页")
    return Words("; ".join(one["missing"]), "，".join(zh))


def ranges(numbering: Mapping[str, Any] | None) -> list[dict[str, float]]:
    """Columns of the numbers' drawing, in percent: where, how wide, how high."""
    rows = numbering["ranges"] if numbering else []
    width = 100 / max(len(rows), 1)
    return [
        {
            "x": round(n * width, 3),
            "width": round(width * 0.85, 3),
            "height": percent(one["known"], one["last"] - one["first"] + 1),
        }
        for n, one in enumerate(rows)
    ]


def percent(part: float, whole: float) -> float:
    return round(min(100.0, 100 * part / whole), 2) if whole else 0.0


def link(url: str | None) -> str | None:
    """Only web addresses become links."""
    return url if url and url.startswith(("http://", "https://")) else None


def size(count: float) -> str:
    """Bytes as people say them: 1.4 MB."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" or count >= 100 else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:,.1f} TB"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sxgh_crawler"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(link=link, size=size)
    return environment


def _template() -> Template:
    return _environment().get_template("report.html.j2")


@cache
def style_hash() -> str:
    """The one style sheet that the page's own policy allows (CSP level 3, 2.3.1: hash-source)."""
    style = _environment().get_template("report.css.j2").render()
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
