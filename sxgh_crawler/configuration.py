"""Settings that make no sense are named before anything starts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from sxgh_crawler.removals import Rules

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

#: name → the least value that makes sense
_NUMBERS = {
    "AUTOTHROTTLE_MAX_DELAY": 0.0,
    "DOWNLOAD_DELAY": 0.0,
    "SXGH_CRAWL_DELAY_MAX": 0.0,
    "SXGH_RETRY_WAIT": 0.0,
    "SXGH_RETRY_WAIT_MAX": 0.0,
    "SXGH_PAUSE_MAX": 0.0,
    "SXGH_REMOVALS_MAX_SHARE": 0.0,
    "DOWNLOAD_TIMEOUT": 0.001,
}
_COUNTS = {
    "CONCURRENT_ITEMS": 1,
    "CONCURRENT_REQUESTS": 1,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "DOWNLOAD_MAXSIZE": 1,
    "REDIRECT_MAX_TIMES": 0,
    "RETRY_TIMES": 0,
    "SXGH_REMOVAL_AFTER": 0,
    "SXGH_REQUISITE_MAX_SIZE": 1,
    "SXGH_REVISITS": 0,
    "SXGH_WARC_MAX_SIZE": 1,
}
_FLAGS = ("AUTOTHROTTLE_ENABLED", "ROBOTSTXT_OBEY", "SXGH_PROGRESS", "SXGH_REQUISITES")

#: An e-mail address, or a URL.
_CONTACT = re.compile(r"(?:mailto:)?[^\s@()]+@[^\s@()]+\.[^\s@()]+|https?://[^\s()]+")

_ADDRESSES = re.compile(r"@.|\s*[A-Za-z0-9]+://")
_RUN_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z")


def project_version() -> str:
    """From the installed package, or, in a clone that is run in place, from pyproject.toml beside it."""
    try:
        return version("sxgh-crawler")
    except PackageNotFoundError:
        text = Path(__file__).parent.with_name("pyproject.toml").read_text(encoding="utf-8")
        match = re.search(r'^version = "([^"]+)"', text, re.MULTILINE)
        return match[1] if match else "unknown"


def user_agent(contact: str) -> str:
    """Who asks, and whom to write to; says so where the operator gave no address."""
    return f"sxgh-crawler/{project_version()} (+{contact or 'no contact given'})"


def removal_rules(settings: BaseSettings) -> Rules:
    return Rules(settings.getint("SXGH_REMOVAL_AFTER"), settings.getfloat("SXGH_REMOVALS_MAX_SHARE"))


def complaints(settings: BaseSettings) -> Iterator[str]:
    """What is wrong with the settings, a line each."""
    for names, least, kind in ((_NUMBERS, float, "a number"), (_COUNTS, int, "a whole number")):
        for name, minimum in names.items():
            try:
                value = least(settings[name])
            except (TypeError, ValueError):
                yield f"{name} must be {kind}, not {settings[name]!r}"
                continue
            if not minimum <= value < float("inf"):
                yield f"{name} must be {kind} of at least {minimum:g}, not {settings[name]}"
    for name in _FLAGS:
        try:
            settings.getbool(name)
        except ValueError:
            yield f"{name} must be True or False, not {settings[name]!r}"
    contact = settings["SXGH_CONTACT"]
    if contact and not _CONTACT.fullmatch(contact):
        yield f"SXGH_CONTACT must be an e-mail address or a URL, not {contact!r}"
    normal = settings["SXGH_NEW_NORMAL"]
    if normal and not _RUN_ID.fullmatch(normal):
        yield f"SXGH_NEW_NORMAL must be the name of a run, such as 20261123T183802Z, not {normal!r}"
    if settings["SXGH_NOTIFY"] and not _ADDRESSES.match(settings["SXGH_NOTIFY"]):
        yield "SXGH_NOTIFY must be addresses as Apprise has them (mailto://…), or @ and the path of a file of them"
    if settings["SXGH_NOTIFY_WHEN"] not in ("trouble", "always"):
        yield f"SXGH_NOTIFY_WHEN must be trouble or always, not {settings['SXGH_NOTIFY_WHEN']!r}"
    if settings["LOG_LEVEL"] not in ("CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG"):
        yield f"LOG_LEVEL must be CRITICAL, ERROR, WARNING, INFO or DEBUG, not {settings['LOG_LEVEL']!r}"
    if not settings["SXGH_OUTPUT_DIR"]:
        yield "SXGH_OUTPUT_DIR is empty: it names the folder that the archive is kept in"


class Identity:
    """Scrapy add-on: the User-Agent is made from SXGH_CONTACT, unless USER_AGENT is set itself."""

    def update_settings(self, settings: BaseSettings) -> None:
        settings.set("USER_AGENT", user_agent(settings["SXGH_CONTACT"]), priority="addon")
