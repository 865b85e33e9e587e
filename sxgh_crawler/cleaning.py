"""Text and HTML as they leave the project: one Unicode form, plain white space, safe markup."""

from __future__ import annotations

import html
import re
import unicodedata

import nh3

from sxgh_crawler.items import ArticleItem

# Removed: characters that show nothing and break searching. Private-use characters stay: on pages of
# the GBK age they are somebody's name. U+E5E5 alone is known: GBK's own full-width space (A3 A0).
_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are not white space
    "\u00ad"  # soft hyphen
    "\u180e\u200b-\u200f\u2060-\u2064"  # zero-width spaces, joiners, direction marks
    "\u202a-\u202e\u2066-\u206f"  # direction overrides
    "\ufeff\ufff9-\ufffb"  # byte order mark, annotation marks
    "\ud800-\udfff"  # half a surrogate pair: cannot be written as UTF-8
    "]+"
)

_PROSE = {"p", "br", "strong", "em", "img", "a"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"}
_CELL = {"colspan", "rowspan"}
_SANITISER = nh3.Cleaner(
    tags=_PROSE | _LISTS | _TABLES,
    clean_content_tags={"script", "style", "title", "noscript", "iframe", "object", "svg", "math"},
    attributes={"a": {"href"}, "img": {"src", "alt"}, "td": _CELL, "th": _CELL},
    url_schemes={"http", "https"},
    # Reading resolves links, with the page's encoding; what is still relative here leads nowhere.
    url_relative="deny",
    link_rel=None,
)
# These read the sanitiser's own output, which is regular: lower case, quoted, well nested, its white space made single spaces.
_IMG_WITHOUT_SRC = re.compile(r'<img(?: alt="[^"]*")?>')
_A_WITHOUT_HREF = re.compile(r"<a>(.*?)</a>", re.DOTALL)
_BLOCK = r"p|br|li|dt|dd|caption|th|td"
_SPACE_AT_START = re.compile(rf"(<(?:{_BLOCK})(?: [^>]*)?>) ")
_SPACE_AT_END = re.compile(rf" (</(?:{_BLOCK})>|<br>)")
_TAG = re.compile(r"<[^>]*>")
_HTTP = re.compile(r"https?://\S+$", re.IGNORECASE)


def clean_characters(text: str) -> str:
    """NFC without invisible characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\ue5e5", "\u3000")
    # none of them is printable, in Python's sense, and all else that is not is rare but for ends of lines
    return text if text.replace("\n", "").isprintable() else _INVISIBLE.sub("", text)


def clean_line(text: str | None) -> str:
    """One line, single spaces."""
    return _one_spaced(clean_characters(text or ""))


def clean_text(text: str) -> str:
    """Paragraphs joined by `\\n`, none of them empty, none indented."""
    return "\n".join(filter(None, map(_one_spaced, clean_characters(text).splitlines())))


def _one_spaced(text: str) -> str:
    return " ".join(text.split())


def clean_html(markup: str) -> str:
    """Only the tags and attributes that the record promises, only http and https in them."""
    markup = _SANITISER.clean(clean_characters(markup)).replace("&nbsp;", " ")
    if "<img" in markup:
        markup = _IMG_WITHOUT_SRC.sub("", markup)
    if "<a>" in markup:
        markup = _A_WITHOUT_HREF.sub(r"\1", markup)
    markup = _one_spaced(markup)
    if "> " in markup:
        markup = _SPACE_AT_START.sub(r"\1", markup)
    return _SPACE_AT_END.sub(r"\1", markup) if " <" in markup else markup


def lost_text(text: str, markup: str) -> bool:
    """Whether a paragraph of `text` is missing from `markup`: the sign of a body cut by the sanitiser."""
    within_tags = [paragraph for paragraph in text.split("\n") if paragraph not in markup]
    if not within_tags:
        return False
    shown = "".join(html.unescape(_TAG.sub("", markup)).split())
    return any("".join(paragraph.split()) not in shown for paragraph in within_tags)


def clean_article(item: ArticleItem) -> None:
    """Clean every field that a page wrote, in place. Empty values become null or fall out of their list."""
    item.title = clean_line(item.title)
    item.subtitle = clean_line(item.subtitle) or None
    item.source = clean_line(item.source) or None
    item.editor = clean_line(item.editor) or None
    item.category = [name for name in map(clean_line, item.category) if name]
    item.authors = [
        {"name": name, "role": clean_line(author.get("role")) or None}
        for author in item.authors
        if (name := clean_line(author.get("name")))
    ]
    item.text = clean_text(item.text)
    item.html = clean_html(item.html)
    item.images = [
        {"url": url, "alt": clean_line(image.get("alt")), "payload_digest": image.get("payload_digest")}
        for image in item.images
        if (url := _web_url(image.get("url")))
    ]
    item.attachments = [
        {"url": url, "name": clean_line(file.get("name")), "payload_digest": file.get("payload_digest")}
        for file in item.attachments
        if (url := _web_url(file.get("url")))
    ]
    item.related = [
        {"url": url, "title": clean_line(other.get("title"))}
        for other in item.related
        if (url := _web_url(other.get("url"))) and url != item.url
    ]
    item.aliases = sorted({url for url in item.aliases if _web_url(url)} - {item.url})


def _web_url(url: str | None) -> str | None:
    return url if url and _HTTP.match(url) else None
