"""``agent-desk prompts check``: whether the prompts of the presence line can be shown."""

import argparse
import json
from pathlib import Path

from agent_desk import resources
from agent_desk.reading import prompts

WELL, NOT_WELL = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Check the prompts of the presence line: names nothing is known by, clashes, prompts"
        " that could never be shown or would fit anyone, missing languages. Ends with 0 if all"
        " is well, 1 if something is not, 2 if a file cannot be read."
    )
    parser.add_argument("verb", choices=("check",), help="what to do with them")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="where they are; without it, those of the program"
    )
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def run(folder: Path | None, *, as_json: bool) -> int:
    """Check a folder and print what was found.

    Returns:
        The exit code: 0 if all is well, 1 if not.

    Raises:
        WorldError: The folder or a file in it cannot be read.
    """
    found = prompts.read(folder or resources.path("prompts"))
    faults = prompts.check(found)
    if as_json:
        listed = [{"prompt": f.prompt, "fault": f.code, "value": f.value} for f in faults]
        told = {"well": not faults, "prompts": len(found.prompts), "faults": listed}
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return NOT_WELL if faults else WELL
    for fault in faults:
        print(f"{fault.prompt or '(no id)'}: {fault.said}.")
    if not faults:
        print(f"{len(found.prompts)} prompts, all well.")
    return NOT_WELL if faults else WELL
