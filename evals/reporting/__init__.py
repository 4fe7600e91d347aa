"""The report of an evaluation: for a terminal and a wiki (Markdown), for programs (JSON), for a browser (one page)."""
