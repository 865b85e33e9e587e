"""Bytes become text here and nowhere else.

Declarations lie on such sites, both the header's and the page's (field guide, section 6), so the
bytes themselves decide: a byte order mark, then UTF-8 where it decodes without a fault, then
whichever of the candidates gives the more plausible Chinese. gb2312 and gbk are read as GB18030,
their superset: names such as 镕, 喆 and 㛃 break otherwise.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,20})""", re.IGNORECASE)
#: Meta elements are looked for this far: behind long titles and comments, not in the whole page.
_HEAD = 8192

#: The most frequent characters of Chinese news prose, and the punctuation between them.
_FREQUENT = frozenset(
    "的一是在了和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学，。、：；“”　"
)


def _euro(error: UnicodeError) -> tuple[str, int]:
    """Windows' code page 936 has the euro sign at 0x80, where GB18030 has nothing."""
    if isinstance(error, UnicodeDecodeError):
        return ("€" if error.object[error.start] == 0x80 else "\ufffd"), error.start + 1
    raise error


codecs.register_error("sxgh.euro", _euro)


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of a page and the name of the encoding that gave it.

    The name is `utf-8`, `utf-16`, `gb18030` or `big5`. NUL and byte order marks that includes left in
    mid-file are dropped. Never raises: bytes that fit nothing become U+FFFD.
    """
    text, encoding = _decode(body, content_type)
    if b"\x00" in body or "\ufeff" in text:
        text = text.translate({0: None, 0xFEFF: None})
    return text, encoding


def _decode(body: bytes, content_type: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, "replace"), encoding[:6].rstrip("-")
    if wide := _utf16_without_bom(body):
        return body.decode(wide, "replace"), "utf-16"
    declared = _declared(body, content_type)
    try:
        return body.decode("utf-8"), "utf-8" if not body.isascii() else declared
    except UnicodeDecodeError:
        pass
    if declared == "gb18030":
        for codec in ("gbk", "gb18030"):  # alike in all that the first knows, and it takes half of the time
            try:
                return body.decode(codec), "gb18030"
            except UnicodeDecodeError:
                pass
    texts = [(body.decode("utf-8", "replace"), "utf-8"), (body.decode("gb18030", "sxgh.euro"), "gb18030")]
    if declared == "big5":
        texts.append((body.decode("big5", "replace"), "big5"))
    return max(texts, key=lambda pair: _plausibility(pair[0]))


def _declared(body: bytes, content_type: str) -> str:
    """What header or page declare, in our names; UTF-8 where they say nothing that we know."""
    found = _DECLARED.search(content_type.encode("ascii", "replace")) or _DECLARED.search(body[:_HEAD])
    name = found[1].decode("ascii").lower() if found else ""
    if name.startswith(("gb", "cp936", "x-gbk", "hz")):
        return "gb18030"
    return "big5" if name.startswith("big5") else "utf-8"


def _utf16_without_bom(body: bytes) -> str | None:
    """Markup is ASCII: in UTF-16 every second byte of `<html` is NUL."""
    start = body[:64].lstrip(b"\r\n\t \x00")
    if start[:1] != b"<" and body[:2] != b"\x00<":
        return None
    sample = body[: min(len(body), 512) & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.3 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _plausibility(text: str) -> float:
    """Frequent characters speak for a decoding, replacement characters against it."""
    sample = text[:200_000]
    return sum(map(_FREQUENT.__contains__, sample)) - 5 * sample.count("\ufffd")
