"""Which part of a page is which: breadcrumb, headline, facts, text, credits."""
