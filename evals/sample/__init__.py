"""The sample papers: an invented county's safer communities board, its sources and the script that makes them."""
