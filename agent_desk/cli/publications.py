"""``agent-desk prompts``, ``codes`` and ``moments``: checked, published, listed, compared."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from agent_desk import resources
from agent_desk.actions.agents import Agents
from agent_desk.actions.publications import Publications, shipped
from agent_desk.cli import versions
from agent_desk.cli.leads import at, lead
from agent_desk.cli.printed import printed
from agent_desk.domain.errors import NotFoundError, WorldError
from agent_desk.domain.policies import next_version
from agent_desk.domain.publications import Topic
from agent_desk.reading import prompts
from agent_desk.reading.publications import Finding, changes, list_title, load
from agent_desk.reading.toml_files import text_of

WELL, NOT_WELL, NOTHING = 0, 1, 2
WHAT: Mapping[Topic, str] = {
    Topic.PROMPTS: "the prompts of the presence line",
    Topic.CODES: "why customers are in touch and what came of it, as codes",
    Topic.MOMENTS: "what moments are called, and which are critical",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What there is in a ledger to publish with."""

    publications: Publications
    agents: Agents


Open: TypeAlias = Callable[[], AbstractContextManager[Opened | None]]


def add_arguments(
    parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser, topic: Topic
) -> None:
    """The arguments of the command, for ``--help`` too."""
    what = WHAT[topic]
    parser.description = f"Check {what}; publish them, list the versions, compare two."
    add = parser.add_subparsers(dest="verb", metavar="VERB", required=True).add_parser
    about = (
        "Tell everything that is wrong. Ends with 0 if all is well, 1 if something is not, 2 if"
        " a file cannot be read."
    )
    checking = add("check", help="tell what is wrong", description=about, parents=[everywhere])
    checking.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help="a file or folder; without it, those of the program",
    )
    about = (
        f"Check {what} and put them in force as a new version, on this desk at once. The files"
        " are all of it: what is left out holds no longer. Ends with 0 if it is in force, 2 if"
        " something was found and nothing was published."
    )
    verbs = versions.add_verbs(add, everywhere, it="them", about=about, files="or folders")
    for verb in (checking, *verbs):
        verb.add_argument("--json", action="store_true", help="tell it as JSON")


def run(options: argparse.Namespace, topic: Topic, opened: Open) -> int:
    """Run one of the verbs. Raises WorldError where there is nothing to work on."""
    if options.verb == "check":
        return _check(options, topic)
    verbs = {"publish": _publish, "published": _list, "diff": _compare}
    with opened() as found:
        return verbs[options.verb](options, topic, found)


def _check(options: argparse.Namespace, topic: Topic) -> int:
    folder = options.folder or resources.path(topic.value)
    texts = _texts([folder], topic)
    loaded = load(topic, texts)
    unreadable = next((f for f in loaded.findings if isinstance(f.problem, WorldError)), None)
    if unreadable is not None and isinstance(unreadable.problem, WorldError):
        raise unreadable.problem
    if topic is Topic.PROMPTS:
        return _tell_prompts(folder, as_json=options.json)
    _tell_findings(loaded.findings, as_json=options.json)
    if not loaded.findings and not options.json:
        print("All well.")
    return NOT_WELL if loaded.findings else WELL


def _tell_prompts(folder: Path, *, as_json: bool) -> int:
    found = prompts.read(folder) if folder.is_dir() else prompts.read_texts(_named([folder]))
    faults = prompts.check(found)
    if as_json:
        listed = [{"prompt": f.prompt, "fault": f.code, "value": f.value} for f in faults]
        told = {"well": not faults, "prompts": len(found.prompts), "faults": listed}
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return NOT_WELL if faults else WELL
    for fault in faults:
        print(printed(f"{fault.prompt or '(no id)'}: {fault.said}."))
    if not faults:
        print(f"{len(found.prompts)} prompts, all well.")
    return NOT_WELL if faults else WELL


def _tell_findings(findings: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        listed = [
            {"list": f.list, "row": f.row, "column": f.column, "problem": str(f.problem)}
            for f in findings
        ]
        print(
            json.dumps({"well": not findings, "findings": listed}, indent=2, ensure_ascii=False)
        )
        return
    for one in findings:
        where = ", ".join(
            part for part in (str(list_title(one.list)) if one.list else "", one.row) if part
        )
        print(printed(f"{where}: {one.problem}." if where else f"{one.problem}."))


def _publish(options: argparse.Namespace, topic: Topic, opened: Opened | None) -> int:
    there = versions.require_ledger(opened)
    files = _texts(options.files, topic)
    findings = there.publications.found(topic, files)
    if findings:
        _tell_findings(findings, as_json=options.json)
        versions.tell_nothing_published()
        return NOTHING
    by = lead(there.agents.listed(), options.by)
    known = [one.version for one in there.publications.published(topic)]
    version = options.version_name or next_version(known)
    now = there.publications.publish(by.agent_id, topic, version, files, options.reason)
    versions.tell_publication(
        now.version,
        by,
        published_at=now.published_at or 0,
        reason=now.reason,
        more={},
        as_json=options.json,
    )
    return WELL


def _list(options: argparse.Namespace, topic: Topic, opened: Opened | None) -> int:
    there = versions.require_ledger(opened)
    names = there.publications.names()
    now = there.publications.in_force(topic)
    broken = {one.version: one.findings for one in now.broken}
    told: list[dict[str, Any]] = [
        {
            "version": one.version,
            "at": at(one.published_at),
            "by": names.get(one.published_by or b"", ""),
            "reason": one.reason,
            "in_force": one.version == now.version,
            "faults": [f"{f.row}: {f.problem}" for f in broken.get(one.version, ())],
        }
        for one in there.publications.published(topic)
    ]
    versions.tell_list(told, as_json=options.json)
    if not now.version and not options.json:
        print("Those of this desk's files are in force.", file=sys.stderr)
    return WELL


def _compare(options: argparse.Namespace, topic: Topic, opened: Opened | None) -> int:
    versions.require_two(options.versions)
    after = _version(options.versions[-1], topic, opened)
    if len(options.versions) > 1:
        before = _version(options.versions[0], topic, opened)
    else:
        before = opened.publications.in_force(topic).files if opened else shipped(topic)
    said = [str(one) for one in changes(topic, before, after)]
    versions.tell_changes(said, as_json=options.json)
    return WELL


def _version(name: str, topic: Topic, opened: Opened | None) -> Mapping[str, str]:
    for one in opened.publications.published(topic) if opened is not None else ():
        if one.version == name:
            return one.texts
    if name == versions.SHIPPED:
        return shipped(topic)
    if not Path(name).exists():
        raise NotFoundError(
            "There is no version or file {version}.",
            "agent-desk {topic} published lists the versions.",
            version=name,
            topic=topic.value,
        )
    texts = _texts([Path(name)], topic)
    if load(topic, texts).findings:
        versions.tell_faulty(name)
    return texts


def _texts(places: Sequence[Path], topic: Topic) -> dict[str, str]:
    """The texts of files, and of those in folders, by their names."""
    found: list[Path] = []
    for place in places:
        inside = sorted(place.glob("*.toml")) if place.is_dir() else [place]
        if not inside:
            raise NotFoundError(
                "There are no {topic} in {folder}.",
                "Name another.",
                topic=topic.value,
                folder=place,
            )
        found += inside
    return _named(found)


def _named(files: Sequence[Path]) -> dict[str, str]:
    alike = len({file.name for file in files}) < len(files)
    return {str(file) if alike else file.name: text_of(file) for file in files}
