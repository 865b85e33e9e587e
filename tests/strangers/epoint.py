"""epoint: a small whole site held in memory.

text in TRUTH: the paragraphs of the body (and the captions of a gallery); credits standing in a paragraph or line of their own are
under "credits" and not in the text, credits run on at the end of a paragraph are part of the text as printed.
Further names offered: LIST_ALIASES (other addresses of list pages), SINGLE_PAGES (概况: no articles). category: joined by ' > '.
"""
import base64
import hashlib
import re
from datetime import datetime
from urllib.parse import parse_qsl, quote, urlsplit

from tests.strangers.bank_a import (
    BASE, CITIES, FIRMS, HOST, KINDS, Maker, SOURCES, body_html, esc, guid, pieces, query, spread, stamp,
)

WHAT = ("Epoint (新点) portal on ASP.NET WebForms, GB2312: MoreInfo.aspx?CategoryNum= with the Wuqi AspNetPager as postback (MoreInfoList1$Pager with __VIEWSTATE and __EVENTVALIDATION, both checked), articles at InfoDetail/?InfoID=guid&CategoryNum=. "
        "Hard: older articles only by POST (001004 and 002001 have no 上一篇/下一篇), the same guid under several spellings (infodetail/?infoid=, Default.aspx, Print.aspx, without CategoryNum), titles cut in lists (full in title=), parents list all their children again, deleted articles answer 200 with an alert, an endless calendar.")

_mk = Maker("epoint-5")
_r = _mk.r
# CategoryNum: (name, themes, how many)
CATS = {
    "001": ("工会动态", (), 0),
    "001001": ("工会要闻", ("meeting", "skill", "safety", "model"), 9),
    "001002": ("市县工会", ("build", "help", "women", "right"), 8),
    "001003": ("图片新闻", ("sport", "model"), 3),
    "001004": ("产业工会", ("safety", "skill", "build"), 14),
    "002": ("政务公开", (), 0),
    "002001": ("通知公告", ("notice",), 9),
    "002002": ("政策解读", ("right",), 4),
    "003": ("劳模风采", ("model",), 4),
    "004": ("理论调研", ("theory",), 4),
    "005": ("女工之窗", ("women",), 2),
}
SIZE = 10
ARTS = []
_plan = [(c, v[1][i % len(v[1])]) for c, v in CATS.items() for i in range(v[2])]
_r.shuffle(_plan)
for _i, (_when, (_c, _theme)) in enumerate(zip(spread(_r, len(_plan), datetime(2010, 3, 1), datetime(2014, 6, 10)), _plan)):
    a = _mk.article(_theme, _when)
    a.update(id=guid("epoint", _i), n=_i, cat=_c, theme=_theme, style=_r.choice((0, 1, 2, 2, 3)), files=[], images=[], album=[], pages=None, hits=_r.randint(20, 900),
             source=_r.choice(SOURCES + [None]), authors=None, editor=None, credit="", red=_r.random() < .1)
    k = _r.randint(0, 4)
    if _theme in ("notice",):
        a["source"] = None
    elif _theme == "theory":
        n1 = _mk.name()
        a["authors"], a["credit"] = [{"name": n1, "role": "作者"}], "（作者：%s）" % n1
    elif k == 0:
        n1 = _mk.name()
        a["authors"], a["credit"] = [{"name": n1, "role": "通讯员"}], "（通讯员：%s）" % n1
    elif k == 1:
        n1, n2 = _mk.name(), _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}, {"name": n2, "role": "摄影"}]
        a["paras"][-1] += "（记者%s 摄影%s）" % (n1, n2)
    if k in (1, 2) and _theme != "notice":
        a["editor"] = _mk.name()
    if _theme != "notice" and (_r.random() < .2 or _c == "001003"):
        a["images"] = ["/UploadFile/%s/%s.jpg" % (_when.strftime("%Y%m"), guid("img", _i))]
    ARTS.append(a)
_long = next(a for a in ARTS if a["theme"] == "model" and a["cat"] == "003")
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("safety", dict(_ctx), 3)
_long.update(pages=[_long["paras"][:4], _long["paras"][4:]], authors=None, credit="", editor=None)
_n = [a for a in ARTS if a["cat"] == "002001"]
_n[-2]["files"] = [("申报表.doc", guid("att", 1), "doc"), ("推荐名额分配表.xls", guid("att", 2), "xls")]
_n[1]["files"] = [("通知全文.pdf", guid("att", 3), "pdf")]
ATT = {f[1]: f for a in ARTS for f in a["files"]}
_g = [a for a in ARTS if a["cat"] == "001003"][1]
_g["paras"] = _g["paras"][:1]
_ph = _mk.name()
_g.update(credit="（摄影：%s）" % _ph, authors=[{"name": _ph, "role": "摄影"}], editor=None, images=[], style=0,
          album=[("/UploadFile/%s/%s.jpg" % (_g["when"].strftime("%Y%m"), guid("alb", j)), c) for j, c in enumerate(
              ["图为%s职工方队通过主席台。" % _r.choice(FIRMS), "图为%s代表队在拔河比赛中。" % _r.choice(CITIES), "图为获奖职工%s发表感言。" % _mk.name(), "图为职工家属在看台上加油。"])])
for a in ARTS:
    if a["cat"] == "001003" and a is not _g:
        a["credit"] = a["credit"] or ""
BY = {a["id"]: a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = guid("gone", 0)


def of(c):
    return [a for a in NEWEST if a["cat"].startswith(c)]


def rel(a, page=1):
    return "InfoDetail/?InfoID=%s&CategoryNum=%s" % (a["id"], a["cat"]) + ("&page=%d" % page if page > 1 else "")


def low(a):
    return "/infodetail/?infoid=%s&categoryNum=%s" % (a["id"], a["cat"])


def bare(a):
    return "/InfoDetail/?InfoID=" + a["id"]


def day(w):
    return "%d-%d-%d" % (w.year, w.month, w.day)


def chain(c):
    return [CATS[c[:i]][0] for i in range(3, len(c) + 1, 3)]


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for a in ARTS:
    u = BASE + "/" + rel(a)
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"], False), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(chain(a["cat"])), "text": "\n".join(a["paras"] + [c for _, c in a["album"]]), "credits": a["credit"],
                "attachments": [BASE + "/ReadAttachFile.aspx?AttachID=" + f[1] for f in a["files"]],
                "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a["album"]], "pages": [u] if not a["pages"] else [u, BASE + "/" + rel(a, 2)]}
    for v in (low(a), bare(a), "/InfoDetail/Default.aspx?InfoID=%s&CategoryNum=%s" % (a["id"], a["cat"]), "/InfoDetail/Print.aspx?InfoID=" + a["id"]):
        ALIASES[BASE + v] = u
    if a["pages"]:
        ALIASES[BASE + "/" + rel(a, 2)] = u
for _c in CATS:
    _u = BASE + "/MoreInfo.aspx?CategoryNum=" + _c
    LISTS.add(_u)
    for _p in range(2, pieces(len(of(_c)), SIZE) + 1):
        LISTS.add("%s#%d" % (_u, _p))
SINGLE_PAGES = {BASE + "/ShowInfo/SingleInfo.aspx?CategoryNum=006"}
MUST_NOT = [r"(?i)/Vote/Vote\.aspx\?.*act=submit", r"(?i)/LoginOut\.aspx", r"(?i)InfoCalendar\.aspx\?date=(?!2014)", r"(?i)/MailBox/Send", r"(?i)/EpointAdmin", r"(?i)SearchInfo\.aspx\?.*page=([4-9]|\d\d)",
            r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

HEAD = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" >
<HTML>
<HEAD>
<title>%(title)s</title>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta content="Microsoft Visual Studio .NET 7.1" name="GENERATOR">
<LINK href="/css/style.css" type="text/css" rel="stylesheet">
<script language="javascript" src="/js/menu.js"></script>
<script language="javascript">
function doZoom(size){document.getElementById('TDContent').style.fontSize=size+'px';}
function search(){window.open('/SearchInfo.aspx?keyword='+escape(document.getElementById('txtKey').value));}
</script>
</HEAD>
<body leftmargin="0" topmargin="0" bgcolor="#ffffff">
<table width="1002" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td><object classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000" width="1002" height="160"><param name="movie" value="/images/top.swf"><embed src="/images/top.swf" width="1002" height="160" type="application/x-shockwave-flash"></embed></object></td></tr>
<tr><td height="33" background="/images/menubg.gif"><table width="100%%" border="0" cellspacing="0" cellpadding="0"><tr>
<td align="center"><a href="/Default.aspx" class="menu">首 页</a></td>
<td align="center"><a href="/ShowInfo/SingleInfo.aspx?CategoryNum=006" class="menu">机构概况</a></td>
%(nav)s
<td align="center"><a href="/MailBox/WriteMail.aspx" class="menu">主席信箱</a></td>
</tr></table></td></tr>
<tr><td height="28" class="bar"><table width="100%%"><tr><td width="300"><script language="javascript">var d=new Date();document.write('今天是'+d.getFullYear()+'年'+(d.getMonth()+1)+'月'+d.getDate()+'日');</script></td><td align="right">信息检索：<input type="text" id="txtKey" class="inputtxt" size="16"><a href="javascript:search()"><img src="/images/search.gif" border="0" align="absmiddle"></a> <a href="/Login.aspx">用户登录</a></td></tr></table></td></tr>
</table>
"""
FOOT = """<table width="1002" border="0" align="center" cellpadding="0" cellspacing="0" class="foot">
<tr><td align="center">友情链接：<select onchange="window.open(this.value)"><option>--工会网站--</option><option value="http://www.acftu.org/">全国总工会</option><option value="http://www.bjzgh.org/">北京市总工会</option></select>
<a href="http://www.workercn.cn/" target="_blank"><img src="/images/link1.gif" border="0" alt="中工网"></a></td></tr>
<tr><td height="80" align="center">主办单位：山西省总工会&nbsp;&nbsp;技术支持：江苏国泰新点软件有限公司<br>晋ICP备05000000号&nbsp;&nbsp;您是第 <script language="javascript" src="/Counter.aspx"></script> 位访问者</td></tr>
</table>
</body>
</HTML>
"""


def head(title):
    nav = []
    for c, v in CATS.items():
        if len(c) == 3:
            sub = [k for k in CATS if len(k) == 6 and k.startswith(c)]
            nav.append('<td align="center" onmouseover="showMenu(\'m%s\')" onmouseout="hideMenu()"><a href="/MoreInfo.aspx?CategoryNum=%s" class="menu">%s</a>%s</td>' % (c, c, v[0], "<div id=\"m%s\" class=\"submenu\" style=\"display:none\">%s</div>" % (c, "".join('<a href="/MoreInfo.aspx?CategoryNum=%s">%s</a><br>' % (k, CATS[k][0]) for k in sub)) if sub else ""))
    return HEAD % {"title": title, "nav": "\n".join(nav)}


def left(c=""):
    root = c[:3]
    sub = [k for k in CATS if len(k) == 6 and k.startswith(root)] if root else []
    s = '<td width="220" valign="top" class="left">'
    if sub:
        s += '<table width="100%%" cellspacing="0" cellpadding="0"><tr><td class="lefttitle">%s</td></tr>%s</table>' % (CATS[root][0], "".join('<tr><td height="26" class="leftmenu"><img src="/images/arrow.gif"> <a href="/MoreInfo.aspx?CategoryNum=%s">%s</a></td></tr>' % (k, CATS[k][0]) for k in sub))
    s += '<table width="100%%" cellspacing="0" cellpadding="0"><tr><td class="lefttitle">最新信息</td></tr>%s</table>' % "".join('<tr><td height="22">·<a href="%s" title="%s" target="_blank">%s</a></td></tr>' % (bare(a), esc(a["title"]), cut(a["title"], 12)) for a in NEWEST[:7])
    s += '<table width="100%"><tr><td class="lefttitle">信息日历</td></tr><tr><td><a href="/InfoCalendar.aspx?date=2014-06-01">按日期查看</a></td></tr><tr><td class="lefttitle">网上调查</td></tr><tr><td><a href="/Vote/VoteResult.aspx?id=1">查看结果</a> <a href="/Vote/Vote.aspx?id=1&act=submit&item=2">投票</a></td></tr></table></td>'
    return s


def cut(t, n):
    return esc(t if len(t) <= n else t[:n] + "...")


def pos(c, tail=""):
    out = '<a href="/Default.aspx">首页</a>'
    for i in range(3, len(c) + 1, 3):
        out += '&nbsp;&gt;&gt;&nbsp;<a href="/MoreInfo.aspx?CategoryNum=%s"><font color="#000000">%s</font></a>' % (c[:i], CATS[c[:i]][0])
    return '<td height="28" class="curpos">您现在的位置：%s%s</td>' % (out, "&nbsp;&gt;&gt;&nbsp;" + tail if tail else "")


def page_home():
    s = head("山西省总工会") + '<table width="1002" align="center" cellspacing="0" cellpadding="0"><tr><td width="340" valign="top"><script language="javascript">var pics="%s";var links="%s";var texts="%s";</script><div id="flashpic"></div></td><td valign="top"><table width="100%%">' % (
        "|".join(a["images"][0] for a in NEWEST if a["images"])[:400].rsplit("|", 1)[0], "|".join(low(a) for a in [x for x in NEWEST if x["images"]][:3]), "|".join(cut(a["title"], 14) for a in [x for x in NEWEST if x["images"]][:3]))
    s += '<tr><td align="center"><a href="%s" target="_blank"><font color="red" size="4"><b>%s</b></font></a></td></tr>' % (low(of("001001")[0]), esc(of("001001")[0]["title"])) + "</table></td></tr></table>\n"
    s += '<table width="1002" align="center" cellspacing="4" cellpadding="0"><tr>'
    for i, c in enumerate(("001001", "001002", "001004", "002001", "002002", "003", "004", "005", "001003")):
        if i and i % 3 == 0:
            s += "</tr><tr>"
        s += '<td width="33%%" valign="top"><table width="100%%" border="0" cellspacing="0" cellpadding="0" class="box"><tr><td class="boxtitle">%s</td><td align="right"><a href="MoreInfo.aspx?CategoryNum=%s"><img src="/images/more.gif" border="0"></a></td></tr>%s</table></td>' % (
            CATS[c][0], c, "".join('<tr><td height="22" align="left"><img src="/images/dot.gif">&nbsp;<a href="%s" title="%s" target="_blank">%s%s</a></td><td width="50" align="right"><font color="#999999">[%s]</font></td></tr>' % (
                low(a), esc(a["title"]), "<font color='red'>%s</font>" % cut(a["title"], 15) if a["red"] else cut(a["title"], 15), '<img src="/images/new.gif" border="0">' if a in NEWEST[:4] else "", a["when"].strftime("%m-%d")) for a in of(c)[:5]))
    s += '</tr></table><table width="1002" align="center"><tr><td><marquee scrollamount="3"><a href="/InfoDetail/?InfoID=%s&CategoryNum=002001" target="_blank">关于暂停服务大厅对外办公的紧急通知</a></marquee></td></tr></table>' % DEAD
    return s + FOOT


def viewstate(c, page):
    raw = b"\xff\x01\x0f\x0f\x05\x0a" + ("%s|%d|" % (c, page)).encode() + hashlib.sha256(("vs" + c + str(page)).encode()).digest() * 4
    return base64.b64encode(raw).decode()


def validation(c, page):
    return base64.b64encode(b"\xff\x01" + hashlib.sha1(("ev%s%d" % (c, page)).encode()).digest() * 2).decode()


def page_more(c, page=1):
    items = of(c)
    n = pieces(len(items), SIZE)
    page = min(max(page, 1), n)
    part = items[(page - 1) * SIZE:page * SIZE]
    s = head(CATS[c][0]) + '<table width="1002" align="center" cellspacing="0" cellpadding="0"><tr>' + left(c) + '<td valign="top"><table width="100%%"><tr>%s</tr><tr><td>' % pos(c)
    s += """<form name="Form1" method="post" action="MoreInfo.aspx?CategoryNum=%s" id="Form1">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="%s" />
</div>

<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['Form1'];
if (!theForm) {
    theForm = document.Form1;
}
function __doPostBack(eventTarget, eventArgument) {
    if (!theForm.onsubmit || (theForm.onsubmit() != false)) {
        theForm.__EVENTTARGET.value = eventTarget;
        theForm.__EVENTARGUMENT.value = eventArgument;
        theForm.submit();
    }
}
//]]>
</script>

<div>
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="%s" />
</div>
""" % (c, viewstate(c, page), validation(c, page))
    s += '<table id="MoreInfoList1_moreinfo" cellspacing="0" cellpadding="0" width="100%" align="center" border="0"><tr><td id="MoreInfoList1_tdcontent" valign="top" height="500"><table cellspacing="0" cellpadding="3" align="Center" rules="cols" border="0" id="MoreInfoList1_DataGrid1" style="width:98%;border-collapse:collapse;">\n'
    for a in part:
        t = cut(a["title"], 30)
        s += '<tr valign="top"><td nowrap="nowrap" align="right" style="width:20px;"><img src="/images/point.gif"></td><td align="left">\n<a href="%s" target="_blank" title="%s">%s</a>%s\n</td><td nowrap="nowrap" align="right" style="width:80px;">%s&nbsp;</td></tr>\n' % (
            rel(a).replace("&", "&amp;") if a["n"] % 3 == 0 else rel(a), esc(a["title"]), "<font color=red>%s</font>" % t if a["red"] else t, "", day(a["when"]))
    s += "</table></td></tr><tr><td>"
    s += '<div id="MoreInfoList1_Pager" style="width:100%%;"><table width="100%%" border="0"><tr><td valign="bottom" align="left" nowrap="true" style="width:40%%;">记录总数：<font color="blue"><b>%d</b></font>&nbsp;总页数：<font color="blue"><b>%d</b></font>&nbsp;当前页：<font color="red"><b>%d</b></font></td><td valign="bottom" align="right" nowrap="true" class="yahoo" style="width:60%%;">' % (len(items), n, page)

    def lk(p, text, on):
        return "<a %s style=\"margin-right:5px;\">%s</a>" % ('href="javascript:__doPostBack(\'MoreInfoList1$Pager\',\'%d\')"' % p if on else 'disabled="disabled"', text)
    s += lk(1, '<img src="/images/page/first.gif" border="0">', page > 1) + lk(page - 1, '<img src="/images/page/prev.gif" border="0">', page > 1)
    for p in range(1, n + 1):
        s += '<span style="margin-right:5px;font-weight:Bold;color:red;">%d</span>' % p if p == page else lk(p, str(p), True)
    s += lk(page + 1, '<img src="/images/page/next.gif" border="0">', page < n) + lk(n, '<img src="/images/page/last.gif" border="0">', page < n)
    s += '&nbsp;转到第<input type="text" value="%d" name="MoreInfoList1$Pager_input" id="MoreInfoList1_Pager_input" style="width:30px;" />页<input type="submit" value="Go" name="MoreInfoList1$Pager" id="MoreInfoList1_Pager_btn" /></td></tr></table></div></td></tr></table></form></td></tr></table></td></tr></table>' % page
    return s + FOOT


def page_detail(a, page=1, bareprint=False):
    s = '<table id="tblInfo" cellspacing="1" cellpadding="1" width="100%%" align="center" border="0"><tr><td id="tdTitle" align="center"><font color="%s" style="font-size: 25px"><b>%s</b></font><br><br><font color="#888888" class="webfont">【信息时间：%s&nbsp;&nbsp;%s阅读次数：<script language="javascript" src="/Upclicktimes.aspx?InfoID=%s"></script>】 【字号 <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】 <a href="/InfoDetail/Print.aspx?InfoID=%s" target="_blank"><font color="#000000">【我要打印】</font></a><a href="javascript:void(0)" onclick="window.close();"><font color="#000000">【关闭】</font></a></font><font color="#000000"></font></td></tr><tr><td height="10"><hr size="1"></td></tr>' % (
        "red" if a["red"] else "", esc(a["title"]), a["when"].strftime("%Y/") + "%d/%d" % (a["when"].month, a["when"].day), "信息来源：%s&nbsp;&nbsp;" % a["source"] if a["source"] else "", a["id"], a["id"])
    paras = a["paras"] if not a["pages"] or bareprint else a["pages"][page - 1]
    s += '<tr><td height="250" align="left" valign="top" class="infodetail" id="TDContent"><div>\n<!--EpointContent-->\n' + body_html(paras, a["style"], a["images"] if page == 1 else ())
    for p, c in a["album"]:
        s += '\n<p align="center"><img src="%s" border="0"></p>\n<p align="center"><font face="楷体_GB2312">%s</font></p>' % (p, esc(c))
    if a["credit"]:
        s += '\n<p align="right">%s</p>' % a["credit"]
    s += "\n<!--EpointContent-->\n</div></td></tr>"
    if a["pages"] and not bareprint:
        s += '<tr><td align="center">%s</td></tr>' % " ".join("[%d]" % p if p == page else '<a href="/%s">[%d]</a>' % (rel(a, p), p) for p in (1, 2))
    if a["editor"]:
        s += '<tr><td align="right">责任编辑：%s&nbsp;&nbsp;</td></tr>' % a["editor"]
    s += '<tr><td align="right"><br><table id="filedown" cellspacing="1" cellpadding="1" width="100%%" border="0"><tr><td valign="top" nowrap width="70"><b>附件：</b></td><td>%s</td></tr></table></td></tr></table>' % "".join(
        '<div><a href="/ReadAttachFile.aspx?AttachID=%s" target="_blank">%s</a></div>' % (f[1], f[0]) for f in a["files"]) if a["files"] else "</table>"
    if bareprint:
        return '<HTML><HEAD><title>%s</title><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></HEAD><body onload="window.print()">%s</body></HTML>' % (esc(a["title"]), s)
    same = [b for b in NEWEST if b["cat"] == a["cat"]]
    i = same.index(a)
    nb = ""
    for label, b in (("上一篇", same[i - 1] if i else None), ("下一篇", same[i + 1] if i + 1 < len(same) else None)) if a["cat"] not in ("001004", "002001") else ():
        nb += "<tr><td>%s：%s</td></tr>" % (label, '<a href="/%s">%s</a>' % (rel(b), esc(b["title"])) if b else "无")
    return head(esc(a["title"])) + '<table width="1002" align="center" cellspacing="0" cellpadding="0"><tr>%s<td valign="top"><table width="100%%"><tr>%s</tr><tr><td>%s<table width="100%%" class="nextinfo">%s</table></td></tr></table></td></tr></table>' % (left(a["cat"]), pos(a["cat"], "正文"), s, nb) + FOOT


def plain(title, inner):
    return head(title) + '<table width="1002" align="center"><tr>%s<td valign="top">%s</td></tr></table>' % (left(), inner) + FOOT


def error500(msg):
    return '<html>\r\n    <head>\r\n        <title>%s</title>\r\n    </head>\r\n    <body bgcolor="white">\r\n            <span><H1>“/”应用程序中的服务器错误。<hr width=100%% size=1 color=silver></H1>\r\n            <h2> <i>%s</i> </h2></span>\r\n            <b> 说明: </b>执行当前 Web 请求期间，出现未处理的异常。\r\n            <hr width=100%% size=1 color=silver>\r\n            <b>版本信息:</b>&nbsp;Microsoft .NET Framework 版本:2.0.50727.3053; ASP.NET 版本:2.0.50727.3053\r\n    </body>\r\n</html>' % (msg, msg)


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    p = (u.path or "/").lower()
    q = query(url, "gb18030")
    hd = {"Content-Type": "text/html; charset=gb2312", "Server": "Microsoft-IIS/6.0", "X-Powered-By": "ASP.NET", "X-AspNet-Version": "2.0.50727", "Cache-Control": "private", "Set-Cookie": "ASP.NET_SessionId=x0abcd45fghijk55lmnopq55; path=/; HttpOnly"}

    def out(s, status=200, **more):
        return status, dict(hd, **more), b"" if method == "HEAD" else s.encode("gbk", "xmlcharrefreplace")

    if p in ("/", "/default.aspx"):
        return out(page_home())
    if p == "/moreinfo.aspx":
        c = q.get("categorynum", "")
        if c not in CATS:
            return out(error500("未将对象引用设置到对象的实例。"), 500)
        if method == "POST":
            form = dict(parse_qsl(body.decode("latin-1"), keep_blank_values=True))
            if "__VIEWSTATE" not in form:
                return out(page_more(c, 1))
            try:
                raw = base64.b64decode(form["__VIEWSTATE"], validate=True)
                vc, vp = raw[6:].split(b"|")[:2]
                ok = vc.decode() == c and viewstate(c, int(vp)) == form["__VIEWSTATE"]
                ev = ok and form.get("__EVENTVALIDATION") == validation(c, int(vp))
            except Exception:
                ok = ev = False
            if not ok:
                return out(error500("验证视图状态 MAC 失败。如果此应用程序由网络场或群集承载，请确保 &lt;machineKey&gt; 配置指定了相同的 validationKey 和验证算法。"), 500)
            if not ev:
                return out(error500("回发或回调参数无效。"), 500)
            page = int(vp)
            if form.get("__EVENTTARGET") == "MoreInfoList1$Pager" and form.get("__EVENTARGUMENT", "").isdigit():
                page = int(form["__EVENTARGUMENT"])
            elif form.get("MoreInfoList1$Pager") and form.get("MoreInfoList1$Pager_input", "").isdigit():
                page = int(form["MoreInfoList1$Pager_input"])
            return out(page_more(c, page))
        return out(page_more(c, 1))
    if p in ("/infodetail/", "/infodetail/default.aspx", "/infodetail/print.aspx"):
        a = BY.get(q.get("infoid", "").lower())
        if not a:
            return out("<script language='javascript'>alert('该信息不存在或已被删除！');window.close();</script>\r\n<HTML><HEAD><title>信息查看</title></HEAD><body><form name=\"Form1\" method=\"post\" action=\"Default.aspx?%s\" id=\"Form1\"></form></body></HTML>" % esc(u.query))
        if p.endswith("print.aspx"):
            return out(page_detail(a, 1, True))
        return out(page_detail(a, 2 if a["pages"] and q.get("page") == "2" else 1))
    if p == "/infodetail":
        return 301, dict(hd, Location=BASE + "/InfoDetail/?" + u.query), b""
    if p == "/showinfo/singleinfo.aspx":
        return out(plain("机构概况", '<table width="100%"><tr><td class="curpos">您现在的位置：<a href="/Default.aspx">首页</a> &gt;&gt; 机构概况</td></tr><tr><td class="infodetail"><p>山西省总工会机关现有十二个部室，行政编制一百余名。</p><p>直属单位包括职工服务中心、职工文化体育活动中心等。</p></td></tr></table>'))
    if p == "/upclicktimes.aspx":
        a = BY.get(q.get("infoid", "").lower())
        return out("document.write('%d');" % (a["hits"] if a else 0))
    if p == "/counter.aspx":
        return out("document.write('1283746');")
    if p == "/readattachfile.aspx":
        f = ATT.get(q.get("attachid", ""))
        if f:
            return 200, {"Content-Type": KINDS[f[2]][0], "Content-Disposition": "attachment;filename=" + quote(f[0], encoding="gbk"), "Server": "Microsoft-IIS/6.0"}, KINDS[f[2]][1]
        return out(error500("值不能为空。<br>参数名: path"), 500)
    if p == "/infocalendar.aspx":
        m = re.fullmatch(r"(\d{4})-(\d{1,2})-\d{1,2}", q.get("date", "2014-06-01"))
        y, mo = (int(m[1]), int(m[2])) if m else (2014, 6)
        if not 1 <= mo <= 12 or not 1 <= y <= 9998:
            return out(error500("该字符串未被识别为有效的 DateTime。"), 500)
        py, pm = (y, mo - 1) if mo > 1 else (y - 1, 12)
        ny, nm = (y, mo + 1) if mo < 12 else (y + 1, 1)
        found = [a for a in NEWEST if (a["when"].year, a["when"].month) == (y, mo)]
        return out(plain("信息日历", '<table id="Calendar1"><tr><td><a href="InfoCalendar.aspx?date=%d-%02d-01">&lt;上月</a></td><td>%d年%d月</td><td><a href="InfoCalendar.aspx?date=%d-%02d-01">下月&gt;</a></td></tr>%s</table><ul>%s</ul>' % (
            py, pm, y, mo, ny, nm, "".join('<tr><td colspan="3"><a href="InfoCalendar.aspx?date=%d-%02d-%02d">%d</a></td></tr>' % (y, mo, d, d) for d in range(1, 29)), "".join('<li><a href="%s">%s</a></li>' % (low(a), esc(a["title"])) for a in found))))
    if p == "/searchinfo.aspx":
        w = q.get("keyword", "")
        hit = [a for a in NEWEST if w and w in a["title"]]
        return out(plain("信息检索", "<p>共检索到 %d 条</p><ul>%s</ul>" % (len(hit), "".join('<li><a href="%s">%s</a> %s</li>' % (low(a), esc(a["title"]), day(a["when"])) for a in hit[:20]))))
    if p in ("/login.aspx", "/mailbox/writemail.aspx", "/vote/voteresult.aspx", "/vote/vote.aspx", "/loginout.aspx"):
        return out(plain("用户登录", '<form name="Form1" method="post" action="%s" id="Form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTE1" /><input name="txtUser" /><input type="submit" name="btnOK" value="确定" /></form>' % u.path))
    ext = p.rsplit(".", 1)[-1]
    if ext in KINDS and p.startswith(("/uploadfile/", "/images/", "/css/", "/js/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "Microsoft-IIS/6.0"}, KINDS[ext][1]
    if p.endswith((".aspx", ".asmx")):
        return out(error500("无法找到资源。"), 404)
    return 404, {"Content-Type": "text/html", "Server": "Microsoft-IIS/6.0"}, '<HTML><HEAD><TITLE>无法找到该页</TITLE>\r\n<META HTTP-EQUIV="Content-Type" Content="text/html; charset=GB2312"></HEAD><BODY><h1>无法找到该页</h1>您正在搜索的页面可能已经删除、更名或暂时不可用。<h2>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</h2></BODY></HTML>'.encode("gbk")
