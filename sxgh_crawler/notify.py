"""The outcome told to whoever shall know it, by mail, WeCom, DingTalk, a webhook: whatever Apprise delivers to.

Apprise works in a process of its own, which is given its time and then ended: no service can hold a crawl up or
break it, and the crawl's process never loads it. The addresses hold passwords, so they go there by a pipe, and of
them nothing is ever printed but their number and the service's name.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sxgh_crawler.alarms import alarms
from sxgh_crawler.outcome import ADVICE, WORDS, Exit, Words

#: Seconds that one delivery to all addresses may take, and after which the process is killed.
DELIVERY = 30
LIMIT = 45
_PROJECT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Message:
    title: str
    body: str
    good: bool


def of_run(status: Exit, report: Mapping[str, Any], said: str, host: str) -> Message:
    """`report` as in report.json, with the `path` of it, or empty; `said` is why a crawl was refused."""
    words = WORDS[status]
    lines = [words.zh, words.en, *([said] if said else []), *_numbers(report)]
    for alarm in alarms(report):
        lines += [f"⚠ {alarm.zh}", f"⚠ {alarm.en}"]
    if status in ADVICE:
        lines += [f"→ {ADVICE[status].zh}", f"→ {ADVICE[status].en}"]
    if "path" in report:
        lines.append(str(Path(report["path"]).with_suffix(".html").absolute()))
    return Message(
        f"sxgh-crawler {host}: {int(status)} {status.name.lower()}", "\n".join(lines), status is Exit.OK
    )


def of_status(trouble: Words, output: Path, host: str) -> Message:
    """No run has ended well for too long."""
    lines = [trouble.zh, trouble.en, f"scrapy status -s SXGH_OUTPUT_DIR={output.absolute()}"]
    return Message(f"sxgh-crawler {host}: no good crawl", "\n".join(lines), good=False)


def _numbers(report: Mapping[str, Any]) -> Iterator[str]:
    if "articles" not in report:
        return
    added, updated = report["articles"]["added"], report["articles"]["updated"]
    pages, rejects = sum(report["pages"].values()), report["rejects"]["total"]
    errors, held = report["errors"]["total"], report["archive"]["articles"]
    yield (
        f"新增 {added:,} 篇，更新 {updated:,} 篇；页面 {pages:,} 个，读不出 {rejects:,} 个，错误 {errors:,} 处；"
        f"存档共 {held:,} 篇。"
    )
    yield (
        f"{added:,} new, {updated:,} updated; {pages:,} pages, {rejects:,} rejects, {errors:,} errors; "
        f"{held:,} articles in the archive."
    )


def tell(setting: str, message: Message, limit: float = LIMIT) -> list[str]:
    """Deliver to the addresses in `setting` (SXGH_NOTIFY); what failed, a line each, without secrets.

    Returns after `limit` seconds at the latest, and raises nothing.
    """
    try:
        order = json.dumps({"addresses": addresses(setting), **asdict(message)})
    except (OSError, UnicodeDecodeError):
        return [f"the file of addresses cannot be read: {setting[1:]}"]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sxgh_crawler.notify"],
            input=order,
            cwd=_PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # may name an address
            text=True,
            encoding="utf-8",
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [f"not delivered within {limit:g} s"]
    except OSError as error:
        return [f"nothing was delivered: {error.strerror}"]
    if done.returncode:
        return ["nothing was delivered: Apprise failed"]
    return done.stdout.splitlines()


def addresses(setting: str) -> str:
    """The addresses themselves, or, of `@path`, what stands in that file, less the lines that begin with #."""
    if not setting.startswith("@"):
        return setting
    lines = Path(setting[1:]).read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


def deliver(order: Mapping[str, Any]) -> Iterator[str]:
    """Hand the message to Apprise; what could not be delivered, a line each."""
    from apprise import Apprise, AppriseAsset, NotifyType, PersistentStoreMode  # noqa: PLC0415 - slow; only here
    from apprise.utils.parse import parse_urls  # noqa: PLC0415 - likewise

    asset = AppriseAsset(app_id="sxgh-crawler", storage_mode=PersistentStoreMode.MEMORY)
    known: list[str] = parse_urls(order["addresses"])  # type: ignore[no-untyped-call]
    if not known:
        yield "there is no address in SXGH_NOTIFY"
    kind = NotifyType.SUCCESS if order["good"] else NotifyType.FAILURE
    for number, address in enumerate(known, 1):
        service = Apprise.instantiate(address, asset=asset, suppress_exceptions=True)
        if service is None:
            yield f"address {number} is none that Apprise knows"
            continue
        apprise = Apprise(asset=asset)
        apprise.add(service)
        if not apprise.notify(order["body"], order["title"], kind, timeout=DELIVERY / len(known)):
            yield f"address {number} ({service.service_name}) did not take the message"


if __name__ == "__main__":
    for complaint in deliver(json.load(sys.stdin)):
        print(complaint, flush=True)  # noqa: T201 - the answer to the process that asked
