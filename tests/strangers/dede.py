"""DedeCMS 5.7 SP1 (utf-8), default template, as a provincial trade union site of 2014-2018 would run it.

Notes: the mobile pages (/m/...), tags, search, RSS and guest book are not in LISTS; the single page 机构概况 is no article.
Category parts are joined by " > ".
"""
from tests.strangers.bank_d import (
    _NAMES, _PLACES, _Writer, _dt, _html, _pq, _quote, _re, _td, _unq, _us,
)

WHAT = ("DedeCMS 5.7: static columns (/a/.../list_3_2.html, page 1 also as list_3_1.html) beside dynamic ones (plus/list.php?tid=&TotalResult=&PageNo=, plus/view.php?aid=), each article also at plus/view.php and m/view.php. "
        "Hard: 摘要 box repeating the body's start, '(责任编辑:...)' inside the content box, articles and static galleries over _2.html, parent lists that hold the children's articles, a jump article to another host, soft-404 'ShowMsg' pages with 200, digg/stow/guestbook links and 末页/select pager.")

_B = "http://www.sxgh.org.cn"
_W = "山西省总工会"
_e = lambda s: _html.escape(s, quote=True)

# id: (name, dir or None for dynamic, parent, topic, own count)
_CH = {
    1: ("机构概况", "/a/jigougaikuang/", 0, None, 0),
    3: ("工会新闻", "/a/gonghuixinwen/", 0, "news", 3),
    4: ("基层动态", "/a/gonghuixinwen/jicengdongtai/", 3, "mix", 12),
    5: ("省总要闻", "/a/gonghuixinwen/shengzongyaowen/", 3, "news", 9),
    8: ("劳模风采", "/a/laomofengcai/", 0, "model", 5),
    9: ("维权服务", None, 0, "rights", 0),
    10: ("法律援助", None, 9, "rights", 8),
    11: ("困难帮扶", None, 9, "aid", 5),
    12: ("文件通知", "/a/wenjiantongzhi/", 0, "notice", 11),
    13: ("图片新闻", "/a/tupianxinwen/", 0, "women", 3),
    14: ("理论研究", "/a/lilunyanjiu/", 0, "theory", 3),
}
_PS = {3: 10, 4: 10, 5: 8, 8: 10, 9: 10, 10: 10, 11: 10, 12: 8, 13: 12, 14: 10}
_TOP = [c for c in _CH if _CH[c][2] == 0]
_kids = lambda c: [k for k in _CH if _CH[k][2] == c]


class _A:
    pass


def _make():
    w = _Writer(571, ["农民工", "家政服务员", "下岗职工", "环卫工人"])
    r = w.r
    jobs = [c for c in _CH for _ in range(_CH[c][4])]
    r.shuffle(jobs)
    t = _dt(2014, 3, 5, 9, 12, 31)
    arts, aid = [], 1017
    seen = {}
    for c in jobs:
        a = _A()
        seen[c] = seen.get(c, 0) + 1
        nth = seen[c]
        t += _td(days=r.randint(6, 38), minutes=r.randint(-300, 300), seconds=r.randint(1, 59))
        t = t.replace(hour=8 + (t.hour % 10))
        aid += r.randint(1, 9)
        a.id, a.tid, a.t = aid, c, t
        topic = _CH[c][3]
        if topic == "mix":
            topic = r.choice(["news", "skill", "skill", "aid", "women"])
        a.title = w.title(topic)
        a.paras = w.body(topic)
        a.two = a.gallery = a.att = a.jump = None
        a.authors, a.writer, a.source = [], "未知", "未知"
        a.editor = r.choice(["晋工网编", "原野麦", "药云生", "admin"])
        k = r.random()
        if c in (12,):
            a.source = r.choice(["山西省总工会", "省总办公室", "未知"])
        elif c == 14:
            a.writer = w.name(); a.source = "《工会理论与实践》"
            a.authors = [{"name": a.writer, "role": "作者"}]
        elif k < .35:
            a.source = r.choice(["山西工人报", "三晋工运", "中工网"])
            n1, n2 = r.sample(_NAMES, 2)
            a.paras[0] = "本报讯（记者 %s 通讯员 %s）" % (n1, n2) + a.paras[0]
            a.authors = [{"name": n1, "role": "记者"}, {"name": n2, "role": "通讯员"}]
        elif k < .75:
            a.source = r.choice(["山西省总工会", "三晋工运", w.fill("{p}总工会")])
            a.writer = w.name()
            a.authors = [{"name": a.writer, "role": "作者"}]
        elif k < .88:
            a.source = "本站"
        if c == 4 and nth == 5:
            extra = w.body(topic, 4)
            a.two = len(a.paras); a.paras = a.paras + extra
        if c == 10 and nth == 4:
            a.two = len(a.paras); a.paras = a.paras + w.body(topic, 3)
        if c == 12 and nth in (4, 9):
            a.att = ["推荐审批表", "名额分配表"] if nth == 4 else ["实施办法全文"]
            a.paras += ["附件：" + "".join("%d.%s.%s" % (i + 1, n, x) for i, (n, x) in enumerate(zip(a.att, ["doc", "xls"])))][:0]
        if c == 13:
            ph = w.name()
            a.authors = [{"name": ph, "role": "摄影"}]; a.writer = "未知"; a.source = "本站"
            a.paras = [p for p in a.paras if not p.startswith("本报讯（")] or w.body("women", 2)
            if nth == 2:
                a.gallery = [w.sent("women") for _ in range(6)]
                a.paras = a.paras[:1] + a.gallery
            a.paras[-1] += "（%s 摄）" % ph
            if a.gallery:
                a.gallery[-1] = a.paras[-1]
        a.style = r.randint(0, 4)
        a.path = "%s%s/%s.html" % (_CH[c][1], t.strftime("%Y/%m%d"), aid) if _CH[c][1] else "/plus/view.php?aid=%d" % aid
        a.hits = r.randint(31, 1900)
        arts.append(a)
    return arts


_ARTS = _make()
_BY = {a.id: a for a in _ARTS}
_PATH = {a.path: a for a in _ARTS}
_NEW = sorted(_ARTS, key=lambda a: a.t, reverse=True)
_HOT = sorted(_ARTS, key=lambda a: -a.hits)
_DEADID = _ARTS[20].id + 1 if _ARTS[20].id + 1 not in _BY else 999
_DEAD = "/a/gonghuixinwen/jicengdongtai/2014/0117/1009.html"
_JUMP = ("全国职工网上练兵平台开通", "http://www.acftu-lianbing.org/zt/index.html")


def _inchan(c):
    ids = {c} | set(_kids(c))
    return [a for a in _NEW if a.tid in ids]


def _curl(c):
    return _CH[c][1] or "/plus/list.php?tid=%d" % c


def _pages(c):
    return max(1, -(-len(_inchan(c)) // _PS[c]))


def _crumb(c):
    p = _CH[c][2]
    return ([p] if p else []) + [c]


def _pos(c, tail=""):
    return "<a href='%s/'>主页</a> > " % _B + "".join("<a href='%s'>%s</a> > " % (_curl(x), _CH[x][0]) for x in _crumb(c)) + tail


def _head(title, cls, kw="", desc="", mob=""):
    nav = "".join("\n      \t<li%s><a href='%s' %s><span>%s</span></a></li>\n      \t" % (
        "", _curl(c), "rel='dropmenu%d'" % c if _kids(c) else "", _CH[c][0]) for c in _TOP)
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>%s</title>
<meta name="keywords" content="%s" />
<meta name="description" content="%s" />
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" />
%s<script language="javascript" type="text/javascript" src="/images/js/j.js" ></script>
<script language="javascript" type="text/javascript" src="/templets/default/js/pic_scroll.js"></script>
<script language="javascript" type="text/javascript">
<!--
	$(function(){
		$("a[_for]").mouseover(function(){
			$(this).parents().children("a[_for]").removeClass("thisclass").parents().children("dd").hide();
			$(this).addClass("thisclass").blur();
			$("#"+$(this).attr("_for")).show();
		});
		$("a[_for=uc_member]").mouseover();
		$("a[_for=flink_1]").mouseover();
	});
	function CheckLogin(){
	  var taget_obj = document.getElementById('_userlogin');
	  myajax = new DedeAjax(taget_obj,false,false,'','','');
	  myajax.SendGet2("/member/ajax_loginsta.php");
	  DedeXHTTP = null;
	}
-->
</script>
</head>
<body class="%s">
<div class="header_top">
    <div class="w960 center">
     <span id="time" class="time">%s - 竭诚服务职工群众！</span>
     <div class="toplinks"><a href="/plus/heightsearch.php" target="_blank">高级搜索</a>|<a href="/data/sitemap.html" target="_blank">网站地图</a>|<a href="/tags.php">TAG标签</a>|<a href="/m/" target="_blank">手机版</a><a href="/data/rssmap.html" class="rss">RSS订阅</a><span>[<a href="" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn');">设为首页</a>] [<a href="javascript:window.external.AddFavorite('http://www.sxgh.org.cn','%s')">加入收藏</a>]</span></div>
    </div>
</div>
<div class="header">
	<div class="top w960 center">
      <div class="title">
        <h1><a href="http://www.sxgh.org.cn"><img src="/templets/default/images/logo.gif" height="54" width="216" alt="%s"/></a> </h1>
      </div>
      <div class="banner"><script src='/plus/ad_js.php?aid=1' language='javascript'></script></div>
	</div><!-- //top -->
	<!-- //菜单 -->
	<div class="module blue mT10 wrapper w963">
  	<div class="top">
    	<!-- //如果不使用currentstyle，可以在channel标签加入 cacheid='channeltoplist' 属性提升性能 -->
    <div id="navMenu">
    	<ul>
      	<li><a href='/'><span>主页</span></a></li>%s
      	<li><a href='/plus/guestbook.php'><span>留言板</span></a></li>
    	</ul>
    </div>
    <div class="search">
      <form  name="formsearch" action="/plus/search.php">
        <div class="form">
          <h4>搜索</h4>
           <input type="hidden" name="kwtype" value="0" />
           <input name="q" type="text" class="search-keyword" id="search-keyword" value="在这里搜索..." onfocus="if(this.value=='在这里搜索...'){this.value='';}"  onblur="if(this.value==''){this.value='在这里搜索...';}" />
           <select name="searchtype" class="search-option" id="search-option">
               <option value="title" selected='1'>检索标题</option>
               <option value="titlekeyword">智能模糊</option>
           </select>
          <button type="submit" class="search-submit">搜索</button>
        </div>
      </form>
      <div class="tags">
        <h4>热门标签:</h4>
        <ul>
          <li><a href='/tags.php?/%%E7%%BB%%B4%%E6%%9D%%83/'>维权</a></li>
          <li><a href='/tags.php?/%%E6%%8A%%80%%E8%%83%%BD/'>技能</a></li>
        </ul>
      </div>
    </div><!-- //search -->
		</div>
	</div>
</div><!-- //header -->
""" % (_e(title), _e(kw), _e(desc), mob, cls, _W, _W, _W, nav)


def _foot():
    drop = ""
    for c in _TOP:
        if _kids(c):
            drop += "<ul id=\"dropmenu%d\" class=\"dropMenu\">%s</ul>\n" % (c, "".join("<li><a href=\"%s\">%s</a></li>" % (_curl(k), _CH[k][0]) for k in _kids(c)))
    return """
<script type='text/javascript' src='/images/js/dropdown.js'></script>
%s<script type="text/javascript">cssdropdown.startchrome("navMenu")</script>
<!-- //底部模板 -->
<div class="footer w960 center mt1 clear">
	<!--
	为了支持织梦团队的发展,请您保留织梦内容管理系统的链接信息.
	-->
    <div class="footer_left"></div>
    <div class="footer_body">
	<p class="powered">
		Powered by <a href="http://www.dedecms.com" title="织梦内容管理系统(DedeCms)--国内最专业的PHP网站内容管理系统。" target="_blank"><strong>DedeCMS V57_UTF8_SP1</strong></a> &copy; 2004-2011 <a href="http://www.desdev.cn/" target="_blank">DesDev</a> Inc.<br /><div class="copyright">Copyright &copy; 2002-2018 山西省总工会 版权所有 <a href="http://www.miibeian.gov.cn/" target="_blank">晋ICP备0500000号</a> <a href="/dede/" rel="nofollow">管理</a></div></p>
	<script src="http://s13.cnzz.com/stat.php?id=100000&web_id=100000" language="JavaScript"></script>
   </div>
   <div class="footer_right"></div>
</div>
<!-- /footer -->
</body>
</html>
""" % drop


def _side(c, art=False):
    sib = _kids(c) or (_kids(_CH[c][2]) if _CH[c][2] else _TOP[1:])
    lst = "".join("      <li><a href='%s'%s>%s</a></li>\n" % (_curl(k), " class='thisclass'" if k == c else "", _CH[k][0]) for k in sib)
    top = _crumb(c)[0]
    pool = _inchan(top) if c != 1 else _NEW
    rec = "".join("<li><a href=\"%s\">%s</a>\n            <p>%s...</p>\n          </li>\n" % (_e(a.path), _e(a.title), _e(a.paras[0][:40])) for a in pool[1:5])
    hot = "".join("<li><a href=\"%s\">%s</a></li>\n" % (_e(a.path), _e(a.title)) for a in sorted(pool, key=lambda a: -a.hits)[:7])
    if top == 3:
        hot += "<li><a href=\"%s\">我省五百名工会积极分子进京参观学习</a></li>\n" % _DEAD
    return """
<div class="pright">
 <div class="pright_top">
  <div class="infos_userinfo"%s>
    <dl class="tbox">
     <dt><strong>用户登录</strong></dt>
     <dd><div id="_userlogin"><form name="userlogin" action="/member/index_do.php" method="POST"><input type="hidden" name="fmdo" value="login" /><input type="hidden" name="dopost" value="login" /><input type="text" name="userid" class="ipt-txt" /><input type="password" name="pwd" class="ipt-txt" /><button type="submit">登录</button> <a href="/member/index_do.php?fmdo=user&dopost=regnew">注册帐号</a> <a href="/member/resetpassword.php">忘记密码?</a></form></div></dd>
    </dl>
  </div>
 </div>
 <div>
  <dl class="tbox">
   <dt><strong>栏目列表</strong></dt>
   <dd>
    <ul class="d6">
%s    </ul>
   </dd>
  </dl>
 </div>
 <div class="commend mt1">
  <dl class="tbox light">
   <dt class='light'><strong>推荐内容</strong></dt>
   <dd class='light'>
    <ul class="d4">
%s    </ul>
   </dd>
  </dl>
 </div><!-- /commend -->
 <div class="hot mt1">
  <dl class="tbox light">
   <dt class='light'><strong>热点内容</strong></dt>
   <dd class='light'>
    <ul class="c1 ico2">
%s    </ul>
   </dd>
  </dl>
 </div>
</div><!-- /pright -->
""" % ("" if art else " style='display:none'", lst, rec, hot)


def _pager(c, n):
    tot, cnt = _pages(c), len(_inchan(c))
    if tot == 1:
        return "<li><span class=\"pageinfo\">共 <strong>1</strong>页<strong>%d</strong>条记录</span></li>" % cnt
    if _CH[c][1]:
        u = lambda i: "list_%d_%d.html" % (c, i)
    else:
        u = lambda i: "/plus/list.php?tid=%d&TotalResult=%d&PageNo=%d" % (c, cnt, i)
    o = ""
    if n > 1:
        o += "<li><a href='%s'>首页</a></li>\n<li><a href='%s'>上一页</a></li>\n" % (u(1), u(n - 1))
    else:
        o += "<li>首页</li>\n"
    for i in range(1, tot + 1):
        o += "<li class=\"thisclass\">%d</li>\n" % i if i == n else "<li><a href='%s'>%d</a></li>\n" % (u(i), i)
    if n < tot:
        o += "<li><a href='%s'>下一页</a></li>\n<li><a href='%s'>末页</a></li>\n" % (u(n + 1), u(tot))
    else:
        o += "<li>末页</li>\n"
    if _CH[c][1]:
        o += "<li><select name='sldd' style='width:36px' onchange='location.href=this.options[this.selectedIndex].value;'>\n" + "".join(
            "<option value='%s'%s>%d</option>\n" % (u(i), " selected" if i == n else "", i) for i in range(1, tot + 1)) + "</select></li>\n"
    return o + "<li><span class=\"pageinfo\">共 <strong>%d</strong>页<strong>%d</strong>条</span></li>" % (tot, cnt)


def _list(c, n):
    arts = _inchan(c)[(n - 1) * _PS[c]:n * _PS[c]]
    items = ""
    for i, a in enumerate(arts):
        pic = "<a href='%s' class='preview'><img src='/uploads/allimg/%s/1-%s0Q.jpg'/></a>" % (_e(a.path), a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d")) if a.tid == 13 else ""
        items += """<li>
            %s
        [<b><a href='%s'>%s</a></b>] <a href="%s" class="title">%s</a>
        <span class="info">
            <small>日期：</small>%s
            <small>点击：</small>%d
            <small>好评：</small>0
        </span>
        <p class="intro">
            %s...
        </p>
       </li>
""" % (pic, _e(_curl(a.tid)), _CH[a.tid][0], _e(a.path), "<b>%s</b>" % _e(a.title) if i == 0 and n == 1 else _e(a.title), a.t.strftime("%Y-%m-%d %H:%M:%S"), a.hits, _e(a.paras[0][:90]))
    if c == 5 and n == 1:
        items += """<li>
        [<b><a href='%s'>省总要闻</a></b>] <a href="%s" class="title">%s</a>
        <span class="info"><small>日期：</small>2017-02-03 09:11:20<small>点击：</small>88<small>好评：</small>0</span>
        <p class="intro"></p>
       </li>
""" % (_curl(5), _JUMP[1], _JUMP[0])
    return _head("%s_%s" % (_CH[c][0], _W), "articlelist", _CH[c][0]) + """
<!-- /header -->
<div class="w960 center clear mt1">
<div class="pleft">
 <div class="place">
  <strong>当前位置:</strong>
  %s
 </div><!-- /place -->
 <div class="listbox">
   <ul class="e2">
%s   </ul>
  </div><!-- /listbox -->
  <div class="dede_pages">
   <ul class="pagelist">
    %s
   </ul>
  </div><!-- /pages -->
</div><!-- /pleft -->
%s
</div>
""" % (_pos(c), items, _pager(c, n), _side(c)) + _foot()


def _body(a, part):
    ps = a.paras
    if a.two:
        ps = ps[:a.two] if part == 1 else ps[a.two:]
    if a.gallery:
        out = "<p>%s</p>\n" % ps[0]
        for i, cap in enumerate(ps[1:], 1):
            out += "<div style=\"text-align: center;\"><a href='/uploads/allimg/%s/1-%s%03d.jpg' target='_blank'><img src='/uploads/allimg/%s/1-%s%03d-lp.jpg' alt='%s' border='0' /></a></div>\n<p style=\"text-align: center;\">%s</p>\n" % (
                a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d"), i, a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d"), i, _e(a.title), _e(cap))
        return out
    es = [_e(p) for p in ps]
    if a.style == 0:
        b = "\n".join("<p>\n\t　　%s</p>" % p for p in es)
    elif a.style == 1:
        b = "\n".join("<div>\n\t&nbsp; &nbsp; &nbsp; &nbsp; %s</div>" % p for p in es)
    elif a.style == 2:
        b = "\n".join("<p style=\"text-indent: 2em; line-height: 200%%\">\n\t<span style=\"font-size:16px;\"><span style=\"font-family:仿宋_GB2312;\">%s</span></span></p>" % p for p in es)
    elif a.style == 3:
        b = "　　" + "<br />\n<br />\n　　".join(es) + "<br />"
    else:
        b = "\n<p class=\"MsoNormal\" style=\"text-indent:28.0pt\">%s<span lang=\"EN-US\"><o:p></o:p></span></p>" % ("<span lang=\"EN-US\"><o:p></o:p></span></p>\n<p class=\"MsoNormal\" style=\"text-indent:28.0pt\">".join(es))
    if a.tid == 13:
        b = "<p style=\"text-align: center;\"><img alt=\"\" src=\"/uploads/allimg/%s/1-%s0Q.jpg\" style=\"width: 500px;\" /></p>\n" % (a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d")) + b
    if a.att:
        for i, n in enumerate(a.att):
            u = "/uploads/soft/%s/1-%s%02d.%s" % (a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d1012"), i, ["doc", "xls"][i])
            b += "\n<table width='450'><tr><td width='20' height='30'><a target='_blank' href='%s'><img border='0' align='middle' src='/plus/img/addon.gif' alt='' /></a></td><td><a target='_blank' href='%s'><u>附件%d：%s</u></a></td></tr></table>" % (u, u, i + 1, n)
    return b


def _pn(a):
    same = [x for x in _ARTS if x.tid == a.tid]
    i = same.index(a)
    f = lambda x, w: "%s：<a href='%s'>%s</a> " % (w, _e(x.path), _e(x.title)) if x else "%s：没有了 " % w
    return f(same[i - 1] if i else None, "上一篇"), f(same[i + 1] if i + 1 < len(same) else None, "下一篇")


def _article(a, part=1, dyn=False):
    pb = ""
    if a.two:
        if dyn or not _CH[a.tid][1]:
            u = lambda i: "/plus/view.php?aid=%d&pageno=%d" % (a.id, i)
        else:
            u = lambda i: "%d.html" % a.id if i == 1 else "%d_%d.html" % (a.id, i)
        pb = "<li><a>共2页: </a></li>"
        pb += "<li><a href='#'>上一页</a></li>" if part == 1 else "<li><a href='%s'>上一页</a></li>" % u(1)
        for i in (1, 2):
            pb += "<li class=\"thisclass\"><a href='#'>%d</a></li>" % i if i == part else "<li><a href='%s'>%d</a></li>" % (u(i), i)
        pb += "<li><a href='%s'>下一页</a></li>" % u(2) if part == 1 else "<li><a href='#'>下一页</a></li>"
    desc = a.paras[0][:110]
    mob = """<meta http-equiv="mobile-agent" content="format=xhtml;url=http://www.sxgh.org.cn/m/view.php?aid=%d">
<script type="text/javascript">if(window.location.toString().indexOf('pref=padindex') != -1){}else{if(/AppleWebKit.*Mobile/i.test(navigator.userAgent) || (/MIDP|SymbianOS|NOKIA|SAMSUNG|LG|NEC|TCL|Alcatel|BIRD|DBTEL|Dopod|PHILIPS|HAIER|LENOVO|MOT-|Nokia|SonyEricsson|SIE-|Amoi|ZTE/.test(navigator.userAgent))){if(window.location.href.indexOf("?mobile")<0){try{if(/Android|Windows Phone|webOS|iPhone|iPod|BlackBerry/i.test(navigator.userAgent)){window.location.href="http://www.sxgh.org.cn/m/view.php?aid=%d";}else if(/iPad/i.test(navigator.userAgent)){}else{}}catch(e){}}}}</script>
<script type="text/javascript" src="/include/dedeajax2.js"></script>
<script language="javascript" type="text/javascript">
<!--
function postBadGood(ftype,fid)
{
	var taget_obj = document.getElementById(ftype+fid);
	myajax = new DedeAjax(taget_obj,false,false,'','','');
	myajax.SendGet2("/plus/feedback.php?aid="+fid+"&action="+ftype+"&fid="+fid);
}
function postDigg(ftype,aid)
{
	var taget_obj = document.getElementById('newdigg');
	myajax = new DedeAjax(taget_obj,false,false,'','','');
	var url = "/plus/digg_ajax.php?action="+ftype+"&id="+aid;
	myajax.SendGet2(url);
}
function getDigg(aid)
{
	var taget_obj = document.getElementById('newdigg');
	myajax = new DedeAjax(taget_obj,false,false,'','','');
	myajax.SendGet2("/plus/digg_ajax.php?id="+aid);
	DedeXHTTP = null;
}
-->
</script>
""" % (a.id, a.id)
    pv, nx = _pn(a)
    return _head("%s%s_%s" % (a.title, "(2)" if part == 2 else "", _W), "articleview", a.title[:8], desc, mob) + """
<!-- /header -->
<div class="w960 center clear mt1">
<div class="pleft">
 <div class="place">
  <strong>当前位置:</strong> %s
 </div><!-- /place -->
 <div class="viewbox">
  <div class="title">
   <h2>%s</h2>
  </div><!-- /title -->
  <div class="info">
   <small>时间:</small>%s<small>来源:</small>%s <small>作者:</small>%s <small>点击:</small>
   <script src="/plus/count.php?view=yes&aid=%d&mid=1" type='text/javascript' language="javascript"></script>次</div><!-- /info -->
  <div class="intro">%s</div>
  <div class="content">
   <div id="contentMidPicAD" style="float:right; clear:both; top:0; vertical-align:top;"></div>
   <table width='100%%' border='0' cellpadding='0' cellspacing='0' style='TABLE-LAYOUT: fixed; WORD-WRAP: break-word'>
        <tr>
         <td>%s
         </td>
        </tr>
      </table>
   (责任编辑：%s)
  </div><!-- /content -->
  <div class="dede_pages">
   <ul class="pagelist">
    %s
   </ul>
  </div><!-- /pages -->
  <!-- //顶踩 -->
  <div class="newdigg" id="newdigg">
			<div class="diggbox digg_good" onmousemove="this.style.backgroundPosition='left bottom';" onmouseout="this.style.backgroundPosition='left top';" onclick="javascript:postDigg('goodpost',%d)">
			<div class="digg_act">顶一下</div>
			<div class="digg_num">(0)</div>
			<div class="digg_percent">
				<div class="digg_percent_bar"><span style="width:0%%"></span></div>
				<div class="digg_percent_num">0%%</div>
			</div>
		</div>
		<div class="diggbox digg_bad" onclick="javascript:postDigg('badpost',%d)">
			<div class="digg_act">踩一下</div>
			<div class="digg_num">(0)</div>
		</div>
  </div>
  <script language="javascript" type="text/javascript">getDigg(%d);</script>
  <!-- //顶踩部份的源码结束 -->
  <div class="boxoff">
   <strong>------分隔线----------------------------</strong>
  </div>
  <div class="handle">
   <div class="context">
    <ul>
     <li>%s</li>
     <li>%s</li>
    </ul>
   </div><!-- /context -->
   <div class="actbox">
    <ul>
     <li id="act-fav"><a href="/plus/stow.php?aid=%d" target="_blank">收藏</a></li>
     <li id="act-err"><a href="/plus/erraddsave.php?aid=%d&title=%s" target="_blank">挑错</a></li>
     <li id="act-pus"><a href="/plus/recommend.php?aid=%d" target="_blank">推荐</a></li>
     <li id="act-pnt"><a href="#" onClick="window.print();">打印</a></li>
    </ul>
   </div><!-- /actbox -->
  </div><!-- /handle -->
 </div><!-- /viewbox -->
 <!-- //AJAX评论区 -->
 <div class="mt1">
  <dl class="tbox">
   <dt><strong>发表评论</strong><span class="more"><a href="/plus/feedback.php?aid=%d">查看所有评论</a></span></dt>
   <dd><div class="dede_comment_post"><form action="/plus/feedback.php" method="post" name="feedback"><input type="hidden" name="action" value="send" /><input type="hidden" name="comtype" value="comments"><input type="hidden" name="aid" value="%d" /><textarea cols="60" name="msg" rows="5" class="ipt-txt"></textarea><div class="dcmp-content1">请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。</div><button type="submit">发表评论</button></form></div></dd>
  </dl>
 </div>
</div><!-- /pleft -->
%s
</div>
""" % (_pos(a.tid, "正文" if a.id % 2 else ""), _e(a.title) + ("(2)" if part == 2 else ""), a.t.strftime("%Y-%m-%d %H:%M"), _e(a.source), _e(a.writer), a.id, _e(desc), _body(a, part),
       _e(a.editor), pb, a.id, a.id, a.id, pv, nx, a.id, a.id, _quote(a.title), a.id, a.id, a.id, _side(a.tid, True)) + _foot()


def _home():
    def box(c, n):
        return """
    <dl class="tbox">
     <dt><strong><a href="%s">%s</a></strong><span class="more"><a href="%s">更多...</a></span></dt>
     <dd>
      <ul class="d1 ico3">
%s      </ul>
     </dd>
    </dl>
""" % (_e(_curl(c)), _CH[c][0], _e(_curl(c)), "".join("       <li><span class=\"date\">%s</span><a href=\"%s\">%s</a></li>\n" % (a.t.strftime("%m-%d"), _e(a.path), _e(a.title if len(a.title) < 19 else a.title[:17] + "..")) for a in _inchan(c)[:n]))
    flash = ",".join
    pics = _inchan(13)[:3]
    fl = "<script language='javascript'>linkarr = new Array();\npicarr = new Array();\ntextarr = new Array();\nvar swf_width=280;\nvar swf_height=192;\nvar files = \"\";\nvar links = \"\";\nvar texts = \"\";\n//这里设置调用标记\n" + "".join(
        "linkarr[%d] = \"%s\";\npicarr[%d]  = \"/uploads/allimg/%s/1-%s0Q-lp.jpg\";\ntextarr[%d] = \"%s\";\n" % (i, a.path, i, a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d"), i, a.title) for i, a in enumerate(pics, 1)) + "for(i=1;i<picarr.length;i++){\n  if(files==\"\") files = picarr[i];\n  else files += \"|\"+picarr[i];\n}\n</script>"
    top = _inchan(3)[0]
    return _head(_W, "index", "山西,工会", "山西省总工会网站") + """
<div class="w960 center clear mt1">
 <div class="pleft">
  <div class="bignews">
   <div class="onenews"><h2><a href="%s">%s</a></h2><p>%s...<a href="%s">[查阅全文]</a></p></div>
   <div class="newarticle">最新文章</div>
   <ul class="c2 ico1">
%s   </ul>
  </div>
  <div class="flashnews">%s<embed src="/images/bcastr3.swf" width="280" height="192" /></div>
  <div class="picnews mt1"><dl class="tbox light"><dt class="light"><strong>图文资讯</strong></dt><dd class="light"><div class="e3">%s</div></dd></dl></div>
  <div class="listbox">%s</div>
 </div>
 <div class="pright">
  <dl class="tbox"><dt><strong>机构概况</strong></dt><dd><a href="/a/jigougaikuang/">山西省总工会是全省各级工会组织的领导机关……</a></dd></dl>
  %s
  <div class="vote mt1"><dl class="tbox light"><dt class="light"><strong>投票调查</strong></dt><dd class="light">
   <form name="vote1" action="/plus/vote.php" target="_blank" method="post"><div class="dedevote"><strong>您最希望工会提供的服务是？</strong><br /><input type="hidden" name="dopost" value="send" /><input type="hidden" name="aid" value="1" /><input type="radio" name="voteitem" value="1" />法律援助<br /><input type="radio" name="voteitem" value="2" />技能培训<br /><input type="submit" value="投票" /><input type="button" value="查看结果" onClick="window.open('/plus/vote.php?dopost=view&aid=1');" /></div></form></dd></dl></div>
 </div>
</div>
<div class="flink w960 center clear">
  <dl class="tbox">
    <dt> <strong>友情链接</strong> <span class="linklabel"> <a href="/plus/flink.php" class="linkmore">更多</a> <a href="/plus/flink_add.php" class="linkadd">申请加入</a> </span> </dt>
    <dd><ul class="f5"><li><a href='http://www.acftu.org' target='_blank'>中华全国总工会</a> </li><li><a href='http://www.shanxigov.cn' target='_blank'>山西省人民政府</a> </li><li><a href='http://www.workercn.cn' target='_blank'>中工网</a> </li></ul></dd>
  </dl>
</div>
""" % (_e(top.path), _e(top.title), _e(top.paras[0][:60]), _e(top.path),
       "".join("    <li><a href=\"%s\">%s</a></li>\n" % (_e(a.path), _e(a.title)) for a in _NEW[:8]), fl,
       "".join("<a href='%s'><img src='/uploads/allimg/%s/1-%s0Q-lp.jpg' alt='%s' width='100' /></a>" % (_e(a.path), a.t.strftime("%y%m%d"), a.t.strftime("%y%m%d"), _e(a.title)) for a in pics),
       "".join(box(c, 6) for c in (4, 5, 8, 10, 11)), box(12, 6) + box(14, 2)) + _foot()


_ABOUT = ["山西省总工会是中共山西省委和中华全国总工会领导下的全省各级工会组织的领导机关，机关内设十个部室。",
          "主要职责是依照法律和章程开展工作，指导全省基层工会组织建设，代表和维护职工合法权益，服务职工群众。"]


def _plain(title, inner, c=1):
    return _head("%s_%s" % (title, _W), "articlelist", title) + """
<div class="w960 center clear mt1">
<div class="pleft">
 <div class="place"><strong>当前位置:</strong> <a href='%s/'>主页</a> > <a href='#'>%s</a> > </div>
 <div class="viewbox"><div class="title"><h2>%s</h2></div><div class="content">%s</div></div>
</div>
%s
</div>
""" % (_B, title, title, inner, _side(c)) + _foot()


def _msg(text):
    return """<html>
<head>
<title>DedeCMS提示信息</title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<base target='_self'/>
<style>div{line-height:160%%;}</style></head>
<body leftmargin='0' topmargin='0' bgcolor='#FFFFFF'>
<center>
<script>
      var pgo=0;
      function JumpUrl(){
        if(pgo==0){ location='javascript:history.go(-1);'; pgo=1; }
      }
document.write("<br /><div style='width:450px;padding:0px;border:1px solid #DADADA;'><div style='padding:6px;font-size:12px;border-bottom:1px solid #DADADA;background:#DBEEBD url(/plus/img/wbg.gif)';'><b>DedeCMS 提示信息！</b></div>");
document.write("<div style='height:130px;font-size:10pt;background:#ffffff'><br />");
document.write("%s");
document.write("<br /><a href='javascript:history.go(-1);'>如果你的浏览器没反应，请点击这里...</a><br/></div>");
setTimeout('JumpUrl()',5000);</script>
</center>
</body>
</html>
""" % text


def _guest(n):
    out = ""
    for i in range(5):
        k = (n - 1) * 5 + i
        out += "<dl class='cboxs'><dt><span class='fLeft'>网友：职工%d</span> 发表于 2016-%02d-%02d 10:%02d:00</dt><dd><div>请问%s总工会的服务大厅周六上班吗？第%d次咨询。</div><div class='reply'><b>管理员回复：</b>您好，周六上午值班。</div></dd></dl>\n" % (
            k + 11, k % 12 + 1, k % 28 + 1, k, _PLACES[k], k + 1)
    pg = "<ul class='pagelist'><li><span class=\"pageinfo\">共 3 页/15条记录</span></li>" + "".join("<li%s><a href='guestbook.php?PageNo=%d'>%d</a></li>" % (" class='thisclass'" if i == n else "", i, i) for i in (1, 2, 3)) + "</ul>"
    return _plain("留言板", out + "<div class='dede_pages'>" + pg + "</div><form action='guestbook.php' method='post'><input type='hidden' name='action' value='save' /><input name='uname' /><textarea name='msg'></textarea><input type='submit' value='提交' /></form>")


def _mob(title, inner):
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//WAPFORUM//DTD XHTML Mobile 1.0//EN\" \"http://www.wapforum.org/DTD/xhtml-mobile10.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" /><meta name=\"viewport\" content=\"width=device-width\" /><title>%s-手机版</title></head><body><div class=\"nav\"><a href=\"/m/\">首页</a> %s</div>%s<div class=\"foot\"><a href=\"/\">电脑版</a></div></body></html>" % (
        _e(title), " ".join("<a href=\"/m/list.php?tid=%d\">%s</a>" % (c, _CH[c][0]) for c in _TOP if c != 1), inner)


def _mlist(arts):
    return "<ul class=\"list\">" + "".join("<li><a href=\"/m/view.php?aid=%d\">%s</a><span>%s</span></li>" % (a.id, _e(a.title), a.t.strftime("%m-%d")) for a in arts) + "</ul>"


def _int(s, d=0):
    try:
        return int(s)
    except (TypeError, ValueError):
        return d


_ROBOTS = """User-agent: * 
Disallow: /plus/ad_js.php
Disallow: /plus/advancedsearch.php
Disallow: /plus/car.php
Disallow: /plus/carbuyaction.php
Disallow: /plus/shops_buyaction.php
Disallow: /plus/erraddsave.php
Disallow: /plus/posttocar.php
Disallow: /plus/disdls.php
Disallow: /plus/feedback_js.php
Disallow: /plus/mytag_js.php
Disallow: /plus/rss.php
Disallow: /plus/search.php
Disallow: /plus/recommend.php
Disallow: /plus/stow.php
Disallow: /plus/count.php
Disallow: /include
Disallow: /templets
"""


def respond(method, url, headers, body):
    u = _us(url)
    H = {"Server": "Apache/2.2.22 (Win32) PHP/5.2.17", "X-Powered-By": "PHP/5.2.17"}
    if (u.hostname or "") != "www.sxgh.org.cn":
        return 502, {"Content-Type": "text/plain"}, b""
    p = _unq(u.path) or "/"
    q = {k: v[-1] for k, v in _pq(u.query, keep_blank_values=True).items()}

    def ok(s, ct="text/html", code=200):
        return code, dict(H, **{"Content-Type": ct}), (b"" if method == "HEAD" else s.encode("utf-8"))

    nf = lambda: ok("<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL %s was not found on this server.</p>\n</body></html>\n" % _e(u.path), "text/html; charset=iso-8859-1", 404)
    if p == "/robots.txt":
        return ok(_ROBOTS, "text/plain")
    if p in ("/", "/index.html", "/index.php"):
        return ok(_home())
    if p.startswith("/a/"):
        for c, (name, d, *_r) in _CH.items():
            if not d:
                continue
            if p == d.rstrip("/"):
                return 301, dict(H, Location=_B + d, **{"Content-Type": "text/html; charset=iso-8859-1"}), b""
            if p in (d, d + "index.html"):
                return ok(_plain(name, "".join("<p>　　%s</p>" % t for t in _ABOUT))) if c == 1 else ok(_list(c, 1))
            m = _re.fullmatch(_re.escape(d) + r"list_(\d+)_(\d+)\.html", p)
            if m and int(m.group(1)) == c and 1 <= int(m.group(2)) <= _pages(c) and c != 1:
                return ok(_list(c, int(m.group(2))))
        if p in _PATH:
            return ok(_article(_PATH[p]))
        m = _re.fullmatch(r"(.*/)(\d+)_2\.html", p)
        if m and m.group(1) + m.group(2) + ".html" in _PATH and _PATH[m.group(1) + m.group(2) + ".html"].two:
            return ok(_article(_PATH[m.group(1) + m.group(2) + ".html"], 2))
        return nf()
    php = lambda s: ok(s, "text/html; charset=utf-8")
    if p == "/plus/list.php":
        c = _int(q.get("tid"))
        if c not in _CH or c == 1:
            return php(_msg("Request Error!") if not c else _msg("栏目不存在！"))
        n = min(max(1, _int(q.get("PageNo"), 1)), _pages(c))
        return php(_list(c, n))
    if p == "/plus/view.php":
        a = _BY.get(_int(q.get("aid")))
        if not a:
            return php(_msg("文档ID[%d]不存在或没通过审核!" % _int(q.get("aid"))))
        return php(_article(a, 2 if q.get("pageno") == "2" and a.two else 1, True))
    if p == "/plus/guestbook.php":
        if "action" in q or method == "POST":
            return php(_msg("验证码不正确!"))
        return php(_guest(min(3, max(1, _int(q.get("PageNo"), 1)))))
    if p == "/plus/search.php":
        k = q.get("q") or q.get("keyword") or ""
        if len(k) < 2:
            return php(_msg("关键字不能小于2个字节！"))
        hit = [a for a in _NEW if k in a.title][:10]
        return php(_plain("搜索结果", "".join("<dl><dt><a href='%s'>%s</a></dt><dd>%s</dd></dl>" % (_e(a.path), _e(a.title), _e(a.paras[0][:60])) for a in hit)))
    if p == "/tags.php":
        k = _unq(u.query).strip("/")
        if not k:
            return php(_plain("TAG标签", "<a href='/tags.php?/%E7%BB%B4%E6%9D%83/'>维权</a> <a href='/tags.php?/%E6%8A%80%E8%83%BD/'>技能</a>"))
        return php(_plain(k, "<ul>" + "".join("<li><a href='%s'>%s</a></li>" % (_e(a.path), _e(a.title)) for a in _NEW if k in a.title or (k == "维权" and a.tid == 10)) + "</ul>"))
    if p == "/data/sitemap.html":
        return ok(_plain("网站地图", "".join("<div class='linkbox'><h3><a href='%s'>%s</a></h3><ul class='f6'>%s</ul></div>" % (_e(_curl(c)), _CH[c][0], "".join("<li><a href='%s'>%s</a></li>" % (_e(_curl(k)), _CH[k][0]) for k in _kids(c))) for c in _TOP)))
    if p == "/data/rssmap.html":
        return ok(_plain("RSS订阅", "".join("<p><a href='/data/rss/%d.xml'>%s</a></p>" % (c, _CH[c][0]) for c in _CH if c != 1)))
    m = _re.fullmatch(r"/data/rss/(\d+)\.xml", p)
    if m and int(m.group(1)) in _PS:
        c = int(m.group(1))
        return ok("<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<rss version=\"2.0\">\n<channel>\n<title>%s</title>\n<link>%s</link>\n%s</channel>\n</rss>" % (_CH[c][0], _e(_B + _curl(c)), "".join(
            "<item>\n<title><![CDATA[%s]]></title>\n<link>%s</link>\n<pubDate>%s</pubDate>\n</item>\n" % (a.title, _e(_B + a.path), a.t.strftime("%Y-%m-%d %H:%M:%S")) for a in _inchan(c)[:5])), "text/xml")
    if p in ("/m/", "/m/index.php"):
        return php(_mob(_W, _mlist(_NEW[:10])))
    if p == "/m/list.php" and _int(q.get("tid")) in _PS:
        c = _int(q.get("tid"))
        tot = _pages(c)
        n = min(max(1, _int(q.get("PageNo"), 1)), tot)
        return php(_mob(_CH[c][0], _mlist(_inchan(c)[(n - 1) * _PS[c]:n * _PS[c]]) + "".join("<a href=\"/m/list.php?tid=%d&amp;TotalResult=%d&amp;PageNo=%d\">%d</a> " % (c, len(_inchan(c)), i, i) for i in range(1, tot + 1))))
    if p == "/m/view.php":
        a = _BY.get(_int(q.get("aid")))
        if not a:
            return php(_msg("Request Error!"))
        return php(_mob(a.title, "<h1>%s</h1><div class=\"info\">%s 来源:%s</div><div class=\"content\">%s%s</div>" % (_e(a.title), a.t.strftime("%Y-%m-%d"), _e(a.source), _body(a, 1), _body(a, 2) if a.two else "")))
    if p == "/plus/count.php":
        a = _BY.get(_int(q.get("aid")))
        return php("document.write('%d');\r\n" % (a.hits if a else 0))
    if p == "/plus/feedback.php":
        return php(_msg("验证码错误！") if "action" in q or method == "POST" else _plain("评论", "<p>暂无评论</p>"))
    if p in ("/plus/stow.php", "/plus/recommend.php", "/plus/erraddsave.php", "/plus/digg_ajax.php", "/plus/vote.php", "/plus/flink_add.php", "/plus/heightsearch.php", "/plus/flink.php") or p.startswith("/member/") or p.startswith("/dede/"):
        return php(_msg("只有会员才允许此操作！"))
    if p in ("/member", "/dede"):
        return 301, dict(H, Location=_B + p + "/", **{"Content-Type": "text/html; charset=iso-8859-1"}), b""
    if p == "/plus/ad_js.php":
        return php("<!--\r\ndocument.write(\"<img src='/templets/default/images/banner_03.gif' width='500' height='60' />\");\r\n-->\r\n")
    ext = p.rsplit(".", 1)[-1].lower()
    ct = {"jpg": "image/jpeg", "gif": "image/gif", "css": "text/css", "js": "application/javascript", "doc": "application/msword", "xls": "application/vnd.ms-excel", "swf": "application/x-shockwave-flash"}.get(ext)
    if ct and _re.match(r"/(uploads|templets|images|include|plus/img)/", p):
        data = {"jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF", "gif": b"GIF89a\x01\x00\x01\x00", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}.get(ext, b"/* */\n")
        return 200, dict(H, **{"Content-Type": ct}), data
    return nf()


TRUTH = {}
ALIASES = {}
for _a in _ARTS:
    _u = _B + _a.path
    TRUTH[_u] = {"title": _a.title, "published": _a.t.strftime("%Y-%m-%dT%H:%M:00+08:00"), "source": None if _a.source == "未知" else _a.source,
                 "authors": _a.authors, "editor": _a.editor, "category": " > ".join(_CH[c][0] for c in _crumb(_a.tid)),
                 "text": "\n".join(_a.paras + ["附件%d：%s" % (i + 1, n) for i, n in enumerate(_a.att or [])])}
    ALIASES["%s/m/view.php?aid=%d" % (_B, _a.id)] = _u
    if not _a.path.startswith("/plus/"):
        ALIASES["%s/plus/view.php?aid=%d" % (_B, _a.id)] = _u
LISTS = set()
for _c in _PS:
    LISTS.add(_B + _curl(_c))
    if _pages(_c) > 1:
        for _i in range(1, _pages(_c) + 1):
            LISTS.add(_B + ("%slist_%d_%d.html" % (_CH[_c][1], _c, _i) if _CH[_c][1] else "/plus/list.php?tid=%d&TotalResult=%d&PageNo=%d" % (_c, len(_inchan(_c)), _i)))
MUST_NOT = [r"/plus/digg_ajax\.php", r"/plus/feedback\.php\?.*action=", r"/plus/(stow|recommend|erraddsave|count|flink_add)\.php", r"/plus/vote\.php", r"/plus/search\.php", r"/plus/guestbook\.php\?.*action=",
            r"^https?://www\.sxgh\.org\.cn/(member|dede)/", r"^https?://(?!www\.sxgh\.org\.cn(?:[/:?#]|$))"]
