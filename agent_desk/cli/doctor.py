"""``agent-desk doctor``: what is looked at, and how it is told."""

import argparse
import json
import platform
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from agent_desk import __version__, settings
from agent_desk.paths import Paths

WELL, NOT_WELL = 0, 1

_LEAST_FREE_BYTES = 200_000_000
_KEPT = {
    "keyring": "in the system keyring",
    "passphrase": "closed with a passphrase",
    "file": "in a file, open to who can read it",
    "none": "none: the ledger is not encrypted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What, as a word for programs.
        value: How it is.
        problem: What is wrong and what to do; empty if nothing is.
    """

    name: str
    value: str
    problem: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Say how this desk is: versions, places, how the key is kept, whether the ledger is"
        " whole. Nothing is changed. Ends with 0 if all is well, 1 if something is not."
    )
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def of_machine(paths: Paths) -> tuple[Finding, ...]:
    """Versions, places, settings and key: what can be seen without opening the ledger."""
    places = (("data", paths.data), ("config", paths.config), ("logs", paths.logs))
    return (
        Finding(name="agent-desk", value=__version__),
        Finding(name="python", value=platform.python_version()),
        Finding(name="qt", value=metadata.version("PySide6-Essentials")),
        Finding(name="system", value=platform.platform(terse=True)),
        *(_of_place(name, place) for name, place in places),
        _of_settings(paths),
        _of_key(paths),
    )


def tell(findings: Iterable[Finding], *, as_json: bool) -> int:
    """Print what was found, problems last.

    Returns:
        The exit code: 0 if all is well, 1 if not.
    """
    found = tuple(findings)
    wrong = [finding for finding in found if finding.problem]
    if as_json:
        told = {one.name: {"value": one.value, "problem": one.problem} for one in found}
        print(json.dumps({"well": not wrong, "found": told}, indent=2))
        return NOT_WELL if wrong else WELL
    width = max((len(finding.name) for finding in found), default=0)
    for finding in found:
        print(f"{finding.name:{width}}  {finding.value}")
    for finding in wrong:
        print(f"\n{finding.name}: {finding.problem}")
    print("\nAll is well." if not wrong else "")
    return NOT_WELL if wrong else WELL


def _of_place(name: str, place: Path) -> Finding:
    there = next(one for one in (place, *place.parents) if one.exists())
    try:
        free = shutil.disk_usage(there).free
    except OSError as problem:
        return Finding(
            name=name, value=str(place), problem=f"It cannot be looked at: {problem}."
        )
    later = "" if there == place else "made at the first start, "
    return Finding(
        name=name,
        value=f"{place} ({later}{free >> 20:,} MB free)",
        problem="The disk is nearly full. Make room." if free < _LEAST_FREE_BYTES else "",
    )


def _of_key(paths: Paths) -> Finding:
    """Where the key is, in the record's own word."""
    try:
        mode = str(tomllib.loads(paths.protection.read_text("utf-8")).get("mode"))
    except FileNotFoundError:
        return Finding(name="key", value="not chosen yet")
    except (OSError, ValueError):
        damaged = f"{paths.protection} cannot be read. Put it back from a backup."
        return Finding(name="key", value="unknown", problem=damaged)
    return Finding(name="key", value=_KEPT.get(mode, mode))


def _of_settings(paths: Paths) -> Finding:
    read = settings.read(paths.machine_settings, paths.settings)
    files = [file for file in (paths.machine_settings, paths.settings) if file.exists()]
    return Finding(
        name="settings",
        value=", ".join(str(file) for file in files) or "none, all as usual",
        problem=" ".join(str(warning) for warning in read.warnings),
    )
