"""A small whole site of the family empire, built in memory. See WHAT. All names invented.

Beyond the ordered names: SINGLES (pages of a column that are neither list nor article: single pages, covers) and
LIST_ALIASES (other addresses of a list page -> its address in LISTS). TRUTH text is each paragraph of the body as shown
(signatures at its end or start, picture captions included), without indents; an article without a source, author or editor has None or [].
"""
import random
import re
from urllib.parse import parse_qsl, urlsplit

from tests.strangers.bank_b import (
    E, HOST, ORG, _PNG, _STATIC, day, fill, iso, make_art, pages_of, person, short, spread,
)

# ---------------------------------------------------------------------------
# The site
# ---------------------------------------------------------------------------
WHAT = ("EmpireCMS 7 (帝国CMS): GBK pages declared gb2312 in the meta element alone, static lists /news/index_2.html, articles /news/2020-02-14/1234.html (second page 1234_2.html), "
        "and two columns left dynamic: /e/action/ListInfo/?classid=12&page=1 (counted from 0) with /e/action/ShowInfo.php?classid=12&id=1234. "
        "Hard: GBK without a header charset, page numbers from 0, cover page of a column without own list, focus pictures' links in a script string, print/digg/comment/tag/search addresses under /e/, "
        "soft error pages with status 200.")

_R = random.Random(7575)
_TITLES = set()
# key: name, classid, parent, path, size, topics, years, count, kind(list/cover/dyn/photo)
_COLS = {
    "about": ("工会概况", 1, None, "/about/", 0, None, None, 0, "single"),
    "news": ("工会要闻", 2, None, "/news/", 12, ["学习", "竞赛", "帮扶", "组建", "数字"], (2018, 2021), 15, "list"),
    "jcgz": ("基层工作", 3, None, "/jcgz/", 10, None, None, 0, "list"),
    "sj": ("市级工会", 4, "jcgz", "/jcgz/sj/", 8, ["互助", "驿站", "女工", "法律"], (2017, 2021), 11, "list"),
    "cy": ("产业工会", 5, "jcgz", "/jcgz/cy/", 8, ["安全", "文体", "数字"], (2018, 2021), 6, "list"),
    "ldjj": ("劳动经济", 6, None, "/ldjj/", 0, None, None, 0, "cover"),
    "lm": ("劳模风采", 7, "ldjj", "/ldjj/lm/", 6, ["劳模"], (2018, 2021), 7, "list"),
    "js": ("竞赛活动", 8, "ldjj", "/ldjj/js/", 8, ["竞赛"], (2017, 2020), 4, "list"),
    "photo": ("影像工会", 9, None, "/photo/", 9, ["文体"], (2019, 2021), 3, "photo"),
    "tzgg": ("通知公告", 12, None, "/e/action/ListInfo/?classid=12", 8, ["通知"], (2017, 2021), 10, "dyn"),
    "zcfg": ("政策法规", 13, None, "/e/action/ListInfo/?classid=13", 10, ["政策"], (2015, 2020), 4, "dyn"),
}
_TOP = ["about", "news", "jcgz", "ldjj", "photo", "tzgg", "zcfg"]
_KIDS = {k: [c for c in _COLS if _COLS[c][2] == k] for k in _COLS}
_BYCID = {v[1]: k for k, v in _COLS.items()}
BASE = "http://" + HOST

_ARTS = []
for _k, _v in _COLS.items():
    if _v[7]:
        for _d in spread(_R, _v[7], *_v[6]):
            _ARTS.append(make_art(_R, _TITLES, _k, _R.choice(_v[5]), _d))
_ARTS.sort(key=lambda a: a.dt)
_id = 1230
for _a in _ARTS:
    _id += _R.randint(1, 6)
    _a.id, _a.cid = _id, _COLS[_a.col][1]
    if _COLS[_a.col][8] == "dyn":
        _a.path = "/e/action/ShowInfo.php?classid=%d&id=%d" % (_a.cid, _a.id)
    else:
        _a.path = "%s%s/%d.html" % (_COLS[_a.col][3], day(_a.dt), _a.id)
    _a.url = BASE + _a.path
_ARTS.reverse()
_BYPATH = {a.path: a for a in _ARTS}
_BYID = {a.id: a for a in _ARTS}
_BYCOL = {k: [a for a in _ARTS if a.col == k or _COLS[a.col][2] == k] for k in _COLS}

_two = next(a for a in _BYCOL["news"][3:] if len(a.paras) >= 4)
_two.kind = "two"
_twod = next(a for a in _BYCOL["zcfg"] if len(a.paras) >= 4)      # dynamic: &page=1
_twod.kind = "two"
_att = next(a for a in _BYCOL["tzgg"][2:] if a is not _two)
_att.kind = "att"
_FILES = [("/d/file/p/%s/8f14e45fceea167a5a36dedd4bea2543.doc" % day(_att.dt), "推荐表.doc"), ("/d/file/p/%s/c9f0f895fb98ab9159f51fd0297e236d.rar" % day(_att.dt), "申报材料汇总.rar")]
for _g in _BYCOL["photo"]:
    _g.kind = "gallery"
    _g.caps = [fill(s, _R) + "。" for s in ("{firm}职工表演节目", "{per}领取奖杯", "{county}代表队入场", "{n}支队伍在{place}合影")]
    _g.paras = [_g.paras[0]] + _g.caps
    _g.authors, _g.sig = [{"name": person(_R), "role": "摄影"}], ""
_DEAD = "/news/2019-05-06/999.html"
for _a in _ARTS:
    _a.by = _a.authors[0]["name"] if _a.authors and not _a.sig and _a.kind != "gallery" else ""
    if _a.editor is None and _a.id % 2:
        _a.editor = None
_TAGS = ["劳模", "竞赛", "帮扶", "女职工", "入会"]


def _names(k):
    return ([_COLS[_COLS[k][2]][0]] if _COLS[k][2] else []) + [_COLS[k][0]]


def _cu(k):
    return E(_COLS[k][3])


def _h(a):
    return E(a.path)


def _head(title, desc=""):
    return ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />\n<title>%s</title>\n<meta name="keywords" content="山西省总工会,工会" />\n<meta name="description" content="%s" />\n'
            '<link href="/skin/default/css/style.css" rel="stylesheet" type="text/css" />\n<script type="text/javascript" src="/skin/default/js/tabs.js"></script>\n'
            '<script type="text/javascript" src="/e/data/js/ajax.js"></script>\n</head>\n<body class="listpage">\n' % (E(title), E(desc)))


def _topbar(cur=None):
    o = ['<!-- 页头 -->\n<table width="100%" border="0" cellspacing="0" cellpadding="0" class="top">\n<tr>\n<td>\n<table width="950" border="0" align="center" cellpadding="0" cellspacing="0">\n<tr>\n'
         '<td width="63%"><script type="text/javascript" src="/e/member/login/loginjs.php"></script></td>\n<td align="right"><a onclick="window.external.addFavorite(location.href,document.title)" href="#ecms">加入收藏</a> | '
         '<a onclick="this.style.behavior=\'url(#default#homepage)\';this.setHomePage(\'http://www.sxgh.org.cn/\')" href="#ecms">设为首页</a> | <a href="/e/member/cp/">会员中心</a> | <a href="/e/DoInfo/">我要投稿</a> | '
         '<a href="/e/web/?type=rss2">RSS</a> | <a href="http://m.sxgh.org.cn/">手机版</a></td>\n</tr></table></td></tr></table>\n',
         '<table width="950" border="0" align="center" cellpadding="0" cellspacing="10"><tr valign="middle"><td width="240" align="center"><a href="/"><img src="/skin/default/images/logo.gif" width="200" height="65" border="0" /></a></td>'
         '<td align="center"><a href="/e/public/ClickAd?adid=1" target="_blank"><img src="/d/file/ad/1.jpg" width="468" height="60" border="0"></a></td></tr></table>\n',
         '<!-- 导航tab选项卡 -->\n<table width="920" border="0" align="center" cellpadding="0" cellspacing="0" class="nav"><tr><td class="nav_global"><ul>\n<li%s id="tabnav_btn_0" onmouseover="tabit(this)"><a href="/">首页</a></li>\n' % (' class="curr"' if not cur else "")]
    for i, k in enumerate(_TOP):
        o.append('<li id="tabnav_btn_%d" onmouseover="tabit(this)"><a href="%s">%s</a></li>\n' % (i + 1, _cu(k), _COLS[k][0]))
    o.append('</ul></td></tr></table>\n<div class="subnav">')
    for k in ("jcgz", "ldjj"):
        o += ['<a href="%s">%s</a> ' % (_cu(c), _COLS[c][0]) for c in _KIDS[k]]
    o.append('</div>\n<table class="hot_search" width="920" align="center"><tr><td>热门标签：' + " ".join('<a href="/e/tags/?tagname=%s" target="_blank">%s</a>' % ("".join("%%%02X" % x for x in t.encode("gbk")), t) for t in _TAGS)
             + '</td><td><form action="/e/search/index.php" method="post" name="searchform" id="searchform"><input name="keyboard" type="text" size="32" id="keyboard" /><input type="hidden" name="show" value="title" />'
               '<input type="hidden" name="tempid" value="1" /><select name="tbname"><option value="news">新闻</option><option value="photo">图库</option></select><input type="submit" name="Submit" value="搜索" /> <a href="/search/" target="_blank">高级搜索</a></form></td></tr></table>\n')
    return "".join(o)


def _foot():
    return ('<!-- 页脚 -->\n<table width="920" border="0" align="center" cellpadding="4" cellspacing="0" class="links"><tr><td>友情链接：<a href="http://www.acftu.org/" target="_blank">中华全国总工会</a> '
            '<a href="http://www.workercn.cn/" target="_blank">中工网</a> <a href="http://www.shanxi.gov.cn/" target="_blank">山西省政府</a> <a href="http://www.sxgrb.example.cn/" target="_blank">山西工人报</a></td></tr></table>\n'
            '<table width="100%" border="0" cellpadding="0" cellspacing="0"><tr><td align="center" class="search"><form action=""></form></td></tr><tr><td align="center" class="foot"><a href="/">网站首页</a> | <a href="/about/">关于我们</a> | '
            '<a href="#">广告服务</a> | <a href="/e/tool/gbook/?bid=1">在线留言</a> | <a href="/e/tool/feedback/?bid=1">信息反馈</a><br />Powered by <strong><a href="http://www.phome.net" target="_blank">EmpireCMS</a></strong> <strong><font color="#FF9900">7.2</font></strong>&nbsp; 山西省总工会版权所有 晋ICP备00000000号</td></tr></table>\n'
            '<script language="javascript" type="text/javascript" src="http://js.users.51.la/1000000.js"></script>\n</body>\n</html>\n')


def _side(k=None):
    def box(t, items):
        return ('<table width="100%%" border="0" cellspacing="0" cellpadding="0" class="title"><tr><td><strong>%s</strong></td></tr></table>\n<table width="100%%" border="0" cellspacing="0" cellpadding="0" class="box"><tr><td><ul>\n' % t
                + "".join('<li><a href="%s" title="%s">%s</a></li>\n' % (_h(a), E(a.title), E(short(a.title, 15))) for a in items) + '</ul></td></tr></table>\n')
    own = _BYCOL.get(k) or _ARTS
    return ('<td class="sider" valign="top">\n' + box("推荐资讯", own[:4]) + box("热门新闻", [a for i, a in enumerate(_ARTS[:28]) if i % 4 == 1])
            + '<table class="title"><tr><td><strong>网上投票</strong></td></tr></table><form name="enewsvote" method="post" action="/e/public/vote/" target="_blank"><p>您对职工服务中心满意吗？</p><input type="radio" name="vote" value="1">满意 <input type="radio" name="vote" value="2">一般 '
              '<input type="hidden" name="voteid" value="1"><input type="hidden" name="enews" value="AddVote"><input type="submit" value="投票"> <a href="/e/tool/vote/?voteid=1" target="_blank">查看</a></form>\n</td>\n')


def _news(a, fmt="%Y-%m-%d", n=30):
    return '<li><a href="%s" title="%s">%s</a> <span>%s</span></li>\n' % (_h(a), E(a.title), E(short(a.title, n)), a.dt.strftime(fmt))


def _home():
    foc = [_BYCOL["news"][0], _BYCOL["photo"][0], _BYCOL["lm"][0], _BYCOL["sj"][2]]
    o = [_head(ORG), _topbar(), '<table width="920" align="center" class="focus"><tr valign="top"><td width="270">\n<script type="text/javascript">\n<!--\nvar interval_time=6;\nvar focus_width=300;\nvar focus_height=250;\n'
         "var pics='%s';\nvar links='%s';\nvar texts='%s';\n" % ("|".join("/d/file/p/%s/s%d.jpg" % (day(a.dt), a.id) for a in foc), "|".join(a.url for a in foc), "|".join(short(a.title, 16) for a in foc)),
         "document.write('<object classid=\"clsid:d27cdb6e-ae6d-11cf-96b8-444553540000\" width=\"'+ focus_width +'\"><param name=\"movie\" value=\"/e/data/images/pixviewer.swf\"></object>');\n//-->\n</script>\n</td><td>\n"]
    h = _BYCOL["news"][1]
    o.append('<h1 class="head"><a href="%s">%s</a></h1><p>%s</p><ul class="nlist">\n' % (_h(h), E(h.title), E(short(h.paras[0], 55))))
    o += [_news(a, "%m/%d") for a in _ARTS[:8]]
    o.append('</ul></td></tr></table>\n<table width="920" align="center"><tr valign="top"><td class="main">\n')
    for k in ("news", "sj", "cy", "lm", "tzgg", "zcfg"):
        o.append('<table width="100%%" class="title"><tr><td><strong><a href="%s">%s</a></strong></td><td align="right"><a href="%s">更多&gt;&gt;</a></td></tr></table><ul class="nlist">\n' % (_cu(k), _COLS[k][0], _cu(k)))
        o += [_news(a, "%m/%d", 22) for a in _BYCOL[k][:5]]
        if k == "news":
            o.append('<li><a href="%s" title="全省工会系统视频会议召开">全省工会系统视频会议召开</a> <span>05/06</span></li>\n' % _DEAD)
        o.append('</ul>\n')
    o.append('<table class="picText"><tr>' + "".join('<td align="center"><a href="%s"><img src="/d/file/p/%s/s%d.jpg" width="152" height="118" border="0"></a><br/><a href="%s">%s</a></td>' % (_h(a), day(a.dt), a.id, _h(a), E(short(a.title, 12))) for a in _BYCOL["photo"][:2]) + '</tr></table>\n')
    o.append('</td>' + _side() + '</tr></table>\n' + _foot())
    return "".join(o)


def _pos(k, tail=""):
    p = _COLS[k][2]
    return ('<table width="100%" border="0" cellspacing="0" cellpadding="0" class="position"><tr><td>现在的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;' + ('<a href="%s">%s</a>&nbsp;&gt;&nbsp;' % (_cu(p), _COLS[p][0]) if p else "")
            + '<a href="%s">%s</a>%s</td></tr></table>\n' % (_cu(k), _COLS[k][0], tail))


def _pager(k, page, total, n):
    """page from 1; the dynamic lists count from 0."""
    if n < 2:
        return ""
    if _COLS[k][8] == "dyn":
        u = lambda p: E("/e/action/ListInfo/?classid=%d&page=%d" % (_COLS[k][1], p - 1))
    else:
        u = lambda p: "%sindex%s.html" % (_COLS[k][3], "" if p == 1 else "_%d" % p)
    o = ['<a title="总数">&nbsp;<b>%d</b> </a>&nbsp;&nbsp;' % total]
    if page > 1:
        o.append('<a href="%s">首页</a>&nbsp;<a href="%s">上一页</a>' % (u(1), u(page - 1)))
    for p in range(1, n + 1):
        o.append("&nbsp;<b>%d</b>" % p if p == page else '&nbsp;<a href="%s">%d</a>' % (u(p), p))
    if page < n:
        o.append('&nbsp;<a href="%s">下一页</a>&nbsp;<a href="%s">尾页</a>' % (u(page + 1), u(n)))
    return "".join(o)


def _list(k, page):
    items = _BYCOL[k]
    pp = pages_of(items, _COLS[k][4])
    if not 1 <= page <= len(pp):
        return None
    o = [_head("%s-%s" % (_COLS[k][0], ORG)), _topbar(k), '<table width="920" border="0" align="center" cellpadding="0" cellspacing="10"><tr valign="top"><td class="list_content">', _pos(k), '<table width="100%" class="box"><tr><td>']
    if _COLS[k][8] == "photo":
        o.append('<table class="picText"><tr>')
        for a in pp[page - 1]:
            o.append('<td align="center"><a href="%s" title="%s"><img src="/d/file/p/%s/s%d.jpg" border="0"></a><br/><a href="%s">%s</a><br/>%s</td>' % (_h(a), E(a.title), day(a.dt), a.id, _h(a), E(short(a.title, 14)), day(a.dt)))
        o.append('</tr></table>')
    elif k == "news":        # with an abstract
        o.append('<ul class="newstext">\n')
        for a in pp[page - 1]:
            o.append('<li><h3><a href="%s" title="%s">%s</a></h3><span>发布日期：%s&nbsp;&nbsp;点击：<script src="/e/public/ViewClick/?classid=%d&id=%d"></script></span><p>%s <a href="%s">[查看全文]</a></p></li>\n' % (_h(a), E(a.title), E(a.title), day(a.dt), a.cid, a.id, E(short(a.paras[0], 70)), _h(a)))
        o.append('</ul>')
    else:
        o.append('<ul class="nlist">\n')
        for a in pp[page - 1]:
            o.append('<li>' + ('[<a href="%s">%s</a>] ' % (_cu(a.col), _COLS[a.col][0]) if a.col != k else "") + '<a href="%s" title="%s">%s</a> <span>%s</span></li>\n' % (_h(a), E(a.title), E(short(a.title, 32)), day(a.dt)))
        if k == "sj" and page == 2:
            o.append('<li><a href="/e/public/jump/?classid=4&amp;id=9001" title="视频：劳动者之歌">视频：劳动者之歌</a> <span>2018-04-30</span></li>\n')
        o.append('</ul>')
    o.append('</td></tr></table><table width="100%" class="list_page"><tr><td>' + _pager(k, page, len(items), len(pp)) + '</td></tr></table></td>' + _side(k) + '</tr></table>\n' + _foot())
    return "".join(o)


def _cover(k):
    o = [_head("%s-%s" % (_COLS[k][0], ORG)), _topbar(k), '<table width="920" align="center"><tr valign="top"><td class="list_content">', _pos(k)]
    for c in _KIDS[k]:
        o.append('<table width="100%%" class="title"><tr><td><strong>%s</strong></td><td align="right"><a href="%s">更多&gt;&gt;</a></td></tr></table><ul class="nlist">\n' % (_COLS[c][0], _cu(c)))
        o += [_news(a) for a in _BYCOL[c][:3]]
        o.append('</ul>\n')
    return "".join(o) + '</td>' + _side(k) + '</tr></table>\n' + _foot()


def _single():
    ps = ["山西省总工会成立以来，始终以服务职工为宗旨，团结带领全省职工建功立业。", "机关设有办公室、组织部、宣教部、权益保障部等部门，下辖十一个市总工会和若干产业工会。", "办公地址：太原市迎泽区，邮政编码：030000。"]
    return _head("工会概况-" + ORG) + _topbar("about") + '<table width="920" align="center"><tr valign="top"><td class="list_content">' + _pos("about") + '<div id="text">' + "".join("<p>　　%s</p>" % p for p in ps) + '</div></td>' + _side() + '</tr></table>' + _foot()


def _para(a, ps):
    s = a.id % 4
    if s == 0:
        return "".join("<p>　　%s</p>\r\n" % E(p) for p in ps)
    if s == 1:
        return "".join('<p style="text-indent: 2em"><font size="3" face="宋体">%s</font></p>\r\n' % E(p) for p in ps)
    if s == 2:
        return "<br />\r\n".join("&nbsp;&nbsp;&nbsp; " + E(p) for p in ps) + "<br />"
    return '<div align="center"><img alt="" src="/d/file/p/%s/i%d.jpg" /></div>' % (day(a.dt), a.id) + "".join("<div>&nbsp;&nbsp;&nbsp;&nbsp;%s</div>\r\n" % E(p) for p in ps)


def _content(a, page=1):
    sib = [x for x in _ARTS if x.col == a.col]
    i = sib.index(a)
    prev, nxt = (sib[i + 1] if i + 1 < len(sib) else None), (sib[i - 1] if i else None)
    ids = "classid=%d&id=%d" % (a.cid, a.id)
    idse = E(ids)
    when = a.dt.strftime("%Y-%m-%d %H:%M") if a.col not in ("tzgg", "zcfg") else day(a.dt)
    info = "时间：%s" % when + ("&nbsp;&nbsp;来源：%s" % E(a.source) if a.source else "&nbsp;&nbsp;来源：") + "&nbsp;&nbsp;作者：" + a.by + '&nbsp;&nbsp;点击：<script src="/e/public/ViewClick/?%s&addclick=1"></script>次' % ids
    o = [_head("%s - %s - %s" % (a.title, _COLS[a.col][0], ORG), short(a.paras[0], 60)), _topbar(a.col), '<table width="920" border="0" align="center" cellpadding="0" cellspacing="10"><tr valign="top"><td class="news_content">', _pos(a.col, "&nbsp;&gt;&nbsp;正文"),
         '<table width="100%%" class="title_info"><tr><td><h1>%s</h1></td></tr><tr><td class="info_text">%s</td></tr></table>\n' % (E(a.title), info)]
    ps = a.paras
    if a.kind == "gallery":
        o.append('<div id="text"><p>　　%s</p>\n<script type="text/javascript">\nvar photosr = new Array();\n%s</script>\n<ul class="photolist">\n' % (E(ps[0]), "".join('photosr[%d]="/d/file/p/%s/b%d_%d.jpg";\n' % (j, day(a.dt), a.id, j) for j in range(1, 5))))
        for j, c in enumerate(a.caps):
            o.append('<li><a href="/d/file/p/%s/b%d_%d.jpg" target="_blank"><img src="/d/file/p/%s/t%d_%d.jpg" alt=""/></a><p>%s</p></li>\n' % (day(a.dt), a.id, j + 1, day(a.dt), a.id, j + 1, E(c)))
        o.append('</ul><p class="cameraman">摄影：%s</p></div>\n' % a.authors[0]["name"])
    else:
        if a.kind == "two":
            h = (len(ps) + 1) // 2
            ps = ps[:h] if page == 1 else ps[h:]
        o.append('<table width="100%%" border="0" cellspacing="0" cellpadding="0"><tr><td id="text">%s</td></tr></table>\n' % _para(a, ps))
        if a.kind == "two":
            if _COLS[a.col][8] == "dyn":
                u = lambda p: E("/e/action/ShowInfo.php?%s&page=%d" % (ids, p - 1))
            else:
                u = lambda p: a.path if p == 1 else a.path.replace(".html", "_2.html")
            o.append('<p align="center" class="pageLink">' + ('<b>1</b>&nbsp;<a href="%s">2</a>&nbsp;<a href="%s">下一页</a>' % (u(2), u(2)) if page == 1 else '<a href="%s">上一页</a>&nbsp;<a href="%s">1</a>&nbsp;<b>2</b>' % (u(1), u(1))) + '</p>\n')
    if a.kind == "att":
        o.append('<div class="down">附件：' + " ".join('<a href="%s" target="_blank">%s</a>' % f for f in _FILES) + '</div>\n')
    if a.editor:
        o.append('<p align="right" class="bianji">责任编辑：%s</p>\n' % a.editor)
    o.append('<table class="digg"><tr><td><strong><div id="diggnum"><script type="text/javascript" src="/e/public/ViewClick/?%s&down=5"></script></div></strong></td></tr><tr><td><a href="JavaScript:makeRequest(\'/e/public/digg/?%s&amp;dotop=1&amp;doajax=1&amp;ajaxarea=diggnum\',\'EchoReturnedText\',\'GET\',\'\');">来顶一下</a></td></tr></table>\n' % (ids, idse))
    o.append('<p class="tools">[<a href="/e/pl/?%s">评论</a>] [<a href="/e/member/fava/add/?%s" target="_blank">收藏</a>] [<a href="/e/DoPrint/?%s" target="_blank">打印</a>] [<a href="/e/public/report/?%s" target="_blank">举报</a>] [<a href="javascript:window.close()">关闭</a>] <a href="javascript:fontZoom(16)">大</a> <a href="javascript:fontZoom(12)">小</a></p>\n' % (idse, idse, idse, idse))
    o.append('<p class="pn">上一篇：%s<br/>下一篇：%s</p>\n' % tuple('<a href="%s">%s</a>' % (_h(x), E(x.title)) if x else '<a href="%s">返回列表</a>' % _cu(a.col) for x in (prev, nxt)))
    rel = [x for x in _ARTS if x.topic == a.topic and x is not a][:5]
    o.append('<table class="title"><tr><td><strong>相关文章</strong></td></tr></table><ul class="otherlink">' + "".join('<li><a href="%s">%s</a></li>' % (_h(x), E(short(x.title, 20))) for x in rel) + '</ul>\n')
    o.append('<form action="/e/pl/doaction.php" method="post" name="saypl" id="saypl"><a href="/e/pl/?%s">共有<span><script type="text/javascript" src="/e/public/ViewClick/?%s&down=2"></script></span>条评论</a><textarea name="saytext"></textarea>'
             '<input name="key" size="6"/><img src="/e/ShowKey/?v=pl" onclick="this.src=\'/e/ShowKey/?v=pl&t=\'+Math.random()"/><input type="submit" value="提交"/></form>\n</td>' % (idse, ids))
    o.append(_side(a.col) + '</tr></table>\n' + _foot())
    return "".join(o)


def _print(a):
    return ('<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>%s 打印页面 - Powered by EmpireCMS</title></head><body bgcolor="#ffffff" onload="window.print()"><center><h2>%s</h2></center><p>时间：%s 来源：%s</p><div>%s</div><p>原文地址：<a href="%s">%s</a></p></body></html>'
            % (E(a.title), E(a.title), day(a.dt), E(a.source or ""), "".join("<p>　　%s</p>" % E(p) for p in a.paras), E(a.url), E(a.url)))


def _msg(t):
    return ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>信息提示</title></head><body><br><br><table width="500" align="center" class="tableborder"><tr class="header"><td>信息提示</td></tr><tr><td align="center"><br><b>%s</b><br><br><a href="javascript:history.go(-1)">如果您的浏览器没有自动跳转，请点击这里</a></td></tr></table></body></html>' % t)


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
SINGLES = {BASE + "/about/", BASE + "/ldjj/", BASE + "/ldjj/index.html", BASE + "/about/index.html"}
for _a in _ARTS:
    TRUTH[_a.url] = {"title": _a.title, "published": iso(_a.dt) if _a.col not in ("tzgg", "zcfg") else day(_a.dt), "source": _a.source, "authors": _a.authors, "editor": _a.editor, "category": " > ".join(_names(_a.col)), "text": _a.text}
    ALIASES[BASE + "/e/DoPrint/?classid=%d&id=%d" % (_a.cid, _a.id)] = _a.url
ALIASES[_two.url.replace(".html", "_2.html")] = _two.url
ALIASES[_twod.url + "&page=1"] = _twod.url
ALIASES[_twod.url + "&page=0"] = _twod.url
for _k, _v in _COLS.items():
    if _v[8] in ("single", "cover"):
        continue
    for _p in range(1, len(pages_of(_BYCOL[_k], _v[4])) + 1):
        if _v[8] == "dyn":
            LISTS.add(BASE + _v[3] + ("" if _p == 1 else "&page=%d" % (_p - 1)))
        else:
            LISTS.add(BASE + _v[3] + ("" if _p == 1 else "index_%d.html" % _p))
    LIST_ALIASES[BASE + _v[3] + ("&page=0" if _v[8] == "dyn" else "index.html")] = BASE + _v[3]
LIST_ALIASES[BASE + "/index.html"] = BASE + "/"
MUST_NOT = [r"/e/public/digg/", r"/e/member/", r"/e/public/vote/", r"/e/tool/vote/", r"/e/pl/", r"/e/DoInfo/", r"/e/tags/\?tagname=[^&]+&.*page=\d", r"/e/public/report/", r"/e/public/ClickAd",
            r"/e/search/result/.*page=\d", r"/e/enews/", r"/e/public/ViewClick/\?.*addclick=1", r"/e/admin/", r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))"]


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.scheme != "http" or (u.hostname or "").lower() != HOST:
        return 404, {"Content-Type": "text/html"}, b""
    H = {"Server": "nginx/1.12.2", "X-Powered-By": "PHP/5.4.45"}
    path = u.path or "/"
    q = dict(parse_qsl(u.query, keep_blank_values=True, encoding="gbk", errors="replace"))
    num = lambda k: int(q[k]) if q.get(k, "").isdigit() else 0

    def page(s, st=200):
        b = s.encode("gbk", "xmlcharrefreplace")
        return st, dict(H, **{"Content-Type": "text/html", "Content-Length": str(len(b))}), (b"" if method == "HEAD" else b)

    def nf():
        return 404, {"Server": "nginx/1.12.2", "Content-Type": "text/html"}, b"<html>\r\n<head><title>404 Not Found</title></head>\r\n<body bgcolor=\"white\">\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.12.2</center>\r\n</body>\r\n</html>\r\n"
    if path in ("/", "/index.html"):
        return page(_home())
    if path.startswith("/e/"):
        if path in ("/e/action/ListInfo/", "/e/action/ListInfo/index.php", "/e/action/ListInfo.php"):
            k = _BYCID.get(num("classid"))
            if not k or _COLS[k][8] in ("single", "cover"):
                return page(_msg("此栏目不存在"))
            s = _list(k, num("page") + 1)
            return page(s if s else _msg("您访问的页面不存在"))
        if path == "/e/action/ShowInfo.php":
            a = _BYID.get(num("id"))
            if not a or a.cid != num("classid"):
                return page(_msg("此信息不存在"))
            return page(_content(a, 2 if a.kind == "two" and num("page") >= 1 else 1))
        if path in ("/e/DoPrint/", "/e/DoPrint/index.php"):
            a = _BYID.get(num("id"))
            return page(_print(a) if a and a.cid == num("classid") else _msg("此信息不存在"))
        if path == "/e/public/ViewClick/":
            return 200, dict(H, **{"Content-Type": "text/html"}), b"document.write('%d');" % (num("id") * 37 % 2003)
        if path == "/e/tags/":
            w = q.get("tagname", "")
            hits = [a for a in _ARTS if w and w in a.title]
            return page(_head("标签：" + w) + _topbar() + '<table width="920" align="center"><tr valign="top"><td><ul class="nlist">' + "".join(_news(a) for a in hits) + "</ul></td>" + _side() + "</tr></table>" + _foot()) if w else page(_msg("此TAGS不存在"))
        if path == "/e/search/index.php":
            if method == "POST":
                return 302, dict(H, **{"Location": "/e/search/result/?searchid=17", "Content-Type": "text/html"}), b""
            return page(_msg("请输入搜索关键字"))
        if path == "/e/search/result/":
            return page(_msg("没有搜索到相关的内容"))
        if path == "/e/web/":
            it = "".join("<item><title><![CDATA[%s]]></title><link>%s</link><pubDate>%s</pubDate></item>" % (a.title, E(a.url), day(a.dt)) for a in _ARTS[:12])
            return 200, dict(H, **{"Content-Type": "application/xml"}), ('<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>%s</title><link>%s/</link>%s</channel></rss>' % (ORG, BASE, it)).encode("gbk")
        if path == "/e/member/login/loginjs.php":
            return 200, dict(H, **{"Content-Type": "text/html"}), 'document.write("<form name=login method=post action=/e/member/doaction.php>用户名：<input name=username size=8>&nbsp;密码：<input name=password type=password size=8><input type=submit value=登陆>&nbsp;<a href=/e/member/register/>注册</a></form>");'.encode("gbk")
        if path == "/e/data/js/ajax.js":
            return 200, dict(H, **{"Content-Type": "application/javascript"}), b"function makeRequest(url,fn,m,p){}\n"
        if path == "/e/public/jump/":
            return 302, dict(H, **{"Location": "http://v.example.cn/show/9001.html", "Content-Type": "text/html"}), b""
        if path == "/e/ShowKey/":
            return 200, dict(H, **{"Content-Type": "image/png"}), _PNG
        if path in ("/e/tool/gbook/", "/e/tool/feedback/"):
            return page(_head("在线留言") + _topbar() + '<form method="post" action="/e/enews/index.php"><textarea name="lytext"></textarea><input type="submit" value="提交"></form><p>网友留言：请问入会需要带什么材料？ 2020-06-02</p>' + _foot())
        if re.match(r"/e/(member|pl|public|tool|DoInfo|enews)/", path):
            return page(_msg("您还没登录!"))
        if path.startswith("/e/data/") and path.rsplit(".", 1)[-1] in _STATIC:
            t, b = _STATIC[path.rsplit(".", 1)[-1]]
            return 200, dict(H, **{"Content-Type": t}), b
        return nf()
    if path == "/search/":
        return page(_head("高级搜索") + _topbar() + '<form method="post" action="/e/search/index.php"><input name="keyboard"/><input type="submit" value="搜索"/></form>' + _foot())
    for k, v in _COLS.items():
        if v[3].startswith("/e/"):
            continue
        m = re.fullmatch(re.escape(v[3]) + r"(?:index(?:_(\d+))?\.html)?", path)
        if m:
            if v[8] == "single":
                return page(_single()) if not m.group(1) else nf()
            if v[8] == "cover":
                return page(_cover(k)) if not m.group(1) else nf()
            s = _list(k, int(m.group(1) or 1))
            return page(s) if s else nf()
        if path + "/" == v[3]:
            return 301, dict(H, **{"Location": BASE + v[3], "Content-Type": "text/html"}), b""
    a = _BYPATH.get(path)
    if a:
        return page(_content(a))
    if path == _two.path.replace(".html", "_2.html"):
        return page(_content(_two, 2))
    m = re.fullmatch(r"/(?:d/file|skin)/.+\.(\w+)", path)
    if m and m.group(1) in _STATIC:
        t, b = _STATIC[m.group(1)]
        return 200, {"Server": "nginx/1.12.2", "Content-Type": t}, b
    if path == "/favicon.ico":
        return 200, {"Content-Type": "image/x-icon"}, _PNG
    if path == "/robots.txt":
        return 200, {"Content-Type": "text/plain"}, b"#\n# robots.txt for EmpireCMS\n#\n\nUser-agent: *\nDisallow: /d/\nDisallow: /e/class/\nDisallow: /e/config/\nDisallow: /e/data/\nDisallow: /e/enews/\nDisallow: /e/update/\n"
    return nf()
