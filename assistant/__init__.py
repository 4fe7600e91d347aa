"""From a question to an answer with citations, composed from the papers' own words."""
