"""Gold sets: questions with what a right answer must hold, one JSON object a line; `reading.py` reads them."""
