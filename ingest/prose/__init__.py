"""The paragraphs of reports: headings, tables, recommendations, whom to ask."""
