"""A small whole site of the family jeecms, built in memory. See WHAT. All names invented.

Beyond the ordered names: SINGLES (pages of a column that are neither list nor article: single pages, covers) and
LIST_ALIASES (other addresses of a list page -> its address in LISTS). TRUTH text is each paragraph of the body as shown
(signatures at its end or start, picture captions included), without indents; an article without a source, author or editor has None or [].
"""
import json
import random
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.strangers.bank_b import (
    E, HOST, ORG, _DOC, _JPG, _STATIC, _ZIP, day, fill, iso, make_art, pages_of, person, short, spread,
)

# ---------------------------------------------------------------------------
# The site
# ---------------------------------------------------------------------------
WHAT = ("JEECMS (Java, /zcfg/index.jhtml, index_2.jhtml, /zcfg/1234.jhtml, FreeMarker front templates, .jspx actions, JSESSIONID cookie). "
        "Hard: one column's pager is only buttons with onclick, another's a select; the parent column repeats its children's articles; hand-made links give the same "
        "article under another column path; attachments get their address from attachment_url.jspx; vote/comment/up/down .jspx links stand in every page.")

_R = random.Random(20200217)
_TITLES = set()
# key: (name, parent, size, topics, years, count)
_COLS = {
    "ghgk": ("工会概况", None, 0, None, None, 0),
    "xwzx": ("新闻中心", None, 10, None, None, 0),
    "zhxw": ("综合新闻", "xwzx", 10, ["学习", "帮扶", "竞赛", "组建"], (2018, 2022), 11),
    "jcdt": ("基层动态", "xwzx", 10, ["文体", "安全", "女工", "驿站", "互助"], (2017, 2022), 11),
    "tpxw": ("图片新闻", "xwzx", 8, ["文体", "驿站"], (2019, 2022), 3),
    "tzgg": ("通知公告", None, 8, ["通知"], (2017, 2022), 17),
    "zcfg": ("政策法规", None, 8, ["政策"], (2016, 2021), 3),
    "ghwj": ("工会文件", "zcfg", 8, ["通知", "政策"], (2017, 2021), 6),
    "lmfc": ("劳模风采", None, 8, ["劳模"], (2018, 2022), 9),
}
_TOP = ["ghgk", "xwzx", "tzgg", "zcfg", "lmfc"]
_KIDS = {k: [c for c in _COLS if _COLS[c][1] == k] for k in _COLS}
BASE = "http://" + HOST

_ARTS = []
for _k, (_n, _p, _s, _tp, _yy, _cnt) in _COLS.items():
    if _cnt:
        for _d in spread(_R, _cnt, *_yy):
            _ARTS.append(make_art(_R, _TITLES, _k, _R.choice(_tp), _d))
_ARTS.sort(key=lambda a: a.dt)
_id = 1180
for _a in _ARTS:
    _id += _R.randint(1, 9)
    _a.id = _id
    _a.path = "/%s/%d.jhtml" % (_a.col, _a.id)
    _a.url = BASE + _a.path
_ARTS.reverse()
_BYID = {a.id: a for a in _ARTS}
_BYCOL = {k: [a for a in _ARTS if a.col == k or _COLS[a.col][1] == k] for k in _COLS}

# specials
_two = next(a for a in _BYCOL["zhxw"][4:] if len(a.paras) >= 5)
_two.kind = "two"
_att = _BYCOL["tzgg"][6]
_att.kind = "att_js"
_att.extra["files"] = ["推荐审批表.doc", "推荐对象汇总表.xls"]
_att2 = _BYCOL["ghwj"][1]
_att2.kind = "att_in"
_gal = _BYCOL["tpxw"][0]
_gal.kind = "gallery"
_gal.paras = [_gal.paras[0]] + ["图为%s。" % fill(s, _R) for s in ("{firm}职工参加活动现场", "{per}向工友演示操作要领", "{county}代表队合影", "职工子女在{place}阅读图书")]
_gal.authors, _gal.sig = [{"name": person(_R), "role": "摄影"}], ""
_vid = _BYCOL["tpxw"][2]
_DEAD = "/zhxw/1102.jhtml"
_ATT_IN = "/u/cms/www/%s/1716%04dqk3p.docx" % (_att2.dt.strftime("%Y%m"), _att2.id)
if _att2.authors == [] and _att2.sig == "":
    _att2.paras = _att2.paras + ["附件：申报表（样式）.docx"]

for _a in _ARTS:
    if _a.authors and not _a.sig and _a.kind != "gallery":
        _a.by = _a.authors[0]["name"]
    else:
        _a.by = ""


def _crumb_names(k):
    n, p = _COLS[k][0], _COLS[k][1]
    return ([_COLS[p][0]] if p else []) + [n]


def _chan(k, page=1):
    return "/%s/index%s.jhtml" % (k, "" if page == 1 else "_%d" % page)


def _head(title, extra=""):
    return ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
            '<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            '<meta http-equiv="X-UA-Compatible" content="IE=7" />\n<title>%s</title>\n<meta name="keywords" content="工会,职工,维权,%s" />\n'
            '<meta name="description" content="%s门户网站" />\n%s'
            '<link href="/r/cms/www/red/css/front.css" rel="stylesheet" type="text/css"/>\n'
            '<script src="/r/cms/jquery.js" type="text/javascript"></script>\n<script src="/r/cms/front.js" type="text/javascript"></script>\n'
            '<script type="text/javascript">\n$(function() {\n\tCms.siteFlow("", location.href, document.referrer);\n\tCms.loginCsi("", "loginCsi");\n});\n</script>\n'
            '</head>\n<body>\n' % (E(title), ORG, ORG, extra))


def _top(cur=None):
    o = ['<div class="topbar"><div class="w980"><span class="fl" id="clock"></span><div class="fr" id="loginCsi">'
         '<a href="/login.jspx?returnUrl=/">登录</a> | <a href="/register.jspx">注册</a></div>\n'
         '<a href="javascript:void(0)" onclick="this.style.behavior=\'url(#default#homepage)\';this.setHomePage(\'http://www.sxgh.org.cn/\');">设为首页</a> | '
         '<a href="javascript:window.external.AddFavorite(\'http://www.sxgh.org.cn/\',\'山西省总工会\')">加入收藏</a> | '
         '<a href="http://wap.sxgh.org.cn/" target="_blank">手机版</a> | <a href="/guestbook.jspx">网上信箱</a></div></div>\n',
         '<div id="header"><div class="logo"><a href="/"><img src="/r/cms/www/red/img/logo.png" alt="山西省总工会" /></a></div>\n'
         '<form action="/search.jspx" target="_blank" id="searchForm"><input type="text" name="q" id="keyword" value="" />'
         '<select name="channelId"><option value="">所有栏目</option>'
         + "".join('<option value="%d">%s</option>' % (i + 75, _COLS[k][0]) for i, k in enumerate(_TOP)) +
         '</select><input type="submit" value="搜 索" class="btn" /></form></div>\n',
         '<div id="nav"><ul class="menu">\n<li%s><a href="/" target="_self">首页</a></li>\n' % (' class="now"' if cur is None else "")]
    for k in _TOP:
        on = cur == k or (cur and _COLS[cur][1] == k)
        o.append('<li%s><a href="%s">%s</a>' % (' class="now"' if on else "", _chan(k), _COLS[k][0]))
        if _KIDS[k]:
            o.append('<ul class="sub">' + "".join('<li><a href="%s">%s</a></li>' % (_chan(c), _COLS[c][0]) for c in _KIDS[k]) + '</ul>')
        o.append('</li>\n')
    o.append('<li><a href="/topic/3.jspx">专题</a></li>\n</ul></div>\n')
    return "".join(o)


def _foot():
    return ('<div id="link"><dl><dt>友情链接</dt><dd><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a>'
            '<a href="http://www.workercn.cn/" target="_blank">中工网</a><a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a>'
            '<a href="http://www.sxgrb.example.cn/" target="_blank">山西工人报</a></dd></dl>\n'
            '<select onchange="if(this.value!=\'\')window.open(this.value)"><option value="">--各市总工会--</option>'
            '<option value="http://www.tyszgh.example.cn">太原市总工会</option><option value="http://www.dtszgh.example.cn">大同市总工会</option></select></div>\n'
            '<div id="footer"><p><a href="/ghgk/index.jhtml">关于我们</a> | <a href="/guestbook.jspx">联系我们</a> | <a href="/index.jhtml#sitemap">网站地图</a></p>\n'
            '<p>版权所有：山西省总工会&nbsp;&nbsp;晋ICP备00000000号&nbsp;&nbsp;技术支持：信息中心</p><p>总访问量：<span id="totalpv"></span></p></div>\n'
            '<script type="text/javascript" src="http://s11.cnzz.com/stat.php?id=1000000&web_id=1000000"></script>\n</body>\n</html>\n')


def _side(skip=None):
    hot = _R2(7, skip)
    return ('<div class="right fr">\n<div class="box"><div class="tt"><h3>热点新闻</h3></div><ul class="rank">\n'
            + "".join('<li><em>%d</em><a href="%s" title="%s">%s</a></li>\n' % (i + 1, a.path, E(a.title), E(short(a.title, 16))) for i, a in enumerate(hot)) +
            '</ul></div>\n<div class="box"><div class="tt"><h3>最新公告</h3><span><a href="%s">更多&gt;&gt;</a></span></div><ul>\n' % _chan("tzgg")
            + "".join('<li><a href="%s" title="%s">%s</a></li>\n' % (a.path, E(a.title), E(short(a.title, 16))) for a in _BYCOL["tzgg"][:5]) +
            '</ul></div>\n<div class="box"><div class="tt"><h3>网上调查</h3></div><form id="voteForm" action="/vote_submit.jspx" method="post" target="_blank">'
            '<input type="hidden" name="voteId" value="2"/><p>您最关注的工会服务是？</p><label><input type="radio" name="itemIds" value="5"/>帮扶救助</label>'
            '<label><input type="radio" name="itemIds" value="6"/>法律援助</label><br/><input type="submit" value="投票"/> '
            '<a href="/vote_result.jspx?voteId=2" target="_blank">查看结果</a></form></div>\n'
            '<div class="box"><a href="/topic/3.jspx"><img src="/u/cms/www/ad/zt.jpg" alt="专题"/></a></div>\n</div>\n')


def _R2(n, skip):
    """hot list: always the same order, newest of each column mixed."""
    pool = [a for i, a in enumerate(_ARTS[:30]) if i % 3 == 0 and a is not skip]
    return pool[:n]


def _li(a, fmt="%Y-%m-%d"):
    return ('<li><span class="time">%s</span><a href="%s" title="%s" target="_blank">%s</a></li>\n'
            % (a.dt.strftime(fmt), a.path, E(a.title), E(short(a.title, 34))))


def _home():
    o = [_head(ORG + "-首页"), _top()]
    foc = [_gal, _BYCOL["zhxw"][0], _BYCOL["lmfc"][1]]
    # the slides were linked by hand: other column paths, absolute address with the port
    hand = ["/xwzx/%d.jhtml" % _gal.id, _BYCOL["zhxw"][0].path, "http://www.sxgh.org.cn/tpxw/%d.jhtml" % _BYCOL["lmfc"][1].id]
    o.append('<div class="w980"><div class="fl focus" id="slide"><ul>\n')
    for a, h in zip(foc, hand):
        o.append('<li><a href="%s" target="_blank"><img src="/u/cms/www/%s/%dpic.jpg" alt="%s"/></a><p>%s</p></li>\n' % (h, a.dt.strftime("%Y%m"), a.id, E(a.title), E(a.title)))
    top = _BYCOL["xwzx"][0]
    o.append('</ul></div>\n<div class="fl headline"><h2><a href="%s">%s</a></h2><p>　　%s[<a href="%s">详细</a>]</p><ul class="list">\n'
             % (top.path, E(top.title), E(short(top.paras[0], 60)), top.path))
    o += [_li(a, "%m-%d") for a in _BYCOL["xwzx"][1:7]]
    o.append('</ul></div></div>\n<div class="w980">\n<div class="left fl">\n')
    for k in ("zhxw", "jcdt", "tzgg", "zcfg", "lmfc"):
        o.append('<div class="box half"><div class="tt"><h3><a href="%s">%s</a></h3><span><a href="%s">更多&gt;&gt;</a></span></div><ul class="list">\n' % (_chan(k), _COLS[k][0], _chan(k)))
        o += [_li(a, "%m-%d") for a in _BYCOL[k][:5]]
        if k == "zhxw":
            o.append('<li><span class="time">05-06</span><a href="%s" title="全省工会系统先进集体名单" target="_blank">全省工会系统先进集体名单</a></li>\n' % _DEAD)
        o.append('</ul></div>\n')
    o.append('<div class="box"><div class="tt"><h3>图片新闻</h3><span><a href="%s">更多&gt;&gt;</a></span></div><div class="scroll">' % _chan("tpxw"))
    for a in _BYCOL["tpxw"][:2]:
        o.append('<div class="pic"><a href="%s"><img src="/u/cms/www/%s/%ds.jpg"/></a><br/><a href="%s">%s</a></div>' % (a.path, a.dt.strftime("%Y%m"), a.id, a.path, E(short(a.title, 14))))
    o.append('</div></div>\n</div>\n' + _side() + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


def _pager(k, page, total, npages):
    u = lambda p: "index%s.jhtml" % ("" if p == 1 else "_%d" % p)
    if k == "tzgg":     # button style
        b = lambda t, p, off: '<input type="button" value="%s" %s onclick="_gotoPage(%d);"/>' % (t, 'disabled="disabled"' if off else "", p)
        return ('<div class="pagesite">共 %d 条&nbsp; %s %s %s %s 当前 %d/%d 页 &nbsp;转到第<input type="text" id="_goPs" style="width:30px"/>页'
                '<input id="_goPage" type="button" value="转" onclick="_gotoPage($(\'#_goPs\').val());"/></div>\n'
                '<script type="text/javascript">\nfunction _gotoPage(pageNo) {\n\tif (pageNo <= 1) { location.href = "index.jhtml"; } else { location.href = "index_" + pageNo + ".jhtml"; }\n}\n</script>\n'
                % (total, b("首 页", 1, page == 1), b("上一页", max(1, page - 1), page == 1), b("下一页", min(npages, page + 1), page == npages), b("尾 页", npages, page == npages), page, npages))
    off = '<a disabled="disabled">%s</a>'
    sel = "".join('<option value="%s"%s>%d</option>' % (u(p), ' selected="selected"' if p == page else "", p) for p in range(1, npages + 1))
    if k == "lmfc":     # select alone
        return ('<div class="pagesite"><div> 共%d条记录 %d/%d页&nbsp;&nbsp; 转到第<select onchange="location.href=this.value;">%s</select>页</div></div>\n' % (total, page, npages, sel))
    return ('<div class="pagesite"><div> 共%d条记录 %d/%d页&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; 第<select onchange="location.href=this.value;">%s</select>页</div></div>\n'
            % (total, page, npages,
               off % "首页" if page == 1 else '<a href="%s">首页</a>' % u(1), off % "上一页" if page == 1 else '<a href="%s">上一页</a>' % u(page - 1),
               off % "下一页" if page == npages else '<a href="%s">下一页</a>' % u(page + 1), off % "尾页" if page == npages else '<a href="%s">尾页</a>' % u(npages), sel))


def _pos(k, tail=""):
    p = _COLS[k][1]
    return ('<div class="dqwz">您当前的位置：<a href="/">首页</a> &gt; ' + ('<a href="%s">%s</a> &gt; ' % (_chan(p), _COLS[p][0]) if p else "")
            + '<a href="%s">%s</a>%s</div>\n' % (_chan(k), _COLS[k][0], tail))


def _list(k, page):
    items = _BYCOL[k]
    pp = pages_of(items, _COLS[k][2])
    if not 1 <= page:
        page = 1
    page = min(page, len(pp))     # JEECMS shows the last page for pages too high
    o = [_head(_COLS[k][0] + "-" + ORG), _top(k), '<div class="w980"><div class="left fl">', _pos(k)]
    if _KIDS[k] or _COLS[k][1]:
        par = k if _KIDS[k] else _COLS[k][1]
        o.append('<div class="subnav">' + "".join('<a href="%s"%s>%s</a>' % (_chan(c), ' class="on"' if c == k else "", _COLS[c][0]) for c in _KIDS[par]) + '</div>\n')
    if k == "tpxw":
        o.append('<ul class="piclist">\n')
        for a in pp[page - 1]:
            o.append('<li><a href="%s" target="_blank"><img src="/u/cms/www/%s/%ds.jpg" width="150" height="110"/></a><p><a href="%s" target="_blank">%s</a></p></li>\n' % (a.path, a.dt.strftime("%Y%m"), a.id, a.path, E(a.title)))
        o.append('</ul>\n')
    else:
        o.append('<ul class="newslist">\n')
        for i, a in enumerate(pp[page - 1]):
            o.append(_li(a))
            if i % 5 == 4:
                o.append('<li class="line"></li>\n')
        if k == "jcdt" and page == 1:
            o.append('<li><span class="time">2019-03-01</span><a href="http://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&amp;mid=2650000001" target="_blank">微信专栏：职工故事汇</a></li>\n')
        o.append('</ul>\n')
    o.append(_pager(k, page, len(items), len(pp)) + '</div>\n' + _side() + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


_ABOUT = ["山西省总工会是全省各级工会组织的领导机关，在省委和中华全国总工会领导下，依照法律和《中国工会章程》独立自主地开展工作。",
          "机关内设办公室、组织部、宣传教育部、权益保障部、劳动和经济工作部、女职工部、财务部、经费审查委员会办公室等部门。",
          "主要职责是维护职工合法权益，组织职工参与民主管理，动员职工建功立业，提高职工队伍素质。"]


def _single():
    return (_head("工会概况-" + ORG) + _top("ghgk") + '<div class="w980"><div class="left fl">' + _pos("ghgk")
            + '<h1>工会概况</h1><div class="content">' + "".join("<p>　　%s</p>" % p for p in _ABOUT) + '</div></div>' + _side() + '<div class="cl"></div></div>' + _foot())


def _body(a, page):
    if a.kind == "gallery":
        o = ['<p style="text-indent:2em;">%s</p>\n' % E(a.paras[0])]
        for i, c in enumerate(a.paras[1:]):
            o.append('<p style="text-align:center;"><img src="/u/cms/www/%s/%d_%d.jpg" alt="" /></p>\n<p style="text-align:center;">%s</p>\n' % (a.dt.strftime("%Y%m"), a.id, i, E(c)))
        return "".join(o)
    if a is _att2:
        o = ['<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt"><span style="font-size:16.0pt;font-family:仿宋_GB2312">%s<span lang="EN-US"><o:p></o:p></span></span></p>\n' % E(p) for p in a.paras[:-1]]
        return "".join(o) + '<p>附件：<a href="%s">申报表（样式）.docx</a></p>\n' % _ATT_IN
    ps = a.paras
    if a.kind == "two":
        h = (len(ps) + 1) // 2
        ps = ps[:h] if page == 1 else ps[h:]
    style = a.id % 4
    if style == 0:
        return "".join('<p>　　%s</p>\n' % E(p) for p in ps)
    if style == 1:
        return "".join('<p style="text-indent: 2em;"><span style="font-family: 宋体; font-size: 16px;">%s</span></p>\n' % E(p) for p in ps)
    if style == 2:
        return "<div>" + "<br />\r\n".join('&nbsp;&nbsp;&nbsp; ' + E(p) for p in ps) + "</div>\n"
    return '<p style="text-align: center;"><img src="/u/cms/www/%s/%da.jpg" /></p>\n' % (a.dt.strftime("%Y%m"), a.id) + "".join('<p>&nbsp; &nbsp; %s</p>\n' % E(p) for p in ps)


def _minute(a):     # columns of notices and rules show the day alone
    return a.col not in ("tzgg", "zcfg", "ghwj")


def _content(a, page=1):
    sib = [x for x in _ARTS if x.col == a.col]
    i = sib.index(a)
    prev, nxt = (sib[i + 1] if i + 1 < len(sib) else None), (sib[i - 1] if i else None)
    info = ["发布时间：" + a.dt.strftime("%Y-%m-%d %H:%M" if _minute(a) else "%Y-%m-%d")]
    if a.source:
        info.append("来源：" + ('<a href="http://www.sxgrb.example.cn/" target="_blank">%s</a>' % a.source if a.source == "山西工人报" else E(a.source)))
    if a.by:
        info.append("作者：" + a.by)
    if a.kind == "gallery":
        info.append("摄影：" + a.authors[0]["name"])
    info.append('浏览次数：<span id="views">0</span>')
    o = [_head(a.title + "-" + ORG, '<script type="text/javascript">\n$(function() {\n\tCms.viewCount("", "%d");\n});\n</script>\n' % a.id), _top(a.col),
         '<div class="w980"><div class="left fl">', _pos(a.col, " &gt; 正文"),
         '<div class="article"><h1>%s</h1>\n<div class="msgbar">%s&nbsp;&nbsp;【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】 '
         '<a href="javascript:window.print()">打印</a></div>\n' % (E(a.title), "&nbsp;&nbsp;".join(info))]
    if a.id % 3 == 0 and a.kind == "plain":
        o.append('<div class="summary"><strong>摘要：</strong>%s</div>\n' % E(short(a.paras[0], 50)))
    o.append('<div class="content" id="content">\n<div class="txt">\n%s</div>\n' % _body(a, page))
    if a.kind == "two":
        o.append('<div class="pagebar">' + (' <a disabled="disabled">上一页</a> <a href="%d_2.jhtml">下一页</a>' % a.id if page == 1 else ' <a href="%d.jhtml">上一页</a> <a disabled="disabled">下一页</a>' % a.id) + ' 第%d/2页</div>\n' % page)
    if a.kind == "att_js":
        o.append('<div class="attach"><ul>' + "".join('<li><a id="attach%d" href="javascript:void(0)" title="文件下载">%s</a></li>' % (j, f) for j, f in enumerate(a.extra["files"]))
                 + '</ul></div>\n<script type="text/javascript">$(function(){Cms.attachment("","%d","%d","attach");});</script>\n' % (a.id, len(a.extra["files"])))
    o.append('</div>\n')
    if a.editor:
        o.append('<div class="editor">（责任编辑：%s）</div>\n' % a.editor)
    o.append('<div class="updown"><a id="up" href="javascript:void(0)" onclick="Cms.up(\'\',%d,0,\'ups\')">顶(<span id="ups">0</span>)</a> '
             '<a href="/content_up.jspx?contentId=%d" rel="nofollow">支持</a> <a href="/content_down.jspx?contentId=%d" rel="nofollow">反对</a></div>\n' % (a.id, a.id, a.id))
    o.append('<div class="prenext"><p>上一篇：%s</p><p>下一篇：%s</p></div>\n'
             % tuple('<a href="%s">%s</a>' % (x.path, E(x.title)) if x else "没有了" for x in (prev, nxt)))
    rel = [x for x in _ARTS if x.topic == a.topic and x is not a][:4]
    o.append('<div class="relate"><h4>相关新闻</h4><ul>' + "".join('<li><a href="%s">%s</a></li>' % (x.path, E(short(x.title, 22))) for x in rel) + '</ul></div>\n')
    o.append('<div class="comment"><a href="/comment.jspx?contentId=%d">查看评论(<span id="comments">0</span>)</a>\n<form action="/comment.jspx" method="post" id="commentForm">'
             '<textarea name="text"></textarea><input type="hidden" name="contentId" value="%d"/><img src="/captcha.svl" alt="验证码"/><input type="submit" value="发表"/></form></div>\n' % (a.id, a.id))
    o.append('</div></div>\n' + _side(a) + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


_TOPIC = [a for a in _ARTS if a.topic in ("帮扶", "劳模")][:7]


def _topic():
    return (_head("专题：当好主人翁-" + ORG) + _top("xwzx") + '<div class="w980"><div class="left fl"><div class="dqwz">您当前的位置：<a href="/">首页</a> &gt; 专题</div><h2>当好主人翁 建功新时代</h2><ul class="newslist">'
            + "".join(_li(a) for a in _TOPIC) + '</ul></div>' + _side() + '<div class="cl"></div></div>' + _foot())


def _simple(title, inner):
    return _head(title + "-" + ORG) + _top() + '<div class="w980">' + inner + '</div>' + _foot()


_404 = '<html><head><title>404</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/></head><body><h3>您访问的页面不存在！</h3><p><a href="/">返回首页</a></p></body></html>'

SINGLES = {BASE + "/ghgk/index.jhtml"}
TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for _a in _ARTS:
    TRUTH[_a.url] = {"title": _a.title, "published": iso(_a.dt) if _minute(_a) else day(_a.dt), "source": _a.source, "authors": _a.authors,
                     "editor": _a.editor, "category": " > ".join(_crumb_names(_a.col)), "text": _a.text}
ALIASES[BASE + "/xwzx/%d.jhtml" % _gal.id] = _gal.url
ALIASES[BASE + "/tpxw/%d.jhtml" % _BYCOL["lmfc"][1].id] = _BYCOL["lmfc"][1].url
ALIASES[BASE + "/%s/%d_2.jhtml" % (_two.col, _two.id)] = _two.url
for _k in _COLS:
    if _COLS[_k][2]:
        for _p in range(1, len(pages_of(_BYCOL[_k], _COLS[_k][2])) + 1):
            LISTS.add(BASE + _chan(_k, _p))
LISTS.add(BASE + "/topic/3.jspx")
LIST_ALIASES[BASE + "/index.jhtml"] = BASE + "/"
MUST_NOT = [r"/content_(?:up|down)\.jspx", r"/vote_(?:submit|result)\.jspx", r"/comment(?:_up|_down|_input_csi)?\.jspx", r"/log(?:in|out)\.jspx", r"/register\.jspx",
            r"/search\.jspx\?.*q=.*pageNo=", r"/member/", r"/guestbook\.jspx\?", r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))"]


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.scheme not in ("http",) or (u.hostname or "").lower() != HOST:
        return 404, {"Content-Type": "text/html"}, b""
    H = {"Server": "Apache-Coyote/1.1", "Content-Type": "text/html;charset=UTF-8", "Content-Language": "zh-CN"}
    low = {k.lower(): v for k, v in (headers or {}).items()}
    if "JSESSIONID" not in low.get("cookie", ""):
        H["Set-Cookie"] = "JSESSIONID=6F0C1A9D4B7E4C0F9E21AA5D1C3B7788; Path=/; HttpOnly"
    path = re.sub(r";jsessionid=[0-9A-Fa-f]+", "", unquote(u.path) or "/", flags=re.I)
    q = dict(parse_qsl(u.query, keep_blank_values=True))

    def page(s, st=200):
        b = s.encode("utf-8")
        return st, dict(H, **{"Content-Length": str(len(b))}), (b"" if method == "HEAD" else b)

    def jsn(o):
        return 200, dict(H, **{"Content-Type": "application/json;charset=UTF-8", "Cache-Control": "no-cache"}), json.dumps(o, ensure_ascii=False).encode()
    if path in ("/", "/index.jhtml"):
        return page(_home())
    m = re.fullmatch(r"/(\w+)/index(?:_(\d+))?\.jhtml", path)
    if m:
        k = m.group(1)
        if k == "ghgk":
            return page(_single())
        return page(_list(k, int(m.group(2) or 1))) if k in _COLS else page(_404, 404)
    m = re.fullmatch(r"/(\w+)/(\d+)(?:_(\d+))?\.jhtml", path)
    if m:
        a = _BYID.get(int(m.group(2)))
        if not a or m.group(1) not in _COLS:
            return page(_404, 404)
        return page(_content(a, 2 if a.kind == "two" and int(m.group(3) or 1) > 1 else 1))
    if path == "/topic/3.jspx":
        return page(_topic())
    if path == "/content_view.jspx":
        i = int(q.get("contentId", "0") or 0) if q.get("contentId", "0").isdigit() else 0
        return jsn([i % 977 + 31, 0, 0, i % 7, 0] if i in _BYID else [])
    if path == "/flow_statistic.jspx":
        return jsn([1024, 3, 86, 300, 9000, 20, 880000, 120000])
    if path == "/login_csi.jspx":
        return page('<a href="/login.jspx?returnUrl=/">登录</a>')
    if path == "/attachment_url.jspx":
        n = int(q.get("n", "0")) if q.get("n", "0").isdigit() else 0
        return jsn(["?t=1584000000000&k=%032x" % (i * 7919 + 11) for i in range(min(n, 9))])
    if path == "/attachment.jspx":
        if q.get("cid") == str(_att.id) and q.get("k"):
            f = _att.extra["files"][min(1, int(q.get("i", "0")))] if q.get("i", "0").isdigit() else "a.doc"
            return 200, dict(H, **{"Content-Type": "application/x-download;charset=UTF-8", "Content-Disposition": "attachment;filename=%s" % f.encode("utf-8").hex()[:16] + f[-4:]}), _DOC
        return page("downloadError!")
    if path == "/search.jspx":
        w = q.get("q", "")
        hits = [a for a in _ARTS if w and w in a.title][:20]
        return page(_simple("搜索", '<p>共搜索到%d条</p><ul>%s</ul>' % (len(hits), "".join(_li(a) for a in hits))))
    if path in ("/login.jspx", "/register.jspx"):
        return page(_simple("会员", '<form method="post" action="%s"><input name="username"/><input type="password" name="password"/><img src="/captcha.svl"/><input type="submit" value="提交"/></form>' % path))
    if path == "/guestbook.jspx":
        return page(_simple("网上信箱", '<ul class="gb"><li>咨询：退休职工能否继续参加医疗互助？ 2019-05-08</li><li>建议：增加周末图书馆开放时间 2019-04-12</li></ul><form method="post" action="/guestbook.jspx"><textarea name="content"></textarea><input type="submit" value="提交"/></form>'))
    if path in ("/comment.jspx", "/content_up.jspx", "/content_down.jspx", "/vote_submit.jspx", "/vote_result.jspx", "/comment_input_csi.jspx"):
        return page("1" if "content_" in path else _simple("提示", "<p>操作成功</p>"))
    if path == "/captcha.svl":
        return 200, dict(H, **{"Content-Type": "image/jpeg"}), _JPG
    if path == "/r/cms/front.js":
        js = ('Cms = {};\nCms.viewCount = function(base, contentId, viewId) {\n\tviewId = viewId || "views";\n\t$.getJSON(base + "/content_view.jspx", { contentId : contentId }, function(data) { if (data.length > 0) { $("#" + viewId).text(data[0]); } });\n}\n'
              'Cms.siteFlow = function(base, page, referer) {\n\t$.getJSON(base + "/flow_statistic.jspx", { page : page, referer : referer }, function(d) { $("#totalpv").text(d[6]); });\n}\n'
              'Cms.loginCsi = function(base, id) {\n\t$("#" + id).load(base + "/login_csi.jspx");\n}\n'
              'Cms.attachment = function(base, contentId, n, prefix) {\n\t$.get(base + "/attachment_url.jspx", { "cid" : contentId, "n" : n }, function(data) {\n\t\tvar url;\n\t\tfor ( var i = 0; i < n; i++) {\n'
              '\t\t\turl = base + "/attachment.jspx?cid=" + contentId + "&i=" + i + data[i];\n\t\t\t$("#" + prefix + i).attr("href", url);\n\t\t}\n\t}, "json");\n}\n'
              'Cms.up = function(base, contentId, origValue, upId) {\n\t$.get(base + "/content_up.jspx", { "contentId" : contentId }, function(data) { });\n}\n')
        return 200, dict(H, **{"Content-Type": "application/javascript"}), js.encode()
    if path == _ATT_IN:
        return 200, dict(H, **{"Content-Type": _STATIC["docx"][0]}), _ZIP
    if path == "/robots.txt":
        return 200, dict(H, **{"Content-Type": "text/plain"}), b"User-agent: *\nDisallow: /jeeadmin/\nDisallow: /member/\nDisallow: /login.jspx\n"
    m = re.fullmatch(r"/(?:r|u)/cms/.+\.(\w+)", path)
    if m and m.group(1).lower() in _STATIC:
        t, b = _STATIC[m.group(1).lower()]
        return 200, dict(H, **{"Content-Type": t}), b
    return page(_404, 404)
