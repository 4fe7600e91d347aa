"""The same questions put as hurried, careful and other people put them, and what that costs."""
