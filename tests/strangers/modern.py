"""A small whole site of the family modern, built in memory. See WHAT. All names invented.

Beyond the ordered names: SINGLES (pages of a column that are neither list nor article: single pages, covers) and
LIST_ALIASES (other addresses of a list page -> its address in LISTS). TRUTH text is each paragraph of the body as shown
(signatures at its end or start, picture captions included), without indents; an article without a source, author or editor has None or [].
"""
import json
import random
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.strangers.bank_b import (
    E, HOST, ORG, _STATIC, day, fill, iso, make_art, pages_of, person, short, spread,
)

# ---------------------------------------------------------------------------
# The site
# ---------------------------------------------------------------------------
WHAT = ("A redesign of 2025, server-rendered by Nuxt 3: minified HTML with hashed class names, the records again as a devalue array in script#__NUXT_DATA__, clean addresses /news/union/3f9a2c and /news/union?page=2, pager of buttons plus one <a rel=next>. "
        "Hard: one column (/rights/aid) is an empty skeleton whose list is only in /api/articles?column=7&page=1&size=10 named in a script; nothing but path shape tells lists from articles; ?from= and ?part=2 variants, old addresses with 301, "
        "an endless calendar that also has rel=next, search links under every article (disallowed in robots.txt), a sitemap that holds the newest alone.")

_R = random.Random(20250311)
_TITLES = set()
# key: name, api column id, parent, path, size, topics, years, count, kind
_COLS = {
    "about": ("机构概况", 1, None, "/about", 0, None, None, 0, "single"),
    "news": ("新闻中心", 2, None, "/news", 0, None, None, 0, "cover"),
    "union": ("工会要闻", 3, "news", "/news/union", 8, ["学习", "竞赛", "组建", "帮扶"], (2021, 2025), 17, "list"),
    "local": ("基层动态", 4, "news", "/news/local", 8, ["驿站", "女工", "安全", "文体", "数字"], (2020, 2025), 9, "list"),
    "photo": ("影像", 5, "news", "/news/photo", 12, ["文体"], (2022, 2025), 2, "grid"),
    "notice": ("通知公告", 6, None, "/notice", 10, ["通知"], (2020, 2025), 11, "list"),
    "rights": ("维权服务", 8, None, "/rights", 0, None, None, 0, "cover"),
    "aid": ("帮扶救助", 7, "rights", "/rights/aid", 10, ["帮扶", "互助", "法律"], (2019, 2025), 15, "api"),
    "law": ("政策法规", 9, "rights", "/rights/law", 8, ["政策"], (2018, 2024), 3, "list"),
    "model": ("劳模工匠", 10, None, "/model", 6, ["劳模"], (2021, 2025), 3, "list"),
}
_TOP = ["about", "news", "notice", "rights", "model"]
_KIDS = {k: [c for c in _COLS if _COLS[c][2] == k] for k in _COLS}
BASE = "http://" + HOST
_C = {}


def C(n):
    """hashed class name"""
    if n not in _C:
        h = 0
        for ch in n:
            h = (h * 131 + ord(ch)) % 60466176
        s = ""
        for _ in range(5):
            s, h = s + "0123456789abcdefghijklmnopqrstuvwxyz"[h % 36], h // 36
        _C[n] = "_%s_%s_%d" % (n, s, 1 + len(n) % 9)
    return _C[n]


_V = 'data-v-7c3e91af'
_ARTS, _used = [], set()
for _k, _v in _COLS.items():
    if _v[7]:
        for _d in spread(_R, _v[7], *_v[6]):
            _a = make_art(_R, _TITLES, _k, _R.choice(_v[5]), _d)
            while True:
                _a.id = "%06x" % _R.randrange(0x100000, 0xffffff)
                if _a.id not in _used and not _a.id.isdigit():
                    break
            _used.add(_a.id)
            _a.path = "%s/%s" % (_v[3], _a.id)
            _a.url = BASE + _a.path
            _ARTS.append(_a)
_ARTS.sort(key=lambda a: a.dt, reverse=True)
_BYPATH = {a.path: a for a in _ARTS}
_BYID = {a.id: a for a in _ARTS}
_BYCOL = {k: [a for a in _ARTS if a.col == k or _COLS[a.col][2] == k] for k in _COLS}
_two = next(a for a in _BYCOL["union"][3:] if len(a.paras) >= 4)
_two.kind = "two"
_att = _BYCOL["notice"][3]
_att.kind = "att"
_FILES = [("/uploads/%s/申报书模板.docx" % _att.dt.strftime("%Y/%m"), "申报书模板.docx"), ("/uploads/%s/a7f31c.pdf" % _att.dt.strftime("%Y/%m"), "评分标准.pdf"), ("/uploads/%s/a7f31d.xlsx" % _att.dt.strftime("%Y/%m"), "汇总表.xlsx")]
for _g in _BYCOL["photo"]:
    _g.kind = "gallery"
    _g.paras = [_g.paras[0]] + [fill(s, _R) + "。" for s in ("{firm}职工合唱队登台", "{per}展示剪纸作品", "{county}职工在{place}健身", "{n}支龙舟队同场竞渡")]
    _g.authors, _g.sig = [{"name": person(_R), "role": "摄影"}], ""
for _a in _ARTS:
    _a.by = _a.authors[0]["name"] if _a.authors and not _a.sig and _a.kind != "gallery" else ""
_OLD = {"/content/%s/content_%d.htm" % (a.dt.strftime("%Y-%m/%d"), 3000 + i): a for i, a in enumerate(_BYCOL["local"][-3:] + _BYCOL["aid"][-2:])}
_DEAD = "/news/union/0dead0"
_HERO = [_BYCOL["union"][0], _BYCOL["photo"][0], _BYCOL["model"][0]]


def _devalue(root):
    """devalue.stringify(): a flat array, references by index, equal primitives once."""
    out, known = [], {}

    def put(o):
        if not isinstance(o, (dict, tuple, list)):
            key = (type(o).__name__, o)
            if key in known:
                return known[key]
            known[key] = len(out)
            out.append(o)
            return known[key]
        i = len(out)
        out.append(None)
        if isinstance(o, dict):
            out[i] = {k: put(v) for k, v in o.items()}
        elif isinstance(o, tuple):          # ("ShallowReactive", value)
            out[i] = [o[0], put(o[1])]
        else:
            out[i] = [put(v) for v in o]
        return i
    put(root)
    return json.dumps(out, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003C")


def _rec(a, full=False):
    d = {"id": a.id, "title": a.title, "path": a.path, "summary": short(a.paras[0], 60), "source": a.source, "publishedAt": iso(a.dt), "column": {"id": _COLS[a.col][1], "name": _COLS[a.col][0], "path": _COLS[a.col][3]}, "cover": "/uploads/%s/%s.webp" % (a.dt.strftime("%Y/%m"), a.id)}
    if full:
        d["content"] = _bodyhtml(a, a.paras)
        d["editor"] = a.editor
    return d


def _api(k, page, size):
    items = _BYCOL[k]
    pp = pages_of(items, size)
    return {"code": 0, "message": "ok", "data": {"total": len(items), "page": page, "size": size, "pages": len(pp), "records": [dict((x, y) for x, y in _rec(a).items() if x not in ("column", "cover")) for a in (pp[page - 1] if page <= len(pp) else [])]}}


def _li(a, cls="item", date=True):
    return ('<li class="%s" %s><a href="%s" class="%s"><span class="%s">%s</span>' % (C(cls), _V, a.path, C("link"), C("title"), E(a.title))
            + ('<time datetime="%s" class="%s">%s</time>' % (day(a.dt), C("date"), day(a.dt)) if date else "") + '</a></li>')


def _shell(title, main, data, head="", cur=None, status=200, script=""):
    nav = '<header class="%s" %s><a href="/" class="%s"><img src="/_ipx/w_320/logo.svg" alt="%s"></a><nav aria-label="主导航" class="%s"><ul><li><a href="/"%s>首页</a></li>' % (C("header"), _V, C("brand"), ORG, C("nav"), "" if cur else ' aria-current="page" class="router-link-active router-link-exact-active"')
    for k in _TOP:
        on = cur and (cur == k or _COLS[cur][2] == k)
        nav += '<li><a href="%s"%s>%s</a>' % (_COLS[k][3], ' class="router-link-active"' if on else "", _COLS[k][0])
        if _KIDS[k]:
            nav += '<ul class="%s">' % C("drop") + "".join('<li><a href="%s">%s</a></li>' % (_COLS[c][3], _COLS[c][0]) for c in _KIDS[k]) + '</ul>'
        nav += '</li>'
    nav += ('</ul></nav><form action="/search" role="search" class="%s"><input type="search" name="q" placeholder="搜索"><button type="submit" aria-label="搜索"><svg viewBox="0 0 24 24"><path d="M10 2a8 8 0 1 0 5 14l6 6"></path></svg></button></form>'
            '<a href="/calendar" class="%s">活动日历</a><a href="/login?redirect=%%2F" class="%s" rel="nofollow">登录</a></header>' % (C("search"), C("util"), C("util")))
    side = ('<aside class="%s" %s><section><h2>热门阅读</h2><ol>%s</ol></section><section><h2>通知公告</h2><ul>%s</ul><a href="/notice" class="%s">查看全部</a></section>'
            '<section class="%s"><h2>您需要哪项服务？</h2><button type="button" data-poll="3" data-option="1">法律援助</button><button type="button" data-poll="3" data-option="2">困难帮扶</button><a href="/api/poll/3/vote?option=1" rel="nofollow">提交</a></section></aside>'
            % (C("aside"), _V, "".join(_li(a, "hot", False) for i, a in enumerate(_ARTS[:24]) if i % 4 == 3), "".join(_li(a, "hot", False) for a in _BYCOL["notice"][:4]), C("more"), C("poll")))
    foot = ('<footer class="%s" %s><ul class="%s"><li><a href="https://www.acftu.org/" target="_blank" rel="noopener noreferrer">中华全国总工会</a></li><li><a href="https://www.workercn.cn/" target="_blank" rel="noopener noreferrer">中工网</a></li>'
            '<li><a href="https://www.shanxi.gov.cn/" target="_blank" rel="noopener noreferrer">山西省人民政府</a></li></ul><p><a href="/about">关于我们</a><a href="/privacy">隐私声明</a><a href="/api/feed.xml">RSS</a></p><p>© 2025 山西省总工会 <a href="https://beian.miit.gov.cn/" target="_blank">晋ICP备00000000号</a></p></footer>' % (C("footer"), _V, C("friends")))
    island = _devalue(("ShallowReactive", {"data": ("ShallowReactive", data), "state": ("Reactive", {"$suser": None, "$sfont-size": 16}), "_errors": ("ShallowReactive", {}), "serverRendered": True, "path": "/"}))
    return ('<!DOCTYPE html><html lang="zh-CN" data-capo=""><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>'
            '<link rel="stylesheet" href="/_nuxt/entry.B7x2kQ1a.css" crossorigin><link rel="modulepreload" as="script" crossorigin href="/_nuxt/Cx9aL2mP.js"><link rel="prefetch" as="script" crossorigin href="/_nuxt/error-404.D1fW8ZbR.js"><link rel="icon" href="/favicon.ico">%s'
            '<script type="module" src="/_nuxt/Cx9aL2mP.js" crossorigin></script></head><body><div id="__nuxt"><div class="%s" %s>%s<div class="%s"><main class="%s" id="main">%s</main>%s</div>%s</div></div><div id="teleports"></div>%s'
            '<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">%s</script><script>window.__NUXT__={};window.__NUXT__.config={public:{apiBase:"/api",siteName:"%s"},app:{baseURL:"/",buildId:"5b0f1c22-7d1e-4a8e-9d41-2f1a33c0e7aa",buildAssetsDir:"/_nuxt/",cdnURL:""}}</script></body></html>'
            % (E(title), head, C("layout"), _V, nav, C("wrap"), C("main"), main, side, foot, script, island, ORG))


def _home():
    m = '<section class="%s" aria-label="焦点">' % C("hero") + "".join('<a href="%s?from=banner" class="%s"><img src="/_ipx/w_960&amp;f_webp/uploads/%s/%s.webp" alt="%s" loading="lazy"><span>%s</span></a>' % (a.path, C("slide"), a.dt.strftime("%Y/%m"), a.id, E(a.title), E(a.title)) for a in _HERO) + '</section>'
    data = {"hero": [_rec(a) for a in _HERO]}
    for k in ("union", "local", "notice", "aid", "law", "model"):
        it = _BYCOL[k][:4]
        m += '<section class="%s"><h2><a href="%s">%s</a></h2><ul class="%s">' % (C("box"), _COLS[k][3], _COLS[k][0], C("list")) + "".join(_li(a) for a in it)
        if k == "union":
            m += '<li class="%s"><a href="%s">全省工会系统工作会议召开</a></li>' % (C("item"), _DEAD)
        m += '</ul><a href="%s" class="%s">更多</a></section>' % (_COLS[k][3], C("more"))
        data["box-" + k] = [_rec(a) for a in it]
    m += '<section class="%s"><h2>最新发布</h2><ul>' % C("box") + "".join(_li(a) for a in _ARTS[:8]) + '</ul></section>'
    return _shell(ORG, m, data, '<link rel="canonical" href="%s/"><link rel="alternate" type="application/rss+xml" href="/api/feed.xml">' % BASE)


def _crumb(k, tail=False):
    p = _COLS[k][2]
    li = ['<li><a href="/">首页</a></li>'] + (['<li><a href="%s">%s</a></li>' % (_COLS[p][3], _COLS[p][0])] if p else []) + ['<li><a href="%s">%s</a></li>' % (_COLS[k][3], _COLS[k][0])] + (['<li aria-current="page">正文</li>'] if tail else [])
    return '<nav aria-label="面包屑" class="%s"><ol>%s</ol></nav>' % (C("crumb"), "".join(li))


def _u(k, p):
    return _COLS[k][3] + ("" if p == 1 else "?page=%d" % p)


def _list(k, page):
    items = _BYCOL[k]
    pp = pages_of(items, _COLS[k][4])
    if not 1 <= page <= len(pp):
        return None
    n = len(pp)
    m = _crumb(k) + '<h1 class="%s">%s</h1>' % (C("heading"), _COLS[k][0])
    head = '<link rel="canonical" href="%s%s"><meta property="og:type" content="website">' % (BASE, _u(k, page))
    if _COLS[k][8] == "api":
        m += '<div class="%s" data-endpoint-column="7" aria-busy="true">' % C("feed") + ('<div class="%s"><i></i><i></i><i></i></div>' % C("skeleton")) * 4 + '</div><noscript>请启用 JavaScript 查看列表。</noscript>'
        sc = ('<script>(function(){var first="/api/articles?column=7&page=1&size=10",box=document.querySelector("[data-endpoint-column]");'
              'function load(u){fetch(u,{headers:{accept:"application/json"}}).then(function(r){return r.json()}).then(function(j){var d=j.data;d.records.forEach(function(x){var a=document.createElement("a");a.href=x.path;a.textContent=x.title;box.appendChild(a)});'
              'if(d.page<d.pages){load("/api/articles?column=7&page="+(d.page+1)+"&size="+d.size)}})}load(first)})()</script>')
        return _shell("%s - %s" % (_COLS[k][0], ORG), m, {"column": {"id": 7, "name": _COLS[k][0], "path": _COLS[k][3], "lazy": True}}, head, k, script=sc)
    if _COLS[k][8] == "grid":
        m += '<div class="%s">' % C("grid") + "".join('<a href="%s" class="%s"><img src="/_ipx/w_400/uploads/%s/%s.webp" alt="" loading="lazy"><h3>%s</h3><time datetime="%s">%s</time></a>' % (a.path, C("card"), a.dt.strftime("%Y/%m"), a.id, E(a.title), day(a.dt), day(a.dt)) for a in pp[page - 1]) + '</div>'
    else:
        m += '<ul class="%s">' % C("list") + "".join('<li class="%s" %s><a href="%s" class="%s"><h3 class="%s">%s</h3><p class="%s">%s</p><time datetime="%s" class="%s">%s</time></a></li>'
                                                      % (C("row"), _V, a.path, C("link"), C("title"), E(a.title), C("summary"), E(short(a.paras[0], 60)), day(a.dt), C("date"), a.dt.strftime("%Y.%m.%d")) for a in pp[page - 1]) + '</ul>'
    if n > 1:
        b = lambda t, p, cur=False, off=False: '<button type="button" class="%s"%s%s data-page="%d">%s</button>' % (C("pagebtn"), ' aria-current="page"' if cur else "", " disabled" if off else "", p, t)
        m += '<nav aria-label="分页" class="%s">' % C("pager") + b("‹", max(1, page - 1), off=page == 1) + "".join(b(str(i), i, i == page) for i in range(1, n + 1)) + b("›", min(n, page + 1), off=page == n)
        if page > 1:
            m += '<a rel="prev" href="%s" class="%s">上一页</a>' % (_u(k, page - 1), C("sr"))
            head += '<link rel="prev" href="%s">' % _u(k, page - 1)
        if page < n:
            m += '<a rel="next" href="%s" class="%s">下一页</a>' % (_u(k, page + 1), C("sr"))
            head += '<link rel="next" href="%s">' % _u(k, page + 1)
        m += '</nav>'
    return _shell("%s - %s" % (_COLS[k][0], ORG), m, {"list-%s-%d" % (k, page): {"total": len(items), "page": page, "pages": n, "records": [_rec(a) for a in pp[page - 1]]}}, head, k)


def _cover(k):
    m = _crumb(k) + '<h1 class="%s">%s</h1>' % (C("heading"), _COLS[k][0])
    for c in _KIDS[k]:
        m += '<section class="%s"><h2><a href="%s">%s</a></h2><ul>' % (C("box"), _COLS[c][3], _COLS[c][0]) + ("" if _COLS[c][8] == "api" else "".join(_li(a) for a in _BYCOL[c][:3])) + '</ul></section>'
    return _shell("%s - %s" % (_COLS[k][0], ORG), m, {"cover": [{"name": _COLS[c][0], "path": _COLS[c][3]} for c in _KIDS[k]]}, "", k)


def _single():
    ps = ["山西省总工会在省委和全国总工会领导下开展工作，设办公室、组织部、宣传教育和网络工作部、权益保障部等内设机构。", "联系方式：太原市迎泽区，电话请拨打12351职工服务热线。"]
    return _shell("机构概况 - " + ORG, _crumb("about") + '<h1>机构概况</h1><div class="%s">' % C("prose") + "".join("<p>%s</p>" % p for p in ps) + '</div>', {"page": {"title": "机构概况", "html": "".join(ps)}}, "", "about")


def _bodyhtml(a, ps):
    if a.kind == "gallery":
        return "<p>%s</p>" % E(ps[0]) + "".join('<figure class="%s"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/uploads/%s/%s-%d.webp" alt=""><figcaption>%s</figcaption></figure>' % (C("figure"), a.dt.strftime("%Y/%m"), a.id, i, E(c)) for i, c in enumerate(ps[1:], 1))
    im = '<figure class="%s"><img src="/_ipx/w_1080/uploads/%s/%s.webp" loading="lazy" alt=""></figure>' % (C("figure"), a.dt.strftime("%Y/%m"), a.id) if int(a.id, 16) % 3 == 0 else ""
    return im + "".join("<p>%s</p>" % E(p) for p in ps)


def _content(a, part=1):
    k = a.col
    sib = [x for x in _ARTS if x.col == k]
    i = sib.index(a)
    pn = (sib[i + 1] if i + 1 < len(sib) else None), (sib[i - 1] if i else None)
    ps = a.paras
    if a.kind == "two":
        h = (len(ps) + 1) // 2
        ps = ps[:h] if part == 1 else ps[h:]
    d = a.dt
    meta = '<time datetime="%s" class="%s">%d年%d月%d日 %02d:%02d</time>' % (iso(d), C("date"), d.year, d.month, d.day, d.hour, d.minute)
    if a.source:
        meta += '<span class="%s">来源：<b>%s</b></span>' % (C("src"), E(a.source))
    if a.by:
        meta += '<span class="%s">作者：%s</span>' % (C("by"), a.by)
    if a.kind == "gallery":
        meta += '<span class="%s">摄影：%s</span>' % (C("by"), a.authors[0]["name"])
    m = _crumb(k, True) + '<article class="%s" %s><header><h1 class="%s">%s</h1><div class="%s">%s</div><div class="%s"><button type="button" data-size="18">大</button><button type="button" data-size="16">中</button><a href="/print/%s" target="_blank" rel="nofollow">打印</a><a href="https://service.weibo.com/share/share.php?url=%s" target="_blank">微博</a></div></header><div class="%s">%s</div>' % (
        C("article"), _V, C("heading"), E(a.title), C("meta"), meta, C("tools"), a.id, E(a.url), C("prose"), _bodyhtml(a, ps))
    if a.kind == "two":
        m += '<nav class="%s">' % C("parts") + ('<span>1</span><a href="%s?part=2" rel="next">2</a>' % a.path if part == 1 else '<a href="%s" rel="prev">1</a><span>2</span>' % a.path) + '</nav>'
    if a.kind == "att":
        m += '<section class="%s"><h2>附件</h2><ul>' % C("files") + "".join('<li><a href="%s" download>%s</a></li>' % ("".join(c if ord(c) < 128 else "".join("%%%02X" % x for x in c.encode()) for c in p), n) for p, n in _FILES) + '</ul></section>'
    m += '<footer class="%s">' % C("afoot") + ('<p>责任编辑：%s</p>' % a.editor if a.editor else "") + '<p class="%s"><a href="/search?q=%s" rel="nofollow">%s</a></p><p>阅读 <span data-views="%s">–</span> <a href="/api/like/%s" rel="nofollow">点赞</a></p></footer></article>' % (C("tags"), "".join("%%%02X" % x for x in a.topic.encode()), a.topic, a.id, a.id)
    if k != "aid":
        m += '<nav aria-label="上下篇" class="%s">' % C("pn") + '<p>上一篇：%s</p><p>下一篇：%s</p></nav>' % tuple('<a href="%s">%s</a>' % (x.path, E(x.title)) if x else "没有了" for x in pn)
    else:
        m += '<nav class="%s"><a href="/rights/aid">返回列表</a></nav>' % C("pn")
    rel = [x for x in _ARTS if x.topic == a.topic and x is not a and x.col != "aid"][:3]
    more = "".join(_li(x, "rel", False) for x in rel)
    if a is _BYCOL["union"][0] or a is _BYCOL["notice"][1]:
        more += "".join('<li><a href="%s">%s</a></li>' % (o, E(t.title)) for o, t in list(_OLD.items())[(0 if a.col == "union" else 3):(3 if a.col == "union" else 5)])
    if more:
        m += '<section class="%s"><h2>延伸阅读</h2><ul>%s</ul></section>' % (C("related"), more)
    ld = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.title, "datePublished": iso(d), "mainEntityOfPage": a.url, "publisher": {"@type": "Organization", "name": ORG}}, ensure_ascii=False)
    head = '<link rel="canonical" href="%s"><meta name="description" content="%s"><meta property="og:title" content="%s"><meta property="og:type" content="article"><meta property="article:published_time" content="%s"><script type="application/ld+json">%s</script>' % (a.url, E(short(a.paras[0], 60)), E(a.title), iso(d), ld)
    return _shell("%s - %s" % (a.title, ORG), m, {"article-" + a.id: _rec(a, True), "related-" + a.id: [_rec(x) for x in rel]}, head, k,
                  script='<script>navigator.sendBeacon&&navigator.sendBeacon("/api/views/%s")</script>' % a.id)


def _err(path):
    return ('<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>404 - 页面未找到</title></head><body><div id="__nuxt"><div class="%s"><h1>404</h1><p>抱歉，您访问的页面不存在。</p><a href="/">返回首页</a></div></div>'
            '<script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">[{"error":1},{"statusCode":2,"url":3},404,%s]</script></body></html>' % (C("err"), json.dumps(path)))


def _cal(y, mth):
    p = (y, mth - 1) if mth > 1 else (y - 1, 12)
    n = (y, mth + 1) if mth < 12 else (y + 1, 1)
    return _shell("活动日历 - " + ORG, '<h1>%d年%d月</h1><table class="%s"><tr>%s</tr></table><a rel="prev" href="/calendar?month=%04d-%02d">上个月</a><a rel="next" href="/calendar?month=%04d-%02d">下个月</a>' % ((y, mth, C("cal"), "".join("<td>%d</td>" % i for i in range(1, 29))) + p + n), {"events": []})


def _names(k):
    return ([_COLS[_COLS[k][2]][0]] if _COLS[k][2] else []) + [_COLS[k][0]]


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
SINGLES = {BASE + _COLS[k][3] for k in _COLS if _COLS[k][8] in ("single", "cover")} | {BASE + "/privacy"}
for _a in _ARTS:
    TRUTH[_a.url] = {"title": _a.title, "published": iso(_a.dt), "source": _a.source, "authors": _a.authors, "editor": _a.editor, "category": " > ".join(_names(_a.col)), "text": _a.text}
    ALIASES[BASE + "/print/" + _a.id] = _a.url
for _a in _HERO:
    ALIASES[_a.url + "?from=banner"] = _a.url
for _o, _a in _OLD.items():
    ALIASES[BASE + _o] = _a.url
ALIASES[_two.url + "?part=2"] = _two.url
for _k, _v in _COLS.items():
    if _v[8] in ("single", "cover"):
        continue
    if _v[8] == "api":
        LISTS.add(BASE + _v[3])
        for _p in range(1, len(pages_of(_BYCOL[_k], 10)) + 1):
            LISTS.add(BASE + "/api/articles?column=7&page=%d&size=10" % _p)
        continue
    for _p in range(1, len(pages_of(_BYCOL[_k], _v[4])) + 1):
        LISTS.add(BASE + _u(_k, _p))
    LIST_ALIASES[BASE + _v[3] + "?page=1"] = BASE + _v[3]
MUST_NOT = [r"/calendar\?month=(?!2025-(?:0[89]|1[0-2])(?:&|$)|2026-0[12](?:&|$))", r"/search\?", r"/log(?:in|out)(?:\?|$)", r"/api/like/", r"/api/views/", r"/api/poll/", r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))"]


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.scheme != "http" or (u.hostname or "").lower() != HOST:
        return 404, {"Content-Type": "text/html"}, b""
    H = {"Server": "nginx/1.26.1", "X-Powered-By": "Nuxt"}
    path = unquote(u.path) or "/"
    q = dict(parse_qsl(u.query, keep_blank_values=True))

    def page(s, st=200, ct="text/html;charset=utf-8"):
        b = s.encode("utf-8")
        return st, dict(H, **{"Content-Type": ct, "Content-Length": str(len(b))}), (b"" if method == "HEAD" else b)

    def jsn(o, st=200):
        return page(json.dumps(o, ensure_ascii=False, separators=(",", ":")), st, "application/json")

    def num(k, d):
        return int(q[k]) if q.get(k, "").isdigit() and len(q[k]) < 7 else d
    if path == "/":
        return page(_home())
    if path != "/" and path.endswith("/") and (path[:-1] in _BYPATH or any(v[3] == path[:-1] for v in _COLS.values())):
        return 301, dict(H, **{"Location": path[:-1], "Content-Type": "text/html;charset=utf-8"}), b""
    for k, v in _COLS.items():
        if path == v[3]:
            s = _single() if v[8] == "single" else _cover(k) if v[8] == "cover" else _list(k, num("page", 1) if v[8] != "api" else 1)
            return page(s) if s else page(_err(path), 404)
    if path in _BYPATH:
        a = _BYPATH[path]
        return page(_content(a, 2 if a.kind == "two" and num("part", 1) >= 2 else 1))
    m = re.fullmatch(r"/print/([0-9a-f]{6})", path)
    if m and m.group(1) in _BYID:
        a = _BYID[m.group(1)]
        return page('<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><link rel="canonical" href="%s"><title>%s</title></head><body onload="print()"><article><h1>%s</h1><time datetime="%s">%s</time>%s</article></body></html>' % (a.url, E(a.title), E(a.title), iso(a.dt), day(a.dt), _bodyhtml(a, a.paras)))
    if path in _OLD:
        return 301, dict(H, **{"Location": _OLD[path].path, "Content-Type": "text/html;charset=utf-8"}), b""
    if path == "/api/articles":
        k = next((c for c, v in _COLS.items() if v[1] == num("column", 0) and v[7]), None)
        size = num("size", 10)
        if not k or not 1 <= size <= 50:
            return jsn({"code": 400, "message": "参数错误", "data": None}, 400)
        return jsn(_api(k, max(1, num("page", 1)), size))
    if path == "/api/feed.xml":
        it = "".join("<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>" % (E(a.title), a.url, a.dt.strftime("%a, %d %b %Y %H:%M:00 +0800")) for a in _ARTS[:15])
        return page('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>%s</title><link>%s/</link>%s</channel></rss>' % (ORG, BASE, it), ct="application/rss+xml")
    if path.startswith("/api/views/") or path.startswith("/api/like/") or path.startswith("/api/poll/"):
        return page("", 204) if method == "POST" or "views" not in path else jsn({"code": 405, "message": "Method Not Allowed"}, 405)
    if path == "/calendar":
        mm = re.fullmatch(r"(\d{4})-(\d\d)", q.get("month", "2025-11"))
        return page(_cal(int(mm.group(1)), min(12, max(1, int(mm.group(2)))))) if mm and 1 < int(mm.group(1)) < 9998 else page(_err(path), 404)
    if path == "/search":
        w = q.get("q", "")
        return page(_shell("搜索 - " + ORG, '<h1>搜索“%s”</h1><ul>%s</ul>' % (E(w), "".join(_li(a) for a in _ARTS if w and w in a.title + a.topic)), {"q": w}))
    if path == "/login":
        return page(_shell("登录 - " + ORG, '<h1>登录</h1><form method="post"><input name="mobile"><input name="code"><button>登录</button></form>', {}))
    if path == "/logout":
        return 302, dict(H, **{"Location": "/", "Content-Type": "text/html;charset=utf-8"}), b""
    if path == "/privacy":
        return page(_shell("隐私声明 - " + ORG, '<h1>隐私声明</h1><div class="%s"><p>本网站仅收集提供服务所必需的信息。</p></div>' % C("prose"), {}))
    if path == "/sitemap.xml":
        us = [BASE + "/"] + [BASE + v[3] for v in _COLS.values()] + [a.url for a in _ARTS[:20] if a.col != "aid"]
        return page('<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join("<url><loc>%s</loc></url>" % x for x in us) + '</urlset>', ct="application/xml")
    if path == "/robots.txt":
        return page("User-agent: *\nAllow: /\nDisallow: /search\nDisallow: /login\nDisallow: /logout\nDisallow: /api/like/\nDisallow: /api/views/\nDisallow: /api/poll/\nSitemap: http://www.sxgh.org.cn/sitemap.xml\n", ct="text/plain")
    if path in [p for p, _ in _FILES] or re.match(r"/(?:_nuxt|_ipx|uploads)/", path) or path in ("/favicon.ico", "/logo.svg"):
        x = path.rsplit(".", 1)[-1].lower()
        if x in _STATIC and (x not in ("docx", "pdf", "xlsx") or path in [p for p, _ in _FILES]):
            return 200, dict(H, **{"Content-Type": _STATIC[x][0], "Cache-Control": "public, max-age=31536000, immutable"}), _STATIC[x][1]
    return page(_err(path), 404)
