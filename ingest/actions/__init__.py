"""Who undertook to do what, and by when."""
