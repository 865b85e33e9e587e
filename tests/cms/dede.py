"""DedeCMS: /a/xinwen/2020/0214/123.html in GBK, list_12_2.html, plus/list.php and plus/view.php.

Where nothing was entered its defaults stand: 来源:未知, 作者:admin, (责任编辑：admin). Comments, favourites
and the search are programs under /plus/, with a page for each article or for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from sxgh_crawler.frontier import CREDIT
from tests.cms.content import ROOT, Article, Category, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

#: Paragraphs on the first of an article's two pages.
_ON_FIRST = 2


def _frame(title: str, inner: str) -> Answer:
    text = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{escape(title)}</title>
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" /></head><body class="articlelist">
<div class="header"><div id="navMenu"><ul><li><a href='/'>主页</a></li><li><a href='/a/xinwen/'>工会要闻</a></li><li><a href='/plus/list.php?tid=13'>通知公告</a></li><li><a href='/a/laomo/'>劳模风采</a></li></ul></div>
<div class="tags"><h4>热门标签:</h4><ul><li><a href='/plus/search.php?keyword=%B9%A4%BB%E1&amp;PageNo=1'>工会</a></li></ul></div></div>
<div class="w960 clear">{inner}</div>
<div class="footer"><p class="powered">Powered by <a href="http://www.dedecms.com">DedeCMS</a></p><p class="copyright">Copyright &copy; 山西省总工会 版权所有</p></div></body></html>"""
    return html(text, codec="gb18030")


def _crumb(category: Category, last: str = "") -> str:
    steps = "".join(f" > <a href='{category.url}'>{name}</a>" for name in category.names)
    return f"<div class=\"place\"><strong>当前位置:</strong> <a href='{ROOT}/'>主页</a>{steps} > {last}</div>"


def _article(category: Category, a: Article, part: int = 0) -> Answer:
    """Whole, or as part 1 or 2 of an article on two pages."""
    shown = {0: a.paragraphs, 1: a.paragraphs[:_ON_FIRST], 2: a.paragraphs[_ON_FIRST:]}[part]
    body = "".join(f"<div>&nbsp; &nbsp; {escape(text)}</div>\n" for text in shown)
    stem = a.url.rpartition("/")[2][:-5]
    other = f"{stem}_2.html" if part == 1 else f"{stem}.html"
    numbers = "".join(
        f"<li class=\"thisclass\"><a href='#'>{n}</a></li>"
        if n == part
        else f"<li><a href='{other}'>{n}</a></li>"
        for n in (1, 2)
    )
    turn = (f"<li><a href='#'>上一页</a></li>{numbers}<li><a href='{other}'>下一页</a></li>" if part == 1
            else f"<li><a href='{other}'>上一页</a></li>{numbers}<li><a href='#'>下一页</a></li>")  # fmt: skip
    pager = (
        f'<div class="dede_pages"><ul class="pagelist"><li><a>共2页: </a></li>{turn}</ul></div>'
        if part
        else ""
    )
    editor = "" if part == 1 else f"<div>(责任编辑：{a.editor or 'admin'})</div>"
    return _frame(
        f"{a.title}{f'({part})' if part == 2 else ''}_山西省总工会",
        f"""<div class="pleft">{_crumb(category, "")}<div class="viewbox"><div class="title"><h2>{escape(a.title)}{f"({part})" if part == 2 else ""}</h2></div>
<div class="info"><small>时间:</small>{a.day} {a.time}<small>来源:</small>{a.source or "未知"} <small>作者:</small>{a.authors[0][0] if a.authors else "admin"} <small>点击:</small><script src="/plus/count.php?view=yes&aid={a.number}&mid=1" type='text/javascript' language="javascript"></script>次</div>
<div class="content"><table width='100%'><tr><td>{body}{editor}</td></tr></table></div>{pager}
<div class="newdigg" id="newdigg"><div class="diggbox digg_good"><div class="digg_act">顶一下</div><div class="digg_num">(0)</div></div><div class="diggbox digg_bad"><div class="digg_act">踩一下</div><div class="digg_num">(0)</div></div></div>
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle"><div class="context"><ul><li>上一篇：没有了 </li><li>下一篇：没有了 </li></ul></div>
<div class="actbox"><ul><li id="act-fav"><a href="/plus/stow.php?aid={a.number}" target="_blank">收藏</a></li><li id="act-pnt"><a href="#" onClick="window.print();">打印</a></li></ul></div></div>
<div class="mt1"><dl class="tbox"><dt><strong>发表评论</strong><span class="more"><a href="/plus/feedback.php?aid={a.number}">查看所有评论</a></span></dt></dl></div></div></div>""",
    )


def _rows(rows: Sequence[Article]) -> str:
    return "".join(
        f'<li>[<b><a href=\'/a/xinwen/\'>工会</a></b>] <a href="{a.url}" class="title">{escape(a.title)}</a> <span class="info"><small>日期：</small>{a.day} {a.time}:12'
        f'<small>点击：</small>120<small>好评：</small>0</span><p class="intro">{escape(a.paragraphs[0][:60])}...</p></li>'
        for a in rows
    )


def _plain_rows(rows: Sequence[Article]) -> str:
    return "".join(
        f"<li><span>{a.day[5:]}</span><a href='{a.url}'>{escape(a.title[:14])}</a></li>" for a in rows
    )


def _list(category: Category, rows: str, page: int, address: str) -> Answer:
    def turn(number: int, word: str) -> str:
        if not 1 <= number <= category.pages or number == page:
            return f"<li>{word}</li>"
        return f"<li><a href='{escape(address.format(number))}'>{word}</a></li>"

    numbers = "".join(
        f'<li class="thisclass">{n}</li>' if n == page else turn(n, str(n))
        for n in range(1, category.pages + 1)
    )
    options = "".join(
        f"<option value='{escape(address.format(n))}'>{n}</option>" for n in range(1, category.pages + 1)
    )
    pager = f"""{turn(1, "首页")}{turn(page - 1, "上一页")}{numbers}{turn(page + 1, "下一页")}{turn(category.pages, "末页")}
<li><select name='sldd' style='width:36px' onchange='location.href=this.options[this.selectedIndex].value;'>{options}</select></li>
<li><span class="pageinfo">共 <strong>{category.pages}</strong>页<strong>{len(category.articles)}</strong>条</span></li>"""
    return _frame(
        f"{category.name}_山西省总工会",
        f'<div class="pleft">{_crumb(category)}<div class="listbox"><ul class="e2">{rows}</ul></div><div class="dede_pages"><ul class="pagelist">{pager}</ul></div></div>',
    )


def _by_program(category: Category, request: Request) -> Answer:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if asked.get("tid") != "13":
        return NOT_FOUND
    number = min(int(asked.get("PageNo", 1)), category.pages)
    address = f"list.php?tid=13&TotalResult={len(category.articles)}&PageNo={{}}"
    return _list(category, _rows(category.page(number)), number, address)


def _search(category: Category, request: Request) -> Answer:
    """The same three results on pages without end."""
    number = int(parse_qs(urlsplit(request.url).query)["PageNo"][0])
    return _frame(
        "工会_搜索结果_山西省总工会",
        f'<div class="place"><strong>当前位置:</strong> <a href=\'{ROOT}/\'>主页</a> > 站内搜索</div><ul class="result">{_rows(category.articles[:3])}</ul>'
        f"<ul class=\"pagelist\"><li><a href='search.php?keyword=%B9%A4%BB%E1&amp;PageNo={number + 1}'>下一页</a></li></ul>",
    )


def _comments(request: Request) -> Answer:
    return _frame(
        "评论",
        "<h2>我来说两句</h2><form><input name='username'><textarea name='msg'></textarea><input type='submit' value='发表'></form>",
    )


def _url(folder: str) -> object:
    return lambda a: f"/a/{folder}/{a.day[:4]}/{a.day[5:7]}{a.day[8:]}/{a.number}.html"


def family() -> Family:
    news = Category(("新闻中心", "工会要闻"), "/a/xinwen/", 5, write(51, "news", 12, _url("xinwen")))
    notices = Category(
        ("通知公告",),
        "/plus/list.php?tid=13",
        3,
        write(52, "notice", 7, lambda a: f"/plus/view.php?aid={a.number}"),
    )
    models = Category(("劳模风采",), "/a/laomo/", 4, write(53, "model", 9, _url("laomo")))
    dead = replace(news.articles[5], dead=True)
    news = replace(news, articles=(*news.articles[:5], dead, *news.articles[6:]))
    pages: dict[str, Page] = {
        a.url: _article(c, a) for c in (news, notices, models) for a in c.articles if not a.dead
    }
    split = news.articles[8]
    pages[split.url] = _article(news, split, 1)
    pages[f"{split.url[:-5]}_2.html"] = _article(news, split, 2)
    lists = set()
    for category, tid, rows in ((news, 12, _rows), (models, 14, _plain_rows)):
        for number in range(1, category.pages + 1):
            address = f"{category.url}list_{tid}_{number}.html"
            pages[address] = _list(category, rows(category.page(number)), number, f"list_{tid}_{{}}.html")
            lists.add(address)
        pages[category.url] = pages[f"{category.url}list_{tid}_1.html"]
        lists.remove(f"{category.url}list_{tid}_1.html")
    further = {f"/plus/list.php?tid=13&TotalResult=7&PageNo={number}" for number in (2, 3)}
    pages |= {
        "/plus/list.php": lambda request: _by_program(notices, request),
        "/plus/search.php": lambda request: _search(news, request),
        "/plus/feedback.php": _comments,
        "/plus/stow.php": html("<script>alert('请先登录！');history.back();</script>"),
        "/": _frame("山西省总工会", ""),
    }
    return Family(
        "dede",
        (news, notices, models),
        pages,
        frozenset(lists | further | {news.url, notices.url, models.url}),
        unnamed="admin",
        traps={"count.php": 0, "search.php": 4, "feedback.php": CREDIT, "stow.php": CREDIT},
        missing={news.names: ["11 of 12 listed articles captured"]},
    )
