"""Links that do something to the site, in place of showing something: they are never asked for.

Old sites vote, delete, log out and bookmark by GET, with a link for each article: Dede's plus/stow.php, Empire's
e/public/digg, PHPCMS' a=support, JEECMS' content_up.jspx, guest books' bookdel.asp. What a program does is told by its
name, by a parameter such as action=, or by the word on the link.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sxgh_crawler.website.urls import MAX_URL

#: Pages that lie on the disk do nothing.
_STATIC = frozenset("html htm shtml shtm jhtml xhtml xml".split())

#: Words of a program's name. Not among them are what columns are called as well: vote, report, support, praise, update.
_PROGRAMS = frozenset(
    """delete del remove edit modify add save submit reply login logout logoff loginout signin signout signup register reg
    digg dig diggit zan dianzan fav fava favor favorite favorites favourite addfav addfavorite stow shoucang jubao
    password getpassword resetpassword findpassword subscribe unsubscribe sendmail adclick clickad toupiao voteup votedown upvote downvote""".split()
)
#: Values of a parameter that names what is to be done.
_VERBS = _PROGRAMS | frozenset(
    "vote post ding cai support oppose against praise report reply quote update insert send buy like unlike regnew regist".split()
)
#: What is chosen in a vote; without it the page shows what can be.
_CHOICES = frozenset("option options opt item itemid itemids choice answer select".split())
_VERB_NAMES = frozenset("a act action do dopost op opt method cmd handle".split())
#: Parameters that name it themselves.
_DEEDS = frozenset("delete del logout".split())
#: Where a path has no file: /api/poll/3/vote?option=1
_LAST = _PROGRAMS | {"vote", "like", "unlike", "praise"}

#: bookdel, delnews, UserLogin: words run together. A model and a blogindex are none.
_RUN_TOGETHER = re.compile(
    r"(?<!mo)del$|delete|^del(?:news|info|msg|book|article|comment|user)|(?<!b)log(?:in|out|off)(?!dex)"
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")

#: What is written on such a link, with a number behind it at most.
_SAYS = re.compile(
    r"\W*(?:删除|编辑|修改|回复|引用|(?:安全)?退出(?:登[录陆])?|注销|(?:我要|提交)?投票|[顶踩赞]|(?:来?顶|踩)一下|点赞|支持|反对|"
    r"(?:加入|添加)?收藏(?:本文|此文|本页)?|(?:我要)?举报|(?:我要)?[纠报]错|(?:推荐|发送|告诉)(?:给)?好友|"
    r"(?:会员|用户|管理员?)?(?:登[录陆]|注册)|管理入口|后台管理|(?:忘记|找回)密码|(?:取消)?(?:关注|订阅))[\W\d]*"
)
#: Characters of a link's text that are looked at.
_MAX_TEXT = 16


def is_deed(url: str, text: str = "") -> bool:
    """Whether asking for an absolute URL, linked by `text`, would do something."""
    path, _, query = url[:MAX_URL].partition("?")
    program = path.partition("://")[2].partition("/")[2].rstrip("/").rpartition("/")[2]
    name, dot, extension = program.rpartition(".")
    if not dot:
        name, extension = program, ""
    if extension.lower() in _STATIC:
        return False
    if query and (_asks_for_deed(query) or (len(text) <= _MAX_TEXT and _SAYS.fullmatch(text))):
        return True
    if not extension and not query and path.endswith("/"):
        return False  # a folder, as of a column
    words, whole = _words(name), name.lower()
    if "vote" in words and any(pair.partition("=")[0].lower() in _CHOICES for pair in query.split("&")):
        return True
    doing = _PROGRAMS if extension else _LAST
    return whole in doing or not words.isdisjoint(doing) or _RUN_TOGETHER.search(whole) is not None


@lru_cache(maxsize=1_000)
def _words(name: str) -> frozenset[str]:
    """GuestBook_Del, in lower case. A site has few programs."""
    return frozenset(word.lower() for word in _WORDS.findall(name))


def _asks_for_deed(query: str) -> bool:
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if name.lower() in _DEEDS or (name.lower() in _VERB_NAMES and not _words(value).isdisjoint(_VERBS)):
            return True
    return False
