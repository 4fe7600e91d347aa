"""Who was there, as what and for whom."""
