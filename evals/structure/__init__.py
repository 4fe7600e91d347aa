"""How well papers were read: sections, items, numbers, resolutions and pages, beside what a person found in them."""
