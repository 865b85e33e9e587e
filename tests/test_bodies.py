"""A text may be of any make: a poem, an interview, a list of names, one sentence.

Each of these bodies is set in place of the paragraphs of saved pages, which keep all else. It has to be read as it is, and
the facts round it have to stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading
from tests import cases
from tests.test_interjections import CLOSING, OPENING, facts
from tests.test_pages import TODAY

#: Paragraphs that leave no doubt: what is read round them has to be read round any others.
PLAIN = """
    全省工会系统劳动竞赛推进会日前在太原召开，各市总工会负责人参加会议并交流经验。
    会议要求，各级工会要围绕重点工程开展竞赛，把一线职工的积极性充分调动起来。
    会上还为获得先进集体称号的十家单位颁发了奖牌，代表们参观了竞赛现场。
    会议期间，代表们就如何深化劳动竞赛进行了热烈讨论，提出了许多建议。
"""
BODIES = {
    "interview": """
        记者：王主席，您好！今年市总工会在产业工人队伍建设改革方面有哪些新举措？
        王建国：今年我们主要抓了三件事，一是建机制，二是搭平台，三是强保障。
        记者：职工最关心的还是技能提升，这方面有什么安排？
        王建国：我们安排了两百场技能比武，覆盖二十个工种，获奖职工可以直接晋升技术等级。
        记者：谢谢您接受我们的采访。""",
    "questions": """
        问：农民工怎么加入工会？
        答：可以向所在单位的工会提出申请，也可以通过手机扫码申请入会。
        问：入会要交多少会费？
        答：按本人每月基本收入的千分之五缴纳，困难职工可以减免。""",
    "dashes": """
        ——工会是什么？
        工会是职工之家，是遇到困难时第一个想到的地方。
        ——职工要什么？
        职工要的是稳定的工作、体面的收入和有尊严的生活。""",
    "speech": """
        同志们：
        今天我们在这里隆重集会，庆祝国际劳动节，表彰劳动模范和先进工作者。
        在此，我代表市总工会，向受到表彰的同志表示热烈的祝贺！
        谢谢大家！""",
    "poem": """
        清晨的矿灯还亮着
        像一颗不肯睡去的星
        你从井口走出来
        带着八百米深处的风
        你的脸是黑的
        你的笑是白的
        你说今天又多出了三车煤
        够小城暖和一整个黄昏
        我站在井口等你
        等成一棵不会说话的树""",
    "names": """
        一、先进集体（6个）
        太原钢铁集团工会 大同煤矿集团工会
        阳泉市总工会 长治市总工会
        晋城市总工会 朔州市总工会
        二、先进个人（8名）
        张建国 李红梅 王芳 赵强
        刘志军 陈晓燕 孙涛 周敏""",
    "recipe": """
        姜片 3克
        红糖 20克
        红枣 5枚
        清水 800毫升
        将以上材料放入锅中，大火煮开后转小火煮二十分钟即可。""",
    "numbers": """
        1.加强组织领导。
        2.做好宣传发动。
        3.严格工作纪律。
        4.按时报送总结。""",
    "sections": """
        一、指导思想
        以新时代工运理论为指导，团结动员广大职工建功立业。
        二、活动时间
        2019年5月1日至10月31日
        三、活动地点
        太原市工人文化宫
        四、活动要求
        （一）加强领导。各级工会要高度重视，精心组织。
        （二）广泛发动。要利用各种媒体进行宣传报道。""",
    "law": """
        第一条 为了保障工会的合法权益，根据有关法律，制定本办法。
        第二条 本办法适用于本市行政区域内的企业、事业单位和机关。
        第三条 市总工会负责本办法的组织实施。""",
    "chronicle": """
        1月5日，市总工会召开全委会议，研究部署全年工作。
        2月14日，市总工会慰问坚守岗位的一线职工。
        3月8日，市总工会举办女职工维权知识讲座。
        4月28日，市总工会召开庆祝大会，表彰劳动模范。""",
    "days over paragraphs": """
        2019年1月5日
        市总工会召开全委会议，研究部署全年工作。
        2019年2月14日
        市总工会慰问坚守岗位的一线职工，送去慰问金和慰问品。""",
    "minutes of a meeting": """
        时间：2019年5月1日
        地点：太原市工人文化宫
        主持人：张建国
        出席人员：市总工会全体班子成员
        会议听取了今年工作的汇报，讨论了明年的工作要点。""",
    "notice": """
        各县（市、区）总工会，各产业工会：
        为进一步做好今年的送温暖工作，现就有关事项通知如下。
        请各单位于12月20日前将汇总表报市总工会权益保障部。
        联系人：李红梅
        电话：0351-3085790
        太原市总工会
        2019年12月3日""",
    "call": """
        欢迎广大职工踊跃投稿，来稿请注明姓名、单位和联系方式。
        投稿邮箱：sxgh@example.com
        联系电话：0351-3085790
        邮编：030001
        地址：太原市迎泽大街345号""",
    "letter": """
        亲爱的爸爸：
        您在井下还好吗？我和妈妈都很想您。
        今年过年您一定要回来，我把考试的奖状给您看。
        此致
        敬礼！
        您的女儿 小燕
        2019年1月20日""",
    "dialogue": """
        “老李，你怎么还不下班？”
        “这台机床今晚得修好，明天一早要用。”
        “那我陪你。”
        “不用，你家里还有孩子呢。”
        车间里的灯一直亮到天亮。""",
    "words of the page": """
        这笔资金的来源：企业自筹六成，财政补贴四成。
        责任编辑这个岗位，她一干就是二十年，经手的稿件有上万篇。
        上一篇报道发表后，读者来信像雪片一样飞来，下一篇该写什么，她犯了难。
        作者：这是她一生最看重的称呼，她把它写进了自己的墓志铭。""",
    "words of the site": """
        更多精彩活动将在五月举行，敬请期待。
        点击量、评论数都不是目的，让职工听得懂、用得上才是目的。
        分享是一种美德，关注身边的困难职工，也是我们的责任。""",
    "notes": """
        劳动模范是民族的精英，是共和国的功臣。①
        他们用自己的双手创造了不平凡的业绩。②
        注释：
        ①《工人日报》2010年4月28日第一版。
        ②《中国工运史》，第三百二十页。""",
    "headings": """
        “我把车间当成家”
        张建国进厂那年十九岁，如今鬓角已经花白。
        “徒弟比我强，我高兴”
        二十年里他带出了三十六个徒弟，其中八人成了技师。""",
    "ornament": """
        今年以来，市总工会走访慰问困难职工三千余户，发放慰问金四百万元。
        ★★★
        “工会就是咱的娘家”，职工王芳这样说。""",
    "one sentence": "5月1日，市总工会机关放假一天。",
}  # fmt: skip
#: With a text of short lines these pages' own boxes hold more than it: a comment, a form to rate the page, files in a table,
#: a document's name in lines, a summary, a subtitle; the text stands far below a film; or nothing but the text tells who wrote it, or where it ends.
_LOUD = frozenset(
    """wordpress-interview/porcelain-painter epaper-jisheng/c8821 sx-frontpage/master-ji trs-gov-yunzhou/t71001
    sx-siteserver-download/legal-person-forms xinhuanet-h-title/politics-2018 huaidong-rail/qa wordpress/twentyten-classic
    songdu-epaper/toutiao zjol2010/a1 aspdw/wd04 gov-ministry-2014/night-school govdoc/t1187230 g05-siteserver/6713
    discuz-portal-2019/rest-deal pp-wechat-mp2024/three-horns video-zhouhai/v5517 bcgczgfw/1186 founder2013/content_85203
    jzgrb/content_183204 lingchuangh-wc/LC20251204007 sxgh-2011/3921 sxgh-2007/NoticeShow_311
    sxgh-1-webforms/particular-11236 jyszgh-ac/info_struts jdmu-xb/n2 thtv/v2
    nqgh-easysite/organisation-overview sxgh-f-frames2002/speech lxzgw-video/video-page sxgh-f-video2013/play
    tv-changzhi/video""".split()
)
#: On these the day or 时间： that opens a text stands as their own facts do.
_DAY_BY_FACTS = frozenset(
    """django-yuanshan/p3 dl_trs/1 gov-county-doc/heat-care fp-static-machinetool/sw07 lsjcy/t1987642
    sx-epaper/law-clinic sx-masterpage/safety-band lzszgh-2018/2226
    epaper.bhgrb.com/0508 sxgh-e-aspx2005/particular-9807 fields-f16/c01
    u5-tyrb-epaper/content_2_3 o1-gov-suoyinhao/yijian""".split()
)
_OPENS_WITH_A_DAY = ("days over paragraphs", "minutes of a meeting")
#: What no slice of nothing but paragraphs holds.
_MORE = re.compile(r"<(?:img|table|div|a|iframe|script|embed|object|video)\b", re.IGNORECASE)
_UNSEEN = re.compile(r"<[^>]*>|&nbsp;|\s")


class Frame(NamedTuple):
    """A saved page round its paragraphs, which stand between two places of its markup."""

    case: cases.Case
    before: str
    tag: str
    after: str
    encoding: str

    def around(self, body: list[str]) -> Page:
        written = "\n".join(f"{self.tag}　　{paragraph}</p>" for paragraph in body)
        markup = f"{self.before}{written}{self.after}"
        return replace(self.case.page, body=markup.encode(self.encoding, "xmlcharrefreplace"))


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.fixture(scope="module")
def frames() -> list[tuple[Frame, dict[str, object]]]:
    """With the facts that are read round a plain text."""
    found = []
    for frame in _frames():
        reading = read(frame.around(paragraphs(PLAIN)), TODAY)
        if isinstance(reading, ArticleReading) and reading.article.text.split("\n") == paragraphs(PLAIN):
            found.append((frame, facts(reading.article, "text", "html")))
    return found


def _frames() -> Iterator[Frame]:
    for case in cases.load():
        if case.kind == "article" and len(case.page.body) > 4_000 and str(case) not in _LOUD:
            text = case.expected.get("text", "").split("\n")
            markup, encoding = decode(case.page.body, case.page.headers.get("content-type", ""))
            whole = encoding != "big5" and markup.encode(encoding, "ignore") == case.page.body
            if len(text) > 1 and whole and (frame := _frame(case, text, markup, encoding)):
                yield frame


def _frame(case: cases.Case, text: list[str], markup: str, encoding: str) -> Frame | None:
    """None where anything but paragraphs stands between the first and the last of the text."""
    first, last = text[0][:16], text[-1][:12]
    if markup.count(first) != 1:
        return None
    at = markup.index(first)
    opening = OPENING.search(markup[max(0, at - 300) : at])
    closing = CLOSING.search(markup, max(at, markup.find(last, at)))
    if not (opening and closing):
        return None
    begin, end = at - len(opening[0]), closing.end()
    shown = _UNSEEN.sub("", markup[begin:end])
    if _MORE.search(markup[begin:end]) or shown != "".join("".join(text).split()):
        return None
    return Frame(case, markup[:begin], opening[1], markup[end:], encoding)


def test_there_are_many_frames(frames: list[tuple[Frame, dict[str, object]]]) -> None:
    assert len(frames) > 80


@pytest.mark.parametrize("name", BODIES)
def test_body_is_read_as_it_is(name: str, frames: list[tuple[Frame, dict[str, object]]]) -> None:
    body = paragraphs(BODIES[name])
    for frame, known in frames:
        if name in _OPENS_WITH_A_DAY and str(frame.case) in _DAY_BY_FACTS:
            continue
        reading = read(frame.around(body), TODAY)
        assert isinstance(reading, ArticleReading), f"{frame.case}: {reading}"
        assert reading.article.text.split("\n") == body, str(frame.case)
        assert facts(reading.article, "text", "html") == known, str(frame.case)
