from tests.strangers.bank_c import (
    E, ORIGIN, _Maker, _dt, _parse_qs, _quote, _re, _urlsplit,
)

WHAT = ("WebPlus Pro (苏迪) behind nginx, UTF-8: /<column>/list.htm, list2.htm, /2020/0302/c1211a5678/page.htm and, before 2020, hashed /d5/9a/c1211a54682/page.htm; wp_paging with javascript:void(0) on dead buttons, list1.htm for the first page. "
        "Hard: the whole site a second time as dynamic /_s12/….psp (soft 404 there), articles in two columns with another c number, _redirect rows (one off the site, one to an own article), parent columns that list their children, old plain-table list in one column, attachments and PDF player inside wp_articlecontent, endless calendar.")

_COL = {  # id: (name, path, parent, theme, number, per page, kind)
    1200: ("工会概况", "ghgk", 0, None, 0, 0, "single"),
    1202: ("规章制度", "1202", 1200, "通知", 4, 14, "table"),
    1211: ("工会要闻", "1211", 1210, "要闻", 24, 10, "list"),
    1212: ("基层风采", "1212", 1210, "基层", 0, 9, "list"),
    1210: ("工会新闻", "1210", 0, None, 0, 12, "parent"),
    1220: ("通知公告", "tzgg", 0, "通知", 0, 8, "list"),
    1230: ("维权帮扶", "wqbf", 0, None, 0, 8, "parent"),
    1231: ("法律服务", "1231", 1230, "维权", 0, 8, "list"),
    1232: ("帮扶救助", "1232", 1230, "帮扶", 0, 8, "list"),
    1240: ("文体活动", "1240", 0, "文体", 0, 8, "pics"),
}
_COUNT = {1202: 3, 1211: 21, 1212: 10, 1220: 9, 1231: 4, 1232: 5, 1240: 5}
_MENU = [1200, 1210, 1220, 1230, 1240]
_KIDS = {1200: [1202], 1210: [1211, 1212], 1230: [1231, 1232]}
_PER = {1202: 14, 1211: 8, 1212: 8, 1210: 14, 1220: 8, 1230: 8, 1231: 8, 1232: 8, 1240: 8}

_mk = _Maker("webplus-2021")
_r = _mk.r
_ARTS, _PAGES = [], {}
TRUTH, ALIASES, LISTS = {}, {}, set()
MUST_NOT = [r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"/_web/(?:login|logout|sso)", r"/_web/_apps/vote/", r"/_apps/calendar/|/_web/calendar", r"/_web/_plugs/delete", r"^javascript:"]

def _make():
    when = _dt.datetime(2021, 7, 2, 16, 0)
    plan = [c for c, n in _COUNT.items() for _ in range(n)]
    _r.shuffle(plan)
    aid = 61873
    for c in plan:
        when -= _dt.timedelta(days=_r.choice((3, 7, 12, 20, 34, 51)))
        aid -= _r.randint(31, 290)
        th = _COL[c][3]
        a = dict(id=aid, ch=c, when=when, theme=th, title=_mk.title(th, when.year), authors=[], editor=None, source=None, attach=[], pages=None, pics=[], meta={})
        a["paras"] = _mk.paras(th, when.year, _r.randint(3, 7))
        p = _r.random()
        if c in (1220, 1202):
            a["publisher"] = "综合办公室"
            a["paras"].append("山西省总工会"); a["paras"].append("%d年%d月%d日" % (when.year, when.month, when.day))
        elif p < .3:
            w, f = _mk.name(), _mk.name()
            a["publisher"] = "宣传教育部"
            a["authors"] = [{"name": w, "role": "作者"}, {"name": f, "role": "摄影"}]
            a["paras"][-1] += "（作者：%s 摄影：%s）" % (w, f)
        elif p < .55:
            j = _mk.name(); a["publisher"] = "系统管理员"
            a["source"] = _r.choice(("山西工人报", "山西经济日报"))
            a["authors"] = [{"name": j, "role": "记者"}]
            a["paras"][0] = "本报讯（记者%s）" % j + a["paras"][0]
        elif p < .8:
            a["publisher"] = "网络中心"
            a["authors"] = [{"name": _mk.name(), "role": "作者"}]; a["field"] = True
            a["source"] = _r.choice(("权益保障部", "省直工会", "大同市总工会"))
        else:
            a["publisher"] = None; a["source"] = "山西工会网"; a["editor"] = _mk.name()
        _ARTS.append(a)
_make()
def _of(c): return [a for a in _ARTS if a["ch"] == c]
def _url(a, c=None):
    c = c or a["ch"]
    if a["when"].year < 2020:
        x = "%04x" % a["id"]
        return "/%s/%s/c%da%d/page.htm" % (x[:2], x[2:4], c, a["id"])
    return "/%s/c%da%d/page.htm" % (a["when"].strftime("%Y/%m%d"), c, a["id"])
def _psp(u): return "/_s12" + u.replace(".htm", ".psp")

_long = _of(1211)[6]; _long["paras"] += _mk.paras("要闻", _long["when"].year, 4); _long["pages"] = len(_long["paras"]) - 4
_of(1220)[1]["attach"] = [("附件1.推荐表.docx", "docx"), ("附件2.汇总表.xlsx", "xlsx")]
_pdfart = _of(1202)[0]; _pdfart["pdf"] = "/_upload/article/files/6e/1f/40ab11de4c5d8f2a7d0b5b1c9e21/4e0a9c3f-6b1d-4d36-9f0e-8c2b7e4a1d55.pdf"
_gal = _of(1240)[1]; _gal["pics"] = ["/_upload/article/images/3c/77/9d1e0b5545f0a5d1c1ab%02d/%08x-5d1c-4a70-8f7b-d1e77c0a9b%02d.jpg" % (i, 0x7a31c0de + i * 977, i) for i in range(6)]
for _a in _of(1240): 
    if not _a["pics"]: _a["pics"] = ["/_upload/article/images/aa/%02x/%024x/a.jpg" % (_a["id"] % 251, _a["id"] * 977)]
# the same article in a second column, with its own c number
_SECOND = {1220: [_of(1231)[0]], 1212: [_of(1232)[0], _of(1211)[2]], 1231: [_of(1220)[3]]}
# rows that are redirects: (column, title, date, article id, target)
_REDIR = {60412: (1211, "习近平新时代工运思想学习专栏上线", "2021-05-11", "http://www.workercn.cn/"), 60413: (1212, _of(1240)[0]["title"], _of(1240)[0]["when"].strftime("%Y-%m-%d"), _url(_of(1240)[0]))}
_REDIR[60412] = (1211, "全国工会系统学习专栏上线", "2021-05-11", "http://www.workercn.cn/")
_RSTR = "/_redirect?siteId=12&columnId=%d&articleId=%d"

def _trail(c):
    out = []
    while c:
        out.insert(0, c); c = _COL[c][2]
    return out
def _lurl(c, n=1): return "/%s/list%s.htm" % (_COL[c][1], "" if n == 1 else n)

def _nav():
    s = '''<div class="wrapper nav wp-navi" id="nav"> <div class="inner clearfix"> <div class="wp-panel"> <div class="wp-window" frag="窗口2"> <div id="wp_nav_w2"> 
<ul class="wp_nav" data-nav-config="{drop_v: 'down', drop_w: 'right', dir: 'y', opacity_main: '-1', opacity_sub: '-1', dWidth: '0'}"> 
     <li class="nav-item i1 "> <a href="/main.htm" title="首页" target="_self"><span class="item-name">首页</span></a><i class="mark"></i> </li> 
'''
    for i, c in enumerate(_MENU, 2):
        s += '     <li class="nav-item i%d "> <a href="%s" title="%s" target="_self"><span class="item-name">%s</span></a><i class="mark"></i> \n' % (i, _lurl(c), _COL[c][0], _COL[c][0])
        if c in _KIDS:
            s += '         <ul class="sub-nav "> \n' + "".join('              <li class="nav-item i%d-%d "><a href="%s" title="%s" target="_self"><span class="item-name">%s</span></a><i class="mark"></i></li> \n' % (i, j, _lurl(k), _COL[k][0], _COL[k][0]) for j, k in enumerate(_KIDS[c], 1)) + "         </ul> \n"
        s += "     </li> \n"
    return s + '''     <li class="nav-item i7 "> <a href="http://mail.sxgonghui-invalid.cn/" title="工会邮箱" target="_blank"><span class="item-name">工会邮箱</span></a><i class="mark"></i> </li> 
</ul> </div></div></div></div></div>'''

def _page(title, main, body="list", c=0):
    return f'''<!DOCTYPE html>
<html  class="webplus-{body}">
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit" />
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="viewport" content="width=device-width,user-scalable=0,initial-scale=1.0, minimum-scale=1.0, maximum-scale=1.0"/>
<title>{E(title)}</title>

<link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/>
<link type="text/css" href="/_upload/site/1/style/1/1.css" rel="stylesheet"/>
<link type="text/css" href="/_upload/site/00/0c/12/style/21/21.css" rel="stylesheet"/>
<link type="text/css" href="/_js/_portletPlugs/sudyNavi/css/sudyNav.css" rel="stylesheet" />
<link type="text/css" href="/_js/_portletPlugs/simpleNews/css/simplenews.css" rel="stylesheet" />
<link type="text/css" href="/_js/_portletPlugs/datepicker/css/datepicker.css" rel="stylesheet" />

<script language="javascript" src="/_js/jquery.min.js" sudy-wp-context="" sudy-wp-siteId="12"></script>
<script language="javascript" src="/_js/jquery.sudy.wp.visitcount.js"></script>
<script type="text/javascript" src="/_js/_portletPlugs/sudyNavi/jquery.sudyNav.js"></script>
<link rel="stylesheet" href="/_upload/tpl/00/2a/42/template42/style.css" type="text/css" media="all" />
</head>
<body class="{body}">
<!--Start||head-->
<div class="wrapper header" id="header">
  <div class="inner clearfix">
    <div class="top-link" frag="面板1"><div frag="窗口11" portletmode="simpleSudyNavi"><a href="/_web/login.jsp?siteId=12">登录</a> | <a href="javascript:void(0);" onclick="SetHome(this,window.location)">设为首页</a> | <a href="/_s12/main.psp">动态版</a> | <a href="javascript:fontZoom('b')">大</a> <a href="javascript:fontZoom('s')">小</a></div></div>
    <div class="head-left" frag="面板2"><div class="sitelogo" frag="窗口1" portletmode="simpleSiteAttri"><a href="/main.htm" title="返回山西省总工会首页"><img border='0' src='/_upload/site/00/0c/12/logo.png' /></a></div></div>
    <div class="wp-search clearfix"><form action="/_web/_search/api/search/new.rst?locale=zh_CN&request_locale=zh_CN&_p=YXM9MTImdD00MiZkPTEwMyZwPTEmbT1TTiY_" method="post" target="_blank"><div class="search-input"><input name="keyword" class="search-title" type="text" value="" placeholder="Search..."/></div><div class="search-btn"><input name="btnsearch" class="search-submit" type="submit" value=""/></div></form></div>
  </div>
</div>
<!--End||head-->
<!--Start||nav-->
{_nav()}
<!--End||nav-->
{main}
<!--Start||footer-->
<div class="wrapper footer" id="footer">
  <div class="inner clearfix" frag="面板9">
    <div frag="窗口91" portletmode="simpleSudyLinks"><div id="wp_links_w91"> <ul class="links"><li><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a></li><li><a href="http://www.sxgbxx-invalid.edu.cn/" target="_blank">山西工会干部学院</a></li></ul>
    <select onchange="javascript:window.open(this.options[this.selectedIndex].value);this.selectedIndex=0"><option>---各产业工会---</option><option value="http://www.sxmtgh-invalid.cn/">煤炭工会</option></select></div></div>
    <div class="copyright"><p>Copyright &copy; 山西省总工会 版权所有 晋ICP备00000000号 <span>访问量：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=12&type=1">0001</span></span></p></div>
  </div>
</div>
<!--End||footer-->
</body>
<script type="text/javascript" src="/_upload/tpl/00/2a/42/template42/js/app.js"></script>
<script type="text/javascript">$(function(){{new SDAPP({{"menu":{{type:"slide,aside"}}}});}});</script>
</html>
 <img src="/_visitcount?siteId=12&type={3 if body == "article" else 2}&columnId={c or 12}" style="display:none" width="0" height="0"/>'''

def _put(path, text):
    """The static page, and its dynamic twin: own addresses of the twin are .psp under /_s12."""
    _PAGES[path] = text
    def twin(m):
        h = m.group(2)
        return m.group(1) + (_psp(h) if _re.match(r"/[\w/]+\.htm$", h) and not h.startswith("/_") else h) + m.group(3)
    _PAGES[_psp(path)] = _re.sub(r"""(href=["'])([^"']+)(["'])""", twin, text)

def _side(c):
    top = _trail(c)[0]
    hot = sorted((a for a in _ARTS if a["when"].year >= 2019), key=lambda a: (a["id"] * 7919) % 1013)[:6]
    s = '''<div class="col_menu"> <div class="col_menu_head"><h3 class="col_name" frag="窗口51" portletmode="simpleColumnAnchor"><span class="col_name_text"><span class='Column_Anchor'>%s</span></span></h3></div> 
<div class="col_menu_con" frag="面板5"><div class="col_list" frag="窗口5" portletmode="simpleColumnList"><div id="wp_listcolumn_w5"> <ul class="wp_listcolumn list-paddingleft-2">''' % _COL[top][0]
    for i, k in enumerate(_KIDS.get(top, []), 1):
        s += '''<li class="wp_column column-%d %s"><a href="%s" title="%s" class="col_item_link %s"><span class="column-name">%s</span></a></li>''' % (i, "selected" if k == c else "", _lurl(k), _COL[k][0], "selected" if k == c else "", _COL[k][0])
    s += '''</ul></div></div></div></div>
<div class="post post-hot" frag="窗口6" portletmode="simpleNews"><div class="tt" frag="标题"><h3 class="tit"><span class="title" frag="标题内容">热门文章</span></h3></div><div class="con"><div id="wp_news_w6"><ul class="news_list clearfix">'''
    for i, a in enumerate(hot, 1):
        s += '''<li class="news n%d clearfix"><span class="news_title"><a href='%s' target='_blank' title='%s'>%s</a></span></li>''' % (i, _url(a), E(a["title"]), E(a["title"] if len(a["title"]) < 15 else a["title"][:14] + "..."))
    s += '''<li class="news n7 clearfix"><span class="news_title"><a href='/cb/e8/c1211a52200/page.htm' target='_blank' title='春节放假安排'>春节放假安排</a></span></li></ul></div></div></div>
<div class="vote" frag="窗口7"><a href="/_web/_apps/vote/vote.do?siteId=12&voteId=3">网站改版投票</a></div>'''
    if top == 1240:
        s += '<div class="calendar"><a href="/_web/calendar/month.do?siteId=12&y=2021&m=6">&lt;</a> 2021年7月 <a href="/_web/calendar/month.do?siteId=12&y=2021&m=8">&gt;</a></div>'
    return s

def _path(c, art=False):
    s = '''<div class="col_path" frag="窗口4" portletmode="simpleColumnAttri"><span class="path_name">当前位置：</span><a href="/main.htm" target="_self">首页</a>'''
    for k in _trail(c):
        s += '''<span class='possplit'>&nbsp;&nbsp;</span><a href="%s" target="_self">%s</a>''' % (_lurl(k), _COL[k][0])
    return s + "</div>"

def _wrap(c, inner, title, body="list", head=True):
    return _page(title, '''<!--Start||content-->
<div class="wrapper" id="container"><div class="inner"><div class="mod clearfix">
<div class="col_news"> <div class="col_news_box"><div class="col_news_head"><ul class="col_metas clearfix"><li class="col_path">%s</li><li class="col_title" frag="窗口3" portletmode="simpleColumnAttri"><h2 class="column-title">%s</h2></li></ul></div>
<div class="col_news_con" frag="面板8">%s</div></div></div>
<div class="col_menu_wrap">%s</div>
</div></div></div>
<!--End||content-->''' % (_path(c), _COL[c][0], inner, _side(c)), body, c)

def _body(a, part):
    ps = a["paras"]
    parts = [ps] if not a["pages"] else [ps[:a["pages"]], ps[a["pages"]:]]
    b = ""
    st = a["id"] % 4
    for i, p in enumerate(parts[part]):
        if i < len(a["pics"]) and part == 0 and a is not _gal:
            b += '<p style="text-align:center;"><img data-layer="photo" src="%s" sudyfile-attr="{\'title\':\'1.jpg\'}" original-src="%s" /></p>' % (a["pics"][i], a["pics"][i].replace(".jpg", "_d.jpg"))
        if a["ch"] in (1220, 1202) and i >= len(ps) - 2: b += '<p style="text-align:right;line-height:2em;"><span style="font-size:16px;">%s</span></p>' % E(p)
        elif st == 0: b += '<p style="line-height:2em;text-indent:2em;"><span style="font-family:仿宋,仿宋_gb2312;font-size:18px;">%s</span></p>' % E(p)
        elif st == 1: b += '<p class="p_text_indent_2">%s</p>' % E(p)
        elif st == 2: b += '<p style="text-indent:32px;"><span style="font-family:宋体;">%s</span><span style="font-family:宋体;">%s</span></p><p style="line-height:1.5em;"><br /></p>' % (E(p[:11]), E(p[11:]))
        else: b += '<div style="text-align:justify;">　　%s</div>' % E(p)
    if part == 0:
        if a.get("pdf"):
            b += '<div class="wp_pdf_player" pdfsrc="%s" sudy-wp-player="sudy-wp-player" sudyfile-attr="{\'title\':\'%s.pdf\'}" style="width:590px;height:400px;"></div>' % (a["pdf"], E(a["title"]))
        for i, (n, x) in enumerate(a["attach"]):
            b += '<p style="line-height:16px;"><img src="/_ueditor/themes/default/images/icon_%s.gif" /><a sudyfile-attr="{\'title\':\'%s\'}" textvalue="%s" href="/_upload/article/files/2b/%02d/c8d1f0e24a55a0d07e8f5a1d5c33/9a5c11d%d-77aa-4f10-b6d3-0f2a64c0be11.%s" target="_blank">%s</a></p>' % (x[:3], n, n, i + 10, i, x, n)
        if a is _gal:
            b += '<div class="wp_article_gallery" frag="图集"><ul class="photos">' + "".join('<li><a href="%s" data-lightbox="g"><img src="%s" title="第%d幅" /></a></li>' % (p.replace(".jpg", "_d.jpg"), p, i) for i, p in enumerate(a["pics"], 1)) + "</ul></div>"
    return b, len(parts)

def _article(a, c, prev, nxt):
    for part in range(2 if a["pages"] else 1):
        b, n = _body(a, part)
        path = _url(a, c)
        if part: path = path.replace("page.htm", "page2.htm")
        if n > 1:
            other = _url(a, c) if part else _url(a, c).replace("page.htm", "page2.htm")
            b += '<div class="wp_articlepaging"><div id="wp_article_paging">' + ('<a class="prev" href="%s">上一页</a> <a href="%s">1</a> <span class="cur">2</span>' % (other, other) if part else '<span class="cur">1</span> <a href="%s">2</a> <a class="next" href="%s">下一页</a>' % (other, other)) + "</div></div>"
        metas = ""
        if a["publisher"]: metas += '<span class="arti_publisher">发布者：%s</span>' % a["publisher"]
        if a.get("field"): metas += '<span class="arti_author">作者：%s</span>' % a["authors"][0]["name"]
        if a["source"]: metas += '<span class="arti_source">来源：%s</span>' % a["source"]
        if a["editor"]: metas += '<span class="arti_editor">责任编辑：%s</span>' % a["editor"]
        metas += '<span class="arti_update">发布时间：%s</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=12&type=3&articleId=%d">10</span></span>' % (a["when"].strftime("%Y-%m-%d"), a["id"])
        near = ""
        if prev: near += '<li class="prev">上一篇：<a href="%s" title="%s">%s</a></li>' % (_url(prev), E(prev["title"]), E(prev["title"]))
        if nxt: near += '<li class="next">下一篇：<a href="%s" title="%s">%s</a></li>' % (_url(nxt), E(nxt["title"]), E(nxt["title"]))
        inner = '''<div class="infobox"><div class="article" frag="窗口3" portletmode="simpleArticleAttri">
     <h1 class="arti_title">%s</h1>
     <p class="arti_metas">%s</p>
     <div class="entry"><div class="read"><div class='wp_articlecontent'>%s</div></div></div>
     <div class="share"><span>分享到：</span><a href="http://service.weibo.com/share/share.php?title=%s" target="_blank">微博</a> <a href="javascript:window.print();">打印</a></div>
     <ul class="arti_near">%s</ul>
</div></div>''' % (E(a["title"]), metas, b, _quote(a["title"]), near)
        _put(path, _wrap(c, inner, a["title"], "article"))
        canon = ORIGIN + _url(a)
        for x in (path, _psp(path)):
            if ORIGIN + x != canon: ALIASES[ORIGIN + x] = canon

for _c in _COUNT:
    _l = _of(_c)
    for _i, _a in enumerate(_l):
        TRUTH[ORIGIN + _url(_a)] = {"title": _a["title"], "published": _a["when"].strftime("%Y-%m-%d"), "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"],
                                    "category": [_COL[k][0] for k in _trail(_c)], "text": "\n".join(_a["paras"])}
        # prev/next only in the news columns, as that template has them
        _article(_a, _c, _l[_i - 1] if _i and _c in (1211, 1240) else None, _l[_i + 1] if _i + 1 < len(_l) and _c in (1211, 1240) else None)
for _c, _l in _SECOND.items():
    for _a in _l: _article(_a, _c, None, None)

def _rows(c):
    ids = _KIDS[c] if _COL[c][6] == "parent" else [c]
    rows = []
    for k in ids:
        rows += [(_url(a), a["title"], a["when"].strftime("%Y-%m-%d"), a) for a in _of(k)]
        rows += [(_url(a, k), a["title"], a["when"].strftime("%Y-%m-%d"), a) for a in _SECOND.get(k, [])]
        rows += [((_RSTR % (k, i)).replace("&", "&amp;"), t, d, None) for i, (kk, t, d, to) in _REDIR.items() if kk == k]
    if _COL[c][6] == "parent":     # an article that is in two of the children comes once
        seen, out = set(), []
        for x in sorted(rows, key=lambda x: x[2], reverse=True):
            if x[1] in seen: continue
            seen.add(x[1]); out.append(x)
        return out
    return sorted(rows, key=lambda x: x[2], reverse=True)
ALIASES[ORIGIN + _RSTR % (1212, 60413)] = ORIGIN + _REDIR[60413][3]

def _paging(c, n, pages, total, per):
    base = "/%s/list" % _COL[c][1]
    def b(cls, ok, k, t): return '         <a class="%s" %s target="_self"><span>%s</span></a> \n' % (cls, 'href="%s%d.htm"' % (base, k) if ok else 'href="javascript:void(0);"', t)
    return '''<div id="wp_paging_w8"> 
<ul class="wp_paging clearfix"> 
     <li class="pages_count"> 
         <span class="per_page">每页&nbsp;<em class="per_count">%d</em>&nbsp;记录&nbsp;</span> 
         <span class="all_count">总共&nbsp;<em class="all_count">%d</em>&nbsp;记录&nbsp;</span> 
     </li> 
     <li class="page_nav"> 
%s     </li> 
     <li class="page_jump"> 
         <span class="pages">页码&nbsp;<em class="curr_page">%d</em>/<em class="all_pages">%d</em></span> 
         <span><input class="pageNum" type="text" /><input type="hidden" class="currPageURL" value=""></span> 
         <span><a class="pagingJump" href="javascript:void(0);" target="_self">跳转到&nbsp;</a></span> 
     </li> 
</ul> 
</div> 
<script type="text/javascript"> 
     $(document).ready(function() { 
         $("#wp_paging_w8 .pagingJump").click(function() { 
             var pageNum = $("#wp_paging_w8 .pageNum").val(); 
             if (pageNum == "") { alert('请输入页码！'); return; } 
             if (isNaN(pageNum) || pageNum <= 0 || pageNum > %d) { alert('请输入正确的页码！'); return; } 
             var reg = new RegExp("/list", "g"); 
             var url = "%s.htm"; 
             window.location.href = url.replace(reg, "/list" + pageNum) ; 
         }); 
     }); 
 </script> 
''' % (per, total, b("first", n > 1, 1, "第一页") + b("prev", n > 1, n - 1, "&lt;&lt;上一页") + b("next", n < pages, n + 1, "下一页&gt;&gt;") + b("last", n < pages, pages, "尾页"), n, pages, pages, base)

for _c, (_name, _p0, _par, _th, _n0, _n1, _kind) in _COL.items():
    if _kind == "single":
        _sp = ["山西省总工会第十四届委员会由全省工会代表大会选举产生，常务委员会主持日常工作。", "机关设办公室、政策研究室、组织部、宣传教育和网络工作部、权益保障部、劳动和经济工作部、基层工作部、财务部、资产监督管理部、女职工部和经费审查委员会办公室。",
               "全省现有市级总工会十一个，省级产业工会十三个，县级总工会一百一十七个。"]
        _put(_lurl(_c), _wrap(_c, '''<div class="col_content" frag="窗口8" portletmode="simpleArticleContent"><div class="wp_column_article" id="wp_column_article"><div class="wp_entry" id="wp_entry">
<div class='wp_articlecontent'>%s</div></div></div></div>''' % "".join('<p style="text-indent:2em;">%s</p>' % s for s in _sp), _name, "list"))
        continue
    _rs, _per = _rows(_c), _PER[_c]
    _np = max(1, -(-len(_rs) // _per))
    for _k in range(1, _np + 1):
        _some = _rs[(_k - 1) * _per:_k * _per]
        if _kind == "table":
            _ul = '<div id="wp_news_w8"><table width="100%" border="0" cellspacing="0" cellpadding="0" class="wp_article_list_table">' + "".join('''<tr><td align="left"><table width="100%%" border="0" cellspacing="0" cellpadding="0"><tr><td width="15"><img src="/_images/icon.gif" /></td><td align="left"><a href='%s' target='_blank' title='%s'><font color=''>%s</font></a></td><td width="30%%" align="right"><div style="white-space:nowrap">%s</div></td></tr></table></td></tr>''' % (u, E(t), E(t), d) for u, t, d, a in _some) + "</table></div>"
        elif _kind == "pics":
            _ul = '<div id="wp_news_w8"><ul class="news_list list_pic clearfix">' + "".join('''<li class="news n%d clearfix"><div class="news_imgs"><a href='%s' target='_blank' title='%s'><img src='%s' width='220' height='150' /></a></div><div class="news_wz"><div class="news_title"><a href='%s' target='_blank' title='%s'>%s</a></div><div class="news_text">%s</div><div class="news_days">%s</div><div class="news_year">%s</div></div></li>''' % (i, u, E(t), a["pics"][0] if a else "/_images/no.gif", u, E(t), E(t), E(a["paras"][0][:40]) if a else "", d[5:], d[:4]) for i, (u, t, d, a) in enumerate(_some, 1)) + "</ul></div>"
        else:
            _ul = '<div id="wp_news_w8"> \n<ul class="wp_article_list"> \n' + "".join('''    <li class="list_item i%d"> 
         <div class="fields pr_fields"> 
             <span class='Article_Index'>%d</span>
             <span class='Article_Title'><a href='%s' target='_blank' title='%s'%s>%s</a></span> 
         </div> 
         <div class="fields ex_fields"> 
             <span class='Article_PublishDate'>%s</span> 
         </div> 
    </li> 
''' % (i, i, u, E(t), " style='color:#FF0000;'" if i == 1 and _k == 1 else "", E(t), d) for i, (u, t, d, a) in enumerate(_some, 1)) + "</ul> \n</div> "
        LISTS.add(ORIGIN + _lurl(_c, _k))
        _pg = _wrap(_c, '''<div class="col_news_list listcon"> <div frag="窗口8" portletmode="simpleList"> 
<div frag="内容">%s\n%s</div></div></div>''' % (_ul, _paging(_c, _k, _np, len(_rs), _per)), _name)
        _put(_lurl(_c, _k), _pg)
        if _k == 1: _put("/%s/list1.htm" % _COL[_c][1], _pg)   # what 第一页 points to

def _home():
    focus = [a for a in _ARTS if a["pics"]][:4]
    s = '''<div class="wrapper" id="container-1"><div class="inner clearfix">
<div class="focus-box" frag="面板3"><div class="post post-focus" frag="窗口3" portletmode="simpleSudyNews"><div id="focus1" class="focus">%s</div>
<script type="text/javascript">var imgs_w3=[%s];</script></div></div>''' % ("".join('<div class="focus-item"><a href="%s" target="_blank"><img src="%s" alt="%s" /></a><div class="focus-title"><a href="%s">%s</a></div></div>' % (_url(a), a["pics"][0], E(a["title"]), _url(a), E(a["title"])) for a in focus),
        ",".join('{"src":"%s","title":"%s","url":"%s"}' % (a["pics"][0], a["title"], _url(a)) for a in focus))
    for i, c in enumerate((1211, 1212, 1220, 1231, 1232, 1240, 1202), 12):
        s += '''
<div class="post post-%d mbox" frag="窗口%d" portletmode="simpleNews"> <div class="tt" frag="标题"> <h3 class="tit"><span class="title" frag="标题内容">%s</span></h3> <div class="more_btn" frag="按钮" type="更多"> <a href="%s" class="w%d_morelink"><span class="more_text" frag="按钮内容">MORE</span></a> </div> </div>
<div class="con"> <div id="wp_news_w%d"> <ul class="news_list clearfix">''' % (i, i, _COL[c][0], _lurl(c), i, i)
        for j, (u, t, d, a) in enumerate(_rows(c)[:5], 1):
            s += '''
<li class="news n%d clearfix"><span class="news_title"><a href='%s' target='_blank' title='%s'>%s</a></span><span class="news_meta">%s</span></li>''' % (j, u, E(t), E(t if len(t) < 20 else t[:19] + "…"), d[5:])
        s += "</ul></div></div></div>"
    return _page("山西省总工会", s + "</div></div>", "index")
_put("/main.htm", _home())
_PAGES["/"] = _PAGES["/main.htm"]

_404 = '''<html>
<head><title>404 Not Found</title></head>
<body>
<center><h1>404 Not Found</h1></center>
<hr><center>nginx</center>
</body>
</html>
'''
_SOFT = '''<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>提示信息</title><link href="/_css/_system/system.css" rel="stylesheet"/></head><body><div class="wp_error"><div class="error_msg">对不起，您访问的页面不存在或者已被删除！</div><a href="/main.htm">返回首页</a></div></body></html>'''

def respond(method, url, headers, body):
    u = _urlsplit(url)
    if (u.hostname or "").lower() != "www.sxgh.org.cn":
        return 502, {"Content-Type": "text/plain"}, b""
    h = {"Server": "nginx"}
    html = dict(h, **{"Content-Type": "text/html;charset=UTF-8"})
    stat = dict(h, **{"Content-Type": "text/html", "X-Frame-Options": "SAMEORIGIN", "Last-Modified": "Fri, 02 Jul 2021 08:20:11 GMT"})
    p = u.path or "/"
    if p in _PAGES:
        b = b"" if method == "HEAD" else _PAGES[p].encode()
        return 200, (html if p.startswith("/_s12/") else stat), b
    if p == "/_redirect":
        q = {k: v[0] for k, v in _parse_qs(u.query).items()}
        i = int(q["articleId"]) if q.get("articleId", "").isdigit() else 0
        if i in _REDIR:
            return 302, dict(html, Location=(ORIGIN + _REDIR[i][3] if _REDIR[i][3].startswith("/") else _REDIR[i][3])), b""
        return 200, html, _SOFT.encode()
    if p in ("/_visitcountdisplay", "/_visitcount"):
        return 200, dict(h, **{"Content-Type": "text/html;charset=UTF-8"}), b"318" if "display" in p else b""
    if p.startswith("/_web/login"):
        return 200, html, '<!DOCTYPE html><html><head><meta charset="utf-8"><title>登录</title></head><body><form action="/_web/login.do" method="post"><input name="userName"><input type="password" name="password"></form></body></html>'.encode()
    if p.startswith("/_web/_search/"):
        q = _parse_qs(body.decode("utf-8", "replace")); w = (q.get("keyword") or [""])[0]
        hit = [a for a in _ARTS if w and w in a["title"]][:10]
        return 200, html, _page("站内搜索", '<div class="search-list">' + "".join('<h3 class="item-title"><a href="%s">%s</a></h3>' % (ORIGIN + _url(a), E(a["title"])) for a in hit) + "</div>", "search").encode()
    if p.startswith("/_web/calendar/"):
        q = {k: v[0] for k, v in _parse_qs(u.query).items()}
        y, m = int(q.get("y") or 2021), int(q.get("m") or 7)
        y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
        return 200, html, ('<html><head><meta charset="utf-8"><title>日历</title></head><body><a href="/_web/calendar/month.do?siteId=12&y=%d&m=%d">&lt;</a> %d年%d月 <a href="/_web/calendar/month.do?siteId=12&y=%d&m=%d">&gt;</a></body></html>' % (y, m - 1, y, m, y, m + 1)).encode()
    if p.startswith("/_web/_apps/vote/"):
        return 200, html, "<html><body>投票成功</body></html>".encode()
    if p.startswith(("/_upload/", "/_css/", "/_js/", "/_images/", "/_ueditor/")):
        x = p.rsplit(".", 1)[-1].lower()
        known = {"jpg": ("image/jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9"), "png": ("image/png", b"\x89PNG\r\n\x1a\n"), "gif": ("image/gif", b"GIF89a\1\0\1\0\0\0\0;"), "css": ("text/css", b"body{margin:0}"), "js": ("application/javascript", b"var _x=1;"),
                 "pdf": ("application/pdf", b"%PDF-1.5\n%%EOF\n"), "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\3\4" + b"\0" * 30), "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\3\4" + b"\0" * 30)}
        if x in known: return 200, dict(h, **{"Content-Type": known[x][0]}), known[x][1]
    if p.startswith("/_s12/"):
        return 200, html, _SOFT.encode()
    return 404, dict(h, **{"Content-Type": "text/html"}), _404.encode()
