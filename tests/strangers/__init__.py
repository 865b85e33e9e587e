"""Whole sites by people who had not seen the crawler: nineteen systems that no rule for following links was made with.

Kept as they were written: no formatter or linter touches them (pyproject.toml); what the sites of an author have in common is in
the modules called `bank`. Each module answers with
`respond(method, url, headers, body)`, and says what a person finds on it: TRUTH by URL, ALIASES (other addresses of an article),
LISTS (a page behind `#` is had by POST alone), MUST_NOT (what a polite crawler should not ask for, or not often).
"""
