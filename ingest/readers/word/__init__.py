"""Word files (DOCX): paragraphs, tables and the list numbers that Word computes."""
