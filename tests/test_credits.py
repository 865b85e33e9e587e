"""Lines round a text, on a whole page: which are credits and what they say, which are text and stay."""

from __future__ import annotations

from datetime import date

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading

DAY = "2019-09-07"
TEXT = (
    "全省工会系统劳动竞赛推进会在太原召开，各市总工会负责人参加会议并交流经验。",
    "会议要求，各级工会要围绕重点工程开展竞赛，把一线职工的积极性调动起来。",
    "会上还为获得先进集体称号的十家单位颁发了奖牌，代表们参观了竞赛现场。",
)


def article(
    *,
    strip: str = f"<div>发布时间：{DAY}</div>",
    first: str = "",
    glued: str = "",
    last: str = "",
    behind: str = "",
) -> Article:
    """What is read where `strip` stands under the headline, the others at the edges of the text."""
    paragraphs = [first, *TEXT[:-1], TEXT[-1] + glued, last]
    markup = (
        "<html><head><title>劳动竞赛推进会在太原召开_山西工会网</title></head><body>"
        "<div>当前位置：<a href=/>首页</a> &gt; <a href=/list.aspx?id=3>基层动态</a> &gt; 正文</div>"
        f"<h1>劳动竞赛推进会在太原召开</h1>{strip}<div>{''.join(f'<p>{one}</p>' for one in paragraphs if one)}</div>{behind}"
        "<div>上一篇：<a href=/1.htm>又一家企业建起职工书屋</a></div><div>版权所有：山西省总工会</div></body></html>"
    )
    reading = read(Page("http://www.sxgh.org.cn/particular.aspx?id=1", markup.encode()), date(2026, 1, 1))
    assert isinstance(reading, ArticleReading), reading
    return reading.article


def said(found: Article) -> dict[str, str]:
    """The facts that there are; authors as 张三/记者 李四."""
    authors = " ".join("/".join(filter(None, (one.name, one.role))) for one in found.authors)
    facts = {"source": found.source, "authors": authors, "editor": found.editor}
    return {name: value for name, value in facts.items() if value}


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("（记者 张建国 通讯员 李红梅）", {"authors": "张建国/记者 李红梅/通讯员"}),
        ("（张建国 李红梅）", {"authors": "张建国 李红梅"}),
        ("（阳泉市总工会供稿）", {"authors": "阳泉市总工会"}),
        ("供稿：阳泉市总工会 王芳", {"authors": "王芳"}),
        ("（来源：山西工人报）", {"source": "山西工人报"}),
        ("[编译自：海河工人报]", {"source": "海河工人报"}),
        ("来源丨山西工人报", {"source": "山西工人报"}),
        ("来源：山西工人报 记者：张建国", {"source": "山西工人报", "authors": "张建国/记者"}),
        ("文 / 张建国", {"authors": "张建国/作者"}),
        ("张建国　摄", {"authors": "张建国/摄影"}),
        ("记者：张建国丨编辑：王芳", {"authors": "张建国/记者", "editor": "王芳"}),
        ("本版责编：王芳", {"editor": "王芳"}),
        ("文学编辑：王芳", {"editor": "王芳"}),
        ("作者：李红梅（山西师范学院副教授）", {"authors": "李红梅/作者"}),
        ("【文/观察者网 张建国】", {"authors": "张建国/作者"}),
        ("整理/张建国", {"authors": "张建国/作者"}),
        ("执笔/岳小姐、胡一笑&amp;李小飞刀", {"authors": "岳小姐/作者 胡一笑/作者 李小飞刀/作者"}),
        ("药剂科/供稿 摄影/张建国", {"authors": "药剂科 张建国/摄影"}),
        ("供稿：基础医学院分工会 张建国 摄影：李红梅", {"authors": "张建国 李红梅/摄影"}),
        ("文/图：汾河县融媒体中心记者 张建国 李红梅", {"authors": "张建国/记者 李红梅/记者"}),
        ("作者：未知", {}),
        (
            "责编｜王芳</p><p>来源｜汾河发布</p><p>1、回复【公租房】查看最新消息</p><p>看都看完了，点【在看】试试",
            {"editor": "王芳", "source": "汾河发布"},
        ),
        ("融媒体记者丨张建国 李红梅", {"authors": "张建国/记者 李红梅/记者"}),
        ("（山西日报记者｜张建国 通讯员｜云小燕）", {"authors": "张建国/记者 云小燕/通讯员"}),
        ("【文字/张建国 图片/李红梅】", {"authors": "张建国/作者 李红梅/摄影"}),
        ("采写 | 张建国 摄影 | 李红梅", {"authors": "张建国/作者 李红梅/摄影"}),
        ("首席记者 张建国</p><p>特约通讯员 李红梅", {"authors": "张建国/记者 李红梅/通讯员"}),
        ("来源：山西工人报 融媒体记者 张建国", {"source": "山西工人报", "authors": "张建国/记者"}),
        ("【采访/观察者网 张建国】", {"authors": "张建国/作者"}),
        ("（新华社记者 张建国 参与采写：李红梅）", {"authors": "张建国/记者 李红梅/作者"}),
        ("本报记者 张建国/文 李红梅/图", {"authors": "张建国/记者 李红梅/摄影"}),
        ("审核：王芳 视频编辑：李红梅", {"editor": "李红梅"}),
        ("微信编辑：李红梅", {"editor": "李红梅"}),
        ("文字：张建国　图片：李红梅", {"authors": "张建国/作者 李红梅/摄影"}),
        ("文：张建国 图：李红梅 编辑：王芳", {"authors": "张建国/作者 李红梅/摄影", "editor": "王芳"}),
        ("图文/张建国", {"authors": "张建国/作者"}),
        ("张建国/文 李红梅/图", {"authors": "张建国/作者 李红梅/摄影"}),
        ("（文/张建国 图/李红梅）", {"authors": "张建国/作者 李红梅/摄影"}),
        ("（记者张建国/文 李红梅/图）", {"authors": "张建国/记者 李红梅/摄影"}),
        ("（责任编辑：王芳 赵强）", {"editor": "王芳 赵强"}),
        ("责编：王芳 校对：赵强", {"editor": "王芳"}),
        ("一审：王芳 二审：赵强 三审：钱伟", {}),
        ("监制：王芳 统筹：赵强 编辑：钱伟", {"editor": "钱伟"}),
        ("（作者：张建国 单位：太钢集团工会）", {"authors": "张建国/作者"}),
        ("作者：李红梅（山西省总工会）", {"authors": "李红梅/作者"}),
        ("摄影：本报记者 李红梅", {"authors": "李红梅/摄影"}),
        ("山西工人报全媒体记者 张建国", {"authors": "张建国/记者"}),
        ("（据《山西日报》报道）", {"source": "山西日报"}),
        ("（见习记者李红梅 通讯员刘芳）", {"authors": "李红梅/记者 刘芳/通讯员"}),
        ("责任编辑：系统管理员", {"editor": "系统管理员"}),
        ("文/张建国 编辑/王芳", {"authors": "张建国/作者", "editor": "王芳"}),
        ("文字/张建国 摄影/李红梅", {"authors": "张建国/作者 李红梅/摄影"}),
        ("统筹：王芳 采写：张建国 摄影：李红梅", {"authors": "张建国/作者 李红梅/摄影"}),
        ("本文编辑：王芳", {"editor": "王芳"}),
        ("太钢工会 供稿", {"authors": "太钢工会"}),
        ("（山西工人报 张建国）", {"authors": "张建国"}),
        ("2019-9-7 责任编辑：欧阳明", {"editor": "欧阳明"}),
        (
            "【记者】张建国</p><p>【通讯员】李红梅</p><p>【校对】梁飞",
            {"authors": "张建国/记者 李红梅/通讯员"},
        ),
        ("李红梅（新华社供本报特稿）", {"authors": "李红梅"}),
        ("图文来源：太钢工会", {"source": "太钢工会"}),
        ("（来源：）", {}),
        ("扫码关注我们", {}),
        ("点击阅读原文", {}),
        ("点赞 收藏 分享", {}),
        ("本文已被浏览 123 次", {}),
        ("编辑推荐", {}),
    ],
)
def test_credit_under_the_text(line: str, facts: dict[str, str]) -> None:
    found = article(last=line)
    assert (said(found), found.text) == (facts, "\n".join(TEXT))


@pytest.mark.parametrize(
    "line",
    [
        "张建国", "（阳泉市总工会）", "（本报综合）", "山西省总工会办公室", "2019年9月7日", "（完）", "（此件公开发布）",
        "作者单位：山西省总工会", "（作者系山西省总工会干部）", "联系人：张建国 电话：0351-3085790",
        "文：第一次来到这里的人都会问同样的问题", "图：职工书屋一角", "图为会议现场。", "图片来源：视觉中国",
        "问：今年的送温暖资金来源是什么？", "答：资金来源有三个方面。", "甲：你好，你是新来的通讯员吗？",
        "审核：由各市总工会负责，省总工会抽查。", "监制：本片由省总工会监制", "统筹：各级工会要统筹推进各项工作",
        "制作：各单位要认真制作宣传展板，广泛宣传", "校对：张建国同志长期从事校对工作，兢兢业业。",
        "单位：万元", "联系单位：省总工会宣教部", "时间：9月20日", "地点：太原市工人文化宫", "附件：劳动竞赛评分表",
        "记者：您觉得今年的竞赛有什么不同？", "记者在现场看到，二百多名职工正在紧张地比赛。",
        "通讯员队伍建设情况：全省共有通讯员三百名", "来源于群众、服务于群众，是工会工作的根本。",
        "记者调查", "摄影作品选登", "作者与读者", "时间：9月20日 地点：太原市工人文化宫",
        "编辑出版《工人运动史》一书", "作者简介：张建国，山西省总工会干部，长期从事工运史研究。",
    ],
)  # fmt: skip
def test_line_that_only_looks_like_a_credit_stays(line: str) -> None:
    found = article(last=line)
    assert (said(found), found.text) == ({}, "\n".join((*TEXT, line)))


@pytest.mark.parametrize(
    ("credit", "facts"),
    [
        ("记者张建国通讯员李红梅", {"authors": "张建国/记者 李红梅/通讯员"}),
        ("（张建国、李红梅）", {"authors": "张建国 李红梅"}),
        ("（张 三 李红梅）", {"authors": "张三 李红梅"}),
        ("（李红梅 文/图）", {"authors": "李红梅/作者"}),
        ("（本报记者 张建国 通讯员 李红梅 采访整理）", {"authors": "张建国/记者 李红梅/通讯员"}),
        ("（太钢工会 张建国）", {"authors": "张建国"}),
        ("（晋城市总工会　王晋平　李红梅）", {"authors": "王晋平 李红梅"}),
        ("（太钢工会张建国）", {"authors": "张建国"}),
        ("（榆湖区总工会杨帆；摄影：李红梅）", {"authors": "杨帆 李红梅/摄影"}),
        ("阳泉时讯（洪小燕）", {"authors": "洪小燕"}),
        ("（朝阳报）", {"source": "朝阳报"}),
        ("（据新华社）", {"source": "新华社"}),
        ("（转自《山西工人报》）", {"source": "山西工人报"}),
        ("（晋城市总工会）", {"authors": "晋城市总工会"}),
        ("（宣教部）", {"authors": "宣教部"}),
        ("（县发改局）", {"authors": "县发改局"}),
        ("（实习生 温素霞 汾河国际客户端报道）", {"authors": "温素霞"}),
        ("（实习生 温素霞 汾河网报道）", {"authors": "温素霞"}),
        ("来源：太原市文旅局（原市文化局）", {"source": "太原市文旅局（原市文化局）"}),
        ("（责任编辑：王芳）", {"editor": "王芳"}),
        ("（来源：山西工人报 作者：张建国）", {"source": "山西工人报", "authors": "张建国/作者"}),
    ],
)
def test_credit_behind_the_last_sentence(credit: str, facts: dict[str, str]) -> None:
    found = article(glued=credit)
    assert (said(found), found.text) == (facts, "\n".join(TEXT))


@pytest.mark.parametrize(
    "words",
    ["（全文完）", "（武乡）", "（高清图）", "（左二）", "（附后）", "（见图）", "（太原 大同）", "（工会 妇联）", "（省总工会 省财政厅）", "（从左至右：张建国 李红梅）",
     "（张建国系山西省总工会干部）", "（图片由太钢工会提供）"],
)  # fmt: skip
def test_words_in_brackets_behind_the_last_sentence_stay(words: str) -> None:
    found = article(glued=words)
    assert (said(found), found.text) == ({}, "\n".join(TEXT) + words)


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("本报记者 张建国", {"authors": "张建国/记者"}),
        ("■ 本报记者 张建国 通讯员 李红梅", {"authors": "张建国/记者 李红梅/通讯员"}),
        ("□ 张建国", {"authors": "张建国"}),
        ("作者｜张建国　摄影｜李红梅　编辑｜王芳", {"authors": "张建国/作者 李红梅/摄影", "editor": "王芳"}),
        ("文/张建国", {"authors": "张建国/作者"}),
        ("【文/滨海网专栏作者 王文】", {"authors": "王文/作者"}),
        ("图集", {}),
        ("点击上方蓝字关注我们", {}),
        ("语音播报", {}),
    ],
)
def test_line_over_the_text_that_is_none_of_it(line: str, facts: dict[str, str]) -> None:
    found = article(first=line)
    assert (said(found), found.text) == (facts, "\n".join(TEXT))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("中工网讯（工人日报-中工网记者张建国）职工书屋建设现场会在太原举行，二百多人参加。", "张建国/记者"),
        ("新华社太原9月7日电（记者张建国、李红梅）职工书屋建设现场会在太原举行。", "张建国/记者 李红梅/记者"),
        (
            "中工网讯 （工人日报—中工网记者 张建国 通讯员 李红梅）职工书屋建设现场会举行。",
            "张建国/记者 李红梅/通讯员",
        ),
        ("9月7日，本报记者张建国从省总工会获悉，全省职工书屋建设现场会在太原举行。", ""),
        ("晋工发〔2020〕3号", ""),
        ("山西省总工会主席 张建国", ""),
    ],
)
def test_line_over_the_text_that_is_part_of_it(line: str, authors: str) -> None:
    found = article(first=line)
    assert (said(found).get("authors", ""), found.text) == (authors, "\n".join((line, *TEXT)))


@pytest.mark.parametrize(
    ("behind", "facts"),
    [
        ("<div>编辑：王芳　来源：山西工人报</div>", {"editor": "王芳", "source": "山西工人报"}),
        ("<div>【责任编辑：王芳】【打印】【关闭】</div>", {"editor": "王芳"}),
        ("<table><tr><td>责任编辑：</td><td>王芳</td></tr></table>", {"editor": "王芳"}),
        ("<div>责任编辑：</div>", {}),
        ("<div>发布人：王芳</div>", {}),
        (
            "<dl><dt>来源</dt><dd>机关党委</dd><dt>作者</dt><dd>张建国</dd><dt>编辑</dt><dd>王芳</dd></dl>",
            {"source": "机关党委", "authors": "张建国/作者", "editor": "王芳"},
        ),
    ],
)
def test_credit_behind_the_block_of_the_text(behind: str, facts: dict[str, str]) -> None:
    found = article(behind=behind)
    assert (said(found), found.text) == (facts, "\n".join(TEXT))


@pytest.mark.parametrize(
    "strip",
    [
        "<div>07</div><div>2019-09</div>",
        "<div>2019/09</div><div>07</div>",
        "<div>09-07</div><div>2019</div>",
        "<div>2019年</div><div>9月7日</div>",
    ],
)
def test_date_set_as_on_a_leaf_of_a_calendar(strip: str) -> None:
    assert article(strip=strip).published == DAY


def test_day_in_brackets_beside_a_date_is_part_of_a_speech() -> None:
    """When it was held; the strip says when it was published."""
    found = article(first="（2019年9月5日）")
    assert (found.published, found.text) == (DAY, "\n".join(("（2019年9月5日）", *TEXT)))


@pytest.mark.parametrize(
    "strip",
    [
        "<div>2019</div><div>09/07</div><div>09:30</div>",
        "<div>发布时间：19-09-07 09:30</div>",
        "<div>发布时间：<span>19-09-07</span><span>09:30</span></div>",
    ],
)
def test_time_in_a_piece_of_its_own(strip: str) -> None:
    assert article(strip=strip).published == f"{DAY}T09:30:00+08:00"


@pytest.mark.parametrize(
    ("strip", "facts"),
    [
        ("作者：张建国　单位：太钢工会　发布时间：2019-09-07", {"authors": "张建国/作者"}),
        ("作者：本站编辑　来源：本站　时间：2019/9/7", {"source": "本站"}),
        ("发布时间：2019-09-07 编辑：系统管理员", {"editor": "系统管理员"}),
        (
            "发布机构：省总工会办公室　成文日期：2019-08-30　发布日期：2019-09-07",
            {"source": "省总工会办公室"},
        ),
        (
            "【2019-09-07】【来源：晋城市总工会】【作者：王晋平】",
            {"source": "晋城市总工会", "authors": "王晋平/作者"},
        ),
        ("录入：admin　发布时间：2019-09-07　属于：基层动态", {}),
        ("2019-09-07　山西工人报　张建国", {"source": "山西工人报", "authors": "张建国"}),
        (
            "来源：山西工人报&nbsp; 特约记者 林&nbsp;&nbsp;涛 特约通讯员 端木清华&nbsp; 2019-9-7 14:05:33",
            {"source": "山西工人报", "authors": "林涛/记者 端木清华/通讯员"},
        ),
        (
            "<span>金港新闻</span><span>记者 张建国</span><span>2019-09-07</span>",
            {"source": "金港新闻", "authors": "张建国/记者"},
        ),
    ],
)
def test_strip_under_the_headline(strip: str, facts: dict[str, str]) -> None:
    found = article(strip=f"<div>{strip}</div>")
    assert (said(found), (found.published or "")[:10], found.text) == (facts, DAY, "\n".join(TEXT))


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("记者：<span>康瑞芳</span>　<span>韩磊</span>", {"authors": "康瑞芳/记者 韩磊/记者"}),
        ("编辑：<i>石婷</i> <i>王小明</i>", {"editor": "石婷 王小明"}),
    ],
)
def test_names_in_elements_of_their_own(line: str, facts: dict[str, str]) -> None:
    assert said(article(behind=f"<p>{line}</p>")) == facts


@pytest.mark.parametrize(
    ("scripts", "facts"),
    [
        ("var ly='山西工人报';if(ly!=''){document.write('来源：'+ly+'&emsp;');}", {"source": "山西工人报"}),
        ('<!-- var zz="张建国"; if(zz != "") document.write("作者："+zz); //-->', {"authors": "张建国/作者"}),
        ("var bj = '王芳'; document.writeln('编辑：' + bj);", {"editor": "王芳"}),
        ("var ly='';if(ly!=''){document.write('来源：'+ly);}", {}),
        ("var ly='山西工人报';if(ly==''){document.write('来源：'+ly);}", {}),
        ("var ly='山西工人报';show();if(ly!=''){document.write('来源：'+ly);}", {}),
        ("document.write('来源：山西工人报');", {}),
    ],
)
def test_facts_that_a_templates_script_writes_in_its_place(scripts: str, facts: dict[str, str]) -> None:
    found = article(strip=f"<div>{DAY} <script>{scripts}</script></div>")
    assert (said(found), found.text) == (facts, "\n".join(TEXT))


def test_subtitle_that_a_templates_script_writes() -> None:
    script = "var fbt='---来自一线的报告';if(fbt!=''){document.write('<h2>'+fbt+'</h2>');}"
    assert article(strip=f"<script>{script}</script><div>{DAY}</div>").subtitle == "来自一线的报告"


def test_day_between_bars_and_tools() -> None:
    assert (
        article(strip="<div>| 19-09-07 | 【<a>大</a> <a>中</a> 小】【打印】【关闭】</div>").published == DAY
    )


def test_month_under_the_office_that_signs() -> None:
    assert article(last="山西省总工会</p><p>2019.11").text.endswith("山西省总工会\n2019.11")


#: A picture beside name and date, as platforms have it; in one block with its caption, as papers do.
ACCOUNT = "<div><img src=/u/7.png></div><div><p>{}</p><div>发布时间：2019-09-07</div></div>"


@pytest.mark.parametrize(
    ("strip", "facts"),
    [
        (ACCOUNT.format("河东职工之家"), {"source": "河东职工之家"}),
        (ACCOUNT.format("<a href=/u/7>娘家人在线</a>"), {"source": "娘家人在线"}),
        (
            "<div>2019-09-07</div><a href=/u/7><p>娘家人说</p>河津号</a><div>分享</div>",
            {"source": "娘家人说"},
        ),
        (
            "<div>2019-09-07</div><div>原创 王晋平 娘家人说<p>3天前</p></div>",
            {"source": "娘家人说", "authors": "王晋平"},
        ),
        ("<p>石磊/河东工人报</p><p>2019-09-07</p>", {"source": "河东工人报", "authors": "石磊"}),
        ("<p>河东网-娘家人频道</p><p>2019-09-07</p>", {"source": "河东网-娘家人频道"}),
        ("<div>2019-09-07 <a href=/>河东新闻-职工综合</a></div>", {"source": "河东新闻-职工综合"}),
    ],
)
def test_account_under_the_headline(strip: str, facts: dict[str, str]) -> None:
    found = article(strip=strip)
    assert (said(found), found.published, found.text) == (facts, DAY, "\n".join(TEXT))


@pytest.mark.parametrize(
    "strip",
    [
        "<div><img src=/p.jpg><p>竞赛现场</p></div><div>发布时间：2019-09-07</div>",
        "<div><div><img src=/p.jpg></div><div>竞赛现场</div></div><div>发布时间：2019-09-07</div>",
        "<div><img src=/u/7.png></div><div><p>职工也可以，自己来说</p><p>2019-09-07</p></div>",
    ],
)
def test_words_over_the_date_that_name_no_account(strip: str) -> None:
    assert article(strip=strip).source is None


def test_publishers_line_behind_other_articles() -> None:
    box = "<div>延伸阅读</div><ul><li><a href=/1.htm>又一家企业建起职工书屋</a></li><li>来源：晋城市总工会</li></ul>"
    found = article(behind=f"{box}<div>本文来源：河东工人报 责任编辑：王芳_HD1234</div>")
    assert (said(found), found.text) == ({"source": "河东工人报", "editor": "王芳_HD1234"}, "\n".join(TEXT))


def test_credit_within_a_caption_stays_there() -> None:
    found = article(last="<img src=/1.jpg></p><p>志愿者在引导旅客取票。中国青年网记者 张建国 摄")
    assert found.text == "\n".join((*TEXT, "志愿者在引导旅客取票。中国青年网记者 张建国 摄"))
    assert said(found)["authors"] == "张建国/记者"


def test_names_in_brackets_in_a_box_under_the_text() -> None:
    found = article(behind="<p align=right>（张建国 李红梅）</p>")
    assert (said(found), found.text) == ({"authors": "张建国 李红梅"}, "\n".join(TEXT))


def test_byline_may_stand_before_a_table() -> None:
    """The table is part of the text, and the byline closes the last paragraph all the same."""
    cells = (("序号", "姓名", "单位"), ("1", "周小平", "太钢集团"), ("2", "吴立新", "太原公交"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    found = article(glued="（记者 张建国）", last=f"</p><table border=1>{table}</table><p>")
    assert said(found) == {"authors": "张建国/记者"}
    assert found.text == "\n".join([*TEXT, *("\t".join(row) for row in cells)])


def test_medium_and_date_behind_the_text() -> None:
    """As People's Daily Online closed its texts; the day over the headline was that of the visit."""
    found = article(
        strip="<div>2002年7月19日 星期五</div>", behind="<div>《人民网》 （2002年07月18日15:42）</div>"
    )
    assert (found.source, found.published) == ("人民网", "2002-07-18T15:42:00+08:00")


@pytest.mark.parametrize(
    "line",
    [
        "融媒体记者丨张建国 通讯员丨李红梅",
        "（山西日报记者：张建国　通讯员：李红梅）",
        "中工网记者 张建国 通讯员 李红梅",
    ],
)
def test_byline_in_a_box_under_the_text(line: str) -> None:
    assert said(article(behind=f"<div>{line}</div>")) == {"authors": "张建国/记者 李红梅/通讯员"}


def test_pen_name_that_closes_the_text_and_stands_under_the_headline() -> None:
    found = article(
        strip="<div>2019-09-07 来源：网易体育 作者：小丸子 有<a href=#>人参与</a></div>", last="(小丸子)"
    )
    assert (said(found), found.text) == ({"source": "网易体育", "authors": "小丸子/作者"}, "\n".join(TEXT))


def test_empty_label_over_the_heading_of_other_articles() -> None:
    """As the one page we know has it, here with <br> in one cell."""
    related = "".join(
        f"·<a href=/particular.aspx?id={n}>困难职工帮扶中心的第{n}次探访</a><br>" for n in range(5)
    )
    found = article(
        behind=f"来源：山西工人报<br>责任编辑：<br><br><b>其它</b> 资料中心 经验材料<br>{related}"
    )
    assert said(found) == {"source": "山西工人报"}
    markup = f"<table><tr><td>{article_markup(related)}</td></tr></table>"
    reading = read(Page("http://www.sxgh.org.cn/particular.aspx?id=1", markup.encode()), date(2026, 1, 1))
    assert isinstance(reading, ArticleReading)
    assert said(reading.article) == {"source": "山西工人报"}


def article_markup(related: str) -> str:
    text = "<br>".join(f"　　{one}" for one in TEXT)
    return (
        "您的位置：首页 &gt; 资料中心 &gt; 经验材料 &gt;正文<br><h1>劳动竞赛推进会在太原召开</h1>"
        f"{text}<br>来源：山西工人报<br>责任编辑：<br><br><b>其它</b> 资料中心 经验材料<br>{related}"
    )


def test_title_of_another_article_under_the_text_is_no_credit() -> None:
    other = "<a href=/particular.aspx?id=5231>摄影：钢花</a> 2007-10-29"
    assert said(article(behind=f"<div>{other}</div>")) == {}


def test_office_that_supplied_it_stands_between_the_day_and_that_word() -> None:
    found = article(strip="<div>2001年3月8日 市总办公室 供稿</div>")
    assert (found.published, said(found)) == ("2001-03-08", {"authors": "市总办公室"})
