"""From a file of committee papers to what it says: meetings, items, resolutions, reports and the passages to cite."""
