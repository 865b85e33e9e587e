"""What markup may hold, seen before a tree is built of it: trees are dear, and some markup is made to be.

Lexbor needs some 200 bytes for an element, a text or an attribute, and compares each attribute of a tag with all
before it: 20,000 in one take half a second, four times as many eight.
"""

from __future__ import annotations

import re

#: Characters of markup that are looked at; a page of such a site has some 30,000.
MAX_MARKUP = 4_000_000
#: Lexbor's time grows with the square of the nesting; real pages stay under a hundred.
MAX_DEPTH = 3_000
MAX_NODES = 100_000
MAX_ATTRIBUTES = 400_000
#: Attributes of a tag times themselves, all tags together.
_MAX_COMPARISONS = 100_000_000
#: Shorter markup, and markup of fewer tags, does no harm.
_DEPTH_CHECK_FROM = 60_000
_TAGS_CHECK_FROM = 20_000
_ATTRIBUTES_CHECK_FROM = 40_000
#: In shorter markup only tags of a thousand characters are worth a look.
_ALL_ATTRIBUTES_CHECK_FROM = 1_500_000
_LONG_TAG = 1_000

_VOID_OR_IMPLIED = frozenset("br hr img input meta link area base col embed param p li".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SPACE = r"\t\n\f\r "
#: WHATWG HTML, 13.2.5.32 to 13.2.5.40: a quote opens a value behind `=` only, `/` parts attributes as a space does.
_ATTRIBUTE = re.compile(
    rf"""
    (?: =[^{_SPACE}/>=]*+ | [^{_SPACE}/>=]++ )
    (?: [{_SPACE}]*+ = [{_SPACE}]*+ (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^{_SPACE}>"'][^{_SPACE}>]*+ )?+ )?+
    """,
    re.VERBOSE,
)
_START_TAG = re.compile(
    rf"<[a-zA-Z][^{_SPACE}/>]*+ ((?: [{_SPACE}/]++ | {_ATTRIBUTE.pattern} )*+)", re.VERBOSE
)


class TooComplexError(Exception):
    """The page is nested or long beyond anything that a site would serve; the message says how."""


def check(markup: str) -> None:
    """Raises TooComplexError for markup that would make too large a tree, or take too long to."""
    if len(markup) > MAX_MARKUP:
        raise TooComplexError(f"{len(markup):,} characters of markup")
    if len(markup) > _DEPTH_CHECK_FROM:
        _check_elements(markup)
    if len(markup) > _ATTRIBUTES_CHECK_FROM:
        check_attributes(markup)


def _check_elements(markup: str) -> None:
    tags = markup.count("<")
    if tags < _TAGS_CHECK_FROM:
        return
    if tags - markup.count("</") > MAX_NODES:
        raise TooComplexError(f"more than {MAX_NODES:,} elements")
    depth = deepest = 0
    for match in _TAG.finditer(markup):
        if match[2].lower() not in _VOID_OR_IMPLIED:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise TooComplexError(f"tags nested {deepest:,} deep")


def check_attributes(markup: str) -> None:
    """Raises TooComplexError for tags of so many attributes that comparing each with all before it takes too long."""
    shortest = 0 if len(markup) > _ALL_ATTRIBUTES_CHECK_FROM else _LONG_TAG
    total = comparisons = 0
    for tag in _START_TAG.finditer(markup):
        start, end = tag.span(1)
        if end - start > shortest:
            count = sum(1 for _ in _ATTRIBUTE.finditer(markup, start, end))
            total += count
            comparisons += count * count
    if total > MAX_ATTRIBUTES or comparisons > _MAX_COMPARISONS:
        raise TooComplexError(f"{total:,} attributes")
