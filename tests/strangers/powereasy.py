"""动易 PowerEasy SiteWeaver CMS (ASP, IIS 6, gb2312), as a provincial trade union site of 2005-2007 would run it.

Notes: comments, guest book, author and source pages are not in LISTS; the single page /About.html is no article.
Category parts are joined by " > ".
"""
from tests.strangers.bank_d import (
    _NAMES, _PLACES, _Writer, _dt, _html, _pq, _quote, _re, _td, _unq, _us,
)

ENC = "gbk"
WHAT = ("动易 SiteWeaver (ASP on IIS 6, pages and scripts in gb2312 with no charset in the header): a static channel /Article/Class3/200605/123.html whose first list page is Index.html and whose further pages are ShowClass.asp?ClassID=&page=, beside a dynamic channel /Law/Article_Show.asp?ArticleID=. "
        "Hard: column 理论研究 linked only by the stm_aix menu script, hot/new boxes written by JS files, IIS addresses in any case, ShowArticle.asp/Print.asp doubles, page numbers beyond the last answered with the last page, soft-404 错误信息 with 200, unquoted upper-case markup, a two-page article 123_2.html, 录入 beside 责任编辑.")

_B = "http://www.sxgh.org.cn"
_W = "山西工会网"
_e = lambda s: _html.escape(s, quote=True).replace("&#x27;", "&#39;")

_CHAN = {1: ("工会动态", "Article"), 2: ("政策法规", "Law")}
# id: (name, channel, parent, topic, count, page size)
_CL = {
    1: ("工会新闻", 1, 0, "news", 0, 12),
    3: ("省总动态", 1, 1, "news", 9, 8),
    4: ("市县动态", 1, 1, "mix", 15, 8),
    2: ("职工风采", 1, 0, "model", 0, 12),
    5: ("劳模风采", 1, 2, "model", 6, 12),
    6: ("女工园地", 1, 2, "women", 4, 12),
    7: ("理论研究", 1, 0, "theory", 4, 12),
    8: ("图片新闻", 1, 0, "skill", 3, 12),
    11: ("法律法规", 2, 0, "rights", 5, 10),
    12: ("文件通知", 2, 0, "notice", 12, 10),
}
_kids = lambda c: [k for k in _CL if _CL[k][2] == c]
_dir = lambda c: _CHAN[_CL[c][1]][1]


class _A:
    pass


def _make():
    w = _Writer(2006, ["农民工", "下岗职工", "进城务工人员"])
    r = w.r
    jobs = [c for c in _CL for _ in range(_CL[c][4])]
    r.shuffle(jobs)
    t = _dt(2005, 3, 8, 9, 5, 11)
    arts, ids, seen = [], {1: 86, 2: 21}, {}
    for c in jobs:
        a = _A()
        seen[c] = nth = seen.get(c, 0) + 1
        t += _td(days=r.randint(4, 24), minutes=r.randint(-400, 400), seconds=r.randint(1, 50))
        t = t.replace(hour=8 + t.hour % 10)
        ch = _CL[c][1]
        ids[ch] += r.randint(1, 6)
        a.id, a.c, a.t, a.ch = ids[ch], c, t, ch
        topic = _CL[c][3]
        if topic == "mix":
            topic = r.choice(["news", "aid", "aid", "rights", "skill"])
        if c == 12 and nth % 4 == 0:
            topic = "notice"
        a.title = w.title(topic)
        a.paras = w.body(topic)
        a.two = a.gal = a.att = None
        a.authors, a.author, a.source = [], "佚名", "不详"
        a.inputer = r.choice(["admin", "xjb", "sxgh"])
        a.editor = r.choice(["栗白露", "冀北辰", "admin", "sxgh"])
        k = r.random()
        if c in (11, 12):
            a.source = r.choice(["山西省总工会", "省总法律部", "本站原创"])
        elif c == 7:
            a.author = w.name(); a.source = "工运研究"
            a.authors = [{"name": a.author, "role": "作者"}]
        elif k < .3:
            a.source = r.choice(["山西工人报", "山西日报"])
            n1, n2 = r.sample(_NAMES, 2)
            a.paras[-1] += "（记者 %s 通讯员 %s）" % (n1, n2)
            a.authors = [{"name": n1, "role": "记者"}, {"name": n2, "role": "通讯员"}]
        elif k < .75:
            a.author = w.name(); a.source = r.choice(["本站原创", w.fill("{p}总工会"), "山西工人报"])
            a.authors = [{"name": a.author, "role": "作者"}]
        elif k < .9:
            a.source = "本站原创"
        if c == 4 and nth == 6:
            a.two = len(a.paras); a.paras = a.paras + w.body("skill", 4)
        if c == 12 and nth == 3:
            a.att = [("推荐表", "doc"), ("汇总表", "xls")]
        if c == 12 and nth == 7:
            a.two = len(a.paras); a.paras = a.paras + w.body("notice", 3)
        if c == 8:
            ph = w.name()
            a.author, a.source, a.authors = "佚名", "本站原创", [{"name": ph, "role": "摄影"}]
            a.paras = w.body("skill", 2)
            if nth == 2:
                a.gal = [w.sent("skill") for _ in range(5)]
                a.paras = a.paras[:1] + a.gal
            a.paras[-1] += "（摄影：%s）" % ph
        a.style = r.randint(0, 4)
        a.path = "/Article/Class%d/%s/%d.html" % (c, t.strftime("%Y%m"), a.id) if ch == 1 else "/Law/Article_Show.asp?ArticleID=%d" % a.id
        a.hits = r.randint(40, 2600)
        a.elite = r.random() < .25
        a.spec = topic == "aid" or c == 6
        arts.append(a)
    return arts


_ARTS = _make()
_NEW = sorted(_ARTS, key=lambda a: a.t, reverse=True)
_KEY = {(a.ch, a.id): a for a in _ARTS}
_LOW = {a.path.lower(): a for a in _ARTS if a.ch == 1}
_DEAD = "/Article/Class4/200504/71.html"
_JUMP = ("全国工会网站联盟成立公告", "http://www.ghwzlm.com/gonggao/20061108.htm")
_d = lambda t: "%d-%d-%d" % (t.year, t.month, t.day)


def _in(c):
    ids = {c} | set(_kids(c))
    return [a for a in _NEW if a.c in ids]


def _curl(c):
    return "/Article/Class%d/Index.html" % c if _CL[c][1] == 1 else "/Law/ShowClass.asp?ClassID=%d" % c


def _np(c):
    return max(1, -(-len(_in(c)) // _CL[c][5]))


def _tip(a):
    return "文章标题：%s&#13;&#10;作&nbsp;&nbsp;&nbsp;&nbsp;者：%s&#13;&#10;更新时间：%s" % (_e(a.title), a.author, "%s %d:%s" % (_d(a.t), a.t.hour, a.t.strftime("%M:%S")))


def _path(c=None, ch=None, tail=""):
    o = "您现在的位置：&nbsp;<a class='LinkPath' href='%s/'>%s</a>" % (_B, _W)
    if c:
        ch = _CL[c][1]
    if ch:
        o += "&nbsp;>>&nbsp;<a class='LinkPath' href='/%s/Index.%s'>%s</a>" % (_CHAN[ch][1], "html" if ch == 1 else "asp", _CHAN[ch][0])
    if c:
        for x in ([_CL[c][2]] if _CL[c][2] else []) + [c]:
            o += "&nbsp;>>&nbsp;<a class='LinkPath' href='%s'>%s</a>" % (_curl(x), _CL[x][0])
    return o + (("&nbsp;>>&nbsp;" + tail) if tail else "")


def _head(title, ch=0):
    return """<html>
<head>
<title>%s</title>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta name="keywords" content="山西省总工会,工会,职工,维权">
<meta name="description" content="山西省总工会主办">
<link href="/Skin/DefaultSkin.css" rel="stylesheet" type="text/css">
<script language="JavaScript" type="text/JavaScript" src="/js/menu.js"></script>
<SCRIPT language='JavaScript1.2' src='/js/stm31.js' type='text/javascript'></SCRIPT>
<script language="JavaScript" type="text/JavaScript">
//改变图片大小
function resizepic(thispic)
{
if(thispic.width>700) thispic.width=700;
}
//无级缩放图片大小
function bbimg(o)
{
  var zoom=parseInt(o.style.zoom, 10)||100;
  zoom+=event.wheelDelta/12;
  if (zoom>0) o.style.zoom=zoom+'%%';
  return false;
}
</script>
</head>
<body leftmargin=0 topmargin=0 onmousemove='HideMenu()'>
<div id=menuDiv style='Z-INDEX: 1000; VISIBILITY: hidden; WIDTH: 1px; POSITION: absolute; HEIGHT: 1px; BACKGROUND-COLOR: #9cc5f8'></div>
<table class="top_tdbgall" style="word-break: break-all" cellSpacing="0" cellPadding="0" width="760" align="center" border="0">
  <tr>
    <td colSpan="2" class="top_top"></td>
  </tr>
  <tr>
    <td class="top_Channel" colSpan="2" align="right"> &nbsp;|&nbsp;<a class='Channel' href='/'>网站首页</a>&nbsp;|&nbsp;<a class='Channel' href='/About.html'>机构概况</a>&nbsp;|&nbsp;<a class='Channel%s' href='/Article/Index.html' title='工会动态'>工会动态</a>&nbsp;|&nbsp;<a class='Channel%s' href='/Law/Index.asp'>政策法规</a>&nbsp;|&nbsp;<a class='Channel' href='/GuestBook/Index.asp'>职工留言</a>&nbsp;|&nbsp;</td>
  </tr>
  <tr>
    <td><a href='%s' title='%s' target='_blank'><img src='/images/logo.gif' width='180' height='60' border='0'></a></td>
    <td align=right><table border=0><tr><td><a href="javascript:window.external.addFavorite('http://www.sxgh.org.cn','%s');" class="Bottom">加入收藏</a> <a href="#" onClick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn');">设为首页</a> <a class='Bottom' href='mailto:sxgh&#64;example.cn'>联系站长</a></td></tr></table></td>
  </tr>
  <tr>
    <td class='menu_s' colspan=2><script type='text/javascript' language='JavaScript' src='/Article/JS/ShowClass_Menu.js'></script></td>
  </tr>
  <tr><td colspan=2 class='top_Announce'><MARQUEE onmouseover=this.stop() onmouseout=this.start() scrollAmount=1 scrollDelay=4 width=260 align="left">欢迎光临%s！</MARQUEE>
  <script language='JavaScript' type='text/JavaScript' src='/js/date.js'></script></td></tr>
</table>
""" % (_e(title), "2" if ch == 1 else "", "2" if ch == 2 else "", _B, _W, _W, _W)


def _foot():
    return """
<table width="760" align="center" border="0" cellpadding="0" cellspacing="0" class="Bottom_tdbgall">
  <tr><td class="bottom_search" align=center>
   <form method='Get' name='SearchForm' action='/Search.asp'><select name='Field' size='1'><option value='Title' selected>文章标题</option><option value='Content'>文章内容</option><option value='Author'>文章作者</option></select>&nbsp;<input type='text' name='keyword'  size='20' value='关键字' maxlength='50' onFocus='this.select();'>&nbsp;<input type='hidden' name='ModuleName' value='Article'><input type='submit' name='Submit'  value='搜索'></form></td></tr>
  <tr align="center">
    <td class="Bottom">| <a class='Bottom' href="#" onClick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn');">设为首页</a> | <a class='Bottom' href='javascript:window.external.addFavorite("http://www.sxgh.org.cn","%s");'>加入收藏</a> | <a class='Bottom' href='mailto:webmaster&#64;example.cn'>联系站长</a> | <a class='Bottom' href='/FriendSite/Index.asp' target='_blank'>友情链接</a> | <a class='Bottom' href='/Copyright.asp' target='_blank'>版权申明</a> | <a class='Bottom' href='/Admin/Admin_Index.asp' target='_blank'>管理登录</a>&nbsp;|&nbsp;</td>
  </tr>
  <tr align="center"><td>山西省总工会 版权所有 晋ICP备05000000号 站长：<a href='mailto:webmaster&#64;example.cn'>webmaster</a>　<script src='/Count/Counter.asp?style=simple' language='javascript'></script><br>Powered by: <a href='http://www.powereasy.net' target='_blank'>PowerEasy SiteWeaver CMS</a> 2006　页面执行时间：<b>78.13</b>毫秒</td></tr>
</table>
</body>
</html>
""" % _W


def _left(c=None, ch=1):
    d = _CHAN[ch][1]
    if ch == 1:
        return """
<td class="left_tdbgall" vAlign="top" width="180">
 <table cellSpacing=0 cellPadding=0 width="100%" border=0>
  <tr><td class="left_title" align="center">最 新 热 门</td></tr>
  <tr><td class="left_tdbg1" vAlign="top"><script language='javascript' src='/Article/JS/Article_Hot.js'></script></td></tr>
  <tr><td class="left_title" align="center">最 新 推 荐</td></tr>
  <tr><td class="left_tdbg1" vAlign="top"><script language='javascript' src='/Article/JS/Article_Elite.js'></script></td></tr>
  <tr><td align=right><a href='/Article/ShowNew.asp'>最新文章...</a></td></tr>
  <tr><td class="left_title" align="center">专 题 栏 目</td></tr>
  <tr><td class="left_tdbg1" vAlign="top"><li><a href='/Article/ShowSpecial.asp?SpecialID=2' title='送温暖 献爱心'>送温暖 献爱心</a></li><br></td></tr>
 </table>
</td>
"""
    pool = [a for a in _NEW if a.ch == 2]
    return """
<td class="left_tdbgall" vAlign="top" width="180">
 <table cellSpacing=0 cellPadding=0 width="100%%" border=0>
  <tr><td class="left_title" align="center">栏 目 导 航</td></tr>
  <tr><td class="left_tdbg1">%s</td></tr>
  <tr><td class="left_title" align="center">热 门 文 件</td></tr>
  <tr><td class="left_tdbg1" vAlign="top">%s</td></tr>
 </table>
</td>
""" % ("".join("<li><a href='%s'>%s</a></li>" % (_curl(k), _CL[k][0]) for k in (11, 12)),
       "".join("<img src='/Law/images/Article_common.gif'><a href='%s' title='%s' target=\"_blank\">%s</a>[<font color=red>%d</font>]<br>" % (_law(a), _tip(a), _e(a.title[:12]), a.hits) for a in sorted(pool, key=lambda a: -a.hits)[:5]))


def _law(a):
    return a.path


def _row(a, cls=True, date=True):
    return "<tr><td width='10' valign='top' class='showa'><img src='/%s/images/article_%s.gif' alt='%s文章'></td><td class='showb'>%s<a class='listA' href='%s' title='%s' target=\"_blank\">%s</a></td>%s</tr>\n" % (
        _CHAN[a.ch][1], "elite3" if a.elite else "common3", "推荐" if a.elite else "普通",
        "[<a class='listA' href='%s'>%s</a>]" % (_curl(a.c), _CL[a.c][0]) if cls else "", a.path, _tip(a), _e(a.title),
        "<td align='right' class='showc' width='80'>%s</td>" % _d(a.t) if date else "")


def _pager(base, n, tot, cnt, ps, unit="篇文章"):
    o = "<div class=\"showpage\">共 <b>%d</b> %s&nbsp;&nbsp;" % (cnt, unit)
    j = base + ("&" if "?" in base else "?") + "page="
    o += "首页 上一页&nbsp;" if n == 1 else "<a href='%s1'>首页</a>&nbsp;<a href='%s%d'>上一页</a>&nbsp;" % (j, j, n - 1)
    o += "下一页 尾页" if n >= tot else "<a href='%s%d'>下一页</a>&nbsp;<a href='%s%d'>尾页</a>" % (j, n + 1, j, tot)
    o += "&nbsp;页次：<strong><font color=red>%d</font>/%d</strong>页 &nbsp;<b>%d</b>%s/页" % (n, tot, ps, unit)
    return o + "&nbsp;&nbsp;转到第<Input type='text' name='page' size='3' maxlength='5' value='%d' onKeyPress=\"if (event.keyCode==13) window.location='%s'+this.value;\">页</div>" % (n, j)


def _frame(title, ch, where, inner, c=None):
    return _head(title, ch) + """
<table class="center_tdbgall" style="word-break: break-all" cellSpacing="0" cellPadding="0" width="760" align="center" border="0">
 <tr><td colspan=2 class="main_path">%s</td></tr>
 <tr>%s
 <td class="main_tdbgall" vAlign="top" width="575">%s</td></tr>
</table>
""" % (where, _left(c, ch), inner) + _foot()


def _box(c, n, date=True):
    return """
<table width="100%%" border="0" cellpadding="0" cellspacing="0"><tr class="main_title_575"><td><a class='Class' href='%s' title=''><b>%s</b></a></td></tr>
<tr><td class="main_tdbg_575"><table width='100%%' cellpadding='0' cellspacing='0'>
%s</table></td></tr><tr><td align="right" class="main_shadow"><a class='' href='%s'>更多&gt;&gt;</a></td></tr></table>
""" % (_curl(c), _CL[c][0], "".join(_row(a, False, date) for a in _in(c)[:n]), _curl(c))


def _class(c, n):
    if _kids(c):
        return _frame("%s--%s" % (_W, _CL[c][0]), _CL[c][1], _path(c), "".join(_box(k, 6) for k in _kids(c)), c)
    tot = _np(c)
    n = min(max(1, n), tot)
    rows = "".join(_row(a, True) for a in _in(c)[(n - 1) * _CL[c][5]:n * _CL[c][5]])
    if c == 4 and n == 2:
        rows += "<tr><td width='10' valign='top' class='showa'><img src='/Article/images/article_common3.gif' alt='普通文章'></td><td class='showb'>[<a class='listA' href='%s'>市县动态</a>]<a class='listA' href='%s' target=\"_blank\">%s</a></td><td align='right' class='showc' width='80'>2006-11-8</td></tr>\n" % (_curl(4), _JUMP[1], _JUMP[0])
    pg = _pager("/%s/ShowClass.asp?ClassID=%d" % (_dir(c), c), n, tot, len(_in(c)), _CL[c][5])
    return _frame("%s--%s" % (_W, _CL[c][0]), _CL[c][1], _path(c), "<table width='100%%' cellpadding='0' cellspacing='0'><tr><td class='main_title_575'>%s 文章列表</td></tr><tr><td class='main_tdbg_575'><table width='100%%' cellpadding='0' cellspacing='0'>\n%s</table>%s</td></tr></table>" % (_CL[c][0], rows, pg), c)


_CH1 = [a for a in _NEW if a.ch == 1]
_SPEC = [a for a in _CH1 if a.spec]


def _multi(name, base, pool, n, ps):
    tot = max(1, -(-len(pool) // ps))
    n = min(max(1, n), tot)
    return _frame("%s--%s" % (_W, name), 1, _path(None, 1, name), "<table width='100%%'>\n%s</table>%s" % ("".join(_row(a) for a in pool[(n - 1) * ps:n * ps]), _pager(base, n, tot, len(pool), ps)))


def _bodyhtml(a, part):
    ps = a.paras
    if a.two and part:
        ps = ps[:a.two] if part == 1 else ps[a.two:]
    img = "/Article/UploadFiles/%s/%s" % (a.t.strftime("%Y%m"), a.t.strftime("%Y%m%d%H%M%S"))
    tag = lambda i: "<P align=center><IMG onmousewheel=\"return bbimg(this)\" onload=\"javascript:resizepic(this)\" src=\"%s%03d.jpg\" border=0></P>" % (img, i)
    if a.gal:
        return "<P>&nbsp;&nbsp;&nbsp; %s</P>\n" % _e(ps[0]) + "\n".join(tag(i) + "\n<P align=center>%s</P>" % _e(p) for i, p in enumerate(ps[1:], 1))
    es = [_e(p) for p in ps]
    if a.style == 0:
        b = "\n".join("<P>&nbsp;&nbsp;&nbsp; %s</P>" % p for p in es)
    elif a.style == 1:
        b = "<BR>".join("　　%s<BR>" % p for p in es)
    elif a.style == 2:
        b = "\n".join("<P class=MsoNormal style=\"MARGIN: 0cm 0cm 0pt; TEXT-INDENT: 32pt; mso-char-indent-count: 2.0\"><SPAN style=\"FONT-SIZE: 16pt; FONT-FAMILY: 仿宋_GB2312\">%s<SPAN lang=EN-US><?xml:namespace prefix = o ns = \"urn:schemas-microsoft-com:office:office\" /><o:p></o:p></SPAN></SPAN></P>" % p for p in es)
    elif a.style == 3:
        b = "<DIV><FONT size=3>" + "\n".join("<P>　　%s</P>" % p for p in es) + "</FONT></DIV>"
    else:
        b = "<p>　　" + "</p>\n<p>　　".join(es) + "</p>"
    if a.c == 8:
        b = tag(1) + b
    if a.att:
        for i, (n, x) in enumerate(a.att, 1):
            b += "\n<P><IMG src=\"/Law/images/filetype/%s.gif\" border=0><A href=\"/Law/UploadFiles/%s/%s%03d.%s\">附件%d：%s</A></P>" % (x, a.t.strftime("%Y%m"), a.t.strftime("%Y%m%d%H%M%S"), i, x, i, n)
    return b


def _show(a, part=1, dyn=False):
    same = [x for x in _ARTS if x.c == a.c]
    i = same.index(a)
    d = _CHAN[a.ch][1]
    pn = lambda x, w, k: "<li>%s： %s</li>" % (w, "<a class='Link%sArticle' href='%s' title='%s'>%s</a>" % (k, x.path, _tip(x), _e(x.title)) if x else "没有了")
    pg = ""
    if a.two:
        if a.ch == 2 or dyn:
            u = lambda k: "%s?ArticleID=%d&Page=%d" % ("Article_Show.asp" if a.ch == 2 else "ShowArticle.asp", a.id, k)
        else:
            u = lambda k: "%d.html" % a.id if k == 1 else "%d_%d.html" % (a.id, k)
        pg = "<p align='center'><b>" + ("<a href='%s'>上一页</a>&nbsp;&nbsp;" % u(1) if part == 2 else "")
        pg += "&nbsp;".join("<font color='red'>[%d]</font>" % k if k == part else "<a href='%s'>[%d]</a>" % (u(k), k) for k in (1, 2))
        pg += ("&nbsp;&nbsp;<a href='%s'>下一页</a>" % u(2) if part == 1 else "") + "</b></p>"
    when = _d(a.t) if a.ch == 1 else "%s %d:%s" % (_d(a.t), a.t.hour, a.t.strftime("%M:%S"))
    au = a.author if a.author == "佚名" else "<a href='/%s/ShowAuthor.asp?ChannelID=%d&AuthorName=%s' title='%s'>%s</a>" % (d, a.ch, _quote(a.author.encode("gbk")), a.author, a.author)
    so = a.source if a.source == "不详" else "<a href='/%s/ShowCopyFrom.asp?ChannelID=%d&SourceName=%s'>%s</a>" % (d, a.ch, _quote(a.source.encode("gbk")), a.source)
    rel = [x for x in _NEW if x.ch == a.ch and x is not a and x.title[-4:-2] == a.title[-4:-2]][:4]
    inner = """
<table width="100%%" border="0" cellpadding="0" cellspacing="0" class="Article_tdbgall">
 <tr><td class="main_ArticleTitle" colspan=2 align=center><font style='font-size:20px'>%s</font></td></tr>
 <tr><td class="main_ArticleSubheading" colspan=2 align=center></td></tr>
 <tr align=center><td colspan=2 class="Article_tdbg">作者：%s&nbsp;&nbsp;&nbsp;&nbsp;文章来源：%s&nbsp;&nbsp;&nbsp;&nbsp;点击数：<script language='javascript' src='/%s/GetHits.asp?ArticleID=%d'></script>&nbsp;&nbsp;&nbsp;&nbsp;更新时间：%s&nbsp;&nbsp;【字体：<a href="javascript:fontZoomB();">小</a> <a href="javascript:fontZoomA();">大</a>】</td></tr>
 <tr><td colspan=2 class="main_tdbg_760" id="fontzoom" valign=top style="word-break:break-all" height=200>%s%s</td></tr>
 <tr align="right"><td colspan=2 class="Article_tdbg">文章录入：%s&nbsp;&nbsp;&nbsp;&nbsp;责任编辑：%s&nbsp;</td></tr>
 <tr><td colspan=2>%s
 %s</td></tr>
 <tr align="right"><td colspan=2>【<a href='/%s/Comment.asp?ArticleID=%d' target='_blank'>发表评论</a>】【<a href='/User/User_Favorite.asp?Action=Add&ChannelID=%d&InfoID=%d' target='_blank'>加入收藏</a>】【<a href='/%s/SendMail.asp?ArticleID=%d' target='_blank'>告诉好友</a>】【<a href='/%s/Print.asp?ArticleID=%d' target='_blank'>打印此文</a>】【<a href='javascript:window.close();'>关闭窗口</a>】</td></tr>
</table>
<table width="100%%"><tr><td class="Article_title">相 关 文 章</td></tr><tr><td>%s</td></tr>
<tr><td class="Article_title">网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）</td></tr><tr><td><script language='javascript' src='/%s/ShowComment_JS.asp?ArticleID=%d'></script></td></tr></table>
""" % (_e(a.title), au, so, d, a.id, when, _bodyhtml(a, part), pg, a.inputer, a.editor, pn(same[i - 1] if i else None, "上一篇文章", "Prev"), pn(same[i + 1] if i + 1 < len(same) else None, "下一篇文章", "Next"),
       d, a.id, a.ch, a.id, d, a.id, d, a.id, "".join("<li><a href='%s' title='%s'>%s</a></li>" % (x.path, _tip(x), _e(x.title)) for x in rel) or "没有相关文章", d, a.id)
    return _frame("%s--%s" % (a.title, _W), a.ch, _path(a.c, None, "正文"), inner, a.c)


def _print(a):
    return """<html><head><title>%s--%s</title><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>
<p align='center'><b>%s</b></p><p align=center>作者：%s&nbsp;&nbsp;文章来源：%s&nbsp;&nbsp;点击数&nbsp;&nbsp;更新时间：%s&nbsp;&nbsp;文章录入：%s</p><hr>%s<hr><p align='center'><a href='javascript:window.print();'>打印本页</a> | <a href='javascript:window.close();'>关闭窗口</a></p></body></html>""" % (
        _e(a.title), _W, _e(a.title), a.author, a.source, _d(a.t), a.inputer, _bodyhtml(a, 0))


def _jslist(pool, name, dead=False):
    out = ""
    for a in pool:
        out += "document.write(\"<tr><td width='10' valign='top'><img src='/Article/images/article_common2.gif' alt='普通文章'></td><td><a class='LinkArticle%s' href='%s' title='%s' target='_blank'>%s</a></td></tr>\");\n" % (name, a.path, _e(a.title), _e(a.title if len(a.title) < 14 else a.title[:12] + "…"))
    if dead:
        out += "document.write(\"<tr><td width='10' valign='top'><img src='/Article/images/article_common2.gif'></td><td><a class='LinkArticle%s' href='%s' target='_blank'>我省召开劳动竞赛动…</a></td></tr>\");\n" % (name, _DEAD)
    return "document.write(\"<table width='100%%' cellpadding='0' cellspacing='0' border='0'>\");\n%sdocument.write(\"</table>\");\n" % out


def _menujs():
    o = "stm_bm(['uueoehr',400,'','/images/blank.gif',0,'','',0,0,0,0,0,1,0,0]);\nstm_bp('p0',[0,4,0,0,2,2,0,0,100,'',-2,'',-2,90,0,0,'#000000','transparent','',3,0,0,'#000000']);\n"
    o += "stm_ai('p0i0',[0,'|','','',-1,-1,0,'','_self','','','','',0,0,0,'','',0,0,0,0,1,'#f1f2ee',1,'#cccccc',1,'','',3,3,0,0,'#fffff7','#000000','#000000','#000000','9pt 宋体','9pt 宋体',0,0]);\n"
    n = 1
    for c in (1, 2, 7, 8):
        o += "stm_aix('p0i%d','p0i0',[0,'%s','','',-1,-1,0,'/Article/Class%d/Index.html','_self','/Article/Class%d/Index.html','','','',0,0,0,'','',0,0,0,0,1,'#f1f2ee',1,'#cccccc',1,'','',3,3,0,0,'#fffff7','#ff0000','#000000','#cc0000','9pt 宋体','9pt 宋体']);\n" % (n, _CL[c][0], c, c)
        if _kids(c):
            o += "stm_bp('p%d',[1,4,0,0,2,3,6,7,100,'progid:DXImageTransform.Microsoft.Fade(overlap=.5,enabled=0,Duration=0.43)',-2,'',-2,67,2,3,'#999999','#ffffff','',3,1,1,'#aca899']);\n" % c
            for j, k in enumerate(_kids(c)):
                o += "stm_aix('p%di%d','p0i0',[0,'%s','','',-1,-1,0,'/Article/Class%d/Index.html','_self','/Article/Class%d/Index.html','']);\n" % (c, j, _CL[k][0], k, k)
            o += "stm_ep();\n"
        o += "stm_aix('p0i%d','p0i0',[0,'|','','',-1,-1,0,'','_self','','']);\n" % (n + 1)
        n += 2
    return o + "stm_ep();\nstm_em();\n"


def _home():
    top = _in(4)[2]
    fl = _in(8)
    flash = "<script language=JavaScript>\nvar focus_width=240\nvar focus_height=180\nvar text_height=20\nvar swf_height = focus_height+text_height\nvar pics='%s'\nvar links='%s'\nvar texts='%s'\ndocument.write('<embed src=\"/images/pixviewer.swf\" wmode=\"opaque\" FlashVars=\"pics='+pics+'&links='+links+'&texts='+texts+'\" width=\"240\" height=\"200\" />');\n</script>" % (
        "|".join("/Article/UploadFiles/%s/%s001.jpg" % (a.t.strftime("%Y%m"), a.t.strftime("%Y%m%d%H%M%S")) for a in fl), "|".join(a.path for a in fl), "|".join(a.title for a in fl))
    return _head(_W + "--首页") + """
<table class="center_tdbgall" cellSpacing="0" cellPadding="0" width="760" align="center" border="0"><tr>
<td class="left_tdbgall" vAlign="top" width="180">
 <table width="100%%"><tr><td class="left_title">用 户 登 录</td></tr><tr><td><iframe id='UserLogin' src='/UserLogin.asp?ShowType=1' width='170' height='145' scrolling='no' frameborder='0'></iframe></td></tr>
 <tr><td class="left_title">网 站 调 查</td></tr><tr><td><form name='VoteForm' method='post' action='/Vote.asp' target='_blank'>您对工会维权工作满意吗？<br><input type='radio' name='VoteOption' value='1'>满意<br><input type='radio' name='VoteOption' value='2'>一般<br><input name='VoteType' type='hidden' value='Single'><input name='Action' type='hidden' value='Vote'><input name='ID' type='hidden' value='1'><a href='javascript:VoteForm.submit();'><img src='/images/voteSubmit.gif' border='0'></a><a href='/Vote.asp?ID=1&Action=Show' target='_blank'><img src='/images/voteView.gif' border='0'></a></form></td></tr>
 <tr><td class="left_title">最 新 热 点</td></tr><tr><td><script language='javascript' src='/Article/JS/Article_Hot.js'></script></td></tr></table>
</td>
<td vAlign="top" width="400">
 <table width="100%%"><tr><td align=center class="headline"><b><a href="/article/class4/%s/%d.html" target="_blank"><font color=red>%s</font></a></b></td></tr>
 <tr><td>%s</td></tr>
 <tr><td class="main_title_400">最 新 文 章</td></tr><tr><td><script language='javascript' src='/Article/JS/Article_New.js'></script></td></tr></table>
 %s
</td>
<td class="right_tdbgall" vAlign="top" width="180">
 <table width="100%%"><tr><td class="right_title">文 件 通 知</td></tr><tr><td>%s</td></tr><tr><td align=right><a href='/Law/ShowClass.asp?ClassID=12'>更多...</a></td></tr>
 <tr><td class="right_title">专 题</td></tr><tr><td><a href='/Article/ShowSpecial.asp?SpecialID=2'><img src='/images/swn.gif' border=0 alt='送温暖 献爱心'></a></td></tr>
 <tr><td class="right_title">友 情 链 接</td></tr><tr><td><a href='http://www.acftu.org.cn' target='_blank'>全国总工会</a><br><a href='http://www.sxrb-news.com' target='_blank'>三晋新闻</a><br><a href='http://www.grrb.com.cn' target='_blank'>工人日报</a><br><a href='/FriendSite/FriendSiteReg.asp' target='_blank'>申请链接</a></td></tr></table>
</td></tr></table>
""" % (top.t.strftime("%Y%m"), top.id, _e(top.title), flash, "".join(_box(c, 6) for c in (3, 4, 5, 6)),
       "".join("·<a href='%s' title='%s'>%s</a><br>" % (a.path, _tip(a), _e(a.title[:13])) for a in _in(12)[:7])) + _foot()


def _err(t):
    return "<html><head><title>错误信息</title><meta http-equiv='Content-Type' content='text/html; charset=gb2312'>\n<link href='/images/Style.css' rel='stylesheet' type='text/css'></head><body><br><br>\n<table cellpadding=2 cellspacing=1 border=0 width=400 class='border' align=center>\n  <tr align='center' class='title'><td height='22'><strong>错误信息</strong></td></tr>\n  <tr class='tdbg'><td height='100' valign='top'><b>产生错误的可能原因：</b><br><li>%s</li></td></tr>\n  <tr align='center' class='tdbg'><td><a href='javascript:history.go(-1)'>&lt;&lt; 返回上一页</a></td></tr>\n</table>\n</body></html>\n" % t


_ABOUT = "山西省总工会成立于一九四九年，是全省工会的领导机关，内设办公室、组织部、宣教部等十个部室，下辖工人文化宫、职工技术学校等事业单位。"
_GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"


def _int(s, d=0):
    try:
        return int(s)
    except (TypeError, ValueError):
        return d


def respond(method, url, headers, body):
    u = _us(url)
    if (u.hostname or "") != "www.sxgh.org.cn":
        return 502, {"Content-Type": "text/plain"}, b""
    raw = u.path or "/"
    p = _unq(raw, "gbk", "replace").lower()
    q = {k.lower(): v[-1] for k, v in _pq(u.query, keep_blank_values=True, encoding="gbk", errors="replace").items()}
    H = {"Server": "Microsoft-IIS/6.0", "X-Powered-By": "ASP.NET"}

    def ok(s, ct="text/html", code=200):
        h = dict(H, **{"Content-Type": ct})
        if p.endswith(".asp"):
            h["Set-Cookie"] = "ASPSESSIONIDQQBTCRDA=KLBPGDHCJDFOEMPANCLLHGKB; path=/"
            h["Cache-Control"] = "private"
        return code, h, (b"" if method == "HEAD" else s.encode("gbk", "xmlcharrefreplace"))

    nf = lambda: ok("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">\r\n<HTML><HEAD><TITLE>无法找到该页</TITLE>\r\n<META HTTP-EQUIV=\"Content-Type\" Content=\"text/html; charset=GB2312\">\r\n</HEAD><BODY><TABLE width=500 border=0 cellspacing=10><TR><TD>\r\n<h1>无法找到该页</h1>\r\n您正在搜索的页面可能已经删除、更名或暂时不可用。\r\n<hr>\r\n<h2>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</h2>\r\n</TD></TR></TABLE></BODY></HTML>\r\n", "text/html", 404)
    if p in ("/", "/index.html", "/index.asp", "/default.asp"):
        return ok(_home())
    if p == "/about.html":
        return ok(_frame("机构概况--" + _W, 1, "您现在的位置：&nbsp;<a class='LinkPath' href='%s/'>%s</a>&nbsp;>>&nbsp;机构概况" % (_B, _W), "<h3 align=center>机构概况</h3><P>　　%s</P>" % _ABOUT))
    if p in ("/article/", "/article/index.html", "/article/index.asp"):
        return ok(_frame("%s--工会动态" % _W, 1, _path(None, 1, "首页"), "".join(_box(c, 5) for c in (1, 3, 4, 2, 8))))
    if p in ("/law/", "/law/index.asp"):
        return ok(_frame("%s--政策法规" % _W, 2, _path(None, 2, "首页"), "".join(_box(c, 4) for c in (11, 12))))
    m = _re.fullmatch(r"/article/class(\d+)/(index\.html)?", p)
    if m:
        c = int(m.group(1))
        return ok(_class(c, 1)) if c in _CL and _CL[c][1] == 1 else nf()
    if p in _LOW:
        return ok(_show(_LOW[p]))
    m = _re.fullmatch(r"(.*/\d+)_2\.html", p)
    if m and m.group(1) + ".html" in _LOW and _LOW[m.group(1) + ".html"].two:
        return ok(_show(_LOW[m.group(1) + ".html"], 2))
    m = _re.fullmatch(r"/(article|law)/(\w+)\.asp", p)
    if m:
        ch = 1 if m.group(1) == "article" else 2
        f = m.group(2)
        a = _KEY.get((ch, _int(q.get("articleid"))))
        if f == "showclass":
            c = _int(q.get("classid"))
            if c not in _CL or _CL[c][1] != ch:
                return ok(_err("找不到指定的栏目"))
            return ok(_class(c, _int(q.get("page"), 1)))
        if f == "showarticle" and ch == 1 or f in ("article_show", "showarticle") and ch == 2:
            if not a:
                return ok(_err("你要找的文章不存在，或者已经被管理员删除！"))
            return ok(_show(a, 2 if a.two and q.get("page") == "2" else 1, True))
        if f == "print":
            return ok(_print(a) if a else _err("请指定文章ID！"))
        if f == "gethits":
            return ok("document.write('%d');" % (a.hits if a else 0))
        if f == "showcomment_js":
            return ok("document.write('&nbsp;&nbsp;&nbsp;&nbsp;没有任何评论');")
        if f == "showspecial" and ch == 1:
            if _int(q.get("specialid")) != 2:
                return ok(_err("找不到指定的专题"))
            return ok(_multi("送温暖 献爱心", "/Article/ShowSpecial.asp?SpecialID=2", _SPEC, _int(q.get("page"), 1), 8))
        if f == "shownew" and ch == 1:
            return ok(_multi("最新文章", "/Article/ShowNew.asp", _CH1, _int(q.get("page"), 1), 15))
        if f in ("showauthor", "showcopyfrom"):
            n = q.get("authorname") or q.get("sourcename") or ""
            return ok(_frame("%s--%s" % (n, _W), ch, _path(None, ch, "信息"), "<table><tr><td>名称：%s</td></tr><tr><td>简介：暂无</td></tr></table>" % _e(n)))
        if f == "comment":
            return ok("<html><head><title>发表评论</title></head><body><form name='form1' method='post' action='Comment_Save.asp'>姓名：<input name='Name'><textarea name='Content'></textarea><input type='submit' value='发表'></form></body></html>")
        if f == "sendmail":
            return ok("<html><head><title>告诉好友</title></head><body><form method='post' action='SendMail.asp'>收信人：<input name='MailToAddress'><input type='submit'></form></body></html>")
        return nf()
    js = {"/article/js/article_hot.js": lambda: _jslist(sorted(_CH1, key=lambda a: -a.hits)[:8], "Hot", True), "/article/js/article_new.js": lambda: _jslist(_CH1[:10], "New"),
          "/article/js/article_elite.js": lambda: _jslist([a for a in _CH1 if a.elite][:6], "Elite"), "/article/js/showclass_menu.js": _menujs}
    if p in js:
        return ok(js[p](), "application/x-javascript")
    if p == "/guestbook/index.asp":
        n = min(3, max(1, _int(q.get("page"), 1)))
        return ok(_frame("职工留言--" + _W, 1, "您现在的位置：&nbsp;<a class='LinkPath' href='/'>%s</a>&nbsp;>>&nbsp;职工留言" % _W, "".join(
            "<table class='Guest_border'><tr><td>主题：咨询养老保险第%d问</td></tr><tr><td>请问%s的职工怎样办理转移？ [<a href='/GuestBook/Guest_Reply.asp?TopicID=%d'>回复</a>] [<a href='/GuestBook/Guest_Del.asp?GuestID=%d'>删除</a>]</td></tr></table>" % (i + 1, _PLACES[i], i + 1, i + 1) for i in range(n * 5 - 5, n * 5)) + _pager("/GuestBook/Index.asp", n, 3, 15, 5, "条留言") + "<a href='/GuestBook/Guest_Write.asp'>签写留言</a>"))
    if p == "/search.asp":
        k = q.get("keyword", "")
        hit = [a for a in _NEW if k and k in a.title][:10]
        return ok(_frame("搜索结果--" + _W, 1, "您现在的位置：搜索结果", "".join(_row(a) for a in hit) or "没有找到任何文章"))
    if p in ("/vote.asp", "/userlogin.asp", "/copyright.asp", "/friendsite/index.asp", "/friendsite/friendsitereg.asp", "/guestbook/guest_write.asp", "/guestbook/guest_reply.asp", "/guestbook/guest_del.asp") or p.startswith(("/user/", "/reg/", "/admin/")) and p.endswith(".asp"):
        if p == "/userlogin.asp":
            return ok("<html><body><form action='/User/User_ChkLogin.asp' method='post'>用户名：<input name='UserName'>密码：<input type='password' name='UserPassword'><input type='submit' value='登录'><a href='/Reg/User_Reg.asp' target='_blank'>新用户注册</a> <a href='/User/User_GetPassword.asp' target='_blank'>忘记密码？</a></form></body></html>")
        if p in ("/copyright.asp", "/friendsite/index.asp"):
            return ok(_frame(_W, 1, "您现在的位置：" + _W, "<p>本站内容版权归山西省总工会所有。</p>"))
        return ok(_err("您没有相应的权限！请先登录。"))
    if p == "/count/counter.asp":
        return ok("document.write('总访问量：128833');")
    ext = p.rsplit(".", 1)[-1]
    if _re.match(r"/(images|skin|js|article/images|law/images|article/uploadfiles|law/uploadfiles|guestbook/images)/", p):
        ct = {"gif": "image/gif", "jpg": "image/jpeg", "css": "text/css", "js": "application/x-javascript", "doc": "application/msword", "xls": "application/vnd.ms-excel", "swf": "application/x-shockwave-flash"}.get(ext)
        if ct:
            return 200, dict(H, **{"Content-Type": ct}), {"gif": _GIF, "jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}.get(ext, b"//\r\n")
    return nf()


TRUTH, ALIASES = {}, {}
for _a in _ARTS:
    _u = _B + _a.path
    _c = _a.c
    TRUTH[_u] = {"title": _a.title, "published": _a.t.strftime("%Y-%m-%d") if _a.ch == 1 else _a.t.strftime("%Y-%m-%dT%H:%M:%S+08:00"),
                 "source": None if _a.source == "不详" else _a.source, "authors": _a.authors, "editor": _a.editor,
                 "category": " > ".join([_CHAN[_a.ch][0]] + ([_CL[_CL[_c][2]][0]] if _CL[_c][2] else []) + [_CL[_c][0]]),
                 "text": "\n".join(_a.paras + ["附件%d：%s" % (i, n) for i, (n, x) in enumerate(_a.att or [], 1)])}
    _dd = _CHAN[_a.ch][1]
    ALIASES["%s/%s/Print.asp?ArticleID=%d" % (_B, _dd, _a.id)] = _u
    ALIASES["%s/%s/ShowArticle.asp?ArticleID=%d" % (_B, _dd, _a.id)] = _u
_a = _in(4)[2]
ALIASES["%s/article/class4/%s/%d.html" % (_B, _a.t.strftime("%Y%m"), _a.id)] = _B + _a.path
LISTS = {_B + "/Article/Index.html", _B + "/Law/Index.asp"}
for _c in _CL:
    LISTS.add(_B + _curl(_c))
    if not _kids(_c) and _np(_c) > 1:
        for _i in range(1, _np(_c) + 1):
            LISTS.add("%s/%s/ShowClass.asp?ClassID=%d&page=%d" % (_B, _dir(_c), _c, _i))
for _n, _b, _s in ((len(_SPEC), "/Article/ShowSpecial.asp?SpecialID=2", 8), (len(_CH1), "/Article/ShowNew.asp", 15)):
    LISTS.add(_B + _b)
    if _n > _s:
        for _i in range(1, -(-_n // _s) + 1):
            LISTS.add(_B + _b + ("&" if "?" in _b else "?") + "page=%d" % _i)
MUST_NOT = [r"(?i)/guest_(del|reply|write)\.asp", r"(?i)/vote\.asp", r"(?i)/(user|reg|admin)/", r"(?i)/user_favorite\.asp", r"(?i)/sendmail\.asp", r"(?i)/gethits\.asp", r"(?i)/counter\.asp", r"(?i)/search\.asp", r"(?i)/friendsitereg\.asp",
            r"(?i)/comment(_save)?\.asp", r"(?i)/userlogin\.asp", r"^https?://(?!www\.sxgh\.org\.cn(?:[/:?#]|$))"]
