"""Names of people and of offices. A family name that many bear tells a person, the last word an office."""

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
    "洪傅萧茅裘贲郁奚酆湛禹嵇羿邴隗钭蓟鄂屠莘郦郤璩郏戎伊束芮赖燕戈庾麻昌储夔殳习闻滑计巢虢权原续楚鹿旷贠檀郏厍乜仉笪佴谯郈栗"
)
_SURNAMES = frozenset(_BY_FREQUENCY)
#: The compound names of 百家姓 that are still borne.
_COMPOUND = tuple(
    """欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 宇文 夏侯 呼延 端木 南宫 赫连 独孤 澹台 公冶 宗政 濮阳 淳于 单于
    太叔 申屠 仲孙 轩辕 钟离 长孙 鲜于 闾丘 司空 司寇 亓官 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 西门 羊舌 微生 梁丘 左丘 万俟
    闻人 公羊 漆雕 乐正 壤驷 公良 巫马 公西 颛孙 完颜 第五 即墨""".split()
)
#: Words and places that begin with what is a family name, too, and stand where names do: （全文完）, （武乡）, 记者连线.
_NO_NAMES = frozenset(
    """文章 文件 文化 文明 文艺 文体 文旅 文献 文本 文字 全文 全文完 全集 全会 高清 高清图 高级 高中 高校 高温 方案 方式 方法 方面 方针 金额 金牌 金融 金秋 单位 单价 单选 单元 单项 项目 项目部 项目组 时间
    时评 时报 时讯 时代 时政 时事 连载 连线 连环画 简介 简称 简讯 简报 路透 路透社 路线 车间 车工 车队 党委 党组 党员 党支部 党报 党刊 成员 成果 成绩 成人 成本 关键
    关爱 关注 明年 明细 明天 贺词 贺信 贺电 史料 白天 白酒 石油 石化 石材 马上 马年 牛年 龙年 解读 解答 解放 解放军 解说 应用 应急 任务 任期 于是 包含 包装 安全 安全员
    安排 严格 严禁 农民 农民工 农业 农村 农历 程序 程度 万元 万人 万吨 万家 管理 管理员 管道 管委会 储蓄 储备 洪水 昌盛 温馨 常识 常委 常委会 常态化 常务 常年
    于此 钟点工 毛重 梁上 谢谢 许可 许可证 田间 田野 曾经 雷达 段落 段子 汤药 尹始 黎明 顾客 顾问 武警 武装 严重 华北 华东 华南 华侨
    习惯 习俗 习题 习作 习语 闻名 闻讯 闻喜 闻喜县 滑雪 滑坡 滑梯 滑冰 计划 计算 计算机 计时 计量 计生 计件 巢湖 巢湖市 权益 权利 权力 权威 权限
    江苏 江西 江南 江北 江淮 安徽 云南 宁夏 宁波 鲁迅奖 沈阳 武汉 郑州 徐州 苏州 温州 常州 成都 汤阴 齐鲁 燕赵 燕京 燕山 昌平 黄河 黄山 金山区
    阳泉 阳曲 祁县 应县 古县 古交 左权 左云 和顺 武乡 安泽 曲沃 霍州 侯马 文水 方山 柳林 石楼 于都 洪洞 祁连 向阳区
    原文 原标题 原题 原因 原来 原则 原创 原件 原载 原平 原平市 原著 原作 原作者 原料 原材料 原始 原本 原有 原理 原地 原油 原煤 原声 原图 原刊 原发
    续集 续篇 续约 续聘 续写 续保 续签 楚天 楚雄 楚国 楚汉 鹿泉 鹿泉区 鹿邑 鹿邑县 鹿茸 鹿城 旷工 旷课""".split()
)
HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef"
NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{2,8}}(?:[·•・．][{HAN}]{{1,10}}){{1,3}}")
SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]{{1,4}}([{HAN}])(?![{HAN}])")
#: 郝 润 生, and no fourth character by itself: 张 三 李 四 are two names.
_WIDE_NAME = re.compile(
    rf"(?<![{HAN}])(?<![{HAN}][ \u3000])([{HAN}])[ \u3000]{{1,4}}([{HAN}])[ \u3000]{{1,4}}([{HAN}])"
    rf"(?![{HAN}]|[ \u3000]{{1,4}}[{HAN}](?![{HAN}]))"
)
_SEPARATORS = re.compile(r"[\s、，,;；/|&]+|和(?=.{2,4}$)")
#: How papers and stations are called, by the ends of their names.
MEDIA = ("网", "报", "社", "台", "新闻", "客户端")
#: And offices, works, schools and their parts.
OFFICES = tuple(
    """局 委 院 部 厂 矿 校 处 室 会 站 段 科 队 办 厅 所 馆 组 团 中心 公司 集团 大学 车间 街道 支行 病区 园区 厂区 工区 社区""".split()
)
#: The end of such a name, as a pattern.
MEDIUM, OFFICE = (f"(?:{'|'.join(ends)})" for ends in (MEDIA, OFFICES))


def unglued(word: str) -> tuple[str, ...]:
    """霍启明童芳: two names; of two cuts the one at the commoner family name."""
    if not 4 <= len(word) <= 6 or "·" in word or word.startswith(_COMPOUND):
        return (word,)
    cuts = [
        cut for cut in (2, 3) if 2 <= len(word) - cut <= 3 and is_known(word[:cut]) and is_known(word[cut:])
    ]
    if not cuts:
        return (word,)
    cut = min(cuts, key=lambda cut: _BY_FREQUENCY.find(word[cut]))
    return word[:cut], word[cut:]


def words_of(text: str) -> list[str]:
    """The names in a list of names; 张　三 and 柳 青山 are one name each."""
    close = text.strip()
    if close.isalnum() and "和" not in close:
        return [close]
    words: list[str] = []
    if " " in close or "\u3000" in close:
        close = SPACED_NAME.sub(r"\1\2", _WIDE_NAME.sub(r"\1\2\3", close))
    for word in _SEPARATORS.split(close):
        if words and word and _goes_with(words[-1], word):
            words[-1] += word
        elif word:
            words.append(word)
    return words


def _goes_with(family: str, word: str) -> bool:
    """柳 青山, 长孙 鹏: a family name and, behind a space, what one is called."""
    compound = family in _COMPOUND and (len(word) == 1 or not is_known(word))
    return len(word) <= 2 and (compound or (len(family) == 1 and family in _SURNAMES))


def names_alone(text: str) -> tuple[Author, ...]:
    """The people of a line that holds nothing but names, as papers set them under a headline: 赫连勃　独孤月

    Family names decide: a line of other words is as short.
    """
    words = words_of(text)
    alone = len(words) <= 6 and all(is_known(word) and not _NO_NAME.fullmatch(word) for word in words)
    return tuple(map(Author, words)) if alone else ()


#: Words that begin like a family name and stand in such strips: a province, a column, an office.
_NO_NAME = re.compile(
    r"时间|时长|地点|云南|云端|云[计平课直展]\w*|江西|江苏|安徽|甘肃|宁夏|吉林|时政|时评|时事|文化|文章|文件|文明|安全|金融|党建|高清|方言|常识|任免|成果|康养"
    rf"|.+(?:[区县市省]|{MEDIUM}|{OFFICE})"
)


def names_among(words: list[str]) -> tuple[Author, ...]:
    """Those of the words that can only be people: 李晓红 between a date and a paper's name."""
    return tuple(
        Author(word) for word in words if len(word) > 2 and is_known(word) and not _NO_NAME.fullmatch(word)
    )


def is_person(name: str) -> bool:
    return is_known(name) or is_dotted(name)


def is_known(name: str) -> bool:
    """A name with a family name that many bear."""
    if not NAME.fullmatch(name) or name in _NO_NAMES:
        return False
    compound = name.startswith(_COMPOUND)
    return (name[0] in _SURNAMES or compound) and (len(name) <= 3 or compound or "·" in name)


def is_dotted(name: str) -> bool:
    """阿布都·热合曼: no family name tells it, so something else must say that it is one."""
    return "·" in name and NAME.fullmatch(name) is not None
