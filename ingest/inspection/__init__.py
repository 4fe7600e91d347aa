"""What was understood of a paper, shown: as JSON, as text, and as a page beside the paper."""
