"""What stands beside a date without a label: papers and stations told by how their names end, and people."""

from __future__ import annotations

import re

from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording.bylines import credit_line
from sxgh_crawler.pages.wording.names import OFFICE, is_person, names_among
from sxgh_crawler.pages.wording.people import OF_ROLES, people

#: What a paper, a station or an office is called: 滨海日报, 宁滨电视台, 梅岭工会.
_MEDIUM = re.compile(
    r"《?(?:参考消息|半月谈|求是|瞭望|央视新闻|(?:\w{2,10}[-—－])?\w{1,18}(?:[报報]|[网網]|社|台|[周週晨月会]刊|杂志|雜誌|频道|頻道|客户端|融媒体?(?:中心)?|公众号|综合|工会|工会\w{2,6}[部室处])"
    r"|(?:新浪|腾讯|搜狐|网易|凤凰|和讯|央视)(?:新闻|娱乐|音乐|体育|财经|科技|教育|健康|文化|军事|汽车|房产|读书|公益|评论|综合))》?"
)
#: Beside a date such a name is a button to share with; as a source it has a label.
_SHARED_TO = frozenset(("人人网", "开心网", "豆瓣网"))
#: These end as papers do.
_NO_PAPER = ("播报", "通报", "汇报", "举报", "申报", "填报", "预报", "海报", "喜报")
#: WordPress in Chinese: 由 段干木 发布于 2021年4月23日
_BY = re.compile(r"(?:^|\s)由\s{1,3}(\S{2,12})(?=\s|$)")
#: WeChat: 原创 李晓红 山西工会
_ORIGINAL = re.compile(r"(?:^|\s)原创\s{1,3}(\S{2,12})(?=\s|$)")
#: 石磊/山西日报: a person's name and whose he is, two characters or more.
_SIGNED = re.compile(r"(?:^|\s)(?P<name>[\u4e00-\u9fff·]{2,12})\s?[/／]\s?(?P<medium>《?\w{3,18}》?)(?=\s|$)")


#: What WeChat and feeds set beside the names: 昨天, 3小时前, 发表于山西.
_NO_NAME = re.compile(
    r"原创|昨天|今天|前天|刚刚|\d{1,2}(?:分钟|小时|天|周|个月)前|\d{1,2}-\d{1,2}|\d{1,2}:\d{2}|发表于\w{2,3}"
)


def people_among(text: str) -> tuple[Author, ...]:
    """Who is named in a strip's text without a label."""
    if by := _BY.search(text):
        return people(by[1], "作者", organisations=True)
    if (original := _ORIGINAL.search(text)) and not is_medium(original[1]):
        return people(original[1], organisations=True)
    if (signed := _signed(text)) is not None:
        return signed
    credited = credit_line(text.strip()) if OF_ROLES.search(text) else ()
    if credited and all(is_person(author.name) for author in credited):
        return credited
    return names_among(_words(text))


def _signed(text: str) -> tuple[Author, ...] | None:
    match = _SIGNED.search(text) if "/" in text or "／" in text else None
    return (
        (Author(match["name"]),)
        if match and is_person(match["name"]) and is_medium(match["medium"])
        else None
    )


def medium_among(text: str) -> str | None:
    found = next(filter(is_medium, _words(text)), None)
    return found.strip("《》").removeprefix("来源") if found else None


_BETWEEN = re.compile(r"[\s·•∙|│丨/【】\[\]（）()]+")


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if word]


#: How the offices of a university are called, which hand in its news.
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{2,16}}{OFFICE}")


def author_and_office(text: str) -> tuple[tuple[Author, ...], str | None]:
    """葛蕊 国有资产管理处: VSB sets who wrote it and whose it is beside the date, without labels; of one alone nothing is known."""
    words = [word for word in _words(text) if not _COUNTED.fullmatch(word)]
    if len(words) == 2 and is_person(words[0]) and _OFFICE.fullmatch(words[1]):
        return (Author(words[0]),), words[1]
    return (), None


#: (点击: 34)
_COUNTED = re.compile(r"(?:点击|浏览|阅读)(?:次数|量|数)?\W{0,2}\d{0,7}|\d{1,7}")


def names_only(text: str) -> bool:
    """Whether a short text names a medium, and perhaps people, and nothing else: 原创 李晓红 山西工会"""
    if _SIGNED.fullmatch(text) and _signed(text):
        return True
    words = [word for word in _words(text) if not _NO_NAME.fullmatch(word)]
    media = sum(map(is_medium, words))
    return media > 0 and media + len(names_among(words)) == len(words)


def is_medium(text: str) -> bool:
    """A paper's, a station's or an office's name, to judge by its end."""
    return text not in _SHARED_TO and not text.endswith(_NO_PAPER) and _MEDIUM.fullmatch(text) is not None
