"""A made-up site for measuring: category lists with numbered paging, and the articles they lead to.

All pages are alike in what they cost: about 30 kB of GB18030, 300 elements, 44 links. A third of that
is what such sites send with every page: styles, a script, a view state.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import ceil

PER_LIST = 30
CATEGORIES = (
    ("工会新闻", "要闻"), ("工会新闻", "基层动态"), ("通知公告", "公文"), ("资料中心", "经验材料"),
    ("资料中心", "政策法规"), ("劳模风采", "劳模人物"), ("权益保障", "法律援助"), ("权益保障", "帮扶救助"),
)  # fmt: skip
_NEWEST = 100_000
_WINDOW = 9
_CHARACTERS = (
    "工会职工劳动模范企业生产安全学习组织干部群众服务活动基层建设发展创新技能竞赛培训维权帮扶困难慰问"
    "太原大同阳泉长治晋城朔州忻州吕梁临汾运城山西省市县区矿车间班组同志青年妇女家庭春夏秋冬风雨雪日月"
    "年时分天地人心手足眼光声色水火木金土石田野河川江海城乡村镇街道路桥门窗灯书信报电话机器材料质量标准"
    "计划任务目标措施方法经验成绩问题原因结果责任制度规章纪律检查评比表彰奖励先进典型示范引领带头作用精神"
)
_SOURCES = ("山西工人报", "山西日报", "工人日报", "省总办公室", "中工网")
_NAMES = ("王建国", "李志强", "张秀英", "刘晓东", "陈海燕", "杨丽华", "赵永刚", "黄小平")
_ROOT = "http://www.sxgh.org.cn"

Site = dict[str, bytes]


def build(count: int) -> Site:
    """About `count` pages by URL, each reached from the home page."""
    return {_ROOT + path: text.encode("gb18030") for path, text in _Writer(count).pages()}


def articles_of(count: int) -> int:
    """How many of `count` pages are articles."""
    return max(len(CATEGORIES), (count - 1) * PER_LIST // (PER_LIST + 1))


def _article(number: int) -> str:
    return f"/particular.aspx?id={number}"


def _list(category: int, page: int = 1) -> str:
    return f"/list.aspx?cid={category + 1}" + (f"&page={page}" if page > 1 else "")


def _link(href: str, text: str, more: str = "") -> str:
    return f'<a href="{href.replace("&", "&amp;")}" target="_blank"{more}>{text}</a>'


class _Writer:
    def __init__(self, count: int) -> None:
        self.random = random.Random(count)
        self.words = ["".join(self.random.sample(_CHARACTERS, 2)) for _ in range(3_000)]
        total = articles_of(count)
        self.numbers = [_NEWEST - index for index in range(total)]
        self.titles = {number: self.phrase(11) for number in self.numbers}
        #: The articles of each category, the newest first.
        self.members = [self.numbers[index :: len(CATEGORIES)] for index in range(len(CATEGORIES))]
        self.script = "\n".join(
            f"function tool{index}(box) {{ var place = document.getElementById(box); if (place) "
            f'{{ place.style.display = (place.style.display == "none") ? "block" : "none"; }} }}'
            for index in range(20)
        )
        self.styles = "\n".join(
            f".box{index} a:hover {{ color: #c{index:02}; text-decoration: underline; margin: 0 {index}px }}"
            for index in range(40)
        )
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        self.state = "".join(self.random.choices(letters, k=2_500))

    def phrase(self, words: int) -> str:
        return "".join(self.random.choices(self.words, k=words))

    def pages(self) -> Iterator[tuple[str, str]]:
        yield "/", self.home()
        for category, members in enumerate(self.members):
            last = max(1, ceil(len(members) / PER_LIST))
            for page in range(1, last + 1):
                yield _list(category, page), self.list_page(category, page, last)
            for place, number in enumerate(members):
                yield _article(number), self.article(category, place, number)

    def page(self, title: str, content: str) -> str:
        menu = "".join(
            f'<td align="center" class="menu">{_link(_list(index), names[1])}</td>'
            for index, names in enumerate(CATEGORIES)
        )
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{title}</title>
<style type="text/css">
{self.styles}
</style><script type="text/javascript">
{self.script}
</script></head>
<body><form name="form1" method="post" action="page.aspx" id="form1">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{self.state}" />
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr>
<td align="center" class="menu">{_link("/", "首页")}</td>{menu}</tr></table>
{content}
<table width="980" align="center"><tr><td align="center">版权所有：山西省总工会</td></tr></table>
</form></body></html>"""

    def home(self) -> str:
        boxes = "".join(
            f'<tr><td class="box{index}"><strong>{names[1]}</strong></td></tr>'
            + "".join(self.row(number, index) for number in self.members[index][:4])
            for index, names in enumerate(CATEGORIES)
        )
        return self.page("山西省总工会", f'<table width="980" align="center">{boxes}</table>')

    def row(self, number: int, category: int) -> str:
        """A row of a list; the spans are what a designer leaves behind."""
        spans = '<td width="14"><img src="/images/dot.gif" width="3" height="5" alt="" /></td>'
        return (
            f'<tr class="row{category}">{spans}<td height="26" align="left" class="list_title" style="padding-left: 6px;'
            f' border-bottom: 1px dashed #cccccc">{_link(_article(number), self.titles[number])}</td>'
            f'<td width="90" align="right"><span class="date">{self.day(number)}</span></td></tr>\n'
        )

    @staticmethod
    def day(number: int) -> str:
        age = _NEWEST - number
        return f"{2025 - age // 336 % 20}-{12 - age // 28 % 12:02}-{28 - age % 28:02}"

    def list_page(self, category: int, page: int, last: int) -> str:
        rows = self.members[category][(page - 1) * PER_LIST : page * PER_LIST]
        outer, inner = CATEGORIES[category]
        head = f'<tr><td colspan="3">当前位置：{_link("/", "首页")} &gt; {outer} &gt; {inner}</td></tr>'
        return self.page(
            f"{inner}-山西省总工会",
            f'<table width="980" align="center">{head}'
            + "".join(self.row(number, category) for number in rows)
            + f"</table>{self.intro()}{self.pager(category, page, last)}",
        )

    def pager(self, category: int, page: int, last: int) -> str:
        first = max(1, min(page - _WINDOW // 2, last - _WINDOW + 1))
        around = range(first, min(last, first + _WINDOW - 1) + 1)
        numbers = [
            f"<span>{one}</span>" if one == page else _link(_list(category, one), str(one)) for one in around
        ]
        if page > 1:
            numbers.insert(0, _link(_list(category, page - 1), "上一页"))
        if page < last:
            numbers += [_link(_list(category, page + 1), "下一页"), _link(_list(category, last), "尾页")]
        total = len(self.members[category])
        return f'<div id="pager" class="pages">共{total}条 第{page}/{last}页 {" ".join(numbers)}</div>'

    def intro(self) -> str:
        """What fills a list page up to the size of an article: a hidden box of column names."""
        cells = "".join(
            f'<div class="tab{index}" onmouseover="tool1(this)"><span class="c">{self.phrase(20)}</span></div>\n'
            for index in range(24)
        )
        return f'<div style="display:none" id="tabs">{cells}</div>'

    def article(self, category: int, place: int, number: int) -> str:
        outer, inner = CATEGORIES[category]
        rnd = self.random
        paragraphs = "".join(
            f'<p class="MsoNormal" style="text-indent: 24pt; line-height: 200%; mso-char-indent-count: 2.0">'
            f'<span style="font-size: 12pt; font-family: 宋体">　　{self.sentence()}'
            f"<span>{self.sentence()}</span></span></p>\n"
            for _ in range(25)
        )
        members = self.members[category]
        beside = "".join(self.row(one, category) for one in self.numbers[:23])
        related = "".join(self.row(one, category) for one in self.beside(members, place))
        neighbours = "<br />".join(
            f"{label}：{_link(_article(members[at]), self.titles[members[at]])}"
            for label, at in (("上一篇", place - 1), ("下一篇", place + 1))
            if 0 <= at < len(members)
        )
        return self.page(
            f"{self.titles[number]}-山西省总工会",
            f"""<table width="980" align="center"><tr><td width="260" valign="top"><table width="100%">
<tr><td colspan="3"><strong>热点新闻</strong></td></tr>{beside}</table></td><td valign="top">
<div class="path">当前位置：{_link("/", "首页")} &gt; {outer} &gt; {_link(_list(category), inner)} &gt; 正文</div>
<h1 align="center">{self.titles[number]}</h1>
<div align="center" class="info">发布时间：{self.day(number)} 来源：{rnd.choice(_SOURCES)} \
作者：{rnd.choice(_NAMES)} 浏览次数：<span id="hits">{rnd.randrange(9999)}</span></div>
<div id="zoom">{paragraphs}</div>
<div class="next">{neighbours}</div><div><strong>相关文章</strong></div><table width="100%">{related}</table>
</td></tr></table>""",
        )

    @staticmethod
    def beside(members: list[int], place: int) -> list[int]:
        """Eight of a category, but neither the article in that place nor its neighbours."""
        return [members[(place + step) % len(members)] for step in range(2, 10)]

    def sentence(self) -> str:
        return "，".join(self.phrase(self.random.randint(3, 9)) for _ in range(3)) + "。"
