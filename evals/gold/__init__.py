"""Gold sets: questions with what a right answer must hold, one JSON object a line; `entries.py` reads them."""
