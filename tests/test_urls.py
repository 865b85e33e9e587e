"""Addresses: one canonical form for all spellings, sessions and trackers gone, nothing off the site."""

from __future__ import annotations

import pytest

from sxgh_crawler.website.urls import (
    MAX_URL,
    canonical,
    folder,
    is_file,
    is_view,
    number,
    on_site,
    resolve,
    shape,
    without_volatile,
)

ROOT = "http://www.sxgh.org.cn"


# --- one form -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spelling",
    [
        f"{ROOT}/particular.aspx?id=12",
        f"{ROOT}/Particular.aspx?ID=12",
        f"{ROOT}/PARTICULAR.ASPX?Id=12",
        "https://www.sxgh.org.cn/particular.aspx?id=12",
        "http://sxgh.org.cn/particular.aspx?id=12",
        "https://SXGH.org.cn/particular.aspx?id=12",
        f"{ROOT}/particular.aspx?id=12#top",
        f"{ROOT}/particular.aspx?ID=12&utm_source=x",
        f"{ROOT}/particular.aspx?utm_source=x&utm_medium=y&id=12",
        f"{ROOT}/particular.aspx?id=12&from=singlemessage&isappinstalled=0",
        f"{ROOT}/particular.aspx?id=12&_=1581638400",
        f"{ROOT}/(S(abc))/particular.aspx?id=12",
        f"{ROOT}/(S(k3vq2c55bzsl1445))/Particular.aspx?id=12",
        f"{ROOT}/(A(abc)S(def))/particular.aspx?id=12",
        f"{ROOT}/particular.aspx;jsessionid=0A1B2C?id=12",
        f"{ROOT}/particular.aspx?id=12&7OkeOa4k=qArcWQxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ],
)
def test_spellings_of_one_page(spelling: str) -> None:
    assert canonical(spelling) == f"{ROOT}/particular.aspx?id=12"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/particular.aspx?id=1", "/particular.aspx?id=2"),
        ("/doc.aspx?key=QWJj==", "/doc.aspx?key=qwjj=="),
        ("/doc.aspx?key=QWJj==", "/doc.aspx?key=QWJj"),
        ("/News/1.html", "/news/1.html"),
        ("/index.html?page=2", "/index.html"),
        ("/list.aspx?cid=3&page=2", "/list.aspx?cid=3"),
        ("/list.aspx?lm=%B7%A8", "/list.aspx?lm=%B7%A9"),
        ("/list.aspx?from=2016", "/list.aspx?from=2017"),
        ("/a.aspx", "/a/"),
    ],
)
def test_different_pages_stay_apart(one: str, other: str) -> None:
    assert canonical(ROOT + one) != canonical(ROOT + other)


@pytest.mark.parametrize(
    ("url", "known"),
    [
        (f"{ROOT}", f"{ROOT}/"),
        (f"{ROOT}/", f"{ROOT}/"),
        (f"{ROOT}/wz.aspx?lm=%b9%a4", f"{ROOT}/wz.aspx?lm=%B9%A4"),
        (f"{ROOT}/doc.aspx?Key=QWJj==", f"{ROOT}/doc.aspx?key=QWJj=="),
        (f"{ROOT}/a.asp?X=Y&Z=W", f"{ROOT}/a.asp?x=Y&z=W"),
        (f"{ROOT}/a.html?X=Y", f"{ROOT}/a.html?X=Y"),
        (f"{ROOT}/a.aspx?b=%u6240", f"{ROOT}/a.aspx?b=%u6240"),
        (f"{ROOT}/a.aspx?flag", f"{ROOT}/a.aspx?flag"),
        ("http://www.acftu.org/A.aspx?ID=1", "http://www.acftu.org/a.aspx?id=1"),
    ],
)
def test_canonical(url: str, known: str) -> None:
    assert canonical(url) == known


@pytest.mark.parametrize(
    "url",
    [
        f"{ROOT}/particular.aspx?ID=12&utm_source=x",
        "https://sxgh.org.cn/(S(abc))/News/A.ASPX?Key=%b9==",
        f"{ROOT}/2010%20old/9604.html",
        f"{ROOT}/",
    ],
)
def test_canonical_form_of_a_canonical_form_is_itself(url: str) -> None:
    assert canonical(canonical(url)) == canonical(url)


# --- what is asked for ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("/a.aspx?id=1", "/a.aspx?id=1"),
        ("/A.aspx?ID=1", "/A.aspx?ID=1"),
        ("/a.aspx?utm_source=x", "/a.aspx"),
        ("/a.aspx?id=1&spm=a.b.c", "/a.aspx?id=1"),
        ("/a.aspx?&id=1&&x=2", "/a.aspx?id=1&x=2"),
        ("/a.aspx?from=timeline", "/a.aspx"),
        ("/a.aspx?from=2016-05-12", "/a.aspx?from=2016-05-12"),
        ("/a.aspx?key==", "/a.aspx?key=="),
        ("/a.aspx?id=1&ASPSESSIONIDQQ=X", "/a.aspx?id=1"),
        ("/(S(abc))/a.aspx", "/a.aspx"),
        ("/(notes)/a.aspx", "/(notes)/a.aspx"),
        ("/a.aspx?name=(S(abc))/", "/a.aspx?name=(S(abc))/"),
        ("/abcdEf12.html?abcdEf12=short", "/abcdEf12.html?abcdEf12=short"),
    ],
)
def test_sessions_and_trackers_are_not_asked_for(url: str, asked: str) -> None:
    assert without_volatile(ROOT + url) == ROOT + asked


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        (f"{ROOT}/", True),
        ("https://www.sxgh.org.cn/a.aspx", True),
        ("http://sxgh.org.cn", True),
        ("http://SXGH.ORG.CN/", True),
        ("http://www.sxgh.org.cn?x=1", True),
        ("http://www.sxgh.org.cn:8080/", False),
        ("http://www.sxgh.org.cn.evil.example/", False),
        ("http://evil.example/www.sxgh.org.cn/", False),
        ("http://www.sxgh.org.cn@evil.example/", False),
        ("http://user@www.sxgh.org.cn/", False),
        ("http://m.sxgh.org.cn/", False),
        ("http://127.0.0.1/", False),
        ("http://169.254.169.254/latest/", False),
        ("http://[::1]/", False),
        ("ftp://www.sxgh.org.cn/", False),
        ("file:///etc/passwd", False),
        ("javascript:void(0)", False),
        ("//www.sxgh.org.cn/", False),
        ("", False),
    ],
)
def test_on_site(url: str, answer: bool) -> None:
    assert on_site(url) is answer


# --- as a browser resolves --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("href", "asked"),
    [
        ("..\\particular.aspx?id=5", "/particular.aspx?id=5"),
        ("  /news/NewsShow.aspx?id=1  ", "/news/NewsShow.aspx?id=1"),
        ("/news/News\tShow.aspx?\r\nid=1", "/news/NewsShow.aspx?id=1"),
        ("/html/2010 old/1.html", "/html/2010%20old/1.html"),
        ("../../../a.aspx", "/a.aspx"),
        ("./a.aspx", "/old/a.aspx"),
        ("./", "/old/"),
        ("..", "/"),
        ("../?page=2", "/?page=2"),
        ("../news/./2019/../a.html", "/news/a.html"),
        ("../..//upload/a.html", "//upload/a.html"),
        ("/a//b.html", "/a//b.html"),
        ("x//../b.html", "/old/x/b.html"),
        (".../a.html", "/old/.../a.html"),
        (".hidden/a.html", "/old/.hidden/a.html"),
        ("a.html?back=../b.html", "/old/a.html?back=../b.html"),
        ("http://www.sxgh.org.cn", "/"),
        ("http://www.sxgh.org.cn/news/../a.html", "/a.html"),
        ("http://www.sxgh.org.cn/a/./b/?id=1", "/a/b/?id=1"),
        ("http:/a.html", "/a.html"),
        ("?page=2", "/old/list.aspx?page=2"),
        ("", "/old/list.aspx?cid=3"),
        ("#top", "/old/list.aspx?cid=3"),
        ("//www.sxgh.org.cn/a.aspx", "/a.aspx"),
        ("HTTP://WWW.SXGH.ORG.CN:80/A.aspx", "/A.aspx"),
        ("wz.aspx?lm=%B9%A4&k=%u6240", "/old/wz.aspx?lm=%B9%A4&k=%u6240"),
        ("/工会/a.aspx", "/%E5%B7%A5%E4%BC%9A/a.aspx"),
    ],
)
def test_resolve(href: str, asked: str) -> None:
    assert resolve(f"{ROOT}/old/list.aspx?cid=3", href, "gb18030") == ROOT + asked


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{ROOT}", f"{ROOT}/"),
        (f"{ROOT}/", f"{ROOT}/"),
        (f"{ROOT}/a.aspx?x=/1/2", f"{ROOT}/"),
        (f"{ROOT}/news/", f"{ROOT}/news/"),
        (f"{ROOT}/news/a.aspx", f"{ROOT}/news/"),
        (f"{ROOT}?x=/1/2", f"{ROOT}/"),
    ],
)
def test_folder(page: str, expected: str) -> None:
    assert folder(page) == expected
    assert resolve(page, "b.aspx?id=1") == resolve(expected, "b.aspx?id=1") == f"{expected}b.aspx?id=1"


def test_query_is_escaped_in_the_encoding_of_the_page() -> None:
    base, href = f"{ROOT}/list.aspx", "wz.aspx?lm=工会"
    assert resolve(base, href, "gb18030") == f"{ROOT}/wz.aspx?lm=%B9%A4%BB%E1"
    assert resolve(base, href, "utf-8") == f"{ROOT}/wz.aspx?lm=%E5%B7%A5%E4%BC%9A"


@pytest.mark.parametrize(
    "href",
    ["javascript:void(0)", "JavaScript:__doPostBack('a','b')", "data:text/html,x", "mailto:sxgh@163.com", "tel:0351",
     "file:///etc/passwd", "ftp://ftp.sxgh.org.cn/x", "about:blank", "http://[", "http://a:b:c/", "x" * (MAX_URL + 1),
     "/" + "工" * 1000],
)  # fmt: skip
def test_no_address(href: str) -> None:
    assert resolve(f"{ROOT}/old/list.aspx", href) is None


# --- what URLs have in common -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/particular.aspx?id=9807", "/Particular.aspx?ID=12"),
        ("/calendar.aspx?y=2020&m=1", "/calendar.aspx?m=2&y=2021"),
        ("/art/2020/2/14/art_45_1.html", "/art/2019/12/1/art_45_22.html"),
        ("/a.aspx?id=1", "https://sxgh.org.cn/a.aspx?id=2"),
        ("/content/detail/6641f0a2c3.html", "/content/detail/66400118.html"),
    ],
)
def test_one_shape(one: str, other: str) -> None:
    assert shape(ROOT + one) == shape(other if "://" in other else ROOT + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a.aspx?id=1", "/b.aspx?id=1"),
        ("/a.aspx?id=1", "/a.aspx?cid=1"),
        ("/a.aspx?id=1", "/a.aspx?id=1&page=2"),
        ("/a/1.html", "/b/1.html"),
        ("/c41207/1.html", "/d41207/1.html"),
    ],
)
def test_other_shape(one: str, other: str) -> None:
    assert shape(ROOT + one) != shape(ROOT + other)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/particular.aspx?id=9807", 9807),
        ("/art/2020/2/14/art_45_123.html", 123),
        ("/about.aspx", None),
        ("/", None),
        ("/a.aspx?id=0012", 12),
    ],
)
def test_number(path: str, value: int | None) -> None:
    assert number(ROOT + path) == value


def test_number_without_end_is_a_number() -> None:
    assert isinstance(number(f"{ROOT}/a.aspx?id={'9' * 400}"), int)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/a.doc", True), ("/a.PDF", True), ("/a.jpg?x=1", True), ("/css/a.css", True), ("/a.wps", True), ("/a.et", True),
        ("/a.ofd", True), ("/a.aspx", False), ("/a.aspx?file=a.doc", False), ("/a.html", False), ("/", False),
        ("/a.jsp", False), ("/a.docs", False),
    ],
)  # fmt: skip
def test_file(path: str, answer: bool) -> None:
    assert is_file(ROOT + path) is answer


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/print.aspx?id=9807", True),
        ("/e/DoPrint/?classid=9&id=1401", True),
        ("/news/12.html?print=1", True),
        ("/print/dc4763", True),
        ("/index.php?m=wap&c=index&a=show&catid=9&id=46", True),
        ("/mobile/news/show-12.aspx", True),
        ("/wap/show.asp?id=5", True),
        ("/jcgh/content/mpost_723959.html", True),
        ("/particular.aspx?id=9807", False),
        ("/index.php?m=content&c=index&a=show&catid=9&id=46", False),
        ("/blueprint/12.html", False),
        ("/model/12.html", False),
        ("/news/mobilize-12.html", False),
        ("/swap.html", False),
    ],
)
def test_view(path: str, answer: bool) -> None:
    assert is_view(f"{ROOT}{path}") is answer
