"""The settings as Scrapy sees them, and what is said about wrong ones."""

from __future__ import annotations

import pytest
from scrapy.settings import Settings

from sxgh_crawler.configuration import Identity, complaints, user_agent


def project(**changes: object) -> Settings:
    settings = Settings()
    settings.setmodule("sxgh_crawler.settings", priority="project")
    settings.setdict(changes, priority="cmdline")
    return settings


def test_project_settings_make_sense() -> None:
    assert list(complaints(project())) == []


def test_defaults_are_polite() -> None:
    settings = project()
    assert settings.getbool("ROBOTSTXT_OBEY")
    assert settings.getint("CONCURRENT_REQUESTS") == 1
    assert settings.getfloat("DOWNLOAD_DELAY") == 1.0
    assert settings.getfloat("DOWNLOAD_DELAY_JITTER") == 0
    assert settings.getbool("AUTOTHROTTLE_ENABLED")
    assert not settings.getbool("TELNETCONSOLE_ENABLED")
    assert not settings.getbool("REMOTE_CONTROL_ENABLED")


def test_nothing_of_the_settings_module_leaks_under_a_name_of_its_own() -> None:
    ours = {name for name in project() if name not in Settings()}
    assert all(name.startswith("SXGH_") or name == "FEED_URI_PARAMS" for name in ours)


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DOWNLOAD_DELAY", "-1", "DOWNLOAD_DELAY must be a number of at least 0, not -1"),
        ("DOWNLOAD_DELAY", "fast", "DOWNLOAD_DELAY must be a number, not 'fast'"),
        ("DOWNLOAD_DELAY", "nan", "DOWNLOAD_DELAY must be a number of at least 0, not nan"),
        ("DOWNLOAD_DELAY", "inf", "DOWNLOAD_DELAY must be a number of at least 0, not inf"),
        ("DOWNLOAD_TIMEOUT", "0", "DOWNLOAD_TIMEOUT must be a number of at least 0.001, not 0"),
        ("CONCURRENT_REQUESTS", "0", "CONCURRENT_REQUESTS must be a whole number of at least 1, not 0"),
        ("CONCURRENT_REQUESTS", "1.5", "CONCURRENT_REQUESTS must be a whole number, not '1.5'"),
        ("DOWNLOAD_MAXSIZE", "0", "DOWNLOAD_MAXSIZE must be a whole number of at least 1, not 0"),
        ("RETRY_TIMES", "", "RETRY_TIMES must be a whole number, not ''"),
        ("SXGH_RETRY_WAIT", "-3", "SXGH_RETRY_WAIT must be a number of at least 0, not -3"),
        ("ROBOTSTXT_OBEY", "maybe", "ROBOTSTXT_OBEY must be True or False, not 'maybe'"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL must be CRITICAL, ERROR, WARNING, INFO or DEBUG, not 'LOUD'"),
        (
            "SXGH_NEW_NORMAL",
            "yesterday",
            "SXGH_NEW_NORMAL must be the name of a run, such as 20261123T183802Z, not 'yesterday'",
        ),
        (
            "SXGH_NOTIFY",
            "me:hunter2",  # never shown
            "SXGH_NOTIFY must be addresses as Apprise has them (mailto://…), or @ and the path of a file of them",
        ),
        ("SXGH_NOTIFY_WHEN", "never", "SXGH_NOTIFY_WHEN must be trouble or always, not 'never'"),
        ("SXGH_CONTACT", "me", "SXGH_CONTACT must be an e-mail address or a URL, not 'me'"),
        (
            "SXGH_CONTACT",
            "a@b.org\r\nX: y",
            "SXGH_CONTACT must be an e-mail address or a URL, not 'a@b.org\\r\\nX: y'",
        ),
        ("SXGH_OUTPUT_DIR", "", "SXGH_OUTPUT_DIR is empty: it names the folder that the archive is kept in"),
    ],
)
def test_senseless_setting_is_named(name: str, value: str, complaint: str) -> None:
    assert list(complaints(project(**{name: value}))) == [complaint]


@pytest.mark.parametrize(
    "contact", ["archive@example.org", "mailto:a@example.org", "https://example.org/bot"]
)
def test_contact_may_be_an_address_or_a_url(contact: str) -> None:
    assert list(complaints(project(SXGH_CONTACT=contact))) == []


def test_user_agent_names_the_contact_and_is_honest_without() -> None:
    assert user_agent("a@example.org") == "sxgh-crawler/0.1.0 (+a@example.org)"
    assert user_agent("") == "sxgh-crawler/0.1.0 (+no contact given)"


def test_user_agent_given_by_the_operator_stays() -> None:
    settings = project(USER_AGENT="mine/1.0")
    Identity().update_settings(settings)
    assert settings["USER_AGENT"] == "mine/1.0"
