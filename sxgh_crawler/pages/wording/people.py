"""Who wrote, who took the pictures: names behind roles. They are never guessed where the words leave a doubt."""

from __future__ import annotations

import re

from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording.names import HAN, MEDIA, NAME, OFFICE, OFFICES, is_known, unglued, words_of

#: Whose reporter: 工人日报-中工网记者, 澎湃新闻记者.
PAPER = r"(?:《[^《》]{2,15}》\s?|(?<!\w)(?:(?!记者|通讯员)[\w·－—-]){0,14}?(?:报|网|社|台|新闻|客户端|(?:融媒体?|传媒)中心|融媒体?|频道|周刊|杂志|在线|央视|卫视|电台|南都)\s?)?"
#: 记者 in front of these is no credit: 记者站, 记者节, 记者从…获悉.
ROLE = re.compile(
    rf"""(?P<reporter>{PAPER}(?:(?:本[报网站刊台社]|分[站社]|[特實实见首全][约習习席]?(?:媒体)?)?\s?(?:通讯社|融媒体?|全媒体)?\s?(?:首席|见习|实习|特约|特派|专职)?(?:驻\w{{2,4}}(?=记者))?[记記]\s?者)
            (?![站们节团会协证部从在了获采报席手]|将|家|队))
      | (?P<correspondent>{PAPER}(?:特约|本报|职工|基层|学生|校园)?通\s?[讯訊]\s?[员員](?![们站队会])) | (?P<student>实习生)
      | (?P<both>文\s?[/／、]\s?(?:图|摄)|图\s?[/／、]\s?文|(?:图文|文图)[：:/／]|文并?摄|摄影并文)
      | (?P<photo>摄\s?影(?:记者|报道)?[：:]?|图片\s?[：:/／]|供\s?图[：:/／]|图[：:/／])
      | (?P<writer>{PAPER}(?:专栏|特约)作\s?者|作\s?者(?![系为])|(?:本[报刊网])?特约撰\s?稿(?:人)?|撰\s?稿(?:人)?|撰\s?文|执\s?笔(?:人)?\s?[：:/／]|(?:参与)?采\s?写\s?[：:/／]|文字\s?[：:/／]|(?:采访|整理|编译)[：:/／]|文[：:]|文\s?[/／]) | (?P<supplier>供\s?稿(?:人)?[：:]|(?:口述|讲述人?|记录人?|漫画|插画|插图)\s?[：:/／])""",
    re.VERBOSE,
)
#: No role is without one of these: a look for them is much cheaper than one for the role. It begins with one set of
#: characters, so that a search passes over all others at once.
OF_ROLES = re.compile(
    r"[记記作讯訊实摄撰采执供图文整编口讲漫插](?:(?<=[记記作])\s?者|(?<=[讯訊])\s?[员員]|(?<=实)习生|(?<=[摄撰])|(?<=采)(?:\s?写|访[：:/／])|(?<=执)\s?笔(?:人)?\s?[：:/／]|(?<=整)理[：:/／]|(?<=编)译[：:/／]|(?<=供)\s?[稿图]"
    r"|(?<=[口讲])述人?\s?[：:/／]|(?<=[漫插])[画图]\s?[：:/／]|(?<=记)录人?\s?[：:/／]"
    r"|(?<=[图文])[片字]?\s?[/／、：:]|(?<=文)[）)】\]])"
)
_ROLE_NAMES = {
    "reporter": "记者", "correspondent": "通讯员", "student": None, "photo": "摄影", "both": "作者",
    "writer": "作者", "supplier": None,
}  # fmt: skip
#: What follows a name and tells its part.
BEHIND_NAME = re.compile(
    r"\s*(?:(?P<photo>摄影报道|摄影|摄)|(?P<both>文\s?[/／]\s?图|图\s?[/／]\s?文|文并摄|[/／]\s?文|图文)|(?P<plain>(?<=\s)综合报道|报道|采访(?:整理|报道)|(?<=[\s）)])(?:整合|翻译|译|供稿))|(?P<writer>采写|(?<=[\s）)])(?:整理|编译|撰稿|文)))$"
)
BRACKETS = "()（）[]【】〔〕"
#: What a byline is set off with: ■ 本报记者 张三
SET_OFF = "■□●○◆◇▲△◎★☆·•"
#: 张三（山西省总工会）: whom he works for.
_UNIT = re.compile(
    rf"(?<=[\u4e00-\u9fff])[（(][^（）()]{{3,30}}(?:{OFFICE}|教授|研究员|主席|主任|讲师|干部|职工|工人|会员|作者|编辑|记者|作家|律师|学生|教师)[）)]"
)


#: （第二项目部）储君陶
_UNIT_FIRST = re.compile(rf"^[（(][{HAN}]{{2,20}}{OFFICE}[）)]\s?(?=[{HAN}])")


def people(text: str, role: str | None = None, organisations: bool = False) -> tuple[Author, ...]:
    """The people of a credit such as `记者 张三 通讯员 李四`, in order, each once.

    `role` is what a label before the text says (作者：…). `organisations` admits a name that is none of
    a person, as it stands: 作者：某市总工会.
    """
    text = _UNIT_FIRST.sub("", _UNIT.sub("", unbarred(text)).strip())
    text = text.strip(BRACKETS + SET_OFF).strip()
    if "/" in text or "／" in text:
        text = ROLE_BEHIND.sub(_role_first, text)
    text = _TEXT_AND_PICTURES.sub(r"\g<writers> 图：\g<others>", text)
    glued = _GLUED_PARTS.fullmatch(text) if "文" in text[2:5] else None
    if glued and is_known(glued["writer"]) and is_known(glued["other"]):
        text = f"文：{glued['writer']} 图：{glued['other']}"
    found: list[Author] = []
    for part_role, part in _parts(text, role):
        found.extend(_names(part, part_role, organisations))
    return tuple(dict.fromkeys(found))


#: Behind a role: 融媒体记者丨张三
_BAR = re.compile(r"(?<=[者员生影稿文图写字片])(\s?)[|｜丨◎]")


#: 文·薄云飞 图·续 岩
_DOT = re.compile(rf"(?:(?<=^)|(?<=\s))([文图摄])·(?=[{HAN}])")


def unbarred(text: str) -> str:
    """With a colon for the bar that accounts set behind a role; as long as before."""
    if "·" in text[:40]:
        text = _DOT.sub(r"\1：", text)
    return _BAR.sub(r"\1：", text) if any(mark in text for mark in "丨｜|◎") else text


_ONE = rf"(?!记者|通讯员)(?:[{HAN}]{{2,4}}|[{HAN}][ \u3000]{{1,2}}[{HAN}](?![{HAN}]))"
#: 张三/文 李四/图, 记者张三/文, 令狐晓东 杨　兰/文
ROLE_BEHIND = re.compile(
    rf"(?:(?<![{HAN}])|(?<=本[报网刊]))(?:[{HAN}]{{0,5}}(?P<role>记者|通讯员)\s?)?(?P<name>{_ONE}(?:[、\s]{_ONE}){{0,3}})\s?[/／]\s?(?P<part>文|图|摄影?|供稿)(?=[\s，、；)）]|$)"
)
#: 记者 张三 通讯员 王五 文 记者 李四 摄影
_TEXT_AND_PICTURES = re.compile(
    rf"^(?P<writers>[{HAN}\s\u3000、·]{{2,40}}?)\s{{1,4}}文\s{{1,4}}(?:(?:本报)?(?:记者|通讯员)\s{{0,4}})?(?P<others>[{HAN}·]{{2,8}}|[{HAN}]\s[{HAN}])\s{{1,4}}(?:摄影?|图)$"
)

#: 牛婷文阎静摄影
_GLUED_PARTS = re.compile(rf"(?P<writer>[{HAN}]{{2,3}})文(?P<other>[{HAN}]{{2,3}})(?:摄影?|图)")
#: A part that stands behind its name, as the label before it.
_LABELS = {"文": "文：", "图": "图：", "摄": "图：", "摄影": "图：", "供稿": "供稿："}


def _role_first(match: re.Match[str]) -> str:
    """With the role before its names; of words with spaces between, only names go with the last: 晋城煤业 张三/文"""
    words = words_of(match["name"])
    first = next((at for at in range(len(words)) if all(map(is_known, words[at:]))), len(words) - 1)
    units = "".join(f"{word} " for word in words[:first])
    return f"{units}{match['role'] or _LABELS[match['part']]}{'、'.join(words[first:])} "


def _parts(text: str, role: str | None) -> list[tuple[str | None, str]]:
    """The text cut at its role words."""
    cuts = list(ROLE.finditer(text))
    parts = [(role, text[: cuts[0].start()] if cuts else text)]
    for match, following in zip(cuts, [*cuts[1:], None], strict=False):
        kind = match.lastgroup or ""
        part = text[match.end() : following.start() if following else len(text)]
        if role == "摄影" and kind in ("reporter", "correspondent") and len(cuts) == 1:
            parts.append((role, part))  # 摄影：本报记者 张三
        elif not part.strip(" :：") and kind in ("both", "photo"):
            # 张三 文/图: the role stands behind its name
            parts[-1] = (_ROLE_NAMES[kind] if parts[-1][0] in (None, "作者") else parts[-1][0], parts[-1][1])
        else:
            parts.append((_ROLE_NAMES[kind], part))
    return parts


#: 张三、李四等
_AND_OTHERS = re.compile(r"\s?等$")
#: No office's name holds these.
_NO_OFFICE = re.compile(r"[。！？；]|\d{4}")
#: Whose people they are; a 工会 may be an author beside its people.
_UNITS = (*MEDIA, *(end for end in OFFICES if end != "会"))


def _names(text: str, role: str | None, organisations: bool) -> list[Author]:
    text = _AND_OTHERS.sub("", text.strip(" :：/／\u3000，,、。." + BRACKETS))
    if after := BEHIND_NAME.search(text):
        text = text[: after.start()].rstrip()
        if after.lastgroup == "photo" and role != "记者":
            role = "摄影"
        elif after.lastgroup in ("both", "writer") and role is None:
            role = "作者"
    if not text:
        return []
    words = list(map(without_unit, words_of(text)))
    words = [part for word in words for part in unglued(word)] if role else words
    if any(map(is_known, words)):
        # 观察者网 张三, 机务段 李四; behind 供稿： 分工会 秦瑶, too
        units = (*MEDIA, *OFFICES, "系") if organisations else _UNITS if role else MEDIA
        words = [word for word in words if is_known(word) or not (word.endswith(units) or word == "工会")]
    if all(NAME.fullmatch(word) for word in words):
        return [Author(word, role) for word in words if not _ROLE_WORD.match(word)]
    if organisations and len(words) == 2 and _is_of_unit(*words):
        return [Author(words[1], role)]
    if organisations and len(text) <= 40 and not _NO_OFFICE.search(text):
        return [Author(text, role)]
    return (
        [Author(word, role) for word in words if NAME.fullmatch(word)] if role and not organisations else []
    )


def _is_of_unit(unit: str, word: str) -> bool:
    """城南区总工会 宰红兵; behind what is too long for a name, 晋北理工附中, only a known one: 令狐小军"""
    if unit.endswith((*MEDIA, *OFFICES)):
        return _may_be_name(word)
    return len(unit) >= _LONGEST_NAME and not NAME.fullmatch(unit) and is_known(word)


def _may_be_name(word: str) -> bool:
    return 2 <= len(word) <= 3 and NAME.fullmatch(word) is not None and not word.endswith((*MEDIA, *OFFICES))


def without_unit(word: str) -> str:
    """榆湖区总工会杨帆: a name with no space before it."""
    match = _GLUED.fullmatch(word) if len(word) > _LONGEST_NAME else None
    return match["name"] if match and is_known(match["name"]) else word


#: Characters of a name without a dot.
_LONGEST_NAME = 5
_GLUED = re.compile(rf"[{HAN}]{{2,20}}(?:工会|委员会|办公室|公司|集团|车间|中心)(?P<name>[{HAN}]{{2,4}})")
#: 记者站, 通讯社, 编辑部: offices, whatever stands before them.
_ROLE_WORD = re.compile(r"记者|通讯|编辑|本[报网版]|作者|供稿|撰稿|发布|受访者|采访对象|资料图?片?$|网络$")
