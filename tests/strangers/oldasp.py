"""oldasp: a small whole site held in memory.

text in TRUTH: the paragraphs of the body (and the captions of a gallery); credits standing in a paragraph or line of their own are
under "credits" and not in the text, credits run on at the end of a paragraph are part of the text as printed.
Further names offered: LIST_ALIASES (other addresses of list pages), SINGLE_PAGES (概况: no articles). category: joined by ' > '.
"""
import base64
import hashlib
import re
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from tests.strangers.bank_a import (
    BASE, CITIES, FIRMS, HOST, KINDS, Maker, SOURCES, TITLES, esc, pieces, query, spread, stamp,
)

WHAT = ("A hand-made ASP.NET site of 2005 in GB2312 table soup: list.aspx?cid=3&page=2 (only 上一页/下一页 links), two columns at more.aspx?cid= with a GridView pager (__doPostBack 'GridView1','Page$2'), articles at particular.aspx?id=9807, the same <title> on every page. "
        "Hard: the article page has no date at all (only the list row has it; the text and a script show other dates), credits run together at the end of the text, 来源 and (责任编辑:) below it, the list headed 其它… contains the article itself, the GridView columns have no 上一篇/下一篇, so that their older articles hang on the postback alone, a missing id is a 500 error page, guest book with 删除 links and an endless calendar.")

_mk = Maker("oldasp-2005")
_r = _mk.r
# cid: (name, parent, kind, themes, how many)
CATS = {
    2: ("工会新闻", 0, "class", (), 0),
    3: ("工会要闻", 2, "list", ("meeting", "skill", "safety"), 17),
    4: ("基层动态", 2, "list", ("build", "sport", "help"), 9),
    5: ("维权帮扶", 0, "class", (), 0),
    9: ("法律援助", 5, "list", ("right",), 2),
    10: ("困难帮扶", 5, "list", ("help",), 3),
    6: ("女工园地", 0, "list", ("women",), 2),
    7: ("通知公告", 0, "grid", ("notice",), 9),
    8: ("劳模风采", 0, "grid", ("model",), 17),
}
SIZE = {"list": 8, "grid": 8}
# the model theme has six titles: let it tell more of them
TITLES["model"] += ["{J}{A}的一天", "平凡岗位上的{A}", "{F}里的“活字典”{A}", "{A}和他的{N1}个徒弟", "“铁人”{A}二三事"]
ARTS = []
_plan = [(c, v[3][i % len(v[3])]) for c, v in CATS.items() for i in range(v[4])]
_r.shuffle(_plan)
_id = 9400
for _i, (_when, (_c, _theme)) in enumerate(zip(spread(_r, len(_plan), datetime(2005, 11, 1), datetime(2009, 3, 20)), _plan)):
    a = _mk.article(_theme, _when)
    _id += _r.randint(1, 14)
    a.update(id=_id, cat=_c, theme=_theme, style=_r.choice((0, 1, 1, 2)), files=[], images=[], album=[], pages=None, hits=_r.randint(9, 800), authors=None, editor=None,
             source=_r.choice(SOURCES), credit="")
    if _theme == "notice":
        a["source"] = None
    else:
        k = _i % 6
        n1, n2, n3 = _mk.name(), _mk.name(), _mk.name()
        if k == 0:
            a["authors"], tail = [{"name": n1, "role": "记者"}, {"name": n2, "role": "通讯员"}], "（记者%s通讯员%s）" % (n1, n2)
        elif k == 1:
            a["authors"], tail = [{"name": n1, "role": "通讯员"}, {"name": n2, "role": "通讯员"}], "（通讯员%s%s）" % (n1, n2) if len(n1) == len(n2) == 3 else "（通讯员%s、%s）" % (n1, n2)
        elif k == 2:
            a["authors"], tail = [{"name": n1, "role": None}, {"name": n2, "role": None}], "（%s　%s）" % (n1, n2)
        elif k == 3:
            a["authors"], tail = [{"name": n1, "role": "作者"}, {"name": n2, "role": "摄影"}], "（%s文%s摄影）" % (n1, n2)
        elif k == 4:
            a["authors"], tail = [{"name": n1, "role": "记者"}], "本报记者" + n1
        else:
            tail = ""
        a["paras"][-1] += tail
        a["credit"] = tail
        a["editor"] = n3 if k != 2 else None
        if _r.random() < .25:
            a["images"] = ["/upfile/%s%d.jpg" % (_when.strftime("%Y%m%d"), _id)]
    ARTS.append(a)
_long = [a for a in ARTS if a["cat"] == 8][4]
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("skill", dict(_ctx), 3)
_long.update(pages=[_long["paras"][:4], _long["paras"][4:]], authors=None, credit="", editor=None)
_n = [a for a in ARTS if a["cat"] == 7]
_n[-1]["files"] = [("/upfile/file/200812biaoge.doc", "推荐表下载"), ("/upfile/file/200812mingdan.xls", "名单")]
_g = [a for a in ARTS if a["theme"] == "sport"][1]
_ph = _mk.name()
_g["paras"] = _g["paras"][:1]
_g.update(images=[], authors=[{"name": _ph, "role": "摄影"}], credit="（%s摄影报道）" % _ph, album=[("/upfile/%s_%d.jpg" % (_g["id"], j), c) for j, c in enumerate(
    ["图一：%s代表队入场" % _r.choice(CITIES), "图二：%s的职工在赛场上" % _r.choice(FIRMS), "图三：%s领取奖状" % _mk.name()])])
_g["paras"][-1] += _g["credit"]
BY = {a["id"]: a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = 8888


def of(c):
    return [a for a in NEWEST if a["cat"] == c]


def kids(c):
    return [k for k, v in CATS.items() if v[1] == c]


def day(w):
    return "%d-%d-%d" % (w.year, w.month, w.day)


def u_cat(c, page=1):
    return {"class": "class.aspx?cid=%d", "list": "list.aspx?cid=%d", "grid": "more.aspx?cid=%d"}[CATS[c][2]] % c + ("&page=%d" % page if page > 1 else "")


def chain(c):
    return ([CATS[c][1]] if CATS[c][1] else []) + [c]


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for a in ARTS:
    u = "%s/particular.aspx?id=%d" % (BASE, a["id"])
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"], False), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(CATS[c][0] for c in chain(a["cat"])), "text": "\n".join(a["paras"] + [c for _, c in a["album"]]), "credits": a["credit"],
                "attachments": [BASE + f for f, _ in a["files"]], "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a["album"]],
                "pages": [u] if not a["pages"] else [u, u + "&p=2"]}
    for v in ("/Particular.aspx?ID=%d" % a["id"], "/particular.aspx?id=%d&cid=%d" % (a["id"], a["cat"]), "/print.aspx?id=%d" % a["id"]):
        ALIASES[BASE + v] = u
    if a["pages"]:
        ALIASES[u + "&p=2"] = u
for _c, _v in CATS.items():
    _u = BASE + "/" + u_cat(_c)
    LISTS.add(_u)
    if _v[2] == "list":
        LIST_ALIASES[_u + "&page=1"] = _u
        LISTS |= {BASE + "/" + u_cat(_c, p) for p in range(2, pieces(len(of(_c)), 8) + 1)}
    elif _v[2] == "grid":
        LISTS |= {"%s#%d" % (_u, p) for p in range(2, pieces(len(of(_c)), 8) + 1)}
SINGLE_PAGES = {BASE + "/gk.aspx"}
MUST_NOT = [r"(?i)bookdel\.aspx", r"(?i)vote\.aspx\?.*act=", r"(?i)logout\.aspx", r"(?i)/admin/", r"(?i)rili\.aspx\?y=(?!2009)", r"(?i)search\.aspx\?.*page=([4-9]|\d\d)", r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

TOP = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><TITLE>山西省总工会</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<LINK href="css/css.css" type=text/css rel=stylesheet>
<SCRIPT language=JavaScript src="js/fun.js"></SCRIPT>
</HEAD>
<BODY leftMargin=0 topMargin=0 background=images/bg.gif>
<TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0 bgcolor=#ffffff>
<TR><TD><IMG height=120 src="images/banner.jpg" width=778></TD></TR>
<TR><TD height=26 background=images/menu.gif align=center><A class=white href="index.aspx">首 页</A> | <A class=white href="gk.aspx">机构概况</A>%s | <A class=white href="book.aspx">网上留言</A> | <A class=white href="http://bbs.sxgh-luntan.example.cn/">职工论坛</A></TD></TR>
<TR><TD height=22 bgColor=#f1f1f1>&nbsp;<SCRIPT language=JavaScript>
today=new Date();var day="日一二三四五六".charAt(today.getDay());
document.write("今天是 "+today.getYear()+"年"+(today.getMonth()+1)+"月"+today.getDate()+"日 星期"+day);
</SCRIPT>&nbsp;&nbsp;<A href="#" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn');">设为首页</A></TD></TR>
</TABLE>
"""
FOOT = """<TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0 bgcolor=#ffffff>
<TR><TD align=center height=30 bgColor=#c40000><font color=#ffffff>友情链接：</font><A class=white href="http://www.acftu.org/" target=_blank>全国总工会</A> <A class=white href="http://www.workercn.cn/" target=_blank>中工网</A> <A class=white href="http://www.sx.xinhuanet.com/" target=_blank>新华网山西频道</A></TD></TR>
<TR><TD align=center height=60>版权所有：山西省总工会 2005-2009 <A href="admin/login.aspx">管理登陆</A><br>地址：太原市工会大街一号 电话：0351-0000000 晋ICP备05000000号<br>访问量：<SCRIPT src="count.aspx?type=all"></SCRIPT></TD></TR>
</TABLE></BODY></HTML>
"""


def top():
    return TOP % "".join(' | <A class=white href="%s">%s</A>' % (u_cat(c), v[0]) for c, v in CATS.items() if not v[1])


def side(c=0):
    s = '<TABLE cellSpacing=0 cellPadding=0 width=178 border=0>'
    root = chain(c)[0] if c else 0
    if root and kids(root):
        s += "<TR><TD class=lt>%s</TD></TR>" % CATS[root][0] + "".join('<TR><TD height=22>　<A href="%s">%s</A></TD></TR>' % (u_cat(k), CATS[k][0]) for k in kids(root))
    s += '<TR><TD class=lt>站内搜索</TD></TR><TR><TD><FORM action=search.aspx method=get><INPUT name=key size=12><INPUT type=submit value=搜索></FORM></TD></TR>'
    s += '<TR><TD class=lt>热点文章</TD></TR>' + "".join('<TR><TD height=20><IMG src="images/dot.gif"><A href="Particular.aspx?ID=%d" target=_blank>%s</A></TD></TR>' % (a["id"], cut(a["title"], 11)) for a in sorted(NEWEST[:25], key=lambda a: -a["hits"])[:7])
    s += '<TR><TD class=lt>工会日历</TD></TR><TR><TD align=center><A href="rili.aspx?y=2009&m=3">2009年3月</A></TD></TR><TR><TD class=lt>网上投票</TD></TR><TR><TD><A href="vote.aspx?act=vote&id=1">满意</A> <A href="vote.aspx?act=vote&id=2">一般</A> <A href="vote.aspx">查看</A></TD></TR></TABLE>'
    return s


def cut(t, n):
    return esc(t if len(t) <= n else t[:n] + "…")


def where(c, tail=""):
    return '<TD height=24 bgColor=#fff6e6>&nbsp;您现在的位置：<A href="index.aspx">首页</A>%s%s</TD>' % ("".join(' &gt;&gt; <A href="%s">%s</A>' % (u_cat(k), CATS[k][0]) for k in chain(c)), " &gt;&gt; " + tail if tail else "")


def frame(c, main):
    return top() + '<TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0 bgcolor=#ffffff><TR><TD vAlign=top width=180 bgColor=#f7f7f7>%s</TD><TD vAlign=top>%s</TD></TR></TABLE>' % (side(c), main) + FOOT


def page_home():
    pics = [a for a in NEWEST if a["images"]]
    s = '<TABLE width="100%%"><TR><TD width=260><A href="particular.aspx?id=%d&cid=%d"><IMG src="%s" width=250 border=0><br>%s</A></TD><TD vAlign=top><MARQUEE direction=up height=180>%s</MARQUEE></TD></TR></TABLE>' % (
        pics[0]["id"], pics[0]["cat"], pics[0]["images"][0].lstrip("/"), esc(pics[0]["title"]), "<br>".join('·<A href="particular.aspx?id=%d&cid=%d" target=_blank>%s</A>' % (a["id"], a["cat"], esc(a["title"])) for a in NEWEST[:8]))
    s += '<TABLE width="100%" border=0 cellspacing=2><TR>'
    for i, c in enumerate((3, 4, 9, 10, 6, 7, 8)):
        if i and i % 2 == 0:
            s += "</TR><TR>"
        s += '<TD vAlign=top width="50%%"><TABLE width="100%%" border=0 cellSpacing=0 cellPadding=0><TR><TD background=images/t.gif height=25>&nbsp;<b>%s</b></TD><TD align=right background=images/t.gif><A href="%s"><IMG src="images/more.gif" border=0></A></TD></TR>%s</TABLE></TD>' % (
            CATS[c][0], u_cat(c), "".join('<TR><TD height=20>·<A href=particular.aspx?id=%d target=_blank>%s</A></TD><TD align=right><font color=#999999>(%d-%d)</font></TD></TR>' % (a["id"], cut(a["title"], 14), a["when"].month, a["when"].day) for a in of(c)[:5]))
    s += '</TR></TABLE><CENTER><A href="particular.aspx?id=%d"><IMG src="images/zt.gif" border=0 alt="专题报道"></A></CENTER>' % DEAD
    return frame(0, s)


def page_list(c, page):
    items = of(c)
    n = pieces(len(items), 8)
    page = min(max(1, page), n)
    s = '<TABLE width="98%%" align=center border=0 cellSpacing=0 cellPadding=0><TR>%s</TR><TR><TD><TABLE width="100%%" border=0 cellpadding=2>' % where(c)
    for a in items[(page - 1) * 8:page * 8]:
        s += '<TR><TD width=16><IMG src="images/dot.gif"></TD><TD class=x><A href=particular.aspx?id=%d target=_blank>%s</A></TD><TD width=90 align=right><FONT color=#999999>[%s]</FONT></TD></TR><TR><TD colspan=3 background=images/line.gif height=1></TD></TR>\n' % (a["id"], esc(a["title"]), day(a["when"]))

    def lk(p, t, on):
        return "<A href='list.aspx?cid=%d&page=%d'>%s</A>" % (c, p, t) if on else t
    s += '</TABLE></TD></TR><TR><TD align=center height=30>共%d条 第%d/%d页 %s %s %s %s <select onchange="location=\'list.aspx?cid=%d&page=\'+this.value">%s</select></TD></TR></TABLE>' % (
        len(items), page, n, lk(1, "首页", page > 1), lk(page - 1, "上一页", page > 1), lk(page + 1, "下一页", page < n), lk(n, "尾页", page < n), c, "".join("<option value=%d%s>%d</option>" % (p, " selected" if p == page else "", p) for p in range(1, n + 1)))
    return frame(c, s)


def page_class(c):
    s = '<TABLE width="98%%" align=center border=0><TR>%s</TR>' % where(c)
    for k in kids(c):
        s += '<TR><TD><TABLE width="100%%" border=0><TR><TD background=images/t.gif><b>%s</b></TD><TD align=right><A href="%s">更多...</A></TD></TR>%s</TABLE></TD></TR>' % (
            CATS[k][0], u_cat(k), "".join('<TR><TD>·<A href=particular.aspx?id=%d target=_blank>%s</A></TD><TD align=right>%s</TD></TR>' % (a["id"], esc(a["title"]), day(a["when"])) for a in of(k)[:5]))
    return frame(c, s + "</TABLE>")


def viewstate(c, page):
    return base64.b64encode(b"\xff\x01\x0f\x0f\x05\x09" + ("%d|%d|" % (c, page)).encode() + hashlib.sha256(("old%d-%d" % (c, page)).encode()).digest() * 3).decode()


def validation(c, page):
    return base64.b64encode(b"\xff\x01\x05" + hashlib.sha1(("oev%d-%d" % (c, page)).encode()).digest()).decode()


def page_grid(c, page):
    items = of(c)
    n = pieces(len(items), 8)
    s = '<TABLE width="98%%" align=center border=0><TR>%s</TR><TR><TD>' % where(c)
    s += """<form name="form1" method="post" action="more.aspx?cid=%d" id="form1">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="%s" />
</div>

<script type="text/javascript">
<!--
var theForm = document.forms['form1'];
function __doPostBack(eventTarget, eventArgument) {
    if (!theForm.onsubmit || (theForm.onsubmit() != false)) {
        theForm.__EVENTTARGET.value = eventTarget;
        theForm.__EVENTARGUMENT.value = eventArgument;
        theForm.submit();
    }
}
// -->
</script>

        <div>
	<table cellspacing="0" cellpadding="4" border="0" id="GridView1" style="color:#333333;width:100%%;border-collapse:collapse;">
		<tr style="color:White;background-color:#990000;font-weight:bold;">
			<th scope="col">标题</th><th scope="col">发布时间</th>
		</tr>""" % (c, viewstate(c, page))
    for i, a in enumerate(items[(page - 1) * 8:page * 8]):
        s += """<tr style="color:#333333;background-color:%s;">
			<td><a href="particular.aspx?id=%d" target="_blank">%s</a></td><td style="width:90px;">%s</td>
		</tr>""" % (("#FFFBD6", "White")[i % 2], a["id"], esc(a["title"]), a["when"].strftime("%Y-%m-%d"))
    s += '<tr align="center" style="color:#333333;background-color:#FFCC66;">\n\t\t\t<td colspan="2"><table border="0">\n\t\t\t\t<tr>\n\t\t\t\t\t%s\n\t\t\t\t</tr>\n\t\t\t</table></td>\n\t\t</tr>\n\t</table>\n</div>\n<div>\n\t<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="%s" />\n</div></form></TD></TR></TABLE>' % (
        "".join("<td><span>%d</span></td>" % p if p == page else "<td><a href=\"javascript:__doPostBack('GridView1','Page$%d')\" style=\"color:#333333;\">%d</a></td>" % (p, p) for p in range(1, n + 1)), validation(c, page))
    return frame(c, s)


def old_body(a, paras, first):
    ps = [esc(p) for p in paras]
    img = '<center><IMG src="%s" border=0></center>' % a["images"][0].lstrip("/") if a["images"] and first else ""
    if a["style"] == 0:
        s = img + "<br>\n".join("&nbsp;&nbsp;&nbsp;&nbsp;" + p for p in ps)
    elif a["style"] == 1:
        s = img + "<br><br>\n".join("　　" + p for p in ps)
    else:
        s = img + "\n".join('<P><FONT face=宋体 size=3>　　%s</FONT>' % p for p in ps)
    for src, cap in a["album"]:
        s += '<br>\n<center><IMG src="%s" width=450 border=0></center><br>\n<center>%s</center>' % (src.lstrip("/"), esc(cap))
    for f, t in a["files"]:
        s += '<br>\n<A href="%s"><FONT color=#0000ff>%s</FONT></A>' % (f.lstrip("/"), t)
    return s


def page_particular(a, page=1):
    c = a["cat"]
    same = of(c)
    i = same.index(a)
    paras = a["pages"][page - 1] if a["pages"] else a["paras"]
    s = '<TABLE width="98%%" align=center border=0><TR>%s</TR><TR><TD align=center height=50 class=title><FONT color=#990000 size=4><B>%s</B></FONT></TD></TR>' % (where(c, "正文"), esc(a["title"]))
    s += '<TR><TD align=center bgColor=#f7f7f7>【字体：<A href="javascript:fontZoom(16)">大</A> <A href="javascript:fontZoom(14)">中</A> <A href="javascript:fontZoom(12)">小</A>】 点击：<SCRIPT src="count.aspx?id=%d"></SCRIPT> 【<A href="print.aspx?id=%d" target=_blank>打印</A>】</TD></TR>' % (a["id"], a["id"])
    s += '<TR><TD id=fontzoom style="LINE-HEIGHT: 180%%">%s</TD></TR>' % old_body(a, paras, page == 1)
    if a["pages"]:
        s += "<TR><TD align=center>%s</TD></TR>" % " ".join("[%d]" % p if p == page else '<A href="particular.aspx?id=%d%s">[%d]</A>' % (a["id"], "&p=%d" % p if p > 1 else "", p) for p in (1, 2))
    s += "<TR><TD align=right>%s</TD></TR>" % ("来源：%s&nbsp;" % a["source"] if a["source"] else "&nbsp;")
    s += "<TR><TD align=right>%s</TD></TR>" % ("(责任编辑:%s)" % a["editor"] if a["editor"] else "&nbsp;")
    for label, b in (("上一篇", same[i - 1] if i else None), ("下一篇", same[i + 1] if i + 1 < len(same) else None)) if CATS[c][2] == "list" else ():
        s += "<TR><TD>%s：%s</TD></TR>" % (label, "<A href=particular.aspx?id=%d>%s</A>" % (b["id"], esc(b["title"])) if b else "没有了")
    # select top 8 ... where id>=this order by id: the article itself and the seven after it, never an older one
    others = sorted((b for b in same if b["id"] >= a["id"]), key=lambda b: b["id"])[:8]
    s += '<TR><TD background=images/t.gif><B>其它%s</B></TD></TR><TR><TD>%s</TD></TR></TABLE>' % (CATS[c][0], "".join("·<A href=particular.aspx?id=%d>%s</A><br>" % (b["id"], esc(b["title"])) for b in others))
    return frame(c, s)


def yellow(msg):
    return '<html>\r\n    <head>\r\n        <title>%s</title>\r\n    </head>\r\n    <body bgcolor="white">\r\n            <span><H1>“/”应用程序中的服务器错误。<hr width=100%% size=1 color=silver></H1>\r\n            <h2> <i>%s</i> </h2></span>\r\n            <font face="Arial, Helvetica, Geneva, SunSans-Regular, sans-serif ">\r\n            <b> 说明: </b>执行当前 Web 请求期间，出现未处理的异常。请检查堆栈跟踪信息，以了解有关该错误以及代码中导致错误的出处的详细信息。\r\n    </body>\r\n</html>' % (msg, msg)


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    p = (u.path or "/").lower()
    q = query(url, "gb18030")
    hd = {"Content-Type": "text/html; charset=gb2312", "Server": "Microsoft-IIS/6.0", "X-Powered-By": "ASP.NET", "X-AspNet-Version": "2.0.50727", "Cache-Control": "private"}

    def out(s, status=200):
        return status, dict(hd), b"" if method == "HEAD" else s.encode("gbk", "xmlcharrefreplace")

    def num(k, d=0):
        v = q.get(k, "")
        return int(v) if v.isdigit() else d

    if p in ("/", "/index.aspx"):
        return out(page_home())
    if p in ("/list.aspx", "/class.aspx", "/more.aspx"):
        c = num("cid")
        kind = {"/list.aspx": "list", "/class.aspx": "class", "/more.aspx": "grid"}[p]
        if c not in CATS:
            return out(yellow("输入字符串的格式不正确。" if "cid" in q and not q["cid"].isdigit() else "在位置 0 处没有任何行。"), 500)
        if CATS[c][2] == "class":
            return out(page_class(c))
        if kind == "list" or kind == "class":
            return out(page_list(c, num("page", 1)))
        page = 1
        if method == "POST":
            form = dict(parse_qsl(body.decode("latin-1"), keep_blank_values=True))
            if "__VIEWSTATE" in form:
                try:
                    vc, vp = base64.b64decode(form["__VIEWSTATE"], validate=True)[6:].split(b"|")[:2]
                    page = int(vp)
                    ok = int(vc) == c and viewstate(c, page) == form["__VIEWSTATE"]
                except Exception:
                    ok = False
                if not ok:
                    return out(yellow("此页的状态信息无效，可能已损坏。"), 500)
                if form.get("__EVENTVALIDATION") != validation(c, page):
                    return out(yellow("无效的回发或回调参数。"), 500)
                m = re.fullmatch(r"Page\$(\d+)", form.get("__EVENTARGUMENT", ""))
                if form.get("__EVENTTARGET") == "GridView1" and m and 1 <= int(m[1]) <= pieces(len(of(c)), 8):
                    page = int(m[1])
        return out(page_grid(c, page))
    if p in ("/particular.aspx", "/print.aspx"):
        a = BY.get(num("id"))
        if not a:
            return out(yellow("在位置 0 处没有任何行。"), 500)
        if p == "/print.aspx":
            return out('<HTML><HEAD><TITLE>打印</TITLE><META http-equiv=Content-Type content="text/html; charset=gb2312"></HEAD><BODY><CENTER><B>%s</B></CENTER><HR>%s<HR>%s</BODY></HTML>' % (esc(a["title"]), old_body(a, a["paras"], True), "来源：" + a["source"] if a["source"] else ""))
        return out(page_particular(a, 2 if a["pages"] and q.get("p") == "2" else 1))
    if p == "/gk.aspx":
        return out(frame(0, '<TABLE width="98%"><TR><TD>您现在的位置：<A href="index.aspx">首页</A> &gt;&gt; 机构概况</TD></TR><TR><TD>　　山西省总工会是全省工会的领导机关。<br>　　机关设办公室、组织部、宣教部、经济工作部、生活保障部、女职工部、法律部等部室。</TD></TR></TABLE>'))
    if p == "/count.aspx":
        a = BY.get(num("id"))
        return out("document.write('%d')" % (a["hits"] if a else 873211))
    if p == "/book.aspx":
        return out(frame(0, "".join('<TABLE width="98%%" border=1><TR><TD>网友留言第%d条：建议增加培训信息。</TD><TD><A href="bookdel.aspx?id=%d">删除</A></TD></TR></TABLE>' % (i, i) for i in range(1, 5)) + '<FORM action=book.aspx method=post><TEXTAREA name=nr></TEXTAREA><INPUT type=submit value=提交></FORM>'))
    if p == "/rili.aspx":
        y, m = num("y", 2009), num("m", 3)
        if not 1 <= m <= 12:
            return out(yellow("年、月和日参数描述无法表示的 DateTime。"), 500)
        a1, a2 = ((y, m - 1) if m > 1 else (y - 1, 12)), ((y, m + 1) if m < 12 else (y + 1, 1))
        return out(frame(0, '<TABLE border=1 align=center><TR><TD><A href="rili.aspx?y=%d&m=%d">上月</A></TD><TD>%d年%d月</TD><TD><A href="rili.aspx?y=%d&m=%d">下月</A></TD></TR></TABLE>' % (a1 + (y, m) + a2)))
    if p == "/search.aspx":
        w = q.get("key", "")
        hit = [a for a in NEWEST if w and w in a["title"]]
        return out(frame(0, "<P>共找到%d条</P>%s" % (len(hit), "".join('·<A href="particular.aspx?id=%d">%s</A><br>' % (a["id"], esc(a["title"])) for a in hit[:20]))))
    if p in ("/vote.aspx", "/admin/login.aspx", "/bookdel.aspx", "/logout.aspx"):
        return out(frame(0, '<FORM method=post><INPUT name=user><INPUT type=password name=pwd><INPUT type=submit value=登陆></FORM>'))
    ext = p.rsplit(".", 1)[-1]
    if ext in KINDS and p.startswith(("/upfile/", "/images/", "/css/", "/js/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "Microsoft-IIS/6.0"}, KINDS[ext][1]
    if p.endswith(".aspx"):
        return out(yellow("无法找到资源。"), 404)
    return 404, {"Content-Type": "text/html", "Server": "Microsoft-IIS/6.0"}, '<HTML><HEAD><TITLE>无法找到该页</TITLE>\r\n<META HTTP-EQUIV="Content-Type" Content="text/html; charset=GB2312"></HEAD><BODY><h1>无法找到该页</h1><h2>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</h2></BODY></HTML>'.encode("gbk")
