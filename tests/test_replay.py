"""`scrapy replay`: pywb shows what was captured, byte for byte, and a browser shows an article with its image."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sxgh_crawler.archive.replay import ReplayError, environment
from sxgh_crawler.outcome import Exit
from tests.archives import exchange, recorded, write
from tests.exchanges import SITE, later, posted
from tests.loopback import ROOT, scrapy
from tests.playback import Shown, ask, free_port, interpreter
from tests.records import url
from tests.site import PracticeSite
from tests.test_browser import CHROMIUM, OPTIONS

PHOTO = "http://www.sxgh.org.cn/UploadFiles/2012/photo.png"
RED, WIDTH, HEIGHT = (200, 30, 60), 320, 200
ARTICLE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>省总工会慰问困难职工</title></head><body><h1>省总工会慰问困难职工</h1><p>1月20日，省总工会走访慰问。</p>
<img src="../UploadFiles/2012/photo.png"></body></html>""".encode("gb18030")
LIST = "/list.aspx?id=1"
MOVED = b"<h2>Object moved to <a href='/x.htm'>here</a>.</h2>"
#: Answers of the practice site that do not end as they began, or not at all.
BROKEN = {"reset once", "truncated once", "chunked"}


def photo() -> bytes:
    file = BytesIO()
    Image.new("RGB", (WIDTH, HEIGHT), RED).save(file, "PNG")
    return file.getvalue()


@contextmanager
def replay(output: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command once it shows the archive, and the line that says so."""
    command = [
        sys.executable,
        "-m",
        "scrapy",
        "replay",
        "--port",
        str(port),
        "-s",
        f"SXGH_OUTPUT_DIR={output}",
    ]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline()
        finally:
            process.terminate()
            process.communicate(timeout=60)


@dataclass
class Replayed:
    port: int
    line: str
    #: URL → the body as the practice site sent it.
    sent: dict[str, bytes]

    def get(self, path: str, posted: bytes | None = None) -> Shown:
        return ask(self.port, path, posted)


@pytest.fixture(scope="session")
def pywb() -> None:
    interpreter()


@pytest.fixture(scope="session")
def replayed(pywb: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replayed]:
    """A page of every template of the practice site and of every oddity, and one with an image, shown by one pywb."""
    # A path with all that pywb takes for patterns.
    output = tmp_path_factory.mktemp("replay") / "out {coll} * $HOME"
    with PracticeSite() as site:
        kinds = {article.quirk or article.family: address for address, article in site.truth.articles.items()}
        addresses = ["http://www.sxgh.org.cn/", *(kinds[kind] for kind in kinds.keys() - BROKEN)]
        exchanges = [recorded(site, address) for address in addresses]
        sent = {entry.url: entry.sent_body for entry in site.log}
    exchanges += [
        exchange(url(1), ARTICLE),
        exchange(PHOTO, photo(), "image/png"),
        exchange(url(2), ARTICLE, after=1),  # becomes a revisit
        exchange(url(2), b"", status="304 Not Modified", after=60),  # likewise
        exchange(url(1), b"", status="304 Not Modified", after=60),
        posted(LIST, b"page=2&state=a", body=b"two", began=later(70)),
        posted(LIST, b"page=2&state=b", body=b"two", began=later(71)),  # a revisit of what was posted for
        exchange(url(3), b"two", after=72),  # likewise
        *(exchange(url(4), MOVED, status="302 Found\r\nLocation: /x.htm", after=after) for after in (80, 90)),
        exchange(url(5), b"half", after=100.1),
        exchange(url(5), b"whole", after=100.2),
        exchange(f"{SITE}/doc.aspx?key=QWJj", b"of QWJj", after=110),
        exchange(f"{SITE}/doc.aspx?key=qWJJ", b"of qWJJ", after=120),
    ]
    write(output, exchanges)
    port = free_port()
    with replay(output, port) as (_, line):
        yield Replayed(port, line, sent)


def test_one_line_tells_the_address(replayed: Replayed) -> None:
    address = f"http://127.0.0.1:{replayed.port}/sxgh/http://www.sxgh.org.cn/"
    assert replayed.line == f"{address} shows the archive; Ctrl-C ends it\n"
    assert replayed.get(address.partition(str(replayed.port))[2]).status == 200


def test_every_page_is_byte_for_byte_what_the_site_sent(replayed: Replayed) -> None:
    assert len(replayed.sent) > 15
    assert any("山西".encode("gb2312") in body for body in replayed.sent.values())
    assert any(body.startswith(b"\x1f\x8b") for body in replayed.sent.values())
    different = [
        address
        for address, body in replayed.sent.items()
        if replayed.get(f"/sxgh/id_/{address}").body != body
    ]
    assert different == []


@pytest.mark.parametrize(
    ("number", "asked", "shown"),
    [
        (1, "20261123183902", "20261123183802"),  # 304: the capture before it
        (2, "20261123183803", "20261123183803"),  # the payload of another address
        (2, "20261123183902", "20261123183803"),
    ],
)
def test_page_that_was_not_stored_again_is_shown_whole(
    replayed: Replayed, number: int, asked: str, shown: str
) -> None:
    answer = replayed.get(f"/sxgh/{asked}id_/{url(number)}")
    assert (answer.status, answer.body) == (200, ARTICLE)
    assert f"/sxgh/{shown}id_/" in answer.headers["Content-Location"]


def test_answers_to_forms_are_shown_for_what_was_posted(replayed: Replayed) -> None:
    """Also where their payload was stored for another form, and where that of a page was stored for a form."""
    forms = [f"page=2&state={state}".encode() for state in "ab"]
    assert [replayed.get(f"/sxgh/id_/{SITE}{LIST}", form).body for form in forms] == [b"two", b"two"]
    assert replayed.get(f"/sxgh/id_/{url(3)}").body == b"two"


def test_redirect_that_was_not_stored_again_is_shown_whole(replayed: Replayed) -> None:
    answer = replayed.get(f"/sxgh/id_/{url(4)}")
    assert "/sxgh/20261123183932id_/" in answer.headers["Content-Location"]
    assert (answer.status, answer.headers["Location"], answer.body) == (302, "/x.htm", MOVED)


def test_of_two_answers_in_one_second_the_later_is_shown(replayed: Replayed) -> None:
    assert replayed.get(f"/sxgh/id_/{url(5)}").body == b"whole"


def test_addresses_that_differ_in_case_only_are_told_apart_by_time(replayed: Replayed) -> None:
    """And by nothing else: pywb looks at the keys of the index alone, and these are in lower case."""
    first, second = (f"id_/{SITE}/doc.aspx?key={key}" for key in ("QWJj", "qWJJ"))
    assert replayed.get(f"/sxgh/20261123183952{first}").body == b"of QWJj"
    assert replayed.get(f"/sxgh/20261123184002{second}").body == b"of qWJJ"
    assert replayed.get(f"/sxgh/{first}").body == b"of qWJJ"


def test_page_that_was_not_captured_is_not_found(replayed: Replayed) -> None:
    assert replayed.get("/sxgh/id_/http://www.sxgh.org.cn/never.html").status == 404


def test_only_this_machine_is_served(replayed: Replayed) -> None:
    """All of 127/8 is this machine, and only one address of it is listened on."""
    with socket.socket() as elsewhere, pytest.raises(ConnectionRefusedError):
        elsewhere.connect(("127.0.0.2", replayed.port))


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed (apt install chromium)")
def test_browser_shows_an_article_with_its_image(replayed: Replayed, tmp_path: Path) -> None:
    shot = tmp_path / "shot.png"
    page = f"http://127.0.0.1:{replayed.port}/sxgh/{url(1)}"
    subprocess.run(
        [str(CHROMIUM), *OPTIONS, f"--user-data-dir={tmp_path}", "--window-size=900,700",
         "--virtual-time-budget=20000", f"--screenshot={shot}", page],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    with Image.open(shot) as picture:
        colours = {colour: count for count, colour in picture.convert("RGB").getcolors(900 * 700) or []}
    assert colours.get(RED) == WIDTH * HEIGHT


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_interrupt_ends_it_cleanly(pywb: None, tmp_path: Path, number: int) -> None:
    write(tmp_path / "output", [exchange(url(1), ARTICLE)])
    port = free_port()
    with replay(tmp_path / "output", port) as (process, line):
        assert "shows the archive" in line
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (Exit.OK, "", "replay: ended\n")
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    assert sorted(path.name for path in (tmp_path / "output").rglob("*")) == [
        "SXGH-20261123183802-00000-example.warc.gz", "index.cdxj", "warc",
    ]  # fmt: skip


def test_pywb_does_not_outlive_a_kill(pywb: None, tmp_path: Path) -> None:
    """It would hold the port, and nobody would know what it is."""
    write(tmp_path / "output", [exchange(url(1), ARTICLE)])
    port = free_port()
    with replay(tmp_path / "output", port) as (process, _):
        (child,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        ended = os.pidfd_open(int(child))
        process.kill()
        readable, _, _ = select.select([ended], [], [], 60)
        os.close(ended)
    assert readable == [ended]
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_damaged_index_is_named(pywb: None, tmp_path: Path) -> None:
    write(tmp_path / "output", [exchange(url(1), ARTICLE)])
    index = tmp_path / "output" / "warc" / "index.cdxj"
    index.write_bytes(index.read_bytes()[:60])
    run = scrapy(
        None, "replay", "--port", str(free_port()), "-s", f"SXGH_OUTPUT_DIR={tmp_path / 'output'}", cwd=ROOT
    )
    assert (run.status, run.out) == (Exit.FAILED, "")
    assert run.err == f"replay: {index} is damaged (line 1): scrapy rebuild makes it again\n"


def test_taken_port_is_named(tmp_path: Path) -> None:
    write(tmp_path / "output", [exchange(url(1), ARTICLE)])
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        run = scrapy(
            None, "replay", "--port", str(port), "-s", f"SXGH_OUTPUT_DIR={tmp_path / 'output'}", cwd=ROOT
        )
    assert run.status == Exit.FAILED
    assert (
        run.err == f"replay: port {port} cannot be had (address already in use): name another with --port\n"
    )


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["--port", "0"], 2, "a port is a number from 1 to 65535, not 0"),
        (["now"], 2, "what is now? scrapy replay --port N"),
        ([], 1, "there is no archive in /nonexistent: crawl first"),
    ],
)
def test_refused_in_one_line(args: list[str], status: int, said: str) -> None:
    run = scrapy(None, "replay", *args, "-s", "SXGH_OUTPUT_DIR=/nonexistent", cwd=ROOT)
    assert (run.status, run.out, run.err) == (status, "", f"replay: {said}\n")


# --- the environment -----------------------------------------------------------------------------------


def test_environment_is_made_once_and_again_when_the_lock_changes(tmp_path: Path) -> None:
    lock, folder, said = tmp_path / "some.lock", tmp_path / "environment", list[str]()
    lock.write_text("# nothing to install\n")
    python = environment(lock, folder, said.append)
    subprocess.run([python, "-m", "pip", "--version"], check=True, capture_output=True)
    assert environment(lock, folder, said.append) == python
    assert said == [f"installing pywb into {folder} (once, about a minute)"]
    lock.write_text("pywb is not the name of a package\n")
    with pytest.raises(ReplayError, match="pywb cannot be installed"):
        environment(lock, folder, said.append)
    assert len(said) == 2
    assert not (folder / "stamp").exists(), "half an environment is not taken for a whole one"
