from tests.strangers.bank_c import (
    E, ORIGIN, _Maker, _dt, _parse_qs, _quote, _urlsplit,
)

WHAT = ("大汉 JCMS/JPAAS on Tomcat behind nginx, UTF-8: /col/col1111/index.html, /art/2021/3/5/art_1111_56789.html; lists in <script type=\"text/xml\"><datastore><nextgroup><recordset> with CDATA rows, the first rows in the HTML, the rest from /module/web/jpage/dataproxy.jsp in XML (GET of the nextgroup address, or POST with startrecord/endrecord). "
        "Hard: older articles stand in no HTML at all (no 上一篇/下一篇 but in one column), the column 会务公开 is filled by an inline script from /module/xxgk/search.jsp (pager by onclick), one article under two columns, one column 维权之窗 writes its rows with document.write, attachments by downfile.jsp, soft 404 with 200 for modules.")
# LISTS names: column pages; the nextgroup addresses of dataproxy.jsp as the pages give them; search.jsp of the 会务公开 column as its script asks for it (currpage=1, 2).

_COL = {  # id: (name, parent, theme, per page, group size, kind)
    1101: ("机构概况", 0, None, 0, 0, "single"),
    1110: ("新闻资讯", 0, None, 0, 0, "cover"),
    1111: ("工会要闻", 1110, "要闻", 8, 1, "jpage"),
    1112: ("基层工会", 1110, "基层", 8, 1, "jpage"),
    1113: ("图片报道", 1110, "文体", 8, 3, "jpage"),
    1120: ("通知公告", 0, "通知", 8, 3, "jpage"),
    1130: ("会务公开", 0, "通知", 8, 0, "xxgk"),
    1140: ("职工服务", 0, None, 10, 1, "jpage"),
    1141: ("维权之窗", 1140, "维权", 8, 3, "write"),
    1142: ("帮扶解困", 1140, "帮扶", 8, 3, "jpage"),
}
_COUNT = {1111: 19, 1112: 11, 1113: 3, 1120: 8, 1130: 10, 1141: 4, 1142: 4}
_MENU = [1101, 1110, 1120, 1130, 1140]
_KIDS = {1110: [1111, 1112, 1113], 1140: [1141, 1142]}
_UNIT = {c: 3400 + i * 37 for i, c in enumerate(_COL)}

_mk = _Maker("jcms-2021b")
_r = _mk.r
_ARTS, _PAGES = [], {}
TRUTH, ALIASES, LISTS = {}, {}, set()
MUST_NOT = [r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"/jcms/|/jpaas-juser/|/logout", r"/module/survey/|/vote", r"/jact/", r"/module/calendar/", r"/module/(?:rss|comment)/del", r"^javascript:"]

def _make():
    when = _dt.datetime(2021, 9, 3, 16, 40, 12)
    plan = [c for c, n in _COUNT.items() for _ in range(n)]
    _r.shuffle(plan)
    aid = 71204
    for c in plan:
        when -= _dt.timedelta(days=_r.choice((1, 3, 6, 9, 14, 22)), minutes=_r.randint(1, 400), seconds=_r.randint(0, 59))
        t = when.replace(hour=8 + when.hour % 10)
        aid -= _r.randint(3, 160)
        th = _COL[c][2]
        a = dict(id=aid, ch=c, when=t, theme=th, title=_mk.title(th, t.year), authors=[], editor=None, source=None, attach=[], pages=None, pics=[], tail="")
        a["paras"] = _mk.paras(th, t.year, _r.randint(3, 7))
        p = _r.random()
        if c in (1120, 1130):
            a["source"] = _r.choice(("办公室", "劳动和经济工作部", "权益保障部"))
            if c == 1130:
                a["num"] = "晋工发〔%d〕%d号" % (t.year, _r.randint(3, 60)); a["index"] = "14000000-0/%d-%05d" % (t.year, aid % 99991)
            a["paras"] += ["山西省总工会", "%d年%d月%d日" % (t.year, t.month, t.day)]
        elif p < .4:
            j, k = _mk.name(), _mk.name()
            a["source"] = _r.choice(("山西工人报", "山西日报", "三晋劳动周刊"))
            a["authors"] = [{"name": j, "role": "记者"}, {"name": k, "role": "通讯员"}]
            a["paras"][0] = "本报讯（记者 %s 通讯员 %s）" % (j, k) + a["paras"][0]
        elif p < .65:
            a["source"] = _r.choice(("长治市总工会", "吕梁市总工会", "省冶金工会"))
            a["authors"] = [{"name": _mk.name(), "role": "作者"}]; a["field"] = True
        else:
            a["source"] = _r.choice(("山西省总工会", "宣传教育部", None))
        if c not in (1120, 1130) and _r.random() < .7: a["editor"] = _mk.name()
        _ARTS.append(a)
_make()
def _of(c): return [a for a in _ARTS if a["ch"] == c]
def _url(a, c=None): return "/art/%d/%d/%d/art_%d_%d.html" % (a["when"].year, a["when"].month, a["when"].day, c or a["ch"], a["id"])
def _curl(c): return "/col/col%d/index.html" % c
_long = _of(1111)[4]; _long["paras"] += _mk.paras("要闻", _long["when"].year, 4); _long["pages"] = len(_long["paras"]) - 4
_of(1120)[1]["attach"] = [("附件1：推荐审批表.doc", "210305093012345.doc"), ("附件2：申报汇总表.xls", "210305093029871.xls")]
_of(1130)[2]["attach"] = [("收支预算总表.pdf", "201204101133007.pdf")]
for _a in _of(1113):
    _a["pics"] = ["/picture/0/%s%05d%d.jpg" % (_a["when"].strftime("%y%m%d%H%M"), _a["id"] % 99999, i) for i in range(5 if _a is _of(1113)[0] else 2)]
_of(1111)[2]["pics"] = ["/picture/0/s210720110233410.jpg"]
_gal = _of(1113)[0]
_gal["caps"] = ["图为活动现场，参赛队员蓄势待发。", "图为裁判组核对成绩。", "图为啦啦队为队友加油。", "图为颁奖仪式。", "图为参赛队员合影。"]
_SHARED = {1120: [_of(1111)[5]], 1112: [_of(1142)[1]]}   # 信息共享: another column number, the same article number

def _trail(c):
    out = []
    while c:
        out.insert(0, c); c = _COL[c][1]
    return out

def _head(metas, title):
    m = "".join('<meta name="%s" content="%s">\n' % (k, E(v)) for k, v in metas)
    nav = '<li class="on"><a href="/index.html">首页</a></li>'
    for c in _MENU:
        nav += '\n<li><a href="%s" target="_self">%s</a>%s</li>' % (_curl(c), _COL[c][0], '<dl class="sub">' + "".join('<dd><a href="%s">%s</a></dd>' % (_curl(k), _COL[k][0]) for k in _KIDS[c]) + "</dl>" if c in _KIDS else "")
    return f'''<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>{E(title)}</title>
<meta name="SiteName" content="山西省总工会">
<meta name="SiteDomain" content="www.sxgh.org.cn">
<meta name="SiteIDCode" content="1400000000">
{m}<meta name="author" content="山西省总工会">
<link rel="stylesheet" type="text/css" href="/images/1/css.css">
<script language="javascript" type="text/javascript" src="/script/0/2003171003171.js"></script>
<script language="javascript" src="/script/jquery.js"></script>
<script type="text/javascript" src="/module/jslib/jquery/jpage/jquery.jpage.js"></script>
<link href="/module/jslib/jquery/jpage/default.css" rel="stylesheet" type="text/css" />
<!--[if lt IE 9]><script src="/script/html5shiv.js"></script><![endif]-->
</head>
<body>
<div id="barrierfree_container">
<!--头部 begin-->
<div class="head"><div class="wrap">
<div class="tool"><script>document.write(nowDate());</script> <a href="javascript:void(0)" onclick="StranBody()" id="StranLink">繁體</a> | <a href="javascript:void(0)" id="wzayd">无障碍浏览</a> | <a href="/jpaas-juser/login?webid=1" target="_blank">个人中心</a> | <a href="/module/rss/rss.jsp?colid=1111">RSS</a> | <a href="http://m.sxgh.org.cn/">手机版</a></div>
<a class="logo" href="/index.html"><img src="/picture/-1/logo.png" alt="山西省总工会"></a>
<form name="searchform" action="/jsearchfront/search.do" method="get" target="_blank"><input type="hidden" name="websiteid" value="140000000000000"><input type="hidden" name="searchid" value="13"><input type="hidden" name="pg" value=""><input type="hidden" name="p" value="1"><input type="text" name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form>
</div></div>
<div class="nav"><ul class="wrap">{nav}
<li><a href="/jact/front/mailwrite.do?sysid=3" target="_blank">主席信箱</a></li></ul></div>
<!--头部 end-->
'''

_FOOT = '''<!--底部 begin-->
<div class="foot"><div class="wrap">
<div class="link"><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a> <a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a><select onchange="if(this.value)window.open(this.value)"><option value="">市级工会</option><option value="http://www.czszgh-invalid.cn/">长治市总工会</option></select></div>
<p><a href="/col/col1101/index.html">关于我们</a> | <a href="/col/col1199/index.html">网站地图</a></p>
<p>主办单位：山西省总工会　网站标识码：1400000000　晋ICP备00000000号</p></div></div>
<!--底部 end-->
</div>
<script src="http://bszs.conac.cn/sitename?method=jiucuo" type="text/javascript"></script>
<!-- visitcount begin --><iframe src="/module/visitcount/visit.jsp?type=%d&i_webid=1&i_columnid=%d&i_articleid=%d" name="count_code" width="0" height="0" style="display:none"></iframe><!-- visitcount end -->
</body>
</html>
'''
def _cut(t, n): return t if len(t) <= n else t[:n] + "…"

def _side(c):
    top = _trail(c)[0]
    hot = sorted((a for a in _ARTS if a["ch"] != 1130), key=lambda a: (a["id"] * 7919) % 1021)[:5]
    s = '<div class="left"><div class="lm_name">%s</div><ul class="lm">' % _COL[top][0]
    s += "".join('<li%s><a href="%s">%s</a></li>' % (' class="cur"' if k == c else "", _curl(k), _COL[k][0]) for k in _KIDS.get(top, [top])) + "</ul>"
    s += '<div class="tj"><h3>推荐阅读</h3><ul>' + "".join('<li><a href="%s" title="%s" target="_blank">%s</a></li>' % (_url(a), E(a["title"]), E(_cut(a["title"], 12))) for a in hot[:4])
    s += '<li><a href="/art/2018/9/11/art_1111_40021.html" target="_blank">全国五一巾帼奖名单</a></li></ul></div>'
    if c in (1120,): s += '<div class="diaocha"><a href="/module/survey/vote.jsp?surveyid=7">网上调查</a> <a href="/module/calendar/calendar.jsp?y=2021&m=8">8月</a></div>'
    return s + "</div>"

def _pos(c):
    # the position column of 大汉: a table of links
    s = '<table cellspacing="0" cellpadding="0" border="0"><tr><td>您当前的位置：</td><td><a href="/index.html" class="bt_link">首页</a></td>'
    for k in _trail(c):
        s += '<td><table width="100%%" cellspacing="0" cellpadding="0" border="0"><tr><td style="font-family: SimSun"> &gt; </td><td><a href="%s" class="bt_link">%s</a></td></tr></table></td>' % (_curl(k), _COL[k][0])
    return s + "</tr></table>"

# ---- articles
def _article(a, c, prev=None, nxt=None):
    ps = a["paras"]
    parts = [ps] if not a["pages"] else [ps[:a["pages"]], ps[a["pages"]:]]
    for n, part in enumerate(parts):
        b = ""
        for i, p in enumerate(part):
            if n == 0 and a is not _gal and i < len(a["pics"]):
                b += '<p style="text-align: center;"><img src="%s" title="" alt="" border="0" vspace="0" hspace="0"></p>' % a["pics"][i]
            if a["ch"] in (1120, 1130) and i >= len(part) - 2: b += '<p style="text-align: right; text-indent: 2em;">%s</p>' % E(p)
            elif a["id"] % 3 == 0: b += '<p style="text-indent: 2em; text-align: justify;">%s</p>' % E(p)
            elif a["id"] % 3 == 1: b += '<p style="margin-bottom: 0px; line-height: 2em;"><span style="font-family: 微软雅黑; font-size: 16px;">　　%s</span></p>' % E(p)
            else: b += "<p>&emsp;&emsp;%s</p>\n" % E(p)
        if a is _gal and n == 0:
            b += "".join('<p style="text-align: center;"><img src="%s"></p><p style="text-align: center;">%s</p>' % (x, E(y)) for x, y in zip(a["pics"], a["caps"]))
        path = _url(a, c)
        if n: path = path.replace(".html", "_2.html")
        pg = ""
        if len(parts) > 1:
            one, two = _url(a, c), _url(a, c).replace(".html", "_2.html")
            pg = '<div class="pagebar" align="center">' + ('<span>1</span>&nbsp;<a href="%s">2</a>&nbsp;<a href="%s">下一页</a>' % (two, two) if n == 0 else '<a href="%s">上一页</a>&nbsp;<a href="%s">1</a>&nbsp;<span>2</span>' % (one, one)) + "</div>"
        stamp = a["when"].strftime("%Y-%m-%d %H:%M")
        metas = [("ColumnName", _COL[c][0]), ("ColumnType", "工作动态"), ("ArticleTitle", a["title"]), ("PubDate", stamp), ("ContentSource", a["source"] or ""), ("Keywords", ""), ("Description", a["paras"][0][:50]), ("Maketime", stamp + a["when"].strftime(":%S"))]
        att = ""
        if a["attach"] and n == 0:
            att = '<div class="fujian">' + "".join('<p><img src="/module/jslib/icons/doc.png"><a href="/module/download/downfile.jsp?classid=0&filename=%s" target="_blank">%s</a></p>' % (f, E(t)) for t, f in a["attach"]) + "</div>"
        info = '<td>发布日期：<!--<$[信息发布日期]>begin-->%s<!--<$[信息发布日期]>end--></td>' % stamp
        info += '<td>信息来源：<!--<$[来源]>begin-->%s<!--<$[来源]>end--></td>' % E(a["source"] or "")
        if a.get("field"): info += '<td>作者：<!--<$[作者]>begin-->%s<!--<$[作者]>end--></td>' % E(a["authors"][0]["name"])
        info += '<td>浏览次数：<script language="javascript" src="/module/visitcount/articlehits.jsp?colid=%d&artid=%d"></script></td>' % (c, a["id"])
        info += '<td>字体：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a> ]</td>'
        xx = ""
        if a["ch"] == 1130:
            xx = '<table class="xxgk_table"><tr><td>索 引 号</td><td>%s</td><td>组配分类</td><td>会务文件</td></tr><tr><td>发布机构</td><td>山西省总工会</td><td>发文日期</td><td>%s</td></tr><tr><td>文　　号</td><td>%s</td><td>有效性</td><td>有效</td></tr></table>' % (a["index"], a["when"].strftime("%Y-%m-%d"), a["num"])
        near = ""
        if c == 1113:
            near = '<div class="sxp"><p>上一篇：%s</p><p>下一篇：%s</p></div>' % tuple('<a href="%s" title="%s">%s</a>' % (_url(x), E(x["title"]), E(x["title"])) if x else "没有了" for x in (prev, nxt))
        ed = '<div class="bianji">责任编辑：%s</div>' % E(a["editor"]) if a["editor"] else ""
        main = f'''<div class="wrap main"><div class="pos">{_pos(c)}</div>
{_side(c)}
<div class="right article">
{xx}<table width="100%" border="0" cellspacing="0" cellpadding="0" id="article">
<tr><td class="title" align="center"><!--<$[标题名称(html)]>begin-->{E(a["title"])}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td><table width="100%" class="info"><tr>{info}</tr></table></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart">{b}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div>{pg}</td></tr>
</table>
{att}{ed}
<div class="print"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>
{near}
</div></div>
'''
        _PAGES[path] = _head(metas, a["title"] if a["id"] % 2 else "山西省总工会 %s %s" % (_COL[c][0], a["title"])) + main + _FOOT % (3, c, a["id"])
        if path != _url(a): ALIASES[ORIGIN + path] = ORIGIN + _url(a)

for _c in _COUNT:
    _l = _of(_c)
    for _i, _a in enumerate(_l):
        TRUTH[ORIGIN + _url(_a)] = {"title": _a["title"], "published": _a["when"].strftime("%Y-%m-%dT%H:%M:00+08:00"), "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"],
                                    "category": [_COL[k][0] for k in _trail(_c)], "text": "\n".join(_a["paras"] + _a.get("caps", []))}
        _article(_a, _c, _l[_i - 1] if _i else None, _l[_i + 1] if _i + 1 < len(_l) else None)
for _c, _l in _SHARED.items():
    for _a in _l: _article(_a, _c)

# ---- lists
def _rows(c):
    ids = _KIDS.get(c, [c])
    rows = [(_url(a), a) for a in _ARTS if a["ch"] in ids] + [(_url(a, k), a) for k in ids for a in _SHARED.get(k, [])]
    return sorted(rows, key=lambda x: x[1]["when"], reverse=True)

def _li(c, u, a):
    d = a["when"].strftime("%Y-%m-%d")
    if _COL[c][5] == "write":
        return '''<script language="javascript">document.write('<li><span class="bt_date">%s</span><a href="%s" target="_blank" title="%s">%s</a></li>');</script>''' % (d, u, E(a["title"]), E(a["title"]))
    if c == 1113:
        return '<li class="pic"><a href="%s" target="_blank"><img src="%s" width="180"></a><p><a href="%s" target="_blank">%s</a></p><p class="d">%s</p></li>' % (u, a["pics"][0], u, E(a["title"]), d)
    if c in (1112, 1142):
        return '''<table width='100%%' border='0' cellspacing='0' cellpadding='0'><tr><td width='10'>·</td><td height='30'><a style='font-size:14px' href='%s' class='bt_link' title='%s' target='_blank'>%s</a></td><td width='90' class='bt_time'>[%s]</td></tr></table>''' % (u, E(a["title"]), E(_cut(a["title"], 22)), d)
    return '<li><a target="_blank" href="%s" title="%s">%s</a><span>%s</span></li>' % (u, E(a["title"]), E(a["title"]), d)

def _next(c, page):
    return "/module/web/jpage/dataproxy.jsp?page=%d&appid=1&webid=1&path=/&columnid=%d&unitid=%d&webname=%s&permissiontype=0" % (page, c, _UNIT[c], _quote(_quote("山西省总工会")))

def _first(c):          # how many rows stand in the HTML
    return {1111: 8, 1112: 8, 1140: 10}.get(c, 24)

def _data(c, start, end, nextpage, xml=False):
    rs = _rows(c)
    some = rs[start - 1:end]
    per = _COL[c][3]
    s = "<?xml version='1.0' encoding='UTF-8'?>" if xml else ""
    s += "<datastore>\n"
    if xml: s += "<totalrecord>%d</totalrecord><totalpage>%d</totalpage>" % (len(rs), -(-len(rs) // per))
    if nextpage is not None and end < len(rs): s += '<nextgroup><![CDATA[<a href="%s"></a>]]></nextgroup>\n' % _next(c, nextpage)
    s += "<recordset>\n" + "".join("<record><![CDATA[\n%s]]></record>\n" % _li(c, u, a) for u, a in some) + "</recordset>\n</datastore>"
    return s

def _col_page(c, inner):
    metas = [("ColumnName", _COL[c][0]), ("ColumnDescription", _COL[c][0]), ("ColumnKeywords", _COL[c][0]), ("ColumnType", "工作动态"), ("Maketime", "2021-09-03 17:00:00")]
    return _head(metas, "山西省总工会 " + _COL[c][0]) + '<div class="wrap main"><div class="pos">%s</div>\n%s\n<div class="right list">\n%s\n</div></div>\n' % (_pos(c), _side(c), inner) + _FOOT % (2, c, 0)

_XX = "/module/xxgk/search.jsp?standardXxgk=1&isAllList=1&texttype=0&fbtime=-1&vc_all=&vc_filenumber=&vc_title=&vc_number=&currpage=%d&sortfield=compaltedate:0&fields=&fieldConfigId=&hasNoPages=&infoCount=&divid=div1130&infotypeId=B0003&jdid=1&area=111400000000000000"

for _c, (_name, _par, _th, _per, _grp, _kind) in _COL.items():
    if _kind == "single":
        _sp = ["山西省总工会成立于一九四九年，是中国共产党领导下的全省职工自愿结合的群众组织。", "内设机构：办公室、组织部、宣传教育部、权益保障部、劳动和经济工作部、基层工作部、女职工部、财务部、经费审查办公室。", "办公时间：周一至周五上午八时三十分至十二时，下午二时三十分至六时；传真：0351-0000001。"]
        _in = '<div class="col_name">%s</div><div id="zoom"><!--<$[信息内容]>begin-->%s<!--<$[信息内容]>end--></div>' % (_name, "".join('<p style="text-indent: 2em;">%s</p>' % s for s in _sp))
    elif _kind == "cover":
        LISTS.add(ORIGIN + _curl(_c))
        _in = "".join('<div class="box"><h3>%s<a href="%s" class="more">更多</a></h3><ul>%s</ul></div>' % (_COL[k][0], _curl(k), "".join('<li><a href="%s" target="_blank" title="%s">%s</a><span>%s</span></li>' % (u, E(a["title"]), E(_cut(a["title"], 20)), a["when"].strftime("%m-%d")) for u, a in _rows(k)[:5])) for k in _KIDS[_c])
    elif _kind == "xxgk":
        LISTS.add(ORIGIN + _curl(_c))
        for _k in range(1, -(-len(_rows(_c)) // 8) + 1): LISTS.add(ORIGIN + _XX % _k)
        _in = '''<div class="col_name">会务公开</div>
<div class="xxgk_search">标题 <input type="text" id="vc_title"> 文号 <input type="text" id="vc_filenumber"> <input type="button" value="查询" onclick="goPage(1)"></div>
<div id="div1130"><img src="/module/jslib/images/loading.gif"> 数据加载中…</div>
<script type="text/javascript">
var xxgkUrl = "%s";
function goPage(p){
	var u = xxgkUrl.replace(/currpage=\\d+/, "currpage=" + p);
	jQuery.ajax({ type: "post", url: u, data: { vc_title: jQuery("#vc_title").val(), vc_filenumber: jQuery("#vc_filenumber").val() }, dataType: "html", success: function(html){ jQuery("#div1130").html(html); } });
}
jQuery(function(){ goPage(1); });
</script>''' % (_XX % 1)
    elif _kind == "write":
        LISTS.add(ORIGIN + _curl(_c))
        _in = '<div class="col_name">%s</div><ul class="lmlist">\n%s\n</ul>' % (_name, "\n".join(_li(_c, u, a) for u, a in _rows(_c)))
    else:
        LISTS.add(ORIGIN + _curl(_c))
        _rs = _rows(_c); _f = _first(_c)
        _k = 1
        while _k * _f < len(_rs):
            LISTS.add(ORIGIN + _next(_c, _k)); _k += 1
        _in = '''<div id="%d" class="lmlist"><script type="text/xml">%s</script></div>
<script type="text/javascript">
jQuery(function(){
	jQuery("#%d").jpage({
		themeName:'default',
		openCookies:false,
		groupSize:%d,
		perPage:%d,
		totalRecord:%d,
		dataBefore:'<ul>',
		dataAfter:'</ul>',
		barPosition:'bottom',
		showMode:'full',
		proxyUrl:'/module/web/jpage/dataproxy.jsp',
		ajaxParam:{col:1,appid:1,webid:1,path:'/',columnid:%d,sourceContentType:1,unitid:'%d',webname:'山西省总工会',permissiontype:0}
	});
});
</script>''' % (_UNIT[_c], _data(_c, 1, _f, 1), _UNIT[_c], _grp, _per, len(_rs), _c, _UNIT[_c])
    _PAGES[_curl(_c)] = _col_page(_c, _in)

_PAGES["/col/col1199/index.html"] = _head([("ColumnName", "网站地图")], "山西省总工会 网站地图") + '<div class="wrap sitemap">' + "".join('<h4><a href="%s">%s</a></h4>%s' % (_curl(c), _COL[c][0], "".join('<a href="%s">%s</a> ' % (_curl(k), _COL[k][0]) for k in _KIDS.get(c, []))) for c in _MENU) + "</div>" + _FOOT % (2, 1199, 0)

def _home():
    pics = _of(1113)
    s = '<div class="wrap index">\n<div id="slide"><ul>' + "".join('<li><a href="%s" target="_blank"><img src="%s" alt="%s"></a><p>%s</p></li>' % (_url(a), a["pics"][0], E(a["title"]), E(a["title"])) for a in pics) + "</ul></div>\n"
    t = _of(1111)[0]
    s += '<div class="toutiao"><h2><a href="%s" target="_blank">%s</a></h2></div>\n' % (_url(t), E(t["title"]))
    for c in (1111, 1112, 1120, 1141, 1142):
        s += '<div class="box"><div class="tab"><a href="%s">%s</a><a class="more" href="%s">更多&gt;&gt;</a></div>\n<div class="con"><!--<$[信息列表]>begin--><ul>' % (_curl(c), _COL[c][0], _curl(c))
        s += "".join('<li><a href="%s" target="_blank" title="%s">%s</a><span>%s</span></li>' % (u, E(a["title"]), E(_cut(a["title"], 20)), a["when"].strftime("%m-%d")) for u, a in _rows(c)[:5]) + "</ul><!--<$[信息列表]>end--></div></div>\n"
    s += '<div class="box"><div class="tab"><a href="/col/col1130/index.html">会务公开</a></div><ul>' + "".join('<li><a href="%s" target="_blank">%s</a></li>' % (_url(a), E(_cut(a["title"], 20))) for a in _of(1130)[:2]) + "</ul></div>\n"
    s += '<div class="box new"><div class="tab">最新信息</div><ul>' + "".join('<li><a href="http://www.sxgh.org.cn%s" target="_blank">%s</a></li>' % (_url(a), E(_cut(a["title"], 20))) for a in _ARTS[:6]) + "</ul></div></div>\n"
    return _head([], "山西省总工会") + s + _FOOT % (1, 1, 0)
_PAGES["/"] = _PAGES["/index.html"] = _home()
_PAGES["/col/col1/index.html"] = _PAGES["/index.html"]

_404 = '''<html>
<head><title>404 Not Found</title></head>
<body bgcolor="white">
<center><h1>404 Not Found</h1></center>
<hr><center>nginx/1.16.1</center>
</body>
</html>
'''
_SOFT = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>提示信息</title></head><body><script>alert("您访问的信息不存在！");history.back();</script></body></html>'

def respond(method, url, headers, body):
    u = _urlsplit(url)
    if (u.hostname or "").lower() != "www.sxgh.org.cn":
        return 502, {"Content-Type": "text/plain"}, b""
    h = {"Server": "nginx/1.16.1"}
    html = dict(h, **{"Content-Type": "text/html;charset=UTF-8"})
    p = u.path or "/"
    if p.endswith("/") and p + "index.html" in _PAGES: p += "index.html"
    if p in _PAGES:
        return 200, dict(h, **{"Content-Type": "text/html", "Last-Modified": "Fri, 03 Sep 2021 09:00:00 GMT"}), b"" if method == "HEAD" else _PAGES[p].encode()
    if p + "/index.html" in _PAGES:
        return 301, dict(html, Location=ORIGIN + p + "/"), b""
    q = {k: v[-1] for k, v in _parse_qs(u.query, keep_blank_values=True).items()}
    if method == "POST":
        q2 = {k: v[-1] for k, v in _parse_qs((body or b"").decode("utf-8", "replace"), keep_blank_values=True).items()}
    else: q2 = {}
    both = dict(q2, **q)
    num = lambda k, d: int(both[k]) if both.get(k, "").isdigit() else d
    if p == "/module/web/jpage/dataproxy.jsp":
        c = num("columnid", 0)
        if c not in _COL or _COL[c][5] != "jpage" or num("unitid", 0) != _UNIT[c] or num("webid", 0) != 1:
            return 200, dict(h, **{"Content-Type": "text/xml;charset=UTF-8"}), b"<?xml version='1.0' encoding='UTF-8'?><datastore><totalrecord>0</totalrecord><totalpage>0</totalpage><recordset></recordset></datastore>"
        if "startrecord" in both:
            st, en = max(1, num("startrecord", 1)), num("endrecord", 1)
            x = _data(c, st, min(en, st + 199), None, True)
        else:
            f = _first(c); k = num("page", 0)
            x = _data(c, k * f + 1, (k + 1) * f, k + 1, True)
        return 200, dict(h, **{"Content-Type": "text/xml;charset=UTF-8"}), x.encode()
    if p == "/module/xxgk/search.jsp":
        if both.get("infotypeId") != "B0003": return 200, html, _SOFT.encode()
        rs = [x for x in _rows(1130) if (both.get("vc_title") or "") in x[1]["title"] and (both.get("vc_filenumber") or "") in x[1]["num"]]
        n = -(-len(rs) // 8); k = min(max(1, num("currpage", 1)), max(n, 1))
        s = '<table width="100%" class="xxgk_list"><tr><th>序号</th><th>标题</th><th>文号</th><th>发布日期</th></tr>'
        for i, (w, a) in enumerate(rs[(k - 1) * 8:k * 8], (k - 1) * 8 + 1):
            s += '''<tr class="tr_main_value_%s"><td align="center">%d</td><td><a href="http://www.sxgh.org.cn%s" target="_blank" mc="%s" syh="%s" fbjg="山西省总工会" rq="%s">%s</a></td><td>%s</td><td align="center">%s</td></tr>''' % ("odd" if i % 2 else "even", i, w, E(a["title"]), a["index"], a["when"].strftime("%Y-%m-%d"), E(_cut(a["title"], 26)), a["num"], a["when"].strftime("%Y-%m-%d"))
        s += '</table><table width="100%%" class="tb_title"><tr><td>共&nbsp;%d&nbsp;条信息&nbsp;&nbsp;第&nbsp;%d/%d&nbsp;页&nbsp;' % (len(rs), k, n)
        for t, j, ok in (("首页", 1, k > 1), ("上一页", k - 1, k > 1), ("下一页", k + 1, k < n), ("尾页", n, k < n)):
            s += '<a href="javascript:void(0);" onclick="goPage(%d)">%s</a>&nbsp;' % (j, t) if ok else "<span>%s</span>&nbsp;" % t
        return 200, html, (s + "</td></tr></table>").encode()
    if p == "/module/visitcount/articlehits.jsp": return 200, dict(h, **{"Content-Type": "text/html;charset=UTF-8"}), b'document.write("642")'
    if p == "/module/visitcount/visit.jsp": return 200, html, b""
    if p == "/module/download/downfile.jsp":
        f = q.get("filename", "")
        if any(f == x for a in _ARTS for _, x in a["attach"]):
            return 200, dict(h, **{"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=" + f}), b"%PDF-1.4\n%%EOF\n" if f.endswith("pdf") else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40
        return 200, html, _SOFT.encode()
    if p == "/module/rss/rss.jsp":
        s = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>山西省总工会 工会要闻</title><link>http://www.sxgh.org.cn/col/col1111/index.html</link>' + "".join("<item><title>%s</title><link>http://www.sxgh.org.cn%s</link><pubDate>%s</pubDate></item>" % (E(a["title"]), w, a["when"].strftime("%Y-%m-%d %H:%M:%S")) for w, a in _rows(1111)[:8]) + "</channel></rss>"
        return 200, dict(h, **{"Content-Type": "text/xml;charset=UTF-8"}), s.encode()
    if p == "/jsearchfront/search.do":
        w = q.get("q", "")
        hit = [a for a in _ARTS if w and w in a["title"]][:10]
        return 200, html, (_head([], "搜索结果") + '<div class="wrap jsearch">' + ("".join('<div class="jsearch-result-box"><a href="/jsearchfront/visit/link.do?url=%s">%s</a></div>' % (_quote(ORIGIN + _url(a), ""), E(a["title"])) for a in hit) or "没有找到相关信息") + "</div>" + _FOOT % (1, 0, 0)).encode()
    if p.startswith(("/picture/", "/images/", "/script/", "/module/jslib/")):
        x = p.rsplit(".", 1)[-1]
        known = {"jpg": ("image/jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9"), "png": ("image/png", b"\x89PNG\r\n\x1a\n"), "gif": ("image/gif", b"GIF89a\1\0\1\0\0\0\0;"), "css": ("text/css", b"body{margin:0}"), "js": ("application/javascript", b"var _x=1;")}
        if x in known: return 200, dict(h, **{"Content-Type": known[x][0]}), known[x][1]
    if p.startswith("/module/") or p.startswith("/jact/") or p.startswith("/jpaas-juser/"):
        return 200, html, _SOFT.encode()
    return 404, dict(h, **{"Content-Type": "text/html"}), _404.encode()
