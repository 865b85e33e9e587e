"""`warc/index.cdxj`, held against cdxj-indexer."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cdxj_indexer.main import write_cdx_index

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.exchange import Exchange
from sxgh_crawler.archive.playback import for_pywb
from sxgh_crawler.archive.reader import read_at
from sxgh_crawler.state.store import Store
from tests.exchanges import PAGE, SITE, exchange, head, later, posted, writer

PAGES = [
    exchange(),
    exchange("/List.aspx?B=2&a=1"),
    exchange("/images/%E5%B7%A5.JPG", body=b"1", head=head("200 OK", "Content-Type: image/jpeg")),
    exchange("/%B9%A4%BB%E1.aspx?key=%B9%A4+%BB%E1", body=b"2"),
    exchange("/a;jsessionid=0123456789012345678901234567890a?sid=9&", body=b"3"),
    exchange("/robots.txt", body=b"", head=head("404 Not Found", "Content-Type: text/html")),
    exchange("/", body=b"", head=head("302 Found", "Content-Type: text/html", "Location: /index.aspx")),
    exchange("/", began=later(1), body=b"4"),
    exchange("/", began=later(2), body=b"", head=head("304 Not Modified", "Content-Type: text/html")),
    posted("/list.aspx?id=1", b"__EVENTTARGET=pager&__EVENTARGUMENT=2&x=%B9%A4", body=b"5"),
    posted("/list.aspx", b"__EVENTTARGET=pager%24next&__VIEWSTATE=" + b"dDwxMjM0NTY3ODk%2B" * 500, body=b"6"),
    posted("/upload", b"\xff\xfe", body=b"7"),
    posted("/empty", b"", body=b"8"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "state.sqlite")
    yield store
    store.close()


def archive(folder: Path, store: Store, *exchanges: Exchange) -> None:
    with writer(folder, store) as warc:
        for one in exchanges:
            warc.write(one)
    cdxj.update(folder)


def parsed(path: Path) -> list[tuple[str, str, dict[str, str]]]:
    lines = [line.split(" ", 2) for line in path.read_text().splitlines()]
    return [(key, moment, json.loads(fields)) for key, moment, fields in lines]


def reference(folder: Path, *, post_append: bool) -> list[tuple[str, str, dict[str, str]]]:
    output = folder / "reference.cdxj"
    inputs = [str(path) for path in sorted(folder.glob("*.warc.gz"))]
    write_cdx_index(str(output), inputs, {"sort": True, "post_append": post_append})
    return parsed(output)


def test_the_lines_are_those_of_cdxj_indexer(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, *PAGES)
    assert parsed(tmp_path / "index.cdxj") == reference(tmp_path, post_append=True)


def test_without_forms_they_are_those_of_its_ordinary_index(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, *PAGES[:9])
    assert parsed(tmp_path / "index.cdxj") == reference(tmp_path, post_append=False)


def test_a_line(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/List.aspx?B=2&a=1"))
    ((key, moment, fields),) = parsed(tmp_path / "index.cdxj")
    assert (key, moment) == ("cn,org,sxgh)/list.aspx?a=1&b=2", "20261123183802")
    assert list(fields) == ["url", "mime", "status", "digest", "length", "offset", "filename"]
    assert fields["url"] == f"{SITE}/List.aspx?B=2&a=1"
    assert fields["mime"] == "text/html"
    assert fields["status"] == "200"
    with read_at(tmp_path, fields["filename"], int(fields["offset"])) as record:
        record.head()
        assert record.read() == PAGE
        assert record.get("WARC-Payload-Digest") == fields["digest"]
    file = (tmp_path / fields["filename"]).read_bytes()
    end = int(fields["offset"]) + int(fields["length"])
    assert file[end : end + 2] == b"\x1f\x8b"


def test_no_field_is_left_out(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a", head=b"odd\r\n\r\n"))
    ((_, _, fields),) = parsed(tmp_path / "index.cdxj")
    assert (fields["status"], fields["mime"]) == ("-", "application/octet-stream")


def test_what_a_form_was_answered_with_is_no_capture_of_the_page(tmp_path: Path, store: Store) -> None:
    """Nor where the answer is a revisit, which cdxj-indexer overlooks."""
    form = posted("/list.aspx", b"page=2", began=later(1))
    archive(tmp_path, store, exchange("/list.aspx"), form)
    page, answer = parsed(tmp_path / "index.cdxj")
    assert page[0] == "cn,org,sxgh)/list.aspx"
    assert answer[0] == "cn,org,sxgh)/list.aspx?__wb_method=post&page=2"
    assert (answer[2]["method"], answer[2]["requestBody"]) == ("POST", "page=2")
    assert answer[2]["mime"] == "warc/revisit"


def test_runs_are_merged_in_order_of_bytes(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cdxj, "BATCH", 3)
    index = tmp_path / "warc" / "index.cdxj"
    for run in range(4):
        archive(
            tmp_path / "warc", store, *(exchange(f"/{n * 7 % 11}-{run}?é", began=later(n)) for n in range(11))
        )
        lines = index.read_bytes().splitlines()
        assert lines == sorted(lines)
        assert len(lines) == 11 * (run + 1)
    assert parsed(index) == reference(tmp_path / "warc", post_append=True)


def test_only_new_files_are_read(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a"))
    (old,) = tmp_path.glob("*.warc.gz")
    before = (tmp_path / "index.cdxj").read_bytes()
    old.write_bytes(b"not looked into")
    archive(tmp_path, store, exchange("/b", body=b"b"))
    after = (tmp_path / "index.cdxj").read_bytes()
    assert after.startswith(before)
    assert len(after.splitlines()) == 2


def test_nothing_new_leaves_the_index_alone(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a"))
    inode = (tmp_path / "index.cdxj").stat().st_ino
    cdxj.update(tmp_path)
    assert (tmp_path / "index.cdxj").stat().st_ino == inode


def test_a_lost_file_leaves_the_index(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a"))
    archive(tmp_path, store, exchange("/b", body=b"b"))
    first, second = sorted(tmp_path.glob("*.warc.gz"))
    first.unlink()
    cdxj.update(tmp_path)
    assert [fields["filename"] for _, _, fields in parsed(tmp_path / "index.cdxj")] == [second.name]


def test_files_still_written_are_not_indexed(tmp_path: Path, store: Store) -> None:
    with writer(tmp_path, store) as warc:
        warc.write(exchange())
        cdxj.update(tmp_path)
        assert (tmp_path / "index.cdxj").read_bytes() == b""
    cdxj.update(tmp_path)
    assert len(parsed(tmp_path / "index.cdxj")) == 1


def test_file_of_any_name_is_read_for_the_index_once(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a"), exchange("/b", body=b"b"))
    (path,) = tmp_path.glob("*.warc.gz")
    path.rename(tmp_path / '2012年 "旧站" \\1.warc.gz')
    learnt = list[list[str]]()
    for _ in range(2):
        cdxj.update(tmp_path, learnt.append)
    assert learnt == [['2012年 "旧站" \\1.warc.gz']]
    assert [fields["url"] for _, _, fields in parsed(tmp_path / "index.cdxj")] == [f"{SITE}/a", f"{SITE}/b"]


def test_what_the_writer_tells_is_what_its_files_say(tmp_path: Path, store: Store) -> None:
    spool = cdxj.Spool(tmp_path)
    with closing(spool), writer(tmp_path, store, index=spool, max_size=3_000) as warc:
        for one in PAGES:
            warc.write(one)
        warc.close()
        files = sorted(tmp_path.glob("*.warc.gz"))
        assert len(files) > 1
        assert list(spool) == [line for path in files for line in cdxj.lines(path)]


def test_files_of_this_writer_are_not_read_for_the_index(tmp_path: Path, store: Store) -> None:
    archive(tmp_path, store, exchange("/a"))
    spool = cdxj.Spool(tmp_path)
    with closing(spool):
        with writer(tmp_path, store, index=spool) as warc:
            place = warc.write(exchange("/b", body=b"b"))
        (tmp_path / place.file).write_bytes(b"not looked into")
        cdxj.update(tmp_path, spool=spool)
    assert [fields["url"] for _, _, fields in parsed(tmp_path / "index.cdxj")] == [f"{SITE}/a", f"{SITE}/b"]


def test_a_file_that_is_lost_at_once_is_not_indexed(tmp_path: Path, store: Store) -> None:
    spool = cdxj.Spool(tmp_path)
    with closing(spool):
        with writer(tmp_path, store, index=spool) as warc:
            place = warc.write(exchange())
        (tmp_path / place.file).unlink()
        cdxj.update(tmp_path, spool=spool)
    assert (tmp_path / "index.cdxj").read_bytes() == b""


def test_players_get_an_index_of_any_length_in_the_same_memory(tmp_path: Path) -> None:
    """Each payload is kept once more as a revisit, whose line names the place of the first."""
    assert _peak_for_players(tmp_path, 8_000) < 1.5 * _peak_for_players(tmp_path, 1_000)


def _peak_for_players(folder: Path, count: int) -> int:
    index = folder / f"{count}.cdxj"
    with index.open("w", encoding="utf-8") as file:
        for number in range(count):
            fields = {"url": f"http://www.sxgh.org.cn/{number}", "status": "200", "digest": f"sha256:{number // 2:064}",
                      "mime": "warc/revisit" if number % 2 else "text/html",
                      "length": "900", "offset": str(number), "filename": "SXGH-20261124183802-00001-host.warc.gz"}  # fmt: skip
            file.write(f"cn,org,sxgh)/{number:08} 20261124183802 {json.dumps(fields)}\n")
    tracemalloc.start()
    try:
        resolved = sum(b"orig.offset" in line for line in for_pywb(index))
        assert resolved == count // 2
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
