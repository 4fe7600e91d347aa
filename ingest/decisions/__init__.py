"""What was said and decided at an item: points, resolutions, motions, votes and what became of them."""
