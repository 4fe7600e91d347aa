"""`python -m evals.bench`: measures, prints the tables, and with --out writes JSON, Markdown and a plot."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from evals.bench.figures import Bench
from evals.bench.plan import MILLION, Plan, quick, whole


class _Arguments(argparse.ArgumentParser):
    """What is wrong is told in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message}\n")


def main(arguments: Sequence[str]) -> int:
    given = _arguments().parse_args(arguments)
    # Imported late: measuring brings in both systems, which the help and a slip of the pen do without.
    from evals.bench.apart import StageFailed
    from evals.bench.measuring import measured

    text = ""

    try:
        for bench in measured(_plan(given), lambda line: print(line, file=sys.stderr, flush=True)):
            text = _delivered(bench, given.out)
    except StageFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    print(text)
    return 0


def _plan(given: argparse.Namespace) -> Plan:
    if given.quick:
        return quick(tuple(given.papers))
    sizes = (*given.sizes, *((MILLION,) if given.million else ()))
    return whole(tuple(given.papers), tuple(dict.fromkeys(sizes)), given.askers)


def _delivered(bench: Bench, out: Path | None) -> str:
    """The tables; written with the rest to the folder given, in place of what was measured before."""
    from evals.bench.plot import draw
    from evals.bench.shown import tables_of
    from evals.tables import markdown, plain_value

    text = "\n\n".join(markdown(table) for table in tables_of(bench))
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "bench.md").write_text(f"{text}\n", encoding="utf-8")
        (out / "bench.json").write_text(json.dumps(plain_value(bench), indent=2, ensure_ascii=False), encoding="utf-8")
        draw(bench, out / "bench.svg")
    return text


def _arguments() -> argparse.ArgumentParser:
    parser = _Arguments(
        prog="python -m evals.bench",
        description="Speed and memory, beside LlamaIndex's default pipeline with the same model on the same papers.",
    )
    add = parser.add_argument
    add("--papers", type=_folder, nargs="+", default=[], metavar="DIR", help="folders of papers; else the sample's")
    add("--sizes", type=_counts, default=(1_000, 10_000, 100_000), help="passages of invented papers: 1000,10000")
    add("--million", action="store_true", help="a million passages as well, which takes hours")
    add("--askers", type=_counts, default=(1, 8, 32), help="how many ask at once: 1,8,32")
    add("--out", type=Path, metavar="DIR", help="folder for bench.json, bench.md and bench.svg")
    add("--quick", action="store_true", help="a first look in a few minutes: few passages, few askers")
    return parser


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}; give one that holds papers")
    return Path(text)


def _counts(text: str) -> tuple[int, ...]:
    pieces = [piece.strip().replace("_", "") for piece in text.split(",") if piece.strip()]
    if not all(piece.isdigit() and int(piece) > 0 for piece in pieces):
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers; write 1000,10000")
    return tuple(sorted({int(piece) for piece in pieces}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
