"""`python -m tests.site`: serves the practice site until interrupted."""

from __future__ import annotations

import sys
import time

from tests.site import PracticeSite


def main() -> None:
    with PracticeSite(faults="--healthy" not in sys.argv) as site:
        sys.stdout.write(f"http_proxy={site.proxy} scrapy crawl sxgh\n")
        sys.stdout.flush()
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            sys.stdout.write(f"{len(site.log)} requests, {len(site.foreign)} for other hosts\n")


if __name__ == "__main__":
    main()
