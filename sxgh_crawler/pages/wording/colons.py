"""Credits without colons, or with something else in their place, as lines that have them: 编辑 | 羊舌欣, 【校对】梁飞飞."""

from __future__ import annotations

import re

from sxgh_crawler.pages.wording.people import unbarred

#: WeChat's accounts set a bar or a slash for the colon: 编辑 | 羊舌欣
_BARRED = re.compile(
    r"(?:(?<=[\s（(])|^)(?:((?:责任|本期|值班|执行|图片|网络|网站)?编辑|责编|编校|审核|校对|[初复终一二三]审|审读|签发|供稿|来源|作者|撰稿|撰文|采写|文字|图片|文图|记者|通讯员|摄影|摄像|拍摄"
    r"|主编|监制|美编|排版|制作|统筹)(?:\s?[|｜丨/／]|\s-(?=\s))|(文|图|文字|图文)\s?[|｜丨]|(文|(?<=\t)[图摄])\s?[/／](?!\s?[文图摄]))\s?(?=\w)(?!\w{2,4}\s?[:：])"
)


def names_editors(text: str) -> bool:
    """编辑 刘倩 校对 李世辉: labels without colons, and nothing else."""
    return _LOOSE_EDITORS.match(text) is not None


_LOOSE_EDITORS = re.compile(r"^(?:(?:责任编辑|责编|编辑|校对|审核)\s{1,3}[\w·]{2,6}(?:\s{1,3}|$)){1,4}$")


def with_colons(text: str) -> str:
    """A line of credits with colons behind its labels, whatever stood there."""
    if "】" in text or "」" in text:
        text = _IN_LENSES.sub(r"\1：", text)
    return unbarred(_BARRED.sub(r"\1\2\3：", text)) if _BAR.search(text) else text


#: 【记者】柳时强 【校对】梁飞飞, as papers of the south have it
_IN_LENSES = re.compile(
    r"[【「]((?:责任|本期|值班|执行|图片|网络|网站|视频)?编辑|责编|校对|审核|[初复终一二三]审|签发|来源|作者|撰文|文字|图片|记者|通讯员|摄影|摄像|策划|统筹)[】」]\s?(?=\w)"
)
_BAR = re.compile("[|｜丨/／]| - ")
