"""Hanweb JCMS keeps the records of a list as XML, in the page's `<script type="text/xml">` and in its answers.

    <datastore><totalrecord>1928</totalrecord><totalpage>97</totalpage>
    <nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&columnid=…"></a>]]></nextgroup>
    <recordset><record><![CDATA[<li><a href="/art/2020/2/14/art_3577_123.html">…</a></li>]]></record>…

It is no XML that a parser would take: records hold what editors typed, and white space as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

_MAX_RECORDS = 2_000
#: Pages are counted there as the browser shows them, of which one answer brings several: no claim of ours.
_TOTAL = re.compile(r"<totalrecord>\s*(\d{1,7})\s*</totalrecord>", re.IGNORECASE)
_NEXT = re.compile(
    r"<nextgroup>\s{0,20}(?:<!\[CDATA\[)?\s{0,20}<a\s+href\s{0,3}=\s{0,3}[\"']([^\"'<>]{1,2000})[\"']",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Datastore:
    """`markup` of the records, how many they are, how many the list has, where the next ones are."""

    markup: str = ""
    count: int = 0
    total: int | None = None
    following: str | None = None


def parse(sources: Iterable[str]) -> Datastore:
    """Of several on one page all records, and what the first says of the rest."""
    records: list[str] = []
    total = following = None
    for source in sources:
        records += _records(source)
        if total is None and (said := _TOTAL.search(source)):
            total = int(said[1])
        if following is None and (link := _NEXT.search(source)):
            following = unescape(link[1])
    return Datastore("\n".join(records), len(records), total, following)


def _records(source: str) -> list[str]:
    found = []
    for piece in source.split("<record>")[1 : _MAX_RECORDS + 1]:
        _, opened, rest = piece.partition("<![CDATA[")
        record, closed, _ = rest.partition("]]>")
        if opened and closed:
            found.append(f"<div>{record}</div>")
    return found
