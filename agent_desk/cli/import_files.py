"""``agent-desk import FILE…``: customers and moments from other systems."""

import argparse
import contextlib
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import TextIO

from agent_desk.actions.imports import Imports
from agent_desk.cli.import_report import Report
from agent_desk.domain.errors import FileError, WorldError
from agent_desk.exchange.files import files_meant
from agent_desk.exchange.imports import Listener, Source, Tally, import_all
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.mapping_start import mapping_start
from agent_desk.exchange.shipped import UnknownColumnsError, sources_for

ALL_IN, SOME_REFUSED, NOTHING_READ, INTERRUPTED = 0, 1, 2, 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Bring in customers and moments from CSV, JSON or JSON Lines. What is here already"
        " stays; the same file again changes nothing. Ends with 0 if every row went in,"
        " 1 if some were refused, 2 if nothing could be read."
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a file, a folder of them, or a pattern in quotes",
    )
    parser.add_argument(
        "--map",
        type=Path,
        metavar="MAP.toml",
        help="which column is which field; without it the mappings that come with the program"
        " are tried",
    )
    parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="keep every refused row, as JSON lines"
    )
    parser.add_argument(
        "--json", action="store_true", help="tell progress and result as JSON lines"
    )


def import_files(options: argparse.Namespace, imports: Imports | None) -> int:
    """Run the command.

    Args:
        options: As ``add_arguments`` has them.
        imports: Where to; may be None for a dry run.

    Returns:
        0 all in, 1 some rows refused, 2 nothing could be read, 130 interrupted.
    """
    with contextlib.ExitStack() as closing:
        try:
            kept = closing.enter_context(_kept(options.report)) if options.report else None
        except WorldError as error:
            Report(as_json=options.json, kept=None).failed(error)
            return NOTHING_READ
        return _reported(options, imports, Report(as_json=options.json, kept=kept))


def _reported(options: argparse.Namespace, imports: Imports | None, report: Report) -> int:
    try:
        sources = _sources(options.files, options.map)
        with asked_to_stop() as stop:
            listener = Listener(
                note=report.note, counted=report.counted, refused=report.refused, stop=stop
            )
            tally = import_all(sources, None if options.dry_run else imports, listener)
    except UnknownColumnsError as error:
        report.failed(error)
        report.begun(mapping_start(error.path, error.rows))
        return NOTHING_READ
    except WorldError as error:
        return SOME_REFUSED if report.failed(error) else NOTHING_READ
    except KeyboardInterrupt:
        return INTERRUPTED
    report.ended(tally, dry_run=options.dry_run)
    return _code(tally)


def _sources(written: Sequence[str], map_file: Path | None) -> tuple[Source, ...]:
    paths = files_meant(written)
    if map_file is None:
        return sources_for(paths)
    return (Source(mapping=read_mapping(map_file), paths=paths),)


def _code(tally: Tally) -> int:
    if tally.stopped:
        return INTERRUPTED
    if not tally.refused and not tally.unreadable:
        return ALL_IN
    return SOME_REFUSED if tally.rows > tally.refused else NOTHING_READ


@contextlib.contextmanager
def asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed: the first one asks, the second breaks off at once."""
    asked = False

    def ask(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _kept(path: Path) -> Iterator[TextIO]:
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise FileError(
            "The report {file} cannot be written: {reason}.",
            "Name another file.",
            file=path,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None
    with file:
        yield file
