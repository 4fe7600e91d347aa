"""Web pages, saved web pages, and the data of a committee system's web service."""
