"""``agent-desk policy publish``, ``published`` and ``diff``: versions of a policy."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from agent_desk.actions.agents import Agents
from agent_desk.actions.policies import InForce, Policies
from agent_desk.cli import policy_check_report
from agent_desk.cli.leads import at, lead
from agent_desk.cli.printed import printed
from agent_desk.domain.agents import Agent
from agent_desk.domain.errors import BadInputError, NotFoundError
from agent_desk.domain.policies import next_version
from agent_desk.policy import shipped
from agent_desk.policy.changes import changes
from agent_desk.policy.check.whole import findings_of, hinders
from agent_desk.policy.files import files_of, load, load_texts, texts_of
from agent_desk.policy.notation.documents import Loaded

WELL, NOTHING = 0, 2
SHIPPED = "shipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What there is in a ledger to publish with."""

    policies: Policies
    agents: Agents


Opened: TypeAlias = Callable[[], AbstractContextManager[Published | None]]
AddVerb: TypeAlias = Callable[..., argparse.ArgumentParser]


def add_verbs(
    add: AddVerb, everywhere: argparse.ArgumentParser
) -> Sequence[argparse.ArgumentParser]:
    """Add the verbs with their arguments, as ``add_parser`` of all verbs does."""
    about = (
        "Check a policy and put it in force as a new version, on this desk at once. The files"
        " are the whole policy: what is left out holds no longer. Ends with 0 if it is in"
        " force, 2 if something was found and nothing was published."
    )
    publishing = add("publish", help="put it in force", description=about, parents=[everywhere])
    publishing.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="files or folders"
    )
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


def run(options: argparse.Namespace, opened: Opened) -> int:
    """Run one of the verbs. Raises WorldError where there is nothing to work on."""
    verbs = {"publish": _publish, "published": _list, "diff": _compare}
    with opened() as published:
        return verbs[options.verb](options, published)


def _publish(options: argparse.Namespace, published: Published | None) -> int:
    there = _required(published)
    files = texts_of(files_of(options.files))
    loaded = load_texts(files)
    findings = findings_of(loaded)
    if any(map(hinders, findings)) or not loaded.policy.decisions:
        policy_check_report.tell(loaded.policy, findings, as_json=options.json)
        print("agent-desk: Nothing was published; the version in force stays.", file=sys.stderr)
        return NOTHING
    by = lead(there.agents.listed(), options.by)
    known = [one.version for one in there.policies.published()]
    version = options.version_name or next_version(known)
    now = there.policies.publish(by.agent_id, version, files, options.reason)
    _tell_publication(now, by, as_json=options.json)
    return WELL


def _tell_publication(now: InForce, by: Agent, *, as_json: bool) -> None:
    policy = now.policy
    if as_json:
        told = {
            "version": policy.version,
            "at": at(now.published_at or 0),
            "by": by.name,
            "reason": now.reason,
            "policy": policy.name,
            "decisions": len(policy.decisions),
        }
        print(json.dumps(told, indent=1, ensure_ascii=False))
        return
    print(printed(f"Version {policy.version} is in force, published by {by.name}."))


def _list(options: argparse.Namespace, published: Published | None) -> int:
    there = _required(published)
    names = {one.agent_id: one.name for one in there.agents.listed()}
    now = there.policies.in_force()
    broken = {one.version: one.findings for one in now.broken}
    told: list[dict[str, Any]] = [
        {
            "version": one.version,
            "at": at(one.published_at),
            "by": names.get(one.published_by, "") if one.published_by else "",
            "reason": one.reason,
            "in_force": one.version == now.policy.version,
            "faults": [f"{f.place}: {f.problem}" for f in broken.get(one.version, ())],
        }
        for one in there.policies.published()
    ]
    if options.json:
        print(json.dumps(told, indent=1, ensure_ascii=False))
        return WELL
    for one in told:
        state = ", in force" if one["in_force"] else ""
        print(printed(f"{one['version']}{state}: {one['at']}, {one['by']}: {one['reason']}"))
        for fault in one["faults"]:
            print(printed(f"  cannot be read: {fault}"))
    if now.published_by is None:
        print(f"The program's own is in force: {now.policy.version}.", file=sys.stderr)
    return WELL


def _compare(options: argparse.Namespace, published: Published | None) -> int:
    if len(options.versions) > 2:  # noqa: PLR2004 - before and after
        raise BadInputError("Two versions can be compared.", "Put several files in a folder.")
    before, after = _in_force(published), _version(options.versions[-1], published)
    if len(options.versions) > 1:
        before = _version(options.versions[0], published)
    found = changes(before.policy, after.policy, options.language or "en")
    said = [str(one) for one in found]
    if options.json:
        print(json.dumps({"changes": said}, indent=1, ensure_ascii=False))
        return WELL
    for one in said:
        print(printed(one))
    if not said:
        print("Both say the same.", file=sys.stderr)
    return WELL


def _in_force(published: Published | None) -> Loaded:
    if published is None:
        return shipped.shipped()
    return Loaded(policy=published.policies.in_force().policy, findings=())


def _version(name: str, published: Published | None) -> Loaded:
    """A published version, the program's own, or files; what cannot be read is told of."""
    loaded = _loaded(name, published)
    if not loaded.policy.decisions:
        raise BadInputError(
            "No decision table could be read in {version}.",
            "agent-desk policy check says what is wrong.",
            version=name,
        )
    if loaded.findings:
        faulty = f"agent-desk: {name} has faults; only what could be read is compared."
        print(printed(faulty), file=sys.stderr)
    return loaded


def _loaded(name: str, published: Published | None) -> Loaded:
    versions = published.policies.published() if published is not None else ()
    for one in versions:
        if one.version == name:
            return load_texts(one.texts, one.version)
    if name == SHIPPED:
        return shipped.shipped()
    if not Path(name).exists():
        raise NotFoundError(
            "There is no version or file {version}.",
            "agent-desk policy published lists the versions.",
            version=name,
        )
    return load(files_of([Path(name)]), name)


def _required(published: Published | None) -> Published:
    if published is None:
        raise NotFoundError(
            "This profile has no ledger yet.",
            "Open the desk once, or name one with --data-dir.",
        )
    return published
