"""What is a line of credits: labels with their values and nothing else, （责任编辑：张三）, 来源：山西工人报."""

from __future__ import annotations

import re

from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.wording.bylines import is_question
from sxgh_crawler.pages.wording.colons import names_editors
from sxgh_crawler.pages.wording.facts import ends_open, opens_with_fact
from sxgh_crawler.pages.wording.labels import labels, tells_of_event
from sxgh_crawler.pages.wording.landmarks import without_tools
from sxgh_crawler.pages.wording.strip import Strip
from sxgh_crawler.pages.wording.vocabulary import MAKER_LABELS

#: Longer lines are text.
LONGEST = 80
SENTENCE = re.compile(r"[。？！；，]")
_MAKERS = "|".join(MAKER_LABELS.split())
EDITOR = re.compile(
    r"\W{0,8}(?:(?:我要)?纠错\W{1,3})?(?:责任编辑|责编|网编|本[文版]责编|(?:网络|网站|值班|本期|本版|版面|文学|执行|图片|文字|视频|美术|微信|新媒体|栏目|本文)?编辑|审核|校对|[初复终一二三]审|审读|编审|签发|监制|主编|美编"
    rf"|{_MAKERS}|(?:文章|信息)?录入)"
)
#: Labels that are common words, too: 统筹：各级工会要统筹推进
_BY_OFFICE = re.compile(rf"\W{{0,8}}(?:审读|编审|签发|监制|主编|{_MAKERS})")
_NAMES_ONLY = re.compile(
    r"[\W_]{0,3}(?:\w{2,6}\s{0,3}[:：]\s{0,3}(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])(?:[、\s]{1,3}[\u4e00-\u9fff·]{2,4}(?!\w?\s?[:：]))*[\W_]{0,4})+"
)
BRACKETED_EDITOR = re.compile(r"^[（(【\[]\s?(?:责任编辑|责编|编辑)\s{1,3}[^，。]{2,12}[）)】\]]$")
_BARE_SOURCE = re.compile(r"^[^\w—–―─-]{0,3}(?:本文)?(?:来源于|转自|转载自|摘自)\s?\S{2,20}$")
#: What accounts set between text and credits: END, — END —
_THE_END = re.compile(r"^[\W_]{0,8}(?:END|The End)[\W_]{0,8}$", re.IGNORECASE)
#: 一等奖：《老班长的扳手》（作者：陈国梁）
_ENTRY = re.compile(r"》\s?[（(]\s?(?:作者|文|摄影)")
#: 2015-03-02 14:01 未知, as DedeCMS sets date and source under pictures
_BY_NOBODY = re.compile(r"[12]\d{3}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s{1,3}(?:未知|佚名|admin|本站)$")


def is_credit_line(text: str, near_edge: bool, found: Regions, barred: bool) -> bool:
    """A line of labels only: （责任编辑：张三）, wherever it stands; 来源：… at the body's edges.

    时间：… is the time of publication in a body that names no place, on a page that has no other. `barred`: 记者丨张三 asks no question, as 记者：… may.
    """
    if SENTENCE.search(text) or _ENTRY.search(text):
        return False
    if near_edge and (_THE_END.match(text) or _BY_NOBODY.match(text)):
        return True
    if (near_edge and _BARE_SOURCE.match(text)) or BRACKETED_EDITOR.match(text):
        return True
    if near_edge and names_editors(text):
        return True
    of_editor = EDITOR.match(text)
    may_be = near_edge and (_LABELLED.match(text) or _DATED.match(text))
    if not (of_editor or may_be) or not opens_with_fact(text.strip("（([【")):
        return False
    kinds = labels(text)
    made_by = near_edge and _BY_OFFICE.match(text) is not None and "people" in kinds
    if of_editor and "editor" in kinds and not made_by:
        by_office = not near_edge or _BY_OFFICE.match(text)
        return not by_office or _NAMES_ONLY.fullmatch(text) is not None
    if not may_be:
        return False
    if not kinds & {"source", "people", "date"}:
        return "editor" in kinds and _DATED.match(text) is not None  # 2023-8-27 责任编辑：欧阳明
    if tells_of_event(text):
        return False
    if kinds <= {"date", "other"}:
        stated = found.facts.published is not None or any(PLACE.match(line.text) for line in found.body)
        return _PUBLISHED.match(text) is not None or not stated
    return barred or len(kinds) > 1 or not is_question(text)


_LABELLED = re.compile(r"\W{0,3}\w{1,6}\s{0,3}\w?\s?[:：]")
_DATED = re.compile(r"\W{0,3}(?:19|20)\d\d\s?[-/.年]")
_PUBLISHED = re.compile(r"\W{0,3}(?:发布|发稿|发表|刊发|更新|上传|录入|添加)")
#: Beside these 时间：… is when something takes place.
PLACE = re.compile(
    r"\W{0,3}(?:[一二三四五六]、)?(?:活动|会议|培训|报名|考试|集合)?(?:地点|地址|参加|参会|对象)"
)


def says_something(said: Strip, text: str) -> bool:
    """时间：9月20日 and 图：书屋一角 do not, and stay; labels without values say that there is nothing."""
    if said.source or said.authors or said.editor or said.published or _THE_END.match(text):
        return True
    return "editor" in said.labels or ends_open(bare(_EMPTY.sub("", without_tools(text))))


#: What is left of 【打印】 without the word.
_EMPTY = re.compile(r"[【\[（(]\s{0,3}[】\])）]")


def bare(text: str) -> str:
    """Without the brackets round a credit; 张三（太原市总工会） keeps its own."""
    text = text.strip()
    if text[-1:] in _CLOSINGS and text[:1] not in OPENINGS and set(text) & set(OPENINGS):
        return text
    return text.strip(f"{OPENINGS}{_CLOSINGS} ")


OPENINGS, _CLOSINGS = "（([【", "）)]】"
