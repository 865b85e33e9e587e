"""Layouts of real pages: what stands between facts and text, behind the text, over the headline, under a list."""

from __future__ import annotations

from datetime import date

import pytest

from sxgh_crawler.pages.lists.paging import is_pager_word
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading, Gone, ListReading, Other, Unreadable

TEXT = (
    "全省工会系统劳动竞赛推进会在太原召开，各市总工会负责人参加会议并交流经验。",
    "会议要求，各级工会要围绕重点工程开展竞赛，把一线职工的积极性调动起来。",
    "会上还为获得先进集体称号的十家单位颁发了奖牌，代表们参观了竞赛现场。",
)
OTHER = "又见一家企业建起职工书屋，工会主席为职工送书上门，受到大家欢迎。"
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
WHOLE = "\n".join(TEXT)


def article(between: str, text: str = PARAGRAPHS, facts: str = "来源：工人日报") -> ArticleReading:
    markup = (
        "<html><head><title>劳动竞赛推进会在太原召开</title></head><body><div><h1>劳动竞赛推进会在太原召开</h1>"
        f"<div>2019-09-07 09:59:22 {facts}</div>{between}<div>{text}</div></div></body></html>"
    )
    reading = read(Page("http://www.sxgh.org.cn/particular.aspx?id=1", markup.encode()), date(2026, 1, 1))
    assert isinstance(reading, ArticleReading), reading
    return reading


def test_a_box_beside_the_text_is_no_article() -> None:
    """Its heading has more points than the headline has, but no running text under it."""
    columns = "".join(f"<div><a href=/{n}/>职工栏目{n}</a></div>" for n in range(9))
    box = f"<table><tr><td><h2>会员通道</h2></td></tr><tr><td>账号</td></tr><tr><td>密码{columns}</td></tr></table>"
    crumb = "您现在的位置：<a href=/>首页</a> >> <a href=/gz/>工会新闻</a> >> 正文"
    text = f"<table><tr><td>劳动竞赛推进会在太原召开</td></tr><tr><td>{'<br>'.join(TEXT)}</td></tr></table>"
    markup = f"<title>太原工会在线</title><div>{crumb}</div>{box}<div>欢迎您</div>{text}"
    reading = read(Page("http://www.sxgh.org.cn/particular.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert (reading.article.title, reading.article.text) == ("劳动竞赛推进会在太原召开", "\n".join(TEXT))


def test_a_headline_without_text_beside_much_text_is_refused() -> None:
    """What is written stands under nothing that could be its headline; a wrong article is worse than none."""
    crumb = "当前位置：<a href=/>首页</a> > <a href=/gz/>工会新闻</a> > 正文"
    box = "<td><div><h1>会员通道开通公告</h1><div>请输入您的账号和密码</div></div></td>"
    links = "".join(f"<li><a href=/{n}.htm>职工书屋巡礼之{n}</a></li>" for n in range(20))
    text = f"<td><ul>{links}</ul></td><td>{'<br>'.join(TEXT * 2)}</td>"
    markup = f"<div>{crumb}</div><table><tr>{box}{text}</tr></table>"
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, Unreadable), reading


def test_links_to_share_with_before_the_text_do_not_end_it() -> None:
    names = ("易信", "微信", "QQ空间", "微博", "更多")
    shared = "".join(
        f'<li><a href="http://share.example/{n}">{name}</a></li>' for n, name in enumerate(names)
    )
    assert article(f"<ul>{shared}</ul>").article.text == "\n".join(TEXT)


@pytest.mark.parametrize("words", ["评论", "评论（12）", "跟帖 5", "用微信扫描二维码", "分享到微博"])
def test_tools_with_a_picture_before_the_text_do_not_end_it(words: str) -> None:
    tools = f'<div><img src="/share.gif"></div><div>{words}</div><div>字号</div>'
    assert TEXT[2] in article(tools).article.text


@pytest.mark.parametrize("heading", ["延伸 · 推荐", "为你推荐", "相关阅读"])
def test_other_articles_behind_the_text_are_none_of_it(heading: str) -> None:
    """In the block of the text, with their beginnings."""
    box = f"<p>{heading}</p><p><a href=/1.htm>又一家企业建起职工书屋</a></p><p>{OTHER}</p>"
    assert article("", text=PARAGRAPHS + box).article.text == "\n".join(TEXT)


def test_a_cell_that_begins_with_other_does_not_end_the_text() -> None:
    """其他各市总工会 is no heading of other articles, as no links follow."""
    rows = (("单位", "名额"), ("省会城市总工会", "12"), ("其他各市总工会", "各6"), ("各省产业工会", "各2"))
    table = "".join(f"<tr><td>{unit}</td><td>{number}</td></tr>" for unit, number in rows)
    found = article("", text=f"<p>{TEXT[0]}</p><table>{table}</table><p>{TEXT[1]}</p>").article
    assert found.text == "\n".join((TEXT[0], *map("\t".join, rows), TEXT[1]))


def test_tabs_over_the_text_do_not_end_it() -> None:
    """访谈摘要 in a box, then 文字实录 | 网友留言, then the talk."""
    tabs = "<dl><dt>访谈时间：</dt><dd>2016年8月24日 15:00</dd><dt>访谈摘要：</dt><dd>就旧区改造的范围、内容回答网友提问。</dd></dl>"
    more = "<div><a href=#a>文字实录</a><span>网友留言（12）</span></div>"
    assert TEXT[2] in article(tabs + more).article.text


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ("<p><a href=/1.htm>又一家企业建起职工书屋</a></p>", ""),
        ("<p><a href=/1.htm>附件：职工书屋建设标准</a></p>", "附件：职工书屋建设标准"),
        ("<p><a href=/1.htm>《职工书屋建设标准》全文</a></p>", "《职工书屋建设标准》全文"),
        (
            "<p>有关文件：</p><p><a href=/1.htm>职工书屋建设标准全文</a></p>",
            "有关文件：\n职工书屋建设标准全文",
        ),
    ],
)
def test_a_title_alone_behind_the_text_is_another_article(lines: str, kept: str) -> None:
    assert article("", text=PARAGRAPHS + lines).article.text == "\n".join(filter(None, (*TEXT, kept)))


def test_breadcrumb_in_tables_within_tables() -> None:
    """JCMS: each name in a table of its own, an arrow before it, all in the cell behind 当前的位置."""
    cells = "".join(
        f"<td>{mark}</td><td><table><tr><td><a href={path}>{name}</a></td></tr></table></td>"
        for mark, path, name in (("", "/", "首页"), (">>", "/zx/", "工会资讯"), (">>", "/zx/jc/", "基层动态"))
    )
    crumb = f"<table><tr><td>您当前的位置：<table><tr>{cells}</tr></table></td></tr></table>"
    headline = "<table><tr><td>劳动竞赛推进会在太原召开</td></tr></table>"
    markup = f"<title>劳动竞赛推进会在太原召开</title><div>{crumb}</div><div>{headline}<div>2019-09-07 来源：工人日报</div>{PARAGRAPHS}</div>"
    found = read(Page("http://www.sxgh.org.cn/art/1.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.category, found.article.title) == (
        ("工会资讯", "基层动态"),
        "劳动竞赛推进会在太原召开",
    )


def test_buttons_without_a_space_between_are_no_text() -> None:
    assert article("", text=f"{PARAGRAPHS}<p>放大缩小</p>").article.text == "\n".join(TEXT)


def test_last_cell_of_a_table_of_facts_is_no_strip_over_the_headline() -> None:
    """成文日期 is when a document was signed: the day of publication is not that."""
    table = "<table><tr><td>来　源：</td><td>省总工会</td></tr><tr><td>成文日期：</td><td>2019年08月09日</td></tr></table>"
    markup = (
        f"<title>关于开展劳动竞赛的通知</title><meta name=PubDate content='2019-08-21 16:30'>{table}"
        f"<h1>关于开展劳动竞赛的通知</h1><div>{PARAGRAPHS}</div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.published, found.article.source) == ("2019-08-21T16:30:00+08:00", "省总工会")


@pytest.mark.parametrize(
    ("between", "subtitle"),
    [
        ("<p>三百名职工代表参加竞赛</p>", "三百名职工代表参加竞赛"),
        ("<div align=center>三百名职工参加</div>", "三百名职工参加"),
        ("<p>基层动态</p>", None),
        ("<p>2019年第5期</p>", None),
        ("<p><a href=/1.htm>又一家企业建起了职工书屋</a></p>", None),
    ],
)
def test_line_between_headline_and_facts(between: str, subtitle: str | None) -> None:
    markup = f"<h1>劳动竞赛推进会在太原召开</h1>{between}<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.title, found.article.subtitle) == ("劳动竞赛推进会在太原召开", subtitle)


BOX = "<p>相关新闻：</p><p><a href=/1.htm>又一家企业建起职工书屋</a></p><p><a href=/2.htm>两家企业建起职工书屋</a></p>"


def test_other_articles_amid_the_text_are_none_of_it() -> None:
    assert article("", text=f"<p>{OTHER}</p>{BOX}{PARAGRAPHS}").article.text == "\n".join((OTHER, *TEXT))


def test_other_articles_with_their_beginnings_end_the_text() -> None:
    box = "<p>相关新闻：</p>" + "".join(
        f"<p><a href=/{n}.htm>第{n}家企业建起职工书屋</a></p><p>{OTHER}</p>" for n in range(4)
    )
    assert article("", text=PARAGRAPHS + box).article.text == "\n".join(TEXT)


def test_codes_to_scan_before_a_text_of_short_lines_are_no_text() -> None:
    """In a block with the headline, the text in another: such a picture was taken for the whole text."""
    lines = [*("下周一，", "高速公路的施工", "就要开始，", "请大家绕行。") * 3, *TEXT]
    markup = (
        "<title>京昆高速太原段封闭</title><div><div><h1>京昆高速太原段封闭</h1><div>2019-05-17 · 工会在线</div><p>分享到</p>"
        "<div><img src=/code.png></div><div>用微信扫描二维码</div><div>分享至好友和朋友圈</div></div><div>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</div></div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.text == "\n".join(lines)


@pytest.mark.parametrize(
    ("strip", "source"),
    [("来源：腾讯网", "腾讯网"), ("来源：豆瓣网", "豆瓣网"), ("山西新闻网", "山西新闻网"), ("开心网", None)],
)
def test_names_of_sites_to_share_with_are_sources_only_behind_a_label(strip: str, source: str | None) -> None:
    assert article(f"<div>分享</div><div>{strip}</div>", facts="").article.source == source


def test_offices_that_supplied_it_are_credited_with_the_labels_behind_them() -> None:
    found = article("", text=f"{PARAGRAPHS}<p>组织部、宣传部供稿 摄影/张艳 编辑/苏芳</p>").article
    assert (found.text, found.editor) == ("\n".join(TEXT), "苏芳")
    assert "张艳" in [one.name for one in found.authors]


@pytest.mark.parametrize(("broken", "kind"), [(3, ArticleReading), (30, Unreadable)])
def test_a_few_pictographs_that_the_page_has_lost_are_no_garbled_text(broken: int, kind: type) -> None:
    body = f"<p>{TEXT[0]}</p><p>{TEXT[1]}{'�' * broken}</p><p>{TEXT[2]}</p>"
    markup = f"<title>竞赛推进会召开</title><h1>竞赛推进会召开</h1><div>2019-09-07 来源：工人日报</div><div>{body}</div>"
    assert isinstance(read(Page("http://www.sxgh.org.cn/a.htm", markup.encode())), kind)


def test_a_pager_may_have_the_number_of_every_page() -> None:
    """They are further pages of the list, and no lists of their own."""
    rows = "".join(
        f'<li><a href="/particular.aspx?id={n}">关于第{n}批职工书屋的通知</a> 2019-05-{n:02}</li>'
        for n in range(1, 11)
    )
    numbers = "".join(f' <a href="/list.aspx?cid=3&amp;page={n}">[{n}]</a>' for n in range(2, 95))
    markup = (
        f"<title>通知公告</title><p>首页 &gt; 通知公告</p><ul>{rows}</ul>"
        f'<p>[1]{numbers} <a href="/list.aspx?cid=3&amp;page=2">下一页</a></p>'
    )
    reading = read(Page("http://www.sxgh.org.cn/list.aspx?cid=3", markup.encode()))
    assert isinstance(reading, ListReading)
    assert {link.role for link in reading.links if "page=" in link.url} == {"paging"}


@pytest.mark.parametrize("word", ["<< 上一页", "«上页", "[上一页]", "‹ 前页", "尾页 >>"])
def test_words_of_a_pager_may_have_arrows_on_either_side(word: str) -> None:
    assert is_pager_word(word)


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("<table><tr><td>当前位置：</td><td><a href=/>首页</a></td><td><table><tr><td>&gt;<a href=/a>发展改革</a></td>"
         "<td>&gt;<a href=/b>投资管理</a></td></tr></table></td></tr></table>", ("发展改革", "投资管理")),
        ("<ul><li><a href=/>首页</a></li><li>&gt; <a href=/a>要闻</a></li><li>&gt; <a href=/b>山西要闻</a></li></ul>",
         ("要闻", "山西要闻")),
        # Bootstrap's, its marks drawn by the style sheet; a menu is no ordered list
        ("<ol class=breadcrumb><li><a href=/>首页</a></li><li><a href=/a>要闻动态</a></li><li><a href=/b>山西要闻</a></li></ol>",
         ("要闻动态", "山西要闻")),
        ("<ul><li><a href=/>首页</a></li><li><a href=/a>要闻动态</a></li><li><a href=/b>山西要闻</a></li></ul>", ()),
        ("<div><a href=/a>国内新闻</a>&gt;正文</div>", ("国内新闻",)),
        ("<div><a href=/a>政务号</a> &gt; <a href=/b>太原发布</a></div>", ("政务号", "太原发布")),
        ("<table><tr><td><table><tr><td><a href=/>首页</a></td></tr></table></td><td>&gt;&gt;</td>"
         "<td><a href=/a>总工会文件</a></td></tr></table>", ("总工会文件",)),
        ("<div><a href=http://www.jinhe.com>晋河首页</a> &gt; <a href=/a>社会</a> &gt; 正文 <a>申请入驻</a></div>", ("社会",)),
        ("<div><span>首页</span><i>/</i><span>新闻中心</span><i>/</i><span>市县动态</span><i>/</i></div>", ("新闻中心", "市县动态")),
        ("<p><a href=/a>杂志</a> / <a href=/b>对话</a></p>", ("杂志", "对话")),
        ("<p><a href=/c>人物</a></p><p>职工书屋</p><p><a href=/>首页</a>｜<a href=/c>人物</a></p>", ("人物",)),
        ("<p><a href=/>首页</a>｜<a href=/login>登录</a></p>", ()),
        ("<div>您的位置：<a href=/>首页</a> » <a href=/a>公告</a> » 查看公告</div>", ("公告",)),
        ("<div>您的位置：<a href=/>首页</a> » <a href=/a>主席信箱</a> » 信件内容</div>", ("主席信箱",)),
        ("<div>首页 &gt; 资料中心&gt;  经验材料 &gt;正文<img src=kong.gif width=120 height=1><a href=/m>信箱登陆</a> | <a href=/z>主席信箱</a></div>",
         ("资料中心", "经验材料")),
        ("<div>首页 &gt; 资料中心 &gt;正文<a href=/m>信箱登陆</a></div>", ("资料中心",)),
        ("<div><a href=/i.htm>网站首页</a> - <a href=/a>通知公告</a> - <a href=''>正文</a> <span>&gt;</span></div>", ("通知公告",)),
        ("<div>\ue608 <a href=/>首页</a> \ue6a5 <a href=/a>新闻中心</a> \ue6a5 <a href=/a/b>市县动态</a> \ue6a5 正文</div>", ("新闻中心", "市县动态")),
        ("<div><a href=/><i class=house></i></a><a href=/video>视频</a><a href='/video?cat=wei'>微视频</a></div>", ("视频", "微视频")),
        ("<div><a href=/><i class=house></i></a><a href=/video>视频</a><a href=/wenyuan>职工文苑</a></div>", ()),
        ("<p><a href=/>首页</a>｜<a href=/c>人物</a></p><div><a href=/>首页</a> &gt; <a href=/a>工会新闻</a> &gt; 正文</div>", ("工会新闻",)),
    ],
)  # fmt: skip
def test_breadcrumb(above: str, names: tuple[str, ...]) -> None:
    """In cells and items of their own, and where the home page is the logo beside them."""
    markup = (
        f"<title>劳动竞赛推进会在太原召开</title>{above}<h1>劳动竞赛推进会在太原召开</h1>"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    )
    reading = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert reading.article.category == names


@pytest.mark.parametrize(
    ("url", "names"),
    [("http://www.sxgh.org.cn/xwzx/yw/t1.htm", ("要闻",)), ("http://www.sxgh.org.cn/a/xwzx/yw/t1.htm", ("晋河在线", "要闻"))],
)  # fmt: skip
def test_breadcrumb_that_begins_at_the_root(url: str, names: tuple[str, ...]) -> None:
    """TRS writes relative ways: what the first leads to is the home page where it climbs as far as there are folders."""
    found = whole_page(
        f"<title>劳动竞赛推进会在太原召开</title><div>当前位置：<a href='../../'>晋河在线</a> &gt; <a href='../'>要闻</a></div>"
        f"<h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>",
        url,
    )
    assert found.category == names


def test_column_under_the_headline_is_none_of_it() -> None:
    """<title> goes on with the column's name, as the page does."""
    markup = (
        "<title>劳动竞赛推进会在太原召开_绿洲公署_晋河新闻</title><h1>劳动竞赛推进会在太原召开</h1>"
        f"<div><a href=/a>绿洲公署</a> &gt;</div><div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.title, found.article.category) == ("劳动竞赛推进会在太原召开", ("绿洲公署",))


def test_breadcrumb_whose_marks_a_script_draws_and_that_ends_in_the_headline() -> None:
    title = "劳动竞赛推进会在太原召开"
    crumb = f'<span lay-separator=">"><a href="/">首页</a><a href="/nuanxin/">暖心服务</a><a><cite>{title}</cite></a></span>'
    markup = f"<title>{title}_山西工会网</title><div>{crumb}<div><h1>{title}</h1></div><p>2019-09-07 来源：工人日报</p>{PARAGRAPHS}</div>"
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert reading.article.category == ("暖心服务",)


def test_title_of_an_offices_paper_in_two_lines() -> None:
    """Neither <title> nor a heading says that they belong together: only what such papers are called does."""
    head = "<div><span>关于开展2011年度“职工书屋”<br>示范点申报工作的通知</span></div><div>晋工发〔2011〕38号</div>"
    facts = "<div>发布单位：省总宣教部 发布时间：2011-8-23 9:17:20</div>"
    crumb = "<div>当前位置：<a href=/>首页</a> &gt;&gt; <a href=/list.aspx?id=10>文件通知</a></div>"
    markup = f"{crumb}{head}{facts}<div>{PARAGRAPHS}</div>"
    reading = read(Page("http://www.sxgh.org.cn/show.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert reading.article.title == "关于开展2011年度“职工书屋”示范点申报工作的通知"
    assert reading.article.subtitle is None


def test_breadcrumb_that_begins_with_the_names_of_two_sites() -> None:
    crumb = "<div>当前位置：<a href=/>鲁山教育网-山东省教师教育网</a> &gt; <a href=/j/>教务通知</a> &gt; 正文</div>"
    markup = f"{crumb}<div><h1>劳动竞赛推进会在太原召开</h1><p>2019-09-07 来源：工人日报</p><div>{PARAGRAPHS}</div></div>"
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert reading.article.category == ("教务通知",)


@pytest.mark.parametrize("name", ["资讯内容", "图片新闻<em>Photo</em>"])
def test_breadcrumb_with_the_pages_name_glued_to_its_last_column(name: str) -> None:
    crumb = f"<h3><span>您的位置：<a href=/>首页</a> &gt; <a href=/1/>工会动态</a> &gt; <a href=/2/>文体活动</a></span>{name}</h3>"
    markup = f"<div>{crumb}<h1>劳动竞赛推进会在太原召开</h1><p>2019-09-07 来源：工人日报</p><div>{PARAGRAPHS}</div></div>"
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert reading.article.category == ("工会动态", "文体活动")


def test_company_whose_name_is_all_that_title_says_is_no_headline() -> None:
    """Over its address in a box of the side column; the page's own headline stands behind the breadcrumb."""
    crumb = "<h3>公司新闻<div>当前位置：<a href=/>首页</a> &gt; <a href=/n/>新闻中心</a> &gt; <a href=/n/1/>公司新闻</a></div></h3>"
    pages = "".join(f"<p><img src=/uploads/image/2021/04/20210416112{n}03.jpg></p>" for n in range(3))
    markup = (
        "<title>太行矿联国际投资有限公司</title><h3>联系我们</h3><div>太行矿联国际投资有限公司<br>地址：太原市东郊<br>电话：0351-6801088</div>"
        f"{crumb}<h1>【快讯 热点播报】141期</h1>{pages}<div>上一篇：<a href=/n/140.html>【快讯 热点播报】140期</a></div>"
    )
    reading = read(Page("http://www.sxgh.org.cn/n/141.html", markup.encode()))
    assert isinstance(reading, ArticleReading), reading
    assert (reading.article.title, len(reading.article.images)) == ("【快讯 热点播报】141期", 3)


@pytest.mark.parametrize(
    ("picture", "shown"),
    [
        ("../upload/20190328141194469446.jpg", True),
        ("/images/weixin.jpg", False),
        ("/upload/logo.jpg", False),
    ],
)
def test_picture_beside_the_block_of_the_text(picture: str, shown: bool) -> None:
    """Editors put pictures behind the text, each in a block of its own; a template's have names."""
    text = f"<div><div>{PARAGRAPHS}</div><div><br></div><div><img src={picture}></div></div><div>版权所有：山西省总工会</div>"
    assert bool(article("", text).article.images) is shown


def test_box_of_documents_and_a_code_to_scan_behind_it() -> None:
    files = "".join(
        f"<li><img src=/img/doc.gif><a href=/u/{n}.doc>采集表之{n}.doc</a></li>" for n in range(3)
    )
    box = f"<div><h4>附件下载</h4><ul>{files}</ul></div><div><img src=/code.png></div><p>扫一扫在手机打开当前页</p>"
    found = article("", f"<p>5月1日，机关放假一天。</p>{box}").article
    assert (found.text, len(found.attachments)) == ("5月1日，机关放假一天。", 3)


def test_mark_that_stands_on_a_line_is_no_picture_of_the_article() -> None:
    text = f"<p><img src=/images/q.gif align=absmiddle> {TEXT[0]}</p><p>{TEXT[1]}</p><p>{TEXT[2]}</p>"
    found = article("", text).article
    assert (found.images, found.text) == ((), WHOLE)


def test_notice_of_one_sentence_over_its_document() -> None:
    crumb = "现在位置：<a href=/>首页</a> &gt; <a href=/k/>科普基地</a> &gt; <a href=/k/d/>科普动态</a>"
    menu = "".join(
        f"<li><a href=/{n}/>{name}</a></li>"
        for n, name in enumerate(("科研产出", "人才招聘", "下载专区", "合作交流"))
    )
    facts = "<td>| 17-11-25 | 【<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】【打印】【关闭】</td>"
    markup = (
        f"<title>观测站科普活动申请书</title><ul>{menu}</ul><div>{crumb}</div><table><tr><td>观测站科普活动申请书</td></tr>"
        f"<tr>{facts}</tr><tr><td>申请表见附件。</td></tr></table><table><tr><td>附件下载：</td></tr>"
        "<tr><td><ul><li><a href=/P0201.xlsx>观测站科普活动申请书.xlsx</a></li></ul></td></tr></table>"
    )
    reading = read(Page("http://www.sxgh.org.cn/k/d/201711/t20171125_1.html", markup.encode()))
    assert isinstance(reading, ArticleReading), reading
    assert (reading.article.title, reading.article.published) == ("观测站科普活动申请书", "2017-11-25")
    assert [one.url for one in reading.article.attachments] == ["http://www.sxgh.org.cn/P0201.xlsx"]


def test_breadcrumb_may_begin_with_what_title_names() -> None:
    """A column whose pages all have its name as <title>: no site's."""
    markup = (
        "<title>职工文苑</title><p>当前栏目：职工文苑 → 诗歌</p><h2>螺丝钉之歌</h2>"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.category == ("职工文苑", "诗歌")


def test_heading_of_a_short_menu_is_no_headline() -> None:
    menu = "<td><b>文件分类</b><br>" + "".join(
        f"<a href=/{n}>{n}</a><br>" for n in ("全总文件", "晋工发", "晋工办")
    )
    text = (
        f"<td><div align=center><b>关于表彰先进的决定</b></div><div>晋工发〔2008〕11号</div>{PARAGRAPHS}</td>"
    )
    markup = f"<title>文件中心</title><p>首页 &gt;&gt; 晋工发 &gt;&gt; 正文</p><table><tr>{menu}</td>{text}</tr></table>"
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.title == "关于表彰先进的决定"


@pytest.mark.parametrize(
    ("head", "subtitle"),
    [
        ("<h1>劳动竞赛推进会在太原召开</h1><h2>三百名职工代表参加</h2>", "三百名职工代表参加"),
        ("<table><tr><td align=center>比学赶超在三晋</td></tr><tr><td align=center><b>劳动竞赛推进会在太原召开</b></td></tr>"
         "<tr><td align=center>三百名职工代表参加</td></tr></table>", "三百名职工代表参加"),
        ("<h1>劳动竞赛推进会在太原召开<span><a href=/t>企业工会</a></span></h1>", None),
        ("<h1>劳动竞赛推进会在太原召开</h1><h3>主题 6 帖子 41</h3>", None),
    ],
)  # fmt: skip
def test_line_under_the_headline_without_facts(head: str, subtitle: str | None) -> None:
    markup = f"<title>劳动竞赛推进会在太原召开</title><div>{head}</div><div>{PARAGRAPHS}</div>"
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.title, found.article.subtitle) == ("劳动竞赛推进会在太原召开", subtitle)


def test_account_and_date_in_a_column_beside_the_headline() -> None:
    column = "<div>2019</div><div>09/07</div><div>09:18</div><div>龙城都市报</div><div>+关注</div>"
    markup = (
        f"<title>劳动竞赛推进会在太原召开</title><div><div>{column}</div>"
        f"<div><h1>劳动竞赛推进会在太原召开</h1><div>{PARAGRAPHS}</div></div></div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert (found.article.published, found.article.source) == ("2019-09-07T09:18:00+08:00", "龙城都市报")


def test_advertisements_amid_the_text_are_none_of_it() -> None:
    paragraphs = [f"<p>{text}</p>" for text in TEXT]
    paragraphs[1:1] = [
        "<div><a href=http://ad.example/><img src=/ad.jpg alt=广告></a><p>广告：夏日囤货季</p></div>"
    ]
    paragraphs[3:3] = ["<div>加载中...</div>"]
    found = article("", text="".join(paragraphs)).article
    assert (found.text, found.images) == ("\n".join(TEXT), ())


def test_files_in_a_box_under_the_text_are_none_of_it() -> None:
    box = "<div>附件：<a href=/a.pdf>劳动竞赛方案.pdf</a><br><a href=/b.docx>报名表.docx</a></div>"
    markup = (
        "<title>劳动竞赛推进会在太原召开</title><div><h1>劳动竞赛推进会在太原召开</h1>"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>{box}</div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.text == "\n".join(TEXT)
    assert [document.name for document in found.article.attachments] == ["劳动竞赛方案.pdf", "报名表.docx"]


@pytest.mark.parametrize("heading", ["<b>Related 相关</b>", "<b>相关阅读：</b>", "相关新闻："])
def test_related_articles_may_begin_in_the_line_of_their_heading(heading: str) -> None:
    box = f"<div>{heading}<a href=/1.htm>又一家企业建起职工书屋</a></div>"
    markup = (
        "<title>劳动竞赛推进会在太原召开</title><div><h1>劳动竞赛推进会在太原召开</h1>"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div></div>{box}<div>版权所有</div>"
    )
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.text == "\n".join(TEXT)
    assert [one.title for one in found.article.related] == ["又一家企业建起职工书屋"]


@pytest.mark.parametrize(
    "row",
    [
        "<h4><a href=/show-{n}.html>{title}</a></h4><p>他在岗位上默默奉献，用双手书写人生…</p>",
        "<p><a href=/show-{n}.html>{title}</a> 2019-08-1{n}</p>",
    ],
)
def test_lists_of_people_have_short_titles_too(row: str) -> None:
    """In headings as those of longer titles, or with a day beside them."""
    titles = ("矿山里的女儿国和她们的歌", "守塔人", "夜班公交的最后一站", "大山信使走过的路")
    rows = "".join(f"<div>{row.format(n=n, title=title)}</div>" for n, title in enumerate(titles))
    markup = f"<title>劳动人物</title><p><a href=/>首页</a> &gt; 劳动人物</p><div>{rows}</div>"
    found = read(Page("http://www.sxgh.org.cn/list.htm", markup.encode()))
    assert isinstance(found, ListReading)
    items = [link.url.rpartition("-")[2] for link in found.links if link.role == "item"]
    assert items == [f"{n}.html" for n in range(len(titles))]


def test_player_over_the_text_says_nothing_of_it() -> None:
    player = "<div><video src=/v.mp4></video><p>视频加载中...</p></div>"
    assert article("", text=player + PARAGRAPHS).article.text == "\n".join(TEXT)


def test_prompts_and_disclaimers_round_the_text_are_none_of_it() -> None:
    before = "<p><a href=/star>点击进入“文艺星青年”&gt;&gt;</a></p>"
    behind = "<p>声明：本报力求信息真实、准确，文章提及内容仅供参考，不构成实质性建议，据此操作风险自担。</p><p>责任编辑：张三</p>"
    found = article("", text=before + PARAGRAPHS + behind).article
    assert (found.text, found.editor) == ("\n".join(TEXT), "张三")


@pytest.mark.parametrize(
    "words",
    [
        "相关资讯请关注：<a href=/zt/>职工书屋专区</a>",
        "本文为河东号作者或机构在河东新闻上传并发布，仅代表该作者或机构观点，不代表河东新闻的观点或立场。",
        "以上内容为“河东号”用户上传并发布，本平台仅提供信息存储服务。",
        "平台声明：该文观点仅代表作者本人，河东号仅提供信息存储空间服务。",
        "“特别声明：以上作品(包括其中的视频、图片)为“河东号”用户上传，本平台仅提供信息存储空间服务。",
        "打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。",
        "更多精彩资讯请在应用市场下载“河东新闻”客户端。欢迎提供新闻线索，热线0351-1234567。",
        "转载请注明来源。</p><p>免责声明：本文不构成投资建议。",
        "海量资讯、精准解读，尽在河东新闻APP",
        "您是第1234位访问者",
        "往期推荐",
        "我要举报",
        "▼",
    ],
)
def test_words_of_the_platform_under_the_text_are_none_of_it(words: str) -> None:
    assert article("", text=f"{PARAGRAPHS}<p>{words}</p>").article.text == "\n".join(TEXT)


def test_number_behind_an_icon_before_the_text_is_none_of_it() -> None:
    """A counter of comments; the icon is a letter of a font that the site brings."""
    head = (
        "<h1>劳动竞赛推进会在太原召开</h1><div><div>发布时间：2019-09-07 10:09:11</div><i>\ue60e</i>4</div>"
    )
    markup = f"<title>劳动竞赛推进会在太原召开</title><div><div>{head}</div><div>{TEXT[0]}</div></div>"
    found = read(Page("http://www.sxgh.org.cn/a.htm", markup.encode()))
    assert isinstance(found, ArticleReading)
    assert found.article.text == TEXT[0]


def listed(markup: str, url: str = "http://www.sxgh.org.cn/xs/") -> ListReading:
    found = read(Page(url, markup.encode()), date(2026, 1, 1))
    assert isinstance(found, ListReading), found
    return found


def test_blog_names_column_and_comments_under_each_title() -> None:
    posts = "".join(
        f"<div><h2><a href=/archives/{n}>{title}</a></h2><p>很多职工朋友问起这件事，其实法律写得很清楚。</p>"
        f"<div>发表在 <a href=/category/xs>协商与合同</a> | <a href=/archives/{n}#comments>留下评论</a></div></div>"
        for n, title in enumerate(("加班费的算法", "职代会提案怎么写", "集体协商为什么谈不拢"))
    )
    found = listed(
        f"<title>工会人笔记</title>{posts}<div><a href=/category/xs/page/2>&larr; 早期文章</a></div>"
    )
    assert [(link.url[-10:], link.text) for link in found.links if link.role == "item"] == [
        ("archives/0", "加班费的算法"),
        ("archives/1", "职代会提案怎么写"),
        ("archives/2", "集体协商为什么谈不拢"),
    ]
    assert [link.url for link in found.links if link.role == "paging"] == [
        "http://www.sxgh.org.cn/category/xs/page/2"
    ]


def test_days_of_a_month_stand_under_its_name() -> None:
    """大事记: the rows have days only, and the last month has no more than two."""
    months = (("2009年12月", ("28日", "15日", "3日")), ("2009年11月", ("20日", "6日")))
    rows = "".join(
        f"<h3>{month}</h3><ul>"
        + "".join(
            f"<li><em>{day}</em><a href=/{month[5:-1]}{day[:-1]}.htm>全省职工技术竞赛{day}举行</a></li>"
            for day in days
        )
        + "</ul>"
        for month, days in months
    )
    found = listed(f"<title>大事记</title><p><a href=/>首页</a> &gt; 大事记</p>{rows}")
    assert [link.published for link in found.links if link.role == "item"] == [
        "2009-12-28", "2009-12-15", "2009-12-03", "2009-11-20", "2009-11-06",
    ]  # fmt: skip


def test_card_that_is_one_link_has_its_day_in_it() -> None:
    cards = "".join(
        f"<a href=/mobile/a/{n}><div>{n}个工会驿站为户外劳动者服务</div><div><span>头条</span><span>2024-03-0{n} 10:20</span></div></a>"
        for n in (8, 7, 5, 3)
    )
    found = listed(f"<title>工会头条</title><div>{cards}</div>")
    assert [link.published for link in found.links if link.role == "item"] == [
        f"2024-03-0{day}T10:20:00+08:00" for day in (8, 7, 5, 3)
    ]


def test_fraction_among_the_links_of_a_pager_tells_the_page() -> None:
    rows = "".join(
        f"<li><a href=/{n}.htm>全省第{n}届职工技术竞赛举行</a> 2014-07-1{n}</li>" for n in range(5)
    )
    pager = "<a href=index_2.htm>上一页</a> 3/20 <a href=index_4.htm>下一页</a>"
    found = listed(f"<title>要闻</title><ul>{rows}</ul><div>{pager}</div>")
    assert (found.claim.page, found.claim.pages) == (3, 20)


@pytest.mark.parametrize(
    ("title", "fields", "kind"),
    [
        (
            "在线留言",
            "<input type=text name=a><input type=text name=b><textarea name=c></textarea>",
            "a form to fill in",
        ),
        ("会员登录", "<input type=text name=a><input type=password name=b>", "log-in form"),
        ("免费注册", "<input type=text name=mail>", "a form to fill in"),
    ],
)
def test_form_with_the_whole_site_round_it(title: str, fields: str, kind: str) -> None:
    rows = "".join(
        f"<li><a href=/{n}.htm>全省第{n}届职工技术竞赛举行</a> 2014-07-1{n}</li>" for n in range(8)
    )
    markup = f"<title>{title}-山西省总工会</title><form action=/post method=post>{fields}</form><ul>{rows * 4}</ul><p>{OTHER * 9}</p>"
    found = read(Page("http://www.sxgh.org.cn/post.aspx", markup.encode()))
    assert isinstance(found, Other)
    assert found.kind == kind


ROWS = "".join(
    f"<li><a href=/show.aspx?id={n}>全省第{n}届职工技术竞赛举行</a> 07-1{n}</li>" for n in range(9)
)
LETTER = "".join(f"<input type=text name=f{n}>" for n in range(5)) + "<textarea name=t></textarea>"
LOG_IN = "<form action=in.asp>用户<input name=u>密码<input name=p type=password></form>"


@pytest.mark.parametrize(
    ("name", "box", "rows", "kind"),
    [
        (
            "基层动态",
            LOG_IN,
            ROWS,
            ListReading,
        ),  # beside a list with days, though few words stand on the page
        ("基层动态", LOG_IN, "", Other),
        ("主席信箱", LETTER, ROWS.replace(" 07-1", " "), Other),  # beside titles that every page has
        ("主席信箱", LETTER, ROWS, ListReading),
        ("基层动态", LETTER, ROWS.replace(" 07-1", " ") * 3, ListReading),  # on all pages
    ],
)
def test_form_beside_a_list(name: str, box: str, rows: str, kind: type[ListReading | Other]) -> None:
    markup = f"<title>{name}-山西省总工会</title><div>{box}</div><p>当前位置：<a href=/>首页</a> &gt; {name}</p><ul>{rows}</ul>"
    found = page(markup, "http://www.sxgh.org.cn/list.aspx?id=6")
    assert isinstance(found, kind)
    leads_on = "http://www.sxgh.org.cn/show.aspx?id=8" in {link.url for link in found.links}
    assert leads_on == bool(rows)  # whatever the page is


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("对不起，您访问的信息不存在或已被删除！", Gone),
        ("抱歉，您要查看的文章已被删除", Gone),
        ("对不起，没有更多信息", ListReading),
    ],
)
def test_apology_over_a_list_of_what_else_there_is(said: str, kind: type) -> None:
    rows = ROWS.replace(" 07-1", " 2020-07-1")
    markup = f"<title>山西省总工会</title><div><h2>{said}</h2></div><h3>今日关注</h3><ul>{rows}</ul>"
    assert isinstance(page(markup, "http://www.sxgh.org.cn/show.aspx?id=77"), kind)


@pytest.mark.parametrize("day", ["1970-01-01", "1970-01-01 08:00:00", "1900/1/1 0:00:00", "0001-01-01"])
def test_template_without_a_record(day: str) -> None:
    """The date is what a program makes of none; boxes beside it have their links all the same."""
    boxes = "".join(f"<span><a href=/info.php?id={n}>学生服务{n}</a></span>" for n in range(9))
    markup = f"<title>教务部</title><div>{boxes}</div><div><a href=/>首页</a> &gt; <a href=/n.php>通知公告</a> &gt; <a></a></div><h1></h1><span>{day}</span>"
    assert isinstance(page(markup, "http://www.sxgh.org.cn/notice_details.php?id=999999"), Gone)


@pytest.mark.parametrize(
    ("url", "title", "category"),
    [
        ("http://www.sxgh.org.cn/", "基层动态", ()),
        ("http://www.sxgh.org.cn/index.aspx", "基层动态", ()),
        ("http://www.sxgh.org.cn/jcdt/", "基层动态", ("基层动态",)),
        ("http://www.sxgh.org.cn/jcdt/", "欢迎光临平原市总工会", ()),
        ("http://www.sxgh.org.cn/jcdt/", "平原县政府网", ()),
        ("http://www.sxgh.org.cn/search.aspx", "集体协商-站内搜索-平原市总工会", ()),
    ],
)
def test_what_a_list_is_called(url: str, title: str, category: tuple[str, ...]) -> None:
    """By its title, where it has no breadcrumb; neither a home page nor what a search found is a column."""
    assert listed(f"<title>{title}</title><ul>{ROWS}</ul>", url).category == category


def test_menu_under_the_text_is_no_credit() -> None:
    """A medium's name opens it: the one beside the date stays."""
    menu = " ".join(
        f"<a href=/{n}>{name}</a>|"
        for n, name in enumerate(("国际", "国内", "社会", "军事", "财经", "图片", "海外看中国"))
    )
    found = article(
        "",
        f"{PARAGRAPHS}<p>责编：李晓红</p><div>环球新闻 {menu}</div>",
        facts="<a href=http://www.news.cn/>新华网</a> 分享",
    )
    assert (found.article.source, found.article.editor) == ("新华网", "李晓红")


def test_medium_in_brackets_under_the_text_is_its_source() -> None:
    found = article("", f"{PARAGRAPHS}<p>（新华网）</p>", facts="")
    assert (found.article.source, found.article.text) == ("新华网", WHOLE)


def test_links_to_friends_are_no_breadcrumb() -> None:
    friends = "".join(
        f"<li><a href=/{n}/>{name}</a></li>"
        for n, name in enumerate(("首页", "建材", "房产", "图片", "市场"))
    )
    found = article(
        "", f"{PARAGRAPHS}<p>友情链接：</p><ul>{friends}<li><a href=/q><img src=/q.gif></a></li></ul>"
    )
    assert found.article.category == ()


@pytest.mark.parametrize(
    ("before", "behind"),
    [("<p>TAG： <a href=/t/1>互联网</a> <a href=/t/2>腾讯</a></p>", ""), ("", "<p>图集</p>"), ("", "<p>转载注明来源：http://www.sxgh.org.cn/1.htm</p>")],
)  # fmt: skip
def test_words_of_the_system_round_the_text(before: str, behind: str) -> None:
    assert article("", f"{before}{PARAGRAPHS}{behind}").article.text == WHOLE


def test_column_among_the_facts_is_no_breadcrumb() -> None:
    """Each value is a link, and the source behind it counts."""
    strip = (
        "日期: <a href=/d>2026-08-27</a> | 栏目: <a href=/c>教学安排</a> | 来源: <a href=/s>研究生教育网</a>"
    )
    found = read(
        Page(
            "http://www.sxgh.org.cn/a.htm",
            f"<title>关于选课的通知</title><h1>关于选课的通知</h1><div>{strip}</div><div>{PARAGRAPHS}</div>".encode(),
        )
    )
    assert isinstance(found, ArticleReading)
    assert (found.article.category, found.article.source, found.article.published) == (
        ("教学安排",),
        "研究生教育网",
        "2026-08-27",
    )


@pytest.mark.parametrize("nobody", ["null", "NULL", "undefined", "无"])
def test_metadata_may_name_nobody(nobody: str) -> None:
    found = whole_page(
        f'<meta name=ContentSource content="{nobody}"><title>劳动竞赛推进会在太原召开</title><h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07</div><div>{PARAGRAPHS}</div>'
    )
    assert found.source is None


def test_box_of_documents_under_the_text() -> None:
    box = "<div>相关附件：</div><div><a href=/1.xls>附件：项目清单.xls</a></div><div><a>相关导读:</a></div>"
    found = article("", f"{PARAGRAPHS}<p>附件：项目清单</p>{box}").article
    assert found.text == f"{WHOLE}\n附件：项目清单"
    assert [one.name for one in found.attachments] == ["附件：项目清单.xls"]


def test_picture_of_a_documents_kind_is_none_of_the_text() -> None:
    """Editors set it before the link; a picture elsewhere in the text is one."""
    found = whole_page(
        f"<title>劳动竞赛推进会在太原召开</title><h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}"
        "<p><img src=/i/1.jpg></p><p>附件：1.<img src=/f/a9b1.gif><a href=/f/1.pdf>奖励措施</a></p><p><a href=/f/2.doc>名单</a><img src=/i/2.jpg></p></div>"
    )
    assert [image.url[-5:] for image in found.images] == ["1.jpg", "2.jpg"]
    assert "a9b1.gif" not in found.html


def test_list_in_a_layout_table_stays_a_list() -> None:
    found = whole_page(
        "<title>劳动竞赛推进会在太原召开</title><table><tr><td><h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div>"
        f"<div>{PARAGRAPHS}<ul><li>一是坚持围绕中心、服务大局。</li><li>二是坚持职工主体地位。</li></ul></div></td></tr></table>"
    )
    assert "<ul><li>一是坚持围绕中心、服务大局。</li><li>二是坚持职工主体地位。</li></ul>" in found.html


def test_related_articles_in_rows_that_hold_an_item_each() -> None:
    """PowerEasy: <tr><td><li>…"""
    rows = "".join(
        f"<tr><td><li><a href=/s.asp?i={n}>第{n}届职工技术竞赛举行</a></li></td></tr>" for n in (1, 2, 3)
    )
    found = whole_page(
        f"<title>劳动竞赛推进会在太原召开</title><h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
        f"<table><tr><td>相关文章</td></tr>{rows}</table>"
    )
    assert len(found.related) == 3


def test_mark_before_a_title_is_none_of_it() -> None:
    rows = "".join(
        f"<li><a href=/{n}.htm>&gt;第{n}届职工技术竞赛举行</a> 2014-07-1{n}</li>" for n in range(5)
    )
    found = listed(f"<title>要闻</title><ul>{rows}</ul>")
    assert next(link.text for link in found.links if link.role == "item") == "第0届职工技术竞赛举行"


def test_leaf_of_a_calendar_over_the_last_title_before_a_pager() -> None:
    rows = "".join(
        f"<div><div><div>0{n}</div><div>2025/09</div></div><div><a href=/{n}.htm>第{n}届职工技术竞赛举行</a></div></div>"
        for n in (6, 5, 4)
    )
    pager = "<ul><li><a>1</a></li><li><a href=/l2.htm>2</a></li><li><a href=/l2.htm>下一页</a></li></ul>"
    found = listed(f"<title>要闻</title><div>{rows}<div>{pager}</div></div>")
    assert [link.published for link in found.links if link.role == "item"] == [
        "2025-09-06",
        "2025-09-05",
        "2025-09-04",
    ]


def page(markup: str, url: str = "http://www.sxgh.org.cn/a.htm") -> object:
    return read(Page(url, markup.encode()), date(2026, 1, 1))


def whole_page(markup: str, url: str = "http://www.sxgh.org.cn/a.htm") -> Article:
    found = page(markup, url)
    assert isinstance(found, ArticleReading), found
    return found.article


def with_strip(strip: str) -> ArticleReading:
    """An article whose facts stand in `strip`, right under the headline."""
    found = page(
        f"<title>劳动竞赛推进会在太原召开</title><h1>劳动竞赛推进会在太原召开</h1>{strip}<div>{PARAGRAPHS}</div>"
    )
    assert isinstance(found, ArticleReading)
    return found


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1>劳动竞赛推进会<br>在太原召开</h1>", "劳动竞赛推进会在太原召开"),
        (
            "<table><tr><td align=center><b>劳动竞赛推进会<br>在太原召开</b></td></tr></table>",
            "劳动竞赛推进会在太原召开",
        ),
        ("<h1>Labour contest<br>held in Taiyuan</h1>", "Labour contest held in Taiyuan"),
        ("<h1>劳动竞赛推进会在太原召开</h1><dl><dt>+</dt></dl>", "劳动竞赛推进会在太原召开"),  # a button
    ],
)
def test_headline_that_is_broken_into_lines(head: str, title: str) -> None:
    """Where the block was full, and no space stands in it; <title> is the site's name."""
    found = page(f"<title>工会网</title>{head}<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>")
    assert isinstance(found, ArticleReading)
    assert found.article.title == title


@pytest.mark.parametrize("between", ["", " ", "<br>", "</div><div>"])
def test_dashes_open_the_subtitle_wherever_it_stands(between: str) -> None:
    """An editor's two elements, with or without anything between; <title> knows neither."""
    head = f"<div><b>劳动竞赛推进会在太原召开</b>{between}<span>———全省工会系统掀起竞赛热潮</span></div>"
    markup = (
        f"<title>山西省总工会</title><div>当前位置：<a href=/>首页</a> > <a href=/gz/>基层动态</a> > 正文</div>{head}"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    )
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading), reading
    assert reading.article.title == "劳动竞赛推进会在太原召开"
    assert reading.article.subtitle == "全省工会系统掀起竞赛热潮"


def test_headline_that_the_page_has_twice() -> None:
    """Once for telephones, over a picture and tools, and once over facts and text."""
    title = "劳动竞赛推进会在太原召开"
    top = f"<div><div><h1>{title}</h1><img src=/code.png></div><div>字体：小 中 大</div><div>分享到：</div></div>"
    main = (
        f"<div><div><h1>{title}</h1><div>2019-09-07 来源：工人日报</div></div><div>{PARAGRAPHS}</div></div>"
    )
    found = page(f"<title>{title}-工会网</title><p>首页 &gt; 要闻 &gt; 正文</p>{top}{main}")
    assert isinstance(found, ArticleReading)
    assert (found.article.source, found.article.text) == ("工人日报", "\n".join(TEXT))


@pytest.mark.parametrize(
    "strip",
    [
        "<p>www.SHANYOU.com　　2019年09月07日 09:59:22　　来源：工人日报　【字号：大 中 小】【打印】</p>",
        "<p>山右网 shanyou.com.cn　　时间： 2019-09-07 09:59:22　　来源： 工人日报</p>",
        "<p><span>工人日报</span><span>2019-09-07 09:59:22</span></p>",
    ],
)
def test_strip_that_begins_with_the_sites_name(strip: str) -> None:
    found = with_strip(strip)
    assert (found.article.published, found.article.source) == ("2019-09-07T09:59:22+08:00", "工人日报")


def test_date_beside_the_breadcrumb_with_a_kicker_below_it() -> None:
    crumb = "<table><tr><td><a href=/>山右网</a>&gt;&gt;<a href=/s>社会</a></td><td>2019年09月07日07:46</td></tr></table>"
    head = "<table><tr><td align=center>走近劳模</td></tr><tr><td align=center><b>老矿工的三十一年</b></td></tr><tr><td>来源：工人日报</td></tr></table>"
    found = page(f"<title>老矿工的三十一年--山右网</title>{crumb}{head}<div>{PARAGRAPHS}</div>")
    assert isinstance(found, ArticleReading)
    assert found.article.published == "2019-09-07T07:46:00+08:00"


def test_box_of_other_articles_among_the_paragraphs_is_none_of_the_text() -> None:
    """However little comes behind it; its links are what the page has as related."""
    box = "<div><div>相关阅读</div><ul><li><a href=/1.htm>又一家企业建起职工书屋</a></li></ul></div>"
    text = f"<p>{TEXT[0]}</p>{box}<div><h4>专家提示</h4><p>{OTHER}</p></div><p>{TEXT[1]}</p>"
    found = article("", text=text).article
    assert found.text == "\n".join((TEXT[0], "专家提示", OTHER, TEXT[1]))
    assert [one.title for one in found.related] == ["又一家企业建起职工书屋"]


def test_text_that_is_set_in_pictures() -> None:
    before = "<div>相关政策：<a href=/1.htm>关于印发劳动竞赛三年行动方案的通知</a></div>"
    pictures = "".join(f"<p><img src=/{n}.jpg></p>" for n in range(3))
    found = article(before, text=pictures).article
    assert (found.text, len(found.images)) == ("", 3)


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<title></title><div><h2>链接已过期</h2></div>", Gone),
        ("<title>附件下载</title><h1>请输入验证码下载附件</h1><input type=text name=code><button>确定</button>", Unreadable),
        ("<title>用户登录</title><p>请输入验证码</p><input type=text name=u><input type=password name=p>", Other),
    ],
)  # fmt: skip
def test_page_of_one_line(markup: str, kind: type) -> None:
    assert isinstance(page(markup), kind)


def test_page_that_says_it_is_missing_and_offers_others() -> None:
    links = "".join(
        f"<li><a href=/{n}.htm>全省第{n}届职工技术竞赛举行</a> 2014-07-1{n}</li>" for n in range(9)
    )
    found = page(
        f"<title>页面没有找到-山右网</title><div>您访问的页面没有找到</div><h3>热点新闻</h3><ul>{links * 2}</ul>"
    )
    assert isinstance(found, Gone)


@pytest.mark.parametrize("href", ["http://news.shanyou.com/", "../../"])
def test_what_a_portal_calls_its_channel_is_a_category(href: str) -> None:
    """The channel's home page is at the root of a host of its own."""
    crumb = f"<div>您的当前位置：<a href={href}>新闻中心</a> &gt; <a href=../>国内新闻</a> &gt; 正文</div>"
    found = page(
        f"<title>竞赛推进会在太原召开</title>{crumb}<h1>竞赛推进会在太原召开</h1><p>2019-09-07</p><div>{PARAGRAPHS}</div>",
        "http://news.shanyou.com/china/202010/t20201004_37.htm",
    )
    assert isinstance(found, ArticleReading)
    assert found.article.category == ("新闻中心", "国内新闻")


def test_longer_line_over_a_headline_with_its_subtitle_under_it() -> None:
    """引题, 主题, 副题 in rows of one look: dashes tell which is which."""
    lines = (
        "他，一个普通的仓库保管员，二十六年没有差错一颗螺丝钉",
        "老库管“活账本”：万种配件装心中",
        "—— 记南坪水泥公司保管员詹有田",
    )
    rows = "".join(f"<tr><td align=center>{line}</td></tr>" for line in lines)
    crumb = "<tr><td>您的位置：首页 &gt; 劳模风采 &gt;正文</td></tr>"
    found = page(f"<title>山西省总工会</title><table>{crumb}{rows}<tr><td>{PARAGRAPHS}</td></tr></table>")
    assert isinstance(found, ArticleReading)
    assert (found.article.title, found.article.subtitle) == (lines[1], "记南坪水泥公司保管员詹有田")


def test_subtitle_and_facts_within_the_heading() -> None:
    """As PHPCMS sets them."""
    heading = "深夜里的“城市守夜人”<br><span>——地下管网巡检班组见闻</span> <span>2016-08-23 15:07:46 来源：《江屏职工》 评论：<a href=#c>0</a></span>"
    found = page(f"<title>深夜里的“城市守夜人”</title><div><h1>{heading}</h1><div>{PARAGRAPHS}</div></div>")
    assert isinstance(found, ArticleReading)
    read_as = found.article
    assert (read_as.title, read_as.subtitle) == ("深夜里的“城市守夜人”", "地下管网巡检班组见闻")
    assert (read_as.published, read_as.source) == ("2016-08-23T15:07:46+08:00", "《江屏职工》")


def test_names_of_a_breadcrumb_that_a_style_sheet_parts() -> None:
    """As Element UI writes it."""
    names = "".join(
        f"<span class=item><span>{name}</span><i></i></span>"
        for name in ("首页", "组织建设", "建会入会", "正文")
    )
    found = page(
        f"<title>竞赛推进会在太原召开</title><div>您的位置：{names}</div><h1>竞赛推进会在太原召开</h1><p>2019-09-07</p><div>{PARAGRAPHS}</div>"
    )
    assert isinstance(found, ArticleReading)
    assert found.article.category == ("组织建设", "建会入会")


def test_names_of_a_breadcrumb_as_items_behind_the_home_page() -> None:
    """As Bootstrap writes it, the last without a link."""
    crumb = "<ol><li>您的位置：<a href=/>首页</a></li><li><a href=/l.aspx?id=8>帮扶救助</a></li><li>送温暖</li></ol>"
    found = page(f"<title>送温暖</title>{crumb}<ul>{ROWS}</ul>", "http://www.sxgh.org.cn/l.aspx?id=81")
    assert isinstance(found, ListReading)
    assert found.category == ("帮扶救助", "送温暖")


def test_tools_under_a_headline_leave_the_table_over_it_its_facts() -> None:
    table = (
        "<table><tr><td><b>索 引 号：</b></td><td>SX-2017-86</td><td><b>发布机构：</b></td><td>省总工会办公室</td></tr>"
        "<tr><td><b>文　　号：</b></td><td>晋工发〔2017〕86号</td><td><b>发布日期：</b></td><td>2017-09-06</td></tr></table>"
    )
    found = page(
        f"<title>竞赛推进会在太原召开</title>{table}<h1>竞赛推进会在太原召开</h1><p>字体：[ 大 中 小 ] 打印 关闭</p><div>{PARAGRAPHS}</div>"
    )
    assert isinstance(found, ArticleReading)
    assert (found.article.published, found.article.published_from) == ("2017-09-06", "page")


@pytest.mark.parametrize("heading", ["其它 资料中心 &gt; 领导讲话", "其它：经验材料 →"])
def test_other_articles_under_the_names_of_their_column(heading: str) -> None:
    others = "".join(f"<p>·<a href=/p.aspx?id={n}>全省第{n}届职工技术竞赛举行</a></p>" for n in range(3))
    found = article("", text=f"<p>5月1日，市总工会机关放假一天。</p><p>{heading}</p>{others}").article
    assert found.text == "5月1日，市总工会机关放假一天。"
    assert len(found.related) == 3


def test_firewall_that_says_much() -> None:
    words = f"<p>{OTHER * 12}</p>"  # what to do, and whom to ask
    found = page(f"<title>提示</title><h2>您的访问过于频繁，请完成安全验证</h2>{words}<input type=text>")
    assert isinstance(found, Unreadable)


def test_visitors_are_greeted_by_no_headline() -> None:
    teasers = "".join(
        f"<div><a href=/{n}.htm>竞赛推进会在太原召开之{n}</a><p>{text}</p><span>2019-0{n}-12</span></div>"
        for n, text in enumerate(TEXT * 2, 1)
    )
    greeting = "<div>欢迎访问山西省总工会网站！会员登录</div>"
    assert isinstance(
        page(f"<title>山西省总工会</title>{teasers}{greeting}", "http://www.sxgh.org.cn/"), ListReading
    )


def test_list_is_not_in_the_page_that_shows_it() -> None:
    """PowerEasy: 首页 >> 通知公告 >> 文章列表"""
    crumb = "<div>您现在的位置：<a href=/>首页</a> &gt;&gt; <a href=/t/>通知公告</a> &gt;&gt; 文章列表</div>"
    found = page(f"<title>通知公告</title>{crumb}<ul>{ROWS}</ul>", "http://www.sxgh.org.cn/t/list.asp?id=3")
    assert isinstance(found, ListReading)
    assert found.category == ("通知公告",)


def test_comments_under_a_page_without_text_are_none() -> None:
    comments = "".join(f"<p>网友{n} 2019-06-0{n} 11:2{n}</p><p>{OTHER * 2}</p>" for n in range(1, 6))
    markup = f"<title>基层动态</title><ul>{ROWS.replace(' 07-1', ' 2020-07-1')}</ul><div>技术支持：某公司</div><h3>网友评论</h3>{comments}"
    assert isinstance(page(markup, "http://www.sxgh.org.cn/list.aspx?id=6"), ListReading)


def test_column_before_the_headline_in_one_heading() -> None:
    found = page(
        f"<title>山右轮胎</title><h1><a href=index.html>最新动态</a> / 竞赛推进会在太原召开</h1><div>{PARAGRAPHS}</div>"
    )
    assert isinstance(found, ArticleReading)
    assert found.article.title == "竞赛推进会在太原召开"


def test_titles_that_a_system_labels() -> None:
    """PowerEasy cuts what it shows and puts the whole behind a label into the title attribute."""
    box = (
        "<div>相关文章</div><div><a href=/1.htm title='文章标题：又一家企业建起职工书屋 作者：佚名 更新时间：2019-9-7'>"
        "又一家企业建起…</a></div>"
    )
    markup = f"<title>竞赛推进会在太原召开</title><div><h1>竞赛推进会在太原召开</h1><p>2019-09-07 来源：本站</p><div>{PARAGRAPHS}</div></div>{box}"
    found = page(markup)
    assert isinstance(found, ArticleReading)
    assert [one.title for one in found.article.related] == ["又一家企业建起职工书屋"]


@pytest.mark.parametrize(
    "strip",
    [
        "<p><label>来源</label>工人日报</p><p><label>时间</label>2019.09.07</p>",
        "<div><div><span>信息来源</span><span>工人日报</span></div><div><span>发布时间</span><span>2019-09-07</span></div></div>",
        "<div>2019年9月7日（星期六）　資料來源：工人日报</div>",
        "<div>發佈日期：2019-09-07　來源：工人日报　編輯：</div>",
    ],
)
def test_labels_of_other_makes(strip: str) -> None:
    """An element of their own in place of a colon; as they are written in Hong Kong."""
    found = with_strip(strip)
    assert (found.article.published, found.article.source) == ("2019-09-07", "工人日报")
    assert found.article.text == "\n".join(TEXT)


def test_when_a_rule_was_made_stands_in_its_text() -> None:
    text = ["（2013年5月8日山西省总工会主席办公会议通过）", *TEXT]
    found = page(
        f"<title>职工帮扶办法</title><h1>职工帮扶办法</h1><div>{''.join(f'<p>{one}</p>' for one in text)}</div>"
    )
    assert isinstance(found, ArticleReading)
    assert (found.article.published, found.article.text) == (None, "\n".join(text))


def test_prompt_of_a_platform_behind_the_last_sentence() -> None:
    paragraphs = PARAGRAPHS.removesuffix("</p>") + "<a href=http://shanyou.com/>返回山右，查看更多</a></p>"
    assert article("", text=paragraphs).article.text == "\n".join(TEXT)


def test_speaker_under_the_headline_is_none() -> None:
    """Nothing tells the one from the other but that it is a name."""
    markup = (
        "<title>领导讲话</title><p>您的位置： <a href=/>首页</a> | <a href=/l>领导讲话</a></p><div>在劳动竞赛推进会上的讲话</div>"
        f"<div align=center>张建国</div><div><p>同志们：</p>{PARAGRAPHS}</div>"
    )
    found = page(markup)
    assert isinstance(found, ArticleReading)
    assert found.article.title == "在劳动竞赛推进会上的讲话"


def test_film_over_its_title() -> None:
    head = "<video src=/1.mp4></video><h2>三晋工匠：钟表匠</h2><div><span>播放 8,230</span><span>2019-09-07 发布</span><a>赞 112</a></div>"
    side = "".join(f"<li><a href=/v/{n}.htm>三晋工匠：第{n}集的故事</a></li>" for n in range(9))
    found = page(
        f"<title>视频中心</title><div>{head}<div><b>简介：</b><p>{TEXT[0]}</p></div></div><h4>选集</h4><ol>{side}</ol>"
    )
    assert isinstance(found, ArticleReading)
    assert (found.article.title, found.article.published) == ("三晋工匠：钟表匠", "2019-09-07")


def test_days_over_the_rows_of_a_list() -> None:
    days = "".join(
        f"<dt><img src=/d.gif> 2012年11月{day}日</dt>"
        + "".join(f"<dd>□ <a href=/{day}{n}.htm>全省职工技术竞赛第{n}场举行</a></dd>" for n in range(3))
        for day in (9, 8)
    )
    found = listed(f"<title>综合信息</title><p>首页→综合信息</p><dl>{days}</dl>")
    assert [link.published for link in found.links if link.role == "item"] == ["2012-11-09"] * 3 + [
        "2012-11-08"
    ] * 3


@pytest.mark.parametrize(
    "row",
    [
        "<li><span>(07/2{n}/2013)</span><a href=/a/{n}>全省职工技术竞赛第{n}场举行</a></li>",
        "<li><a href=/a/{n} title=全省职工技术竞赛第{n}场举行><em>全省职工技术竞赛第{n}场举行</em><span>07/2{n}/2013</span></a></li>",
        "<div><h4><a href=/a/{n}>全省职工技术竞赛第{n}场举行</a></h4><p>活动现场，代表们踊跃发言……</p><p>2013.07.2{n}　<a href=/tag/{n}>维权</a></p></div>",
    ],
)
def test_rows_with_a_day_in_another_form(row: str) -> None:
    """American; in the link, whose title attribute has it not; beside the link to a column."""
    found = listed(f"<title>要闻</title><ul>{''.join(row.format(n=n) for n in range(5))}</ul>")
    items = [(link.text, link.published) for link in found.links if link.role == "item"]
    assert items == [(f"全省职工技术竞赛第{n}场举行", f"2013-07-2{n}") for n in range(5)]


def test_file_of_which_a_cell_has_the_name_and_a_picture_the_link() -> None:
    rows = "".join(
        f"<tr><td>登记申请表{n}.doc</td><td>30 KB</td><td><a href=/f/{n}.doc><img src=/down.gif alt=点击下载></a></td></tr>"
        for n in (1, 2)
    )
    found = article("", text=f"{PARAGRAPHS}<table>{rows}</table>").article
    assert [document.name for document in found.attachments] == ["登记申请表1.doc", "登记申请表2.doc"]


def plain_page(head: str, text: str, below: str = "") -> ArticleReading:
    """A page whose <title> is the site's name, and whose headline nothing marks."""
    markup = (
        "<title>山西省总工会</title><div>当前位置：<a href=/>首页</a> > <a href=/gz/>基层动态</a> > 正文</div>"
        f"<div>{head}<div>{text}</div></div>{below}"
    )
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading), reading
    return reading


@pytest.mark.parametrize("title", ["太原：把“娘家人”的温暖送到职工心坎上", "全省劳动竞赛推进会在太原召开"])
def test_facts_may_stand_over_a_headline_that_nothing_marks(title: str) -> None:
    """However long the strip is, it is no paragraph."""
    strip = "<p align=center>来源：工人日报 | 发布日期：2012.11.05 | 作者：刘芳、李晓梅 | 浏览次数：123</p>"
    picture = "<p align=center><img src=/1.jpg></p><p align=center>座谈会现场。</p>"
    found = plain_page(f"{strip}<div>{title}</div>", picture + PARAGRAPHS).article
    assert (found.title, found.published, found.source) == (title, "2012-11-05", "工人日报")
    assert found.text == "\n".join(["座谈会现场。", *TEXT])


def test_text_of_one_paragraph_with_a_picture_under_it() -> None:
    text = f"<div><div>　　{''.join(TEXT)}</div><center><img src=/1.jpg></center><p align=center>座谈会现场。</p></div>"
    head = "<h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div>"
    found = plain_page(head, text, "<div>【<a href=#>打印</a>】【<a href=#>关闭</a>】</div>").article
    assert (found.text, len(found.images)) == ("".join(TEXT) + "\n座谈会现场。", 1)


def test_related_articles_end_with_their_list() -> None:
    """The site's foot, of two links, is no part of it."""
    head = "<h1>劳动竞赛推进会在太原召开</h1><div>2019-09-07 来源：工人日报</div>"
    links = "<div>相关文章：</div><ul><li><a href=/1.htm>又一家企业建起职工书屋</a></li><li><a href=/2.htm>职工篮球赛昨日开幕</a></li></ul>"
    foot = "<div><a href=/about.aspx>关于我们</a> | <a href=/contact.aspx>联系我们</a></div><div>版权所有：山西省总工会</div>"
    found = plain_page(head, PARAGRAPHS, links + foot).article
    assert [one.title for one in found.related] == ["又一家企业建起职工书屋", "职工篮球赛昨日开幕"]


def test_empty_cells_keep_the_columns_of_a_table() -> None:
    """Else a date slides under 批准文号. Those at the ends of a row are no text."""
    rows = (
        ("序号", "受理号", "批准文号", "签发日期"),
        ("1", "CYHB19", "", "9月3日"),
        ("2", "", "H2020", ""),
        ("3", "CYHB20", "H2021", "9月4日"),
    )
    table = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in rows)
    found = article("", text=f"<p>{TEXT[0]}</p><table>{table}</table>").article
    assert found.text.split("\n")[1:] == [
        "序号\t受理号\t批准文号\t签发日期",
        "1\tCYHB19\t\t9月3日",
        "2\t\tH2020",
        "3\tCYHB20\tH2021\t9月4日",
    ]
    assert "<tr><td>1</td><td>CYHB19</td><td></td><td>9月3日</td></tr>" in found.html


def test_files_in_a_box_behind_the_block_of_the_article() -> None:
    head = f"<div><p>劳动竞赛推进会在太原召开</p>{PARAGRAPHS}<p>附件：1.推荐表</p></div>"
    box = "<div><span>附件下载：</span><ul><li><a href='/download.do?id=3&name=1.doc'>附件1：推荐表.doc</a></li></ul></div>"
    markup = f"<title>劳动竞赛推进会在太原召开</title><div><div>2019-09-07 来源：工人日报</div><div>{head}{box}</div></div>"
    reading = read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode()))
    assert isinstance(reading, ArticleReading)
    assert [one.name for one in reading.article.attachments] == ["附件1：推荐表.doc"]


@pytest.mark.parametrize(
    ("strip", "source", "authors"),
    [
        (
            "2016-11-25 15:08 &nbsp; 葛蕊 &nbsp; 国有资产管理处 (点击: <script>hit()</script>)",
            "国有资产管理处",
            ["葛蕊"],
        ),
        ("[省发改委] 2016-04-01 字号：T | T", "省发改委", []),
        ("2016-11-25 15:08 国有资产管理处", None, []),  # of an office alone nothing is known
    ],
)
def test_offices_beside_the_date(strip: str, source: str | None, authors: list[str]) -> None:
    head = f"<h1>劳动竞赛推进会在太原召开</h1><div>{strip}</div>"
    found = plain_page(head, PARAGRAPHS).article
    assert (found.source, [one.name for one in found.authors]) == (source, authors)


def test_who_issued_a_notice_is_no_subtitle() -> None:
    head = "<h1>2006年国民经济发展统计公报</h1><p align=center>滦阳市统计局 国家统计局滦阳调查队</p><div>发布日期：2007年3月15日</div>"
    assert plain_page(head, PARAGRAPHS).article.subtitle is None


def test_day_of_a_speech_is_that_of_its_publication_only_where_no_other_is_known() -> None:
    head = "<h1>在全市工会工作会议上的讲话</h1><p>（2017年3月2日）</p>"
    crumb = "<div>当前位置：<a href=/>首页</a> > <a href=/gz/>领导讲话</a> > 正文</div>"
    for url, day in (
        ("http://www.sxgh.org.cn/201703/t20170306_9.html", "2017-03-06"),
        ("http://www.sxgh.org.cn/a.aspx?id=9", "2017-03-02"),
    ):
        assert whole_page(f"{crumb}{head}<div>{PARAGRAPHS}</div>", url).published == day


@pytest.mark.parametrize(
    "line", ["发文机关：山西省总工会办公室", "市委副书记 郑怀远", "信息索引号：sx-2012-0031"]
)
def test_an_issuer_and_a_speaker_are_no_headline(line: str) -> None:
    title = "把产业工人队伍建设改革引向深入"
    assert (
        plain_page(f"<p align=center>{title}</p><p align=center>{line}</p>", PARAGRAPHS).article.title
        == title
    )


def test_elements_under_a_headline_one_of_them_a_byline() -> None:
    """The day stands over the headline, as papers set it."""
    line = "<div><span>北方劳动报</span><span>本报记者 祁连生 谷雨</span><span><a href=#c>我有话说(<em>4</em>)</a></span></div>"
    found = plain_page(f"<span>2014/11/04 06:30</span><h1>老厂记忆</h1>{line}", PARAGRAPHS).article
    assert [one.name for one in found.authors] == ["祁连生", "谷雨"]
    assert (found.source, found.text) == (
        "北方劳动报",
        WHOLE,
    )


def test_who_made_a_speech_and_its_day_in_paragraphs_of_the_text() -> None:
    head = "<h1>在全县清理拖欠农民工工资工作会议上的讲话</h1>"
    speaker = "<p align=center>县委常委、常务副县长 郝建功</p><p align=center>(2007年12月5日)</p>"
    found = plain_page(head, speaker + PARAGRAPHS).article
    assert found.subtitle is None
    assert found.text.startswith("县委常委、常务副县长 郝建功\n(2007年12月5日)\n")


def test_how_long_a_text_takes_to_read_is_none_of_it() -> None:
    with_audio = plain_page("<h1>老厂记忆</h1>", f"<div>听全文 · 约3分钟</div>{PARAGRAPHS}").article
    assert with_audio.text == WHOLE


def test_table_whose_cells_are_title_and_text() -> None:
    """As sites in Taiwan set what they announce: each field in a row, behind its name."""
    rows = {
        "標　　題": "勞工表揚大會",
        "發布單位": "勞資關係課",
        "發布日期": "2005/4/22",
        "內　　容": PARAGRAPHS,
    }
    table = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in rows.items())
    crumb = "<div>現在位置：<a href=/>首頁</a> &gt; <a href=/news.asp?kind=2>新聞稿</a></div>"
    found = whole_page(f"{crumb}<table>{table}</table>")
    assert (found.title, found.source, found.published) == ("勞工表揚大會", "勞資關係課", "2005-04-22")
    assert found.text == WHOLE


def test_candidates_with_the_votes_of_each_are_a_poll() -> None:
    rows = "".join(f"<li><a href=/d/{n}.html>职工{n}</a><p>当前票数：{4000 - n}</p></li>" for n in range(8))
    markup = f"<title>“最美铁路人”网络评选投票</title><ul>{rows}</ul><p>每人每天可投3票。</p>"
    reading = page(markup)
    assert isinstance(reading, Other)
    assert reading.kind == "a poll"


def test_pages_of_a_paper_are_no_breadcrumb() -> None:
    pages = "<div>第05版 <a href=node_6.htm>上一版</a> > <a href=node_8.htm>下一版</a></div>"
    assert whole_page(f"{pages}<h1>窑火熄了</h1>{PARAGRAPHS}").category == ()


def test_poem_that_is_called_by_its_first_line() -> None:
    verses = "井架上的灯<br>亮了一夜又一夜<br>像父亲的眼睛<br>数着下井的人<br>数着上井的人<br>矿灯是一粒种子<br>种在八百米深的夜里<br>我们弯下腰去"
    head = "<title>井架上的灯</title><div>当前位置：<a href=/>首页</a> > <a href=/w/>矿工文苑</a></div><h1>井架上的灯</h1>"
    assert whole_page(f"{head}<div>{verses}</div><div>【打印】【关闭】</div>").text == verses.replace(
        "<br>", "\n"
    )


def test_number_of_a_document_is_no_subtitle() -> None:
    head = "<h1>关于命名先进集体的决定</h1><h3>平工字〔2009〕21号</h3><div>发布日期：2009-04-27</div>"
    assert plain_page(head, PARAGRAPHS).article.subtitle is None


def test_heading_between_headline_and_facts_where_the_day_stands_over_both() -> None:
    head = "<div>[ 2014-03-21 10:06 ]</div><h2>座谈会在长平召开</h2><h3>郭慧敏出席并讲话</h3><div>作者：马晓燕　编辑：</div>"
    assert plain_page(head, PARAGRAPHS).article.subtitle == "郭慧敏出席并讲话"


def test_minute_that_the_page_shows_is_its_time() -> None:
    shown = "<h1>座谈会在长平召开</h1><div><time datetime=2025-11-02T12:46:20+08:00>2025-11-02 12:46</time> 来源：工人报</div>"
    assert plain_page(shown, PARAGRAPHS).article.published == "2025-11-02T12:46:00+08:00"


def test_medium_and_hour_of_publication_as_last_line_of_the_text() -> None:
    found = plain_page(
        "<h1>红星轮昨退役</h1>", f"{PARAGRAPHS}<p align=right>《青江晚报》 2001年07月05日09:12</p>"
    ).article
    assert found.published == "2001-07-05T09:12:00+08:00"
    assert found.text == WHOLE


def test_path_of_asp_net_behind_its_picture_for_those_who_do_not_see() -> None:
    way = "您所在的位置：<a href=#s><img alt=跳过导航链接 width=0></a><a href=/Index.aspx>首页</a> / <a href=/c?id=1>新闻中心</a> / <a href=/c?id=2>产业要闻</a>"
    assert whole_page(f"<div>{way}</div><h1>座谈会在长平召开</h1>{PARAGRAPHS}").category == (
        "新闻中心",
        "产业要闻",
    )


def test_column_as_a_link_before_a_short_headline() -> None:
    head = "<div><a href=/l?t=4>会员园地</a> : <span>我们不是一次性筷子</span></div>"
    title = "<title>工会 - 会员园地 - 我们不是一次性筷子</title>"
    assert whole_page(f"{title}{head}<div>{PARAGRAPHS}</div>").title == "我们不是一次性筷子"


@pytest.mark.parametrize(
    ("behind", "source"), [("<a href=#m>我要留言</a>", "劳动时报 江汉日报"), ("整理", "劳动时报")]
)
def test_two_media_in_links_are_two_sources(behind: str, source: str) -> None:
    media = "来源：<a href=http://a.cn/>劳动时报</a>　<a href=http://b.cn/>江汉日报</a>"
    assert with_strip(f"<div>2012年06月13日 {media}{behind}</div>").article.source == source


def test_a_comment_parts_no_word_and_joins_no_style() -> None:
    text = f"<p>{TEXT[0]}</p><p><b>山<!-- x -->西 <!-- y --><i>工人</i> <!-- z -->报</b><s hidden>网<!-- h -->站</s><u>社</u>。</p><p>{TEXT[1]}</p>"
    found = article("", text=text).article
    assert found.text.split("\n")[1] == "山西 工人 报社。"
    assert "<strong>山西 </strong>" in found.html
    assert "<strong>报</strong>社。" in found.html


def test_elements_of_the_pages_own_part_it_as_blocks_do() -> None:
    """<gh-article>, a custom element; Founder's, of a printed paper, mark words within a line."""
    found = whole_page(
        "<title>劳动竞赛推进会在太原召开</title><gh-head>劳动竞赛推进会在太原召开</gh-head>"
        "<gh-facts>2019-09-07 来源：工人日报</gh-facts>"
        + "".join(
            f"<gh-text>{text}</gh-text>"
            for text in (TEXT[0], TEXT[1].replace("各级工会", "<founder-b>各级工会</founder-b>"), TEXT[2])
        )
    )
    assert found.title == "劳动竞赛推进会在太原召开"
    assert (found.text, found.source) == ("\n".join((TEXT[0], TEXT[1], TEXT[2])), "工人日报")


def test_card_over_the_headline_keeps_its_moment_and_its_source() -> None:
    card = (
        "<div><h3><a href=/a/9>又见一家企业建起职工书屋</a></h3><p>来源：晋河晚报 "
        "<time datetime=2020-01-05T08:00:00+08:00>昨天</time></p></div>"
    )
    found = whole_page(
        f"<title>劳动竞赛推进会在太原召开</title>{card}<h1>劳动竞赛推进会在太原召开</h1>"
        f"<div><time datetime=2019-09-07T09:59:00+08:00>前天</time></div><div>{PARAGRAPHS}</div>"
    )
    assert (found.published, found.source) == ("2019-09-07T09:59:00+08:00", None)


def test_text_stands_behind_the_buttons_of_pictures_to_turn_over() -> None:
    pictures = "".join(
        f"<li><img src=/{n}.jpg><p>参赛选手在比赛中。张建国 摄</p><i>{n}/4</i></li>" for n in range(1, 5)
    )
    found = article(f"<div><ul>{pictures}</ul><span>上一张</span><span>下一张</span></div>").article
    assert found.text.split("\n")[-3:] == list(TEXT)
    assert [image.url[-6:] for image in found.images] == ["/1.jpg", "/2.jpg", "/3.jpg", "/4.jpg"]


def test_box_of_documents_alone_is_no_text() -> None:
    files = "<p>附件下载：</p><p><a href=/1.doc>申报表.doc</a></p><p><a href=/2.xls>汇总表.xls</a></p>"
    found = article("", text=f"<p>关于报送劳动竞赛材料的通知</p>{files}").article
    assert found.text == "关于报送劳动竞赛材料的通知"
    assert [one.url[-6:] for one in found.attachments] == ["/1.doc", "/2.xls"]


def test_number_of_an_order_under_its_title_is_no_subtitle() -> None:
    found = whole_page(
        "<title>山西省职工权益保障条例</title><h1>山西省职工权益保障条例</h1><h2>山西省人民政府令第19号</h2>"
        f"<div>2019-09-07 来源：工人日报</div><div>{PARAGRAPHS}</div>"
    )
    assert (found.title, found.subtitle) == ("山西省职工权益保障条例", None)


def test_chapter_of_a_book_is_a_headline() -> None:
    """第七章 is a section's heading in a text; over one, set as a headline, it is the page's."""
    found = whole_page(
        "<title>山里人_职工文苑</title><h1 align=center>第七章 风雪界岭</h1><div>2019-09-07 来源：工人日报</div>"
        f"<div>{PARAGRAPHS}</div>"
    )
    assert found.title == "第七章 风雪界岭"


def test_spans_set_as_blocks_are_paragraphs() -> None:
    spans = "".join(f'<span style="display:block;text-indent:2em">{text}</span>' for text in TEXT)
    assert article("", spans).article.text == WHOLE
    assert article(
        "", "".join(f'<span style="display:inline-block">{text}</span>' for text in TEXT)
    ).article.text == "".join(TEXT)


def test_text_in_a_frame_that_has_its_document_in_the_page() -> None:
    inner = PARAGRAPHS.replace("<", "&lt;").replace(">", "&gt;")
    assert article("", f'<iframe srcdoc="{inner}"></iframe>').article.text == WHOLE


def test_first_paragraph_may_be_bare_text_over_a_container_of_the_rest() -> None:
    """In an element of its own it would be a summary."""
    assert article("", f"{OTHER}<div><div>{PARAGRAPHS}</div></div>").article.text == f"{OTHER}\n{WHOLE}"


def test_link_that_calls_itself_an_advertisement() -> None:
    advertised = "<div><a href=http://ad.example/221><span>广告</span> 春耕家电节 满2000减300</a></div>"
    first, *rest = TEXT
    text = f"<p>{first}</p>{advertised}<div>广告加载中</div>{''.join(f'<p>{one}</p>' for one in rest)}"
    assert article("", text).article.text == WHOLE


def test_server_error_in_the_dress_of_the_site() -> None:
    menu = "".join(f"<li><a href=/{n}/>职工栏目{n}</a></li>" for n in range(30))
    rows = "".join(
        f"<li>03-1{n} <a href=/a/{n}.html>高速公路服务区推出平价快餐第{n}期</a></li>" for n in range(9)
    )
    said = "<h2>系统繁忙，请稍后再试</h2><p>很抱歉，服务器在处理您的请求时发生错误，页面暂时无法显示。</p>"
    markup = f"<title>汾河新闻网</title><ul>{menu}</ul>{said}<div>热点新闻</div><ul>{rows}</ul>"
    assert isinstance(page(markup, "http://www.sxgh.org.cn/a/21604.html"), Unreadable)


def test_breadcrumb_that_ends_in_a_linked_column_called_as_the_article() -> None:
    crumb = "您的位置：<a href=/>首页</a> >> <a href=/zw/>政务公开</a> >> <a href=../>政府工作报告</a>"
    subtitle = "——2012年1月10日在县第十六届人民代表大会第一次会议上"
    markup = f"<div>{crumb}</div><h1>政府工作报告</h1><h3>{subtitle}</h3><div>来源：县政府办公室 发布时间：2012-01-18 09:15</div><div>{PARAGRAPHS}</div>"
    found = whole_page(markup, "http://www.sxgh.org.cn/zw/bg/201201/t20120118_1.htm")
    assert found.category == ("政务公开", "政府工作报告")
    assert (found.subtitle, found.published) == (subtitle.strip("—"), "2012-01-18T09:15:00+08:00")


@pytest.mark.parametrize("heading", ["山西省职工职业道德建设先进个人名单", "获奖名单公布"])
def test_roll_in_a_table_under_its_headline(heading: str) -> None:
    """Without any facts, and under a banner; the column's headings are set as a headline is."""
    head = "".join(f"<td><p align=center><b>{name}</b></td>" for name in ("序号", "姓名", "单位"))
    rows = "".join(
        f"<tr><td>{n}</td><td>张建{'国华民军平'[n]}</td><td>汾河机械厂铸造分厂</td></tr>" for n in range(5)
    )
    table = f"<table border=1><tr>{head}</tr>{rows}</table>"
    menu = "".join(f"<tr><td><a href=/{n}/>职工栏目{n}</a></td></tr>" for n in range(9))
    markup = f"<title>汾河总工会</title><table>{menu}</table><table><tr><td align=center><img src=/lmfc.gif width=560 height=60><br><b><font size=4>{heading}</font></b><br>{table}</td></tr></table>"
    found = whole_page(markup)
    assert found.title == heading
    assert found.text.startswith("序号\t姓名\t单位\n0\t张建国\t汾河机械厂铸造分厂")


def test_headline_of_two_lines_between_kicker_and_subtitle() -> None:
    cell = "<font size=3 color=blue>工会在基层</font><br><font size=5><b>三千矿嫂下井口<br>把安全叮咛送到班前</b></font><br><font size=3>——家属协管工作纪实</font>"
    markup = f"<title>汾河总工会</title><table><tr><td align=center>{cell}</td></tr><tr><td>发布时间：2003-9-6</td></tr><tr><td>{'<br>'.join(TEXT)}</td></tr></table>"
    found = whole_page(markup)
    assert (found.title, found.subtitle) == ("三千矿嫂下井口把安全叮咛送到班前", "家属协管工作纪实")


def test_page_on_a_person_is_headed_by_the_name() -> None:
    """And what is said of him in a list under it is part of the text."""
    said = (
        "性别：男",
        "工作单位：汾东重工集团焊接分厂",
        "职务职称：焊工高级技师",
        "所获荣誉：全国五一劳动奖章、三晋技术能手",
    )
    story = "卫建勋1986年技校毕业后进入汾东重工，从一名学徒工干起，二十九年没有离开过焊枪。" * 3
    markup = f"<title>汾河总工会</title><div><h1>卫建勋</h1><ul>{''.join(f'<li>{one}</li>' for one in said)}</ul></div><div><h4>主要事迹</h4><div><p>{story}</p><p>{OTHER}</p></div></div>"
    found = whole_page(markup)
    assert found.title == "卫建勋"
    assert found.text == "\n".join((*said, "主要事迹", story, OTHER))


def test_days_on_which_something_takes_place_are_text() -> None:
    """A conference's 重要日期: none of them is the day of publication, whatever stands before the colon."""
    days = (
        "投稿截止日期：2019年7月1日 2019年7月10日",
        "论文录用通知：2019年8月10日",
        "会议日期：2019年9月27日至29日",
    )
    markup = f"<title>重要日期</title><ul>{''.join(f'<li><a href=/{n}.html>会议栏目{n}</a></li>' for n in range(6))}</ul><div><p>重要日期</p></div><div>{''.join(f'<p>{day}</p>' for day in days)}<p>{OTHER}</p></div>"
    found = whole_page(markup)
    assert found.published is None
    assert found.text == "\n".join((*days, OTHER))


def test_label_with_a_space_in_it_and_its_value_in_the_next_element() -> None:
    """Behind the text of a page for telephones; who only looked it over is no editor."""
    named = "".join(
        f"<p><span>{label}</span><span>{name}</span></p>"
        for label, name in (("记 者", "胡静怡"), ("责 编", "章鸣"), ("初 审", "孔令辉"))
    )
    found = article("", f"{PARAGRAPHS}</div><div>{named}").article
    assert (found.text, found.editor) == (WHOLE, "章鸣")
    assert [author.name for author in found.authors] == ["胡静怡"]
