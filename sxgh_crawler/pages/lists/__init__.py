"""Pages that lead to articles: their items, their pagers, the endpoints that their scripts ask."""
