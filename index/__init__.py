"""From passages to ranked hits: the catalogue (the record), the vectors, and the search over both."""
