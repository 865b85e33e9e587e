"""A small whole site of the family kaipuyun, built in memory. See WHAT. All names invented.

Beyond the ordered names: SINGLES (pages of a column that are neither list nor article: single pages, covers) and
LIST_ALIASES (other addresses of a list page -> its address in LISTS). TRUTH text is each paragraph of the body as shown
(signatures at its end or start, picture captions included), without indents; an article without a source, author or editor has None or [].
"""
import json
import random
import re
from urllib.parse import parse_qsl, urlsplit

from tests.strangers.bank_b import (
    E, HOST, ORG, _PNG, _STATIC, day, fill, iso, make_art, pages_of, person, short, spread,
)

# ---------------------------------------------------------------------------
# The site
# ---------------------------------------------------------------------------
WHAT = ("Kaipuyun government cloud (开普云/集约化平台): /ghyw/index.html, index_2.html, /ghyw/content/post_785304.html with the full set of government meta elements (SiteName, ColumnName, ArticleTitle, PubDate, ContentSource, Author), text in <ucapcontent>. "
        "Hard: http and https links to the same host mixed (also in one list), one pager written by createPageHTML() alone, mobile twins mpost_785304.html, <pagebreak> inside the text and a second page post_N_2.html, "
        "a list by script from an .json file beside the list, soft 404 with status 200.")

_R = random.Random(785304)
_TITLES = set()
# key: name, parent, path, size, topics, years, count, pager
_COLS = {
    "jggk": ("机构概况", None, "/jggk/", 0, None, None, 0, ""),
    "ghyw": ("工会要闻", None, "/ghyw/", 8, ["学习", "竞赛", "帮扶", "数字"], (2019, 2024), 17, "a"),
    "zwgk": ("政务公开", None, "/zwgk/", 0, None, None, 0, "cover"),
    "tzgg": ("通知公告", "zwgk", "/zwgk/tzgg/", 8, ["通知"], (2018, 2024), 11, "js"),
    "zcfg": ("政策法规", "zwgk", "/zwgk/zcfg/", 8, ["政策"], (2017, 2023), 5, "a"),
    "jcgh": ("基层工会", None, "/jcgh/", 9, ["组建", "驿站", "女工", "安全", "文体"], (2018, 2024), 10, "a"),
    "lmgj": ("劳模工匠", None, "/lmgj/", 8, ["劳模"], (2019, 2024), 9, "a"),
    "zgfw": ("职工服务", None, "/zgfw/", 0, None, None, 0, "cover"),
    "flyz": ("法律援助", "zgfw", "/zgfw/flyz/", 8, ["法律"], (2019, 2023), 4, "a"),
    "ylhz": ("医疗互助", "zgfw", "/zgfw/ylhz/", 8, ["互助"], (2018, 2023), 4, "json"),
}
_TOP = ["jggk", "ghyw", "zwgk", "jcgh", "lmgj", "zgfw"]
_KIDS = {k: [c for c in _COLS if _COLS[c][1] == k] for k in _COLS}
HTTP, HTTPS = "http://" + HOST, "https://" + HOST

_ARTS = []
for _k, _v in _COLS.items():
    if _v[6]:
        for _d in spread(_R, _v[6], *_v[5]):
            _ARTS.append(make_art(_R, _TITLES, _k, _R.choice(_v[4]), _d))
_ARTS.sort(key=lambda a: a.dt)
_id = 512300
for _a in _ARTS:
    _id += _R.randint(900, 7900)
    _a.id = _id
    _a.path = "%scontent/post_%d.html" % (_COLS[_a.col][2], _a.id)
    # since the move to https (mid 2022) the editors' system writes https addresses
    _a.url = (HTTPS if day(_a.dt) >= "2022-06-01" else HTTP) + _a.path
_ARTS.reverse()
_BYPATH = {a.path: a for a in _ARTS}
_BYCOL = {k: [a for a in _ARTS if a.col == k or _COLS[a.col][1] == k] for k in _COLS}

_two = next(a for a in _BYCOL["ghyw"][3:] if len(a.paras) >= 4)
_two.kind = "two"
_brk = next(a for a in _BYCOL["jcgh"][2:] if len(a.paras) >= 4)
_brk.kind = "break"
_att = _BYCOL["tzgg"][4]
_att.kind = "att"
_FILES = [("/attachment/0/42/42871/%d.pdf" % _att.id, "1.推荐名额分配表.pdf"), ("/attachment/0/42/42872/%d.docx" % _att.id, "2.推荐审批表.docx")]
_att.paras = _att.paras + ["附件：" + _FILES[0][1], _FILES[1][1]]
_gal = _BYCOL["jcgh"][1]
_gal.kind = "gallery"
_gal.paras = [_gal.paras[0]] + ["图为" + fill(s, _R) + "。" for s in ("{firm}职工代表队出场", "{per}为工友理发", "志愿者在{place}整理图书", "{county}职工参加趣味比赛")]
_gal.authors, _gal.sig = [{"name": person(_R), "role": "摄影"}, {"name": person(_R), "role": "通讯员"}], ""
_gal.paras[-1] += "（摄影 %s 通讯员 %s）" % tuple(x["name"] for x in _gal.authors)
_DEAD = "/ghyw/content/post_509888.html"
for _a in _ARTS:
    _a.by = _a.authors[0]["name"] if _a.authors and not _a.sig and _a.kind != "gallery" else ""


def _names(k):
    return ([_COLS[_COLS[k][1]][0]] if _COLS[k][1] else []) + [_COLS[k][0]]


def _cu(k, p=1):
    return "%s%sindex%s.html" % (HTTP, _COLS[k][2], "" if p == 1 else "_%d" % p)


def _meta(n, v):
    return '<meta name="%s" content="%s" />\n' % (n, E(v))


def _head(title, col=None, art=None, ctype=None):
    o = ['<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1" />\n<meta name="renderer" content="webkit" />\n',
         '<title>%s</title>\n' % E(title), _meta("SiteName", ORG), _meta("SiteDomain", HOST), _meta("SiteIDCode", "1400000099")]
    if col:
        o += [_meta("ColumnName", _COLS[col][0]), _meta("ColumnDescription", "%s%s栏目" % (ORG, _COLS[col][0])), _meta("ColumnKeywords", _COLS[col][0]), _meta("ColumnType", ctype or "工作动态")]
    if art:
        o += [_meta("ArticleTitle", art.title), _meta("PubDate", art.dt.strftime("%Y-%m-%d %H:%M")), _meta("ContentSource", art.source or "本网"), _meta("Keywords", "工会;" + art.topic), _meta("Author", art.by),
              _meta("Description", short(art.paras[0], 80)), _meta("Image", ""), _meta("Url", art.url)]
    o.append('<link rel="stylesheet" href="/assets/css/common.css" />\n<script src="/assets/js/jquery-1.12.4.min.js"></script>\n<script src="/assets/js/page.js"></script>\n'
             '<script type="text/javascript" src="https://slhsrv.example.gov.cn/wza/aria.js?appid=00" charset="utf-8"></script>\n</head>\n<body>\n')
    return "".join(o)


def _top(cur=None):
    o = ['<div class="header"><div class="top-bar w1200"><span class="weather"></span><a href="https://www.sxgh.org.cn/login/index?back=/" rel="nofollow">登录个人中心</a> <a href="javascript:;" id="wza">无障碍</a> <a href="javascript:;" onclick="zh_tran(\'t\')">繁体</a> '
         '<a href="http://www.sxgh.org.cn/m/index.html">手机版</a></div>\n<div class="logo w1200"><a href="http://www.sxgh.org.cn/index.html"><img src="/assets/images/logo.png" alt="山西省总工会" /></a>'
         '<form id="search_form" action="https://search.example.gov.cn/search/all/140000" method="get" target="_blank"><input type="text" name="keywords" placeholder="请输入关键字" /><button type="submit">搜索</button></form>'
         '<form action="/search/index.html" method="get"><input name="q"/><input type="submit" value="站内"/></form></div>\n<div class="nav w1200"><ul>\n<li%s><a href="http://www.sxgh.org.cn/index.html">首页</a></li>\n' % (' class="on"' if not cur else "")]
    for k in _TOP:
        on = cur and (cur == k or _COLS[cur][1] == k)
        o.append('<li%s><a href="%s">%s</a>' % (' class="on"' if on else "", _cu(k), _COLS[k][0]) + ('<div class="sub">' + "".join('<a href="%s">%s</a>' % (_cu(c), _COLS[c][0]) for c in _KIDS[k]) + '</div>' if _KIDS[k] else "") + '</li>\n')
    o.append('</ul></div></div>\n')
    return "".join(o)


def _foot():
    return ('<div class="footer"><div class="links w1200"><dl><dt>友情链接</dt><dd><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a><a href="https://www.workercn.cn/" target="_blank">中工网</a><a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a></dd></dl>'
            '<select onchange="window.open(this.value)"><option>市级工会网站</option><option value="http://www.tyszgh.example.cn/">太原市总工会</option></select></div>\n'
            '<div class="w1200 info"><p><a href="%s">关于我们</a> | <a href="http://www.sxgh.org.cn/map/index.html">网站地图</a> | <a href="https://zfwzgl.example.gov.cn/exposure/jiucuo.html?site_code=1400000099" target="_blank">网站找错</a></p>'
            '<p>主办单位：山西省总工会　承办单位：山西省总工会办公室　网站标识码：1400000099</p><p><a href="https://beian.miit.gov.cn/" target="_blank">晋ICP备00000000号</a> 晋公网安备 14010000000000号</p></div></div>\n'
            '<script>var _ucapdata={"siteCode":"1400000099"};</script><script src="https://ucount.example.gov.cn/webCount.js?siteId=140&type=1"></script>\n</body>\n</html>\n' % _cu("jggk"))


def _side(k=None):
    return ('<div class="side fr"><div class="box"><h3>热点排行</h3><ol>' + "".join('<li><a href="%s" title="%s" target="_blank">%s</a></li>' % (a.url, E(a.title), E(short(a.title, 18))) for i, a in enumerate(_ARTS[:28]) if i % 4 == 2)
            + '</ol></div>\n<div class="box"><h3>通知公告<a class="more" href="%s">更多</a></h3><ul>' % _cu("tzgg") + "".join('<li><a href="%s" target="_blank">%s</a></li>' % (a.url, E(short(a.title, 18))) for a in _BYCOL["tzgg"][:4])
            + '</ul></div>\n<div class="box"><h3>互动交流</h3><p><a href="https://www.sxgh.org.cn/hdjl/survey/vote?id=31">在线调查投票</a></p><p><a href="/hdjl/letter/write">主席信箱</a></p></div></div>\n')


def _home():
    o = [_head(ORG), _top(), '<div class="main w1200">\n<div class="focus fl"><div class="bd"><ul>\n']
    for a in [_gal, _BYCOL["ghyw"][0], _BYCOL["lmgj"][0]]:
        o.append('<li><a href="https://www.sxgh.org.cn%s" target="_blank"><img src="https://www.sxgh.org.cn/img/0/38/%d/%d.jpg" alt="%s" /><span>%s</span></a></li>\n' % (a.path, a.id // 20, a.id, E(a.title), E(short(a.title, 22))))
    o.append('</ul></div></div>\n<div class="news fr"><div class="tab"><a href="%s" class="on">工会要闻</a><a href="%s">基层工会</a></div>\n<ul class="tabc">' % (_cu("ghyw"), _cu("jcgh")))
    it = lambda a, n=26: '<li><a href="%s" title="%s" target="_blank">%s</a><span>%s</span></li>\n' % (a.url, E(a.title), E(short(a.title, n)), a.dt.strftime("%m-%d"))
    o += [it(a) for a in _BYCOL["ghyw"][:6]]
    o.append('<li><a href="http://www.sxgh.org.cn%s" title="全省工会干部培训班结业" target="_blank">全省工会干部培训班结业</a><span>05-06</span></li>\n</ul>\n<ul class="tabc" style="display:none">' % _DEAD)
    o += [it(a) for a in _BYCOL["jcgh"][:6]]
    o.append('</ul></div>\n')
    for k in ("tzgg", "zcfg", "lmgj", "flyz"):
        o.append('<div class="box"><h3><a href="%s">%s</a><a class="more" href="%s">更多&gt;&gt;</a></h3><ul>\n' % (_cu(k), _COLS[k][0], _cu(k)))
        o += [it(a) for a in _BYCOL[k][:4]]
        o.append('</ul></div>\n')
    o.append(_side() + '</div>\n' + _foot())
    return "".join(o)


def _crumb(k):
    p = _COLS[k][1]
    return ('<div class="position w1200">当前位置：<a href="http://www.sxgh.org.cn/index.html">首页</a>&gt;' + ('<a href="%s">%s</a>&gt;' % (_cu(p), _COLS[p][0]) if p else "") + '<a href="%s">%s</a></div>\n' % (_cu(k), _COLS[k][0]))


def _leftnav(k):
    par = k if _KIDS[k] else (_COLS[k][1] or k)
    return '<div class="leftnav fl"><h2>%s</h2><ul>%s</ul></div>\n' % (_COLS[par][0], "".join('<li><a href="%s">%s</a></li>' % (_cu(c), _COLS[c][0]) for c in (_KIDS[par] or [par])))


def _list(k, page):
    items, size, style = _BYCOL[k], _COLS[k][3], _COLS[k][7]
    pp = pages_of(items, size)
    if not 1 <= page <= len(pp):
        return None
    n = len(pp)
    o = [_head("%s-%s" % (_COLS[k][0], ORG), k), _top(k), _crumb(k), '<div class="main w1200">', _leftnav(k), '<div class="list fl">\n']
    if style == "json":
        o.append('<ul class="news_list" id="jsonlist"><li class="loading">正在加载……</li></ul>\n<div id="page_div"></div>\n<script>\n$.getJSON("/zgfw/ylhz/data.json", function (d) {\n\tvar h = "";\n\t$.each(d.data, function (i, o) { h += \'<li><span class="time">\' + o.date + \'</span><a href="\' + o.url + \'" target="_blank">\' + o.title + \'</a></li>\'; });\n\t$("#jsonlist").html(h);\n});\n</script>\n')
    else:
        o.append('<ul class="news_list">\n')
        for a in pp[page - 1]:
            o.append('<li><a href="%s" target="_blank" title="%s">%s</a><span class="time">%s</span></li>\n' % (a.url, E(a.title), E(a.title), day(a.dt)))
        if k == "jcgh" and page == 2:
            o.append('<li><a href="https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv" target="_blank">微信图文：一线职工的一天</a><span class="time">2021-05-01</span></li>\n')
        o.append('</ul>\n')
        if style == "js":
            o.append('<div class="page" id="page_div"></div>\n<script type="text/javascript">createPageHTML(\'page_div\',%d, %d,\'index\',\'html\',%d);</script>\n' % (n, page, len(items)))
        elif n > 1:
            a = lambda c, t, p: '<a class="%s" href="%s">%s</a>' % (c, _cu(k, p), t) if p else '<a class="%s disabled" href="javascript:void(0)">%s</a>' % (c, t)
            o.append('<div class="page">' + a("first", "首页", 1) + a("prev", "上一页", page - 1) + "".join('<span class="current">%d</span>' % i if i == page else '<a href="%s">%d</a>' % (_cu(k, i), i) for i in range(1, n + 1))
                     + a("next", "下一页", page + 1 if page < n else 0) + a("last", "尾页", n) + '<span>共%d页 到第<input type="text" id="pageNum"/>页 <button onclick="goPage()">确定</button></span></div>\n' % n)
    o.append('</div>' + _side(k) + '</div>\n' + _foot())
    return "".join(o)


def _cover(k):
    o = [_head("%s-%s" % (_COLS[k][0], ORG), k), _top(k), _crumb(k), '<div class="main w1200">', _leftnav(k), '<div class="list fl">']
    for c in _KIDS[k]:
        o.append('<div class="box"><h3>%s<a class="more" href="%s">更多</a></h3><ul>' % (_COLS[c][0], _cu(c)) + ("" if _COLS[c][7] == "json" else "".join('<li><a href="%s">%s</a><span>%s</span></li>' % (a.url, E(a.title), day(a.dt)) for a in _BYCOL[c][:3])) + '</ul></div>\n')
    return "".join(o) + '</div>' + _side(k) + '</div>' + _foot()


def _single():
    ps = ["山西省总工会是全省工会组织的领导机关，下设办公室、组织部、宣传教育部、权益保障部、基层工作部、网络工作部等。", "主要职责：贯彻党的工运方针政策，维护职工合法权益，推进产业工人队伍建设改革。", "办公时间：周一至周五 8:30—12:00，14:30—18:00。"]
    return _head("机构概况-" + ORG, "jggk", ctype="机构概况") + _top("jggk") + _crumb("jggk") + '<div class="main w1200"><div class="article"><ucapcontent>' + "".join('<p style="text-indent: 2em;">%s</p>' % p for p in ps) + '</ucapcontent></div>' + _side() + '</div>' + _foot()


def _txt(a, page):
    ps = a.paras
    P = lambda p: '<p style="text-indent: 2em; text-align: justify;">%s</p>\n' % E(p)
    if a.kind == "two":
        h = (len(ps) + 1) // 2
        ps = ps[:h] if page == 1 else ps[h:]
    if a.kind == "break":
        h = (len(ps) + 1) // 2
        return "".join(map(P, ps[:h])) + "<pagebreak></pagebreak>\n" + "".join(map(P, ps[h:]))
    if a.kind == "gallery":
        return P(ps[0]) + "".join('<p style="text-align: center;"><img src="https://www.sxgh.org.cn/img/0/38/%d/%d.jpg" alt="" class="nfw-cms-img" img-id="%d" /></p>\n<p style="text-align: center;">%s</p>\n' % (a.id // 20, a.id + i, a.id + i, E(c)) for i, c in enumerate(ps[1:]))
    if a.kind == "att":
        f = lambda i: '<a class="nfw-cms-attachment" href="http://www.sxgh.org.cn%s" target="_blank" alt="%s">%s</a>' % (_FILES[i][0], E(_FILES[i][1]), E(_FILES[i][1]))
        return "".join(map(P, ps[:-2])) + '<p style="text-indent: 2em;">附件：%s</p>\n<p style="text-indent: 5em;">%s</p>\n' % (f(0), f(1))
    if a.id % 3 == 0:
        return "".join('<p>　　<span style="font-size: 16px; font-family: 微软雅黑;">%s</span></p>\n' % E(p) for p in ps)
    if a.id % 3 == 1:
        return '<p style="text-align: center;"><img src="http://www.sxgh.org.cn/img/0/38/%d/%d.jpg" class="nfw-cms-img" /></p>\n' % (a.id // 20, a.id) + "".join(map(P, ps))
    return "".join(map(P, ps))


def _content(a, page=1):
    sib = [x for x in _ARTS if x.col == a.col]
    i = sib.index(a)
    pn = (sib[i + 1] if i + 1 < len(sib) else None), (sib[i - 1] if i else None)
    o = [_head("%s-%s" % (a.title, ORG), a.col, a), _top(a.col), _crumb(a.col), '<div class="main w1200"><div class="article fl">\n<h1 class="title"><ucaptitle>%s</ucaptitle></h1>\n' % E(a.title),
         '<div class="info"><span class="time">时间：%s</span><span class="source">来源：<font>%s</font></span>%s<span class="views">浏览次数：<b id="hits">-</b></span>'
         '<span class="tool">【字体：<a href="javascript:doZoom(20)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】<a href="javascript:window.print();">打印</a></span>'
         '<span class="share">分享到：<a href="https://service.weibo.com/share/share.php?url=%s" class="wb">微博</a></span></div>\n' % (a.dt.strftime("%Y-%m-%d %H:%M:%S"), E(a.source or "本网"), '<span>作者：%s</span>' % a.by if a.by else "", E(a.url)),
         '<div class="content" id="zoomcon"><ucapcontent>%s</ucapcontent></div>\n' % _txt(a, page)]
    if a.kind == "two":
        u1, u2 = a.url, a.url.replace(".html", "_2.html")
        o.append('<div class="page article-page">' + ('<span class="current">1</span><a href="%s">2</a><a class="next" href="%s">下一页</a>' % (u2, u2) if page == 1 else '<a class="prev" href="%s">上一页</a><a href="%s">1</a><span class="current">2</span>' % (u1, u1)) + '</div>\n')
    o.append('<div class="editor">%s</div>\n' % ("责任编辑：" + a.editor if a.editor else ""))
    o.append('<div class="mobile"><a href="%s">扫一扫在手机打开当前页</a></div>\n' % (HTTP + a.path.replace("/post_", "/mpost_")))
    o.append('<div class="prenext"><p>上一篇：%s</p><p>下一篇：%s</p></div>\n' % tuple('<a href="%s">%s</a>' % (x.path, E(x.title)) if x else "无" for x in pn))      # relative: keeps the scheme of the page
    o.append('<script>$.get("https://www.sxgh.org.cn/visit/count?postId=%d&action=add", function (d) { $("#hits").text(d); });</script>\n' % a.id)
    o.append('</div>' + _side(a.col) + '</div>\n' + _foot())
    return "".join(o)


def _mpost(a):
    return ('<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>%s%s%s</head><body><header><a href="/m/index.html">山西省总工会</a></header><h1>%s</h1><p class="sub">%s %s</p><div class="con">%s</div>%s<a href="%s">电脑版</a></body></html>'
            % (E(a.title), _meta("ArticleTitle", a.title), _meta("PubDate", a.dt.strftime("%Y-%m-%d %H:%M")), _meta("ContentSource", a.source or "本网"), E(a.title), a.dt.strftime("%Y-%m-%d %H:%M"), E(a.source or "本网"), "".join("<p>%s</p>" % E(p) for p in a.paras), "<p>责任编辑：%s</p>" % a.editor if a.editor else "", E(a.url)))


def _mhome():
    return '<!DOCTYPE html><html><head><meta charset="utf-8"><title>山西省总工会手机版</title></head><body><h1>山西省总工会</h1><ul>' + "".join('<li><a href="%s">%s</a></li>' % (HTTP + a.path.replace("/post_", "/mpost_"), E(a.title)) for a in _ARTS[:10]) + '</ul><a href="/index.html">电脑版</a></body></html>'


def _map():
    return _head("网站地图-" + ORG) + _top() + '<div class="main w1200 map">' + "".join('<a href="%s">%s</a> ' % (_cu(k), _COLS[k][0]) for k in _COLS) + '</div>' + _foot()


_404 = '<!DOCTYPE html><html><head><meta charset="utf-8" /><title>页面不存在</title></head><body><div class="err"><p>抱歉，您访问的页面不存在或已被删除！</p><p><span id="sec">5</span>秒后自动返回<a href="http://www.sxgh.org.cn/index.html">首页</a></p></div></body></html>'

_PAGEJS = '''function createPageHTML(divId, nPageCount, nCurrIndex, sPageName, sPageExt, nCount) {
\tif (nPageCount == null || nPageCount <= 1) { return; }
\tvar h = "", i;
\tfunction u(n) { return n == 1 ? sPageName + "." + sPageExt : sPageName + "_" + n + "." + sPageExt; }
\tif (nCurrIndex > 1) { h += '<a href="' + u(1) + '">首页</a><a href="' + u(nCurrIndex - 1) + '">上一页</a>'; }
\tfor (i = 1; i <= nPageCount; i++) { h += i == nCurrIndex ? '<span>' + i + '</span>' : '<a href="' + u(i) + '">' + i + '</a>'; }
\tif (nCurrIndex < nPageCount) { h += '<a href="' + u(nCurrIndex + 1) + '">下一页</a><a href="' + u(nPageCount) + '">尾页</a>'; }
\tdocument.getElementById(divId).innerHTML = h + '共' + nCount + '条';
}
'''

TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
SINGLES = {s + "/%s/%s" % (k, f) for s in (HTTP, HTTPS) for k in ("jggk", "zwgk", "zgfw") for f in ("", "index.html")}


def _swap(u):
    return u.replace("http://", "https://", 1) if u.startswith("http://") else u.replace("https://", "http://", 1)


for _a in _ARTS:
    TRUTH[_a.url] = {"title": _a.title, "published": iso(_a.dt), "source": _a.source or "本网", "authors": _a.authors, "editor": _a.editor, "category": " > ".join(_names(_a.col)), "text": _a.text}
    ALIASES[_swap(_a.url)] = _a.url
    for _s in (HTTP, HTTPS):
        ALIASES[_s + _a.path.replace("/post_", "/mpost_")] = _a.url
for _s in (HTTP, HTTPS):
    ALIASES[_s + _two.path.replace(".html", "_2.html")] = _two.url
for _k, _v in _COLS.items():
    if not _v[3]:
        continue
    for _p in range(1, len(pages_of(_BYCOL[_k], _v[3])) + 1):
        LISTS.add(_cu(_k, _p))
        LIST_ALIASES[_swap(_cu(_k, _p))] = _cu(_k, _p)
    for _s in (HTTP, HTTPS):
        LIST_ALIASES[_s + _v[2]] = _cu(_k)
LIST_ALIASES[HTTP + "/zgfw/ylhz/data.json"] = _cu("ylhz")
LIST_ALIASES[HTTPS + "/zgfw/ylhz/data.json"] = _cu("ylhz")
for _s in (HTTP, HTTPS):
    for _p in ("/index.html", "/"):
        LIST_ALIASES[_s + _p] = HTTP + "/"
MUST_NOT = [r"/login/", r"/hdjl/survey/vote", r"/hdjl/letter/write", r"/visit/count", r"/search/index\.html\?.*page=[3-9]", r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))"]


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.scheme not in ("http", "https") or (u.hostname or "").lower() != HOST:
        return 404, {"Content-Type": "text/html"}, b""
    H = {"Server": "nginx", "Content-Type": "text/html", "Vary": "Accept-Encoding", "X-Frame-Options": "SAMEORIGIN"}
    path = u.path or "/"

    def page(s, st=200, ct="text/html", cache=None):
        b = s.encode("utf-8")
        return st, dict(H, **{"Content-Type": ct, "Content-Length": str(len(b)), "ETag": '"%x-%x"' % (len(b), len(s))}), (b"" if method == "HEAD" else b)
    if path in ("/", "/index.html"):
        return page(_home())
    for k, v in _COLS.items():
        m = re.fullmatch(re.escape(v[2]) + r"(?:index(?:_(\d+))?\.html)?", path)
        if m:
            if not v[3]:
                return page((_single() if k == "jggk" else _cover(k)) if not m.group(1) else _404)
            return page(_list(k, int(m.group(1) or 1)) or _404)
    a = _BYPATH.get(path)
    if a:
        return page(_content(a))
    if path == _two.path.replace(".html", "_2.html"):
        return page(_content(_two, 2))
    a = _BYPATH.get(path.replace("/mpost_", "/post_"))
    if a:
        return page(_mpost(a))
    if path == "/m/index.html":
        return page(_mhome())
    if path == "/map/index.html":
        return page(_map())
    if path == "/zgfw/ylhz/data.json":
        return page(json.dumps({"total": len(_BYCOL["ylhz"]), "data": [{"id": a.id, "title": a.title, "date": day(a.dt), "url": a.url, "source": a.source or "本网"} for a in _BYCOL["ylhz"]]}, ensure_ascii=False), ct="application/json")
    if path == "/assets/js/page.js":
        return page(_PAGEJS, ct="application/javascript")
    if path == "/visit/count":
        return page("512", ct="text/plain")
    if path.startswith("/login/"):
        return page('<!DOCTYPE html><html><head><meta charset="utf-8"><title>统一身份认证</title></head><body><form method="post"><input name="u"/><input type="password" name="p"/></form></body></html>')
    if path.startswith("/hdjl/"):
        return page(_head("互动交流") + _top() + '<form method="post"><textarea name="c"></textarea></form>' + _foot())
    if path == "/search/index.html":
        w = dict(parse_qsl(u.query)).get("q", "")
        return page(_head("站内搜索") + _top() + "<ul>" + "".join('<li><a href="%s">%s</a></li>' % (a.url, E(a.title)) for a in _ARTS if w and w in a.title) + "</ul>" + _foot())
    if path in (_FILES[0][0], _FILES[1][0]) or re.match(r"/(?:assets|img)/", path):
        x = path.rsplit(".", 1)[-1].lower()
        if x in _STATIC:
            return 200, dict(H, **{"Content-Type": _STATIC[x][0]}), _STATIC[x][1]
    if path == "/favicon.ico":
        return 200, dict(H, **{"Content-Type": "image/x-icon"}), _PNG
    if path == "/robots.txt":
        return 404, dict(H), b"<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    return page(_404)      # the platform's friendly page, status 200
