"""Where the sections of a paper begin and whose they are: agenda, minutes of one meeting, reports, appendices."""
