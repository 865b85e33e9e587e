"""phpcms: a small whole site held in memory.

text in TRUTH: the paragraphs of the body (and the captions of a gallery); credits standing in a paragraph or line of their own are
under "credits" and not in the text, credits run on at the end of a paragraph are part of the text as printed.
Further names offered: LIST_ALIASES (other addresses of list pages), SINGLE_PAGES (概况: no articles). category: joined by ' > '.
"""
import base64
import re
from datetime import datetime
from urllib.parse import quote, urlsplit

from tests.strangers.bank_a import (
    BASE, CITIES, FIRMS, HOST, KINDS, Maker, PDF, SOURCES, body_html, esc, pieces, query, spread, stamp,
)

WHAT = ("PHPCMS V9 with dynamic addresses (index.php?m=content&c=index&a=lists|show&catid=&id=&page=) and one column (通知公告) on rewritten list-8-1.html / show-8-12-1.html, UTF-8, raw & in href. "
        "Hard: everything hangs on the query string, news and picture models number their articles separately (same id, other catid, other article), h1 holds time/source/hits besides the title, "
        "deleted articles are a '提示信息' page with status 200, WAP/RSS/tag twins, mood/vote/comment/log-out links, gallery captions only in alt (not in text).")

_mk = Maker("phpcms-9")
_r = _mk.r
# catid: (name, parent, kind, themes, how many)
CATS = {
    1: ("机构概况", 0, "page", (), 0),
    6: ("工会新闻", 0, "parent", (), 0),
    9: ("工会要闻", 6, "news", ("meeting", "model", "skill", "safety"), 17),
    10: ("基层工会", 6, "news", ("build", "sport", "women", "help"), 11),
    7: ("权益保障", 0, "parent", (), 0),
    12: ("帮扶救助", 7, "news", ("help",), 6),
    13: ("法律援助", 7, "news", ("right",), 5),
    8: ("通知公告", 0, "static", ("notice",), 10),
    14: ("理论研究", 0, "news", ("theory",), 4),
    15: ("图说工会", 0, "picture", ("sport", "women"), 4),
    16: ("网上办事", 0, "link", (), 0),
}
SIZE = {9: 9, 10: 9, 12: 9, 13: 9, 8: 8, 14: 9, 15: 12}
TAGS = ["职工", "技能", "帮扶", "农民工", "劳模"]
ARTS = []
_plan = [(c, v[3][i % len(v[3])]) for c, v in CATS.items() for i in range(v[4])]
_r.shuffle(_plan)
_news = _pics = 0
for _when, (_c, _theme) in zip(spread(_r, len(_plan), datetime(2014, 6, 1), datetime(2017, 12, 20)), _plan):
    a = _mk.article(_theme, _when)
    pic = CATS[_c][2] == "picture"
    if pic:
        _pics += 1
    else:
        _news += 1
    a.update(cat=_c, id=(_pics + 6) if pic else _news, model=3 if pic else 1, theme=_theme, style=_r.choice((0, 1, 2, 3, 4)), files=[], images=[], pages=None, album=[],
             hits=_r.randint(30, 3000), source=_r.choice(SOURCES + [None, None]), authors=None, editor=_mk.name() if _r.random() < .4 else None, credit="", byline="")
    k = _r.randint(0, 4)
    if _theme == "notice":
        a["source"], a["editor"] = "省总工会办公室", None
    elif _theme == "theory":
        n1 = _mk.name()
        a["authors"], a["byline"] = [{"name": n1, "role": "作者"}], n1
    elif k == 0:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}]
        a["paras"][0] = "本报讯（记者%s）" % n1 + a["paras"][0]
    elif k == 1:
        n1, n2 = _mk.name(), _mk.name()
        a["authors"] = [{"name": n1, "role": "通讯员"}, {"name": n2, "role": "通讯员"}]
        a["credit"] = "（通讯员 %s %s）" % (n1, n2)
    if not pic and _theme != "notice" and _r.random() < .3:
        a["images"] = ["/uploadfile/%s/%s%03d.jpg" % (_when.strftime("%Y/%m%d"), _when.strftime("%Y%m%d%H%M%S"), _r.randint(0, 999))]
    if pic:
        a["paras"] = a["paras"][:2]
        a["album"] = [("/uploadfile/%s/%s%03d.jpg" % (_when.strftime("%Y/%m%d"), _when.strftime("%Y%m%d"), j * 37 + a["id"]), c) for j, c in enumerate(
            ["%s的选手在比赛中" % _r.choice(FIRMS), "%s在领奖台上" % _mk.name(), "%s代表队合影" % _r.choice(CITIES), "看台上的职工家属"])]
        n1 = _mk.name()
        a["authors"], a["credit"], a["editor"], a["images"] = [{"name": n1, "role": "摄影"}], "（%s 摄影）" % n1, None, []
    ARTS.append(a)
_long = next(a for a in ARTS if a["cat"] == 9 and a["theme"] == "model")
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("safety", dict(_ctx), 4)
_long["pages"], _long["authors"], _long["credit"] = [_long["paras"][:4], _long["paras"][4:]], None, ""
_n = [a for a in ARTS if a["cat"] == 8]
_n[-1]["files"] = [("/uploadfile/2017/1102/20171102093344871.doc", "附件1：推荐审批表.doc"), ("/uploadfile/2017/1102/20171102093359120.xls", "附件2：汇总表.xls")]
_n[3]["files"] = [("/index.php?m=content&c=down&a_k=6b2fT9a1c0XQ", "点击下载")]
DOWN = {"6b2fT9a1c0XQ": "/uploadfile/2015/0610/20150610112233901.pdf"}
BY = {(a["model"], a["id"]): a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = 777


def u_list(c, page=1):
    if CATS[c][2] == "static":
        return BASE + "/list-%d-%d.html" % (c, page)
    if CATS[c][2] == "link":
        return "http://bs.shanxizgh.example.cn/"
    return BASE + "/index.php?m=content&c=index&a=lists&catid=%d" % c + ("&page=%d" % page if page > 1 else "")


def u_show(a, page=1, cat=None, dyn=False):
    if CATS[a["cat"]][2] == "static" and not dyn:
        return BASE + "/show-%d-%d-%d.html" % (a["cat"], a["id"], page)
    return BASE + "/index.php?m=content&c=index&a=show&catid=%d&id=%d" % (cat or a["cat"], a["id"]) + ("&page=%d" % page if page > 1 else "")


def u_wap(a):
    return BASE + "/index.php?m=wap&c=index&a=show&catid=%d&typeid=%d&id=%d" % (a["cat"], a["cat"], a["id"])


def of(c):
    return [a for a in NEWEST if a["cat"] == c]


def kids(c):
    return [k for k, v in CATS.items() if v[1] == c]


def chain(c):
    return ([CATS[c][1]] if CATS[c][1] else []) + [c]


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for a in ARTS:
    u = u_show(a)
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"]), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(CATS[c][0] for c in chain(a["cat"])), "text": "\n".join(a["paras"]), "credits": a["credit"],
                "captions": [c for _, c in a["album"]], "attachments": [BASE + f for f, _ in a["files"]],
                "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a["album"]], "pages": [u] if not a["pages"] else [u, u_show(a, 2)]}
    ALIASES[u_wap(a)] = u
    if a["pages"]:
        ALIASES[u_show(a, 2)] = u
    if CATS[a["cat"]][2] == "static":
        ALIASES[u_show(a, dyn=True)] = u
    else:
        ALIASES[BASE + "/show-%d-%d-1.html" % (a["cat"], a["id"])] = u
    if CATS[a["cat"]][1] == 6:
        ALIASES[u_show(a, cat=6)] = u
for _c, _v in CATS.items():
    if _v[2] in ("news", "static", "picture"):
        for _p in range(1, pieces(len(of(_c)), SIZE[_c]) + 1):
            LISTS.add(u_list(_c, _p))
            LIST_ALIASES[BASE + ("/index.php?m=content&c=index&a=lists&catid=%d&page=%d" % (_c, _p) if _v[2] == "static" else "/list-%d-%d.html" % (_c, _p))] = u_list(_c, _p)
    elif _v[2] == "parent":
        LISTS.add(u_list(_c))
SINGLE_PAGES = {u_list(1)}
MUST_NOT = [r"m=mood&c=index&a=post", r"m=vote&c=index&a=post", r"m=comment&c=index&a=(support|post)", r"m=member&c=index&a=(logout|register)", r"m=admin", r"/admin\.php",
            r"m=search.*page=([4-9]|\d\d)", r"op=add_favorite", r"m=link&c=index&a=register", r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

TOP = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>%(title)s</title>
<meta name="keywords" content="%(kw)s">
<meta name="description" content="%(desc)s">
<link href="http://www.sxgh.org.cn/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="http://www.sxgh.org.cn/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<link href="http://www.sxgh.org.cn/index.php?m=content&c=rss&siteid=1" rel="alternate" type="application/rss+xml" title="RSS" />
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/jquery.min.js"></script>
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/jquery.sgallery.js"></script>
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/search_common.js"></script>
</head>
<body>
<div class="body-top">
    <div class="content">
            <div class="announ"><div id="announ">
                            <ul><li><a href="http://www.sxgh.org.cn/index.php?m=announce&c=index&a=show&aid=1">网站试运行公告</a></li></ul>
            </div></div>
        <div class="login lh24 blue"><a href="http://www.sxgh.org.cn/index.php?m=content&c=rss&siteid=1" class="rss ib">rss</a><span class="rt"><script type="text/javascript">document.write('<iframe src="http://www.sxgh.org.cn/index.php?m=member&c=index&a=mini&forward='+encodeURIComponent(location.href)+'&siteid=1" allowTransparency="true"  width="500" height="24" frameborder="0" scrolling="no"></iframe>')</script><a href="http://www.sxgh.org.cn/index.php?m=member&c=index&a=login&siteid=1">登录</a> <a href="http://www.sxgh.org.cn/index.php?m=wap&siteid=1">手机版</a></span></div>
    </div>
</div>
<div class="header">
	<div class="logo"><a href="http://www.sxgh.org.cn/"><img src="http://www.sxgh.org.cn/statics/images/v9/logo.jpg" /></a></div>
    <div class="search">
    	<div class="tab" id="search"><a href="javascript:;" onclick="setmodel(1, $(this));" style="outline:medium none;" hidefocus="true">新闻</a><span> | </span><a href="javascript:;" onclick="setmodel(3, $(this));">图片</a></div>
        <div class="bd">
            <form action="http://www.sxgh.org.cn/index.php" method="get" target="_blank">
				<input type="hidden" name="m" value="search"/><input type="hidden" name="c" value="index"/><input type="hidden" name="a" value="init"/><input type="hidden" name="typeid" value="1" id="typeid"/><input type="hidden" name="siteid" value="1" id="siteid"/>
                <input type="text" class="text" name="q" id="q"/><input type="submit" value="搜 索" class="button" />
            </form>
        </div>
    </div>
    <div class="bk3"></div>
    <div class="nav-bar">
        	<map>
            <ul class="nav-site">
			<li><a href="http://www.sxgh.org.cn/"><span>首页</span></a></li>
%(nav)s
						</ul>
        </map>
    </div>
    <div class="subnav">%(subnav)s<span class="tag"><strong>热门标签：</strong>%(tags)s</span></div>
</div>
"""
BOTTOM = """<div class="footer">
<p class="info">
<a href="http://www.sxgh.org.cn/index.php?m=content&c=index&a=lists&catid=1" target="_blank">机构概况</a> |  <a href="http://www.sxgh.org.cn/index.php?m=link&c=index&siteid=1">友情链接</a> | <a href="http://www.sxgh.org.cn/index.php?m=vote&c=index&a=show&show_type=1&subjectid=1&siteid=1">在线调查</a> | <a href="http://www.sxgh.org.cn/index.php?m=guestbook&c=index&siteid=1">网上留言</a>
<br />
Powered by <strong><a href="http://www.phpcms.cn" target="_blank">Phpcms</a></strong> <em>V9</em>  &copy; 2017 <br />山西省总工会 版权所有 晋ICP备05000000号<br />
<a href="http://www.acftu.org/" target="_blank">全国总工会</a> <a href="http://www.bjzgh.org/" target="_blank">北京市总工会</a> <a href="http://www.workercn.cn/" target="_blank">中工网</a></p>
</div>
<script type="text/javascript">
$(function(){
	$(".picbig").each(function(i){ var cur = $(this).find('.img-wrap').eq(0); });
	$('#announ').slide;
});
</script>
</body>
</html>"""


def top(title, c=0, a=None):
    nav = []
    for k, v in CATS.items():
        if not v[1]:
            nav.append('			<li class="line">|</li>\n			<li><a href="%s"><span>%s</span></a></li>' % (u_list(k), v[0]))
    root = chain(c)[0] if c else 0
    sub = "".join('<a href="%s">%s</a><span> | </span>' % (u_list(k), CATS[k][0]) for k in (kids(root) if root else [9, 10, 12, 13]))
    tags = "".join('<a href="%s/index.php?m=content&c=tag&a=lists&tag=%s">%s</a>' % (BASE, quote(t), t) for t in TAGS[:3])
    return TOP % {"title": esc(title), "kw": "工会," + (a["title"][:6] if a else "职工"), "desc": esc(a["paras"][0][:100]) if a else "山西省总工会", "nav": "\n".join(nav), "subnav": sub, "tags": tags}


def right(c=0):
    pool = [a for a in NEWEST if not c or a["cat"] in [c] + kids(chain(c)[0])] or NEWEST
    hot = sorted(pool, key=lambda a: -a["hits"])[:8]
    allhot = sorted(ARTS, key=lambda a: -a["hits"])[:6]
    return """<div class="col-auto">
    <div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">%s</ul></div>
    <div class="bk10"></div>
    <div class="box"><h5 class="title-2">本月排行</h5><ul class="content rank">%s</ul></div>
</div>
""" % ("".join('<li><a href="%s" target="_blank" title="%s">%s</a></li>' % (u_show(a), esc(a["title"]), esc(a["title"][:14])) for a in hot),
       "".join('<li><span>%d</span><a href="%s" class="title" title="%s">%s</a></li>' % (a["hits"], u_show(a), esc(a["title"]), esc(a["title"][:15] + "...")) for a in allhot))


def crumbs(c, tail):
    return '<div class="crumbs"><a href="http://www.sxgh.org.cn/">首页</a><span> &gt; </span>%s %s</div>' % ("".join('<a href="%s">%s</a> &gt; ' % (u_list(k), CATS[k][0]) for k in chain(c)), tail)


def pages(total, size, page, fn):
    n = pieces(total, size)
    if n < 2:
        return ""
    s = '<a class="a1">%d条</a> <a href="%s" class="a1">上一页</a>' % (total, fn(max(1, page - 1)))
    for p in range(1, n + 1):
        s += " <span>%d</span>" % p if p == page else ' <a href="%s">%d</a>' % (fn(p), p)
    return s + ' <a href="%s" class="a1">下一页</a>' % fn(min(n, page + 1))


def page_home():
    pics = [a for a in NEWEST if a["images"]][:5]
    s = top("山西省总工会") + '<div class="main"><div class="col-left"><div class="news-hot"><div class="content"><h4 class="blue"><a href="%s">%s</a></h4><p>%s...</p><div class="bk20 hr"><hr /></div><ul class="list lh24 f14">%s</ul></div></div><div class="slide"><div class="FocusPic"><div class="content" id="main-slide"><div class="changeDiv">%s</div></div></div></div>' % (
        u_show(NEWEST[0]), esc(NEWEST[0]["title"]), esc(NEWEST[0]["paras"][0][:50]),
        "".join('<li>·<a href="%s" target="_blank" title="%s"%s>%s</a></li>' % (u_show(a), esc(a["title"]), ' style="color:#ff0000;font-weight:bold;"' if i == 0 else "", esc(a["title"])) for i, a in enumerate(NEWEST[:9])),
        "".join('<a href="%s" title="%s"><img src="%s%s" alt="%s" width="310" height="260" /></a>' % (u_show(a), esc(a["title"]), BASE, a["images"][0], esc(a["title"])) for a in pics))
    hand = of(9)[2]
    s += '<div class="bk10"></div><div class="ad"><a href="index.php?m=content&c=index&a=show&catid=6&id=%d"><img src="/uploadfile/2017/1201/banner.jpg" width="660" /></a></div><div class="bk10"></div>' % hand["id"]
    for i, c in enumerate((9, 10, 12, 13, 8, 14)):
        s += '<div class="box cat-area" %s><h5 class="title-1">%s<a href="%s" class="more">更多>></a></h5><div class="content"><ul class="list lh24 f14">%s</ul></div></div>' % (
            'style="margin-right:10px"' if i % 2 == 0 else "", CATS[c][0], u_list(c), "".join('<li><span class="rt">%s</span>·<a href="%s" title="%s">%s</a></li>' % (a["when"].strftime("%m-%d"), u_show(a), esc(a["title"]), esc(a["title"][:18])) for a in of(c)[:6]))
    s += '<div class="box"><h5 class="title-1">%s<a href="%s" class="more">更多>></a></h5><ul class="photo-list">%s</ul></div></div>' % (CATS[15][0], u_list(15), "".join('<li><div class="img-wrap"><a href="%s" title="%s"><img src="%s%s" width="110" /></a></div></li>' % (u_show(a), esc(a["title"]), BASE, a["album"][0][0]) for a in of(15)[:3]))
    s += '<div class="col-auto"><div class="box"><h5 class="title-2">专题</h5><ul class="content"><li><a href="%s/index.php?m=content&c=index&a=show&catid=9&id=%d">庆“五一”专题</a></li></ul></div><div class="box"><h5 class="title-2">在线调查</h5><script language="javascript" src="http://www.sxgh.org.cn/index.php?m=vote&c=index&a=show&action=js&subjectid=1&type=2"></script></div></div>' % (BASE, DEAD)
    return s + right() + "</div>" + BOTTOM


def page_list(c, page):
    name, kind = CATS[c][0], CATS[c][2]
    s = top(name + " - 山西省总工会", c) + '<!--main-->\n<div class="main"><div class="col-left">' + crumbs(c, "列表" if kind != "page" else "")
    if kind == "page":
        s += '<div class="box boxsbg"><h5 class="title-1">机构概况</h5><div class="content"><p>山西省总工会成立于二十世纪中叶，是全省职工自愿结合的群众组织。</p><p>机关设办公室、研究室、组织部、宣传教育部、法律工作部等部室。</p></div></div></div>'
        return s + right() + "</div>" + BOTTOM
    if kind == "parent":
        for k in kids(c):
            s += '<div class="box cat-area"><h5 class="title-1">%s<a href="%s" class="more">更多&gt;&gt;</a></h5><div class="content"><ul class="list lh24 f14">%s</ul></div></div>' % (
                CATS[k][0], u_list(k), "".join('<li><span class="rt">%s</span>·<a href="%s" target="_blank">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), u_show(a), esc(a["title"])) for a in of(k)[:5]))
        return s + "</div>" + right(c) + "</div>" + BOTTOM
    items = of(c)
    part = items[(page - 1) * SIZE[c]:page * SIZE[c]]
    if kind == "picture":
        s += '<div class="photo-list picbig"><ul>%s</ul></div>' % "".join('<li><div class="img-wrap"><a href="%s" title="%s"><img src="%s%s" alt="%s" /></a></div><a href="%s">%s</a></li>' % (u_show(a), esc(a["title"]), BASE, a["album"][0][0], esc(a["title"]), u_show(a), esc(a["title"])) for a in part)
    else:
        rows = ""
        for i, a in enumerate(part):
            rows += '<li><span class="rt">%s</span>·<a href="%s" target="_blank">%s</a></li>' % (a["when"].strftime("%Y-%m-%d %H:%M:%S"), u_show(a), esc(a["title"]))
            if i % 5 == 4:
                rows += '<li class="bk20 hr"></li>'
        s += '<ul class="list lh24 f14">%s</ul>' % rows
    s += '<div id="pages" class="text-c">%s</div></div>' % pages(len(items), SIZE[c], page, lambda p: u_list(c, p))
    return s + right(c) + "</div>" + BOTTOM


def keywords(a):
    t = a["title"] + "".join(a["paras"])
    return [k for k in TAGS if k in t][:3]


def mood_id(a):
    return base64.b64encode(("content_%d-%d-1" % (a["cat"], a["id"])).encode()).decode().rstrip("=")


def page_show(a, page=1):
    c = a["cat"]
    same = of(c)
    i = same.index(a)
    nxt, prv = (same[i - 1] if i else None), (same[i + 1] if i + 1 < len(same) else None)
    s = top("%s - %s - 山西省总工会" % (a["title"], CATS[c][0]), c, a)
    info = "%s&nbsp;&nbsp;&nbsp;来源：%s&nbsp;&nbsp;&nbsp;%s评论：<a href=\"#comment_iframe\" id=\"comment\">0</a> 点击：<span id=\"hits\"></span>" % (a["when"].strftime("%Y-%m-%d %H:%M:%S"), a["source"] or "", "作者：%s&nbsp;&nbsp;&nbsp;" % a["byline"] if a["byline"] else "")
    s += '<div class="main"><div class="col-left">' + crumbs(c, "正文") + '<div id="Article">\n<h1>%s<br />\n<span>%s</span></h1>\n' % (esc(a["title"]), info)
    if a["album"]:
        s += '<div class="big-pic"><div id="big-pic"></div></div><div class="pic-list"><ul class="cont picbig" id="pictureurls">%s</ul></div>' % "".join('<li><div class="img-wrap"><a href="javascript:;" hidefocus="true"><img src="%s%s" alt="%s" rel="%s%s" /></a></div></li>' % (BASE, p.replace("/uploadfile/", "/uploadfile/"), esc(t), BASE, p) for p, t in a["album"])
    elif page == 1 and a["theme"] != "notice":
        s += '<div class="summary">%s</div>' % esc(a["paras"][0][:70])
    paras = a["pages"][page - 1] if a["pages"] else a["paras"]
    s += '\n<div class="content">\n' + body_html(paras, a["style"], [BASE + x for x in a["images"]] if page == 1 else ())
    for f, t in a["files"]:
        s += '\n<p><a href="%s"><img src="%s/statics/images/ext/%s.gif" />%s</a></p>' % (f, BASE, f[-3:] if f[-4] == "." else "down", t)
    if a["credit"]:
        s += '\n<p style="text-align: right;">%s</p>' % a["credit"]
    s += "\n</div>\n"
    if a["pages"]:
        s += '<div id="pages" class="text-c"><a class="a1" href="%s">上一页</a> %s <a class="a1" href="%s">下一页</a></div>' % (u_show(a, 1), " ".join("<span>%d</span>" % p if p == page else '<a href="%s">%d</a>' % (u_show(a, p), p) for p in (1, 2)), u_show(a, 2))
    s += '<p style="margin-bottom:10px"><strong>相关热词搜索：</strong>%s</p>' % "".join('<a href="%s/index.php?m=content&c=tag&a=lists&catid=%d&tag=%s" class="blue">%s</a>\t' % (BASE, c, quote(t), t) for t in keywords(a))
    if a["editor"]:
        s += '<p class="f12" style="text-align:right">[责任编辑：%s]</p>' % a["editor"]
    s += '<p class="f14"><strong>上一篇：</strong><a href="%s">%s</a><br /><strong>下一篇：</strong><a href="%s">%s</a></p>' % (
        (u_show(prv), esc(prv["title"])) + (("javascript:alert('最后一篇');", "最后一篇") if not nxt else (u_show(nxt), esc(nxt["title"]))) if prv else ("javascript:alert('第一篇');", "第一篇") + (("javascript:alert('最后一篇');", "最后一篇") if not nxt else (u_show(nxt), esc(nxt["title"]))))
    rel = [b for b in NEWEST if b is not a and b["theme"] == a["theme"]][:4]
    s += '<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="list blue lh24 f14">%s</ul></div><div class="bk15"></div>' % "".join('<li>·<a href="%s" target="_blank">%s</a><span>(%s)</span></li>' % (u_show(b), esc(b["title"]), b["when"].strftime("%Y-%m-%d")) for b in rel)
    s += '<script type="text/javascript" src="%s/index.php?m=mood&c=index&a=init&id=%s"></script></div>' % (BASE, mood_id(a))
    s += '<div class="Article-Tool">分享到：<img src="http://v.t.qq.com/share/images/s/weiboicon16.png" onclick="postToWb();" class="cu" title="分享到腾讯微博"/><a href="javascript:;" onclick="window.open(\'http://v.t.sina.com.cn/share/share.php?title=\')">新浪</a><span id=\'favorite\'><a href="javascript:;" onclick="add_favorite(\'%s\');" class="t6">收藏</a></span> <a href="javascript:window.print();">打印</a></div>' % esc(a["title"])
    s += '<iframe src="%s/index.php?m=comment&c=index&a=init&commentid=content_%d-%d-1&iframe=1" width="100%%" height="100%%" id="comment_iframe" frameborder="0" scrolling="no"></iframe></div>' % (BASE, c, a["id"])
    s += right(c) + "</div>\n" + '<script language="JavaScript" src="%s/api.php?op=count&id=%d&modelid=%d"></script>\n' % (BASE, a["id"], a["model"])
    return s + BOTTOM


def message(text):
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>提示信息</title>
<style type="text/css">.showMsg{border: 1px solid #1e64c8; zoom:1; width:450px; height:172px;position:absolute;top:44%%;left:50%%;margin:-87px 0 0 -225px}</style>
<script type="text/javaScript" src="http://www.sxgh.org.cn/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="showMsg" style="text-align:center">
	<h5>提示信息</h5>
    <div class="content guery" style="display:inline-block;display:-moz-inline-stack;zoom:1;*display:inline;max-width:330px">%s</div>
    <div class="bottom">
    	<a href="javascript:history.back();" >[点这里返回上一页]</a>
        </div>
</div>
<script style="text/javascript">
	function close_dialog() { window.top.location.reload();window.top.art.dialog({id:""}).close(); }
</script>
</body>
</html>""" % text


def wap(inner, title="山西省总工会"):
    return '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "http://www.wapforum.org/DTD/xhtml-mobile10.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>%s</title></head><body><div class="nav"><a href="index.php?m=wap&amp;siteid=1">首页</a></div>%s<div class="footer"><a href="index.php?m=wap&amp;siteid=1">首页</a> <a href="http://www.sxgh.org.cn/">电脑版</a></div></body></html>' % (esc(title), inner)


def rss(c):
    items = "".join("<item><title><![CDATA[%s]]></title><link><![CDATA[%s]]></link><description><![CDATA[%s]]></description><pubDate>%s</pubDate></item>" % (
        a["title"], u_show(a), a["paras"][0][:90], a["when"].strftime("%Y-%m-%d %H:%M:%S")) for a in of(c)[:20])
    return '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title><link>%s</link>%s</channel></rss>' % (CATS[c][0], BASE, items)


N404 = "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body bgcolor=\"white\">\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.4.4</center>\r\n</body>\r\n</html>\r\n"


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    path = u.path or "/"
    hd = {"Content-Type": "text/html; charset=utf-8", "Server": "nginx/1.4.4", "X-Powered-By": "PHP/5.3.28", "Vary": "Accept-Encoding"}

    def out(s, ctype=None):
        return 200, dict(hd, **({"Content-Type": ctype} if ctype else {})), b"" if method == "HEAD" else s.encode("utf-8")

    def num(v, d=0):
        return int(v) if v and v.isdigit() else d

    if path == "/robots.txt":
        return 200, {"Content-Type": "text/plain", "Server": "nginx/1.4.4"}, b"#\n# robots.txt for PHPCMS v9\n#\nUser-agent: * \nDisallow: /caches\nDisallow: /phpcms\nDisallow: /install\nDisallow: /phpsso_server\nDisallow: /api\nDisallow: /admin.php\n"
    q = query(url)
    m = re.fullmatch(r"/show-(\d+)-(\d+)-(\d+)\.html", path)
    if m:
        q = {"m": "content", "c": "index", "a": "show", "catid": m[1], "id": m[2], "page": m[3]}
        path = "/index.php"
    m = re.fullmatch(r"/list-(\d+)-(\d+)\.html", path)
    if m:
        q = {"m": "content", "c": "index", "a": "lists", "catid": m[1], "page": m[2]}
        path = "/index.php"
    if path in ("/", "/index.html"):
        path = "/index.php"
    if path == "/index.php":
        mod, ctl, act = q.get("m", "content"), q.get("c", "index"), q.get("a", "init")
        cat, page = num(q.get("catid")), max(1, num(q.get("page"), 1))
        if mod == "content" and ctl == "index":
            if act == "init":
                return out(page_home())
            if act == "lists":
                if cat not in CATS:
                    return out(message("栏目不存在！"))
                if CATS[cat][2] == "link":
                    return 301, dict(hd, Location=u_list(cat)), b""
                return out(page_list(cat, page))
            if act == "show":
                if cat not in CATS or CATS[cat][2] in ("link", "page"):
                    return out(message("栏目不存在！"))
                a = BY.get((3 if CATS[cat][2] == "picture" else 1, num(q.get("id"))))
                if not a:
                    return out(message("信息不存在！"))
                return out(page_show(a, page if a["pages"] and page <= len(a["pages"]) else 1))
        if mod == "content" and ctl == "tag":
            t = q.get("tag", "")
            hit = [a for a in NEWEST if t in keywords(a) and (not cat or a["cat"] == cat)]
            part = hit[(page - 1) * 10:page * 10]
            return out(top(t + "相关内容") + '<div class="main"><div class="col-left"><div class="crumbs"><a href="http://www.sxgh.org.cn/">首页</a> &gt; %s</div><ul class="list lh24 f14">%s</ul><div id="pages" class="text-c">%s</div></div>' % (
                esc(t), "".join('<li><span class="rt">%s</span>·<a href="%s">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), u_show(a), esc(a["title"])) for a in part),
                pages(len(hit), 10, page, lambda p: "%s/index.php?m=content&c=tag&a=lists%s&tag=%s&page=%d" % (BASE, "&catid=%d" % cat if cat else "", quote(t), p))) + right() + "</div>" + BOTTOM)
        if mod == "content" and ctl == "rss":
            if num(q.get("rssid")) in CATS:
                return out(rss(num(q["rssid"])), "text/xml; charset=utf-8")
            return out(top("RSS订阅") + '<div class="main"><ul>%s</ul></div>' % "".join('<li><a href="%s/index.php?m=content&c=rss&rssid=%d">%s</a></li>' % (BASE, c, v[0]) for c, v in CATS.items() if v[4]) + BOTTOM)
        if mod == "content" and ctl == "down":
            k = q.get("a_k", "")
            if k not in DOWN:
                return out(message("下载地址无效"))
            if act == "download":
                return 200, {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=20150610112233901.pdf"}, PDF
            return out('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>下载</title></head><body><div class="down"><a href="index.php?m=content&c=down&a=download&a_k=%s" class="xzs_btn">点击下载</a></div></body></html>' % k)
        if mod == "wap":
            a = BY.get((3 if cat in CATS and CATS[cat][2] == "picture" else 1, num(q.get("id"))))
            if act == "show":
                if not a or cat not in CATS:
                    return out(wap("信息不存在"))
                return out(wap('<div class="title"><h1>%s</h1></div><div class="info">时间：%s 来源：%s</div><div class="content">%s%s</div>' % (
                    esc(a["title"]), a["when"].strftime("%m-%d %H:%M"), a["source"] or "", "".join("<p>%s</p>" % esc(p) for p in a["paras"]), "<p>%s</p>" % a["credit"] if a["credit"] else ""), a["title"]))
            t = num(q.get("typeid"))
            if act == "lists" and t in CATS:
                return out(wap("<ul>%s</ul>" % "".join('<li><a href="%s">%s</a></li>' % (esc(u_wap(x)), esc(x["title"])) for x in of(t)[:10]), CATS[t][0]))
            return out(wap("".join('<p><a href="index.php?m=wap&amp;c=index&amp;a=lists&amp;typeid=%d">%s</a></p>' % (c, v[0]) for c, v in CATS.items() if v[4])))
        if mod == "search":
            w = q.get("q", "")
            hit = [a for a in NEWEST if w and w in a["title"] + "".join(a["paras"])]
            return out(top(w + "搜索结果") + '<div class="main"><ul class="list">%s</ul><div id="pages">%s</div></div>' % ("".join('<li><h5><a href="%s" target="_blank">%s</a></h5><p>%s</p><div class="adds">发布时间：%s</div></li>' % (u_show(a), esc(a["title"]), esc(a["paras"][0][:60]), a["when"].strftime("%Y-%m-%d %H:%M:%S")) for a in hit[(page - 1) * 10:page * 10]),
                pages(len(hit), 10, page, lambda p: "%s/index.php?m=search&c=index&a=init&typeid=1&siteid=1&q=%s&page=%d" % (BASE, quote(w), p))) + BOTTOM)
        if mod == "mood":
            i = q.get("id", "")
            return out("document.write('<div class=\"mood\"><h5>读完这篇文章后，您心情如何？</h5><ul><li><a href=\"%s/index.php?m=mood&c=index&a=post&id=%s&k=n1\">感动</a></li></ul></div>');" % (BASE, i))
        if mod == "comment":
            return out('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>评论</title></head><body><form action="%s/index.php?m=comment&c=index&a=post&commentid=%s" method="post"><textarea name="content"></textarea><input type="submit" value="发布" /></form><p>支持 <a href="%s/index.php?m=comment&c=index&a=support&format=jsonp&commentid=%s&id=3">支持(2)</a></p><a href="%s/index.php?m=comment&c=index&a=init&commentid=%s">查看全部评论</a></body></html>' % ((BASE, esc(q.get("commentid", ""))) * 3))
        if mod == "vote":
            if q.get("action") == "js":
                return out("document.write('<form action=\"%s/index.php?m=vote&c=index&a=post&subjectid=1\" method=\"post\"></form>');" % BASE)
            return out(top("在线调查") + '<div class="main"><p>您对本网站的评价？</p><a href="%s/index.php?m=vote&c=index&a=post&subjectid=1&radio=1">很好</a></div>' % BASE + BOTTOM)
        if mod == "member":
            if act == "mini":
                return out('<a href="%s/index.php?m=member&c=index&a=login" target="_top">登录</a> <a href="%s/index.php?m=member&c=index&a=register">注册</a>' % (BASE, BASE))
            return out(top("会员登录") + '<div class="main"><form method="post" action="%s/index.php?m=member&c=index&a=login"><input name="username" /><input type="password" name="password" /></form><a href="%s/index.php?m=member&c=index&a=logout&siteid=1">退出</a></div>' % (BASE, BASE) + BOTTOM)
        if mod in ("link", "guestbook", "announce"):
            return out(top("公告") + '<div class="main"><p>本栏目正在建设中。</p>%s</div>' % ('<a href="%s/index.php?m=link&c=index&a=register&siteid=1">申请链接</a>' % BASE if mod == "link" else "") + BOTTOM)
        return out("Module does not exist.")
    if path == "/api.php":
        if q.get("op") == "count":
            a = BY.get((num(q.get("modelid"), 1), num(q.get("id"))))
            n = a["hits"] if a else 0
            return out("$('#todaydowns').html('%d');$('#weekdowns').html('%d');$('#monthdowns').html('%d');$('#hits').html('%d');" % (n % 5, n % 17, n % 60, n), "text/html; charset=utf-8")
        return out("Operation can not be empty")
    if path == "/admin.php":
        return 302, dict(hd, Location="/index.php?m=admin"), b""
    ext = path.rsplit(".", 1)[-1].lower()
    if ext in KINDS and path.startswith(("/uploadfile/", "/statics/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "nginx/1.4.4"}, KINDS[ext][1]
    return 404, {"Content-Type": "text/html", "Server": "nginx/1.4.4"}, N404.encode()
