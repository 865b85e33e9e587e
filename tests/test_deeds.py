"""What a link would do to the site: a crawler that follows 删除 empties the guest book."""

from __future__ import annotations

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.website.deeds import is_deed

ROOT = "http://www.sxgh.org.cn"


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("/bookdel.aspx?id=4", "删除"),
        ("/guest/delete.asp?id=4", "删"),
        ("/news/12/delete", ""),
        ("/book/Del_Message.asp?id=4", "×"),
        ("/newsdel.asp?id=4", "[删除]"),
        ("/GuestBook_Del.asp?ID=60&page=1", "[删除]"),
        ("/GuestBook_Reply.asp?ID=60", "[回复]"),
        ("/gbook.asp?action=del&id=4", "×"),
        ("/vote.aspx?act=vote&id=2", "很好"),
        ("/hdjl/dc/vote.jsp?id=3&option=2", "很好"),
        ("/Vote/Vote.aspx?id=1&act=submit&item=2", "提交"),
        ("/api/poll/3/vote?option=1", "提交"),
        ("/index.php?m=vote&c=index&a=post&subjectid=1&radio=1", "很好"),
        ("/index.php?m=comment&c=index&a=support&commentid=content_9-47-1&id=3", "支持(2)"),
        ("/index.php?m=member&c=index&a=logout&siteid=1", "退出"),
        ("/content_up.jspx?contentId=1503", "支持"),
        ("/content_down.jspx?contentId=1503", "反对"),
        ("/e/public/digg/?classid=9&id=1401&dotop=1&doajax=1", "来顶一下"),
        ("/e/member/fava/add/?classid=9&id=1401", "收藏"),
        ("/e/public/report/?classid=9&id=1396", "举报"),
        ("/e/public/ClickAd?adid=1", ""),
        ("/plus/stow.php?aid=12", "收藏"),
        ("/plus/recommend.php?aid=12", "推荐给好友"),
        ("/User/User_Favorite.asp?Action=Add&InfoID=5", "加入收藏"),
        ("/member/index_do.php?fmdo=user&dopost=regnew", "申请"),
        ("/User/User_GetPassword.asp", "密码"),
        ("/member/resetpassword.php", "密码"),
        ("/UserLogin.asp", "会员登录"),
        ("/admin/login.aspx", "管理入口"),
        ("/login.jspx?returnUrl=/", "登录"),
        ("/register.aspx", "注册"),
        ("/user/logout", ""),
        ("/show.asp?id=5&logout=1", ""),
    ],
)
def test_deed(address: str, text: str) -> None:
    assert is_deed(ROOT + address, text)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("/", "首页"),
        ("/particular.aspx?id=9807", "关于开展投票评选的通知"),
        ("/model.aspx?id=5", "劳模风采"),
        ("/labormodel.asp", "劳模风采"),
        ("/delegates.aspx?cid=3", "代表风采"),
        ("/blogindex.aspx", "职工博客"),
        ("/down/show-333.aspx", "入会申请书"),
        ("/down.asp?id=7", "下载"),
        ("/report/12.html", "工作报告"),
        ("/report.aspx?cid=4", "工作报告"),
        ("/support/", "帮扶"),
        ("/vote/", "网上评选"),
        ("/vote/12.html", "支持"),
        ("/vote_result.jspx?voteId=2", "查看结果"),
        ("/vote.jsp?id=3", "您最关注的工会服务"),
        ("/add/", "补充医疗"),
        ("/login.html", "登录"),
        ("/shoucang/", "收藏"),
        ("/praise.aspx?cid=6", "表彰"),
        ("/update.aspx", "最近更新"),
        ("/index.php?m=content&c=index&a=show&catid=9&id=46", "支持工会工作的好书记"),
        ("/index.php?m=content&c=index&a=lists&catid=9", "关爱"),
        ("/e/action/ListInfo/?classid=12&page=1", "2"),
        ("/plus/view.php?aid=12", "顶住压力保生产"),
        ("/plus/list.php?tid=13", "投稿须知"),
    ],
)
def test_no_deed(address: str, text: str) -> None:
    assert not is_deed(ROOT + address, text)


def test_a_page_leads_to_none() -> None:
    markup = """<html><head><title>职工留言板</title></head><body><ul>
    <li><a href="show.aspx?id=4">关于高温津贴的问题</a> <a href="bookdel.aspx?id=4">删除</a></li>
    <li><a href="show.aspx?id=3">关于加班工资的问题</a> <a href="bookdel.aspx?id=3">删除</a></li></ul>
    <a href="javascript:vote('/e/public/digg/?id=4&amp;dotop=1')">顶一下</a> <a href="list.aspx?page=2">下一页</a></body></html>"""
    reading = read(Page(f"{ROOT}/book.aspx", markup.encode()))
    links = getattr(reading, "links", ())
    assert {link.url for link in links} == {
        f"{ROOT}/show.aspx?id=4",
        f"{ROOT}/show.aspx?id=3",
        f"{ROOT}/list.aspx?page=2",
    }
