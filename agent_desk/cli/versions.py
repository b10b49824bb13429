"""Publishing, listing and comparing versions, whatever they are versions of."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from agent_desk.cli.leads import at
from agent_desk.cli.printed import printed
from agent_desk.domain.agents import Agent
from agent_desk.domain.errors import BadInputError, NotFoundError

AddVerb: TypeAlias = Callable[..., argparse.ArgumentParser]
_Opened = TypeVar("_Opened")

SHIPPED = "shipped"
"""By this name the program's own goes, beside the versions that were published."""

_BEFORE_AND_AFTER = 2


def add_verbs(
    add: AddVerb, everywhere: argparse.ArgumentParser, *, it: str, about: str, files: str
) -> Sequence[argparse.ArgumentParser]:
    """Add ``publish``, ``published`` and ``diff`` with their arguments.

    Args:
        add: Adds one of all verbs.
        everywhere: The arguments of every command.
        it: What is put in force, as a word.
        about: What publishing does.
        files: What can be named as a file.
    """
    publishing = add(
        "publish", help=f"put {it} in force", description=about, parents=[everywhere]
    )
    publishing.add_argument("files", nargs="+", type=Path, metavar="FILE", help=files)
    publishing.add_argument(
        "--reason", required=True, metavar="TEXT", help="why, for everybody to read"
    )
    publishing.add_argument(
        "--by",
        default="",
        metavar="NAME",
        help="the lead who publishes; the only one if left out",
    )
    publishing.add_argument(
        "--as",
        dest="version_name",
        default="",
        metavar="NAME",
        help="what the version is called; the next number if left out",
    )
    about = "List the versions that were published, the newest first: who, when and why."
    listing = add(
        "published", help="list the versions", description=about, parents=[everywhere]
    )
    about = (
        "Say in words what becomes different from one version to another. A version is one that"
        " was published, “shipped” for the program's own, or files. With one of them: from what"
        " is in force to that."
    )
    comparing = add(
        "diff", help="compare two versions", description=about, parents=[everywhere]
    )
    comparing.add_argument(
        "versions", nargs="+", metavar="VERSION", help="a version's name, a file or a folder"
    )
    return publishing, listing, comparing


def require_ledger(opened: _Opened | None) -> _Opened:
    """What there is in a ledger to publish with. Raises NotFoundError without one."""
    if opened is None:
        raise NotFoundError(
            "This profile has no ledger yet.",
            "Open the desk once, or name one with --data-dir.",
        )
    return opened


def require_two(names: Sequence[str]) -> None:
    """Raises BadInputError where more than two versions are to be compared."""
    if len(names) > _BEFORE_AND_AFTER:
        raise BadInputError("Two versions can be compared.", "Put several files in a folder.")


def tell_nothing_published() -> None:
    """Say that something was found, and what holds."""
    print("agent-desk: Nothing was published; the version in force stays.", file=sys.stderr)


def tell_publication(
    version: str,
    by: Agent,
    *,
    published_at: int,
    reason: str,
    more: Mapping[str, object],
    as_json: bool,
) -> None:
    """Say what is in force now; ``more`` is for programs."""
    if as_json:
        told = {"version": version, "at": at(published_at), "by": by.name, "reason": reason}
        print(json.dumps({**told, **more}, indent=1, ensure_ascii=False))
    else:
        print(printed(f"Version {version} is in force, published by {by.name}."))


def tell_list(told: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """Tell of each version, in order: who published it when and why, and what is wrong."""
    if as_json:
        print(json.dumps(told, indent=1, ensure_ascii=False))
        return
    for one in told:
        state = ", in force" if one["in_force"] else ""
        print(printed(f"{one['version']}{state}: {one['at']}, {one['by']}: {one['reason']}"))
        for fault in one["faults"]:
            print(printed(f"  cannot be read: {fault}"))


def tell_changes(said: Sequence[str], *, as_json: bool) -> None:
    """Tell what becomes different, a sentence each."""
    if as_json:
        print(json.dumps({"changes": said}, indent=1, ensure_ascii=False))
        return
    for one in said:
        print(printed(one))
    if not said:
        print("Both say the same.", file=sys.stderr)


def tell_faulty(name: str) -> None:
    """Say that a version was not read whole."""
    faulty = f"agent-desk: {name} has faults; only what could be read is compared."
    print(printed(faulty), file=sys.stderr)
