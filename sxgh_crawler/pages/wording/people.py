"""Credits: who wrote, who took the pictures. Names are never guessed where the words leave a doubt."""

from __future__ import annotations

import re

from sxgh_crawler.pages.readings import Author

#: Common family names; they decide only where a name in brackets has no role beside it.
_BY_FREQUENCY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏"
    "韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿"
    "关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉"
    "缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "阎荆冀亢郜蔺籍扈逯弓靖鞠臧谌冼邸揭阚訾郗郄邰钮汲糜逄雍濮浦茹匡衡欧蔚晁竺桓阙仝仉邳苌缑郅睢薄綦亓隽昝荀狄蒯郇宓胥雒矫厉鄢尉云"
)
_SURNAMES = frozenset(_BY_FREQUENCY)
#: The compound names of 百家姓 that are still borne.
_COMPOUND = tuple(
    """欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 宇文 夏侯 呼延 端木 南宫 赫连 独孤 澹台 公冶 宗政 濮阳 淳于 单于
    太叔 申屠 仲孙 轩辕 钟离 长孙 鲜于 闾丘 司空 司寇 亓官 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 西门 羊舌 微生 梁丘 左丘 万俟
    闻人 公羊 漆雕 乐正 壤驷 公良 巫马 公西 颛孙 完颜 第五 即墨""".split()
)

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef"
_NAME = re.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]{{2,8}}(?:[·•・．][{_HAN}]{{1,10}}){{1,3}}")
_SPACED_NAME = re.compile(rf"(?<![{_HAN}])([{_HAN}])[ \u3000]{{1,4}}([{_HAN}])(?![{_HAN}])")
#: 郝 润 生, and no fourth character by itself: 张 三 李 四 are two names.
_WIDE_NAME = re.compile(
    rf"(?<![{_HAN}])(?<![{_HAN}][ \u3000])([{_HAN}])[ \u3000]{{1,4}}([{_HAN}])[ \u3000]{{1,4}}([{_HAN}])"
    rf"(?![{_HAN}]|[ \u3000]{{1,4}}[{_HAN}](?![{_HAN}]))"
)
_SEPARATORS = re.compile(r"[\s、，,;；/|&]+|和(?=.{2,4}$)")

#: Whose reporter: 工人日报-中工网记者, 澎湃新闻记者.
_PAPER = r"(?:《[^《》]{2,15}》\s?|(?<!\w)(?:(?!记者|通讯员)[\w·－—-]){0,14}?(?:报|网|社|台|新闻|客户端|融媒体?|频道|周刊|杂志|在线|央视|卫视|电台|南都)\s?)?"
#: 记者 in front of these is no credit: 记者站, 记者节, 记者从…获悉.
_ROLE = re.compile(
    rf"""(?P<reporter>{_PAPER}(?:(?:本[报网站刊台社]|[特實实见首全][约習习席]?(?:媒体)?)?\s?(?:通讯社|融媒体?|全媒体)?\s?(?:首席|见习|实习|特约|专职)?[记記]\s?者)
            (?![站们节团会协证部从在了获采报席手]|将|家|队))
      | (?P<correspondent>{_PAPER}(?:特约|本报)?通\s?[讯訊]\s?[员員](?![们站队会])) | (?P<student>实习生)
      | (?P<both>文\s?[/／、]\s?(?:图|摄)|图\s?[/／、]\s?文|(?:图文|文图)[：:/／]|文并?摄|摄影并文)
      | (?P<photo>摄\s?影(?:记者|报道)?[：:]?|图片\s?[：:/／]|图[：:/／])
      | (?P<writer>{_PAPER}(?:专栏|特约)作\s?者|作\s?者|撰\s?稿(?:人)?|撰\s?文|(?:参与)?采\s?写\s?[：:/／]|文字\s?[：:/／]|(?:采访|整理)[：:/／]|文[：:]|文\s?[/／]) | (?P<supplier>供\s?稿(?:人)?[：:])""",
    re.VERBOSE,
)
#: No role is without one of these: a look for them is much cheaper than one for the role. It begins with one set of
#: characters, so that a search passes over all others at once.
_OF_ROLES = re.compile(
    r"[记記作讯訊实摄撰采供图文整](?:(?<=[记記作])\s?者|(?<=[讯訊])\s?[员員]|(?<=实)习生|(?<=[摄撰])|(?<=采)(?:\s?写|访[：:/／])|(?<=整)理[：:/／]|(?<=供)\s?稿"
    r"|(?<=[图文])[片字]?\s?[/／、：:]|(?<=文)[）)】\]])"
)
_ROLE_NAMES = {
    "reporter": "记者", "correspondent": "通讯员", "student": None, "photo": "摄影", "both": "作者",
    "writer": "作者", "supplier": None,
}  # fmt: skip
#: What follows a name and tells its part.
_AFTER = re.compile(
    r"\s*(?:(?P<photo>摄影报道|摄影|摄)|(?P<both>文\s?[/／]\s?图|图\s?[/／]\s?文|文并摄|[/／]\s?文|图文)|(?P<plain>报道|采写|采访(?:整理|报道)|(?<=[\s）)])(?:整理|整合|编译|翻译|译|供稿|撰稿|文)))$"
)
_BRACKETS = "()（）[]【】〔〕"
#: What a byline is set off with: ■ 本报记者 张三
_BULLETS = "■□●○◆◇▲△◎★☆·•"
#: What papers set before names alone: ■ 张三
_SQUARES = ("■", "□", "◎", "○")
_SENTENCE_END = '。！？!?”’"…）)】」』；'


#: 张三（山西省总工会）: whom he works for.
_UNIT = re.compile(
    r"(?<=[\u4e00-\u9fff])[（(][^（）()]{3,30}(?:工会|公司|集团|[局委院部厂矿校处会]|中心|大学)[）)]"
)


def people(text: str, role: str | None = None, organisations: bool = False) -> tuple[Author, ...]:
    """The people of a credit such as `记者 张三 通讯员 李四`, in order, each once.

    `role` is what a label before the text says (作者：…). `organisations` admits a name that is none of
    a person, as it stands: 作者：某市总工会.
    """
    text = _UNIT.sub("", unbarred(text)).strip().strip(_BRACKETS + _BULLETS).strip()
    if "/" in text or "／" in text:
        text = _ROLE_BEHIND.sub(_role_first, text)
    text = _TEXT_AND_PICTURES.sub(r"\g<writers> 图：\g<others>", text)
    found: list[Author] = []
    for part_role, part in _parts(text, role):
        found.extend(_names(part, part_role, organisations))
    return tuple(dict.fromkeys(found))


#: Behind a role: 融媒体记者丨张三
_BAR = re.compile(r"(?<=[者员生影稿文图写字片])(\s?)[|｜丨]")


def unbarred(text: str) -> str:
    """With a colon for the bar that accounts set behind a role; as long as before."""
    return _BAR.sub(r"\1：", text) if "丨" in text or "｜" in text or "|" in text else text


#: 张三/文 李四/图, 记者张三/文
_ROLE_BEHIND = re.compile(
    rf"(?:(?<![{_HAN}])|(?<=本[报网刊]))(?P<role>记者|通讯员)?\s?(?P<name>[{_HAN}]{{2,4}})\s?[/／]\s?(?P<part>文|图|摄影?)(?=[\s，、；)）]|$)"
)


#: 记者 张三 文 李四 摄影
_TEXT_AND_PICTURES = re.compile(
    rf"^(?P<writers>(?:(?:本报)?(?:记者|通讯员)\s?)?[{_HAN}]{{2,4}})\s文\s(?P<others>[{_HAN}]{{2,4}})\s(?:摄影?|图)$"
)


def _role_first(match: re.Match[str]) -> str:
    part = "文：" if match["part"] == "文" else "图："
    return f"{match['role'] or part}{match['name']} "


def _parts(text: str, role: str | None) -> list[tuple[str | None, str]]:
    """The text cut at its role words."""
    cuts = list(_ROLE.finditer(text))
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


#: How papers and stations end that stand before their people.
_MEDIA = ("网", "报", "社", "台", "新闻")
#: And the units of which somebody is; not 工会, which may be an author beside its people.
_UNITS = (*_MEDIA, *"段队厂科处部局院所站矿", "车间", "中心", "公司", "学校")


def _names(text: str, role: str | None, organisations: bool) -> list[Author]:
    text = _AND_OTHERS.sub("", text.strip(" :：/／\u3000，,、。." + _BRACKETS))
    if after := _AFTER.search(text):
        text = text[: after.start()].rstrip()
        if after.lastgroup == "photo" and role != "记者":
            role = "摄影"
        elif after.lastgroup == "both" and role is None:
            role = "作者"
    if not text:
        return []
    words = [part for word in _words(text) for part in _unglued(word)] if role else _words(text)
    if role and any(map(_is_known, words)):
        # 观察者网 张三, 机务段 李四
        words = [word for word in words if _is_known(word) or not word.endswith(_UNITS)]
    if all(_NAME.fullmatch(word) for word in words):
        return [Author(word, role) for word in words if not _OFFICE.match(word)]
    if organisations and len(text) <= 40 and not _NO_OFFICE.search(text):
        return [Author(text, role)]
    return (
        [Author(word, role) for word in words if _NAME.fullmatch(word)] if role and not organisations else []
    )


def _unglued(word: str) -> tuple[str, ...]:
    """霍启明童芳: two names; of two cuts the one at the commoner family name."""
    if not 5 <= len(word) <= 6 or "·" in word or word.startswith(_COMPOUND):
        return (word,)
    cuts = [cut for cut in (2, 3) if _is_known(word[:cut]) and _is_known(word[cut:])]
    if not cuts:
        return (word,)
    cut = min(cuts, key=lambda cut: _BY_FREQUENCY.find(word[cut]))
    return word[:cut], word[cut:]


#: 记者站, 通讯社, 编辑部: offices, whatever stands before them.
_OFFICE = re.compile(r"记者|通讯|编辑|本[报网]|作者|供稿|撰稿")


def _words(text: str) -> list[str]:
    """The names in a list of names; 张　三 and 柳 青山 are one name each."""
    close = text.strip()
    if close.isalnum() and "和" not in close:
        return [close]
    words: list[str] = []
    if " " in close or "\u3000" in close:
        close = _SPACED_NAME.sub(r"\1\2", _WIDE_NAME.sub(r"\1\2\3", close))
    for word in _SEPARATORS.split(close):
        if words and len(words[-1]) == 1 and words[-1] in _SURNAMES and len(word) <= 2:
            words[-1] += word
        elif word:
            words.append(word)
    return words


def names_alone(text: str) -> tuple[Author, ...]:
    """The people of a line that holds nothing but names, as papers set them under a headline: 赫连勃　独孤月

    Family names decide: a line of other words is as short.
    """
    words = _words(text)
    alone = len(words) <= 6 and all(_is_known(word) and not _NO_NAME.fullmatch(word) for word in words)
    return tuple(map(Author, words)) if alone else ()


#: Words that begin like a family name and stand in such strips: a province, a column, an office.
_NO_NAME = re.compile(
    r"时间|时长|地点|云南|云端|云[计平课直展]\w*|江西|江苏|安徽|甘肃|宁夏|吉林|时政|时评|时事|文化|文章|文件|文明|安全|金融|党建|高清|方言|常识|任免|成果|康养"
    r"|.+[区县市省部室科处局委会网报社台站院校厂矿馆队组团]"
)


def names_among(words: list[str]) -> tuple[Author, ...]:
    """Those of the words that can only be people: 李晓红 between a date and a paper's name."""
    return tuple(
        Author(word) for word in words if len(word) > 2 and _is_known(word) and not _NO_NAME.fullmatch(word)
    )


#: 记者张三／太原报道: where from.
_REPORTED_FROM = re.compile(rf"(?<=[{_HAN}])\s?[/／]\s?[{_HAN}]{{2,8}}(?:报道|報導|电)$")


#: □撰文 殷红 □摄影 严修
_INNER_SQUARES = re.compile(r"\s[□■◎○](?=\w)")


def credit_line(text: str) -> tuple[Author, ...]:
    """The people of a line that holds nothing else: ■ 本报记者 张三 通讯员 李四; names alone only behind a square."""
    if text.endswith((":", "：")):
        text = _EMPTY_LABEL.sub("", text)
    bare = _INNER_SQUARES.sub(" ", unbarred(text).strip(_BULLETS + " "))
    if "/" in bare or "／" in bare:
        bare = _REPORTED_FROM.sub("", bare)
    rest, found = (bare, ()) if not _OF_ROLES.search(bare) else trailing_credit(bare)
    if found and not rest:
        return found
    return names_alone(bare) if text[:1] in _SQUARES else ()


#: 作者： 来源：, as templates of content systems leave them
_EMPTY_LABEL = re.compile(r"[\u4e00-\u9fff]{2,4}\s?[:：]$")

#: 学员在学习剪纸。夏侯婵 摄: a caption is part of the text, and names who took the picture.
_CAPTION = re.compile(
    rf"(?:[。！？”）)（(\s]|^)(?P<role>(?:{_PAPER}记者|通讯员)\s?)?(?P<name>[{_HAN}·]{{2,12}}|[{_HAN}]\s[{_HAN}])\s?[/／]?\s?(?:摄(?:影)?|(?(role)图|(?!)))[）)]?$"
)
#: （初宝瑞 摄）: that is no word of a sentence, however rare the family name
_IN_BRACKETS_ALONE = re.compile(rf"[（(]\s?[{_HAN}]{{2,3}}\s?摄[）)]$")
#: 学员在学习剪纸 摄影：夏侯婵
_LABELLED_CAPTION = re.compile(
    rf"[。！？”）)\s](?:摄影|摄|图)\s?[:：/／|｜丨]\s?(?P<name>[{_HAN}]{{2,4}})[）)]?$"
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
    bracketed = _IN_BRACKETS_ALONE.search(caption) is not None and not name.endswith(
        (*_MEDIA, "部", "会", "心")
    )
    return (
        Author(name, role[-2:] if role.endswith("记者") else role) if bracketed or is_person(name) else None
    )


#: 记者：您好 is the beginning of a question.
_ASKS = re.compile(r"\W{0,3}(?:本[报网刊])?记\s?者\s?[:：]")


def is_question(text: str) -> bool:
    """Whether a line that 记者： opens goes on with words and not with names."""
    asks = _ASKS.match(text)
    if asks is None or asks.end() == len(text.rstrip()):
        return False
    found = people(text)
    return not found or not all(is_person(author.name) for author in found)


def is_person(name: str) -> bool:
    return _is_known(name) or _is_dotted(name)


def _is_known(name: str) -> bool:
    """A name with a family name that many bear."""
    if not _NAME.fullmatch(name):
        return False
    compound = name.startswith(_COMPOUND)
    return (name[0] in _SURNAMES or compound) and (len(name) <= 3 or compound or "·" in name)


def _is_dotted(name: str) -> bool:
    """阿布都·热合曼: no family name tells it, so something else must say that it is one."""
    return "·" in name and _NAME.fullmatch(name) is not None


#: （同煤矿务工会宣传部供稿）: an office hands in the text; its last word tells it from a sentence's.
_SUPPLIED = re.compile(
    rf"[（(]\s?(?P<office>[{_HAN}]{{2,24}}(?:[部会室处科办局台站委厂矿队团馆所院社]|中心|公司|学校))\s?供稿\s?[）)]$"
)


#: （太钢工会 张三）: whose people they are.
_OF_UNIT = re.compile(
    rf"(?:(?<=^[（(])|^)[{_HAN}]{{2,20}}(?:工会|公司|集团|[局委院部厂矿校处室会报网社台站段科队]|中心|车间|班组|分厂|大学|学校|[病园厂社]区|街道|护理部|支行|支队|大队|[班所馆组厅办店])[\s\u3000]+(?=[{_HAN}])"
)


def of_unit(text: str) -> tuple[Author, ...]:
    """The people of a line that names their unit, too, and nothing else: 晋西机器厂　常铁生"""
    unit = _OF_UNIT.match(text)
    return names_alone(text[unit.end() :]) if unit else ()


#: （图/完颜亮　文/皇甫静　审核/赵刚）: those who only looked it over.
_REVIEWED = re.compile(r"[\s，,、；;](?:责任编辑|责编|编辑|审核|校对|初审|复审|终审)\s?[:：/／|｜].{0,40}$")


def trailing_credit(text: str) -> tuple[str, tuple[Author, ...]]:
    """A paragraph without the credit that closes it, and the people of that credit.

    The credit stands behind the end of a sentence, in brackets, or alone: `…的“娘家人”。记者王泽通讯员高新富`,
    `（记者 张三 通讯员 李四）`, `（张三）`. Where nothing of the kind is found: the text and no people.
    """
    text = unbarred(text)
    if text.endswith(("供稿）", "供稿)")) and (supplied := _SUPPLIED.search(text)):
        return text[: supplied.start()].rstrip(), (Author(supplied["office"]),)
    start = _credit_start(text)
    if start is None:
        return text, ()
    credit = _OF_UNIT.sub("", _REVIEWED.sub("", text[start:].strip()))
    found = people(credit)
    if not found or not _all_credit(credit, found):
        return text, ()
    return text[:start].rstrip(), found


def _credit_start(text: str) -> int | None:
    tail_from = max(0, len(text) - 80)
    if text[-1:] in "）)】]":
        opening = max(text.rfind("（", tail_from), text.rfind("(", tail_from), text.rfind("【", tail_from))
        if opening >= 0 and (_ROLE.search(text, opening) or _ROLE_BEHIND.search(text, opening)):
            return opening
        alone = opening >= 0 and text[opening] != "【"  # 【关闭】 is a button
        if alone and _is_bracketed_name(text[opening + 1 : -1], text[:opening].rstrip()):
            return opening
    if len(text) <= 40 and text[-1:] in "文图摄影" and not _ROLE_BEHIND.sub("", text).strip(" 、，"):
        return 0
    if not _OF_ROLES.search(text, tail_from):
        return None
    for match in _ROLE.finditer(text, tail_from):
        before = text[: match.start()].rstrip()
        if not before or before[-1] in _SENTENCE_END:
            return match.start()
        if match.lastgroup in ("both", "photo") and len(text) <= 30:
            return 0
    return None


#: （左二）
_IN_PICTURE = re.compile(r"[左右前后中上下][一二三四五六起图排]")


def _is_bracketed_name(text: str, before: str) -> bool:
    """A name with 摄, 文/图 and the like behind it, or alone behind a sentence; not （左二） of a caption."""
    text = _OF_UNIT.sub("", text)
    after = _AFTER.search(text)
    if after is None and before and before[-1] not in _SENTENCE_END:
        return False
    bare = text[: after.start()] if after else text
    words = _words(bare)
    if any(map(_IN_PICTURE.match, words)):
        return False  # （左二）: where somebody stands in the picture
    return bool(words) and all(_is_known(word) or (after and _is_dotted(word)) for word in words)


def _all_credit(credit: str, found: tuple[Author, ...]) -> bool:
    """Whether a text holds nothing but roles and these names: a sentence that begins 记者… does not."""
    rest = _ROLE.sub(" / ", credit)
    rest = _SPACED_NAME.sub(r"\1\2", rest)
    for author in sorted(found, key=lambda one: -len(one.name)):
        rest = rest.replace(author.name, " ")
        if author.name[0] in rest:  # once more, with spaces in it
            rest = re.sub(r"\s*".join(author.name), " ", rest)
    return not _BESIDE_NAMES.sub("", rest)


_BESIDE_NAMES = re.compile(
    rf"[\s{re.escape(_BRACKETS)}、，,:：/／。和]|报道|摄影|供稿|采写|采访|整理|整合|编译|翻译|撰稿|[摄文图译]|[{_HAN}]{{2,8}}(?:{'|'.join(_MEDIA)})"
)


#: 驻平遥记者站: an office, before the reporter's name.
_STATION = re.compile(r"^驻?\w{1,8}(?:记者站|分社)\s*(?=\S)")
_DATELINE = re.compile(
    r"^.{0,30}?(?P<sent>本[报网刊]讯|讯|电|报道|消息)?\s{0,2}[（(]\s{0,2}(?P<credit>[^（）()]{2,80})[）)]"
)


#: Characters before the people of a dateline, and a few more.
_IN_DATELINE = 40


#: 【本報廣州新聞中心記者簡兆棠2日電】
_IN_BRACKETS = re.compile(
    rf"^[【\[]\s?[^】\]]{{0,24}}?(?P<credit>[记記]\s?者[^】\]\d]{{2,30}}?)\s?"
    rf"(?:(?:[{_HAN}]{{2}}(?=[一二三四五六七八九十]{{1,3}}日))?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[月日][^】\]]{{0,12}})?[】\]]"
)


#: 本报讯 记者 张三, without brackets.
_SENT = re.compile(
    r"^[^，。（(]{0,14}(?:[讯电](?:[】\]]\s{0,4}|\s{1,4})|消息\s{1,4})(?:驻\w{1,3}(?=记者))?(?=(?:本[报网])?(?:\w{2,3})?(?:记者|通讯员|实习生))"
)
#: 本报记者 尉迟敏 发自广州
_FROM = re.compile(
    rf"^(?P<credit>本[报刊网](?:特约)?记者\s?[{_HAN}]{{2,4}}(?:[、\s]{{1,2}}[{_HAN}]{{2,4}}){{0,2}})\s?(?:发自|自)[{_HAN}]{{2,6}}\s"
)
_REPORTS = re.compile(rf"^(?P<names>[{_HAN}、]{{2,14}})(?:摄影)?报道[：:，]?")


def _named_first(text: str) -> tuple[Author, ...]:
    """The people that a text begins with, each word a role, a name or both, up to the first word that is neither."""
    credit: list[str] = []
    for word in text.split():
        role = _ROLE.match(word)
        name = word[role.end() :] if role else word
        reports = _REPORTS.match(name)
        name = reports["names"] if reports else name
        if not (role or credit) or (name and not all(map(is_person, _words(name)))):
            break
        credit.append(f"{role[0] if role else ''} {name}")
        if reports:
            break
    return people(" ".join(credit)) if credit else ()


def dateline(text: str) -> tuple[Author, ...]:
    """The people of a dateline, `本报讯（记者 张三 通讯员 李四）…`, which is part of the text and stays."""
    if text[:1] in "【[" and (bracketed := _IN_BRACKETS.match(text)):
        return people(bracketed["credit"])
    if written := _FROM.match(text[:_IN_DATELINE]):
        return people(written["credit"])
    if (sent := _SENT.match(text)) and (found := _named_first(text[sent.end() : sent.end() + _IN_DATELINE])):
        return found
    match = _DATELINE.match(text) if "（" in text[:_IN_DATELINE] or "(" in text[:_IN_DATELINE] else None
    if match is None:
        return ()
    credit = _STATION.sub("", match["credit"].strip())
    if _ROLE.match(credit):
        found = people(credit)
        return found if _all_credit(credit, found) else ()
    return names_alone(credit) if match["sent"] else ()  # 人民网太原5月2日电（张三）
