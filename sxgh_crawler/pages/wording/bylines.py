"""Bylines: lines and ends of paragraphs that name people and nothing else, captions, datelines."""

from __future__ import annotations

import re

from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording.names import (
    HAN,
    MEDIA,
    MEDIUM,
    NAME,
    OFFICE,
    OFFICES,
    SPACED_NAME,
    is_dotted,
    is_known,
    is_person,
    names_alone,
    words_of,
)
from sxgh_crawler.pages.wording.people import (
    BEHIND_NAME,
    BRACKETS,
    OF_ROLES,
    PAPER,
    ROLE,
    ROLE_BEHIND,
    SET_OFF,
    people,
    unbarred,
    without_unit,
)

#: What papers set before names alone: ■ 张三
_SQUARES = ("■", "□", "◎", "○")
#: （本报记者屈雯发自河东）
_SENT_FROM = re.compile(rf"\s?发自\s?[{HAN}]{{2,6}}(?=[）)]?$)")
_SENTENCE_END = '。！？!?”’"…）)】」』；'
#: 记者张三／太原报道: where from.
_REPORTED_FROM = re.compile(rf"(?<=[{HAN}])\s?[/／]\s?[{HAN}]{{2,8}}(?:报道|報導|电)$")
#: □撰文 殷红 □摄影 严修
_INNER_SQUARES = re.compile(r"\s[□■◎○](?=\w)")


def credit_line(text: str) -> tuple[Author, ...]:
    """The people of a line that holds nothing else: ■ 本报记者 张三 通讯员 李四; names alone only behind a square."""
    if text.endswith((":", "：")):
        text = _EMPTY_LABEL.sub("", text)
    bare = _INNER_SQUARES.sub(" ", unbarred(text).strip(SET_OFF + " "))
    if "/" in bare or "／" in bare:
        bare = _REPORTED_FROM.sub("", bare)
    rest, found = (bare, ()) if not OF_ROLES.search(bare) else trailing_credit(bare)
    if found and not rest:
        return found
    took = _TOOK.fullmatch(bare) if bare[-1:] in "摄影" else None
    if took and is_person(name := "".join(took["name"].split())):
        return (Author(name, "摄影"),)
    return _behind_square(bare) if text[:1] in _SQUARES else ()


#: 侯晋生　摄
_TOOK = re.compile(rf"(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])\s{{1,3}}摄影?")


def _behind_square(bare: str) -> tuple[Author, ...]:
    """□暴永胜　申慧敏摄, without the square."""
    took = bare.removesuffix("影").removesuffix("摄").rstrip()
    if took == bare:
        return names_alone(bare)
    return tuple(Author(one.name, "摄影") for one in names_alone(took) or _nearly_known(took))


#: 记者张三, and 记者调查, 摄影作品选登, 作者与读者: titles
_OF_ONE_WORD = re.compile(rf"(?:本报|本网)?(?:记者|作者|通讯员|摄影)(?P<name>[{HAN}]{{2,6}})")
#: 作者： 来源：, as templates of content systems leave them
_EMPTY_LABEL = re.compile(r"[\u4e00-\u9fff]{2,4}\s?[:：]$")
#: 学员在学习剪纸。夏侯婵 摄: a caption is part of the text, and names who took the picture.
_CAPTION = re.compile(
    rf"(?:[。！？”）)（(\s]|^)(?P<role>(?:{PAPER}记者|通讯员)\s?)?(?P<name>[{HAN}·]{{2,12}}|[{HAN}]\s[{HAN}])\s?[/／]?\s?(?:摄(?:影)?|(?(role)图|(?!)))[）)]?$"
)
#: （初宝瑞 摄）: that is no word of a sentence, however rare the family name
_IN_BRACKETS_ALONE = re.compile(rf"[（(]\s?[{HAN}]{{2,3}}\s?摄[）)]$")
#: 学员在学习剪纸 摄影：夏侯婵
_LABELLED_CAPTION = re.compile(
    rf"[。！？”）)\s](?:摄影|摄|图)\s?[:：/／|｜丨]\s?(?P<name>[{HAN}]{{2,4}})[）)]?$"
)


def photographer(caption: str) -> Author | None:
    if labelled := _LABELLED_CAPTION.search(caption, max(0, len(caption) - 12)):
        return Author(labelled["name"], "摄影") if is_person(labelled["name"]) else None
    if "摄" not in caption[-4:] and "图" not in caption[-2:]:
        return None
    match = _CAPTION.search(caption, max(0, len(caption) - 40))
    if match is None:
        return None
    name = match["name"].replace(" ", "")
    role = "摄影" if caption.rstrip("）)").endswith("图") else (match["role"] or "摄影").strip()
    bracketed = _IN_BRACKETS_ALONE.search(caption) is not None and not name.endswith((*MEDIA, *OFFICES))
    sure = bracketed or (match["role"] is not None and len(name) <= _LONGEST_NAME)
    return Author(name, role[-2:] if role.endswith("记者") else role) if sure or is_person(name) else None


#: 记者：您好 is the beginning of a question.
_ASKS = re.compile(r"\W{0,3}(?:本[报网刊])?记\s?者\s?[:：]")


def is_question(text: str) -> bool:
    """Whether a line that 记者： opens goes on with words and not with names."""
    asks = _ASKS.match(text)
    if asks is None or asks.end() == len(text.rstrip()):
        return False
    found = people(text)
    return not found or not all(is_person(author.name) for author in found)


#: （同煤矿务工会宣传部供稿）: an office hands in the text; its last word tells it from a sentence's.
_SUPPLIED = re.compile(rf"[（(]\s?(?P<office>[{HAN}]{{2,24}}(?:{OFFICE}|[社台]))\s?供稿\s?[）)]$")
#: （太钢工会 张三）: whose people they are.
_OF_UNIT = re.compile(
    rf"(?:(?<=^[（(])|^)[{HAN}]{{2,20}}(?:{OFFICE}|{MEDIUM}|[班店])(?:律师|教授|研究员|干部|职工)?[\s\u3000]+(?=[{HAN}])"
)


def of_unit(text: str) -> tuple[Author, ...]:
    """The people of a line that names their unit, too, and nothing else: 晋西机器厂　常铁生"""
    unit = _OF_UNIT.match(text)
    return names_alone(text[unit.end() :]) if unit else ()


#: （图/完颜亮　文/皇甫静　审核/赵刚）: those who only looked it over.
_REVIEWED = re.compile(r"[\s，,、；;](?:责任编辑|责编|编辑|审核|校对|初审|复审|终审)\s?[:：/／|｜].{0,40}$")


#: …共享。白云时事讯（全碧芳）: a dateline that stands behind the text
_SENT_BEHIND = re.compile(rf"(?<=[。！？”])\s?[{HAN}]{{2,8}}讯\s?[（(](?P<credit>[^（）()]{{2,40}})[）)]$")
#: 徐勇（新华社供本报特稿）, alone in its line
_FOR_AGENCY = re.compile(
    rf"(?P<credit>[{HAN}·]{{2,8}}(?:[\s、][{HAN}·]{{2,8}})?)\s?[（(][{HAN}]{{1,6}}(?:{MEDIUM})[{HAN}]{{0,4}}(?:[特专供]稿|专电)[）)]"
)


#: 本版撰稿 本报记者 喻晓 本版摄影 左江
_OF_PAGE = re.compile(r"本[版期](?=撰稿|摄影|图片|文字|文图)")


def trailing_credit(text: str) -> tuple[str, tuple[Author, ...]]:
    """A paragraph without the credit that closes it, and the people of that credit.

    The credit stands behind the end of a sentence, in brackets, or alone: `…的“娘家人”。记者王泽通讯员高新富`,
    `（记者 张三 通讯员 李四）`, `（张三）`. Where nothing of the kind is found: the text and no people.
    """
    if text[:1] in _SQUARES and text.endswith(("摄", "摄影")) and (took := _behind_square(text[1:].strip())):
        return "", took
    text = _OF_PAGE.sub("  ", unbarred(text))
    if text.endswith(("供稿）", "供稿)")) and (supplied := _SUPPLIED.search(text)):
        return text[: supplied.start()].rstrip(), (Author(supplied["office"]),)
    signed = _SENT_BEHIND.search(text) or _FOR_AGENCY.fullmatch(text) if text[-1:] in "）)" else None
    if signed and (named := _credited(signed["credit"])):
        return text[: signed.start()].rstrip(), named
    start = _credit_start(text)
    if start is None:
        return text, ()
    credit = _OF_UNIT.sub("", _REVIEWED.sub("", _SENT_FROM.sub("", text[start:].strip(_SET_OFF))))
    found = people(credit)
    word = _OF_ONE_WORD.fullmatch(credit.strip(BRACKETS))
    titled = word is not None and len(found) == 1 and not is_person(word["name"])
    if not found or not _all_credit(credit, found) or titled:
        return text, ()
    return text[:start].rstrip(), found


def _credit_start(text: str) -> int | None:
    tail_from = max(0, len(text) - 80)
    if text[-1:] in "）)】]〕":
        opening = max(text.rfind(mark, tail_from) for mark in "（(【〔")
        if opening > 0 and text[:opening].rstrip().endswith("》"):
            return None  # 《老班长的扳手》（作者：陈国梁）, one of those that won a prize
        if opening >= 0 and (ROLE.search(text, opening) or ROLE_BEHIND.search(text, opening)):
            return opening
        alone = opening >= 0 and text[opening] != "【"  # 【关闭】 is a button
        if alone and _is_bracketed_name(text[opening + 1 : -1], text[:opening].rstrip()):
            return opening
    if len(text) <= 40 and text[-1:] in "文图摄影" and not ROLE_BEHIND.sub("", text).strip(" 、，"):
        return 0
    if behind := _PARTS_BEHIND.search(text, tail_from):
        return behind.start()
    if not OF_ROLES.search(text, tail_from):
        return None
    for match in ROLE.finditer(text, tail_from):
        if _GOES_ON.search(text, match.end()):
            continue  # 记者离开的时候天已经黑了。本报记者乔涛
        before = text[: match.start()].rstrip(_SET_OFF)
        if not before or before[-1] in _SENTENCE_END:
            return len(before)
        if match.lastgroup in ("both", "photo") and len(text) <= 30:
            return 0
    return None


_GOES_ON = re.compile(r"[。！？](?=.*[\u4e00-\u9fff])")
_SET_OFF = f"{SET_OFF} —"
#: …见到成效。范立群、蒋文斌/文　曹旭/图
_PARTS_BEHIND = re.compile(
    rf"(?<=[。！？”])\s{{0,3}}(?=(?:[{HAN}]{{2,4}}[、\s]{{1,2}}){{0,3}}[{HAN}]{{2,4}}\s?[/／]\s?(?:文|图|摄))[^。！？，；]{{4,40}}$"
)
#: （左二）
_IN_PICTURE = re.compile(r"[左右前后中上下][一二三四五六起图排]")


def _is_bracketed_name(text: str, before: str) -> bool:
    """A name with 摄, 文/图 and the like behind it, or alone behind a sentence; not （左二） of a caption."""
    text = _OF_UNIT.sub("", text)
    after = BEHIND_NAME.search(text)
    if after is None and before and before[-1] not in _SENTENCE_END:
        return False
    bare = text[: after.start()] if after else text
    words = list(map(without_unit, words_of(bare)))
    if any(map(_IN_PICTURE.match, words)):
        return False  # （左二）: where somebody stands in the picture
    dotted = after or (before.endswith("。") and len(words) == 1)
    return bool(words) and all(is_known(word) or (dotted and is_dotted(word)) for word in words)


def _all_credit(credit: str, found: tuple[Author, ...]) -> bool:
    """Whether a text holds nothing but roles and these names: a sentence that begins 记者… does not."""
    rest = ROLE.sub(" / ", credit)
    rest = SPACED_NAME.sub(r"\1\2", rest)
    rest = _UNIT_BEFORE.sub("", rest)
    for author in sorted(found, key=lambda one: -len(one.name)):
        rest = rest.replace(author.name, " ")
        if author.name[0] in rest:  # once more, with spaces in it
            rest = re.sub(r"\s*".join(author.name), " ", rest)
    return not _BESIDE_NAMES.sub("", rest)


#: 榆湖区总工会, glued to a name
_UNIT_BEFORE = re.compile(
    rf"[{HAN}]{{2,20}}(?:工会|委员会|办公室|公司|集团|车间|中心)(?=[{HAN}]{{2,4}}(?:[；;、，,\s）)]|$))"
)
_BESIDE_NAMES = re.compile(
    rf"[\s{re.escape(BRACKETS)}、，,；;:：/／。和&＆]|报道|摄影|供稿|采写|采访|整理|整合|编译|翻译|撰稿|综合|[摄文图译]|[{HAN}]{{2,8}}{MEDIUM}(?!道)"
)
#: 驻平遥记者站: an office, before the reporter's name.
_STATION = re.compile(r"^驻?\w{1,8}(?:记者站|分社)\s*(?=\S)")
_DATELINE = re.compile(
    r"^.{0,30}?(?P<sent>本[报网刊站台]讯|讯|电|报道|消息)?[:：]?\s{0,2}[（(〔]\s{0,2}(?P<credit>[^（）()〔〕]{2,80})[）)〕]"
)
#: Characters before the people of a dateline, and a few more.
_IN_DATELINE = 40
#: 【本報廣州新聞中心記者簡兆棠2日電】
_IN_BRACKETS = re.compile(
    rf"^[【\[]\s?[^】\]]{{0,24}}?(?P<credit>[记記]\s?者[^】\]\d]{{2,30}}?)\s?"
    rf"(?:(?:[{HAN}]{{2}}(?=[一二三四五六七八九十]{{1,3}}日))?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[月日][^】\]]{{0,12}})?[】\]]"
)
#: 本报讯 记者 张三, without brackets.
_SENT = re.compile(
    r"^[^，。（(]{0,14}(?:[讯电](?:[】\]]\s{0,4}|\s{1,4})|消息\s{1,4})(?:驻\w{1,3}(?=记者))?(?=(?:本[报网])?(?:\w{2,3})?(?:记者|通讯员|实习生))"
)
#: 本报记者 尉迟敏 发自广州
_FROM = re.compile(
    rf"^(?P<credit>本[报刊网](?:特约|特派)?记者\s?[{HAN}]{{2,4}}(?:[、\s]{{1,2}}[{HAN}]{{2,4}}){{0,2}})\s?(?:发自|自)[{HAN}]{{2,6}}\s"
)
#: 记者梁爽报道　6月10日，…
_REPORTED_BY = re.compile(
    rf"^\s*(?P<credit>(?:本[报刊网台])?记者\s?[{HAN}]{{2,4}}?(?:[、\s][{HAN}]{{2,4}}?){{0,2}})\s?报道[\s\u3000：:，]"
)
_REPORTS = re.compile(rf"^(?P<names>[{HAN}、]{{2,14}})(?:摄影)?报道[：:，]?")
#: 记者宫晓峰今天从省总工会获悉: the subject of the first sentence.
_LEARNS = re.compile(
    rf"^(?P<names>[{HAN}]{{2,3}}?)(?:[今昨前][天日晚]|日前|近日|连日来|\d{{1,2}}[月日]|从|在|获悉|了解到|走[进近]|来到|采访)"
)


def _named_first(text: str, sent: bool = True) -> tuple[Author, ...]:
    """The people that a text begins with, each word a role, a name or both, up to the first word that is neither.

    Where it is not `sent` (本报讯), 报道 must stand behind the last of them.
    """
    credit: list[str] = []
    reports = None
    for word in text.split():
        role = ROLE.match(word)
        name = word[role.end() :] if role else word
        reports = _REPORTS.match(name)
        learns = _LEARNS.match(name) if role and sent and not reports else None
        by = reports or learns
        name = by["names"] if by else name
        sure = reports is not None and role is not None and len(name) <= _LONGEST_NAME
        if not (role or credit) or (name and not sure and not all(map(is_person, words_of(name)))):
            break
        credit.append(f"{role[0] if role else ''} {name}")
        if by:
            break
    return people(" ".join(credit)) if credit and (sent or reports) else ()


#: Characters of a name that its role alone tells.
_LONGEST_NAME = 3


#: 记者艾民、通讯员车前进报道
_AND_ROLE = re.compile(r"、(?=(?:本报)?(?:特约)?(?:记者|通讯员))")


def dateline(text: str) -> tuple[Author, ...]:
    """The people of a dateline, `本报讯（记者 张三 通讯员 李四）…`, which is part of the text and stays."""
    if text[:1] in "【[" and (bracketed := _IN_BRACKETS.match(text)):
        return people(bracketed["credit"])
    text = _AND_ROLE.sub(" ", text)
    start = text[:_IN_DATELINE]
    if written := _FROM.match(start) or _REPORTED_BY.match(start):
        return people(written["credit"])
    if (sent := _SENT.match(text)) and (found := _named_first(text[sent.end() : sent.end() + _IN_DATELINE])):
        return found
    if ROLE.match(text) and (found := _named_first(start, sent=False)):
        return found
    match = _DATELINE.match(text) if any(mark in start for mark in "（(〔") else None
    if match is None:
        return ()
    credit = _STATION.sub("", match["credit"].strip())
    if found := _credited(credit) if match["sent"] or ROLE.match(credit) else ():
        return found  # 人民网太原5月2日电（张三）
    return _nearly_known(credit) if match["sent"] else ()


def _nearly_known(credit: str) -> tuple[Author, ...]:
    """闻静 岑大勇, of whom one bears a rare name: two or more, of so many characters that all are names."""
    words = words_of(credit)
    of_length = all(1 < len(word) <= _LONGEST_NAME and NAME.fullmatch(word) for word in words)
    named = 1 < len(words) <= 4 and of_length and any(map(is_known, words))
    others = any(word in _NO_PEOPLE or word.endswith((*MEDIA, *OFFICES)) for word in words)
    return tuple(map(Author, words)) if named and not others else ()


#: （综合 张三）, （图片 李四）
_NO_PEOPLE = frozenset("综合 通讯 记者 编辑 图片 摄影 报道 整理 文图 图文 视频".split())


def _credited(credit: str) -> tuple[Author, ...]:
    """The people of a dateline's brackets: with roles and nothing else, or names alone."""
    role = ROLE.search(credit)
    found = people(credit) if role else ()
    if role and (not role.start() or (found and is_person(found[0].name))):
        return found if _all_credit(credit, found) else ()  # 高雨晴　通讯员 孙志强, too
    return names_alone(_REPORT.sub("", credit)) or of_unit(credit)


#: （李东生 报道）
_REPORT = re.compile(r"\s(?:综合)?报道$")
