"""dtcms: a small whole site held in memory.

text in TRUTH: the paragraphs of the body (and the captions of a gallery); credits standing in a paragraph or line of their own are
under "credits" and not in the text, credits run on at the end of a paragraph are part of the text as printed.
Further names offered: LIST_ALIASES (other addresses of list pages), SINGLE_PAGES (概况: no articles). category: joined by ' > '.
"""
import re
from datetime import datetime
from urllib.parse import quote, urlsplit

from tests.strangers.bank_a import (
    BASE, CITIES, FIRMS, HOST, KINDS, Maker, SOURCES, body_html, esc, pieces, query, spread, stamp,
)

WHAT = ("DTcms 4 (ASP.NET, rewritten .aspx addresses, channels news/service/photo/down with submit_ajax.ashx counters), UTF-8. "
        "Hard: page 1 exists under two addresses (12.aspx, 12-1.aspx), dates are printed the .NET way (2019/5/6 9:05:03), 作者：管理员 means nobody (authors None), "
        "deleted articles are a 302 to error.aspx with status 200, a mobile twin of everything under /mobile/.")

_mk = Maker("dtcms-1")
_r = _mk.r
# channel -> (name, {category id: (name, theme cycle, how many)})
CHANNELS = {
    "news": ("工会新闻", {12: ("工会要闻", ["meeting", "model", "safety", "skill"], 15), 13: ("基层动态", ["build", "help", "sport", "skill", "women"], 23)}),
    "service": ("维权服务", {21: ("帮扶救助", ["help"], 7), 22: ("法律维权", ["right"], 5)}),
    "notice": ("通知公告", {}),
    "photo": ("图片新闻", {}),
    "down": ("资料下载", {}),
}
FLAT = {"notice": (31, ["notice"], 6), "photo": (41, ["sport", "model"], 2), "down": (51, ["notice"], 1)}
SIZE = {"news": 10, "service": 8, "notice": 10, "photo": 8, "down": 10}

ARTS = []
_plan = []
for _ch, (_n, _cats) in CHANNELS.items():
    for _cid, (_cn, _themes, _cnt) in _cats.items():
        _plan += [(_ch, _cid, _themes[i % len(_themes)]) for i in range(_cnt)]
    if _ch in FLAT:
        _cid, _themes, _cnt = FLAT[_ch]
        _plan += [(_ch, _cid, _themes[i % len(_themes)]) for i in range(_cnt)]
_r.shuffle(_plan)
for _i, (_when, (_ch, _cid, _theme)) in enumerate(zip(spread(_r, len(_plan), datetime(2018, 2, 1), datetime(2020, 4, 20)), _plan)):
    a = _mk.article(_theme, _when)
    a.update(id=301 + _i * 2 + _r.randint(0, 1), ch=_ch, cid=_cid, theme=_theme, style=_r.choice((0, 0, 1, 2, 3, 4)), files=[], images=[], pages=None,
             hits=_r.randint(40, 2600), source=_r.choice(SOURCES), authors=None, shown_author="管理员", editor=None, credit="")
    k = _r.randint(0, 5)
    if _theme == "notice":
        a["source"] = "本站"
    elif k == 0:
        n1, n2 = _mk.name(), _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}, {"name": n2, "role": "通讯员"}]
        a["credit"] = "（记者 %s 通讯员 %s）" % (n1, n2)
        a["shown_author"] = ""
    elif k == 1:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "作者"}]
        a["shown_author"] = n1
    elif k == 2:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}]
        a["paras"][-1] += "（记者 %s）" % n1
        a["editor"] = _mk.name()
        a["shown_author"] = ""
    if _theme != "notice" and _r.random() < .35:
        a["images"] = ["/upload/%s/%s.jpg" % (_when.strftime("%Y%m/%d"), _when.strftime("%Y%m%d%H%M%S") + "%04d" % _r.randint(0, 9999))]
    ARTS.append(a)
# the special ones
_long = next(a for a in ARTS if a["cid"] == 12 and a["theme"] == "model")
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("skill", dict(_ctx), 3)
_long["credit"], _long["authors"], _long["editor"], _long["shown_author"] = "", None, None, "管理员"
_long["pages"] = [_long["paras"][:4], _long["paras"][4:]]
_att = next(a for a in reversed(ARTS) if a["ch"] == "notice")
_att["files"] = [("竞赛报名表.doc", "/tools/download.ashx?id=17", "doc", "/upload/201911/08/201911080921107732.doc"), ("名额分配表.xls", "/tools/download.ashx?id=18", "xls", "/upload/201911/08/201911080921358120.xls")]
_dl = next(a for a in ARTS if a["ch"] == "down")
_dl["files"] = [("职工互助保障申请表.pdf", "/tools/download.ashx?id=9", "pdf", "/upload/201812/03/x.pdf")]
for _g in (a for a in ARTS if a["ch"] == "photo"):
    _g["album"] = []
    _caps = ["图为活动现场，%s的职工们正在认真准备。" % _mk.r.choice(FIRMS), "%s（左）与工友%s交流心得。" % (_mk.name(), _mk.name()), "%s代表队入场。" % _mk.r.choice(CITIES), "颁奖结束后，%s名职工合影留念。" % _r.randint(20, 90)]
    for _j, _c in enumerate(_caps):
        _g["album"].append(("/upload/%s/album_%d_%d.jpg" % (_g["when"].strftime("%Y%m/%d"), _g["id"], _j), _c))
    _g["paras"] = _g["paras"][:2]
    _g["images"], _g["credit"], _g["style"], _g["editor"] = [], "", 0, None
    _p = _mk.name()
    _g["authors"], _g["shown_author"] = [{"name": _p, "role": "摄影"}], ""
    _g["credit"] = "（摄影 %s）" % _p
BY_ID = {a["id"]: a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = 999


def url_of(a, mobile=False):
    return "%s/%s/show-%d.aspx" % ("/mobile" if mobile else "", a["ch"], a["id"])


def cat_name(ch, cid):
    return CHANNELS[ch][1][cid][0] if cid in CHANNELS[ch][1] else CHANNELS[ch][0]


def crumb(a):
    ch, cid = a["ch"], a["cid"]
    return [CHANNELS[ch][0]] + ([CHANNELS[ch][1][cid][0]] if cid in CHANNELS[ch][1] else [])


def of_cat(ch, cid):
    return [a for a in NEWEST if a["ch"] == ch and (cid in (0, a["cid"]))]


def net(when):
    return "%d/%d/%d %d:%02d:%02d" % (when.year, when.month, when.day, when.hour, when.minute, when.second)


TRUTH, ALIASES = {}, {}
for a in ARTS:
    u = BASE + url_of(a)
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"]), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(crumb(a)), "text": "\n".join(a["paras"] + [c for _, c in a.get("album", [])]), "credits": a["credit"],
                "attachments": [BASE + f[1] for f in a["files"]],
                "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a.get("album", [])],
                "pages": [u] if not a["pages"] else [u, u.replace(".aspx", "-2.aspx")]}
    ALIASES[BASE + url_of(a, True)] = u
    if a["pages"]:
        ALIASES[u.replace(".aspx", "-2.aspx")] = u
        ALIASES[u.replace(".aspx", "-1.aspx")] = u
LISTS, LIST_ALIASES = set(), {}
for _ch, (_n, _cats) in CHANNELS.items():
    LISTS.add(BASE + "/%s.aspx" % _ch)
    LIST_ALIASES[BASE + "/mobile/%s.aspx" % _ch] = BASE + "/%s.aspx" % _ch
    for _cid in _cats or [FLAT[_ch][0]]:
        _u = BASE + "/%s/%d.aspx" % (_ch, _cid)
        _pages = pieces(len(of_cat(_ch, _cid)), SIZE[_ch])
        if _cats:
            LISTS.add(_u)
        else:
            LIST_ALIASES[_u] = BASE + "/%s.aspx" % _ch
        LIST_ALIASES[_u.replace(".aspx", "-1.aspx")] = _u
        for _p in range(2, _pages + 1):
            LISTS.add(_u.replace(".aspx", "-%d.aspx" % _p))
SINGLE_PAGES = {BASE + "/content/about.aspx", BASE + "/content/contact.aspx"}
MUST_NOT = [r"(?i)/usercenter/exit\.aspx", r"(?i)submit_ajax\.ashx\?action=(comment_add|user_|order_|view_attach_down)", r"(?i)/admin/", r"(?i)search\.aspx\?.*page=([4-9]|\d\d)", r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>%(title)s</title>
<meta content="%(kw)s" name="keywords" />
<meta content="%(desc)s" name="description" />
<link href="/templates/main/css/style.css" rel="stylesheet" type="text/css" />
<link href="/css/pagination.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" charset="utf-8" src="/scripts/jquery/jquery-1.11.2.min.js"></script>
<script type="text/javascript" charset="utf-8" src="/templates/main/js/common.js"></script>
<script type="text/javascript">
if(/AppleWebKit.*Mobile/i.test(navigator.userAgent)){ window.location.href="/mobile/index.aspx"; }
$(function(){ $.ajax({type:"POST",url:"/tools/submit_ajax.ashx?action=user_check_login&time="+Math.random(),dataType:"json",success:function(d){ if(d.status==1){ $("#menu").prepend('<a href="/usercenter/exit.aspx">退出</a>'); } }}); });
</script>
</head>
<body>
<!--Header-->
<div class="header"><div class="header_inner">
 <h1 class="logo"><a title="山西省总工会" href="/index.aspx"><img src="/templates/main/images/logo.png" alt="山西省总工会" /></a></h1>
 <ul class="nav">
  <li class="index"><a href="/index.aspx">首页</a></li>
  <li><a href="/content/about.aspx">机构概况</a></li>
%(nav)s
  <li><a href="/feedback.aspx">在线留言</a></li>
 </ul>
 <div class="search"><input id="keywords" name="keywords" class="input" type="text" onkeydown="if(event.keyCode==13){SiteSearch('/search.aspx', '#keywords');return false};" value="输入关健字" /><input class="submit" type="submit" onclick="SiteSearch('/search.aspx', '#keywords');" value="搜索" /></div>
 <div id="menu" class="menu"><a href="/login.aspx">登录</a> | <a href="/register.aspx">注册</a> | <a href="/mobile/index.aspx">手机版</a></div>
</div></div>
<!--/Header-->
"""
FOOT = """<!--Footer-->
<div class="footer clearfix"><div class="foot_nav"><a href="/index.aspx">首 页</a> | <a href="/content/about.aspx">关于我们</a> | <a href="/news.aspx">工会新闻</a> | <a href="/link.aspx">友情链接</a> | <a href="/content/contact.aspx">联系我们</a> | <a href="/admin/login.aspx" rel="nofollow">管理入口</a></div>
<div class="link"><h4>友情链接</h4><p class="txt"><a target="_blank" href="http://www.acftu.org/" title="全国总工会">全国总工会</a> | <a target="_blank" href="http://www.shanxi.gov.cn/">山西省人民政府</a> | <a target="_blank" href="http://www.workercn.cn/">中工网</a></p></div>
<div class="copyright"><p>版权所有 山西省总工会 晋ICP备05000000号</p><p>Copyright &copy; 2009-2020 www.sxgh.org.cn Corporation,All Rights Reserved.</p><p><script src="http://s11.cnzz.com/stat.php?id=1000001&web_id=1000001" language="JavaScript"></script></p></div></div>
<!--/Footer-->
</body></html>"""


def head(title, a=None, m=False):
    nav = ""
    for ch, (n, cats) in CHANNELS.items():
        sub = "".join('<dd><a href="/%s/%d.aspx">%s</a></dd>' % (ch, c, v[0]) for c, v in cats.items())
        nav += '  <li><a href="/%s.aspx">%s</a>%s</li>\n' % (ch, n, "<dl>%s</dl>" % sub if sub else "")
    return HEAD % {"title": esc(title + (" - " if title else "") + "山西省总工会"), "kw": "工会,职工,山西", "desc": esc(a["paras"][0][:80]) if a else "山西省总工会门户网站", "nav": nav.rstrip("\n")}


def side(ch):
    cats = CHANNELS[ch][1] if ch in CHANNELS else {}
    hot = sorted(ARTS, key=lambda a: -a["hits"])[:8]
    red = [a for a in NEWEST if a["images"]][:3]
    s = '<div class="left_side fl">'
    if cats:
        s += '<div class="sidebar"><h3>资讯类别</h3><ul class="menu_list">%s</ul></div>' % "".join('<li><a title="%s" href="/%s/%d.aspx">%s</a></li>' % (v[0], ch, c, v[0]) for c, v in cats.items())
    s += '<div class="sidebar clearfix"><h3>推荐资讯</h3><ul class="focus_list">%s</ul></div>' % "".join(
        '<li><a title="%s" href="%s"><b><img width="100" height="100" alt="%s" src="%s" /></b></a><p><a href="%s">%s</a></p></li>' % (esc(a["title"]), url_of(a), esc(a["title"]), a["images"][0], url_of(a), esc(a["title"])) for a in red)
    s += '<div class="sidebar clearfix"><h3>人气排行</h3><ul class="rank_list">%s</ul></div></div>' % "".join(
        '<li class="%s"><span>%s</span><i class="num">%d</i><a href="%s">%s</a></li>' % ("active" if i < 3 else "", a["when"].strftime("%m-%d"), i + 1, url_of(a), esc(a["title"][:16])) for i, a in enumerate(hot))
    return s


def pager(fmt, page, total, size):
    n = pieces(total, size)
    if n < 2:
        return ""
    s = "<span>共%d记录</span>" % total
    s += '<a href="%s">«上一页</a>' % (fmt % (page - 1)) if page > 1 else '<span class="disabled">«上一页</span>'
    for p in range(1, n + 1):
        s += '<span class="current">%d</span>' % p if p == page else '<a href="%s">%d</a>' % (fmt % p, p)
    s += '<a href="%s">下一页»</a>' % (fmt % (page + 1)) if page < n else '<span class="disabled">下一页»</span>'
    return s


def loc(parts):
    return '<div class="cur_location"><span class="fr"></span>当前位置：<a href="/index.aspx">首页</a>%s</div>' % "".join(' &gt; <a href="%s">%s</a>' % (u, n) for n, u in parts)


def loc_of(ch, cid):
    out = [(CHANNELS[ch][0], "/%s.aspx" % ch)]
    if cid in CHANNELS[ch][1]:
        out.append((CHANNELS[ch][1][cid][0], "/%s/%d.aspx" % (ch, cid)))
    return out


def page_home():
    s = head("") + '<div class="boxwrap">\n<div class="section clearfix"><div id="focusNews"><ul>%s</ul></div>' % "".join(
        '<li><a title="%s" href="%s"><img src="%s" width="420" height="280" /></a></li>' % (esc(a["title"]), url_of(a), a["images"][0]) for a in [x for x in NEWEST if x["images"]][:4])
    top = [a for a in NEWEST if a["ch"] == "news"][0]
    s += '<div class="ntop"><dl><dt><a href="%s">%s</a></dt><dd>%s...[<a href="%s">详情</a>]</dd></dl><ul class="txt_list">%s</ul></div></div>' % (
        url_of(top), esc(top["title"]), esc(top["paras"][0][:50]), url_of(top), "".join('<li><span>%s</span><a title="%s" href="%s">%s</a></li>' % (a["when"].strftime("%m/%d"), esc(a["title"]), url_of(a), esc(a["title"][:20] + ("..." if len(a["title"]) > 20 else ""))) for a in NEWEST[:8]))
    for ch, (n, cats) in CHANNELS.items():
        for cid in cats or [FLAT[ch][0]]:
            href = "/%s/%d.aspx" % (ch, cid) if cats else "/%s.aspx" % ch
            s += '\n<div class="main_box"><h2 class="main_tit"><span><a href="%s">更多...</a></span><b>%s</b></h2><ul class="txt_list">%s</ul></div>' % (
                href, cat_name(ch, cid), "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (a["when"].strftime("%m-%d"), url_of(a), esc(a["title"])) for a in of_cat(ch, cid)[:6]))
    s += '\n<div class="main_box tags">热门标签：<a href="/search.aspx?tags=%s">劳模</a> <a href="/search.aspx?tags=%s">技能</a></div><div class="ad"><a href="/news/show-%d.aspx">关于网站改版的公告</a></div></div>\n' % (quote("劳模"), quote("技能"), DEAD)
    return s + FOOT


def page_channel(ch):
    n, cats = CHANNELS[ch]
    s = head(n) + '<div class="boxwrap">' + loc([(n, "/%s.aspx" % ch)]) + side(ch) + '<div class="main_right fr">'
    for cid in cats:
        s += '<div class="main_box"><h2 class="main_tit"><span><a href="/%s/%d.aspx">更多...</a></span><b>%s</b></h2><ul class="txt_list">%s</ul></div>' % (
            ch, cid, cats[cid][0], "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), url_of(a), esc(a["title"])) for a in of_cat(ch, cid)[:5]))
    return s + "</div></div>" + FOOT


def page_list(ch, cid, page):
    items, size = of_cat(ch, cid), SIZE[ch]
    part = items[(page - 1) * size:page * size]
    s = head(cat_name(ch, cid)) + '<div class="boxwrap">' + loc(loc_of(ch, cid)) + side(ch) + '<div class="main_right fr"><h2 class="main_tit2">%s</h2>' % cat_name(ch, cid)
    if ch == "photo":
        s += '<ul class="photo_list">%s</ul>' % "".join('<li><a title="%s" href="%s"><img src="%s" alt="" /><span>%s</span></a></li>' % (esc(a["title"]), url_of(a), a["album"][0][0], esc(a["title"])) for a in part)
    else:
        s += '<ul class="n_list">%s</ul>' % "".join('<li><h2><a title="%s" href="%s">%s</a></h2><div class="note"><p>%s...</p></div><div class="info"><span class="time">%s</span><span class="comm"><script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_comment_count&id=%d"></script>人评论</span><span class="view">%d次浏览</span></div></li>' % (
            esc(a["title"]), url_of(a), esc(a["title"]), esc(a["paras"][0][:60]), net(a["when"]), a["id"], a["hits"]) for a in part)
        if not part:
            s += '<p style="line-height:30px;text-align:center;">暂无内容</p>'
    s += '<div class="page_foot"><div id="PageContent" class="flickr right">%s</div></div></div></div>' % pager("/%s/%d-%%d.aspx" % (ch, cid), page, len(items), size)
    return s + FOOT


def page_show(a, page=1):
    ch, cid = a["ch"], a["cid"]
    same = [b for b in NEWEST if b["ch"] == ch and b["cid"] == cid]
    i = same.index(a)
    prev_, next_ = (same[i + 1] if i + 1 < len(same) else None), (same[i - 1] if i else None)
    s = head("%s - %s" % (a["title"], cat_name(ch, cid)), a) + '<div class="boxwrap">' + loc(loc_of(ch, cid)) + side(ch) + '<div class="main_right fr"><div class="new_view">'
    s += '<h1 class="title">%s</h1><div class="infos">' % esc(a["title"])
    s += "<span>时间：%s</span><span>来源：%s</span>%s" % (net(a["when"]), a["source"], "<span>作者：%s</span>" % a["shown_author"] if a["shown_author"] else "")
    s += '<span>浏览：<script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_article_click&id=%d&click=1"></script>次</span><span>评论：<script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_comment_count&id=%d"></script>条</span>' % (a["id"], a["id"])
    s += '<span class="font">字号：<a href="javascript:;" onclick="doZoom(16)">大</a><a href="javascript:;" onclick="doZoom(14)">中</a><a href="javascript:;" onclick="doZoom(12)">小</a></span><a href="javascript:window.print();">打印</a></div>\n'
    if not a["pages"]:
        s += '<div class="note"><p>摘要：%s...</p></div>' % esc(a["paras"][0][:60])
    paras = a["pages"][page - 1] if a["pages"] else a["paras"]
    s += '<div id="zoom" class="entry">\n' + body_html(paras, a["style"], a["images"])
    for src, cap in a.get("album", []):
        s += '\n<p style="text-align:center;"><img src="%s" /></p><p style="text-align:center;">%s</p>' % (src, esc(cap))
    if a["credit"]:
        s += '\n<p style="text-align:right;">%s</p>' % a["credit"]
    if a["editor"]:
        s += '\n<p style="text-align:right;">责任编辑：%s</p>' % a["editor"]
    if a["pages"]:
        u = url_of(a)
        s += '\n<div class="flickr c_page">' + "".join('<span class="current">%d</span>' % p if p == page else '<a href="%s">%d</a>' % (u.replace(".aspx", "-%d.aspx" % p), p) for p in (1, 2)) + "</div>"
    s += "\n</div>\n"
    if a["files"]:
        s += '<div class="attach"><h4>附件下载</h4><ul>%s</ul></div>' % "".join('<li><i class="icon"></i><a href="%s">%s</a><span>(<script src="/tools/submit_ajax.ashx?action=view_attach_count&id=%s&view=count"></script>次下载)</span></li>' % (f[1], f[0], f[1][-2:].strip("=")) for f in a["files"])
    s += '<div class="prenext"><p>上一篇：%s</p><p>下一篇：%s</p></div>' % tuple('<a href="%s">%s</a>' % (url_of(b), esc(b["title"])) if b else t for b, t in ((prev_, "没有了"), (next_, "没有了")))
    rel = [b for b in same if b is not a][:5]
    s += '<div class="line30"></div><h3 class="base_tit">相关资讯</h3><ul class="txt_list">%s</ul>' % "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (b["when"].strftime("%Y-%m-%d"), url_of(b), esc(b["title"])) for b in rel)
    s += '<h3 class="base_tit">网友评论</h3><form id="comment_form" name="comment_form" method="post" action="/tools/submit_ajax.ashx?action=comment_add&article_id=%d"><div class="comment_add"><textarea id="txtContent" name="txtContent"></textarea><input id="btnSubmit" name="submit" type="submit" value="提交评论" /></div></form><ol id="comment_list" class="comment_list"></ol><div id="pagination" class="flickr"></div>' % a["id"]
    s += '<script type="text/javascript">$(function(){ AjaxPageList("#comment_list", "#pagination", 10, 0, "/tools/submit_ajax.ashx?action=comment_list&article_id=%d", "/templates/main/images/user-avatar.png"); });</script></div></div></div>' % a["id"]
    return s + FOOT


def page_content(name):
    t, ps = {"about": ("机构概况", ["山西省总工会是全省各级工会组织的领导机关，内设办公室、组织部、宣教部、权益保障部等部室。", "所属事业单位有职工文化宫、职工疗养院和职工服务中心。", "办公地址：太原市迎泽区工会大街一号。"]),
             "contact": ("联系我们", ["电话：0351-0000000", "邮编：030001"])}[name]
    s = head(t) + '<div class="boxwrap">' + loc([(t, "/content/%s.aspx" % name)]) + side("") + '<div class="main_right fr"><h2 class="main_tit2">%s</h2><div class="entry">' % t
    return s + "".join("<p>%s</p>" % p for p in ps) + "</div></div></div>" + FOOT


MHEAD = '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>%s</title><link rel="stylesheet" href="/templates/mobile/css/mobile.css" /></head><body><div class="page"><header><a href="/mobile/index.aspx">首页</a> <a href="/index.aspx">电脑版</a></header>'
MFOOT = '<footer><a href="/mobile/index.aspx">首页</a> <a href="/mobile/news.aspx">新闻</a></footer></div></body></html>'


def page_mobile(kind, ch=None, arg=None, page=1):
    if kind == "home":
        return MHEAD % "山西省总工会" + "<ul>%s</ul>" % "".join('<li><a href="/mobile/%s.aspx">%s</a></li>' % (c, v[0]) for c, v in CHANNELS.items()) + "<ul>%s</ul>" % "".join('<li><a href="%s">%s</a></li>' % (url_of(a, True), esc(a["title"])) for a in NEWEST[:10]) + MFOOT
    if kind == "list":
        items = of_cat(ch, 0)[:12]
        return MHEAD % CHANNELS[ch][0] + '<ul class="list">%s</ul>' % "".join('<li><a href="%s"><h2>%s</h2><span>%s</span></a></li>' % (url_of(a, True), esc(a["title"]), a["when"].strftime("%Y-%m-%d")) for a in items) + MFOOT
    a = arg
    return MHEAD % esc(a["title"]) + '<article><h1>%s</h1><p class="meta">%s 来源：%s</p><div class="entry">%s%s%s</div></article>' % (
        esc(a["title"]), net(a["when"]), a["source"], body_html(a["paras"], a["style"], a["images"]), "".join('<p><img src="%s"/></p><p>%s</p>' % (i, esc(c)) for i, c in a.get("album", [])), "<p>%s</p>" % a["credit"] if a["credit"] else "") + MFOOT


H404 = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>404 - 找不到文件或目录。</title></head>
<body><div id="header"><h1>服务器错误</h1></div><div id="content"><div class="content-container"><fieldset><h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3></fieldset></div></div></body></html>"""


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    path = u.path or "/"
    p = path.lower()
    q = query(url)
    hd = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "private", "Server": "Microsoft-IIS/7.5", "X-AspNet-Version": "4.0.30319", "X-Powered-By": "ASP.NET"}

    def html(s):
        return 200, dict(hd), b"" if method == "HEAD" else s.encode("utf-8")

    def gone():
        loc_ = "/error.aspx?msg=" + quote("出错啦，您要浏览的页面不存在或已删除！").lower()
        d = dict(hd, Location=loc_)
        return 302, d, ('<html><head><title>Object moved</title></head><body>\r\n<h2>Object moved to <a href="%s">here</a>.</h2>\r\n</body></html>\r\n' % loc_).encode()

    def missing():
        return 404, {"Content-Type": "text/html", "Server": "Microsoft-IIS/7.5"}, H404.encode("gb2312")

    if p in ("/", "/index.aspx"):
        return html(page_home())
    m = re.fullmatch(r"(/mobile)?/(news|service|notice|photo|down)\.aspx", p)
    if m:
        if m[1]:
            return html(page_mobile("list", m[2]))
        return html(page_channel(m[2]) if CHANNELS[m[2]][1] else page_list(m[2], FLAT[m[2]][0], 1))
    m = re.fullmatch(r"/(news|service|notice|photo|down)/(\d+)(?:-(\d+))?\.aspx", p)
    if m:
        ch, cid = m[1], int(m[2])
        if cid and cid not in CHANNELS[ch][1] and FLAT.get(ch, (None,))[0] != cid:
            return gone()
        return html(page_list(ch, cid, max(1, int(m[3] or 1))))
    m = re.fullmatch(r"(/mobile)?/(news|service|notice|photo|down)/show-(\d+)(?:-(\d+))?\.aspx", p)
    if m:
        a = BY_ID.get(int(m[3]))
        if not a or a["ch"] != m[2]:
            return gone()
        if m[1]:
            return html(page_mobile("show", m[2], a))
        pg = int(m[4] or 1)
        if pg > 1 and not (a["pages"] and pg <= len(a["pages"])):
            pg = 1
        return html(page_show(a, pg))
    if p == "/mobile/index.aspx" or p == "/mobile/":
        return html(page_mobile("home"))
    m = re.fullmatch(r"/content/(about|contact)\.aspx", p)
    if m:
        return html(page_content(m[1]))
    if p == "/error.aspx":
        return html(head("错误提示") + '<div class="boxwrap"><div class="error_box"><h2>%s</h2><p><a href="javascript:history.go(-1);">返回上一页</a> <a href="/index.aspx">网站首页</a></p></div></div>' % esc(q.get("msg", "")) + FOOT)
    if p == "/search.aspx":
        word = q.get("keyword") or q.get("tags") or ""
        hit = [a for a in NEWEST if word and (word in a["title"] or word in "".join(a["paras"]))]
        pg = int(q.get("page", "1")) if q.get("page", "1").isdigit() else 1
        return html(head("站内搜索") + '<div class="boxwrap">' + side("") + '<div class="main_right fr"><p>搜索“%s”共找到 %d 条</p><ul class="n_list">%s</ul><div class="flickr">%s</div></div></div>' % (
            esc(word), len(hit), "".join('<li><h2><a href="%s">%s</a></h2><span class="time">%s</span></li>' % (url_of(a), esc(a["title"]), net(a["when"])) for a in hit[(pg - 1) * 10:pg * 10]),
            pager("/search.aspx?tags=" + quote(word).replace("%", "%%") + "&page=%d", pg, len(hit), 10)) + FOOT)
    if p in ("/login.aspx", "/register.aspx", "/feedback.aspx", "/link.aspx", "/admin/login.aspx"):
        return html(head("会员中心") + '<div class="boxwrap"><form method="post" action="/tools/submit_ajax.ashx?action=user_login"><input name="txtUserName" /><input type="password" name="txtPassword" /><input type="submit" value="提交" /></form></div>' + FOOT)
    if p == "/usercenter/exit.aspx":
        return 302, dict(hd, Location="/login.aspx"), b""
    if p == "/tools/submit_ajax.ashx":
        act = q.get("action", "")
        i = int(q["id"]) if q.get("id", "").isdigit() else 0
        js = dict(hd, **{"Content-Type": "text/plain; charset=utf-8"})
        if act == "view_article_click":
            return 200, js, b"document.write('%d');" % (BY_ID[i]["hits"] if i in BY_ID else 0)
        if act in ("view_comment_count", "view_attach_count"):
            return 200, js, b"document.write('%d');" % (i % 7)
        if act == "comment_list":
            return 200, js, b""
        return 200, js, '{"status":0,"msg":"对不起，参数有误！"}'.encode()
    if p == "/tools/download.ashx":
        for a in ARTS:
            for f in a["files"]:
                if f[1].endswith("?id=" + q.get("id", "-")):
                    t, b = KINDS[f[2]]
                    return 200, {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=" + quote(f[0]), "Server": "Microsoft-IIS/7.5"}, b
        return gone()
    ext = p.rsplit(".", 1)[-1]
    if ext in KINDS and p.startswith(("/upload/", "/templates/", "/css/", "/scripts/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "Microsoft-IIS/7.5"}, KINDS[ext][1]
    return missing()
