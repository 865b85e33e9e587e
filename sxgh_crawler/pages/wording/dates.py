"""Dates as such sites write them. Times are China Standard Time, UTC+08:00, the whole year."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

#: The site opened in 2005; what it reprints may be older, but was put on a web page after 1995.
EARLIEST = date(1995, 1, 1)
CHINA = timezone(timedelta(hours=8))
#: A list's row is no longer.
_ROW = 60

#: 201, 16-, 二〇, 一九: it begins with one set of characters, so that a search passes over all others at once.
_BEGINNING = re.compile(r"[\d二一](?:(?<=\d)\d[\d年/.／．—–－-]|[〇零○Ｏ九])")
_WIDE = str.maketrans("０１２３４５６７８９：－／．—–", "0123456789:-/.--")
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0}
_HAN = re.compile(
    r"([一二][〇零○Ｏ一二三四五六七八九]{3})\s?年\s?([一二三四五六七八九十]{1,2})\s?月\s?([一二三四五六七八九十]{1,3})\s?日"
)
#: Java prints fractions of a second, JavaScript a zone: 2016-05-12 09:30:00.0, 2016-05-12T01:30:00Z
_CLOCK = (
    r"(?P<hour>\d{1,2})\s?[:时点]\s?(?P<minute>\d{2}|\d(?=[:分]))"
    r"(?:\s?[:分]\s?(?P<second>\d{1,2})(?:(?:\.\d{1,6})?(?P<zone>Z|\+[01][0-9]:?[0-5][0-9]))?)?(?:\s?(?P<after>[AP]M))?"
)
_TIME = (
    r"(?:[T\s,-]{0,6}(?:(?:北京时间|HKT)\s?)?(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?\s{0,3})?"
    rf"(?P<half>[上下]午|晚上?|中午|凌晨|早上|[AP]M)?\s{{0,2}}{_CLOCK})?"
)
_DATE = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(?P<month>\d{1,2})\s{0,2}[-/.月]\s{0,2}(?P<day>\d{1,2})(?!\d(?!\d?\s?[:时]))\s{0,2}日?"
    + _TIME,
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(
    r"(?<![\d./-])(?P<year>\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?![./-]|\d(?!\d?\s?[:时]))日?"
    + _TIME,
    re.IGNORECASE,
)
#: 2023 11/17 20:52:15: the year set apart in a corner beside the headline, day and hour under it.
_CORNER_DATE = re.compile(
    r"(?<![\d./-])(?P<year>20\d\d)\s{1,3}(?P<month>\d{1,2})\s?[/-]\s?(?P<day>\d{1,2})\s{1,3}(?P<half>)"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)"
)
_MONTHS = {
    name: number
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "一 二 三 四 五 六 七 八 九 十 十一 十二",
    )
    for number, name in enumerate(names.split(), 1)
}
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|(?:Nov|Dec)(?:ember)?)"
_IN_ENGLISH = (
    # May 12, 2016; 12 May 2016; 12-May-2016
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}\.?\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{0,2}}(?P<year>20\d\d)(?!\d)"
        + _TIME,
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{_MONTH}\.?,?[\s-](?P<year>20\d\d)(?!\d)" + _TIME,
        re.IGNORECASE,
    ),
    # WordPress half in Chinese: 十一月 6th, 2009
    re.compile(
        r"(?<![一二三四五六七八九十\d])(?P<month>十[一二]?|[一二三四五六七八九])月\s(?P<day>\d{1,2})(?:st|nd|rd|th),?\s(?P<year>20\d\d)(?!\d)"
    ),
    # Java: Thu May 12 09:30:00 CST 2016
    re.compile(
        rf"(?<![A-Za-z]){_MONTH}\s(?P<day>\d\d)\s{_CLOCK}\sCST\s(?P<year>20\d\d)(?!\d)", re.IGNORECASE
    ),
    # a server set up in America: 5/12/2016 9:30:00 AM
    re.compile(
        rf"(?<![\d/])(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>20\d\d),?\s{_CLOCK}(?<=[AP]M)",
        re.IGNORECASE,
    ),
    # and in rows: (07/30/2013)
    re.compile(
        r"(?<![\d/])(?P<month>[01]\d)/(?P<day>[0-3]\d)/(?P<year>20\d\d)(?![\d/])" + _TIME, re.IGNORECASE
    ),
    # Hong Kong and Macau: 21/05/2008
    re.compile(
        r"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\d/])(?!.{1,10}[AP]M)"
        + _TIME,
        re.IGNORECASE,
    ),
)
#: No month's name is without one.
_ENGLISH = re.compile(r"[JFMASOND](?:[aepuco][nbrylgptvc]|[AEPUCO][NBRYLGPTVC])")
_COMPACT = re.compile(r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)")
_IN_URL = (
    re.compile(r"/t(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)_\d"),  # TRS: t20200214_547180.html
    re.compile(r"/(?P<year>20\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})/"),  # JCMS: /art/2020/2/14/
    re.compile(r"/(?P<year>20\d\d)-(?P<month>\d\d)[-/](?P<day>\d\d)/"),  # workercn: /c/2026-10-02/
    re.compile(r"/(?P<year>20\d\d)/?(?P<month>\d\d)/?(?P<day>\d\d)/"),  # WebPlus and Dede: /2020/0214/
    # pages written by hand: a day's second
    re.compile(r"/(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)[-_]\d{1,3}\.s?html?$"),
)


class Found:
    """A date in a text: its ISO 8601 form, as precise as it was written, and where it stood."""

    def __init__(self, value: str, start: int, end: int) -> None:
        self.value, self.start, self.end = value, start, end

    @property
    def day(self) -> str:
        return self.value[:10]


def find(text: str, today: date | None = None, short: bool = False) -> Found | None:
    """The first possible date of a text. `short` admits two-digit years, as list rows have them.

    Impossible dates are passed over, and such as lie after `today` (give it where it is known).
    """
    if not _BEGINNING.search(text):
        return None
    return _known(text, today, short) if len(text) <= _ROW else _found(text, today, short)


def _found(text: str, today: date | None, short: bool) -> Found | None:
    text = text.translate(_WIDE)
    patterns = (_DATE, _CORNER_DATE, _SHORT_DATE) if short else (_DATE, _CORNER_DATE)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if value := _iso(match, today):
                return Found(value, match.start(), match.end())
    if written := _HAN.search(text):
        numbers = (
            int("".join(str(_DIGITS[c]) for c in written[1])),
            _han_number(written[2]),
            _han_number(written[3]),
        )
        if value := _possible(*numbers, today):
            return Found(value, written.start(), written.end())
    if "/20" in text or "月 " in text or _ENGLISH.search(text):
        for match in filter(None, (pattern.search(text) for pattern in _IN_ENGLISH)):
            if value := _iso(match, today):
                return Found(value, match.start(), match.end())
    return None


#: Side columns bring the same rows on every page.
_known = lru_cache(maxsize=4096)(_found)


#: A calendar leaf beside or under a title, in lines of their own: 14 over 2020-02, 02-14 over 2020, 2020 over 02/14.
_LEAF = re.compile(
    r"(?<!\S)(?:(?P<day>\d{1,2})日? (?P<month>20\d\d[-/.年]\d{1,2})月?|(?P<over>20\d\d[-/.年]\d{1,2})月? (?P<under>\d{1,2})日?"
    r"|(?:(?P<above>20\d\d)年? )?(?P<short>\d{1,2}[-/.月]\d{1,2})日?(?(above)| (?P<year>20\d\d)年?))"
    r"(?: (?P<time>\d{1,2}:\d\d(?::\d\d)?))?(?!\S)"
)


def leaf(text: str, today: date | None = None) -> Found | None:
    """The date of short lines, joined with spaces; it is all that stands in them."""
    match = _LEAF.search(text)
    if match is None:
        return None
    year = match["above"] or match["year"]
    if month := match["month"] or match["over"]:
        written = f"{month}-{match['day'] or match['under']}"
    else:
        written = f"{year}-{match['short']}"
    found = find(f"{re.sub('[/.年月]', '-', written)} {match['time'] or ''}", today)
    return Found(found.value, match.start(), match.end()) if found else None


def in_meta(text: str, today: date | None = None) -> str | None:
    """The date in a meta element's content; also written 20200214 there, or with another zone's offset."""
    if (moment := _with_offset(text)) is not None:
        return _in_china(moment, today)
    found = find(text, today)
    if found:
        return found.value
    match = _COMPACT.search(text)
    return _iso(match, today) if match else None


def _with_offset(text: str) -> datetime | None:
    """ISO 8601 with an offset: 2022-03-08T11:20:00Z."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def at(seconds: int, today: date | None = None) -> str | None:
    """The moment so many seconds after 1970, as scripts have it."""
    return _in_china(datetime.fromtimestamp(seconds, CHINA), today)


def _in_china(moment: datetime, today: date | None) -> str | None:
    if moment.year in (date.min.year, date.max.year):
        return None  # databases' earliest and latest days, from which no zone can be counted
    local = moment.astimezone(CHINA)
    day = _possible(local.year, local.month, local.day, today)
    midnight = (local.hour, local.minute, local.second) == (0, 0, 0)
    return day if day is None or midnight else local.replace(microsecond=0).isoformat()


def in_url(url: str, today: date | None = None) -> str | None:
    """The day that a URL names; the only forms counted are those that systems give to articles."""
    path = url.partition("?")[0]
    for pattern in _IN_URL:
        match = pattern.search(path)
        if match and (value := _iso(match, today)):
            return value
    return None


def _iso(match: re.Match[str], today: date | None) -> str | None:
    groups = match.groupdict()
    year, month = int(groups["year"]), groups["month"]
    number = int(month) if month.isdecimal() else _MONTHS[month[:3].lower()]
    day = _possible(year + 2000 if year < 100 else year, number, int(groups["day"]), today)
    if day is None or not groups.get("hour"):
        return day
    hour, minute, second = (int(groups[unit] or 0) for unit in ("hour", "minute", "second"))
    hour = _in_24_hours(hour, (groups.get("half") or groups.get("after") or "").lower())
    if hour > 23 or minute > 59 or second > 59 or (hour, minute, second) == (0, 0, 0):
        return day  # midnight to the second is what a database makes of a date without a time
    moment = datetime.fromisoformat(day).replace(hour=hour, minute=minute, second=second).isoformat()
    if zone := groups.get("zone"):
        return _in_china(datetime.fromisoformat(moment + zone.upper()), today)
    return f"{moment}+08:00"


_AFTER_NOON = ("下午", "晚上", "晚", "pm")


def _in_24_hours(hour: int, half: str) -> int:
    if hour < 12 and (half in _AFTER_NOON or (half == "中午" and hour < 3)):
        return hour + 12
    return 0 if hour == 12 and half in ("上午", "凌晨", "am") else hour


def _possible(year: int, month: int, day: int, today: date | None) -> str | None:
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    if value < EARLIEST or (today is not None and value > today):
        return None
    return value.isoformat()


def _han_number(text: str) -> int:
    """一 to 三十一."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text] if len(text) == 1 else 0
    if (tens and tens not in _DIGITS) or (ones and ones not in _DIGITS):
        return 0
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
