from tests.strangers.bank_c import (
    E, ORIGIN, _Maker, _dt, _json, _parse_qs, _re, _unquote, _urlsplit,
)

WHAT = ("SiteServer CMS 4.x on IIS, pages in gb2312 with the charset in the meta tag alone: static /contents/<channel>/<id>.html, channel pages index.html, index_2.html, "
        "one channel paged by 上一页/下一页 and a select alone, focus pictures in flash variables, download API for attachments, copied contents with other ids, case-blind addresses. "
        "Hard: a cover channel with no list, a parent channel listing its children's contents, printer and /m/ views and copies as doubles, body split into _2.html, search answered by a JSON API only.")

_CH = {  # id: (name, dir, parent, theme, number, per page, kind)
    2:  ("机构概况", "/jggk/", 0, None, 0, 0, "single"),
    3:  ("新闻中心", "/xwzx/", 0, None, 0, 0, "cover"),
    11: ("工会要闻", "/xwzx/ghyw/", 3, "要闻", 22, 10, "list"),
    12: ("基层动态", "/xwzx/jcdt/", 3, "基层", 14, 8, "listsel"),
    13: ("图片新闻", "/xwzx/tpxw/", 3, "文体", 3, 8, "pics"),
    4:  ("通知公告", "/tzgg/", 0, "通知", 10, 8, "list"),
    5:  ("权益保障", "/qybz/", 0, None, 0, 8, "all"),
    14: ("法律援助", "/qybz/flyz/", 5, "维权", 5, 8, "list"),
    15: ("困难帮扶", "/qybz/knbf/", 5, "帮扶", 5, 8, "list"),
    6:  ("劳模风采", "/lmfc/", 0, "劳模", 0, 8, "list"),
}
_MENU = [2, 3, 4, 5, 6]
_KIDS = {3: [11, 12, 13], 5: [14, 15]}

_mk = _Maker("siteserver-2020")
_r = _mk.r
_ARTS, _PAGES, _BYID = [], {}, {}
TRUTH, ALIASES, LISTS = {}, {}, set()
MUST_NOT = [r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"(?i)/siteserver/", r"(?i)/home/(login|register|logout)", r"(?i)/api/stl/actions/(digg|comments|contribute)",
            r"(?i)/utils/rili\.html\?", r"^javascript:", r"^mailto:"]

def _make():
    when = _dt.datetime(2020, 6, 19, 17, 5)
    plan = [c for c, n in {11: 22, 12: 14, 13: 3, 4: 10, 14: 5, 15: 5}.items() for _ in range(n)]
    _r.shuffle(plan)
    nid = 1893
    for c in plan:
        when -= _dt.timedelta(days=_r.choice((1, 2, 3, 5, 9, 16)), hours=_r.randint(-5, 5), minutes=_r.randint(1, 50))
        hour = when.replace(hour=8 + when.hour % 10)
        nid -= _r.randint(1, 14)
        th = _CH[c][3]
        if c == 11 and _r.random() < .2: th = "劳模"
        a = dict(id=nid, ch=c, when=hour, title=_mk.title(th, hour.year), theme=th, authors=[], editor=None, source=None, body=[], attach=[], pages=None, pics=[])
        a["paras"] = _mk.paras(th, hour.year, _r.randint(3, 7))
        p = _r.random()
        if c == 4:
            a["source"] = _r.choice(("省总办公室", "省总权益保障部", "省总基层工作部", None))
            a["paras"].append("山西省总工会办公室"); a["paras"].append("%d年%d月%d日" % (hour.year, hour.month, hour.day))
        elif p < .35:
            a["source"] = _r.choice(("山西工人报", "山西工会网", "三晋劳动周刊"))
            j, t = _mk.name(), _mk.name()
            a["authors"] = [{"name": j, "role": "记者"}, {"name": t, "role": "通讯员"}]
            a["paras"][-1] += "（记者 %s 通讯员 %s）" % (j, t)
        elif p < .75:
            a["source"] = _r.choice(("太原市总工会", "晋中市总工会", "山西工会网", "运城市总工会"))
            a["authors"] = [{"name": _mk.name(), "role": "作者"}]; a["field"] = True
        else:
            a["source"] = _r.choice(("山西日报", "本站", "省煤炭工会"))
        if _r.random() < .6: a["editor"] = _mk.name()
        if c == 13:
            a["pics"] = ["/upload/images/%d/%d/%d%d.jpg" % (hour.year, hour.month, nid, i) for i in range(1, 4)]
        _ARTS.append(a)
_make()

def _url(a): return "/contents/%d/%d.html" % (a["ch"], a["id"])
def _of(c): return [a for a in _ARTS if a["ch"] == c]
# an article over two pages, one with attachments, one whose pictures are in the text
_long = _of(11)[7]; _long["paras"] += _mk.paras("要闻", 2019, 4); _long["pages"] = len(_long["paras"]) - 4
_att = _of(4)[2]; _att["attach"] = [("附件1：申报表.doc", "doc"), ("附件2：名额分配表.xls", "xls"), ("附件3：政策问答.pdf", "pdf")]
_of(11)[3]["pics"] = ["/upload/images/2020/5/513100211.jpg"]
# copied contents (复制): another channel, another id, the same text
_lm = [a for a in _of(11) if a["theme"] == "劳模"]
_COPY = {1901: (6, _lm[0]), 1902: (6, _lm[1]), 1903: (6, _lm[-1]), 1904: (4, _of(15)[0])}

def _crumb(c):
    out = []
    while c:
        out.insert(0, c); c = _CH[c][2]
    return out

def _locate(c, tail=""):
    s = '当前位置：<a href="/index.html">首页</a>'
    for x in _crumb(c):
        s += ' &gt; <a href="%sindex.html" class="sitelink">%s</a>' % (_CH[x][1], _CH[x][0])
    return s + tail

def _cut(t, n): return t if len(t) <= n else t[:n] + "..."

def _menu():
    s = '<ul id="nav" class="sf-menu">\n<li class="on"><a href="/index.html">首&nbsp;&nbsp;页</a></li>\n'
    for c in _MENU:
        s += '<li><a href="%sindex.html">%s</a>' % (_CH[c][1], _CH[c][0])
        if c in _KIDS:
            s += '\n<ul style="display:none">' + "".join('<li><a href="%sindex.html">%s</a></li>' % (_CH[k][1], _CH[k][0]) for k in _KIDS[c]) + "</ul>"
        s += "</li>\n"
    return s + '<li><a href="http://bbs.sxgonghui-invalid.cn/" target="_blank">职工论坛</a></li>\n</ul>'

def _page(title, main, c=0, side=True, extra=""):
    hot = sorted(_ARTS, key=lambda a: (a["id"] * 7919) % 1009)[:7]
    sd = ""
    if side:
        sd = '<div class="left">\n'
        top = _crumb(c)[0] if c else 3
        sd += '<div class="lm"><div class="lm_t">%s</div><ul class="lm_c">' % _CH[top][0]
        sd += "".join('<li%s><a href="%sindex.html">%s</a></li>' % (' class="cur"' if k == c else "", _CH[k][1], _CH[k][0]) for k in _KIDS.get(top, [top]))
        sd += '</ul></div>\n<div class="hot"><div class="lm_t">热点文章</div><ul>'
        sd += "".join('<li><a href="%s" target="_blank" title="%s">%s</a></li>' % (_url(a), E(a["title"]), E(_cut(a["title"], 13))) for a in hot)
        sd += '<li><a href="/contents/11/702.html" target="_blank">全省工会先进集体名单</a></li></ul></div>\n</div>\n'
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta http-equiv="X-UA-Compatible" content="IE=EmulateIE7" />
<title>{E(title)}</title>
<meta name="keywords" content="山西省总工会,工会,职工" />
<link href="/css/style.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="/sitefiles/bairong/jquery/jquery-1.9.1.min.js"></script>
<script type="text/javascript" src="/sitefiles/bairong/scripts/swfobject.js"></script>
<script type="text/javascript">var $pageInfo = {{publishmentSystemID : 1, channelID : {c or 1}, contentID : 0, siteUrl : "", homeUrl : "/home", currentUrl : "", rootUrl : "", apiUrl : "/api"}};</script>
</head>
<body>
<!--头部开始-->
<div class="top"><div class="w1000">
<span class="fl"><script type="text/javascript" src="/js/date.js"></script></span>
<span class="fr"><a href="/home/login.html">会员登录</a> | <a id="stl_translate" href="javascript:stl_translate();">繁体</a> | <a href="/m/index.html">手机版</a> | <a href="javascript:void(0)" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn/');">设为首页</a> | <a href="mailto:web@sxgonghui-invalid.cn">联系我们</a></span>
</div></div>
<div class="banner"><img src="/upload/images/banner.jpg" width="1000" height="180" alt="山西省总工会" /></div>
<div class="menu">{_menu()}</div>
<div class="search">
<form id="stlSearchForm" action="/utils/search.html" method="get" target="_blank">
<input type="text" name="word" class="in" value="" /><input type="submit" class="bt" value="搜索" />
</form></div>
<!--头部结束-->
<div class="w1000 main">
{sd}{main}
<div class="clear"></div>
</div>
<!--底部开始-->
<div class="links"><b>友情链接：</b><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a> <a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a>
<select onchange="if(this.value!='')window.open(this.value)"><option value="">--各市总工会--</option><option value="http://www.tyszgh-invalid.org.cn/">太原市总工会</option><option value="http://www.dtszgh-invalid.org.cn/">大同市总工会</option></select></div>
<div class="foot"><p>主办：山西省总工会　技术支持：百容千域软件　<a href="/siteserver/login.aspx" target="_blank">管理</a></p><p>晋ICP备00000000号　您是第 <script type="text/javascript" src="/api/stl/tracker?publishmentSystemID=1&channelID={c or 1}&isFirstAccess=False"></script> 位访客</p>
<script src="http://s4.cnzz.com/stat.php?id=0000000&web_id=0000000" language="JavaScript"></script></div>
{extra}<!--底部结束-->
</body>
</html>
'''

def _put(path, text):
    _PAGES[path.lower()] = text

# ---- articles
def _article(a, path, ch, aid, part, prev, nxt):
    ps = a["paras"]
    parts = [ps] if not a["pages"] else [ps[:a["pages"]], ps[a["pages"]:]]
    b = ""
    for i, p in enumerate(parts[part]):
        if a["pics"] and part == 0 and i < len(a["pics"]):
            b += '<p style="text-align: center"><img src="%s" border="0" alt="" /></p>\n' % a["pics"][i]
        if a["ch"] == 4 and i >= len(parts[part]) - 2:
            b += '<p style="text-align: right">%s&nbsp;&nbsp;&nbsp;&nbsp;</p>\n' % E(p)
        elif aid % 3 == 0: b += '<p style="text-indent: 2em">%s</p>\n' % E(p)
        elif aid % 3 == 1: b += "<p>　　%s</p>\n" % E(p)
        else: b += "<p class=\"MsoNormal\"><span style=\"font-size: 16px; font-family: 宋体\">&nbsp;&nbsp;&nbsp; %s</span></p>\n" % E(p)
    if aid % 5 == 4 and not a["pics"]:
        b = "<div>" + b + "</div>"
    pager = ""
    if len(parts) > 1:
        me = "/contents/%d/%d" % (ch, aid)
        pager = '<div class="page_list">' + ('<span>上一页</span> <span class="current">1</span> <a href="%s_2.html">2</a> <a href="%s_2.html">下一页</a>' % (me, me) if part == 0 else
                 '<a href="%s.html">上一页</a> <a href="%s.html">1</a> <span class="current">2</span> <span>下一页</span>' % (me, me)) + "</div>"
    info = "来源：%s　" % E(a["source"]) if a["source"] else ""
    if a.get("field"): info += "作者：%s　" % E(a["authors"][0]["name"])
    if a["editor"]: info += "编辑：%s　" % E(a["editor"])
    info += "发布时间：%s　点击数：<script type=\"text/javascript\" src=\"/api/stl/pagecounter?publishmentSystemID=1&channelID=%d&contentID=%d\"></script>" % (a["when"].strftime("%Y-%m-%d %H:%M"), ch, aid)
    att = ""
    if a["attach"]:
        att = '<div class="fj"><strong>附件下载：</strong><ul>' + "".join(
            '<li><a href="/api/stl/actions/download?publishmentSystemID=1&channelID=%d&contentID=%d&fileUrl=%s" target="_blank">%s</a></li>' % (ch, aid, "Q0JMc2VjcmV%d0add0" % i, E(n))
            if i < 2 else '<li><a href="/upload/files/2020/4/41710%d.%s">%s</a></li>' % (i, x, E(n)) for i, (n, x) in enumerate(a["attach"])) + "</ul></div>"
    near = lambda lab, n: '<li>%s：%s</li>' % (lab, '<a href="%s">%s</a>' % (_url(n), E(n["title"])) if n else "没有了")
    rel = [x for x in _ARTS if x["theme"] == a["theme"] and x is not a][:4]
    main = f'''<div class="right">
<div class="weizhi">{_locate(ch, " &gt; 正文")}</div>
<div class="content_box">
<h1 class="title">{E(a["title"])}</h1>
<div class="info">{info}　字体：[<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>] <a href="/utils/printer.html?channelID={ch}&amp;contentID={aid}" target="_blank">打印</a></div>
<div class="content" id="zoom">
{b}</div>
{pager}{att}
<div class="digg"><a href="/api/stl/actions/digg?publishmentSystemID=1&amp;relatedIdentity={aid}&amp;isGood=True" onclick="return stlDigg({aid})">顶一下</a></div>
<ul class="shangxia">{near("上一篇", prev)}{near("下一篇", nxt)}</ul>
<div class="xg"><h3>相关文章</h3><ul>{"".join('<li><a href="%s">%s</a><span>%s</span></li>' % (_url(x), E(_cut(x["title"], 20)), x["when"].strftime("%m-%d")) for x in rel)}</ul></div>
</div></div>'''
    _put(path, _page(a["title"] + "-" + _CH[ch][0] + "-山西省总工会", main, ch))

for _c in (11, 12, 13, 4, 14, 15):
    _l = _of(_c)
    for _i, _a in enumerate(_l):
        _pv, _nx = (_l[_i - 1] if _i else None), (_l[_i + 1] if _i + 1 < len(_l) else None)
        _article(_a, _url(_a), _c, _a["id"], 0, _pv, _nx)
        if _a["pages"]: _article(_a, _url(_a).replace(".html", "_2.html"), _c, _a["id"], 1, _pv, _nx)
        _u = ORIGIN + _url(_a)
        _stamp = _a["when"].strftime("%Y-%m-%dT%H:%M:00+08:00")
        TRUTH[_u] = {"title": _a["title"], "published": _stamp, "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"],
                     "category": [_CH[x][0] for x in _crumb(_c)], "text": "\n".join(_a["paras"])}
        ALIASES[ORIGIN + "/utils/printer.html?channelID=%d&contentID=%d" % (_c, _a["id"])] = _u
        _put("/utils/printer.html?channelid=%d&contentid=%d" % (_c, _a["id"]),
             '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>%s</title></head><body onload="window.print()"><div align="center"><h2>%s</h2><p>%s</p></div><div>%s</div><p><a href="javascript:window.close()">关闭</a></p></body></html>'
             % (E(_a["title"]), E(_a["title"]), _a["when"].strftime("%Y-%m-%d %H:%M"), "".join("<p>　　%s</p>" % E(p) for p in _a["paras"])))
        if _a["pages"]: ALIASES[_u.replace(".html", "_2.html")] = _u
for _id, (_c, _a) in _COPY.items():
    _article(_a, "/contents/%d/%d.html" % (_c, _id), _c, _id, 0, None, None)
    ALIASES[ORIGIN + "/contents/%d/%d.html" % (_c, _id)] = ORIGIN + _url(_a)
    ALIASES[ORIGIN + "/utils/printer.html?channelID=%d&contentID=%d" % (_c, _id)] = ORIGIN + _url(_a)
    _put("/utils/printer.html?channelid=%d&contentid=%d" % (_c, _id), _PAGES["/utils/printer.html?channelid=%d&contentid=%d" % (_a["ch"], _a["id"])])

# ---- channels
def _rows(c):
    ids = [c] if c not in _KIDS else _KIDS[c]
    rows = [(_url(a), a) for a in _ARTS if a["ch"] in ids] + [("/contents/%d/%d.html" % (k, i), a) for i, (k, a) in _COPY.items() if k in ids]
    return sorted(rows, key=lambda x: x[1]["when"], reverse=True)

def _pname(c, n): return _CH[c][1] + ("index.html" if n == 1 else "index_%d.html" % n)

def _pager(c, n, pages, total, selonly):
    a = lambda k, t: '<a href="%s">%s</a>' % (_pname(c, k), t)
    s = '<div class="page_list"><table cellpadding="0" width="98%" align="center" cellspacing="0"><tr><td align="left">'
    s += (a(1, "首页") + " | " + a(n - 1, "上一页")) if n > 1 else "首页 | 上一页"
    s += " | " + ((a(n + 1, "下一页") + " | " + a(pages, "末页")) if n < pages else "下一页 | 末页")
    s += '</td><td align="right">共%d条 %d/%d页 ' % (total, n, pages)
    if not selonly: s += " ".join('<span class="current">%d</span>' % k if k == n else a(k, str(k)) for k in range(1, pages + 1))
    s += ' 跳转：<select name="PageNavigation_%d" onchange="if(this.options[this.selectedIndex].value!=\'\'){window.open(this.options[this.selectedIndex].value,\'_self\')}">' % c
    s += "".join('<option value="%s"%s>%d</option>' % (_pname(c, k), ' selected="selected"' if k == n else "", k) for k in range(1, pages + 1))
    return s + "</select></td></tr></table></div>"

for _c, (_name, _dir, _par, _th, _n, _per, _kind) in _CH.items():
    if _kind in ("list", "listsel", "all", "pics"):
        _rs = _rows(_c)
        _np = max(1, -(-len(_rs) // _per))
        for _k in range(1, _np + 1):
            LISTS.add(ORIGIN + _pname(_c, _k))
            _some = _rs[(_k - 1) * _per:_k * _per]
            if _kind == "pics":
                _ul = '<ul class="piclist">' + "".join('<li><a href="%s" target="_blank"><img src="%s" width="160" height="120" border="0" /></a><p><a href="%s" target="_blank">%s</a></p></li>' % (u, a["pics"][0], u, E(a["title"])) for u, a in _some) + "</ul>"
            elif _kind == "all":
                _ul = '<ul class="newslist">' + "\n".join('<li><span class="date">%s</span>[<a href="%sindex.html" class="lm">%s</a>] <a href="%s" target="_blank" title="%s">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), _CH[a["ch"]][1], _CH[a["ch"]][0], u, E(a["title"]), E(_cut(a["title"], 24))) for u, a in _some) + "</ul>"
            else:
                _ul = '<ul class="newslist">' + "\n".join('<li><span class="date">[%s]</span><a href="%s" target="_blank" title="%s">%s</a></li>%s' % (a["when"].strftime("%Y-%m-%d"), u, E(a["title"]), E(_cut(a["title"], 24)), '<li class="line"></li>' if i % 5 == 4 else "") for i, (u, a) in enumerate(_some)) + "</ul>"
            _rili = '<div class="rili"><a href="/utils/rili.html?d=2020-05">&lt;&lt;上月</a> 2020年6月 <a href="/utils/rili.html?d=2020-07">下月&gt;&gt;</a></div>' if _c == 4 else ""
            _put(_pname(_c, _k), _page(_name + "-山西省总工会", '<div class="right"><div class="weizhi">%s</div>\n%s\n%s%s</div>' % (_locate(_c), _ul, _pager(_c, _k, _np, len(_rs), _kind == "listsel") if _np > 1 or _c == 14 else "", _rili), _c))
    elif _kind == "single":
        _sp = ["山西省总工会是全省各级工会组织的领导机关，接受中共山西省委和中华全国总工会的双重领导。", "机关内设办公室、组织部、宣传教育部、权益保障部、劳动和经济工作部、基层工作部、财务部、女职工部等部室，编制九十余名。",
               "直属单位有省职工服务中心、省工人文化宫、山西工会干部学院、职工疗养院等。", "地址：太原市某某路1号　邮编：030000　电话：0351-0000000"]
        _put(_dir + "index.html", _page(_name + "-山西省总工会", '<div class="right"><div class="weizhi">%s</div><h1 class="title">%s</h1><div class="content">%s</div></div>' % (_locate(_c), _name, "".join("<p>　　%s</p>" % s for s in _sp)), _c))
    else:
        LISTS.add(ORIGIN + _dir + "index.html")   # a cover channel: boxes, no pager
        _put(_dir + "index.html", _page(_name + "-山西省总工会", '<div class="right"><div class="weizhi">%s</div>%s</div>' % (_locate(_c), "".join(
            '<div class="box"><div class="bt"><h2>%s</h2><a class="more" href="%sindex.html">更多&gt;&gt;</a></div><ul>%s</ul></div>' % (_CH[k][0], _CH[k][1], "".join('<li><a href="%s" target="_blank" title="%s">%s</a><span>%s</span></li>' % (u, E(a["title"]), E(_cut(a["title"], 18)), a["when"].strftime("%m-%d")) for u, a in _rows(k)[:5])) for k in _KIDS[_c])), _c))

# ---- home page
def _home():
    pics = [a for a in _ARTS if a["pics"]][:4]
    flash = '''<div class="focus"><div id="flashcontent_8213"></div>
<script type="text/javascript">
<!--
var uniqueID_8213_focus_width=320; var uniqueID_8213_focus_height=240; var uniqueID_8213_text_height=25;
var uniqueID_8213_swf_height = uniqueID_8213_focus_height + uniqueID_8213_text_height;
var uniqueID_8213_pics='%s';
var uniqueID_8213_links='%s';
var uniqueID_8213_texts='%s';
var uniqueID_8213_FocusFlash = new bairongFlash("/sitefiles/bairong/flashes/focusviewer.swf", "focusflash", uniqueID_8213_focus_width, uniqueID_8213_swf_height, "7", "#FFFFFF", false, "High");
uniqueID_8213_FocusFlash.addVariable("pics", uniqueID_8213_pics); uniqueID_8213_FocusFlash.addVariable("links",uniqueID_8213_links); uniqueID_8213_FocusFlash.addVariable("texts",uniqueID_8213_texts);
uniqueID_8213_FocusFlash.write("flashcontent_8213");
//-->
</script></div>''' % ("|".join(a["pics"][0] for a in pics), "|".join(_url(a) for a in pics), "|".join(_cut(a["title"], 16) for a in pics))
    top = _of(11)[1]
    s = '<div class="tt"><h2><a href="%s" target="_blank">%s</a></h2><p>%s<a href="%s">[详细]</a></p></div>' % (_url(top), E(top["title"]), E(top["paras"][0][:60]) + "…", _url(top)) + flash
    s += '<div class="box zx"><div class="bt"><h2>最新更新</h2></div><ul>' + "".join('<li><a href="%s" target="_blank">%s</a></li>' % (_url(a), E(_cut(a["title"], 22))) for a in _ARTS[:8]) + "</ul></div>"
    for c in (11, 12, 4, 14, 15, 6):
        s += '<div class="box"><div class="bt"><h2>%s</h2><a class="more" href="%sindex.html"><img src="/images/more.gif" alt="更多" border="0" /></a></div><ul>' % (_CH[c][0], _CH[c][1])
        s += "".join('<li><span>[%s]</span><a href="%s" target="_blank" title="%s">%s</a></li>' % (a["when"].strftime("%m-%d"), u, E(a["title"]), E(_cut(a["title"], 18))) for u, a in _rows(c)[:6]) + "</ul></div>\n"
    odd = _of(12)[3]   # hand-made advert with other case
    ALIASES[ORIGIN + "/Contents/%d/%d.html" % (odd["ch"], odd["id"])] = ORIGIN + _url(odd)
    s += '<div class="ad"><a href="/Contents/%d/%d.html" target="_blank"><img src="/upload/images/ad1.gif" /></a> <a href="http://www.12351-invalid.cn/" target="_blank"><img src="/upload/images/ad2.gif" /></a></div>' % (odd["ch"], odd["id"])
    return _page("山西省总工会", '<div class="index">' + s + "</div>", 0, False)
_PAGES["/"] = _PAGES["/index.html"] = _home()

_MOB = '<!DOCTYPE html><html><head><meta charset="gb2312"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title></head><body><header><a href="/m/index.html">山西省总工会</a></header>%s<footer><a href="/index.html">电脑版</a></footer></body></html>'
_mob = _ARTS[:6]
_put("/m/index.html", _MOB % ("山西省总工会手机版", "<ul>" + "".join('<li><a href="/m%s">%s</a></li>' % (_url(a), E(a["title"])) for a in _mob) + "</ul>"))
for _a in _mob:
    _put("/m" + _url(_a), _MOB % (E(_a["title"]), "<h1>%s</h1><time>%s</time>%s" % (E(_a["title"]), _a["when"].strftime("%Y-%m-%d"), "".join("<p>%s</p>" % E(p) for p in _a["paras"]))))
    ALIASES[ORIGIN + "/m" + _url(_a)] = ORIGIN + _url(_a)
_put("/home/login.html", _page("会员登录", '<form action="/home/login.html" method="post"><input name="userName" /><input name="password" type="password" /><input type="submit" value="登录" /></form>', 0, False))
_put("/utils/search.html", _page("搜索结果", '''<div id="stl_ajax_search"><img src="/sitefiles/bairong/icons/loading.gif" /></div>
<script type="text/javascript">
function stlSearch(page){ $.ajax({url:"/api/stl/actions/search", type:"POST", contentType:"application/json", dataType:"json", data: JSON.stringify({siteId:1, word: stlGetQuery("word"), page: page, pageNum: 10, isHighlight: true}), success:function(res){ $("#stl_ajax_search").html(res.html); }}); }
stlSearch(1);
</script>''', 0, False))

_404 = '''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>404 - 找不到文件或目录。</title></head>
<body><div id="header"><h1>服务器错误</h1></div><div id="content"><fieldset><h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3></fieldset></div></body></html>'''

def _dir_redirect(p):
    return p + "/index.html"

def respond(method, url, headers, body):
    u = _urlsplit(url)
    h = {"Server": "Microsoft-IIS/7.5", "X-Powered-By": "ASP.NET"}
    if (u.hostname or "").lower() != "www.sxgh.org.cn":
        return 502, {"Content-Type": "text/plain"}, b""
    p = _unquote(u.path or "/").lower()
    html = dict(h, **{"Content-Type": "text/html"})
    if p == "/robots.txt":
        return 200, dict(h, **{"Content-Type": "text/plain"}), b"User-agent: *\r\nDisallow: /SiteFiles/\r\nDisallow: /SiteServer/\r\nDisallow: /home/\r\nDisallow: /api/stl/actions/digg\r\n"
    if p == "/api/stl/actions/search":
        try: q = _json.loads(body.decode("utf-8"))
        except Exception: q = {}
        word, page = str(q.get("word", "")), int(q.get("page", 1) or 1)
        hit = [a for a in _ARTS if word and word in a["title"]]
        out = "<ul>" + "".join('<li><a href="%s">%s</a></li>' % (_url(a), E(a["title"])) for a in hit[(page - 1) * 10:page * 10]) + "</ul>"
        return 200, dict(h, **{"Content-Type": "application/json; charset=utf-8"}), _json.dumps({"html": out, "total": len(hit)}, ensure_ascii=False).encode()
    if p == "/api/stl/actions/download":
        q = _parse_qs(u.query)
        n = (q.get("fileUrl") or [""])[0]
        if n in ("Q0JMc2VjcmV00add0", "Q0JMc2VjcmV10add0"):
            x = "doc" if "00add0" in n else "xls"
            return 200, dict(h, **{"Content-Type": "application/octet-stream", "Content-Disposition": 'attachment; filename="fj.%s"' % x}), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40
        return 404, html, _404.encode("gb18030")
    if p.startswith("/api/stl/"):
        return 200, dict(h, **{"Content-Type": "text/javascript; charset=utf-8"}), b"document.write('1287');"
    if _re.search(r"\.(jpg|gif|png)$", p):
        return 200, dict(h, **{"Content-Type": "image/gif" if p.endswith("gif") else "image/jpeg"}), b"GIF89a\1\0\1\0\0\0\0;" if p.endswith("gif") else b"\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9"
    if p.startswith("/upload/files/2020/4/41710") and p.endswith(".pdf"):
        return 200, dict(h, **{"Content-Type": "application/pdf"}), b"%PDF-1.4\n%%EOF\n"
    if p.endswith(".css"): return 200, dict(h, **{"Content-Type": "text/css"}), b"body{margin:0}"
    if p.endswith(".js"): return 200, dict(h, **{"Content-Type": "application/x-javascript"}), b"var _x=1;"
    key = p
    if p == "/utils/printer.html":
        q = {k.lower(): v[0] for k, v in _parse_qs(u.query).items()}
        key = "/utils/printer.html?channelid=%s&contentid=%s" % (q.get("channelid"), q.get("contentid"))
    elif p != "/" and p.endswith("/"): key = p + "index.html"
    elif p + "/index.html" in _PAGES and p != "":
        return 301, dict(html, Location=ORIGIN + p + "/"), b""
    if key in _PAGES:
        b = _PAGES[key].encode("gb18030")
        return 200, dict(html, **{"Last-Modified": "Fri, 19 Jun 2020 09:20:00 GMT"}), b"" if method == "HEAD" else b
    return 404, html, _404.encode("gb18030")
