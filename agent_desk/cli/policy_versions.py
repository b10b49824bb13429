"""``agent-desk policy publish``, ``published`` and ``diff``: versions of a policy."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from agent_desk.actions.agents import Agents
from agent_desk.actions.policies import InForce, Policies
from agent_desk.cli import policy_check_report, versions
from agent_desk.cli.leads import at, lead
from agent_desk.domain.agents import Agent
from agent_desk.domain.errors import BadInputError, NotFoundError
from agent_desk.domain.policies import next_version
from agent_desk.policy import shipped
from agent_desk.policy.changes import changes
from agent_desk.policy.check.whole import findings_of, hinders
from agent_desk.policy.files import files_of, load, load_texts, texts_of
from agent_desk.policy.notation.documents import Loaded

WELL, NOTHING = 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What there is in a ledger to publish with."""

    policies: Policies
    agents: Agents


Opened: TypeAlias = Callable[[], AbstractContextManager[Published | None]]


def add_verbs(
    add: versions.AddVerb, everywhere: argparse.ArgumentParser
) -> Sequence[argparse.ArgumentParser]:
    """Add the verbs with their arguments, as ``add_parser`` of all verbs does."""
    about = (
        "Check a policy and put it in force as a new version, on this desk at once. The files"
        " are the whole policy: what is left out holds no longer. Ends with 0 if it is in"
        " force, 2 if something was found and nothing was published."
    )
    return versions.add_verbs(add, everywhere, it="it", about=about, files="files or folders")


def run(options: argparse.Namespace, opened: Opened) -> int:
    """Run one of the verbs. Raises WorldError where there is nothing to work on."""
    verbs = {"publish": _publish, "published": _list, "diff": _compare}
    with opened() as published:
        return verbs[options.verb](options, published)


def _publish(options: argparse.Namespace, published: Published | None) -> int:
    there = versions.require_ledger(published)
    files = texts_of(files_of(options.files))
    loaded = load_texts(files)
    findings = findings_of(loaded)
    if any(map(hinders, findings)) or not loaded.policy.decisions:
        policy_check_report.tell(loaded.policy, findings, as_json=options.json)
        versions.tell_nothing_published()
        return NOTHING
    by = lead(there.agents.listed(), options.by)
    known = [one.version for one in there.policies.published()]
    version = options.version_name or next_version(known)
    now = there.policies.publish(by.agent_id, version, files, options.reason)
    _tell_publication(now, by, as_json=options.json)
    return WELL


def _tell_publication(now: InForce, by: Agent, *, as_json: bool) -> None:
    policy = now.policy
    versions.tell_publication(
        policy.version,
        by,
        published_at=now.published_at or 0,
        reason=now.reason,
        more={"policy": policy.name, "decisions": len(policy.decisions)},
        as_json=as_json,
    )


def _list(options: argparse.Namespace, published: Published | None) -> int:
    there = versions.require_ledger(published)
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
    versions.tell_list(told, as_json=options.json)
    if now.published_by is None and not options.json:
        print(f"The program's own is in force: {now.policy.version}.", file=sys.stderr)
    return WELL


def _compare(options: argparse.Namespace, published: Published | None) -> int:
    versions.require_two(options.versions)
    before, after = _in_force(published), _version(options.versions[-1], published)
    if len(options.versions) > 1:
        before = _version(options.versions[0], published)
    found = changes(before.policy, after.policy, options.language or "en")
    versions.tell_changes([str(one) for one in found], as_json=options.json)
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
        versions.tell_faulty(name)
    return loaded


def _loaded(name: str, published: Published | None) -> Loaded:
    listed = published.policies.published() if published is not None else ()
    for one in listed:
        if one.version == name:
            return load_texts(one.texts, one.version)
    if name == versions.SHIPPED:
        return shipped.shipped()
    if not Path(name).exists():
        raise NotFoundError(
            "There is no version or file {version}.",
            "agent-desk policy published lists the versions.",
            version=name,
        )
    return load(files_of([Path(name)]), name)
