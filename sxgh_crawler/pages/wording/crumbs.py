"""The names in a breadcrumb: how its text is cut into them, and what of it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END, HOME_WORDS, alternatives
from sxgh_crawler.website.site import SITE_NAMES

ARROW = re.compile(r"\s*(?:[>＞»›→▶►》]|>>|-{1,2}>|::)+\s*")
#: The same where 》 closes a title: 首页 > 《求是》2020/11 > 正文
_ARROW_BY_TITLES = re.compile(r"\s*(?:[>＞»›→▶►]|>>|-{1,2}>|::)+\s*")
#: 网站首页 - 通知公告 - 正文 >
_ARROW_AT_END = re.compile(r"\s[>＞»›]\s*$")
WEAK = {mark: re.compile(rf"\s*{re.escape(mark)}+\s*") for mark in "/-－·|—\\"}
_HOME_NAMES = "|".join([alternatives(HOME_WORDS), *SITE_NAMES])
HOME = re.compile(rf"^(?:{_HOME_NAMES})(?=\W|$)")
END = re.compile(rf"^(?:{alternatives(' '.join(BREADCRUMB_END))})(?=\W|$)")
ONLY_MARKS = re.compile(r"^[\s>＞»›→▶►/\\]+$")


@dataclass(frozen=True, slots=True)
class Breadcrumb:
    """`首页 > 资料中心 > 经验材料 >正文`: its names without 首页 and 正文, and whether 正文 closed it."""

    names: tuple[str, ...]
    closed: bool
    first: int
    last: int

    def linked(self, out: Outline) -> set[str]:
        """What the links in its lines are called."""
        lines = out.lines[self.first : self.last + 1]
        return {anchor.text.strip() for line in lines for anchor in line.anchors}


def words(parts: list[str]) -> list[str]:
    return [part.strip(" >/·|-") for part in parts if not ONLY_MARKS.match(part)]


def split(text: str) -> list[str]:
    arrow = _ARROW_BY_TITLES if "《" in text else ARROW
    text = _ARROW_AT_END.sub("", text)
    if arrow.search(text):
        return arrow.split(text)
    home = HOME.match(text.strip())
    rest = text.strip()[home.end() :].lstrip() if home else text
    mark = next((char for char in rest if char in WEAK), None)
    return WEAK[mark].split(text) if mark else [text]


def names_of_links(text: str, anchors: list[str]) -> list[str]:
    """Names separated by pictures or spaces only: the links, and what stands behind the last of them."""
    tail = text.rpartition(anchors[-1])[2] if anchors[-1] else ""
    return [*anchors, *tail.split()]


_TOOLS_BEHIND = re.compile(r"\s[【\[]?(?:字体|字号|打印|关闭|收藏|分享|今天是)(?:$|\W).*$")
#: PowerEasy calls the channel of all articles so: 首页 >> 文章 >> 工运快讯 >> 正文
_COLUMNS_TOO = ("文章", "内容")
#: What systems call the page that shows one entry: 查看公告, 信件内容
_ENTRIES = (
    "文章|新闻|资讯|信息|公告|通知|通告|公示|文件|稿件|动态|活动|信件|来信|留言|问题|咨询|视频|图片|图集"
)
NAMES_THE_PAGE = re.compile(
    rf"(?:查看|浏览|阅读|显示)(?:{_ENTRIES}|详细(?:信息|内容)|详情)|(?:{_ENTRIES})(?:内容|详情|正文|详细|查看|浏览|阅读|显示|展示|播放)"
)


#: 首页 > 信息公开 > 工作动态 工作动态: the column's heading, in one line with the way to it
_SAID_TWICE = re.compile(r"^(\w{2,14})\s\1$")
#: In place of 首页
_SITE = re.compile(r"[\w－-]{1,24}(?:网|网站|网首页|[首主][页頁]|频道首页)")


def tidy(names: list[str], first: int, last: int) -> Breadcrumb | None:
    kept: list[str] = []
    closed = False
    for raw in names:
        name = _TOOLS_BEHIND.sub("", raw).strip(" \u3000:：[]【】〖〗|>-－")
        if (day := dates.find(name)) and day.start:
            name = name[: day.start].strip(" \u3000|[（(")  # 劳动保障 2003年3月15日08:26
        name = _SAID_TWICE.sub(r"\1", name)
        if not name:
            continue
        if (END.match(name) and not (name in _COLUMNS_TOO and raw is not names[-1])) or (
            kept and raw is names[-1] and NAMES_THE_PAGE.fullmatch(name)
        ):
            closed = True
            break
        if (HOME.match(name) and not HOME.sub("", name).strip(" |")) or (not kept and _SITE.fullmatch(name)):
            continue
        # Behind the last name the line may go on with links of the site: 经验材料 信箱登陆 | 主席信箱
        kept.append(name.partition(" ")[0] if "|" in name else name)
    if not kept and not closed:
        return None
    if any(len(name) > 60 for name in kept[:-1]) or len(kept) > 10:
        return None
    return Breadcrumb(tuple(kept), closed, first, last)
