"""Pages that the site keeps from us: a firewall's challenge, refused access, a log-in form in an article's place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sxgh_crawler.pages.kinds import CHALLENGED, LOG_IN

#: Reasons of rejects, as the report counts them.
REASONS = ("HTTP 401", "HTTP 403", "HTTP 407", "HTTP 412", CHALLENGED, LOG_IN)
#: Statuses of 5xx that firewalls answer with (加速乐: 521); they are asked for again like all 5xx, and in the end such
#: a page has failed: no reject tells of it.
STATUSES = (512, 521)
#: The pages asked for. Redirects only lead to them, and their files are beside the point: servers that guard pictures
#: against being shown elsewhere refuse those alone.
ASKED = ("article", "article_part", "list", "gone", "reject", "other", "failed")


def barred(stats: Mapping[str, Any], pages: Mapping[str, int], rejects: Mapping[str, int]) -> dict[str, int]:
    """How many `pages` were kept from us, of how many `asked` for, and beside how many `articles` that were not.

    From Scrapy's stats, pages by kind and rejects by reason.
    """
    kept = sum(rejects.get(reason, 0) for reason in REASONS)
    kept += sum(_given_up(stats, status) for status in STATUSES)
    return {
        "pages": kept,
        "asked": max(kept, sum(pages.get(kind, 0) for kind in ASKED)),
        "articles": pages.get("article", 0) + pages.get("article_part", 0),
    }


def _given_up(stats: Mapping[str, Any], status: int) -> int:
    """Answers of that status that were the last try."""
    again = f"retry/reason_count/the server answered {status} "
    retried = sum(int(count) for name, count in stats.items() if again in name)
    return max(0, int(stats.get(f"downloader/response_status_count/{status}", 0)) - retried)
