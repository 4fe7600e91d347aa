"""The settings, and the only place that reads the environment.

BOARD_PAPERS_LIBRARY is the folder of the library, BOARD_PAPERS_MODEL the sentence-transformers model (a name or a
folder) to embed with instead of the bundled one, BOARD_PAPERS_ALLOWANCE how many seconds the reading of one paper may
take, BOARD_PAPERS_JUDGE_KEY the key of the language model that may judge
answers in an evaluation. What a command is told outright comes before both.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

# Nothing is fetched and nothing reported at run time. Set before any of these libraries is imported; a value that
# the person has set themselves stays.
_QUIET = {
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_OFFLINE": "1",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`model` is None for the bundled model, `allowance` None for the usual one; `judge_key` is empty where the judge
    asks for none."""

    library: Path
    model: str | None = None
    judge_key: str = ""
    allowance: float | None = None


def settings_for(library: Path | None = None, *, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of one run: `library` where given, else the environment's, else the platform's data folder."""
    values = os.environ if environment is None else environment
    named = values.get("BOARD_PAPERS_LIBRARY", "").strip()
    folder = library or (Path(named) if named else platformdirs.user_data_path("board-papers-assistant", False))
    return Settings(
        library=folder.expanduser(),
        model=values.get("BOARD_PAPERS_MODEL", "").strip() or None,
        judge_key=values.get("BOARD_PAPERS_JUDGE_KEY", "").strip(),
        allowance=_seconds(values.get("BOARD_PAPERS_ALLOWANCE", "")),
    )


def _seconds(written: str) -> float | None:
    """None for what is no number of seconds: the usual allowance holds then."""
    try:
        seconds = float(written)
    except ValueError:
        return None
    return seconds if seconds > 0 else None


def stay_offline() -> None:
    """Switch off, in this process and its children, every download and usage report of the libraries we use."""
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
