"""What a web server says in a page's place is no article, even with status 200.

IIS 6 and 7, Apache, nginx, Tomcat, Squid and Cloudflare send these as they are installed, in English; a site whose
error page is set up wrongly, or a proxy before it, sends them with status 200.
"""

from __future__ import annotations

from datetime import date

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, Gone, Other, Reading, Unreadable

REMOVED = "The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable."
MISSING = {
    "IIS 7": ("404 - File or directory not found.", f"<h1>Server Error</h1><fieldset><h2>404 - File or directory not found.</h2><h3>{REMOVED}</h3></fieldset>"),
    "IIS 7, in detail": ("IIS 7.5 Detailed Error - 404.0 - Not Found", """<h1>Server Error in Application "DEFAULT WEB SITE"</h1><h2>HTTP Error 404.0 - Not Found</h2>
        <h3>The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.</h3><fieldset><h4>Most likely causes:</h4>
        <ul><li>The directory or file specified does not exist on the Web server.</li><li>The URL contains a typographical error.</li></ul></fieldset>"""),
    "IIS 6": ("The page cannot be found", f"""<h1>The page cannot be found</h1>{REMOVED.replace("resource", "page")}<hr><p>Please try the following:</p><ul>
        <li>Make sure that the Web site address displayed in the address bar of your browser is spelled and formatted correctly.</li>
        <li>If you reached this page by clicking a link, contact the Web site administrator to alert them that the link is incorrectly formatted.</li>
        </ul><h2>HTTP Error 404 - File or directory not found.<br>Internet Information Services (IIS)</h2>"""),
    "Apache": ("404 Not Found", "<h1>Not Found</h1><p>The requested URL /particular.aspx was not found on this server.</p>"),
    "Apache 2.4": ("Not Found", "<h1>Not Found</h1><p>The requested URL was not found on this server. If you entered the URL manually please check your spelling and try again.</p>"),
    "nginx": ("404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>nginx/1.18.0</center>"),
    "Tomcat 6": ("Apache Tomcat/6.0.29 - Error report", """<h1>HTTP Status 404 - /a.jsp</h1><hr><p><b>type</b> Status report</p><p><b>message</b> <u>/a.jsp</u></p>
        <p><b>description</b> <u>The requested resource (/a.jsp) is not available.</u></p>"""),
    "Tomcat 8": ("HTTP Status 404", """<h1>HTTP Status 404</h1><hr><p><b>Description</b> The origin server did not find a current representation for the target
        resource or is not willing to disclose that one exists.</p><h3>Apache Tomcat/8.5.57</h3>"""),
}  # fmt: skip
FAILING = {
    "IIS 7, forbidden": ("403 - Forbidden: Access is denied.", """<h1>Server Error</h1><h2>403 - Forbidden: Access is denied.</h2>
        <h3>You do not have permission to view this directory or page using the credentials that you supplied.</h3>"""),
    "IIS 7, in trouble": ("500 - Internal server error.", """<h1>Server Error</h1><h2>500 - Internal server error.</h2>
        <h3>There is a problem with the resource you are looking for, and it cannot be displayed.</h3>"""),
    "IIS, bad request": ("Bad Request", "<h2>Bad Request - Invalid URL</h2><hr><p>HTTP Error 400. The request URL is invalid.</p>"),
    "Apache, forbidden": ("403 Forbidden", "<h1>Forbidden</h1><p>You don't have permission to access /news/ on this server.</p>"),
    "Apache, in trouble": ("500 Internal Server Error", """<h1>Internal Server Error</h1><p>The server encountered an internal error or misconfiguration and
        was unable to complete your request.</p><p>Please contact the server administrator and inform them of the time the error occurred.</p>"""),
    "Tomcat, in trouble": ("HTTP Status 500", "<h1>HTTP Status 500 - </h1><p>description The server encountered an internal error () that prevented it from fulfilling this request.</p>"),
    "Squid": ("ERROR: The requested URL could not be retrieved", """<h1>ERROR</h1><h2>The requested URL could not be retrieved</h2>
        <p>The following error was encountered while trying to retrieve the URL:</p><p>The remote host or network may be down. Please try the request again.</p>"""),
    "Cloudflare": ("Access denied", """<h1>Error 1020</h1><h2>Access denied</h2><p>This website is using a security service to protect itself from online attacks.
        The action you just performed triggered the security solution.</p>"""),
    "a firewall": ("The request is blocked", "<h1>The request is blocked.</h1><p>Your request was blocked by the administrator because it looked like an attack against this web site.</p>"),
    "nginx as installed": ("Welcome to nginx!", """<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working.
        Further configuration is required.</p><p>For online documentation and support please refer to nginx.org.</p>"""),
}  # fmt: skip


def answered(title: str, body: str, status: int = 200) -> Reading:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return read(
        Page("http://www.sxgh.org.cn/particular.aspx?id=9807", page.encode(), status), date(2026, 11, 1)
    )


@pytest.mark.parametrize("server", MISSING)
def test_a_missing_page_is_gone(server: str) -> None:
    assert isinstance(answered(*MISSING[server]), Gone)


@pytest.mark.parametrize("server", FAILING)
def test_a_failing_or_unwilling_server_has_a_page_asked_for_again(server: str) -> None:
    assert answered(*FAILING[server]) == Unreadable("a server error instead of the page")


def test_with_a_status_of_its_own_no_failure_says_that_a_page_is_gone() -> None:
    assert isinstance(answered(*MISSING["IIS 7"], status=503), Unreadable)


def test_the_words_are_an_article_s_where_it_is_one() -> None:
    said = "Workers of the province visited the Forbidden City. They were told of the page that could not be found, and of error 404."
    news = answered(
        "Model workers in Beijing",
        f"<h1>Model workers in Beijing</h1><p>2019-05-01</p><p>{said}</p>" + f"<p>{said}</p>" * 3,
    )
    assert isinstance(news, ArticleReading)
    assert news.article.title == "Model workers in Beijing"


def test_a_page_of_the_site_is_not_the_server_s() -> None:
    told = (
        "本报讯 记者今天从省总工会获悉，全省工会网站出现“404 Not Found”的情况已经全部整改完毕，职工可以照常查询。"
        * 3
    )
    news = answered(
        "全省工会网站完成整改", f"<h1>全省工会网站完成整改</h1><p>发布时间：2019-05-01</p><p>{told}</p>"
    )
    assert isinstance(news, ArticleReading)
    assert news.article.title == "全省工会网站完成整改"


#: A site's menu and foot round a word to the visitor, as boards have it.
_ROUND = """<ul><li><a href="/l.aspx?id={}">通知</a></li></ul><div>当前位置：<a href="/">留言板</a> &gt; 消息提示</div><div>{}</div><p>{}</p>
    <h2>帮助中心</h2><ul><li><a href="/h?id=1">新用户必读事项</a></li><li><a href="/h?id=2">留言如何迅速得到办理</a></li>
    <li><a href="/h?id=3">各地如何开通办理权限</a></li><li><a href="/h?id=4">如何删除已发表的留言</a></li></ul>"""


@pytest.mark.parametrize(
    ("said", "onward"),
    [
        ("请先登录留言板再发表留言", "如果浏览器没有自动跳转,请 <a href=/login>点击这里</a>"),
        ("您需要登录后才可以浏览", "如果您的浏览器没有自动跳转，请点击此链接"),
        ("操作成功，正在返回", "如果你的浏览器没反应，请点击这里..."),
    ],
)
def test_a_message_that_sends_the_visitor_on_is_no_list(said: str, onward: str) -> None:
    told = answered("留言板", _ROUND.format(5, said, onward))
    assert isinstance(told, Other)
    assert told.kind == "a message that forwards"
    assert told.links  # the menu leads on as on any page
