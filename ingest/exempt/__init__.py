"""What a meeting took in private, and what a paper marks as not for publication."""
