"""Values that look like none of their field: what speaks against a reading whatever page it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sxgh_crawler.pages.confidence import Doubt
from sxgh_crawler.pages.readings import Article
from sxgh_crawler.pages.wording.labels import LABEL
from sxgh_crawler.pages.wording.names import is_person

#: Characters; 讣告 is a whole title, but most that are as short are headings of boxes: 局长信箱, 内容简介
_SHORT_TITLE = 5
#: Related articles have titles; 条目feed and 基层女工 are links round them.
_SHORT_RELATED = 6
#: Characters; columns have names, articles have titles.
_LONG_COLUMN = 12
#: What only the way to the page says, or a date that got into it.
_NO_COLUMN = re.compile(r"[>》《/]|首页|主页|正文|内容页|浏览|\d{4}")
#: Signs that stand round names, and the gaps between two of them.
_NO_OFFICE = re.compile(r"[|｜【】\[\]：:《》\s]")
_LONG_OFFICE = 12
#: （记者侯志刚 over a text, 通讯员高新富 and （王小明 摄） behind it; 记者从省总工会获悉 names nobody.
_OVER = re.compile(r"[（(]\w{0,8}(?:记者|通讯员)|^本[报网台]\w{0,4}记者|通讯员|^[□■]")
_BEHIND = re.compile(
    r"(?:记者|通讯员|作者|供稿)[：:\s]{0,2}[\w·\s]{2,12}[）)]?$|摄[）)]?$|[图文][）)]$|^[□■]"
)
#: Words before a colon, or in brackets, that editors write over and under a text and that are no label of a fact.
_NOTE = re.compile(
    r"""[\W_]{0,3}(?:核心提示|内容提要|内容摘要|摘要|编者按|原标题|附件下载|相关附件|下载附件|用户名|密\s?码|频道|时长
      |文件(?:名称|大小|类型)|写\s?信\s?人|信件编号|处理状态|回复单位|指导教师|修订日期|作者(?:系|单位|简介)|值班编委|网友)""",
    re.VERBOSE,
)  # fmt: skip
#: Longer lines are paragraphs, whatever they open with.
_LINE = 60
#: Lines at either end of a text in which what stands round it would be, and how much of the last ones is looked at.
_FIRST, _LAST, _TAIL = 2, 3, 40


def oddities(article: Article) -> Iterator[Doubt]:
    """What is odd about the values by themselves."""
    yield from _of_names(article)
    yield from _of_offices(article)
    if article.text:
        yield from _of_ends(article)
    if any(len(one.title) <= _SHORT_RELATED for one in article.related):
        yield Doubt.ODD_RELATED


def _of_names(article: Article) -> Iterator[Doubt]:
    if len(article.title) <= _SHORT_TITLE:
        yield Doubt.SHORT_TITLE
    elif " " in article.title:
        yield Doubt.SPACED_TITLE
    if not article.category:
        yield Doubt.NO_COLUMN
    elif any(len(name) > _LONG_COLUMN or _NO_COLUMN.search(name) for name in article.category):
        yield Doubt.ODD_COLUMN


def _of_offices(article: Article) -> Iterator[Doubt]:
    if not article.source:
        yield Doubt.NO_SOURCE
    if any(value and _is_odd(value) for value in (article.source, article.editor)):
        yield Doubt.ODD_SOURCE
    if any(author.role is None for author in article.authors):
        yield Doubt.NO_ROLE
    if not all(is_person(author.name) for author in article.authors):
        yield Doubt.ODD_NAME


def _is_odd(value: str) -> bool:
    brackets = sum(map(value.count, "（(")) - sum(map(value.count, "）)"))
    return brackets != 0 or len(value) > _LONG_OFFICE or _NO_OFFICE.search(value) is not None


def _of_ends(article: Article) -> Iterator[Doubt]:
    lines = article.text.split("\n")
    ends = lines if len(lines) <= _FIRST + _LAST else [*lines[:_FIRST], *lines[-_LAST:]]
    if any(len(line) < _LINE and (_NOTE.match(line) or _opens(line)) for line in ends):
        yield Doubt.LABEL_AT_EDGE
    if not article.authors and _names_people(ends):
        yield Doubt.PEOPLE_UNREAD


def _opens(line: str) -> bool:
    found = LABEL.search(line)
    return found is not None and found.start() <= 1


def _names_people(ends: Sequence[str]) -> bool:
    behind = any(_BEHIND.search(line[-_TAIL:]) for line in ends[-2:])
    return behind or _OVER.search(ends[0][:_LINE]) is not None
