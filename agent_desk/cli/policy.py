"""``agent-desk policy``: what is asked, and how it is answered; versions are a file apart."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from agent_desk.cli import policy_check_report, policy_try_report, policy_versions
from agent_desk.cli.policy_versions import Opened
from agent_desk.domain.errors import BadInputError, FileError, WorldError
from agent_desk.policy import shipped
from agent_desk.policy.check.whole import findings_of
from agent_desk.policy.dmn.model import Definitions
from agent_desk.policy.dmn.translate import to_dmn
from agent_desk.policy.dmn.write import write_dmn
from agent_desk.policy.files import documents_of, files_of, load
from agent_desk.policy.notation.documents import Loaded, read
from agent_desk.policy.policies import Policy
from agent_desk.policy.situation_file import Trial, read_trial
from agent_desk.policy.unary import ANY

WELL, NOT_ALL, NOTHING = 0, 1, 2
LARGEST_BYTES = 50_000_000


def add_arguments(parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
    """The arguments of the command and of its verbs, with those that may stand everywhere."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, title="verbs")
    about = (
        "Look for gaps, overlaps, contradictions, rows never reached, unknown names, currencies"
        " and units that do not mix, and missing texts. Ends with 0 if nothing was found, 1 if"
        " something was, 2 if no table could be read."
    )
    checking = verbs.add_parser(
        "check", help="find what is wrong with it", description=about, parents=[everywhere]
    )
    checking.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="files or folders; the shipped policy",
    )
    about = (
        "Say what the policy decides in the situations of a JSON file, and why, cell by cell."
        " Ends with 0 if each was answered, 1 if one could not be read, 2 if none could."
    )
    trying = verbs.add_parser(
        "try", help="decide situations", description=about, parents=[everywhere]
    )
    trying.add_argument(
        "situations", type=Path, metavar="FILE", help="JSON; - for standard input"
    )
    trying.add_argument(
        "--policy",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="files or folders; without it the shipped policy",
    )
    about = (
        "Write the policy as DMN 1.3, for other tools that know decision tables. check and try"
        " read DMN files as they read TOML."
    )
    writing = verbs.add_parser(
        "dmn", help="write it as DMN", description=about, parents=[everywhere]
    )
    writing.add_argument("files", nargs="*", type=Path, metavar="FILE", help="as for check")
    writing.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to")
    versions = policy_versions.add_verbs(verbs.add_parser, everywhere)
    for verb in (checking, trying, *versions):
        verb.add_argument("--json", action="store_true", help="tell it as JSON")


def run(options: argparse.Namespace, opened: Opened) -> int:
    """Run the command. Raises WorldError where there is nothing to work on.

    Args:
        options: Of the command line.
        opened: Opens the ledger, for the verbs that work on what was published.
    """
    verbs = {"check": _check, "try": _try, "dmn": _write}
    if options.verb in verbs:
        return verbs[options.verb](options)
    return policy_versions.run(options, opened)


def _check(options: argparse.Namespace) -> int:
    loaded = _loaded(options.files)
    findings = findings_of(loaded)
    policy_check_report.tell(loaded.policy, findings, as_json=options.json)
    if not loaded.policy.decisions:
        return NOTHING
    return NOT_ALL if findings else WELL


def _try(options: argparse.Namespace) -> int:
    loaded = _loaded(options.policy)
    if not loaded.policy.decisions:
        raise BadInputError(
            "No decision table could be read.", "agent-desk policy check says what is wrong."
        )
    answered = 0
    situations = _situations(options.situations)
    for number, written in enumerate(situations, start=1):
        try:
            trial: Trial = read_trial(loaded.policy, written, datetime.now(UTC))
        except WorldError as problem:
            policy_try_report.refused(problem, number, as_json=options.json)
            continue
        answered += 1
        policy_try_report.tell(
            loaded.policy,
            trial,
            number,
            language=options.language or "en",
            as_json=options.json,
        )
    if loaded.findings:
        print(
            "agent-desk: This policy has faults; agent-desk policy check tells them.",
            file=sys.stderr,
        )
    if answered == len(situations):
        return WELL
    return NOT_ALL if answered else NOTHING


def _write(options: argparse.Namespace) -> int:
    documents, findings = documents_of(files_of(options.files or [shipped.folder()]))
    loaded = read(documents)
    if findings or loaded.findings:
        raise BadInputError(
            "This policy has faults, so it is not written as DMN.",
            "agent-desk policy check tells them.",
        )
    definitions = to_dmn(documents)
    try:
        options.out.write_bytes(write_dmn(definitions))
    except OSError as error:
        raise FileError(
            "{file} cannot be written: {reason}.",
            "Name another file.",
            file=options.out,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None
    _tell_what_others_miss(definitions, loaded.policy)
    return WELL


def _tell_what_others_miss(definitions: Definitions, policy: Policy) -> None:
    """Say what of a policy only Agent Desk understands in the DMN file."""
    rules = [rule for table in definitions.tables for rule in table.rules]
    pairs = (pair for rule in rules for pair in zip(rule.tests, rule.meant, strict=True))
    cells = sum(test == ANY and bool(meant) for test, meant in pairs)
    rows = (row for decision in policy.decisions.values() for row in decision.rows)
    timed = sum(bool(row.incident or row.valid_from or row.valid_until) for row in rows)
    if cells or timed:
        print(
            f"agent-desk: other tools will not see {cells} cells FEEL has no words for (working"
            f" days, lists), nor when {timed} rows are in force. Agent Desk does.",
            file=sys.stderr,
        )


def _loaded(files: list[Path]) -> Loaded:
    return load(files_of(files)) if files else shipped.shipped()


def _situations(path: Path) -> list[Any]:
    """The situations of a JSON file: one, or a list of them."""
    try:
        if str(path) == "-":
            text = sys.stdin.read(LARGEST_BYTES)
        else:
            with path.open(encoding="utf-8-sig") as file:
                text = file.read(LARGEST_BYTES)
        found = json.loads(text, parse_float=Decimal)
    except OSError as error:
        raise FileError(
            "{file} cannot be read: {reason}.",
            "Look whether it is there and may be read.",
            file=path,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise BadInputError(
            "{file} is no JSON: {reason}.",
            "Correct that place; the help has an example of a situation.",
            file=path,
            reason=str(error)[:200] or "nested too deep",
        ) from None
    return list(_listed(found))


def _listed(found: Any) -> Iterator[Any]:
    if isinstance(found, list):
        yield from found
    else:
        yield found
