"""On what something was measured, in words: figures of speed mean nothing without it."""

import os
import platform


def machine_in_words() -> str:
    return f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
