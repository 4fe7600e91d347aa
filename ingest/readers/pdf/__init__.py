"""PDF files: what is drawn on each page and where, and the lines a person sees there."""
