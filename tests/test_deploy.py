"""What lies in deploy/ fits the project: commands, settings, paths, exit statuses."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from sxgh_crawler import settings
from sxgh_crawler.outcome import Exit
from sxgh_crawler.runs import age
from tests.loopback import ROOT, scrapy

DEPLOY = ROOT / "deploy"
SERVICES = sorted(path.name for path in DEPLOY.glob("*.service"))
UNITS = [*SERVICES, *sorted(path.name for path in DEPLOY.glob("*.timer"))]
#: Where the project and the archive lie in all these files.
PROJECT, ARCHIVE = "/srv/sxgh-crawler", "/var/lib/sxgh-crawler"
SCRAPY = f"{PROJECT}/.venv/bin/scrapy"

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")


def text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def values(unit: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", text(unit), re.MULTILINE)


def jobs() -> list[str]:
    """The commands of the crontab."""
    lines = [line for line in text("crontab").splitlines() if re.match(r"[\d*]", line)]
    return [line.split(maxsplit=5)[5] for line in lines]


def commands() -> Iterator[list[str]]:
    """Every call of scrapy, its arguments alone."""
    for service in SERVICES:
        (start,) = values(service, "ExecStart")
        program, *arguments = shlex.split(start)
        assert program == SCRAPY
        yield arguments
    for job in jobs():
        place, call = job.split(" && ")
        assert place == f"cd {PROJECT}"
        program, *arguments = shlex.split(call.removesuffix(" >/dev/null"))
        assert program == ".venv/bin/scrapy"
        yield arguments
    (start,) = re.findall(r"^CMD \[(.*)\]$", text("Containerfile"), re.MULTILINE)
    yield shlex.split(start.replace(",", " "))


COMMANDS = list(commands())


def test_crawl_and_check_are_there_for_cron_and_for_systemd() -> None:
    assert sorted(arguments[0] for arguments in COMMANDS) == ["crawl"] * 3 + ["status"] * 2


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_commands_and_settings_exist(arguments: list[str]) -> None:
    assert find_spec(f"sxgh_crawler.commands.{arguments[0]}")
    chosen = [arguments[n + 1] for n, one in enumerate(arguments) if one == "-s"]
    assert all(hasattr(settings, one.partition("=")[0]) for one in chosen)
    if arguments != ["crawl", "sxgh"]:  # the container has its volume where the archive is by default
        assert f"SXGH_OUTPUT_DIR={ARCHIVE}" in chosen


@pytest.mark.parametrize("arguments", [one for one in COMMANDS if one[0] == "status"], ids=" ".join)
def test_the_check_runs_and_alarms(arguments: list[str], tmp_path: Path) -> None:
    run = scrapy(None, *(one.replace(ARCHIVE, str(tmp_path)) for one in arguments), cwd=ROOT, fresh=True)
    assert run.status == 1
    assert run.err == f"status: no crawl has ended well yet in {tmp_path}\n"
    assert age(arguments[-1])


@pytest.mark.parametrize("arguments", [one for one in COMMANDS if one[0] == "crawl"], ids=" ".join)
def test_the_crawl_is_typed_rightly(arguments: list[str], tmp_path: Path) -> None:
    """It comes as far as the network, and there is none."""
    given = [one.replace(ARCHIVE, str(tmp_path)) for one in arguments]
    given = [re.sub(r"\$\{?SXGH_CONTACT\}?", "you@example.org", one) for one in given]
    hurry = ("-s", "RETRY_TIMES=0", "-s", "DOWNLOAD_DELAY=0")
    if arguments == ["crawl", "sxgh"]:
        hurry += ("-s", f"SXGH_OUTPUT_DIR={tmp_path}")
    run = scrapy(None, *given, *hurry, cwd=ROOT, fresh=True, http_proxy="http://127.0.0.1:1")
    assert run.status == Exit.UNREACHABLE


def test_the_crontab_has_a_time_before_each_command() -> None:
    lines = [line for line in text("crontab").splitlines() if line and not re.match(r"#|[A-Z_]+=\S", line)]
    assert len(lines) == 2
    assert all(re.match(r"\d+ \d+ \* \* \* cd ", line) for line in lines)


def test_every_status_is_dealt_with() -> None:
    """Ended well, tried again, or left to a person."""
    (good,) = values("sxgh-crawler.service", "SuccessExitStatus")
    (left,) = values("sxgh-crawler.service", "RestartPreventExitStatus")
    good_ones = {Exit.OK, *(Exit(int(one)) for one in good.split())}
    left_ones = {Exit(int(one)) for one in left.split()}
    assert good_ones == {Exit.OK, Exit.INTERRUPTED}
    assert set(Exit) - good_ones - left_ones == {Exit.FAILED, Exit.UNREACHABLE}
    assert not good_ones & left_ones


def test_both_services_are_hardened_alike() -> None:
    parts = {text(name).partition("# --- all that it may not do ---\n")[2] for name in SERVICES}
    assert len(parts) == 1
    assert "ProtectSystem=strict" in parts.pop()


def test_there_is_time_to_finish_what_is_in_flight() -> None:
    (patience,) = values("sxgh-crawler.service", "TimeoutStopSec")
    assert int(patience.removesuffix("min")) * 60 >= settings.DOWNLOAD_TIMEOUT + settings.DNS_TIMEOUT


def test_each_service_has_its_timer() -> None:
    assert [name.replace(".service", ".timer") for name in SERVICES] == UNITS[len(SERVICES) :]


@needs_systemd
@pytest.mark.parametrize("unit", UNITS)
def test_systemd_understands(unit: str, tmp_path: Path) -> None:
    """Where the project is installed there is a scrapy."""
    for name in UNITS:
        (tmp_path / name).write_text(text(name).replace(SCRAPY, "/bin/true").replace(PROJECT, "/srv"))
    done = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / unit)], capture_output=True, text=True, check=False
    )
    assert unit not in done.stderr  # it also names faults of the machine's own units
    assert done.returncode == 0, done.stderr


@needs_systemd
@pytest.mark.parametrize("service", SERVICES)
def test_systemd_finds_the_service_shut_in(service: str) -> None:
    """Exposure from 0 to 10, of which "OK" is below 4: a usual service has 9.6."""
    security = ["systemd-analyze", "security", "--offline=true", "--threshold=15", str(DEPLOY / service)]
    done = subprocess.run(security, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout.splitlines()[-1]


def test_the_container_is_built_of_what_is_there() -> None:
    lines = text("Containerfile").splitlines()
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert copied == [["requirements.lock"], ["pyproject.toml", "scrapy.cfg"], ["sxgh_crawler"]]
    assert all((ROOT / name).exists() for names in copied for name in names)
    assert "--require-hashes" in text("Containerfile")
    assert "USER 10001:10001" in lines


def test_the_container_s_volume_is_where_the_archive_lies() -> None:
    (workdir,) = re.findall(r"^WORKDIR (.*)$", text("Containerfile"), re.MULTILINE)
    (volume,) = re.findall(r"^VOLUME (.*)$", text("Containerfile"), re.MULTILINE)
    assert volume == f"{workdir}/{settings.SXGH_OUTPUT_DIR}"
