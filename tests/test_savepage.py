"""`scrapy savepage`: bytes untouched, and a draft that fails until a person has confirmed it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sxgh_crawler import drafts
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from tests import cases
from tests.loopback import SITE, Server, scrapy
from tests.quality.samples import saved
from tests.test_commands import ARTICLE, tiny_project
from tests.test_manners import page
from tests.test_pages import test_page as check_field

URL = f"{SITE}/particular.aspx?id=5"
BODY = ARTICLE.encode("gb18030") + b"\xff\r\n\x00"  # bytes that no editor would leave alone


@pytest.fixture
def project(tmp_path: Path) -> Path:
    tiny_project(tmp_path)
    (tmp_path / "page.html").write_bytes(BODY)
    return tmp_path


def the_case(project: Path) -> cases.Case:
    cases.load.cache_clear()
    (case,) = cases.load(project / "tests" / "pages")
    return case


def confirm(folder: Path) -> None:
    """What a person does last."""
    path = folder / "expected.json"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if '"unconfirmed"' not in line), encoding="utf-8")


def test_a_file_becomes_a_case_that_fails_until_confirmed(project: Path) -> None:
    run = scrapy(
        None, "savepage", "page.html", "--url", URL, "--family", "table2005", "--case", "aid", cwd=project
    )
    assert run.status == 0, run.err
    folder = project / "tests" / "pages" / "table2005" / "aid"
    assert sorted(path.name for path in folder.iterdir()) == ["body.bin", "expected.json", "meta.json"]
    assert (folder / "body.bin").read_bytes() == BODY
    case = the_case(project)
    assert (case.page.url, case.kind) == (URL, "article")
    assert case.expected["title"] == "太原市总工会开展送温暖活动"
    assert case.expected["authors"] == [{"name": "王小明", "role": "作者"}]
    with pytest.raises(pytest.fail.Exception, match=r"Open the page in a browser"):
        check_field(case, "unconfirmed")
    confirm(folder)
    confirmed = the_case(project)
    assert "unconfirmed" not in confirmed.expected
    for name in ("kind", *confirmed.expected):
        check_field(confirmed, name)


def test_a_draft_says_all_that_a_case_must_say(project: Path) -> None:
    assert scrapy(None, "savepage", "page.html", "--url", URL, cwd=project).status == 0
    from tests.test_pages import ARTICLE_FIELDS  # noqa: PLC0415

    assert set(ARTICLE_FIELDS) <= set(the_case(project).expected)
    assert (project / "tests/pages/saved/particular-aspx-id-5").is_dir()


def test_what_the_program_read_does_not_count_as_quality(project: Path) -> None:
    assert scrapy(None, "savepage", "page.html", "--url", URL, cwd=project).status == 0
    cases.load.cache_clear()
    root = project / "tests" / "pages"
    assert list(saved(root)) == []
    confirm(root / "saved" / "particular-aspx-id-5")
    cases.load.cache_clear()
    assert [str(sample) for sample in saved(root)] == ["saved/particular-aspx-id-5"]


def test_a_page_of_the_site_is_fetched_with_manners(project: Path) -> None:
    head = {"content-type": "text/html", "set-cookie": "ASP.NET_SessionId=secret", "etag": '"1"'}
    server = Server(**{"/particular.aspx?id=5": page(BODY, **head)})
    run = scrapy(server, "savepage", URL, cwd=project)
    assert run.status == 0, run.err
    assert [exchange.url for exchange in server.seen] == [f"{SITE}/robots.txt", URL]
    case = the_case(project)
    assert case.page.body == BODY
    assert case.page.status == 200
    assert case.page.headers["etag"] == '"1"'
    assert "secret" not in json.dumps(dict(case.page.headers))


def test_a_case_is_never_overwritten(project: Path) -> None:
    args = ("savepage", "page.html", "--url", URL)
    assert scrapy(None, *args, cwd=project).status == 0
    case = project / "tests/pages/saved/particular-aspx-id-5"
    (case / "body.bin").write_bytes(b"what a person saved")
    run = scrapy(None, *args, cwd=project)
    assert run.status == 2
    assert "exists already" in run.err
    assert (case / "body.bin").read_bytes() == b"what a person saved"
    assert [path.name for path in case.parent.iterdir()] == [case.name]


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        ([], 2, "name one page"),
        (["no-such.html"], 1, "there is no file no-such.html"),
        (["page.html", "--family", "../etc"], 2, "'../etc' is no name for a folder here"),
        (["page.html", "--case", "."], 2, "'.' is no name for a folder here"),
        (["page.html", "--to", "page.html"], 1, "the case cannot be written"),
        (["http://www.acftu.org/"], 2, "http://www.acftu.org/ is not of this site"),
    ],
)
def test_what_cannot_be_saved_is_said_in_a_line(
    project: Path, args: list[str], status: int, said: str
) -> None:
    run = scrapy(None, "savepage", *args, cwd=project)
    assert run.status == status
    assert run.err.startswith(f"savepage: {said}")
    assert run.err.count("\n") == 1
    assert not (project / "tests").exists()


def test_a_full_disk_leaves_no_half_of_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(drafts, "_write_json", full)
    one = Page(URL, BODY)
    with pytest.raises(OSError, match="No space"):
        drafts.write(tmp_path, "saved", "one", one, read(one))
    assert list((tmp_path / "saved").iterdir()) == []


@pytest.mark.parametrize(
    ("body", "status", "file", "kind"),
    [
        (b"", 404, "refused.json", "gone"),
        (b"", 200, "refused.json", "unreadable"),
        (b"%PDF-1.4", 200, "refused.json", "other"),
    ],
)
def test_pages_without_an_article_are_drafted_too(body: bytes, status: int, file: str, kind: str) -> None:
    assert drafts.draft(read(Page(URL, body, status))) == (file, {"kind": kind})


def test_a_list_is_drafted_with_its_items() -> None:
    case = next(case for case in cases.load() if case.kind == "list" and case.expected.get("postback"))
    name, drafted = drafts.draft(read(case.page))
    assert name == "list.json"
    assert [one["url"] for one in drafted["items"]] == [one["url"] for one in case.expected["items"]]
    assert drafted["postback"]["target"] == case.expected["postback"]["target"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.sxgh.org.cn/particular.aspx?id=9807", "particular-aspx-id-9807"),
        ("http://www.sxgh.org.cn/", "index"),
        ("http://www.sxgh.org.cn/%B9%A4/A_1.html", "b9-a4-a-1-html"),
    ],
)
def test_a_case_is_called_after_its_address(url: str, name: str) -> None:
    assert drafts.case_name(url) == name
